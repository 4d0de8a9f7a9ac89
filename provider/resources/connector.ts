import { isObject, own } from "../json/json";
import type { Schema } from "../json/schema";
import { defineResource } from "../model/define-resource";
import { alive } from "../model/document";

function id(description: string): Schema {
  return { type: "string", format: "objectId", minLength: 1, description };
}

/** An Integration App, as its publisher sees it. */
export const connector = defineResource({
  name: "Connector",
  description:
    "An Integration App (connector) that a Celigo partner publishes. Updating it never pushes a new version to its installs; that remains an action of its own. Only partner accounts may use it. Uses `GET /v1/connectors`, `POST /v1/connectors`, `GET /v1/connectors/{_id}`, `PUT /v1/connectors/{_id}`, `DELETE /v1/connectors/{_id}` and `GET /v1/connectors/{_id}/installBase`.",
  path: "/v1/connectors",
  naturalKey: ["name"],
  example: `{
  name: "Shop to ERP",
  _integrationId: integration.id,
  applications: ["shopify", "netsuite"],
}`,
  needs: "Connectors and their licenses are for Celigo partners: the token must be of a partner's account.",
  isHidden: true,
  schema: {
    type: "object",
    required: ["name"],
    additionalProperties: false,
    properties: {
      name: { type: "string", minLength: 1, description: "Name of the Integration App." },
      description: { type: "string", description: "What the Integration App does, as shown to customers." },
      imageURL: { type: "string", description: "Address of the logo." },
      websiteURL: { type: "string", description: "Address of the product's website." },
      contactEmail: { type: "string", format: "email", description: "Address that customers can write to." },
      published: {
        type: "boolean",
        description: "Whether customers can find and install the app. Setting it is the way to publish.",
      },
      managed: { type: "boolean", description: "Whether the app is a managed one." },
      _integrationId: id("Id of the integration that the app installs."),
      _stackId: id("Id of the stack that runs the installer and the other functions."),
      installerFunction: { type: "string", description: "Name of the function that installs the app." },
      updateFunction: {
        type: "string",
        description: "Name of the function that runs on every install when an update is pushed.",
      },
      preUninstallFunction: {
        type: "string",
        description: "Name of the function that runs before the app is uninstalled.",
      },
      uninstallerFunction: { type: "string", description: "Name of the function that uninstalls the app." },
      externalInstallerFunction: {
        type: "string",
        description:
          "Name of the function that installs the app when the installation starts outside Celigo.",
      },
      _sharedImportIds: {
        type: "array",
        items: { type: "string" },
        description: "Ids of the imports that all installs share.",
      },
      _sharedExportIds: {
        type: "array",
        items: { type: "string" },
        description: "Ids of the exports that all installs share.",
      },
      _iClientIdMap: {
        type: "array",
        description: "Which iClients (OAuth client credentials) the app's connections use.",
        items: {
          type: "object",
          additionalProperties: false,
          properties: {
            _id: {
              anyOf: [{ type: "string" }, { type: "boolean" }],
              description: "Id of this entry. Celigo uses both strings and booleans here.",
            },
            _iClientIds: {
              type: "array",
              items: { type: "string" },
              description: "Ids of the iClients to use.",
            },
            connection: {
              type: "object",
              additionalProperties: false,
              description: "The connections that this entry is for.",
              properties: { type: { type: "string", description: "Type of connection." } },
            },
          },
        },
      },
      applications: {
        type: "array",
        items: { type: "string" },
        description: "Slugs of the applications that the app connects, such as `netsuite` or `shopify`.",
      },
      trialEnabled: {
        type: "boolean",
        description:
          "Whether customers can start a trial. `true` requires `trialPeriod` and `_trialLicenseId`. The trial license needs the connector first, so use a `ConnectorTrial` to switch trials on within one program, and leave the three trial inputs out here.",
      },
      trialPeriod: {
        type: "integer",
        description: "Length of a trial in days. Required when `trialEnabled` is true.",
      },
      _trialLicenseId: id(
        "Id of the license that trials are modelled on. Required when `trialEnabled` is true.",
      ),
      oAuthServerFlow: {
        type: "object",
        additionalProperties: false,
        description: "The OAuth server flow of the app.",
        properties: { _iClientId: id("Id of the iClient that holds the OAuth client credentials.") },
      },
      forceDestroy: {
        type: "boolean",
        description:
          "Allow deletion although the app has installs. Never sent to Celigo; the installs keep running without the connector.",
      },
    },
  },
  local: ["forceDestroy"],
  outputs: {
    handle: { type: "string", description: "Short unique slug that Celigo makes for the connector." },
  },
  volatile: {
    lastModified: { type: "string", description: "When the connector was last changed (ISO 8601)." },
    numInstalls: { type: "integer", description: "Number of active installations." },
  },
  row: "dated",
  readOnly: ["_id", "handle", "createdAt", "lastModified", "numInstalls", "deletedAt"],
  async beforeDelete(api, path) {
    const rows = await api.list(`${path}/installBase`);
    if (!rows) return `whether it has installs cannot be told (GET ${path}/installBase answered 404).`;
    const installs = rows.filter((row) => alive(row) !== undefined);
    if (installs.length === 0) return undefined;
    return `it has ${installs.length} install${installs.length === 1 ? "" : "s"}, which would go on without the connector and get no updates any more.`;
  },
  check(inputs) {
    const extra = isObject(inputs.extraFields) ? inputs.extraFields : {};
    const valueOf = (name: string) => own(inputs, name) ?? own(extra, name) ?? undefined;
    // A value that a preview does not know yet is a string: as `trialEnabled` it may still turn out false, and as one
    // of the other two it is present.
    if (valueOf("trialEnabled") !== true) return [];
    return ["trialPeriod", "_trialLicenseId"]
      .filter((path) => valueOf(path) === undefined)
      .map((path) => ({ path, reason: "is required when trialEnabled is true" }));
  },
});
