/** Values that were typed into Celigo and look like credentials: `export` would have made secrets of them. */
import { valueAt, type Path } from "./changes";
import { secretLeaves } from "./export/secret";
import type { Managed } from "./stack";
import type { JsonObject } from "../provider/json/json";

/** Where values that an object has in Celigo look like credentials; what its program declares in clear is none. */
export function credentialsIn(
  { kind, spec, inputs }: Managed,
  values: JsonObject,
  isKnown: (id: string) => boolean,
): Path[] {
  const found = secretLeaves({ kind, spec, inputs: { ...inputs, ...values } }, [], isKnown);
  return found.filter(({ path, value }) => valueAt(inputs, path) !== value).map(({ path }) => path);
}

/** True where a value is one of these, or holds one. */
export function holdsOne(path: Path, found: Path[]): boolean {
  return found.some((each) => each.slice(0, path.length).every((part, i) => part === path[i]));
}
