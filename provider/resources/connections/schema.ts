/** What a connection is made of. */
import type { InputSchema } from "../../json/schema";
import { choice, object, reference, secret, string } from "../parts/fields";
import { settings, settingsForm } from "../parts/hooks";
import { READ_ONLY_EVERYWHERE } from "../parts/read-only";
import { connectionHttp, connectionMcp } from "./http";
import { connectionTypes, ssl } from "./types";

/** The inputs of a connection. */
export const connectionSchema: InputSchema = {
  type: "object",
  required: ["name", "type"],
  additionalProperties: false,
  properties: {
    name: string("Name of the connection, at most 100 characters. Celigo does not keep it unique."),
    type: choice(
      "Kind of application. The object of the same name holds the settings. A change replaces the connection.",
      [
        "netsuite",
        "salesforce",
        "ftp",
        "s3",
        "wrapper",
        "http",
        "rdbms",
        "mongodb",
        "as2",
        "filesystem",
        "mcp",
        "dynamodb",
        "jdbc",
        "van",
        "rest",
      ],
    ),
    externalId: string("Id of your own for the connection, which Celigo keeps and does not read."),
    assistant: string("Name of the form that the user interface shows for the application."),
    _agentId: reference("Id of the agent that reaches an application in a private network.", "agents"),
    _borrowConcurrencyFromConnectionId: reference(
      "Id of the connection with which this one shares its concurrency level.",
      "Connection",
    ),
    settings,
    settingsForm,
    pgp: object("PGP keys for files.", {
      publicKey: string("Public key that files are encrypted with."),
      privateKey: secret("Private key that files are decrypted with."),
      passphrase: secret("Passphrase of the private key."),
    }),
    ssl,
    http: connectionHttp,
    mcp: connectionMcp,
    ...connectionTypes,
  },
};

/** What else the description of `Connection` says. */
export const connectionFields = {
  naturalKey: ["name", "type"],
  replaceOn: ["type"],
  patchable: ["name"],
  readOnly: [
    ...READ_ONLY_EVERYWHERE,
    "_integrationId",
    "_connectorId",
    "offline",
    "queues",
    "queueSize",
    "needsAuthorization",
    "debugDate",
    "debugUntil",
  ],
  outputs: { createdAt: { type: "string", description: "When Celigo created the connection (ISO 8601)." } },
  volatile: {
    lastModified: { type: "string", description: "When the connection was last changed (ISO 8601)." },
    offline: { type: "boolean", optional: true, description: "Whether the connection does not answer." },
  },
  noise: [],
} as const;
