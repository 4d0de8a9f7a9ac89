/** Input that nobody sane would give, through the engine; most of it is in test/host/hostile.test.ts. */
import { TestAccount } from "../support/account";
import { createProject } from "../support/engine";

test("200 levels go through the engine, and the next preview is empty", async () => {
  const account = await TestAccount.start();
  const program = (levels: number) => `
    const celigo = require("pulumi-celigo");
    let deep = { end: true };
    for (let level = 1; level < ${levels}; level++) deep = { level: deep };
    new celigo.Integration("i", { name: "Deep", settings: deep });`;
  const { config } = account;
  const project = await createProject({ program: program(200), config, env: account.env() });
  await project.up();
  expect(await project.preview({ refresh: true })).toHaveChangedNothing();
  account.forget();
  project.setProgram(program(10_000));
  const { stdout, stderr } = await project.up({ fails: true });
  expect(stdout + stderr).toContain("Integration.settings: nested deeper than 200 levels");
  expect(account.writes()).toEqual([]);
  await account.close();
});
