/** The program's own source files, as far as they can be read without running it. */
import * as fs from "node:fs";
import { createRequire } from "node:module";
import * as path from "node:path";
import { isFile } from "./file";
import { packageMain } from "./manifest";
import { mainOf } from "./program";

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
}

/** A program's files, and where its relative paths begin. */
export interface Sources {
  directory: string;
  /** The directory that Pulumi runs the program in. */
  home: string;
  files: Source[];
}

const EXTENSIONS = [".ts", ".js", ".mts", ".mjs", ".cts", ".cjs", ".tsx", ".jsx"];
const OURS = /^(pulumi-celigo|@pulumi\/)/;

/** The program's main file, and what it imports of the program's own. */
export function programSources(directory: string): Sources {
  const main = mainFile(directory);
  const files = new Map<string, Source>();
  const open = main === undefined ? [] : [main];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const file = next;
    const name = relative(directory, file);
    if (files.has(name)) continue;
    const text = fs.readFileSync(file, "utf8");
    const code = withoutComments(text);
    files.set(name, { file: name, text, code });
    open.push(...importsOf(code).flatMap((specifier) => resolve(specifier, file) ?? []));
  }
  const home = main === undefined ? directory : path.dirname(main);
  return { directory, home, files: [...files.values()].sort((a, b) => (a.file < b.file ? -1 : 1)) };
}

function mainFile(directory: string): string | undefined {
  const named = [mainOf(directory), packageMain(directory), "."];
  return named.flatMap((name) => (name ? (asFile(path.resolve(directory, name)) ?? []) : []))[0];
}

/** The file that a path without extension, or a directory, means. */
function asFile(name: string): string | undefined {
  // A TypeScript file is imported by the name that it will be compiled to.
  const bare = name.replace(/\.([cm]?)js$/, "");
  const candidates = [name, ...EXTENSIONS.flatMap((extension) => [name + extension, bare + extension])];
  const inside = EXTENSIONS.map((extension) => path.join(name, `index${extension}`));
  return [...candidates, ...inside].find((each) => EXTENSIONS.includes(path.extname(each)) && isFile(each));
}

function importsOf(code: string): string[] {
  const pattern = /(?:\bfrom|\bimport|\brequire\s*\(|\bimport\s*\()\s*["'`]([^"'`$\n]+)["'`]/g;
  return [...code.matchAll(pattern)].flatMap((match) => match[1] ?? []);
}

/** The file of an import, where it is the program's own: relative, or a package of the same workspace. */
function resolve(specifier: string, from: string): string | undefined {
  if (specifier.startsWith(".")) return asFile(path.resolve(path.dirname(from), specifier));
  if (specifier.startsWith("node:") || OURS.test(specifier)) return undefined;
  try {
    const found = fs.realpathSync(createRequire(from).resolve(specifier));
    return path.isAbsolute(found) && !/[\\/]node_modules[\\/]/.test(found) ? asFile(found) : undefined;
  } catch {
    return undefined;
  }
}

/** A file's name in messages. */
export function relative(directory: string, file: string): string {
  return path.relative(directory, file).replaceAll(path.sep, "/");
}

/** The text with comments blanked; strings and line ends stay. */
export function withoutComments(text: string): string {
  const token =
    /\/\/[^\n]*|\/\*[^]*?(?:\*\/|$)|"(?:[^"\\\n]|\\[^])*"?|'(?:[^'\\\n]|\\[^])*'?|`(?:[^`\\]|\\[^])*`?/g;
  return text.replace(token, (found) => (found.startsWith("/") ? found.replace(/[^\n]/g, " ") : found));
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
