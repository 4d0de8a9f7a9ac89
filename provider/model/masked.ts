/** Values that Celigo shows as asterisks. */
import { CeligoError } from "../celigo/errors";
import type { Comparable } from "../json/comparable";
import { joinPath } from "../json/compare";
import { isRecord } from "../json/field";
import { isObject, own, type Json, type JsonObject } from "../json/json";
import { isMask } from "../json/mask";
import { pairShown } from "../json/pairing";
import type { ResourceSpec } from "./define-resource";

/** Celigo shows some secrets as asterisks. Writing them back would replace the secret. */
export function refuseMasked(
  { name }: Pick<ResourceSpec, "name">,
  id: string,
  document: JsonObject,
  declared: Comparable,
): void {
  const path = maskedPath(document, declared, "");
  if (path === undefined) return;
  throw new CeligoError(
    `${name} ${id} was not updated: Celigo shows ${path} only as asterisks, and an update would write these back in place of the real value. Declare ${path} in the program (as a secret), or change the object in Celigo.`,
  );
}

/** The path of a text that stands masked and that nobody declares. */
function maskedPath(value: Json, declared: Comparable | undefined, path: string): string | undefined {
  if (typeof value === "string") return declared === undefined && isMask(value) ? path : undefined;
  if (Array.isArray(value)) {
    const list = Array.isArray(declared) ? declared : [];
    const declaredOf = new Map(pairShown(list, value, undefined).map((at, i) => [at, list[i]]));
    return first(value, (element, i) => {
      const partner = list.some(isRecord) ? declaredOf.get(i) : list[i];
      return maskedPath(element, partner, `${path}[${i}]`);
    });
  }
  if (!isObject(value)) return undefined;
  return first(Object.entries(value), ([key, inner]) =>
    maskedPath(inner, isRecord(declared) ? own(declared, key) : undefined, joinPath(path, key)),
  );
}

function first<T>(
  values: readonly T[],
  find: (value: T, index: number) => string | undefined,
): string | undefined {
  for (const [index, value] of values.entries()) {
    const found = find(value, index);
    if (found !== undefined) return found;
  }
  return undefined;
}
