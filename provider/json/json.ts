/** JSON, as the API and Pulumi carry it. */

/** A JSON document, or a part of one. */
export type Json = null | boolean | number | string | Json[] | JsonObject;
/** A JSON object as the API sends and takes it. */
export interface JsonObject {
  [key: string]: Json;
}

/** True for a JSON object, false for arrays, null and scalars. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The object's own value for a key; never what it inherits (`constructor`, `__proto__`). */
export function own<T>(object: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}
