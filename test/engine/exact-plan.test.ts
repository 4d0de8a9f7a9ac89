/** An update writes what its plan showed, and nothing else. */
import { TestAccount, type Doc } from "../support/account";
import { createProject } from "../support/engine";

let account: TestAccount;
beforeEach(async () => (account = await TestAccount.start()));
afterEach(() => account.close());

const HEAD = `const celigo = require("pulumi-celigo"), pulumi = require("@pulumi/pulumi");\n`;

const edit = (collection: "integrations" | "scripts", name: string, change: (document: Doc) => void) =>
  account.emulator.edit("dev", collection, account.named(collection, name)._id as string, change);

const integration = () => account.named("integrations", "I");

test("what ignoreChanges names stays as it is in Celigo: a leaf, an object, an element, a file", async () => {
  const program = (description: string, value: string) => `${HEAD}
new celigo.Integration("i", {
  name: "I", description: "${description}",
  settings: { leaf: "${value}", other: 1 },
  settingsForm: { form: { fieldMap: { f: { id: "f", name: "f", type: "text", label: "${value}" } } } },
  flowGroupings: [{ name: "G", settings: { x: "${value}" } }, { name: "H" }],
}, { ignoreChanges: ["settings.leaf", "settingsForm", "flowGroupings[0].settings.x"] });
new celigo.Script("s", { name: "S", description: "${description}", content: new pulumi.asset.FileAsset("hook.js") },
  { ignoreChanges: ["content"] });`;
  const project = await createProject({
    config: account.config,
    env: account.env(),
    program: program("1", "one"),
  });
  project.write({ "hook.js": "// one" });
  await project.up();
  edit("integrations", "I", (document) => {
    document.settings = { leaf: "live", other: 1 };
    (document.settingsForm as Doc).form = {
      fieldMap: { f: { id: "f", name: "f", type: "text", label: "live" } },
    };
    ((document.flowGroupings as Doc[])[0] as Doc).settings = { x: "live" };
  });
  edit("scripts", "S", (document) => (document.content = "// live"));
  const left = () => ({
    description: integration().description,
    settings: integration().settings,
    label: (integration().settingsForm.form.fieldMap.f as Doc).label,
    x: ((integration().flowGroupings as Doc[])[0] as any).settings.x as string,
    content: account.named("scripts", "S").content,
  });
  const expected = { settings: { leaf: "live", other: 1 }, label: "live", x: "live", content: "// live" };

  project.write({ "hook.js": "// two" });
  project.setProgram(program("2", "two"));
  expect(await project.up()).toHaveChanged({ update: 2 });
  expect(left()).toEqual({ description: "2", ...expected });
  expect((await project.preview()).changes).toEqual({});

  project.setProgram(program("3", "three"));
  project.write({ "hook.js": "// three" });
  await project.up({ refresh: true });
  expect(left()).toEqual({ description: "3", ...expected });
  expect((await project.preview({ refresh: true })).changes).toEqual({});
});

test("an update leaves outside edits of other leaves alone and says so; a refresh shows and heals them", async () => {
  const program = (groups: string, more: string) => `${HEAD}
new celigo.Integration("i", { name: "I", description: "d", settings: { a: 1, ${more} }, flowGroupings: ${groups} });`;
  const project = await createProject({
    config: account.config,
    env: account.env(),
    program: program('[{ name: "Orders" }, { name: "Refunds" }]', "b: 1"),
  });
  await project.up();
  const ids = (integration().flowGroupings as Doc[]).map(({ _id }) => _id);
  edit("integrations", "I", (document) => {
    document.description = "edited";
    document.settings = { a: 7, b: 1, u: "undeclared" };
    (document.flowGroupings as Doc[]).splice(1, 0, { _id: "60000000000000000000000a", name: "Returns" });
  });
  project.setProgram(program('[{ name: "Invoices" }, { name: "Orders" }, { name: "Refunds" }]', "b: 2"));
  const up = await project.up();
  expect(integration()).toMatchObject({ description: "edited", settings: { a: 7, b: 2, u: "undeclared" } });
  const groups = integration().flowGroupings as Doc[];
  expect(groups.map(({ name }) => name)).toEqual(["Invoices", "Orders", "Returns", "Refunds"]);
  expect([groups[1]?._id, groups[3]?._id]).toEqual(ids);
  expect(up.stdout).toContain("leaves it alone");
  expect(up.stdout).toContain("up --refresh");
  expect((await project.preview()).changes).toEqual({});

  const drift = await project.preview({ refresh: true });
  expect(drift).toHaveChanged({ update: 1 });
  expect(drift.stdout).toContain('"Returns"');
  await project.up({ refresh: true });
  expect(integration()).toMatchObject({ description: "d", settings: { a: 1, b: 2, u: "undeclared" } });
  expect((integration().flowGroupings as Doc[]).map(({ name }) => name)).toEqual([
    "Invoices",
    "Orders",
    "Refunds",
  ]);
  expect((await project.preview({ refresh: true })).changes).toEqual({});
});

test("a saved plan is carried out exactly, whatever was edited in Celigo since", async () => {
  const program = (a: number) =>
    `${HEAD}new celigo.Integration("i", { name: "I", description: "d", settings: { a: ${a}, b: 1 } });`;
  const project = await createProject({
    config: account.config,
    env: { ...account.env(), PULUMI_EXPERIMENTAL: "true" },
    program: program(1),
  });
  await project.up();
  project.setProgram(program(2));
  await project.preview({ args: ["--save-plan", "plan.json"] });
  edit("integrations", "I", (document) => {
    document.description = "edited";
    document.settings = { a: 5, b: 6, c: 7 };
  });
  const up = await project.up({ args: ["--plan", "plan.json"] });
  expect(up).toHaveChanged({ update: 1 });
  expect(integration()).toMatchObject({ description: "edited", settings: { a: 2, b: 6, c: 7 } });
});
