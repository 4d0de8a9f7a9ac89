/** Keys of `celigo:references` that a stack lacks, or has for nothing. */
import * as fs from "node:fs";
import * as path from "node:path";
import { stackFileName } from "../program";
import { usedKeys, type UsedKeys } from "../references/keys";
import { escaped, lineAt, type Place, type Sources } from "../sources";
import type { Stack } from "../stack";
import type { Finding, Report } from "./finding";

/** Compares the keys in the program with those in each stack's config. */
export function lintReferences(sources: Sources, stacks: Stack[]): Omit<Report, "errors"> {
  const used = usedKeys(sources);
  const missing = missingIn(used, stacks);
  const [first] = used.computed;
  if (first === undefined) return { findings: [...missing, ...unusedIn(used, stacks, sources)], notes: [] };
  const note = `${first.file}:${first.line} asks for a reference whose key is only known when the program runs, so that none can be called unused.`;
  return { findings: missing, notes: [note] };
}

function missingIn({ keys }: UsedKeys, stacks: Stack[]): Finding[] {
  return [...keys].flatMap(([key, [place]]) =>
    stacks
      .filter(({ references }) => !references[key]?.trim())
      .map(({ name }): Finding => {
        const message = `stack ${name} has no id for celigo.reference(${JSON.stringify(key)}): \`pulumi-celigo references --stack ${name} --fill ${key}\``;
        return { rule: "reference-missing", severity: "error", message, stack: name, ...place };
      }),
  );
}

function unusedIn({ keys }: UsedKeys, stacks: Stack[], sources: Sources): Finding[] {
  return stacks.flatMap(({ name: stack, references }) =>
    Object.keys(references)
      .filter((key) => !keys.has(key))
      .map((key): Finding => {
        const message = `the program does not use celigo:references ${JSON.stringify(key)} of stack ${stack}`;
        const place = keyPlace(sources, stack, key);
        return { rule: "reference-unused", severity: "warning", message, stack, ...place };
      }),
  );
}

/** Where the stack's config file has the key; the file alone may lie elsewhere. */
function keyPlace({ directory }: Sources, stack: string, key: string): Partial<Place> {
  const file = stackFileName(directory, stack);
  const full = path.join(directory, file);
  if (!fs.existsSync(full)) return {};
  const text = fs.readFileSync(full, "utf8");
  const found = new RegExp(`^\\s+["']?${escaped(key)}["']?\\s*:`, "m").exec(text);
  return found ? { file, line: lineAt(text, found.index + found[0].length) } : { file };
}
