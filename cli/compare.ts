import { Command, Option } from "commander";
import { differencesOf, type Environment } from "./compare/differences";
import { markdownOf, textOf, type Comparison } from "./compare/text";
import { readStack } from "./live";
import { withProgram, type ProgramFlags } from "./options";
import { openProgram, type Program } from "./program";
import { EXIT, print, printJson } from "./report";
import { openStack } from "./stack";

interface Flags extends ProgramFlags {
  from: string;
  to: string;
  json?: boolean;
  markdown?: boolean;
}

/** `pulumi-celigo compare`: shows how two environments of one program differ. */
export function compareCommand(): Command {
  return withProgram(new Command("compare"))
    .description("show how two environments of one program differ, as Celigo has them now")
    .requiredOption("--from <stack>", "stack of the one environment")
    .requiredOption("--to <stack>", "stack of the other environment")
    .addOption(new Option("--json", "print one JSON document").conflicts("markdown"))
    .option("--markdown", "print Markdown, for a pull request")
    .allowExcessArguments(false)
    .exitOverride()
    .action(compare);
}

async function compare(flags: Flags): Promise<void> {
  const program = await openProgram(flags.cwd);
  const [from, to] = await Promise.all([
    environmentOf(program, flags.from),
    environmentOf(program, flags.to),
  ]);
  const { compared, differences } = differencesOf(from, to);
  const equal = differences.length === 0;
  const comparison: Comparison = { from: flags.from, to: flags.to, equal, compared, differences };
  if (flags.json) printJson(comparison);
  else if (flags.markdown) print(markdownOf(comparison));
  else textOf(comparison).forEach((line) => print(line));
  if (!equal) process.exitCode = EXIT.differences;
}

/** What each stack declares is in its state; what it has now is asked of Celigo. */
async function environmentOf(program: Program, name: string): Promise<Environment> {
  const stack = await openStack(program, name);
  return { stack, live: await readStack(stack) };
}
