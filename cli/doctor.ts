import { Command } from "commander";
import { resolveSettings, type Settings } from "../provider/run/settings";
import { messageOf } from "../provider/celigo/errors";
import { checkAccount } from "./doctor/account";
import { note, ok, problem, type Check } from "./doctor/check";
import { checkCli, checkCliVersion, checkNode, checkPackages } from "./doctor/machine";
import { checkCreates, type AccountOf } from "./doctor/creates";
import {
  accountOf,
  effectiveFlags,
  idleFlags,
  withAccount,
  withProgram,
  type Account,
  type AccountFlags,
  type ProgramFlags,
} from "./options";
import { SECRET, parsePreview, type Preview, type PreviewStep } from "./preview";
import { currentStack, findProject, openProgram, type Program } from "./program";
import { usedKeys } from "./references/keys";
import { EXIT, oneLine, paint, print, printJson } from "./report";
import { programSources } from "./sources";
import { clientFor, configText, nameOf, openStack, type Stack } from "./stack";
import { withoutColours } from "./summary/markdown";

interface Flags extends ProgramFlags, AccountFlags {
  stack?: string;
  json?: boolean;
}

const HELP = `
Of a program that is not applied yet it also tells which creates would meet an object that is there already.

Examples:
  $ pulumi-celigo doctor --stack prod
  $ pulumi-celigo doctor --json`;

/** `pulumi-celigo doctor`: looks for what stands in the way, and says what to do. */
export function doctorCommand(): Command {
  return withAccount(withProgram(new Command("doctor")))
    .description("look for what stands in the way, and say what to do")
    .option("--stack <name>", "the stack to look at (default: the selected one)")
    .option("--json", "print one JSON document")
    .addHelpText("after", HELP)
    .allowExcessArguments(false)
    .exitOverride()
    .action(async (flags: Flags) => {
      const checks: Check[] = [];
      // Told one by one: some of them take their time.
      await examine(flags, (...found) => {
        checks.push(...found);
        if (!flags.json) found.forEach(printCheck);
      });
      const isWell = checks.every(({ status }) => status !== "problem");
      if (flags.json) printJson({ ok: isWell, checks });
      process.exitCode = isWell ? EXIT.done : EXIT.failed;
    });
}

/** Takes what was found. */
type Tell = (...found: Check[]) => void;

async function examine(flags: Flags, tell: Tell): Promise<void> {
  tell(checkNode());
  const cli = await checkCli();
  tell(cli);
  const directory = projectOf(flags);
  if (directory === undefined) {
    tell(note("program", "there is no Pulumi.yaml here; only the account is looked at"));
    return tell(...(await checkFlagged(flags)));
  }
  tell(ok("program", `the Pulumi program in ${directory}`), ...checkPackages(directory));
  if (cli.status === "problem") return tell(...(await checkFlagged(flags)));
  const program = await openProgram(directory, { lookOnly: true });
  tell(await checkCliVersion(program));
  const stack = await stackOf(program, flags);
  if ("status" in stack) return tell(stack, ...(await checkFlagged(flags)));
  await examineStack(flags, program, stack, tell);
}

async function examineStack(flags: Flags, program: Program, stack: Stack, tell: Tell): Promise<void> {
  tell(ok("stack", `stack ${stack.name} manages ${stack.managed.length} objects at Celigo`));
  tell(...checkFlags(flags, stack), ...checkConfig(stack), ...checkReferences(program, stack));
  const preview = await previewOf(program, stack.name);
  const accounts = await checkAccounts(flags, stack, preview);
  tell(...accounts, ...checkPreview(preview));
  if (accounts.some(({ name, status }) => status === "problem" && (name === "token" || name === "user")))
    return tell(note("creates", "not looked for, since the account cannot be asked"));
  tell(
    ...(await checkCreates(
      { preview, managed: stack.managed },
      accountsIn(preview, () => defaultAccount(flags, stack)),
    )),
  );
}

function projectOf({ cwd }: Flags): string | undefined {
  try {
    return findProject(cwd ?? process.cwd());
  } catch (error) {
    // Named, so that it is meant.
    if (cwd !== undefined) throw error;
    return undefined;
  }
}

async function stackOf(program: Program, flags: Flags): Promise<Stack | Check> {
  let name: string | undefined;
  try {
    name = await currentStack(program, flags.stack);
    return await openStack(program, name);
  } catch (error) {
    const fix =
      name === undefined
        ? "Name one with --stack, or run `pulumi stack select`."
        : `\`pulumi stack --stack ${name}\` must work first: see that the stack is there and its passphrase set.`;
    return problem("stack", messageOf(error), fix);
  }
}

/** A token in plain config is refused by every command of Pulumi that runs the program. */
function checkConfig({ config }: Stack): Check[] {
  const token = config.get("celigo:apiToken");
  if (token === undefined || token.secret) return [];
  return [
    problem(
      "config",
      "celigo:apiToken stands in the stack's config in plain text, and is refused",
      "Make a new token at Celigo, and store it with `pulumi config set --secret celigo:apiToken`, or name a variable with celigo:tokenEnv.",
    ),
  ];
}

function checkReferences({ directory }: Program, { name, references }: Stack): Check[] {
  const sources = programSources(directory);
  const { keys } = usedKeys(sources);
  const notes = sources.note === undefined ? [] : [note("source", sources.note)];
  const lacking = [...keys.keys()].filter((key) => !references[key]?.trim());
  if (lacking.length === 0)
    return keys.size > 0 ? [...notes, ok("references", `${keys.size} references have ids`)] : notes;
  const problems = lacking.map((key) =>
    problem(
      "references",
      `stack ${name} has no id for celigo.reference(${JSON.stringify(key)})`,
      `\`pulumi-celigo references --stack ${name} --fill ${key}\`, or \`pulumi config set --path 'celigo:references[${JSON.stringify(key)}]' <id>\`.`,
    ),
  );
  return [...notes, ...problems];
}

/** The stack's account; what its config leaves open comes from flags. */
function defaultAccount(flags: Flags, stack: Stack): Account {
  const { config } = stack;
  const isFlagged = Object.keys(effectiveFlags(flags, (key) => config.has(key))).length > 0;
  return isFlagged ? accountOf(flags, (key) => configText(config.get(key))) : stack.account();
}

function checkFlags(flags: Flags, { name, config }: Stack): Check[] {
  const idle = idleFlags(flags, (key) => config.has(key));
  if (idle.length === 0) return [];
  return [note("account", `${idle.join(", ")} not used: the config of stack ${name} comes first`)];
}

async function checkFlagged(flags: Flags): Promise<Check[]> {
  try {
    return await checkAccount(accountOf(flags).settings, { partner: false });
  } catch (error) {
    return [problem("token", messageOf(error), "Set it as the message says.")];
  }
}

/** The stack's own account, and those of its `Account` resources. */
async function checkAccounts(flags: Flags, stack: Stack, preview: Preview): Promise<Check[]> {
  const partner = preview.steps.some(({ new: fresh }) => /celigo:Connector/.test(fresh?.type ?? ""));
  const found = new Map<string, Settings>();
  const troubles = new Map<string, Check>();
  for (const open of [() => defaultAccount(flags, stack), ...stack.managed.map((object) => () => object)]) {
    try {
      const { settings } = open();
      found.set(`${settings.origin} ${settings.tokenSource}`, settings);
    } catch (error) {
      troubles.set(messageOf(error), problem("token", messageOf(error), "Set it as the message says."));
    }
  }
  const checks = await Promise.all(
    [...found.values()].map((settings) => checkAccount(settings, { partner })),
  );
  return [...troubles.values(), ...checks.flat()];
}

/** What Pulumi would do; steps are missing where it fails. */
async function previewOf(program: Program, stack: string): Promise<Preview> {
  const { code, stdout, stderr } = await program.attempt(["preview", "--json", "--stack", stack]);
  try {
    return parsePreview(stdout);
  } catch {
    const message = (stderr.trim() || stdout.trim()).slice(0, 2_000) || `it ended with exit code ${code}`;
    return { config: {}, steps: [], unchanged: 0, diagnostics: [{ severity: "error", message }] };
  }
}

function checkPreview({ diagnostics }: Preview): Check[] {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  return errors.slice(0, 5).map(({ message, urn }) => {
    const words = withoutColours(message)
      .trim()
      .replace(/^error: /, "")
      .slice(0, 1_000);
    const where = urn ? `${nameOf(urn)}: ` : "";
    return problem(
      "preview",
      `\`pulumi preview\` fails: ${where}${words}`,
      "Correct the program or its config.",
    );
  });
}

/** The account of each step: that of its `Account` resource, else the stack's. */
function accountsIn({ steps }: Preview, own: () => Account): AccountOf {
  const known = new Map<string, Account>();
  const open = (step: PreviewStep): Account => {
    const urn = (step.provider ?? "").slice(0, (step.provider ?? "").lastIndexOf("::"));
    const provider = steps.find((each) => each.urn === urn)?.new;
    if (provider === undefined || /^default(_|$)/.test(nameOf(urn))) return own();
    const { inputs } = provider;
    if (inputs["celigo:apiToken"] === SECRET)
      throw new Error(`the token of Account ${nameOf(urn)} is a secret that a preview does not tell.`);
    const text = (key: string) => (typeof inputs[key] === "string" ? inputs[key] : undefined);
    const settings = resolveSettings(text, process.env);
    return { client: clientFor(settings), settings };
  };
  return (step) => {
    const account = known.get(step.provider ?? "") ?? open(step);
    known.set(step.provider ?? "", account);
    return account;
  };
}

function printCheck({ name, status, message, fix }: Check): void {
  const label = { ok: "ok     ", note: "note   ", problem: "PROBLEM" }[status];
  const colour = { ok: "green", note: "yellow", problem: "red" } as const;
  print(`${paint(colour[status], label)} ${oneLine(`${name}: ${message}`)}`);
  if (fix !== undefined) print(`        ${oneLine(fix)}`);
}
