/** Provider processes of one `pulumi` command: they share what belongs to which resource. */
import * as fs from "node:fs";
import * as path from "node:path";
import { TestAccount } from "../support/account";
import { startHost, type Host, type Properties } from "../support/host";
import { tempDirectory } from "../support/temp";

let account: TestAccount;
let port = 40_000;
/** The address of an engine that no other test has. */
let engine: string;
let temporary: string;
beforeEach(async () => {
  account = await TestAccount.start({ quirks: { checkReferences: false } });
  engine = `127.0.0.1:${++port}`;
  temporary = tempDirectory("processes");
});
afterEach(() => account.close());

/** A provider process of the command; of another one with another engine. */
const start = (options: { engine?: string; config?: Properties; env?: Record<string, string> } = {}) =>
  startHost({
    engine: options.engine ?? engine,
    env: { ...account.env(), TMPDIR: temporary, ...options.env },
    config: { ...account.config, ...options.config },
  });

const ADOPT = { "celigo:onExisting": "adopt" };

/** One object of each kind that can be adopted, and its declaration. */
const kinds: [string, () => Properties][] = [
  ["Script", () => ({ name: "S", content: "x" })],
  ["Integration", () => ({ name: "I" })],
  ["Connector", () => ({ name: "C" })],
  [
    "ConnectorLicense",
    () => ({ _connectorId: connector(), email: "a@example.com", expires: "2030-01-01T00:00:00Z", opts: {} }),
  ],
  [
    "ConnectorTrial",
    () => ({ _connectorId: connector(), _trialLicenseId: "5f0000000000000000000001", trialPeriod: 14 }),
  ],
  ["StateKey", () => ({ key: "k", value: { n: 1 } })],
  ["ConnectionRegistration", () => ({ _integrationId: integration(), _connectionId: connection() })],
];

function connection(): string {
  return account.emulator.seed("dev", "connections", { name: "NetSuite" })._id;
}

function connector(): string {
  const [found] = account.rows("connectors");
  return (found ?? account.emulator.seed("dev", "connectors", { name: "App" }))._id as string;
}

function integration(): string {
  const [found] = account.rows("integrations");
  return (found ?? account.emulator.seed("dev", "integrations", { name: "Orders" }))._id as string;
}

interface Made {
  kind: string;
  id: string;
  outs: Properties;
}

/** What a process makes of declarations, in their order. */
async function madeBy(host: Host, declared: { kind: string; inputs: Properties }[]): Promise<Made[]> {
  const made: Made[] = [];
  for (const { kind, inputs } of declared) made.push({ kind, ...(await host.create(kind, inputs)) });
  return made;
}

describe("a state that was imported under another name", () => {
  test("what one process adopted, another one does not delete", async () => {
    const before = await start({ engine: "127.0.0.1:39999" });
    const declared = kinds.map(([kind, inputs]) => ({ kind, inputs: inputs() }));
    const made = await madeBy(before, declared);
    await before.close();
    const [fresh, old] = await Promise.all([start({ config: ADOPT }), start({ config: ADOPT })]);
    for (const { kind, inputs } of declared) await fresh.check(kind, inputs);
    const adopted = await madeBy(fresh, declared);
    expect(adopted.map(({ kind, id }) => ({ kind, id }))).toEqual(made.map(({ kind, id }) => ({ kind, id })));
    account.forget();
    for (const { kind, id, outs } of [...made].reverse()) {
      await old.delete(kind, id, outs);
      expect({ kind, writes: account.writes() }).toEqual({ kind, writes: [] });
    }
    // What it prints may come after its answer.
    const told = () =>
      old.stdout.split("is not deleted: another resource of this program manages it now").length - 1;
    for (let i = 0; i < 100 && told() < kinds.length; i++) await new Promise((go) => setTimeout(go, 20));
    expect(told()).toBe(kinds.length);
  });

  test("another command has nothing to do with it", async () => {
    const one = await start({ config: ADOPT });
    const made = await madeBy(
      one,
      kinds.map(([kind, inputs]) => ({ kind, inputs: inputs() })),
    );
    const other = await start({ engine: "127.0.0.1:39998" });
    for (const { kind, id, outs } of [...made].reverse()) {
      account.forget();
      await other.delete(kind, id, outs);
      expect({ kind, writes: account.writes().length }).toEqual({ kind, writes: 1 });
    }
  });

  test("what a diff kept in one process, another one does not delete", async () => {
    const inputs = { name: "S", content: "x" };
    const before = await start({ engine: "127.0.0.1:39999" });
    const made = await before.create("Script", inputs);
    const [fresh, old] = await Promise.all([start(), start()]);
    await fresh.check("Script", inputs);
    await fresh.diff("Script", made.id, made.outs, inputs);
    await old.delete("Script", made.id, made.outs);
    expect(account.rows("scripts")).toHaveLength(1);
  });
});

describe("two tokens", () => {
  const own = async (environment: "dev" | "prod", options: { engine?: string; config?: Properties } = {}) =>
    startHost({
      engine: options.engine ?? engine,
      env: { TOKEN: `tok-${environment}`, TMPDIR: temporary },
      config: { ...account.config, "celigo:tokenEnv": "TOKEN", ...options.config },
    });

  test("of two environments: a state key of the same name is another one", async () => {
    account.emulator.setState("prod", "k", { n: 1 });
    const inputs = { key: "k", value: { n: 1 } };
    const before = await own("dev", { engine: "127.0.0.1:39999" });
    const made = await before.create("StateKey", inputs);
    for (const environment of ["dev", "prod"] as const)
      account.emulator.seed(environment, "integrations", { name: `In ${environment}` });
    const [prod, dev] = await Promise.all([own("prod", { config: ADOPT }), own("dev")]);
    await prod.create("StateKey", inputs);
    await dev.delete("StateKey", made.id, made.outs);
    expect([account.state(), account.state("", "prod")]).toEqual([{}, { k: { n: 1 } }]);
  });

  test("of two environments, both empty: what one of them made is not the other's", async () => {
    const inputs = { key: "k", value: { n: 1 } };
    const before = await own("dev", { engine: "127.0.0.1:39999" });
    const made = await before.create("StateKey", inputs);
    const [prod, dev] = await Promise.all([own("prod"), own("dev")]);
    await prod.create("StateKey", inputs);
    await dev.delete("StateKey", made.id, made.outs);
    expect([account.state(), account.state("", "prod")]).toEqual([{}, { k: { n: 1 } }]);
  });
});

describe("processes that end", () => {
  test("a leftover of a killed run is not believed", async () => {
    const inputs = { name: "S", content: "x" };
    const killed = await start();
    const made = await killed.create("Script", inputs);
    await killed.kill();
    const next = await start();
    await next.delete("Script", made.id, made.outs);
    expect(account.rows("scripts")).toEqual([]);
  });

  test("a lock of a killed process blocks nobody", async () => {
    account.emulator.inject({ kind: "hang", method: "POST", path: "/v1/scripts", when: "before" });
    const killed = await start();
    const lost = killed.create("Script", { name: "S", content: "x" }).catch(() => undefined);
    while (!account.requests().some((request) => request.startsWith("POST")))
      await new Promise((go) => setTimeout(go, 10));
    await killed.kill();
    await lost;
    account.emulator.clearFaults();
    const next = await start();
    expect((await next.create("Script", { name: "S", content: "x" })).id).toBeDefined();
  });

  test("the files hold no names and no ids", async () => {
    const host = await start();
    await host.check("Script", { name: "Very private", content: "x" });
    const made = await host.create("Script", { name: "Very private", content: "x" });
    const texts = fs
      .readdirSync(temporary, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => fs.readFileSync(path.join(entry.parentPath, entry.name), "utf8"))
      .join("\n");
    expect(texts).toContain('"created"');
    for (const word of ["Very private", made.id, "tok-dev"]) expect(texts).not.toContain(word);
  });
});

describe("at the same time", () => {
  test("two processes that declare one name make one object, and the other one says so", async () => {
    const hosts = await Promise.all([start(), start()]);
    const ends = await Promise.allSettled(
      hosts.map((host) => host.create("Script", { name: "S", content: "x" })),
    );
    expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const [failed] = ends.flatMap((end) => (end.status === "rejected" ? [String(end.reason)] : []));
    expect(failed).toMatch(/same name/);
    expect(account.rows("scripts")).toHaveLength(1);
  });

  test("two processes cannot adopt one object", async () => {
    account.emulator.seed("dev", "scripts", { name: "S", content: "x" });
    const hosts = await Promise.all([start({ config: ADOPT }), start({ config: ADOPT })]);
    const ends = await Promise.allSettled(
      hosts.map((host) => host.create("Script", { name: "S", content: "x" })),
    );
    expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(account.rows("scripts")).toHaveLength(1);
  });

  test("state keys exchange their keys, each in a process of its own", async () => {
    const before = await start({ engine: "127.0.0.1:39999" });
    const [x, y] = [
      await before.create("StateKey", { key: "x", value: { n: 1 } }),
      await before.create("StateKey", { key: "y", value: { n: 2 } }),
    ];
    const [one, two] = await Promise.all([start(), start()]);
    const news = { x: { key: "y", value: { n: 1 } }, y: { key: "x", value: { n: 2 } } };
    await one.check("StateKey", news.x);
    await one.diff("StateKey", x.id, x.outs, news.x);
    const first = one.create("StateKey", news.x);
    await new Promise((go) => setTimeout(go, 1_000));
    await two.check("StateKey", news.y);
    await two.diff("StateKey", y.id, y.outs, news.y);
    await two.create("StateKey", news.y);
    await first;
    await one.delete("StateKey", x.id, x.outs);
    await two.delete("StateKey", y.id, y.outs);
    expect(account.state()).toEqual({ y: { n: 1 }, x: { n: 2 } });
  });
});

test("a process that cannot share its claims deletes nothing", async () => {
  const file = path.join(temporary, "file");
  fs.writeFileSync(file, "");
  const host: Host = await start({ env: { TMPDIR: file } });
  const made = await host.create("Script", { name: "S", content: "x" });
  await expect(host.delete("Script", made.id, { ...made.outs })).resolves.toBeUndefined();
  const other = await start({ env: { TMPDIR: file } });
  await expect(other.delete("Script", made.id, made.outs)).rejects.toThrow(/TMPDIR/);
  expect(account.rows("scripts")).toHaveLength(1);
});

test("what happens to the shared files never loses an object", async () => {
  const host = await start();
  await host.check("Script", { name: "S", content: "x" });
  fs.rmSync(temporary, { recursive: true });
  const made = await host.create("Script", { name: "S", content: "x" });
  expect(made.id).toBe(account.named("scripts", "S")._id);
  const other = await host.create("Script", { name: "T", content: "x" });
  // Created by itself, so nobody else has it; but what others adopted is not known any more.
  await expect(host.delete("Script", "5f0000000000000000000009", other.outs)).rejects.toThrow(/TMPDIR/);
});
