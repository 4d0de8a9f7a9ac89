/** What never happens: wiped values, writes from bad input or with the wrong token. A new host for each run. */
import { TestAccount, type Doc } from "../support/account";
import { startRun, type Host } from "../support/host";

let account: TestAccount;
beforeEach(async () => {
  account = await TestAccount.start({ quirks: { checkReferences: false } });
});
afterEach(() => account.close());

function run(env: Record<string, string> = {}): Promise<Host> {
  return startRun({ env: { ...account.env(), ...env }, config: account.config });
}

test("what is not declared survives every update; what is taken out of the program goes, and nothing else", async () => {
  const first = {
    name: "Orders",
    description: "d",
    settings: { a: 1, b: { c: 2, d: 3 } },
    flowGroupings: [{ name: "In" }, { name: "Out" }],
  };
  const host = await run();
  const { id, outs } = await host.create("Integration", first);
  const script = await host.create("Script", { name: "Hooks", content: "// 1" });
  account.emulator.edit("dev", "integrations", id, (document) => {
    const doc = document as Doc;
    doc.readme = "by hand";
    doc.settings.byHand = { x: 1 };
    doc.settings.b.byHand = true;
    doc.aliases = [{ alias: "mine", _exportId: "5f0000000000000000000001" }];
    doc.flowGroupings[1].settings = { kept: true };
  });
  account.emulator.edit("dev", "scripts", script.id, (document) => (document.description = "by hand"));
  const groups = account.named("integrations", "Orders").flowGroupings as Doc[];

  const next = await run();
  const second = {
    name: "Orders",
    settings: { a: 1, b: { c: 9 } },
    flowGroupings: [{ name: "Out" }, { name: "In" }],
  };
  const updated = await next.update("Integration", id, outs, second);
  await next.update("Script", script.id, script.outs, { name: "Hooks", content: "// 2" });
  expect(account.named("integrations", "Orders")).toMatchObject({
    readme: "by hand",
    settings: { a: 1, b: { c: 9, byHand: true }, byHand: { x: 1 } },
    aliases: [{ alias: "mine", _exportId: "5f0000000000000000000001" }],
    flowGroupings: [
      { _id: groups[1]?._id as string, name: "Out", settings: { kept: true } },
      { _id: groups[0]?._id as string, name: "In" },
    ],
  });
  expect(account.named("integrations", "Orders")).not.toHaveProperty("description", "d");
  expect((account.named("integrations", "Orders").settings as Doc).b).not.toHaveProperty("d");
  expect(account.named("scripts", "Hooks")).toMatchObject({ content: "// 2", description: "by hand" });

  const last = await run();
  const third = { name: "Orders", flowGroupings: [{ name: "Sent" }, { name: "In" }] };
  const { outs: final } = await last.update("Integration", id, updated.outs, third);
  expect(account.named("integrations", "Orders")).toMatchObject({
    settings: { b: { byHand: true }, byHand: { x: 1 } },
    flowGroupings: [{ _id: groups[1]?._id as string, name: "Sent" }, { _id: groups[0]?._id as string }],
  });
  const refreshed = await (await run()).read("Integration", id, final);
  expect((await last.diff("Integration", id, refreshed.props, third)).changes).toBe(false);
});

test("bad input: every failure at once, with path and what is allowed; nothing is sent", async () => {
  const { failures } = await (
    await run()
  ).check("Integration", {
    nme: "x",
    mode: "instal",
    installSteps: [
      { name: "s", type: "conection" },
      { type: "url", name: 5 },
    ],
    settingsForm: { form: { fieldMap: { a: { type: "text", lable: "A" } } } },
  });
  const reasons = failures.map(({ reason }) => reason).join("\n");
  for (const words of [
    "the required property `name` is missing",
    "did you mean `name`?",
    "installSteps[1].name: must be a string",
  ]) {
    expect(reasons).toContain(words);
  }
  expect(account.requests()).toEqual([]);
});

test.each<[string, Record<string, string>, RegExp]>([
  ["no token", { CELIGO_API_TOKEN: "" }, /CELIGO_API_TOKEN.*celigo:tokenEnv.*celigo:apiToken.*Account/s],
  [
    "a wrong token",
    { CELIGO_API_TOKEN: "tok-nobody" },
    /failed \(401\).*Check the token \(from CELIGO_API_TOKEN\)/,
  ],
  ["a wrong account", { CELIGO_EXPECT_USER_ID: "somebody" }, /expectUserId is somebody/],
  ["mode read", { CELIGO_MODE: "read" }, /mode is read.*nothing was sent/],
  ["mode operate", { CELIGO_MODE: "operate" }, /mode is operate/],
  ["no such region", { CELIGO_REGION: "mars" }, /us, eu, au, ca/],
])("%s: one clear message, nothing written", async (_, env, message) => {
  const host = await run(env);
  const error = await host.create("Script", { name: "S", content: "//" }).catch((reason: Error) => reason);
  expect(error).toBeInstanceOf(Error);
  expect((error as Error).message).toMatch(message);
  expect(account.writes()).toEqual([]);
});
