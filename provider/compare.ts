/**
 * What is managed, what differs, what to send: pure functions over JSON documents.
 *
 * A declaration covers the leaves it names. Everything else in a document belongs to somebody else and is carried
 * along untouched. Absent, `null`, an empty array and an object of such values mean the same; values that the schema
 * calls `date-time` are instants.
 */
import { isDeepStrictEqual } from "node:util";
import type { Json, JsonObject, Schema } from "./define-resource";

/** Pulumi's marker for a value that is not known yet, whatever the declared type. */
export const UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** What tells array elements apart, best first. Celigo names most things by `name`, and aliases by `alias`. */
const IDENTITIES = ["_id", "name", "alias"] as const;

/** True for a JSON object, false for arrays, null and scalars. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The object's own value for a key; never what it inherits (`constructor`, `__proto__`). */
export function own(object: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** An object from entries, in which every key is an ordinary one, `__proto__` included. */
function objectOf(entries: Iterable<readonly [string, Json | undefined]>): JsonObject {
  return Object.fromEntries([...entries].filter((entry): entry is [string, Json] => entry[1] !== undefined));
}

function isEmpty(value: Json | undefined): boolean {
  if (value === undefined || value === null) return true;
  if (Array.isArray(value)) return value.length === 0;
  return isObject(value) && Object.values(value).every(isEmpty);
}

/** The schema of an object's property, where the schema knows it. */
export function propertySchema(schema: Schema | undefined, key: string): Schema | undefined {
  const listed = schema?.properties;
  if (listed && Object.hasOwn(listed, key)) return listed[key];
  return typeof schema?.additionalProperties === "object" ? schema.additionalProperties : undefined;
}

function isSameInstant(a: Json, b: Json): boolean {
  return typeof a === "string" && typeof b === "string" && Date.parse(a) === Date.parse(b);
}

/** True when both mean the same to Celigo. */
export function equal(a: Json | undefined, b: Json | undefined, schema?: Schema): boolean {
  return differences(a, b, schema).length === 0;
}

/** The paths (`installSteps[0].type`) at which two values differ in meaning. */
export function differences(a: Json | undefined, b: Json | undefined, schema?: Schema, path = ""): string[] {
  if (isEmpty(a) && isEmpty(b)) return [];
  if (isObject(a) || isObject(b)) {
    if ((!isObject(a) && !isEmpty(a)) || (!isObject(b) && !isEmpty(b))) return [path];
    const left = isObject(a) ? a : {};
    const right = isObject(b) ? b : {};
    return [...new Set([...Object.keys(left), ...Object.keys(right)])].flatMap((key) =>
      differences(own(left, key), own(right, key), propertySchema(schema, key), joinPath(path, key)),
    );
  }
  if (Array.isArray(a) && Array.isArray(b)) {
    if (a.length !== b.length) return [path];
    return a.flatMap((element, i) => differences(element, b[i], schema?.items, `${path}[${i}]`));
  }
  if (a !== undefined && b !== undefined) {
    if (a === b) return [];
    if (schema?.format === "date-time" && isSameInstant(a, b)) return [];
  }
  return [path];
}

/** `a` + `b` is `a.b`; keys that are no identifiers are quoted. */
export function joinPath(path: string, key: string): string {
  if (!/^[\w$-]+$/.test(key)) return `${path}[${JSON.stringify(key)}]`;
  return path === "" ? key : `${path}.${key}`;
}

/**
 * A declaration as it stands at the server: the declared form where the server's value means the same, the server's
 * value where it differs, and nothing that was not declared.
 */
export function observe(declared: Json, actual: Json | undefined, schema?: Schema): Json | undefined {
  if (equal(declared, actual, schema)) return declared;
  if (isObject(declared) && isObject(actual)) {
    return objectOf(
      Object.entries(declared).map(([key, value]) => [
        key,
        observe(value, own(actual, key), propertySchema(schema, key)),
      ]),
    );
  }
  if (Array.isArray(declared) && Array.isArray(actual)) {
    const partners = pair(actual, declared);
    return actual.map((element, i) => {
      const partner = declared[partners[i] ?? -1];
      return partner === undefined ? element : (observe(partner, element, schema?.items) ?? null);
    });
  }
  return actual;
}

/** True when the server's value has everything that is declared. */
export function covers(actual: Json | undefined, declared: Json | undefined, schema?: Schema): boolean {
  if (declared === undefined) return true;
  return equal(observe(declared, actual, schema), declared, schema);
}

/**
 * The document to send: the current one, without what was declared before and is declared no more, and with what is
 * declared now. Matched array elements keep what nobody declared in them, the server's `_id` first of all.
 */
export function merge(current: Json | undefined, before: Json | undefined, after: Json): Json {
  if (isObject(after)) {
    const rest = isObject(current) ? current : {};
    const old = isObject(before) ? before : {};
    const kept = Object.entries(rest)
      .filter(([key]) => !Object.hasOwn(after, key))
      .map(([key, value]) => [key, Object.hasOwn(old, key) ? without(value, own(old, key)) : value] as const);
    const laid = Object.entries(after).map(
      ([key, value]) => [key, merge(own(rest, key), own(old, key), value)] as const,
    );
    return objectOf([...kept, ...laid]);
  }
  if (Array.isArray(after)) return mergeArray(asArray(current), asArray(before), after);
  return after;
}

function asArray(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}

function mergeArray(current: Json[], before: Json[], after: Json[]): Json[] {
  const olds = pair(current, before);
  const partners = pair(after, current, (i, isFree) => {
    // A renamed element is the one that stood at its place in the last declaration, wherever the server has it now.
    const currentOfOld = olds.indexOf(i);
    return currentOfOld >= 0 && isFree(currentOfOld) ? currentOfOld : i;
  });
  return after.map((element, i) => {
    const partner = partners[i] ?? -1;
    return merge(current[partner], before[olds[partner] ?? -1], element);
  });
}

/** What stays of a value when the leaves that were declared in it go; undefined when nothing does. */
function without(value: Json, declared: Json | undefined): Json | undefined {
  if (!isObject(value) || !isObject(declared)) return undefined;
  const rest = objectOf(
    Object.entries(value).map(([key, inner]) => [
      key,
      Object.hasOwn(declared, key) ? without(inner, own(declared, key)) : inner,
    ]),
  );
  return Object.keys(rest).length === 0 ? undefined : rest;
}

/**
 * For each of `elements` the index of its partner in `others`, or -1: by `_id`, then by a name that is unique on both
 * sides, then, among the objects left over, at the same place.
 */
function pair(
  elements: Json[],
  others: Json[],
  place: (index: number, isFree: (other: number) => boolean) => number = (index) => index,
): number[] {
  const partners = elements.map(() => -1);
  const taken = new Set<number>();
  const isFree = (other: number) => isObject(others[other]) && !taken.has(other);
  const fits = (index: number, other: number) => {
    const [a, b] = [idOf(elements[index]), idOf(others[other])];
    return isFree(other) && (a === undefined || b === undefined || a === b);
  };
  const take = (index: number, other: number) => {
    partners[index] = other;
    taken.add(other);
  };
  for (const identity of IDENTITIES) {
    const there = byIdentity(others, identity);
    for (const [value, indexes] of byIdentity(elements, identity)) {
      const candidates = there.get(value) ?? [];
      const [index, other] = [indexes[0], candidates[0]];
      if (indexes.length !== 1 || candidates.length !== 1 || index === undefined || other === undefined)
        continue;
      if (partners[index] === -1 && fits(index, other)) take(index, other);
    }
  }
  elements.forEach((element, index) => {
    if (!isObject(element) || partners[index] !== -1) return;
    const other = place(index, isFree);
    if (fits(index, other)) take(index, other);
  });
  return partners;
}

function idOf(element: Json | undefined): Json | undefined {
  return isObject(element) ? own(element, "_id") : undefined;
}

function byIdentity(elements: Json[], identity: string): Map<Json, number[]> {
  const indexes = new Map<Json, number[]>();
  elements.forEach((element, i) => {
    const value = isObject(element) ? own(element, identity) : undefined;
    if (typeof value === "string") indexes.set(value, [...(indexes.get(value) ?? []), i]);
  });
  return indexes;
}

/** The top-level fields in which two documents are not exactly the same. */
export function changedFields(current: JsonObject, target: JsonObject): string[] {
  return [...new Set([...Object.keys(current), ...Object.keys(target)])].filter(
    (key) => !isDeepStrictEqual(own(current, key), own(target, key)),
  );
}

/** True when Pulumi does not know some part of the value yet. */
export function hasUnknown(value: Json | undefined): boolean {
  if (value === UNKNOWN) return true;
  if (Array.isArray(value)) return value.some(hasUnknown);
  return isObject(value) && Object.values(value).some(hasUnknown);
}
