/** Runs an exported program without Pulumi's engine, and compares what it registers with its import file. */
import * as path from "node:path";
import { isDeepStrictEqual } from "node:util";
import * as pulumi from "@pulumi/pulumi";
import ts from "typescript";
import { readAccount } from "../../cli/export/account";
import { importFile } from "../../cli/export/import-file";
import { objectsOf } from "../../cli/export/object";
import { plan } from "../../cli/export/plan";
import { writeProgram, type Modules } from "../../cli/export/program";
import { ReferenceKeys } from "../../cli/export/reference-key";
import { groupsOf } from "../../cli/export/run";
import { provider } from "../../provider";
import { Run } from "../../provider/run/run";
import { resolveSettings } from "../../provider/run/settings";
import type { TestAccount } from "./account";
import type { JsonObject } from "../../provider/json/json";

const SIGNATURE = "4dabf18193072939515e22adb298388d";

/** An exported account, without files and without Pulumi. */
export interface Prepared {
  modules: Modules;
  entries: Awaited<ReturnType<typeof importFile>>["resources"];
  config: Record<string, string>;
  notices: string[];
}

/** Exports all of an account into memory. */
export async function prepare(account: TestAccount, stateValues = false): Promise<Prepared> {
  const settings = resolveSettings(() => undefined, { ...account.env(), CELIGO_BASE_URL: account.url });
  const run = new Run(settings);
  const notices: string[] = [];
  const found = await readAccount(run.client, { all: true, integrations: [] });
  const notice = (message: string) => void notices.push(message);
  const objects = objectsOf(found, { stateValues }, notice);
  const planned = plan(objects, { secrets: [], nameOf: () => undefined });
  const keys = new ReferenceKeys({}, found.names);
  const modules = writeProgram(planned, { keys, groups: groupsOf(found.integrations), notice });
  const secrets = planned.objects.flatMap((each) => each.secrets);
  const { resources: entries } = await importFile(planned.objects, run, (value) => JSON.stringify(value));
  const config = {
    "celigo:references": JSON.stringify(Object.fromEntries(keys.used)),
    "celigo:baseUrl": account.url,
    ...Object.fromEntries(secrets.map(({ key, value }) => [`project:${key}`, String(value)])),
  };
  return { modules, entries, config, notices };
}

/** What is wrong with the program: resources that differ from the import file, in what they register or in a diff. */
export async function evaluate({ modules, entries, config }: Prepared): Promise<string[]> {
  const registered = new Map<string, JsonObject>();
  await pulumi.runtime.setMocks(
    {
      newResource: async ({ type, name, inputs }) => {
        const entry = entries.find((each) => each.type === type && each.name === name);
        // The host hashes a file; here it is enough that it is the right one.
        const text: any = entry?.inputs.content;
        const file: unknown = await inputs.content?.path;
        if (file !== undefined && file === text?.path) inputs.content = text;
        registered.set(`${type} ${name}`, plain(inputs));
        return { id: entry?.id ?? "", state: { ...inputs, ...(entry ? plain(entry.outputs) : {}) } };
      },
      call: () => ({}),
    },
    "project",
    "dev",
  );
  pulumi.runtime.setAllConfig(config);
  const load = loader(modules);
  load("./index", "");
  for (let i = 0; i < 200 && registered.size < entries.length; i++) await new Promise(setImmediate);
  const wrong =
    registered.size === entries.length ? [] : [`${registered.size} of ${entries.length} registered`];
  for (const { type, name, id, inputs, outputs } of entries) {
    const news = registered.get(`${type} ${name}`) ?? {};
    if (!isDeepStrictEqual(news, plain(inputs)))
      wrong.push(`${type} ${name}: ${JSON.stringify(news)} is not ${JSON.stringify(plain(inputs))}`);
    const kind = type.split(":").at(-1) ?? "";
    const host = provider(kind);
    await host.configure?.({ config: { get: (key: string) => config[key] } as never });
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
