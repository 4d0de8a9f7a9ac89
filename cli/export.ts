import { type Command, InvalidArgumentError, Command as NewCommand } from "commander";
import * as path from "node:path";
import { messageOf } from "../provider/celigo/errors";
import { extraName } from "./export/extra";
import { exportAccount, type ExportFlags, type Exportation } from "./export/run";
import { withAccount, withProgram, type ProgramFlags } from "./options";
import { EXIT, counted, oneLine, paint, print, printJson, printable } from "./report";

const HELP = `
The first run writes the program and its stack's config; the commands that it prints then put the objects into the
stack's state, so that the first preview is empty. Nothing is written to Celigo.

A file that somebody has edited is kept, with a notice; --force overwrites it. What looks like a credential in
settings and state values goes encrypted into the stack's config; --secret names more, as settings.shop.key.
A notice names each top-level field that no document of Celigo's API lists; --extra exports it in extraFields.

Examples:
  $ pulumi-celigo export --out celigo --integration 5f4d3c2b1a0987654321fedc
  $ pulumi-celigo export --out celigo --all --token-env CELIGO_SANDBOX_TOKEN --region eu`;

interface Flags extends Omit<ExportFlags, "extra" | "integration" | "secret" | "stack">, ProgramFlags {
  stack?: string;
  integration?: string[];
  secret?: string[];
  extra?: string[];
  json?: boolean;
}

/** `pulumi-celigo export`: writes the program that makes an existing account. */
export function exportCommand(): Command {
  const collect = (value: string, others: string[] = []) => [...others, value];
  const command = new NewCommand("export")
    .description("write the TypeScript program of what an account has, ready for pulumi import")
    .requiredOption("--out <dir>", "directory of the program; made where it is not there", directoryName)
    .option(
      "--integration <id>",
      "export this integration and the scripts that it uses; may be repeated",
      collect,
    )
    .option(
      "--all",
      "export every integration, script, connector, license, trial, state key and registered connection",
    )
    .option("--stack <name>", "stack to write the config of (default: PULUMI_STACK, else dev)")
    .option("--secret <path>", "treat this input as a secret; may be repeated", collect)
    .option(
      "--extra <field>",
      "export this top-level field (or <Kind>.<field>) that no document of Celigo's API lists; may be repeated",
      collectExtra,
    )
    .option("--state-values", "manage the values of state keys instead of seeding them once")
    .option("--force", "overwrite files that were edited by hand")
    .option("--json", "print one JSON document");
  return withAccount(withProgram(command))
    .addHelpText("after", HELP)
    .allowExcessArguments(false)
    .exitOverride()
    .action(async ({ integration = [], secret = [], extra = [], ...flags }: Flags) => {
      if (!flags.all && integration.length === 0)
        command.error(
          "error: say what to export: --integration ID, once or more often, or --all for everything.",
        );
      const stack = flags.stack ?? (process.env.PULUMI_STACK || "dev");
      if (!isStackName(stack))
        command.error(
          `error: ${JSON.stringify(stack)} names no stack: a name has up to 100 letters, digits, _ . or -, and may follow organization/project/.`,
        );
      const out = path.resolve(flags.cwd ?? ".", flags.out);
      const done = await exportAccount({ ...flags, integration, secret, extra, out, stack });
      if (flags.json) printJson(done);
      else report(done);
      process.exitCode = done.failure === undefined ? EXIT.done : EXIT.failed;
    });
}

/** Adds a field, where it can be exported. */
function collectExtra(text: string, others: string[] = []): string[] {
  try {
    return [...others, extraName(text)];
  } catch (error) {
    throw new InvalidArgumentError(messageOf(error));
  }
}

/** A variable of the shell that is not set must not mean the directory where one is. */
function directoryName(text: string): string {
  if (text !== "") return text;
  throw new InvalidArgumentError("It must not be empty; the current directory is `.`.");
}

/** Pulumi's own rule, for the name and for what may stand before it. */
function isStackName(text: string): boolean {
  return /^([\w.-]{1,100}\/){0,2}[\w.-]{1,100}$/.test(text);
}

function report(done: Exportation): void {
  const { files } = done;
  const kinds = new Map<string, number>();
  for (const { kind } of done.resources) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const parts = [...kinds].map(([kind, count]) => `${count} ${kind}`).join(", ");
  print(
    `${counted(done.resources.length, "resource")} in ${done.directory}${parts === "" ? "" : `: ${parts}`}`,
  );
  print(
    `${counted(files.written.length, "file")} written, ${files.kept.length} kept, ${files.removed.length} removed`,
  );
  if (done.secrets.length > 0) print(`Secrets in the stack's config: ${done.secrets.join(", ")}`);
  const references = Object.keys(done.references);
  if (references.length > 0)
    print(printable(`Ids of other things, in celigo:references: ${references.join(", ")}`));
  for (const { file, line, text, resource } of done.idsInScripts)
    print(`${paint("yellow", "id in a script")}: ${file}:${line} holds ${text}, the id of ${resource}`);
  for (const notice of done.notices) print(`${paint("yellow", "notice")}: ${oneLine(notice)}`);
  if (done.failure !== undefined) console.error(`pulumi-celigo: ${oneLine(done.failure)}`);
  if (done.next.length === 0) return;
  print();
  print(`Next, in ${done.directory}:`);
  for (const command of done.next) print(`  ${paint("bold", command)}`);
  print();
  print(done.closing);
}
