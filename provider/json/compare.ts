/**
 * What is managed, what differs, what to send: pure functions over JSON documents.
 *
 * A declaration covers the leaves it names. Everything else in a document belongs to somebody else and is carried
 * along untouched. Absent, `null`, an empty array and an object of such values mean the same; values that the schema
 * calls `date-time` are instants.
 */
import { isDeepStrictEqual } from "node:util";
import { UNKNOWN } from "../pulumi/marks";
import { type Json, type JsonObject, isObject, own } from "./json";
import { isMask } from "./mask";
import type { Schema } from "./schema";

/** What tells array elements apart, best first. Celigo names most things by `name`, and aliases by `alias`. */
const IDENTITIES = ["_id", "name", "alias"] as const;

/** An object from entries, in which every key is an ordinary one, `__proto__` included. */
function objectOf(entries: Iterable<readonly [string, Json | undefined]>): JsonObject {
  return Object.fromEntries([...entries].filter((entry): entry is [string, Json] => entry[1] !== undefined));
}

/** Absent, `null` and an empty array; objects are looked into by their keys. */
function isVoid(value: Json | undefined): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}

/** The schema of an object's property, where the schema knows it. */
export function propertySchema(schema: Schema | undefined, key: string): Schema | undefined {
  const listed = schema?.properties;
  if (listed && Object.hasOwn(listed, key)) return listed[key];
  return typeof schema?.additionalProperties === "object" ? schema.additionalProperties : undefined;
}

function isSameInstant(a: Json | undefined, b: Json | undefined): boolean {
  return typeof a === "string" && typeof b === "string" && Date.parse(a) === Date.parse(b);
}

/** True when both mean the same to Celigo. */
export function equal(a: Json | undefined, b: Json | undefined, schema?: Schema): boolean {
  const found: string[] = [];
  collectDifferences(a, b, { schema, path: "" }, { found, limit: 1 });
  return found.length === 0;
}

/** The paths (`installSteps[0].type`) at which two values differ in meaning. */
export function differences(a: Json | undefined, b: Json | undefined, schema?: Schema): string[] {
  const found: string[] = [];
  collectDifferences(a, b, { schema, path: "" }, { found, limit: Infinity });
  return found;
}

function collectDifferences(
  a: Json | undefined,
  b: Json | undefined,
  { schema, path }: { schema: Schema | undefined; path: string },
  into: { found: string[]; limit: number },
): void {
  const { found, limit } = into;
  if (found.length >= limit || a === b || (isVoid(a) && isVoid(b))) return;
  if ((isObject(a) || isVoid(a)) && (isObject(b) || isVoid(b))) {
    const left = isObject(a) ? a : {};
    const right = isObject(b) ? b : {};
    for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
      const at = { schema: propertySchema(schema, key), path: joinPath(path, key) };
      collectDifferences(own(left, key), own(right, key), at, into);
    }
  } else if (Array.isArray(a) && Array.isArray(b) && a.length === b.length) {
    for (let i = 0; i < a.length; i++) {
      collectDifferences(a[i], b[i], { schema: schema?.items, path: `${path}[${i}]` }, into);
    }
  } else if (schema?.format !== "date-time" || !isSameInstant(a, b)) {
    found.push(path);
  }
}

/** `a` + `b` is `a.b`; keys that are no identifiers are quoted. */
export function joinPath(path: string, key: string): string {
  if (!/^[\w$-]+$/.test(key)) return `${path}[${JSON.stringify(key)}]`;
  return path === "" ? key : `${path}.${key}`;
}

/**
 * A declaration as it stands at the server: the declared form where the server's value means the same or is masked, the
 * server's value where it differs, and nothing that was not declared.
 */
export function observe(declared: Json, actual: Json | undefined, schema?: Schema): Json | undefined {
  if (isObject(declared) && (isObject(actual) || isVoid(actual))) {
    const there = isObject(actual) ? actual : {};
    const seen = Object.entries(declared).map(
      ([key, value]) => [key, observe(value, own(there, key), propertySchema(schema, key))] as const,
    );
    if (seen.every(([key, value]) => value === own(declared, key))) return declared;
    return isObject(actual) ? objectOf(seen) : actual;
  }
  if (Array.isArray(declared) && Array.isArray(actual)) {
    const partners = declaredElements(declared, actual);
    const seen = actual.map((element, i) => {
      const partner = partners[i];
      return partner === undefined ? element : (observe(partner, element, schema?.items) ?? null);
    });
    const isSame = seen.length === declared.length && seen.every((element, i) => element === declared[i]);
    return isSame ? declared : seen;
  }
  return equal(declared, actual, schema) || isMasked(declared, actual) ? declared : actual;
}

/** For each element that the server has, the declared one that it stands for. */
export function declaredElements(declared: Json[], actual: Json[]): (Json | undefined)[] {
  const partners = pair(actual, declared);
  return actual.map((element, i) => declared[isContainer(element) ? (partners[i] ?? -1) : i]);
}

/** A secret that is not shown: as far as anybody can tell, it is as declared. */
function isMasked(declared: Json, actual: Json | undefined): boolean {
  return typeof declared === "string" && isMask(actual);
}

/** True when the server's value has everything that is declared. */
export function covers(actual: Json | undefined, declared: Json | undefined, schema?: Schema): boolean {
  if (declared === undefined) return true;
  return equal(observe(declared, actual, schema), declared, schema);
}

/** A text that was cut is at least so long. */
const SHORTEST_CUT = 50;

/**
 * True when a server that trims or cuts texts, rounds numbers, adds elements or drops what it does not know may have
 * made `actual` from what was declared.
 */
export function isKeptFrom(actual: Json | undefined, declared: Json): boolean {
  if (actual === undefined || actual === null) return true;
  if (Array.isArray(declared) && Array.isArray(actual)) {
    return declared.every((element, i) => isKeptFrom(actual[i], element));
  }
  if (isObject(declared) && isObject(actual)) {
    return Object.entries(declared).every(([key, value]) => isKeptFrom(own(actual, key), value));
  }
  if (isSameInstant(actual, declared)) return true;
  const [kept, sent] = [roughly(actual), roughly(declared)];
  if (typeof kept === "number" && typeof sent === "number") return Math.abs(kept - sent) < 1;
  if (typeof kept !== "string" || typeof sent !== "string") return kept === sent;
  if (isMask(kept)) return true;
  return kept === sent || (kept.length >= SHORTEST_CUT && sent.startsWith(kept));
}

/** A scalar without what servers change in passing. */
function roughly(value: Json): Json {
  if (typeof value !== "string") return value;
  const number = Number(value.trim() || NaN);
  return Number.isNaN(number) ? value.normalize().replace(/\s+/g, " ").trim().toLowerCase() : number;
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
  const currentOfOld = new Map(olds.map((old, i) => [old, i]));
  // A renamed element is the one that stood at its place in the last declaration, wherever the server has it now.
  const partners = pair(after, current, (i) => currentOfOld.get(i) ?? (olds[i] === -1 ? i : -1));
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

function isContainer(value: Json | undefined): boolean {
  return isObject(value) || Array.isArray(value);
}

/**
 * For each of `elements` the index of its partner in `others`, or -1: by `_id`, then by a name that is unique on both
 * sides, then, among those left over, at the same place.
 */
function pair(
  elements: Json[],
  others: Json[],
  place: (index: number) => number = (index) => index,
): number[] {
  const partners = elements.map(() => -1);
  const taken = new Set<number>();
  const take = (index: number, other: number) => {
    const [a, b] = [elements[index], others[other]];
    const isAlike = isObject(a) ? isObject(b) && haveSameId(a, b) : Array.isArray(a) && Array.isArray(b);
    if (!isAlike || partners[index] !== -1 || taken.has(other)) return;
    partners[index] = other;
    taken.add(other);
  };
  for (const identity of IDENTITIES) {
    const there = byIdentity(others, identity);
    for (const [value, [index, ...same]] of byIdentity(elements, identity)) {
      const [other, ...alike] = there.get(value) ?? [];
      if (index !== undefined && other !== undefined && same.length + alike.length === 0) take(index, other);
    }
  }
  elements.forEach((_, index) => take(index, place(index)));
  return partners;
}

/** False when both say who they are, and differ. */
function haveSameId(a: JsonObject, b: JsonObject): boolean {
  const [left, right] = [own(a, "_id"), own(b, "_id")];
  return (
    isContainer(left) || isContainer(right) || left === undefined || right === undefined || left === right
  );
}

function byIdentity(elements: Json[], identity: string): Map<Json, number[]> {
  const indexes = new Map<Json, number[]>();
  elements.forEach((element, i) => {
    const value = isObject(element) ? own(element, identity) : undefined;
    if (typeof value !== "string") return;
    const known = indexes.get(value);
    if (known) known.push(i);
    else indexes.set(value, [i]);
  });
  return indexes;
}

/** True for the same JSON, whatever the order of its keys. As text there is no `-0`. */
export function isSame(a: Json | undefined, b: Json | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b) || isDeepStrictEqual(a, b);
}

/** The top-level fields in which two documents are not exactly the same. */
export function changedFields(current: JsonObject, target: JsonObject): string[] {
  return [...new Set([...Object.keys(current), ...Object.keys(target)])].filter(
    (key) => !isSame(own(current, key), own(target, key)),
  );
}

/** True when Pulumi does not know some part of the value yet. */
export function hasUnknown(value: Json | undefined): boolean {
  if (value === UNKNOWN) return true;
  if (Array.isArray(value)) return value.some(hasUnknown);
  return isObject(value) && Object.values(value).some(hasUnknown);
}

/** The path of a text that stands masked and that nobody declares. */
export function maskedPath(value: Json, declared: Json | undefined): string[] | undefined {
  if (typeof value === "string") return declared === undefined && isMask(value) ? [] : undefined;
  if (Array.isArray(value))
    return firstMasked(value.map((element, i) => [String(i), element, asList(declared)[i]]));
  if (!isObject(value)) return undefined;
  return firstMasked(
    Object.entries(value).map(([key, inner]) => [
      key,
      inner,
      isObject(declared) ? own(declared, key) : undefined,
    ]),
  );
}

function firstMasked(parts: [string, Json, Json | undefined][]): string[] | undefined {
  for (const [key, value, declared] of parts) {
    const path = maskedPath(value, declared);
    if (path) return [key, ...path];
  }
  return undefined;
}

function asList(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}
