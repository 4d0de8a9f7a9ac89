/** What a schema lists of an object. */
import type { Schema } from "../../provider/json/schema";

/** The properties that a schema lists, those of all its forms together; undefined where it leaves them free. */
export function propertiesOf(schema: Schema | undefined): Record<string, Schema> | undefined {
  const forms = [schema, ...(schema?.anyOf ?? [])].flatMap((form) => form?.properties ?? []);
  const isMap = typeof schema?.additionalProperties === "object";
  if (forms.length === 0) return isMap ? {} : undefined;
  return Object.assign({}, ...forms) as Record<string, Schema>;
}

/** The schema of one property of an object; undefined for one that is not listed. */
export function memberSchema(
  schema: Schema | undefined,
  listed: Record<string, Schema> | undefined,
  key: string,
): Schema | undefined {
  if (listed && Object.hasOwn(listed, key)) return listed[key];
  return typeof schema?.additionalProperties === "object" ? schema.additionalProperties : undefined;
}
