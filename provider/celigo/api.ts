/** What resources may ask of integrator.io. */
import type { Json, JsonObject } from "../json/json";

/** The calls a resource may make; implemented by `client.ts`. Paths begin with `/v1/` and hold encoded segments. */
export interface Api {
  /** The origin of the API, such as `https://api.integrator.io`. */
  readonly origin: string;
  /** How many writes to this path began or ended in this process. */
  writesTo(path: string): number;
  /** The document, or undefined when the API answers 404. */
  get(path: string): Promise<Json | undefined>;
  /** As `get`, for what must be a document with an `_id`: anything else is an error, not an absence. */
  document(path: string): Promise<JsonObject | undefined>;
  /**
   * All rows of all pages; 204 is an empty list; undefined when the API answers 404. With `fields`, only these of each
   * row are kept: an account may have thousands of large ones.
   */
  list(path: string, options?: { fields?: ReadonlySet<string> }): Promise<JsonObject[] | undefined>;
  /** Sent once, unless it certainly never reached the API. Throws `LostAnswer` when it may have been carried out. */
  post(path: string, body?: Json): Promise<Json | undefined>;
  /** Replaces a whole document, or starts an action. Throws `LostAnswer` when it may have been carried out. */
  put(path: string, body?: Json, headers?: { [name: string]: string }): Promise<Json | undefined>;
  /**
   * Reads a document, edits it and writes it back, again and again until an answer says that it arrived.
   * `edit` returns undefined when nothing has to be written. A field that the API refuses to take back is left out, but
   * for an input. Returns the last document; undefined for 404.
   */
  rewrite(
    path: string,
    edit: (document: JsonObject) => JsonObject | undefined,
    isInput: (field: string) => boolean,
  ): Promise<JsonObject | undefined>;
  /** Changes single fields (RFC 6902 `replace`). */
  patch(path: string, operations: { op: "replace"; path: string; value: Json }[]): Promise<void>;
  /** True when the object was there, false when the API answers 404. */
  delete(path: string): Promise<boolean>;
  /** A DELETE that must not be repeated, because it takes what is there then. Throws `LostAnswer`. */
  deleteOnce(path: string): Promise<void>;
  /** A pause that the end of the run cuts short. */
  wait(ms: number): Promise<void>;
  /** A line for the user. */
  say(message: string): void;
}
