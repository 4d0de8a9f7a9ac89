/** One declaration, one object: renamed, killed, moved; test/host/identity.test.ts has the token of the wrong environment. */
import { TestAccount } from "../support/account";
import { createProject, type Project } from "../support/engine";

const script = (resource: string, name = "Hooks", options = "{}", args = "") => `
const celigo = require("pulumi-celigo");
new celigo.Script(${JSON.stringify(resource)}, { name: ${JSON.stringify(name)}, content: "// 1\\n"${args} }, ${options});
`;

let account: TestAccount;
beforeAll(async () => {
  account = await TestAccount.start({ quirks: { checkReferences: false } });
});
afterAll(() => account.close());

function project(program: string, config: Record<string, string> = {}): Promise<Project> {
  return createProject({ program, config: { ...account.config, ...config }, env: account.env() });
}

const hooks = (name = "Hooks") => account.rows("scripts").filter((row) => row.name === name);

describe("a resource renamed in the program without an alias", () => {
  test("is explained under fail, and keeps its object under adopt", async () => {
    const stack = await project(script("old", "Renamed"));
    await stack.up();
    const [{ _id: id } = { _id: "" }] = hooks("Renamed");
    stack.setProgram(script("new", "Renamed"));
    const failed = await stack.up({ fails: true });
    expect(failed.stdout).toContain(id as string);
    for (const word of ["aliases", "adoptId", 'onExisting: "adopt"']) expect(failed.stdout).toContain(word);
    await stack.setConfig("celigo:onExisting", "adopt");
    const up = await stack.up();
    expect(up.stdout).toContain(`took over ${id}, changes: none`);
    expect(up.stdout).toContain(`${id} is not deleted`);
    expect(hooks("Renamed").map(({ _id }) => _id)).toEqual([id]);
    expect(await stack.preview({ refresh: true })).toHaveChangedNothing();
  });
});

describe("a run killed between the API's commit and Pulumi's record", () => {
  test("leaves one object, which the next run names and adopt takes over", async () => {
    const name = "Killed";
    const stack = await project(script("killed", name));
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
    const [{ _id: id } = { _id: "" }] = hooks(name);
    const failed = await stack.up({ fails: true });
    expect(failed.stdout).toContain(id as string);
    expect(failed.stdout).toContain("adoptId");
    await stack.setConfig("celigo:onExisting", "adopt");
    expect((await stack.up()).stdout).toContain(`took over ${id}`);
    expect(hooks(name).map(({ _id }) => _id)).toEqual([id]);
    expect(await stack.preview({ refresh: true })).toHaveChangedNothing();
  });
});

describe("several accounts in one program", () => {
  const program = (provider: string, devName = "dev", devToken = "DEV_TOKEN") => `
const celigo = require("pulumi-celigo");
const dev = new celigo.Account(${JSON.stringify(devName)}, { tokenEnv: ${JSON.stringify(devToken)} });
const prod = new celigo.Account("prod", { tokenEnv: "PROD_TOKEN" });
new celigo.Script("moved", { name: "Moved", content: "// m" }, { provider: ${provider} });
new celigo.Script("stays", { name: "Stays", content: "// s" }, { provider: dev });
`;
  const tokens = { DEV_TOKEN: "tok-dev", PROD_TOKEN: "tok-prod", DEV_AGAIN: "tok-dev" };

  test("move means made there and deleted here; a new name or variable of the account means nothing", async () => {
    const stack = await createProject({ program: program("dev"), config: account.config, env: tokens });
    expect((await stack.up()).changes).toMatchObject({ create: 5 });
    expect(hooks("Moved")).toHaveLength(1);
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

test("an Account's apiToken is encrypted in state, though it was given as a plain string", async () => {
  const stack = await createProject({
    program: `
const celigo = require("pulumi-celigo");
const account = new celigo.Account("plain", { apiToken: "tok-" + "dev", baseUrl: ${JSON.stringify(account.url)} });
new celigo.Script("s", { name: "By token", content: "//" }, { provider: account });`,
  });
  const up = await stack.up();
  expect(hooks("By token")).toHaveLength(1);
  expect(up.stdout + up.stderr + JSON.stringify(await stack.exportState())).not.toContain("tok-dev");
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

describe("up --refresh", () => {
  test("deletes what the program declares no more", async () => {
    const stack = await project(script("gone", "Taken out"));
    await stack.up();
    stack.setProgram(`require("pulumi-celigo");`);
    expect(await stack.up({ refresh: true })).toHaveChanged({ delete: 1 });
    expect(hooks("Taken out")).toEqual([]);
  });
});
