/** Decides which files an export writes, so that what people have edited still fits, and what the program then declares. */
import * as path from "node:path";
import type { Compiler } from "../source/compiler";
import { readSourceText } from "../source/files";
import type { Notice } from "./notice";
import { NOTHING_KEPT, exportsOf, moduleOf, readKept, type Kept } from "./kept";
import type { Exported } from "./object";
import type { Output } from "./output";
import { isWritten, plan, type Plan, type PlanOptions, type Planned } from "./plan";
import { importLine, writeProgram, type Modules } from "./program";
import { mainFile, nameIn, readProgramOnDisk, resourceKey, type ProgramOnDisk } from "./program-on-disk";
import { isModule, projectFiles } from "./project";
import type { ReferenceKeys } from "./reference-key";
import { asText } from "../../provider/json/text";

/** What an arrangement is made from. */
export interface Parts {
  output: Output;
  objects: Exported[];
  compiler: Compiler | undefined;
  /** Options for a plan beside these kept files. */
  options: (kept: Kept) => PlanOptions;
  /** Fresh keys: each attempt begins anew. */
  keys: () => ReferenceKeys;
  groups: Map<string, string>;
}

/** The files of an export, before any is written. */
export interface Arrangement {
  plan: Plan;
  keys: ReferenceKeys;
  /** Texts by file. Those of edited files are not written. */
  files: Map<string, string>;
  /** Files of earlier exports that stay although this one does not write them. */
  needed: string[];
  /** The program as it is on disk, and as it will be. */
  before: ProgramOnDisk;
  after: ProgramOnDisk;
  /** Objects that the program will declare for certain. */
  declared: Planned[];
  /** The others, with the reason. */
  left: (Planned & { reason: string })[];
  /** Program files that people have written or edited. */
  edited: string[];
  notices: string[];
}

/** What stays of a generated file that a kept file still loads, although nothing is left to declare in it. */
const EMPTY = "export {};\n";

/** Arranges the files. Nothing is written. */
export function arrange(parts: Parts): Arrangement {
  const { output } = parts;
  const before = look(parts, readSourceText, (file) => isOurs(parts, file));
  // Files that hold what would be written anyway were not edited.
  output.recognize(attempt(parts, NOTHING_KEPT, []).files);
  const frozen = new Map<string, string>();
  for (;;) {
    const { kept, edited } = keptFiles(parts, [...frozen.keys()]);
    const tried = attempt(parts, kept, edited);
    for (const [file, { names }] of kept.uses)
      if (names.size === 0 && !tried.files.has(file)) tried.files.set(file, EMPTY);
    const more = newlyNeeded(kept, tried.files, frozen);
    if (more.length > 0) {
      for (const [file, by] of more) frozen.set(file, by);
      continue;
    }
    const needed = [...frozen.keys(), ...scriptsOf(kept, output, tried.files)];
    const after = lookAhead(parts, tried.files, needed);
    const notices = [...tried.notices, ...[...frozen].map(([file, by]) => frozenNotice(file, by))];
    return { ...tried, needed, before, after, edited, ...divided(parts, tried, after), notices };
  }
}

function frozenNotice(file: string, by: string): string {
  return `${file} stays as an earlier export wrote it: ${by} uses what this export would take out of it.`;
}

/** What was written, and in which files, if these are kept. */
function attempt(
  { output, objects, options, keys: fresh, groups }: Parts,
  kept: Kept,
  edited: string[],
): Pick<Arrangement, "plan" | "keys" | "files" | "notices"> {
  const notices: string[] = [];
  const notice: Notice = (message) => void notices.push(message);
  const keys = fresh();
  const planned = plan(objects, { ...options(kept), kept });
  const modules = writeProgram(planned, {
    keys,
    groups,
    notice,
    isModule: isModule(output.directory),
    kept: edited.filter((file) => readable(output, file)).map(moduleOf),
  });
  return { plan: planned, keys, files: filesOf(output, modules, planned), notices };
}

function readable(output: Output, file: string): boolean {
  return file.endsWith(".ts") && output.read(file) !== undefined && !file.startsWith("..");
}

function filesOf({ directory, manifest }: Output, modules: Modules, { objects }: Plan): Map<string, string> {
  const files = projectFiles(directory);
  for (const [name, text] of modules) files.set(`${name}.ts`, text);
  for (const each of objects) {
    const { file, inputs } = each;
    if (file === undefined) continue;
    // A script whose declaration is kept reads a generated file, or one of the team's own.
    if (isWritten(each) || (each.kept && Object.hasOwn(manifest.files, file)))
      files.set(file, asText(inputs.content));
  }
  return files;
}

/** The program's files that this export does not write. */
function keptFiles(parts: Parts, frozen: string[]): { kept: Kept; edited: string[] } {
  const { output, compiler } = parts;
  const { directory } = output;
  const isEdited = (file: string) => output.isEdited(file) || frozen.includes(file);
  const first = attempt(parts, NOTHING_KEPT, []).files;
  const known = [...new Set([...Object.keys(output.manifest.files), ...first.keys()])];
  const edited = known.filter((file) => file.endsWith(".ts") && isEdited(file));
  const isOwn = (file: string) => known.includes(file) && !isEdited(file);
  const main = mainFile(directory);
  const start = main === undefined ? [] : [nameIn(directory, main)];
  const entries = [...edited, ...start.filter((file) => !isOwn(file) && !edited.includes(file))];
  const kept = readKept({ directory, compiler, entries, isWritten: isOwn });
  const { isKept } = kept;
  kept.isKept = (module) => isKept(module) || isEdited(`${module}.ts`);
  // The main file has to load all generated files, sooner or later.
  for (const file of start)
    for (const other of known)
      if (other.endsWith(".ts")) kept.imports.push([moduleOf(file), moduleOf(other)]);
  return { kept, edited };
}

/** Generated files that would lose what a kept file uses, with that file. */
function newlyNeeded(
  { uses }: Kept,
  files: Map<string, string>,
  frozen: Map<string, string>,
): [file: string, by: string][] {
  return [...uses].flatMap(([file, { names, by }]): [string, string][] => {
    const text = files.get(file);
    const exported = new Set(exportsOf(text ?? ""));
    const isWhole = text !== undefined && [...names].every((name) => exported.has(name));
    return isWhole || frozen.has(file) ? [] : [[file, by]];
  });
}

/** Generated files of scripts that kept files read. */
function scriptsOf({ texts }: Kept, { manifest }: Output, files: Map<string, string>): string[] {
  return Object.keys(manifest.files).filter(
    (file) => file.startsWith("scripts/") && !files.has(file) && texts.some((text) => text.includes(file)),
  );
}

function isOurs({ output }: Parts, file: string): boolean {
  return Object.hasOwn(output.manifest.files, file) && !output.isEdited(file);
}

function look(
  { output, compiler }: Parts,
  read: (file: string) => string | undefined,
  isGenerated: (file: string) => boolean,
): ProgramOnDisk {
  return readProgramOnDisk(output.directory, { compiler, read, isGenerated });
}

/** The program as it will be. */
function lookAhead(parts: Parts, files: Map<string, string>, needed: string[]): ProgramOnDisk {
  const { output } = parts;
  const { directory } = output;
  const isWrittenNow = (name: string) => files.has(name) && !output.isEdited(name);
  const isRemoved = (name: string) => !files.has(name) && isOurs(parts, name) && !needed.includes(name);
  const read = (file: string): string | undefined => {
    const name = nameIn(directory, path.resolve(file));
    if (isWrittenNow(name)) return files.get(name);
    return isRemoved(name) ? undefined : readSourceText(file);
  };
  return look(parts, read, (name) => isWrittenNow(name) || (needed.includes(name) && isOurs(parts, name)));
}

function divided(
  parts: Parts,
  { plan: planned }: Pick<Arrangement, "plan">,
  after: ProgramOnDisk,
): Pick<Arrangement, "declared" | "left"> {
  const declared = planned.objects.filter(
    (each) => each.reason === undefined && after.declared.has(resourceKey(each)),
  );
  const left = planned.objects
    .filter((each) => !declared.includes(each))
    .map((each) => ({ ...each, reason: each.reason ?? reasonOf(each, after, parts) }));
  return { declared, left };
}

/** Why it is not certain that the program declares an object. */
function reasonOf(object: Planned, { main = "index.ts", mentioned }: ProgramOnDisk, parts: Parts): string {
  const file = object.kept?.file ?? `${object.module}.ts`;
  const isOther = main !== "index.ts" && isWritten(object);
  const target = isOther ? "index" : moduleOf(file);
  const line = importLine(relativeTo(main, target), { isModule: isModule(parts.output.directory) });
  if (parts.compiler === undefined)
    return `TypeScript is needed to read ${isWritten(object) ? main : file}, and is not installed. Run \`npm install\` (\`npm install --save-dev typescript\` where package.json does not name it), and the same export again.`;
  if (!mentioned.has(resourceKey(object)))
    return `${main} does not load ${file}. Add \`${line}\` to ${main}, and run the same export again.`;
  return `it is not certain that ${file} declares it: its declaration is in a condition, a loop or a function, has options such as a parent or a provider, or its file is not loaded by a static import.`;
}

function relativeTo(main: string, module: string): string {
  const found = path.posix.relative(path.posix.dirname(main), module);
  return found.startsWith(".") ? found : `./${found}`;
}
