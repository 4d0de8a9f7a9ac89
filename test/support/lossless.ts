/** Documents with anything in them, and what an export must keep of them. */
import fc from "fast-check";
import { isDeepStrictEqual } from "node:util";
import { computedFields, computedPaths, steeringInputs } from "../../cli/export/computed";
import { isObject, type Json, type JsonObject } from "../../provider/json/json";
import type { Schema } from "../../provider/json/schema";
import type { Kind } from "../../provider/model/kind";
import { SIGNATURE } from "../../provider/pulumi/marks";

/** Keys that Pulumi gives another meaning: a notice names them. */
const REFUSED = ["__proto__", "toString", SIGNATURE];

const TEXTS = [
  "",
  " ",
  "`${template}`",
  "a\r\nb",
  "\u2028\ufeff",
  "ünï🔑",
  "null",
  "***",
  "long ".repeat(300),
];
const KEYS = ["copyToClipboard", "createdAt", "_id", "a.b", "", "0", "__v", "ключ", "then", "x-y", "apiKey"];

const text = fc.oneof(fc.constantFrom(...TEXTS), fc.string({ unit: "grapheme", maxLength: 12 }));
const key = fc
  .oneof(fc.constantFrom(...KEYS), fc.string({ maxLength: 8 }))
  .filter((name) => !REFUSED.includes(name) && !name.startsWith("__pulumi"));

/** Any JSON value, `null`s and empties included. */
export const anything: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom<Json>(null, false, true, {}, [], 0),
    text,
    fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })).map((each) => each + 0),
    fc.array(tie("value"), { maxLength: 3 }),
    entries(tie("value")),
  ),
})).value;

function entries(value: fc.Arbitrary<Json>): fc.Arbitrary<JsonObject> {
  return fc
    .array(fc.tuple(key, value), { maxLength: 3 })
    .map((found): JsonObject => Object.fromEntries(found));
}

/** A value that a schema describes, with unlisted fields in every object, and now and then another type. */
function described(schema: Schema, ids: readonly string[]): fc.Arbitrary<Json> {
  return fc.oneof({ weight: 9, arbitrary: typed(schema, ids) }, { weight: 1, arbitrary: anything });
}

function typed(schema: Schema, ids: readonly string[]): fc.Arbitrary<Json> {
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((form) => typed(form, ids)));
  const { format, items, properties = {}, additionalProperties: others } = schema;
  const known = schema.enum ? [fc.constantFrom<Json>(...schema.enum)] : [];
  switch (schema.type) {
    case "array":
      return fc.array(items ? described(items, ids) : anything, { maxLength: 3 });
    case "object": {
      const listed = Object.entries(properties).map(([name, inner]) =>
        fc.option(described(inner, ids), { nil: undefined, freq: 2 }).map((value) => [name, value] as const),
      );
      const rest = typeof others === "object" ? described(others, ids) : anything;
      return fc.tuple(fc.tuple(...listed), entries(rest)).map(([some, more]) => ({
        ...Object.fromEntries(some.filter((entry): entry is [string, Json] => entry[1] !== undefined)),
        ...more,
      }));
    }
    case "boolean":
      return fc.boolean();
    case "integer":
    case "number":
      return fc.integer();
    default:
      if (format === "objectId") return fc.constantFrom(...ids);
      if (format === "date-time") return fc.constantFrom("2035-12-31T18:29:59.999Z", "2035-12-31T18:29:59Z");
      return fc.oneof(text, fc.constantFrom(...ids), ...known);
  }
}

/** A document of a kind: `fixed` fields as they are, all others described by the schema, and unlisted ones. */
export function documentOf(
  kind: Kind,
  fixed: { [field: string]: fc.Arbitrary<Json> },
  ids: readonly string[],
): fc.Arbitrary<JsonObject> {
  const left = [...steeringInputs(kind), ...computedFields(kind), ...Object.keys(fixed)];
  const fields = Object.entries(kind.schema.properties).filter(([name]) => !left.includes(name));
  const schema: Schema = { type: "object", properties: Object.fromEntries(fields) };
  return fc
    .tuple(typed(schema, ids), fc.record(fixed))
    .map(([some, own]) => ({ ...(some as JsonObject), ...own }));
}

/** The part of a document that an export has to declare: without what Celigo computes. */
export function declarablePart(kind: Kind, document: JsonObject): JsonObject {
  const [fields, paths] = [computedFields(kind), computedPaths(kind)];
  const strip = (value: Json, path: string): Json => {
    if (Array.isArray(value)) return value.map((element) => strip(element, `${path}[]`));
    if (!isObject(value)) return value;
    const kept = Object.entries(value).filter(([name]) => !paths.has(`${path}.${name}`));
    return Object.fromEntries(kept.map(([name, inner]) => [name, strip(inner, `${path}.${name}`)]));
  };
  return Object.fromEntries(
    Object.entries(document)
      .filter(([name]) => !fields.has(name))
      .map(([name, value]) => [name, strip(value, name)]),
  );
}

/** What inputs say of a document. */
export function declaredPart(kind: Kind, inputs: JsonObject): JsonObject {
  const { extraFields = {} } = inputs;
  const own = Object.entries(inputs).filter(
    ([name]) => ![...steeringInputs(kind), "__provider"].includes(name),
  );
  return { ...Object.fromEntries(own), ...(extraFields as JsonObject) };
}

/** The top-level fields in which two documents differ. Nothing, empty lists and objects are one value; so is an empty text. */
export function fieldsThatDiffer(a: JsonObject, b: JsonObject): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((name) => {
    const [left, right] = [a, b].map((each) => (Object.hasOwn(each, name) ? each[name] : undefined));
    const isUnset = (value: Json | undefined) => value === "" || meaning(value) === undefined;
    return !(isUnset(left) && isUnset(right)) && !isDeepStrictEqual(meaning(left), meaning(right));
  });
}

function meaning(value: Json | undefined): Json | undefined {
  if (value === null || value === undefined) return undefined;
  if (Array.isArray(value))
    return value.length === 0 ? undefined : value.map((element) => meaning(element) ?? null);
  if (!isObject(value)) return value;
  const kept = Object.entries(value).flatMap(([name, inner]) => {
    const found = meaning(inner);
    return found === undefined ? [] : [[name, found] as const];
  });
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}
