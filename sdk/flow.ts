// Generated from provider/resources by `npm run generate`: do not edit.
/* eslint-disable @typescript-eslint/no-explicit-any */
import * as pulumi from "@pulumi/pulumi";
import { typeToken } from "../provider/pulumi/registration";
import { isKind, props, readProps, volatile } from "./resource";
import { restoreTexts } from "./texts";

/** Inputs of Flow. */
export interface FlowArgs {
  /** Name of the flow. Celigo does not keep it unique. */
  name: pulumi.Input<string>;
  /** What the flow does. */
  description?: pulumi.Input<string>;
  /**
   * Id of the integration that the flow belongs to. A change moves the flow, which leaves its flow
   * group. Left out: a stand-alone flow.
   */
  _integrationId?: pulumi.Input<string>;
  /**
   * Name of the flow group of the integration that the flow belongs to. Declare this or
   * `_flowGroupingId`.
   */
  flowGroup?: pulumi.Input<string>;
  /**
   * Id of the flow group that the flow belongs to, an `_id` in `flowGroupings` of the integration.
   * Declare this or `flowGroup`.
   */
  _flowGroupingId?: pulumi.Input<string>;
  /**
   * Whether the flow cannot run. A flow that is created without it is disabled; afterwards an undeclared
   * value is left alone, also where it is taken out of the program.
   */
  disabled?: pulumi.Input<boolean>;
  /**
   * When the flow starts. Six fields, the first always `?`: `? minute hour day-of-month month
   * day-of-week`. Left out: never by itself.
   */
  schedule?: pulumi.Input<string>;
  /** IANA time zone of the schedules, such as `America/New_York`. Celigo's default is UTC. */
  timezone?: pulumi.Input<string>;
  /** Whether failed records are not retried automatically. Celigo's default is false. */
  skipRetries?: pulumi.Input<boolean>;
  /**
   * Whether a new error is resolved automatically if there is an open error with the same trace key.
   * Celigo's default is true.
   */
  autoResolveMatchingTraceKeys?: pulumi.Input<boolean>;
  /** Whether all sources start at the same time. Celigo's default is false: one after the other. */
  runPageGeneratorsInParallel?: pulumi.Input<boolean>;
  /** Sources of records, in the order in which they run. */
  pageGenerators?: pulumi.Input<pulumi.Input<FlowPageGenerator>[]>;
  /** Steps of a flow without branches, in order. A flow has either these or `routers`. */
  pageProcessors?: pulumi.Input<pulumi.Input<FlowPageProcessor>[]>;
  /**
   * Routers of a flow with branches; the first one receives the records. A flow has either these or
   * `pageProcessors`.
   */
  routers?: pulumi.Input<pulumi.Input<FlowRouter>[]>;
  /**
   * Ids of the flows that start after this one has succeeded. Flows that start each other need a
   * `FlowChain`.
   */
  _runNextFlowIds?: pulumi.Input<pulumi.Input<string>[]>;
  /** Single sources of other flows that start after this flow has succeeded. */
  _runNextExportIds?: pulumi.Input<pulumi.Input<FlowRunNextExportId>[]>;
  /** Id of the flow that this flow follows: the delta timestamp of this flow stays behind that flow's. */
  _keepDeltaBehindFlowId?: pulumi.Input<string>;
  /**
   * Id of the export that this flow follows: the delta timestamp of this flow stays behind that
   * export's.
   */
  _keepDeltaBehindExportId?: pulumi.Input<string>;
  /**
   * Values that hooks, filters, mappings and handlebars read at run time, often collected by
   * `settingsForm`.
   */
  settings?: pulumi.Input<{ [key: string]: any }>;
  /** Form that asks users for `settings`. */
  settingsForm?: pulumi.Input<FlowSettingsForm>;
  /** Script function that checks or changes the document before it is saved, and returns it. */
  preSave?: pulumi.Input<FlowPreSave>;
  /** Names by which scripts refer to objects in place of ids. */
  aliases?: pulumi.Input<pulumi.Input<FlowAlias>[]>;
  /** What the flow logs. */
  logging?: pulumi.Input<FlowLogging>;
  /** Whether the flow is hidden in the user interface. It can run nevertheless. */
  hidden?: pulumi.Input<boolean>;
  /** Description of the flow for AI agents. */
  aiDescription?: pulumi.Input<string>;
  /**
   * Whether the flow is only a model for instances and cannot run. It cannot be taken back while there
   * are instances.
   */
  isAbstract?: pulumi.Input<boolean>;
  /** For an instance: id of the abstract flow that it takes its steps from. A change replaces the flow. */
  _abstractFlowId?: pulumi.Input<string>;
  /** For an instance: what differs from the abstract flow, such as schedules and connections. */
  overrides?: pulumi.Input<{ [key: string]: any }>;
  /** For an abstract flow: the fields that instances may override. */
  overridesHelper?: pulumi.Input<{ [key: string]: any }>;
  /** Id of the Integration App that the flow was installed from, if any. */
  _connectorId?: pulumi.Input<string>;
  /**
   * Take over the existing object with this id instead of making one, and update it to the inputs.
   * Looked at when the resource is created, ignored afterwards.
   */
  adoptId?: pulumi.Input<string>;
  /**
   * What to do when an object with the same natural key exists already: `fail` (default) stops and names
   * its id, `adopt` takes it over when it is the only one, `create` makes another one. Looked at when
   * the resource is created, ignored afterwards.
   */
  onExisting?: pulumi.Input<"fail" | "adopt" | "create">;
  /**
   * Fields of the API that this version of the package does not know yet, or whose documented form does
   * not fit, sent and managed as they are.
   */
  extraFields?: pulumi.Input<{ [key: string]: any }>;
}

/** A source of records. */
export interface FlowPageGenerator {
  /** Id of the source within the flow, in old flows. */
  _id?: pulumi.Input<string>;
  /** Id of the export that gets the records. */
  _exportId: pulumi.Input<string>;
  /**
   * Schedule of this source, in place of the flow's. Six fields, the first always `?`: `? minute hour
   * day-of-month month day-of-week`.
   */
  schedule?: pulumi.Input<string>;
  /** Whether failed records of this source are not retried automatically. Celigo's default is false. */
  skipRetries?: pulumi.Input<boolean>;
  /**
   * Id of the flow that this source follows: the delta timestamp of this source stays behind that
   * flow's.
   */
  _keepDeltaBehindFlowId?: pulumi.Input<string>;
  /**
   * Id of the export that this source follows: the delta timestamp of this source stays behind that
   * export's.
   */
  _keepDeltaBehindExportId?: pulumi.Input<string>;
  /** Whether the step is being set up in the user interface. Usually system-managed. */
  setupInProgress?: pulumi.Input<boolean>;
  /** Start date that Celigo keeps for the schedule. */
  __startDateHelper?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** A step that receives the records of the steps before it. */
export interface FlowPageProcessor {
  /** Kind of step: `export` looks records up, `import` writes them. */
  type: pulumi.Input<"export" | "import" | (string & {})>;
  /** For `export`: id of the export, which must have `isLookup`. */
  _exportId?: pulumi.Input<string>;
  /** For `import`: id of the import. */
  _importId?: pulumi.Input<string>;
  /** Whether records that fail in this step go on to the next one. Celigo's default is false. */
  proceedOnFailure?: pulumi.Input<boolean>;
  /**
   * Values of the step's response that are written into the record for the steps after it. Celigo's
   * default is empty.
   */
  responseMapping?: pulumi.Input<FlowPageProcessorResponseMapping>;
  /** Functions that Celigo calls around the step. */
  hooks?: pulumi.Input<FlowPageProcessorHooks>;
  /** Whether the step is being set up in the user interface. Usually system-managed. */
  setupInProgress?: pulumi.Input<boolean>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/**
 * Values of the step's response that are written into the record for the steps after it. Celigo's
 * default is empty.
 */
export interface FlowPageProcessorResponseMapping {
  /** Fields of the record. */
  fields?: pulumi.Input<pulumi.Input<FlowPageProcessorResponseMappingField>[]>;
  /** Arrays of the record. */
  lists?: pulumi.Input<pulumi.Input<FlowPageProcessorResponseMappingList>[]>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** A field that is written. */
export interface FlowPageProcessorResponseMappingField {
  /** Path of the value in the response of the step, such as `id` or `data[0].status`. */
  extract?: pulumi.Input<string>;
  /** Field of the record that receives the value. */
  generate?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** An array that is written. */
export interface FlowPageProcessorResponseMappingList {
  /** Field of the record that receives the array. */
  generate?: pulumi.Input<string>;
  /** The fields of each element of the array. */
  fields?: pulumi.Input<pulumi.Input<FlowPageProcessorResponseMappingField>[]>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** Functions that Celigo calls around the step. */
export interface FlowPageProcessorHooks {
  /** Function that receives the records after the response mapping. */
  postResponseMap?: pulumi.Input<FlowPageProcessorHooksPostResponseMap>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** Function that receives the records after the response mapping. */
export interface FlowPageProcessorHooksPostResponseMap {
  /** Name of the function to call; case matters. */
  function?: pulumi.Input<string>;
  /** Id of the script that holds the function. */
  _scriptId?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** A point where the flow branches. */
export interface FlowRouter {
  /** Id of the router, chosen by you and unique in the flow. Other routers and branches refer to it. */
  id?: pulumi.Input<string>;
  /** Name of the router. */
  name?: pulumi.Input<string>;
  /**
   * Whether a record takes the first matching branch or every matching one. Celigo's default is
   * `first_matching_branch`.
   */
  routeRecordsTo?: pulumi.Input<"first_matching_branch" | "all_matching_branches" | (string & {})>;
  /**
   * What decides about the branch: the filters of the branches or a script. Celigo's default is
   * `input_filters`.
   */
  routeRecordsUsing?: pulumi.Input<"input_filters" | "script" | (string & {})>;
  /** For `script`: the function that returns the name of the branch for each record. */
  script?: pulumi.Input<FlowRouterScript>;
  /** Branches, in the order in which they are tried. */
  branches: pulumi.Input<pulumi.Input<FlowRouterBranche>[]>;
  /** The `id` of the router that receives the records after this one. */
  nextRouterId?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `script`: the function that returns the name of the branch for each record. */
export interface FlowRouterScript {
  /** Name of the function to call; case matters. */
  function?: pulumi.Input<string>;
  /** Id of the script that holds the function. */
  _scriptId?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** A branch of a router. */
export interface FlowRouterBranche {
  /** Name of the branch, unique in its router. A routing script returns it. */
  name: pulumi.Input<string>;
  /** What the branch is for. */
  description?: pulumi.Input<string>;
  /** For `input_filters`: which records take the branch. Left out: all. */
  inputFilter?: pulumi.Input<FlowRouterBrancheInputFilter>;
  /** Steps of the branch, in order. With an empty list the records end here. */
  pageProcessors?: pulumi.Input<pulumi.Input<FlowPageProcessor>[]>;
  /** The `id` of the router that receives the records after the branch. */
  nextRouterId?: pulumi.Input<string>;
  /** Id that Celigo gives the branch. */
  branchId?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `input_filters`: which records take the branch. Left out: all. */
export interface FlowRouterBrancheInputFilter {
  /** Version of the rules' notation; `1` is the only one in use. */
  version?: pulumi.Input<string>;
  /** Condition in the prefix notation of filters. Managed as one value. */
  rules?: pulumi.Input<any>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** An export of another flow. */
export interface FlowRunNextExportId {
  /** Id of the flow that has the export. */
  _flowId?: pulumi.Input<string>;
  /** Id of the export to start. */
  _exportId?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** Form that asks users for `settings`. */
export interface FlowSettingsForm {
  /** The form: its fields (`fieldMap`) and their arrangement (`layout`). */
  form?: pulumi.Input<{ [key: string]: any }>;
  /** Script function that prepares the form when it is opened, and returns it. */
  init?: pulumi.Input<FlowSettingsFormInit>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** Script function that prepares the form when it is opened, and returns it. */
export interface FlowSettingsFormInit {
  /** Name of the function to call; case matters. */
  function?: pulumi.Input<string>;
  /** Id of the script that holds the function. */
  _scriptId?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** Script function that checks or changes the document before it is saved, and returns it. */
export interface FlowPreSave {
  /** Name of the function to call; case matters. */
  function?: pulumi.Input<string>;
  /** Id of the script that holds the function. */
  _scriptId?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** A name for one object. */
export interface FlowAlias {
  /** The name, unique in the flow. It takes precedence over the same alias of the integration. */
  alias?: pulumi.Input<string>;
  /** What the alias stands for. */
  description?: pulumi.Input<string>;
  /** Id of the export that is meant. */
  _exportId?: pulumi.Input<string>;
  /** Id of the import that is meant. */
  _importId?: pulumi.Input<string>;
  /** Id of the flow that is meant. */
  _flowId?: pulumi.Input<string>;
  /** Id of the connection that is meant. */
  _connectionId?: pulumi.Input<string>;
  /** Id of the lookup cache that is meant. */
  _lookupCacheId?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** What the flow logs. */
export interface FlowLogging {
  /**
   * How much is logged: `accountLevel` as the account says, `basic` counts and states, `detailed` the
   * records too.
   */
  mode?: pulumi.Input<"accountLevel" | "basic" | "detailed" | (string & {})>;
  /** Until when debug logs are written (ISO 8601), at most one hour ahead. */
  debugUntil?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link FlowPageGenerator} as an output. */
export interface FlowPageGeneratorOutput {
  /** Id of the source within the flow, in old flows. */
  _id?: string;
  /** Id of the export that gets the records. */
  _exportId: string;
  /**
   * Schedule of this source, in place of the flow's. Six fields, the first always `?`: `? minute hour
   * day-of-month month day-of-week`.
   */
  schedule?: string;
  /** Whether failed records of this source are not retried automatically. Celigo's default is false. */
  skipRetries?: boolean;
  /**
   * Id of the flow that this source follows: the delta timestamp of this source stays behind that
   * flow's.
   */
  _keepDeltaBehindFlowId?: string;
  /**
   * Id of the export that this source follows: the delta timestamp of this source stays behind that
   * export's.
   */
  _keepDeltaBehindExportId?: string;
  /** Whether the step is being set up in the user interface. Usually system-managed. */
  setupInProgress?: boolean;
  /** Start date that Celigo keeps for the schedule. */
  __startDateHelper?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link FlowPageProcessor} as an output. */
export interface FlowPageProcessorOutput {
  /** Kind of step: `export` looks records up, `import` writes them. */
  type: "export" | "import" | (string & {});
  /** For `export`: id of the export, which must have `isLookup`. */
  _exportId?: string;
  /** For `import`: id of the import. */
  _importId?: string;
  /** Whether records that fail in this step go on to the next one. Celigo's default is false. */
  proceedOnFailure?: boolean;
  /**
   * Values of the step's response that are written into the record for the steps after it. Celigo's
   * default is empty.
   */
  responseMapping?: FlowPageProcessorResponseMappingOutput;
  /** Functions that Celigo calls around the step. */
  hooks?: FlowPageProcessorHooksOutput;
  /** Whether the step is being set up in the user interface. Usually system-managed. */
  setupInProgress?: boolean;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link FlowPageProcessorResponseMapping} as an output. */
export interface FlowPageProcessorResponseMappingOutput {
  /** Fields of the record. */
  fields?: FlowPageProcessorResponseMappingFieldOutput[];
  /** Arrays of the record. */
  lists?: FlowPageProcessorResponseMappingListOutput[];
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link FlowPageProcessorResponseMappingField} as an output. */
export interface FlowPageProcessorResponseMappingFieldOutput {
  /** Path of the value in the response of the step, such as `id` or `data[0].status`. */
  extract?: string;
  /** Field of the record that receives the value. */
  generate?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link FlowPageProcessorResponseMappingList} as an output. */
export interface FlowPageProcessorResponseMappingListOutput {
  /** Field of the record that receives the array. */
  generate?: string;
  /** The fields of each element of the array. */
  fields?: FlowPageProcessorResponseMappingFieldOutput[];
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link FlowPageProcessorHooks} as an output. */
export interface FlowPageProcessorHooksOutput {
  /** Function that receives the records after the response mapping. */
  postResponseMap?: FlowPageProcessorHooksPostResponseMapOutput;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link FlowPageProcessorHooksPostResponseMap} as an output. */
export interface FlowPageProcessorHooksPostResponseMapOutput {
  /** Name of the function to call; case matters. */
  function?: string;
  /** Id of the script that holds the function. */
  _scriptId?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link FlowRouter} as an output. */
export interface FlowRouterOutput {
  /** Id of the router, chosen by you and unique in the flow. Other routers and branches refer to it. */
  id?: string;
  /** Name of the router. */
  name?: string;
  /**
   * Whether a record takes the first matching branch or every matching one. Celigo's default is
   * `first_matching_branch`.
   */
  routeRecordsTo?: "first_matching_branch" | "all_matching_branches" | (string & {});
  /**
   * What decides about the branch: the filters of the branches or a script. Celigo's default is
   * `input_filters`.
   */
  routeRecordsUsing?: "input_filters" | "script" | (string & {});
  /** For `script`: the function that returns the name of the branch for each record. */
  script?: FlowRouterScriptOutput;
  /** Branches, in the order in which they are tried. */
  branches: FlowRouterBrancheOutput[];
  /** The `id` of the router that receives the records after this one. */
  nextRouterId?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link FlowRouterScript} as an output. */
export interface FlowRouterScriptOutput {
  /** Name of the function to call; case matters. */
  function?: string;
  /** Id of the script that holds the function. */
  _scriptId?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link FlowRouterBranche} as an output. */
export interface FlowRouterBrancheOutput {
  /** Name of the branch, unique in its router. A routing script returns it. */
  name: string;
  /** What the branch is for. */
  description?: string;
  /** For `input_filters`: which records take the branch. Left out: all. */
  inputFilter?: FlowRouterBrancheInputFilterOutput;
  /** Steps of the branch, in order. With an empty list the records end here. */
  pageProcessors?: FlowPageProcessorOutput[];
  /** The `id` of the router that receives the records after the branch. */
  nextRouterId?: string;
  /** Id that Celigo gives the branch. */
  branchId?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link FlowRouterBrancheInputFilter} as an output. */
export interface FlowRouterBrancheInputFilterOutput {
  /** Version of the rules' notation; `1` is the only one in use. */
  version?: string;
  /** Condition in the prefix notation of filters. Managed as one value. */
  rules?: any;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link FlowRunNextExportId} as an output. */
export interface FlowRunNextExportIdOutput {
  /** Id of the flow that has the export. */
  _flowId?: string;
  /** Id of the export to start. */
  _exportId?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link FlowSettingsForm} as an output. */
export interface FlowSettingsFormOutput {
  /** The form: its fields (`fieldMap`) and their arrangement (`layout`). */
  form?: { [key: string]: any };
  /** Script function that prepares the form when it is opened, and returns it. */
  init?: FlowSettingsFormInitOutput;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link FlowSettingsFormInit} as an output. */
export interface FlowSettingsFormInitOutput {
  /** Name of the function to call; case matters. */
  function?: string;
  /** Id of the script that holds the function. */
  _scriptId?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link FlowPreSave} as an output. */
export interface FlowPreSaveOutput {
  /** Name of the function to call; case matters. */
  function?: string;
  /** Id of the script that holds the function. */
  _scriptId?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link FlowAlias} as an output. */
export interface FlowAliasOutput {
  /** The name, unique in the flow. It takes precedence over the same alias of the integration. */
  alias?: string;
  /** What the alias stands for. */
  description?: string;
  /** Id of the export that is meant. */
  _exportId?: string;
  /** Id of the import that is meant. */
  _importId?: string;
  /** Id of the flow that is meant. */
  _flowId?: string;
  /** Id of the connection that is meant. */
  _connectionId?: string;
  /** Id of the lookup cache that is meant. */
  _lookupCacheId?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link FlowLogging} as an output. */
export interface FlowLoggingOutput {
  /**
   * How much is logged: `accountLevel` as the account says, `basic` counts and states, `detailed` the
   * records too.
   */
  mode?: "accountLevel" | "basic" | "detailed" | (string & {});
  /** Until when debug logs are written (ISO 8601), at most one hour ahead. */
  debugUntil?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/**
 * A flow: sources that get records, and steps that look up, transform and write them, in a line or in
 * branches. A flow that is created without `disabled` is disabled; enable it with `disabled: false`,
 * or in Celigo. Uses `GET /v1/flows`, `POST /v1/flows`, `GET /v1/flows/{_id}`, `PUT /v1/flows/{_id}`,
 * `PATCH /v1/flows/{_id}`, `DELETE /v1/flows/{_id}`, `GET /v1/flows/{_id}/dependencies` and, for
 * `flowGroup`, `GET /v1/integrations/{_id}`.
 *
 * Natural key: `name`, `_integrationId`. Id: the object's `_id`.
 *
 * @example
 * ```ts
 * const flow = new celigo.Flow("flow", {
 *   name: "Orders to ERP",
 *   _integrationId: orders.id,
 *   schedule: "? 0 6 ? * *",
 *   pageGenerators: [{ _exportId: getOrders.id }],
 *   pageProcessors: [{ type: "import", _importId: createOrders.id }],
 * });
 * ```
 */
export class Flow extends pulumi.CustomResource {
  /**
   * Reads an existing object, which this program does not manage: it is never changed and never deleted.
   *
   * @param name Pulumi's name of the resource.
   * @param id Its id: the object's `_id`. An id of no object is an error.
   * @param opts Options such as `provider` (an `Account`).
   */
  public static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): Flow {
    return new Flow(name, undefined as unknown as FlowArgs, { ...opts, id });
  }

  /** Name of the flow. Celigo does not keep it unique. */
  declare public readonly name: pulumi.Output<string>;
  /** What the flow does. */
  declare public readonly description: pulumi.Output<string | undefined>;
  /**
   * Id of the integration that the flow belongs to. A change moves the flow, which leaves its flow
   * group. Left out: a stand-alone flow.
   */
  declare public readonly _integrationId: pulumi.Output<string | undefined>;
  /**
   * Name of the flow group of the integration that the flow belongs to. Declare this or
   * `_flowGroupingId`.
   */
  declare public readonly flowGroup: pulumi.Output<string | undefined>;
  /**
   * Id of the flow group that the flow belongs to, an `_id` in `flowGroupings` of the integration.
   * Declare this or `flowGroup`.
   */
  declare public readonly _flowGroupingId: pulumi.Output<string | undefined>;
  /**
   * Whether the flow cannot run. A flow that is created without it is disabled; afterwards an undeclared
   * value is left alone, also where it is taken out of the program.
   */
  declare public readonly disabled: pulumi.Output<boolean | undefined>;
  /**
   * When the flow starts. Six fields, the first always `?`: `? minute hour day-of-month month
   * day-of-week`. Left out: never by itself.
   */
  declare public readonly schedule: pulumi.Output<string | undefined>;
  /** IANA time zone of the schedules, such as `America/New_York`. Celigo's default is UTC. */
  declare public readonly timezone: pulumi.Output<string | undefined>;
  /** Whether failed records are not retried automatically. Celigo's default is false. */
  declare public readonly skipRetries: pulumi.Output<boolean | undefined>;
  /**
   * Whether a new error is resolved automatically if there is an open error with the same trace key.
   * Celigo's default is true.
   */
  declare public readonly autoResolveMatchingTraceKeys: pulumi.Output<boolean | undefined>;
  /** Whether all sources start at the same time. Celigo's default is false: one after the other. */
  declare public readonly runPageGeneratorsInParallel: pulumi.Output<boolean | undefined>;
  /** Sources of records, in the order in which they run. */
  declare public readonly pageGenerators: pulumi.Output<FlowPageGeneratorOutput[] | undefined>;
  /** Steps of a flow without branches, in order. A flow has either these or `routers`. */
  declare public readonly pageProcessors: pulumi.Output<FlowPageProcessorOutput[] | undefined>;
  /**
   * Routers of a flow with branches; the first one receives the records. A flow has either these or
   * `pageProcessors`.
   */
  declare public readonly routers: pulumi.Output<FlowRouterOutput[] | undefined>;
  /**
   * Ids of the flows that start after this one has succeeded. Flows that start each other need a
   * `FlowChain`.
   */
  declare public readonly _runNextFlowIds: pulumi.Output<string[] | undefined>;
  /** Single sources of other flows that start after this flow has succeeded. */
  declare public readonly _runNextExportIds: pulumi.Output<FlowRunNextExportIdOutput[] | undefined>;
  /** Id of the flow that this flow follows: the delta timestamp of this flow stays behind that flow's. */
  declare public readonly _keepDeltaBehindFlowId: pulumi.Output<string | undefined>;
  /**
   * Id of the export that this flow follows: the delta timestamp of this flow stays behind that
   * export's.
   */
  declare public readonly _keepDeltaBehindExportId: pulumi.Output<string | undefined>;
  /**
   * Values that hooks, filters, mappings and handlebars read at run time, often collected by
   * `settingsForm`.
   */
  declare public readonly settings: pulumi.Output<{ [key: string]: any } | undefined>;
  /** Form that asks users for `settings`. */
  declare public readonly settingsForm: pulumi.Output<FlowSettingsFormOutput | undefined>;
  /** Script function that checks or changes the document before it is saved, and returns it. */
  declare public readonly preSave: pulumi.Output<FlowPreSaveOutput | undefined>;
  /** Names by which scripts refer to objects in place of ids. */
  declare public readonly aliases: pulumi.Output<FlowAliasOutput[] | undefined>;
  /** What the flow logs. */
  declare public readonly logging: pulumi.Output<FlowLoggingOutput | undefined>;
  /** Whether the flow is hidden in the user interface. It can run nevertheless. */
  declare public readonly hidden: pulumi.Output<boolean | undefined>;
  /** Description of the flow for AI agents. */
  declare public readonly aiDescription: pulumi.Output<string | undefined>;
  /**
   * Whether the flow is only a model for instances and cannot run. It cannot be taken back while there
   * are instances.
   */
  declare public readonly isAbstract: pulumi.Output<boolean | undefined>;
  /** For an instance: id of the abstract flow that it takes its steps from. A change replaces the flow. */
  declare public readonly _abstractFlowId: pulumi.Output<string | undefined>;
  /** For an instance: what differs from the abstract flow, such as schedules and connections. */
  declare public readonly overrides: pulumi.Output<{ [key: string]: any } | undefined>;
  /** For an abstract flow: the fields that instances may override. */
  declare public readonly overridesHelper: pulumi.Output<{ [key: string]: any } | undefined>;
  /** Id of the Integration App that the flow was installed from, if any. */
  declare public readonly _connectorId: pulumi.Output<string | undefined>;
  /**
   * Fields of the API that this version of the package does not know yet, or whose documented form does
   * not fit, sent and managed as they are.
   */
  declare public readonly extraFields: pulumi.Output<{ [key: string]: any } | undefined>;
  /** When Celigo created the flow (ISO 8601). */
  declare public readonly createdAt: pulumi.Output<string>;

  /**
   * Makes the resource.
   *
   * @param name Pulumi's name of the resource.
   * @param args Its inputs.
   * @param opts Options such as `provider` (an `Account`), `protect` or `aliases`.
   */
  constructor(name: string, args: FlowArgs, opts?: pulumi.CustomResourceOptions) {
    super(
      typeToken("Flow"),
      name,
      opts?.id === undefined
        ? props("Flow", args, { outputs: ["createdAt"], naturalKey: ["name", "_integrationId"] }, opts)
        : readProps("Flow", [
            "name",
            "description",
            "_integrationId",
            "flowGroup",
            "_flowGroupingId",
            "disabled",
            "schedule",
            "timezone",
            "skipRetries",
            "autoResolveMatchingTraceKeys",
            "runPageGeneratorsInParallel",
            "pageGenerators",
            "pageProcessors",
            "routers",
            "_runNextFlowIds",
            "_runNextExportIds",
            "_keepDeltaBehindFlowId",
            "_keepDeltaBehindExportId",
            "settings",
            "settingsForm",
            "preSave",
            "aliases",
            "logging",
            "hidden",
            "aiDescription",
            "isAbstract",
            "_abstractFlowId",
            "overrides",
            "overridesHelper",
            "_connectorId",
            "extraFields",
            "createdAt",
          ]),
      opts,
    );
    restoreTexts(this, args);
  }

  /** When the flow was last changed (ISO 8601). */
  public get lastModified(): pulumi.Output<string | undefined> {
    return volatile(this, "lastModified");
  }

  /** When the flow last ran (ISO 8601). */
  public get lastExecutedAt(): pulumi.Output<string | undefined> {
    return volatile(this, "lastExecutedAt");
  }

  /** Whether a value is a Flow, also one from another copy of this package, and within transformations. */
  public static override isInstance(obj: any): obj is Flow {
    return isKind(obj, "Flow");
  }
}
