/** What `pulumi-celigo export` encrypts in a stack's config, with the real Pulumi. */
import * as fs from "node:fs";
import * as path from "node:path";
import { TestAccount } from "../support/account";
import { runCommand } from "../support/command";
import { emptyProject, runExport } from "../support/round-trip";

let account: TestAccount;

beforeEach(async () => {
  account = await TestAccount.start();
});

afterEach(() => account.close());

const seed = (collection: Parameters<typeof account.emulator.seed>[1], document: object) =>
  account.emulator.seed("dev", collection, document) as Record<string, any>;

test("a secret that stands in clear in the stack's config is encrypted there", async () => {
  const project = await emptyProject(account);
  seed("integrations", { name: "Orders", settings: { apiKey: "plain-words", retries: 3 } });
  await runExport(project, "--all", "--secret", "settings.retries");
  const file = path.join(project.directory, "Pulumi.dev.yaml");
  const encrypted = fs.readFileSync(file, "utf8");
  const clear = encrypted
    .replace(/(ordersApiKey:)\s+secure: .*/, "$1 plain-words")
    .replace(/(ordersRetries:)\s+secure: .*/, '$1 "3"');
  expect(clear).toMatch(/plain-words[^]*"3"/);
  fs.writeFileSync(file, clear);
  await runExport(project, "--all");
  const text = fs.readFileSync(file, "utf8");
  expect(text).toMatch(/ordersApiKey:\s+secure: .*\s+\S+ordersRetries:\s+secure: /);
  expect(text).not.toContain("plain-words");
  await runExport(project, "--all");
  expect(fs.readFileSync(file, "utf8")).toBe(text);
});

test("secrets go where the project keeps its stacks' config, and a clone's export makes no other stack", async () => {
  const project = await emptyProject(account);
  project.write({ "Pulumi.yml": "name: mine\nruntime: nodejs\nstackConfigDir: config\n" });
  seed("integrations", { name: "Orders", settings: { apiKey: "plain-words" } });
  await runExport(project, "--all");
  const config = await project.pulumi(["config", "--json", "--show-secrets", "--stack", "dev"]);
  expect(JSON.parse(config.stdout)).toMatchObject({
    "mine:ordersApiKey": { value: "plain-words", secret: true },
  });

  const clone = path.join(project.directory, "..", "clone-b");
  fs.cpSync(project.directory, clone, { recursive: true });
  const { stdout, code } = await runCommand(project, ["export", "--out", clone, "--all", "--json"]);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ files: { written: ["celigo-export.json", "import.json"] } });
  const stacks = await project.pulumi(["stack", "ls", "--all", "--json"]);
  // The first is that of the project before it was emptied.
  expect((JSON.parse(stacks.stdout) as { name: string }[]).map(({ name }) => name).sort()).toEqual([
    "dev",
    "organization/test/dev",
  ]);
});
