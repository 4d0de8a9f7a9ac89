#!/usr/bin/env node
/** The command `pulumi-celigo`: wires its subcommands together and gives them one way to fail. */
import { isDebugging } from "../provider/celigo/debug";
import { messageOf, traceOf } from "../provider/celigo/errors";
import { version } from "../provider/celigo/version";
import { Command, CommanderError } from "commander";

import { compareCommand } from "./compare";
import { doctorCommand } from "./doctor";
import { emulatorCommand } from "./emulator";
import { exportCommand } from "./export";
import { lintCommand } from "./lint";
import { pullCommand } from "./pull";
import { referencesCommand } from "./references";
import { EXIT, oneLine, printable, surviveClosedPipes } from "./report";
import { summaryCommand } from "./summary";

const HELP = `
Examples:
  Put an existing account under code:
  $ pulumi-celigo export --out celigo --integration 5f4d3c2b1a0987654321fedc

  Bring edits made in Celigo's UI back into the program:
  $ pulumi-celigo pull --stack dev

  See how two environments of one program differ:
  $ pulumi-celigo compare --from dev --to prod

  Describe a preview for a pull request:
  $ pulumi preview --json | pulumi-celigo summary

  An integrator.io for tests, on this machine:
  $ pulumi-celigo emulator

CELIGO_DEBUG=1 logs method, path, status and duration of every request on standard error, and stack traces of errors.

Exit codes:
  ${EXIT.done}   done
  ${EXIT.failed}   failed; the reason is on standard error
  ${EXIT.differences}   differences or findings remain
  ${EXIT.usage}  wrong usage`;

function program(): Command {
  const command = new Command("pulumi-celigo")
    .description("Tools beside the Pulumi provider for Celigo integrator.io.")
    .version(version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand("help [command]", "print the help of a command")
    .addHelpText("after", HELP)
    .showHelpAfterError("(see pulumi-celigo --help)")
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, "pulumi-celigo: ")) });
  const subcommands = [
    exportCommand(),
    pullCommand(),
    compareCommand(),
    summaryCommand(),
    lintCommand(),
    referencesCommand(),
    doctorCommand(),
    emulatorCommand(),
  ];
  for (const subcommand of subcommands) {
    command.addCommand(subcommand.copyInheritedSettings(command));
    subcommand.showHelpAfterError(`(see pulumi-celigo ${subcommand.name()} --help)`);
  }
  // Set on each one: commander ends the process by itself otherwise.
  for (const each of [command, ...command.commands]) each.exitOverride();
  return command;
}

/** Returns the exit code, where the subcommand has not set it. */
async function main(): Promise<number | undefined> {
  const command = program();
  const args = process.argv.slice(2);
  if (args.length === 0) {
    command.outputHelp({ error: true });
    return EXIT.usage;
  }
  try {
    const isKnown = command.commands.some((each) => each.name() === args[1]);
    // To a topic that is none, commander would answer with the whole help and no word about the mistake.
    if (args[0] === "help" && args[1] !== undefined && !isKnown) args.shift();
    await command.parseAsync(args, { from: "user" });
    return undefined;
  } catch (error) {
    // Commander has printed its own; help and version are no failures.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    console.error(`pulumi-celigo: ${oneLine(messageOf(error))}`);
    if (isDebugging()) console.error(printable(traceOf(error), "\n"));
    return EXIT.failed;
  }
}

surviveClosedPipes();
void main().then((code) => {
  process.exitCode ??= code;
});
