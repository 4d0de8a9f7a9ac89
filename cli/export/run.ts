/** The export from its first to its last step. */
import type { JsonObject } from "../../provider/define-resource";
import { isObject } from "../../provider/compare";
import { asText } from "../../provider/path";
import { Run } from "../../provider/run";
import { resolveSettings, type Settings } from "../../provider/settings";
import type { AccountFlags } from "../options";
import { readAccount, rowsOf, type Account, type Selection } from "./account";
import { holdsCredential } from "./credential";
import { finishStack } from "./finish";
import {
  goneFrom,
  memoryKey,
  tellConnectors,
  tellGone,
  tellHooks,
  tellLost,
  tellOtherStacks,
  tellUnowned,
  unownedStates,
} from "./loss";
import { objectsOf } from "./object";
import { Output, fingerprint, type StackMemory, type Written } from "./output";
import { plan, type Plan } from "./plan";
import { writeProgram, type Modules } from "./program";
import { IMPORT_FILE, gitignore, projectFiles, refuseJson } from "./project";
import { ReferenceKeys } from "./reference-key";
import { idsInScripts, type IdInScript } from "./script-text";
import { namedBy, normalizedPath } from "./secret";
import { stackFileOf, writeStackFile, type StackFile } from "./stack-file";

/** What `export` is told. */
export interface ExportFlags extends AccountFlags {
  out: string;
  integration: string[];
  all?: boolean;
  stack: string;
  secret: string[];
  stateValues?: boolean;
  force?: boolean;
}

/** What an export did: the document of `--json`. */
export interface Exportation {
  directory: string;
  stack: string;
  resources: { kind: string; name: string; id: string; file: string }[];
  /** How many of them the stack's state has already; an import leaves these as they are. */
  known: number;
  /** Ids of what the program does not make, by their keys in `celigo:references`. */
  references: { [key: string]: string };
  /** Config keys of the secrets. */
  secrets: string[];
  files: Written;
  /** Ids of exported objects in the text of scripts, where a program cannot put others. */
  idsInScripts: IdInScript[];
  notices: string[];
  /** The commands to go on with. */
  next: string[];
  /** Why the stack's part is not done. */
  failure?: string;
}

/** What is remembered of a stack that nothing was exported from. */
const NOTHING: StackMemory = { all: false, integrations: [], names: {}, gone: [], unownedStates: [] };

/** Exports an account. @throws Error before anything is written when it cannot be read. */
export async function exportAccount(flags: ExportFlags): Promise<Exportation> {
  const { stack } = flags;
  const notices: string[] = [];
  const notice = (message: string) => void notices.push(message);
  refuseJson(flags.out);
  const output = new Output(flags.out, flags.force === true);
  const settings = settingsOf(flags, stackFileOf(output, stack), stack);
  const run = new QuietRun(settings);
  const memory = { ...NOTHING, ...output.manifest.stacks[stack] };
  const account = await readAccount(run.client, await selectionOf(flags, memory, run));
  tellConnectors(account, output.manifest, notice);
  tellUnowned(account, memory, notice);
  tellLost(account, notice);
  tellOtherStacks(output.manifest, stack, notice);
  const objects = objectsOf(account, { stateValues: flags.stateValues === true }, notice);
  tellHooks(account, memory, objects, notice);
  tellGone(memory, objects, notice);
  const paths = new Set([...output.manifest.secrets, ...flags.secret.map(normalizedPath)]);
  const planned = plan(objects, {
    secrets: [...paths],
    nameOf: (object) => memory.names[memoryKey(object)],
  });
  refuseIdleSecrets(planned, flags.secret);
  tellCredentials(planned, notice);
  const keys = new ReferenceKeys(stackFileOf(output, stack).references(), account.names);
  const modules = writeProgram(planned, keys, groupsOf(account.integrations), notice);
  output.manifest.secrets = [...paths].sort();
  output.manifest.stacks[stack] = memoryOf(flags, memory, account, planned);
  output.generate(filesOf(flags.out, modules, planned));
  writeSettings(output, stack, flags, keys);
  tellKept(output, modules, notice);
  const secrets = planned.objects.flatMap((each) => each.secrets);
  const { known, failure: problem } = await finishStack(output, stack, planned, run);
  const failure = secrets.length === 0 ? undefined : problem;
  return {
    directory: flags.out,
    stack,
    known,
    resources: planned.objects.map(({ kind, name, id, module }) => ({
      kind,
      name,
      id,
      file: `${module}.ts`,
    })),
    references: Object.fromEntries([...keys.used].filter(([, id]) => !planned.byId.has(id))),
    secrets: secrets.map(({ key }) => key),
    files: output.result,
    idsInScripts: idsInScripts(planned),
    notices: [...new Set(notices)],
    // Without an import file there is nothing to go on with.
    next: failure === undefined ? nextCommands(output, stack, problem, planned.objects.length) : [],
    ...(failure === undefined ? {} : { failure }),
  };
}

/** Says on standard error what happens: standard output is for the result. */
class QuietRun extends Run {
  override say(message: string): void {
    console.error(`celigo: ${message}`);
  }
}

/** The account that the exported program will find: by flags, the stack's config, the environment. */
function settingsOf(flags: AccountFlags, file: StackFile, stack: string): Settings {
  if (file.has("celigo:apiToken") && flags.tokenEnv === undefined)
    throw new Error(
      `stack ${stack} has a token in celigo:apiToken, which an export cannot read. Name a variable with --token-env, and run \`pulumi config rm celigo:apiToken\`.`,
    );
  const given: { [key: string]: string | undefined } = {
    "celigo:tokenEnv": flags.tokenEnv,
    "celigo:region": flags.region,
    "celigo:baseUrl": flags.baseUrl,
  };
  return resolveSettings((key) => given[key] ?? file.get(key), process.env);
}

/** What was exported here before stays part of the program: Pulumi deletes what leaves it. */
async function selectionOf(flags: ExportFlags, memory: StackMemory, run: Run): Promise<Selection> {
  if (flags.all || memory.all) return { all: true, integrations: [] };
  if (memory.integrations.length === 0) return { all: false, integrations: flags.integration };
  const rows = await rowsOf(run.client, "/v1/integrations");
  const before = rows
    .filter((row) => (row.deletedAt ?? null) === null)
    .map((row) => asText(row._id))
    .filter((id) => memory.integrations.includes(fingerprint(id)));
  return { all: false, integrations: [...before, ...flags.integration] };
}

function memoryOf(flags: ExportFlags, memory: StackMemory, account: Account, { objects }: Plan): StackMemory {
  const all = flags.all === true || memory.all;
  const ids = account.integrations.map((each) => fingerprint(asText(each._id)));
  return {
    all,
    integrations: all ? [] : [...new Set([...memory.integrations, ...ids])].sort(),
    names: {
      ...memory.names,
      ...Object.fromEntries(objects.map((each) => [memoryKey(each), each.name])),
    },
    gone: goneFrom(memory, objects).sort(),
    unownedStates: unownedStates(account, objects),
  };
}

/** Ids that Celigo gave to groups of flows and APIs, with the groups' names. */
export function groupsOf(integrations: JsonObject[]): Map<string, string> {
  const groups = integrations.flatMap(({ flowGroupings, apiGroupings }) =>
    [flowGroupings, apiGroupings].flatMap((each) => (Array.isArray(each) ? each : [])),
  );
  return new Map(
    groups.flatMap((group) =>
      isObject(group) && typeof group._id === "string"
        ? [[group._id, asText(group.name ?? "")] as const]
        : [],
    ),
  );
}

function filesOf(directory: string, modules: Modules, { objects }: Plan): Map<string, string> {
  const files = projectFiles(directory);
  for (const [name, text] of modules) files.set(`${name}.ts`, text);
  for (const { file, inputs } of objects) if (file !== undefined) files.set(file, asText(inputs.content));
  return files;
}

function writeSettings(output: Output, stack: string, flags: AccountFlags, keys: ReferenceKeys): void {
  const file = stackFileOf(output, stack);
  for (const name of ["tokenEnv", "region", "baseUrl"] as const) {
    const value = flags[name];
    if (value !== undefined) file.set(`celigo:${name}`, value);
  }
  file.refer(keys.used);
  writeStackFile(output, stack, file);
  output.write(".gitignore", gitignore(output.read(".gitignore")));
}

function tellKept(output: Output, modules: Modules, notice: (message: string) => void): void {
  for (const file of output.result.kept) {
    const index = output.read("index.ts") ?? "";
    const missing = [...modules.keys()].filter((name) => name !== "index" && !index.includes(`./${name}"`));
    const more =
      file === "index.ts" && missing.length > 0
        ? ` It lacks ${missing.map((name) => `import "./${name}";`).join(" ")}`
        : "";
    notice(`${file} was edited by hand and is kept as it is; --force overwrites it.${more}`);
  }
}

/** @throws Error for a `--secret` that would do nothing: what it was meant for would be written in clear. */
function refuseIdleSecrets({ objects, byId }: Plan, paths: string[]): void {
  const idle = paths.flatMap((path) => {
    const leaves = objects.flatMap((each) => namedBy(each, normalizedPath(path), (id) => byId.has(id)));
    if (leaves.includes(undefined)) return [];
    const reasons = [...new Set(leaves)].join(", or ");
    return [reasons === "" ? path : `${path} (${reasons})`];
  });
  if (idle.length > 0)
    throw new Error(
      `--secret ${idle.join(", ")} names nothing that can be a secret in what is exported. Nothing was written. Paths begin with an input, such as settings.shop.key or value.token.`,
    );
}

function tellCredentials({ objects }: Plan, notice: (message: string) => void): void {
  for (const { file, inputs, label } of objects) {
    if (file !== undefined && holdsCredential(asText(inputs.content)))
      notice(
        `${label}: its text seems to hold a credential, which is now in ${file}. Move it into settings.`,
      );
  }
}

function nextCommands(output: Output, stack: string, failure: string | undefined, count: number): string[] {
  const install = output.read("package.json")?.includes('"pulumi-celigo"')
    ? "npm install"
    : "npm install pulumi-celigo @pulumi/pulumi";
  const make = failure === undefined ? [] : [`pulumi stack select ${stack} --create`];
  if (count === 0) return [install, `pulumi preview --stack ${stack}`];
  return [
    install,
    ...make,
    `pulumi import --stack ${stack} --file ${IMPORT_FILE} --generate-code=false --protect=false --yes`,
  ];
}
