/** What a document of the API declares: its inputs, without what Celigo computes and what is the default. */
import { isSame } from "../../provider/json/compare";
import { isObject, own, type Json, type JsonObject } from "../../provider/json/json";
import type { InputSchema, Schema } from "../../provider/json/schema";
import { validate } from "../../provider/json/validate";
import type { Kind } from "../../provider/model/kind";
import { EXTRA_FIELDS, computedFields, computedPaths, hasExtraFields, steeringInputs } from "./computed";
import type { Extra } from "./extra";
import type { Notice } from "./notice";
import { portable } from "./portable";
import { memberSchema, propertiesOf } from "./schema";

/** A document that becomes the inputs of a resource. */
export interface Source {
  document: JsonObject;
  /** What notices call it. */
  label: string;
  /** Top-level fields that another resource declares. */
  elsewhere?: readonly string[];
}

/** Where the unlisted fields go, and what is said. */
export interface Declaring {
  extra: Extra;
  notice: Notice;
}

/**
 * The inputs that declare a document, in the schema's order.
 * @returns undefined, after a notice, where a required field has a value that cannot be declared.
 */
export function declaration(
  kind: Kind,
  { document, label, elsewhere = [] }: Source,
  { extra, notice }: Declaring,
): JsonObject | undefined {
  const left = new Set([...steeringInputs(kind), ...computedFields(kind), ...elsewhere]);
  const computed = computedPaths(kind);
  const listed = Object.entries(kind.schema.properties).flatMap(([key, schema]): [string, Json][] => {
    const value = own(document, key);
    if (value === undefined || left.has(key)) return [];
    if (!isRequired(kind, key) && isUnset(value, schema)) return [];
    return [[key, withoutComputed(value, { path: key, schema, computed })]];
  });
  const unlisted = unlistedFields(kind, document).filter(([key, value]) => {
    if (extra.takes(kind, key)) return true;
    if (!isVoid(value)) extra.leave(kind, key);
    return false;
  });
  const leftOut = (path: string[], reason: string) => {
    notice(`${label}: ${path.join(".")} is left out: ${reason}.`);
  };
  const inputs = portableFields(listed, leftOut);
  const others = portableFields(unlisted, leftOut);
  return declarable(kind, { inputs, others, label }, notice);
}

function portableFields(fields: [string, Json][], leftOut: Parameters<typeof portable>[1]): JsonObject {
  return portable(Object.fromEntries(fields), leftOut) as JsonObject;
}

function isRequired({ schema }: Kind, field: string): boolean {
  return schema.required?.includes(field) === true;
}

/** The fields of a document that neither the schema nor the list of what Celigo computes has. */
function unlistedFields(kind: Kind, document: JsonObject): [string, Json][] {
  if (!hasExtraFields(kind)) return [];
  const computed = computedFields(kind);
  const inputs = steeringInputs(kind);
  const isListed = (key: string) => Object.hasOwn(kind.schema.properties, key) && !inputs.includes(key);
  return Object.entries(document).filter(([key]) => !isListed(key) && !computed.has(key));
}

/** Nothing, an empty text, an empty list or object: at the top level, what an API answers for a field that was never set. */
function isVoid(value: Json): boolean {
  if (value === null || value === "") return true;
  return typeof value === "object" && Object.keys(value).length === 0;
}

/** True for the value of a top-level field that was never set. */
function isUnset(value: Json, schema: Schema): boolean {
  return isVoid(value) || (schema.default !== undefined && isSame(value, schema.default));
}

/** Where a value stands in its document. */
interface Place {
  /** `flowGroupings[].settings`. */
  path: string;
  schema: Schema | undefined;
  computed: ReadonlySet<string>;
}

/**
 * A value without what Celigo computes in it. All else stays, listed or not, except `null` in a listed property: there it
 * means "left out", in a program as in the API.
 */
function withoutComputed(value: Json, { path, schema, computed }: Place): Json {
  if (Array.isArray(value)) {
    const place = { path: `${path}[]`, schema: schema?.items, computed };
    return value.map((element) => withoutComputed(element, place));
  }
  if (!isObject(value)) return value;
  const listed = propertiesOf(schema);
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]): [string, Json][] => {
      const place = { path: `${path}.${key}`, schema: memberSchema(schema, listed, key), computed };
      if (computed.has(place.path) || place.schema?.readOnly) return [];
      if (inner === null && listed !== undefined && Object.hasOwn(listed, key)) return [];
      return [[key, withoutComputed(inner, place)]];
    }),
  );
}

/** What a document declares, before its values are checked. */
interface Draft {
  inputs: JsonObject;
  /** Fields for `extraFields`. */
  others: JsonObject;
  label: string;
}

/** The inputs as a program can declare them: a field with a value that its schema refuses goes to `extraFields`. */
function declarable(kind: Kind, draft: Draft, notice: Notice): JsonObject | undefined {
  const { label } = draft;
  let { inputs, others } = draft;
  for (;;) {
    const [problem] = validate(kind, inputs);
    if (!problem) break;
    const field = /^[^.[]*/.exec(problem.path)?.[0] ?? "";
    const value = own(inputs, field);
    if (value === undefined || isRequired(kind, field)) {
      const where = problem.path === "" ? "" : `${problem.path}: `;
      notice(`${label} is not exported: ${where}${problem.reason}.`);
      return undefined;
    }
    inputs = without(inputs, field);
    const why = `${problem.path} ${problem.reason}`;
    if (isForExtraFields(kind, field)) {
      others = { ...others, [field]: value };
      notice(`${label}: ${field} is declared in ${EXTRA_FIELDS}, where types are not checked: ${why}.`);
    } else notice(`${label}: ${field} is left out: ${why}.`);
  }
  for (const [field, value] of Object.entries(others)) {
    const [problem] = validate(FREE, { [EXTRA_FIELDS]: { [field]: value } });
    if (!problem) continue;
    others = without(others, field);
    notice(`${label}: ${field} is left out: it ${problem.reason}.`);
  }
  return Object.keys(others).length === 0 ? inputs : { ...inputs, [EXTRA_FIELDS]: others };
}

/** Takes any values; what it refuses, Pulumi cannot carry. */
const FREE: { schema: InputSchema } = {
  schema: { type: "object", properties: {}, additionalProperties: true },
};

/** False for fields that say which object it is or how it is created, and for texts: `extraFields` does not take those. */
function isForExtraFields(kind: Kind, field: string): boolean {
  const { naturalKey, identity, createOnly = [], asset } = kind;
  const refused = [...naturalKey, ...identity, ...createOnly, asset];
  const isText = kind.schema.properties[field]?.text === true;
  return hasExtraFields(kind) && !isText && !refused.includes(field);
}

function without(object: JsonObject, field: string): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => key !== field));
}
