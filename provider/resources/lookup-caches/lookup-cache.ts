import { defineResource } from "../../model/define-resource";
import { whatRefersTo } from "../../model/dependencies";
import { lookupCacheFields, lookupCacheSchema } from "./schema";

/** A table that lookups read. */
export const lookupCache = defineResource({
  ...lookupCacheFields,
  name: "LookupCache",
  description:
    "A table of keys and values that the lookups of mappings and flows read. Its data is not managed: flows and people fill it. Uses `GET /v1/lookupcaches`, `POST /v1/lookupcaches`, `GET /v1/lookupcaches/{_id}`, `PUT /v1/lookupcaches/{_id}`, `PATCH /v1/lookupcaches/{_id}`, `DELETE /v1/lookupcaches/{_id}` and `GET /v1/lookupcaches/{_id}/dependencies`.",
  path: "/v1/lookupcaches",
  needs: "Lookup caches need a license that includes them.",
  example: `{
  name: "Country codes",
  description: "ISO codes by the names that the shop uses.",
}`,
  schema: lookupCacheSchema,
  row: "whole",
  beforeDelete(_api, _path, { size, sizeInMB }) {
    const isFull = [size, sizeInMB].some((each) => typeof each === "number" && each > 0);
    return Promise.resolve(isFull ? "it holds data, which lookups would miss." : undefined);
  },
  whyNotDeleted: (api, path) => whatRefersTo(api, path),
});
