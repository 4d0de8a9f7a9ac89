/** Export, install, import, preview: what a team does that puts an existing account under code. */
import * as fs from "node:fs";
import * as path from "node:path";
import { runCommand } from "./command";
import { createProject, type Project, type UpdateResult } from "./engine";
import type { JsonObject } from "../../provider/json/json";
import type { Kind } from "../../provider/model/kind";
import { typeToken } from "../../provider/pulumi/registration";
import { resources as resourceKinds } from "../../provider/resources";
import { TestAccount, type Doc } from "./account";
import { declarablePart, fieldsThatDiffer } from "./lossless";
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
  if (/(?<!celigo: )warning|failed to validate/i.test(stdout)) throw new Error(stdout);
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

/** Top-level fields of random accounts that no document lists. */
const EXTRA = ["lockedBy", "Connector.marketplace", "sandbox"];

/** What a round trip does besides export, import and preview. */
export interface RoundTrip {
  /** Export the values of state keys, too. */
  stateValues?: boolean;
  /** Preview with a refresh, and export once more. */
  isRefreshed?: boolean;
  /** Create everything again in an empty environment, and compare. */
  isCreated?: boolean;
}

/** The round trip of an account that is filled with several seeds; answers what went wrong. */
export async function roundTrip(
  seeds: number[],
  { stateValues = false, isRefreshed = false, isCreated = false }: RoundTrip = {},
): Promise<string[]> {
  const account = await TestAccount.start();
  try {
    const filled = seeds.map((seed) => fillAccount(account.emulator, seed, { isCreatable: isCreated }));
    const made = {
      ids: filled.flatMap(({ ids }) => ids),
      secrets: filled.flatMap(({ secrets }) => secrets),
    };
    const project = await emptyProject(account);
    const args = [...(stateValues ? ["--state-values"] : []), ...EXTRA.flatMap((name) => ["--extra", name])];
    const exported = await runExport(project, "--all", ...args);
    account.forget();
    install(project);
    await importAll(project, exported);
    const found = problemsOf(project.directory, made, exported);
    const { summary, changes } = await preview(project);
    if (isRefreshed) {
      await preview(project, true);
      // What --extra named is remembered.
      const { files } = await runExport(project, "--all", ...args.slice(0, stateValues ? 1 : 0));
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
    if (isCreated) found.push(...(await createdElsewhere(project, account, exported)));
    return found;
  } finally {
    await account.close();
  }
}

/** Applies the program to an empty environment with its references set, and compares its documents with the exported ones. */
async function createdElsewhere(
  project: Project,
  account: TestAccount,
  { resources, notices }: Exported,
): Promise<string[]> {
  for (const row of account.rows("connections")) account.emulator.seed("prod", "connections", row);
  const stackFile = (stack: string) => path.join(project.directory, `Pulumi.${stack}.yaml`);
  const config = fs.readFileSync(stackFile("dev"), "utf8");
  fs.writeFileSync(stackFile("prod"), config);
  await project.newStack("prod");
  const env = { CELIGO_API_TOKEN: "tok-prod", PULUMI_NODEJS_TRANSPILE_ONLY: "true" };
  await project.up({ env });
  // Ids that the program takes from the config for objects of its own, as notices say: known once they are created.
  const ids = await idsElsewhere(project, account, resources);
  const translated = (text: string) => text.replace(/[0-9a-f]{24}/g, (id) => ids.get(id) ?? id);
  fs.writeFileSync(stackFile("prod"), translated(fs.readFileSync(stackFile("prod"), "utf8")));
  await project.up({ env });
  const final = await idsElsewhere(project, account, resources);
  const said = (name: string) => notices.some((each) => each.includes(`: ${name}`) && /left out/.test(each));
  return resources.flatMap(({ kind: name, name: title, id }) => {
    const kind = resourceKinds[name] as Kind;
    const there = final.get(id) ?? id;
    const source = documentOf(account, "dev", { name, id });
    const found = documentOf(account, "prod", { name, id: there });
    if (source === undefined || found === undefined) return [`${name} ${title} is not in prod`];
    const withIds = (document: JsonObject, elsewhere: Map<string, string>) =>
      JSON.parse(
        JSON.stringify(document).replace(/[0-9a-f]{24}/g, (each) => elsewhere.get(each) ?? each),
      ) as JsonObject;
    const [expected, made] = [withIds(source, final), withIds(found, new Map())];
    return fieldsThatDiffer(declarablePart(kind, expected), declarablePart(kind, made))
      .filter((field) => !said(field))
      .map(
        (field) =>
          `${name} ${title}: ${field} is ${JSON.stringify(made[field])}, not ${JSON.stringify(expected[field])}`,
      );
  });
}

/** Where ids of dev stand for something that was created in prod: whole ids of state, their parts, and those of groups. */
async function idsElsewhere(
  project: Project,
  account: TestAccount,
  resources: Exported["resources"],
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  const state = (await project.exportState()).deployment.resources ?? [];
  for (const { kind, name, id } of resources) {
    const found = state.find(({ urn }) => urn.endsWith(`${typeToken(kind)}::${name}`));
    if (found?.id === undefined) continue;
    ids.set(id, found.id);
    if (!/^(Integration|Script|Connector|ConnectorLicense)$/.test(kind)) continue;
    const last = (each: string) => each.split("/").at(-1) ?? "";
    ids.set(last(id), last(found.id));
    if (kind !== "Integration") continue;
    const [dev, prod] = [
      account.rows("integrations").find(({ _id }) => _id === id),
      account.rows("integrations", "prod").find(({ _id }) => _id === found.id),
    ];
    for (const groups of ["flowGroupings", "apiGroupings"])
      (dev?.[groups] as Doc[] | undefined)?.forEach((group, i) => {
        const other = (prod?.[groups] as Doc[] | undefined)?.[i];
        if (other) ids.set(group._id as string, other._id as string);
      });
  }
  return ids;
}

/** The document of an exported object. */
function documentOf(
  account: TestAccount,
  environment: string,
  { name, id }: { name: string; id: string },
): JsonObject | undefined {
  const [first = "", second = "", last = ""] = id.split("/");
  const row = (collection: string, _id: string): JsonObject | undefined =>
    account.rows(collection, environment).find((each) => each._id === _id);
  switch (name) {
    case "StateKey": {
      const key = decodeURIComponent(last || first);
      const scope = last === "" ? "" : `${first}/${second}`;
      const values: JsonObject = account.state(scope, environment);
      const value = values[key];
      return value === undefined ? undefined : { key, value };
    }
    case "ConnectionRegistration": {
      const ids = row("integrations", first)?._registeredConnectionIds;
      return Array.isArray(ids) && ids.includes(second) ? { _id: second } : undefined;
    }
    case "ConnectorLicense": {
      const license = row("licenses", second);
      return license && { ...license, email: (license.user as JsonObject).email ?? null };
    }
    default:
      return row(name === "ConnectorTrial" ? "connectors" : `${name.toLowerCase()}s`, first);
  }
}

/** Ids of exported objects and secrets where they must not be. */
export function problemsOf(directory: string, made: RandomAccount, exported: Exported): string[] {
  // The last part of a registration's id is a connection's, which the program does not create.
  const created = exported.resources.filter(({ kind }) => kind !== "ConnectionRegistration");
  const managed = new Set([...made.ids, ...created.map(({ id }) => id.split("/").at(-1) ?? "")]);
  return [...filesOf(directory)].flatMap(([file, text]) => {
    const secrets = made.secrets.filter((secret) => text.includes(JSON.stringify(secret).slice(1, -1)));
    const isProgram = /\.ts$|^package\.json$|^Pulumi\.yaml$|^celigo-export\.json$/.test(file);
    const ids = isProgram ? [...managed].filter((id) => id.length >= 24 && text.includes(id)) : [];
    return [...secrets.map(() => `${file} holds a secret`), ...ids.map((id) => `${file} holds the id ${id}`)];
  });
}
