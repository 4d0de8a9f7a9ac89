/** Long texts below the top level: state holds their hashes, and a program never sees a gap. */
import { TestAccount } from "../support/account";
import { createProject } from "../support/engine";

let account: TestAccount;
beforeEach(async () => (account = await TestAccount.start()));
afterEach(() => account.close());

const SQL = "select * from orders -- é\n".repeat(80);
const NOTE = "a note of some length. ".repeat(90);

const program = (more = "") => `const celigo = require("pulumi-celigo");
const sql = ${JSON.stringify(SQL)}, note = ${JSON.stringify(NOTE)};
const a = new celigo.Integration("a", {
  name: "A",
  readme: note,
  settings: { query: { sql }, notes: ["short", note], plain: 1 },
  flowGroupings: [{ name: "Orders", settings: { sql } }],
});
${more}`;

test("one that another resource gets arrives there, also from state that lacks it", async () => {
  const project = await createProject({ config: account.config, env: account.env(), program: program() });
  await project.up();
  const { settings, flowGroupings } = account.named("integrations", "A");
  expect(settings).toEqual({ query: { sql: SQL }, notes: ["short", NOTE], plain: 1 });
  const state = JSON.stringify(
    (await project.exportState()).deployment.resources?.map(({ outputs }) => outputs),
  );
  for (const text of [SQL, NOTE]) expect(state).not.toContain(JSON.stringify(text).slice(1, 200));

  const other = `new celigo.Integration("b", {
  name: "B", settings: a.settings, flowGroupings: a.flowGroupings.apply((all) => all.map(({ _id, ...group }) => group)),
});`;
  project.setProgram(program(other));
  await project.up();
  const copy = () => account.named("integrations", "B");
  expect(copy().settings).toEqual(settings);
  expect((copy().flowGroupings as { settings: unknown }[])[0]?.settings).toEqual(
    (flowGroupings as { settings: unknown }[])[0]?.settings,
  );
  expect((await project.preview({ refresh: true })).changes).toEqual({});
  await project.up();
  expect(copy().settings).toEqual(settings);

  // One leaf of two changes; the texts stay as they are, and only the changed one is in the plan.
  project.setProgram(program(other).replace("plain: 1", "plain: 2"));
  await project.up();
  expect(copy().settings).toEqual({ query: { sql: SQL }, notes: ["short", NOTE], plain: 2 });
  account.emulator.edit(
    "dev",
    "integrations",
    account.named("integrations", "A")._id as string,
    (document) => {
      (document.settings as { query: { sql: string } }).query.sql = `${SQL}-- edited`;
    },
  );
  const drift = await project.preview({ refresh: true });
  expect(drift.changes).toMatchObject({ update: 1 });
  await project.up({ args: ["--refresh"] });
  expect(account.named("integrations", "A").settings).toMatchObject({ query: { sql: SQL } });
  expect((await project.preview({ refresh: true })).changes).toEqual({});
});
