/** Input that nobody sane would give, and answers that no sane server would: clear errors, bounded time, no pollution. */
import { TestAccount, type Doc } from "../support/account";
import { startRun, type Host, type Properties } from "../support/host";

let account: TestAccount;
let host: Host;
beforeEach(async () => {
  account = await TestAccount.start({ quirks: { checkReferences: false } });
  host = await startRun({ env: account.env(), config: account.config });
});
afterEach(() => account.close());

/** An object with so many levels of objects, itself included. */
function nested(levels: number): Properties {
  let deep: Properties = { end: true };
  for (let level = 1; level < levels; level++) deep = { level: deep };
  return deep;
}

const KEYS = [
  "a/b",
  "../x",
  "a/../b",
  "%2f",
  "%2e%2e",
  "a?b=c#d",
  "tab\tnew\nline",
  "ünïcödé 🚀",
  "constructor",
  "k".repeat(10_240),
];

test.each(KEYS)("a state key reaches its own place and no other: %p", async (key) => {
  account.emulator.setState("dev", "other", { n: 1 });
  const { id, outs } = await host.create("StateKey", { key, value: { ok: true } });
  expect(account.state()).toEqual({ other: { n: 1 }, [key]: { ok: true } });
  expect((await host.read("StateKey", id, outs)).inputs).toBeUndefined();
  const next = await startRun({ env: account.env(), config: account.config });
  await next.delete("StateKey", id, outs);
  expect(account.state()).toEqual({ other: { n: 1 } });
});

test.each(["", " ", "\t", ".", "..", "...", " .. "])(
  "a key that leads elsewhere is refused: %p",
  async (key) => {
    account.emulator.setState("dev", "precious", { n: 1 });
    expect((await host.check("StateKey", { key, value: { a: 1 } })).failures.length).toBeGreaterThan(0);
    await expect(host.create("StateKey", { key, value: { a: 1 } })).rejects.toThrow();
    for (const id of [key, encodeURIComponent(key), `integrations/x/${key}`]) {
      await expect(host.delete("StateKey", id, { key, value: { a: 1 } })).rejects.toThrow();
    }
    await expect(host.delete("Script", key, {})).rejects.toThrow();
    expect(account.writes()).toEqual([]);
    expect(account.state()).toEqual({ precious: { n: 1 } });
  },
);

test("keys with a meaning to JavaScript are ordinary in settings and values", async () => {
  const settings = JSON.parse(
    '{"constructor": {"prototype": {"polluted": 1}}, "hasOwnProperty": "x", "toString": {"a": 1}, "then": 1, "__internal": 2}',
  ) as Properties;
  const { id, outs } = await host.create("Integration", { name: "Odd", settings });
  expect(account.named("integrations", "Odd").settings).toEqual(settings);
  expect((await host.diff("Integration", id, outs, { name: "Odd", settings })).changes).toBe(false);
  account.emulator.edit("dev", "integrations", id, (document) => {
    Object.assign(document.settings as Doc, { valueOf: "by hand" });
  });
  const news: Properties = { name: "Odd", settings: { ...settings, hasOwnProperty: "y" } };
  await host.update("Integration", id, outs, news);
  expect(account.named("integrations", "Odd").settings).toEqual({ ...news.settings, valueOf: "by hand" });
  expect(({} as Doc).polluted).toBeUndefined();
});

test("a name of 10 KB, a document of 5 MB and 90 levels of nesting go through", async () => {
  let deep: Properties = { end: true };
  for (let level = 0; level < 90; level++) deep = { level: deep };
  const inputs = {
    name: "n".repeat(10_240),
    settings: {
      deep,
      wide: "x".repeat(1000),
      list: Array.from({ length: 5_000 }, (_, i) => ({ i, text: "0123456789".repeat(100) })),
    },
  };
  const { id, outs } = await host.create("Integration", inputs);
  expect((await host.diff("Integration", id, outs, inputs)).changes).toBe(false);
  expect((await host.read("Integration", id, outs)).inputs).toBeUndefined();
  inputs.settings.wide = "changed";
  await host.update("Integration", id, outs, inputs);
  expect((account.rows("integrations")[0] as Doc).settings.wide).toBe("changed");
});

test.each([
  ["Integration", "settings", 500, (deep: Properties) => ({ name: "I", settings: deep, unheardOf: 1 })],
  [
    "Integration",
    "installSteps",
    250,
    (deep: Properties) => ({ name: "I", installSteps: [{ options: deep }] }),
  ],
  ["StateKey", "value", 250, (deep: Properties) => ({ key: "k", value: deep })],
  ["StatePurge", "triggers", 250, (deep: Properties) => ({ triggers: deep })],
])("%s: %s of %i levels is refused by name before anything is sent", async (kind, name, levels, inputs) => {
  const { failures } = await host.check(kind, inputs(nested(levels)));
  const reason = `${name}: is nested deeper than 200 levels, which Pulumi cannot carry; keep what is inside in a text`;
  expect(failures).toEqual([{ property: "", reason }]);
  expect(account.requests()).toEqual([]);
});

test("ids with slashes, dots or percent signs are refused before anything is sent", async () => {
  for (const id of ["a/b", "..", "%2e%2e", "a b", "x\u0000y", ""]) {
    const { failures } = await host.check("ConnectorTrial", {
      _connectorId: id,
      _trialLicenseId: "x",
      trialPeriod: 1,
    });
    expect(failures).toHaveLength(1);
    expect(failures[0]?.reason).toMatch(/^_connectorId: must/);
  }
  expect(account.requests()).toEqual([]);
});

test("stars in a class without hidden values are ordinary text", async () => {
  const { id, outs } = await host.create("Integration", { name: "M", description: "1" });
  account.emulator.edit("dev", "integrations", id, (document) => {
    document.settings = { pattern: "********" };
  });
  await host.update("Integration", id, outs, { name: "M", description: "2" });
  expect(account.named("integrations", "M")).toMatchObject({
    description: "2",
    settings: { pattern: "********" },
  });
});

test("an answer of the wrong kind is an error, not a change", async () => {
  const { id, outs } = await host.create("Script", { name: "S", content: "//" });
  for (const body of [[], 5, { errors: "no" }, { _id: 7 }]) {
    account.emulator.inject({
      kind: "status",
      method: "GET",
      path: `/v1/scripts/${id}`,
      status: 200,
      body,
      times: 1,
    });
    await expect(host.read("Script", id, outs)).rejects.toThrow(/not what this operation returns/);
  }
});
