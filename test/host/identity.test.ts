/** State keys of one name in several environments; the other stories of identity are in test/engine/identity.test.ts. */
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
