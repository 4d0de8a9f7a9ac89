/** What a flow is made of. */
import type { InputSchema, Schema } from "../../json/schema";
import { array, boolean, choice, dateTime, object, openObject, reference, string } from "../parts/fields";
import { preSave, settings, settingsForm } from "../parts/hooks";
import { READ_ONLY_EVERYWHERE } from "../parts/read-only";
import { runNext } from "../parts/run-next";
import { pageGenerators, pageProcessors, routers } from "./steps";

const alias: Schema = object(
  "A name for one object.",
  {
    alias: string(
      "The name, unique in the flow. It takes precedence over the same alias of the integration.",
    ),
    description: string("What the alias stands for."),
    _exportId: reference("Id of the export that is meant.", "Export"),
    _importId: reference("Id of the import that is meant.", "Import"),
    _flowId: reference("Id of the flow that is meant.", "Flow"),
    _connectionId: reference("Id of the connection that is meant.", "Connection"),
    _lookupCacheId: reference("Id of the lookup cache that is meant.", "LookupCache"),
  },
  { title: "alias" },
);

/** The inputs of a flow. */
export const flowSchema: InputSchema = {
  type: "object",
  required: ["name"],
  additionalProperties: false,
  properties: {
    name: string("Name of the flow. Celigo does not keep it unique."),
    description: string("What the flow does."),
    _integrationId: reference(
      "Id of the integration that the flow belongs to. A change moves the flow, which leaves its flow group. Left out: a stand-alone flow.",
      "Integration",
    ),
    flowGroup: string(
      "Name of the flow group of the integration that the flow belongs to. Declare this or `_flowGroupingId`.",
      { excludes: ["_flowGroupingId"] },
    ),
    _flowGroupingId: reference(
      "Id of the flow group that the flow belongs to, an `_id` in `flowGroupings` of the integration. Declare this or `flowGroup`.",
      "Integration.flowGroupings",
      { excludes: ["flowGroup"] },
    ),
    disabled: boolean(
      "Whether the flow cannot run. A flow that is created without it is disabled; afterwards an undeclared value is left alone, also where it is taken out of the program.",
      { retained: true },
    ),
    schedule: string(
      "When the flow starts. Six fields, the first always `?`: `? minute hour day-of-month month day-of-week`. Left out: never by itself.",
    ),
    timezone: string("IANA time zone of the schedules, such as `America/New_York`. Celigo's default is UTC."),
    skipRetries: boolean("Whether failed records are not retried automatically. Celigo's default is false."),
    autoResolveMatchingTraceKeys: boolean(
      "Whether a new error is resolved automatically if there is an open error with the same trace key. Celigo's default is true.",
    ),
    runPageGeneratorsInParallel: boolean(
      "Whether all sources start at the same time. Celigo's default is false: one after the other.",
    ),
    pageGenerators,
    pageProcessors,
    routers,
    ...runNext,
    _keepDeltaBehindFlowId: reference(
      "Id of the flow that this flow follows: the delta timestamp of this flow stays behind that flow's.",
      "Flow",
    ),
    _keepDeltaBehindExportId: reference(
      "Id of the export that this flow follows: the delta timestamp of this flow stays behind that export's.",
      "Export",
    ),
    settings,
    settingsForm,
    preSave,
    aliases: array("Names by which scripts refer to objects in place of ids.", alias, {
      identity: ["alias"],
      unordered: true,
    }),
    logging: object("What the flow logs.", {
      mode: choice(
        "How much is logged: `accountLevel` as the account says, `basic` counts and states, `detailed` the records too.",
        ["accountLevel", "basic", "detailed"],
      ),
      debugUntil: dateTime("Until when debug logs are written (ISO 8601), at most one hour ahead."),
    }),
    hidden: boolean("Whether the flow is hidden in the user interface. It can run nevertheless."),
    aiDescription: string("Description of the flow for AI agents."),
    isAbstract: boolean(
      "Whether the flow is only a model for instances and cannot run. It cannot be taken back while there are instances.",
    ),
    _abstractFlowId: reference(
      "For an instance: id of the abstract flow that it takes its steps from. A change replaces the flow.",
      "Flow",
    ),
    overrides: openObject(
      "For an instance: what differs from the abstract flow, such as schedules and connections.",
    ),
    overridesHelper: openObject("For an abstract flow: the fields that instances may override."),
    _connectorId: reference(
      "Id of the Integration App that the flow was installed from, if any.",
      "Connector",
    ),
  },
};

/**
 * What else the description of `Flow` says. `_exportId`, `_importId`, `wizardState`, `setupInProgress` and `externalId`
 * are not read-only: a PUT without them could take the steps of a flow of the oldest kind, or its place in the set-up.
 */
export const flowFields = {
  naturalKey: ["name", "_integrationId"],
  replaceOn: ["_abstractFlowId"],
  // The paths on which both sources of the API agree.
  patchable: ["name", "description", "disabled", "runPageGeneratorsInParallel"],
  readOnly: [
    ...READ_ONLY_EVERYWHERE,
    "lastExecutedAt",
    "resolvedAt",
    "numInstances",
    "free",
    "__startDateHelper",
    "__retryAtHelper",
  ],
  computed: ["_exportId", "_importId", "wizardState", "setupInProgress", "externalId"],
  outputs: { createdAt: { type: "string", description: "When Celigo created the flow (ISO 8601)." } },
  volatile: {
    lastModified: { type: "string", description: "When the flow was last changed (ISO 8601)." },
    lastExecutedAt: {
      type: "string",
      optional: true,
      description: "When the flow last ran (ISO 8601).",
    },
  },
  noise: [],
} as const;
