/** The files around a program: what Pulumi, npm and TypeScript need. */
import * as path from "node:path";
import { stringify } from "yaml";
import { LEAST_SDK, version } from "../../provider/celigo/version";
import { readManifest } from "../manifest";
import { projectIn } from "../program";
import { fileName } from "./name";
import { mainFile, nameIn } from "./program-on-disk";
import { isObject } from "../../provider/json/json";

/** The oldest `@pulumi/pulumi` of the package's peer range would do; people start with a newer one. */
const PULUMI = `^${LEAST_SDK}`;

/** What a new project file is called. */
const PROJECT_FILE = "Pulumi.yaml";

/** Line ends: one kind on every system, but for scripts, of which Celigo has every byte. */
const GIT_ATTRIBUTES = "* text=auto eol=lf\nscripts/*.js -text\n";

/** The file that `pulumi import` reads. */
export const IMPORT_FILE = "import.json";

/**
 * The generated files that hold nothing of the account. A project keeps its name, which its stacks and their config have,
 * whatever the directory of a clone is called; only a new one is named after its directory.
 */
export function projectFiles(directory: string): Map<string, string> {
  const {
    file = PROJECT_FILE,
    name = nameFor(path.basename(path.resolve(directory))),
    main,
    stackConfigDir,
  } = projectIn(directory) ?? {};
  const project = { name, description: "Celigo integrator.io", runtime: "nodejs", main, stackConfigDir };
  return new Map([
    [file, stringify(project)],
    ["package.json", packageJson(packageName(directory) ?? nameFor(name), directory)],
    ["tsconfig.json", TSCONFIG],
    [".gitattributes", GIT_ATTRIBUTES],
  ]);
}

/** The project's name, as config keys hold it. @throws Error for a project file without one. */
export function projectName(directory: string): string {
  const { file = PROJECT_FILE, name } = projectIn(directory) ?? {};
  if (name !== undefined) return name;
  throw new Error(`${file} names no project. Give it a \`name\`, or run the export with --force.`);
}

/** @throws Error for a project that an export cannot go into. */
export function refuseJson(directory: string): void {
  const file = projectIn(directory)?.file ?? PROJECT_FILE;
  if (path.extname(file) === ".json")
    throw new Error(
      `${file} makes Pulumi read a stack's config as JSON, and an export writes YAML. Turn it and Pulumi.<stack>.json into YAML, or export into another directory.`,
    );
}

function nameFor(text: string): string {
  return fileName(text, "celigo");
}

function packageName(directory: string): string | undefined {
  const name = readManifest(directory)?.name;
  return typeof name === "string" && name !== "" ? name : undefined;
}

/** A .gitignore with everything that must not be committed, whatever it holds already. */
export function gitignore(found: string | undefined): string {
  const lines = (found ?? "").split(/\r?\n/).map((line) => line.trim());
  const wanted = ["node_modules/", `/${IMPORT_FILE}`].filter((line) => !lines.includes(line));
  if (wanted.length === 0) return found ?? "";
  const start = found === undefined || found === "" || found.endsWith("\n") ? (found ?? "") : `${found}\n`;
  return `${start}${wanted.join("\n")}\n`;
}

/** True where the nearest package.json makes a program's files ES modules. */
export function isModule(directory: string): boolean {
  return readManifest(directory)?.type === "module";
}

/** What a program needs from npm besides Pulumi and this package: its own compiler. */
const COMPILER = { "@types/node": "^20", "ts-node": "^10", typescript: "^5" };

/** The names of packages that package.json does not have, and the program needs. */
export function missingPackages(directory: string): { packages: string[]; compiler: string[] } {
  const { dependencies, devDependencies, peerDependencies } = readManifest(directory) ?? {};
  const has = (name: string) =>
    [dependencies, devDependencies, peerDependencies].some((each) => isObject(each) && name in each);
  const missing = (names: string[]) => names.filter((name) => !has(name));
  return { packages: missing(["pulumi-celigo", "@pulumi/pulumi"]), compiler: missing(Object.keys(COMPILER)) };
}

/** A program that starts elsewhere goes on doing so. */
function packageJson(name: string, directory: string): string {
  const found = mainFile(directory);
  const document = {
    name,
    private: true,
    ...(isModule(directory) ? { type: "module" } : {}),
    main: found === undefined ? "index.ts" : nameIn(path.resolve(directory), found),
    dependencies: { "@pulumi/pulumi": PULUMI, "pulumi-celigo": `^${version}` },
    devDependencies: COMPILER,
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

const TSCONFIG = `${JSON.stringify(
  {
    compilerOptions: {
      strict: true,
      target: "es2022",
      module: "node16",
      moduleResolution: "node16",
      skipLibCheck: true,
      types: ["node"],
      rootDir: ".",
      noEmit: true,
    },
    files: ["index.ts"],
  },
  undefined,
  2,
)}\n`;
