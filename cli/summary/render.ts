/** A preview as parts of a Markdown report, the most important first. */
import { actions, resources } from "../../provider/resources";
import { shorten } from "../line-diff";
import {
  kindOf,
  stackOf,
  type Diagnostic,
  type Preview,
  type PreviewState,
  type PreviewStep,
} from "../preview";
import { nameOf } from "../stack";
import { changeLine, changesOf, secretPaths } from "./changes";
import { dependentsOf } from "./dependents";
import type { Block } from "./fit";
import { code, fenced, htmlCode, withoutColours } from "./markdown";
import { textChange, textInputOf, type Texts } from "./text";
import { own } from "../../provider/json/json";

/** What stands for each operation, in the order of the counts. */
const OPERATIONS: { [op: string]: { sign: string; words: string; isBold?: boolean } } = {
  delete: { sign: "-", words: "to delete", isBold: true },
  replace: { sign: "±", words: "to replace", isBold: true },
  create: { sign: "+", words: "to create" },
  update: { sign: "~", words: "to update" },
  import: { sign: "=", words: "to import" },
  forget: { sign: "·", words: "to forget (they stay in Celigo)" },
  same: { sign: " ", words: "unchanged" },
};
/** Errors come first, and must leave room for the rest. */
const MOST_ERRORS = 8;
const LONGEST_MESSAGE = 1_500;

/** The report, however long it gets. */
export async function render(preview: Preview, texts: Texts): Promise<Block[]> {
  const steps = shownSteps(preview.steps);
  const changed = steps.filter(({ op }) => op !== "same");
  const details = await Promise.all(changed.map((step) => detailsOf(step, texts)));
  return [
    { text: heading(preview, steps), kind: "heading" },
    ...errorBlocks(preview.diagnostics),
    ...(await deletionBlocks(steps, texts)),
    ...list("Changes", "changes", changed.filter(({ op }) => !isDeletion(op)).map(changeOf)),
    ...list("Renamed in the program", "renames", steps.flatMap(renameOf)),
    ...list("Messages", "messages", preview.diagnostics.flatMap(messageOf)),
    ...details.flat(),
  ];
}

const isDeletion = (op: string): boolean => op === "delete" || op === "replace";

/** By type and name: Pulumi works on several at once, and lists them in another order each time. */
const { compare: inOrder } = new Intl.Collator("en", { numeric: true });

/** One step for each resource, operations under the names of `OPERATIONS`. */
function shownSteps(steps: PreviewStep[]): PreviewStep[] {
  const replaced = new Set(steps.filter(({ op }) => op === "replace").map(({ urn }) => urn));
  const shown = steps.flatMap((step) => {
    const state = step.new ?? step.old;
    if (state?.type === "pulumi:pulumi:Stack") return [];
    if (step.op === "delete" && step.old && stays(step.old)) return [{ ...step, op: "forget" }];
    if (/^(create|import)-replacement$/.test(step.op))
      return replaced.has(step.urn) ? [] : [{ ...step, op: "replace" }];
    return Object.hasOwn(OPERATIONS, step.op) ? [step] : [];
  });
  return shown.sort((a, b) => inOrder(labelOf(a), labelOf(b)));
}

/** True where Pulumi's deletion deletes nothing: an action that was carried out, or what cannot or must not be deleted. */
function stays({ type, id = "", retainOnDelete }: PreviewState): boolean {
  const kind = kindOf(type) ?? "";
  const reach = resources[kind]?.access(id) ?? "everything";
  return retainOnDelete || Object.hasOwn(actions, kind) || reach !== "everything";
}

function heading({ steps: all, diagnostics, unchanged }: Preview, steps: PreviewStep[]): string {
  const names = stackOf(all[0]?.urn ?? "");
  const counts = Object.entries(OPERATIONS).flatMap(([op, { words, isBold }]) => {
    const count = op === "same" ? unchanged : steps.filter((step) => step.op === op).length;
    const text = `${count} ${words}`;
    return count === 0 ? [] : [isBold ? `**${text}**` : text];
  });
  const isEmpty = steps.every((step) => step.op === "same");
  const hasFailed = diagnostics.some(({ severity }) => severity === "error");
  const title = `### Pulumi preview${names ? ` of ${code(`${names.project}/${names.stack}`)}` : ""}`;
  const failed = "**The preview failed; what is below is not all that would happen.**";
  const empty = hasFailed ? [] : ["No changes."];
  const told = [...(isEmpty ? empty : []), ...(counts.length > 0 ? [`${counts.join(", ")}.`] : [])];
  return [title, ...(hasFailed ? [failed] : []), told.join(" ")].filter((text) => text !== "").join("\n\n");
}

function errorBlocks(diagnostics: Diagnostic[]): Block[] {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const blocks = errors.slice(0, MOST_ERRORS).map(({ message, urn }) => {
    const text = shorten(wordsOf(message), LONGEST_MESSAGE);
    return {
      text: `**Error**${urn ? ` at ${code(nameOf(urn))}` : ""}\n\n${fenced(text, "text")}`,
      kind: "errors",
    };
  });
  const rest = errors.length - MOST_ERRORS;
  return rest > 0 ? [...blocks, { text: `And ${rest} more errors.`, kind: "errors" }] : blocks;
}

async function deletionBlocks(steps: PreviewStep[], { account }: Texts): Promise<Block[]> {
  const deletions = ["delete", "replace"].flatMap((each) => steps.filter(({ op }) => op === each));
  const deleted = new Set(deletions.flatMap(({ old }) => old?.id ?? []));
  const items = await Promise.all(
    deletions.map(async (step) => {
      const notes = step.old ? await dependentsOf(step.old, account, deleted) : [];
      return [deletionOf(step), ...[...renameSuspected(step, steps), ...notes].map((note) => `  - ${note}`)];
    }),
  );
  return list("Deletions", "lines about deletions", items.flat());
}

function deletionOf(step: PreviewStep): string {
  const id = step.old?.id === undefined ? "" : ` (${code(step.old.id)})`;
  if (step.op === "delete") return `- **Deletes ${labelOf(step)}${id}**`;
  const reasons = step.replaceReasons.filter((name) => !name.startsWith("__")).map(code);
  const why = reasons.length > 0 ? `, because of ${reasons.join(", ")}` : "";
  const fate = step.old && stays(step.old) ? "stays in Celigo" : "is deleted";
  return `- **Replaces ${labelOf(step)}${id}**: another one is made and this one ${fate}${why}`;
}

/** A resource that got another name without an alias is made anew and deleted. */
function renameSuspected({ op, old }: PreviewStep, steps: PreviewStep[]): string[] {
  const key = old && naturalKey(old);
  if (op !== "delete" || key === undefined) return [];
  const twin = steps.find((step) => step.op === "create" && step.new && naturalKey(step.new) === key);
  if (twin === undefined || old === undefined) return [];
  const alias = code(`aliases: [{ name: ${JSON.stringify(nameOf(old.urn))} }]`);
  return [
    `${labelOf(twin)}, to be created, is alike: if it is only renamed in the program, give it ${alias}`,
  ];
}

function naturalKey({ type, inputs }: PreviewState): string | undefined {
  const names = resources[kindOf(type) ?? ""]?.naturalKey ?? [];
  return names.length === 0 ? undefined : JSON.stringify([type, ...names.map((name) => own(inputs, name))]);
}

function labelOf(step: PreviewStep): string {
  const type = (step.new ?? step.old)?.type ?? "";
  return `${code(kindOf(type) ?? type)} ${code(nameOf(step.urn))}`;
}

function changeOf(step: PreviewStep): string {
  const { sign = "?" } = OPERATIONS[step.op] ?? {};
  const told = step.op === "update" ? `: ${changedNames(step)}` : "";
  return `- ${code(sign)} ${labelOf(step)}${told}`;
}

function changedNames(step: PreviewStep): string {
  const names = [...new Set(allChanges(step).map(({ path }) => topOf(path)))];
  if (names.length > 0) return names.map(code).join(", ");
  const secrets = secretPaths(step.new?.inputs ?? {});
  return secrets.length > 0
    ? `a secret among ${secrets.map(code).join(", ")}`
    : "what Pulumi records about it";
}

function topOf(path: string): string {
  return /^[^.[]+/.exec(path)?.[0] ?? path;
}

function allChanges({ old, new: fresh }: PreviewStep, skip: string[] = []) {
  return changesOf(old?.inputs ?? {}, fresh?.inputs ?? {}, skip);
}

function renameOf({ old, new: fresh, urn }: PreviewStep): string[] {
  if (!old || !fresh || old.urn === "" || old.urn === urn) return [];
  return [`- ${code(nameOf(old.urn))} → ${code(nameOf(urn))}`];
}

/** Pulumi begins some messages with what they are, which is told already. */
function wordsOf(message: string): string {
  return withoutColours(message)
    .trim()
    .replace(/^(error|warning): /, "");
}

function messageOf({ severity, message, urn }: Diagnostic): string[] {
  const text = wordsOf(message);
  if (severity === "error" || severity === "debug" || text === "") return [];
  const where = urn === undefined || urn === "" ? "" : `${code(nameOf(urn))}: `;
  return [`- ${severity === "warning" ? "warning: " : ""}${where}${code(shorten(text, LONGEST_MESSAGE))}`];
}

function list(title: string, kind: string, lines: string[]): Block[] {
  return lines.length === 0 ? [] : [{ text: `#### ${title}\n\n${lines.join("\n")}`, kind, isList: true }];
}

/** What changes in one resource, folded away. */
async function detailsOf(step: PreviewStep, texts: Texts): Promise<Block[]> {
  if (step.op === "delete" || step.op === "forget") return [];
  const textInput = textInputOf(step);
  const lines = allChanges(step, textInput === undefined ? [] : [textInput]).map(changeLine);
  const text = textInput === undefined ? [] : await textChange(step, textInput, texts);
  const masked = step.old && step.new ? secretPaths(step.new.inputs).map(code) : [];
  const secrets = masked.length > 0 ? [`- not compared, since secret: ${masked.join(", ")}`] : [];
  const body = [...lines, ...secrets].join("\n");
  if (body === "" && text.length === 0) return [];
  const { sign = "?" } = OPERATIONS[step.op] ?? {};
  const type = (step.new ?? step.old)?.type ?? "";
  const summary = `<summary>${htmlCode(`${sign} ${kindOf(type) ?? type} ${nameOf(step.urn)}`)}</summary>`;
  const parts = ["<details>" + summary, body, ...text, "</details>"].filter((part) => part !== "");
  return [{ text: parts.join("\n\n"), kind: "details of resources" }];
}
