/** Calls that Pulumi repeats in one process, as it does for a program's error hook. */
import { TestAccount, type Doc } from "../support/account";
import { startRun, type Host, type Properties } from "../support/host";

let account: TestAccount;
beforeEach(async () => (account = await TestAccount.start({ quirks: { checkReferences: false } })));
afterEach(() => account.close());

const run = (config: Properties = {}): Promise<Host> =>
  startRun({ env: account.env(), config: { ...account.config, "celigo:timeoutSeconds": "1", ...config } });

const inputs = { name: "Hooks", content: "// 1" };
const posts = () => account.writes().filter((request) => request.startsWith("POST"));

/** Calls again while it fails, as the engine does. */
async function repeated<T>(call: () => Promise<T>, times = 5): Promise<{ results: T[]; errors: string[] }> {
  const [results, errors]: [T[], string[]] = [[], []];
  for (let i = 0; i < times && results.length === 0; i++)
    await call().then(
      (result) => results.push(result),
      (error: Error) => errors.push(error.message),
    );
  return { results, errors };
}

test.each(["fail", "adopt", "create"])(
  "a create whose answer was lost takes over what it made, with onExisting %s",
  async (onExisting) => {
    // The account's anchor, so that scripts are listed for the create only.
    account.emulator.seed("dev", "integrations", { name: "Old" });
    const host = await run();
    // The list does not show it at once, as after a slow commit.
    account.emulator.inject({ kind: "hang", method: "POST", path: "/v1/scripts", when: "after" });
    const hide = account.hideFromLists("scripts");
    const { results, errors } = await repeated(() => host.create("Script", { ...inputs, onExisting }));
    expect(hide.fired).toBeGreaterThan(0);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain("may have been created");
    expect(results[0]?.id).toBe(account.named("scripts", "Hooks")._id);
    expect(posts()).toHaveLength(1);
  },
);

test("a create that timed out and left nothing is never sent again in the same process", async () => {
  const host = await run();
  account.emulator.inject({
    kind: "hang",
    method: "POST",
    path: "/v1/scripts",
    when: "before",
    times: Infinity,
  });
  const { results, errors } = await repeated(() => host.create("Script", inputs), 3);
  expect(results).toEqual([]);
  for (const message of errors) expect(message).toContain("may have been created");
  expect(posts()).toHaveLength(1);
});

test("a create that was completed only in part goes on with the same object", async () => {
  const host = await run({ "celigo:maxRetries": "0" });
  account.emulator.quirks.trimTexts = true;
  const declared = { name: "I", settings: { a: " y " }, onExisting: "create" };
  // The answer shows another value, so an update has to follow, which fails.
  account.emulator.inject({ kind: "status", status: 500, method: "PUT", body: { message: "no" }, times: 2 });
  account.emulator.inject({
    kind: "status",
    status: 500,
    method: "PATCH",
    body: { message: "no" },
    times: 2,
  });
  const { results, errors } = await repeated(() => host.create("Integration", declared));
  expect(errors.length).toBeGreaterThan(0);
  expect(results).toHaveLength(1);
  expect(posts()).toHaveLength(1);
  expect(account.named("integrations", "I").settings).toEqual({ a: "y" });
});

describe("an action whose answer was lost", () => {
  const lose = (path: RegExp | string) => account.emulator.inject({ kind: "reset", path, times: Infinity });

  function parent(name: string): Doc {
    const { _id: _connectorId } = account.emulator.seed("dev", "connectors", { name: `App ${name}` });
    return account.emulator.seed("dev", "integrations", {
      name,
      _connectorId,
      initChild: { function: "init" },
    });
  }

  test("is not sent again in the same process", async () => {
    const { _id } = parent("Parent");
    const host = await run();
    lose(/initChild$/);
    const { results, errors } = await repeated(() => host.create("ChildIntegration", { _parentId: _id }));
    expect(results).toEqual([]);
    expect(new Set(errors).size).toBe(1);
    expect(posts()).toHaveLength(1);
  });

  test("with skip it is recorded, and another one with other inputs runs", async () => {
    const [one, two] = [parent("One"), parent("Two")];
    const host = await run();
    const fault = lose(/initChild$/);
    await expect(host.create("ChildIntegration", { _parentId: one._id })).rejects.toThrow(/may have been/);
    fault.remove();
    await expect(host.create("ChildIntegration", { _parentId: one._id, skip: true })).resolves.toBeDefined();
    await expect(host.create("ChildIntegration", { _parentId: two._id })).resolves.toBeDefined();
  });
});
