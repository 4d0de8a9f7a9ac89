/** The files around a program: what Pulumi, npm and TypeScript need. */
import * as path from "node:path";
import { parse } from "yaml";
import { version } from "../../provider/version";
import { fileName } from "./name";

/** The oldest `@pulumi/pulumi` of the package's peer range would do; people start with a newer one. */
const PULUMI = "^3.216.0";

/** The file that `pulumi import` reads. */
export const IMPORT_FILE = "import.json";

/** The generated files that hold nothing of the account, for a project of this directory's name. */
export function projectFiles(directory: string): Map<string, string> {
  const name = fileName(path.basename(path.resolve(directory)), "celigo");
  return new Map([
    ["Pulumi.yaml", `name: ${name}\ndescription: Celigo integrator.io\nruntime: nodejs\n`],
    ["package.json", packageJson(name)],
    ["tsconfig.json", TSCONFIG],
    // What Celigo has is compared byte for byte.
    [".gitattributes", "scripts/*.js -text\n"],
  ]);
}

/** The project's name, as config keys hold it. @throws Error for a Pulumi.yaml without one. */
export function projectName(pulumiYaml: string): string {
  const project = parse(pulumiYaml) as { name?: unknown } | null;
  if (typeof project?.name === "string" && project.name !== "") return project.name;
  throw new Error("Pulumi.yaml names no project. Give it a `name`, or run the export with --force.");
}

/** A .gitignore with everything that must not be committed, whatever it holds already. */
export function gitignore(found: string | undefined): string {
  const lines = (found ?? "").split(/\r?\n/).map((line) => line.trim());
  const wanted = ["node_modules/", `/${IMPORT_FILE}`].filter((line) => !lines.includes(line));
  if (wanted.length === 0) return found ?? "";
  const start = found === undefined || found === "" || found.endsWith("\n") ? (found ?? "") : `${found}\n`;
  return `${start}${wanted.join("\n")}\n`;
}

function packageJson(name: string): string {
  const document = {
    name,
    private: true,
    main: "index.ts",
    dependencies: { "@pulumi/pulumi": PULUMI, "pulumi-celigo": `^${version}` },
    devDependencies: { "@types/node": "^20", "ts-node": "^10", typescript: "^5" },
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
