/** The program's files that an export does not write: what they declare, and what they need of the generated ones. */
import * as path from "node:path";
import type { Compiler } from "../source/compiler";
import { declarationsIn } from "../source/declarations";
import { readFiles, readSourceText, type SourceFile } from "../source/files";
import { nameIn, resourceKey, type Declared } from "./program-on-disk";

/** What is known of files that are kept. */
export interface Kept {
  /** True for a file of the program that is not written, by its path without extension. */
  isKept: (module: string) => boolean;
  /** Their declarations, by `resourceKey`. */
  declarations: Map<string, Declared>;
  /** Which file imports which, by paths without extension. */
  imports: [from: string, to: string][];
  /** What they use of generated files. */
  uses: Map<string, Use>;
  /** Their texts. */
  texts: string[];
}

/** What kept files use of one generated file. */
export interface Use {
  /** Exports that must stay. */
  names: Set<string>;
  /** A file that uses it. */
  by: string;
}

/** Nothing is kept: a first export into an empty directory. */
export const NOTHING_KEPT: Kept = {
  isKept: () => false,
  declarations: new Map(),
  imports: [],
  uses: new Map(),
  texts: [],
};

/** What to look at. */
export interface Files {
  directory: string;
  compiler: Compiler | undefined;
  /** Kept files to begin with, relative to the directory. */
  entries: string[];
  /** True for a file that the export writes. */
  isWritten: (file: string) => boolean;
}

/** Reads the kept files, and those of the program that they import. */
export function readKept({ directory, compiler, entries, isWritten }: Files): Kept {
  const name = (file: string) => nameIn(directory, file);
  const isOut = (file: string) => isWritten(name(file));
  const files = readFiles(
    entries.map((each) => path.join(directory, each)),
    { compiler, isOut },
  );
  const kept: Kept = { ...NOTHING_KEPT, declarations: new Map(), imports: [], uses: new Map(), texts: [] };
  const modules = new Set([...files.keys()].map((file) => moduleOf(name(file))));
  kept.isKept = (module) => modules.has(module);
  for (const source of files.values()) {
    kept.texts.push(source.text);
    for (const each of declarationsIn(compiler, source))
      kept.declarations.set(resourceKey(each), { ...each, file: name(source.file) });
    for (const { target } of source.imports)
      kept.imports.push([moduleOf(name(source.file)), moduleOf(name(target))]);
    learnUses(kept, source, name, isOut);
  }
  return kept;
}

function learnUses(
  { uses }: Kept,
  { file, imports }: SourceFile,
  name: (file: string) => string,
  isWritten: (file: string) => boolean,
): void {
  for (const { target, names } of imports) {
    if (!isWritten(target)) continue;
    const use = uses.get(name(target)) ?? { names: new Set(), by: name(file) };
    const exported = exportsOf(readSourceText(target) ?? "");
    for (const each of exported) if (names === undefined || names.includes(each)) use.names.add(each);
    uses.set(name(target), use);
  }
}

/** The names that a generated file exports. */
export function exportsOf(text: string): string[] {
  return [...text.matchAll(/^export const ([\p{ID_Continue}$]+) =/gmu)].flatMap(([, name]) => name ?? []);
}

/** A file's path without extension. */
export function moduleOf(file: string): string {
  return file.replace(/\.[cm]?[jt]sx?$/, "");
}
