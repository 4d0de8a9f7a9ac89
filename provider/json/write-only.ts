/**
 * Values that Celigo takes and never shows, at any depth of a document: which are declared, where a document shows
 * asterisks in their place, and what of them changed.
 */
import type { Comparable } from "./comparable";
import { SECRET_MARK, SIGNATURE, UNKNOWN } from "../pulumi/marks";
import { joinPath, propertySchema } from "./compare";
import { fieldOf, isExactly, isRecord, recordOf } from "./field";
import { isObject, own, type Json, type JsonObject } from "./json";
import { isMask, isStars } from "./mask";
import type { Schema } from "./schema";

type Value = Comparable | undefined;

/** True for what Celigo shows in place of a value that it hides: an unlisted text counts where it is of stars alone. */
export function isMaskAt(value: Value, schema: Schema | undefined): boolean {
  if (schema === undefined) return isStars(value);
  if (schema.writeOnly) return isMask(value);
  // Stars may stand in place of an object that holds hidden values.
  return (schema.type === "object" || schema.type === "array") && isStars(value);
}

/** The paths of all masks in a document. */
export function maskedPaths(document: Value, schema: Schema | undefined, path = ""): string[] {
  if (isMaskAt(document, schema)) return [path];
  if (Array.isArray(document))
    return document.flatMap((element, at) => maskedPaths(element, schema?.items, `${path}[${at}]`));
  if (!isRecord(document)) return [];
  return Object.entries(document).flatMap(([key, value]) =>
    maskedPaths(value, fieldOf(schema, key).schema, joinPath(path, key)),
  );
}

/** A document without its masks; an element of an array that is one is left out. */
export function withoutMasks(document: Value, schema: Schema | undefined): Value {
  if (isMaskAt(document, schema)) return undefined;
  if (Array.isArray(document))
    return document.flatMap((element) => {
      const kept = withoutMasks(element, schema?.items);
      return kept === undefined ? [] : [kept];
    });
  if (!isRecord(document)) return document;
  return recordOf(
    Object.entries(document).map(
      ([key, value]) => [key, withoutMasks(value, fieldOf(schema, key).schema)] as const,
    ),
  );
}

/** The paths of the write-only values that are declared; `null` declares that there is none. */
export function writeOnlyPaths(declared: Value, schema: Schema | undefined, path = ""): string[] {
  if (declared === undefined || declared === null) return [];
  if (schema?.writeOnly) return [path];
  if (Array.isArray(declared))
    return declared.flatMap((element, at) => writeOnlyPaths(element, schema?.items, `${path}[${at}]`));
  if (!isRecord(declared)) return [];
  return Object.entries(declared).flatMap(([key, value]) =>
    writeOnlyPaths(value, fieldOf(schema, key).schema, joinPath(path, key)),
  );
}

/**
 * The document to write, with the write-only values whose declaration did not change as live shows them: comparing it
 * with live tells what an update changes.
 */
export function asShown(
  document: Value,
  versions: { prior: Value; live: Value },
  schema: Schema | undefined,
): Value {
  const { prior, live } = versions;
  if (schema?.writeOnly) return document !== undefined && isExactly(document, prior) ? live : document;
  if (isStars(live) && isRecord(document) && schema?.type === "object")
    return isExactly(document, prior) ? live : document;
  if (Array.isArray(document))
    return document.map(
      (element, at) =>
        asShown(element, { prior: elementOf(prior, at), live: elementOf(live, at) }, schema?.items) ??
        element,
    );
  if (!isRecord(document)) return document;
  return recordOf(
    Object.entries(document).map(([key, value]) => {
      const inner = { prior: inside(prior, key), live: inside(live, key) };
      return [key, asShown(value, inner, fieldOf(schema, key).schema)] as const;
    }),
  );
}

function inside(value: Value, key: string): Value {
  return isRecord(value) ? own(value, key) : undefined;
}

function elementOf(value: Value, index: number): Value {
  return Array.isArray(value) ? value[index] : undefined;
}

/** Properties with every write-only value marked as a secret, as Pulumi's wire form has it. */
export function withSecretsMarked(properties: JsonObject, schema: Schema): JsonObject {
  return Object.fromEntries(
    Object.entries(properties).map(([key, value]) => [
      key,
      // They are fields of the document like the others.
      key === "extraFields" && isObject(value)
        ? withSecretsMarked(value, schema)
        : marked(value, propertySchema(schema, key)),
    ]),
  );
}

function marked(value: Json, schema: Schema | undefined): Json {
  if (value === null || value === UNKNOWN) return value;
  if (schema?.writeOnly) return { [SIGNATURE]: SECRET_MARK, value };
  if (Array.isArray(value)) return value.map((element) => marked(element, schema?.items));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, marked(inner, propertySchema(schema, key))]),
  );
}
