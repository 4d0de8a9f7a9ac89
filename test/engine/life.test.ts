/** The first weeks of a user's team, through the real engine: all six resources in one program. */
import { TestAccount } from "../support/account";
import { createProject, type Project } from "../support/engine";

const PROGRAM = `
const pulumi = require("@pulumi/pulumi");
const celigo = require("pulumi-celigo");
const hooks = new celigo.Script("hooks", { name: "Hooks", content: new pulumi.asset.FileAsset("hooks.js") });
const orders = new celigo.Integration("orders", {
  name: "Orders",
  settings: { region: "eu", limits: { daily: 100 } },
  flowGroupings: [{ name: "In" }, { name: "Out" }],
  preSave: { function: "preSave", _scriptId: hooks.id },
});
const app = new celigo.Connector("app", { name: "App", applications: ["netsuite"] });
const trial = new celigo.ConnectorLicense("trial", {
  _connectorId: app.id, email: "trial@example.com", expires: "2031-01-01T00:00:00Z", opts: { connectorEdition: "standard" },
});
new celigo.ConnectorTrial("trials", { _connectorId: app.id, _trialLicenseId: trial._id, trialPeriod: 14 });
new celigo.StateKey("global", { key: "last/run", value: { at: null, list: [1, null, "x"], __internal: true } });
new celigo.StateKey("seed", {
  key: "counter", resourceType: "integrations", _resourceId: orders.id, value: { n: 1 }, seedOnce: true,
});
exports.orders = orders.id;
exports.hash = hooks.contentHash;
exports.modified = orders.lastModified;
exports.license = trial.id;
`;

const HOOKS = "function preSave(options) {\r\n  return options.newResource;\r\n}";

describe("all six resources through the real engine", () => {
  let account: TestAccount;
  let project: Project;
  const id = (collection: string, name: string) => account.named(collection, name)._id as string;

  beforeAll(async () => {
    account = await TestAccount.start();
    project = await createProject({
      program: PROGRAM,
      config: account.config,
      env: account.env(),
      files: { "hooks.js": HOOKS },
    });
  });
  afterAll(() => account.close());

  test("are made, and then there is nothing to do, with and without refresh", async () => {
    expect(await project.up()).toHaveChanged({ create: 8 });
    expect(account.named("scripts", "Hooks").content).toBe(HOOKS);
    expect(account.named("connectors", "App")).toMatchObject({ trialEnabled: true, trialPeriod: 14 });
    expect(account.state()).toEqual({ "last/run": { at: null, list: [1, null, "x"], __internal: true } });
    account.forget();
    expect(await project.preview()).toHaveChangedNothing();
    expect(account.requests()).toEqual([]);
    expect(await project.preview({ refresh: true, args: ["--expect-no-changes"] })).toHaveChangedNothing();
    expect(await project.refresh()).toHaveChangedNothing();
    expect(account.writes()).toEqual([]);
  });

  test("show what was changed in the UI, and one up --refresh heals it", async () => {
    account.emulator.edit("dev", "integrations", id("integrations", "Orders"), (document) => {
      (document.settings as Record<string, unknown>).region = "us";
      document.readme = "written by a person";
    });
    account.emulator.edit("dev", "scripts", id("scripts", "Hooks"), (document) => {
      document.content = "// changed by hand";
    });
    account.emulator.setState("dev", "counter", { n: 41 }, `integrations/${id("integrations", "Orders")}`);
    const preview = await project.preview({ refresh: true, args: ["--diff"] });
    expect(preview).toHaveChanged({ update: 2 });
    expect(preview.stdout).toContain('~ region: "us" => "eu"');
    expect(await project.up({ refresh: true })).toHaveChanged({ update: 2 });
    expect(account.named("integrations", "Orders")).toMatchObject({
      settings: { region: "eu", limits: { daily: 100 } },
      readme: "written by a person",
    });
    expect(account.named("scripts", "Hooks").content).toBe(HOOKS);
    expect(account.state(`integrations/${id("integrations", "Orders")}`)).toEqual({ counter: { n: 41 } });
    expect(await project.preview({ refresh: true })).toHaveChangedNothing();
    expect(await project.outputs()).toHaveProperty("modified");
  });

  test("are made again when they are gone, and the messages name the recycle bin", async () => {
    const old = id("integrations", "Orders");
    account.emulator.edit("dev", "integrations", old, (document) => {
      document.deletedAt = new Date().toISOString();
    });
    const up = await project.up({ refresh: true });
    expect(up.stdout).toContain(`Integration ${old} is gone from Celigo`);
    expect(up.stdout).toContain("recycle bin");
    expect(id("integrations", "Orders")).not.toBe(old);
    expect(await project.preview({ refresh: true })).toHaveChangedNothing();
  });

  test("take little room in state, and no text", async () => {
    const { deployment } = await project.exportState();
    const script = deployment.resources?.find(({ type }) => type.endsWith(":Script"));
    expect(JSON.stringify(script).length).toBeLessThan(2000);
    expect(JSON.stringify(deployment)).not.toContain("newResource");
    expect(JSON.stringify(deployment)).not.toContain("tok-dev");
    for (const { type, outputs } of deployment.resources ?? []) {
      if (type.includes("dynamic")) expect(JSON.stringify(outputs?.__celigo).length).toBeLessThan(500);
    }
  });

  test("are destroyed, and the account is as before", async () => {
    expect((await project.destroy()).stdout).toContain("recycle bin");
    expect(account.count()).toBe(0);
  });
});
