/** The flows that a flow starts, as an object of its own. */
import type { InputSchema } from "../../json/schema";
import { reference } from "../parts/fields";
import { runNext } from "../parts/run-next";

/** The inputs of a flow chain. At least one of the two lists must be declared. */
export const flowChainSchema: InputSchema = {
  type: "object",
  required: ["_flowId"],
  additionalProperties: false,
  properties: {
    _flowId: reference(
      "Id of the flow that starts the others. That `Flow` declares neither of the two lists. A change replaces the chain.",
      "Flow",
      { format: "objectId", minLength: 1 },
    ),
    _runNextFlowIds: {
      ...runNext._runNextFlowIds,
      description: "Ids of the flows that start after the flow has succeeded.",
    },
    _runNextExportIds: {
      ...runNext._runNextExportIds,
      description: "Single sources of other flows that start after the flow has succeeded.",
    },
  },
};

/** What else the description of `FlowChain` says. */
export const flowChainFields = {
  naturalKey: ["_flowId"],
  replaceOn: ["_flowId"],
} as const;
