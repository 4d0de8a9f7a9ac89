/** What `pulumi preview --json` prints, and how to read it. */
import { messageOf } from "../provider/celigo/errors";
import { SECRET, documentOf, eventsIn } from "./preview-events";
import { type Json, type JsonObject, isObject, own } from "../provider/json/json";

export { SECRET };

/** A resource as a preview shows it, before or after. */
export interface PreviewState {
  urn: string;
  type: string;
  id?: string;
  inputs: JsonObject;
  outputs: JsonObject;
  /** Pulumi forgets it and leaves the object where it is. */
  retainOnDelete: boolean;
}

/** What would happen to one resource. */
export interface PreviewStep {
  /** `create`, `update`, `delete`, `replace`, `same`, ... */
  op: string;
  urn: string;
  /** `<urn>::<id>` of the provider resource it belongs to. */
  provider?: string;
  old?: PreviewState;
  new?: PreviewState;
  /** Inputs whose change makes a new object. */
  replaceReasons: string[];
}

/** A line that Pulumi, the program or the provider said. */
export interface Diagnostic {
  severity: string;
  message: string;
  urn?: string;
}

/** What `pulumi preview --json` prints. */
export interface Preview {
  /** The config of the run, with secrets masked as `[secret]`. */
  config: { [key: string]: string };
  /** What stays as it is has no step. */
  steps: PreviewStep[];
  /** How many resources stay as they are. */
  unchanged: number;
  diagnostics: Diagnostic[];
}

const HOW = "Give what `pulumi preview --json` prints on standard output, and nothing beside it";

/** Reads a preview, as one document or as a stream of events. @throws Error that says what the text is instead. */
export function parsePreview(text: string): Preview {
  const trimmed = text.replace(/^\uFEFF/, "").trim();
  if (trimmed === "") throw new Error(`there is no preview: the input is empty. ${HOW}.`);
  const document = streamed(trimmed) ?? whole(trimmed);
  const keys = ["steps", "changeSummary", "diagnostics"];
  if (isObject(document) && ["result", "duration"].every((key) => Object.hasOwn(document, key)))
    throw new Error(
      "the input is the summary of `pulumi preview --output json`, which leaves out the properties of the resources. Run `pulumi preview --json` instead.",
    );
  if (!isObject(document) || !keys.some((key) => Object.hasOwn(document, key)))
    throw new Error(`the input is JSON, but no preview: it has neither steps nor a changeSummary. ${HOW}.`);
  const steps = objectsOf(own(document, "steps")).map(stepOf);
  if (steps.length > 0 && steps.every(({ old, new: fresh }) => !old && !fresh))
    throw new Error(
      "the steps of the input have neither oldState nor newState, so that it does not say what changes. Run `pulumi preview --json` instead.",
    );
  const summary = own(document, "changeSummary");
  const same = isObject(summary) ? own(summary, "same") : undefined;
  const hasStack = steps.some(({ op, urn }) => op === "same" && urn.includes("::pulumi:pulumi:Stack::"));
  return {
    config: textsOf(own(document, "config")),
    steps,
    unchanged: typeof same === "number" ? Math.max(0, same - (hasStack ? 1 : 0)) : 0,
    diagnostics: objectsOf(own(document, "diagnostics")).map((each) => ({
      severity: textOf(each.severity) ?? "info",
      message: textOf(each.message) ?? "",
      urn: textOf(each.urn),
    })),
  };
}

/** The document that a stream of events amounts to; undefined for any other text. */
function streamed(text: string): JsonObject | undefined {
  try {
    const events = eventsIn(text);
    return events && documentOf(events);
  } catch (error) {
    throw new Error(`${messageOf(error)} ${HOW}.`, { cause: error });
  }
}

function whole(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${whatElse(text)} ${HOW}${/[\n\r]/.test(text) ? " (no `2>&1`)" : ""}.`);
  }
}

function whatElse(text: string): string {
  if (text.startsWith("{")) return "the input is not whole JSON: something is cut off or printed behind it.";
  const line = text.split(/\r?\n/).findIndex((each) => each.startsWith("{"));
  if (line < 0) return "the input is not JSON.";
  return `the input is not JSON: ${line === 1 ? "a line stands" : `${line} lines stand`} before it.`;
}

function stepOf(step: JsonObject): PreviewStep {
  const reasons = step.replaceReasons;
  return {
    op: textOf(step.op) ?? "same",
    urn: textOf(step.urn) ?? "",
    provider: textOf(step.provider),
    old: stateOf(step.oldState),
    new: stateOf(step.newState),
    replaceReasons: Array.isArray(reasons) ? reasons.filter((each) => typeof each === "string") : [],
  };
}

function stateOf(state: Json | undefined): PreviewState | undefined {
  if (!isObject(state)) return undefined;
  return {
    urn: textOf(state.urn) ?? "",
    type: textOf(state.type) ?? "",
    // An event has an empty one where there is none.
    id: textOf(state.id) || undefined,
    inputs: isObject(state.inputs) ? state.inputs : {},
    outputs: isObject(state.outputs) ? state.outputs : {},
    retainOnDelete: state.retainOnDelete === true,
  };
}

function objectsOf(value: Json | undefined): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function textsOf(value: Json | undefined): { [key: string]: string } {
  const entries = Object.entries(isObject(value) ? value : {});
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}

function textOf(value: Json | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** The stack and project of a URN (`urn:pulumi:<stack>::<project>::...`). */
export function stackOf(urn: string): { stack: string; project: string } | undefined {
  const [, stack, project] = /^urn:pulumi:([^:]+)::([^:]+)::/.exec(urn) ?? [];
  return stack && project ? { stack, project } : undefined;
}

/** `Script` of `pulumi-nodejs:dynamic/celigo:Script`; undefined for what is not of this package. */
export function kindOf(type: string): string | undefined {
  return /^pulumi-nodejs:dynamic\/celigo:(\w+)$/.exec(type)?.[1];
}

/** Whether a secret is anywhere in a value. */
export function holdsSecret(value: Json | undefined): boolean {
  if (value === SECRET) return true;
  if (Array.isArray(value)) return value.some(holdsSecret);
  return isObject(value) && Object.values(value).some(holdsSecret);
}
