/** What `pulumi-celigo export` writes, without Pulumi. */
import { execFileSync, spawn } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import { TestAccount } from "../support/account";
import { evaluate, prepare, type Prepared } from "../support/evaluate";
import { fillAccount } from "../support/random-account";
import { filesOf } from "../support/round-trip";
import { ROOT, cleanEnvironment, linkModules, tempDirectory, track, writeFiles } from "../support/temp";

/** The API's documents do not name the account-wide lists: a server may not have them. */
const UNOWNED = /^state of exports that belong to no integration is not exported: .*\(404/;

let account: TestAccount;

beforeEach(async () => {
  account = await TestAccount.start();
});

afterEach(() => account.close());

const seed = (collection: Parameters<typeof account.emulator.seed>[1], document: object) =>
  account.emulator.seed("dev", collection, document) as Record<string, any>;

describe("the command", () => {
  let directory: string;

  beforeEach(() => {
    directory = path.join(tempDirectory("export"), "shop");
  });

  /** Runs it where Pulumi knows no backend: what needs a stack is told, the rest is written. */
  function run(...args: string[]): Promise<{ stdout: string; stderr: string; code: number | null }> {
    const home = path.dirname(directory);
    const child = track(
      spawn(process.execPath, [path.join(ROOT, "dist/cli/index.js"), "export", ...args], {
        env: {
          ...cleanEnvironment(),
          ...account.env(),
          CELIGO_BASE_URL: account.url,
          PULUMI_HOME: home,
          PULUMI_BACKEND_URL: `file://${home}/nowhere`,
          PATH: `${path.dirname(process.env.PULUMI_CELIGO_CLI ?? "")}${path.delimiter}${process.env.PATH ?? ""}`,
        },
      }),
    );
    let [stdout, stderr] = ["", ""];
    child.stdout.on("data", (text: Buffer) => (stdout += text.toString()));
    child.stderr.on("data", (text: Buffer) => (stderr += text.toString()));
    return new Promise((resolve) => child.once("close", (code) => resolve({ stdout, stderr, code })));
  }

  const namesIn = (stdout: string) =>
    (JSON.parse(stdout) as { resources: { name: string }[] }).resources.map(({ name }) => name).sort();

  const read = (file: string) => fs.readFileSync(path.join(directory, file), "utf8");

  test("wants to know what to export", async () => {
    expect(await run("--out", directory)).toMatchObject({
      code: 64,
      stderr: expect.stringMatching(/--integration ID.*--all/s) as string,
    });
    expect(await run("--all")).toMatchObject({ code: 64, stderr: expect.stringMatching(/--out/) as string });
    expect(fs.existsSync(directory)).toBe(false);
  });

  test("wants a stack that Pulumi can make, before anything is written", async () => {
    for (const stack of ["bad stack!", "", "a/b/c/d", "x".repeat(101)])
      expect(await run("--out", directory, "--all", "--stack", stack)).toMatchObject({
        code: 64,
        stderr: expect.stringContaining("names no stack") as string,
      });
    expect(fs.existsSync(directory)).toBe(false);
    expect(await run("--out", directory, "--all", "--stack", "my.org/shop/eu_prod-1")).toMatchObject({
      code: 0,
    });
    expect(read("celigo-export.json")).toContain('"my.org/shop/eu_prod-1"');
  });

  test("writes one integration with its scripts, and keeps what people have edited", async () => {
    const hooks = seed("scripts", { name: "Hooks", content: "function f() {}" });
    seed("scripts", { name: "Other", content: "x" });
    const orders = seed("integrations", { name: "Orders", preSave: { _scriptId: hooks._id, function: "f" } });
    const refunds = seed("integrations", {
      name: "Refunds",
      preSave: { _scriptId: hooks._id, function: "f" },
    });

    const first = await run("--out", directory, "--integration", orders._id, "--json", "--region", "eu");
    expect(first).toMatchObject({ code: 0 });
    expect(JSON.parse(first.stdout)).toMatchObject({
      resources: [
        { kind: "Script", name: "hooks" },
        { kind: "Integration", name: "orders" },
      ],
      files: { kept: [], removed: [] },
      next: [
        "npm install",
        expect.stringContaining("stack select"),
        expect.stringContaining("pulumi import"),
      ],
    });
    expect(read("index.ts")).toBe('import "./integrations/orders";\n');
    expect(read("scripts/hooks.js")).toBe("function f() {}");
    expect(read("Pulumi.dev.yaml")).toContain("celigo:region: eu");
    expect(read(".gitignore")).toContain("/import.json\n");
    expect(fs.statSync(path.join(directory, "import.json")).mode & 0o777).toBe(0o600);

    // Another integration comes beside the first; the edited file stays, and the script moves to where both find it.
    fs.appendFileSync(path.join(directory, "integrations/orders.ts"), "// mine\n");
    fs.appendFileSync(path.join(directory, "Pulumi.dev.yaml"), "# mine\n");
    const second = await run("--out", directory, "--integration", refunds._id, "--json");
    expect(JSON.parse(second.stdout)).toMatchObject({
      files: { kept: ["integrations/orders.ts"] },
      left: [],
      notices: [
        expect.stringMatching(
          /preSave\._scriptId holds the id of Script hooks; .*orders\.ts does not export it/,
        ),
        expect.stringContaining("integrations/orders.ts was edited by hand"),
      ],
    });
    expect(read("integrations/orders.ts")).toContain("// mine");
    expect(read("index.ts")).toBe('import "./integrations/orders";\nimport "./integrations/refunds";\n');
    expect(read("integrations/refunds.ts")).toContain('_scriptId: celigo.reference("hooks")');
    // Once it is exported there, the other file imports it.
    const edited = read("integrations/orders.ts").replace("const hooks", "export const theHook");
    writeFiles(directory, { "integrations/orders.ts": edited.replaceAll("hooks.id", "theHook.id") });
    expect(await run("--out", directory, "--integration", refunds._id)).toMatchObject({ code: 0 });
    expect(read("integrations/refunds.ts")).toContain('import { theHook as hooks } from "./orders";');

    const third = await run("--out", directory, "--integration", refunds._id, "--json", "--force");
    expect(JSON.parse(third.stdout)).toMatchObject({ files: { kept: [] }, notices: [] });
    expect(read("integrations/orders.ts")).not.toContain("// mine");
    expect(account.writes()).toEqual([]);
  });

  test("keeps names, and files of other people", async () => {
    const orders = seed("integrations", { name: "Orders" });
    fs.mkdirSync(directory);
    writeFiles(directory, { "package.json": "{}", ".gitignore": "dist" });
    expect(await run("--out", directory, "--all")).toMatchObject({ code: 0 });
    account.emulator.edit("dev", "integrations", orders._id, (document) => (document.name = "Purchases"));
    seed("integrations", { name: "Orders" });
    const { stdout } = await run("--out", directory, "--all", "--json");
    const { resources, next } = JSON.parse(stdout) as {
      resources: { name: string; id: string }[];
      next: string[];
    };
    expect(resources.find(({ id }) => id === orders._id)?.name).toBe("orders");
    expect(resources.map(({ name }) => name).sort()).toEqual(["orders", "orders-2"]);
    expect(next[0]).toBe("npm install pulumi-celigo @pulumi/pulumi");
    expect(read("package.json")).toBe("{}");
    expect(read(".gitignore")).toBe("dist\nnode_modules/\n/import.json\n");
    expect(read("celigo-export.json")).not.toContain(orders._id);
  });

  test("writes no secret where nothing can encrypt it, and says what to do", async () => {
    seed("integrations", { name: "Orders", settings: { apiKey: "plain-words", shop: "a", retries: 3 } });
    const { code, stdout } = await run("--out", directory, "--all", "--json", "--secret", "settings.retries");
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      secrets: ["ordersApiKey", "ordersRetries"],
      failure: expect.stringMatching(
        /so 2 secrets and import\.json are missing: .*\. Log in with `pulumi login`/,
      ) as string,
      next: [],
    });
    expect(fs.existsSync(path.join(directory, "import.json"))).toBe(false);
    const program = read("integrations/orders.ts");
    expect(program).toContain('apiKey: config.requireSecret("ordersApiKey")');
    expect(program).toContain('retries: config.requireSecretNumber("ordersRetries")');
    expect(program).not.toContain("plain-words");
  });

  test("remembers what --secret named, and writes it in clear at no later export", async () => {
    const orders = seed("integrations", { name: "Orders", settings: { shop: { retries: 3 } } });
    await run("--out", directory, "--all", "--secret", "settings['shop'].retries");
    await run("--out", directory, "--all");
    expect(read("integrations/orders.ts")).toContain('retries: config.requireSecretNumber("ordersRetries")');
    expect(JSON.parse(read("celigo-export.json"))).toMatchObject({ secrets: ["settings.shop.retries"] });
    // Only what is named now has to name something.
    account.emulator.edit("dev", "integrations", orders._id, (document) => (document.settings = {}));
    expect(await run("--out", directory, "--all")).toMatchObject({ code: 0 });
    expect(await run("--out", directory, "--all", "--secret", "settings.shop.retries")).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("names nothing that can be a secret") as string,
    });
  });

  test("exports fields that no document lists where --extra names them, also later", async () => {
    seed("integrations", { name: "Orders", copyMode: { deep: [null] }, sandbox: true });
    seed("scripts", { name: "Hooks", content: "x", sandbox: true });
    const notices = async (...args: string[]) => {
      const { stdout, code } = await run("--out", directory, "--all", "--json", ...args);
      expect(code).toBe(0);
      const said = (JSON.parse(stdout) as { notices: string[] }).notices;
      return said.flatMap((each) => /^(\w+: the field "\w+"|--extra \w+)/.exec(each)?.[0] ?? []);
    };
    expect(await notices()).toEqual([
      'Integration: the field "copyMode"',
      'Integration: the field "sandbox"',
      'Script: the field "sandbox"',
    ]);
    const named = ["--extra", "copyMode", "--extra", "Script.sandbox", "--extra", "other"];
    expect(await notices(...named)).toEqual(['Integration: the field "sandbox"', "--extra other"]);
    expect(await notices()).toEqual(['Integration: the field "sandbox"']);
    expect(read("integrations/orders.ts")).toContain("extraFields: { copyMode: { deep: [null] } }");
    expect(read("shared-scripts.ts")).toContain("extraFields: { sandbox: true }");
    expect(JSON.parse(read("celigo-export.json"))).toMatchObject({ extra: ["Script.sandbox", "copyMode"] });
    expect(await run("--out", directory, "--all", "--extra", "Integration.settings")).toMatchObject({
      code: 64,
      stderr: expect.stringContaining("is an input, and is exported without --extra") as string,
    });
  });

  test("takes no registered connection out of a program for want of a list", async () => {
    const shop = seed("connections", { name: "Shop", type: "http" });
    const orders = seed("integrations", { name: "Orders" });
    account.emulator.edit("dev", "integrations", orders._id, (document) => {
      document._registeredConnectionIds = [shop._id];
    });
    expect(await run("--out", directory, "--all")).toMatchObject({ code: 0 });
    expect(read("integrations/orders.ts")).toContain('new celigo.ConnectionRegistration("orders-shop", {');
    const path = /\/connections$/;
    account.emulator.inject({ kind: "status", status: 403, path, times: Infinity });
    // The integration itself lists them as well.
    expect(await run("--out", directory, "--all")).toMatchObject({ code: 0 });
    const body = { _id: orders._id as string, name: "Orders" };
    const whole = {
      kind: "status",
      status: 200,
      body,
      path: new RegExp(`/integrations/${body._id}$`),
      times: Infinity,
    } as const;
    account.emulator.inject(whole);
    expect(await run("--out", directory, "--all")).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("ConnectionRegistration orders-shop") as string,
    });
    const { stdout } = await run("--out", `${directory}-new`, "--all", "--json");
    expect((JSON.parse(stdout) as { notices: string[] }).notices).toContainEqual(
      expect.stringMatching(/^connections registered with 1 integration are not exported: .*\(403/),
    );
  });

  test("refuses to write in clear what a mistyped --secret was meant for", async () => {
    seed("integrations", { name: "Orders", settings: { shops: [{ code: "a" }, {}] } });
    const { code, stderr } = await run(
      ...["--out", directory, "--all", "--secret", "settings.shops[0].code"],
      ...["--secret", "settings.shops[1].code", "--secret", "name"],
    );
    expect(code).toBe(1);
    expect(stderr).toContain(
      "--secret settings.shops[1].code, name (it is always in clear) names nothing that can be a secret",
    );
    expect(fs.existsSync(directory)).toBe(false);
  });

  test("keeps in clear what no secret can stand for: words that Celigo lists, and ids of the program's objects", async () => {
    const hooks = seed("scripts", { name: "Hooks", content: "x" });
    seed("integrations", {
      name: "Orders",
      installSteps: [{ name: "Connect", type: "url", _scriptId: hooks._id, function: "f" }],
      settings: { hooks: hooks._id },
    });
    const secret = (...paths: string[]) => paths.flatMap((each) => ["--secret", each]);
    const named = secret("installSteps.0.type", "settings.hooks", "settings");
    expect(await run("--out", directory, "--all", ...named)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining(
        "--secret installSteps.0.type (it is one of the few values that Celigo takes), settings.hooks (it is the id of an object that the program makes), settings (it is the id of",
      ) as string,
    });
    expect(fs.existsSync(directory)).toBe(false);
    // No stack can take the secrets here; the program is written.
    await run("--out", directory, "--all", ...secret("installSteps"));
    const program = read("integrations/orders.ts");
    expect(program).toContain('type: "url"');
    expect(program).toContain("_scriptId: hooks.id");
    expect(program).toContain('name: config.requireSecret("ordersName")');
  });

  test("keeps the project's name in a clone that lies in a directory of another name", async () => {
    seed("integrations", { name: "Orders" });
    expect(await run("--out", directory, "--all")).toMatchObject({ code: 0 });
    const [project, manifest] = [read("Pulumi.yaml"), read("package.json")];
    expect(project).toBe("name: shop\ndescription: Celigo integrator.io\nruntime: nodejs\n");
    expect(JSON.parse(manifest)).toMatchObject({ name: "shop" });
    const first = directory;
    directory = `${directory}-clone`;
    fs.cpSync(first, directory, { recursive: true });
    expect(await run("--out", directory, "--all", "--force")).toMatchObject({ code: 0 });
    expect([read("Pulumi.yaml"), read("package.json")]).toEqual([project, manifest]);
    // People's own names stay as well, each in its file.
    writeFiles(directory, { "Pulumi.yaml": "name: 2024\n", "package.json": '{ "name": "@shop/celigo" }' });
    expect(await run("--out", directory, "--all", "--force")).toMatchObject({ code: 0 });
    expect(read("Pulumi.yaml")).toMatch(/^name: "2024"\ndescription/);
    expect(JSON.parse(read("package.json"))).toMatchObject({ name: "@shop/celigo", private: true });
  });

  test("names a new project after its directory, and the package after the project", async () => {
    directory = path.join(path.dirname(directory), "2024");
    expect(await run("--out", directory, "--all")).toMatchObject({ code: 0 });
    expect(read("Pulumi.yaml")).toMatch(/^name: "2024"\n/);
    writeFiles(directory, { "Pulumi.yaml": "name: Shop_EU\nruntime: nodejs\n" });
    fs.rmSync(path.join(directory, "package.json"));
    expect(await run("--out", directory, "--all")).toMatchObject({ code: 0 });
    expect(JSON.parse(read("package.json"))).toMatchObject({ name: "shop-eu" });
  });

  test.each([
    ["Pulumi.yml", "", "Pulumi.dev.yml"],
    ["Pulumi.yaml", "stackConfigDir: config", "config/Pulumi.dev.yaml"],
    ["Pulumi.yml", "config: ../stacks", "../stacks/Pulumi.dev.yml"],
  ])("writes the stack's config where %s (%s) has it", async (file, setting, config) => {
    const connection = "5f4d3c2b1a0987654321fedc";
    seed("integrations", { name: "Orders", settings: { shop: connection } });
    const project = `name: mine\nruntime: nodejs\n${setting}\n`;
    writeFiles(directory, {
      [file]: project,
      [config]: `config:\n  mine:kept: true\n  celigo:references:\n    webshop: ${connection}\n`,
    });
    expect(await run("--out", directory, "--all", "--region", "eu")).toMatchObject({ code: 0 });
    expect(read("integrations/orders.ts")).toContain('celigo.reference("webshop")');
    expect(read(file)).toBe(project);
    expect(read(config)).toMatch(/mine:kept: true[^]*celigo:region: eu/);
    const isOurs = (name: string) => name.startsWith("Pulumi.") && name !== file && name !== config;
    expect(fs.readdirSync(directory).filter(isOurs)).toEqual([]);
    // What --force writes has it there as well.
    expect(await run("--out", directory, "--all", "--force")).toMatchObject({ code: 0 });
    expect(read(file)).toContain("description: Celigo integrator.io");
    expect(read("integrations/orders.ts")).toContain('celigo.reference("webshop")');
    expect(fs.readdirSync(directory).filter(isOurs)).toEqual([]);
  });

  test("refuses a project whose files it cannot write, or read", async () => {
    writeFiles(directory, { "Pulumi.yaml": "name: other\n", "Pulumi.json": '{ "name": "mine" }' });
    expect(await run("--out", directory, "--all")).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/Pulumi\.json makes Pulumi read .* as JSON.*into YAML/) as string,
    });
    fs.rmSync(path.join(directory, "Pulumi.json"));
    writeFiles(directory, { "Pulumi.yaml": "name: [" });
    expect(await run("--out", directory, "--all")).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/Pulumi\.yaml is not YAML: /) as string,
    });
    expect(fs.readdirSync(directory)).toEqual(["Pulumi.yaml"]);
  });

  test("takes files whose line ends a checkout changed for its own, but no script", async () => {
    const orders = seed("integrations", { name: "Orders", description: "one" });
    const hooks = seed("scripts", { name: "Hooks", content: "a\nb\n" });
    const gone = seed("integrations", { name: "Gone" });
    expect(await run("--out", directory, "--all")).toMatchObject({ code: 0 });
    for (const [file, text] of filesOf(directory))
      writeFiles(directory, { [file]: text.replaceAll("\n", "\r\n") });
    account.emulator.edit("dev", "integrations", orders._id, (document) => (document.description = "two"));
    account.emulator.edit("dev", "scripts", hooks._id, (document) => (document.content = "a\nc\n"));
    account.emulator.edit("dev", "integrations", gone._id, (document) => {
      document.deletedAt = "2025-01-01T00:00:00Z";
    });
    const { stdout } = await run("--out", directory, "--all", "--json");
    expect(JSON.parse(stdout)).toMatchObject({
      files: { kept: ["scripts/hooks.js"], removed: ["integrations/gone.ts"] },
    });
    expect(read("integrations/orders.ts")).toContain('description: "two",\n');
    const changed = [...filesOf(directory)].filter(([, text]) => text.includes("\r")).map(([file]) => file);
    expect(changed).toEqual([".gitignore", "scripts/hooks.js"]);
  });

  test("keeps every byte of its files in a checkout of Git on Windows", async () => {
    seed("integrations", { name: "Orders" });
    seed("scripts", { name: "Hooks", content: "a\nb\r\nc\n" });
    expect(await run("--out", directory, "--all")).toMatchObject({ code: 0 });
    const git = (...args: string[]) =>
      execFileSync("git", [
        ...["-c", "core.autocrlf=true", "-c", "core.safecrlf=false"],
        ...["-c", "user.name=test", "-c", "user.email=test@example.com", "-C", directory, ...args],
      ]);
    git("init", "--quiet");
    git("add", ".");
    git("commit", "--quiet", "--message", "export");
    git("clone", "--quiet", "--config", "core.autocrlf=true", ".", `${directory}-clone`);
    const withoutGit = (at: string) => {
      const own = [".git/", "import.json"];
      return [...filesOf(at)].filter(([file]) => !own.some((each) => file.startsWith(each)));
    };
    expect(withoutGit(`${directory}-clone`)).toEqual(withoutGit(directory));
  });

  test("makes one resource of an integration, however its id is spelled", async () => {
    const orders = seed("integrations", { name: "Orders" });
    const upper = (orders._id as string).toUpperCase();
    for (const ids of [[orders._id as string, upper], [upper]]) {
      const args = ids.flatMap((each) => ["--integration", each]);
      const { stdout } = await run("--out", directory, "--json", ...args);
      expect(JSON.parse(stdout)).toMatchObject({ resources: [{ name: "orders", id: orders._id as string }] });
    }
  });

  test("exports the scripts of an integration's exports, imports and flows with it, where the account has them", async () => {
    const [orders, other] = [
      seed("integrations", { name: "Orders" }),
      seed("integrations", { name: "Other" }),
    ];
    const hook = (name: string) => ({
      _scriptId: seed("scripts", { name, content: "x" })._id,
      function: "f",
    });
    const part = (collection: "exports" | "imports" | "flows", fields: object, _integrationId = orders._id) =>
      seed(collection, { name: "Part", _integrationId, ...fields });
    part("exports", { hooks: { preSavePage: hook("of export") } });
    part("imports", {
      hooks: { preMap: hook("of import"), postMap: { _scriptId: "5f4d3c2b1a0987654321fedc" } },
    });
    part("flows", { routers: [{ script: hook("of flow") }] });
    part("exports", { hooks: { preSavePage: hook("deleted") }, deletedAt: "2025-01-01T00:00:00Z" });
    part("exports", { hooks: { preSavePage: hook("elsewhere") } }, other._id);
    const args = ["--out", directory, "--json", "--integration", orders._id as string];
    const { stdout } = await run(...args);
    expect(JSON.parse(stdout)).toMatchObject({ notices: [] });
    expect(namesIn(stdout)).toEqual(["of-export", "of-flow", "of-import", "orders"]);

    // Where they cannot be seen, they may not leave the program.
    account.emulator.inject({ kind: "status", status: 403, path: /\/imports$/, times: Infinity });
    const again = await run(...args);
    expect(namesIn(again.stdout)).toEqual(["of-export", "of-flow", "of-import", "orders"]);
    expect(JSON.parse(again.stdout)).toMatchObject({
      notices: [expect.stringMatching(/^scripts that only hooks of .* are not exported: .*\/imports failed/)],
    });
    expect(read("shared-scripts.ts")).toContain('"of-import"');
    directory = `${directory}-new`;
    const fresh = await run("--out", directory, "--json", "--integration", orders._id as string);
    expect(namesIn(fresh.stdout)).toEqual(["of-export", "of-flow", "orders"]);
    expect(JSON.parse(fresh.stdout)).toMatchObject({
      notices: [expect.stringMatching(/^scripts that only hooks of .* are not exported: .*\/imports failed/)],
    });
  });

  test("fails where the token may not see something, for what an export lacks would be deleted", async () => {
    seed("integrations", { name: "Orders" });
    seed("connectors", { name: "App" });
    expect(await run("--out", directory, "--all")).toMatchObject({ code: 0 });
    const hidden: [number, string | RegExp][] = [
      [403, "/v1/scripts"],
      [403, /^\/v1\/connectors$/],
      [403, /\/integrations\/.*\/state$/],
      ...[403, 404].flatMap((status): [number, string | RegExp][] => [
        [status, "/v1/state"],
        [status, /\/licenses$/],
        [status, /\/integrations\/.*\/exports$/],
        [status, /\/integrations\/.*\/imports$/],
      ]),
    ];
    for (const [status, path] of hidden) {
      account.emulator.inject({ kind: "status", status, path, times: Infinity });
      const { code, stderr } = await run("--out", directory, "--all", "--force");
      expect({ path, code, stderr }).toMatchObject({
        code: 1,
        stderr: expect.stringMatching(
          new RegExp(`Celigo GET /v1/\\S+ failed \\(${status}\\).*(full-access token|token that may see)`),
        ) as string,
      });
      account.emulator.clearFaults();
    }
    expect(read("index.ts")).toBe('import "./connectors/app";\nimport "./integrations/orders";\n');
  });

  test("fails where the list of integrations is not there, for earlier ones would leave the program", async () => {
    const orders = seed("integrations", { name: "Orders" });
    const refunds = seed("integrations", { name: "Refunds" });
    expect(await run("--out", directory, "--integration", orders._id)).toMatchObject({ code: 0 });
    account.emulator.inject({ kind: "status", status: 404, path: /^\/v1\/integrations$/ });
    expect(await run("--out", directory, "--integration", refunds._id)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("/v1/integrations failed (404)") as string,
    });
    expect(read("index.ts")).toBe('import "./integrations/orders";\n');
  });

  test("does without names that the token may not see", async () => {
    const orders = seed("integrations", { name: "Orders" });
    account.emulator.inject({ kind: "status", status: 403, path: /\/(connections|flows)$/, times: Infinity });
    expect(await run("--out", directory, "--all")).toMatchObject({ code: 0 });
    account.emulator.inject({ kind: "status", status: 403, path: /\/(ex|im)ports$/, times: Infinity });
    expect(await run("--out", `${directory}-one`, "--integration", orders._id)).toMatchObject({ code: 0 });
  });

  test("needs no account-wide list of exports, but drops no state for want of it", async () => {
    const orders = seed("integrations", { name: "Orders" });
    const owned = seed("exports", { name: "Owned", _integrationId: orders._id });
    const alone = seed("exports", { name: "Alone" });
    account.emulator.setState("dev", "cursor", { at: 1 }, `exports/${owned._id as string}`);
    const noList = { kind: "status", status: 404, path: /^\/v1\/exports$/, times: Infinity } as const;
    account.emulator.inject(noList);
    expect(JSON.parse((await run("--out", directory, "--all", "--json")).stdout)).toMatchObject({
      resources: [{ name: "orders" }, { name: "cursor" }],
      notices: [expect.stringMatching(UNOWNED) as string],
    });
    account.emulator.setState("dev", "lone", { at: 1 }, `exports/${alone._id as string}`);
    account.emulator.clearFaults();
    expect(await run("--out", directory, "--all")).toMatchObject({ code: 0 });
    const before = read("state.ts");
    expect(before).toContain('key: "lone"');
    account.emulator.inject(noList);
    expect(await run("--out", directory, "--all", "--force")).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(
        /\/v1\/exports failed \(404.*\. The program has state of exports that belong to no integration/,
      ) as string,
    });
    expect(read("state.ts")).toBe(before);
  });

  test("names what was listed and could not be read, and takes none of it out of a program", async () => {
    const orders = seed("integrations", { name: "Orders" });
    seed("scripts", { name: "Hooks", content: "x" });
    account.emulator.setState("dev", "cursor", { at: 1 }, `integrations/${orders._id as string}`);
    account.emulator.setState("dev", "mark", { at: 1 });
    expect(await run("--out", directory, "--all")).toMatchObject({ code: 0 });
    for (const path of ["/v1/state/mark", /\/integrations\/.*\/state$/, /\/scripts\/.+/])
      account.emulator.inject({ kind: "status", status: 404, path, times: Infinity });
    const before = filesOf(directory);
    expect(await run("--out", directory, "--all")).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(
        /out of the program what stack dev manages and may still be in Celigo: Script hooks \(shared-scripts\.ts\), StateKey cursor \(.*\.ts\), StateKey mark \(.*\.ts\)\. Nothing was written/,
      ) as string,
    });
    expect(filesOf(directory)).toEqual(before);
    const fresh = await run("--out", `${directory}-new`, "--all", "--json");
    expect((JSON.parse(fresh.stdout) as { notices: string[] }).notices).toEqual([
      expect.stringMatching(
        /^listed by Celigo, but not found .*: \/v1\/integrations\/\w+\/state, \/v1\/scripts\/\w+, \/v1\/state\/mark\./,
      ),
    ]);
  });

  test("says which objects of an earlier export are no longer there, the first of them by name", async () => {
    for (const key of ["a", "b", "c", "d", "e", "f"]) account.emulator.setState("dev", key, { at: 1 });
    expect(await run("--out", directory, "--all")).toMatchObject({ code: 0 });
    account.emulator.inject({ kind: "status", status: 204, path: /^\/v1\/state$/ });
    const { stdout } = await run("--out", directory, "--all", "--json");
    expect(JSON.parse(stdout)).toMatchObject({
      resources: [],
      notices: [expect.stringContaining("a, b, c, d, e and 1 more (6 in all)")],
    });
  });

  test("leaves out licenses in the recycle bin", async () => {
    const app = seed("connectors", { name: "App" });
    const license = { email: "a@b.co", expires: "2035-12-31T00:00:00Z", _connectorId: app._id };
    const [kept, deleted] = [seed("licenses", license), seed("licenses", license)];
    account.emulator.inject({
      kind: "status",
      status: 200,
      path: /\/licenses$/,
      body: [
        { ...kept, user: { email: "a@b.co" } },
        { ...deleted, user: { email: "old@b.co" }, deletedAt: "2025-01-01T00:00:00Z" },
      ],
    });
    const { stdout } = await run("--out", directory, "--all", "--json");
    const { resources } = JSON.parse(stdout) as { resources: { kind: string; id: string }[] };
    expect(resources.filter(({ kind }) => kind === "ConnectorLicense")).toEqual([
      expect.objectContaining({ id: `${app._id as string}/${kept._id as string}` }),
    ]);
  });

  test("needs no partner's account, and says what that leaves out", async () => {
    seed("integrations", { name: "Orders" });
    account.emulator.quirks.partner = false;
    const { stdout, code } = await run("--out", directory, "--all", "--json");
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      resources: [{ name: "orders" }],
      notices: [expect.stringContaining("connectors, licenses and trials are not exported") as string],
    });
  });

  test("takes a 401 of the connectors alone for a refusal, and drops no connectors for it", async () => {
    seed("integrations", { name: "Orders" });
    const refused = { kind: "status", status: 401, path: /^\/v1\/connectors$/, times: Infinity } as const;
    account.emulator.inject(refused);
    const { stdout, code } = await run("--out", directory, "--all", "--json");
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      resources: [{ name: "orders" }],
      notices: [
        expect.stringMatching(/^connectors, licenses and trials are not exported.* failed \(401\)/) as string,
      ],
    });
    account.emulator.clearFaults();
    seed("connectors", { name: "App" });
    expect(await run("--out", directory, "--all")).toMatchObject({ code: 0 });
    account.emulator.inject(refused);
    expect(await run("--out", directory, "--all")).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("The program has connectors") as string,
    });
    account.emulator.clearFaults();
    account.emulator.inject({ kind: "status", status: 401, times: Infinity });
    expect(await run("--out", `${directory}-other`, "--all")).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("Check the token") as string,
    });
  });

  test("says that it replaces the program of another stack", async () => {
    seed("integrations", { name: "Orders" });
    expect(await run("--out", directory, "--all")).toMatchObject({ code: 0 });
    const { stdout } = await run("--out", directory, "--all", "--stack", "prod", "--json");
    expect(JSON.parse(stdout)).toMatchObject({
      notices: [expect.stringContaining("exported from stack dev, and is that of prod now") as string],
    });
  });

  test("says which ids of its own objects the program takes from the config", async () => {
    const parent = seed("integrations", { name: "Parent" });
    const kid = seed("integrations", { name: "Kid", _parentId: parent._id });
    const connection = "5f4d3c2b1a0987654321fedc";
    account.emulator.edit("dev", "integrations", parent._id, (document) => {
      document.settings = { kids: [kid._id], self: parent._id, shop: connection, [kid._id]: 1 };
    });
    const { stdout } = await run("--out", directory, "--all", "--json");
    const label = `Integration "Parent" \\(${parent._id as string}\\)`;
    expect(JSON.parse(stdout)).toMatchObject({
      references: { shop: connection },
      notices: [
        `settings.kids.0 holds the id of Integration kid; .* 'celigo:references.kid' 0{24}\``,
        "settings.self holds its own id; .*circle.* 'celigo:references.parent' 0{24}`",
        "a name in settings holds the id of Integration kid; names must be known",
      ].map((each) =>
        typeof each === "string" ? (expect.stringMatching(`^${label}: ${each}`) as unknown) : each,
      ),
    });
    expect(Object.keys((JSON.parse(stdout) as { references: object }).references)).toEqual(["shop"]);
    expect(read("Pulumi.dev.yaml")).toContain(`kid: ${kid._id as string}`);
    expect((await run("--out", directory, "--all")).stdout).toContain("celigo:references: shop\n");
  });

  test("keeps a reference in a field of the API, and takes the one in a text from the config, where both form a circle", async () => {
    const script = seed("scripts", { name: "Hooks", content: "x" });
    const preSave = { function: "f", _scriptId: script._id as string };
    const orders = seed("integrations", { name: "Orders", preSave });
    account.emulator.edit("dev", "scripts", script._id as string, (document) => {
      document.description = `of ${orders._id as string}`;
    });
    expect(await run("--out", directory, "--all")).toMatchObject({ code: 0 });
    const text = fs
      .readdirSync(directory, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .map(read)
      .join("\n");
    expect(text).toContain("_scriptId: hooks.id");
    expect(text).toMatch(/description: `of \$\{celigo\.reference\("orders"\)\}`/);
  });

  test("reports ids in the text of scripts", async () => {
    const orders = seed("integrations", { name: "Orders" });
    seed("scripts", { name: "Hooks", content: `// one\nget("/v1/integrations/${orders._id}")\n` });
    const { stdout } = await run("--out", directory, "--all", "--json");
    expect(JSON.parse(stdout)).toMatchObject({
      idsInScripts: [
        {
          file: "scripts/hooks.js",
          line: 2,
          text: `/v1/integrations/${orders._id}`,
          resource: "Integration orders",
        },
      ],
    });
  });
});

describe("what a program declares", () => {
  const prepared = async () => {
    const { modules, ...others } = await prepare(account);
    return { text: [...modules.values()].join("\n"), ...others };
  };

  test("is all that Celigo has, but for what it computes in elements", async () => {
    const made = { __v: 3, createdAt: "2025-01-01T00:00:00Z", lastModified: "2025-01-01T00:00:00Z" };
    const unset = { tag: null, links: [] };
    seed("integrations", {
      name: "Orders",
      ...made,
      settings: { note: "mine", none: null, __v: 1 },
      settingsForm: { form: { ...made, ...unset, fieldMap: { a: { id: "a", ...made } } } },
      installSteps: [{ name: "Connect", type: "url", ...made, ...unset, url: null, extra: "kept" }],
      flowGroupings: [{ name: "Group", _integrationId: "5f4d3c2b1a0987654321fedc", ...made, ...unset }],
    });
    const { text, notices } = await prepared();
    expect(text).toBe(`import * as celigo from "pulumi-celigo";

export const orders = new celigo.Integration("orders", {
  name: "Orders",
  settings: { note: "mine", none: null, __v: 1 },
  settingsForm: {
    form: {
      __v: 3,
      createdAt: "2025-01-01T00:00:00Z",
      lastModified: "2025-01-01T00:00:00Z",
      tag: null,
      links: [],
      fieldMap: {
        a: {
          id: "a",
          __v: 3,
          createdAt: "2025-01-01T00:00:00Z",
          lastModified: "2025-01-01T00:00:00Z",
        },
      },
    },
  },
  installSteps: [
    { name: "Connect", type: "url", tag: null, links: [], extra: "kept" },
  ],
  flowGroupings: [{ name: "Group", tag: null, links: [] }],
});

import "./integrations/orders";
`);
    expect(notices).toEqual([]);
  });

  test("has no credential that stands beside its name, or in a text of JSON", async () => {
    const body = JSON.stringify({ user: "shop", password: "hunter2" });
    seed("integrations", {
      name: "Orders",
      description: `send ${body}`,
      settings: {
        headers: [
          { name: "Authorization", value: "hunter2" },
          { name: "Cookie", value: ["a=hunter2"] },
          { name: "Accept", value: "text/csv" },
        ],
        parameters: [{ key: "password", value: "hunter2" }],
        body,
        nested: JSON.stringify({ body }),
        columns: JSON.stringify({ token: 1, id: "number" }),
      },
    });
    const { text, config } = await prepared();
    expect(text).not.toContain("hunter2");
    expect(text).toContain('{ name: "Accept", value: "text/csv" }');
    expect(Object.keys(config)).toEqual(
      expect.arrayContaining(
        ["Description", "Authorization", "Cookie", "Password", "Body", "Nested"].map(
          (name) => `project:orders${name}`,
        ),
      ),
    );
  });

  test("makes several objects of one name on purpose, but for the first one", async () => {
    for (const content of ["one", "two", "three"]) seed("scripts", { name: "Same", content });
    for (const description of ["one", "two"]) seed("integrations", { name: "Same", description });
    const [app, other] = [seed("connectors", { name: "App" }), seed("connectors", { name: "Other" })];
    for (const { _id } of [app, app, other])
      seed("licenses", {
        _connectorId: _id,
        expires: "2035-12-31T00:00:00Z",
        user: { email: "a@b.example" },
      });
    account.emulator.setState("dev", "same", { at: 1 });
    const program = await prepare(account);
    const twins = program.entries.filter(({ inputs }) => inputs.onExisting === "create");
    expect(twins.map(({ name }) => name)).toEqual(["same-2", "same-3", "same-2", "app-a-2"]);
    expect(twins.every(({ outputs }) => outputs.onExisting === "create")).toBe(true);
    process.env.CELIGO_API_TOKEN = "tok-dev";
    expect(await evaluate(program)).toEqual([]);
  });

  test("has the ids that people give to a connector's entries, and none that Celigo makes", async () => {
    const orders = seed("integrations", { name: "Orders", flowGroupings: [{ name: "Group" }] });
    const connection = { type: "http" };
    const client = { _iClientIds: ["netsuite"], connection };
    seed("connectors", {
      name: "App",
      _iClientIdMap: [
        { _id: true, ...client },
        { _id: false, ...client },
        { _id: "shop", ...client },
        { _id: orders._id as string, ...client },
      ],
    });
    const { text } = await prepared();
    expect(text).toContain('flowGroupings: [{ name: "Group" }]');
    expect([...text.matchAll(/ _id: (.*?), _iClientIds/g)].map(([, value]) => value)).toEqual([
      "true",
      "false",
      '"shop"',
      "orders.id",
    ]);
  });

  test("reaches the state of exports that belong to no integration", async () => {
    const [row] = [seed("exports", { name: "Alone" })];
    account.emulator.setState("dev", "cursor", { at: 1 }, `exports/${row._id as string}`);
    account.emulator.inject({ kind: "status", status: 200, path: /^\/v1\/exports$/, body: [row] });
    const { text } = await prepared();
    expect(text).toContain('  resourceType: "exports",\n  _resourceId: celigo.reference("alone"),');
  });

  test("leaves out keys that no path leads to, and says what an Integration App writes as well", async () => {
    account.emulator.setState("dev", "..", { a: 1 });
    seed("integrations", { name: "Installed", _connectorId: "5f4d3c2b1a0987654321fedc" });
    const { text, notices } = await prepared();
    expect(text).not.toContain("StateKey");
    expect(notices).toEqual([
      expect.stringMatching(/^Integration "Installed" .* was installed from an Integration App/),
      expect.stringMatching(/^StateKey "\.\." is not exported: its key is blank, only dots/),
    ]);
  });
});

describe("programs of random accounts", () => {
  const SEEDS = Array.from({ length: 20 }, (_, i) => i + 1);
  const prepared: Prepared[] = [];

  test("register what their import files hold", async () => {
    process.env.CELIGO_API_TOKEN = "tok-dev";
    const wrong: string[] = [];
    for (const each of SEEDS) {
      const one = await TestAccount.start();
      try {
        fillAccount(one.emulator, each);
        const program = await prepare(one, each % 2 === 0);
        prepared.push(program);
        wrong.push(...(await evaluate(program)).map((problem) => `${each}: ${problem}`));
      } finally {
        await one.close();
      }
    }
    expect(wrong).toEqual([]);
  });

  test("type-check, lint and are formatted", async () => {
    const directory = tempDirectory("programs");
    linkModules(directory, ["pulumi-celigo", "@pulumi/pulumi", "@types/node"]);
    // The rules look at the kinds of code that the exporter writes, which some programs hold all of.
    prepared.slice(0, 8).forEach(({ modules }, i) => {
      writeFiles(
        directory,
        Object.fromEntries([...modules].map(([name, text]) => [`${i}/${name}.ts`, text])),
      );
    });
    const options = { strict: true, noEmit: true, target: "es2022", module: "node16", skipLibCheck: true };
    writeFiles(directory, {
      "package.json": "{}",
      "tsconfig.json": JSON.stringify({
        compilerOptions: { ...options, types: ["node"] },
        include: ["*/**/*.ts"],
      }),
      "eslint.config.mjs": `
        import js from ${JSON.stringify(`${ROOT}/node_modules/@eslint/js/src/index.js`)};
        import tseslint from ${JSON.stringify(`${ROOT}/node_modules/typescript-eslint/dist/index.js`)};
        export default [
          { ignores: ["*.mjs"] },
          js.configs.recommended,
          ...tseslint.configs.recommendedTypeChecked,
          { languageOptions: { parserOptions: { project: "./tsconfig.json", tsconfigRootDir: import.meta.dirname } } },
        ];`,
    });
    const tools = [
      ["typescript/bin/tsc", "-p", "."],
      ["eslint/bin/eslint.js", "."],
      ["prettier/bin/prettier.cjs", "--check", "--no-config", "*/**/*.ts"],
    ];
    const outputs = await Promise.all(tools.map(([tool, ...args]) => runTool(tool ?? "", args, directory)));
    expect(outputs).toEqual(["", "", ""]);
  });
});

/** What a tool complains about. */
function runTool(tool: string, args: string[], cwd: string): Promise<string> {
  const child = track(spawn(process.execPath, [path.join(ROOT, "node_modules", tool), ...args], { cwd }));
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (text: Buffer) => (output += text.toString()));
  return new Promise((resolve) =>
    child.once("close", (code) => resolve(code === 0 ? "" : output.slice(0, 5000))),
  );
}
