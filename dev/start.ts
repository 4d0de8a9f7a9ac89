/**
 * `npm start`: a tour of the whole thing on this machine. The real Pulumi runs the quickstart against an emulated
 * integrator.io; each step says what it shows, and what it says is checked: where it does not hold, the tour ends
 * with exit 1. Nothing in the checkout is changed, and nothing of it is left behind.
 */
import { spawn, type ChildProcess } from "node:child_process";
import * as fs from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { stripVTControlCharacters } from "node:util";
import { messageOf } from "../provider/celigo/errors";
import { startEmulator, type Document, type Emulator } from "../emulator";
import { findPulumi, ROOT, type Pulumi } from "../cli/find-pulumi";
import { endWithoutTraces, quietEnvironment } from "./quiet-pulumi";

const TOKENS = { dev: "tok-dev", prod: "tok-prod" };
type Environment = keyof typeof TOKENS;

/** Without output of Pulumi for so long, a line says that it is still at work. */
const QUIET_MS = 10_000;

/** Lines of Pulumi that only say that something has begun, or is as it was. */
const DULL = [
  /^@ /,
  /^(Updating|Previewing update) \(/,
  /\s(creating|updating|refreshing|deleting) (\(0s\)|$)/,
  /^ ~ .* refresh \([\d.]+s\)\s*$/,
  /^ {4}pulumi[:-]\S+ \S+\s*(running)?\s*$/,
  /^\s*$/,
];

const isTerminal = process.stdout.isTTY && !process.env.NO_COLOR;

/** What the steps share. */
interface Tour {
  emulator: Emulator;
  pulumi: Pulumi;
  /** A temporary directory: the project file, the stacks' config, Pulumi's home and its state. */
  directory: string;
  children: Set<ChildProcess>;
}

async function main(): Promise<void> {
  const started = Date.now();
  say(
    bold("pulumi-celigo: a tour on this machine, about a minute. No account is needed and none is touched."),
  );
  const pulumi = await findPulumi();
  const directory = fs.mkdtempSync(path.join(tmpdir(), "pulumi-celigo-start-"));
  const children = new Set<ChildProcess>();
  const clean = () => fs.rmSync(directory, { recursive: true, force: true });
  endWithoutTraces(children, clean, () => say("\nStopping ..."));
  try {
    const emulator = await startEmulator({ tokens: TOKENS });
    try {
      const tour = { emulator, pulumi, directory, children };
      await prepare(tour);
      await create(tour);
      await previewAgain(tour);
      await driftAndHeal(tour);
      await promote(tour);
    } finally {
      await emulator.close();
    }
  } finally {
    clean();
  }
  say(`\n${good(`All of it held, in ${Math.round((Date.now() - started) / 1000)} s.`)}\n`);
  say(whatNext(pulumi));
}

// ---- the steps ----

async function prepare(tour: Tour): Promise<void> {
  const { directory, emulator, pulumi } = tour;
  heading(1, "Set up: an integrator.io to work with, and an empty Pulumi project");
  const project = fs.readFileSync(path.join(ROOT, "Pulumi.yaml"), "utf8");
  const main = /^main: (.+)$/m.exec(project)?.[1];
  if (main === undefined) throw new Error("Pulumi.yaml has no line `main: <program>`.");
  // In a directory of its own, so that the stacks' config files do not land in the checkout.
  const absolute = JSON.stringify(path.join(ROOT, main));
  fs.writeFileSync(path.join(directory, "Pulumi.yaml"), project.replace(/^main: .+$/m, `main: ${absolute}`));
  fs.mkdirSync(path.join(directory, "state"));
  await run(tour, "dev", ["stack", "init", "dev"]);
  say(`  Emulator:  ${emulator.url}, with two environments (dev and prod) and a token for each`);
  say(`  Program:   ${main}, with all six resources`);
  say(`  Pulumi:    ${pulumi.command}`);
}

async function create(tour: Tour): Promise<void> {
  heading(2, "pulumi up: make it all in dev");
  await run(tour, "dev", ["up", "--yes", "--skip-preview"]);
  const { connectors, integrations, licenses, scripts } = contentOf(tour, "dev");
  check(integrations.length === 1 && scripts.length === 1, "there is one integration and one script");
  check(
    connectors[0]?.trialEnabled === true && connectors[0]._trialLicenseId === licenses[0]?._id,
    "the connector's trials are on, modelled on the license",
  );
  const hook = integrations[0]?.preSave as { _scriptId?: string } | undefined;
  check(hook?._scriptId === scripts[0]?._id, "the integration's preSave hook calls the script");
  ok("dev has the integration with its script, the connector with license and trial, and two state keys.");
}

async function previewAgain(tour: Tour): Promise<void> {
  heading(3, "pulumi preview: nothing has changed, so nothing is to be done");
  tour.emulator.requests.length = 0;
  await run(tour, "dev", ["preview", "--expect-no-changes"], "the second preview is empty");
  const asked = tour.emulator.requests.length;
  check(asked === 0, `a preview needs no request to Celigo (it made ${asked})`);
  ok("The second preview is empty, and Celigo was not even asked.");
}

async function driftAndHeal(tour: Tour): Promise<void> {
  heading(4, "Somebody edits the integration in the UI; pulumi preview --refresh --diff finds it");
  const id = String(contentOf(tour, "dev").integrations[0]?._id);
  const before = await call(tour, "GET", `/v1/integrations/${id}`);
  const settings = { ...(before.settings as object), batchSize: 500 };
  const readme = "Ask Kim before you change anything.";
  await call(tour, "PUT", `/v1/integrations/${id}`, { ...before, settings, readme });
  say("  The edit: settings.batchSize is 500 now (the program says 50), and the integration has a readme");
  say("  (of which the program says nothing).");
  const found = await run(tour, "dev", ["preview", "--refresh", "--diff"]);
  check(/batchSize *: 50 => 500/.test(found), "the preview shows the changed batch size");
  check(/~ 1 to update/.test(found), "the preview wants to update one object");
  check(!found.includes("Ask Kim"), "the readme is no business of the program");
  ok("Drift is found where the program declares something, and only there.");

  heading(5, "pulumi up --refresh: heal it");
  await run(tour, "dev", ["up", "--refresh", "--yes", "--skip-preview"]);
  const after = await call(tour, "GET", `/v1/integrations/${id}`);
  check((after.settings as { batchSize?: number }).batchSize === 50, "batchSize is 50 again");
  check(after.readme === readme, "the readme is kept");
  check(
    JSON.stringify(after.flowGroupings) === JSON.stringify(before.flowGroupings),
    "flow groups keep their _id, and so their flows",
  );
  ok("batchSize is 50 again. The readme and the flow groups' own ids are untouched.");
}

async function promote(tour: Tour): Promise<void> {
  heading(6, "Promote: the same program, another stack, the other token");
  const before = JSON.stringify(contentOf(tour, "dev"));
  await run(tour, "prod", ["stack", "init", "prod"]);
  say("  pulumi config set subsidiary Main        (what differs between environments is config)");
  await run(tour, "prod", ["config", "set", "--stack", "prod", "subsidiary", "Main"]);
  await run(tour, "prod", ["up", "--yes", "--skip-preview"]);
  const dev = contentOf(tour, "dev").integrations[0];
  const prod = contentOf(tour, "prod").integrations[0];
  check(prod !== undefined && prod._id !== dev?._id, "prod has an integration of its own");
  check((prod?.settings as { subsidiary?: string }).subsidiary === "Main", "prod has its own settings");
  check(prod?.name === dev?.name, "both integrations have the same name");
  check(JSON.stringify(contentOf(tour, "dev")) === before, "dev is as it was");
  ok("prod has the same objects under ids of its own, with its own settings. dev is as it was.");
}

function whatNext({ command, from }: Pulumi): string {
  const inPath =
    from === "path" ? "" : `  export PATH="${path.dirname(command)}:$PATH"    # where pulumi is\n`;
  return `${bold("By hand, against the emulator")}
  npx pulumi-celigo emulator                   # in a second terminal; dev=tok-dev, prod=tok-prod
  export CELIGO_BASE_URL=http://127.0.0.1:4010 CELIGO_API_TOKEN=tok-dev
${inPath}  pulumi login --local && export PULUMI_CONFIG_PASSPHRASE=     # or your own backend and passphrase
  pulumi stack init dev && pulumi up

${bold("With your own account")}: as above, without the emulator and without CELIGO_BASE_URL
  export CELIGO_API_TOKEN=...                  # a full-access token of the environment to work in
  export CELIGO_REGION=eu                      # eu, au or ca, unless it is us
  pulumi config set partner false              # leaves out the connector, which only partners may have
  pulumi preview                               # shows what it would make; nothing is written

docs/README.md has the rest: settings, CI, adopting what exists, what a deletion does.`;
}

// ---- Pulumi ----

/** Runs a command of Pulumi, shows what is worth showing, and gives back all of it. */
async function run(tour: Tour, environment: Environment, args: string[], claim?: string): Promise<string> {
  const shows = args[0] !== "stack" && args[0] !== "config";
  if (shows) say(`  $ pulumi ${args.join(" ")}`);
  const stack = shows ? ["--stack", environment] : [];
  const child = spawn(
    tour.pulumi.command,
    [...args, ...stack, "--non-interactive", "--color", isTerminal ? "always" : "never"],
    {
      cwd: tour.directory,
      env: environmentOf(tour, environment),
      stdio: ["ignore", "pipe", "pipe"],
      // Ctrl-C then reaches Pulumi once, from here.
      detached: process.platform !== "win32",
    },
  );
  tour.children.add(child);
  const output = shown(child, shows);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  tour.children.delete(child);
  const all = stripVTControlCharacters(output());
  if (code === 0) return all;
  const what = claim === undefined ? `pulumi ${args.join(" ")} failed` : `This does not hold: ${claim}`;
  throw new Error(`${what} (exit ${code ?? "by a signal"}). What Pulumi said:\n${all.trim()}`);
}

/** Prints a child's lines as they come; the function gives back everything so far. */
function shown(child: ChildProcess, shows: boolean): () => string {
  let all = "";
  let last = Date.now();
  const started = last;
  for (const stream of [child.stdout, child.stderr]) {
    let rest = "";
    stream?.setEncoding("utf8");
    stream?.on("data", (text: string) => {
      all += text;
      const lines = (rest + text).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) {
        if (!shows || DULL.some((dull) => dull.test(stripVTControlCharacters(line)))) continue;
        say(`  | ${line.trimEnd()}`);
        last = Date.now();
      }
    });
  }
  const timer = setInterval(() => {
    if (!shows || Date.now() - last < QUIET_MS) return;
    say(`  | ... still at work (${Math.round((Date.now() - started) / 1000)} s)`);
    last = Date.now();
  }, 1_000);
  child.once("close", () => clearInterval(timer));
  return () => all;
}

function environmentOf({ directory, emulator, pulumi }: Tour, environment: Environment): NodeJS.ProcessEnv {
  return {
    ...quietEnvironment(pulumi, directory),
    CELIGO_BASE_URL: emulator.url,
    CELIGO_API_TOKEN: TOKENS[environment],
    // `npm run check` has checked the program's types.
    PULUMI_NODEJS_TRANSPILE_ONLY: "true",
  };
}

// ---- the emulator ----

type Content = Record<"connectors" | "integrations" | "licenses" | "scripts", Document[]>;

function contentOf({ emulator }: Tour, environment: Environment): Content {
  const content = emulator.snapshot().environments[environment];
  if (!content) throw new Error(`the emulator has no environment ${environment}`);
  return content;
}

/** A request as the UI, or anyone but Pulumi, sends it. */
async function call({ emulator }: Tour, method: string, where: string, body?: object): Promise<Document> {
  const response = await fetch(new URL(where, emulator.url), {
    method,
    headers: { authorization: `Bearer ${TOKENS.dev}`, "content-type": "application/json" },
    body: body && JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${method} ${where} answered ${response.status}`);
  return (await response.json()) as Document;
}

// ---- words ----

function check(holds: boolean, claim: string): void {
  if (!holds) throw new Error(`This does not hold: ${claim}.`);
}

function heading(step: number, text: string): void {
  say(`\n${bold(`${step}. ${text}`)}`);
}

function ok(text: string): void {
  say(`  ${good("OK")} ${text}`);
}

function bold(text: string): string {
  return isTerminal ? `\x1b[1m${text}\x1b[0m` : text;
}

function good(text: string): string {
  return isTerminal ? `\x1b[32m${text}\x1b[0m` : text;
}

function say(text: string): void {
  console.log(text);
}

main().catch((error: unknown) => {
  console.error(`\nnpm start: ${messageOf(error)}`);
  process.exitCode = 1;
});
