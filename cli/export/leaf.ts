/** The leaves of an object's inputs, with what its schema says of them. */
import { memberSchema, propertiesOf } from "./schema";
import { isObject, own, type Json, type JsonObject } from "../../provider/json/json";
import type { Schema } from "../../provider/json/schema";

/** A value that holds no other, and where it stands. */
export interface Leaf {
  path: (string | number)[];
  value: null | boolean | number | string;
  /** Undefined in the parts that people fill as they like: settings, options, state values. */
  schema?: Schema;
  /** Names on the way through such a part; empty outside. Of `{ name: "Cookie", value: "a" }`, the value's is `Cookie`. */
  free: string[];
}

/** Calls `onLeaf` for each leaf, and `onKey` for each name of a property in a free part. */
export function visit(
  inputs: JsonObject,
  schema: Schema,
  onLeaf: (leaf: Leaf) => void,
  onKey: (key: string) => void = () => undefined,
): void {
  const go = (value: Json, at: Schema | undefined, path: Leaf["path"], free: string[]): void => {
    if (Array.isArray(value)) {
      const items = at?.items;
      value.forEach((element, i) => go(element, items, [...path, i], items ? [] : free));
    } else if (isObject(value)) {
      const listed = propertiesOf(at);
      for (const [key, inner] of Object.entries(value)) {
        const known = memberSchema(at, listed, key);
        if (!listed || !Object.hasOwn(listed, key)) onKey(key);
        go(inner, known, [...path, key], known ? [] : [...free, ...namesOf(value, key)]);
      }
    } else onLeaf({ path, value, ...(at ? { schema: at } : {}), free });
  };
  go(inputs, schema, [], []);
}

/** What says, in free parts, which value this is. */
const NAMING = ["id", "field", "header", "key", "name"];

function namesOf(object: JsonObject, key: string): string[] {
  const names = key === "value" ? NAMING.map((each) => own(object, each)) : [];
  const found = names.filter((name) => typeof name === "string" && name !== "") as string[];
  return found.length > 0 ? found : [key];
}

/** The last name on a path. */
export function lastName(path: Leaf["path"]): string {
  return String([...path].reverse().find((step) => typeof step === "string") ?? "");
}
