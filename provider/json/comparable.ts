/** Declarations in the form in which they are compared: a long text is its hash, and its text is read only to be sent. */
import { createHash } from "node:crypto";
import type { Json } from "./json";

/**
 * A long text of a declaration. Two are equal when their hashes are; a text of the API is equal when it has the hash.
 * It never stands in a request: `source` says where the text to send comes from.
 */
export class LongText {
  constructor(
    /** sha256 of the UTF-8 bytes: in hex, or the first 22 characters of its base64url form. */
    readonly hash: string,
    /** The string or the asset of the program. Undefined for what only state holds. */
    readonly source?: Json,
  ) {}

  /** True when this is the hash of a text, or of another long text. */
  is(other: Comparable | undefined): boolean {
    if (other instanceof LongText) return shortForm(other.hash) === shortForm(this.hash);
    if (typeof other !== "string") return false;
    const digest = createHash("sha256").update(other, "utf8");
    return this.hash.length === 64
      ? digest.digest("hex") === this.hash
      : shorten(digest.digest()) === this.hash;
  }

  /** In logs and keys; never in a request. */
  toJSON(): string {
    return `sha256:${this.hash}`;
  }
}

/** 132 bits of sha256: enough to notice a change, short enough for several in one state entry. */
export function shortHash(text: string): string {
  return shorten(createHash("sha256").update(text, "utf8").digest());
}

/** The short form of a hash in either form. */
export function shortForm(hash: string): string {
  return hash.length === 64 ? shorten(Buffer.from(hash, "hex")) : hash;
}

function standInsOf(text: string): string[] {
  const hex = createHash("sha256").update(text, "utf8").digest("hex");
  return [hex, shortHash(text)].map((hash) => new LongText(hash).toJSON());
}

function shorten(digest: Buffer): string {
  return digest.toString("base64url").slice(0, 22);
}

/**
 * A value of which only a fingerprint is known: what Celigo made of a declared one. State may not hold the value, which
 * may be a secret.
 */
export class Fingerprint extends LongText {
  static of(value: Comparable): Fingerprint {
    return new Fingerprint(shortHash(JSON.stringify(withStandIns(value))).slice(0, 12));
  }

  override is(other: Comparable | undefined): boolean {
    if (other instanceof Fingerprint) return other.hash === this.hash;
    if (other === undefined) return false;
    if (Fingerprint.of(other).hash === this.hash) return true;
    // Older versions recorded of a text the fingerprint of its hash.
    return (
      typeof other === "string" && standInsOf(other).some((text) => Fingerprint.of(text).hash === this.hash)
    );
  }
}

/** JSON in which long texts are hashes. */
export type Comparable = null | boolean | number | string | LongText | Comparable[] | ComparableObject;
/** An object of a declaration. */
export interface ComparableObject {
  [key: string]: Comparable;
}

/** A declaration as JSON, with a short text in place of each long one. */
export function withStandIns(value: Comparable): Json {
  if (value instanceof LongText) return value.toJSON();
  if (Array.isArray(value)) return value.map(withStandIns);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withStandIns(inner)]));
}
