/** The Pulumi program in whose directory a command runs, and its stacks, as the `pulumi` of this machine tells them. */
import { spawn } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import { parse } from "yaml";
import { messageOf } from "../provider/celigo/errors";
import { isFile, relative } from "./file";
import { findPulumi, type FindOptions } from "./find-pulumi";
import { isObject, type JsonObject } from "../provider/json/json";

/** One value of a stack's config, decrypted. */
export interface ConfigValue {
  value?: string;
  /** The value as JSON, where it is structured (`celigo:references`). */
  objectValue?: unknown;
  secret: boolean;
}

/** One resource of a stack's state, in Pulumi's wire form with secrets in clear (`plaintext`). */
export interface StateResource {
  urn: string;
  type: string;
  id?: string;
  /** `<urn>::<id>` of the provider resource it belongs to. */
  provider?: string;
  inputs?: { [name: string]: unknown };
  outputs?: { [name: string]: unknown };
  delete?: boolean;
  /** Where the program made it: `project:///index.ts#12,3`. */
  sourcePosition?: string;
}

/** A directory with a Pulumi.yaml, and the `pulumi` that runs it. */
export interface Program {
  /** Where Pulumi.yaml lies. */
  directory: string;
  /** Runs `pulumi <args>` there and returns its standard output. @throws Error with what it printed. */
  pulumi(args: string[], input?: string): Promise<string>;
  /** The same for commands whose output counts even when they fail (`preview --json`). */
  attempt(args: string[]): Promise<Printed>;
}

/** What a command printed, and how it ended. */
export interface Printed {
  code: number;
  stdout: string;
  stderr: string;
}

/**
 * The program in `cwd` or above it; `options` say how a Pulumi CLI is found for it.
 * @throws Error when there is no program, or no Pulumi CLI.
 */
export async function openProgram(cwd = ".", options: FindOptions = {}): Promise<Program> {
  const directory = findProject(path.resolve(cwd));
  const found = await findOnce(options);
  const env = { ...process.env, ...found.env, PULUMI_SKIP_UPDATE_CHECK: "true" };
  const attempt = (args: string[], input?: string) => run(found.command, args, directory, env, input);
  return {
    directory,
    attempt,
    async pulumi(args, input) {
      const { code, stdout, stderr } = await attempt(args, input);
      if (code === 0) return stdout;
      const words = (stderr.trim() || stdout.trim()).replace(/^error: /, "").slice(0, 4000);
      throw new Error(`\`pulumi ${args.slice(0, 2).join(" ")}\` failed: ${words}`);
    },
  };
}

const found = new Map<string, ReturnType<typeof findPulumi>>();

/** A command opens a program more than once, and each look at a CLI runs it. */
function findOnce(options: FindOptions): ReturnType<typeof findPulumi> {
  const key = JSON.stringify([options.lookOnly ?? false, (options.env ?? process.env).PATH]);
  const finding = found.get(key) ?? findPulumi(options);
  found.set(key, finding);
  return finding;
}

/** The nearest directory with a Pulumi.yaml, from `from` upwards. @throws Error when there is none. */
export function findProject(from: string): string {
  for (let directory = from; ; directory = path.dirname(directory)) {
    if (projectFile(directory) !== undefined) return directory;
    if (directory === path.dirname(directory))
      throw new Error(
        `there is no Pulumi.yaml in ${from} or above it. Run this in a Pulumi program's directory, or name it with --cwd DIR.`,
      );
  }
}

/** What a project file may be called: of several, Pulumi takes the first. */
const PROJECT_FILES = ["Pulumi.json", "Pulumi.yaml", "Pulumi.yml"];

function projectFile(directory: string): string | undefined {
  return PROJECT_FILES.find((name) => isFile(path.join(directory, name)));
}

/** A project file, as far as commands look at it. */
export interface ProjectFile {
  /** What it is called. */
  file: string;
  name?: string;
  /** The program's file, or the directory of one. */
  main?: string;
  /** Where the config files of stacks lie, when not beside it. */
  stackConfigDir?: string;
}

/** The project file of a directory; undefined where it has none. @throws Error when it is not YAML. */
export function projectIn(directory: string): ProjectFile | undefined {
  const file = projectFile(directory);
  if (file === undefined) return undefined;
  const project = parseProject(path.join(directory, file));
  const text = (key: string) => (typeof project[key] === "string" ? project[key] || undefined : undefined);
  // `config` with a text is the older way to say `stackConfigDir`.
  return {
    file,
    name: text("name"),
    main: text("main"),
    stackConfigDir: text("stackConfigDir") ?? text("config"),
  };
}

function parseProject(file: string): JsonObject {
  try {
    // Every scalar as the text that it is: a project may be called 2024.
    const project: unknown = parse(fs.readFileSync(file, "utf8"), { schema: "failsafe" });
    return isObject(project) ? project : {};
  } catch (error) {
    throw new Error(`${relative(file)} is not YAML: ${messageOf(error)}`, { cause: error });
  }
}

/** `main` of a directory's Pulumi.yaml: the program's file, or the directory of one; undefined where it has none. */
export function mainOf(directory: string): string | undefined {
  return projectIn(directory)?.main;
}

/** A stack's config file, relative to its project's directory; an organization and a project are no part of its name. */
export function stackFileName(directory: string, stack: string): string {
  const { file = "Pulumi.yaml", stackConfigDir = "" } = projectIn(directory) ?? {};
  return path.posix.join(stackConfigDir, `Pulumi.${stack.split("/").at(-1) ?? stack}${path.extname(file)}`);
}

function run(
  command: string,
  args: string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
  input?: string,
): Promise<Printed> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args, "--non-interactive", "--color", "never"], {
      cwd,
      env,
      stdio: ["pipe", "pipe", "pipe"],
    });
    let [stdout, stderr] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    // It may end before it has read everything.
    child.stdin.on("error", () => undefined);
    child.stdin.end(input ?? "");
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? 1, stdout, stderr }));
  });
}

/** The names of all stacks of the program. */
export async function stackNames(program: Program): Promise<string[]> {
  const stacks = JSON.parse(await program.pulumi(["stack", "ls", "--json"])) as { name: string }[];
  return stacks.map(({ name }) => name);
}

/** The stack that `--stack`, `PULUMI_STACK` or `pulumi stack select` names. */
export async function currentStack(program: Program, named?: string): Promise<string> {
  if (named !== undefined) return named;
  return (await program.pulumi(["stack", "--show-name"])).trim();
}

/** A stack's config, secrets decrypted, by key with namespace (`celigo:region`). */
export async function stackConfig(program: Program, stack: string): Promise<Map<string, ConfigValue>> {
  const text = await program.pulumi(["config", "--stack", stack, "--json", "--show-secrets"]);
  return new Map(Object.entries(JSON.parse(text) as { [key: string]: ConfigValue }));
}

/** What state holds of a stack. */
export interface Deployment {
  /** Those condemned to deletion are left out. */
  resources: StateResource[];
  /** What encrypts its secrets, as far as that is written down. */
  secrets_providers?: { type: string; state?: { [name: string]: unknown } };
}

/** A stack's state; secrets are in clear with the flag `--show-secrets`. */
export async function stackDeployment(
  program: Program,
  stack: string,
  flags: string[] = [],
): Promise<Deployment> {
  const text = await program.pulumi(["stack", "export", "--stack", stack, ...flags]);
  const { deployment } = JSON.parse(text) as { deployment?: Partial<Deployment> | null };
  const resources = (deployment?.resources ?? []).filter((resource) => resource.delete !== true);
  return { ...deployment, resources };
}

/** The resources in a stack's state with secrets in clear, those condemned to deletion left out. */
export async function stackState(program: Program, stack: string): Promise<StateResource[]> {
  return (await stackDeployment(program, stack, ["--show-secrets"])).resources;
}

/** True where the last thing done with a stack was a refresh that changed its state. */
export async function lastRefreshed(program: Program, stack: string): Promise<boolean> {
  const { code, stdout } = await program.attempt([
    "stack",
    "history",
    "--stack",
    stack,
    "--json",
    "--page-size",
    "1",
  ]);
  const [last]: unknown[] = code === 0 ? (JSON.parse(stdout) as unknown[]) : [];
  if (!isObject(last) || last.kind !== "refresh" || !isObject(last.resourceChanges)) return false;
  return Object.keys(last.resourceChanges).some((op) => op !== "same");
}

/** `celigo:references` of a stack's config: ids of things that the program does not manage, by key. */
export function referencesOf(config: Map<string, ConfigValue>): { [key: string]: string } {
  const setting = config.get("celigo:references");
  const parsed: unknown = setting?.objectValue ?? (setting?.value ? JSON.parse(setting.value) : {});
  if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed))
    throw new Error(
      "celigo:references must be an object of ids by key: `pulumi config set --path 'celigo:references.netsuite' <id>`.",
    );
  // Without a prototype, so that a key such as `constructor` is there only where it was set.
  const references = Object.create(null) as { [key: string]: string };
  for (const [key, id] of Object.entries(parsed)) references[key] = String(id);
  return references;
}
