/** Schemas that refer to themselves: mappings hold mappings. */
import type { Schema } from "./schema";

const PREFIX = "#/$defs/";

/**
 * A schema in which every `$ref` is the schema that it names, one object for each name: whoever follows a document along
 * its schema needs to know nothing of references. Such an object keeps its `$ref`, at which a walk through a schema
 * itself ends.
 */
export function linked<T extends Schema>(schema: T): T {
  const { $defs } = schema;
  if (!$defs) return schema;
  const nodes = new Map<string, Schema>(Object.keys($defs).map((name) => [PREFIX + name, {}]));
  for (const [name, definition] of Object.entries($defs)) {
    const $ref = PREFIX + name;
    Object.assign(nodes.get($ref) as Schema, inner(definition, nodes), { $ref });
  }
  return { ...inner(schema, nodes), $defs };
}

/** One schema that is used twice stays one: the generated types share its name. */
const known = new WeakMap<ReadonlyMap<string, Schema>, Map<Schema, Schema>>();

function inner<T extends Schema>(schema: T, nodes: ReadonlyMap<string, Schema>): T {
  const done = known.get(nodes) ?? new Map<Schema, Schema>();
  known.set(nodes, done);
  const at = (each: Schema): Schema => {
    if (each.$ref === undefined) {
      const before = done.get(each) ?? inner(each, nodes);
      done.set(each, before);
      return before;
    }
    const node = nodes.get(each.$ref);
    if (!node) throw new Error(`the schema has no definition ${each.$ref}.`);
    return node;
  };
  const { properties, items, anyOf, additionalProperties } = schema;
  return {
    ...schema,
    ...(properties
      ? { properties: Object.fromEntries(Object.entries(properties).map(([key, each]) => [key, at(each)])) }
      : {}),
    ...(items ? { items: at(items) } : {}),
    ...(anyOf ? { anyOf: anyOf.map(at) } : {}),
    ...(typeof additionalProperties === "object" ? { additionalProperties: at(additionalProperties) } : {}),
  };
}
