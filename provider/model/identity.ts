/** What a value says of the identity of its object. */
import { own, type Json, type JsonObject } from "../json/json";
import type { ResourceSpec } from "./define-resource";

/** What an input says of the identity of its object. */
export function identityOf(spec: ResourceSpec, inputs: JsonObject, name: string): Json | undefined {
  const value = own(inputs, name);
  // All of these say nothing.
  if (value === null || value === "" || (Array.isArray(value) && value.length === 0)) return undefined;
  return typeof value === "string" && spec.schema.properties[name]?.ignoreCase ? value.toLowerCase() : value;
}
