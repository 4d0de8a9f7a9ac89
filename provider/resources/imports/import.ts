import { defineResource } from "../../model/define-resource";
import { whatRefersTo } from "../../model/dependencies";
import type { JsonObject } from "../../json/json";
import { importFields, importSchema } from "./schema";

/** A destination of records. */
export const importResource = defineResource({
  ...importFields,
  name: "Import",
  description:
    "A step of a flow that writes records to an application. AI agents and guardrails are imports too. Uses `GET /v1/imports`, `POST /v1/imports`, `GET /v1/imports/{_id}`, `PUT /v1/imports/{_id}`, `DELETE /v1/imports/{_id}` and `GET /v1/imports/{_id}/dependencies`.",
  path: "/v1/imports",
  example: `{
  name: "Create sales orders",
  adaptorType: "HTTPImport",
  _connectionId: celigo.reference("erp"),
  http: { method: ["POST"], relativeURI: ["/orders"], requestType: ["CREATE"] },
  mappings: [{ generate: "orderId", dataType: "string", extract: "$.id", status: "Active" }],
}`,
  schema: importSchema,
  row: "whole",
  check: bothMappings,
  whyNotDeleted: (api, path) => whatRefersTo(api, path),
});

function bothMappings({ mapping, mappings }: JsonObject): { path: string; reason: string }[] {
  const isEmpty = (value: unknown) =>
    value === undefined || value === null || (Array.isArray(value) && value.length === 0);
  return isEmpty(mapping) || isEmpty(mappings)
    ? []
    : [{ path: "mapping", reason: "cannot be declared together with mappings" }];
}
