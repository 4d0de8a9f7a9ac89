/** Actions through the engine; what each of them does alone is in test/host/actions.test.ts. */
import { createProject } from "../support/engine";
import { TestAccount, type Doc } from "../support/account";

type Seeded = Parameters<TestAccount["emulator"]["seed"]>[1];

test("clones, snapshots, children and purges: up, empty preview, triggers, destroy", async () => {
  const account = await TestAccount.start({ quirks: { checkReferences: false } });
  const seed = (collection: Seeded, document: Doc) => account.emulator.seed("dev", collection, document)._id;
  // An older object of the account, as every real one has.
  seed("integrations", { name: "Older" });
  const connection = seed("connections", { name: "NetSuite" });
  const _connectorId = seed("connectors", { name: "App" });
  const parent = seed("integrations", { name: "Installed", _connectorId, initChild: { function: "init" } });
  account.emulator.setState("dev", "old", { n: 1 });
  const project = await createProject({
    program: `
      const pulumi = require("@pulumi/pulumi");
      const celigo = require("pulumi-celigo");
      const config = new pulumi.Config();
      const release = config.require("release");
      const source = new celigo.Integration("source", { name: "Source" });
      const snapshot = new celigo.IntegrationSnapshot("snapshot", {
        _integrationId: source.id, description: "Before the release", triggers: [release],
      });
      new celigo.Script("hooks", { name: "Hooks", content: "// " + release }, { dependsOn: snapshot });
      new celigo.ConnectionRegistration("connection", {
        _integrationId: source.id, _connectionId: config.require("connection"),
      });
      const copy = new celigo.IntegrationClone("copy", { _integrationId: source.id, name: "Copy" });
      const child = new celigo.ChildIntegration("child", {
        _parentId: config.require("parent"), triggers: { release },
      });
      new celigo.StatePurge("purge", { expectedKeys: 1 });
      exports.child = child._id;
      exports.created = copy.created;
      exports.revision = snapshot._id;
    `,
    env: { CELIGO_BASE_URL: account.url, ...account.env() },
    config: { "test:release": "1", "test:connection": connection, "test:parent": parent },
  });
  await project.up({ preview: true });
  await project.preview({ args: ["--expect-no-changes"] });
  await project.preview({ refresh: true, args: ["--expect-no-changes"] });
  const first = await project.outputs();
  expect(first.child).toBe(account.rows("integrations").find((row) => row._parentId === parent)?._id);
  expect(first.created).toEqual([expect.objectContaining({ model: "Integration", name: "Copy" })]);
  expect(account.state()).toEqual({});

  await project.setConfig("test:release", "2");
  const { changes, steps } = await project.up({ preview: true });
  expect(changes).toEqual({ replace: 1, update: 2 });
  const second = await project.outputs();
  expect(second.child).not.toBe(first.child);
  expect(second.revision).not.toBe(first.revision);
  const order = steps.filter(({ op }) => op !== "same").map(({ name }) => name);
  expect(order.indexOf("snapshot")).toBeLessThan(order.indexOf("hooks"));
  await project.preview({ refresh: true, args: ["--expect-no-changes"] });

  await project.destroy();
  expect(account.rows("integrations").map(({ name }) => name)).toEqual([
    "Older",
    "Installed",
    "Installed - child",
    "Installed - child",
  ]);
  expect(account.rows("revisions")).toHaveLength(2);
  await account.close();
});
