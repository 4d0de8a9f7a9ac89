/** Which leaves of the exported objects are secrets, and the config keys that they go into. */
import { holdsCredential, isCredentialName, isJsonWithCredential, isRandom } from "./credential";
import { isId } from "../id";
import { EXTRA_FIELDS } from "./computed";
import { lastName, visit, type Leaf } from "./leaf";
import { Names, camelCase, kebab } from "./name";
import type { Exported } from "./object";
import { asText } from "../../provider/json/text";

/** A leaf that the program takes from the stack's config. */
export interface Secret {
  /** The config key, in the project's namespace. */
  key: string;
  path: (string | number)[];
  value: boolean | number | string;
}

/** What tells objects apart must be seen. */
const IN_CLEAR = ["name", "key", "email", "content", "_connectorId", "resourceType", "_resourceId"];

/** What is looked at of an object. */
type Declaring = Pick<Exported, "spec" | "inputs"> & { kind: string };

/** The secrets of an object. `named` are paths that people named, each covering what is below it. */
export function secretsOf(
  object: Declaring,
  named: string[],
  isManaged: (id: string) => boolean,
  variable: string,
  keys: Names,
): Secret[] {
  return secretLeaves(object, named, isManaged).map(({ path, value, free }) => {
    const name = free.at(-1) ?? lastName(path);
    return { key: keys.unique(camelCase(`${variable}-${kebab(name, "secret")}`)), path, value };
  });
}

/** The leaves of an object that do not belong in the program in clear. */
export function secretLeaves(
  object: Declaring,
  named: string[],
  isManaged: (id: string) => boolean,
): (Leaf & Pick<Secret, "value">)[] {
  const found: (Leaf & Pick<Secret, "value">)[] = [];
  visit(object.inputs, object.spec.schema, (leaf) => {
    const { path, value } = leaf;
    if (value === null || value === "" || inClear(leaf, isManaged) !== undefined) return;
    if (!isNamed(path, named) && (typeof value === "boolean" || !looksSecret(object, leaf))) return;
    found.push({ ...leaf, value });
  });
  return found;
}

/** The leaves of an object that a path names: why each must stay in clear; undefined for one that can be a secret. */
export function namedBy(
  { inputs, spec }: Exported,
  path: string,
  isManaged: (id: string) => boolean,
): (string | undefined)[] {
  const found: (string | undefined)[] = [];
  visit(inputs, spec.schema, (leaf) => {
    if (isNamed(leaf.path, [path])) found.push(inClear(leaf, isManaged));
  });
  return found;
}

/** Why a leaf stays in clear, whoever names it. */
function inClear({ path, value, schema }: Leaf, isManaged: (id: string) => boolean): string | undefined {
  if (IN_CLEAR.includes(String(path[0]))) return "it is always in clear";
  if (schema?.enum?.some((documented) => documented === value))
    return "it is one of the few values that Celigo takes";
  if (typeof value === "string" && isManaged(value))
    return "it is the id of an object that the program makes";
  return undefined;
}

/** A field that is declared in `extraFields` is also named by the path that it has in Celigo. */
function isNamed(path: Leaf["path"], named: string[]): boolean {
  const paths = [path, ...(path[0] === EXTRA_FIELDS ? [path.slice(1)] : [])].map((steps) => steps.join("."));
  return named.some((name) => paths.some((each) => each === name || each.startsWith(`${name}.`)));
}

/** `settings.shops[0].key` and `settings.shops.0.key` are the same path. */
export function normalizedPath(path: string): string {
  return path.replace(/\[["']?([^\]"']+)["']?\]/g, ".$1").replace(/^\./, "");
}

function looksSecret(object: Declaring, leaf: Leaf): boolean {
  const { path, value, schema } = leaf;
  const holdsOne = typeof value === "string" && (holdsCredential(value) || isJsonWithCredential(value));
  if (schema) return holdsOne && schema.format === undefined;
  // Of a state key, its own name says what the value is.
  const names = object.kind === "StateKey" ? [asText(object.inputs.key), ...leaf.free] : leaf.free;
  const own = names.at(-1) ?? lastName(path);
  if (typeof value === "number") return isCredentialName(own);
  if (typeof value !== "string" || (isId(value) && /ids?$/i.test(own))) return false;
  return names.some(isCredentialName) || holdsOne || isRandom(value);
}
