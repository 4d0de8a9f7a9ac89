/** Runs the real Pulumi CLI on a small project in a temporary directory, with state in a file beside it. */
import { type ChildProcess, spawn } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import { findPulumi } from "../../cli/find-pulumi";
import "./changed";
import {
  cleanEnvironment,
  killByEnvironment,
  killTree,
  linkModules,
  removeDirectory,
  tempDirectory,
  track,
  writeFiles,
} from "./temp";
import { mustBeWatched, watch } from "./watch";

/** How long one command may take before it is killed. */
const COMMAND_LIMIT_MS = 180_000;

export interface ProjectOptions {
  /** The source of index.js (CommonJS), or of index.ts with `typescript`. */
  program: string;
  /** Compile the program with ts-node, as `pulumi new typescript` sets it up; "checked" checks its types. Both are slower. */
  typescript?: boolean | "checked";
  /** Stack config; keys with namespace (`celigo:region`), values of any JSON type. */
  config?: Record<string, unknown>;
  secretConfig?: Record<string, string>;
  /** Default: "dev". */
  stack?: string;
  /** Default: "test". */
  name?: string;
  /** Added to the environment of every command. */
  env?: Record<string, string | undefined>;
  /** More files, by path relative to the project. */
  files?: Record<string, string | Buffer>;
  /** False: the project's node_modules is made by the caller. */
  link?: boolean;
  /** The project's directory. Default: a new one. */
  directory?: string;
}

export interface RunOptions {
  /** More arguments. */
  args?: string[];
  env?: Record<string, string | undefined>;
  /** A non-zero exit is expected; without it one throws, and with it a zero exit throws. */
  fails?: boolean;
  /** Milliseconds. Default: 180,000. */
  timeout?: number;
  /** Text for standard input. */
  input?: string;
}

export interface UpdateOptions extends RunOptions {
  /** `--refresh` */
  refresh?: boolean;
  /** Run the preview before the update, as people do; left out for speed. */
  preview?: boolean;
}

/** What a command did. */
export interface RunResult {
  stdout: string;
  stderr: string;
  /** The exit code; 128 + 9 when it was killed. */
  code: number;
}

/** What a command that looks at resources did. */
export interface UpdateResult extends RunResult {
  /** How many resources met which fate (`create`, `update`, `delete`, `same`, `replace`, ...), the stack itself included. */
  summary: Record<string, number>;
  /** The same without the ones left alone: empty when there was nothing to do. */
  changes: Record<string, number>;
  /** One entry for each resource and operation, `same` included. */
  steps: Step[];
  /** What was said: errors, warnings, and what the provider and the program printed. */
  diagnostics: { severity: string; message: string; urn?: string }[];
  /** Every event of the engine, for all that is not above. */
  events: EngineEvent[];
  /** Milliseconds from start to end. */
  duration: number;
}

export interface Step {
  op: string;
  urn: string;
  /** The last part of the urn. */
  name: string;
  type: string;
  /** Names of the inputs that differ. */
  diffs: string[];
  replaces: string[];
}

/** One event: `{ sequence, resourcePreEvent: {...} }` and so on. */
export type EngineEvent = Record<string, any>;
/** The document of `pulumi stack export`. */
export interface State {
  version: number;
  deployment: { resources?: StateResource[]; pending_operations?: any[]; [key: string]: any };
}
export interface StateResource {
  urn: string;
  type: string;
  id?: string;
  inputs?: Record<string, any>;
  outputs?: Record<string, any>;
  [key: string]: any;
}

/** A command that is still running. */
export interface Running {
  child: ChildProcess;
  pid: number;
  /** Everything printed so far. */
  readonly stdout: string;
  readonly stderr: string;
  /** When it has ended, however it did. */
  done: Promise<UpdateResult>;
  /** Resolves when a text has been printed on stdout or stderr; rejects when the command ended without it. */
  printed(text: string | RegExp): Promise<void>;
  /** `kill -9` for the CLI, the language host, the program and the provider processes. */
  killTree(): void;
}

/** Makes a project and its stack. It is removed after the tests of the file. */
export async function createProject(options: ProjectOptions): Promise<Project> {
  const { command, env } = await cli();
  const project = new Project(options, command, env);
  await project.newStack(options.stack ?? "dev", options.config, options.secretConfig);
  return project;
}

export class Project {
  /** Where Pulumi.yaml lies. */
  readonly directory: string;
  /** The stack that commands act on. */
  stack = "dev";
  readonly #command: string;
  readonly #env: NodeJS.ProcessEnv;
  readonly #home: string;
  readonly #index: string;
  #logs = 0;

  /** Use `createProject`. */
  constructor(options: ProjectOptions, command: string, pathEnv: NodeJS.ProcessEnv) {
    this.#home = tempDirectory("engine");
    this.directory = options.directory ?? path.join(this.#home, "project");
    this.#command = command;
    this.#index = options.typescript ? "index.ts" : "index.js";
    this.#env = {
      ...cleanEnvironment(),
      ...pathEnv,
      ...this.#quiet(),
      ...(options.typescript ? {} : { TEST_PLAIN_JAVASCRIPT: "true" }),
      ...(options.typescript === true ? { PULUMI_NODEJS_TRANSPILE_ONLY: "true" } : {}),
      ...options.env,
    };
    fs.mkdirSync(path.join(this.#home, "state"), { recursive: true });
    const name = options.name ?? "test";
    const runtime = options.typescript ? "nodejs" : { name: "nodejs", options: { typescript: false } };
    writeFiles(this.directory, {
      "Pulumi.yaml": `${JSON.stringify({ name, main: this.#index, runtime }, undefined, 2)}\n`,
      ...(fs.existsSync(path.join(this.directory, "package.json"))
        ? {}
        : { "package.json": `${JSON.stringify({ name, private: true })}\n` }),
      ...(options.typescript ? { "tsconfig.json": TSCONFIG } : {}),
      [this.#index]: options.program,
      ...options.files,
    });
    if (options.link !== false) {
      const compiler = options.typescript ? ["typescript", "ts-node", "@types/node"] : [];
      linkModules(this.directory, ["pulumi-celigo", "@pulumi/pulumi", ...compiler]);
    }
  }

  /** No questions, no network, no state of the user's. PULUMI_SKIP_CHECKPOINTS stays unset. */
  #quiet(): NodeJS.ProcessEnv {
    const hostBeside = fs.existsSync(path.join(path.dirname(this.#command), "pulumi-language-nodejs"));
    return {
      PULUMI_HOME: this.#home,
      PULUMI_BACKEND_URL: `file://${this.#home.replaceAll("\\", "/")}/state`,
      PULUMI_CONFIG_PASSPHRASE: "",
      PULUMI_SKIP_UPDATE_CHECK: "true",
      PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "true",
      PULUMI_DISABLE_REGISTRY_RESOLVE: "true",
      PULUMI_SKIP_CONFIRMATIONS: "true",
      PULUMI_SUPPRESS_NEO_LINK: "true",
      PULUMI_DIY_BACKEND_DISABLE_CHECKPOINT_BACKUPS: "true",
      // The flag --event-log is there only for those who debug the CLI.
      PULUMI_DEBUG_COMMANDS: "true",
      ...(hostBeside ? { PULUMI_IGNORE_AMBIENT_PLUGINS: "true" } : {}),
    };
  }

  up(options: UpdateOptions = {}): Promise<UpdateResult> {
    return this.#update(upArguments(options), options);
  }

  preview(options: Omit<UpdateOptions, "preview"> = {}): Promise<UpdateResult> {
    return this.#update(["preview", ...(options.refresh ? ["--refresh"] : [])], options);
  }

  refresh(options: RunOptions = {}): Promise<UpdateResult> {
    return this.#update(["refresh", "--yes", "--skip-preview"], options);
  }

  destroy(options: RunOptions = {}): Promise<UpdateResult> {
    return this.#update(["destroy", "--yes", "--skip-preview"], options);
  }

  /** Takes away the lock that a killed command left. */
  cancel(options: RunOptions = {}): Promise<RunResult> {
    return this.pulumi(["cancel", "--yes", "--stack", this.stack], options);
  }

  /** Starts `pulumi up` in a process group of its own and does not wait for it. */
  spawnUp(options: UpdateOptions = {}): Running {
    return this.#start(upArguments(options), options);
  }

  /** The environment of its commands, for programs that call Pulumi themselves. */
  get env(): NodeJS.ProcessEnv {
    return { ...this.#env };
  }

  /** Any other command; its stack is the caller's to name. */
  async pulumi(args: string[], options: RunOptions = {}): Promise<RunResult> {
    const all = [...args, ...(options.args ?? [])];
    const done = await this.#spawn(all, options).done;
    this.#watch(all, done);
    return judge(args, done, options);
  }

  async exportState(options: { showSecrets?: boolean } = {}): Promise<State> {
    const show = options.showSecrets ? ["--show-secrets"] : [];
    const { stdout } = await this.pulumi(["stack", "export", "--stack", this.stack, ...show]);
    return JSON.parse(stdout) as State;
  }

  async importState(state: State, flags: string[] = []): Promise<void> {
    const file = path.join(this.#home, "import.json");
    fs.writeFileSync(file, JSON.stringify(state));
    await this.pulumi(["stack", "import", "--stack", this.stack, "--file", file, ...flags]);
  }

  /** The stack's outputs, secrets masked unless asked for. */
  async outputs(options: { showSecrets?: boolean } = {}): Promise<Record<string, unknown>> {
    const show = options.showSecrets ? ["--show-secrets"] : [];
    const { stdout } = await this.pulumi(["stack", "output", "--json", "--stack", this.stack, ...show]);
    return JSON.parse(stdout) as Record<string, unknown>;
  }

  setProgram(source: string): void {
    this.write({ [this.#index]: source });
  }

  /** Writes files, by path relative to the project. */
  write(files: Record<string, string | Buffer>): void {
    writeFiles(this.directory, files);
  }

  /** Makes a stack with its config, and selects it. */
  async newStack(
    stack: string,
    config: Record<string, unknown> = {},
    secretConfig: Record<string, string> = {},
  ): Promise<void> {
    this.stack = stack;
    // JSON is YAML; `stack init` adds the salt of the passphrase and keeps the rest.
    if (Object.keys(config).length > 0) this.write({ [`Pulumi.${stack}.yaml`]: JSON.stringify({ config }) });
    await this.pulumi(["stack", "init", stack]);
    for (const [key, value] of Object.entries(secretConfig))
      await this.setConfig(key, value, { secret: true });
  }

  /** The stack that commands act on from now on. */
  selectStack(stack: string): void {
    this.stack = stack;
  }

  async setConfig(
    key: string,
    value: string,
    options: { secret?: boolean; path?: boolean } = {},
  ): Promise<void> {
    if (options.secret) mustBeWatched(value);
    const flags = [options.secret ? "--secret" : "--plaintext", ...(options.path ? ["--path"] : [])];
    await this.pulumi(["config", "set", "--stack", this.stack, ...flags, "--", key, value]);
  }

  async removeConfig(key: string): Promise<void> {
    await this.pulumi(["config", "rm", "--stack", this.stack, key]);
  }

  /** No token and no secret is in what a command printed, told the engine or left in the state. */
  #watch(args: string[], { stdout, stderr }: RunResult, events: EngineEvent[] = []): void {
    const what = `pulumi ${args.join(" ")}`;
    if (!args.includes("--show-secrets")) watch(what, stdout + stderr);
    // Pulumi's SDK prints whole messages of its own protocol for debugging, secrets of any provider included.
    const shown = events.filter(({ diagnosticEvent }) => diagnosticEvent?.severity !== "debug");
    watch(`events of ${what}`, JSON.stringify(shown));
    for (const file of filesIn(path.join(this.#home, "state", ".pulumi", "stacks")))
      watch(`state after ${what}`, fs.readFileSync(file, "utf8"));
  }

  /** Removes the project before the tests end, and ends what still runs in it. */
  remove(): void {
    removeDirectory(this.#home);
  }

  async #update(command: string[], options: RunOptions): Promise<UpdateResult> {
    return judge(command, await this.#start(command, options).done, options);
  }

  #start(command: string[], options: RunOptions): Running {
    const log = path.join(this.#home, `events-${++this.#logs}.log`);
    const started = Date.now();
    const args = [...command, "--stack", this.stack, "--event-log", log, ...(options.args ?? [])];
    const running = this.#spawn(args, options);
    const done = running.done.then((result) => {
      const events = readEvents(log);
      this.#watch(args, result, events);
      return { ...result, ...digest(events), duration: Date.now() - started };
    });
    return Object.assign(running, { done });
  }

  #spawn(args: string[], options: RunOptions): Omit<Running, "done"> & { done: Promise<RunResult> } {
    const { COUNT_COMMANDS } = process.env;
    if (COUNT_COMMANDS) fs.appendFileSync(COUNT_COMMANDS, `${args[0]} ${expect.getState().testPath}\n`);
    const child = track(
      spawn(this.#command, ["--non-interactive", "--color", "never", ...args], {
        cwd: this.directory,
        env: { ...this.#env, ...options.env },
        stdio: [options.input === undefined ? "ignore" : "pipe", "pipe", "pipe"],
        detached: process.platform !== "win32",
      }),
    );
    child.stdin?.end(options.input);
    const printed = { stdout: "", stderr: "" };
    for (const stream of ["stdout", "stderr"] as const) {
      child[stream]?.setEncoding("utf8").on("data", (text: string) => (printed[stream] += text));
    }
    const kill = () => {
      if (child.pid !== undefined) killTree(child.pid);
      killByEnvironment(this.#home);
    };
    const limit = options.timeout ?? COMMAND_LIMIT_MS;
    const done = new Promise<RunResult>((resolve, reject) => {
      let late = false;
      const timer = setTimeout(() => {
        late = true;
        kill();
      }, limit);
      child.once("error", reject);
      child.once("close", (code, signal) => {
        clearTimeout(timer);
        if (late) reject(new Error(`pulumi ${args[0]} did not end within ${limit} ms:\n${tail(printed)}`));
        else resolve({ ...printed, code: code ?? (signal === "SIGKILL" ? 137 : 1) });
      });
    });
    return {
      child,
      pid: child.pid as number,
      done,
      killTree: kill,
      get stdout() {
        return printed.stdout;
      },
      get stderr() {
        return printed.stderr;
      },
      async printed(text) {
        const seen = () => {
          const all = printed.stdout + printed.stderr;
          return typeof text === "string" ? all.includes(text) : text.test(all);
        };
        while (!seen()) {
          if (child.exitCode !== null || child.signalCode !== null) {
            throw new Error(`pulumi ${args[0]} ended without printing ${text}:\n${tail(printed)}`);
          }
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
      },
    };
  }
}

/** As `pulumi new typescript` writes it, in short. */
const TSCONFIG = `${JSON.stringify(
  {
    compilerOptions: {
      strict: true,
      target: "es2022",
      module: "node16",
      moduleResolution: "node16",
      skipLibCheck: true,
      types: ["node"],
    },
    files: ["index.ts"],
  },
  undefined,
  2,
)}\n`;

let found: ReturnType<typeof findPulumi> | undefined;

/** The CLI that `npm test` found, or, for a single test started by hand, the one that would be found. */
async function cli(): Promise<{ command: string; env: NodeJS.ProcessEnv }> {
  const command = process.env.PULUMI_CELIGO_CLI;
  if (command) return { command, env: {} };
  return (found ??= findPulumi());
}

function upArguments(options: UpdateOptions): string[] {
  return [
    ...["up", "--yes"],
    ...(options.preview ? [] : ["--skip-preview"]),
    ...(options.refresh ? ["--refresh"] : []),
  ];
}

function judge<T extends RunResult>(args: string[], result: T, options: RunOptions): T {
  if ((result.code !== 0) !== (options.fails ?? false)) {
    const how = options.fails ? "should have failed" : `failed with exit ${result.code}`;
    throw new Error(`pulumi ${args.join(" ")} ${how}:\n${tail(result)}`);
  }
  return result;
}

function tail(printed: { stdout: string; stderr: string }): string {
  return [printed.stdout, printed.stderr].map((text) => text.trim().slice(-6_000)).join("\n---\n");
}

function filesIn(directory: string): string[] {
  if (!fs.existsSync(directory)) return [];
  return fs
    .readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** A killed CLI leaves no log, or half a last line. */
function readEvents(file: string): EngineEvent[] {
  if (!fs.existsSync(file)) return [];
  const lines = fs.readFileSync(file, "utf8").split("\n");
  return lines.flatMap((line): EngineEvent[] => {
    try {
      return [JSON.parse(line) as EngineEvent];
    } catch {
      return [];
    }
  });
}

function digest(
  events: EngineEvent[],
): Pick<UpdateResult, "summary" | "changes" | "steps" | "diagnostics" | "events"> {
  const summary: Record<string, number> =
    [...events].reverse().find((event) => event.summaryEvent)?.summaryEvent.resourceChanges ?? {};
  const steps = events.flatMap((event): Step[] => {
    const metadata = event.resourcePreEvent?.metadata;
    if (!metadata) return [];
    return [
      {
        op: metadata.op,
        urn: metadata.urn,
        name: (metadata.urn as string).split("::").at(-1) ?? "",
        type: metadata.type,
        diffs: metadata.diffs ?? [],
        replaces: metadata.keys ?? [],
      },
    ];
  });
  const diagnostics = events.flatMap((event): UpdateResult["diagnostics"] => {
    const said = event.diagnosticEvent;
    if (!said || said.severity === "debug" || said.ephemeral) return [];
    return [{ severity: said.severity, message: (said.message as string).trimEnd(), urn: said.urn }];
  });
  const changes = { ...summary };
  delete changes.same;
  return { summary, changes, steps, diagnostics, events };
}
