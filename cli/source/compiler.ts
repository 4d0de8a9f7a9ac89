/** The TypeScript compiler, which reads the program's source. */
import { createRequire } from "node:module";
import * as path from "node:path";
import type * as TypeScript from "typescript";
import { isRecord } from "./entry";

/** The compiler's interface. */
export type Compiler = typeof TypeScript;

/** The compiler that the program is made with, else the one beside this package. */
export function loadCompiler(directory: string): Compiler | undefined {
  for (const from of [path.join(directory, "index.js"), __filename]) {
    try {
      const compiler: unknown = createRequire(from)("typescript");
      // Versions without this interface are of no use here.
      if (isRecord(compiler) && typeof compiler.createSourceFile === "function")
        return compiler as unknown as Compiler;
    } catch {
      // Not installed there.
    }
  }
  return undefined;
}
