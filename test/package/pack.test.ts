/** The tarball: what is in it, and that it works where nothing of this checkout is. */
import { execFileSync } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import { startEmulator } from "../../emulator";
import { installedProject, installPackage } from "../support/package";
import { cleanEnvironment, ROOT, writeFiles } from "../support/temp";

const manifest = JSON.parse(fs.readFileSync(path.join(ROOT, "package.json"), "utf8")) as { version: string };

let directory: string;
let files: string[];
beforeAll(async () => {
  ({ directory, files } = await installPackage());
}, 300_000);

/** Runs Node in the directory where the package is installed. */
function node(...args: string[]): string {
  return execFileSync(process.execPath, args, { cwd: directory, env: cleanEnvironment(), encoding: "utf8" });
}

const evaluate = (expression: string) =>
  JSON.parse(node("-e", `console.log(JSON.stringify(${expression}))`)) as unknown;

test("holds compiled JavaScript with types, and nothing that only the checkout needs", () => {
  expect(files).toEqual(
    expect.arrayContaining([
      ...["sdk", "provider", "emulator", "cli"].map((folder) => `dist/${folder}/index.js`),
      ...["sdk", "provider", "emulator"].map((folder) => `dist/${folder}/index.d.ts`),
      ...[
        "package.json",
        "README.md",
        "LICENSE",
        "CHANGELOG.md",
        "docs/adopting.md",
        "docs/contributing/architecture.md",
      ],
    ]),
  );
  const wanted =
    /^(cli\/find-pulumi\/[a-z]+\/(go\.(mod|sum)|\w+\.go)|dist\/(sdk|provider|emulator|cli)\/.+\.(js|d\.ts|json)|docs\/([\w-]+\/)*[\w-]+\.(md|svg)|[^/]+\.(md|json)|LICENSE)$/;
  expect(files.filter((file) => !wanted.test(file))).toEqual([]);
});

test("has no build on install", () => {
  const { scripts = {} } = JSON.parse(
    fs.readFileSync(path.join(directory, "node_modules", "pulumi-celigo", "package.json"), "utf8"),
  ) as { scripts?: Record<string, string> };
  expect(Object.keys(scripts)).not.toEqual(expect.arrayContaining(["install"]));
  for (const name of ["preinstall", "install", "postinstall", "prepare"])
    expect(scripts).not.toHaveProperty(name);
});

test("the classes", () => {
  const classes = ["Account", "Connector", "ConnectorLicense", "ConnectorTrial"];
  expect(evaluate(`Object.keys(require("pulumi-celigo"))`)).toEqual(
    expect.arrayContaining([...classes, "Integration", "Script", "StateKey"]),
  );
});

test("an ECMAScript module can import it", () => {
  const output = node(
    "--input-type=module",
    "-e",
    `
    import * as celigo from "pulumi-celigo";
    import { Script } from "pulumi-celigo";
    console.log(Script === celigo.Script, typeof Script);`,
  );
  expect(output.trim()).toBe("true function");
});

test("the host's door", () => {
  const methods = ["check", "diff", "create", "read", "update", "delete", "configure"];
  const types = `${JSON.stringify(methods)}.map((name) => typeof provider[name])`;
  const script = `((provider) => ${types})(require("pulumi-celigo/dynamic").provider("Script"))`;
  expect(evaluate(script)).toEqual(methods.map(() => "function"));
});

test("the emulator starts, answers and ends", () => {
  const output = node(
    "-e",
    `
    require("pulumi-celigo/emulator").startEmulator({ port: 0 }).then(async ({ url, close }) => {
      const headers = { authorization: "Bearer tok-dev" };
      console.log((await fetch(url + "/v1/integrations", { headers })).status < 300);
      await close();
    });`,
  );
  expect(output.trim()).toBe("true");
});

test("the command", () => {
  const bin = path.join(directory, "node_modules", ".bin", "pulumi-celigo");
  const output = execFileSync(bin, ["--version"], {
    cwd: directory,
    env: cleanEnvironment(),
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  expect(output.trim()).toBe(manifest.version);
});

test("a strict TypeScript program compiles against the types", () => {
  writeFiles(directory, {
    "typed/index.ts": `
      import * as celigo from "pulumi-celigo";
      import { startEmulator } from "pulumi-celigo/emulator";
      export const start: () => Promise<{ url: string; close(): Promise<void> }> = () => startEmulator({ port: 0 });
      export const script = new celigo.Script("s", { name: "S", content: "x" });
      // @ts-expect-error: unknown inputs are errors
      new celigo.Script("t", { name: "T", content: "x", contents: "y" });
    `,
    "typed/tsconfig.json": JSON.stringify({
      compilerOptions: {
        strict: true,
        noEmit: true,
        target: "es2022",
        module: "node16",
        moduleResolution: "node16",
        types: ["node"],
      },
      files: ["index.ts"],
    }),
  });
  const tsc = path.join(ROOT, "node_modules", "typescript", "bin", "tsc");
  const options = { cwd: directory, encoding: "utf8", stdio: "pipe" } as const;
  let output = "";
  try {
    execFileSync(process.execPath, [tsc, "-p", "typed"], options);
  } catch (error) {
    output = (error as { stdout: string }).stdout;
  }
  expect(output).toBe("");
});

test("a program with all six resources: up, nothing left to do, refresh, destroy", async () => {
  const emulator = await startEmulator({ port: 0 });
  try {
    const project = await installedProject({
      program: `
        const celigo = require("pulumi-celigo");
        const script = new celigo.Script("script", { name: "Script", content: "function f() {}\\r\\n" });
        const integration = new celigo.Integration("integration", {
          name: "Integration",
          preSave: { _scriptId: script.id, function: "f" },
        });
        const _connectorId = new celigo.Connector("connector", {
          name: "App",
          _integrationId: integration.id,
        }).id;
        const license = new celigo.ConnectorLicense("license", {
          _connectorId,
          email: "a@example.com",
          expires: "2035-12-31T23:59:59.999Z",
          opts: { connectorEdition: "standard" },
        });
        new celigo.ConnectorTrial("trial", { _connectorId, _trialLicenseId: license._id, trialPeriod: 14 });
        new celigo.StateKey("key", { key: "k", value: { n: 1 } });
      `,
      config: { "celigo:baseUrl": emulator.url },
      env: { CELIGO_API_TOKEN: "tok-dev" },
    });
    // Six, and the stack itself.
    expect((await project.up()).summary).toEqual({ create: 7 });
    expect(await project.preview({ refresh: true })).toHaveChangedNothing();
    expect(await project.destroy()).toHaveChanged({ delete: 7 });
  } finally {
    await emulator.close();
  }
});
