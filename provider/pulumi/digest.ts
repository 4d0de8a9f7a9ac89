/** Digests, so that files shared between processes contain no names and no ids. */
import { createHash } from "node:crypto";

/** 132 bits of sha256 over the parts. */
export function digestOf(...parts: string[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("base64url").slice(0, 22);
}

/** The natural key of a declaration as a text: the values of its fields, in order, `null` for an absent one. */
export function naturalKeyText(values: readonly unknown[]): string {
  return JSON.stringify(values.map((value) => value ?? null));
}

/** Identifies a declaration of the program, regardless of its account. Some fields ignore case, so all of it is ignored. */
export function declarationOf(kind: string, naturalKey: string): string {
  return digestOf("declaration", kind, naturalKey.toLowerCase());
}
