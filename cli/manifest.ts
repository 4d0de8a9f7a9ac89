/** The package.json of a program, and of the packages that it has. */
import * as path from "node:path";
import { readText } from "./file";
import { isObject, type JsonObject } from "../provider/json/json";

/** A directory's package.json; undefined where there is none, or none that can be read. */
export function readManifest(directory: string, read = readText): JsonObject | undefined {
  const text = read(path.join(directory, "package.json"));
  try {
    // Some editors begin a file with a mark that is no JSON.
    const manifest: unknown = JSON.parse((text ?? "").replace(/^\uFEFF/, ""));
    return isObject(manifest) ? manifest : undefined;
  } catch {
    return undefined;
  }
}

/** The program's first file, as package.json tells it. */
export function packageMain(directory: string, read = readText): string | undefined {
  const main = readManifest(directory, read)?.main;
  return typeof main === "string" ? main : undefined;
}
