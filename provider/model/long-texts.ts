/**
 * Long texts of a declaration. State holds their hashes: of a text within an object by its path in the record, of an
 * element of an array in a placeholder. Both are read back into the comparable form.
 */
import { isAsset } from "../json/asset";
import { LongText, shortForm, shortHash, type Comparable, type ComparableObject } from "../json/comparable";
import { joinPath, propertySchema } from "../json/compare";
import { isRecord } from "../json/field";
import { isObject, own, type Json, type JsonObject } from "../json/json";
import type { Schema } from "../json/schema";
import { LONG_TEXT_BYTES, PLACEHOLDER, UNKNOWN } from "../pulumi/marks";
import type { Record } from "../pulumi/record";
import { hashOf, textOf } from "./asset";

/** True for a text that is kept out of state. */
export function isLong(value: Comparable | undefined): value is string {
  return (
    typeof value === "string" &&
    value.length > LONG_TEXT_BYTES / 4 &&
    Buffer.byteLength(value) > LONG_TEXT_BYTES
  );
}

/** What a program declares, in the form in which declarations are compared. The text of `asset` is always a hash. */
export function comparableFields(fields: JsonObject, schema: Schema, asset?: string): ComparableObject {
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [
      key,
      key === asset && typeof value === "string"
        ? hashed(value)
        : comparableOf(value, propertySchema(schema, key)),
    ]),
  );
}

/** Strings and assets are told apart by nothing but where their text is. */
function hashed(value: Json): Comparable {
  const hash = hashOf(value);
  return hash === undefined ? UNKNOWN : new LongText(hash, value);
}

/** A declared value in the form in which declarations are compared. */
export function comparableOf(value: Json, schema: Schema | undefined): Comparable {
  // Owned as a whole, and kept as it is: what flows write to it is compared with it.
  if (schema?.opaque) return value;
  if (isAsset(value)) return hashed(value);
  if (isLong(value)) return new LongText(shortHash(value), value);
  if (Array.isArray(value)) return value.map((element) => comparableOf(element, schema?.items));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, comparableOf(inner, propertySchema(schema, key))]),
  );
}

/** A declared value as state holds it; the hashes of what is left out of it are added to `hashes`. */
export function withoutLongTexts(
  value: Comparable,
  { schema, path }: { schema: Schema | undefined; path: string },
  hashes: { [path: string]: string },
): Json | undefined {
  const hash = schema?.opaque ? undefined : hashOfLong(value);
  if (hash !== undefined) {
    hashes[path] = hash;
    return undefined;
  }
  if (Array.isArray(value)) {
    return value.map((element, i) => {
      const text = schema?.opaque ? undefined : hashOfLong(element);
      if (text !== undefined) return PLACEHOLDER + text;
      return withoutLongTexts(element, { schema: schema?.items, path: `${path}[${i}]` }, hashes) ?? null;
    });
  }
  if (!isRecord(value)) return value as Json;
  const kept = Object.entries(value).flatMap(([key, inner]) => {
    const at = { schema: schema?.opaque ? schema : propertySchema(schema, key), path: joinPath(path, key) };
    const rest = withoutLongTexts(inner, at, hashes);
    return rest === undefined ? [] : [[key, rest] as const];
  });
  return Object.fromEntries(kept);
}

function hashOfLong(value: Comparable): string | undefined {
  if (value instanceof LongText) return value.hash;
  if (isAsset(value as Json)) {
    const hash = hashOf(value as Json);
    return hash === undefined ? undefined : shortForm(hash);
  }
  return isLong(value) ? shortHash(value) : undefined;
}

/** What state holds of a declaration, in the form in which declarations are compared. State of older versions holds whole texts. */
export function withHashes(
  fields: JsonObject,
  schema: Schema,
  {
    hashes = {},
    schema: version,
    incomplete,
  }: Partial<Pick<Record, "hashes" | "schema" | "incomplete">> = {},
): ComparableObject {
  const comparable = restored(fields, schema) as ComparableObject;
  // Older versions left out whole fields, by their names.
  const isByName = version === 1 && incomplete !== true;
  for (const [path, hash] of Object.entries(hashes))
    insert(comparable, isByName ? [path] : stepsOf(path), new LongText(hash));
  return comparable;
}

function restored(value: Json, schema: Schema | undefined): Comparable {
  if (schema?.opaque) return value;
  if (Array.isArray(value)) {
    return value.map((element) =>
      typeof element === "string" && element.startsWith(PLACEHOLDER)
        ? new LongText(element.slice(PLACEHOLDER.length))
        : restored(element, schema?.items),
    );
  }
  if (!isObject(value)) return isLong(value) ? new LongText(shortHash(value)) : value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, restored(inner, propertySchema(schema, key))]),
  );
}

/** Puts a text where it was left out. A path that leads nowhere belongs to a declaration that was replaced since. */
function insert(at: Comparable, [step, ...rest]: (string | number)[], text: LongText): void {
  if (step === undefined || typeof at !== "object" || at === null || at instanceof LongText) return;
  const isLast = rest.length === 0;
  if (Array.isArray(at)) {
    if (typeof step === "number" && !isLast) insert(at[step] ?? null, rest, text);
  } else if (isLast) {
    Object.defineProperty(at, step, { value: text, enumerable: true, configurable: true, writable: true });
  } else if (Object.hasOwn(at, step)) insert(at[step] as Comparable, rest, text);
}

/** `a.b[0]["x y"]` as its steps. */
function stepsOf(path: string): (string | number)[] {
  return [...path.matchAll(/\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]|([\w$-]+)/g)].map(([, index, quoted, name]) => {
    if (index !== undefined) return Number(index);
    return quoted === undefined ? (name ?? "") : (JSON.parse(quoted) as string);
  });
}

/** A comparable value as JSON: long texts as the document has them, or as the program gives them. */
export function withTexts(value: Comparable, live: Json | undefined): Json {
  if (value instanceof LongText) return typeof live === "string" ? live : (value.source ?? null);
  if (Array.isArray(value)) {
    const list = Array.isArray(live) ? live : [];
    return value.map((element, i) => withTexts(element, list[i]));
  }
  if (!isRecord(value)) return value;
  const there = isObject(live) ? live : {};
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, withTexts(inner, own(there, key))]),
  );
}

function holdsLongText(value: Comparable): boolean {
  if (value instanceof LongText) return true;
  if (Array.isArray(value)) return value.some(holdsLongText);
  return isRecord(value) && Object.values(value).some(holdsLongText);
}

/**
 * A comparable value as a request carries it. Files are read here, and only those whose text is sent.
 * @throws CeligoError for a file that cannot be read, Error for a hash without its text.
 */
export async function wireForm(value: Comparable, path = ""): Promise<Json> {
  if (!holdsLongText(value)) return value as Json;
  if (value instanceof LongText) {
    const text = value.source === undefined ? undefined : await textOf(path, value.source);
    if (text === undefined)
      throw new Error(`only the hash of the text at ${path} is known, so nothing was sent.`);
    return text;
  }
  if (Array.isArray(value)) return Promise.all(value.map((element, i) => wireForm(element, `${path}[${i}]`)));
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).map(
    async ([key, inner]) => [key, await wireForm(inner, joinPath(path, key))] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}
