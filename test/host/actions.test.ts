/** What is made by the newer operations, and the actions: through the real dynamic host, a new one for each run. */
import { LostAnswer } from "../../provider/celigo/errors";
import { integrationClone } from "../../provider/resources/integration-clone";
import { TestAccount, type Doc } from "../support/account";
import { startRun, type Host, type Properties } from "../support/host";
import type { Api } from "../../provider/celigo/api";
import type { JsonObject } from "../../provider/json/json";

let account: TestAccount;
beforeEach(async () => {
  account = await TestAccount.start({ quirks: { checkReferences: false } });
  // An older object of the account, as every real one has.
  seed("integrations", { name: "Older" });
});
afterEach(() => account.close());

type Seeded = Parameters<TestAccount["emulator"]["seed"]>[1];

function seed(collection: Seeded, document: Doc): string {
  return account.emulator.seed("dev", collection, document)._id;
}

function find(collection: string, id: string): Doc {
  const found = account.rows(collection).find((row) => row._id === id);
  if (!found) throw new Error(`${collection}/${id} is not there`);
  return found;
}

interface RunSettings {
  config?: Record<string, string>;
  env?: Record<string, string>;
}

async function inRun<T>(work: (host: Host) => Promise<T>, settings: RunSettings = {}): Promise<T> {
  const host = await startRun({
    env: { ...account.env(), ...settings.env },
    config: { ...account.config, ...settings.config },
  });
  try {
    return await work(host);
  } finally {
    await host.close();
  }
}

const create = (kind: string, inputs: Properties, settings?: RunSettings) =>
  inRun((host) => host.create(kind, inputs), settings);

const failure = (work: Promise<unknown>) =>
  work.then(
    () => "it did not fail",
    (error: Error) => error.message,
  );

interface Act {
  kind: string;
  inputs: () => Properties;
  /** What it writes. */
  writes: RegExp[];
  /** The results, but for `ranAt`. */
  results: (inputs: Properties) => Properties;
  /** `change` is allowed under `operate`. */
  effect: "change" | "make" | "delete";
  /** What a lost answer leads to, when the work was done (`after`) and when it was not (`before`). */
  lost: { after: "settled" | "unsure"; before: "settled" | "unsure" };
  /** How often it was carried out. */
  count?: (inputs: Properties) => number;
}

const app = () => ({ _connectorId: seed("connectors", { name: "App" }) });

const installed = (more: Doc = {}) => ({
  _integrationId: seed("integrations", { name: "Installed", ...app(), ...more }),
});

const ACTS: Act[] = [
  {
    kind: "ConnectorInstall",
    inputs: () => ({
      _connectorId: seed("connectors", {
        name: "App",
        _integrationId: seed("integrations", { name: "Template" }),
      }),
      options: { tag: "eu" },
    }),
    writes: [/^POST \/v1\/connectors\/\w+\/install$/],
    results: ({ _connectorId }) => ({
      _integrationId: account
        .rows("integrations")
        .filter((row) => row._connectorId === _connectorId)
        .at(-1)?._id,
    }),
    effect: "make",
    lost: { after: "settled", before: "unsure" },
    count: () => account.rows("installBase").length,
  },
  {
    kind: "ChildIntegration",
    inputs: () => ({ _parentId: installed({ initChild: { function: "init" } })._integrationId }),
    writes: [/^POST \/v1\/integrations\/\w+\/initChild$/],
    results: ({ _parentId }) => ({
      _id: account
        .rows("integrations")
        .filter((row) => row._parentId === _parentId)
        .at(-1)?._id,
    }),
    effect: "make",
    lost: { after: "settled", before: "unsure" },
    count: ({ _parentId }) =>
      account.rows("integrations").filter((row) => row._parentId === _parentId).length,
  },
  {
    kind: "ConnectorPush",
    inputs: () => ({ ...app(), allInstalls: true }),
    writes: [/^PUT \/v1\/connectors\/\w+\/update$/],
    results: () => ({ pushedIntegrationIds: [] }),
    effect: "change",
    lost: { after: "unsure", before: "unsure" },
    count: () => account.rows("pushes").length,
  },
  {
    kind: "IntegrationResume",
    inputs: () => installed({ mode: "install" }),
    writes: [/^PUT \/v1\/integrations\/\w+\/resume$/],
    results: () => ({}),
    effect: "change",
    lost: { after: "unsure", before: "unsure" },
  },
  {
    kind: "IntegrationEditionChange",
    inputs: () => ({ ...installed(), options: { edition: "premium" } }),
    writes: [/^POST \/v1\/integrations\/\w+\/changeEdition$/],
    results: () => ({}),
    effect: "change",
    lost: { after: "unsure", before: "unsure" },
  },
  {
    kind: "LicenseDetachment",
    inputs: () => {
      const given = installed();
      seed("licenses", given);
      return given;
    },
    writes: [/^PUT \/v1\/integrations\/\w+\/detachLicense$/],
    results: () => ({}),
    effect: "change",
    lost: { after: "settled", before: "settled" },
  },
  {
    kind: "IntegrationErrorAssignment",
    inputs: () => {
      const { _userId } = account.emulator.snapshot().environments.dev as unknown as { _userId: string };
      const _integrationId = seed("integrations", { name: "Errors" });
      const _flowId = seed("flows", { _integrationId });
      const email = "ann@example.com";
      return {
        _integrationId,
        errorIds: [seed("errors", { _flowId }), "unknown"],
        email,
        ashareId: seed("ashares", { sharedWithUser: { _id: _userId, email } }),
      };
    },
    writes: [/^PUT \/v1\/integrations\/\w+\/errors\/assign$/],
    results: ({ errorIds }) => ({ assignedErrorIds: (errorIds as string[]).slice(0, 1) }),
    effect: "change",
    lost: { after: "unsure", before: "unsure" },
  },
  {
    kind: "ScriptDebugWindow",
    inputs: () => ({ _scriptId: seed("scripts", { name: "S", content: "//" }), minutes: 60 }),
    writes: [/^PATCH \/v1\/scripts\/\w+$/],
    results: ({ _scriptId }) => ({ debugUntil: find("scripts", String(_scriptId)).debugUntil }),
    effect: "change",
    lost: { after: "settled", before: "settled" },
  },
  {
    kind: "ScriptLogPurge",
    inputs: () => {
      const _scriptId = seed("scripts", { name: "S", content: "//" });
      seed("scriptLogs", { _scriptId });
      return { _scriptId };
    },
    writes: [/^DELETE \/v1\/scripts\/\w+\/logs$/],
    results: () => ({}),
    effect: "delete",
    lost: { after: "settled", before: "settled" },
  },
  ...["", "integrations"].map((resourceType): Act => ({
    kind: "StatePurge",
    inputs() {
      const scope =
        resourceType === "" ? {} : { resourceType, _resourceId: seed("integrations", { name: "S" }) };
      for (const key of ["a", "b"]) {
        account.emulator.setState(
          "dev",
          key,
          { n: 1 },
          "_resourceId" in scope ? `${resourceType}/${scope._resourceId}` : "",
        );
      }
      return { ...scope, expectedKeys: 2 };
    },
    writes: [/^DELETE \/v1\/(integrations\/\w+\/)?state$/],
    results: () => ({ deletedKeys: 2 }),
    effect: "delete",
    lost: { after: "settled", before: "unsure" },
  })),
];

const withoutHidden = ({ __celigo: _, ...rest }: Properties) => rest;

describe.each(ACTS.map((act) => [act.kind, act] as const))("%s", (kind, act) => {
  test("runs once, then has nothing to do; again on triggers and inputs; leaves things at its end", async () => {
    const inputs = { ...act.inputs(), triggers: [1] };
    const made = await inRun(async (host) => {
      expect((await host.check(kind, inputs)).failures).toEqual([]);
      account.forget();
      return host.create(kind, inputs);
    });
    const { id } = made;
    let { outs } = made;
    expect(account.writes()).toEqual(act.writes.map((write) => expect.stringMatching(write)));
    expect(withoutHidden(outs)).toEqual({ ...inputs, ...act.results(inputs), ranAt: expect.any(String) });

    account.forget();
    await inRun(async (host) => {
      expect((await host.diff(kind, id, outs, inputs)).changes).toBe(false);
      const read = await host.read(kind, id, outs);
      expect(read).toEqual({ id, props: outs, inputs: undefined });
      expect((await host.diff(kind, id, outs, { ...inputs, skip: true })).changes).toBe(false);
    });
    expect(account.requests()).toEqual([]);

    const news = { ...inputs, triggers: { version: 2 } };
    if (kind === "StatePurge") Object.assign(news, { expectedKeys: 0 });
    const again = await inRun(async (host) => {
      const difference = await host.diff(kind, id, outs, news);
      expect(difference).toMatchObject({ changes: true, replaces: [] });
      return host.update(kind, id, outs, news);
    });
    // An empty scope needs no request.
    const writes = kind === "StatePurge" ? [] : act.writes;
    expect(account.writes()).toEqual(writes.map((write) => expect.stringMatching(write)));
    expect(again.outs.triggers).toEqual({ version: 2 });
    expect(Date.parse(String(again.outs.ranAt))).toBeGreaterThanOrEqual(Date.parse(String(outs.ranAt)));
    outs = again.outs;

    account.forget();
    await inRun((host) => host.delete(kind, id, outs), { config: { "celigo:mode": "read" } });
    expect(account.requests()).toEqual([]);
  });

  test.each(["after", "before"] as const)("an answer lost %s the work", async (when) => {
    const inputs = act.inputs();
    account.emulator.inject({ kind: "reset", method: act.writes[0]?.source.match(/[A-Z]+/)?.[0], when });
    account.forget();
    const settled = create(kind, inputs);
    if (act.lost[when] === "settled") {
      const { outs } = await settled;
      expect(withoutHidden(outs)).toEqual({ ...inputs, ...act.results(inputs), ranAt: expect.any(String) });
      expect(act.count?.(inputs) ?? 1).toBe(1);
      return;
    }
    const message = await failure(settled);
    expect(message).toMatch(
      /may have been carried out.*not in Pulumi's state.*carries it out again.*skip: true/s,
    );
    expect(account.writes()).toHaveLength(1);
    // The way out that the message names.
    account.forget();
    const { id, outs } = await create(kind, { ...inputs, skip: true });
    expect(account.writes()).toEqual([]);
    expect(outs.ranAt).toBeUndefined();
    await inRun(async (host) => {
      expect((await host.diff(kind, id, outs, inputs)).changes).toBe(false);
    });
  });

  test("modes, and the wrong account", async () => {
    const inputs = act.inputs();
    account.forget();
    const read = await failure(create(kind, inputs, { config: { "celigo:mode": "read" } }));
    expect(read).toContain("celigo:mode is read");
    expect(account.requests()).toEqual([]);
    const other = await failure(create(kind, inputs, { config: { "celigo:expectUserId": "somebody" } }));
    expect(other).toContain("another account");
    expect(account.writes()).toEqual([]);
    const operate = create(kind, inputs, { config: { "celigo:mode": "operate" } });
    if (act.effect === "change") await operate;
    else expect(await failure(operate)).toMatch(/mode is operate.*(makes|deletes) something/);
    expect(account.writes()).toHaveLength(act.effect === "change" ? 1 : 0);
  });

  test("a rotated token runs nothing; another account that has what it acts on neither", async () => {
    const inputs = act.inputs();
    const { id, outs } = await create(kind, inputs);
    account.forget();
    await inRun(
      async (host) => {
        const { changes, replaces } = await host.diff(kind, id, outs, inputs);
        expect({ changes, replaces }).toEqual({ changes: true, replaces: [] });
        const updated = await host.update(kind, id, outs, inputs);
        expect(updated.outs.ranAt).toBe(outs.ranAt);
        expect((await host.diff(kind, id, updated.outs, inputs)).changes).toBe(false);
      },
      { env: { OTHER: "tok-dev" }, config: { "celigo:tokenEnv": "OTHER" } },
    );
    expect(account.writes()).toEqual([]);
  });
});

test("a failed update is tried again, and its message says what state holds", async () => {
  const inputs = installed();
  const { id, outs } = await create("IntegrationResume", inputs);
  account.emulator.inject({ kind: "reset", method: "PUT", when: "after" });
  const update = inRun((host) => host.update("IntegrationResume", id, outs, { ...inputs, triggers: [2] }));
  expect(await failure(update)).toMatch(/state holds the old inputs.*put the old inputs back/s);
  const skipped = await inRun((host) =>
    host.update("IntegrationResume", id, outs, { ...inputs, triggers: [2], skip: true }),
  );
  expect(skipped.outs.ranAt).toBe(outs.ranAt);
});

test("an action moved to an account without what it acts on is made there", async () => {
  const inputs = installed();
  const { id, outs } = await create("IntegrationResume", inputs);
  const difference = await inRun((host) => host.diff("IntegrationResume", id, outs, inputs), {
    env: { PROD: "tok-prod" },
    config: { "celigo:tokenEnv": "PROD" },
  });
  expect(difference.replaces).toEqual(["__celigo"]);
});

test("an update in an account where the stack's objects are not is refused", async () => {
  const { id, outs } = await create("StatePurge", { expectedKeys: 0 });
  account.emulator.setState("prod", "precious", { n: 1 });
  const update = inRun((host) => host.update("StatePurge", id, outs, { expectedKeys: 1 }), {
    env: { CELIGO_API_TOKEN: "tok-prod" },
  });
  expect(await failure(update)).toMatch(/another account or environment/);
  expect(account.state("", "prod")).toEqual({ precious: { n: 1 } });
});

describe("refused before anything is sent", () => {
  let host: Host;
  beforeAll(async () => {
    host = await startRun({ env: { CELIGO_API_TOKEN: "tok-dev" } });
  });
  afterAll(() => host.close());

  const minute = 60_000;
  const id = "5f0000000000000000000001";
  test.each([
    ["ConnectorPush", { _connectorId: id }, /either `_integrationIds`, or `allInstalls: true`/],
    ["ConnectorPush", { _connectorId: id, allInstalls: false }, /either/],
    ["ConnectorPush", { _connectorId: id, _integrationIds: [] }, /_integrationIds: must have at least 1/],
    ["ConnectorPush", { _connectorId: id, _integrationIds: [id], allInstalls: true }, /keep one/],
    ["ScriptDebugWindow", { _scriptId: id }, /either `minutes` or `until`/],
    ["ScriptDebugWindow", { _scriptId: id, minutes: 61 }, /minutes: must be <= 60/],
    ["ScriptDebugWindow", { _scriptId: id, minutes: 0 }, /minutes: must be >= 1/],
    ["ScriptDebugWindow", { _scriptId: id, minutes: 5, until: new Date().toJSON() }, /either/],
    [
      "ScriptDebugWindow",
      { _scriptId: id, until: new Date(Date.now() + 70 * minute).toJSON() },
      /until: must be at most one hour ahead/,
    ],
    ["StatePurge", {}, /`expectedKeys` is missing/],
    ["StatePurge", { expectedKeys: 1, resourceType: "exports" }, /`_resourceId`/],
    ["IntegrationErrorAssignment", { _integrationId: id, errorIds: [], email: "a@b.c" }, /errorIds/],
    ["IntegrationClone", { _integrationId: id }, /`name` is missing/],
    ["IntegrationSnapshot", { _integrationId: id, description: "" }, /description: must not be empty/],
    ["ConnectionRegistration", { _integrationId: "a/b", _connectionId: id }, /_integrationId: must be an id/],
    ["ChildIntegration", { _parentId: id, trigers: [] }, /did you mean `triggers`/],
  ])("%s %j", async (kind, inputs, reason) => {
    const { failures } = await host.check(kind, inputs);
    expect(failures.map((each) => each.reason).join("\n")).toMatch(reason);
  });

  test("a window that has passed is no mistake in the program, but opens nothing", async () => {
    const inputs = {
      _scriptId: seed("scripts", { name: "S", content: "//" }),
      until: "2026-01-01T00:00:00Z",
    };
    await inRun(async (host) => {
      expect((await host.check("ScriptDebugWindow", inputs)).failures).toEqual([]);
      expect(await failure(host.create("ScriptDebugWindow", inputs))).toContain("has passed already");
    });
    expect(account.writes()).toEqual([]);
  });

  test("a purge of another number of keys, which is named", async () => {
    for (const key of ["a", "b", "c"]) account.emulator.setState("dev", key, { n: 1 });
    const message = await failure(create("StatePurge", { expectedKeys: 2 }));
    expect(message).toMatch(/^nothing was deleted.*3 keys \("a", "b", "c"\).*expectedKeys is 2/);
    expect(Object.keys(account.state())).toHaveLength(3);
  });
});

test("a purge whose answer is lost is not sent again: what was written since stays", async () => {
  account.emulator.setState("dev", "old", { n: 1 });
  const fault = account.emulator.inject({ kind: "reset", method: "DELETE", when: "after" });
  const made = create("StatePurge", { expectedKeys: 1 });
  while (fault.fired === 0) await new Promise((resolve) => setTimeout(resolve, 2));
  account.emulator.setState("dev", "new", { n: 1 });
  expect((await made).outs.deletedKeys).toBe(1);
  expect(account.state()).toEqual({ new: { n: 1 } });
});

test("a push to some installs, and to all", async () => {
  const { _connectorId } = app();
  const [first, second] = ["1", "2"].map((name) => seed("integrations", { name, _connectorId }));
  for (const _integrationId of [first, second]) seed("installBase", { _connectorId, _integrationId });
  const some = await create("ConnectorPush", { _connectorId, _integrationIds: [second] });
  expect(some.outs.pushedIntegrationIds).toEqual([second]);
  const all = await create("ConnectorPush", { _connectorId, allInstalls: true });
  expect(all.outs.pushedIntegrationIds).toEqual([first, second]);
});

test("many errors are assigned in pieces, and a lost piece says how far it came", async () => {
  const assignment = ACTS.find(({ kind }) => kind === "IntegrationErrorAssignment");
  const inputs = assignment?.inputs() ?? {};
  const errorIds = [...(inputs.errorIds as string[]), ...Array.from({ length: 2100 }, (_, i) => `e${i}`)];
  account.forget();
  await create("IntegrationErrorAssignment", { ...inputs, errorIds });
  expect(account.writes()).toHaveLength(3);
  account.emulator.inject({ kind: "reset", method: "PUT", skip: 1 });
  const message = await failure(create("IntegrationErrorAssignment", { ...inputs, errorIds }));
  expect(message).toMatch(/may have been carried out.*1000 of 2102 had been sent before/s);
});

test("403 and 404 say what kind of account is needed", async () => {
  account.emulator.quirks.partner = false;
  const { _connectorId } = app();
  expect(await failure(create("ConnectorPush", { _connectorId, allInstalls: true }))).toContain(
    "partner's account",
  );
  expect(await failure(create("Connector", { name: "App 2" }))).toContain("partner's account");
  const inputs = ACTS.find(({ kind }) => kind === "IntegrationErrorAssignment")?.inputs() ?? {};
  const { ashareId: _, ...rest } = inputs;
  expect(await failure(create("IntegrationErrorAssignment", rest))).toMatch(/404.*needs `ashareId`/s);
});

describe("ConnectionRegistration", () => {
  const kind = "ConnectionRegistration";
  const given = () => ({
    _integrationId: seed("integrations", { name: "I" }),
    _connectionId: seed("connections", { name: "C" }),
  });
  const registered = ({ _integrationId }: Properties) =>
    find("integrations", String(_integrationId))._registeredConnectionIds as string[];

  test("its life", async () => {
    const inputs = given();
    const { id, outs } = await create(kind, inputs);
    expect(id).toBe(`${inputs._integrationId}/${inputs._connectionId}`);
    expect(registered(inputs)).toEqual([inputs._connectionId]);
    await inRun(async (host) => {
      expect((await host.diff(kind, id, outs, inputs)).changes).toBe(false);
      expect(await host.read(kind, id, outs)).toMatchObject({ id, inputs: undefined });
      // `pulumi import` and `Integration` beside it.
      expect(await host.read(kind, id, {})).toMatchObject({ id });
      const moved = await host.diff(kind, id, outs, { ...inputs, _connectionId: "5f0000000000000000000001" });
      expect(moved.replaces).toEqual(["_connectionId"]);
    });
    // Unregistered outside: gone, and made again.
    account.emulator.edit("dev", "integrations", inputs._integrationId, (document) => {
      document._registeredConnectionIds = [];
    });
    await inRun(async (host) => {
      expect((await host.read(kind, id, outs)).id).toBe("");
    });
    const again = await create(kind, inputs);
    expect(again.id).toBe(id);
    await inRun((host) => host.delete(kind, id, again.outs), { config: { "celigo:mode": "operate" } });
    expect(registered(inputs)).toEqual([]);
    await inRun((host) => host.delete(kind, id, again.outs));
    account.emulator.edit("dev", "integrations", inputs._integrationId, (document) => {
      document.deletedAt = "2026-01-01T00:00:00.000Z";
    });
    await inRun((host) => host.delete(kind, id, again.outs));
  });

  test("what is registered already is no conflict, and a lost answer is settled", async () => {
    const inputs = given();
    account.emulator.edit("dev", "integrations", inputs._integrationId, (document) => {
      document._registeredConnectionIds = [inputs._connectionId];
    });
    account.forget();
    await create(kind, inputs);
    expect(account.writes()).toEqual([]);
    for (const when of ["before", "after"] as const) {
      const other = given();
      account.emulator.inject({ kind: "reset", method: "PUT", when });
      await create(kind, other);
      expect(registered(other)).toEqual([other._connectionId]);
    }
  });

  test("an Integration of the same program leaves registrations alone", async () => {
    await inRun(async (host) => {
      const made = await host.create("Integration", { name: "Orders" });
      const ids = ["1", "2", "3"].map((name) => seed("connections", { name }));
      const updates = [1, 2, 3].map((n) =>
        host.update("Integration", made.id, made.outs, { name: "Orders", description: `${n}` }),
      );
      const registrations = ids.map((_connectionId) =>
        host.create(kind, { _integrationId: made.id, _connectionId }),
      );
      await Promise.all([...updates, ...registrations]);
      expect(registered({ _integrationId: made.id }).sort()).toEqual(ids.sort());
      expect(await host.read("Integration", made.id, made.outs)).toMatchObject({ id: made.id });
    });
  });

  test("modes", async () => {
    const inputs = given();
    account.forget();
    const message = await failure(create(kind, inputs, { config: { "celigo:mode": "read" } }));
    expect(message).toContain("celigo:mode is read");
    expect(account.requests()).toEqual([]);
    await create(kind, inputs, { config: { "celigo:mode": "operate" } });
  });
});

describe("IntegrationSnapshot", () => {
  const kind = "IntegrationSnapshot";
  const given = () => ({ _integrationId: seed("integrations", { name: "I" }), description: "Before 1" });

  test("its life", async () => {
    const inputs = { ...given(), triggers: [1] };
    const { id, outs } = await create(kind, inputs, { config: { "celigo:mode": "operate" } });
    const [revision] = account.rows("revisions");
    expect(id).toBe(`${inputs._integrationId}/${revision?._id}`);
    expect(outs).toMatchObject({
      _id: revision?._id,
      beforeRevisionHash: revision?.beforeRevisionHash,
      createdAt: revision?.createdAt,
    });
    await inRun(async (host) => {
      expect((await host.diff(kind, id, outs, inputs)).changes).toBe(false);
      expect(await host.read(kind, id, outs)).toMatchObject({ id, props: outs, inputs: undefined });
      for (const change of [
        { triggers: [2] },
        { description: "Before 2" },
        { _integrationId: "5f0000000000000000000001" },
      ]) {
        const { replaces } = await host.diff(kind, id, outs, { ...inputs, ...change });
        expect(replaces).toEqual(Object.keys(change));
      }
    });
    // A new one of the same description beside the old one; deletion forgets.
    account.forget();
    const next = await inRun(async (host) => {
      await host.diff(kind, id, outs, { ...inputs, triggers: [2] });
      const made = await host.create(kind, { ...inputs, triggers: [2] });
      await host.delete(kind, id, outs);
      return made;
    });
    expect(next.id).not.toBe(id);
    expect(account.writes()).toEqual([expect.stringMatching(/^POST .*revisions\/create$/)]);
    expect(account.rows("revisions")).toHaveLength(2);
    // Gone with its integration.
    account.emulator.edit("dev", "integrations", inputs._integrationId, (document) => {
      document.deletedAt = "2026-01-01T00:00:00.000Z";
    });
    await inRun(async (host) => {
      expect((await host.read(kind, next.id, next.outs)).id).toBe("");
    });
  });

  test.each([
    ["after", "reset"],
    ["before", "reset"],
    ["after", "empty"],
  ] as const)("an answer lost %s the work (%s) makes one", async (when, how) => {
    const inputs = given();
    await create(kind, inputs);
    account.emulator.inject({ kind: how, method: "POST", when });
    const { id } = await create(kind, inputs);
    expect(account.rows("revisions")).toHaveLength(2);
    expect(id.split("/")[1]).toBe(account.rows("revisions")[1]?._id);
  });

  test("read mode, and an integration without snapshots", async () => {
    const inputs = given();
    account.forget();
    await failure(create(kind, inputs, { config: { "celigo:mode": "read" } }));
    expect(account.requests()).toEqual([]);
    const _integrationId = seed("integrations", { name: "Copy", _sourceId: inputs._integrationId });
    expect(await failure(create(kind, { ...inputs, _integrationId }))).toContain("standalone clone");
  });
});

describe("IntegrationClone", () => {
  const kind = "IntegrationClone";
  const given = () => {
    const _integrationId = seed("integrations", { name: "Source", description: "d" });
    seed("flows", { name: "F", _integrationId });
    seed("exports", { name: "E", _integrationId });
    return { _integrationId, name: "Copy" };
  };
  const clones = ({ _integrationId }: Properties, environment = "dev") =>
    account.rows("integrations", environment).filter((row) => row._sourceId === _integrationId);

  test.each(["resource", "list"] as const)("its life, answered as a %s", async (cloneAnswer) => {
    account.emulator.quirks.cloneAnswer = cloneAnswer;
    const inputs = { ...given(), description: "mine", options: { tag: "x" } };
    const made = await create(kind, inputs);
    const { id } = made;
    let { outs } = made;
    expect(outs).toMatchObject({ _id: id, createdAt: expect.any(String) });
    const [integration] = clones(inputs);
    const flow = account.rows("flows").find((row) => row._integrationId === id);
    expect(outs.created).toEqual(
      expect.arrayContaining([
        { model: "Integration", _id: integration?._id, name: "Copy" },
        { model: "Flow", _id: flow?._id, name: "F" },
        { model: "Export", _id: expect.any(String), name: "E" },
      ]),
    );
    expect(outs.created).toHaveLength(3);
    await inRun(async (host) => {
      expect((await host.diff(kind, id, outs, inputs)).changes).toBe(false);
      expect(await host.read(kind, id, outs)).toMatchObject({ id, props: outs, inputs: undefined });
    });
    // Renamed in the program in place; drift is seen and healed; what is made once stays in the outputs.
    const news = { ...inputs, name: "Copy 2" };
    ({ outs } = await inRun(async (host) => {
      expect(await host.diff(kind, id, outs, news)).toMatchObject({ changes: true, replaces: [] });
      return host.update(kind, id, outs, news);
    }));
    account.emulator.edit("dev", "integrations", id, (document) => (document.description = "by hand"));
    await inRun(async (host) => {
      const read = await host.read(kind, id, outs);
      expect(read.inputs).toMatchObject({ description: "by hand" });
      ({ outs } = await host.update(kind, id, read.props, news));
    });
    expect(outs.created).toHaveLength(3);
    expect(find("integrations", id)).toMatchObject({ name: "Copy 2", description: "mine" });
    // The guard of an integration with flows, and its two keys.
    expect(await failure(inRun((host) => host.delete(kind, id, outs)))).toMatch(/has 1 flow/);
    await inRun((host) => host.delete(kind, id, outs), { env: { CELIGO_FORCE_DESTROY_IDS: id } });
    expect(clones(inputs)).toEqual([]);
    await inRun(async (host) => {
      expect((await host.read(kind, id, outs)).id).toBe("");
      await host.delete(kind, id, outs);
    });
    const again = await create(kind, { ...inputs, forceDestroy: true });
    await inRun((host) => host.delete(kind, again.id, again.outs));
    expect(clones(inputs)).toEqual([]);
  });

  test("what only counts while cloning makes a new one, beside the old one of the same name", async () => {
    const inputs = { ...given(), forceDestroy: true };
    const { id, outs } = await create(kind, inputs);
    const news = { ...inputs, connectionMap: { a: "b" } };
    await inRun(async (host) => {
      expect((await host.diff(kind, id, outs, news)).replaces).toEqual(["connectionMap"]);
      const made = await host.create(kind, news);
      expect(made.id).not.toBe(id);
      await host.delete(kind, id, outs);
      expect(clones(inputs).map(({ _id }) => _id)).toEqual([made.id]);
    });
  });

  test("a clone of that name is a conflict, and can be taken over", async () => {
    const inputs = given();
    const { id } = await create(kind, inputs);
    account.forget();
    expect(await failure(create(kind, inputs))).toContain(id);
    const taken = await create(kind, { ...inputs, onExisting: "adopt" });
    expect(taken.id).toBe(id);
    expect(taken.outs.created).toBeUndefined();
    expect(account.writes()).toEqual([]);
  });

  test("a clone that appears late is waited for", async () => {
    account.emulator.quirks.cloneDelay = 1500;
    const inputs = { ...given(), description: "mine" };
    await inRun(async (host) => {
      const { outs } = await host.create(kind, inputs);
      expect(outs.created).toHaveLength(3);
      expect(host.stdout).toContain("waiting until it can be read (at most 5 minutes)");
    });
  });

  test.each(["resource", "list"] as const)("a lost answer (%s) is looked for", async (cloneAnswer) => {
    Object.assign(account.emulator.quirks, { cloneAnswer, cloneDelay: 1000 });
    const inputs = given();
    seed("integrations", { name: "Copy", _sourceId: inputs._integrationId, description: "an older one" });
    account.emulator.inject({ kind: "status", status: 502, method: "POST", when: "after" });
    const { id, outs } = await create(kind, { ...inputs, onExisting: "create" });
    expect(clones(inputs)).toHaveLength(2);
    expect(clones(inputs)[1]?._id).toBe(id);
    expect(outs.created).toHaveLength(3);
  });

  /** An API that answers nothing about the clone, and counts the time that is waited. */
  const silent = (post: () => Promise<JsonObject>) => {
    const counts = { waited: 0, sent: 0 };
    const api = {
      list: () => Promise.resolve([]),
      document: () => Promise.resolve(undefined),
      post: () => {
        counts.sent++;
        return post();
      },
      wait: (ms: number) => Promise.resolve(void (counts.waited += ms)),
      say: () => undefined,
    } as unknown as Api;
    const inputs: JsonObject = { _integrationId: "5f0000000000000000000002", name: "Copy" };
    return { counts, made: () => integrationClone.remote?.create?.(api, inputs, { name: "Copy" }) };
  };

  test("a clone that was not made is not sent again", async () => {
    const { counts, made } = silent(() => Promise.reject(new LostAnswer("It hung up.", "broken")));
    await expect(made()).rejects.toThrow(/may have been created.*not sent again by itself.*onExisting/s);
    expect(counts).toEqual({ waited: 30_000, sent: 1 });
  });

  test("a clone that cannot be read for long keeps its id", async () => {
    const { counts, made } = silent(() => Promise.resolve({ _id: "5f0000000000000000000001" }));
    expect(await made()).toMatchObject({ _id: "5f0000000000000000000001" });
    expect(counts).toEqual({ waited: 300_000, sent: 1 });
  });

  test("in another environment: known by the answer only", async () => {
    const { _id: _envId } = account.emulator.snapshot().environments.prod as { _id: string };
    account.emulator.quirks.cloneAnswer = "list";
    const inputs = { ...given(), _envId };
    const { id, outs } = await create(kind, inputs);
    const [copy] = clones(inputs, "prod");
    expect(id).toBe(`${_envId}/${copy?._id}`);
    expect(outs).toMatchObject({ _id: copy?._id });
    expect(outs.created).toHaveLength(3);
    account.forget();
    await inRun(async (host) => {
      expect((await host.diff(kind, id, outs, inputs)).changes).toBe(false);
      expect(await host.read(kind, id, outs)).toMatchObject({ id, props: outs, inputs: undefined });
      const update = host.update(kind, id, outs, { ...inputs, name: "Other" });
      expect(await failure(update)).toContain("lives in another environment");
      await host.delete(kind, id, outs);
    });
    expect(account.requests()).toEqual([]);
    expect(clones(inputs, "prod")).toHaveLength(1);
    account.emulator.inject({ kind: "reset", method: "POST", when: "after" });
    expect(await failure(create(kind, inputs))).toMatch(/may have been created in the environment/);
    expect(account.writes()).toHaveLength(1);
  });

  test("modes", async () => {
    const inputs = given();
    account.forget();
    await failure(create(kind, inputs, { config: { "celigo:mode": "read" } }));
    expect(account.requests()).toEqual([]);
    const message = await failure(create(kind, inputs, { config: { "celigo:mode": "operate" } }));
    expect(message).toContain("celigo:mode is operate");
    expect(account.writes()).toEqual([]);
  });
});
