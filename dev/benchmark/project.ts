/** A Pulumi project in a temporary directory, with its state beside it, and the real CLI run in it. */
import { spawn, type ChildProcess } from "node:child_process";
import * as fs from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { ROOT, type Pulumi } from "../../cli/find-pulumi";
import { endWithoutTraces, quietEnvironment } from "../quiet-pulumi";
import { watchProviders } from "./memory";
import { scriptText, type Declared, type Side } from "./plan";

const NAME = "benchmark";
const STACK = "dev";
/** What Pulumi says of a failure is at its end. */
const SHOWN = 4_000;

/** What one command of Pulumi did. */
export interface CommandResult {
  seconds: number;
  /** How many resources met which fate (`create`, `update`, `same`, ...), the stack itself included. */
  changes: Record<string, number>;
  /** Peak memory of the provider process in bytes; undefined where it cannot be measured. */
  memory: number | undefined;
}

const directories = new Set<string>();
const children = new Set<ChildProcess>();

/** One side's project and stack. */
export class Project {
  private readonly home: string;
  private readonly directory: string;

  constructor(
    private readonly pulumi: Pulumi,
    side: Side,
    plan: readonly Declared[],
    private readonly env: NodeJS.ProcessEnv,
  ) {
    this.home = fs.realpathSync(fs.mkdtempSync(path.join(tmpdir(), `pulumi-celigo-${NAME}-`)));
    directories.add(this.home);
    this.directory = path.join(this.home, "project");
    fs.mkdirSync(path.join(this.home, "state"));
    const runtime = { name: "nodejs", options: { typescript: false } };
    this.write("Pulumi.yaml", JSON.stringify({ name: NAME, main: "index.js", runtime }));
    this.write("package.json", JSON.stringify({ name: NAME, private: true }));
    this.write("plan.json", JSON.stringify({ side, plan }));
    this.write("index.js", compiled("program"));
    this.write("node_modules/benchmark-floor/index.js", compiled("floor"));
    this.link("pulumi-celigo", ROOT);
    this.link("@pulumi/pulumi", path.join(ROOT, "node_modules/@pulumi/pulumi"));
    this.writeScripts(plan, 1);
  }

  /** Writes the files of scripts. */
  writeScripts(scripts: readonly Declared[], version: number): void {
    for (const { file, name } of scripts) if (file !== undefined) this.write(file, scriptText(name, version));
  }

  /** Makes the stack; everything else acts on it. */
  async createStack(): Promise<void> {
    await this.execute(["stack", "init", STACK], {});
  }

  /** Runs a command that looks at resources. Throws, with what Pulumi said, when it fails. */
  async run(args: string[], env: NodeJS.ProcessEnv = {}): Promise<CommandResult> {
    const log = path.join(this.home, "events.log");
    fs.rmSync(log, { force: true });
    const result = await this.execute([...args, "--stack", STACK, "--event-log", log], env);
    return { ...result, changes: changesIn(log) };
  }

  /** The state file, as text. */
  state(): string {
    return fs.readFileSync(path.join(this.home, "state/.pulumi/stacks", NAME, `${STACK}.json`), "utf8");
  }

  /** Deletes the directory. */
  remove(): void {
    removeDirectory(this.home);
  }

  private write(name: string, text: string): void {
    const file = path.join(this.directory, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  }

  private link(name: string, target: string): void {
    const link = path.join(this.directory, "node_modules", name);
    fs.mkdirSync(path.dirname(link), { recursive: true });
    fs.symlinkSync(target, link, "junction");
  }

  private async execute(args: string[], env: NodeJS.ProcessEnv): Promise<Omit<CommandResult, "changes">> {
    const started = performance.now();
    const child = spawn(this.pulumi.command, [...args, "--non-interactive", "--color", "never"], {
      cwd: this.directory,
      env: {
        ...quietEnvironment(this.pulumi, this.home),
        PULUMI_SKIP_CONFIRMATIONS: "true",
        // The flag --event-log is there only for those who debug the CLI.
        PULUMI_DEBUG_COMMANDS: "true",
        ...this.env,
        ...env,
      },
      stdio: ["ignore", "pipe", "pipe"],
      // Ctrl-C then reaches Pulumi once, from here.
      detached: process.platform !== "win32",
    });
    children.add(child);
    const memory = watchProviders(child.pid ?? 0);
    const { code, output } = await ended(child).finally(() => children.delete(child));
    const result = { seconds: (performance.now() - started) / 1000, memory: memory() };
    if (code === 0) return result;
    const how = code === null ? "by a signal" : `exit ${code}`;
    throw new Error(`pulumi ${args.join(" ")} failed (${how}):\n${output.trim()}`);
  }
}

/** A file beside this one, as it was compiled. */
function compiled(name: string): string {
  return fs.readFileSync(path.join(__dirname, `${name}.js`), "utf8");
}

/** On Ctrl-C: Pulumi ends what it began, then the temporary directories go. */
export function cleanOnInterrupt(): void {
  endWithoutTraces(children, () => directories.forEach(removeDirectory));
}

function removeDirectory(directory: string): void {
  fs.rmSync(directory, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  directories.delete(directory);
}

/** The end of what it printed, and how it ended. */
async function ended(child: ChildProcess): Promise<{ code: number | null; output: string }> {
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => (output = (output + text).slice(-SHOWN)));
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  return { code, output };
}

/** The engine's own count, from the last event that has one. */
function changesIn(log: string): Record<string, number> {
  const line = fs.readFileSync(log, "utf8").trimEnd().split("\n").reverse().find(isSummary);
  if (line === undefined) throw new Error("Pulumi's event log has no summary.");
  const event = JSON.parse(line) as { summaryEvent: { resourceChanges?: Record<string, number> } };
  return event.summaryEvent.resourceChanges ?? {};
}

function isSummary(line: string): boolean {
  return line.includes('"summaryEvent"');
}
