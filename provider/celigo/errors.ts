/**
 * What can go wrong, one class per cause that a caller treats differently. Messages are for the user: they say what
 * happened and what to do, hold no secret, and stay far below the size at which Pulumi's host hangs.
 */
import type { JsonObject } from "../json/json";
import { isDebugging } from "./debug";

const MAX_MESSAGE_BYTES = 8 * 1024;

/** An error whose message is all that anyone needs to see. */
export class CeligoError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(limit(message), options);
    this.name = "CeligoError";
    // Pulumi's host prints `${error}: ${error.stack}` for some operations, beside the message at the resource.
    this.stack = isDebugging() ? limit(withCause(this)) : "an operation failed; its resource shows why";
  }

  override toString(): string {
    return "celigo";
  }
}

/** A page of this package's documentation, as messages name it. */
export function pageOf(page: string, anchor: string): string {
  return `docs/${page}.md#${anchor}`;
}

/** Why settings that were changed a moment ago may have no effect. */
export const LAST_UPDATE = `\`pulumi destroy\`, \`pulumi refresh\` and \`pulumi preview --refresh\` use the settings of the last update: after a change of config, run \`pulumi up\` first, add --run-program, or set the environment. See ${pageOf("settings", "settings-of-the-last-update")}.`;

/** `a Script`, `an Integration`. */
export function withArticle(noun: string): string {
  return /^[aeiou]/i.test(noun) ? `an ${noun}` : `a ${noun}`;
}

/** A setting is missing, wrong, or refuses what was asked for. */
export class SettingsError extends CeligoError {
  constructor(
    message: string,
    /** True where the environment decided, which is read when a command runs. */
    readonly isFromEnvironment = false,
  ) {
    super(message);
    this.name = "SettingsError";
  }
}

/** The API answered, and the answer is no. */
export class ApiError extends CeligoError {
  constructor(
    message: string,
    /** HTTP status. */
    readonly status: number,
    /** The API's code of the first error, where it gave one. */
    readonly code?: string,
    /** The fields that it named, as it named them. */
    readonly fields: readonly string[] = [],
  ) {
    super(message);
    this.name = "ApiError";
  }
}

/** What kind of account is needed, added to a refusal that may come from having another kind. */
export function withNeeds(spec: { needs?: string; isHidden?: boolean }, thrown: unknown): unknown {
  if (spec.needs === undefined || !(thrown instanceof ApiError)) return thrown;
  if (thrown.status !== 403 && !(thrown.status === 404 && spec.isHidden)) return thrown;
  const needs = thrown.status === 404 ? `If the id is right: ${spec.needs}` : spec.needs;
  return new ApiError(`${thrown.message} ${needs}`, thrown.status, thrown.code);
}

/** The API's words for a field that nobody may send. */
const NOT_WRITABLE =
  /read.?only|unknown|unexpected|unrecogni[sz]ed|immutable|not (be )?(allowed|permitted|accepted|writable)|can(no|')t be (set|changed|updated|modified|written)/i;

const ABOUT_VALUE = /(^|[^a-z])values?\b/i;

/** The fields of a body that the API answers and refuses to take back; none where the refusal is about anything else. */
export function notTakenBack(error: unknown, body: JsonObject): string[] {
  if (!(error instanceof ApiError) || ![400, 422].includes(error.status)) return [];
  // What is wrong with a value is no reason to leave its field out: a PUT would take it away.
  if (!NOT_WRITABLE.test(error.message) || ABOUT_VALUE.test(error.message)) return [];
  return error.fields.every((field) => Object.hasOwn(body, field)) ? [...error.fields] : [];
}

/** A write was sent and no usable answer came: it may have been carried out or not. */
export class LostAnswer extends CeligoError {
  constructor(
    message: string,
    /**
     * `timeout`: still possibly under way. `answered`: a success that tells nothing of the object. `broken`: the
     * connection was, or the API had trouble of its own.
     */
    readonly reason: "timeout" | "answered" | "broken",
  ) {
    super(message);
    this.name = "LostAnswer";
  }
}

/** The run is being ended: nothing new is sent. */
export class Cancelled extends CeligoError {
  constructor() {
    super("cancelled: nothing more is sent to Celigo. Run `pulumi up` again to go on.");
    this.name = "Cancelled";
  }
}

/** The object exists, but not all of it was done: Pulumi keeps it in state with the reason. */
export class PartlyDone extends CeligoError {
  /** Read by Pulumi's host, with `id` and `properties`. */
  readonly reasons: string[];
  /** The outputs; not shown when the error is printed. */
  readonly properties!: JsonObject;
  constructor(
    readonly id: string,
    properties: JsonObject,
    reason: string,
  ) {
    super(reason);
    this.name = "PartlyDone";
    this.reasons = [this.message];
    Object.defineProperty(this, "properties", { value: properties, enumerable: false, writable: true });
  }
}

function limit(message: string): string {
  const bytes = Buffer.from(message, "utf8");
  if (bytes.length <= MAX_MESSAGE_BYTES) return message;
  const note = "... (cut)";
  const start = new TextDecoder().decode(bytes.subarray(0, MAX_MESSAGE_BYTES - note.length), {
    stream: true,
  });
  return `${start}${note}`;
}

/** The words of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Whatever was thrown, as an error whose message fits Pulumi's channel. */
export function asError(thrown: unknown): CeligoError {
  if (thrown instanceof CeligoError) return thrown;
  const message =
    thrown instanceof Error ? thrown.message : typeof thrown === "string" ? thrown : typeof thrown;
  return new CeligoError(`unexpected error in pulumi-celigo: ${message}`, { cause: thrown });
}

/** Causes of causes beyond these say nothing new. */
const MOST_CAUSES = 5;

/** The stack trace of an error and those of its causes. */
export function traceOf(thrown: unknown, most = MOST_CAUSES): string {
  if (!(thrown instanceof Error)) return messageOf(thrown);
  // A CeligoError's own has them already.
  return thrown instanceof CeligoError ? (thrown.stack ?? thrown.message) : withCause(thrown, most);
}

function withCause({ stack, message, cause }: Error, most = MOST_CAUSES): string {
  const trace = stack ?? message;
  return cause === undefined || most === 0 ? trace : `${trace}\nCaused by: ${traceOf(cause, most - 1)}`;
}
