/** Exports into a program that people have edited: what the printed commands lead to never is a deletion. */
import { execFile } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import { promisify } from "node:util";
import { TestAccount } from "../support/account";
import { runCommand } from "../support/command";
import { createProject, type Project, type UpdateResult } from "../support/engine";
import { emptyProject, filesOf, importAll, install, runExport, type Exported } from "../support/round-trip";
import { ROOT, tempDirectory } from "../support/temp";

let account: TestAccount;

beforeEach(async () => {
  account = await TestAccount.start();
});
afterEach(() => account.close());

const env = { PULUMI_NODEJS_TRANSPILE_ONLY: "true" };

/** One more object of each kind; `orders` and `app` get a part each. */
function addOfEachKind(word: string, { orders, app }: { orders: string; app: string }): number {
  const { emulator } = account;
  emulator.seed("dev", "scripts", { name: `${word} hook`, content: `// ${word}` });
  emulator.seed("dev", "integrations", { name: `${word} integration` });
  const connector = emulator.seed("dev", "connectors", { name: `${word} app` });
  const license = (_connectorId: string, name: string) =>
    emulator.seed("dev", "licenses", {
      _connectorId,
      expires: "2035-12-31T00:00:00Z",
      user: { email: `${word}-${name}@example.com` },
    });
  license(app, "a");
  const { _id: _trialLicenseId } = license(connector._id, "b");
  emulator.edit("dev", "connectors", connector._id, (document) => {
    Object.assign(document, { trialEnabled: true, trialPeriod: 14, _trialLicenseId });
  });
  emulator.setState("dev", `${word}-global`, { at: 1 });
  emulator.setState("dev", `${word}-scoped`, { at: 1 }, `integrations/${orders}`);
  const { _id: connection } = emulator.seed("dev", "connections", { name: `${word} shop`, type: "http" });
  emulator.edit("dev", "integrations", orders, (document) => {
    document._registeredConnectionIds = [...(document._registeredConnectionIds as string[]), connection];
  });
  return 9;
}

function start(): { orders: string; app: string } {
  const orders = account.emulator.seed("dev", "integrations", { name: "Orders" })._id;
  const app = account.emulator.seed("dev", "connectors", { name: "App" })._id;
  return { orders, app };
}

/** Runs the printed commands, and looks at what they lead to. */
async function follow(project: Project, exported: Exported): Promise<UpdateResult> {
  for (const command of exported.next) {
    const [tool, ...args] = command.split(" ");
    if (tool === "pulumi" && args[0] !== "preview") await project.pulumi(args);
  }
  const shown = await project.preview({ env });
  const deletions = shown.steps.filter(({ op }) => /delete|replace/.test(op));
  expect(deletions.map(({ op, urn }) => `${op} ${urn}`)).toEqual([]);
  if (exported.closing.includes("is empty")) expect(shown.changes).toEqual({});
  const resources = (await project.exportState()).deployment.resources ?? [];
  const state = resources.flatMap(({ type, id }) => (id ? [`${type.split(":").at(-1)} ${id}`] : []));
  expect(state.filter((each, i) => state.indexOf(each) !== i)).toEqual([]);
  expect(state).toEqual(expect.arrayContaining(exported.resources.map(({ kind, id }) => `${kind} ${id}`)));
  const notices = exported.notices.join("\n");
  for (const { kind, name } of exported.left) expect(notices).toContain(`${kind} ${name}`);
  for (const { kind, id } of exported.left) expect(state).not.toContain(`${kind} ${id}`);
  return shown;
}

const edit = (project: Project, file: string, text = "// note of the team\n") =>
  fs.appendFileSync(path.join(project.directory, file), text);
const read = (project: Project, file: string) => fs.readFileSync(path.join(project.directory, file), "utf8");

test("whichever generated file was edited, what is new is declared or named, and nothing is deleted", async () => {
  const parts = start();
  let count = 2 + addOfEachKind("first", parts);
  const project = await emptyProject(account);
  const first = await runExport(project, "--all");
  install(project);
  expect(first).toMatchObject({ left: [], closing: expect.stringContaining("is empty") as string });
  expect(first.resources).toHaveLength(count);
  await follow(project, first);

  const rounds = [
    [
      ...["integrations/orders.ts", "integrations/first-integration.ts", "scripts/first-hook.js"],
      ...["shared-scripts.ts", "tsconfig.json", ".gitattributes"],
    ],
    ["connectors/app.ts", "state.ts", "package.json", "Pulumi.yaml"],
  ];
  for (const [i, files] of rounds.entries()) {
    for (const file of files) {
      const text = /json$/.test(file) ? "\n" : /\.(ts|js)$/.test(file) ? undefined : "# note of the team\n";
      edit(project, file, text);
    }
    count += addOfEachKind(`round-${i}`, parts);
    const exported = await runExport(project, "--all");
    expect(exported).toMatchObject({ left: [], files: { kept: expect.arrayContaining(files) as string[] } });
    expect(exported.resources).toHaveLength(count);
    expect(exported.next.at(-1)).toContain("--protect=false");
    await follow(project, exported);
  }
  // Another export writes the same.
  const { files: again } = await runExport(project, "--all");
  expect(again.written.filter((file) => file !== "import.json")).toEqual([]);
  expect(read(project, "index.ts")).toContain('import "./shared-scripts.2";');
  expect(read(project, "shared-scripts.2.ts")).toMatch(/"round-0-hook"[^]*"round-1-hook"/);

  // With the main file edited, only what it loads is declared; what it does not load is named.
  edit(project, "index.ts");
  edit(project, "shared-scripts.2.ts");
  count += addOfEachKind("last", parts);
  const exported = await runExport(project, "--all");
  expect(exported.left.map(({ kind }) => kind).sort()).toEqual(
    ["Connector", "ConnectorLicense", "ConnectorTrial", "Integration", "Script"].sort(),
  );
  expect(exported.resources.length + exported.left.length).toBe(count);
  expect(exported.next.at(-1)).not.toContain("--protect=false");
  expect(exported.closing).toMatch(/^5 objects are not in import\.json/);
  await follow(project, exported);
  const lines = [...new Set(exported.notices.join("\n").match(/import "\.[^"]+";/g))];
  expect(lines).toHaveLength(3);
  edit(project, "index.ts", lines.join("\n"));
  const last = await runExport(project, "--all");
  expect(last).toMatchObject({ left: [], resources: { length: count } });
  await follow(project, last);
  await project.up({ env });
  expect((await project.preview({ env })).changes).toEqual({});
});

const HAND_WRITTEN = `
import * as celigo from "pulumi-celigo";

export const hook = new celigo.Script("my-hook", { name: "Own hook", content: "// own" });
for (const name of ["one", "two"]) new celigo.StateKey(name, { key: name, value: { at: 1 } });
if (process.env.NEVER === undefined) new celigo.Script("sometimes", { name: "Sometimes", content: "// s" });
new celigo.Integration("own", { name: "Own", preSave: { _scriptId: hook.id, function: "f" } });
`;

test("beside a hand-written program, objects are imported once the program declares them", async () => {
  const project = await createProject({
    program: HAND_WRITTEN,
    typescript: true,
    env: { ...account.env(), CELIGO_BASE_URL: account.url },
  });
  await project.up({ env });
  const own = 5;
  const parts = start();
  const added = 2 + addOfEachKind("new", parts);
  const exported = await runExport(project, "--all");
  expect(read(project, "index.ts")).toBe(HAND_WRITTEN);
  expect(exported.notices.join("\n")).toMatch(/tsconfig\.json .* needs `"rootDir": "\."`/);
  const options = JSON.parse(read(project, "tsconfig.json")) as { compilerOptions: object };
  Object.assign(options.compilerOptions, { rootDir: "." });
  project.write({ "tsconfig.json": JSON.stringify(options) });
  expect(exported.resources.map(({ name }) => name).sort()).toEqual(["my-hook", "own"]);
  expect(exported.left).toHaveLength(added + own - 2);
  expect(exported.closing).not.toContain("is empty");
  const reasons = Object.fromEntries(exported.left.map(({ name, reason }) => [name, reason]));
  expect(reasons).toMatchObject({
    one: expect.stringContaining("a loop or a function may make it") as string,
    sometimes: expect.stringContaining("it is not certain that index.ts declares it") as string,
    "new-hook": expect.stringContaining('Add `import "./shared-scripts";` to index.ts') as string,
  });
  // What the state manages is in the state, whatever is not imported.
  const isNew = ({ name }: { name: string }) => !["one", "two", "sometimes"].includes(name);
  await follow(project, { ...exported, left: exported.left.filter(isNew) });
  edit(project, "index.ts", [...new Set(exported.notices.join("\n").match(/import "\.[^"]+";/g))].join("\n"));
  const again = await runExport(project, "--all");
  expect(again.left.map(({ name }) => name).sort()).toEqual(["one", "sometimes", "two"]);
  expect(again.resources).toHaveLength(added + 2);
  await follow(project, { ...again, left: [] });
  await project.up({ env });
  expect((await project.preview({ env })).changes).toEqual({});
  expect((await runExport(project, "--all")).resources).toHaveLength(added + 2);
});

test("an ES module: relative imports have extensions, and the first preview is empty, types included", async () => {
  const hooks = account.emulator.seed("dev", "scripts", { name: "Hooks", content: "function f() {}" });
  for (const name of ["Orders", "Refunds"])
    account.emulator.seed("dev", "integrations", {
      name,
      preSave: { _scriptId: hooks._id, function: "f" },
      settings: { text: `of ${hooks._id}` },
    });
  const project = await emptyProject(account);
  project.write({ "package.json": JSON.stringify({ name: "x", type: "module" }) });
  const exported = await runExport(project, "--all");
  expect(exported.next.slice(0, 2)).toEqual([
    "npm install pulumi-celigo @pulumi/pulumi",
    "npm install --save-dev @types/node ts-node typescript",
  ]);
  install(project);
  expect(read(project, "index.ts")).toContain('import "./integrations/orders.js";');
  expect(read(project, "integrations/orders.ts")).toContain('/shared-scripts.js";');
  for (const command of exported.next.slice(2)) await project.pulumi(command.split(" ").slice(1));
  expect(exported.closing).toContain("is empty");
  expect((await project.preview()).changes).toEqual({});
  // The lines that notices print have it as well.
  edit(project, "index.ts");
  account.emulator.setState("dev", "cursor", { at: 1 });
  const again = await runExport(project, "--all");
  expect(again.notices.join()).toContain('`import "./state.js";`');
  await follow(project, again);
});

test("what a kept file uses of a generated one stays, although its object is gone", async () => {
  const hooks = account.emulator.seed("dev", "scripts", { name: "Hooks", content: "function f() {}" });
  const orders = account.emulator.seed("dev", "integrations", {
    name: "Orders",
    preSave: { _scriptId: hooks._id, function: "f" },
  });
  account.emulator.seed("dev", "integrations", {
    name: "Refunds",
    preSave: { _scriptId: hooks._id, function: "f" },
  });
  const project = await emptyProject(account);
  const first = await runExport(project, "--all");
  install(project);
  await importAll(project, first);
  edit(project, "integrations/orders.ts");
  // Now one integration alone uses the script, which would move; then it is deleted.
  account.emulator.edit(
    "dev",
    "integrations",
    account.named("integrations", "Refunds")._id as string,
    (each) => {
      delete each.preSave;
    },
  );
  const second = await runExport(project, "--all");
  expect(second.files.removed).toEqual([]);
  expect(read(project, "shared-scripts.ts")).toContain("export const hooks");
  await follow(project, second);
  account.emulator.edit("dev", "integrations", orders._id, (each) => delete each.preSave);
  account.emulator.edit("dev", "scripts", hooks._id, (each) => (each.deletedAt = "2025-01-01T00:00:00Z"));
  const third = await runExport(project, "--all");
  expect(third.files.removed).toEqual([]);
  expect(third.notices.join("\n")).toMatch(/shared-scripts\.ts stays as .*integrations\/orders\.ts uses/);
  expect(third.notices.join("\n")).toMatch(/still declared by files that were edited by hand: hooks/);
  await follow(project, third);
});

describe("what the stack's state manages stays in the program", () => {
  async function imported(): Promise<Project> {
    const project = await emptyProject(account);
    const exported = await runExport(project, "--all");
    install(project);
    await importAll(project, exported);
    return project;
  }
  const attempt = (project: Project, ...args: string[]) =>
    runCommand(project, ["export", "--out", ".", "--json", ...args]);

  test("where it cannot be exported, beside references that the stack lacks, and where --force would overwrite its only declaration", async () => {
    const { orders, app } = start();
    addOfEachKind("first", { orders, app });
    const project = await imported();
    const before = filesOf(project.directory);
    const script = account.named("scripts", "first hook")._id as string;
    const maskScript = () =>
      account.emulator.inject({
        ...({ kind: "status", status: 200, path: `/v1/scripts/${script}`, times: 1 } as const),
        body: { _id: script, name: "first hook", content: "****" },
      });
    maskScript();
    const masked = await attempt(project, "--all");
    expect(masked).toMatchObject({ code: 1, stdout: "" });
    expect(masked.stderr).toContain("may still be in Celigo: Script first-hook (shared-scripts.ts). Nothing");
    account.emulator.clearFaults();
    account.emulator.inject({
      ...({ kind: "status", status: 200, path: /\/licenses$/, times: 2 } as const),
      body: account.rows("licenses").map((each) => ({ ...each, user: {} })),
    });
    expect(await attempt(project, "--all")).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/ConnectorLicense \S+ \(connectors\/\S+\.ts\)/) as string,
    });
    account.emulator.clearFaults();
    expect(filesOf(project.directory)).toEqual(before);

    // The closing line asks for references that the stack lacks, and nothing is unprotected.
    edit(project, "integrations/orders.ts", 'export const shop = celigo.reference("shop");\n');
    account.emulator.setState("dev", "cursor", { at: 1 });
    const again = await runExport(project, "--all");
    expect(again.closing).toMatch(/^First set the ids of celigo:references .*: shop\./);
    expect(again.next.at(-1)).not.toContain("--protect=false");
    await project.pulumi((again.next.at(-1) ?? "").split(" ").slice(1));
    expect((await project.preview({ env, fails: true })).stdout).toContain("shop");
    await project.setConfig("celigo:references.shop", "5f4d3c2b1a0987654321fedc", { path: true });
    await follow(project, await runExport(project, "--all"));

    edit(
      project,
      "index.ts",
      'import * as celigo from "pulumi-celigo";\nimport { orders } from "./integrations/orders";\nnew celigo.IntegrationSnapshot("before", { _integrationId: orders.id, description: "Before" });\n',
    );
    await project.up({ env });
    const { code, stderr } = await attempt(project, "--all", "--force");
    expect(code).toBe(1);
    expect(stderr).toContain("IntegrationSnapshot before (index.ts)");
    expect(read(project, "index.ts")).toContain("IntegrationSnapshot");

    // In a file of the team's own, it is no matter of the exporter's.
    project.write({
      "own.ts": `import * as celigo from "pulumi-celigo";\nnew celigo.Script("first-hook", { name: "first hook", content: "// first" });\n`,
    });
    edit(project, "index.ts", 'import "./own";\n');
    maskScript();
    expect(await attempt(project, "--all")).toMatchObject({ code: 0 });
    expect((await project.preview({ env })).steps.filter(({ op }) => op === "delete")).toEqual([]);
  });

  test("where one integration was exported, and does not use the script any more", async () => {
    const hooks = account.emulator.seed("dev", "scripts", { name: "Hooks", content: "x" });
    const orders = account.emulator.seed("dev", "integrations", {
      name: "Orders",
      preSave: { _scriptId: hooks._id, function: "f" },
    });
    const project = await emptyProject(account);
    const only = ["--integration", orders._id];
    const first = await runExport(project, ...only);
    install(project);
    await importAll(project, first);
    account.emulator.edit("dev", "integrations", orders._id, (each) => {
      delete each.preSave;
    });
    const second = await runExport(project, ...only);
    expect(second.resources.map(({ name }) => name)).toEqual(["hooks", "orders"]);
    await follow(project, second);
    // Deleted in Celigo and made again, it is another one, and the name is taken.
    account.emulator.edit("dev", "scripts", hooks._id, (each) => {
      each.deletedAt = "2025-01-01T00:00:00Z";
    });
    const again = account.emulator.seed("dev", "scripts", { name: "Hooks", content: "y" });
    account.emulator.edit("dev", "integrations", orders._id, (each) => {
      each.preSave = { _scriptId: again._id, function: "f" };
    });
    const third = await runExport(project, ...only);
    expect(third.resources.map(({ name }) => name)).toEqual(["hooks-2", "orders"]);
    expect(third.notices.join("\n")).toMatch(/no longer found, .*: hooks \(1 in all\)\. `pulumi refresh`/);
    expect(third.closing).toContain("Script hooks");
    await project.pulumi(["refresh", "--yes", "--stack", "dev"]);
    await follow(project, { ...third, closing: "" });
  });

  test("under the names that the state has, where the export's own memory is lost", async () => {
    const hooks = account.emulator.seed("dev", "scripts", { name: "Hooks", content: "x" });
    const project = await imported();
    account.emulator.edit("dev", "scripts", hooks._id, (each) => (each.name = "Renamed"));
    fs.rmSync(path.join(project.directory, "celigo-export.json"));
    fs.rmSync(path.join(project.directory, "shared-scripts.ts"));
    const again = await runExport(project, "--all", "--force");
    expect(again.resources.map(({ name }) => name)).toEqual(["hooks"]);
    await follow(project, again);
  });
});

test("a clone keeps its class: it is not declared a second time as an integration", async () => {
  const { orders } = start();
  const project = await createProject({
    program: `const celigo = require("pulumi-celigo");
new celigo.IntegrationClone("copy", { _integrationId: "${orders}", name: "Copy" });
`,
    env: { ...account.env(), CELIGO_BASE_URL: account.url },
  });
  await project.up();
  const exported = await runExport(project, "--all");
  expect(exported.left).toContainEqual(
    expect.objectContaining({
      kind: "Integration",
      reason: "the stack manages it already, as IntegrationClone copy.",
    }),
  );
  const copy = account.named("integrations", "Copy")._id as string;
  expect(read(project, "import.json")).not.toContain(`"id": "${copy}"`);
});

test("without TypeScript, what generated files declare is known, and edited ones are asked about", async () => {
  const command = packageWithoutCompiler();
  const project = await emptyProject(account);
  const run = async (): Promise<Exported> =>
    JSON.parse(await nodeOutput(project, [command, "export", "--out", ".", "--all", "--json"])) as Exported;
  account.emulator.setState("dev", "one", { at: 1 });
  const first = await run();
  expect(first).toMatchObject({ left: [], resources: { length: 1 } });
  install(project);
  await importAll(project, first);
  fs.rmSync(path.join(project.directory, "node_modules/typescript"));
  edit(project, "state.ts");
  account.emulator.setState("dev", "two", { at: 1 });
  account.emulator.seed("dev", "scripts", { name: "Hooks", content: "x" });
  const second = await run();
  expect(second.resources.map(({ name }) => name)).toEqual(["hooks", "two"]);
  expect(second.left).toMatchObject([
    { name: "one", reason: expect.stringMatching(/^TypeScript is needed/) as string },
  ]);
  fs.rmSync(path.join(project.directory, "node_modules"), { recursive: true });
  install(project);
  await follow(project, { ...second, left: [] });
  // With an edited main file, nothing is certain.
  fs.rmSync(path.join(project.directory, "node_modules/typescript"));
  edit(project, "index.ts");
  expect(await run()).toMatchObject({ resources: [], left: { length: 3 } });
});

/** The built command, in a place from where no TypeScript is found. */
function packageWithoutCompiler(): string {
  const directory = tempDirectory("bare");
  const at = path.join(directory, "node_modules");
  for (const name of fs.readdirSync(path.join(ROOT, "node_modules"))) {
    if (["typescript", "pulumi-celigo"].includes(name) || name.startsWith(".")) continue;
    fs.mkdirSync(at, { recursive: true });
    fs.symlinkSync(path.join(ROOT, "node_modules", name), path.join(at, name), "junction");
  }
  for (const name of ["dist", "package.json"])
    fs.cpSync(path.join(ROOT, name), path.join(at, "pulumi-celigo", name), { recursive: true });
  return path.join(at, "pulumi-celigo/dist/cli/index.js");
}

/** What a program of Node prints. Never blocking: the emulator that it talks to lives in this process. */
async function nodeOutput(project: Project, args: string[]): Promise<string> {
  const options = { cwd: project.directory, env: project.env };
  const { stdout } = await promisify(execFile)(process.execPath, args, options);
  return stdout;
}
