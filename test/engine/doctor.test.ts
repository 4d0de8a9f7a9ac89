/** `pulumi-celigo doctor`: what stands in the way, and which creates would meet something. */
import { spawn } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import type { Check } from "../../cli/doctor/check";
import { TestAccount } from "../support/account";
import { runCommand } from "../support/command";
import { createProject, type Project } from "../support/engine";
import { NO_PRELOAD, ROOT, cleanEnvironment, tempDirectory, track } from "../support/temp";

const PROGRAM = `
const pulumi = require("@pulumi/pulumi");
const celigo = require("pulumi-celigo");
const other = new celigo.Account("other", { tokenEnv: "OTHER" });
const hooks = new celigo.Script("hooks", { name: "Hooks", description: "new", content: "new\\n" });
new celigo.Script("file", { name: "File", content: new pulumi.asset.FileAsset("same.js") }, { provider: other });
new celigo.Script("free", { name: "Free", content: "x" });
new celigo.Script("taken", { name: "Taken", content: "y", onExisting: "adopt" });
new celigo.Script("twin", { name: "Twin", content: "z" });
const orders = new celigo.Integration("orders", {
  name: "Orders", description: "as it is",
  settings: { n: 1, key: pulumi.secret("hunter2"), hooks: hooks.id },
});
new celigo.StateKey("same", { key: "same", value: { n: 1 } });
new celigo.StateKey("other-value", { key: "other", value: { n: 1 } });
new celigo.StateKey("seed", { key: "seed", value: { n: 0 }, seedOnce: true });
const app = new celigo.Connector("app", { name: "App", _integrationId: orders.id, adoptId: "f".repeat(24) });
new celigo.ConnectorLicense("license", { _connectorId: app.id, email: "a@b.co", expires: "2035-12-31T00:00:00Z", opts: {} });
if (process.env.NEEDS) celigo.reference("lacking");
`;

interface Report {
  ok: boolean;
  checks: Check[];
}

describe("doctor", () => {
  let account: TestAccount;
  let project: Project;
  const tokens = { CELIGO_API_TOKEN: "tok-dev", OTHER: "tok-prod" };
  const doctor = async (args: string[] = [], env: NodeJS.ProcessEnv = {}) => {
    const result = await runCommand(project, ["doctor", "--json", ...args], { ...tokens, ...env });
    expect(result.stdout + result.stderr).not.toMatch(/hunter2|tok-/);
    const report = JSON.parse(result.stdout) as Report;
    expect({ ok: report.ok, code: result.code }).toEqual({ ok: result.code === 0, code: result.code });
    return report;
  };
  const problems = ({ checks }: Report) => checks.filter(({ status }) => status === "problem");
  const seed = (name: string, fields: object = {}, environment = "dev") =>
    account.emulator.seed(environment, "scripts", { name, content: "old\n", ...fields })._id;

  beforeAll(async () => {
    account = await TestAccount.start();
    project = await createProject({
      program: PROGRAM,
      config: account.config,
      files: {
        "same.js": "same\n",
        "package.json": JSON.stringify({ name: "test", dependencies: { "pulumi-celigo": "*" } }),
      },
    });
  });
  afterAll(() => account.close());

  /** Of the stack that is selected. */
  let found: Check[];

  test("says which creates would meet an existing object, and how they differ", async () => {
    const ids = {
      hooks: seed("Hooks", { description: "old" }),
      file: seed("File", { content: "same\n" }, "prod"),
      taken: seed("Taken"),
      twins: [seed("Twin"), seed("Twin")],
      orders: account.emulator.seed("dev", "integrations", {
        name: "Orders",
        description: "as it is",
        settings: { n: 2, key: "hunter2" },
      })._id,
    };
    account.emulator.setState("dev", "same", { n: 1 });
    account.emulator.setState("dev", "other", { n: 2 });
    account.emulator.setState("dev", "seed", { n: 7 });
    account.forget();
    ({ checks: found } = await doctor());
    const checks = found;
    const of = (name: string) => checks.find(({ urn }) => urn?.endsWith(`::${name}`));
    expect(of("hooks")).toMatchObject({
      status: "problem",
      ids: [ids.hooks],
      differs: ["content", "description"],
    });
    expect(of("hooks")?.fix).toContain(`adoptId: "${ids.hooks}"`);
    expect(of("file")).toMatchObject({ status: "problem", ids: [ids.file], differs: [] });
    expect(of("taken")).toMatchObject({ status: "note", ids: [ids.taken], differs: ["content"] });
    expect(of("twin")).toMatchObject({ status: "problem", ids: ids.twins });
    expect(of("orders")).toMatchObject({ status: "problem", ids: [ids.orders], differs: ["settings.n"] });
    expect(of("orders")?.message).toContain("not known yet: settings.hooks, settings.key");
    expect(of("same")).toMatchObject({ status: "note", differs: [] });
    expect(of("other-value")).toMatchObject({ status: "problem", differs: ["value"] });
    expect(of("seed")).toMatchObject({ status: "note" });
    expect(of("seed")?.message).toContain("leaves its value alone");
    expect(of("app")).toMatchObject({ status: "problem" });
    expect(of("app")?.message).toContain("adoptId ffffffffffffffffffffffff is not in this account");
    const creates = checks.filter(({ name, urn }) => name === "creates" && urn === undefined);
    expect(creates.map(({ message }) => message)).toEqual([
      "1 of 11 creates meet nothing",
      "1 need ids first that other creates make",
    ]);
    expect(account.writes()).toEqual([]);
  });

  test("looks at the machine, the program, the token and its rights", () => {
    const told = (name: string) => found.filter((each) => each.name === name).map(({ status }) => status);
    for (const name of ["node", "program", "pulumi-celigo", "@pulumi/pulumi", "stack", "token", "user"])
      expect({ name, told: told(name) }).toEqual({ name, told: ["ok"] });
    expect(told("pulumi")).toEqual(["ok", "ok"]);
    expect(told("rights")).toEqual(["ok", "ok", "ok", "ok"]);
  });

  test("says what is wrong with the account, and what to do", async () => {
    account.emulator.quirks.partner = false;
    const partner = await doctor([], { CELIGO_MODE: "read" });
    account.emulator.quirks.partner = true;
    const rights = problems(partner).filter(({ name }) => name === "rights");
    // The stack's own account; that of the `Account` has no objects yet.
    expect(rights).toHaveLength(1);
    expect(rights[0]).toMatchObject({
      message: expect.stringContaining("403"),
      fix: expect.stringContaining("partner"),
    });
    expect(partner.checks.find(({ name }) => name === "mode")?.message).toContain("every write is refused");
  });

  test("a failing preview, lacking references, a token in plain config", async () => {
    await project.newStack("plain", {
      ...account.config,
      "celigo:apiToken": "tok-dev",
      "celigo:tokenEnv": "NONE",
    });
    const report = await doctor(["--stack", "plain"], { NEEDS: "1" });
    const [found, { checks }] = [problems(report), report];
    const named = (name: string) => found.find((each) => each.name === name);
    expect(named("config")?.message).toContain("plain text");
    expect(named("references")?.fix).toContain("--fill lacking");
    expect(named("token")?.message).toContain("stack plain:");
    expect(named("preview")?.message).toContain("`pulumi preview` fails");
    expect(checks.at(-1)?.message).toContain("the account cannot be asked");
  });

  test("names a package.json that cannot be read, and reads one that begins with a mark", async () => {
    const file = path.join(project.directory, "package.json");
    const before = fs.readFileSync(file, "utf8");
    project.write({ "package.json": `\ufeff${before}` });
    const marked = await doctor([], NO_PRELOAD);
    expect(marked.checks.find(({ name }) => name === "pulumi-celigo")?.status).toBe("ok");
    project.write({ "package.json": before.slice(1) });
    const [found] = problems(await doctor([], NO_PRELOAD));
    expect(found).toMatchObject({ name: "package.json", message: expect.stringContaining(file) });
    project.write({ "package.json": before });
  });

  test("works without a program, and without a network", async () => {
    const alone = (env: NodeJS.ProcessEnv) =>
      new Promise<{ code: number | null; stdout: string }>((resolve) => {
        const child = track(
          spawn(process.execPath, [path.join(ROOT, "dist", "cli", "index.js"), "doctor"], {
            cwd: tempDirectory("doctor"),
            env: { ...cleanEnvironment(), PATH: project.env.PATH, ...env },
          }),
        );
        let stdout = "";
        child.stdout.on("data", (data: Buffer) => (stdout += data.toString()));
        child.once("close", (code) => resolve({ code, stdout }));
      });
    const well = await alone({ CELIGO_API_TOKEN: "tok-dev", CELIGO_BASE_URL: account.url });
    expect(well.code).toBe(0);
    expect(well.stdout).toContain("note    program: there is no Pulumi.yaml here");
    expect(well.stdout).toContain("ok      rights: GET /v1/scripts: scripts can be read");
    const cut = await alone({ CELIGO_API_TOKEN: "tok-dev", CELIGO_BASE_URL: "http://127.0.0.1:9" });
    expect(cut.code).toBe(1);
    expect(cut.stdout).toContain("PROBLEM user: Celigo GET /v1/tokenInfo got no answer");
    const wrong = await alone({ CELIGO_API_TOKEN: "tok-nobody", CELIGO_BASE_URL: account.url });
    expect(wrong.stdout).toMatch(/PROBLEM user: .*401.*\n +Make a new API token/);
    const someone = {
      CELIGO_API_TOKEN: "tok-dev",
      CELIGO_BASE_URL: account.url,
      CELIGO_EXPECT_USER_ID: "someone",
    };
    expect((await alone(someone)).stdout).toContain("celigo:expectUserId is someone");
    const bare = await alone({});
    expect(bare.stdout).toContain("PROBLEM token: no Celigo API token");
  });
});
