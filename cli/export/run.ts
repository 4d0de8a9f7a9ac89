/** The export from its first to its last step. */
import { Run } from "../../provider/run/run";
import { resolveSettings, type Settings } from "../../provider/run/settings";
import type { AccountFlags } from "../options";
import { usedKeys } from "../references/keys";
import { loadCompiler } from "../source/compiler";
import { programSources } from "../sources";
import { readAccount, rowsOf, type Account, type Selection } from "./account";
import { arrange, type Arrangement } from "./arrange";
import { closing, isComplete, type Outlook } from "./closing";
import { holdsCredential } from "./credential";
import { Extra } from "./extra";
import { finishStack } from "./finish";
import { moduleOf, type Kept } from "./kept";
import {
  goneFrom,
  goneJudge,
  memoryKey,
  refuseLoss,
  tellConnectors,
  tellGone,
  tellHooks,
  tellLost,
  tellOtherStacks,
  tellRegistrations,
  tellUnowned,
  unownedStates,
} from "./loss";
import { objectsOf, type Exported } from "./object";
import { Output, fingerprint, type PlaceMemory, type StackMemory, type Written } from "./output";
import { isWritten, type Plan, type PlanOptions, type Planned } from "./plan";
import { resourceKey } from "./program-on-disk";
import { IMPORT_FILE, gitignore, missingPackages, refuseJson } from "./project";
import { ReferenceKeys } from "./reference-key";
import { idsInScripts, type IdInScript } from "./script-text";
import { namedBy, normalizedPath } from "./secret";
import { readStackState, type StackState } from "./stack-state";
import { stackFileOf, writeStackFile, type StackFile } from "./stack-file";
import { type JsonObject, isObject } from "../../provider/json/json";
import { asText } from "../../provider/json/text";

/** What `export` is told. */
export interface ExportFlags extends AccountFlags {
  out: string;
  integration: string[];
  all?: boolean;
  stack: string;
  secret: string[];
  /** Unlisted fields to export, `field` or `Kind.field`. */
  extra: string[];
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
  /** Objects that the program on disk does not declare for certain, and why: they are not in the import file. */
  left: { kind: string; name: string; id: string; file: string; reason: string }[];
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
  /** What they lead to. */
  closing: string;
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
  const [account, state] = await Promise.all([
    selectionOf(flags, memory, run).then((selection) => readAccount(run.client, selection)),
    readStackState(flags.out, stack),
  ]);
  tellConnectors(account, output.manifest, notice);
  tellUnowned(account, memory, notice);
  tellRegistrations(account, notice);
  tellLost(account, notice);
  tellOtherStacks(output.manifest, stack, notice);
  const seen = new Set<string>();
  const extra = new Extra([...output.manifest.extra, ...flags.extra]);
  const objects = objectsOf(account, { stateValues: flags.stateValues === true, seen, extra }, notice);
  extra.tellIdle(flags.extra, notice);
  tellHooks(account, memory, objects, notice);
  const paths = new Set([...output.manifest.secrets, ...flags.secret.map(normalizedPath)]);
  const arranged = arrange({
    output,
    objects,
    compiler: loadCompiler(flags.out),
    options: (kept) => planOptions({ memory, state, objects, kept, secrets: [...paths] }),
    keys: () => new ReferenceKeys(stackFileOf(output, stack).references(), account.names),
    groups: groupsOf(account.integrations),
  });
  const { plan: planned, keys, declared, left, after } = arranged;
  const isGone = goneJudge({ account, memory, seen, state, isAll: flags.all === true || memory.all });
  refuseLoss(arranged, state, { stack, isGone });
  refuseIdleSecrets(planned, flags.secret);
  tellCredentials(planned, notice);
  tellGone(memory, objects, after, notice);
  arranged.notices.forEach(notice);
  output.manifest.secrets = [...paths].sort();
  output.manifest.extra = [...new Set([...output.manifest.extra, ...extra.used])].sort();
  output.manifest.stacks[stack] = memoryOf(flags, memory, account, planned);
  output.generate(arranged.files, arranged.needed);
  writeSettings(output, stack, flags, keys);
  tellKept(output, planned, notice);
  tellLeft(left, notice);
  const secrets = planned.objects.flatMap((each) => each.secrets);
  const finish = await finishStack(output, stack, { secrets, declared }, run);
  const { known, failure: problem } = finish;
  const failure = secrets.length === 0 ? undefined : problem;
  const outlook: Outlook = {
    imported: declared.length,
    known,
    left: left.length,
    isEdited: isEdited(arranged, output),
    missing: missingReferences(output, stack),
    undeclared: (state?.entries ?? [])
      .filter((each) => !after.mentioned.has(resourceKey(each)))
      .map(resourceKey),
  };
  return {
    directory: flags.out,
    stack,
    known: known ?? 0,
    resources: declared.map(rowOf),
    left: left.map((each) => ({ ...rowOf(each), reason: each.reason })),
    references: Object.fromEntries([...keys.used].filter(([, id]) => !planned.byId.has(id))),
    secrets: secrets.map(({ key }) => key),
    files: output.result,
    idsInScripts: idsInScripts(planned),
    notices: [...new Set(notices)],
    // Without an import file there is nothing to go on with.
    next: failure === undefined ? nextCommands(output, stack, problem, outlook) : [],
    closing: closing(outlook),
    ...(failure === undefined ? {} : { failure }),
  };
}

function rowOf({ kind, name, id, module }: Planned): Exportation["resources"][number] {
  return { kind, name, id, file: `${module}.ts` };
}

/** What a plan has to keep to. */
function planOptions(facts: {
  memory: StackMemory;
  state: StackState | undefined;
  objects: Exported[];
  kept: Kept;
  secrets: string[];
}): PlanOptions {
  const { memory, state, objects, kept, secrets } = facts;
  const current = new Set(objects.map(memoryKey));
  const namesOfGone = new Set(
    Object.entries(memory.names).flatMap(([key, name]) => (current.has(key) ? [] : [name])),
  );
  return {
    secrets,
    nameOf(object) {
      const before = memory.names[memoryKey(object)];
      const names = (state?.of(object) ?? []).filter((each) => each.isTopLevel).map(({ name }) => name);
      return before !== undefined && (names.length === 0 || names.includes(before)) ? before : names[0];
    },
    isTaken(kind, name, object) {
      if (state === undefined) return namesOfGone.has(name);
      const found = state.named(kind, name);
      return found !== undefined && found.id !== object.id;
    },
    placeOf: (object) => memory.places?.[memoryKey(object)],
    reasonOf(object) {
      const managed = state?.of(object) ?? [];
      const clone =
        object.kind === "Integration" ? state?.of({ ...object, kind: "IntegrationClone" })[0] : undefined;
      if (clone !== undefined) return `the stack manages it already, as ${resourceKey(clone)}.`;
      if (managed.length === 0) return undefined;
      if (!managed.some(({ isTopLevel }) => isTopLevel))
        return "the stack manages it already, below a parent or with a provider of its own.";
      if (kept.texts.length === 0 || memory.names[memoryKey(object)] !== undefined) return undefined;
      return "the stack manages it already, and no declaration of it was found in the program: a loop or a function may make it.";
    },
  };
}

/** True where files of people's own decide what the program is. */
function isEdited({ edited, after }: Arrangement, { result }: Output): boolean {
  const isProgram = (file: string) => /\.ts$|^scripts\//.test(file);
  return edited.length > 0 || result.kept.some(isProgram) || after.main !== "index.ts";
}

/** Keys that the program on disk asks for, and the stack's config does not have. */
function missingReferences(output: Output, stack: string): string[] {
  const ids = stackFileOf(output, stack).references();
  const { keys } = usedKeys(programSources(output.directory));
  return [...keys.keys()].filter((key) => !ids[key]?.trim()).sort();
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
  const isKnownScript = (id: string) => memory.names[memoryKey({ kind: "Script", id })] !== undefined;
  const known = Object.keys(memory.names).length > 0 ? { isKnownScript } : {};
  if (memory.integrations.length === 0) return { all: false, integrations: flags.integration, ...known };
  const rows = await rowsOf(run.client, "/v1/integrations");
  const before = rows
    .filter((row) => (row.deletedAt ?? null) === null)
    .map((row) => asText(row._id))
    .filter((id) => memory.integrations.includes(fingerprint(id)));
  return { all: false, integrations: [...before, ...flags.integration], ...known };
}

function memoryOf(flags: ExportFlags, memory: StackMemory, account: Account, { objects }: Plan): StackMemory {
  const all = flags.all === true || memory.all;
  const ids = account.integrations.map((each) => fingerprint(asText(each._id)));
  const placed = objects.filter(({ reason }) => reason === undefined);
  return {
    all,
    integrations: all ? [] : [...new Set([...memory.integrations, ...ids])].sort(),
    names: {
      ...memory.names,
      ...Object.fromEntries(placed.map((each) => [memoryKey(each), each.name])),
    },
    places: {
      ...memory.places,
      ...Object.fromEntries(placed.map((each) => [memoryKey(each), placeOf(each)])),
    },
    gone: goneFrom(memory, objects).sort(),
    unownedStates: unownedStates(account, objects),
  };
}

function placeOf({ module, variable, file }: Planned): PlaceMemory {
  return { module, variable, ...(file === undefined ? {} : { file }) };
}

/** Ids that Celigo gave to groups of flows and APIs, with the groups' names. */
export function groupsOf(integrations: JsonObject[]): Map<string, string> {
  const groups = integrations.flatMap(({ flowGroupings, apiGroupings }) =>
    [flowGroupings, apiGroupings].flatMap((each) => (Array.isArray(each) ? each : [])),
  );
  return new Map(
    groups.flatMap((group) =>
      isObject(group) && typeof group._id === "string" && /^[\w-]{1,64}$/.test(group._id)
        ? [[group._id, asText(group.name ?? "")] as const]
        : [],
    ),
  );
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

function tellKept(output: Output, { objects }: Plan, notice: (message: string) => void): void {
  const modules = new Set(objects.filter(isWritten).map(({ module }) => module));
  for (const file of output.result.kept) {
    const others = [...modules].filter((each) => each.replace(/\.\d+$/, "") === moduleOf(file));
    const news = others.length > 0 ? ` What is new is declared in ${others.join(".ts, ")}.ts.` : "";
    const isRootless = file === "tsconfig.json" && !output.read(file)?.includes('"rootDir"');
    const more = isRootless ? ' With TypeScript 6 it needs `"rootDir": "."`, for files in folders.' : news;
    notice(`${file} was edited by hand and is kept as it is; --force overwrites it.${more}`);
  }
}

/** Names what is not imported, with the reason. */
function tellLeft(left: Arrangement["left"], notice: (message: string) => void): void {
  const reasons = new Map<string, string[]>();
  for (const each of left) reasons.set(each.reason, [...(reasons.get(each.reason) ?? []), resourceKey(each)]);
  for (const [reason, names] of reasons) notice(`not imported: ${names.join(", ")}: ${reason}`);
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

function nextCommands(
  { directory }: Output,
  stack: string,
  failure: string | undefined,
  outlook: Outlook,
): string[] {
  const { packages, compiler } = missingPackages(directory);
  const installs = [
    packages.length > 0 ? `npm install ${packages.join(" ")}` : "npm install",
    ...(compiler.length > 0 ? [`npm install --save-dev ${compiler.join(" ")}`] : []),
  ];
  if (outlook.imported === 0) return [...installs, `pulumi preview --stack ${stack}`];
  const make = failure === undefined ? [] : [`pulumi stack select ${stack} --create`];
  // Protected resources cannot be deleted, whatever the program says.
  const protect = isComplete(outlook) ? " --protect=false" : "";
  return [
    ...installs,
    ...make,
    `pulumi import --stack ${stack} --file ${IMPORT_FILE} --generate-code=false${protect} --yes`,
  ];
}
