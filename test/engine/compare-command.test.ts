/** `pulumi-celigo compare`, as a command, over two real stacks of one program. */
import { TestAccount } from "../support/account";
import { runCommand } from "../support/command";
import { createProject, type Project, type State } from "../support/engine";
import type { JsonObject } from "../../provider/json/json";

const PROGRAM = `
const pulumi = require("@pulumi/pulumi");
const celigo = require("pulumi-celigo");
const config = new pulumi.Config();
const key = config.requireSecret("apiKey");

class Shop extends pulumi.ComponentResource {
  constructor(name) {
    super("acme:shop:Shop", name);
    this.hooks = new celigo.Script("hooks", { name: name + " hooks", content: "// shop\\n" }, { parent: this });
  }
}
const shop = new Shop("shop");
const hooks = new celigo.Script("hooks", { name: "Hooks", content: new pulumi.asset.FileAsset("hooks.js") });
const orders = new celigo.Integration("orders", {
  name: "Orders",
  description: "Orders",
  readme: config.get("readme"),
  settings: {
    apiKey: key,
    batch: config.requireNumber("batch"),
    keys: [{ name: "a", key }, { name: "b", key: "open" }],
    connection: celigo.reference("shop"),
    plain: celigo.reference("plain"),
    two: [celigo.reference("alpha"), celigo.reference("beta")],
    hooks: hooks.id,
  },
  preSave: { function: "preSave", _scriptId: hooks.id },
  flowGroupings: [{ name: "In" }],
  extraFields: { newer: config.require("newer") },
});
new celigo.Script("router", {
  name: "Router",
  content: orders.id.apply((id) => "const ORDERS = '" + id + "';\\nconst SHOP = '" + shop.name + "';\\nrun(ORDERS);\\n"),
});
new celigo.Script("hidden", { name: "Hidden", content: key.apply((value) => "const KEY = '" + value + "';\\n") });
new celigo.StateKey("last", { key: "last", value: { n: 0 }, seedOnce: true });
const app = new celigo.Connector("we\`ird|<b>", { name: "App", _integrationId: orders.id });
new celigo.ConnectorLicense("license", {
  _connectorId: app.id, email: config.require("email"), expires: config.require("expires"), opts: {},
});
if (config.getBoolean("extra")) new celigo.StateKey("extra", { key: "extra", value: { n: 0 } });
`;

describe("compare", () => {
  let account: TestAccount;
  let project: Project;
  const tokens = { TOKEN_DEV: "tok-dev", TOKEN_PROD: "tok-prod" };
  const reference = (stack: string) => (stack === "dev" ? "a1" : "b2").repeat(12);
  const id = (collection: string, name: string, stack = "prod") =>
    account.named(collection, name, stack)._id as string;
  const compare = (flags: string[] = [], env: NodeJS.ProcessEnv = {}) =>
    runCommand(project, ["compare", "--from", "dev", "--to", "prod", ...flags], env);
  const json = async () => {
    const { code, stdout } = await compare(["--json"]);
    expect(stdout).not.toMatch(/hunter2|leaked/);
    const document = JSON.parse(stdout) as { equal: boolean; differences: Record<string, any>[] };
    expect(document.equal).toBe(code === 0);
    return document.differences;
  };
  const edit = (
    collection: "integrations" | "scripts" | "connectors",
    name: string,
    change: (document: any) => void,
  ) => account.emulator.edit("prod", collection, id(collection, name), change);

  beforeAll(async () => {
    account = await TestAccount.start();
    const config = (stack: string) => ({
      ...account.config,
      "celigo:tokenEnv": `TOKEN_${stack.toUpperCase()}`,
      // In prod one thing stands for two of dev.
      "celigo:references": {
        shop: reference(stack),
        plain: `${stack}-1`,
        alpha: (stack === "dev" ? "c3" : "d4").repeat(12),
        beta: (stack === "dev" ? "e5" : "d4").repeat(12),
      },
      "test:batch": 50,
      "test:newer": "x",
      "test:email": "customer@example.com",
      "test:expires": stack === "dev" ? "2035-01-01T00:00:00Z" : "2035-01-01T01:00:00.000+01:00",
    });
    const files = { "hooks.js": "one\ntwo\nthree\n" };
    const apiKey = { "test:apiKey": "hunter2-value" };
    project = await createProject({
      program: PROGRAM,
      config: config("dev"),
      secretConfig: apiKey,
      env: tokens,
      files,
    });
    await project.up();
    await project.newStack("prod", config("prod"), apiKey);
    await project.up();
  });
  afterAll(() => account.close());

  test("finds what is equal equal: ids, references, instants, values that flows count up", async () => {
    account.emulator.setState("prod", "last", { n: 41 });
    expect(await json()).toEqual([]);
    const { code, stdout } = await compare();
    expect(stdout).toBe("dev and prod are equal: 8 objects compared.\n");
    expect(code).toBe(0);
    expect((await compare(["--markdown"])).stdout).toBe("### `dev` → `prod`\n\nEqual: 8 objects compared.\n");
  });

  test("finds equal what is one text in both, although an id of one stands in it, and an object that is also a reference", async () => {
    const before = new Map<string, State>();
    for (const stack of ["dev", "prod"]) {
      project.selectStack(stack);
      before.set(stack, await project.exportState());
    }
    project.selectStack("dev");
    await project.setConfig("celigo:references.hooks", id("scripts", "Hooks", "dev"), { path: true });
    project.write({ "hooks.js": `one\ntwo\n// ${reference("dev")}\nthree\n` });
    for (const stack of ["dev", "prod"]) {
      project.selectStack(stack);
      await project.up();
    }
    expect(await json()).toEqual([]);
    edit("scripts", "Hooks", (script) => (script.content = "other\n"));
    expect(await json()).toMatchObject([{ name: "hooks", path: "content" }]);
    for (const [stack, state] of before) {
      project.selectStack(stack);
      await project.importState(state);
      account.emulator.edit(stack, "scripts", id("scripts", "Hooks", stack), (script) => {
        script.content = "one\ntwo\nthree\n";
      });
    }
    project.write({ "hooks.js": "one\ntwo\nthree\n" });
  });

  test("finds the ids of flow groups equal, which Celigo makes", async () => {
    const groups = ["dev", "prod"].map((stack) => {
      const { _id, flowGroupings } = account.named("integrations", "Orders", stack);
      const group = flowGroupings[0]._id as string;
      account.emulator.edit(stack, "integrations", _id as string, (document) => {
        document.description = `group ${group}`;
      });
      return group;
    });
    expect(groups[0]).not.toBe(groups[1]);
    expect(await json()).toEqual([]);
    for (const stack of ["dev", "prod"])
      account.emulator.edit(stack, "integrations", id("integrations", "Orders", stack), (document) => {
        document.description = "Orders";
      });
  });

  test("tells which of two references is meant by an id that is both in one environment", async () => {
    const settings = (change: JsonObject) => {
      const orders = id("integrations", "Orders", "dev");
      account.emulator.edit("dev", "integrations", orders, (document) => {
        Object.assign(document.settings as JsonObject, change);
      });
    };
    const [alpha, beta] = ["c3".repeat(12), "e5".repeat(12)];
    settings({ two: [alpha, alpha] });
    expect(await json()).toEqual([
      {
        kind: "Integration",
        name: "orders",
        path: "settings.two[1]",
        from: "[reference alpha]",
        to: "[reference beta]",
      },
    ]);
    settings({ two: [alpha, beta] });
  });

  test("does not show what was typed into Celigo and looks like a credential", async () => {
    edit("integrations", "Orders", (document) => {
      document.settings = { ...document.settings, plain: "https://bob:leaked-9@shop" };
    });
    const [difference, ...others] = await json();
    expect(difference).toMatchObject({ path: "settings.plain", to: "[secret]", secret: true });
    expect(others).toEqual([]);
    edit("integrations", "Orders", (document) => {
      document.settings = { ...document.settings, plain: "prod-1" };
    });
  });

  test("cuts a long difference where people read it, and not in JSON", async () => {
    const before = account.named("scripts", "Hooks", "prod").content as string;
    const long = Array.from({ length: 3000 }, (_, n) => `line ${n}`).join("\n");
    edit("scripts", "Hooks", (document) => (document.content = `${"x".repeat(20_000)}\n${long}\n`));
    for (const flags of [[], ["--markdown"]]) {
      const { stdout } = await compare(flags);
      expect(stdout).toMatch(/\+x{100,399}…\n/);
      expect(stdout).toMatch(/\+line 100\n/);
      expect(stdout).toMatch(/\(\d{4} more lines; --json has them all\)/);
      expect(Buffer.byteLength(stdout)).toBeLessThan(40_000);
    }
    const [difference] = await json();
    expect(difference?.diff).toContain("+line 2999");
    edit("scripts", "Hooks", (document) => (document.content = before));
  });

  test("refuses wrong usage, and a token of another environment or of none", async () => {
    expect((await compare(["--json", "--markdown"])).code).toBe(64);
    expect((await runCommand(project, ["compare", "--from", "dev"])).code).toBe(64);
    const unknown = await compare([], { TOKEN_PROD: "wrong" });
    expect(unknown.code).toBe(1);
    expect(unknown.stderr).toMatch(/^pulumi-celigo: stack prod: Celigo GET .*401/);
    const other = await compare([], { TOKEN_PROD: "tok-dev" });
    expect(other.code).toBe(1);
    expect(other.stderr).toContain("stack prod: nothing shows that this is the account");
    expect((await compare([], { TOKEN_PROD: "" })).stderr).toContain(
      "stack prod: the environment variable TOKEN_PROD",
    );
  });

  test("shows every declared property that differs, lines of texts, and no secret", async () => {
    edit("scripts", "Hooks", (document) => (document.content = "one\n```\n\u001b[31mtwo\nthree\n"));
    edit("scripts", "Router", (document) => (document.content = document.content.replace("run", "walk")));
    edit("scripts", "Hidden", (document) => (document.content = "leaked"));
    edit("connectors", "App", (document) => (document._integrationId = reference("prod")));
    edit("integrations", "Orders", (document) => {
      document.description = "changed\u001b[2J\u202e";
      document.readme = "not declared";
      document.newer = "y";
      document.settings = {
        ...document.settings,
        apiKey: "leaked",
        batch: 500,
        keys: [{ name: "z", key: "leaked" }, ...document.settings.keys],
        hooks: id("scripts", "Router"),
      };
    });
    const differences = await json();
    const ofOrders = { kind: "Integration", name: "orders" };
    expect(differences).toEqual([
      {
        kind: "Connector",
        name: "we`ird|<b>",
        path: "_integrationId",
        from: "[id of Integration orders]",
        to: "[reference shop]",
      },
      { ...ofOrders, path: "description", from: "Orders", to: "changed\u001b[2J\u202e" },
      { ...ofOrders, path: "extraFields.newer", from: "x", to: "y" },
      { ...ofOrders, path: "settings.apiKey", from: "[secret]", to: "[secret]", secret: true },
      { ...ofOrders, path: "settings.batch", from: 50, to: 500 },
      { ...ofOrders, path: "settings.hooks", from: "[id of Script hooks]", to: "[id of Script router]" },
      { ...ofOrders, path: "settings.keys", from: "[secret]", to: "[secret]", secret: true },
      { kind: "Script", name: "hidden", path: "content", from: "[secret]", to: "[secret]", secret: true },
      expect.objectContaining({ kind: "Script", name: "hooks", path: "content" }),
      expect.objectContaining({
        kind: "Script",
        name: "router",
        diff: [
          "@@ -1,3 +1,3 @@",
          ` const ORDERS = '${id("integrations", "Orders", "dev")}';`,
          " const SHOP = 'undefined';",
          "-run(ORDERS);",
          "+walk(ORDERS);",
        ],
      }),
    ]);
    const { code, stdout } = await compare();
    expect(code).toBe(2);
    expect(stdout).not.toMatch(/hunter2|leaked|\p{Cf}|(?!\n)\p{Cc}/u);
    expect(stdout).toContain(
      '~ Integration orders\n    description: "Orders" -> "changed\\u001b[2J\\u202e"\n',
    );
    expect(stdout).toContain("      -two\n      +```\n      +\\u001b[31mtwo\n");
    expect(stdout).toContain("    settings.keys: [secret] differs\n");
    expect(stdout).toContain("10 differences in 5 of 8 objects.");
    const markdown = await compare(["--markdown"]);
    expect(markdown.code).toBe(2);
    expect(markdown.stdout).not.toMatch(/hunter2|leaked|\p{Cf}|(?!\n)\p{Cc}/u);
    expect(markdown.stdout).toContain("#### Connector ``we`ird|<b>``");
    expect(markdown.stdout).toContain("- `settings.batch`: `50` → `500`");
    expect(markdown.stdout).toContain("- `content`\n\n````diff\n@@ -1,3 +1,4 @@\n");
  });

  test("counts what is only on one side", async () => {
    await project.setConfig("test:extra", "true");
    await project.up();
    edit("scripts", "shop hooks", (document) => (document.deletedAt = new Date().toISOString()));
    const differences = await json();
    expect(differences).toContainEqual({
      kind: "StateKey",
      name: "extra",
      missingIn: "dev",
      reason: "not in the stack",
    });
    expect(differences).toContainEqual({
      kind: "Script",
      name: "hooks",
      component: "acme:shop:Shop",
      missingIn: "prod",
      reason: "gone from Celigo",
    });
    const { stdout } = await compare();
    expect(stdout).toContain("+ StateKey extra  (not in dev: not in the stack)");
    expect(stdout).toContain("- Script hooks (in acme:shop:Shop)  (not in prod: gone from Celigo)");
    expect((await compare(["--markdown"])).stdout).toContain("\n\nNot in `dev`: not in the stack.");
  });
});
