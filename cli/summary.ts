import * as fs from "node:fs";
import * as path from "node:path";
import { text as readAll } from "node:stream/consumers";
import { Command, InvalidArgumentError } from "commander";
import { withAccount, withProgram } from "./options";
import { parsePreview } from "./preview";
import { findProject, mainOf } from "./program";
import { summaryAccount, type SummaryFlags } from "./summary/account";
import { fit } from "./summary/fit";
import { render } from "./summary/render";

/** GitHub takes 65,536 characters for a comment. */
const MAX_BYTES = 60_000;
/** Less does not even hold the counts and the note. */
const LEAST_BYTES = 500;

interface Flags extends SummaryFlags {
  maxBytes: number;
}

/** `pulumi-celigo summary`: describes a preview in Markdown, for a pull request. */
export function summaryCommand(): Command {
  return withAccount(withProgram(new Command("summary")))
    .description("describe a preview in Markdown, for a pull request")
    .argument("[file]", "what `pulumi preview --json` printed (default: standard input)")
    .option("--stack <stack>", "stack whose config names the account (default: the config in the preview)")
    .option("--max-bytes <number>", "the result is shorter, cut with a note", byteCount, MAX_BYTES)
    .allowExcessArguments(false)
    .exitOverride()
    .action(async (file: string | undefined, flags: Flags, command: Command) => {
      if (file === undefined && process.stdin.isTTY)
        command.error(
          "error: there is no preview: pipe one in (`pulumi preview --json | ...`) or name a file.",
        );
      const preview = parsePreview(await read(file));
      const account = await summaryAccount(preview, flags);
      const blocks = await render(preview, { directories: directoriesOf(flags.cwd), account });
      const report = fit(blocks, flags.maxBytes);
      process.stdout.write(account ? report.replaceAll(account.token, "[token]") : report);
    });
}

function byteCount(text: string): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= LEAST_BYTES) return value;
  throw new InvalidArgumentError(`It must be a whole number from ${LEAST_BYTES}.`);
}

async function read(file: string | undefined): Promise<string> {
  if (file === undefined || file === "-") return readAll(process.stdin);
  const bytes = fs.readFileSync(file);
  // PowerShell's `>` writes UTF-16.
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
  return bytes.toString(isWide ? "utf16le" : "utf8");
}

/** Where a program's relative paths may begin: Pulumi runs it in the directory of its main file. */
function directoriesOf(cwd = "."): string[] {
  const given = path.resolve(cwd);
  try {
    const project = findProject(given);
    const place = path.resolve(project, mainOf(project) ?? ".");
    return [place, path.dirname(place), project, given];
  } catch {
    return [given];
  }
}
