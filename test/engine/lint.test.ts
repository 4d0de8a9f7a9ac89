/** `pulumi-celigo lint`: what would break in another environment, with file and line. */
import * as fs from "node:fs";
import * as path from "node:path";
import type { Finding, Report } from "../../cli/lint/finding";
import { TestAccount } from "../support/account";
import { runCommand } from "../support/command";
import { createProject, type Project } from "../support/engine";
import { NO_PRELOAD } from "../support/temp";

const id = (end: string) => `5f4d3c2b1a0987654321fe${end}`;
const days = (count: number) => new Date(Date.now() + count * 86_400_000).toISOString();

const PROGRAM = `const pulumi = require("@pulumi/pulumi");
const celigo = require("pulumi-celigo");
const lib = require("./lib"), data = require("./data.json");
// An id in a comment is none: ${id("00")}
const hooks = new celigo.Script("hooks", { name: "Hooks", content: new pulumi.asset.FileAsset("scripts/hooks.js") });
const inline = new celigo.Script("inline", { name: "Inline", content: lib.text });
const orders = new celigo.Integration("orders", { name: "Orders", settings: {
  hooks: hooks.id, shop: celigo.reference("shop"), own: new pulumi.Config().require("own"),
  written: "/v1/flows/${id("01")}",
  meant: "${id("0c")}", // celigo-lint-ignore
  hidden: pulumi.secret("${id("02")}"),
}, flowGroupings: [{ name: "In" }] }, { ignoreChanges: ["settings.own", "flowGroupings[0].name"] });
const app = new celigo.Connector("app", { name: "App", _integrationId: orders.id });
for (const [name, expires] of [["late", "${days(400)}"], ["soon", "${days(9.5)}"], ["over", "${days(-3)}"]])
  new celigo.ConnectorLicense(name, { _connectorId: app.id, email: name + "@example.com", expires, opts: {} });
new celigo.StateKey("key", { key: "key", value: { id: "${id("03")}" } });
if (false) lib.shop();
`;
const LIB = `const celigo = require("pulumi-celigo");
exports.text = "call('${id("04")}')\\n// ${"0123456789abcdef".repeat(4)}\\n";
exports.shop = () => celigo.reference("lacking");
exports.kept = "${id("05")}"; // celigo-lint-ignore
`;
const HOOKS = `function hooks() {
  return "${id("06")}";
}
`;

describe("lint", () => {
  let account: TestAccount;
  let project: Project;
  const tokens = { DEV: "tok-dev", PROD: "tok-prod" };
  const config = (name: string) => ({
    ...account.config,
    "celigo:tokenEnv": name.toUpperCase(),
    "test:own": id("07"),
    "celigo:references": { shop: id("08") },
  });
  const lint = (args: string[] = [], env: NodeJS.ProcessEnv = {}) =>
    runCommand(project, ["lint", ...args], { ...tokens, ...env });
  const findings = async (args: string[] = [], env: NodeJS.ProcessEnv = {}) => {
    const { stdout, code } = await lint(["--json", ...args], env);
    const report = JSON.parse(stdout) as Report;
    expect(code).toBe(report.findings.length > 0 ? 2 : 0);
    return report;
  };
  const places = (found: Finding[], rule: string) =>
    found.filter((each) => each.rule === rule).map(({ file, line }) => `${file ?? ""}:${line ?? ""}`);

  let offline: Finding[];

  beforeAll(async () => {
    account = await TestAccount.start();
    project = await createProject({
      program: PROGRAM,
      config: { ...config("dev"), "celigo:references": { shop: id("08"), old: id("09") } },
      files: {
        "lib.js": LIB,
        "scripts/hooks.js": HOOKS,
        "elsewhere.js": `"${id("0a")}"\n`,
        "data.json": "{}\n",
      },
      env: tokens,
    });
    await project.newStack("prod", config("prod"));
    project.selectStack("dev");
    await project.up();
    offline = (await findings(["--offline"])).findings;
    // Nothing but the program itself has asked.
    expect(account.requests().some((request) => request.startsWith("GET /v1/integrations/"))).toBe(false);
  });
  afterAll(() => account.close());

  test("finds ids written into scripts, settings and the program, with file and line", () => {
    const found = offline;
    expect(places(found, "id-in-script")).toEqual(["index.js:6", "scripts/hooks.js:2"]);
    expect(places(found, "id-in-settings")).toEqual(["index.js:9", "index.js:11"]);
    expect(places(found, "id-in-program")).toEqual(["index.js:16", "lib.js:2"]);
    const hidden = found.find(({ message }) => message.includes("settings.hidden"));
    expect(hidden?.message).toContain("the value is a secret");
    expect(JSON.stringify(hidden)).not.toContain(id("02"));
    expect(JSON.stringify(found)).not.toContain(id("05"));
    expect(JSON.stringify(found)).not.toContain(id("0a"));
  });

  test("finds an element that ignoreChanges names by its index", () => {
    expect(places(offline, "ignored-index")).toEqual(["index.js:12"]);
  });

  test("finds references that a stack lacks, or has for nothing", () => {
    const found = offline;
    const missing = found.filter(({ rule }) => rule === "reference-missing");
    expect(missing.map(({ stack, file, line }) => [stack, file, line])).toEqual([
      ["dev", "lib.js", 3],
      ["prod", "lib.js", 3],
    ]);
    const unused = found.filter(({ rule }) => rule === "reference-unused");
    expect(unused).toEqual([expect.objectContaining({ stack: "dev", file: "Pulumi.dev.yaml" })]);
  });

  test("finds licenses about to expire, and those that have", () => {
    const found = offline;
    const licenses = found.filter(({ rule }) => rule.startsWith("license-"));
    expect(licenses.map(({ rule, severity, line }) => [rule, severity, line])).toEqual(
      expect.arrayContaining([
        ["license-expires", "warning", 15],
        ["license-expired", "error", 15],
      ]),
    );
    expect(licenses).toHaveLength(2);
    expect(licenses.map(({ message }) => message).join()).toContain("in 10 days");
  });

  test("asks Celigo which objects an Integration App controls, and writes nothing", async () => {
    account.emulator.edit(
      "dev",
      "integrations",
      account.named("integrations", "Orders")._id as string,
      (each) => {
        each._connectorId = id("0b");
      },
    );
    account.forget();
    const { findings: found, notes } = await findings();
    expect(places(found, "controlled-object")).toEqual(["index.js:7"]);
    expect(notes).toEqual([]);
    expect(account.requests().length).toBeGreaterThan(0);
    expect(account.writes()).toEqual([]);
    const mute = await findings(["--stack", "dev"], { DEV: "" });
    expect(places(mute.findings, "controlled-object")).toEqual([]);
    expect(mute.notes.join()).toMatch(/It is not known .* stack dev: .*DEV/);
  });

  test("says that it does not know what another environment's token does not show", async () => {
    const { findings: found, notes } = await findings(["--stack", "dev"], { DEV: "tok-prod" });
    expect(places(found, "controlled-object")).toEqual([]);
    expect(notes).toEqual([
      expect.stringMatching(
        /It is not known of 3 of 3 integrations and scripts .*; stack dev: .* another environment/,
      ),
    ]);
  });

  test("works with a package.json that begins with a mark, or cannot be read", async () => {
    for (const manifest of ['\ufeff{ "main": "index.js" }', "{"]) {
      project.write({ "package.json": manifest });
      const { stderr, code } = await lint(["--offline"], NO_PRELOAD);
      expect({ stderr, code }).toEqual({ stderr: "", code: 2 });
    }
    fs.rmSync(path.join(project.directory, "package.json"));
  });

  test("fails where Celigo refuses to tell, with what it found all the same", async () => {
    const args = ["--stack", "dev"];
    const { code, stdout } = await lint(["--json", ...args], { DEV: "tok-wrong" });
    const report = JSON.parse(stdout) as Report;
    expect(code).toBe(1);
    expect(report.errors.join()).toMatch(/It is not known .* stack dev: Celigo GET .* failed \(401/);
    expect(report.findings.length).toBeGreaterThan(0);
    const text = await lint(args, { DEV: "tok-wrong" });
    expect(text).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/^error: It is not known/m) as string,
    });
  });

  test("finds one object in two stacks, and under two names in one", async () => {
    const state = await project.exportState();
    const text = JSON.stringify(state).replaceAll("urn:pulumi:dev::", "urn:pulumi:prod::");
    const copy = JSON.parse(text) as typeof state;
    const hooks = copy.deployment.resources?.find(({ urn }) => urn.endsWith("::hooks"));
    copy.deployment.resources?.push({
      ...structuredClone(hooks as never as object),
      urn: `${hooks?.urn}-again`,
    } as never);
    project.selectStack("prod");
    await project.importState(copy);
    const { findings: found } = await findings(["--offline"]);
    const shared = found.filter(({ rule }) => rule === "shared-object");
    // Every object, the hooks under both names.
    expect(shared).toHaveLength(9);
    expect(shared[0]?.message).toMatch(/legacy account.* share objects and tokens/);
    expect(found.filter(({ rule }) => rule === "same-object")).toHaveLength(0);
    const alone = await findings(["--offline", "--stack", "prod"]);
    const same = alone.findings.filter(({ rule }) => rule === "same-object");
    expect(same).toEqual([expect.objectContaining({ stack: "prod", severity: "error" })]);
    expect(same[0]?.message).toContain('"hooks" and "hooks-again"');
  });

  test("text for people; wrong usage", async () => {
    const { stdout, code } = await lint(["--offline", "--stack", "dev", "--days", "1000"]);
    expect(code).toBe(2);
    expect(stdout.match(/license-expires/g)).toHaveLength(2);
    expect(stdout).not.toContain("stack prod");
    expect(stdout).toContain("scripts/hooks.js:2: warning id-in-script: ");
    expect(stdout).toMatch(/\n\d+ findings: \d+ errors, \d+ warnings\.\n$/);
    expect((await lint(["--days", "soon"])).code).toBe(64);
    const none = await lint(["--cwd", "/"]);
    expect(none.code).toBe(1);
    expect(none.stderr).toContain("no Pulumi.yaml");
  });
});

test("a clean program has nothing to find", async () => {
  const account = await TestAccount.start();
  const program = `const celigo = require("pulumi-celigo");
const key = process.env.NONE;
if (key) celigo.reference(key);
new celigo.Integration("orders", { name: "Orders" });`;
  const project = await createProject({
    program,
    config: { ...account.config, "celigo:references": { any: id("00") } },
    env: account.env(),
  });
  const { stdout, code } = await runCommand(project, ["lint"]);
  expect({ stdout, code }).toEqual({
    code: 0,
    stdout:
      "note: index.js:3 asks for a reference whose key is only known when the program runs, so that none can be called unused.\nNothing found.\n",
  });
  await account.close();
});
