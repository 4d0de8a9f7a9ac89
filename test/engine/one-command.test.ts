/** Several provider processes, one `pulumi` command: nothing that the program declares is deleted. */
import { TestAccount } from "../support/account";
import { createProject, type Project, type ProjectOptions } from "../support/engine";

let account: TestAccount;
beforeEach(async () => (account = await TestAccount.start({ quirks: { checkReferences: false } })));
afterEach(() => account.close());

const HEAD = `const celigo = require("pulumi-celigo"), pulumi = require("@pulumi/pulumi");\n`;

const project = (program: string, options: Partial<ProjectOptions> = {}): Promise<Project> =>
  createProject({ config: account.config, env: account.env(), ...options, program: HEAD + program });

const OBJECTS = (opts = "{}") => `
const s = new celigo.Script("s", { name: "Hook", content: "// v1" }, ${opts});
const i = new celigo.Integration("i", { name: "Orders" }, ${opts});
new celigo.StateKey("k", { key: "live", value: { n: 1 } }, ${opts});
const c = new celigo.Connector("c", { name: "App" }, ${opts});
const l = new celigo.ConnectorLicense("l", { _connectorId: c.id, email: "a@example.com", expires: "2031-01-01T00:00:00Z", opts: {} }, ${opts});
new celigo.ConnectorTrial("t", { _connectorId: c.id, _trialLicenseId: l._id, trialPeriod: 14 }, ${opts});
`;

/** Everything in Celigo, by its ids. */
const everything = () => [
  ...["integrations", "scripts", "connectors", "licenses"].flatMap((name) =>
    account.rows(name).map(({ _id }) => `${name} ${_id}`),
  ),
  ...Object.keys(account.state()),
];

const adopt = { env: { CELIGO_ON_EXISTING: "adopt" } };

test("a state that was imported into a stack of another name deletes nothing", async () => {
  const stack = await project(OBJECTS());
  await stack.up();
  const before = everything();
  const state = await stack.exportState();
  await stack.newStack("live", account.config);
  await stack.importState(state, ["--force"]);
  const failed = await stack.up({ fails: true });
  expect(failed.stdout).toContain("exists already");
  expect(everything()).toEqual(before);
  const up = await stack.up(adopt);
  expect(up.stdout).toContain("is not deleted: another resource of this program manages it now");
  expect(everything()).toEqual(before);
  expect((await stack.preview({ refresh: true })).changes).toEqual({});
});

test.each([
  ["the default provider", "{}", "{ provider: other }"],
  ["an Account of the same account", "{ provider: first }", "{ provider: other }"],
])("renamed resources that moved from %s to an Account delete nothing", async (_name, from, to) => {
  const accounts = `
const first = new celigo.Account("first", { tokenEnv: "CELIGO_API_TOKEN" });
const other = new celigo.Account("other", { tokenEnv: "CELIGO_API_TOKEN", mode: "full" });\n`;
  const stack = await project(accounts + OBJECTS(from));
  await stack.up();
  const before = everything();
  stack.setProgram(HEAD + accounts + OBJECTS(to).replace(/new celigo\.(\w+)\("/g, 'new celigo.$1("new-'));
  await stack.up({ env: { CELIGO_ON_EXISTING: "adopt" } });
  expect(everything()).toEqual(before);
  expect((await stack.preview({ refresh: true })).changes).toEqual({});
});

describe("a rename that was interrupted", () => {
  const program = (name: string, more = "") => `
new celigo.Script("${name}", { name: "Hook", content: "// v1" });
new celigo.StateKey("${name}-key", { key: "live", value: { n: 1 } });
${more}`;

  test("up --target of the old entries deletes nothing, and says how to finish", async () => {
    const stack = await project(program("old"));
    await stack.up();
    const old = (await stack.exportState()).deployment.resources ?? [];
    // A create that fails: the deletions do not run, and state holds both entries for each object.
    stack.setProgram(
      HEAD + program("new", 'new celigo.Script("bad", { name: "Bad", content: "x" }, { dependsOn: [] });'),
    );
    account.emulator.inject({
      kind: "status",
      status: 422,
      method: "POST",
      path: "/v1/scripts",
      body: { message: "no" },
    });
    const interrupted = await stack.up({ ...adopt, fails: true });
    expect(interrupted.stdout).toMatch(/whole .pulumi up.*pulumi state delete/);
    const before = everything();
    stack.setProgram(HEAD + program("new"));
    const urns = old.filter(({ id }) => id !== undefined && id !== "").map(({ urn }) => urn);
    const targets = urns.filter((urn) => urn.includes("dynamic/celigo")).flatMap((urn) => ["--target", urn]);
    expect(targets).toHaveLength(4);
    const targeted = await stack.up({ args: targets });
    expect(targeted.stdout).toContain("is not deleted: the program declares");
    expect(everything()).toEqual(before);
    expect((await stack.up()).changes).toEqual({});
    expect((await stack.preview({ refresh: true })).changes).toEqual({});
  });
});

describe("licenses in a list", () => {
  const program = (emails: string[]) => `
const app = new celigo.Connector("app", { name: "App" });
${JSON.stringify(emails)}.forEach((email, i) => new celigo.ConnectorLicense("l" + i, { _connectorId: app.id, email, expires: "2031-01-01T00:00:00Z", opts: {} }));`;
  const emails = () =>
    account
      .rows("licenses")
      .map(({ user }) => user.email as string)
      .sort();

  test("the first one dropped: the message names the case, and one run with adopt is right", async () => {
    const all = ["a", "b", "c", "d"].map((name) => `${name}@example.com`);
    const stack = await project(program(all));
    await stack.up();
    stack.setProgram(HEAD + program(all.slice(1)));
    const failed = await stack.up({ fails: true });
    expect(failed.stdout).toMatch(/removed from the program.*adopt/);
    await stack.up(adopt);
    expect(emails()).toEqual(all.slice(1));
    expect((await stack.preview({ refresh: true })).changes).toEqual({});
  });

  test("reordered: each one waits for the one that releases its name", async () => {
    const all = ["a", "b", "c"].map((name) => `${name}@example.com`);
    const stack = await project(program(all));
    await stack.up();
    stack.setProgram(HEAD + program([...all].reverse()));
    await stack.up();
    expect(emails()).toEqual(all);
    expect((await stack.preview({ refresh: true })).changes).toEqual({});
  });
});

test("state keys exchange their keys, with seconds between their constructors", async () => {
  const program = (x: string, y: string) => `
module.exports = (async () => {
  new celigo.StateKey("x", { key: "${x}", value: { from: "x" } });
  await new Promise((go) => setTimeout(go, 1500));
  new celigo.StateKey("y", { key: "${y}", value: { from: "y" } });
})();`;
  const stack = await project(program("a", "b"));
  await stack.up();
  stack.setProgram(HEAD + program("b", "a"));
  await stack.up();
  expect(account.state()).toEqual({ b: { from: "x" }, a: { from: "y" } });
  expect((await stack.preview({ refresh: true })).changes).toEqual({});
});

test("a change that Pulumi does not display is explained", async () => {
  const program = (value: boolean) =>
    `new celigo.Script("s", { name: "S", content: "x", __noModule: ${value} });`;
  const stack = await project(program(false));
  await stack.up();
  stack.setProgram(HEAD + program(true));
  const preview = await stack.preview();
  expect(preview.changes).toEqual({ update: 1 });
  expect(preview.stdout).toMatch(/__noModule changes\. Pulumi does not display/);
});

test("guards of the environment hold for a destroy, those of the config only from the next update on", async () => {
  const stack = await project(`new celigo.Integration("orders", { name: "Orders" });`);
  await stack.up();
  const refused = await stack.destroy({ env: { CELIGO_MODE: "read" }, fails: true });
  expect(refused.stdout).toContain("celigo:mode is read (from CELIGO_MODE)");
  const other = await stack.destroy({ env: { CELIGO_EXPECT_USER_ID: "0".repeat(24) }, fails: true });
  expect(other.stdout).toContain("CELIGO_EXPECT_USER_ID");
  expect(account.rows("integrations")).toHaveLength(1);
  await stack.setConfig("celigo:tokenEnv", "TOK");
  const blocked = await stack.preview({
    refresh: true,
    env: { CELIGO_API_TOKEN: undefined, TOK: "tok-dev" },
    fails: true,
  });
  expect(blocked.stdout).toMatch(/use the settings of the last update.*--run-program.*docs\/settings\.md/);
});

test("the ids whose deletion guards are open come from the Account and the stack's config", async () => {
  const stack = await project(`new celigo.Account("a", { forceDestroyIds: ["one"] });`, {
    config: { ...account.config, "celigo:forceDestroyIds": ["two", "three"] },
  });
  await stack.up();
  const { deployment } = await stack.exportState();
  const inputs = (deployment.resources ?? []).find(({ urn }) => urn.endsWith("pulumi-nodejs::a"))?.inputs;
  expect(JSON.parse(inputs?.["celigo:forceDestroyIds"] as string)).toEqual(["one", "two", "three"]);
});
