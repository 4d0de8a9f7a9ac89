/** The token of another environment; the other stories of identity are in test/engine/identity.test.ts. */
import { TestAccount } from "../support/account";
import { startRun } from "../support/host";

test("a state key stays in the state when the stack's token becomes another environment's", async () => {
  const env = { DEV_TOKEN: "tok-dev", PROD_TOKEN: "tok-prod" };
  const account = await TestAccount.start();
  const config = (token: string) => ({ ...account.config, "celigo:tokenEnv": token });
  const dev = await startRun({ env, config: config("DEV_TOKEN") });
  await dev.create("Integration", { name: "Older" });
  const inputs = { key: "k", value: [1] };
  const { id, outs } = await dev.create("StateKey", inputs);
  const prod = await startRun({ env, config: config("PROD_TOKEN") });
  expect((await prod.diff("StateKey", id, outs, inputs)).replaces).toEqual(["__celigo"]);
  expect((await prod.create("StateKey", inputs)).id).toBe(id);
  await expect(prod.delete("StateKey", id, outs)).rejects.toThrow(
    /older object of the same account .* is not there/,
  );
  expect(account.state("", "prod")).toEqual({ k: [1] });
  expect(account.state("", "dev")).toEqual({ k: [1] });
  await account.close();
});

test("a state key moved to another account is made there, though one of its name is there already", async () => {
  const account = await TestAccount.start();
  account.emulator.seed("dev", "integrations", { name: "The oldest one" });
  account.emulator.setState("prod", "counter", { n: 41 });
  const env = { CELIGO_API_TOKEN: "tok-dev", PROD_TOKEN: "tok-prod" };
  const dev = await startRun({ env, config: account.config });
  const inputs = { key: "counter", value: { n: 1 } };
  const { id, outs } = await dev.create("StateKey", inputs);
  const prod = await startRun({ env, config: { ...account.config, "celigo:tokenEnv": "PROD_TOKEN" } });
  expect((await prod.diff("StateKey", id, outs, inputs)).replaces).not.toEqual([]);
  await expect(prod.create("StateKey", inputs)).rejects.toThrow("exists already");
  expect(account.state("", "prod").counter).toEqual({ n: 41 });
  const renamed = await startRun({
    env: { OTHER: "tok-dev" },
    config: { ...account.config, "celigo:tokenEnv": "OTHER" },
  });
  expect(await renamed.diff("StateKey", id, outs, inputs)).toMatchObject({ changes: true, replaces: [] });
  await account.close();
});

test("the token of another environment of the same owner changes nothing and loses nothing", async () => {
  const account = await TestAccount.start({ quirks: { checkReferences: false } });
  // An older object of the account, as every real one has.
  account.emulator.seed("dev", "integrations", { name: "Older" });
  account.emulator.setState("prod", "env", { mine: false, important: true });
  const config = account.config;
  const run = (environment = "dev") => startRun({ env: account.env(environment), config });
  const dev = await run();
  const declared = [
    ["Integration", { name: "Env B" }, { name: "Env B", readme: "2" }],
    ["Script", { name: "Env A", content: "// a" }, { name: "Env A", content: "// a2" }],
    ["StateKey", { key: "env", value: { mine: true } }, { key: "env", value: { mine: 2 } }],
  ] as const;
  const made = [];
  for (const [kind, inputs] of declared) made.push(await dev.create(kind, inputs));
  const count = account.count("prod");
  const before = account.emulator.snapshot().environments;
  const wrong = /token of another account or environment/;
  account.forget();

  const refreshing = await run("prod");
  for (const [i, [kind]] of declared.entries()) {
    const { id = "", outs = {} } = made[i] ?? {};
    await expect(refreshing.read(kind, id, outs)).rejects.toThrow(wrong);
  }
  // Pulumi asks for it before it has asked about what is there.
  const creating = await run("prod");
  const create = creating.create("Script", { name: "Env C", content: "// c" });
  create.catch(() => undefined);
  for (const [i, [kind, , news]] of declared.entries()) {
    const { id = "", outs = {} } = made[i] ?? {};
    await creating.check(kind, news, outs);
    await creating.diff(kind, id, outs, news).catch(() => undefined);
  }
  await expect(create).rejects.toThrow("nothing is made");
  const updating = await run("prod");
  const destroying = await run("prod");
  for (const [i, [kind, , news]] of declared.entries()) {
    const { id = "", outs = {} } = made[i] ?? {};
    await expect(updating.update(kind, id, outs, news)).rejects.toThrow(wrong);
    await expect(destroying.delete(kind, id, outs)).rejects.toThrow();
  }
  expect(account.count("prod")).toBe(count);
  expect(account.state("", "prod")).toEqual({ env: { mine: false, important: true } });
  expect(account.writes().filter((write) => !write.startsWith("DELETE"))).toEqual([]);
  expect(account.emulator.snapshot().environments).toEqual(before);
  await account.close();
});
