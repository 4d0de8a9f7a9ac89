/**
 * A change made by hand in dev, brought into the program and on to prod, through the real engine; with
 * a stage between them, test/engine/examples-ci.test.ts.
 */
import * as fs from "node:fs";
import * as path from "node:path";
import { TestAccount } from "../support/account";
import { runCommand } from "../support/command";
import { createProject, type Project } from "../support/engine";

const STACKS = ["dev", "prod"];
const HOOKS = "function preSave(options) {\r\n  return options.newResource;\r\n}";
const EDITED = 'function preSave(options) {\r\n  // "é"\r\n  return options.newResource;\r\n}\r\n';

const PROGRAM = `"use strict";
const pulumi = require("@pulumi/pulumi");
const celigo = require("pulumi-celigo");

const hooks = new celigo.Script("hooks", {
  name: "Hooks",
  content: new pulumi.asset.FileAsset("scripts/hooks.js"),
});
const orders = new celigo.Integration("orders", {
  name: "Orders",
  description: 'Takes orders', // shown in the list
  settings: { region: "eu", limits: { daily: 100, kinds: ["b2b"] } },
  flowGroupings: [{ name: "In" }, { name: "Out" }],
  preSave: { function: "preSave", _scriptId: hooks.id },
  installSteps: [{ name: "Connect", type: "connection", _connectionId: celigo.reference("shop") }],
});
new celigo.StateKey("codes", { resourceType: "integrations", _resourceId: orders.id, key: "codes", value: { standard: "S-20" } });
new celigo.StateKey("last", { key: "last", value: { number: 0 }, seedOnce: true });
`;

describe("dev edited in the UI -> pull -> up on prod -> compare", () => {
  let account: TestAccount;
  let project: Project;
  const reference = (stack: string) => `5f${String(STACKS.indexOf(stack)).repeat(22)}`;
  const id = (collection: string, name: string) => account.named(collection, name)._id as string;
  const read = (file: string) => fs.readFileSync(path.join(project.directory, file), "utf8");
  const compare = (to: string, ...flags: string[]) =>
    runCommand(project, ["compare", "--from", "dev", "--to", to, ...flags]);

  beforeAll(async () => {
    account = await TestAccount.start({
      tokens: { dev: "tok-dev", prod: "tok-prod" },
    });
    for (const stack of STACKS)
      account.emulator.seed(stack, "connections", { _id: reference(stack), name: "Shop", type: "http" });
    const config = (stack: string) => ({
      ...account.config,
      "celigo:tokenEnv": `TOKEN_${stack.toUpperCase()}`,
      "celigo:references": { shop: reference(stack) },
    });
    const env = { TOKEN_DEV: "tok-dev", TOKEN_PROD: "tok-prod" };
    project = await createProject({
      program: PROGRAM,
      config: config("dev"),
      env,
      files: { "scripts/hooks.js": HOOKS },
    });
    await project.newStack("prod", config("prod"));
    for (const stack of STACKS) {
      project.selectStack(stack);
      expect(await project.up()).toHaveChanged({ create: 5 });
    }
  });
  afterAll(() => account.close());

  test("two environments are equal although no id in them is", async () => {
    const { code, stdout } = await compare("prod");
    expect(stdout).toBe("dev and prod are equal: 4 objects compared.\n");
    expect(code).toBe(0);
  });

  test("pull writes the edits into the files, byte for byte and literal for literal", async () => {
    account.emulator.edit("dev", "scripts", id("scripts", "Hooks"), (document) => {
      document.content = EDITED;
    });
    account.emulator.edit("dev", "integrations", id("integrations", "Orders"), (document) => {
      document.description = "Takes the shop's orders";
      document.settings = { region: "us", limits: { daily: 250, kinds: ["b2b", "b2c"] }, others: 1 };
      document.readme = "not declared";
    });
    account.emulator.setState("dev", "last", { number: 41 });
    account.emulator.setState(
      "dev",
      "codes",
      { standard: "S-21", zero: "R-0" },
      `integrations/${id("integrations", "Orders")}`,
    );
    account.forget();
    const { code, stdout } = await runCommand(project, ["pull", "--stack", "dev"]);
    expect(stdout).toContain("index.js  Integration orders: settings.limits.daily: 100 -> 250");
    expect(stdout).not.toContain("by hand");
    expect(code).toBe(0);
    expect(account.writes()).toEqual([]);
    expect(read("scripts/hooks.js")).toBe(EDITED);
    expect(read("index.js")).toBe(
      PROGRAM.replace("'Takes orders'", "'Takes the shop\\'s orders'")
        .replace('region: "eu"', 'region: "us"')
        .replace("daily: 100", "daily: 250")
        .replace('["b2b"]', '["b2b", "b2c"]')
        .replace('{ standard: "S-20" }', '{ standard: "S-21", zero: "R-0" }'),
    );
  });

  test("up on dev then writes nothing, and prod gets it", async () => {
    project.selectStack("dev");
    account.forget();
    await project.up();
    expect(account.writes()).toEqual([]);
    expect(await project.preview({ refresh: true })).toHaveChangedNothing();
    expect((await compare("prod")).code).toBe(2);
    project.selectStack("prod");
    expect(await project.up()).toHaveChanged({ update: 3 });
    expect(account.named("scripts", "Hooks", "prod").content).toBe(EDITED);
  });

  test("compare says equal again", async () => {
    const { code, stdout } = await compare("prod", "--json");
    expect(JSON.parse(stdout)).toEqual({
      from: "dev",
      to: "prod",
      equal: true,
      compared: 4,
      differences: [],
    });
    expect(code).toBe(0);
    expect((await runCommand(project, ["pull", "--stack", "prod"])).stdout).toContain(
      "Nothing to bring back",
    );
  });
});
