/** Paths of the API from ids and keys that people chose. */
import { leadsElsewhere } from "../json/text";
import { CeligoError } from "./errors";

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
