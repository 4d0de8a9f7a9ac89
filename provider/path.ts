/** Paths of the API from ids and keys that people chose. */
import { CeligoError } from "./errors";

/** True for what would lead to another path than the one that is meant: blank, or dots only. */
export function leadsElsewhere(value: string): boolean {
  return /^(\s*|\s*\.+\s*)$/.test(value);
}

/** A JSON value as a text: texts as they are, everything else as JSON. */
export function asText(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value) ?? "");
}

/**
 * One segment of a path, encoded.
 * @throws CeligoError for an id or key that leads elsewhere; it must never reach the wire.
 */
export function segment(value: unknown): string {
  if (typeof value !== "string" || leadsElsewhere(value)) {
    throw new CeligoError(
      `${JSON.stringify(value ?? null)} cannot be an id or a key in Celigo: it is blank or only dots.`,
    );
  }
  return encodeURIComponent(value);
}
