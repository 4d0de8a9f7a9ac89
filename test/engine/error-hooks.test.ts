/** A program's error hook makes the engine call create again in the same process. */
import { TestAccount } from "../support/account";
import { inlineRunner } from "../support/inline";

let account: TestAccount;
let run: Awaited<ReturnType<typeof inlineRunner>>;
beforeAll(async () => (run = await inlineRunner()));
beforeEach(async () => (account = await TestAccount.start({ quirks: { checkReferences: false } })));
afterEach(() => account.close());

const env = () => ({ CELIGO_API_TOKEN: "tok-dev", CELIGO_TIMEOUT_SECONDS: "1" });
const posts = () => account.writes().filter((request) => request.startsWith("POST"));
/** Asks for four more tries. */
const program = (resource: string) => `
let tries = 0;
const hook = new pulumi.ErrorHook("retry", async () => tries++ < 4);
const options = { hooks: { onError: [hook] } };
${resource}
return {};`;

test("a create whose answer was lost is taken over by the next call", async () => {
  account.emulator.seed("dev", "integrations", { name: "Old" });
  account.emulator.inject({ kind: "hang", method: "POST", path: "/v1/scripts", when: "after" });
  account.hideFromLists("scripts");
  const printed = await run({
    program: program(`new celigo.Script("s", { name: "Hooks", content: "x" }, options);`),
    env: env(),
    config: account.config,
  });
  expect(printed).not.toMatch(/error/i);
  expect(posts()).toEqual(["POST /v1/scripts"]);
});

test("an action whose answer was lost is sent once", async () => {
  const { _id: _connectorId } = account.emulator.seed("dev", "connectors", { name: "App" });
  const parent = account.emulator.seed("dev", "integrations", {
    name: "Parent",
    _connectorId,
    initChild: { function: "init" },
  });
  account.emulator.inject({ kind: "reset", path: /initChild$/, times: Infinity });
  const printed = await run({
    program: program(`new celigo.ChildIntegration("c", { _parentId: "${parent._id}" }, options);`),
    env: env(),
    config: account.config,
  });
  expect(printed).toContain("may have been carried out");
  expect(posts()).toHaveLength(1);
});
