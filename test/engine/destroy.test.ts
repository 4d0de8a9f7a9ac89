/** Ways to destroy a stack: with the program and without, as a whole and in part. */
import { TestAccount } from "../support/account";
import { createProject } from "../support/engine";

const PROGRAM = `
const celigo = require("pulumi-celigo");
const script = new celigo.Script("s", { name: "S", content: "x" });
const app = new celigo.Integration("i", { name: "I", preSave: { _scriptId: script.id, function: "f" } });
new celigo.StateKey("k", { key: "k", value: { n: 1 }, resourceType: "integrations", _resourceId: app.id });
new celigo.Script("other", { name: "Other", content: "x" });`;

let account: TestAccount;
beforeEach(async () => (account = await TestAccount.start()));
afterEach(() => account.close());

test("what was taken out is deleted by an update with a target, a target alone by destroy, and then all", async () => {
  const more = `
new celigo.Script("second", { name: "Second", content: "x" });
new celigo.Script("third", { name: "Third", content: "x" });`;
  const stack = await createProject({
    program: PROGRAM + more,
    config: account.config,
    env: account.env(),
  });
  const { steps } = await stack.up();
  const target = (name: string) => ["--target", steps.find((step) => step.name === name)?.urn as string];
  const scripts = () =>
    account
      .rows("scripts")
      .map(({ name }) => name as string)
      .sort();
  stack.setProgram((PROGRAM + more).replace(/new celigo.Script\("other".*/, ""));
  await stack.up({ args: target("other") });
  expect(scripts()).toEqual(["S", "Second", "Third"]);
  await stack.destroy({ args: target("second") });
  expect(scripts()).toEqual(["S", "Third"]);
  await stack.destroy({ args: [...target("third"), "--run-program"] });
  expect(scripts()).toEqual(["S"]);
  await stack.destroy();
  expect(account.count()).toBe(0);
});

test("destroy --run-program leaves nothing in Celigo", async () => {
  const stack = await createProject({ program: PROGRAM, config: account.config, env: account.env() });
  await stack.up();
  await stack.destroy({ args: ["--run-program"] });
  expect(account.count()).toBe(0);
});
