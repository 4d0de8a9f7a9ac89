/** `pulumi-celigo pull`: what it writes, what it leaves to people, and that it never writes the wrong thing. */
import * as fs from "node:fs";
import * as path from "node:path";
import fc from "fast-check";
import ts from "typescript";
import { literalOf, type Style } from "../../cli/pull/literal";
import type { Change } from "../../cli/changes";
import { DONE, edited, editOf, valueOf } from "../../cli/pull/edit";
import { readSource } from "../../cli/pull/source";
import type { Json } from "../../provider/define-resource";
import { tempDirectory, writeFiles } from "../support/temp";
import { TestAccount } from "../support/account";
import { runCommand } from "../support/command";
import { createProject, type Project } from "../support/engine";

const INDEX = `import * as fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
import * as celigo from "pulumi-celigo";
import { orders } from "./parts/orders";

const config = new pulumi.Config();
const shared = { timeout: 30 };

export const hooks = new celigo.Script("hooks", {
  name: "Hooks",
  content: new pulumi.asset.FileAsset("scripts/hooks.js"),
});
new celigo.Script("both", { name: "Both", content: new pulumi.asset.FileAsset("scripts/both.js") });
new celigo.Script("one", { name: "One", content: new pulumi.asset.FileAsset("scripts/shared.js") });
new celigo.Script("two", { name: "Two", content: new pulumi.asset.FileAsset("scripts/shared.js") });
new celigo.Script("inline", {
  name: "Inline",
  content: \`const price = "\\\${1}";
run(price);
\`,
});
new celigo.Script("read", { name: "Read", content: fs.readFileSync("scripts/both.js", "utf8") });
new celigo.Script("hidden", { name: "Hidden", content: config.requireSecret("key") });
for (const name of ["loop-a", "loop-b"]) new celigo.Script(name, { name, description: "old", content: "//" });
new celigo.Integration("erp", {
  name: "ERP",
  description: \`for \${config.require("customer")}\`,
  settings: {
    ...shared,
    hooks: hooks.id,
    shop: celigo.reference("shop"),
    key: config.requireSecret("key"),
    nested: { on: true as boolean, count: -1, list: ["a", /* the default */ "b"] },
  },
  preSave: { function: ("preSave"), _scriptId: hooks.id },
});
new celigo.StateKey("codes", { key: "codes", value: { list: [1], none: "x", kept: [] } });
new celigo.Script("lost", { name: "Lost", content: "//" });
export const id = orders.id;
`;

const ORDERS = `import { Integration as Folder } from 'pulumi-celigo';

// The only thing in here.
export const orders = new Folder('orders', {
  name: 'Orders',
  readme: 'short',
  settings: { batch: 50, 'kind-of': "a", steps: [{ name: 'x', on: false }, { name: 'y', size: 2 }] },
  extraFields: { endpoint: 'https://erp', hooks: ['https://erp'], open: 'https://bob:known@erp', other: 'x' },
  flowGroupings: [{ name: 'In' }, { name: 'Out' }],
  installSteps: [{ name: 'Connect', type: 'hidden', description: 'old' }],
});
`.replaceAll("\n", "\r\n");

describe("pull", () => {
  let account: TestAccount;
  let project: Project;
  const shop = "c3".repeat(12);
  const id = (collection: string, name: string) => account.named(collection, name)._id as string;
  const read = (file: string) => fs.readFileSync(path.join(project.directory, file), "utf8");
  const text = (name: string, content: string) =>
    account.emulator.edit("dev", "scripts", id("scripts", name), (document) => (document.content = content));
  const edit = (name: string, change: (document: any) => void) =>
    account.emulator.edit("dev", "integrations", id("integrations", name), change);
  const lineOf = (word: string) => INDEX.slice(0, INDEX.indexOf(word)).split("\n").length;
  const pull = async (code: number, ...flags: string[]) => {
    const result = await runCommand(project, ["pull", ...flags]);
    expect(result.stdout + result.stderr).not.toMatch(/hunter2|leaked/);
    if (result.code !== code) throw new Error(`exit ${result.code}:\n${result.stdout}\n${result.stderr}`);
    return result.stdout;
  };
  interface Found {
    name: string;
    path?: string;
    reason?: string;
    code?: string;
    file?: string;
    diff?: string[];
  }
  const json = async (code: number) =>
    JSON.parse(await pull(code, "--json")) as { stack: string; written: Found[]; remaining: Found[] };
  const places = (items: Found[]) =>
    items.map(({ name, path: property }) => `${name} ${property ?? "-"}`).sort();

  beforeAll(async () => {
    // What Celigo keeps otherwise than it was sent is nobody's edit.
    account = await TestAccount.start({ quirks: { trimContent: true } });
    project = await createProject({
      program: INDEX,
      typescript: true,
      config: { ...account.config, "celigo:references": { shop }, "test:customer": "Acme" },
      secretConfig: { "test:key": "hunter2-value" },
      env: account.env(),
      files: {
        "parts/orders.ts": ORDERS,
        "scripts/hooks.js": "// 1\n",
        "scripts/both.js": "// 1\n",
        "scripts/shared.js": "// 1\n",
      },
    });
    await project.up();
  });
  afterAll(() => account.close());

  test("has nothing to do right after up, and writes nothing", async () => {
    const before = fs.statSync(path.join(project.directory, "index.ts")).mtimeMs;
    account.forget();
    expect(await pull(0)).toMatch(/^Nothing to bring back from dev: /);
    expect(account.writes()).toEqual([]);
    expect(fs.statSync(path.join(project.directory, "index.ts")).mtimeMs).toBe(before);
  });

  test("writes what it can, and tells exactly what remains", async () => {
    text("Hooks", "\ufeff// é\r\n// 2");
    text("Both", "// 2\n");
    project.write({ "scripts/both.js": "// mine\n" });
    text("One", "// 2\n");
    text("Inline", 'const price = `${2}\\n`;\nrun("now");\n');
    text("Read", "// 2\n");
    text("Hidden", "leaked");
    account.emulator.setState("dev", "codes", { list: [], none: null, kept: [] });
    account.emulator.edit(
      "dev",
      "scripts",
      id("scripts", "loop-a"),
      (document) => (document.description = "new"),
    );
    account.emulator.edit("dev", "scripts", id("scripts", "Lost"), (document) => {
      document.deletedAt = new Date().toISOString();
    });
    edit("ERP", (document) => {
      document.description = "for Acme Inc.";
      document.preSave = { function: "check", _scriptId: id("scripts", "Both") };
      document.settings = {
        ...document.settings,
        timeout: 60,
        hooks: id("scripts", "Inline"),
        shop: id("scripts", "Both"),
        key: "leaked",
        nested: { on: false, count: 7, list: ["a"] },
      };
    });
    edit("Orders", (document) => {
      document.readme = 'it\'s\nlong "now"';
      document.settings = {
        batch: 500,
        "kind-of": 'say "b"',
        steps: [
          { name: "y", size: 2 },
          { name: "x", on: true },
        ],
      };
      document.endpoint = "https://bob:leaked-9@erp";
      document.hooks = ["https://erp", "https://bob:leaked-9@erp"];
      document.open = "https://erp";
      document.other = "5F4D3C2B1A0987654321FE77";
      document.flowGroupings = [...document.flowGroupings, { name: "Late", _id: "d4".repeat(12) }];
      document.installSteps[0].description = "new";
    });
    const { stack, written, remaining } = await json(2);
    expect(stack).toBe("dev");
    expect(places(written)).toEqual([
      "codes value.list",
      "codes value.none",
      "erp preSave.function",
      "hooks content",
      "inline content",
      "orders extraFields.open",
      "orders flowGroupings",
      "orders installSteps[0].description",
      "orders readme",
      "orders settings.batch",
      "orders settings.kind-of",
    ]);
    expect(read("scripts/hooks.js")).toBe("\ufeff// é\r\n// 2");
    expect(read("scripts/both.js")).toBe("// mine\n");
    expect(read("scripts/shared.js")).toBe("// 1\n");
    expect(read("parts/orders.ts")).toBe(
      ORDERS.replace("'short'", "'it\\'s\\nlong \"now\"'")
        .replace("batch: 50", "batch: 500")
        .replace('"a"', '"say \\"b\\""')
        .replace("{ name: 'Out' }]", "{ name: 'Out' }, { name: 'Late' }]")
        .replace("'https://bob:known@erp'", "'https://erp'")
        .replace("'old'", "'new'"),
    );
    expect(read("index.ts")).toBe(
      INDEX.replace('("preSave")', '("check")')
        .replace('const price = "\\${1}";\nrun(price);\n', 'const price = \\`\\${2}\\\\n\\`;\nrun("now");\n')
        .replace('list: [1], none: "x"', "list: [], none: null"),
    );
    const reasons = Object.fromEntries(
      remaining.map((item) => [`${item.name} ${item.path ?? "-"}`, item.reason ?? ""]),
    );
    expect(reasons).toEqual({
      "lost -": expect.stringContaining("gone from Celigo"),
      "both content": expect.stringContaining("both.js was changed, too"),
      "one content": expect.stringContaining("also the text of two"),
      "read content": expect.stringContaining("the program computes it (index.ts:"),
      "hidden content": expect.stringContaining("secret"),
      "loop-a description": `its name is no literal in the program (index.ts:${lineOf("loop-a")})`,
      "erp description": expect.stringContaining("the program computes it (index.ts:"),
      "erp preSave._scriptId": expect.stringContaining("ids differ"),
      "erp settings.timeout": expect.stringContaining("a spread"),
      "erp settings.hooks": expect.stringContaining("ids differ"),
      "erp settings.shop": expect.stringContaining("ids differ"),
      "erp settings.key": expect.stringContaining("secret"),
      "erp settings.nested.on": expect.stringContaining("a spread"),
      "erp settings.nested.count": expect.stringContaining("a spread"),
      "erp settings.nested.list": expect.stringContaining("a spread"),
      "orders extraFields.endpoint": expect.stringContaining("looks like a credential"),
      "orders extraFields.hooks": expect.stringContaining("config.requireSecret"),
      "orders extraFields.other": expect.stringContaining("ids differ"),
      "orders settings.steps[0].name": expect.stringContaining("not all changes"),
      "orders settings.steps[0].on": expect.any(String),
      "orders settings.steps[0].size": expect.any(String),
      "orders settings.steps[1].name": expect.stringContaining("not all changes"),
      "orders settings.steps[1].on": expect.any(String),
      "orders settings.steps[1].size": expect.any(String),
    });
    expect(remaining.find((item) => item.path === "preSave._scriptId")?.code).toBe("<both>.id");
    expect(remaining.find((item) => item.name === "both")?.diff).toEqual([
      "@@ -1,1 +1,1 @@",
      "-// mine",
      "+// 2",
    ]);
  });

  test("run again, keeps silent about what the program has already", async () => {
    const before = read("index.ts") + read("parts/orders.ts");
    const stdout = await pull(2);
    expect(stdout).toMatch(/^Remains to be done by hand:\n/);
    expect(stdout).toContain("  Integration erp: settings.timeout: 30 -> 60  (a spread");
    expect(stdout).toContain("  Script hidden: content: [secret] differs");
    expect(stdout).toContain("  Integration orders: extraFields.endpoint: [secret] differs  (it looks like");
    expect(stdout).toContain("  Integration erp: preSave._scriptId: ");
    expect(stdout).not.toContain("batch");
    expect(stdout).not.toContain("hooks.js");
    expect(read("index.ts") + read("parts/orders.ts")).toBe(before);
  });

  test("after a refresh, does not overwrite a file of which it cannot tell whether it is newer", async () => {
    await project.refresh();
    const note = /The last thing done with dev was a refresh that took changes into its state/;
    expect(await pull(2)).toMatch(note);
    const { written, remaining } = await json(2);
    expect(written).toEqual([]);
    expect(places(remaining)).toEqual(["both content", "one content"]);
    expect(remaining[0]?.reason).toContain("the state was refreshed");
    project.write({ "scripts/both.js": "// 2\n", "scripts/shared.js": "// 2\n" });
    expect(await pull(0)).toMatch(/^Nothing to bring back.*\n.* `pulumi preview --diff --stack dev` /);
  });

  test("says so of a stack that manages nothing yet", async () => {
    await project.newStack("empty", account.config);
    expect(await pull(0, "--stack", "empty")).toBe(
      "Stack empty manages nothing in Celigo yet: `pulumi up` comes first.\n",
    );
  });
});

describe("the program's source", () => {
  /** A program in a directory of its own, and what would become of its first file. */
  const change = (files: Record<string, string>, property: Change["path"], from: Json, to: Json) => {
    const directory = tempDirectory("source");
    writeFiles(directory, { "Pulumi.yaml": "name: test\nruntime: nodejs\n", ...files });
    const source = readSource({ directory });
    if ("problem" in source) return source.problem;
    const place = source.find("Integration", "orders");
    if ("problem" in place) return place.problem;
    const edit = editOf(source, place, property, from, to);
    if (edit === DONE) return DONE;
    return "problem" in edit ? edit.problem.replace(/ \(.*/, "") : edited(edit.source.text, [edit]);
  };
  const imports = 'import * as celigo from "pulumi-celigo";\n';
  const program = (args: string, before = "") =>
    `${imports}${before}new celigo.Integration("orders", ${args});\n`;
  const inIndex = (args: string, property: Change["path"], from: Json, to: Json, before = "") =>
    change({ "index.ts": program(args, before) }, property, from, to);

  test.each<[string, Change["path"], Json, Json, string]>([
    ['{ name: "a" }', ["name"], "a", "b", '{ name: "b" }'],
    ["{ 'name': ('a' as string) }", ["name"], "a", "b", "{ 'name': ('b' as string) }"],
    ["{ s: { n: -5 } satisfies object }", ["s", "n"], -5, 0.5, "{ s: { n: 0.5 } satisfies object }"],
    ["{ s: { 1: [true, null] } }", ["s", "1", 1], null, { a: [] }, "{ s: { 1: [true, { a: [] }] } }"],
    ["{ /* why */ s: [1], t: 2 /* so */ }", ["s"], [1], [1, 2], "{ /* why */ s: [1, 2], t: 2 /* so */ }"],
    ["{ s: `a\n` }", ["s"], "a\n", "b\n`\\", "{ s: `b\n\\`\\\\` }"],
    ["{ s: 'a' }", ["s"], "a", "b\u202e\u2028é", "{ s: 'b\\u202e\\u2028é' }"],
    [
      "{\n  s: [{ a: 1 }],\n}",
      ["s"],
      [{ a: 1 }],
      [
        { a: 1, text: "x".repeat(60) },
        { b: 2, text: "y".repeat(60) },
      ],
      `{\n  s: [\n    { a: 1, text: "${"x".repeat(60)}" },\n    { b: 2, text: "${"y".repeat(60)}" },\n  ],\n}`,
    ],
  ])("%s is changed", (args, property, from, to, wanted) => {
    expect(inIndex(args, property, from, to)).toBe(program(wanted));
  });

  test.each<[string, Change["path"], Json, Json, string]>([
    ['{ name: "a" }', ["name"], "b", "c", "the program says something else already"],
    ['{ name: "c" }', ["name"], "b", "c", DONE],
    ["{ name }", ["name"], "a", "b", "the program computes it"],
    ["{ name: `a${1}` }", ["name"], "a1", "b", "the program computes it"],
    ["{ get name() { return 'a'; } }", ["name"], "a", "b", "the program computes it"],
    ['{ name: "a", name: "b" }', ["name"], "b", "c", "a spread or a computed key stands beside it"],
    ['{ ["name"]: "a" }', ["name"], "a", "b", "a spread or a computed key stands beside it"],
    ['{ name: "a", ...others }', ["name"], "a", "b", "a spread or a computed key stands beside it"],
    ["{ s: [...others, 1] }", ["s", 0], 1, 2, "a spread stands beside it"],
    ["{ s: [1, // one\n 2] }", ["s"], [1, 2], [1], "there are comments in it"],
    ["{ s: others.map((each) => each) }", ["s", 0], 1, 2, "the program computes it"],
    ["{ s: {} }", ["s", "n"], 1, 2, "it is not written out there"],
    ["{ s: { constructor: x } }", ["s", "toString"], 1, 2, "it is not written out there"],
    ["args", ["name"], "a", "b", "its inputs are no object literal (index.ts:2)"],
  ])("%s is left alone", (args, property, from, to, wanted) => {
    const found = inIndex(args, property, from, to);
    expect(found.replace(/\(.*index/, "(index")).toBe(wanted);
  });

  test("is followed from the entry along its imports, and only our classes count", () => {
    const args = '{ name: "a" }';
    const find = (files: Record<string, string>) => change(files, ["name"], "a", "b");
    const wanted = expect.stringContaining('{ name: "b" }');
    const several = "several places make it";
    const none = "its name is no literal in the program";
    const elsewhere = 'class Integration {}\nnew Integration("orders", { name: "a" });\n';
    expect(find({ "index.ts": elsewhere })).toBe(none);
    expect(find({ "index.ts": `${elsewhere}import "./part.js";\n`, "part.ts": program(args) })).toEqual(
      wanted,
    );
    expect(find({ "index.ts": program(args), "other.ts": program(args) })).toEqual(wanted);
    expect(find({ "index.ts": `import "./other";\n${program(args)}`, "other.ts": program(args) })).toBe(
      several,
    );
    const required =
      'const { Integration: Folder } = require("pulumi-celigo");\nnew Folder("orders", { name: "a" });';
    const data = 'import data from "./data.json";\nrequire("./data.json"); read("./data.json/deeper");\n';
    expect(find({ "index.ts": `${data}${program(args)}`, "data.json": "{}" })).toEqual(wanted);
    expect(find({ "Pulumi.yaml": "name: t\nmain: app/\n", "app/index.js": required })).toEqual(wanted);
    expect(find({ "Pulumi.yaml": "name: t\nmain: app/start.js\n", "app/start.js": required })).toEqual(
      wanted,
    );
    expect(find({ "package.json": '{ "main": "src/go.mjs" }', "src/go.mjs": program(args) })).toEqual(wanted);
    // What a compiler made is made again from its source.
    expect(
      find({
        "package.json": '{ "main": "bin/index.js" }',
        "bin/index.js": required,
        "index.ts": program(args),
      }),
    ).toEqual(program('{ name: "b" }'));
    expect(find({ "index.py": "" })).toBe("the program's source was not found");
  });
});

test("a literal says exactly its value, in every style", () => {
  const keys = fc.oneof(fc.string(), fc.constantFrom("a-b", "${x}", "`", "it's", "class"));
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("${a}`\\n\n\r\n\t'\"", "\ud800", "\u2028")),
      fc
        .double({ noNaN: true, noDefaultInfinity: true })
        .map((number) => (Object.is(number, -0) ? 0 : number)),
      fc.constantFrom(true, false, null),
      fc.array(tie("value"), { maxLength: 4 }),
      fc.dictionary(
        keys.filter((key) => key !== "__proto__"),
        tie("value"),
        { maxKeys: 4 },
      ),
    ),
  }));
  const style = fc.record<Style>({
    quote: fc.constantFrom('"', "'", "`"),
    indent: fc.constantFrom("", "  ", "\t"),
    step: fc.constantFrom("  ", "\t"),
    eol: fc.constantFrom("\n", "\r\n"),
  });
  fc.assert(
    fc.property(value, style, (wanted: any, how) => {
      const source = ts.createSourceFile(
        "a.ts",
        `x = ${literalOf(wanted, how)};`,
        ts.ScriptTarget.Latest,
        true,
      );
      const statement = source.statements[0] as ts.ExpressionStatement;
      const { right } = statement.expression as ts.BinaryExpression;
      expect(source.statements).toHaveLength(1);
      expect(valueOf(ts, right)).toEqual({ value: wanted });
    }),
    { numRuns: 300 },
  );
});
