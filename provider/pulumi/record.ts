/** The part of an object's outputs that Pulumi never displays: what later runs need to know. Every older form is read. */

/** The outputs' key that Pulumi never displays. */
export const HIDDEN = "__celigo";
/** Raised when the meaning of what is stored changes. */
export const SCHEMA = 1;

/** What state holds of an object besides its inputs and its visible outputs. */
export interface Record {
  schema: number;
  /** Where the object was created, and where the token came from. */
  origin: string;
  source: string;
  /** `_userId` of the token's owner. */
  user?: string;
  /** Path of an older object of the same account. */
  anchor?: string;
  /** Hashes of the texts that are left out of the outputs. */
  hashes?: { [property: string]: string };
  /** True when a refresh found something else than was declared, until it is written again. */
  drifted?: boolean;
  /** True when the text was given as an asset. */
  asset?: boolean;
  /** Fingerprints of declared fields that Celigo keeps otherwise than they were sent. */
  kept?: { [property: string]: string };
  /** True when the object exists but is not yet as declared. */
  incomplete?: boolean;
  /** Values of the server that change by themselves. */
  server?: { [name: string]: string | number | boolean };
  /** True when a later change may bear the same `lastModified`. */
  coarse?: boolean;
  /** Fingerprint of the mark by which Celigo itself notices changes. */
  mark?: string;
}

/** The hidden part of outputs; undefined when they are not ours (`opts.id` hands over plain inputs). */
export function recordOf(outputs: { [key: string]: unknown }): Record | undefined {
  const hidden = Object.hasOwn(outputs, HIDDEN) ? outputs[HIDDEN] : undefined;
  if (typeof hidden !== "object" || hidden === null) return undefined;
  return typeof (hidden as Partial<Record>).schema === "number" ? (hidden as Record) : undefined;
}
