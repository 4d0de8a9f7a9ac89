/** Which leaves of the exported objects are secrets, and the config keys that they go into. */
import { asText } from "../../provider/path";
import { holdsCredential, isCredentialName, isJsonWithCredential, isRandom } from "./credential";
import { isId } from "../id";
import { lastName, visit, type Leaf } from "./leaf";
import { Names, camelCase, kebab } from "./name";
import type { Exported } from "./object";

/** A leaf that the program takes from the stack's config. */
export interface Secret {
  /** The config key, in the project's namespace. */
  key: string;
  path: (string | number)[];
  value: boolean | number | string;
}

/** What tells objects apart must be seen. */
const IN_CLEAR = ["name", "key", "email", "content", "_connectorId", "resourceType", "_resourceId"];

/** The secrets of an object. `named` are paths that people named, each covering what is below it. */
export function secretsOf(
  object: Exported,
  named: string[],
  isManaged: (id: string) => boolean,
  variable: string,
  keys: Names,
): Secret[] {
  const found: Secret[] = [];
  visit(object.inputs, object.spec.schema, (leaf) => {
    const { path, value } = leaf;
    if (value === null || IN_CLEAR.includes(String(path[0])) || value === "") return;
    if (!isNamed(path, named) && (typeof value === "boolean" || !looksSecret(object, leaf, isManaged)))
      return;
    const name = leaf.free.at(-1) ?? lastName(path);
    const key = keys.unique(camelCase(`${variable}-${kebab(name, "secret")}`));
    found.push({ key, path, value });
  });
  return found;
}

/** True when a path names a leaf of an object that can be a secret, whatever its value. */
export function covers({ inputs, spec }: Exported, path: string): boolean {
  let found = false;
  visit(inputs, spec.schema, (leaf) => {
    found ||= !IN_CLEAR.includes(String(leaf.path[0])) && isNamed(leaf.path, [path]);
  });
  return found;
}

function isNamed(path: Leaf["path"], named: string[]): boolean {
  const dotted = path.join(".");
  return named.some((name) => dotted === name || dotted.startsWith(`${name}.`));
}

/** `settings.shops[0].key` and `settings.shops.0.key` are the same path. */
export function normalizedPath(path: string): string {
  return path.replace(/\[["']?([^\]"']+)["']?\]/g, ".$1").replace(/^\./, "");
}

function looksSecret(object: Exported, leaf: Leaf, isManaged: (id: string) => boolean): boolean {
  const { path, value, schema } = leaf;
  if (typeof value === "string" && isManaged(value)) return false;
  const holdsOne = typeof value === "string" && (holdsCredential(value) || isJsonWithCredential(value));
  if (schema) return holdsOne && schema.enum === undefined && schema.format === undefined;
  // Of a state key, its own name says what the value is.
  const names = object.kind === "StateKey" ? [asText(object.inputs.key), ...leaf.free] : leaf.free;
  const own = names.at(-1) ?? lastName(path);
  if (typeof value === "number") return isCredentialName(own);
  if (typeof value !== "string" || (isId(value) && /ids?$/i.test(own))) return false;
  return names.some(isCredentialName) || holdsOne || isRandom(value);
}
