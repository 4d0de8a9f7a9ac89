/** Export, install, import, preview: what a team does that puts an existing account under code. */
import * as fs from "node:fs";
import * as path from "node:path";
import { runCommand } from "./command";
import { createProject, type Project, type UpdateResult } from "./engine";
import { TestAccount } from "./account";
import { fillAccount, type RandomAccount } from "./random-account";
import { linkModules } from "./temp";

/** What `export --json` prints, as far as tests look at it. */
export interface Exported {
  directory: string;
  known: number;
  resources: { kind: string; name: string; id: string; file: string }[];
  references: Record<string, string>;
  secrets: string[];
  files: { written: string[]; kept: string[]; removed: string[] };
  idsInScripts: { file: string; line: number; text: string; resource: string }[];
  notices: string[];
  next: string[];
  closing: string;
  left: { kind: string; name: string; id: string; reason: string }[];
  failure?: string;
}

/** An empty directory with a Pulumi of its own (home, backend, passphrase). */
export async function emptyProject(account: TestAccount): Promise<Project> {
  const project = await createProject({
    program: "",
    typescript: "checked",
    link: false,
    env: { ...account.env(), CELIGO_BASE_URL: account.url },
  });
  for (const file of fs.readdirSync(project.directory)) {
    fs.rmSync(path.join(project.directory, file), { recursive: true });
  }
  return project;
}

/** Runs `pulumi-celigo export --out . --json`. */
export async function runExport(project: Project, ...args: string[]): Promise<Exported> {
  const { stdout, stderr, code } = await runCommand(project, ["export", "--out", ".", "--json", ...args]);
  if (code !== 0) throw new Error(`export ended with ${code}:\n${stdout}\n${stderr}`);
  return JSON.parse(stdout) as Exported;
}

/** What `npm install` does for a program of this package. */
export function install(project: Project): void {
  linkModules(project.directory, ["pulumi-celigo", "@pulumi/pulumi", "typescript", "ts-node", "@types/node"]);
}

/** Runs the import that the export printed. */
export async function importAll(project: Project, { next }: Exported): Promise<void> {
  const command = next.at(-1) ?? "";
  const { stdout } = await project.pulumi(command.split(" ").slice(1));
  if (/warning|failed to validate/i.test(stdout)) throw new Error(stdout);
}

/** Previews without type checks: a test of its own runs the compiler over many programs at once. */
export function preview(project: Project, refresh = false): Promise<UpdateResult> {
  return project.preview({
    refresh,
    args: ["--expect-no-changes"],
    env: { PULUMI_NODEJS_TRANSPILE_ONLY: "true" },
  });
}

/** The text files of a program, node_modules left out, by their paths. */
export function filesOf(directory: string, at = ""): Map<string, string> {
  const entries = fs.readdirSync(path.join(directory, at), { withFileTypes: true });
  return new Map(
    entries.flatMap((entry): [string, string][] => {
      const name = path.posix.join(at, entry.name);
      if (entry.name === "node_modules") return [];
      if (entry.isDirectory()) return [...filesOf(directory, name)];
      return [[name, fs.readFileSync(path.join(directory, name), "utf8")]];
    }),
  );
}

/** The round trips of several random accounts at the same time; answers what went wrong. */
export async function roundTrips(
  seeds: number[],
  { isRefreshed }: { isRefreshed: (seed: number) => boolean },
): Promise<string[]> {
  const wrong = await Promise.all(
    seeds.map((seed) => roundTrip(seed, isRefreshed(seed)).catch((error: Error) => [error.message])),
  );
  return wrong.flatMap((each, i) => each.map((problem) => `account ${seeds[i]}: ${problem}`));
}

async function roundTrip(seed: number, isRefreshed: boolean): Promise<string[]> {
  const account = await TestAccount.start();
  try {
    const made = fillAccount(account.emulator, seed);
    const project = await emptyProject(account);
    const args = seed % 2 === 0 ? ["--state-values"] : [];
    const exported = await runExport(project, "--all", ...args);
    account.forget();
    install(project);
    await importAll(project, exported);
    const found = problemsOf(project.directory, made, exported);
    const { summary, changes } = await preview(project);
    if (isRefreshed) {
      await preview(project, true);
      const { files } = await runExport(project, "--all", ...args);
      const others = files.written.filter((file) => file !== "import.json");
      found.push(
        ...[...others, ...files.kept, ...files.removed].map((file) => `a second export changes ${file}`),
      );
    }
    if (summary.same !== exported.resources.length + 1 || Object.keys(changes).length > 0)
      found.push(`the preview shows ${JSON.stringify(summary)}`);
    const state = JSON.stringify(await project.exportState());
    found.push(...made.secrets.filter((each) => state.includes(each)).map(() => "a secret is in state"));
    found.push(...account.writes());
    return found;
  } finally {
    await account.close();
  }
}

/** Ids of exported objects and secrets where they must not be. */
export function problemsOf(directory: string, made: RandomAccount, exported: Exported): string[] {
  const managed = new Set([...made.ids, ...exported.resources.map(({ id }) => id.split("/").at(-1) ?? "")]);
  return [...filesOf(directory)].flatMap(([file, text]) => {
    const secrets = made.secrets.filter((secret) => text.includes(JSON.stringify(secret).slice(1, -1)));
    const isProgram = /\.ts$|^package\.json$|^Pulumi\.yaml$|^celigo-export\.json$/.test(file);
    const ids = isProgram ? [...managed].filter((id) => id.length >= 24 && text.includes(id)) : [];
    return [...secrets.map(() => `${file} holds a secret`), ...ids.map((id) => `${file} holds the id ${id}`)];
  });
}
