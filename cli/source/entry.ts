/** Where a program's source begins, and what its relative paths are relative to. */
import * as fs from "node:fs";
import * as path from "node:path";
import { isFile } from "../file";
import { packageMain } from "../manifest";
import { mainOf, type Program } from "../program";

/** A program as Pulumi starts it. */
export interface Entry {
  /** The program's working directory: paths of a `FileAsset` start here. */
  directory: string;
  /** The first file of its source; undefined where there is none, or it is made by a compiler. */
  entry?: string;
}

/** True for an object of any kind. */
export function isRecord(value: unknown): value is { [key: string]: unknown } {
  return typeof value === "object" && value !== null;
}

/** Pulumi runs a program in the directory of `main`, which may be a file or a directory. */
export function programEntry(program: Pick<Program, "directory">, extensions: string[]): Entry {
  const main = path.resolve(program.directory, mainOf(program.directory) ?? ".");
  if (isFile(main)) return { directory: path.dirname(main), ...sourceOf(main) };
  const named = packageMain(main);
  const index = extensions.map((extension) => path.join(main, `index${extension}`)).find(isFile);
  const candidates = [named === undefined ? undefined : path.resolve(main, named), index];
  const entry = candidates.find((each) => each !== undefined && sourceOf(each).entry !== undefined);
  return { directory: main, ...(entry === undefined ? {} : { entry }) };
}

/** What a compiler made is made again from something else: changing it would be in vain. */
function sourceOf(file: string): { entry?: string } {
  if (!isFile(file)) return {};
  const text = fs.readFileSync(file, "utf8");
  const isMarked = /^\/\/# sourceMappingURL=|defineProperty\(exports, ["']__esModule["']/m.test(text);
  const { dir, name, ext } = path.parse(file);
  const origins = ["", "..", "../src"].map((place) => path.join(dir, place, `${name}.ts`));
  const isMade = isMarked || (/js$/.test(ext) && origins.some(isFile));
  return isMade ? {} : { entry: file };
}
