import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { roomImports } from "../../dev/architecture";
import { differing, generate, projectRoot } from "../../dev/generate";
import { actions, resources } from "../../provider/resources";
import type { Schema } from "../../provider/json/schema";

/** Every schema within a schema by its path: `Integration.aliases[].alias`. */
function* walk(
  schema: Schema,
  path: string,
  seen: readonly Schema[] = [],
): Generator<{ path: string; schema: Schema; property: boolean }> {
  // What refers to itself is visited once.
  if (seen.includes(schema)) return;
  const above = schema.$ref === undefined ? seen : [...seen, schema];
  for (const [name, inner] of Object.entries(schema.properties ?? {})) {
    yield { path: `${path}.${name}`, schema: inner, property: true };
    yield* walk(inner, `${path}.${name}`, above);
  }
  const parts: [string, Schema][] = (schema.anyOf ?? []).map((branch, at) => [`${path}|${at}`, branch]);
  if (schema.items) parts.push([`${path}[]`, schema.items]);
  if (typeof schema.additionalProperties === "object") parts.push([`${path}{}`, schema.additionalProperties]);
  for (const [inner, part] of parts) {
    yield { path: inner, schema: part, property: false };
    yield* walk(part, inner, above);
  }
}

const names = Object.keys(resources);
const all = Object.values({ ...resources, ...actions }).flatMap(({ name, schema }) => [
  { path: name, schema, property: false },
  ...walk(schema, name),
]);
const spec = (name: string) => resources[name]!;

test("regenerating changes nothing", async () => {
  const files = await generate();
  expect([...files.keys()]).toEqual(expect.arrayContaining(["sdk/integration.ts", "sdk/resources.ts"]));
  expect(differing(files)).toEqual([]);
});

test("a generated file that was edited is found", async () => {
  const files = await generate();
  files.set("sdk/script.ts", `${files.get("sdk/script.ts")}// edited\n`);
  expect(differing(files)).toEqual(["sdk/script.ts"]);
});

const ARCHITECTURE = "docs/contributing/architecture.md";

test("the picture of the rooms is made from the imports", async () => {
  const imports = roomImports(projectRoot());
  expect(imports.get("index")).toEqual(new Set(["hosts"]));
  expect([...(imports.get("hosts") ?? [])]).toEqual(expect.arrayContaining(["lifecycle", "run"]));
  expect(imports.get("pulumi")).toEqual(new Set());
  const page = (await generate()).get(ARCHITECTURE) ?? "";
  const arrows = [...imports].flatMap(([from, targets]) => [...targets].map((to) => `${from} --> ${to}`));
  expect([...page.matchAll(/^ {2}(\w+ --> \w+)$/gm)].map(([, arrow]) => arrow).sort()).toEqual(arrows.sort());
});

test("the page of the architecture names files that exist", () => {
  const page = readFileSync(join(projectRoot(), ARCHITECTURE), "utf8");
  const named = [...page.matchAll(/`([\w-]+\/[\w./-]+\.ts)`/g)].map(([, file]) => file!);
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((file) => !existsSync(join(projectRoot(), file)))).toEqual([]);
});

test("generated files say so in line one", async () => {
  for (const [path, text] of await generate()) {
    if (path.startsWith("sdk/")) expect(text).toMatch(/^\/\/ Generated .*`npm run generate`/);
  }
});

test("every field, deep ones included, has a description", () => {
  const bare = all.filter(({ schema, property }) => property && !schema.description?.endsWith("."));
  expect(bare.map(({ path }) => path)).toEqual([]);
});

test("every object is explicitly open or closed", () => {
  const undecided = all.filter(
    ({ schema }) =>
      (schema.type === "object" || schema.properties) && schema.additionalProperties === undefined,
  );
  expect(undecided.map(({ path }) => path)).toEqual([]);
});

test("every required, listed and mutually required name is a property", () => {
  for (const { path, schema } of all) {
    const own = Object.keys(schema.properties ?? {});
    const named = [...(schema.required ?? []), ...Object.values(schema.dependentRequired ?? {}).flat()];
    expect({ path, strange: named.filter((name) => !own.includes(name)) }).toEqual({ path, strange: [] });
  }
  for (const name of names) {
    const { naturalKey, local, createOnly, replaceOn, whole, patchable, asset, schema } = spec(name);
    const listed = [naturalKey, local, createOnly, replaceOn, whole, patchable, asset ?? []].flatMap(
      (x) => x ?? [],
    );
    expect(Object.keys(schema.properties)).toEqual(expect.arrayContaining(listed));
  }
});

test("the key in the list of resources is the resource's name", () => {
  for (const name of names) expect(spec(name).name).toBe(name);
  for (const [name, action] of Object.entries(actions)) expect(action.name).toBe(name);
});

test("a resource file imports no other resource file and nothing that talks to Celigo, ajv or Pulumi", () => {
  const folder = join(projectRoot(), "provider/resources");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  for (const name of [...names, ...Object.keys(actions)]) {
    const dashed = name.replace(/(?!^)[A-Z]/g, "-$&").toLowerCase();
    const file = files.find((each) =>
      [`${dashed}.ts`, `${dashed.replace("i-c", "ic")}.ts`].includes(basename(each)),
    );
    const text = readFileSync(join(folder, file ?? `no file of ${name}`), "utf8");
    const imports = [...text.matchAll(/^import [^;]* from "([^"]+)"/gm)].map(([, from]) => String(from));
    const model = name in actions ? "define-action" : "define-resource";
    expect(imports.some((from) => from.endsWith(`/model/${model}`))).toBe(true);
    for (const from of imports)
      expect(from).toMatch(
        /^((\.\.\/)+(model|celigo|json)\/(?!client$|validate$)[\w-]+|\.\.\/\.\.\/pulumi\/marks|\.\/[\w-]+|\.\.\/parts\/[\w-]+)$/,
      );
  }
});

describe("checks beyond the schema", () => {
  const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
  const problems = (name: string, inputs: Parameters<NonNullable<(typeof resources)[string]["check"]>>[0]) =>
    spec(name).check!(inputs).map(({ path }) => path);

  test("trials need a period and a license", () => {
    expect(problems("Connector", { name: "c", trialEnabled: true })).toEqual([
      "trialPeriod",
      "_trialLicenseId",
    ]);
    expect(problems("Connector", { name: "c", trialEnabled: true, trialPeriod: 14 })).toEqual([
      "_trialLicenseId",
    ]);
    expect(
      problems("Connector", {
        name: "c",
        trialEnabled: true,
        trialPeriod: unknown,
        _trialLicenseId: unknown,
      }),
    ).toEqual([]);
    expect(problems("Connector", { name: "c", trialEnabled: unknown })).toEqual([]);
    expect(problems("Connector", { name: "c", trialEnabled: false })).toEqual([]);
  });

  test.each(["", " ", "\t", ".", ".."])("%j is no state key", (key) => {
    expect(problems("StateKey", { key, value: { a: 1 } })).toEqual(["key"]);
  });

  test("a state key holds something", () => {
    expect(problems("StateKey", { key: "a.b", value: {} })).toEqual(["value"]);
    expect(problems("StateKey", { key: "..a", value: [] })).toEqual(["value"]);
    expect(problems("StateKey", { key: "a b/c", value: [null] })).toEqual([]);
    expect(problems("StateKey", { key: unknown, value: unknown })).toEqual([]);
  });
});
