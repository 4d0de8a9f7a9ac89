import { segment } from "../../celigo/path";
import { isObject } from "../../json/json";
import { defineResource } from "../../model/define-resource";
import { whatRefersTo } from "../../model/dependencies";
import { exportFields, exportSchema } from "./schema";

/** A source of records. */
export const exportResource = defineResource({
  ...exportFields,
  name: "Export",
  description:
    "Where a flow gets records from: a source that runs on a schedule, a webhook that receives them, or a lookup within a flow. Uses `GET /v1/exports`, `POST /v1/exports`, `GET /v1/exports/{_id}`, `PUT /v1/exports/{_id}`, `DELETE /v1/exports/{_id}` and `GET /v1/exports/{_id}/dependencies`.",
  path: "/v1/exports",
  example: `{
  name: "Get orders",
  adaptorType: "HTTPExport",
  _connectionId: celigo.reference("shop"),
  type: "delta",
  http: { method: "GET", relativeURI: "/orders?since={{{lastExportDateTime}}}" },
}`,
  schema: exportSchema,
  // Webhooks and distributed exports have tokens.
  credentials: {
    mayHave: ({ adaptorType, type, webhook, distributed }) =>
      adaptorType === "WebhookExport" ||
      (typeof type === "string" && ["webhook", "distributed"].includes(type)) ||
      isObject(webhook ?? null) ||
      isObject(distributed ?? null),
  },
  row: "whole",
  lostOnReplacement: "its delta timestamp, the address of a webhook, and state keys under its id",
  // Celigo shows the address in its user interface only.
  shown: (api, document) =>
    Promise.resolve(
      document.adaptorType === "WebhookExport" && typeof document._id === "string"
        ? { ...document, webhookUrl: `${api.origin}/v1/exports/${segment(document._id)}/data` }
        : document,
    ),
  whyNotDeleted: (api, path) => whatRefersTo(api, path),
});
