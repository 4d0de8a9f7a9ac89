/** Replaces an exported function of the built package in a process of its own, to see which test notices. */
import * as path from "node:path";
import { QUICK_START, ROOT, tempDirectory, writeFiles } from "./temp";

/** One function of a module and what stands in for it. */
export interface Replacement {
  /** The module without extension, relative to the checkout: `provider/compare`. */
  module: string;
  /** The name of an exported function, or `Class.method` of an exported class. */
  name: string;
  /** JavaScript: a function that gets the original one and returns the one to use. */
  by: string;
}

/**
 * The environment in which Node loads the built package with a function replaced. Callers in other files use the
 * replacement, because compiled modules call each other through their exports. The process fails at its start where no
 * such function is exported.
 */
export function replacing({ module, name, by }: Replacement): { NODE_OPTIONS: string } {
  const directory = tempDirectory("replace");
  const built = path.join(ROOT, "dist", `${module}.js`);
  const source = `
const keys = ${JSON.stringify(name.split("."))};
const name = keys.pop();
const owner = keys.reduce((at, key) => at?.[key]?.prototype, require(${JSON.stringify(built)}));
if (typeof owner?.[name] !== "function") {
  console.error(${JSON.stringify(`${module} exports no function ${name}: name the one that does its work now`)});
  process.exit(1);
}
owner[name] = (${by})(owner[name]);
`;
  writeFiles(directory, { "replace.cjs": source });
  return {
    NODE_OPTIONS: `${QUICK_START.NODE_OPTIONS} --require ${JSON.stringify(path.join(directory, "replace.cjs"))}`,
  };
}
