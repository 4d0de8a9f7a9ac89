/** How the text of a script would change, line by line: from the preview, the program's files and, with a token, Celigo. */
import * as path from "node:path";
import { structuredPatch } from "diff";
import { fileOfAsset, hashOf, sha256 } from "../../provider/model/asset";
import type { Client } from "../../provider/celigo/client";
import { messageOf } from "../../provider/celigo/errors";
import { resources } from "../../provider/resources";
import { recordOf } from "../../provider/pulumi/record";
import { readText } from "../file";
import { readablePart } from "../line-diff";
import { SECRET, kindOf, type PreviewState, type PreviewStep } from "../preview";
import { code, fenced } from "./markdown";
import { UNKNOWN } from "../../provider/pulumi/marks";
import { isObject, own, type Json } from "../../provider/json/json";

/** A comparison that takes longer helps nobody to read it. */
const DIFF_MS = 3_000;

/** Where texts come from. */
export interface Texts {
  /** Directories that a `FileAsset`'s path may be relative to. */
  directories: string[];
  /** The account that the preview was made for, where there is a token. */
  account?: { client: Client; origin: string };
}

/** A text, or why there is none. */
type Text = { text: string; note?: string } | { missing: string };

/** The input that holds a text (`content`); undefined for resources without. */
export function textInputOf(step: PreviewStep): string | undefined {
  const kind = kindOf((step.new ?? step.old)?.type ?? "");
  return kind !== undefined && Object.hasOwn(resources, kind) ? resources[kind]?.asset : undefined;
}

/** What changes in a script's text, in Markdown; empty when nothing does. */
export async function textChange(step: PreviewStep, name: string, texts: Texts): Promise<string[]> {
  const [before, after] = [step.old, step.new].map((state) => state && own(state.inputs, name));
  // Both masked: it cannot be told, and stands among the secrets that are not compared.
  if (after === undefined || (before === SECRET && after === SECRET)) return [];
  if (before === SECRET || after === SECRET) return [`- ${code(name)} changes (secret)`];
  if (after === UNKNOWN) return [`- ${code(name)}: _known later_`];
  const hashes = { before: hashOf(before), after: hashOf(after) };
  if (hashes.before !== undefined && hashes.before === hashes.after) return [];
  const fresh = newText(after, texts.directories);
  if ("missing" in fresh) return [`- ${code(name)}: the text changes; ${fresh.missing}`];
  const old =
    before === undefined || step.old === undefined ? { text: "" } : await oldText(step.old, before, texts);
  if ("missing" in old) return [`- ${code(name)}: the text changes; ${old.missing}`];
  const about = before === undefined ? "is new" : "changes";
  return [`- ${code(name)} ${about}${old.note ? `. ${old.note}` : ":"}`, lineDiff(old.text, fresh.text)];
}

function newText(value: Json, directories: string[]): Text {
  const given = givenText(value);
  if (given !== undefined) return { text: given };
  const hash = hashOf(value);
  const file = fileOfAsset(value);
  if (file === undefined) return { missing: "its file is not known." };
  for (const directory of directories) {
    const text = readText(path.resolve(directory, file));
    if (text !== undefined && sha256(text) === hash) return { text };
  }
  return { missing: `${code(file)} is not here as the preview saw it (name the program with \`--cwd\`).` };
}

/** The text of a string, or of an asset that holds it. */
function givenText(value: Json): string | undefined {
  if (typeof value === "string") return value;
  const text = isObject(value) ? own(value, "text") : undefined;
  return typeof text === "string" && text !== SECRET && sha256(text) === hashOf(value) ? text : undefined;
}

async function oldText(state: PreviewState, value: Json, { account }: Texts): Promise<Text> {
  const given = givenText(value);
  if (given !== undefined) return { text: given };
  const kind = kindOf(state.type) ?? "";
  const spec = resources[kind];
  if (account === undefined || spec === undefined || state.id === undefined)
    return { missing: "its old text is in Celigo only, and there is no token to ask with." };
  const origin = recordOf(state.outputs)?.origin;
  if (origin !== account.origin) return { missing: elsewhere(origin) };
  try {
    const document = await account.client.document(spec.remote.path(state.id));
    const text = document && own(document, spec.asset ?? "");
    if (typeof text !== "string") return { missing: "the token's account has no such script." };
    return { text, note: sha256(text) === hashOf(value) ? undefined : CHANGED_OUTSIDE };
  } catch (error) {
    return { missing: `the old one could not be read: ${code(messageOf(error))}` };
  }
}

const CHANGED_OUTSIDE =
  "**The text was changed in Celigo since the last update**, and that change would be lost; compared with what is there now:";

/** Why an object of another address is not asked for. */
export function elsewhere(origin: string | undefined): string {
  return `it lives at ${code(origin ?? "an unknown address")}, not where the token is sent (\`--stack\`, \`--region\`, \`--base-url\`).`;
}

function lineDiff(before: string, after: string): string {
  const patch = structuredPatch("", "", before, after, "", "", { context: 3, timeout: DIFF_MS });
  if (!patch) return "_The texts differ too much to show it line by line._";
  const lines = patch.hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines }) => [
    `@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`,
    ...lines,
  ]);
  const { kept, missing } = readablePart(lines);
  const block = fenced(kept.join("\n"), "diff");
  return missing === 0 ? block : `${block}\n\n_${missing} more lines are left out._`;
}
