/** Which account `pulumi-celigo summary` and `doctor` ask, and the forms of a preview that summary reads. */
import * as fs from "node:fs";
import * as path from "node:path";
import type { Check } from "../../cli/doctor/check";
import { parsePreview } from "../../cli/preview";
import { TestAccount } from "../support/account";
import { runCommand } from "../support/command";
import { createProject, type Project } from "../support/engine";

// Not one of the secrets that the tests watch for everywhere: Pulumi's debug messages, which a stream holds, show it.
const PROGRAM = `
const pulumi = require("@pulumi/pulumi");
const celigo = require("pulumi-celigo");
const two = process.env.STEP === "2";
new celigo.Script("hooks", { name: "Hooks", content: new pulumi.asset.FileAsset("hooks.js") });
new celigo.Script("hidden", { name: "Hidden", content: pulumi.secret(two ? "cloaked-b" : "cloaked-a") });
new celigo.Script("same", { name: "Same", content: "same" });
if (!two) new celigo.Script("gone", { name: "Gone", content: "gone" });
new celigo.StateKey(two ? "b" : "a", { key: two ? "b" : "a", value: { n: 1, s: pulumi.secret("cloaked") } },
  two ? { aliases: [{ name: "a" }] } : {});
if (process.env.FAIL) throw new Error("boom");
`;

let account: TestAccount;
let project: Project;
const OLD = "-// 1 of dev";
const tokens = { DEV: "tok-dev", PROD: "tok-prod" };
const file = (name: string) => fs.readFileSync(path.join(project.directory, name), "utf8");
const summary = (args: string[], env: NodeJS.ProcessEnv = {}) =>
  runCommand(project, ["summary", ...args], { DEV: undefined, PROD: undefined, ...env });

/** A preview with another config. */
const withConfig = (config: object) => {
  const document = JSON.parse(file("preview.json")) as object;
  project.write({ "other.json": JSON.stringify({ ...document, config }) });
  return "other.json";
};

beforeAll(async () => {
  account = await TestAccount.start();
  project = await createProject({
    program: PROGRAM,
    config: { ...account.config, "celigo:tokenEnv": "DEV" },
    env: tokens,
    files: { "hooks.js": "// 1 of dev\n" },
  });
  await project.up();
  const script = account.named("scripts", "Hooks")._id as string;
  account.emulator.edit("dev", "scripts", script, (document) => (document.description = "in the UI"));
  project.write({ "hooks.js": "// 2 of dev\n" });
  const step = { STEP: "2" };
  const streaming = { PULUMI_ENABLE_STREAMING_JSON_PREVIEW: "true" };
  for (const [name, args, env, fails] of [
    ["preview.json", ["--json"], step, false],
    ["events.json", ["--json"], { ...step, ...streaming }, false],
    ["refresh.json", ["--json", "--refresh"], step, false],
    ["refresh-events.json", ["--json", "--refresh"], { ...step, ...streaming }, false],
    ["failed.json", ["--json"], { ...step, FAIL: "1" }, true],
    ["failed-events.json", ["--json"], { ...step, FAIL: "1", ...streaming }, true],
    ["short.json", ["--output", "json"], step, false],
  ] as const) {
    const { stdout } = await project.pulumi(["preview", ...args, "--stack", "dev"], { env, fails });
    project.write({ [name]: stdout });
  }
  // One that takes its token from its config, and one whose config says nothing of an account.
  await project.newStack("masked", account.config, { "celigo:apiToken": "tok-dev" });
  await project.newStack("open");
});
afterAll(() => account.close());

test.each(["preview", "refresh", "failed"])(
  "the events of a stream come to the same as the document: %s",
  (name) => {
    const read = (text: string) => {
      const { steps, diagnostics, ...rest } = parsePreview(text);
      const words = diagnostics.map(({ severity, message }) => `${severity} ${message.split("\n")[0] ?? ""}`);
      // Pulumi works on several resources at once.
      const key = ({ urn, op }: (typeof steps)[number]) => `${urn} ${op}`;
      return { ...rest, words: words.sort(), steps: steps.sort((a, b) => (key(a) < key(b) ? -1 : 1)) };
    };
    const streamed = read(file(name === "preview" ? "events.json" : `${name}-events.json`));
    expect(streamed).toEqual(read(file(`${name}.json`)));
    expect(streamed.steps.length).toBeGreaterThan(3);
    expect(JSON.stringify(streamed)).not.toContain("cloaked");
  },
);

test("summary reads the events, and names the right command for the short form", async () => {
  const [whole, streamed] = [await summary(["preview.json"], tokens), await summary(["events.json"], tokens)];
  expect(streamed).toEqual(whole);
  expect(streamed.stdout).toContain("**1 to delete**");
  expect(streamed.stdout).toContain(OLD);
  const short = await summary(["short.json"], tokens);
  expect(short).toMatchObject({ code: 1, stdout: "" });
  expect(short.stderr).toMatch(/`pulumi preview --output json`.* Run `pulumi preview --json` instead\.\n$/);
});

test("the config in the preview names the account, before flags and environment", async () => {
  expect((await summary(["preview.json"], tokens)).stdout).toContain(OLD);
  const wrong = { DEV: "tok-dev", PROD: "tok-prod", CELIGO_API_TOKEN: "tok-prod", CELIGO_REGION: "eu" };
  const flagged = await summary(
    ["preview.json", "--token-env", "PROD", "--base-url", "https://celigo.example", "--region", "eu"],
    wrong,
  );
  expect(flagged.stdout).toContain(OLD);
  expect(flagged.stderr).toBe(
    "pulumi-celigo: --token-env, --region, --base-url not used: the config of the stack comes first.\n",
  );
  // The token that it names is not there: no other one is sent.
  account.forget();
  const without = await summary(["preview.json"], { CELIGO_API_TOKEN: "tok-dev" });
  expect(without.stdout).toContain("there is no token to ask with");
  expect(account.requests()).toEqual([]);
});

test("what the preview's config leaves open comes from flags, else the environment", async () => {
  const address = withConfig(account.config);
  expect(
    (await summary([address, "--token-env", "DEV"], { ...tokens, CELIGO_API_TOKEN: "tok-prod" })).stdout,
  ).toContain(OLD);
  expect((await summary([address], { CELIGO_API_TOKEN: "tok-dev" })).stdout).toContain(OLD);
  const nothing = withConfig({});
  const flags = ["--token-env", "DEV", "--base-url", account.url];
  expect((await summary([nothing, ...flags], tokens)).stdout).toContain(OLD);
  const env = { CELIGO_API_TOKEN: "tok-dev", CELIGO_BASE_URL: account.url };
  expect((await summary([nothing], env)).stdout).toContain(OLD);
});

test("with --stack the account is that stack's, whatever the preview names", async () => {
  const elsewhere = withConfig({ "celigo:tokenEnv": "PROD", "celigo:baseUrl": "https://celigo.example" });
  expect((await summary([elsewhere, "--stack", "dev"], tokens)).stdout).toContain(OLD);
  expect((await summary([elsewhere, "--stack", "masked"])).stdout).toContain(OLD);
  const flags = ["--token-env", "DEV", "--base-url", account.url];
  expect((await summary([elsewhere, "--stack", "open", ...flags], tokens)).stdout).toContain(OLD);
});

test("a masked token is replaced by no other one", async () => {
  const masked = withConfig({ ...account.config, "celigo:apiToken": "[secret]" });
  account.forget();
  const { stdout, stderr } = await summary([masked], { CELIGO_API_TOKEN: "tok-dev" });
  expect(stdout).toContain("there is no token to ask with");
  expect(stderr).toContain("Name the stack with --stack.");
  expect(account.requests()).toEqual([]);
  expect((await summary([masked, "--token-env", "DEV"], tokens)).stdout).toContain(OLD);
});

test("a preview does not choose to which host a token is sent", async () => {
  const foreign = withConfig({ "celigo:tokenEnv": "DEV", "celigo:baseUrl": "https://celigo.example" });
  const { stdout, stderr, code } = await summary([foreign], tokens);
  expect(code).toBe(0);
  expect(stdout).toContain("there is no token to ask with");
  expect(stderr).toContain("https://celigo.example, which is not Celigo's, and no token is sent there");
});

test("doctor takes the account of the stack's config, and says which flags it did not use", async () => {
  const doctor = async (...args: string[]) => {
    const { stdout } = await runCommand(project, ["doctor", "--json", ...args]);
    const { checks } = JSON.parse(stdout) as { checks: Check[] };
    const of = (name: string) => checks.filter((each) => each.name === name).map(({ message }) => message);
    return { token: of("token"), account: of("account") };
  };
  const flags = ["--token-env", "PROD", "--region", "eu"];
  expect(await doctor("--stack", "dev", ...flags)).toEqual({
    token: [`token from DEV, for ${account.url}`],
    account: ["--token-env, --region not used: the config of stack dev comes first"],
  });
  const address = ["--base-url", account.url];
  expect(await doctor("--stack", "open", "--token-env", "PROD", ...address)).toEqual({
    token: [`token from PROD, for ${account.url}`],
    account: [],
  });
});
