/** Functions that read, in a program through the real engine. */
import { TestAccount } from "../support/account";
import { createProject, type Project } from "../support/engine";

let account: TestAccount;
beforeAll(async () => {
  account = await TestAccount.start();
  for (const [environment, name] of [
    ["dev", "Of dev"],
    ["prod", "Of prod"],
  ] as const)
    account.emulator.seed(environment, "integrations", { name });
});
afterAll(() => account.close());

const ENV = { CELIGO_API_TOKEN: "tok-dev", PROD_TOKEN: "tok-prod" };
const HEAD = `
const pulumi = require("@pulumi/pulumi");
const celigo = require("pulumi-celigo");
const names = (rows) => rows.map(({ name }) => name).sort();
`;

function project(program: string, config: Record<string, unknown> = {}): Promise<Project> {
  return createProject({ program: HEAD + program, config: { ...account.config, ...config }, env: ENV });
}

async function outputs(stack: Project): Promise<Record<string, unknown>> {
  const { stdout } = await stack.pulumi(["stack", "output", "--json", "--stack", stack.stack]);
  return JSON.parse(stdout) as Record<string, unknown>;
}

const reads = () => account.requests().filter((request) => /^GET .*\/(flows|state\/)/.test(request));

describe("which account is asked", () => {
  test("the stack's, the one of `provider`, and the one of `parent`; another package's provider is none", async () => {
    const stack = await project(`
const prod = new celigo.Account("prod", { tokenEnv: "PROD_TOKEN" });
class Part extends pulumi.ComponentResource {
  constructor(name, opts) { super("test:index:Part", name, {}, opts); }
}
const part = new Part("part", { providers: [prod] });
const child = new celigo.Script("child", { name: "Child", content: "" }, { parent: part });
class Other extends pulumi.ProviderResource {}
const other = new Other("pulumi-nodejs", "other", {});
module.exports = async () => ({
  refused: await celigo.getScripts({}, { provider: other }).catch(({ message }) => message),
  stack: names(await celigo.getIntegrations()),
  provider: names(await celigo.getIntegrations({}, { provider: prod })),
  parent: names(await celigo.getIntegrations({}, { parent: part })),
  output: celigo.getIntegrationsOutput({}, { provider: prod }).apply(names),
  both: celigo.getScriptOutput({ _id: child.id }, { parent: part }).name,
});
`);
    await stack.up({ preview: true });
    expect(await outputs(stack)).toEqual({
      refused: expect.stringContaining("its provider is not a celigo.Account") as string,
      stack: ["Of dev"],
      provider: ["Of prod"],
      parent: ["Of prod"],
      output: ["Of prod"],
      both: "Child",
    });
  });

  test("with settings that a preview does not know, only the form for outputs works", async () => {
    const program = (form: string) => `
const dev = new celigo.StateKey("variable", { key: "variable", value: { name: "PROD_TOKEN" } });
const tokenEnv = dev.id.apply(() => "PROD_TOKEN");
const prod = new celigo.Account("prod", { tokenEnv });
module.exports = async () => ({ read: ${form} });
`;
    const stack = await project(program(`await celigo.getIntegrations({}, { provider: prod })`));
    const failed = await stack.preview({ fails: true });
    expect(failed.stdout).toContain("Use celigo.getIntegrationsOutput");
    stack.setProgram(HEAD + program(`celigo.getIntegrationsOutput({}, { provider: prod }).apply(names)`));
    await stack.up({ preview: true });
    expect(await outputs(stack)).toEqual({ read: ["Of prod"] });
  });

  test("a token in the stack's config works when it is a secret, and is never shown", async () => {
    const stack = await createProject({
      program: `${HEAD}module.exports = async () => ({ read: names(await celigo.getIntegrations()) });`,
      config: account.config,
      secretConfig: { "celigo:apiToken": "tok-prod" },
      env: {},
    });
    await stack.up();
    expect(await outputs(stack)).toEqual({ read: ["Of prod"] });
    expect(JSON.stringify(await stack.exportState())).not.toContain("tok-prod");
    await stack.setConfig("celigo:apiToken", "written-in-clear");
    const failed = await stack.preview({ fails: true });
    expect(failed.stdout).toContain("in clear text");
  });
});

describe("what goes wrong", () => {
  test.each([
    ["await", "await celigo.getScript({ name: 'None' })"],
    ["output", "celigo.getScriptOutput({ name: 'None' })"],
  ])("stops the program with one message and no stack (%s)", async (_form, expression) => {
    const stack = await project(`module.exports = async () => ({ read: ${expression} });`);
    const failed = await stack.preview({ fails: true });
    expect(failed.stdout).toMatch(
      /celigo\.getScript: Celigo GET \/v1\/scripts: none of the 0 there has the name "None"/,
    );
    expect(failed.stdout).not.toMatch(/\n\s+at .*\.js:\d+/);
  });
});

describe("a program that reads what it makes", () => {
  const program = `
const orders = new celigo.Integration("orders", { name: "Orders" });
const counter = new celigo.StateKey("counter", { key: "counter", value: { n: 1 }, seedOnce: true });
class Part extends pulumi.ComponentResource {
  constructor(name) {
    super("test:index:Part", name);
    this.key = new celigo.StateKey("inner", { key: "inner", value: { n: 2 } }, { parent: this });
  }
}
const part = new Part("part");
module.exports = async () => ({
  before: names(await celigo.getIntegrations()),
  flows: celigo.getIntegrationFlowsOutput({ _integrationId: orders.id }),
  byName: celigo.getIntegrationOutput({ name: orders.name })._id,
  n: celigo.getStateValueOutput({ key: counter.key }).n,
  keys: celigo.getStateKeysOutput({}, { dependsOn: [counter, part] }).apply((keys) => [...keys].sort()),
  inner: celigo.getStateValueOutput({ key: "inner" }, { dependsOn: part }).n,
  hidden: celigo.getStateValueOutput({ key: pulumi.secret(counter.key) }).n,
});
`;

  test("asks in the first preview only what it can know, and everything in the update", async () => {
    const stack = await project(program);
    account.forget();
    await stack.preview();
    expect(reads()).toEqual([]);
    expect(account.requests()).toContain("GET /v1/integrations");

    await stack.up();
    const { _id } = account.named("integrations", "Orders");
    expect(await outputs(stack)).toMatchObject({
      before: ["Of dev"],
      flows: [],
      byName: _id,
      n: 1,
      keys: ["counter", "inner", "variable"],
      inner: 2,
      hidden: "[secret]",
    });

    account.forget();
    account.emulator.setState("dev", "counter", { n: 7 });
    const again = await stack.preview();
    expect(reads()).toHaveLength(4);
    expect(again.stdout).toMatch(/n *: 1 => 7/);
  });
});
