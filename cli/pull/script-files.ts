/** Which file of this checkout holds the text of a resource. */
import * as path from "node:path";
import { fileOfAsset } from "../../provider/model/asset";
import type { Checkout } from "../checkout";
import { relative } from "../file";
import type { Managed } from "../stack";
import type { Source } from "./source";
import { isAsset } from "../../provider/json/asset";
import { own } from "../../provider/json/json";

/** A file of the program, or why there is none that may be written. */
export type ScriptFile = { file: string } | { problem: string };

/** The program whose files are meant. */
interface Checked {
  /** Where the program runs: relative paths of assets start here. */
  directory: string;
  source: Source;
  checkout: Checkout;
}

/** The files of all resources of a stack. */
export class ScriptFiles {
  private readonly known = new Map<Managed, ScriptFile | undefined>();

  constructor(private readonly program: Checked) {}

  /**
   * The file that the program names now, else the one that the last update recorded. A recorded path may be that of
   * another checkout. Undefined where the text comes from no file, or none that is known.
   */
  of(object: Managed): ScriptFile | undefined {
    if (!this.known.has(object)) this.known.set(object, this.find(object));
    return this.known.get(object);
  }

  private find(object: Managed): ScriptFile | undefined {
    const { directory, checkout } = this.program;
    const value = own(object.inputs, object.spec.asset ?? "");
    if (!isAsset(value) || own(value, "text") !== undefined) return undefined;
    const named = this.named(object);
    const found = named ?? fileOfAsset(value);
    if (found === undefined) return undefined;
    const file = path.resolve(directory, found);
    if (checkout.has(file)) return { file };
    const problem =
      named === undefined
        ? `the last \`pulumi up\` took it from ${file}, outside this project, and the program does not name its own file as a literal or by __dirname`
        : `${relative(file)} is outside this project; change it by hand`;
    return { problem };
  }

  private named(object: Managed): string | undefined {
    const { source } = this.program;
    if ("problem" in source) return undefined;
    const place = source.find(object.kind, object.name);
    return "problem" in place ? undefined : source.fileAsset(place, object.spec.asset ?? "");
  }
}

/** A refresh that found a change leaves of the asset nothing but the new hash. */
export function isRefreshed({ spec, inputs }: Managed): boolean {
  const value = own(inputs, spec.asset ?? "");
  return isAsset(value) && fileOfAsset(value) === undefined && own(value, "text") === undefined;
}
