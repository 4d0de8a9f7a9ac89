/** Short ways to write the schemas of fields. The description always comes first; `more` adds what is special. */
import type { Schema } from "../../json/schema";

/** A text. */
export function string(description: string, more: Schema = {}): Schema {
  return { type: "string", description, ...more };
}

/** A text that may be given as an asset, because people keep it in a file. */
export function longText(description: string, more: Schema = {}): Schema {
  return { type: "string", text: true, description, ...more };
}

/** A credential: Celigo takes it and never shows it. */
export function secret(description: string, more: Schema = {}): Schema {
  return { type: "string", writeOnly: true, description, ...more };
}

/** A text for which Celigo documents the values. Others are accepted. */
export function choice(description: string, values: readonly string[], more: Schema = {}): Schema {
  return { type: "string", enum: values, description, ...more };
}

/** A list of texts for which Celigo documents the values. Others are accepted. */
export function choices(description: string, values: readonly string[], more: Schema = {}): Schema {
  return { type: "array", items: { type: "string", enum: values }, description, ...more };
}

/** A boolean. */
export function boolean(description: string, more: Schema = {}): Schema {
  return { type: "boolean", description, ...more };
}

/** A whole number. */
export function integer(description: string, more: Schema = {}): Schema {
  return { type: "integer", description, ...more };
}

/** A moment (ISO 8601). */
export function dateTime(description: string, more: Schema = {}): Schema {
  return { type: "string", format: "date-time", description, ...more };
}

/** A value whose shape is not documented, or documented in different ways. */
export function anyValue(description: string, more: Schema = {}): Schema {
  return { description, ...more };
}

/** The id of an object of `target`: a class, or a collection that has no class. */
export function reference(description: string, target: string, more: Schema = {}): Schema {
  return { type: "string", refersTo: target, description, ...more };
}

/** Ids of objects of `target`. */
export function references(description: string, target: string, more: Schema = {}): Schema {
  const items: Schema = { type: "string", refersTo: target, title: "id" };
  return { type: "array", items, description, ...more };
}

/** An object with these fields; it takes other fields too. */
export function object(description: string, properties: Record<string, Schema>, more: Schema = {}): Schema {
  return { type: "object", properties, description, ...more };
}

/** An object whose keys are the user's own, or are not documented. */
export function openObject(description: string, more: Schema = {}): Schema {
  return { type: "object", additionalProperties: true, description, ...more };
}

/** A list. `more.identity` says by which keys its elements are told apart. */
export function array(description: string, items: Schema, more: Schema = {}): Schema {
  return { type: "array", items, description, ...more };
}

/** A list of texts. */
export function strings(description: string, more: Schema = {}): Schema {
  return { type: "array", items: { type: "string" }, description, ...more };
}

/** Names with values: headers, parameters. */
export function nameValuePairs(description: string, name: string, value: string): Schema {
  const pair: Schema = { type: "object", properties: { name: string(name), value: string(value) } };
  return array(description, pair, { identity: ["name"] });
}
