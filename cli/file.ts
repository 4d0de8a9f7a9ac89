/** Files of the user's: written whole or not at all. */
import * as fs from "node:fs";
import * as path from "node:path";

/**
 * Replaces a file's content; whoever reads it meanwhile sees the old one or the new one.
 * @returns why that did not work, or undefined.
 */
export function replaceFile(file: string, content: string): string | undefined {
  let temporary: string | undefined;
  try {
    // A link stays one.
    const real = fs.realpathSync(file);
    fs.accessSync(real, fs.constants.W_OK);
    temporary = path.join(path.dirname(real), `.${path.basename(real)}.${process.pid}.tmp`);
    fs.writeFileSync(temporary, content, { mode: fs.statSync(real).mode, flag: "wx" });
    fs.renameSync(temporary, real);
    return undefined;
  } catch (error) {
    if (temporary !== undefined) fs.rmSync(temporary, { force: true });
    return `${relative(file)} cannot be written (${(error as NodeJS.ErrnoException).code ?? String(error)})`;
  }
}

/** A path as people see it from where they are. */
export function relative(file: string): string {
  const short = path.relative(process.cwd(), file);
  return short.startsWith("..") ? file : short;
}

/** True for a file; false for anything else, also for a path that goes on below a file. */
export function isFile(file: string): boolean {
  try {
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}

/** A file's text; undefined where it is not there, or its bytes are no UTF-8. */
export function readText(file: string): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(fs.readFileSync(file));
  } catch {
    return undefined;
  }
}
