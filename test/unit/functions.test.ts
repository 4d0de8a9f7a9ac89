/** The functions that read, called as a program calls them, against the emulator. */
import * as pulumi from "@pulumi/pulumi";
import { startEmulator, type Emulator } from "../../emulator";
import { functions } from "../../provider/functions";
import * as celigo from "../../sdk";

/** Every GET of the API documents. */
const READS = [
  "/v1/integrations",
  "/v1/integrations/{_id}",
  "/v1/integrations/{_id}/clone/preview",
  "/v1/integrations/{_id}/revisions",
  "/v1/integrations/{_id}/revisions/{_revisionId}",
  "/v1/integrations/{_id}/revisions/{_revisionId}/diff",
  "/v1/integrations/{_id}/errors",
  "/v1/integrations/{_id}/clonefamily",
  "/v1/integrations/{_id}/flows",
  "/v1/integrations/{_id}/imports",
  "/v1/integrations/{_id}/exports",
  "/v1/integrations/{_id}/connections",
  "/v1/integrations/{_id}/asynchelpers",
  "/v1/integrations/{_id}/ashares",
  "/v1/integrations/{_id}/tree/metadata",
  "/v1/integrations/{_id}/iLMIgnore",
  "/v1/integrations/{_id}/dependencies",
  "/v1/connectors",
  "/v1/connectors/{_id}",
  "/v1/connectors/{_id}/installBase",
  "/v1/connectors/{_id}/licenses",
  "/v1/connectors/{_id}/licenses/{_licenseId}",
  "/v1/connectors/{_id}/preview",
  "/v1/scripts",
  "/v1/scripts/{_id}",
  "/v1/scripts/{_id}/logs",
  "/v1/scripts/{_id}/audit",
  "/v1/scripts/{_id}/dependencies",
  "/v1/state",
  "/v1/state/{key}",
  "/v1/{resourceType}/{_resourceId}/state",
  "/v1/{resourceType}/{_resourceId}/state/{key}",
];

/** Every GET of collections beyond these documents. */
const MORE = [
  ...["flows", "exports", "imports", "connections", "iclients", "lookupcaches", "{collection}"].flatMap(
    (name) => [`/v1/${name}`, `/v1/${name}/{_id}`],
  ),
];

const NOBODY = "0123456789abcdef01234567";

let emulator: Emulator;
const before = { ...process.env };

beforeEach(async () => {
  emulator = await startEmulator({ pageSize: 3 });
  process.env = {
    ...before,
    CELIGO_BASE_URL: emulator.url,
    CELIGO_API_TOKEN: "tok-dev",
    CELIGO_MAX_RETRIES: "0",
  };
});
afterEach(async () => {
  process.env = before;
  await emulator.close();
});

type Collection = Parameters<Emulator["seed"]>[1];

function seed(collection: Collection, document: object): string {
  return emulator.seed("dev", collection, document)._id;
}

function seedMany(collection: Collection, count: number, document: (at: number) => object): string[] {
  return Array.from({ length: count }, (_, at) => seed(collection, document(at)));
}

const ids = (rows: { _id?: string }[]) => rows.map(({ _id }) => _id);

async function refusal(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => "was answered",
    (thrown: unknown) => thrown,
  );
  // Pulumi shows a RunError without its stack, which says nothing about the cause.
  expect(pulumi.RunError.isInstance(error)).toBe(true);
  return (error as Error).message;
}

/** Requests as "path?query", since the last call of this. */
function asked(): string[] {
  return emulator.requests.splice(0).map(({ method, path, query }) => {
    expect(method).toBe("GET");
    return query ? `${path}?${query}` : path;
  });
}

describe("the table", () => {
  test("covers every GET of the API documents, once", () => {
    const operations = functions.flatMap((spec) => spec.operations);
    expect([...operations].sort()).toEqual([...READS, ...MORE].map((path) => `GET ${path}`).sort());
  });

  test("each function is exported in both forms", () => {
    const exported = Object.keys(celigo).filter((name) => name.startsWith("get"));
    const names = functions.flatMap(({ name }) => [name, `${name}Output`]);
    expect(exported.sort()).toEqual(names.sort());
  });

  test("everything in it is described in sentences", () => {
    for (const { name, description, schema, result } of functions) {
      const texts = [description, ...Object.values(schema.properties).map((each) => each.description)];
      if (result.schema.type === "object") texts.push(result.schema.description);
      for (const text of texts)
        expect({ name, text }).toMatchObject({ text: expect.stringMatching(/^[A-Z`].*\.( \w.*)?$|\.\.\.$/) });
    }
  });
});

describe("each function", () => {
  let integration: string;
  beforeEach(() => {
    integration = seed("integrations", { name: "Orders" });
  });
  const _integrationId = () => ({ _integrationId: integration });

  test("integrations", async () => {
    const second = seed("integrations", { name: "Refunds" });
    expect(ids(await celigo.getIntegrations())).toEqual([integration, second]);
    expect(await celigo.getIntegration({ _id: second })).toMatchObject({ name: "Refunds", _id: second });
    expect(await celigo.getIntegration({ name: "Refunds" })).toMatchObject({ _id: second });
  });

  test("flows, imports, exports, async helpers: of this integration only", async () => {
    for (const [collection, read] of [
      ["flows", celigo.getIntegrationFlows],
      ["imports", celigo.getIntegrationImports],
      ["exports", celigo.getIntegrationExports],
      ["asynchelpers", celigo.getIntegrationAsyncHelpers],
    ] as const) {
      expect(await read(_integrationId())).toEqual([]);
      const made = seedMany(collection, 4, (at) => ({ name: `n${at}`, ..._integrationId() }));
      seed(collection, { name: "other", _integrationId: NOBODY });
      expect(ids(await read(_integrationId()))).toEqual(made);
    }
  });

  test("connections that are registered", async () => {
    expect(await celigo.getIntegrationConnections(_integrationId())).toEqual([]);
    const connection = seed("connections", { name: "ERP" });
    emulator.edit("dev", "integrations", integration, (document) => {
      document._registeredConnectionIds = [connection];
    });
    expect(ids(await celigo.getIntegrationConnections(_integrationId()))).toEqual([connection]);
  });

  test("shares, errors, tree, dependencies", async () => {
    expect(await celigo.getIntegrationShares(_integrationId())).toEqual([]);
    const share = seed("ashares", { accessLevel: "monitor", sharedWithUser: { email: "a@example.com" } });
    expect(await celigo.getIntegrationShares(_integrationId())).toMatchObject([
      { _id: share, sharedWithUser: { email: "a@example.com" } },
    ]);

    const [_flowId] = seedMany("flows", 2, () => ({ name: "f", ..._integrationId() }));
    expect(await celigo.getIntegrationErrors(_integrationId())).toEqual([]);
    seed("errors", { _flowId, occurredAt: "2026-01-01T00:00:00.000Z" });
    expect(await celigo.getIntegrationErrors(_integrationId())).toMatchObject([
      { _flowId, numError: 1, lastErrorAt: "2026-01-01T00:00:00.000Z" },
      { numError: 0 },
    ]);

    const child = seed("integrations", { name: "Child", _parentId: integration });
    const tree = await celigo.getIntegrationTree(_integrationId());
    expect(tree).toMatchObject({ integration: { _id: integration }, childIntegrations: [{ _id: child }] });

    const dependents = await celigo.getIntegrationDependencies(_integrationId());
    expect(dependents.flows).toMatchObject([{ id: _flowId, paths: [expect.any(String)] }, {}]);
    expect(await celigo.getIntegrationDependencies({ _integrationId: NOBODY })).toEqual({});
  });

  test("revisions, one of them, and a diff", async () => {
    expect(await celigo.getIntegrationRevisions(_integrationId())).toEqual([]);
    const diff = { before: { flow: {} }, after: { flow: { x: {} } } };
    const pull = seed("revisions", { ..._integrationId(), type: "pull", status: "completed", diff });
    const snapshot = seed("revisions", { ..._integrationId(), type: "snapshot", status: "completed" });
    const revision = (_revisionId: string) => ({ ..._integrationId(), _revisionId });
    expect(ids(await celigo.getIntegrationRevisions(_integrationId()))).toEqual([snapshot, pull]);
    expect(await celigo.getIntegrationRevision(revision(pull))).toMatchObject({ _id: pull, type: "pull" });
    expect(await celigo.getIntegrationRevisionDiff(revision(pull))).toEqual(diff);
    expect(await refusal(celigo.getIntegrationRevisionDiff(revision(snapshot)))).toMatch(
      /400 invalid_revision_state/,
    );
    expect(await refusal(celigo.getIntegrationRevision(revision(NOBODY)))).toMatch(
      /404 invalid_ref.*_revisionId/,
    );
  });

  test("clone preview", async () => {
    const flow = seed("flows", { name: "f", ..._integrationId() });
    const { objects, stackRequired } = await celigo.getIntegrationClonePreview(_integrationId());
    expect(objects.map(({ model, doc }) => [model, doc._id])).toEqual([
      ["Integration", integration],
      ["Flow", flow],
    ]);
    expect(stackRequired).toBe(false);
    seed("tools", _integrationId());
    expect(await refusal(celigo.getIntegrationClonePreview(_integrationId()))).toMatch(/tools_not_supported/);
  });

  test("clone family and ignorable fields, within a share", async () => {
    const _id = emulator.snapshot().environments.dev?._userId;
    const ashareId = seed("ashares", { sharedWithUser: { _id } });
    const clone = seed("integrations", { name: "Clone", _sourceId: integration });
    const family = await celigo.getIntegrationCloneFamily({ ..._integrationId(), ashareId });
    expect(ids(family)).toEqual([integration, clone]);
    const fields = await celigo.getIntegrationIlmIgnoreFields({ ..._integrationId(), ashareId });
    expect(fields.flow).toContain("schedule");

    const other = seed("ashares", { sharedWithUser: { _id: NOBODY } });
    for (const read of [celigo.getIntegrationCloneFamily, celigo.getIntegrationIlmIgnoreFields]) {
      const without = (args: object) => refusal((read as (args: object) => Promise<unknown>)(args));
      expect(await without({ ..._integrationId(), ashareId: other })).toMatch(
        /404 access_restricted.*share whose sharedWithUser is the token's own user/,
      );
      expect(await without({ ..._integrationId(), ashareId: "no-id" })).toMatch(
        /403 invalid_header_value.*ashareId must be/,
      );
      expect(await without({ _integrationId: NOBODY, ashareId })).toMatch(/404 .*shared account/);
      expect(await without(_integrationId())).toMatch(/`ashareId` is missing/);
    }
  });

  test("connectors and their licenses", async () => {
    expect(await celigo.getConnectors()).toEqual([]);
    const connector = seed("connectors", { name: "Shop", _integrationId: integration });
    const bare = seed("connectors", { name: "Bare" });
    const _connectorId = connector;
    expect(ids(await celigo.getConnectors())).toEqual([connector, bare]);
    expect(await celigo.getConnector({ _id: connector })).toMatchObject({ name: "Shop", numInstalls: 0 });
    expect(await celigo.getConnector({ name: "Bare" })).toMatchObject({ _id: bare });

    expect(await celigo.getConnectorInstallBase({ _connectorId })).toEqual([]);
    const install = seed("installBase", { _connectorId, _integrationId: integration });
    expect(await celigo.getConnectorInstallBase({ _connectorId })).toMatchObject([{ _id: install }]);

    const preview = await celigo.getConnectorInstallPreview({ _connectorId });
    expect(preview).toMatchObject({ objects: [{ model: "Integration" }] });
    expect(await refusal(celigo.getConnectorInstallPreview({ _connectorId: bare }))).toMatch(
      /422 invalid_integration_app/,
    );

    expect(await celigo.getConnectorLicenses({ _connectorId })).toEqual([]);
    const licenses = seedMany("licenses", 7, (at) => ({
      _connectorId,
      user: { email: `u${at}@example.com` },
    }));
    expect(ids(await celigo.getConnectorLicenses({ _connectorId }))).toEqual(licenses);
    const [_licenseId = ""] = licenses;
    expect(await celigo.getConnectorLicense({ _connectorId, _licenseId })).toMatchObject({
      _id: _licenseId,
      user: { email: "u0@example.com" },
    });
    expect(await refusal(celigo.getConnectorLicense({ _connectorId, _licenseId: NOBODY }))).toMatch(/404/);
  });

  test("scripts, with content only for one", async () => {
    const script = seed("scripts", { name: "Hooks", content: "function a() {}" });
    expect(await celigo.getScripts()).toMatchObject([{ _id: script, name: "Hooks" }]);
    expect((await celigo.getScripts())[0]).not.toHaveProperty("content");
    for (const args of [{ _id: script }, { name: "Hooks" }])
      expect(await celigo.getScript(args)).toMatchObject({ _id: script, content: "function a() {}" });
    seed("flows", { name: "f", ..._integrationId(), pageGenerators: [{ _scriptId: script }] });
    expect(await celigo.getScriptDependencies({ _scriptId: script })).toMatchObject({
      flows: [{ name: "f" }],
    });
  });

  test("state keys and values, global and scoped", async () => {
    const scope = { resourceType: "integrations", _resourceId: integration } as const;
    expect(await celigo.getStateKeys()).toEqual([]);
    expect(await celigo.getStateKeys(scope)).toEqual([]);
    emulator.setState("dev", "a/b c", { n: 1 });
    emulator.setState("dev", "mine", [1, 2], `integrations/${integration}`);
    expect(await celigo.getStateKeys()).toEqual(["a/b c"]);
    expect(await celigo.getStateKeys(scope)).toEqual(["mine"]);
    expect(await celigo.getStateValue({ key: "a/b c" })).toEqual({ n: 1 });
    expect(await celigo.getStateValue({ key: "mine", ...scope })).toEqual([1, 2]);
    expect(await refusal(celigo.getStateValue({ key: "mine" }))).toMatch(
      /^celigo\.getStateValue: Celigo GET \/v1\/state\/mine failed \(404\): State key not found/,
    );
  });
});

describe("a look-up by name", () => {
  test("of none says how many there are, of several names their ids", async () => {
    const [first, second] = seedMany("scripts", 2, () => ({ name: "Twice", content: "" }));
    seedMany("scripts", 3, (at) => ({ name: `twice ${at}`, content: "" }));
    expect(await refusal(celigo.getScript({ name: "twice" }))).toBe(
      'celigo.getScript: Celigo GET /v1/scripts: none of the 5 there has the name "twice".',
    );
    const message = await refusal(celigo.getScript({ name: "Twice" }));
    expect(message).toContain(`2 have the name "Twice": ${first}, ${second}`);
  });

  test("finds what stands on the third page", async () => {
    const made = seedMany("integrations", 8, (at) => ({ name: `n${at}` }));
    asked();
    expect(await celigo.getIntegration({ name: "n7" })).toMatchObject({ _id: made[7] });
    expect(asked()).toHaveLength(4);
  });

  test.each([{}, { _id: NOBODY, name: "x" }])("with %j is refused before the network", async (args) => {
    expect(await refusal(celigo.getIntegration(args))).toMatch(/give either `_id` or `name`/);
    expect(asked()).toEqual([]);
  });

  test("and lists leave out what lies in the recycle bin", async () => {
    emulator.quirks.deletedAsDocument = true;
    const [gone = "", here] = seedMany("scripts", 2, () => ({ name: "Hooks", content: "" }));
    emulator.edit("dev", "scripts", gone, (document) => {
      document.deletedAt = "2026-01-01T00:00:00.000Z";
    });
    expect(ids(await celigo.getScripts())).toEqual([here]);
    expect(await celigo.getScript({ name: "Hooks" })).toMatchObject({ _id: here });
    expect(ids(await celigo.getScripts({ limit: 1 }))).toEqual([here]);
    expect(await refusal(celigo.getScript({ _id: gone }))).toMatch(/recycle bin/);
  });
});

describe("pages and limits", () => {
  test.each([
    ["integrations", celigo.getIntegrations],
    ["scripts", celigo.getScripts],
    ["connectors", celigo.getConnectors],
  ] as const)("%s: all pages, or as many as the limit needs", async (collection, read) => {
    const made = seedMany(collection, 8, (at) => ({ name: `n${at}` }));
    asked();
    expect(ids(await read())).toEqual(made);
    expect(asked()).toHaveLength(3);
    for (const [limit, pages] of [
      [1, 1],
      [3, 1],
      [4, 2],
      [8, 3],
      [100, 3],
    ] as const) {
      expect(ids(await read({ limit }))).toEqual(made.slice(0, limit));
      expect(asked()).toHaveLength(pages);
    }
  });

  test("what lies below an integration: exactly the limit, although some lists answer one more", async () => {
    const _integrationId = seed("integrations", { name: "Orders" });
    const connections = seedMany("connections", 5, (at) => ({ name: `c${at}` }));
    emulator.edit("dev", "integrations", _integrationId, (document) => {
      document._registeredConnectionIds = connections;
    });
    for (const collection of ["flows", "imports", "exports"] as const)
      seedMany(collection, 5, (at) => ({ name: `n${at}`, _integrationId }));
    for (const read of [
      celigo.getIntegrationFlows,
      celigo.getIntegrationImports,
      celigo.getIntegrationExports,
      celigo.getIntegrationConnections,
    ]) {
      expect(await read({ _integrationId })).toHaveLength(5);
      asked();
      for (const limit of [1, 4, 5, 6]) {
        expect(await read({ _integrationId, limit })).toHaveLength(Math.min(limit, 5));
        expect(asked()[0]).toMatch(new RegExp(`\\?limit=${limit}$`));
      }
    }
  });

  test("include and exclude reach the API, never both", async () => {
    seed("integrations", { name: "Orders", description: "d", readme: "r" });
    expect(await celigo.getIntegrations({ include: ["readme"] })).toEqual([
      { _id: expect.any(String), name: "Orders", readme: "r" },
    ]);
    const [row] = await celigo.getIntegrations({ exclude: ["readme", "settings.a"] });
    expect(row).toMatchObject({ description: "d" });
    expect(row).not.toHaveProperty("readme");
    expect(await celigo.getIntegrations({ include: [], exclude: ["readme"] })).toHaveLength(1);
    asked();
    const both = celigo.getScripts({ include: ["a"], exclude: ["b"] });
    expect(await refusal(both)).toMatch(/cannot stand together with `include`/);
    expect(await refusal(celigo.getScripts({ include: ["a,b&c"] }))).toMatch(/`include\[0\]`/);
    expect(asked()).toEqual([]);
  });
});

describe("logs and audit of a script", () => {
  let _scriptId: string;
  const day = (at: number) => new Date(Date.UTC(2026, 0, 1) + at * 60_000).toISOString();
  beforeEach(() => {
    _scriptId = seed("scripts", { name: "Hooks", content: "" });
  });

  test("are put together from three pieces, or cut exactly", async () => {
    seedMany("scriptLogs", 2500, (at) => ({
      _scriptId,
      timestamp: day(at),
      level: at % 2 ? "error" : "info",
      message: `m${at}`,
    }));
    asked();
    const all = await celigo.getScriptLogs({ _scriptId });
    expect(all.map(({ message }) => message)).toEqual(Array.from({ length: 2500 }, (_, at) => `m${at}`));
    expect(asked()).toHaveLength(3);
    for (const limit of [1, 999, 1000, 1001, 2499, 2500, 2501]) {
      const some = await celigo.getScriptLogs({ _scriptId, limit });
      expect([some.length, some.at(-1)?.message]).toEqual([
        Math.min(limit, 2500),
        `m${Math.min(limit, 2500) - 1}`,
      ]);
    }
    const part = await celigo.getScriptLogs({ _scriptId, offset: 1200, limit: 1200 });
    expect([part.length, part[0]?.message, part.at(-1)?.message]).toEqual([1200, "m1200", "m2399"]);
    expect(await celigo.getScriptLogs({ _scriptId, offset: 2500 })).toEqual([]);
    expect(await celigo.getScriptLogs({ _scriptId, level: "error" })).toHaveLength(1250);
    const range = await celigo.getScriptLogs({ _scriptId, startDate: day(10), endDate: day(12) });
    expect(range.map(({ message }) => message)).toEqual(["m10", "m11", "m12"]);
  });

  test("of nothing are empty", async () => {
    expect(await celigo.getScriptLogs({ _scriptId })).toEqual([]);
    expect(await celigo.getScriptAudit({ _scriptId })).toEqual([]);
  });

  test("go on after a short piece, as long as the API says that there is more", async () => {
    seedMany("scriptLogs", 7, (at) => ({ _scriptId, timestamp: day(at), message: `m${at}` }));
    const path = `/v1/scripts/${_scriptId}/logs`;
    const body = { logs: [{ message: "m0" }, { message: "m1" }], pagination: { hasMore: true } };
    emulator.inject({ kind: "status", method: "GET", path, status: 200, body, times: 1 });
    expect((await celigo.getScriptLogs({ _scriptId })).map(({ message }) => message)).toEqual(
      Array.from({ length: 7 }, (_, at) => `m${at}`),
    );
  });

  test("audit takes the same arguments, and an action", async () => {
    for (const [at, action] of ["created", "updated", "updated", "executed"].entries())
      seed("audit", { _resourceId: _scriptId, action, timestamp: day(at), userName: "A" });
    const audit = await celigo.getScriptAudit({ _scriptId });
    expect(audit.map(({ action }) => action)).toEqual(["executed", "updated", "updated", "created"]);
    expect(await celigo.getScriptAudit({ _scriptId, action: "updated" })).toHaveLength(2);
    expect(await celigo.getScriptAudit({ _scriptId, limit: 3, offset: 2 })).toHaveLength(2);
    const [entry] = await celigo.getScriptAudit({ _scriptId, exclude: ["userName"] });
    expect(entry).not.toHaveProperty("userName");
  });

  test("of no script are an error", async () => {
    expect(await refusal(celigo.getScriptLogs({ _scriptId: NOBODY }))).toMatch(
      /^celigo\.getScriptLogs: .*404 invalid_ref.*Is it in this account and environment\?/,
    );
  });

  test("in another form are an error", async () => {
    emulator.inject({ kind: "status", method: "GET", path: /logs/, status: 200, body: [1], times: 9 });
    expect(await refusal(celigo.getScriptLogs({ _scriptId }))).toMatch(/not what this operation returns/);
  });
});

describe("arguments", () => {
  test.each([
    [() => celigo.getIntegrationFlows({} as never), /`_integrationId` is missing/],
    [
      () => celigo.getIntegrationFlows({ _integrationID: NOBODY } as never),
      /did you mean `_integrationId`\?/,
    ],
    [() => celigo.getIntegrationFlows({ _integrationId: "" }), /`_integrationId` must not be empty/],
    [() => celigo.getIntegrationFlows({ _integrationId: ".." }), /`_integrationId` must be an id/],
    [() => celigo.getIntegrationFlows({ _integrationId: NOBODY, limit: 0 }), /`limit` must be >= 1/],
    [() => celigo.getIntegrationFlows({ _integrationId: NOBODY, limit: 1.5 }), /`limit` must be an integer/],
    [
      () => celigo.getScriptLogs({ _scriptId: NOBODY, level: "bad" as never }),
      /`level` must be one of "error"/,
    ],
    [
      () => celigo.getScriptLogs({ _scriptId: NOBODY, startDate: "today" }),
      /`startDate` must be a date and time/,
    ],
    [() => celigo.getStateKeys({ resourceType: "exports" }), /`resourceType` needs `_resourceId` beside it/],
    [() => celigo.getStateValue({ key: " " }), /`key` must not be blank/],
    [() => celigo.getStateValue({ key: "\ud800" }), /key: the text holds half of a character/],
  ])("%s is refused before the network", async (read, words) => {
    expect(await refusal(read())).toMatch(words);
    expect(asked()).toEqual([]);
  });

  test("that are left out by undefined or null are left out", async () => {
    seed("scripts", { name: "Hooks", content: "" });
    const args = { _id: undefined, name: "Hooks", nothing: undefined } as never;
    expect(await celigo.getScript(args)).toMatchObject({ name: "Hooks" });
    expect(await celigo.getStateKeys({ resourceType: null } as never)).toEqual([]);
  });

  test("an output in the promise form is told to use the other form", async () => {
    const args = { _id: pulumi.output(NOBODY) } as never;
    expect(await refusal(celigo.getScript(args))).toBe(
      "celigo.getScript: _id is an output, whose value is not there yet. Use celigo.getScriptOutput.",
    );
  });
});

describe("errors", () => {
  test("a 404 says where to look", async () => {
    expect(await refusal(celigo.getIntegration({ _id: NOBODY }))).toMatch(
      new RegExp(
        `^celigo.getIntegration: Celigo GET /v1/integrations/${NOBODY} failed \\(404 invalid_ref\\).*environment`,
      ),
    );
    expect(await refusal(celigo.getIntegrationConnections({ _integrationId: NOBODY }))).toMatch(/404/);
    expect(await celigo.getIntegrationFlows({ _integrationId: NOBODY })).toEqual([]);
  });

  test("partner endpoints say that they are", async () => {
    emulator.quirks.partner = false;
    for (const read of [() => celigo.getConnectors(), () => celigo.getConnector({ name: "x" })])
      expect(await refusal(read())).toMatch(/403.*the token must be one of the partner account/);
    const licenses = celigo.getConnectorLicenses({ _connectorId: NOBODY });
    expect(await refusal(licenses)).toMatch(/partner account/);
    emulator.quirks.partner = true;
    expect(await refusal(celigo.getConnectorLicenses({ _connectorId: NOBODY }))).toMatch(
      /404.*partner account/,
    );
  });

  test("the token, the region and the account are told as everywhere", async () => {
    process.env.CELIGO_API_TOKEN = "tok-wrong";
    expect(await refusal(celigo.getScripts())).toMatch(/401.*Check the token/);
    delete process.env.CELIGO_API_TOKEN;
    expect(await refusal(celigo.getScripts())).toMatch(/no Celigo API token.*CELIGO_API_TOKEN/);
  });

  test("reads are repeated", async () => {
    process.env.CELIGO_MAX_RETRIES = "2";
    emulator.inject({ kind: "status", status: 503, times: 1 });
    expect(await celigo.getScripts()).toEqual([]);
    expect(asked()).toHaveLength(2);
  });

  test("answers of another form are errors", async () => {
    const _integrationId = seed("integrations", { name: "Orders" });
    for (const [read, body] of [
      [() => celigo.getIntegrationTree({ _integrationId }), [1]],
      [() => celigo.getIntegrationFlows({ _integrationId }), { a: 1 }],
      [() => celigo.getIntegration({ _id: _integrationId }), { a: 1 }],
    ] as const) {
      emulator.inject({ kind: "status", status: 200, body, times: 1 });
      expect(await refusal(read())).toMatch(/not what this operation returns/);
    }
  });
});

describe("the form that takes outputs", () => {
  const known = <T>(output: pulumi.Output<T>) =>
    output as unknown as { promise(): Promise<T>; isKnown: Promise<boolean>; isSecret: Promise<boolean> };
  /** As a preview has it for what is not made yet. */
  const unknown = (): pulumi.Output<string> => {
    const Output = pulumi.Output as unknown as new (...args: unknown[]) => pulumi.Output<string>;
    const no = Promise.resolve(false);
    return new Output([], Promise.resolve(undefined), no, no, Promise.resolve(new Set()));
  };

  test("takes them, and its answer can be gone into", async () => {
    const _id = seed("scripts", { name: "Hooks", content: "" });
    expect(await known(celigo.getScriptOutput({ _id: pulumi.output(_id) }).name).promise()).toBe("Hooks");
    expect(await known(celigo.getScriptsOutput()).promise()).toHaveLength(1);
  });

  test("is not called for what is unknown", async () => {
    const answer = known(celigo.getScriptOutput({ _id: unknown() }));
    expect(await answer.isKnown).toBe(false);
    expect(asked()).toEqual([]);
  });

  test("is secret when an argument is, and only then", async () => {
    const _id = seed("scripts", { name: "Hooks", content: "" });
    const secret = known(celigo.getScriptOutput({ _id: pulumi.secret(_id) }));
    expect(await secret.isSecret).toBe(true);
    expect(await known(celigo.getScriptOutput({ _id })).isSecret).toBe(false);
  });
});

describe("under Pulumi's mocks", () => {
  test("the program's test answers, not the network", async () => {
    const calls: pulumi.runtime.MockCallArgs[] = [];
    await pulumi.runtime.setMocks({
      newResource: ({ name, inputs }) => ({ id: name, state: inputs as object }),
      call: (args) => {
        calls.push(args);
        return { _id: "1", name: "Mocked" };
      },
    });
    expect(await celigo.getScript({ name: "Hooks" })).toEqual({ _id: "1", name: "Mocked" });
    expect(calls).toMatchObject([{ token: "celigo:index:getScript", inputs: { name: "Hooks" } }]);
    expect(asked()).toEqual([]);
  });
});
