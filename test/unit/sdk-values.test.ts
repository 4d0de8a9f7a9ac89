/** What the classes and functions of the SDK take: JSON, and nothing that would arrive as another value. */
import * as fs from "node:fs";
import * as path from "node:path";
import { runInNewContext } from "node:vm";
import * as pulumi from "@pulumi/pulumi";
import fc from "fast-check";
import { Account, Integration, Script, getIntegrations, getScript, getScriptOutput } from "../../sdk";
import { checkedInputs } from "../../sdk/inputs";
import { ROOT } from "../support/temp";
import { runs } from "../support/runs";

const SECRET_TEXT = "hunter2-0123456789";

class Point {
  constructor(readonly x: unknown) {}
}

/** Every kind of value that JSON cannot carry: what messages call it, and what they advise. */
const BAD: [name: string, make: () => unknown, advice: string][] = [
  ["a Date", () => new Date("2026-01-31"), "date.toISOString()"],
  ["a Date", () => new Date(NaN), "date.toISOString()"],
  ["a Date", () => runInNewContext("new Date(0)"), "date.toISOString()"],
  ["a Map", () => new Map([["a", SECRET_TEXT]]), "Object.fromEntries(map)"],
  ["a Set", () => new Set([SECRET_TEXT]), "[...set]"],
  ["a Buffer", () => Buffer.from(SECRET_TEXT), 'buffer.toString("base64")'],
  ["a typed array", () => new Uint8Array([1, 2]), "[...array]"],
  ["a typed array", () => new Float64Array([1.5]), "[...array]"],
  ["an instance of the class ArrayBuffer", () => new ArrayBuffer(8), "a plain object"],
  ["a URL", () => new URL(`https://user:${SECRET_TEXT}@example.com`), "url.href"],
  ["a RegExp", () => new RegExp(SECRET_TEXT), "regExp.source"],
  ["a function", () => () => SECRET_TEXT, "Pass what it returns"],
  ["a function", () => Point, "Pass what it returns"],
  ["a symbol", () => Symbol(SECRET_TEXT), "Use a text"],
  ["a BigInt", () => 12345678901234567890n, "String(value)"],
  ["NaN", () => Number(undefined), "`Number(undefined)` is NaN"],
  ["Infinity", () => Infinity, "a finite number"],
  ["Infinity", () => -Infinity, "a finite number"],
  ["an instance of the class Point", () => new Point(SECRET_TEXT), "a plain object"],
  ["an instance of the class Error", () => new Error(SECRET_TEXT), "a plain object"],
  ["an instance of the class String", () => Object("text"), "a plain object"],
  ["an instance of the class WeakMap", () => new WeakMap(), "a plain object"],
  ["an instance of the class Object", () => Object.create({ a: SECRET_TEXT }), "a plain object"],
  ["the text holds half of a character", () => `${SECRET_TEXT} \ud83d`, "text.toWellFormed()"],
  ["the text holds half of a character", () => `\ude00${SECRET_TEXT}`, "text.toWellFormed()"],
];

beforeAll(() =>
  pulumi.runtime.setMocks(
    { newResource: ({ inputs, name }) => ({ id: name, state: inputs }), call: () => ({}) },
    "project",
    "dev",
  ),
);

/** An output as resources and `apply` give it; `pulumi.output(value)` would flatten the value. */
const outputOf = (value: unknown) => pulumi.output(0).apply(() => value);

/** Waits for outputs and promises at every depth, as Pulumi does when it registers a resource. */
async function settled(value: unknown): Promise<unknown> {
  if (pulumi.Output.isInstance(value)) return settled(await resolved(value as unknown as Internals));
  if (value instanceof Promise) return settled(await value);
  if (Array.isArray(value)) return Promise.all(value.map(settled));
  if (typeof value !== "object" || value === null || pulumi.asset.Asset.isInstance(value)) return value;
  const entries = Object.entries(value).map(async ([key, inner]) => [key, await settled(inner)] as const);
  return Object.fromEntries(await Promise.all(entries));
}

/** All four promises of an output fail together; one that nobody hears ends the process. */
async function resolved(output: Internals): Promise<unknown> {
  await Promise.allSettled([output.isKnown, output.isSecret, output.allResources()]);
  return output.promise();
}

async function messageOf(run: () => unknown): Promise<string> {
  try {
    await settled(run());
  } catch (error) {
    expect(error).toBeInstanceOf(pulumi.RunError);
    expect((error as Error).stack).toBe("");
    return (error as Error).message;
  }
  return "(accepted)";
}

/** Where a value can stand, and the path that a message must name. */
const PLACES: [wrap: (value: unknown) => object, at: string][] = [
  [(value) => ({ a: value }), "Kind.a"],
  [(value) => ({ a: [1, { b: value }] }), "Kind.a.1.b"],
  [(value) => ({ a: outputOf(value) }), "Kind.a"],
  [(value) => ({ a: { b: outputOf([value]) } }), "Kind.a.b.0"],
  [(value) => ({ a: outputOf({ b: outputOf({ c: value }) }) }), "Kind.a.b.c"],
  [(value) => ({ a: [Promise.resolve({ b: value })] }), "Kind.a.0.b"],
  [(value) => ({ a: Promise.resolve([outputOf(value)]) }), "Kind.a.0"],
];

test.each(BAD)("%s is refused everywhere by its path, with advice and without the value", async (...row) => {
  const [name, make, advice] = row;
  for (const [wrap, at] of PLACES) {
    const message = await messageOf(() => checkedInputs("Kind", wrap(make())));
    expect(message.slice(0, message.indexOf(name))).toBe(`${at}: `);
    expect(message).toContain(advice);
    expect(message).not.toContain(SECRET_TEXT);
    expect(message.isWellFormed()).toBe(true);
  }
});

test("a key with half of a character is refused by its path, which can be printed", async () => {
  for (const args of [{ a: { "k\ud83d": 1 } }, { a: outputOf({ "k\ud83d": 1 }) }])
    expect(await messageOf(() => checkedInputs("Kind", args))).toMatch(
      /^Kind\.a\.k\ufffd: the key holds half/,
    );
});

test("a resource is refused, with the advice to pass its id", async () => {
  const resource = new Integration("i", { name: "I" });
  for (const args of [{ a: resource }, { a: outputOf([resource]) }, { a: new Account("a") }])
    expect(await messageOf(() => checkedInputs("Kind", args))).toMatch(
      /^Kind\.a(\.0)?: a resource is not a JSON value\. Pass its id, `resource\.id`\.$/,
    );
});

test("the text of an asset is checked like any other; files, archives and addresses are left to the provider", async () => {
  const { StringAsset, FileAsset, RemoteAsset, FileArchive, AssetArchive } = pulumi.asset;
  const content = checkedInputs("Script", { content: new StringAsset("cut \ud83d") }).content;
  await expect((content as pulumi.asset.StringAsset).text).rejects.toThrow(
    "Script.content: the text holds half",
  );
  const good = checkedInputs("Script", { content: new StringAsset("whole 😀") }).content;
  expect(await (good as pulumi.asset.StringAsset).text).toBe("whole 😀");
  const others = [new FileAsset("a.js"), new RemoteAsset("a"), new FileArchive("a"), new AssetArchive({})];
  expect(checkedInputs("Script", { others }).others).toEqual(others);
});

describe("what JSON can carry passes unchanged", () => {
  test("plain values, objects without a prototype, of another realm, and undefined", () => {
    const bare = Object.assign(Object.create(null) as object, { a: 1 });
    const foreign = runInNewContext("({ a: [1, { b: null }] })") as object;
    const args = { bare, foreign, none: undefined, list: [undefined, null, true, -0, 1e300, "😀"] };
    expect(checkedInputs("Kind", args)).toEqual({
      ...args,
      bare: { a: 1 },
      foreign: { a: [1, { b: null }] },
    });
    expect(Array.isArray((checkedInputs("Kind", { foreign }) as { foreign: { a: unknown } }).foreign.a)).toBe(
      true,
    );
    class Args {
      name = "I";
    }
    expect(checkedInputs("Kind", new Args())).toEqual({ name: "I" });
  });

  test("the program's own arguments are neither changed nor handed on", () => {
    const inner = { output: outputOf(1), list: [1] };
    const args = Object.freeze({ inner: Object.freeze(inner) });
    const copy = checkedInputs("Kind", args) as { inner: typeof inner };
    expect(copy.inner).not.toBe(inner);
    expect(args.inner.output).toBe(inner.output);
    inner.list.push(2);
    expect(copy.inner.list).toEqual([1]);
  });

  test("outputs keep what they are: secret, unknown, dependent on resources", async () => {
    const resource = new Integration("d", { name: "D" });
    const of = (value: unknown) => checkedInputs("Kind", { value }).value as Internals;
    expect(await of(pulumi.secret({ a: 1 })).isSecret).toBe(true);
    expect(await of(outputOf(1)).isSecret).toBe(false);
    expect([...(await of(resource.name).allResources())]).toEqual([resource]);
    const unknown = of(pulumi.output(pulumi.unknown).apply(() => new Date()));
    expect(await unknown.isKnown).toBe(false);
    expect(await unknown.promise()).toBeUndefined();
    expect(await of(pulumi.output({ a: pulumi.unknown })).isKnown).toBe(false);
  });
});

interface Internals {
  isSecret: Promise<boolean>;
  isKnown: Promise<boolean>;
  promise(): Promise<unknown>;
  allResources(): Promise<Set<pulumi.Resource>>;
}

describe("for any JSON", () => {
  const holdsProto = (value: unknown): boolean => JSON.stringify(value).includes('"__proto__"');
  const json = fc
    .dictionary(fc.string({ unit: "grapheme" }), fc.jsonValue({ stringUnit: "grapheme" }))
    .filter((value) => !holdsProto(value));

  test("it passes unchanged, whatever part of it is an output or a promise", () =>
    fc.assert(
      fc.asyncProperty(json, fc.infiniteStream(fc.nat(5)), async (value, dice) => {
        expect(checkedInputs("Kind", value)).toEqual({ ...value });
        const wrapped = wrapSome(value, dice) as object;
        expect(await settled(checkedInputs("Kind", wrapped))).toEqual({ ...value });
      }),
    ));

  test("with one bad value in it, that one's path is named, whatever ancestor is an output or a promise", () =>
    fc.assert(
      fc.asyncProperty(
        json,
        fc.constantFrom(...BAD),
        fc.infiniteStream(fc.nat(1000)),
        async (value, [name, make], dice) => {
          const planted = plant(value, make(), dice);
          const message = await messageOf(() => checkedInputs("Kind", planted.args));
          expect(message.slice(0, message.indexOf(`: ${name}`))).toBe(["Kind", ...planted.path].join("."));
        },
      ),
      runs(100),
    ));
});

/** Puts outputs and promises around some values below the arguments themselves. */
function wrapSome(value: unknown, dice: Iterator<number>, isTop = true): unknown {
  const inside = (inner: unknown) => wrapSome(inner, dice, false);
  const copy = Array.isArray(value)
    ? value.map(inside)
    : typeof value === "object" && value !== null
      ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inside(inner)]))
      : value;
  const roll = isTop ? 5 : dice.next().value;
  return roll === 0 ? outputOf(copy) : roll === 1 ? Promise.resolve(copy) : copy;
}

/** A copy of arguments with a bad value at a random path, of whose ancestors some are outputs or promises. */
function plant(args: object, bad: unknown, dice: Iterator<number>): { args: object; path: string[] } {
  const path: string[] = [];
  const into = (value: unknown): unknown => {
    const roll = dice.next().value as number;
    if (typeof value !== "object" || value === null) return bad;
    const keys = Object.keys(value);
    const isNew = path.length > 0 ? roll % 3 === 0 : roll % 5 === 0;
    const key = isNew || keys.length === 0 ? newKey(value) : (keys[roll % keys.length] as string);
    path.push(key);
    const inner = wrap(into((value as Record<string, unknown>)[key]), dice.next().value as number);
    if (Array.isArray(value)) return Object.assign([...(value as unknown[])], { [key]: inner });
    return { ...value, [key]: inner };
  };
  const wrap = (value: unknown, roll: number): unknown =>
    roll % 4 === 0 ? outputOf(value) : roll % 4 === 1 ? Promise.resolve(value) : value;
  return { args: into(args) as object, path };
}

const newKey = (value: object) => (Array.isArray(value) ? String(value.length) : "bad");

describe("who checks", () => {
  test("resources, before anything is registered", () => {
    const settings = { since: new Date() };
    expect(() => new Integration("i", { name: "I", settings })).toThrow(
      "Integration.settings.since: a Date is not a JSON value. Use its text, `date.toISOString()`.",
    );
    expect(() => new Script("s", { name: NaN as never, content: "" })).toThrow("Script.name: NaN");
    expect(() => new Script("s", pulumi.output({ name: "S", content: "" }) as never)).toThrow(
      "Script: its arguments come from an output or a promise.",
    );
  });

  test("functions, in both forms", async () => {
    expect(await messageOf(() => getScript({ name: new Date() as never }))).toMatch(
      /^celigo\.getScript\.name: a Date is not/,
    );
    expect(await messageOf(() => getScriptOutput({ name: outputOf(/a/) as never }))).toMatch(
      /^celigo\.getScript\.name: a RegExp is not/,
    );
    const later = pulumi.output({ name: "A" }).apply(() => ({ name: new Map() }));
    expect(await messageOf(() => getScriptOutput(later as never))).toMatch(
      /^celigo\.getScript\.name: a Map is not/,
    );
    expect(await messageOf(() => getScript({ name: Promise.resolve("A") as never }))).toBe(
      "celigo.getScript: name is a promise, whose value is not there yet. Use celigo.getScriptOutput.",
    );
    expect(await messageOf(() => getIntegrations({ exclude: ["a", pulumi.output("b") as never] }))).toBe(
      "celigo.getIntegrations: exclude.1 is an output, whose value is not there yet. Use celigo.getIntegrationsOutput.",
    );
  });

  test("an Account, of which no setting is lost either", async () => {
    expect(() => new Account("prod", { maxRetries: NaN })).toThrow('Account "prod".maxRetries: NaN is not');
    expect(() => new Account("prod", { forceDestroyIds: [new Date() as never] })).toThrow(
      'Account "prod".forceDestroyIds.0: a Date is not',
    );
    expect(await messageOf(() => checkedInputs('Account "prod"', { region: outputOf(new Set()) }))).toMatch(
      /^Account "prod"\.region: a Set is not/,
    );
  });
});

describe("options without effect are refused with what works", () => {
  test("replaceOnChanges", () => {
    const make = (replaceOnChanges: string[]) => () =>
      new Script("s", { name: "S", content: "" }, { replaceOnChanges });
    expect(make(["content"])).toThrow(pulumi.RunError);
    expect(make(["content"])).toThrow(
      /^Script: the option replaceOnChanges has no effect .* deleteBeforeReplace: true together with the option replacementTrigger/,
    );
    expect(make([])).not.toThrow();
  });
});

describe("errors", () => {
  test("of an Account are for its reader, not for a debugger", async () => {
    for (const run of [
      () => new Account("prod", { token: "x" } as never),
      () => new Account("prod", { tokenEnv: "A", apiToken: "b" }),
    ])
      expect(await messageOf(run)).toMatch(/^Account "prod": /);
    pulumi.runtime.setAllConfig({ "celigo:apiToken": "tok-secret" }, ["celigo:apiToken"]);
    expect(await messageOf(() => new Account("prod"))).toMatch(/^Account "prod" names no token/);
    pulumi.runtime.setAllConfig({}, []);
  });

  test("of the SDK all come from one place, without a stack", () => {
    const folder = path.join(ROOT, "sdk");
    const throwing = fs.readdirSync(folder).filter((file) => {
      const text = fs.readFileSync(path.join(folder, file), "utf8");
      return /throw (?!programError\()|new (pulumi\.)?\w*Error\(/.test(text);
    });
    expect(throwing).toEqual(["error.ts"]);
  });
});

test("isInstance looks at the kind alone", () => {
  const asked = (value: unknown) =>
    [Integration, Script, Account].map((kind: { isInstance(value: unknown): boolean }) =>
      kind.isInstance(value),
    );
  expect(asked(new Integration("kind", { name: "I" }))).toEqual([true, false, false]);
  expect(asked(new Script("kind", { name: "S", content: "" }))).toEqual([false, true, false]);
  expect(asked(new Account("other"))).toEqual([false, false, true]);
  class OtherProvider extends pulumi.ProviderResource {}
  const others = [new OtherProvider("pulumi-nodejs", "plain", {}), pulumi.output({}), {}, "a", 1];
  for (const other of [...others, null, undefined]) expect(asked(other)).toEqual([false, false, false]);
});
