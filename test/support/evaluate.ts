/** Runs an exported program without Pulumi's engine, and compares what it registers with its import file. */
import * as path from "node:path";
import { isDeepStrictEqual } from "node:util";
import * as pulumi from "@pulumi/pulumi";
import ts from "typescript";
import { readAccount, type Account } from "../../cli/export/account";
import { Extra } from "../../cli/export/extra";
import { importFile } from "../../cli/export/import-file";
import { objectsOf } from "../../cli/export/object";
import { plan, type Planned } from "../../cli/export/plan";
import { writeProgram, type Modules } from "../../cli/export/program";
import { ReferenceKeys } from "../../cli/export/reference-key";
import { groupsOf } from "../../cli/export/run";
import { provider } from "../../provider";
import { typeToken } from "../../provider/pulumi/registration";
import { Run } from "../../provider/run/run";
import { resolveSettings } from "../../provider/run/settings";
import type { TestAccount } from "./account";
import type { JsonObject } from "../../provider/json/json";

const SIGNATURE = "4dabf18193072939515e22adb298388d";

/** A program in memory, and what it is evaluated with. */
export interface Program {
  modules: Modules;
  config: Record<string, string>;
  notices: string[];
  objects: Planned[];
}

/** An exported account, without files and without Pulumi. */
export interface Prepared extends Program {
  entries: Awaited<ReturnType<typeof importFile>>["resources"];
}

/** Writes the program of what an account was found to have. */
export function programOf(
  found: Account,
  { stateValues = false, extra = [] }: { stateValues?: boolean; extra?: string[] } = {},
): Program {
  const notices: string[] = [];
  const notice = (message: string) => void notices.push(message);
  const objects = objectsOf(found, { stateValues, extra: new Extra(extra) }, notice);
  const planned = plan(objects, { secrets: [], nameOf: () => undefined });
  const keys = new ReferenceKeys({}, found.names);
  const modules = writeProgram(planned, { keys, groups: groupsOf(found.integrations), notice });
  const secrets = planned.objects.flatMap((each) => each.secrets);
  const config = {
    "celigo:references": JSON.stringify(Object.fromEntries(keys.used)),
    ...Object.fromEntries(secrets.map(({ key, value }) => [`project:${key}`, String(value)])),
  };
  return { modules, config, notices, objects: planned.objects };
}

/** Exports all of an account into memory. */
export async function prepare(account: TestAccount, stateValues = false): Promise<Prepared> {
  const settings = resolveSettings(() => undefined, { ...account.env(), CELIGO_BASE_URL: account.url });
  const run = new Run(settings);
  const found = await readAccount(run.client, { all: true, integrations: [] });
  const program = programOf(found, { stateValues });
  const { resources: entries } = await importFile(program.objects, run, (value) => JSON.stringify(value));
  return { ...program, entries, config: { ...program.config, "celigo:baseUrl": account.url } };
}

/** What a program registers, by `typeToken name`; secrets are in clear, and a script's content is its text. */
export async function registeredBy({
  modules,
  config,
  objects,
}: Pick<Program, "modules" | "config" | "objects">): Promise<Map<string, JsonObject>> {
  const registered = new Map<string, JsonObject>();
  await pulumi.runtime.setMocks(
    {
      newResource: async ({ type, name, inputs }) => {
        const object = objects.find((each) => typeToken(each.kind) === type && each.name === name);
        const file: unknown = await inputs.content?.path;
        const content = file !== undefined && file === object?.file ? object.inputs.content : inputs.content;
        registered.set(`${type} ${name}`, plain({ ...inputs, ...(file === undefined ? {} : { content }) }));
        return { id: object?.id ?? "", state: { ...inputs, _id: object?.target?._id } };
      },
      call: () => ({}),
    },
    "project",
    "dev",
  );
  pulumi.runtime.setAllConfig(config);
  loader(modules)("./index", "");
  for (let i = 0; i < 200 && registered.size < objects.length; i++) await new Promise(setImmediate);
  return registered;
}

/** What is wrong with the program: resources that differ from the import file, in what they register or in a diff. */
export async function evaluate({ entries, ...program }: Prepared): Promise<string[]> {
  const registered = await registeredBy(program);
  const wrong =
    registered.size === entries.length ? [] : [`${registered.size} of ${entries.length} registered`];
  for (const { type, name, id, inputs, outputs } of entries) {
    const object = program.objects.find((each) => typeToken(each.kind) === type && each.name === name);
    const news = { ...registered.get(`${type} ${name}`) };
    // The host hashes a file; here it is enough that it is the right one.
    if (object?.file !== undefined && news.content === object.inputs.content)
      news.content = plain(inputs).content;
    if (!isDeepStrictEqual(news, plain(inputs)))
      wrong.push(`${type} ${name}: ${JSON.stringify(news)} is not ${JSON.stringify(plain(inputs))}`);
    const kind = type.split(":").at(-1) ?? "";
    const host = provider(kind);
    await host.configure?.({ config: { get: (key: string) => program.config[key] } as never });
    const difference = await host.diff?.(id, plain(outputs), news);
    if (difference?.changes) wrong.push(`${type} ${name} differs`);
  }
  return wrong;
}

function loader(modules: Modules): (from: string, at: string) => unknown {
  const loaded = new Map<string, { exports: unknown }>();
  const load = (specifier: string, from: string): unknown => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- what the program imports
    if (!specifier.startsWith(".")) return require(specifier) as unknown;
    const name = path.posix.join(path.posix.dirname(from), specifier);
    const known = loaded.get(name);
    if (known) return known.exports;
    const module = { exports: {} };
    loaded.set(name, module);
    const { outputText } = ts.transpileModule(modules.get(name) ?? "", {
      compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
    });
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the exported program
    const run = new Function("require", "module", "exports", outputText);
    run((each: string) => load(each, name), module, module.exports);
    return module.exports;
  };
  return load;
}

/** Values as the provider gets them: secrets in clear, files by their hash. */
function plain(value: any): any {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  if (value[SIGNATURE] === "1b47061264138c4ac30d75fd1eb44270")
    return plain(value.value ?? JSON.parse(value.ciphertext));
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .map(([key, inner]) => [key, plain(inner)]),
  );
}
