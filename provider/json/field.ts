/** What a declaration says of the fields of an object, and when two of their values mean the same. */
import { LongText, type Comparable, type ComparableObject } from "./comparable";
import { own } from "./json";
import type { Schema } from "./schema";

/** True for an object of a declaration; false for arrays, scalars and long texts. */
export function isRecord(value: Comparable | undefined): value is ComparableObject {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof LongText);
}

/** The schema of a field. `isListed` is false for a field that only `additionalProperties` allows. */
export function fieldOf(
  schema: Schema | undefined,
  key: string,
): { schema: Schema | undefined; isListed: boolean } {
  const listed = schema?.properties && own(schema.properties, key);
  if (listed) return { schema: listed, isListed: true };
  const open = schema?.additionalProperties;
  return { schema: typeof open === "object" ? open : undefined, isListed: false };
}

/**
 * What an object declares for a field. `null` in a listed field means undeclared; in free objects, unlisted fields,
 * opaque and write-only values it is data.
 */
export function declaredAt(
  object: ComparableObject,
  key: string,
  schema: Schema | undefined,
): Comparable | undefined {
  const value = own(object, key);
  if (value !== null) return value;
  const field = fieldOf(schema, key);
  return field.isListed && !field.schema?.opaque && !field.schema?.writeOnly ? undefined : null;
}

/** True for a value that is never merged field by field. */
export function isWhole(schema: Schema | undefined): boolean {
  return schema?.opaque === true || schema?.writeOnly === true;
}

/** Absent, `null` and an empty array mean the same to Celigo. */
export function isVoid(value: Comparable | undefined): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}

/** Void, or an object that holds nothing else. */
export function isNothing(value: Comparable | undefined): boolean {
  return isVoid(value) || (isRecord(value) && Object.values(value).every(isNothing));
}

/** True when two scalars mean the same: long texts by hash, dates as instants, texts without case where it means nothing. */
export function isSameScalar(
  a: Comparable | undefined,
  b: Comparable | undefined,
  schema: Schema | undefined,
): boolean {
  if (a === b) return true;
  if (a instanceof LongText) return a.is(b);
  if (b instanceof LongText) return b.is(a);
  const left = keyOf(a, schema);
  return left !== undefined && left === keyOf(b, schema);
}

/** True for the same value in every detail but the order of keys. */
export function isExactly(a: Comparable | undefined, b: Comparable | undefined): boolean {
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((element, i) => isExactly(element, b[i]));
  }
  if (isRecord(a)) {
    const keys = Object.keys(a);
    return (
      isRecord(b) &&
      keys.length === Object.keys(b).length &&
      keys.every((key) => Object.hasOwn(b, key) && isExactly(own(a, key), own(b, key)))
    );
  }
  return isSameScalar(a, b, undefined);
}

/** A scalar as a key of a `Map`: scalars that mean the same have the same key. Undefined for everything else. */
export function keyOf(
  value: Comparable | undefined,
  schema: Schema | undefined,
): string | number | boolean | undefined {
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value !== "string") return undefined;
  if (schema?.format === "date-time") {
    // Date.parse reads a year in almost every text that ends in a number.
    const instant = /^\d{4}-\d{2}-\d{2}/.test(value) ? Date.parse(value) : NaN;
    // Not the number itself, which is another value than a date.
    return Number.isNaN(instant) ? value : `instant ${instant}`;
  }
  return schema?.ignoreCase ? value.toLowerCase() : value;
}

/** True for two arrays of scalars with the same members in any order. */
export function haveSameMembers(a: Comparable[], b: Comparable[], items: Schema | undefined): boolean {
  if (a.length !== b.length) return false;
  const counts = new Map<string | number | boolean, number>();
  for (const element of a) {
    const key = keyOf(element, items);
    if (key === undefined) return false;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  for (const element of b) {
    const key = keyOf(element, items);
    const count = key === undefined ? 0 : (counts.get(key) ?? 0);
    if (key === undefined || count === 0) return false;
    counts.set(key, count - 1);
  }
  return true;
}

/** The value at a dotted path; undefined where it leads nowhere. */
export function valueAt(value: Comparable, path: string): Comparable | undefined {
  return path
    .split(".")
    .reduce<Comparable | undefined>((at, key) => (isRecord(at) ? own(at, key) : undefined), value);
}

/** An object of entries in which `__proto__` is an ordinary key. Entries without a value are left out. */
export function recordOf<T extends Comparable>(
  entries: Iterable<readonly [string, T | undefined]>,
): Record<string, T> {
  return Object.fromEntries([...entries].filter((entry): entry is [string, T] => entry[1] !== undefined));
}
