/** PULUMI_SKIP_CHECKPOINTS: a killed run leaves no record, and `celigo:onExisting: adopt` makes that safe. */
import { TestAccount } from "../support/account";
import { createProject, type Project } from "../support/engine";
import { compare, manyResources, objects, upKilledAfter, writesDone } from "../support/many";

const SIZE = 60;
const many = manyResources(SIZE);

let account: TestAccount;
let project: Project;
beforeAll(async () => {
  account = await TestAccount.start({ latency: 20 });
  project = await createProject({
    program: many.source,
    config: { ...account.config, "celigo:onExisting": "adopt" },
    env: { ...account.env(), PULUMI_SKIP_CHECKPOINTS: "true" },
  });
});
afterAll(() => account.close());

test("a killed run without checkpoints is taken up again: each object is there once, and nothing beside them", async () => {
  await upKilledAfter(SIZE / 2, { project, account });
  const left = objects(account);
  expect(left.length).toBeGreaterThanOrEqual(SIZE / 2);
  expect(left.length).toBeLessThan(SIZE);
  expect((await project.exportState()).deployment.resources ?? []).toEqual([]);
  await project.cancel();

  account.forget();
  const up = await project.up();
  expect(up.steps.filter(({ op }) => op === "create").length).toBeGreaterThanOrEqual(SIZE);
  expect(up.stdout).toContain("took over");
  expect(writesDone(account)).toBe(SIZE - left.length);
  expect(objects(account)).toEqual(expect.arrayContaining(left));
  expect((await compare(project, account, many)).wrong).toEqual([]);
  expect(await project.preview({ refresh: true })).toHaveChangedNothing();
  await project.destroy();
  expect(objects(account)).toEqual([]);
});
