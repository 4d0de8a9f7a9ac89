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

const project = () => createProject({ program: PROGRAM, config: account.config, env: account.env() });

test.each([[[]], [["--run-program"]]])("destroy %j leaves nothing in Celigo", async (args) => {
  const stack = await project();
  await stack.up();
  await stack.destroy({ args });
  expect(account.count()).toBe(0);
});

test.each([[[]], [["--run-program"]]])("destroy --target %j deletes the target alone", async (args) => {
  const stack = await project();
  const { steps } = await stack.up();
  const urn = steps.find(({ name }) => name === "other")?.urn as string;
  await stack.destroy({ args: ["--target", urn, ...args] });
  expect(account.rows("scripts").map(({ name }) => name)).toEqual(["S"]);
});

test("what was taken out of the program is deleted, also by an update with a target", async () => {
  const stack = await project();
  const { steps } = await stack.up();
  const urn = steps.find(({ name }) => name === "other")?.urn as string;
  stack.setProgram(PROGRAM.replace(/new celigo.Script\("other".*/, ""));
  await stack.up({ args: ["--target", urn] });
  expect(account.rows("scripts").map(({ name }) => name)).toEqual(["S"]);
});
