import { defineResource } from "../../model/define-resource";
import { whatRefersTo } from "../../model/dependencies";
import { flowProblems } from "./check";
import { withFlowGroup, withGroupId } from "./flow-group";
import { flowFields, flowSchema } from "./schema";

/** Sources and steps, in order. */
export const flow = defineResource({
  ...flowFields,
  name: "Flow",
  description:
    "A flow: sources that get records, and steps that look up, transform and write them, in a line or in branches. A flow that is created without `disabled` is disabled; enable it with `disabled: false`, or in Celigo. Uses `GET /v1/flows`, `POST /v1/flows`, `GET /v1/flows/{_id}`, `PUT /v1/flows/{_id}`, `PATCH /v1/flows/{_id}`, `DELETE /v1/flows/{_id}`, `GET /v1/flows/{_id}/dependencies` and, for `flowGroup`, `GET /v1/integrations/{_id}`.",
  path: "/v1/flows",
  // Without it, instances of abstract flows are missing.
  listQuery: "includeInstances=true",
  example: `{
  name: "Orders to ERP",
  _integrationId: orders.id,
  schedule: "? 0 6 ? * *",
  pageGenerators: [{ _exportId: getOrders.id }],
  pageProcessors: [{ type: "import", _importId: createOrders.id }],
}`,
  schema: flowSchema,
  row: "whole",
  sharedFields: ["_runNextFlowIds", "_runNextExportIds"],
  check: flowProblems,
  shown: withFlowGroup,
  shownFields: ["flowGroup"],
  remote: {
    async create(api, inputs, body) {
      const declares = (name: string) => Object.hasOwn(body, name);
      const document = await withGroupId(api, body, { live: {}, declares });
      return (await api.post("/v1/flows", { disabled: true, ...document })) as typeof document | undefined;
    },
  },
  written: (api, body, replacement) => withGroupId(api, body, replacement),
  whyNotDeleted: (api, path) => whatRefersTo(api, path),
});
