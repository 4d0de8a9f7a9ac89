/** Texts that people chose, and texts of values. */

/** True for what would lead to another path than the one that is meant: blank, or dots only. */
export function leadsElsewhere(value: string): boolean {
  return /^(\s*|\s*\.+\s*)$/.test(value);
}

/** A JSON value as a text: texts as they are, everything else as JSON. */
export function asText(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value) ?? "");
}
