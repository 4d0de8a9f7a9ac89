/** Documents of Celigo hold more than its documentation lists: below the top level, every object is open. */
import type { Schema } from "./schema";

/** The schema with every object below the top level open for fields that it does not list. */
export function openBelow<T extends Schema>(schema: T): T {
  const { properties, $defs } = schema;
  return {
    ...schema,
    ...(properties ? { properties: mapped(properties, opened) } : {}),
    ...($defs ? { $defs: mapped($defs, opened) } : {}),
  };
}

const known = new Map<Schema, Schema>();

/** One schema that is used twice stays one: the generated types share its name. */
function opened(schema: Schema): Schema {
  const done = known.get(schema);
  if (done) return done;
  const { properties, items, anyOf, additionalProperties } = schema;
  const result: Schema = {
    ...schema,
    ...(properties ? { properties: mapped(properties, opened) } : {}),
    ...(properties && typeof additionalProperties !== "object" ? { additionalProperties: true } : {}),
    ...(typeof additionalProperties === "object"
      ? { additionalProperties: opened(additionalProperties) }
      : {}),
    ...(items ? { items: opened(items) } : {}),
    ...(anyOf ? { anyOf: anyOf.map(opened) } : {}),
  };
  known.set(schema, result);
  return result;
}

function mapped(table: Record<string, Schema>, change: (schema: Schema) => Schema): Record<string, Schema> {
  return Object.fromEntries(Object.entries(table).map(([name, schema]) => [name, change(schema)]));
}
