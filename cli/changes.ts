/** How two values of one declaration differ, by path. */
import { isDeepStrictEqual } from "node:util";
import { joinPath, propertySchema } from "../provider/json/compare";
import { isAsDeclared } from "../provider/json/drift";
import { isObject, own, type Json, type JsonObject } from "../provider/json/json";
import type { Schema } from "../provider/json/schema";

/** Keys of objects and indexes of arrays, outermost first. */
export type Path = (string | number)[];

/** One place at which two values differ; undefined stands for absence. */
export interface Change {
  path: Path;
  from: Json | undefined;
  to: Json | undefined;
}

interface Context {
  schema: Schema | undefined;
  /** True where absence, `null` and `[]` are not the same, and keys come and go with their object. */
  isWhole: boolean;
}

/** The innermost places at which two values differ in meaning; an array of another length is one place. */
export function changes(
  from: Json | undefined,
  to: Json | undefined,
  context: Context,
  path: Path = [],
): Change[] {
  const { schema, isWhole } = context;
  if (isWhole ? isDeepStrictEqual(from, to) : meanTheSame(from, to, schema)) return [];
  if (isObject(from) && isObject(to) && !(isWhole && !haveSameKeys(from, to))) {
    const keys = new Set([...Object.keys(from), ...Object.keys(to)]);
    return [...keys].flatMap((key) =>
      changes(own(from, key), own(to, key), { schema: propertySchema(schema, key), isWhole }, [...path, key]),
    );
  }
  if (Array.isArray(from) && Array.isArray(to) && from.length === to.length) {
    return from.flatMap((element, i) =>
      changes(element, to[i], { schema: schema?.items, isWhole }, [...path, i]),
    );
  }
  return [{ path, from, to }];
}

/** True when each has all that the other has. */
function meanTheSame(a: Json | undefined, b: Json | undefined, schema: Schema | undefined): boolean {
  return isAsDeclared(a, b, schema) && isAsDeclared(b, a, schema);
}

function haveSameKeys(a: JsonObject, b: JsonObject): boolean {
  return isDeepStrictEqual(Object.keys(a).sort(), Object.keys(b).sort());
}

/** The value at a path; undefined where there is none. */
export function valueAt(value: Json | undefined, path: Path): Json | undefined {
  return path.reduce<Json | undefined>((inner, part) => {
    if (typeof part === "number") return Array.isArray(inner) ? inner[part] : undefined;
    return isObject(inner) ? own(inner, part) : undefined;
  }, value);
}

/** A path as people write it: `installSteps[0].type`. */
export function pathText(path: Path): string {
  return path.reduce<string>(
    (text, part) => (typeof part === "number" ? `${text}[${part}]` : joinPath(text, part)),
    "",
  );
}

/**
 * True where a value holds a secret or is part of one. Elements may have moved within their array, so that an index
 * stands for all of them.
 */
export function isSecret(path: Path, secrets: string[][]): boolean {
  return secrets.some((secret) => {
    const length = Math.min(secret.length, path.length);
    return secret.slice(0, length).every((part, i) => {
      const other = path[i];
      return typeof other === "number" ? /^\d+$/.test(part) : other === part;
    });
  });
}
