/** Reads that arrive together are answered from shared lists, and never wrongly. */
import { Run } from "../../provider/run/run";
import { resolveSettings } from "../../provider/run/settings";
import type { Kind } from "../../provider/model/kind";
import { ObjectState } from "../../provider/model/object-state";
import { resources } from "../../provider/resources";
import { TestAccount, type Doc } from "../support/account";
import { startRun, type Host, type Properties } from "../support/host";
import type { JsonObject } from "../../provider/json/json";

interface Made {
  kind: string;
  id: string;
  outs: Properties;
}

let account: TestAccount;
let host: Host;
describe("through the host", () => {
  beforeEach(async () => (account = await TestAccount.start({ pageSize: 10 })));
  afterEach(async () => {
    await host.close();
    await account.close();
  });

  const start = async () => (host = await startRun({ config: account.config, env: account.env() }));

  async function make(kind: string, many: Properties[]): Promise<Made[]> {
    return Promise.all(many.map(async (inputs) => ({ kind, ...(await host.create(kind, inputs)) })));
  }

  /** An edit in the UI. */
  const edit = (collection: "scripts" | "licenses", id: string, fields: object) =>
    account.emulator.edit("dev", collection, id, (document) => Object.assign(document, fields));

  const scripts = (count: number): Properties[] =>
    Array.from({ length: count }, (_, i) => ({ name: `S${i}`, content: `return ${i};` }));

  /** Reads with a host of its own, as a refresh does, so many at a time. */
  async function refresh(made: Made[], atOnce = 8) {
    await host.close();
    await start();
    account.forget();
    const results = new Map<string, Awaited<ReturnType<Host["read"]>>>();
    const queue = [...made];
    const work = async () => {
      for (let next = queue.shift(); next; next = queue.shift())
        results.set(next.id, await host.read(next.kind, next.id, next.outs));
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    return results;
  }

  const gets = (pattern: RegExp) => account.requests().filter((request) => pattern.test(request)).length;

  test("many reads cost one request for each page", async () => {
    await start();
    const made = await make("Script", scripts(35));
    const results = await refresh(made);
    expect(gets(/^GET \/v1\/scripts$/) + gets(/^GET \/v1\/scripts\?/)).toBe(4);
    expect(gets(/^GET \/v1\/scripts\//)).toBe(0);
    expect(made.map(({ id }) => results.get(id)?.id)).toEqual(made.map(({ id }) => id));
    expect([...results.values()].filter(({ inputs }) => inputs !== undefined)).toEqual([]);
  });

  test("what was changed, deleted or put into the bin meanwhile is seen, whatever the list says of the others", async () => {
    await start();
    const made = await make("Script", scripts(30));
    const [edited, renamed, deleted] = [made[3], made[17], made[29]] as [Made, Made, Made];
    edit("scripts", edited.id, { content: "return 'edited';" });
    edit("scripts", renamed.id, { name: "Another" });
    const { status } = await fetch(`${account.url}/v1/scripts/${deleted.id}`, {
      method: "DELETE",
      headers: { authorization: "Bearer tok-dev" },
    });
    expect(status).toBe(204);
    const results = await refresh(made);
    expect(results.get(edited.id)?.inputs).toMatchObject({ content: "return 'edited';" });
    expect(results.get(renamed.id)?.inputs).toMatchObject({ name: "Another" });
    expect(results.get(deleted.id)?.id).toBe("");
    expect([...results.values()].filter(({ inputs }) => inputs !== undefined)).toHaveLength(2);
    expect(gets(/^GET \/v1\/scripts\//)).toBe(3);
  });

  test("a list that is begun for a stack is read to where its objects are, however many others there are", async () => {
    for (let i = 0; i < 300; i++)
      account.emulator.seed("dev", "scripts", { name: `Other ${i}`, content: "//" });
    await start();
    const made = await make("Script", scripts(12));
    await refresh(made);
    expect({ lists: gets(/^GET \/v1\/scripts(\?|$)/), gets: gets(/^GET \/v1\/scripts\//) }).toEqual({
      lists: 32,
      gets: 0,
    });
  });

  test("a few reads go straight to the objects", async () => {
    await start();
    const made = await make("Script", scripts(30));
    await refresh(made.slice(0, 3));
    expect({ lists: gets(/^GET \/v1\/scripts(\?|$)/), gets: gets(/^GET \/v1\/scripts\//) }).toEqual({
      lists: 0,
      gets: 3,
    });
  });

  test("among many reads of all kinds, the first ones of each are answered from a list, too", async () => {
    await start();
    const connector = account.emulator.seed("dev", "connectors", { name: "App" });
    const licenses = Array.from({ length: 2 }, (_, i) => ({
      _connectorId: connector._id,
      email: `user${i}@example.com`,
      expires: "2030-01-01T00:00:00.000Z",
      opts: {},
    }));
    const made = [
      ...(await make("Script", scripts(3))),
      ...(await make("Integration", [{ name: "I1" }, { name: "I2" }, { name: "I3" }])),
      ...(await make("ConnectorLicense", licenses)),
    ];
    await refresh(made);
    expect(
      account
        .requests()
        .map((request) => request.replace(/[0-9a-f]{24}/, "{}"))
        .sort(),
    ).toEqual(["GET /v1/connectors/{}/licenses", "GET /v1/integrations", "GET /v1/scripts"]);
  });

  test("a large account is not listed to its end for some objects", async () => {
    for (let i = 0; i < 400; i++) account.emulator.seed("dev", "scripts", { name: "Other", content: "x" });
    await start();
    const made = await make("Script", scripts(5));
    await refresh(made);
    expect(gets(/^GET \/v1\/scripts(\?|$)/)).toBeLessThanOrEqual(15);
    expect(gets(/^GET \/v1\/scripts\//)).toBe(5);
  });

  test("after a write of this run the list is not believed any more", async () => {
    await start();
    const made = await make("Script", scripts(12));
    const [first, other] = [made[0], made[11]] as [Made, Made];
    await refresh(made);
    const news = { name: "S0", content: "return 'new';" };
    const { outs } = await host.update("Script", first.id, first.outs, news);
    // The same moment of change, as a coarse clock would have it: only a list from before the update would hide this.
    edit("scripts", other.id, { content: "return 'edited';" });
    const [own, edited] = await Promise.all([
      host.read("Script", first.id, outs),
      host.read("Script", other.id, other.outs),
    ]);
    expect(own.inputs).toBeUndefined();
    expect(edited.inputs).toMatchObject({ content: "return 'edited';" });
  });

  test("rows of the list of licenses are whole", async () => {
    await start();
    const connector = account.emulator.seed("dev", "connectors", { name: "App" });
    const made = await make(
      "ConnectorLicense",
      Array.from({ length: 12 }, (_, i) => ({
        _connectorId: connector._id,
        email: `user${i}@example.com`,
        expires: "2030-01-01T00:00:00.000Z",
        opts: {},
      })),
    );
    const [edited] = made as [Made];
    edit("licenses", edited.id.split("/")[1] ?? "", {
      expires: "2031-01-01T00:00:00.000Z",
    });
    const results = await refresh(made);
    expect(results.get(edited.id)?.inputs).toMatchObject({ expires: "2031-01-01T00:00:00.000Z" });
    expect([...results.values()].filter(({ inputs }) => inputs !== undefined)).toHaveLength(1);
    expect(gets(/^GET \/v1\/connectors\/\w+\/licenses(\?|$)/)).toBe(2);
    expect(gets(/^GET \/v1\/connectors\/\w+\/licenses\//)).toBe(1);
  });

  test("where the list cannot be had, each object is asked", async () => {
    await start();
    const made = await make("Script", scripts(6));
    account.emulator.inject({
      method: "GET",
      path: /^\/v1\/scripts(\?|$)/,
      kind: "status",
      status: 403,
      times: Infinity,
    });
    const results = await refresh(made);
    expect([...results.values()].map(({ id }) => id).sort()).toEqual(made.map(({ id }) => id).sort());
    expect(gets(/^GET \/v1\/scripts\//)).toBe(6);
  });
});

test("a listing holds of each row what tells objects apart, and nothing more", async () => {
  account = await TestAccount.start({ pageSize: 10 });
  for (let i = 0; i < 25; i++)
    account.emulator.seed("dev", "integrations", { name: `I${i}`, readme: "long ".repeat(1000) });
  const settings = resolveSettings(() => undefined, {
    CELIGO_API_TOKEN: "tok-dev",
    CELIGO_BASE_URL: account.url,
  });
  const { rows } = await new Run(settings).listing((resources.Integration as Kind).remote, {});
  expect(rows).toHaveLength(25);
  expect([...new Set(rows.flatMap((row) => Object.keys(row)))].sort()).toEqual(["_id", "name"]);
  await account.close();
});

describe("a row shows that an object is as it was", () => {
  const spec = resources.Script as Kind;
  const at = "2026-01-02T03:04:05.678Z";
  const outputs = (hidden: Doc = {}): JsonObject => ({
    name: "Hooks",
    contentHash: "0",
    __celigo: { schema: 1, origin: "", source: "", asset: true, server: { lastModified: at }, ...hidden },
  });

  test.each<[boolean, string, JsonObject, Doc]>([
    [true, "the same time", { name: "Hooks", lastModified: at }, {}],
    [false, "another time", { name: "Hooks", lastModified: "2026-01-02T03:04:05.679Z" }, {}],
    [false, "no time", { name: "Hooks" }, {}],
    [false, "the same time, and another name", { name: "Other", lastModified: at }, {}],
    [true, "the same time, and no name", { lastModified: at }, {}],
    [false, "the same time, which a later change may bear as well", { lastModified: at }, { coarse: true }],
    [false, "a time, of which nothing was recorded", { lastModified: at }, { server: {} }],
  ])("%s: %s", (expected, _, row, hidden) => {
    expect(new ObjectState(spec, "1", outputs(hidden)).isUnchangedRow(row)).toBe(expected);
  });
});
