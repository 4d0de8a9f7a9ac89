/**
 * Finds a Pulumi CLI that can run Node programs, and gets one where there is none: from PATH, from the project's
 * cache outside the checkout, from Pulumi's own installer, or built from source with Go.
 */
import { execFile, spawn, type ChildProcess } from "node:child_process";
import * as fs from "node:fs";
import { homedir, hostname } from "node:os";
import * as path from "node:path";
import { isFile } from "./file";

/** The version that is installed or built; the tests were made with it. The Go proxy does not serve newer ones. */
export const CLI_VERSION = "3.259.0";

/** The oldest CLI taken from PATH: the first whose `pulumi import` takes the outputs of dynamic resources. */
const MIN_VERSION = [3, 254, 0] as const;

/** The installer downloads some 150 MB, and hangs on some networks that do not let it. */
const INSTALLER_LIMIT_MS = 240_000;
const VERSION_LIMIT_MS = 30_000;
/** How often a step tells that it is still going on: on a terminal the line is rewritten. */
const REPORT_EVERY_MS = { terminal: 1_000, otherwise: 30_000 };
/** The owner of the lock touches it this often; a lock untouched for much longer has lost its owner. */
const LOCK_TOUCH_MS = 5_000;
const LOCK_STALE_MS = 60_000;

/** The top of the checkout, both from dev/ and from dist/dev/. */
export const ROOT = findRoot(__dirname);

/** A CLI that runs. */
export interface Pulumi {
  /** The absolute path of `pulumi`. */
  command: string;
  /** Additions to the environment of everything that calls it: PATH, so that it finds its language host. */
  env: NodeJS.ProcessEnv;
  /** Which of the ways it came from. */
  from: "path" | "cache" | "installer" | "go";
}

/** Puts a CLI into an empty directory; `pulumi` may lie in it or in its `bin`. Throws when it cannot. */
export type Provide = (directory: string, print: Print) => Promise<void>;
/** Takes one line for the user. */
export type Print = (line: string) => void;

export interface FindOptions {
  /** Read for PATH and the place of the cache. Default: this process's. */
  env?: NodeJS.ProcessEnv;
  /** Takes progress. Default: standard error. */
  print?: Print;
  /** Stands in for Pulumi's own installer. */
  installer?: Provide;
  /** Stands in for the Go build. */
  goBuild?: Provide;
  /** Only looks on PATH and in the cache: nothing is installed and nothing is built. */
  lookOnly?: boolean;
}

/** Finds a CLI, or gets one. Throws an error that names the ways that were tried when none works. */
export async function findPulumi(options: FindOptions = {}): Promise<Pulumi> {
  const env = options.env ?? process.env;
  const print = options.print ?? ((line) => console.error(line));
  const found = (directory: string, from: Pulumi["from"]): Pulumi => ({
    command: path.join(directory, executable("pulumi")),
    env: pathWith(directory, env),
    from,
  });

  const onPath = await lookOnPath(env);
  if ("directory" in onPath) return found(onPath.directory, "path");
  const cache = cacheDirectory(env);
  const places = [
    path.join(cache, `cli-${CLI_VERSION}`),
    path.join(cache, `installed-${CLI_VERSION}`),
  ] as const;
  const cached = await lookInCache(places);
  if (cached) return found(cached, "cache");
  if (options.lookOnly) {
    throw new Error(
      `there is no usable Pulumi CLI on PATH (${onPath.problem}), and no version ${CLI_VERSION} in ${cache}.`,
    );
  }

  print(
    `No usable Pulumi CLI on PATH (${onPath.problem}) or in ${cache}; getting version ${CLI_VERSION}, once`,
  );
  return withLock(path.join(cache, "lock"), print, async () => {
    const meanwhile = await lookInCache(places);
    if (meanwhile) return found(meanwhile, "cache");
    removeLeftovers(cache);
    const [goPlace, installerPlace] = places;
    const problems: string[] = [];
    for (const [from, place, provide] of [
      ["installer", installerPlace, options.installer ?? officialInstaller],
      ["go", goPlace, options.goBuild ?? goBuild],
    ] as const) {
      try {
        return found(await fill(place, provide, print), from);
      } catch (error) {
        problems.push(messageOf(error));
        if (from === "installer") print(`Pulumi's installer did not work (${firstLine(messageOf(error))})`);
      }
    }
    throw new Error(
      [
        "There is no Pulumi CLI, and none could be had:",
        `  1. \`pulumi\` on PATH: ${onPath.problem}`,
        `  2. the cache ${cache}: no version ${CLI_VERSION} in it`,
        `  3. Pulumi's own installer: ${problems[0]}`,
        `  4. a build with Go: ${problems[1]}`,
        "Install Pulumi (https://www.pulumi.com/docs/install/) or Go (https://go.dev/dl/), then run this again.",
      ].join("\n"),
    );
  });
}

/** The project's cache, outside the checkout so that a fresh clone finds it too. */
export function cacheDirectory(env: NodeJS.ProcessEnv = process.env): string {
  if (env.PULUMI_CELIGO_CACHE) return path.resolve(env.PULUMI_CELIGO_CACHE);
  const base =
    process.platform === "win32"
      ? (env.LOCALAPPDATA ?? path.join(homedir(), "AppData", "Local"))
      : env.XDG_CACHE_HOME || path.join(env.HOME ?? homedir(), ".cache");
  return path.join(base, "pulumi-celigo");
}

// ---- the first two ways: what is there

async function lookOnPath(env: NodeJS.ProcessEnv): Promise<{ directory: string } | { problem: string }> {
  const directories = pathOf(env)
    .split(path.delimiter)
    .filter((each) => path.isAbsolute(each));
  const directory = directories.find((each) => isFile(path.join(each, executable("pulumi"))));
  if (directory === undefined) return { problem: "not there" };
  const command = path.join(directory, executable("pulumi"));
  let version: string;
  try {
    version = await versionOf(command);
  } catch (error) {
    return { problem: `${command} does not run: ${firstLine(messageOf(error))}` };
  }
  if (isOld(version)) return { problem: `${command} is ${version}, older than ${MIN_VERSION.join(".")}` };
  const places = [path.dirname(fs.realpathSync(command)), ...directories];
  const host = executable("pulumi-language-nodejs");
  if (!places.some((each) => isFile(path.join(each, host)))) {
    return { problem: `${command} has no ${host} beside it or on PATH` };
  }
  const dynamic = dynamicHostName();
  if (!places.some((each) => isFile(path.join(each, dynamic)))) {
    return { problem: `${command} has no ${dynamic} beside it or on PATH` };
  }
  return { directory };
}

async function lookInCache(places: readonly string[]): Promise<string | undefined> {
  for (const place of places) {
    const directory = directoryOfCli(place);
    if (!directory) continue;
    try {
      await versionOf(path.join(directory, executable("pulumi")));
      addDynamicHost(directory);
      return directory;
    } catch {
      // Damaged, or of another system that shares this home: it is got again, and replaced.
    }
  }
  return undefined;
}

/** Where in a place of the cache the CLI lies, if it is complete. */
function directoryOfCli(place: string): string | undefined {
  return [place, path.join(place, "bin")].find((each) =>
    ["pulumi", "pulumi-language-nodejs"].every((name) => isFile(path.join(each, executable(name)))),
  );
}

function versionOf(command: string): Promise<string> {
  const env = { ...process.env, PULUMI_SKIP_UPDATE_CHECK: "true" };
  return new Promise((resolve, reject) => {
    execFile(command, ["version"], { env, timeout: VERSION_LIMIT_MS }, (error, stdout) => {
      if (error) reject(new Error(messageOf(error)));
      else resolve(stdout.trim());
    });
  });
}

/** A version that cannot be read is that of a development build, and taken. */
function isOld(version: string): boolean {
  const parts = /(\d+)\.(\d+)\.(\d+)/.exec(version)?.slice(1).map(Number) ?? [];
  for (const [index, least] of MIN_VERSION.entries()) {
    const part = parts[index] ?? Infinity;
    if (part !== least) return part < least;
  }
  return false;
}

// ---- the other two ways: getting one

/** Fills a place of the cache; it appears complete or not at all. */
async function fill(place: string, provide: Provide, print: Print): Promise<string> {
  const unfinished = `${place}.unfinished-${process.pid}`;
  fs.mkdirSync(unfinished, { recursive: true });
  try {
    await provide(unfinished, print);
    const directory = directoryOfCli(unfinished);
    if (!directory) throw new Error("it left no `pulumi` with `pulumi-language-nodejs` beside it");
    addDynamicHost(directory);
    await versionOf(path.join(directory, executable("pulumi")));
    fs.rmSync(place, { recursive: true, force: true });
    fs.renameSync(unfinished, place);
    return path.join(place, path.relative(unfinished, directory));
  } finally {
    fs.rmSync(unfinished, { recursive: true, force: true });
  }
}

/** What interrupted runs left; only called by the owner of the lock. */
function removeLeftovers(cache: string): void {
  for (const name of fs.readdirSync(cache)) {
    if (name.includes(".unfinished-")) fs.rmSync(path.join(cache, name), { recursive: true, force: true });
  }
}

/** `PulumiCommand.install` in a process of its own, which can be ended with everything that it started. */
const officialInstaller: Provide = async (directory, print) => {
  const script = `
    const { PulumiCommand } = require("@pulumi/pulumi/automation");
    const { parse } = require(require.resolve("semver", { paths: [require.resolve("@pulumi/pulumi")] }));
    PulumiCommand.install({ root: process.argv[1], version: parse(process.argv[2]) }).catch((error) => {
      console.error(error.message);
      process.exitCode = 1;
    });`;
  await step(print, `Installing Pulumi ${CLI_VERSION} with its own installer`, process.execPath, {
    args: ["-e", script, directory, CLI_VERSION],
    limit: INSTALLER_LIMIT_MS,
  });
};

/** Builds the engine and the Node language host from the two pinned Go modules beside this file. */
const goBuild: Provide = async (directory, print) => {
  const modules = path.join(ROOT, "cli", "find-pulumi");
  const sdk = "github.com/pulumi/pulumi/sdk/v3";
  const env = { ...process.env, CGO_ENABLED: "0", GOWORK: "off" };
  await step(print, "Looking for Go", "go", { args: ["version"], env, quiet: true });
  await step(print, "Building Pulumi's Node language host with Go (about 1 minute)", "go", {
    args: [
      ...["build", "-trimpath", "-ldflags", "-s -w"],
      ...["-o", path.join(directory, executable("pulumi-language-nodejs"))],
      `${sdk}/nodejs/cmd/pulumi-language-nodejs`,
    ],
    env,
    cwd: path.join(modules, "language"),
  });
  await step(print, `Building Pulumi ${CLI_VERSION} with Go (about 7 minutes on two cores)`, "go", {
    args: [
      ...["build", "-trimpath", "-tags", "osusergo,grpcnotrace"],
      ...["-ldflags", `-s -w -X ${sdk}/go/common/version.Version=v${CLI_VERSION}`],
      ...["-o", path.join(directory, executable("pulumi"))],
      "github.com/pulumi/pulumi/pkg/v3/cmd/pulumi",
    ],
    env,
    cwd: path.join(modules, "engine"),
  });
};

/** The dynamic host is a script of the npm package that looks for the program's own SDK; it belongs beside `pulumi`. */
function addDynamicHost(directory: string): void {
  const name = dynamicHostName();
  const target = path.join(directory, name);
  if (isFile(target)) return;
  const unfinished = `${target}.${process.pid}`;
  fs.copyFileSync(path.join(path.dirname(require.resolve("@pulumi/pulumi/package.json")), name), unfinished);
  fs.chmodSync(unfinished, 0o755);
  fs.renameSync(unfinished, target);
}

// ---- long steps, one at a time

interface StepOptions {
  args: string[];
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  /** Milliseconds after which the step is ended. */
  limit?: number;
  /** No lines about it. */
  quiet?: boolean;
}

async function step(print: Print, what: string, command: string, options: StepOptions): Promise<void> {
  const started = Date.now();
  const elapsed = () => `${Math.round((Date.now() - started) / 1000)} s`;
  const terminal = process.stderr.isTTY;
  const report = () =>
    terminal ? process.stderr.write(`\r${what}: ${elapsed()} `) : print(`${what}: ${elapsed()} so far`);
  if (!options.quiet) print(`${what} ...`);
  const timer = options.quiet
    ? undefined
    : setInterval(report, terminal ? REPORT_EVERY_MS.terminal : REPORT_EVERY_MS.otherwise);
  const endLine = () => {
    clearInterval(timer);
    if (terminal && !options.quiet) process.stderr.write("\r");
  };
  try {
    await runQuietly(command, options);
    endLine();
    if (!options.quiet) print(`${what}: done in ${elapsed()}`);
  } catch (error) {
    endLine();
    throw error;
  }
}

/** Runs a command in its own process group; what it printed is in the error when it fails. */
function runQuietly(command: string, { args, cwd, env, limit }: StepOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: cwd ?? ROOT,
      env: env ?? process.env,
      stdio: ["ignore", "pipe", "pipe"],
      detached: process.platform !== "win32",
    });
    const release = onInterrupt(() => endGroup(child));
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => (output = (output + text).slice(-8_000)));
    }
    let late = false;
    const timer = setTimeout(
      () => {
        late = true;
        endGroup(child);
      },
      limit ?? 2 ** 31 - 1,
    );
    const settle = (error?: Error) => {
      clearTimeout(timer);
      release();
      if (error) reject(error);
      else resolve();
    };
    child.on("error", (error: NodeJS.ErrnoException) =>
      settle(error.code === "ENOENT" ? new Error(`no \`${command}\` on PATH`) : error),
    );
    child.on("close", (code, signal) => {
      if (late) settle(new Error(`no end after ${Math.round((limit ?? 0) / 1000)} s`));
      else if (code === 0) settle();
      else settle(new Error(output.trim() || `\`${command}\` ended with ${signal ?? `exit ${code}`}`));
    });
  });
}

function endGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === "win32") child.kill();
    else process.kill(-child.pid, "SIGKILL");
  } catch {
    // It has ended by itself.
  }
}

// ---- one at a time

/** Runs `work` as the only process that has the lock; waits, with a line, while another one has it. */
async function withLock<T>(lock: string, print: Print, work: () => Promise<T>): Promise<T> {
  fs.mkdirSync(path.dirname(lock), { recursive: true });
  const owner = path.join(lock, "owner");
  for (let told = 0; !take(lock, owner);) {
    if (Date.now() - told > REPORT_EVERY_MS.otherwise) {
      print(`Waiting for another process that is getting the Pulumi CLI (${lock})`);
      told = Date.now();
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  const touch = setInterval(() => {
    try {
      fs.utimesSync(lock, new Date(), new Date());
    } catch {
      // Someone removed it by hand; the work itself is safe to do twice.
    }
  }, LOCK_TOUCH_MS);
  const unlock = () => fs.rmSync(lock, { recursive: true, force: true });
  const release = onInterrupt(unlock);
  try {
    return await work();
  } finally {
    clearInterval(touch);
    release();
    unlock();
  }
}

function take(lock: string, owner: string): boolean {
  try {
    fs.mkdirSync(lock);
  } catch {
    if (!isAbandoned(lock, owner)) return false;
    fs.rmSync(lock, { recursive: true, force: true });
    return false;
  }
  fs.writeFileSync(owner, `${hostname()} ${process.pid}`);
  return true;
}

function isAbandoned(lock: string, owner: string): boolean {
  try {
    if (Date.now() - fs.statSync(lock).mtimeMs > LOCK_STALE_MS) return true;
    const [host, pid] = fs.readFileSync(owner, "utf8").split(" ");
    if (host !== hostname()) return false;
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    // ESRCH: its process is gone. Anything else: it has just been taken, or given back.
    return (error as NodeJS.ErrnoException).code === "ESRCH";
  }
}

const interruptions = new Set<() => void>();

/** Calls `clean` should the process be interrupted; returns the function that takes that back. */
function onInterrupt(clean: () => void): () => void {
  if (interruptions.size === 0) for (const signal of SIGNALS) process.on(signal, interrupted);
  interruptions.add(clean);
  return () => {
    interruptions.delete(clean);
    if (interruptions.size === 0) for (const signal of SIGNALS) process.off(signal, interrupted);
  };
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

function interrupted(signal: NodeJS.Signals): void {
  for (const clean of [...interruptions].reverse()) clean();
  process.off(signal, interrupted);
  process.kill(process.pid, signal);
}

// ---- small things

function findRoot(from: string): string {
  for (let directory = from; ; directory = path.dirname(directory)) {
    if (isFile(path.join(directory, "package.json"))) return directory;
    if (directory === path.dirname(directory)) throw new Error(`no package.json above ${from}`);
  }
}

function pathKey(env: NodeJS.ProcessEnv): string {
  return Object.keys(env).find((key) => key.toUpperCase() === "PATH") ?? "PATH";
}

function pathOf(env: NodeJS.ProcessEnv): string {
  return env[pathKey(env)] ?? "";
}

/** PATH with the CLI in front, and this Node at the end: the language host and the dynamic host call `node`. */
function pathWith(directory: string, env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const parts = [directory, pathOf(env), path.dirname(process.execPath)].filter((part) => part !== "");
  return { [pathKey(env)]: parts.join(path.delimiter) };
}

function executable(name: string): string {
  return process.platform === "win32" ? `${name}.exe` : name;
}

function dynamicHostName(): string {
  return `pulumi-resource-pulumi-nodejs${process.platform === "win32" ? ".cmd" : ""}`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function firstLine(text: string): string {
  return text.split("\n", 1)[0] ?? "";
}

if (require.main === module) {
  findPulumi().then(
    (pulumi) => console.log(pulumi.command),
    (error: unknown) => {
      console.error(messageOf(error));
      process.exitCode = 1;
    },
  );
}
