/** Values that were typed into Celigo and look like credentials: `export` would have made secrets of them. */
import type { JsonObject } from "../provider/define-resource";
import { valueAt, type Path } from "./changes";
import { Names } from "./export/name";
import type { Kind } from "./export/object";
import { secretsOf } from "./export/secret";
import type { Managed } from "./stack";

/** Where values that an object has in Celigo look like credentials; what its program declares in clear is none. */
export function credentialsIn(
  { kind, spec, id, inputs }: Managed,
  values: JsonObject,
  isKnown: (id: string) => boolean,
): Path[] {
  const seen = { ...inputs, ...values };
  const object = { kind: kind as Kind, spec, id, inputs: seen, document: {}, label: "", title: "" };
  const found = secretsOf(object, [], isKnown, "", new Names(""));
  return found.filter(({ path, value }) => valueAt(inputs, path) !== value).map(({ path }) => path);
}

/** True where a value is one of these, or holds one. */
export function holdsOne(path: Path, found: Path[]): boolean {
  return found.some((each) => each.slice(0, path.length).every((part, i) => part === path[i]));
}
