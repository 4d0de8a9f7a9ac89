/** Features that meet: what each does alone is in the other stories. Each run has a host of its own, as with Pulumi. */
import { recordOf } from "../../provider/pulumi/record";
import { createHash } from "node:crypto";
import { TestAccount, type Doc } from "../support/account";
import { startRun, UNKNOWN, type Host, type Properties } from "../support/host";
import { tempDirectory, writeFiles } from "../support/temp";

let account: TestAccount;
beforeEach(async () => (account = await TestAccount.start()));
afterEach(() => account.close());

const run = (config: Properties = {}): Promise<Host> =>
  startRun({ env: account.env(), config: { ...account.config, ...config } });

/** As Pulumi asks about a resource of the program that is in the state. */
async function declare(host: Host, kind: string, { id, outs }: Made, inputs: Properties) {
  await host.check(kind, inputs);
  return host.diff(kind, id, outs, inputs);
}

interface Made {
  id: string;
  outs: Properties;
}

describe("deletion", () => {
  test("a diff that no check announced keeps nothing: Pulumi asks what depends on an object that goes", async () => {
    const first = await run();
    const script = await first.create("Script", { name: "S", content: "x" });
    const inputs = { name: "I", preSave: { _scriptId: script.id, function: "f" } };
    const integration = await first.create("Integration", inputs);
    const host = await run();
    await host.diff("Integration", integration.id, integration.outs, { ...inputs, preSave: UNKNOWN });
    await host.delete("Integration", integration.id, integration.outs);
    expect(counts().integrations).toBe(0);
  });

  test.each([
    ["Integration", "flows", "it has 1 flow"],
    ["Connector", "installBase", "it has 1 install"],
  ])("%s: what lies in the recycle bin of its %s stands in nobody's way", async (kind, list, refusal) => {
    const made = await (await run()).create(kind, { name: "I" });
    const answer = (rows: Doc[]) => {
      account.emulator.inject({ kind: "status", status: 200, path: new RegExp(`/${list}$`), body: rows });
    };
    const row = { _id: "5f0000000000000000000001", name: "F" };
    const host = await run();
    answer([row]);
    await expect(host.delete(kind, made.id, made.outs)).rejects.toThrow(refusal);
    answer([{ ...row, deletedAt: "2026-01-01T00:00:00.000Z" }]);
    await host.delete(kind, made.id, made.outs);
    expect(counts()).toMatchObject({ integrations: 0, connectors: 0 });
  });
});

describe("a recorded anchor that is gone for good", () => {
  let old: Doc;
  beforeEach(() => {
    old = account.emulator.seed("dev", "integrations", { name: "Old" });
  });

  function loseAnchor(): void {
    account.emulator.edit("dev", "integrations", old._id as string, (document) => {
      document.deletedAt = "2026-01-01T00:00:00.000Z";
    });
    const path = "/v1/recycleBinTTL";
    account.emulator.inject({ kind: "status", status: 403, path, times: Infinity, body: { message: "no" } });
  }

  test("another object of the stack, seen in a diff, shows that the account is the right one", async () => {
    const first = await run();
    const script = await first.create("Script", { name: "S", content: "x" });
    const key = await first.create("StateKey", { key: "k", value: { n: 1 } });
    expect(recordOf(key.outs)?.anchor).toBe(`/v1/integrations/${old._id}`);
    loseAnchor();
    const host = await run();
    await declare(host, "Script", script, { name: "S", content: "x" });
    await declare(host, "StateKey", key, { key: "k", value: { n: 2 } });
    const { outs } = await host.update("StateKey", key.id, key.outs, { key: "k", value: { n: 2 } });
    expect(account.state()).toEqual({ k: { n: 2 } });
    expect(recordOf(outs)?.anchor).toBe(`/v1/scripts/${script.id}`);
  });

  test("where nothing shows it, one run with allowAccountChange is enough", async () => {
    const first = await run();
    const key = await first.create("StateKey", { key: "k", value: { n: 1 } });
    loseAnchor();
    account.emulator.seed("dev", "scripts", { name: "Somebody's", content: "x" });
    const update = async (outs: Properties, value: number, config: Properties = {}) =>
      (await run(config)).update("StateKey", key.id, outs, { key: "k", value: { n: value } });
    await expect(update(key.outs, 2)).rejects.toThrow(/allowAccountChange/);
    const { outs } = await update(key.outs, 2, { "celigo:allowAccountChange": "true" });
    await update(outs, 3);
    expect(account.state()).toEqual({ k: { n: 3 } });
  });

  test("a read with allowAccountChange records another one, too", async () => {
    const key = await (await run()).create("StateKey", { key: "k", value: { n: 1 } });
    loseAnchor();
    account.emulator.seed("dev", "scripts", { name: "Somebody's", content: "x" });
    const { props } = await (
      await run({ "celigo:allowAccountChange": "true" })
    ).read("StateKey", key.id, key.outs);
    expect((await (await run()).read("StateKey", key.id, props)).id).toBe(key.id);
  });
});

test.each(["Script", "Integration"])("a long text in a %s's extraFields is no change", async (kind) => {
  const inputs = {
    name: "S",
    ...(kind === "Script" ? { content: "x" } : {}),
    extraFields: { notes: "n".repeat(1500), short: "s" },
  };
  const first = await run();
  const made = await first.create(kind, inputs);
  expect(first.stdout).not.toContain("otherwise than declared");
  const host = await run();
  expect((await declare(host, kind, made, inputs)).changes).toBe(false);
  const { props, inputs: read } = await host.read(kind, made.id, made.outs);
  expect(read).toBeUndefined();
  const news = { ...inputs, extraFields: { ...inputs.extraFields, notes: "m".repeat(1500) } };
  expect((await host.diff(kind, made.id, props, news)).changes).toBe(true);
});

describe("where Celigo trims texts", () => {
  beforeEach(() => (account.emulator.quirks.trimTexts = true));

  test("what a PATCH wrote is no drift until somebody changes it", async () => {
    const made: Made = await (await run()).create("Integration", { name: "I", settings: { a: "x" } });
    const news = { name: "I", settings: { a: " y " } };
    account.forget();
    const host = await run();
    const { outs } = await host.update("Integration", made.id, made.outs, news);
    const ours = account.requests().filter((request) => request.endsWith(made.id));
    expect(ours.map((request) => request.split(" ")[0])).toEqual(["GET", "PATCH", "GET"]);
    expect(host.stdout).toContain("keeps settings.a otherwise than declared");
    const last = await run();
    expect((await last.read("Integration", made.id, outs)).inputs).toBeUndefined();
    expect((await declare(last, "Integration", { id: made.id, outs }, news)).changes).toBe(false);
    account.emulator.edit("dev", "integrations", made.id, (document) => (document.settings = { a: "z" }));
    expect((await (await run()).read("Integration", made.id, outs)).inputs).toMatchObject({
      settings: { a: "z" },
    });
  });

  test("a create that had to be completed is no drift", async () => {
    const inputs = { name: "I", settings: { a: " y " } };
    const { id, outs } = await (await run()).create("Integration", inputs);
    expect((await (await run()).read("Integration", id, outs)).inputs).toBeUndefined();
  });

  test("an edit that comes with our PATCH is not taken for Celigo's way of keeping it", async () => {
    const made = await (await run()).create("Integration", { name: "I", settings: { a: "x" } });
    account.emulator.edit("dev", "integrations", made.id, (document) => (document.settings = { a: "1" }));
    const drift = await (await run()).read("Integration", made.id, made.outs);
    account.emulator.inject({ kind: "delay", ms: 300, method: "GET", skip: 1 });
    const news = { name: "I", settings: { a: "x" } };
    const updating = (await run()).update("Integration", made.id, drift.props, news);
    while (account.named("integrations", "I").settings.a !== "x")
      await new Promise((go) => setTimeout(go, 5));
    account.emulator.edit("dev", "integrations", made.id, (document) => (document.settings = { a: "2" }));
    const { outs } = await updating;
    expect((await (await run()).read("Integration", made.id, outs)).inputs).toMatchObject({
      settings: { a: "2" },
    });
  });

  test("a create that was killed before its record is found under its trimmed name", async () => {
    const inputs = { name: " Hooks ", content: "x" };
    const killed = await (await run()).create("Script", inputs);
    await expect((await run()).create("Script", inputs)).rejects.toThrow(killed.id);
    const adopted = await (await run()).create("Script", { ...inputs, onExisting: "adopt" });
    expect(adopted.id).toBe(killed.id);
    expect(counts().scripts).toBe(1);
  });
});

test("a field that is not there yet, where a PATCH cannot replace it, comes with a PUT", async () => {
  account.emulator.quirks.patchMissing = "refuse";
  const { id, outs } = await (await run()).create("Integration", { name: "I" });
  account.emulator.edit("dev", "integrations", id, (document) => (document.readme = "by hand"));
  await (await run()).update("Integration", id, outs, { name: "I", settings: { a: 1 } });
  expect(account.named("integrations", "I")).toMatchObject({ settings: { a: 1 }, readme: "by hand" });
});

test("a clone that was taken over is made again when its connections change", async () => {
  const host = await run();
  const source = await host.create("Integration", { name: "Source" });
  const inputs = { _integrationId: source.id, name: "Copy" };
  const clone = await host.create("IntegrationClone", inputs);
  const adopting = { ...inputs, adoptId: clone.id };
  const adopted = await (await run()).create("IntegrationClone", adopting);
  const news = { ...adopting, connectionMap: { "5f0000000000000000000001": "5f0000000000000000000002" } };
  const next = await run();
  expect((await declare(next, "IntegrationClone", adopted, news)).replaces).toEqual(["connectionMap"]);
  const made = await next.create("IntegrationClone", news);
  expect(made.id).not.toBe(clone.id);
  await next.delete("IntegrationClone", adopted.id, adopted.outs);
  expect(account.rows("integrations").map(({ _id }) => _id)).toEqual([source.id, made.id]);
});

test("the case of a license's email is no other license", async () => {
  const app = account.emulator.seed("dev", "connectors", { name: "App" });
  const inputs = {
    _connectorId: app._id,
    email: "Ann@Example.com",
    expires: "2030-01-01T00:00:00Z",
    opts: {},
  };
  const made = await (await run()).create("ConnectorLicense", inputs);
  const host = await run();
  const news = { ...inputs, email: "ann@example.com" };
  expect(await declare(host, "ConnectorLicense", made, news)).toMatchObject({ changes: false, replaces: [] });
  await expect(host.create("ConnectorLicense", news)).rejects.toThrow(
    /another ConnectorLicense of this program/,
  );
  expect(counts().licenses).toBe(1);
});

test("a state key with white space at its ends is another key", async () => {
  account.emulator.setState("dev", "k", { n: 1 });
  const host = await run({ "celigo:onExisting": "adopt" });
  expect((await host.create("StateKey", { key: " k ", value: { n: 2 } })).id).toBe("%20k%20");
  expect(account.state()).toEqual({ k: { n: 1 }, " k ": { n: 2 } });
});

test("a file that changes while Pulumi is at work is not sent under another hash", async () => {
  const directory = tempDirectory("file");
  writeFiles(directory, { "s.js": "// two" });
  const content = {
    "4dabf18193072939515e22adb298388d": "c44067f5952c0a294b673a41bacd8c17",
    hash: createHash("sha256").update("// one").digest("hex"),
    path: `${directory}/s.js`,
  };
  const creating = (await run()).create("Script", { name: "S", content });
  await expect(creating).rejects.toThrow(/s\.js has changed while Pulumi was at work/);
  expect(counts().scripts).toBe(0);
});

describe("names", () => {
  test("a create that meets a name waits for whoever gives it up", async () => {
    const value = (n: number) => ({ value: { n } });
    const x = await (await run()).create("StateKey", { key: "x", ...value(1) });
    const host = await run();
    await host.check("StateKey", { key: "x", ...value(2) });
    account.forget();
    const taking = host.create("StateKey", { key: "x", ...value(2) });
    // Pulumi asks about many others, and about the resource that has it a moment later.
    const ask = () => void host.check("Script", { name: "S", content: "x" }).catch(() => undefined);
    const asking = setInterval(ask, 30);
    try {
      while (!account.requests().includes("GET /v1/state")) await new Promise((go) => setTimeout(go, 5));
      await new Promise((go) => setTimeout(go, 200));
      await declare(host, "StateKey", x, { key: "y", ...value(1) });
      await taking;
    } finally {
      clearInterval(asking);
    }
    expect((await host.create("StateKey", { key: "y", ...value(1) })).id).toBe("y");
    await host.delete("StateKey", x.id, x.outs);
    expect(account.state()).toEqual({ x: { n: 2 }, y: { n: 1 } });
  });

  test("two resources that mean one object in the state are told in every run", async () => {
    const a = await (await run()).create("Script", { name: "Same", content: "a" });
    const host = await run();
    await declare(host, "Script", a, { name: "Same", content: "a" });
    await expect(declare(host, "Script", a, { name: "Same", content: "b" })).rejects.toThrow(
      /both would write to it.*pulumi state delete/,
    );
  });

  test("one that another resource gives up in the same run is free, and both live on", async () => {
    const a = await (await run()).create("Script", { name: "x", content: "a" });
    const host = await run();
    await declare(host, "Script", a, { name: "y", content: "a" });
    const b = await host.create("Script", { name: "x", content: "b" });
    await host.update("Script", a.id, a.outs, { name: "y", content: "a" });
    expect(account.named("scripts", "x")._id).toBe(b.id);
    expect(account.named("scripts", "y")._id).toBe(a.id);
  });

  test("two resources cannot come to mean one object unnoticed", async () => {
    const a = await (await run()).create("Script", { name: "Same", content: "a" });
    const host = await run();
    const b = await host.create("Script", { name: "Same", content: "b", onExisting: "adopt" });
    expect(b.id).toBe(a.id);
    await expect(declare(host, "Script", a, { name: "Same", content: "b" })).rejects.toThrow(
      /belongs to another resource of this program already/,
    );
  });
});

test.each(["reset", "empty"] as const)(
  "with maxRetries 0, a lost update (%s) is looked at once",
  async (kind) => {
    const inputs = { name: "I", readme: "1" };
    const made = await (await run()).create("Integration", inputs);
    const host = await run({ "celigo:maxRetries": "0" });
    const update = (readme: string) => host.update("Integration", made.id, made.outs, { ...inputs, readme });
    account.emulator.inject({ kind, method: "PUT", when: "after" });
    account.forget();
    await expect(update("2")).resolves.toBeDefined();
    expect(account.writes()).toHaveLength(1);
    account.emulator.inject({ kind: "reset", method: "PUT", times: Infinity });
    await expect(update("3")).rejects.toThrow(/Celigo PUT .* got no answer/);
  },
);

test("a refusal of a value does not take an undeclared field away", async () => {
  const { id, outs } = await (await run()).create("Integration", { name: "I" });
  account.emulator.edit("dev", "integrations", id, (document) => (document.newField = "kept"));
  const errors = [{ code: "invalid_value", message: "this is not allowed", field: "newField" }];
  account.emulator.inject({ kind: "status", method: "PUT", status: 422, body: { errors } });
  await expect((await run()).update("Integration", id, outs, { name: "I", readme: "r" })).rejects.toThrow(
    /422 invalid_value/,
  );
  expect(account.named("integrations", "I").newField).toBe("kept");
});

test.each([
  ["a text in a page's clothes", "OK", true],
  ["a page", "<html>log in</html>", false],
])("%s as the answer to an action", async (_name, body, isDone) => {
  const host = await run();
  const { id } = await host.create("Integration", { name: "I" });
  const headers = { "content-type": "text/html; charset=utf-8" };
  account.emulator.inject({ kind: "status", status: 200, headers, body, path: /resume$/, when: "after" });
  const resuming = host.create("IntegrationResume", { _integrationId: id });
  if (isDone) await expect(resuming).resolves.toBeDefined();
  else await expect(resuming).rejects.toThrow(/may have been/);
});

function counts(): Record<string, number> {
  return Object.fromEntries(
    ["integrations", "connectors", "scripts", "licenses"].map((name) => [name, account.rows(name).length]),
  );
}
