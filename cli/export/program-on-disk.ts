/** What the program in a directory declares, by its syntax. */
import * as path from "node:path";
import { packageMain } from "../manifest";
import { mainOf } from "../program";
import type { Compiler } from "../source/compiler";
import { declarationsIn, type Declaration } from "../source/declarations";
import { readFiles, readSourceText, type ReadFile, type SourceFile } from "../source/files";
import { resolveFile } from "../source/imports";

/** A declaration, and the file that it stands in, relative to the directory. */
export interface Declared extends Declaration {
  file: string;
}

/** The program that Pulumi would run. */
export interface ProgramOnDisk {
  /** Its first file, relative to the directory. */
  main?: string;
  /** Declarations of which it is certain that the program makes them, by `resourceKey`. */
  declared: Map<string, Declared>;
  /** All declarations in its files, by `resourceKey`. */
  mentioned: Map<string, Declared>;
}

/** How to read it. */
export interface Look {
  compiler: Compiler | undefined;
  read: ReadFile;
  /** Generated files: what they hold is known without a compiler. */
  isGenerated: (file: string) => boolean;
}

/** Resources of one kind have different names. */
export function resourceKey({ kind, name }: { kind: string; name: string }): string {
  return `${kind} ${name}`;
}

/** Reads the program. Without a compiler, only generated files tell what they declare. */
export function readProgramOnDisk(directory: string, { compiler, read, isGenerated }: Look): ProgramOnDisk {
  const main = mainFile(directory, read);
  const program: ProgramOnDisk = { declared: new Map(), mentioned: new Map() };
  if (main === undefined) return program;
  const name = (file: string) => nameIn(directory, file);
  const isTrusted = (file: string) => compiler === undefined && isGenerated(name(file));
  const files = readFiles([main], { compiler, read });
  const loaded = loadedFrom(main, files, isTrusted);
  for (const source of files.values()) {
    for (const each of declarationsIn(compiler, source)) {
      const found = { ...each, file: name(source.file) };
      program.mentioned.set(resourceKey(found), found);
      if (loaded.has(source.file) && (each.isCertain || isTrusted(source.file)))
        program.declared.set(resourceKey(found), found);
    }
  }
  return { ...program, main: name(main) };
}

/** The files that are loaded in any case. */
function loadedFrom(
  main: string,
  files: Map<string, SourceFile>,
  isTrusted: (file: string) => boolean,
): Set<string> {
  const loaded = new Set([main]);
  for (const file of loaded) {
    const imports = files.get(file)?.imports ?? [];
    for (const { target, isStatic } of imports) if (isStatic || isTrusted(file)) loaded.add(target);
  }
  return loaded;
}

/** In the order in which Node looks for them. */
const INDEXES = ["index.js", "index.ts", "index.tsx", "index.mjs", "index.mts"];

/** The file that Pulumi starts with: `main` of Pulumi.yaml, then of package.json, then the index. */
export function mainFile(directory: string, read: ReadFile = readSourceText): string | undefined {
  const has = (file: string) => read(file) !== undefined;
  const setting = mainOf(directory);
  const base = path.resolve(directory, setting ?? ".");
  if (setting !== undefined && has(base)) return base;
  const named = packageMain(base, read);
  const found = named === undefined ? undefined : resolveFile(path.resolve(base, named), has);
  const index = INDEXES.map((each) => path.join(base, each)).find(has);
  return found ?? index ?? (setting === undefined ? undefined : resolveFile(base, has));
}

/** A file's path as the export writes it down. */
export function nameIn(directory: string, file: string): string {
  return path.relative(directory, file).replaceAll(path.sep, "/");
}
