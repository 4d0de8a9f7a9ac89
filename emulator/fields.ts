import type { Body } from "./body";
import { ApiError, invalidField, missingFields, type ErrorEntry } from "./errors";
import { isId } from "./ids";
import type { Quirks } from "./options";
import { referencesIn } from "./references";
import type { Document } from "./document";
import type { Environment } from "./store";

type Kind = "string" | "boolean" | "integer" | "object" | "array" | readonly string[];

/** What the API document says about a resource's fields. */
export interface Fields {
  /** Fields a caller may write, with their type (a list is an enum). */
  writable: Readonly<Record<string, Kind>>;
  /** Fields only the server sets; sent ones are ignored, and they survive a full replace. */
  readOnly: readonly string[];
  required: readonly string[];
  /** Longest texts, where a limit is documented. */
  maxLength?: Readonly<Record<string, number>>;
  /** Required fields of the elements of an array. */
  elements?: Readonly<Record<string, readonly string[]>>;
}

/** Answers the caller's part of a body; throws every mistake at once, as the API does. */
export function writableFields(body: Body, fields: Fields, quirks: Quirks, required = fields.required): Body {
  const missing = required.filter(
    (name) => body[name] === undefined || body[name] === null || (name !== "content" && body[name] === ""),
  );
  const errors: ErrorEntry[] = missing.length > 0 ? [...missingFields(...missing).errors] : [];
  const result: Body = {};
  for (const [name, value] of Object.entries(body)) {
    if (fields.readOnly.includes(name)) {
      if (quirks.readOnlyFields === "refuse")
        errors.push({ code: "invalid_field", message: `${name} is read-only.`, field: name });
      continue;
    }
    const kind = Object.hasOwn(fields.writable, name) ? fields.writable[name] : undefined;
    if (kind === undefined) {
      if (quirks.unknownFields === "refuse")
        errors.push({ code: "invalid_field", message: `${name} is not allowed.`, field: name });
      if (quirks.unknownFields === "drop") continue;
    } else if (value !== null && !missing.includes(name)) {
      errors.push(...mistakes(name, value, kind, fields));
    }
    const isTrimmed = name === "content" ? quirks.trimContent : quirks.trimTexts;
    result[name] = isTrimmed ? trimmed(value) : value;
  }
  if (errors.length > 0) throw new ApiError(422, ...errors);
  return result;
}

function trimmed(value: unknown): unknown {
  if (typeof value === "string") return value.trim();
  if (Array.isArray(value)) return value.map(trimmed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, trimmed(inner)]));
}

function mistakes(name: string, value: unknown, kind: Kind, fields: Fields): ErrorEntry[] {
  if (!hasKind(value, kind))
    return invalidField(
      name,
      typeof kind === "string" ? `must be of type ${kind}.` : `must be one of ${kind.join(", ")}.`,
    ).errors;
  const max = fields.maxLength?.[name];
  if (max !== undefined && typeof value === "string" && value.length > max)
    return invalidField(name, `must not be longer than ${max} characters.`).errors;
  const required = fields.elements?.[name];
  if (!required || !Array.isArray(value)) return [];
  return value.flatMap((element: unknown, index) => {
    if (typeof element !== "object" || element === null)
      return invalidField(`${name}[${index}]`, "must be an object.").errors;
    const lacking = required.filter((field) => !(element as Body)[field]);
    return lacking.length > 0
      ? missingFields(...lacking.map((field) => `${name}[${index}].${field}`)).errors
      : [];
  });
}

function hasKind(value: unknown, kind: Kind): boolean {
  if (typeof kind !== "string") return typeof value === "string" && kind.includes(value);
  if (kind === "array") return Array.isArray(value);
  if (kind === "integer") return Number.isInteger(value);
  if (kind === "object") return typeof value === "object" && !Array.isArray(value);
  return typeof value === kind;
}

/** A copy of a document without these fields. */
export function without<Row extends object>(document: Row, ...names: string[]): Row {
  return Object.fromEntries(Object.entries(document).filter(([name]) => !names.includes(name))) as Row;
}

/** What the server keeps of a document when a PUT replaces it. */
export function readOnlyOf(document: Document, fields: Fields): Body {
  return Object.fromEntries(Object.entries(document).filter(([name]) => fields.readOnly.includes(name)));
}

/** Refuses `_scriptId`s of no live script, unless the stored document holds them already. */
export function checkScripts(
  environment: Environment,
  body: Body,
  before: Document | undefined,
  quirks: Quirks,
): void {
  if (!quirks.checkReferences) return;
  const known = new Set(before ? referencesIn(before).map(({ target }) => target) : []);
  const broken = referencesIn(body).filter(
    ({ key, target, path }) =>
      // Settings are the customer's own data: whatever they look like, the API does not read them.
      key === "_scriptId" &&
      !/(^|\.)settings[.[]/.test(path) &&
      !known.has(target) &&
      !(isId(target) && environment.find("scripts", target)),
  );
  if (broken.length > 0)
    throw new ApiError(
      422,
      ...broken.map(({ path, target }) => ({
        code: "invalid_ref",
        message: `${path} refers to no script: ${target}`,
        field: path,
      })),
    );
}
