/** `pulumi-celigo summary`, over previews of the real Pulumi. */
import { spawn } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import { parsePreview } from "../../cli/preview";
import { fit } from "../../cli/summary/fit";

import { render } from "../../cli/summary/render";
import { TestAccount } from "../support/account";
import { runCommand, type CommandResult } from "../support/command";
import { createProject, type Project } from "../support/engine";
import { ROOT, track } from "../support/temp";

const PROGRAM = `
const pulumi = require("@pulumi/pulumi");
const celigo = require("pulumi-celigo");
const two = process.env.STEP === "2";
const many = Number(process.env.MANY || 0);
const hooks = new celigo.Script("hooks", {
  name: "Hooks", description: two ? "b | \`c\` @octocat <img>" : "a",
  content: new pulumi.asset.FileAsset("scripts/hooks.js"),
});
const long = "// " + "x".repeat(2000) + "\\n";
new celigo.Script("inline", { name: "Inline", content: long + (two ? "two();\\n" : "one();\\n") });
new celigo.Script("hidden", { name: "Hidden", content: pulumi.secret(two ? "hunter2-two" : "hunter2-one") });
new celigo.Script("opened", { name: "Opened", content: two ? "was-hunter" : pulumi.secret("was-hunter-too") });
if (!two) new celigo.Script("gone", { name: "Gone", content: "function gone() {}\\n" });
if (!two) new celigo.Script("old-name", { name: "Renamed", content: "same\\n" });
if (!two) new celigo.ScriptLogPurge("purge", { _scriptId: hooks.id });
if (two) new celigo.Script("new-name", { name: "Renamed", content: "same\\n" });
new celigo.StateKey(two ? "aliased" : "first", { key: two ? "k2" : "k1", value: { a: 1 } },
  two ? { aliases: [{ name: "first" }] } : {});
const orders = new celigo.Integration("orders", {
  name: "Orders",
  settings: { n: two ? 2 : 1, key: pulumi.secret(two ? "hunter2-b" : "hunter2-a"),
    rows: two ? [{ key: pulumi.secret("hunter2-c") }, { key: "plain-c" }] : [{ key: pulumi.secret("hunter2-c") }] },
  flowGroupings: [{ name: "A" }, ...(two ? [{ name: "B" }] : [])],
  preSave: { _scriptId: hooks.id, function: "f" },
});
if (!two) new celigo.IntegrationClone("copy", { _integrationId: orders.id, name: "Copy" });
new celigo.IntegrationSnapshot("snapshot", { _integrationId: orders.id, description: two ? "b" : "a" });
if (two) {
  const app = new celigo.Connector("app", { name: "App", _integrationId: orders.id });
  new celigo.ConnectorLicense("license", { _connectorId: app.id, email: "a@b.co", expires: "2035-12-31T00:00:00.000Z", opts: {} });
}
for (let i = 0; i < many; i++)
  new celigo.StateKey("many-" + i, { key: "many " + i, value: { text: "long ".repeat(40) + i } });
if (process.env.FAIL) pulumi.log.warn("mind " + new pulumi.Config().require("password"));
if (process.env.FAIL) throw new Error("boom <b>\`\`\`\\n\`\`\`\\u001b[31mred");
`;

/** Every secret of the program begins like this, but for `was-hunter`, which is one in state only. */
const SECRETS = /hunter/;

describe("summary", () => {
  let account: TestAccount;
  let project: Project;

  const preview = async (env: Record<string, string>, file: string, fails = false) => {
    const { stdout } = await project.pulumi(["preview", "--json", "--stack", "dev"], { env, fails });
    project.write({ [file]: stdout });
  };
  const summary = (args: string[], env: Record<string, string> = {}) =>
    runCommand(project, ["summary", ...args], { CELIGO_BASE_URL: account.url, ...env });

  beforeAll(async () => {
    account = await TestAccount.start();
    project = await createProject({
      program: PROGRAM,
      config: account.config,
      secretConfig: { "test:password": "hunter2-in-config" },
      env: account.env(),
      files: { "scripts/hooks.js": "function hooks() {\n  return 1;\n}\n" },
    });
    await preview({}, "create.json");
    await project.up();
    await preview({}, "same.json");
    project.write({ "scripts/hooks.js": "function hooks() {\n  return 2; // ```\n}\n" });
    await preview({ STEP: "2" }, "change.json");
    await preview({ STEP: "2", MANY: "400" }, "many.json");
    await preview({ STEP: "2", FAIL: "1" }, "failed.json", true);
  });
  afterAll(() => account.close());

  test("shows counts, changes, line diffs and, first and in bold, deletions with what depends on them", async () => {
    const gone = account.named("scripts", "Gone")._id as string;
    account.emulator.seed("dev", "flows", { name: "Nightly | @ops", hooks: [{ _scriptId: gone }] });
    const _integrationId = account.named("integrations", "Copy")._id as string;
    account.emulator.seed("dev", "flows", { name: "Copied", _integrationId });
    const { stdout, stderr, code: exit } = await summary(["change.json"]);
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: "" });
    expect(stdout).toContain("### Pulumi preview of `test/dev`");
    expect(stdout).toContain(
      "**3 to delete**, **2 to replace**, 3 to create, 5 to update, 1 to forget (they stay in Celigo).",
    );
    expect(stdout).toContain(`- **Deletes \`Script\` \`gone\` (\`${gone}\`)**`);
    expect(stdout).toContain("used by flow `Nightly | @ops`");
    expect(stdout).toContain("  - Celigo deletes with it the flow `Copied`");
    expect(stdout).toContain(
      "- **Replaces `StateKey` `aliased` (`k1`)**: another one is made and this one is deleted",
    );
    // Neither an action that was carried out nor a snapshot is deleted from Celigo.
    expect(stdout).toMatch(/\*\*Replaces `IntegrationSnapshot` `snapshot` .*and this one stays in Celigo/);
    expect(stdout).toContain("- `·` `ScriptLogPurge` `purge`\n");
    expect(stdout.indexOf("Deletes")).toBeLessThan(stdout.indexOf("#### Changes"));
    expect(stdout).toContain("\n-  return 1;\n+  return 2; // ```\n");
    expect(stdout).toContain("\n-one();\n+two();\n");
    expect(stdout).toContain("- `settings.n`: `1` → `2`");
    expect(stdout).toContain('- `flowGroupings[]`: `{"name":"B"}` is new');
    expect(stdout).toContain("- `_connectorId`: _known later_");
  });

  test("nobody is called by a resource's name, nor an issue linked", async () => {
    const document = fs.readFileSync(path.join(project.directory, "change.json"), "utf8");
    project.write({ "calling.json": document.replaceAll("::hooks", "::@octocat #12 <b>") });
    const { stdout } = await summary(["calling.json"]);
    expect(stdout).toContain(
      "<details><summary><code>&#126; Script &#64;octocat #12 &#60;b&#62;</code></summary>",
    );
    const outside = stdout.replace(/^(`{3,})[^]*?^\1$/gm, "").replace(/<code>.*?<\/code>|(`+).*?\1/g, "");
    expect(outside).not.toMatch(/octocat|#12/);
  });

  test("reads the same in whatever order Pulumi lists the steps", async () => {
    const preview = JSON.parse(fs.readFileSync(path.join(project.directory, "many.json"), "utf8"));
    const texts = { directories: [project.directory] };
    const report = async (document: unknown) =>
      fit(await render(parsePreview(JSON.stringify(document)), texts), 60_000);
    const turned = { ...preview, steps: [...preview.steps].reverse() };
    expect(await report(turned)).toBe(await report(preview));
  });

  test("says what looks like a rename, and what is one", async () => {
    const { stdout } = await summary(["change.json"]);
    expect(stdout).toContain("`Script` `new-name`, to be created, is alike");
    expect(stdout).toContain('`aliases: [{ name: "old-name" }]`');
    expect(stdout).toContain("- `first` → `aliased`");
  });

  test("names secrets and never shows them, nor what was or becomes one", async () => {
    for (const file of ["create.json", "change.json"]) {
      const { stdout } = await summary([file]);
      expect(stdout).not.toMatch(SECRETS);
      expect(stdout).not.toContain("plain-c");
      expect(stdout).not.toContain("tok-dev");
    }
    const { stdout } = await summary(["change.json"]);
    expect(stdout).toContain("- `~` `Script` `hidden`: a secret among `content`");
    expect(stdout).toContain("- `content` changes (secret)");
    expect(stdout).toContain("not compared, since secret: `settings.key`, `settings.rows`");
  });

  test("without a token, or for another address, says that a text changes, and sends nothing", async () => {
    account.forget();
    const without = await summary(["change.json"], { CELIGO_API_TOKEN: "" });
    expect(without.stdout).toContain("`content`: the text changes; its old text is in Celigo only");
    expect(without.stdout).toContain("what depends on it is not known: there is no token");
    const { config: _, ...open } = JSON.parse(
      fs.readFileSync(path.join(project.directory, "change.json"), "utf8"),
    ) as { config: unknown };
    project.write({ "open.json": JSON.stringify(open) });
    const elsewhere = await summary(["open.json", "--base-url", "https://celigo.example"]);
    expect(elsewhere.stdout).toContain(`\`content\`: the text changes; it lives at \`${account.url}\``);
    const unknown = await summary(["change.json", "--token-env", "NO_SUCH_TOKEN"]);
    expect(unknown).toMatchObject({ code: 1, stdout: "" });
    expect(unknown.stderr).toContain("NO_SUCH_TOKEN");
    expect(account.requests()).toEqual([]);
  });

  test("says that a text was changed in Celigo, or cannot be read", async () => {
    // The clone brought its own copy, later.
    const hooks = account.rows("scripts").find(({ name }) => name === "Hooks");
    const before = account.emulator.edit("dev", "scripts", hooks?._id as string, (script) => {
      script.content = "function hooks() {\n  return 99;\n}\n";
    });
    const changed = await summary(["change.json"]);
    expect(changed.stdout).toContain("The text was changed in Celigo since the last update");
    expect(changed.stdout).toContain("\n-  return 99;\n");
    const foreign = await summary(["change.json"], { CELIGO_API_TOKEN: "tok-prod" });
    expect(foreign.stdout).toContain("`content`: the text changes; the token's account has no such script.");
    // Celigo tells no dependencies of an id that it does not know.
    expect(foreign.stdout.match(/not known: the token's account has no such object\./g)).toHaveLength(3);
    expect(foreign.stdout).not.toContain("nothing in Celigo depends on it");
    expect(changed.stdout.match(/nothing in Celigo depends on it\./g)).toHaveLength(1);
    expect(changed.stdout).not.toContain("not known: the token's account");
    const refused = await summary(["change.json"], { CELIGO_API_TOKEN: "tok-wrong" });
    expect(refused.stdout).toContain("the old one could not be read: `Celigo GET");
    expect(before.content).toContain("99");
  });

  test("no changes; the preview of a file that was edited since; standard input", async () => {
    const piped = await runWithInput(fs.readFileSync(path.join(project.directory, "change.json"), "utf8"));
    expect(piped.stdout).toContain(
      "**3 to delete**, **2 to replace**, 3 to create, 5 to update, 1 to forget (they stay in Celigo).",
    );
    const same = await summary(["same.json"]);
    expect(same.stdout).toContain("No changes. 11 unchanged.");
    expect(same.stdout).not.toContain("<details>");
    const stale = await summary(["create.json"]);
    expect(stale.stdout).toContain("`scripts/hooks.js` is not here as the preview saw it");
  });

  test("a failed preview begins with its errors, fenced", async () => {
    const { stdout } = await summary(["failed.json"]);
    expect(stdout).toContain("**The preview failed");
    expect(stdout.indexOf("boom <b>")).toBeLessThan(stdout.indexOf("#### Changes"));
    expect(stdout).toMatch(/^````text\nRunning program /m);
    expect(stdout).toContain("- warning: `mind [secret]`");
    // eslint-disable-next-line no-control-regex -- the colour must be gone
    expect(stdout).not.toMatch(/\u001b/);
  });

  test("stays under the limit, deletions kept, fences closed, with a note", async () => {
    for (const limit of [500, 6000, 60000]) {
      const { stdout } = await summary(["many.json", "--max-bytes", String(limit)]);
      expect(Buffer.byteLength(stdout)).toBeLessThan(limit);
      expect(stdout).toContain("**3 to delete**");
      expect(stdout).toContain("- **Deletes `Script` `gone`");
      expect(stdout).toContain(`_Cut at ${limit} bytes. Left out: `);
      expect((stdout.match(/<details>/g) ?? []).length).toBe((stdout.match(/<\/details>/g) ?? []).length);
    }
  });

  test("says what the input is, when it is no preview", async () => {
    project.write({ "noise.txt": "warning: something\n{}" });
    const { code: exit, stdout, stderr } = await summary(["noise.txt"]);
    expect({ exit, stdout }).toEqual({ exit: 1, stdout: "" });
    expect(stderr).toMatch(/not JSON: a line stands before it/);
    expect((await summary(["same.json", "--max-bytes", "12"])).code).toBe(64);
  });

  function runWithInput(input: string): Promise<CommandResult> {
    const child = track(
      spawn(process.execPath, [path.join(ROOT, "dist", "cli", "index.js"), "summary"], {
        cwd: project.directory,
        env: { ...project.env, CELIGO_BASE_URL: account.url },
      }),
    );
    child.stdin.end(input);
    let [stdout, stderr] = ["", ""];
    child.stdout.on("data", (data: Buffer) => (stdout += data.toString()));
    child.stderr.on("data", (data: Buffer) => (stderr += data.toString()));
    return new Promise((resolve) =>
      child.once("close", (exit) => resolve({ stdout, stderr, code: exit ?? 1 })),
    );
  }
});
