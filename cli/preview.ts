/** What `pulumi preview --json` prints, and how to read it. */
import type { Json, JsonObject } from "../provider/define-resource";
import { isObject, own } from "../provider/compare";

/** What Pulumi prints in place of a secret. */
export const SECRET = "[secret]";

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

/** The document of `pulumi preview --json`. */
export interface Preview {
  /** What stays as it is has no step. */
  steps: PreviewStep[];
  /** How many resources stay as they are. */
  unchanged: number;
  diagnostics: Diagnostic[];
}

const HOW = "Give what `pulumi preview --json` prints on standard output, and nothing beside it";

/** Reads a preview. @throws Error that says what the text is instead. */
export function parsePreview(text: string): Preview {
  const trimmed = text.replace(/^\uFEFF/, "").trim();
  if (trimmed === "") throw new Error(`there is no preview: the input is empty. ${HOW}.`);
  let document: unknown;
  try {
    document = JSON.parse(trimmed);
  } catch {
    throw new Error(`${whatElse(trimmed)} ${HOW}${/[\n\r]/.test(trimmed) ? " (no `2>&1`)" : ""}.`);
  }
  const keys = ["steps", "changeSummary", "diagnostics"];
  if (!isObject(document) || !keys.some((key) => Object.hasOwn(document, key)))
    throw new Error(`the input is JSON, but no preview: it has neither steps nor a changeSummary. ${HOW}.`);
  const steps = objectsOf(own(document, "steps")).map(stepOf);
  const summary = own(document, "changeSummary");
  const same = isObject(summary) ? own(summary, "same") : undefined;
  const hasStack = steps.some(({ op, urn }) => op === "same" && urn.includes("::pulumi:pulumi:Stack::"));
  return {
    steps,
    unchanged: typeof same === "number" ? Math.max(0, same - (hasStack ? 1 : 0)) : 0,
    diagnostics: objectsOf(own(document, "diagnostics")).map((each) => ({
      severity: textOf(each.severity) ?? "info",
      message: textOf(each.message) ?? "",
      urn: textOf(each.urn),
    })),
  };
}

function whatElse(text: string): string {
  const [first = ""] = text.split(/\r?\n/, 1);
  const isEvent = /^\{.*"(sequence|timestamp|preludeEvent)"/.test(first);
  if (isEvent)
    return "the input is a stream of engine events, not one preview: unset PULUMI_ENABLE_STREAMING_JSON_PREVIEW.";
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
    id: textOf(state.id),
    inputs: isObject(state.inputs) ? state.inputs : {},
    outputs: isObject(state.outputs) ? state.outputs : {},
    retainOnDelete: state.retainOnDelete === true,
  };
}

function objectsOf(value: Json | undefined): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
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
