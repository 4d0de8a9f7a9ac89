import type { JsonObject } from "../json/json";
import type { Schema } from "../json/schema";
import { args, type FunctionSpec } from "../model/define-function";
import { stateKey } from "../resources/state-key";

const SCOPE: Record<string, Schema> = {
  resourceType: {
    type: "string",
    enum: ["exports", "imports", "integrations"],
    isClosed: true,
    description: "Kind of resource that the keys are kept under; needs `_resourceId`. Left out: global keys.",
  },
  _resourceId: {
    type: "string",
    format: "objectId",
    minLength: 1,
    description:
      "Id of the export, import or integration that the keys are kept under; needs `resourceType`.",
  },
};

const BOTH = { resourceType: ["_resourceId"], _resourceId: ["resourceType"] };

/** What can be read of Celigo's state store. */
export const stateKeyFunctions: readonly FunctionSpec[] = [
  {
    name: "getStateKeys",
    description:
      "The names of all state keys: the global ones, or those that are kept under one export, import or integration.",
    operations: ["GET /v1/{resourceType}/{_resourceId}/state", "GET /v1/state"],
    schema: { ...args(SCOPE), dependentRequired: BOTH },
    answer: "keys",
    result: { name: "string", schema: { type: "string" } },
  },
  {
    name: "getStateValue",
    description:
      "The value of a state key: global, or kept under one export, import or integration. A key that is not there is an error. Values may hold secrets.",
    operations: ["GET /v1/{resourceType}/{_resourceId}/state/{key}", "GET /v1/state/{key}"],
    schema: {
      ...args({ key: { type: "string", minLength: 1, description: "Name of the key." }, ...SCOPE }, "key"),
      dependentRequired: BOTH,
    },
    check: ({ key }: JsonObject) => stateKey.check?.(key === undefined ? {} : { key }) ?? [],
    answer: "value",
    result: {
      name: "StateValue",
      schema: {
        type: "object",
        additionalProperties: true,
        description: "The value of a state key: a JSON object, or an array.",
      },
    },
  },
];
