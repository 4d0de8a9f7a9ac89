import type { MaskedPut } from "./secrets";
import type { Collection } from "./store";

/** Behaviours that the vendor's documents leave open or contradict; each can be switched to its other answer. */
export interface Quirks {
  /** A deleted object answers 200 with `deletedAt`, and lists include it, instead of 404 and absence. Default false. */
  deletedAsDocument: boolean;
  /** DELETE of a script that something still refers to: 422 (`refuse`, default) or 204 (`allow`). */
  deleteReferenced: "refuse" | "allow";
  /** A write that adds a `_scriptId` of no live script answers 422 `invalid_ref` with the field. Default true. */
  checkReferences: boolean;
  /** PATCH accepts `{op: "remove"}` on whitelisted paths. Default false. */
  patchRemove: boolean;
  /** PATCH of an integration accepts `/iLMIgnore`. Default false. */
  patchILMIgnore: boolean;
  /** Clone answers with the new integration (`resource`, default) or with a list of `{model, _id, name}`. */
  cloneAnswer: "resource" | "list";
  /** Status of a successful clone. Default 200. */
  cloneStatus: 200 | 201;
  /** Milliseconds until the objects of a clone can be read. Default 0. */
  cloneDelay: number;
  /** Fields no document names: kept as sent (default), dropped, or refused with 422. */
  unknownFields: "keep" | "drop" | "refuse";
  /** Read-only fields in a body: ignored (default) or refused with 422. */
  readOnlyFields: "ignore" | "refuse";
  /** Arrays an integration does not have: filled with `[]` (default) or left out of every answer, as old accounts do. */
  emptyArrays: "fill" | "absent";
  /** Script `content` is stored without white space at its ends. Default false: byte for byte. */
  trimContent: boolean;
  /** Every other text, those in settings included, is stored without white space at its ends. Default false. */
  trimTexts: boolean;
  /** A PATCH that replaces a field which the document does not have: done (default), or refused as RFC 6902 says. */
  patchMissing: "add" | "refuse";
  /** `include` and `exclude` are accepted and then ignored. Default false. */
  ignoreProjection: boolean;
  /** Status of DELETE on resource-scoped state: 204 (API document, default) or 200 (older guide). */
  scopedStateDeleteStatus: 204 | 200;
  /** false: `/v1/connectors` answers 403, as to an account that is no partner. Default true. */
  partner: boolean;
  /** Body of a 403: the errors envelope (default) or a bare `{message}`. */
  forbiddenBody: "envelope" | "message";
  /** What a PUT does with a credential that it masks or leaves out, per collection. Default: connections `store`, others `keep`. */
  maskedPut: (collection: Collection) => MaskedPut;
  /** Whether a flow that is made without `disabled` is disabled. Default false. */
  flowDisabledByDefault: boolean;
  /** Emails with a user account, for licenses; default: all but those that end in `@unknown.example`. */
  knownEmails: readonly string[] | ((email: string) => boolean);
}

/** What `startEmulator` takes; every field is optional. */
export interface EmulatorOptions {
  /** Port to listen on; 0 (default) takes any free one. */
  port?: number;
  /** Address to listen on; default `127.0.0.1`. */
  host?: string;
  /** The bearer token, or several, of each environment; default `{ dev: "tok-dev", prod: "tok-prod" }`. */
  tokens?: Record<string, string | readonly string[]>;
  /** User id per environment; default: one owner for all, as in a multi-environment account. */
  userIds?: Record<string, string>;
  /** File that keeps the content across restarts; default: memory only. */
  data?: string;
  /** Requests per second that refill the bucket (the vendor's documents: 300); default: no limit. */
  rate?: number;
  /** Size of the bucket (the vendor's documents: 1000); default: `rate`. */
  burst?: number;
  /** Who shares a bucket: every token (default), the tokens of one environment, or nobody. */
  bucketPer?: "account" | "environment" | "token";
  /** Milliseconds every API request waits before it is handled; default 0. */
  latency?: number;
  /** Rows on one page of a list (the documents state both 100 and 1000); default 100. */
  pageSize?: number;
  /** Answers to what the documents leave open. */
  quirks?: Partial<Quirks>;
}

/** The default of every quirk. */
export const defaultQuirks: Quirks = {
  deletedAsDocument: false,
  deleteReferenced: "refuse",
  checkReferences: true,
  patchRemove: false,
  patchILMIgnore: false,
  cloneAnswer: "resource",
  cloneStatus: 200,
  cloneDelay: 0,
  unknownFields: "keep",
  readOnlyFields: "ignore",
  emptyArrays: "fill",
  trimContent: false,
  trimTexts: false,
  patchMissing: "add",
  ignoreProjection: false,
  scopedStateDeleteStatus: 204,
  partner: true,
  forbiddenBody: "envelope",
  maskedPut: (collection) => (collection === "connections" ? "store" : "keep"),
  flowDisabledByDefault: false,
  knownEmails: (email) => !email.toLowerCase().endsWith("@unknown.example"),
};
