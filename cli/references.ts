import { Command, Option } from "commander";
import { withProgram, type ProgramFlags } from "./options";
import { openProgram, referencesOf, stackConfig, stackNames, currentStack, type Program } from "./program";
import { fill, type FillFlags, type Filled } from "./references/fill";
import { usedKeys, type UsedKeys } from "./references/keys";
import { paint, print, printJson, printable } from "./report";
import { programSources } from "./sources";

interface Flags extends ProgramFlags, FillFlags {
  stack?: string[];
  fill?: string;
  json?: boolean;
}

const HELP = `
Examples:
  $ pulumi-celigo references
  $ pulumi-celigo references --stack prod --fill netsuite="NetSuite Prod" --type connections
  $ pulumi-celigo references --stack prod --fill netsuite --id 5f4d3c2b1a0987654321fedc`;

/** Options that say how to fill a key. */
const FILLING = ["name", "type", "from", "id", "force"] as const;

/** The keys of a program and what each stack has for them. */
interface Listing {
  stacks: string[];
  keys: { key: string; usedAt: { file: string; line: number }[]; ids: { [stack: string]: string | null } }[];
  /** Keys that the program uses and a stack has no id for. */
  lacking: { stack: string; key: string }[];
  /** Calls whose key is only known when the program runs. */
  computed: { file: string; line: number }[];
}

/** `pulumi-celigo references`: shows and fills the ids that each stack needs. */
export function referencesCommand(): Command {
  return withProgram(new Command("references"))
    .description("show which ids of celigo:references each stack has and lacks, and fill one by name")
    .option("--stack <name...>", "the stacks to look at (default: all of the program); with --fill, one")
    .option("--fill <key>", "set this key: KEY, or KEY=NAME to look the name up in the stack's account")
    .option("--name <name>", "name to look up in the account (default: the name it has in --from)")
    .option(
      "--type <type>",
      "the API's name of its kind, such as connections, stacks or flows (default: all)",
    )
    .option("--from <stack>", "stack whose id of the key tells type and name (default: the only other one)")
    .addOption(
      new Option("--id <id>", "the id itself, without looking anything up").conflicts(["name", "from"]),
    )
    .option("--force", "replace an id that the stack has already")
    .option("--json", "print one JSON document")
    .addHelpText("after", HELP)
    .allowExcessArguments(false)
    .exitOverride()
    .action(async (flags: Flags, command: Command) => {
      const idle = flags.fill === undefined && FILLING.find((name) => flags[name] !== undefined);
      if (idle) command.error(`error: --${idle} needs --fill.`);
      const program = await openProgram(flags.cwd);
      if (flags.fill === undefined) return show(program, flags);
      if ((flags.stack?.length ?? 0) > 1) command.error("error: --fill needs one --stack.");
      const stack = await currentStack(program, flags.stack?.[0]);
      const filled = await fill(program, stack, keyOf(flags.fill, flags));
      if (flags.json) printJson(filled);
      else print(printable(filledText(filled)));
    });
}

function filledText({ stack, key, id, name, type, before }: Filled): string {
  const what = name === undefined ? "" : `, ${JSON.stringify(name)} of ${type ?? ""}`;
  return `${key} of ${stack} is ${id} now${what}${before === undefined ? "" : ` (it was ${before})`}.`;
}

/** `KEY=NAME` is short for `--fill KEY --name NAME`. */
function keyOf(given: string, flags: FillFlags): FillFlags & { key: string } {
  const [, key = given, name] = /^([^=]+)=(.*)$/s.exec(given) ?? [];
  return { ...flags, key, name: flags.name ?? name };
}

async function show(program: Program, flags: Flags): Promise<void> {
  const stacks = flags.stack ?? (await stackNames(program));
  const sources = programSources(program.directory);
  if (sources.note !== undefined) console.error(`note: ${sources.note}`);
  const used = usedKeys(sources);
  const ids = await Promise.all(
    stacks.map(async (stack) => [stack, referencesOf(await stackConfig(program, stack))] as const),
  );
  const listing = listingOf(used, ids);
  if (flags.json) printJson(listing);
  else printListing(listing);
}

function listingOf(used: UsedKeys, stacks: (readonly [string, { [key: string]: string }])[]): Listing {
  const names = [...new Set([...used.keys.keys(), ...stacks.flatMap(([, ids]) => Object.keys(ids))])].sort();
  const keys = names.map((key) => ({
    key,
    usedAt: used.keys.get(key) ?? [],
    ids: Object.fromEntries(stacks.map(([stack, ids]) => [stack, idOf(ids, key)])),
  }));
  const lacking = keys
    .filter(({ usedAt }) => usedAt.length > 0)
    .flatMap(({ key, ids }) =>
      Object.entries(ids).flatMap(([stack, id]) => (id === null ? [{ stack, key }] : [])),
    );
  return { stacks: stacks.map(([stack]) => stack), keys, lacking, computed: used.computed };
}

function idOf(ids: { [key: string]: string }, key: string): string | null {
  const id = Object.hasOwn(ids, key) ? ids[key] : undefined;
  return id === undefined || id.trim() === "" ? null : id;
}

function printListing({ stacks, keys, lacking, computed }: Listing): void {
  if (keys.length === 0) print("The program uses no celigo.reference(), and no stack has any in its config.");
  else {
    const rows = keys.map(({ key, usedAt, ids }) => [
      key,
      ...stacks.map((stack) => ids[stack] ?? (usedAt.length > 0 ? "lacking" : "-")),
      usedAt[0] ? `${usedAt[0].file}:${usedAt[0].line}` : computed.length > 0 ? "-" : "unused",
    ]);
    printTable([["key", ...stacks, "used at"], ...rows]);
  }
  for (const { file, line } of computed)
    print(`${file}:${line}: the key is only known when the program runs, so that any may be used there.`);
  for (const { stack, key } of lacking)
    print(printable(`${stack} lacks ${key}: \`pulumi-celigo references --stack ${stack} --fill ${key}\``));
}

function printTable(rows: string[][]): void {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  for (const row of rows) {
    const cells = row.map((cell, i) => {
      const padded = printable(cell).padEnd(widths[i] ?? 0);
      return cell === "lacking" ? paint("red", padded) : padded;
    });
    print(cells.join("  ").trimEnd());
  }
}
