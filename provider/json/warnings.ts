/** What is probably wrong with inputs, although Celigo may take it: typing errors in names and in documented values. */
import { UNKNOWN } from "../pulumi/marks";
import { joinPath, propertySchema } from "./compare";
import { isObject, own, type Json, type JsonObject } from "./json";
import type { Schema } from "./schema";
import type { Problem } from "./validate";

/** More than this at once helps nobody. */
const MOST = 20;

/** The warnings about inputs. Values are never part of one, because they may be secret. */
export function warningsOf(inputs: JsonObject, schema: Schema): Problem[] {
  const found: Problem[] = [];
  collect(inputs, [schema], { path: "", found });
  const extra = own(inputs, "extraFields");
  for (const [key, value] of Object.entries(isObject(extra) ? extra : {})) {
    const field = own(schema.properties ?? {}, key);
    if (field) collect(value, [field], { path: joinPath("extraFields", key), found });
  }
  return found.slice(0, MOST);
}

interface Place {
  path: string;
  found: Problem[];
}

/** @param forms the schemas that the value may have; several where a field has several forms. */
function collect(value: Json, forms: readonly Schema[], place: Place): void {
  const schemas = forms.flatMap((schema) => schema.anyOf ?? [schema]);
  if (schemas.length === 0 || schemas.some((schema) => schema.opaque)) return;
  if (Array.isArray(value)) {
    const items = schemas.flatMap((schema) => schema.items ?? []);
    value.forEach((element, i) => collect(element, items, { ...place, path: `${place.path}[${i}]` }));
  } else if (isObject(value)) collectInObject(value, schemas, place);
  else collectInScalar(value, schemas, place);
}

function collectInObject(value: JsonObject, schemas: readonly Schema[], { path, found }: Place): void {
  const listed = [...new Set(schemas.flatMap((schema) => Object.keys(schema.properties ?? {})))];
  for (const [key, inner] of Object.entries(value)) {
    const at = joinPath(path, key);
    const forms = schemas.flatMap((schema) => propertySchema(schema, key) ?? []);
    // At the top level an unlisted name is an error.
    const isKnown = forms.length > 0 || path === "";
    const isAbsent = (name: string) => (value[name] ?? null) === null;
    const near = isKnown ? undefined : listed.find((name) => isAbsent(name) && isTypo(key, name));
    if (near !== undefined)
      found.push({ path: at, reason: `is not a documented field; did you mean \`${near}\`?` });
    collect(inner, forms, { path: at, found });
  }
}

function collectInScalar(value: Json, schemas: readonly Schema[], { path, found }: Place): void {
  const lists = schemas.map((schema) => schema.enum);
  if (typeof value !== "string" || value === UNKNOWN || schemas.some((schema) => schema.isClosed)) return;
  if (lists.some((list) => list === undefined)) return;
  const documented = lists.flatMap((list) => list ?? []);
  if (documented.includes(value)) return;
  const near = documented.find((each) => isTypo(value, String(each)));
  if (near !== undefined)
    found.push({ path, reason: `is not a documented value; did you mean \`${near}\`?` });
}

/** True for a name that differs from a listed one by so few letters that it is probably the same one. */
export function isTypo(name: string, listed: string): boolean {
  if (name === listed) return false;
  if (name.toLowerCase() === listed.toLowerCase()) return true;
  if (`${name}s` === listed || `${listed}s` === name) return false;
  const allowed = listed.length < 4 ? 0 : listed.length <= 7 ? 1 : 2;
  return allowed > 0 && Math.abs(name.length - listed.length) <= allowed && edits(name, listed) <= allowed;
}

/** How many letters are added, left out, changed, or swapped with their neighbour. */
function edits(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  const at = (i: number, j: number): number => rows[i]?.[j] ?? Infinity;
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= b.length; j++) {
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
        isSwap ? at(i - 2, j - 2) + 1 : Infinity,
      );
    }
  }
  return at(a.length, b.length);
}
