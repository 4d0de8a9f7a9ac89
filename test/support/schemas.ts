import type { InputSchema, Schema } from "../../provider/json/schema";

/** A field of a schema, with its path: `routers[].branches[].name`. */
export interface Field {
  path: string;
  key: string;
  schema: Schema;
}

/** Every field of a schema. What refers to itself is visited once. */
export function fieldsOf(root: InputSchema): Field[] {
  const fields: Field[] = [];
  const visited = new Set<string>();
  const visit = (schema: Schema, path: string): void => {
    if (schema.$ref !== undefined) {
      if (visited.has(schema.$ref)) return;
      visited.add(schema.$ref);
      visit(definition(root, schema.$ref), path);
      return;
    }
    for (const [key, inner] of Object.entries(schema.properties ?? {})) {
      const at = path === "" ? key : `${path}.${key}`;
      fields.push({ path: at, key, schema: inner });
      visit(inner, at);
    }
    if (schema.items) visit(schema.items, `${path}[]`);
    for (const branch of schema.anyOf ?? []) visit(branch, path);
    if (typeof schema.additionalProperties === "object") visit(schema.additionalProperties, `${path}.*`);
  };
  visit(root, "");
  return fields;
}

/** The schema that `$ref` names. */
export function definition(root: InputSchema, ref: string): Schema {
  const found = root.$defs?.[ref.replace("#/$defs/", "")];
  if (!found) throw new Error(`${ref} is not defined`);
  return found;
}

/** The schema of an array's elements. */
export function elementOf(root: InputSchema, array: Schema): Schema | undefined {
  const items = array.items;
  return items?.$ref === undefined ? items : definition(root, items.$ref);
}
