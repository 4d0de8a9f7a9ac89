/** `pulumi-celigo pull`: what it writes, what it leaves to people, and that it never writes the wrong thing. */
import * as fs from "node:fs";
import * as path from "node:path";
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
      typescript: "checked",
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
