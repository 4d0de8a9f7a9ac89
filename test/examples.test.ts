/** Every example lives through the real engine; the README shows nothing that is not in one of them. */
import * as fs from "node:fs";
import * as path from "node:path";
import { transformSync } from "@swc/core";
import { startEmulator, type Emulator } from "../emulator";
import { createProject, type ProjectOptions } from "./support/engine";
import { ROOT } from "./support/temp";

const EXAMPLES = path.join(ROOT, "examples");
const examples = fs.readdirSync(EXAMPLES).sort();
const small = examples.filter((name) => name !== "quickstart");

function read(...where: string[]): string {
  return fs.readFileSync(path.join(ROOT, ...where), "utf8");
}

function programOf(example: string): string {
  return read("examples", example, "index.ts");
}

/** What lies beside an example's program, by path. */
function assetsOf(example: string): Record<string, Buffer> {
  const directory = path.join(EXAMPLES, example);
  const files = fs.readdirSync(directory, { recursive: true, encoding: "utf8" });
  return Object.fromEntries(
    files
      .filter((file) => !["Pulumi.yaml", "index.ts"].includes(file))
      .filter((file) => fs.statSync(path.join(directory, file)).isFile())
      .map((file) => [file, fs.readFileSync(path.join(directory, file))]),
  );
}

test("there is an example for every kind of resource, for Account, and the quickstart", () => {
  const kinds = [...read("sdk", "resources.ts").matchAll(/from "\.\/([\w-]+)"/g)].map(([, file]) => file);
  expect(examples).toEqual([...kinds, "account", "quickstart"].sort());
});

test("the quickstart uses every kind of resource", () => {
  const program = programOf("quickstart");
  for (const kind of [
    "Integration",
    "Script",
    "Connector",
    "ConnectorLicense",
    "ConnectorTrial",
    "StateKey",
  ]) {
    expect(program).toContain(`new celigo.${kind}(`);
  }
});

test("`pulumi up` runs the quickstart at the top of the checkout, and each other example where it lies", () => {
  // With a directory as `main`, or without `main`, Pulumi would run what the checkout's package.json calls main.
  expect(read("Pulumi.yaml")).toMatch(/^main: examples\/quickstart\/index\.ts$/m);
  for (const name of small) expect(read("examples", name, "Pulumi.yaml")).toMatch(/^main: index\.ts$/m);
});

test("the README's programs are cut from the examples", () => {
  const snippets = [...read("README.md").matchAll(/^```ts\n([^]*?)^```$/gm)].map(([, code]) => String(code));
  expect(snippets.length).toBeGreaterThan(2);
  const strange = snippets.filter((snippet) => !examples.some((name) => programOf(name).includes(snippet)));
  expect(strange).toEqual([]);
});

describe("through the engine: up, nothing more to do, destroyed without a trace", () => {
  let emulator: Emulator;
  beforeAll(async () => {
    emulator = await startEmulator({
      tokens: {
        quickstart: "tok-quickstart",
        small: "tok-small",
        sandbox: "tok-sandbox",
        production: "tok-production",
      },
    });
  });
  afterAll(() => emulator.close());

  /** How much of each collection and state scope an environment holds, but for what a program cannot delete. */
  function held(environment: string): Record<string, number> {
    const content = emulator.snapshot().environments[environment];
    if (!content) throw new Error(`no environment ${environment}`);
    const { _id, _userId, audit: _audit, recycleBin: _bin, state, ...collections } = content;
    expect([_id, _userId]).not.toContain("");
    const counts = Object.entries({ ...collections, ...state }).map(
      ([name, each]) => [name || "state", Object.keys(each).length] as const,
    );
    return Object.fromEntries(counts.filter(([, count]) => count > 0));
  }

  async function liveThrough(options: ProjectOptions): Promise<{ made: number }> {
    const project = await createProject(options);
    const { summary } = await project.up();
    await project.preview({ args: ["--expect-no-changes"] });
    await project.preview({ refresh: true, args: ["--expect-no-changes"] });
    await project.destroy();
    return { made: summary.create ?? 0 };
  }

  test("the quickstart, with its types checked as a user's are", async () => {
    const config = {
      "test:subsidiary": "Sandbox",
      "test:partner": "true",
      "test:licensedUser": "a@example.com",
    };
    const { made } = await liveThrough({
      program: programOf("quickstart"),
      typescript: true,
      files: assetsOf("quickstart"),
      config,
      env: { CELIGO_BASE_URL: emulator.url, CELIGO_API_TOKEN: "tok-quickstart" },
    });
    expect(made).toBe(8);
    expect(held("quickstart")).toEqual({});
  });

  // One program for all, because starting Pulumi takes longest; their types are checked with the checkout's.
  test("all small examples", async () => {
    const compiled = small.map((name) => {
      const jsc = { parser: { syntax: "typescript" }, target: "es2022" } as const;
      const { code } = transformSync(programOf(name), { jsc, module: { type: "commonjs" } });
      return [`${name}.js`, Buffer.from(code)] as const;
    });
    const { made } = await liveThrough({
      program: small.map((name) => `require("./${name}.js");\n`).join(""),
      files: Object.assign(Object.fromEntries(compiled), ...small.map(assetsOf)) as Record<string, Buffer>,
      env: {
        CELIGO_BASE_URL: emulator.url,
        CELIGO_API_TOKEN: "tok-small",
        CELIGO_SANDBOX_TOKEN: "tok-sandbox",
        CELIGO_PRODUCTION_TOKEN: "tok-production",
      },
    });
    const resources = small.map((name) => programOf(name).match(/new celigo\.(?!Account)/g)?.length ?? 0);
    // The loop of `account` makes its integration twice; and there are two accounts and the stack itself.
    expect(made).toBe(resources.reduce((sum, count) => sum + count) + 1 + 2 + 1);
    for (const environment of ["small", "sandbox", "production"]) expect(held(environment)).toEqual({});
  });
});
