/** Ids written where they only fit one environment: into script text, settings and the program itself. */
import * as fs from "node:fs";
import * as path from "node:path";
import { hashOf, sha256 } from "../../provider/model/asset";
import { joinPath } from "../../provider/json/compare";
import { isFile } from "../file";
import { lineAt, relative, type Place, type Sources } from "../sources";
import type { Managed, Stack } from "../stack";
import type { Finding } from "./finding";
import { own, type Json } from "../../provider/json/json";

/** A Celigo id, standing alone. Longer hexadecimal numbers are hashes. */
const ID = /(?<![0-9a-zA-Z])[0-9a-f]{24}(?![0-9a-zA-Z])/gi;
/** Not looked through for the texts of scripts. */
const PASSED_OVER = /^(node_modules|\..*)$/;
/** A script of Celigo is never longer. */
const LARGEST_FILE = 2_000_000;
const MOST_FILES = 5_000;
/** A line with this comment is as its author wants it. */
export const IGNORE = /\bceligo-lint-ignore\b/;

/** What is known about ids, from all stacks. */
export class Known {
  private readonly words = new Map<string, string>();

  constructor(stacks: Stack[]) {
    for (const { name, managed, references } of stacks) {
      for (const object of managed) {
        const own = object.id.split("/").at(-1)?.toLowerCase() ?? "";
        this.words.set(own, `the ${object.kind} ${JSON.stringify(object.name)} of stack ${name}`);
      }
      for (const [key, id] of Object.entries(references))
        this.words.set(id.trim().toLowerCase(), `celigo.reference(${JSON.stringify(key)}) of stack ${name}`);
    }
  }

  /** What an id stands for, in words. */
  of(id: string): string {
    const known = this.words.get(id.toLowerCase());
    return known === undefined ? id : `${id}, ${known}`;
  }
}

/** Ids in the program's own code. */
export function idsInProgram(sources: Sources, texts: Set<string>, known: Known): Finding[] {
  return sources.files
    .filter(({ file }) => !texts.has(file))
    .flatMap(({ file, code, text }) =>
      [...code.matchAll(ID)]
        .filter(({ index }) => !isIgnored(text, index))
        .map(({ 0: id, index }): Finding => {
          const before = code.slice(0, index);
          const isAdoption = /\b(adoptId|import)\s*:\s*["'`][^"'`]*$/.test(before);
          const advice = isAdoption
            ? "take it out once the object is taken over: no other stack has it"
            : "use the resource's own id, or celigo.reference() for what the program does not manage";
          const message = `the id ${known.of(id)}: ${advice}`;
          return { rule: "id-in-program", severity: "warning", message, id, file, line: lineAt(code, index) };
        }),
    );
}

/** The program's files that hold the texts of scripts, by path. */
export function scriptFiles(sources: Sources, stacks: Stack[]): Map<string, string> {
  const hashes = new Set(scriptsOf(stacks).flatMap(({ object }) => contentHash(object) ?? []));
  const named = sources.files.flatMap(({ code }) =>
    [...code.matchAll(/\bFileAsset\(\s*(["'`])([^"'`$\n]+)\1/g)].map((match) =>
      path.resolve(sources.home, match[2] ?? ""),
    ),
  );
  const found = new Map<string, string>();
  for (const file of new Set([...named, ...localFiles(sources.directory)])) {
    const text = readText(file);
    if (text === undefined || (!named.includes(file) && !hashes.has(sha256(text)))) continue;
    found.set(relative(sources.directory, file), text);
  }
  return found;
}

/** Ids in the texts of scripts: of the program's files first, of state where no file has the text. */
export function idsInScripts(files: Map<string, string>, stacks: Stack[], known: Known, placeOf: PlaceOf) {
  const inFiles = [...files].flatMap(([file, text]) =>
    idsIn(text).map(({ id, line }) => scriptFinding(known.of(id), { id, file, line })),
  );
  const hashes = new Set([...files.values()].map(sha256));
  const inState = scriptsOf(stacks).flatMap(({ stack, object }) => {
    const text = own(object.inputs, object.spec.asset ?? "");
    const hash = contentHash(object);
    if (typeof text !== "string" || (hash !== undefined && hashes.has(hash))) return [];
    const isSecret = object.secrets.some(([first]) => first === object.spec.asset);
    return idsIn(text).map(({ id, line }) => {
      const what = isSecret ? "an id (the script is a secret)" : known.of(id);
      const at = { ...(isSecret ? {} : { id }), stack: stack.name, urn: object.urn, ...placeOf(object) };
      return scriptFinding(`${what}, in line ${line} of the text`, at);
    });
  });
  return [...inFiles, ...inState];
}

/** Where the program makes a resource. */
export type PlaceOf = (object: Managed) => Place | undefined;

function scriptFinding(what: string, at: Partial<Finding>): Finding {
  const message = `the script holds ${what}: it fits one environment only. Put it into settings, or let the program write it into the text`;
  return { rule: "id-in-script", severity: "warning", message, ...at };
}

/** Ids in settings that come neither from the program's resources nor from the stack's config. */
export function idsInSettings(stacks: Stack[], known: Known, sources: Sources, placeOf: PlaceOf): Finding[] {
  return stacks.flatMap((stack) => {
    const config = JSON.stringify([...stack.config.values()]).toLowerCase();
    const managed = stack.managed.map(({ id }) => id.toLowerCase()).join("\n");
    return stack.managed.flatMap((object) =>
      settingsLeaves(object.inputs, []).flatMap(({ at, text }) =>
        idsIn(text)
          .filter(({ id }) => !managed.includes(id.toLowerCase()) && !config.includes(id.toLowerCase()))
          .map(({ id }): Finding => {
            const isSecret = object.secrets.some((secret) => secret.every((part, i) => part === at[i]));
            const what = isSecret ? "an id (the value is a secret)" : known.of(id);
            const message = `${at.reduce(joinPath, "")} holds ${what}: it fits one environment only. Take it from celigo.reference() or the stack's config`;
            const place = { ...(isSecret ? {} : { id }), ...(literalPlace(sources, id) ?? placeOf(object)) };
            return {
              rule: "id-in-settings",
              severity: "warning",
              message,
              stack: stack.name,
              urn: object.urn,
              ...place,
            };
          }),
      ),
    );
  });
}

function literalPlace({ files }: Sources, id: string): Place | undefined {
  for (const { file, code } of files) {
    const index = code.indexOf(id);
    if (index >= 0) return { file, line: lineAt(code, index) };
  }
  return undefined;
}

/** The texts below a `settings` key, at any depth. */
function settingsLeaves(value: Json, at: string[], inside = false): { at: string[]; text: string }[] {
  if (typeof value === "string") return inside ? [{ at, text: value }] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    settingsLeaves(inner, [...at, key], inside || (!Array.isArray(value) && key === "settings")),
  );
}

function idsIn(text: string): { id: string; line: number }[] {
  const found = [...text.matchAll(ID)].filter(({ index }) => !isIgnored(text, index));
  return found.map(({ 0: id, index }) => ({ id, line: lineAt(text, index) }));
}

function isIgnored(text: string, index: number): boolean {
  const end = text.indexOf("\n", index);
  return IGNORE.test(text.slice(text.lastIndexOf("\n", index) + 1, end < 0 ? undefined : end));
}

function scriptsOf(stacks: Stack[]): { stack: Stack; object: Managed }[] {
  return stacks.flatMap((stack) =>
    stack.managed.filter(({ spec }) => spec.asset !== undefined).map((object) => ({ stack, object })),
  );
}

function contentHash({ inputs, outputs, spec }: Managed): string | undefined {
  const told = own(outputs, "contentHash");
  return typeof told === "string" ? told : hashOf(own(inputs, spec.asset ?? ""));
}

function localFiles(directory: string): string[] {
  const found: string[] = [];
  const open = [directory];
  for (let next = open.pop(); next !== undefined && found.length < MOST_FILES; next = open.pop()) {
    for (const entry of fs.readdirSync(next, { withFileTypes: true })) {
      if (PASSED_OVER.test(entry.name)) continue;
      const full = path.join(next, entry.name);
      if (entry.isDirectory()) open.push(full);
      else if (entry.isFile() && /\.([cm]?[jt]s|txt)$/.test(entry.name)) found.push(full);
    }
  }
  return found;
}

function readText(file: string): string | undefined {
  return isFile(file) && fs.statSync(file).size <= LARGEST_FILE ? fs.readFileSync(file, "utf8") : undefined;
}
