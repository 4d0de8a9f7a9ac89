/**
 * What a table of this folder says about a function that reads. How they all run lives in `../invoke.ts`; the
 * functions that programs call are generated from these tables.
 */
import type { JsonObject } from "../json/json";
import type { InputSchema, Schema } from "../json/schema";
import type { ResourceSpec } from "./define-resource";

/** What a function answers, by name: the name of its type in the SDK. */
export interface Shape {
  /** Name of the interface; one shape may be the answer of several functions. */
  name: string;
  /** An object with properties becomes an interface, an open one `{ [key: string]: any }`. */
  schema: Schema;
  /** Fields as this kind of resource has them, besides those of the schema. */
  resource?: ResourceSpec;
}

/** One function that reads. */
export interface FunctionSpec {
  /** What the user types: never renamed. */
  name: string;
  /** The documentation of the function, in whole sentences. */
  description: string;
  /**
   * Method and path as in the API documents. Of several, the first whose path the arguments can fill is called.
   * Parameters are arguments of the same name, but for `_id`, which is `id`.
   */
  operations: readonly string[];
  /** The argument that fills `{_id}`. Default: `_id`. */
  id?: string;
  schema: InputSchema;
  /** The query that every list of the collection has. */
  listQuery?: string;
  /** Arguments that travel in the query, as they are called there. */
  query?: readonly string[];
  /**
   * `document`: one with an `_id`. `object`: any other. `value`: any JSON. `list`: rows, of all pages. `keys`: the
   * names in `{keys}`. `logs`, `audit`: the entries under that name in an envelope with `pagination`.
   */
  answer: "document" | "object" | "value" | "list" | "keys" | "logs" | "audit";
  /** One row, where the answer is a list. */
  result: Shape;
  /** True where a `name` may stand in for the `_id`: looked up in the collection. */
  byName?: boolean;
  /** Kind of account that the operation is for; what a refusal adds to the API's words. */
  needs?: "partner" | "share";
  /** A sentence for each way in which valid-looking arguments are wrong. */
  check?(args: JsonObject): { path: string; reason: string }[];
}

/** An argument that is an id. */
export function id(description: string): Schema {
  return { type: "string", format: "objectId", minLength: 1, description };
}

/** A text. */
export function text(description: string): Schema {
  return { type: "string", description };
}

/** A moment (ISO 8601). */
export function time(description: string): Schema {
  return { type: "string", format: "date-time", description };
}

/** The schema of a function's arguments. */
export function args(properties: Record<string, Schema>, ...required: string[]): InputSchema {
  return { type: "object", additionalProperties: false, required, properties };
}

/** How many rows a list answers. */
export const LIMIT: Schema = {
  type: "integer",
  minimum: 1,
  description: "Answer at most this many. Default: all of them.",
};

/** What a list of documents shows of each one. */
export const PROJECTION: Record<string, Schema> = {
  include: fields(
    "Ask for these fields only, besides `_id` and `name`; `a.b` is a field within a field. Celigo may answer more.",
  ),
  exclude: fields(
    "Leave these fields out; not together with `include`. Celigo may answer them all the same.",
  ),
};

function fields(description: string): Schema {
  return { type: "array", items: { type: "string", pattern: "^[A-Za-z0-9._]+$" }, description };
}

/** `include` and `exclude` exclude each other. */
export function checkProjection({ include, exclude }: JsonObject): { path: string; reason: string }[] {
  const isBoth = [include, exclude].every((names) => Array.isArray(names) && names.length > 0);
  return isBoth ? [{ path: "exclude", reason: "cannot stand together with `include`" }] : [];
}

/** The arguments of a look-up by id or by name. */
export function lookUp(what: string): Pick<FunctionSpec, "schema" | "byName" | "check"> {
  return {
    byName: true,
    schema: args({
      _id: id(`Id of the ${what}. Give this or \`name\`.`),
      name: {
        type: "string",
        minLength: 1,
        description: `Name of the ${what}, exactly. Names are not unique in Celigo: none or several with it are an error that names the ids.`,
      },
    }),
    check({ _id, name }) {
      const given = [_id, name].filter((value) => value !== undefined && value !== null).length;
      return given === 1 ? [] : [{ path: "", reason: "give either `_id` or `name`" }];
    },
  };
}

/** The arguments of what refers to an object. */
export const DEPENDENTS: Shape = {
  name: "Dependents",
  schema: {
    type: "object",
    description: "What refers to an object, by plural type of resource (`flows`, `imports`, ...).",
    additionalProperties: {
      type: "array",
      items: {
        type: "object",
        description: "A resource that refers to the object asked about.",
        required: ["id", "name", "paths", "accessLevel", "dependencyIds"],
        properties: {
          id: text("Id of the resource."),
          name: text("Its name."),
          paths: {
            type: "array",
            items: { type: "string" },
            description: "Where in its document the references stand.",
          },
          accessLevel: text("What the token's user may do with it."),
          dependencyIds: {
            type: "object",
            additionalProperties: { type: "array", items: { type: "string" } },
            description: "Ids that it refers to, by type of resource.",
          },
        },
      },
    },
  },
};
