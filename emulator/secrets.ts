/** Credentials: stored as they are, shown as stars, and what a PUT of the stars does. */
import type { Body } from "./body";
import type { Document } from "./document";

/** What a PUT does with a credential that it masks or leaves out. */
export type MaskedPut = "keep" | "wipe" | "store";

const MASK = "******";

/** A document as a GET shows it. */
export function masked(document: Document, paths: readonly string[]): Document {
  if (!paths.some((path) => at(document, path) !== undefined)) return document;
  const shown = structuredClone(document);
  for (const path of paths) if (at(shown, path) !== undefined) put(shown, path, MASK);
  return shown;
}

/** True when a stored credential is itself a mask: somebody sent one back. */
export function isMasked(document: Document): boolean {
  return JSON.stringify(document).includes(`"${MASK}"`);
}

/**
 * The body of a PUT with the credentials that the server then has.
 * `keep`: one that is masked or left out stays. `wipe`: it is gone. `store`: stars are stored, one left out is gone.
 */
export function withSecrets(
  body: Body,
  before: Document | undefined,
  paths: readonly string[],
  how: MaskedPut,
): Body {
  const result = structuredClone(body);
  for (const path of paths) {
    const sent = at(result, path);
    const isSent = sent !== undefined && sent !== MASK && sent !== null;
    if (isSent || how === "store") continue;
    const stored = before && at(before, path);
    if (how === "keep" && stored !== undefined && sent !== null) put(result, path, stored);
    else if (sent !== undefined) put(result, path, undefined);
  }
  return result;
}

function at(document: Body, path: string): unknown {
  let value: unknown = document;
  for (const key of path.split(".")) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as Body)[key];
  }
  return value ?? undefined;
}

function put(document: Body, path: string, value: unknown): void {
  const keys = path.split(".");
  const last = keys.pop() ?? "";
  let parent = document;
  for (const key of keys) {
    const inner = parent[key];
    parent[key] = typeof inner === "object" && inner !== null ? inner : {};
    parent = parent[key] as Body;
  }
  if (value === undefined) Reflect.deleteProperty(parent, last);
  else parent[last] = structuredClone(value);
}
