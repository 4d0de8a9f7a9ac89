/** What the SDK refuses and recognises in a program through the real engine. */
import { TestAccount } from "../support/account";
import { createProject, type Project, type UpdateResult } from "../support/engine";

let account: TestAccount;
beforeAll(async () => {
  account = await TestAccount.start();
});
afterAll(() => account.close());
beforeEach(() => account.forget());

const HEAD = `
const pulumi = require("@pulumi/pulumi");
const celigo = require("pulumi-celigo");
`;

function project(program: string): Promise<Project> {
  return createProject({ program: HEAD + program, config: account.config, env: account.env() });
}

const errors = ({ diagnostics }: UpdateResult) =>
  diagnostics.filter(({ severity }) => severity === "error").map(({ message }) => message);

test("a Date among the inputs stops the program before anything is registered", async () => {
  const stack = await project(`
new celigo.Integration("a", { name: "Dated", settings: { m: [{ since: new Date("2026-01-31") }] } });
`);
  const failed = await stack.preview({ fails: true });
  expect(errors(failed).join()).toContain(
    "Integration.settings.m.0.since: a Date is not a JSON value. Use its text, `date.toISOString()`.",
  );
  expect(failed.stdout + failed.stderr).not.toContain("2026-01-31");
  expect(failed.steps.filter(({ type }) => type.includes("celigo"))).toEqual([]);
});

test("one in an output passes a preview that does not know it, and stops the update with its path", async () => {
  const stack = await project(`
const first = new celigo.Integration("first", { name: "Only" });
const settings = first.id.apply(() => ({ list: [new Map([["a", "shown-nowhere"]])] }));
new celigo.Integration("second", { name: "Refused", settings });
`);
  expect((await stack.preview()).changes).toEqual({ create: 3 });
  const failed = await stack.up({ fails: true });
  const told = errors(failed).filter((message) => message.includes("Refused") || message.includes("a Map"));
  expect(told.join()).toContain(
    "Integration.settings.list.0: a Map is not a JSON value. Use an object, `Object.fromEntries(map)`.",
  );
  expect(failed.stdout + failed.stderr).not.toContain("shown-nowhere");
  expect(account.rows("integrations").map(({ name }) => name as string)).toEqual(["Only"]);
});

test("outputs at any depth arrive: secrets encrypted, dependencies recorded, unknowns unknown; isInstance knows resources and Accounts within transformations and afterwards", async () => {
  const stack = await project(`
const seen = [];
const kinds = { Script: celigo.Script, Integration: celigo.Integration, Account: celigo.Account };
const kindsOf = (value) => Object.keys(kinds).filter((kind) => kinds[kind].isInstance(value));
pulumi.runtime.registerStackTransformation(({ resource, name, props, opts }) => {
  seen.push([name, ...kindsOf(resource)]);
  if (!celigo.Script.isInstance(resource)) return undefined;
  return { props: { ...props, description: "Transformed" }, opts };
});
const dev = new celigo.Account("dev", { tokenEnv: "CELIGO_API_TOKEN" });
const script = new celigo.Script("script", { name: "Hook", content: "" }, { provider: dev });
const first = new celigo.Integration("first", { name: "First" });
new celigo.Integration("second", {
  name: Promise.resolve("Second"),
  settings: { of: [{ id: first.id }, pulumi.secret("kept-secret-1")], when: pulumi.output("2026") },
});
module.exports = { seen, after: [dev, script, first].map(kindsOf) };
`);
  expect((await stack.preview()).changes).toEqual({ create: 5 });
  await stack.up();
  const [first, second] = [account.named("integrations", "First"), account.named("integrations", "Second")];
  expect(second.settings).toEqual({ of: [{ id: first._id as string }, "kept-secret-1"], when: "2026" });
  const { deployment } = await stack.exportState();
  const found = deployment.resources?.find(({ urn }) => urn.endsWith("::second"));
  expect(JSON.stringify(found)).not.toContain("kept-secret-1");
  expect(found?.propertyDependencies).toMatchObject({
    settings: [expect.stringMatching(/::first$/)],
  });
  expect(await stack.outputs()).toEqual({
    seen: [
      ["dev", "Account"],
      ["script", "Script"],
      ["first", "Integration"],
      ["second", "Integration"],
    ],
    after: [["Account"], ["Script"], ["Integration"]],
  });
  expect(account.named("scripts", "Hook").description).toBe("Transformed");
  expect((await stack.preview()).changes).toEqual({});
});

test("replaceOnChanges is refused; what the message advises replaces the object", async () => {
  const program = (version: string, options: string) => `
new celigo.Script("hook", { name: "Replaced", content: "// ${version}" }, { ${options} });
`;
  const stack = await project(program("1", 'replaceOnChanges: ["content"]'));
  expect(errors(await stack.preview({ fails: true })).join()).toContain(
    "Script: the option replaceOnChanges has no effect for a resource of a dynamic provider.",
  );
  const id = () => account.named("scripts", "Replaced")._id as string;
  const options = (trigger: string) => `replacementTrigger: "${trigger}", deleteBeforeReplace: true`;
  stack.setProgram(HEAD + program("1", options("a")));
  await stack.up();
  const first = id();
  stack.setProgram(HEAD + program("2", options("b")));
  await stack.up();
  expect(id()).not.toBe(first);
});
