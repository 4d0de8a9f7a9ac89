/** The sources, steps and branches of a flow. */
import type { Schema } from "../../json/schema";
import { anyValue, array, boolean, choice, object, reference, string } from "../parts/fields";
import { scriptHook } from "../parts/hooks";
import { responseMapping } from "../parts/response-mapping";

const setupInProgress: Schema = boolean(
  "Whether the step is being set up in the user interface. Usually system-managed.",
);

const pageGenerator: Schema = object(
  "A source of records.",
  {
    _id: string("Id of the source within the flow, in old flows.", { readOnly: true }),
    _exportId: reference("Id of the export that gets the records.", "Export"),
    schedule: string(
      "Schedule of this source, in place of the flow's. Six fields, the first always `?`: `? minute hour day-of-month month day-of-week`.",
    ),
    skipRetries: boolean(
      "Whether failed records of this source are not retried automatically. Celigo's default is false.",
    ),
    _keepDeltaBehindFlowId: reference(
      "Id of the flow that this source follows: the delta timestamp of this source stays behind that flow's.",
      "Flow",
    ),
    _keepDeltaBehindExportId: reference(
      "Id of the export that this source follows: the delta timestamp of this source stays behind that export's.",
      "Export",
    ),
    setupInProgress,
    __startDateHelper: string("Start date that Celigo keeps for the schedule.", { readOnly: true }),
  },
  { required: ["_exportId"] },
);

const pageProcessor: Schema = object(
  "A step that receives the records of the steps before it.",
  {
    type: choice("Kind of step: `export` looks records up, `import` writes them.", ["export", "import"]),
    _exportId: reference("For `export`: id of the export, which must have `isLookup`.", "Export"),
    _importId: reference("For `import`: id of the import.", "Import"),
    proceedOnFailure: boolean(
      "Whether records that fail in this step go on to the next one. Celigo's default is false.",
    ),
    responseMapping,
    hooks: object("Functions that Celigo calls around the step.", {
      postResponseMap: scriptHook("Function that receives the records after the response mapping."),
    }),
    setupInProgress,
  },
  { required: ["type"] },
);

/** The sources of a flow, in order. */
export const pageGenerators: Schema = array(
  "Sources of records, in the order in which they run.",
  pageGenerator,
  { identity: ["_exportId"] },
);

function steps(description: string, more: Schema = {}): Schema {
  return array(description, pageProcessor, { identity: ["_exportId", "_importId"], ...more });
}

/** The steps of a flow without branches. */
export const pageProcessors: Schema = steps(
  "Steps of a flow without branches, in order. A flow has either these or `routers`.",
  { excludes: ["routers"] },
);

const branch: Schema = object(
  "A branch of a router.",
  {
    name: string("Name of the branch, unique in its router. A routing script returns it."),
    description: string("What the branch is for."),
    inputFilter: object("For `input_filters`: which records take the branch. Left out: all.", {
      version: string("Version of the rules' notation; `1` is the only one in use."),
      rules: anyValue("Condition in the prefix notation of filters. Managed as one value.", { opaque: true }),
    }),
    pageProcessors: steps("Steps of the branch, in order. With an empty list the records end here."),
    nextRouterId: string("The `id` of the router that receives the records after the branch."),
    branchId: string("Id that Celigo gives the branch.", { readOnly: true }),
  },
  { required: ["name"], title: "branch" },
);

const router: Schema = object(
  "A point where the flow branches.",
  {
    id: string(
      "Id of the router, chosen by you and unique in the flow. Other routers and branches refer to it.",
    ),
    name: string("Name of the router."),
    routeRecordsTo: choice(
      "Whether a record takes the first matching branch or every matching one. Celigo's default is `first_matching_branch`.",
      ["first_matching_branch", "all_matching_branches"],
    ),
    routeRecordsUsing: choice(
      "What decides about the branch: the filters of the branches or a script. Celigo's default is `input_filters`.",
      ["input_filters", "script"],
    ),
    script: scriptHook("For `script`: the function that returns the name of the branch for each record."),
    branches: array("Branches, in the order in which they are tried.", branch, { identity: ["name"] }),
    nextRouterId: string("The `id` of the router that receives the records after this one."),
  },
  { required: ["branches"] },
);

/** The routers of a flow with branches. */
export const routers: Schema = array(
  "Routers of a flow with branches; the first one receives the records. A flow has either these or `pageProcessors`.",
  router,
  { identity: ["id", "name"], excludes: ["pageProcessors"] },
);
