/** One declaration, one object: renamed, killed, moved; test/host/identity.test.ts has the token of the wrong environment. */
import { TestAccount } from "../support/account";
import { createProject } from "../support/engine";

/** Two scripts, by the names of their resources. */
const scripts = (...resources: [string, string][]) => `
const celigo = require("pulumi-celigo");
${resources.map(([resource, name]) => `new celigo.Script("${resource}", { name: "${name}", content: "// 1\\n" });`).join("\n")}
`;

let account: TestAccount;
beforeAll(async () => {
  account = await TestAccount.start({ quirks: { checkReferences: false } });
});
afterAll(() => account.close());

const hooks = (name: string) => account.rows("scripts").filter((row) => row.name === name);
const idOf = (name: string) => hooks(name).map(({ _id }) => _id as string);

test("a resource renamed without an alias, and a run killed between the API's commit and Pulumi's record: each is explained under fail, and keeps its object under adopt; without a declaration up --refresh deletes both", async () => {
  const stack = await createProject({
    program: scripts(["old", "Renamed"]),
    config: account.config,
    env: account.env(),
  });
  await stack.up();
  const [renamed = ""] = idOf("Renamed");
  stack.setProgram(scripts(["old", "Renamed"], ["killed", "Killed"]));
  const fault = account.emulator.inject({
    method: "POST",
    path: "/v1/scripts",
    when: "after",
    kind: "hang",
  });
  const up = stack.spawnUp();
  while (fault.fired === 0) await new Promise((resolve) => setTimeout(resolve, 50));
  up.killTree();
  await up.done.catch(() => undefined);
  account.emulator.clearFaults();
  await stack.cancel();
  const [killed = ""] = idOf("Killed");

  stack.setProgram(scripts(["new", "Renamed"], ["killed", "Killed"]));
  const failed = await stack.up({ fails: true, args: ["--continue-on-error"] });
  for (const word of [renamed, killed, "aliases", "adoptId", 'onExisting: "adopt"'])
    expect(failed.stdout).toContain(word);
  await stack.setConfig("celigo:onExisting", "adopt");
  const adopted = await stack.up();
  expect(adopted.stdout).toContain(`took over ${renamed}, changes: none`);
  expect(adopted.stdout).toContain(`${renamed} is not deleted`);
  expect(adopted.stdout).toContain(`took over ${killed}`);
  expect([idOf("Renamed"), idOf("Killed")]).toEqual([[renamed], [killed]]);
  expect(await stack.preview({ refresh: true })).toHaveChangedNothing();

  stack.setProgram(scripts());
  expect(await stack.up({ refresh: true })).toHaveChanged({ delete: 2 });
  expect([idOf("Renamed"), idOf("Killed")]).toEqual([[], []]);
});

describe("several accounts in one program", () => {
  const program = (provider: string, devName = "dev", devToken = "DEV_TOKEN") => `
const celigo = require("pulumi-celigo");
const dev = new celigo.Account(${JSON.stringify(devName)}, { tokenEnv: ${JSON.stringify(devToken)} });
const prod = new celigo.Account("prod", { tokenEnv: "PROD_TOKEN" });
new celigo.Script("moved", { name: "Moved", content: "// m" }, { provider: ${provider} });
new celigo.Script("stays", { name: "Stays", content: "// s" }, { provider: dev });
const plain = new celigo.Account("plain", { apiToken: "tok-" + "prod", baseUrl: ${JSON.stringify(account.url)} });
new celigo.Script("by-token", { name: "By token", content: "//" }, { provider: plain });
`;
  const tokens = { DEV_TOKEN: "tok-dev", PROD_TOKEN: "tok-prod", DEV_AGAIN: "tok-dev" };

  test("move means made there and deleted here; a new name or variable of the account means nothing", async () => {
    const stack = await createProject({ program: program("dev"), config: account.config, env: tokens });
    expect((await stack.up()).changes).toMatchObject({ create: 7 });
    expect(hooks("Moved")).toHaveLength(1);
    // Encrypted in state, though it was given as a plain string; the harness watches all output and state for it.
    expect(account.named("scripts", "By token", "prod")).toBeDefined();
    expect(JSON.stringify(await stack.exportState())).not.toContain("tok-");
    stack.setProgram(program("prod"));
    const moved = await stack.up();
    expect(moved.steps.filter(({ op }) => op !== "same").map(({ name }) => name)).toContain("moved");
    expect(hooks("Moved")).toEqual([]);
    expect(account.named("scripts", "Moved", "prod").content).toBe("// m");
    expect(await stack.preview({ refresh: true })).toHaveChangedNothing();

    account.forget();
    stack.setProgram(program("prod", "renamed", "DEV_AGAIN"));
    await stack.up();
    expect(account.writes()).toEqual([]);
    expect(hooks("Stays")).toHaveLength(1);
    expect(await stack.preview()).toHaveChangedNothing();
    const state = JSON.stringify(await stack.exportState({ showSecrets: true }));
    expect(state).not.toContain("tok-dev");
    await stack.destroy();
    expect(account.rows("scripts", "prod")).toEqual([]);
  });
});

describe("a destroy that failed half way", () => {
  test("is finished by the next one, although the anchor of what is left is in the recycle bin", async () => {
    const alone = await TestAccount.start();
    try {
      const stack = await createProject({
        program: `
const celigo = require("pulumi-celigo");
new celigo.Integration("first", { name: "First" });
new celigo.StateKey("key", { key: "k", value: { n: 1 } });
new celigo.Script("script", { name: "S", content: "//" });`,
        config: { ...alone.config, "celigo:maxRetries": "0" },
        env: alone.env(),
      });
      await stack.up();
      alone.emulator.inject({ kind: "status", method: "DELETE", path: "/v1/state", status: 500 });
      await stack.destroy({ fails: true, args: ["--continue-on-error"] });
      expect(Object.keys(alone.state())).toEqual(["k"]);
      await stack.destroy();
      expect(alone.count()).toBe(0);
    } finally {
      await alone.close();
    }
  });
});
