/** Every example lives through the real engine; the README shows nothing that is not in one of them. */
import * as fs from "node:fs";
import * as path from "node:path";
import { transformSync } from "@swc/core";
import { DUPLICATE, operationOf, operations } from "../../dev/operations";
import { startEmulator, type Emulator } from "../../emulator";
import { createProject, type ProjectOptions } from "../support/engine";
import { ROOT } from "../support/temp";

const EXAMPLES = path.join(ROOT, "examples");
/** Lived through in examples-ci.test.ts: a program with a stack for each environment, and its pipelines. */
const LARGE = ["ci", "promotion"];
const folders = fs.readdirSync(EXAMPLES).sort();
const examples = folders.filter((name) => !LARGE.includes(name));
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
  // What an integration is made of makes sense together only.
  const together = kinds.filter((kind) => !folders.includes(kind ?? ""));
  const program = programOf("order-sync");
  for (const kind of together) {
    const name = (kind ?? "").replace(/(^|-)(\w)/g, (_all, _dash, letter: string) => letter.toUpperCase());
    expect(program).toContain(`new celigo.${name}(`);
  }
  const alone = kinds.filter((kind) => folders.includes(kind ?? ""));
  expect(folders).toEqual([...alone, "account", "order-sync", "quickstart", "read", ...LARGE].sort());
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
  for (const name of [...small, "promotion"])
    expect(read("examples", name, "Pulumi.yaml")).toMatch(/^main: index\.ts$/m);
});

test("programs of the README are cut from the examples", () => {
  const snippets = [...read("README.md").matchAll(/^```ts\n([^]*?)^```$/gm)].map(([, code]) => String(code));
  expect(snippets.length).toBeGreaterThan(0);
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

  async function liveThrough(options: ProjectOptions, editInTheUi?: () => void): Promise<{ made: number }> {
    const project = await createProject(options);
    const { summary } = await project.up();
    // Types are checked once.
    const env = { PULUMI_NODEJS_TRANSPILE_ONLY: "true" };
    await project.preview({ env, args: ["--expect-no-changes"] });
    await project.preview({ env, refresh: true, args: ["--expect-no-changes"] });
    if (editInTheUi) {
      editInTheUi();
      await project.up({ env, refresh: true });
      await project.preview({ env, args: ["--expect-no-changes"] });
    }
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
      typescript: "checked",
      files: assetsOf("quickstart"),
      config,
      env: { CELIGO_BASE_URL: emulator.url, CELIGO_API_TOKEN: "tok-quickstart" },
    });
    expect(made).toBe(8);
    expect(held("quickstart")).toEqual({});
  });

  // One program for all, because starting Pulumi takes longest; their types are checked with the checkout's.
  test("all small examples", async () => {
    const config = seedWhatNoProgramMakes();
    const before = held("small");
    const compiled = small.map((name) => {
      const jsc = { parser: { syntax: "typescript" }, target: "es2022" } as const;
      const { code } = transformSync(programOf(name), { jsc, module: { type: "commonjs" } });
      return [`${name}.js`, Buffer.from(code)] as const;
    });
    const { made } = await liveThrough(
      {
        program: small.map((name) => `require("./${name}.js");\n`).join(""),
        files: Object.assign(Object.fromEntries(compiled), ...small.map(assetsOf)) as Record<string, Buffer>,
        config,
        env: {
          CELIGO_BASE_URL: emulator.url,
          CELIGO_API_TOKEN: "tok-small",
          CELIGO_SANDBOX_TOKEN: "tok-sandbox",
          CELIGO_PRODUCTION_TOKEN: "tok-production",
        },
      },
      changeWhatTheExamplesMade,
    );
    const resources = small.map((name) => programOf(name).match(/new celigo\.(?!Account)/g)?.length ?? 0);
    // The loop of `account` makes its integration twice; and there are three accounts and the stack itself.
    expect(made).toBe(resources.reduce((sum, count) => sum + count) + 1 + 3 + 1);
    for (const environment of ["sandbox", "production"]) expect(held(environment)).toEqual({});
    // Actions are not undone: an app and a child were installed, and a snapshot and a push stay in Celigo's history.
    const purged = `integrations/${String(config["test:integrationId"])}`;
    const { integrations = 0, [purged]: _purged, ...others } = before;
    expect(held("small")).toEqual({
      ...others,
      integrations: integrations + 2,
      installBase: 1,
      // A flow was started.
      jobs: 1,
      pushes: 1,
      revisions: (others.revisions ?? 0) + 1,
    });
  });

  test("call every operation of the API documents", () => {
    const called = new Set(emulator.requests.map(({ method, path: to }) => operationOf(method, to)));
    const missing = operations()
      .map(({ method, path: to }) => `${method} ${to}`)
      .filter((operation) => operation !== DUPLICATE && !called.has(operation));
    expect(operations().filter(({ isBeyond }) => !isBeyond)).toHaveLength(65);
    expect(missing).toEqual([]);
  });

  test("are in the table of operations beside an example that uses them", () => {
    for (const { by, example } of operations()) {
      const names = by.map((name) => `${name}(Output)?`).join("|");
      expect(programOf(example)).toMatch(new RegExp(`\\b(${names})\\(`));
    }
  });

  /** What `up --refresh` then heals, by PUT and PATCH. */
  function changeWhatTheExamplesMade(): void {
    const edit = (
      collection: Parameters<Emulator["seed"]>[1],
      field: string,
      value: unknown,
      name?: string,
    ) => {
      const rows = emulator.snapshot().environments.small?.[collection] ?? [];
      const row = rows.find((one) => name === undefined || one.name === name);
      if (!row) throw new Error(`no ${collection} ${name ?? ""}`);
      emulator.edit("small", collection, row._id, (document) => (document[field] = value));
    };
    edit("scripts", "content", "// by hand", "Order hooks");
    edit("integrations", "settings", { currency: "USD" }, "Orders to ERP");
    edit("integrations", "name", "Renamed by hand", "Shipments to ERP");
    edit("licenses", "expires", "2027-01-01T00:00:00.000Z");
    edit("flows", "disabled", true, "Orders");
    edit("exports", "_connectionId", undefined, "Order details");
    edit("imports", "lookups", [], "Write order");
    edit("connections", "name", "Renamed by hand", "Warehouse");
    edit("connections", "http", { baseURI: "https://by-hand.example.com" }, "Shop");
    edit("iclients", "oauth2", { clientId: "by-hand" }, "Shop client");
    edit("lookupcaches", "name", "Renamed by hand", "Country codes");
    edit("lookupcaches", "includeDataInTemplatesAndCloning", false, "Currency codes");
    edit("filedefinitions", "version", "2", "Orders file");
  }

  /** Connections, installed apps, errors, shares and what flows remember; their ids are the examples' config. */
  function seedWhatNoProgramMakes(): Record<string, unknown> {
    const seed = (collection: Parameters<Emulator["seed"]>[1], document: object) =>
      emulator.seed("small", collection, document)._id;
    const { _userId } = emulator.snapshot().environments.small ?? {};
    const onCall = "on-call@example.com";
    const shareId = seed("ashares", { sharedWithUser: { _id: _userId, email: onCall } });
    const integrationId = seed("integrations", { name: "Made in Celigo" });
    seed("revisions", {
      _integrationId: integrationId,
      type: "pull",
      status: "completed",
      diff: { before: {}, after: {} },
    });
    const _flowId = seed("flows", { name: "Prices", _integrationId: integrationId });
    const template = seed("integrations", { name: "Shop app" });
    const appId = seed("connectors", { name: "Shop app", _integrationId: template });
    const app = { name: "Old shop app", _connectorId: appId, initChild: { function: "init" } };
    emulator.setState("small", "cursor", { page: 1 }, `integrations/${integrationId}`);
    for (const key of ["first", "second"]) emulator.setState("sandbox", key, { page: 1 });
    return {
      "test:release": "42",
      "test:connectionId": seed("connections", { name: "NetSuite" }),
      "test:integrationId": integrationId,
      "test:appId": appId,
      "test:installedAppId": seed("integrations", app),
      "test:errorIds": [seed("errors", { _flowId })],
      "test:onCall": onCall,
      "test:shareId": shareId,
      "test:maintained": "Made in Celigo",
      "test:ashareId": shareId,
    };
  }
});
