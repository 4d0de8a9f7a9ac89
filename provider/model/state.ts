/**
 * What state holds of an object: the inputs as they were given, except long text; a few server-made values; and one
 * hidden key with what later runs need. Old shapes are read here, so that the rest of the code knows only the newest.
 */
import { createHash } from "node:crypto";
import { isAsset } from "../json/asset";
import { differences, isSame, observe, propertySchema } from "../json/compare";
import { isObject, own, type Json, type JsonObject } from "../json/json";
import { asText } from "../json/text";
import { UNKNOWN } from "../pulumi/marks";
import { assetOfHash, hashOf, sha256, textOf } from "./asset";
import type { ResourceSpec } from "./define-resource";
import { pathInputs } from "./document";

/** The outputs' key that Pulumi never displays. */
export const HIDDEN = "__celigo";
/** Raised when the meaning of what is stored changes. */
export const SCHEMA = 1;
/** Longer text is stored as its hash. */
const LONG_TEXT_BYTES = 1024;
/** A server-made value longer than this is not worth its place in state. */
const LONGEST_SERVER_VALUE = 44;
/** `/v1/connectors/<id>/licenses/<id>` is the longest that there is. */
const LONGEST_ANCHOR = 100;
/** A server that changes more fields than this is not keeping them, and state must stay small. */
const MOST_KEPT = 4;
/** Clocks differ by less. */
const COARSE_MS = 300_000;
/** Inputs that say how to make the object, not what it is. */
const AT_CREATION = ["adoptId", "onExisting"];

/** The hidden part of the outputs. */
export interface Record {
  schema: number;
  /** Where the object was made, and where the token came from. */
  origin: string;
  source: string;
  /** `_userId` of the token's owner. */
  user?: string;
  /** Path of an older object of the same account. */
  anchor?: string;
  /** Hashes of the texts that are left out of the outputs. */
  hashes?: { [property: string]: string };
  /** True when a refresh found something else than was declared, until it is written again. */
  drifted?: boolean;
  /** True when the text was given as an asset. */
  asset?: boolean;
  /** Fingerprints of declared fields that Celigo keeps otherwise than they were sent. */
  kept?: { [property: string]: string };
  /** True when the object exists but is not yet as declared. */
  incomplete?: boolean;
  /** Server-made values that change by themselves. */
  server?: JsonObject;
  /** True when a later change may bear the same `lastModified`. */
  coarse?: boolean;
  /** Fingerprint of the mark by which Celigo itself notices changes. */
  mark?: string;
}

/** Where an object was made, and what shows it later. */
export type Account = Pick<Record, "origin" | "source" | "user" | "anchor">;

/** The hidden part of outputs; undefined when they are not ours (`opts.id` hands over plain inputs). */
export function recordOf(outputs: JsonObject): Record | undefined {
  const hidden = own(outputs, HIDDEN);
  return isObject(hidden) && typeof hidden.schema === "number" ? (hidden as unknown as Record) : undefined;
}

function isLong(value: Json | undefined): value is string {
  return typeof value === "string" && value !== UNKNOWN && Buffer.byteLength(value) > LONG_TEXT_BYTES;
}

/** True for an input that state holds only the hash of; what is in `extraFields` is not looked into. */
function isLeftOut(spec: ResourceSpec, inputs: JsonObject, key: string): boolean {
  return key !== spec.asset && isLong(own(inputs, key));
}

/** 132 bits of sha256: enough to notice a change, short enough to leave room for several in one state entry; of long texts only. */
function shortHash(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("base64url").slice(0, 22);
}

/** A text that stands for a longer one in comparisons. */
function standIn(hash: string): string {
  return `sha256:${hash}`;
}

/** The declared part of the API's document: inputs that are fields of it, and `extraFields`. */
export function declaredFields(spec: ResourceSpec, inputs: JsonObject): JsonObject {
  const others = new Set([
    ...AT_CREATION,
    "extraFields",
    ...(spec.local ?? []),
    ...(spec.createOnly ?? []),
    ...(spec.unique ? [...spec.naturalKey, ...(spec.replaceOn ?? [])] : []),
    ...pathInputs(spec),
  ]);
  const extra = own(inputs, "extraFields");
  const fields = Object.entries(inputs).filter(
    ([key]) => !others.has(key) && propertySchema(spec.schema, key) !== undefined,
  );
  return Object.fromEntries([...Object.entries(isObject(extra) ? extra : {}), ...fields]);
}

/** The declared part of the document as it is sent, texts read from their files. */
export async function bodyOf(spec: ResourceSpec, inputs: JsonObject): Promise<JsonObject> {
  const fields = declaredFields(spec, inputs);
  if (spec.asset === undefined) return fields;
  const text = await textOf(spec.asset, own(inputs, spec.asset));
  return text === undefined ? fields : { ...fields, [spec.asset]: text };
}

/** Inputs in the form in which they are compared: long texts and assets as stand-ins. */
export function comparableInputs(spec: ResourceSpec, inputs: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(declaredFields(spec, inputs)).map(([key, value]) => {
      if (key === spec.asset) return [key, standInOf(value)];
      return [key, isLeftOut(spec, inputs, key) ? standIn(shortHash(asText(value))) : value];
    }),
  );
}

function standInOf(text: Json): Json {
  const hash = hashOf(text);
  return hash === undefined ? UNKNOWN : standIn(hash);
}

/** Outputs in the form in which they are compared. */
export function comparableOutputs(spec: ResourceSpec, outputs: JsonObject): JsonObject {
  const hashes = Object.entries(recordOf(outputs)?.hashes ?? {}).map(
    ([key, hash]) => [key, standIn(hash)] as const,
  );
  const content = own(outputs, "contentHash");
  return Object.fromEntries([
    ...Object.entries(declaredFields(spec, outputs)),
    ...hashes,
    ...(spec.asset !== undefined && typeof content === "string"
      ? [[spec.asset, standIn(content)] as const]
      : []),
  ]);
}

/** True for a value that belongs to others once it is there. */
export function isLeftAlone(spec: ResourceSpec, inputs: JsonObject): boolean {
  return spec.once !== undefined && own(inputs, spec.once) === true;
}

/** The paths at which two comparable declarations differ. */
export function declarationDifferences(spec: ResourceSpec, a: JsonObject, b: JsonObject): string[] {
  const whole = spec.whole ?? [];
  const rest = (fields: JsonObject) =>
    Object.fromEntries(Object.entries(fields).filter(([key]) => !whole.includes(key)));
  return [
    ...whole.filter((key) => !isSame(own(a, key), own(b, key))),
    ...differences(rest(a), rest(b), spec.schema),
  ];
}

/** True when a document of the API has everything that is declared. */
export function isAsDeclared(spec: ResourceSpec, document: JsonObject, body: JsonObject): boolean {
  return missingPaths(spec, document, body).length === 0;
}

/** The declared paths at which a document of the API differs. */
export function missingPaths(spec: ResourceSpec, document: JsonObject, body: JsonObject): string[] {
  return declarationDifferences(spec, observeBody(spec, body, document), body);
}

function observeBody(spec: ResourceSpec, body: JsonObject, document: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(body).flatMap(([key, declared]) => {
      const actual = own(document, key);
      const seen = spec.whole?.includes(key)
        ? isSame(declared, actual)
          ? declared
          : actual
        : observe(declared, actual, propertySchema(spec.schema, key));
      return seen === undefined ? [] : [[key, seen] as const];
    }),
  );
}

/** Inputs as the server has them now, given the outputs of the last time; undefined when nothing declared changed. */
export function observedInputs(
  spec: ResourceSpec,
  outputs: JsonObject,
  document: JsonObject,
): JsonObject | undefined {
  const declared = comparableOutputs(spec, outputs);
  const seen = seenFields(spec, outputs, declared, document);
  if (declarationDifferences(spec, declared, seen).length === 0) return undefined;
  const texts = textsOf(spec, recordOf(outputs));
  const current = Object.fromEntries(
    Object.entries(seen).map(([key, value]) => [key, texts.has(key) ? (own(document, key) ?? null) : value]),
  );
  const inputs = inputsOf(spec, outputs, current);
  const { asset } = spec;
  // As Celigo keeps it, the text is not what the program's file holds; nobody has changed it.
  if (asset !== undefined && recordOf(outputs)?.asset && own(seen, asset) === own(declared, asset))
    inputs[asset] = assetOfHash(asText(outputs.contentHash));
  return inputs;
}

/** Declared fields as a document shows them, in the form in which they are compared. */
function seenFields(
  spec: ResourceSpec,
  outputs: JsonObject,
  declared: JsonObject,
  document: JsonObject,
): JsonObject {
  const record = recordOf(outputs);
  const seen = observeBody(spec, declared, comparableDocument(spec, textsOf(spec, record), document));
  for (const [key, print] of Object.entries(record?.kept ?? {})) {
    // As Celigo kept it when it was written: nobody has changed it since.
    if (fingerprint(own(seen, key)) === print && own(declared, key) !== undefined)
      seen[key] = own(declared, key) ?? null;
  }
  return seen;
}

/** The fields of a list's row that tell something about an object. */
export function rowFields(spec: ResourceSpec): ReadonlySet<string> {
  const names = [spec.schema.properties, spec.outputs, spec.volatile].flatMap((fields) =>
    Object.keys(fields ?? {}),
  );
  return new Set([...names, "_id", "deletedAt", ...(spec.mark === undefined ? [] : [spec.mark])]);
}

/**
 * True when a list's row shows that an object is as it was: a whole one by what is declared, a dated one by the time
 * of the last change, and by those declared fields that it has.
 */
export function isUnchangedRow(spec: ResourceSpec, outputs: JsonObject, row: JsonObject): boolean {
  const record = recordOf(outputs);
  const lastModified = record?.server?.lastModified;
  const isDated = typeof lastModified === "string" && row.lastModified === lastModified && !record?.coarse;
  if (spec.row === "dated" && !isDated) return false;
  // A change that left the date alone.
  const mark = markOf(spec, row);
  if (mark !== undefined && record?.mark !== undefined && mark !== record.mark) return false;
  const declared = comparableOutputs(spec, outputs);
  const told = Object.fromEntries(
    Object.entries(declared).filter(([key]) => spec.row === "whole" || own(row, key) !== undefined),
  );
  return declarationDifferences(spec, told, seenFields(spec, outputs, told, row)).length === 0;
}

/** Celigo's mark of a document, in short. */
function markOf(spec: ResourceSpec, document: JsonObject): string | undefined {
  const mark = spec.mark === undefined ? undefined : own(document, spec.mark);
  return typeof mark === "string" ? fingerprint(mark) : undefined;
}

/**
 * True when a later change could bear the same time: one of whole seconds, and of just now. Clocks may differ by some
 * minutes.
 */
function isCoarse({ lastModified }: JsonObject): boolean {
  if (typeof lastModified !== "string" || /\.\d*[1-9]/.test(lastModified)) return false;
  return Math.abs(Date.now() - Date.parse(lastModified)) < COARSE_MS;
}

/** The fields that are compared by their hashes. */
function textsOf(spec: ResourceSpec, record: Pick<Record, "hashes"> | undefined): Set<string> {
  return new Set([...Object.keys(record?.hashes ?? {}), ...(spec.asset === undefined ? [] : [spec.asset])]);
}

function comparableDocument(spec: ResourceSpec, texts: Set<string>, document: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(document).map(([key, value]) => {
      if (!texts.has(key) || typeof value !== "string") return [key, value];
      return [key, standIn(key === spec.asset ? sha256(value) : shortHash(value))];
    }),
  );
}

/**
 * What Celigo's answer to our own write shows otherwise than declared: a trimmed text, a rounded number. It is no drift
 * as long as it stays like that.
 */
export function keptOtherwise(
  spec: ResourceSpec,
  inputs: JsonObject,
  document: JsonObject,
): { [property: string]: string } {
  const declared = comparableInputs(spec, inputs);
  const hashes = Object.fromEntries(
    Object.keys(declared)
      .filter((key) => isLeftOut(spec, inputs, key))
      .map((key) => [key, ""]),
  );
  const seen = observeBody(spec, declared, comparableDocument(spec, textsOf(spec, { hashes }), document));
  const others = Object.keys(declared).flatMap((key) => {
    // An answer without the text says nothing about it.
    if (key === spec.asset && own(document, key) === undefined) return [];
    const one = (fields: JsonObject): JsonObject =>
      Object.fromEntries(Object.entries(fields).filter(([name]) => name === key));
    const isAsDeclared = declarationDifferences(spec, one(declared), one(seen)).length === 0;
    return isAsDeclared ? [] : [[key, fingerprint(own(seen, key))] as const];
  });
  return Object.fromEntries(others.slice(0, MOST_KEPT));
}

/** Of a text that an answer does not have, what was known before, unless another one was sent. */
function stillKept(
  { asset }: ResourceSpec,
  document: JsonObject,
  hash: string | undefined,
  olds: JsonObject,
): { [property: string]: string } {
  const print = asset === undefined ? undefined : recordOf(olds)?.kept?.[asset];
  if (asset === undefined || print === undefined || own(document, asset) !== undefined) return {};
  return hash === own(olds, "contentHash") ? { [asset]: print } : {};
}

function fingerprint(value: Json | undefined): string {
  return shortHash(JSON.stringify(value ?? null)).slice(0, 12);
}

/** Inputs with other values for the declared fields; fields that are gone are left out. */
function inputsOf(spec: ResourceSpec, outputs: JsonObject, fields: JsonObject): JsonObject {
  const record = recordOf(outputs);
  const extra = own(outputs, "extraFields");
  const extraKeys = isObject(extra) ? Object.keys(extra) : [];
  const declared = declaredFields(spec, outputs);
  const others = Object.entries(outputs).filter(
    ([key]) =>
      propertySchema(spec.schema, key) !== undefined &&
      !Object.hasOwn(declared, key) &&
      key !== "extraFields",
  );
  const entries = Object.entries(fields).filter(([key]) => !extraKeys.includes(key));
  const inputs: JsonObject = Object.fromEntries([...others, ...entries]);
  if (extraKeys.length > 0) {
    inputs.extraFields = Object.fromEntries(
      extraKeys.flatMap((key) =>
        Object.hasOwn(fields, key) ? [[key, own(fields, key) ?? null] as const] : [],
      ),
    );
  }
  const text = spec.asset === undefined ? undefined : own(inputs, spec.asset);
  if (spec.asset !== undefined && record?.asset && typeof text === "string") {
    inputs[spec.asset] = assetOfHash(sha256(text));
  }
  return inputs;
}

/** What goes into state: the echo of the inputs, the server-made values, the hidden record. */
export function outputsOf(
  spec: ResourceSpec,
  inputs: JsonObject,
  document: JsonObject | undefined,
  account: Account,
  olds: JsonObject = {},
): JsonObject {
  const managed = declaredFields(spec, inputs);
  const long = Object.entries(managed).flatMap(([key, value]) =>
    isLeftOut(spec, inputs, key) ? [[key, shortHash(asText(value))] as const] : [],
  );
  const leftOut = new Set([...long.map(([key]) => key), spec.asset]);
  const echoed = Object.entries(inputs).filter(([key]) => !leftOut.has(key));
  const text = spec.asset === undefined ? undefined : own(inputs, spec.asset);
  const hash = hashOf(text);
  const kept = document
    ? { ...stillKept(spec, document, hash, olds), ...keptOtherwise(spec, inputs, document) }
    : (recordOf(olds)?.kept ?? {});
  const record: Record = {
    schema: SCHEMA,
    ...recorded(account),
    ...(Object.keys(kept).length > 0 ? { kept } : {}),
    ...(long.length > 0 ? { hashes: Object.fromEntries(long) } : {}),
    ...(isAsset(text) ? { asset: true } : {}),
    ...((typeof document?.lastModified === "string" ? isCoarse(document) : recordOf(olds)?.coarse)
      ? { coarse: true }
      : {}),
    ...marked(spec, document ?? {}, recordOf(olds)),
    // A PATCH does not tell `lastModified`; the old value then differs from every list, and the next refresh asks.
    server: { ...recordOf(olds)?.server, ...serverValues(Object.keys(spec.volatile ?? {}), document ?? {}) },
  };
  return {
    ...Object.fromEntries(echoed),
    ...serverValues(madeByCeligo(spec), { ...olds, ...document }, spec.outputs),
    ...listsOf(spec, { ...olds, ...document }),
    ...(hash === undefined ? {} : { contentHash: hash }),
    [HIDDEN]: JSON.parse(JSON.stringify(record)) as JsonObject,
  };
}

/** Outputs that a refresh found otherwise than they were declared. */
export function drifted(outputs: JsonObject): JsonObject {
  const record = own(outputs, HIDDEN);
  return { ...outputs, [HIDDEN]: { ...(isObject(record) ? record : {}), drifted: true } };
}

/** Outputs of which nothing declared has changed, with the server-made values of now. */
export function refreshedOutputs(
  spec: ResourceSpec,
  olds: JsonObject,
  document: JsonObject,
  account: Account,
): JsonObject {
  const { coarse: _, ...rest }: Partial<Record> = recordOf(olds) ?? {};
  const record = {
    ...rest,
    ...recorded(account),
    ...(isCoarse(document) ? { coarse: true } : {}),
    ...marked(spec, document, recordOf(olds)),
    server: serverValues(Object.keys(spec.volatile ?? {}), document),
  };
  return {
    ...olds,
    ...serverValues(madeByCeligo(spec), document, spec.outputs),
    [HIDDEN]: JSON.parse(JSON.stringify(record)) as JsonObject,
  };
}

/** What Celigo's mark is now; the one of the last time where the document does not tell it. */
function marked(spec: ResourceSpec, document: JsonObject, old: Record | undefined): Pick<Record, "mark"> {
  const mark = markOf(spec, document) ?? old?.mark;
  return mark === undefined ? {} : { mark };
}

/** What an account says about itself goes into state with every object, and must not make it large. */
export function recorded({ origin, source, user, anchor }: Account): Account {
  return {
    origin,
    source,
    ...(user !== undefined && Buffer.byteLength(user) <= LONGEST_SERVER_VALUE ? { user } : {}),
    ...(anchor !== undefined && Buffer.byteLength(anchor) <= LONGEST_ANCHOR ? { anchor } : {}),
  };
}

/** The visible outputs that come from the API; the content's hash is ours. */
function madeByCeligo(spec: ResourceSpec): string[] {
  return Object.keys(spec.outputs ?? {}).filter((name) => name !== "contentHash");
}

/** Lists that a resource file makes when the object is made. */
function listsOf(spec: ResourceSpec, document: JsonObject): JsonObject {
  const lists = Object.entries(spec.outputs ?? {}).filter(([, { type }]) => type === "array");
  return Object.fromEntries(
    lists.flatMap(([name]) => {
      const value = own(document, name);
      return Array.isArray(value) ? [[name, value] as const] : [];
    }),
  );
}

function serverValues(
  names: string[],
  document: JsonObject,
  outputs: ResourceSpec["outputs"] = {},
): JsonObject {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = own(document, name);
      const longest = outputs[name]?.longest ?? LONGEST_SERVER_VALUE;
      const isShort = typeof value === "string" && Buffer.byteLength(JSON.stringify(value)) <= longest;
      return isShort || typeof value === "number" || typeof value === "boolean"
        ? [[name, value] as const]
        : [];
    }),
  );
}
