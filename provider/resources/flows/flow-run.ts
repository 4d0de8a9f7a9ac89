import { segment } from "../../celigo/path";
import { isObject, type JsonObject } from "../../json/json";
import { asText } from "../../json/text";
import { defineAction, objectId } from "../../model/define-action";

/** Starts a flow. */
export const flowRun = defineAction({
  name: "FlowRun",
  description:
    "Starts a flow, for example after a deployment, again whenever an input changes. It does not wait for the flow to end. Celigo refuses a disabled flow. Uses `POST /v1/flows/{_flowId}/run`.",
  operation: "POST /v1/flows/{_flowId}/run",
  example: `{
  _flowId: orders.id,
  triggers: [release],
}`,
  schema: {
    type: "object",
    required: ["_flowId"],
    additionalProperties: false,
    properties: {
      _flowId: objectId("Id of the flow."),
      _exportIds: {
        type: "array",
        items: { type: "string", description: "Id of an export." },
        description: "Ids of the sources to run. Left out: all of the flow.",
      },
      startDate: {
        type: "string",
        format: "date-time",
        description: "For delta exports: records that changed since this moment (ISO 8601).",
      },
      endDate: {
        type: "string",
        format: "date-time",
        description: "For delta exports: records that changed up to this moment (ISO 8601).",
      },
    },
  },
  outputs: { _jobId: { type: "string", description: "Id of the job." } },
  effect: "change",
  again: "Running it again starts the flow once more.",
  target: () => undefined,
  prepare: (api, inputs) => ({
    async send(): Promise<JsonObject> {
      const answer = await api.post(`/v1/flows/${segment(inputs._flowId)}/run`, bodyOf(inputs));
      const id = isObject(answer) ? (answer._jobId ?? answer._id) : undefined;
      return id === undefined ? {} : { _jobId: asText(id) };
    },
  }),
});

function bodyOf({ _exportIds, startDate, endDate }: JsonObject): JsonObject {
  const dates = Object.entries({ startDate, endDate }).flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value] as const] : [],
  );
  return {
    ...(dates.length > 0 ? { export: Object.fromEntries(dates) } : {}),
    ...(Array.isArray(_exportIds) ? { _exportIds } : {}),
  };
}
