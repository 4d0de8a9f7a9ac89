/** Flows that start after a flow. */
import type { Schema } from "../../json/schema";
import { array, object, reference, references } from "./fields";

const nextExport: Schema = object(
  "An export of another flow.",
  {
    _flowId: reference("Id of the flow that has the export.", "Flow"),
    _exportId: reference("Id of the export to start.", "Export"),
  },
  { title: "next export" },
);

/** The two lists, in a `Flow` as in a `FlowChain`. */
export const runNext: Record<string, Schema> = {
  _runNextFlowIds: references(
    "Ids of the flows that start after this one has succeeded. Flows that start each other need a `FlowChain`.",
    "Flow",
    { unordered: true },
  ),
  _runNextExportIds: array(
    "Single sources of other flows that start after this flow has succeeded.",
    nextExport,
    { identity: [["_flowId", "_exportId"]], unordered: true },
  ),
};
