/** Values that cannot pass from a program through Pulumi as they are. */
import { SIGNATURE, UNKNOWN } from "../../provider/pulumi/marks";
import { isObject, type Json } from "../../provider/json/json";

/** Is told what is left out, by its path. */
type LeftOut = (path: string[], reason: string) => void;

/** The value without what no program can declare; undefined where that is the value itself, or a part of an array. */
export function portable(value: Json, leftOut: LeftOut, path: string[] = []): Json | undefined {
  const reason = obstacle(value);
  if (reason !== undefined) {
    leftOut(path, reason);
    return undefined;
  }
  if (Array.isArray(value)) {
    const elements = value.map((element, i) => portable(element, leftOut, [...path, String(i)]));
    // Arrays own their count and order: one that lacks an element is another one.
    return elements.every((element) => element !== undefined) ? elements : undefined;
  }
  if (!isObject(value)) return Object.is(value, -0) ? 0 : value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]): [string, Json][] => {
      const problem = keyObstacle(key);
      if (problem !== undefined) leftOut([...path, JSON.stringify(key)], problem);
      const kept = problem === undefined ? portable(inner, leftOut, [...path, key]) : undefined;
      return kept === undefined ? [] : [[key, kept]];
    }),
  );
}

function obstacle(value: Json): string | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? undefined : "the number is too large";
  if (typeof value !== "string") return undefined;
  if (!value.isWellFormed()) return "the text holds half of a character (a lone surrogate)";
  return value === UNKNOWN ? "Pulumi takes this text for a value that is not known yet" : undefined;
}

function keyObstacle(key: string): string | undefined {
  if (!key.isWellFormed()) return "the key holds half of a character (a lone surrogate)";
  // Pulumi's SDK makes texts of inputs, which an object with a `toString` of its own does not survive.
  if (["__proto__", "toString", SIGNATURE].includes(key) || key.startsWith("__pulumi"))
    return "Pulumi has another meaning for this key";
  return undefined;
}
