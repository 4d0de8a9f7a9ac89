/** Values of the server that state holds besides the declaration. State must stay small, whatever the server answers. */
import { shortHash } from "../json/comparable";
import { own, type JsonObject } from "../json/json";
import type { ResourceSpec } from "./define-resource";
import type { Kind } from "./kind";

/** A value of the server longer than this is not worth its place in state. */
const LONGEST_SERVER_VALUE = 44;
/** Clocks differ by less. */
const COARSE_MS = 300_000;

/** Scalars of a document by name, without long ones. */
export function serverValues(
  names: string[],
  document: JsonObject,
  outputs: ResourceSpec["outputs"] = {},
): { [name: string]: string | number | boolean } {
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

/** The visible outputs that come from the API; the content's hash is ours. */
export function visibleNames(kind: Kind): string[] {
  return Object.keys(kind.outputs ?? {}).filter((name) => name !== "contentHash");
}

/** Lists that a resource file makes when the object is created. */
export function listsOf(kind: Kind, document: JsonObject): JsonObject {
  const lists = Object.entries(kind.outputs ?? {}).filter(([, { type }]) => type === "array");
  return Object.fromEntries(
    lists.flatMap(([name]) => {
      const value = own(document, name);
      return Array.isArray(value) ? [[name, value] as const] : [];
    }),
  );
}

/** The mark by which Celigo itself notices changes of a document, in short. */
export function markOf(kind: Kind, document: JsonObject): string | undefined {
  const mark = kind.mark === undefined ? undefined : own(document, kind.mark);
  return typeof mark === "string" ? shortHash(JSON.stringify(mark)).slice(0, 12) : undefined;
}

/** True when a later change could bear the same time: one of whole seconds, and of just now. */
export function isCoarse(lastModified: string): boolean {
  if (/\.\d*[1-9]/.test(lastModified)) return false;
  return Math.abs(Date.now() - Date.parse(lastModified)) < COARSE_MS;
}

/** The fields of a list's row that tell something about an object. */
export function rowFields(kind: Kind): ReadonlySet<string> {
  const names = [kind.schema.properties, kind.outputs, kind.volatile].flatMap((fields) =>
    Object.keys(fields ?? {}),
  );
  return new Set([...names, "_id", "deletedAt", ...(kind.mark === undefined ? [] : [kind.mark])]);
}
