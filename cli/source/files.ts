/** The program's own source files: one reader for every command that looks at them. */
import * as fs from "node:fs";
import { createRequire } from "node:module";
import * as path from "node:path";
import type { SourceFile as Tree } from "typescript";
import { isFile } from "../file";
import { withoutComments } from "./comments";
import type { Compiler } from "./compiler";
import { importsIn, importsOfText, resolveFile, type Import } from "./imports";

/** The text of a file by its absolute path; undefined where there is none. */
export type ReadFile = (file: string) => string | undefined;

/** One file of the program. */
export interface SourceFile {
  file: string;
  text: string;
  /** Its syntax, where there is a compiler. */
  tree?: Tree;
  /** What it imports of the program's own files. */
  imports: (Import & { target: string })[];
}

/** How to read. */
export interface Reading {
  compiler?: Compiler | undefined;
  /** Default: what is on disk. */
  read?: ReadFile;
  /** Also follow imports of packages that are part of the same workspace. */
  packages?: boolean;
  /** Files to leave out, with what only they import. */
  isOut?: (file: string) => boolean;
}

const OURS = /^(pulumi-celigo|@pulumi\/)/;

/** Reads a file of the program from disk. */
export function readSourceText(file: string): string | undefined {
  return isFile(file) ? fs.readFileSync(file, "utf8") : undefined;
}

/** The files, and what they import of the program's own, by path. */
export function readFiles(entries: string[], reading: Reading = {}): Map<string, SourceFile> {
  const { read = readSourceText, isOut = () => false } = reading;
  const files = new Map<string, SourceFile>();
  const open = [...entries];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    const text = files.has(file) || isOut(file) ? undefined : read(file);
    if (text === undefined) continue;
    const source = sourceOf(file, text, reading);
    files.set(file, source);
    open.push(...source.imports.map(({ target }) => target));
  }
  return files;
}

function sourceOf(file: string, text: string, { compiler, read, packages }: Reading): SourceFile {
  const has = read === undefined ? isFile : (each: string) => read(each) !== undefined;
  const tree = compiler && parse(compiler, file, text);
  const found =
    compiler && tree
      ? importsIn(compiler, tree)
      : importsOfText(withoutComments(text)).map((specifier) => ({ specifier, isStatic: false }));
  const imports = found.flatMap((each) => {
    const target = /^\.\.?(\/|$)/.test(each.specifier)
      ? resolveFile(path.resolve(path.dirname(file), each.specifier), has)
      : packages && fileOfPackage(each.specifier, file);
    return target ? [{ ...each, target }] : [];
  });
  return { file, text, imports, ...(tree ? { tree } : {}) };
}

/** The syntax of a text. */
export function parse(ts: Compiler, file: string, text: string): Tree {
  const kind = /\.[mc]?js$/.test(file) ? ts.ScriptKind.JS : undefined;
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind);
}

/** The file of a package of the same workspace. */
function fileOfPackage(specifier: string, from: string): string | undefined {
  if (specifier.startsWith("node:") || OURS.test(specifier)) return undefined;
  try {
    const found = fs.realpathSync(createRequire(from).resolve(specifier));
    const isOwn = path.isAbsolute(found) && !/[\\/]node_modules[\\/]/.test(found);
    return isOwn ? resolveFile(found, isFile) : undefined;
  } catch {
    return undefined;
  }
}
