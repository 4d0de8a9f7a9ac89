/** Which inputs of a resource would change, without ever holding a secret. */
import { joinPath } from "../../provider/json/compare";
import { SECRET, holdsSecret } from "../preview";
import { shorten } from "../line-diff";
import { code } from "./markdown";
import { UNKNOWN } from "../../provider/pulumi/marks";
import { isObject, own, type Json, type JsonObject } from "../../provider/json/json";

/** One input, or a part of one, that would change; a side that is not there is undefined. */
export interface Change {
  path: string;
  before?: Json;
  after?: Json;
  /** One side is a secret, or holds one: neither is shown. */
  secret: boolean;
}

/** Values longer than this are cut. */
const LONGEST_VALUE = 160;

/** The inputs that differ, `skip` and Pulumi's own left out. */
export function changesOf(before: JsonObject, after: JsonObject, skip: readonly string[] = []): Change[] {
  const found: Change[] = [];
  const rest = (inputs: JsonObject) =>
    Object.fromEntries(Object.entries(inputs).filter(([key]) => key !== "__provider" && !skip.includes(key)));
  collect(rest(before), rest(after), "", found);
  return found;
}

function collect(before: Json | undefined, after: Json | undefined, path: string, found: Change[]): void {
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  if (isObject(before) && isObject(after)) {
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)]))
      collect(own(before, key), own(after, key), joinPath(path, key), found);
    return;
  }
  const secret = holdsSecret(before) || holdsSecret(after);
  if (secret || !Array.isArray(before) || !Array.isArray(after)) {
    found.push({ path, before, after, secret });
  } else if (before.length === after.length) {
    before.forEach((element, i) => collect(element, after[i], `${path}[${i}]`, found));
  } else {
    found.push(...movedElements(before, after, path));
  }
}

/** Elements of arrays of different length that are on one side only. */
function movedElements(before: Json[], after: Json[], path: string): Change[] {
  const rest = after.map((element) => JSON.stringify(element));
  const gone = before.filter((element) => {
    const at = rest.indexOf(JSON.stringify(element));
    if (at < 0) return true;
    rest.splice(at, 1);
    return false;
  });
  const added = rest.map((text) => JSON.parse(text) as Json);
  const at = `${path}[]`;
  return [
    ...gone.map((element) => ({ path: at, before: element, secret: false })),
    ...added.map((element) => ({ path: at, after: element, secret: false })),
  ];
}

/** The paths of the secrets in a value; they may have changed without showing it. */
export function secretPaths(value: Json, path = ""): string[] {
  if (value === SECRET) return [path];
  if (Array.isArray(value)) return value.flatMap((element, i) => secretPaths(element, `${path}[${i}]`));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => secretPaths(inner, joinPath(path, key)));
}

/** A change as an item of a list. */
export function changeLine({ path, before, after, secret }: Change): string {
  const name = code(path);
  if (secret) {
    const what = before === undefined ? "is new" : after === undefined ? "goes" : "changes";
    return `- ${name} ${what} (secret)`;
  }
  if (before === undefined) return `- ${name}: ${shown(after)} is new`;
  if (after === undefined) return `- ${name}: ${shown(before)} goes`;
  return `- ${name}: ${shown(before)} → ${shown(after)}`;
}

/** A value that is no secret, on one line. */
export function shown(value: Json | undefined): string {
  if (value === UNKNOWN) return "_known later_";
  const text = JSON.stringify(value, (_, inner: Json) => (inner === UNKNOWN ? "(known later)" : inner)) ?? "";
  return code(shorten(text, LONGEST_VALUE));
}
