/** `X.get` of every resource class, through the real engine. */
import { resources } from "../../provider/resources";
import { TestAccount, type Doc } from "../support/account";
import { createProject, type Project } from "../support/engine";

let account: TestAccount;
let project: Project;
const ids: Record<string, string> = {};

beforeAll(async () => {
  account = await TestAccount.start({ quirks: { checkReferences: false } });
  const seed = (collection: Parameters<typeof account.emulator.seed>[1], document: object) =>
    account.emulator.seed("dev", collection, document)._id;
  const integration = seed("integrations", {
    name: "I",
    settings: { a: 1 },
    aliases: [{ alias: "a b", _flowId: "f" }],
  });
  ids.Integration = integration;
  ids.Script = seed("scripts", { name: "S", content: "// text" });
  ids.Connector = seed("connectors", {
    name: "C",
    trialEnabled: true,
    _trialLicenseId: "l",
    trialPeriod: 14,
  });
  ids.ConnectorLicense = `${ids.Connector}/${seed("licenses", { _connectorId: ids.Connector, user: { email: "a@example.com" }, expires: "2031-01-01T00:00:00.000Z", opts: {} })}`;
  ids.ConnectorTrial = ids.Connector;
  account.emulator.setState("dev", "k", { n: 1 });
  ids.StateKey = "k";
  const connection = seed("connections", {
    name: "N",
    type: "http",
    http: {
      baseURI: "https://a.example.com",
      auth: { type: "basic", basic: { username: "u", password: "hidden-password" } },
    },
  });
  ids.Connection = connection;
  account.emulator.edit("dev", "integrations", integration, (document) => {
    document._registeredConnectionIds = [connection];
  });
  ids.ConnectionRegistration = `${integration}/${connection}`;
  ids.IntegrationSnapshot = `${integration}/${seed("revisions", { _integrationId: integration, type: "snapshot", description: "before" })}`;
  ids.IntegrationClone = seed("integrations", { name: "Clone" });
  ids.Flow = seed("flows", {
    name: "F",
    _integrationId: integration,
    disabled: true,
    _runNextFlowIds: ["g"],
  });
  ids.FlowChain = ids.Flow;
  ids.IntegrationAlias = `${integration}/a%20b`;
  ids.Export = seed("exports", {
    name: "E",
    adaptorType: "WebhookExport",
    webhook: { token: "hidden-token" },
  });
  ids.Import = seed("imports", { name: "M", adaptorType: "HTTPImport", http: { method: ["POST"] } });
  ids.LookupCache = seed("lookupcaches", { name: "L" });
  ids.IClient = seed("iclients", { name: "K", provider: "custom_oauth2", oauth2: { clientId: "c" } });
  ids.Document = `filedefinitions/${seed("filedefinitions", { name: "D", format: "fixed" })}`;
});
afterAll(() => account.close());

const program = (more = "") => `
const celigo = require("pulumi-celigo");
${Object.entries(ids)
  .map(([kind, id]) => `exports.${kind} = celigo.${kind}.get("the-${kind}", ${JSON.stringify(id)});`)
  .join("\n")}
exports.name = exports.Integration.name;
exports.batch = exports.Integration.settings.apply((settings) => settings.a);
exports.changed = exports.Flow.lastModified;
exports.url = exports.Export.webhookUrl;
exports.body = exports.Document.body;
${more}
`;

test("reads an object of every class, writes nothing, and shows what Celigo has", async () => {
  expect(Object.keys(ids).sort()).toEqual(Object.keys(resources).sort());
  project = await createProject({ program: program(), config: account.config, env: account.env() });
  account.forget();
  const { stdout } = await project.up();
  expect(stdout).not.toContain("hidden-");
  expect(account.writes()).toEqual([]);
  const { deployment } = await project.exportState();
  const read = (deployment.resources ?? []).filter(({ type }) => type.includes("celigo:"));
  expect(read).toHaveLength(Object.keys(ids).length);
  const outputsOf = (kind: string) =>
    (read.find(({ type }) => type.endsWith(`:${kind}`))?.outputs ?? {}) as unknown as Doc;
  expect(outputsOf("Integration")).toMatchObject({ name: "I", settings: { a: 1 } });
  expect(outputsOf("Script")).toMatchObject({ name: "S", content: "// text" });
  expect(outputsOf("Flow")).toMatchObject({ name: "F", disabled: true, _runNextFlowIds: ["g"] });
  expect(outputsOf("Document")).toMatchObject({
    collection: "filedefinitions",
    body: { name: "D", format: "fixed" },
  });
  expect(outputsOf("StateKey")).toMatchObject({ value: { n: 1 } });
  const { stdout: outputs } = await project.pulumi(["stack", "output", "--json"]);
  expect(JSON.parse(outputs)).toMatchObject({
    name: "I",
    batch: 1,
    changed: expect.any(String) as string,
    url: `${account.url}/v1/exports/${ids.Export ?? ""}/data`,
  });
});

test("follows what changes in Celigo", async () => {
  account.emulator.edit("dev", "integrations", ids.Integration ?? "", (document) => {
    document.name = "Renamed";
  });
  await project.up();
  const { stdout } = await project.pulumi(["stack", "output", "name"]);
  expect(stdout.trim()).toBe("Renamed");
});

test("an id of no object is an error", async () => {
  const nobody = await createProject({
    program: `const celigo = require("pulumi-celigo"); celigo.Script.get("s", "5f4d3c2b1a0987654321fedc");`,
    config: account.config,
    env: account.env(),
  });
  const { stdout, stderr } = await nobody.up({ fails: true });
  expect(stdout + stderr).toContain("there is no Script 5f4d3c2b1a0987654321fedc in this account");
});

test("a destroy sends nothing", async () => {
  account.forget();
  await project.destroy();
  expect(account.writes()).toEqual([]);
  expect(account.rows("scripts")).toHaveLength(1);
});
