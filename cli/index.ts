#!/usr/bin/env node
/** The command `pulumi-celigo`: wires its subcommands together and gives them one way to fail. */
import { readFileSync } from "node:fs";
import * as path from "node:path";
import { Command, CommanderError } from "commander";

import { emulatorCommand } from "./emulator";

/** What `--help` documents. */
const EXIT = { done: 0, failed: 1, differences: 2, usage: 64 } as const;

const HELP = `
Examples:
  $ pulumi-celigo emulator
  $ pulumi-celigo emulator --port 0 --data celigo.json --tokens dev=tok-dev,prod=tok-prod

  Then, in another terminal, for a program that uses pulumi-celigo:
  $ CELIGO_BASE_URL=http://127.0.0.1:4010 CELIGO_API_TOKEN=tok-dev pulumi up

Exit codes:
  ${EXIT.done}   done
  ${EXIT.failed}   failed; the reason is on standard error
  ${EXIT.differences}   differences or findings remain
  ${EXIT.usage}  wrong usage`;

function program(): Command {
  const command = new Command("pulumi-celigo")
    .description("Tools beside the Pulumi provider for Celigo integrator.io.")
    .version(version(), "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand("help [command]", "print the help of a command")
    .addHelpText("after", HELP)
    .showHelpAfterError("(see pulumi-celigo --help)")
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, "pulumi-celigo: ")) });
  for (const subcommand of [emulatorCommand()]) {
    command.addCommand(subcommand.copyInheritedSettings(command));
  }
  // Set on each one: commander ends the process by itself otherwise.
  for (const each of [command, ...command.commands]) each.exitOverride();
  return command;
}

function version(): string {
  const file = path.join(__dirname, "..", "..", "package.json");
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}

async function main(): Promise<number> {
  const command = program();
  if (process.argv.length <= 2) {
    command.outputHelp({ error: true });
    return EXIT.usage;
  }
  try {
    await command.parseAsync();
    return EXIT.done;
  } catch (error) {
    // Commander has printed its own; help and version are no failures.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    const message = error instanceof Error ? error.message : String(error);
    console.error(`pulumi-celigo: ${message.replace(/\s*\n\s*/g, " ")}`);
    return EXIT.failed;
  }
}

void main().then((code) => {
  process.exitCode = code;
});
