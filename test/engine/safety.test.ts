/** What never happens: changed bytes, leaked secrets, deletions that break someone; more of it is in test/host/safety.test.ts. */
import { TestAccount, type Doc } from "../support/account";
import { createProject, type Project } from "../support/engine";

let account: TestAccount;
beforeEach(async () => {
  account = await TestAccount.start({ quirks: { checkReferences: false } });
});
afterEach(() => account.close());

const head = `const pulumi = require("@pulumi/pulumi");\nconst celigo = require("pulumi-celigo");\n`;

function project(program: string, more: Partial<Parameters<typeof createProject>[0]> = {}): Promise<Project> {
  return createProject({ program: head + program, config: account.config, env: account.env(), ...more });
}

test("script bytes arrive unchanged, as string and as file, and give no diff", async () => {
  const texts: Record<string, string> = {
    crlf: "a\r\nb\n\r\n",
    open: "no final newline",
    bom: "\ufeff// bom\n",
    odd: "// \u{1f680} \u2028 \u2029 \t \u0000 \\u0041",
    large: "// 0123456789 äöü\r\n".repeat(16_000),
    empty: "",
  };
  const files = Object.fromEntries(Object.entries(texts).map(([name, text]) => [`${name}.js`, text]));
  const program = `
const fs = require("fs");
for (const name of ${JSON.stringify(Object.keys(texts))}) {
  new celigo.Script(name + "-file", { name: name + " file", content: new pulumi.asset.FileAsset(name + ".js") });
  new celigo.Script(name + "-text", { name: name + " text", content: fs.readFileSync(name + ".js", "utf8") });
}`;
  const stack = await project(program, { files });
  await stack.up();
  for (const [name, text] of Object.entries(texts)) {
    expect(account.named("scripts", `${name} file`).content).toBe(text);
    expect(account.named("scripts", `${name} text`).content).toBe(text);
  }
  expect(await stack.preview({ refresh: true })).toHaveChangedNothing();
  stack.write({ "moved/crlf.js": texts.crlf ?? "" });
  stack.setProgram(
    head +
      program.replace(
        `FileAsset(name + ".js")`,
        `FileAsset((name === "crlf" ? "moved/" : "") + name + ".js")`,
      ),
  );
  expect(await stack.preview()).toHaveChangedNothing();
});

test("secrets are encrypted in state, also after a refresh that found other values, and never printed", async () => {
  const program = `
const s = (text) => pulumi.secret(text);
new celigo.Integration("i", { name: "I", settings: { user: "u", password: s("hunter2-one"), deep: [{ key: s("hunter2-two") }] } });
new celigo.StateKey("k", { key: "k", value: s({ token: "hunter2-three" }) });
new celigo.Script("t", { name: "T", content: s("// hunter2-four") });
new celigo.Integration("whole", { name: "W", readme: s("hunter2-five ".repeat(200)) });`;
  const stack = await project(program);
  const printed = [await stack.up(), await stack.preview({ args: ["--diff"] })];
  account.emulator.edit(
    "dev",
    "integrations",
    account.named("integrations", "I")._id as string,
    (document) => {
      (document as Doc).settings.password = "hunter2-six";
      (document as Doc).settings.deep[0].key = "hunter2-seven";
    },
  );
  account.emulator.setState("dev", "k", { token: "hunter2-eight" });
  const states = [JSON.stringify(await stack.exportState())];
  printed.push(await stack.preview({ refresh: true, args: ["--diff"] }), await stack.refresh());
  states.push(JSON.stringify(await stack.exportState()));
  const echo = (words: string) => ({
    kind: "status" as const,
    status: 422,
    body: { errors: [{ code: "x", message: words }] },
  });
  account.emulator.inject({ ...echo("value hunter2-three is bad"), method: "PUT", path: "/v1/state" });
  account.emulator.inject({ ...echo("hunter2-one and hunter2-two are bad"), method: "PATCH" });
  printed.push(await stack.up({ fails: true }));
  account.emulator.clearFaults();
  stack.setProgram(head + program.replace(`name: "I"`, `nme: "I"`));
  const invalid = await stack.preview({ fails: true });
  expect(invalid.stdout).toContain("the required property `name` is missing");
  expect(invalid.stdout).toContain("did you mean `name`?");
  printed.push(invalid);
  for (const { stdout, stderr } of printed) expect(stdout + stderr).not.toMatch(/hunter2/);
  for (const state of states) expect(state).not.toMatch(/hunter2|tok-dev/);
  expect(JSON.stringify(await stack.exportState({ showSecrets: true }))).toContain("hunter2-six");
});

test("deletion is refused while it would break someone, and every way out works", async () => {
  const program = `
const i = new celigo.Integration("i", { name: "I" });
const c = new celigo.Connector("c", { name: "C" });
const l = new celigo.ConnectorLicense("l", { _connectorId: c.id, email: "a@example.com", expires: "2031-01-01T00:00:00Z", opts: {} });
const s = new celigo.Script("s", { name: "S", content: "//" });`;
  const stack = await project(program);
  await stack.up();
  const integration = account.named("integrations", "I")._id as string;
  const connector = account.named("connectors", "C")._id as string;
  const [license] = account.rows("licenses") as [Doc];
  account.emulator.seed("dev", "flows", { name: "Nightly", _integrationId: integration });
  account.emulator.edit("dev", "licenses", license._id as string, (document) => {
    document._integrationId = "5f0000000000000000000009";
  });
  account.emulator.seed("dev", "installBase", { _connectorId: connector, _integrationId: integration });
  account.emulator.seed("dev", "exports", {
    name: "Uses it",
    hooks: { preSavePage: { _scriptId: account.named("scripts", "S")._id as string } },
  });

  const refused = await stack.destroy({ fails: true, args: ["--continue-on-error"] });
  for (const words of ["Nightly", "CELIGO_FORCE_DESTROY_IDS", "5f0000000000000000000009", "Uses it"]) {
    expect(refused.stdout).toContain(words);
  }
  expect(account.count()).toBe(4);

  stack.setProgram(head + program.replace(`name: "I"`, `name: "I", forceDestroy: true`));
  account.forget();
  expect(await stack.up()).toHaveChanged({ update: 1 });
  expect(account.writes()).toEqual([]);
  account.emulator.edit("dev", "exports", account.rows("exports")[0]?._id as string, (document) => {
    document.hooks = {};
  });
  await stack.destroy({
    env: { CELIGO_FORCE_DESTROY_IDS: `${connector},${connector}/${license._id as string}` },
  });
  expect(account.count()).toBe(0);
});

test("no token, and one in clear text: one clear message each, nothing written; as a secret it works", async () => {
  const stack = await project(`new celigo.Script("s", { name: "S", content: "//" });`);
  const none = await stack.up({ fails: true, env: { CELIGO_API_TOKEN: "" } });
  expect(none.stdout).toMatch(/CELIGO_API_TOKEN.*celigo:tokenEnv.*celigo:apiToken.*Account/s);
  await stack.setConfig("celigo:apiToken", "in-clear");
  expect((await stack.preview({ fails: true })).stdout).toMatch(/clear text/);
  expect(account.writes()).toEqual([]);
  await stack.setConfig("celigo:apiToken", "tok-dev", { secret: true });
  await stack.up({ env: { CELIGO_API_TOKEN: "" } });
  expect(account.count()).toBe(1);
  expect(JSON.stringify(await stack.exportState())).not.toContain("tok-dev");
});
