/**
 * Whether two JSON values mean the same to Celigo, and where they differ. What a declaration says of a document is in
 * `drift.ts`.
 *
 * Absent, `null`, an empty array and an object of such values mean the same; values that the schema calls `date-time`
 * are instants.
 */
import { isDeepStrictEqual } from "node:util";
import { UNKNOWN } from "../pulumi/marks";
import { type Json, type JsonObject, isObject, own } from "./json";
import { isMask } from "./mask";
import type { Schema } from "./schema";

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
