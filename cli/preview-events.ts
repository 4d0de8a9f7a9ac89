/** The events that `pulumi preview --json` prints line by line with `PULUMI_ENABLE_STREAMING_JSON_PREVIEW=true`. */
import { SECRET_MARK, SIGNATURE } from "../provider/pulumi/marks";
import { isObject, own, type Json, type JsonObject } from "../provider/json/json";

/** What Pulumi prints instead of a secret. */
export const SECRET = "[secret]";

/** Directives for colours, which Pulumi leaves in messages unless `--color never` is given. */
const COLOUR = /<\{%[^%]*%\}>/g;

/** True for a document that is an event of Pulumi's engine. */
export function isEvent(document: unknown): document is JsonObject {
  return isObject(document) && Object.hasOwn(document, "sequence") && Object.hasOwn(document, "timestamp");
}

/** The events of a text with one on each line; undefined for any other text. @throws Error where it is not whole. */
export function eventsIn(text: string): JsonObject[] | undefined {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  if (!isEvent(parsed(lines[0] ?? ""))) return undefined;
  return lines.map((line, i) => {
    const event = parsed(line);
    if (isEvent(event)) return event;
    const what = i === lines.length - 1 ? "is cut off" : "is not an event of Pulumi";
    throw new Error(`line ${i + 1} of the input ${what}.`);
  });
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}

/**
 * The document that Pulumi prints without streaming, put together from its events as Pulumi does it.
 * @throws Error where the events are not those of one whole preview.
 */
export function documentOf(events: JsonObject[]): JsonObject {
  const all = (name: string) => events.map((event) => own(event, name)).filter(isObject);
  const summary = all("summaryEvent").at(-1);
  if (summary && own(summary, "isPreview") === false)
    throw new Error("the input holds the events of an update, not of a preview.");
  if (all("cancelEvent").length === 0)
    throw new Error("the input ends before the preview does: its last event is missing.");
  const prelude = all("preludeEvent").at(-1);
  return {
    ...(prelude && isObject(own(prelude, "config")) ? { config: own(prelude, "config") ?? {} } : {}),
    steps: stepsOf(events),
    diagnostics: events.flatMap(diagnosticOf),
    ...(summary && isObject(own(summary, "resourceChanges"))
      ? { changeSummary: own(summary, "resourceChanges") ?? {} }
      : {}),
  };
}

function stepsOf(events: JsonObject[]): JsonObject[] {
  const steps: JsonObject[] = [];
  const lastOp = new Map<Json | undefined, Json | undefined>();
  for (const event of events) {
    const started = metadataOf(event, "resourcePreEvent");
    if (started && isShown(started)) {
      lastOp.set(own(started, "urn"), own(started, "op"));
      steps.push(stepOf(started));
    }
    // What a refresh found is only known when it is done.
    const done = metadataOf(event, "resOutputsEvent");
    if (!done || lastOp.get(own(done, "urn")) !== "refresh") continue;
    const isFound =
      own(done, "op") === "delete" || (own(done, "op") === "update" && isObject(own(done, "detailedDiff")));
    if (isFound)
      steps.forEach((step, i) => {
        if (step.urn === own(done, "urn")) steps[i] = stepOf(done);
      });
  }
  return steps;
}

function metadataOf(event: JsonObject, name: string): JsonObject | undefined {
  const payload = own(event, name);
  const metadata = isObject(payload) ? own(payload, "metadata") : undefined;
  return isObject(metadata) ? metadata : undefined;
}

/** Pulumi's own choice: no resource that stays as it is but the stack, and a replacement once. */
function isShown(metadata: JsonObject): boolean {
  const { op, type, logical, old, new: fresh } = metadata;
  if (op === "same") {
    const isProtected = (state: Json | undefined) => isObject(state) && own(state, "protect") === true;
    return type === "pulumi:pulumi:Stack" || isProtected(old) !== isProtected(fresh);
  }
  return logical === true || typeof op !== "string" || !op.includes("replace");
}

function stepOf({ op, urn, provider, old, new: fresh, keys }: JsonObject): JsonObject {
  return {
    op: op ?? null,
    urn: urn ?? null,
    ...(provider ? { provider } : {}),
    ...(isObject(old) ? { oldState: masked(old) } : {}),
    ...(isObject(fresh) ? { newState: masked(fresh) } : {}),
    ...(Array.isArray(keys) ? { replaceReasons: keys } : {}),
  };
}

/** A value with Pulumi's usual mask instead of the wire form of each secret. */
function masked(value: Json): Json {
  if (Array.isArray(value)) return value.map(masked);
  if (!isObject(value)) return value;
  if (own(value, SIGNATURE) === SECRET_MARK) return SECRET;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, masked(inner)]));
}

/** Pulumi's own debug messages hold whole inputs, secrets in clear: they are never taken. */
function diagnosticOf(event: JsonObject): JsonObject[] {
  const text = (payload: JsonObject, key: string) => {
    const value = own(payload, key);
    return typeof value === "string" ? value.replace(COLOUR, "") : "";
  };
  const said = own(event, "diagnosticEvent");
  if (isObject(said)) {
    const { severity, urn, ephemeral } = said;
    if (severity === "debug" || ephemeral === true) return [];
    const message = text(said, "prefix") + text(said, "message");
    return [{ severity: severity ?? "info", message, ...(urn ? { urn } : {}) }];
  }
  const printed = own(event, "stdoutEvent");
  return isObject(printed) ? [{ severity: "info", message: text(printed, "message") }] : [];
}
