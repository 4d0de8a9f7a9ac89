/** Several provider processes, one `pulumi` command: nothing that the program declares is deleted. */
import { TestAccount } from "../support/account";
import { createProject, type Project, type ProjectOptions } from "../support/engine";

let account: TestAccount;
beforeEach(async () => (account = await TestAccount.start({ quirks: { checkReferences: false } })));
afterEach(() => account.close());

const HEAD = `const celigo = require("pulumi-celigo"), pulumi = require("@pulumi/pulumi");\n`;

const project = (program: string, options: Partial<ProjectOptions> = {}): Promise<Project> =>
  createProject({ config: account.config, env: account.env(), ...options, program: HEAD + program });

/** One of each kind: resources by a prefix, objects by a name. */
const OBJECTS = ({ prefix, name, opts }: { prefix: string; name: string; opts: string }) => `
{
  const s = new celigo.Script("${prefix}s", { name: "Hook ${name}", content: "// v1" }, ${opts});
  const i = new celigo.Integration("${prefix}i", { name: "Orders ${name}" }, ${opts});
  new celigo.StateKey("${prefix}k", { key: "live ${name}", value: { n: 1 } }, ${opts});
  const c = new celigo.Connector("${prefix}c", { name: "App ${name}" }, ${opts});
  const l = new celigo.ConnectorLicense("${prefix}l", { _connectorId: c.id, email: "a@example.com", expires: "2031-01-01T00:00:00Z", opts: {} }, ${opts});
  new celigo.ConnectorTrial("${prefix}t", { _connectorId: c.id, _trialLicenseId: l._id, trialPeriod: 14 }, ${opts});
}
`;

/** Everything in Celigo, by its ids. */
const everything = () => [
  ...["integrations", "scripts", "connectors", "licenses"].flatMap((name) =>
    account.rows(name).map(({ _id }) => `${name} ${_id}`),
  ),
  ...Object.keys(account.state()),
];

const adopt = { env: { CELIGO_ON_EXISTING: "adopt" } };

test("renamed resources that moved to an Account, and a state imported into a stack of another name, delete nothing", async () => {
  // From the default provider, and from an Account of the same account.
  const program = (old: boolean) => `
const first = new celigo.Account("first", { tokenEnv: "CELIGO_API_TOKEN" });
const other = new celigo.Account("other", { tokenEnv: "CELIGO_API_TOKEN", mode: "full" });
${OBJECTS({ prefix: old ? "" : "new-", name: "A", opts: old ? "{}" : "{ provider: other }" })}
${OBJECTS({ prefix: old ? "by-" : "new-by-", name: "B", opts: `{ provider: ${old ? "first" : "other"} }` })}`;
  const stack = await project(program(true));
  await stack.up();
  const before = everything();
  stack.setProgram(HEAD + program(false));
  await stack.up(adopt);
  expect(everything()).toEqual(before);
  expect((await stack.preview({ refresh: true })).changes).toEqual({});

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

describe("one program", () => {
  const apps = `
const app = new celigo.Connector("app", { name: "App" });
const list = new celigo.Connector("list", { name: "List" });
new celigo.Account("a", { forceDestroyIds: ["one"] });`;
  const licenses = (prefix: string, app: string, emails: string[]) => `
${JSON.stringify(emails)}.forEach((email, i) => new celigo.ConnectorLicense("${prefix}" + i, { _connectorId: ${app}.id, email, expires: "2031-01-01T00:00:00Z", opts: {} }));`;
  const keys = (x: string, y: string) => `
module.exports = (async () => {
  new celigo.StateKey("x", { key: "${x}", value: { from: "x" } });
  await new Promise((go) => setTimeout(go, 1500));
  new celigo.StateKey("y", { key: "${y}", value: { from: "y" } });
})();`;
  const script = (value: boolean) => `
new celigo.Script("s", { name: "S", content: "x", __noModule: ${value} });`;
  const dropped = ["a", "b", "c", "d"].map((name) => `${name}@example.com`);
  const ordered = ["e", "f", "g"].map((name) => `${name}@example.com`);
  const before = [
    script(false),
    licenses("l", "app", dropped),
    licenses("o", "list", ordered),
    keys("a", "b"),
  ];
  const after = [script(true), licenses("l", "app", dropped), licenses("o", "list", [...ordered].reverse())];
  const emails = () =>
    account
      .rows("licenses")
      .map(({ user }) => user.email as string)
      .sort();

  test("in which things change places, a license is dropped, and which is guarded to its end", async () => {
    const config = { ...account.config, "celigo:forceDestroyIds": ["two", "three"] };
    const stack = await project([apps, ...before].join(""), { config });
    await stack.up();

    // The ids whose deletion guards are open come from the Account and the stack's config.
    const { deployment } = await stack.exportState();
    const inputs = (deployment.resources ?? []).find(({ urn }) => urn.endsWith("pulumi-nodejs::a"))?.inputs;
    expect(JSON.parse(inputs?.["celigo:forceDestroyIds"] as string)).toEqual(["one", "two", "three"]);

    // Reordered, each license waits for the one that releases its name, and keys with seconds between their
    // constructors do so too; a change that Pulumi does not display is explained.
    stack.setProgram(HEAD + [apps, ...after, keys("b", "a")].join(""));
    const reordered = await stack.up();
    expect(reordered.steps).toContainEqual(expect.objectContaining({ op: "update", name: "s" }));
    expect(reordered.stdout).toMatch(/__noModule changes\. Pulumi does not display/);
    expect(emails()).toEqual([...dropped, ...ordered]);
    expect(account.state()).toEqual({ b: { from: "x" }, a: { from: "y" } });

    // The first one dropped: the message names the case, and one run with adopt is right.
    const [, ...rest] = after;
    const shorter = [script(true), ...rest]
      .join("")
      .replace(JSON.stringify(dropped), JSON.stringify(dropped.slice(1)));
    stack.setProgram(HEAD + [apps, shorter, keys("b", "a")].join(""));
    const failed = await stack.up({ fails: true });
    expect(failed.stdout).toMatch(/removed from the program.*adopt/);
    await stack.up(adopt);
    expect(emails()).toEqual([...dropped.slice(1), ...ordered]);
    expect((await stack.preview({ refresh: true })).changes).toEqual({});

    // Guards of the environment hold for a destroy, those of the config only from the next update on.
    const count = account.count();
    const refused = await stack.destroy({ env: { CELIGO_MODE: "read" }, fails: true });
    expect(refused.stdout).toContain("celigo:mode is read (from CELIGO_MODE)");
    const other = await stack.destroy({ env: { CELIGO_EXPECT_USER_ID: "0".repeat(24) }, fails: true });
    expect(other.stdout).toContain("CELIGO_EXPECT_USER_ID");
    expect(account.count()).toBe(count);
    await stack.setConfig("celigo:tokenEnv", "TOK");
    const blocked = await stack.preview({
      refresh: true,
      env: { CELIGO_API_TOKEN: undefined, TOK: "tok-dev" },
      fails: true,
    });
    expect(blocked.stdout).toMatch(/use the settings of the last update.*--run-program.*docs\/settings\.md/);
  });
});
