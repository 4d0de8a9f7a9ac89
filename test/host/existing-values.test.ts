/** What is there already is never reset, never doubled, and never taken for gone. */
import { TestAccount, type Doc } from "../support/account";
import { startHost, startRun, type Host, type Properties } from "../support/host";

let account: TestAccount;
beforeEach(async () => (account = await TestAccount.start({ quirks: { checkReferences: false } })));
afterEach(() => account.close());

const run = (config: Properties = {}): Promise<Host> =>
  startRun({ env: account.env(), config: { ...account.config, ...config } });

interface Made {
  id: string;
  outs: Properties;
}

/** What Pulumi does with a list of resources whose names are indexes, after a change of the list. */
async function applied(host: Host, olds: Map<string, Made>, news: Map<string, Properties>): Promise<void> {
  const replaced: Made[] = [];
  for (const [name, inputs] of news) {
    const old = olds.get(name);
    await host.check("StateKey", inputs);
    const diff = old && (await host.diff("StateKey", old.id, old.outs, inputs));
    if (old && diff?.changes === false) continue;
    if (old && diff && diff.replaces.length > 0) replaced.push(old);
    if (old && diff?.replaces.length === 0) {
      olds.set(name, { id: old.id, ...(await host.update("StateKey", old.id, old.outs, inputs)) });
      continue;
    }
    if (old && diff && diff.replaces.length > 0) await host.check("StateKey", inputs);
    olds.set(name, await host.create("StateKey", inputs));
  }
  for (const [name, old] of olds) if (!news.has(name)) replaced.push(old);
  for (const old of replaced) await host.delete("StateKey", old.id, old.outs);
}

const listOf = (names: string[]) =>
  new Map(
    names.map(
      (name, i) => [`last-${i}`, { key: `last-${name}`, value: { number: 0 }, seedOnce: true }] as const,
    ),
  );

describe("seedOnce keys in a list", () => {
  test.each([
    ["one more at the front", ["invoices", "orders", "refunds"]],
    ["the first one removed", ["refunds"]],
    ["reordered", ["refunds", "orders"]],
    ["one in the middle", ["orders", "invoices", "refunds"]],
  ])("%s: the flows' counters stay", async (_what, names) => {
    const made = new Map<string, Made>();
    await applied(await run(), made, listOf(["orders", "refunds"]));
    account.emulator.setState("dev", "last-orders", { number: 48213 });
    account.emulator.setState("dev", "last-refunds", { number: 7 });
    await applied(await run(), made, listOf(names));
    const counters: Doc = { "last-orders": { number: 48213 }, "last-refunds": { number: 7 } };
    const expected = Object.fromEntries(
      names.map((name) => [`last-${name}`, counters[`last-${name}`] ?? { number: 0 }]),
    );
    expect(account.state()).toEqual(expected);
    account.forget();
    await applied(await run(), made, listOf(names));
    expect(account.writes()).toEqual([]);
  });

  test("a value that came to be after the list was read is kept", async () => {
    const host = await run();
    // The list is read for the first key.
    await host.create("StateKey", { key: "a", value: { n: 1 } });
    account.emulator.setState("dev", "b", { number: 5 });
    const made = await host.create("StateKey", { key: "b", value: { number: 0 }, seedOnce: true });
    expect(account.state()).toMatchObject({ b: { number: 5 } });
    expect(made.id).toBe("b");
  });
});

describe("a list of what exists", () => {
  test("is read again when it is older than a minute, before anything is created", async () => {
    const host = await startHost({ env: account.env(), config: account.config, deadline: 120_000 });
    await host.create("Script", { name: "First", content: "x" });
    // Another run has created it since, and Celigo lets this one wait.
    account.emulator.inject({
      kind: "status",
      status: 429,
      headers: { "retry-after": "31" },
      times: 2,
      method: "POST",
      path: "/v1/scripts",
      body: { errors: [{ code: "rate_limited", message: "slow down" }] },
    });
    const creating = host.create("Script", { name: "Second", content: "x" });
    setTimeout(() => account.emulator.seed("dev", "scripts", { name: "Second", content: "x" }), 2_000);
    await expect(creating).rejects.toThrow(/exists already/);
    expect(account.rows("scripts")).toHaveLength(2);
  }, 120_000);
});

describe("an object that a read does not find", () => {
  async function read(prepare: (id: string) => void): Promise<string> {
    account.emulator.seed("dev", "integrations", { name: "Old" });
    const made = await (await run()).create("Script", { name: "S", content: "x" });
    prepare(made.id);
    const host = await run();
    expect((await host.read("Script", made.id, made.outs)).id).toBe("");
    return host.stdout;
  }

  const missing = (id: string) =>
    account.emulator.inject({
      kind: "status",
      status: 404,
      path: `/v1/scripts/${id}`,
      body: { errors: [{ code: "invalid_ref", message: "not found" }] },
      times: Infinity,
    });

  test("and that the recycle bin holds was deleted", async () => {
    const words = await read((id) =>
      account.emulator.edit("dev", "scripts", id, (script) => (script.deletedAt = new Date().toISOString())),
    );
    expect(words).toContain("is gone from Celigo. Celigo's recycle bin keeps");
  });

  test("and that the recycle bin does not hold may only be hidden from the token", async () => {
    const words = await read(missing);
    expect(words).toContain("Celigo's recycle bin does not hold it");
    expect(words).toContain("this token may not see it");
    expect(words).toContain("a second one");
  });

  test("where the recycle bin cannot be read, that is said", async () => {
    const words = await read((id) => {
      missing(id);
      account.emulator.inject({
        kind: "status",
        status: 403,
        path: "/v1/recycleBinTTL",
        body: { message: "no" },
        times: Infinity,
      });
    });
    expect(words).toContain("the recycle bin cannot be read with this token");
  });
});

test("half of a character in a text is drift with a replacement character, and heals", async () => {
  const inputs = { name: "I", readme: "whole", settings: { a: "b" } };
  const made = await (await run()).create("Integration", inputs);
  account.emulator.edit("dev", "integrations", made.id, (integration) => {
    integration.readme = "cut \ud83d";
    integration.settings = { a: "cut \ud83d", other: "kept \ude00" };
  });
  const read = await (await run()).read("Integration", made.id, made.outs);
  expect(read.inputs).toMatchObject({ readme: "cut \ufffd", settings: { a: "cut \ufffd" } });
  const healing = await run();
  await healing.check("Integration", inputs);
  expect((await healing.diff("Integration", made.id, read.props, inputs)).changes).toBe(true);
  await healing.update("Integration", made.id, read.props, inputs);
  expect(account.named("integrations", "I")).toMatchObject({
    readme: "whole",
    settings: { a: "b", other: "kept \ude00" },
  });
});

describe("names", () => {
  test("a create that meets a name waits for the resource that releases it, actions or not", async () => {
    const x = await (await run()).create("StateKey", { key: "x", value: { n: 1 } });
    const host = await run();
    await host.check("StateKey", { key: "x", value: { n: 2 } });
    const taking = host.create("StateKey", { key: "x", value: { n: 2 } });
    const end = Date.now() + 5_000;
    // For five seconds Pulumi asks about actions only, once a second.
    while (Date.now() < end) {
      await new Promise((go) => setTimeout(go, 1_000));
      await host.check("StatePurge", { expectedKeys: [] });
    }
    await host.check("StateKey", { key: "y", value: { n: 1 } });
    await host.diff("StateKey", x.id, x.outs, { key: "y", value: { n: 1 } });
    await taking;
    expect(host.stdout).toContain("exists already (x); waiting in case");
    expect(account.state()).toEqual({ x: { n: 2 } });
  });

  test("a call in progress keeps it waiting", async () => {
    const x = await (await run()).create("StateKey", { key: "x", value: { n: 1 } });
    const host = await run();
    const taking = host.create("StateKey", { key: "x", value: { n: 2 } });
    account.emulator.inject({ kind: "delay", ms: 5_000, method: "POST", path: "/v1/scripts" });
    await host.create("Script", { name: "S", content: "x" });
    await host.check("StateKey", { key: "y", value: { n: 1 } });
    await host.diff("StateKey", x.id, x.outs, { key: "y", value: { n: 1 } });
    await taking;
    expect(account.state()).toEqual({ x: { n: 2 } });
  });

  test("it ends by itself, and the message names the ways out", async () => {
    account.emulator.seed("dev", "scripts", { name: "S", content: "x" });
    const host = await run();
    const from = Date.now();
    await expect(host.create("Script", { name: "S", content: "x" })).rejects.toThrow(
      /adoptId.*onExisting: "adopt".*aliases.*dependsOn.*deleteBeforeReplace: true.*untaint.*docs\/adopting\.md#already-exists/,
    );
    expect(Date.now() - from).toBeGreaterThan(2_900);
  });
});
