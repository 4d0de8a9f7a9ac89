/** How an object that is there differs from what a create declares, without a secret. */
import { isAsset } from "../../provider/json/asset";
import { joinPath } from "../../provider/json/compare";
import { hashOf } from "../../provider/model/asset";
import { Declaration } from "../../provider/model/declaration";
import type { Kind } from "../../provider/model/kind";
import { SECRET } from "../preview";
import { UNKNOWN } from "../../provider/pulumi/marks";
import { isObject, type Json, type JsonObject } from "../../provider/json/json";

/** How an object that is there differs from what a create declares. */
export interface Differences {
  /** The declared paths that taking it over would change. */
  paths: string[];
  /** Not compared: secrets, and what is not known yet. */
  secret: string[];
}

/** What taking it over would do. */
export function changesInWords({ paths, secret }: Differences): string {
  const what = paths.length === 0 ? "changes nothing" : `changes ${paths.join(", ")}`;
  return secret.length === 0
    ? what
    : `${what} (not compared, since secret or not known yet: ${secret.join(", ")})`;
}

/** Compares inputs of a preview, in which secrets are masked, with a document of the API. */
export function differencesOf(spec: Kind, inputs: JsonObject, document: JsonObject): Differences {
  const secret: string[] = [];
  const declaration = new Declaration(spec, comparable(inputs, "", secret) as JsonObject);
  return { paths: declaration.leavesValueAlone ? [] : declaration.differencesIn(document), secret };
}

/** A value without what cannot be compared, whose paths are added to `left`. */
function comparable(value: Json, path: string, left: string[]): Json | undefined {
  if (value === SECRET || value === UNKNOWN || (isAsset(value) && hashOf(value) === undefined)) {
    left.push(path);
    return undefined;
  }
  if (Array.isArray(value)) {
    const found: string[] = [];
    value.forEach((element, i) => comparable(element, `${path}[${i}]`, found));
    left.push(...found);
    // An array is compared by its elements: without one of them it is another.
    return found.length > 0 ? undefined : value;
  }
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(
    ([key, inner]) => [key, comparable(inner, joinPath(path, key), left)] as const,
  );
  return Object.fromEntries(entries.filter((entry): entry is [string, Json] => entry[1] !== undefined));
}
