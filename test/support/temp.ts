/** Temporary directories and child processes of the tests: all gone after each test file, green or red. */
import { type ChildProcess, execFileSync } from "node:child_process";
import * as fs from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";

/** The top of the checkout. */
export const ROOT = path.resolve(__dirname, "..", "..");

/** How long a process may take to end by itself before it is killed. */
const GRACE_MS = 5_000;

const directories = new Set<string>();
const processes = new Set<ChildProcess>();

/** A fresh directory (its real path), removed after the tests of this file. */
export function tempDirectory(name = "test"): string {
  const directory = fs.realpathSync(fs.mkdtempSync(path.join(tmpdir(), `pulumi-celigo-${name}-`)));
  directories.add(directory);
  return directory;
}

/** Removes a directory of `tempDirectory` before the tests end, and ends what still runs for it. */
export function removeDirectory(directory: string): void {
  killByEnvironment(directory);
  fs.rmSync(directory, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  directories.delete(directory);
}

/** Links this checkout and its `@pulumi/pulumi` into a directory's node_modules, as if they were installed there. */
export function linkModules(directory: string, names: string[] = ["pulumi-celigo", "@pulumi/pulumi"]): void {
  for (const name of names) {
    const link = path.join(directory, "node_modules", name);
    fs.mkdirSync(path.dirname(link), { recursive: true });
    const target = name === "pulumi-celigo" ? ROOT : path.join(ROOT, "node_modules", name);
    fs.symlinkSync(target, link, "junction");
  }
}

/** Writes files (paths relative to the directory) and the folders they need. */
export function writeFiles(directory: string, files: Record<string, string | Buffer>): void {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(directory, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, content);
  }
}

/** Sees to it that a process does not outlive the tests of this file. */
export function track<T extends ChildProcess>(child: T): T {
  processes.add(child);
  child.once("exit", () => processes.delete(child));
  return child;
}

/** Asks a process to end, kills it when it does not, and waits until it is gone. */
export async function end(child: ChildProcess, signal: NodeJS.Signals = "SIGTERM"): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  child.kill(signal);
  const timer = setTimeout(() => child.kill("SIGKILL"), GRACE_MS);
  await gone;
  clearTimeout(timer);
}

/** What makes short processes shorter: Node's preload, and few collections of garbage in programs of Go. */
export const QUICK_START = {
  NODE_OPTIONS: `--require ${JSON.stringify(path.join(__dirname, "preload.js"))}`,
  TEST_COMPILE_CACHE: path.join(ROOT, "node_modules", ".cache", "compiled-for-tests"),
  GOGC: "400",
};

/** Where a directory has a package.json that Node cannot read, it loads nothing before a program there. */
export const NO_PRELOAD = { NODE_OPTIONS: undefined };

/** A copy of this process's environment without settings of Pulumi and Celigo, which would change what tests see. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([key]) => !/^(PULUMI|CELIGO|NODE_OPTIONS|JEST_|npm_|NODE_ENV$|LONG$)/i.test(key),
  );
  return { ...Object.fromEntries(inherited), ...QUICK_START };
}

/** All processes that descend from this one, children before grandchildren. */
export function descendants(pid: number): number[] {
  const children = new Map<number, number[]>();
  for (const [child, parent] of processTable()) {
    children.set(parent, [...(children.get(parent) ?? []), child]);
  }
  const all: number[] = [];
  for (let level = [pid]; level.length > 0;) {
    level = level.flatMap((each) => children.get(each) ?? []);
    all.push(...level);
  }
  return all;
}

/** Kills a process and all that descend from it: what Pulumi starts has process groups of its own. */
export function killTree(pid: number): void {
  for (const each of [pid, ...descendants(pid)]) kill(each);
}

/** Kills the processes whose environment names a directory of ours, orphans included (Linux only). */
export function killByEnvironment(directory: string): void {
  if (process.platform !== "linux") return;
  for (const pid of fs.readdirSync("/proc").map(Number)) {
    if (!Number.isInteger(pid) || pid === process.pid) continue;
    try {
      if (fs.readFileSync(`/proc/${pid}/environ`, "utf8").includes(`PULUMI_HOME=${directory}`)) kill(pid);
    } catch {
      // It has ended, or is someone else's.
    }
  }
}

/** Whether a process runs; one that has ended and only waits for its parent to notice does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    if (process.platform !== "linux") return true;
    return statOf(String(pid))[0] !== "Z";
  } catch {
    return false;
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It has ended by itself.
  }
}

/** Pairs of process and parent. */
function processTable(): [number, number][] {
  if (process.platform === "linux") {
    return fs.readdirSync("/proc").flatMap((name): [number, number][] => {
      if (!/^\d+$/.test(name)) return [];
      try {
        return [[Number(name), Number(statOf(name)[1])]];
      } catch {
        return [];
      }
    });
  }
  const table = execFileSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" });
  return table
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number) as [number, number]);
}

/** State and parent, and what follows: "pid (name) state parent ...", where the name may hold spaces and parentheses. */
function statOf(pid: string): string[] {
  const stat = fs.readFileSync(`/proc/${pid}/stat`, "utf8");
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
}

function killAll(): void {
  for (const child of processes) if (child.pid !== undefined) killTree(child.pid);
}

if (typeof afterAll === "function") {
  afterAll(async () => {
    killAll();
    await Promise.all([...processes].map((child) => end(child, "SIGKILL")));
    for (const directory of directories) removeDirectory(directory);
  }, 30_000);
}
process.once("exit", killAll);
