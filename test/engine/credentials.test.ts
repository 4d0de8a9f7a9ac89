/** Credentials through the real engine: ignored, adopted, and taken out of the program. */
import * as fs from "node:fs";
import * as path from "node:path";
import { TestAccount } from "../support/account";
import { createProject, type Project } from "../support/engine";

let account: TestAccount;
let project: Project;
beforeAll(async () => {
  account = await TestAccount.start();
  account.emulator.seed("dev", "integrations", { name: "Older" });
});
afterAll(() => account.close());

const program = (basic: string, baseURI = "https://a.example.com", opts = "{}") => `
const celigo = require("pulumi-celigo");
new celigo.Connection("shop", {
  name: "Shop",
  type: "http",
  http: { baseURI: "${baseURI}", auth: { type: "basic", basic: ${basic} } },
}, ${opts});
`;
const change = (text: string) => fs.writeFileSync(path.join(project.directory, "index.js"), text);
const passwordOf = () => account.named("connections", "Shop").http.auth.basic.password as unknown;

test("a password that the program does not mark is a secret in state and in plans", async () => {
  project = await createProject({
    program: program('{ username: "u", password: "hidden-1" }'),
    config: account.config,
    env: account.env(),
  });
  const { stdout } = await project.up();
  expect(stdout).not.toContain("hidden-1");
  expect(passwordOf()).toBe("hidden-1");
  expect(JSON.stringify(await project.exportState())).not.toContain("hidden-1");
  await project.preview({ refresh: true, args: ["--expect-no-changes"] });
});

test("with ignoreChanges the credential of state is sent on", async () => {
  const ignore = '{ ignoreChanges: ["http.auth.basic.password"] }';
  change(program('{ username: "u", password: "hidden-2" }', "https://b.example.com", ignore));
  await project.up();
  expect(account.named("connections", "Shop").http.baseURI).toBe("https://b.example.com");
  expect(passwordOf()).toBe("hidden-1");
});

test("a credential that is taken out of the program is gone, and never a mask", async () => {
  change(program('{ username: "u" }', "https://b.example.com"));
  await project.up();
  expect(passwordOf()).toBeUndefined();
  await project.preview({ args: ["--expect-no-changes"] });
});
