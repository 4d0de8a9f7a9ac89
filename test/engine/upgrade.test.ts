/** State that earlier versions left: the present code reads it, finds nothing to do, refreshes and destroys it. */
import { cpSync, readFileSync, readdirSync } from "node:fs";
import * as path from "node:path";
import { TestAccount } from "../support/account";
import { createProject, type State } from "../support/engine";
import { tempDirectory } from "../support/temp";

const FIXTURES = path.join(__dirname, "..", "fixtures");
/** Named after the version of the state that they hold; a version may have several programs. */
const versions = readdirSync(FIXTURES).filter((name) => name.startsWith("schema-"));

/** A stack with the state that a version left, and the account that belongs to it. */
async function frozen(version: string, edit = (program: string) => program) {
  const read = (file: string) => readFileSync(path.join(FIXTURES, version, file), "utf8");
  const data = path.join(tempDirectory("account"), "account.json");
  cpSync(path.join(FIXTURES, version, "account.json"), data);
  const account = await TestAccount.start({ data });
  const stack = await createProject({
    program: edit(read("index.js")),
    files: { "hooks.js": read("hooks.js") },
    config: account.config,
    env: account.env(),
  });
  const state = JSON.parse(read("state.json").replaceAll("http://127.0.0.1:1", account.url)) as State;
  expect(JSON.stringify(state)).not.toContain("secret-of-the-fixture");
  await stack.importState(state);
  account.forget();
  return { stack, account };
}

test.each(versions)("state of %s", async (version) => {
  const { stack, account } = await frozen(version);
  try {
    expect(await stack.up()).toHaveChangedNothing();
    expect(await stack.preview({ refresh: true })).toHaveChangedNothing();
    expect(await stack.refresh()).toHaveChangedNothing();
    expect(account.writes()).toEqual([]);
    expect(account.count()).toBeGreaterThan(0);
    await stack.destroy();
    expect(account.count()).toBe(0);
  } finally {
    await account.close();
  }
});

test("a long text that changed since, at whatever depth, is noticed", async () => {
  const edit = (program: string) => program.replace(": a long text.", ": another text.");
  const { stack, account } = await frozen("schema-1-texts", edit);
  try {
    // All that hold one but the seeded value, which is left alone.
    expect(await stack.preview()).toHaveChanged({ update: 5 });
  } finally {
    await account.close();
  }
});
