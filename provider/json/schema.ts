/** How resources and functions describe their values. */
import type { Json } from "./json";

/** The part of JSON Schema (draft 2020-12) that resource files use; `description` is the documentation of the SDK. */
export interface Schema {
  type?: "object" | "array" | "string" | "integer" | "number" | "boolean";
  description?: string;
  properties?: Record<string, Schema>;
  required?: readonly string[];
  /** `true` or a schema: an open object, whose keys we do not know. Left out with `properties` present: closed. */
  additionalProperties?: boolean | Schema;
  items?: Schema;
  anyOf?: readonly Schema[];
  enum?: readonly (string | number | boolean)[];
  format?: "date-time" | "email" | "objectId" | "asset";
  minLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  minProperties?: number;
  pattern?: string;
  /** When the first property is present, the others must be too. */
  dependentRequired?: Record<string, readonly string[]>;
  default?: Json;
}

/** The schema of a resource's inputs. */
export type InputSchema = Schema & { type: "object"; properties: Record<string, Schema> };
