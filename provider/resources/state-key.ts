import { CeligoError } from "../celigo/errors";
import { segment } from "../celigo/path";
import type { JsonObject } from "../json/json";
import { leadsElsewhere } from "../json/text";
import { defineResource } from "../model/define-resource";

/** The list that holds the key. */
function collection(inputs: JsonObject): string {
  if (typeof inputs.resourceType !== "string") return "/v1/state";
  return `/v1/${segment(inputs.resourceType)}/${segment(inputs._resourceId)}/state`;
}

/** The path of an id, whose parts are URL-encoded: `<key>` or `<resourceType>/<_resourceId>/<key>`. */
function path(id: string): string {
  const parts = id.split("/").map((part) => segment(decoded(part)));
  const [type = "", resource = "", key = ""] = parts;
  if (parts.length === 1) return `/v1/state/${type}`;
  if (parts.length === 3) return `/v1/${type}/${resource}/state/${key}`;
  throw new CeligoError(
    `the id ${JSON.stringify(id)} of a StateKey must be <key> or <resourceType>/<_resourceId>/<key>, each part URL-encoded.`,
  );
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new CeligoError(`${JSON.stringify(part)} is no part of a StateKey's id: it is not URL-encoded.`);
  }
}

/** A value that flows keep between their runs. */
export const stateKey = defineResource({
  name: "StateKey",
  description:
    "A key and its JSON value in Celigo's state store, global or kept under one export, import or integration. Flows use it as memory between runs. Uses `GET`, `PUT` and `DELETE /v1/state/{key}`, or the same on `/v1/{resourceType}/{_resourceId}/state/{key}`.",
  path: "/v1/state",
  naturalKey: ["resourceType", "_resourceId", "key"],
  idForm: "`<key>` or `<resourceType>/<resourceId>/<key>`, each part URL-encoded",
  example: `{
  key: "sequenceNumber",
  value: { counter: 1 },
  resourceType: "integrations",
  _resourceId: integration.id,
  seedOnce: true,
}`,
  schema: {
    type: "object",
    required: ["key", "value"],
    additionalProperties: false,
    dependentRequired: { resourceType: ["_resourceId"], _resourceId: ["resourceType"] },
    properties: {
      key: {
        type: "string",
        minLength: 1,
        description:
          "Name of the key: anything but blank or dots only; it is URL-encoded for you. A change makes a new key.",
      },
      value: {
        opaque: true,
        anyOf: [{ type: "object", additionalProperties: true }, { type: "array" }],
        description:
          "The JSON value: a non-empty object or array. It is owned whole, not merged with what is there.",
      },
      resourceType: {
        type: "string",
        enum: ["exports", "imports", "integrations"],
        isClosed: true,
        description:
          "Kind of resource that the key is kept under; needs `_resourceId`. Leave both out for a global key. A change makes a new key.",
      },
      _resourceId: {
        type: "string",
        format: "objectId",
        minLength: 1,
        description:
          "Id of the export, import or integration that the key is kept under; needs `resourceType`. A change makes a new key.",
      },
      seedOnce: {
        type: "boolean",
        description:
          "Write the value only when the key is missing, and leave what flows write to it alone from then on: no drift, no update. Deletion still deletes. Never sent to Celigo.",
      },
    },
  },
  local: ["seedOnce"],
  replaceOn: ["key", "resourceType", "_resourceId"],
  unique: true,
  once: "seedOnce",
  recycled: false,
  anchors: false,
  open: false,
  remote: {
    collection,
    path,
    idOf: (_document, inputs) =>
      [inputs.resourceType, inputs._resourceId, inputs.key]
        .filter((part) => typeof part === "string")
        .map(segment)
        .join("/"),
    matches: (row, inputs) => row.key === inputs.key,
    async get(api, id) {
      const value = await api.get(path(id));
      return value === undefined ? undefined : { key: decodeURIComponent(id.split("/").at(-1) ?? ""), value };
    },
    async create(api, inputs, body) {
      const answer = await api.put(`${collection(inputs)}/${segment(inputs.key)}`, body.value ?? null);
      return answer === undefined ? undefined : { key: inputs.key ?? null, value: body.value ?? null };
    },
    async update(api, id, { body }) {
      const answer = await api.put(path(id), body.value ?? null);
      return answer === undefined ? undefined : body;
    },
  },
  check({ key, value }) {
    const problems = [];
    // A blank segment would reach the collection, where DELETE clears every key; URL parsers resolve dots.
    if (typeof key === "string" && leadsElsewhere(key))
      problems.push({ path: "key", reason: "must not be blank or consist of dots only" });
    if (typeof key === "string" && !key.isWellFormed())
      problems.push({ path: "key", reason: "must be valid Unicode: it holds half of a surrogate pair" });
    // Here and not in the schema, whose message about alternatives would not say that only the content is missing.
    if (typeof value === "object" && value !== null && Object.keys(value).length === 0)
      problems.push({ path: "value", reason: "must not be empty: Celigo takes a non-empty object or array" });
    return problems;
  },
});
