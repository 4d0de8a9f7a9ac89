/** The natural key: the inputs that say "this is the same thing" to a person, and which rows of a list have it. */
import type { JsonObject } from "../json/json";
import { naturalKeyText } from "../pulumi/digest";
import type { ResourceSpec } from "./define-resource";
import { alive } from "./document";
import { identityOf } from "./identity";
import type { Kind } from "./kind";

/** The natural key as a text, for comparing within one run. */
export function naturalKeyOf(spec: ResourceSpec, comparable: JsonObject): string {
  if (spec.keyText !== undefined) return naturalKeyText([spec.keyText]);
  return naturalKeyText(spec.naturalKey.map((name) => identityOf(spec, comparable, name)));
}

/** The ids of a list's objects that have the natural key of a declaration, also as Celigo keeps it. */
export function namesakes(
  { kind, inputs }: { kind: Kind; inputs: JsonObject },
  rows: readonly JsonObject[],
): string[] {
  // A run that was killed after its POST may have left an object whose name Celigo trimmed.
  const kept = kind.unique ? inputs : trimmed(kind, inputs);
  const forms = naturalKeyOf(kind, kept) === naturalKeyOf(kind, inputs) ? [inputs] : [inputs, kept];
  const named = rows
    .filter((row) => alive(row) !== undefined && forms.some((form) => kind.remote.matches(row, form)))
    .flatMap((row) => kind.remote.idOf(row, inputs) ?? []);
  // A page that begins later, because something was made meanwhile, repeats rows.
  return [...new Set(named)];
}

/** The inputs with their natural key as Celigo may keep it. */
function trimmed({ naturalKey }: Kind, inputs: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [
      name,
      naturalKey.includes(name) && typeof value === "string" ? value.normalize().trim() : value,
    ]),
  );
}
