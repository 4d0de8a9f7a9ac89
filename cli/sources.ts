/** The program's own source files, as far as they can be read without running it. */
import * as path from "node:path";
import type { SourceFile as Tree } from "typescript";
import { isFile } from "./file";
import { packageMain } from "./manifest";
import { mainOf } from "./program";
import { withoutComments } from "./source/comments";
import { loadCompiler, type Compiler } from "./source/compiler";
import { readFiles } from "./source/files";
import { resolveFile } from "./source/imports";

export { withoutComments };

/** A place in a file of the program. */
export interface Place {
  /** Relative to the program's directory, with `/`. */
  file: string;
  line: number;
}

/** A source file of the program. */
export interface Source {
  file: string;
  text: string;
  /** The text with comments blanked out; places are the same. */
  code: string;
  /** Its syntax, where there is a compiler. */
  tree?: Tree;
}

/** A program's files, and where its relative paths begin. */
export interface Sources {
  directory: string;
  /** The directory that Pulumi runs the program in. */
  home: string;
  files: Source[];
  compiler?: Compiler;
  /** What to know about how they were read. */
  note?: string;
}

/** The program's main file, and what it imports of the program's own. */
export function programSources(directory: string): Sources {
  const main = mainFile(directory);
  const compiler = loadCompiler(directory);
  const found = readFiles(main === undefined ? [] : [main], { compiler, packages: true });
  const files = [...found.values()].map(({ file, text, tree }): Source => {
    const code = withoutComments(text, compiler && tree && { compiler, tree });
    return { file: relative(directory, file), text, code, ...(tree ? { tree } : {}) };
  });
  const home = main === undefined ? directory : path.dirname(main);
  files.sort((a, b) => (a.file < b.file ? -1 : 1));
  return { directory, home, files, ...(compiler ? { compiler } : {}), ...noteOf(compiler) };
}

function noteOf(compiler: Compiler | undefined): Pick<Sources, "note"> {
  if (compiler !== undefined) return {};
  const note =
    "TypeScript is not installed, so the program's files were searched as text. `npm install --save-dev typescript` makes this exact.";
  return { note };
}

function mainFile(directory: string): string | undefined {
  const named = [mainOf(directory), packageMain(directory), "."];
  return named.flatMap((name) => (name ? (resolveFile(path.resolve(directory, name), isFile) ?? []) : []))[0];
}

/** A file's name in messages. */
export function relative(directory: string, file: string): string {
  return path.relative(directory, file).replaceAll(path.sep, "/");
}

/** The line of a place in a text, counted from 1. */
export function lineAt(text: string, index: number): number {
  return text.slice(0, index).split("\n").length;
}

/** Where the program makes the resource of a kind and a Pulumi name, if it does so with a literal name. */
export function resourcePlace(sources: Sources, kind: string, name: string): Place | undefined {
  const pattern = new RegExp(
    `\\bnew\\s+(?:[\\w$]+\\s*\\.\\s*)*${kind}\\s*\\(\\s*(["'\`])${escaped(name)}\\1`,
  );
  for (const { file, code } of sources.files) {
    const found = pattern.exec(code);
    if (found) return { file, line: lineAt(code, found.index) };
  }
  return undefined;
}

/** A text as a regular expression that matches just it. */
export function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}
