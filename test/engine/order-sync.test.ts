/** A complete integration through the real engine: flows that start each other, branches, a webhook, credentials. */
import * as fs from "node:fs";
import * as path from "node:path";
import { transformSync } from "@swc/core";
import { TestAccount, type Doc } from "../support/account";
import { createProject, type Project } from "../support/engine";
import { ROOT } from "../support/temp";

const EXAMPLE = path.join(ROOT, "examples", "order-sync");
const read = (...names: string[]) => fs.readFileSync(path.join(EXAMPLE, ...names), "utf8");

const SECRETS = ["a-client-secret", "a-password", "a-webhook-token"];

let account: TestAccount;
let project: Project;
beforeAll(async () => {
  account = await TestAccount.start();
  for (const environment of ["dev", "prod"])
    account.emulator.seed(environment, "integrations", { name: "Older" });
});
afterAll(() => account.close());

function programOf(text: string): string {
  const jsc = { parser: { syntax: "typescript" }, target: "es2022" } as const;
  return transformSync(text, { jsc, module: { type: "commonjs" } }).code;
}

const files = {
  "scripts/steps.js": read("scripts", "steps.js"),
  "sql/stock.sql": read("sql", "stock.sql"),
};

const change = (program: string) => fs.writeFileSync(path.join(project.directory, "index.js"), program);

test("is created at once, and nothing is left to do", async () => {
  project = await createProject({
    program: programOf(read("index.ts")),
    files,
    config: { ...account.config, "test:release": "1" },
    env: account.env(),
  });
  const { summary } = await project.up();
  expect(summary.create).toBe(21);
  await project.preview({ args: ["--expect-no-changes"] });
  account.forget();
  await project.preview({ args: ["--expect-no-changes"] });
  expect(account.writes()).toEqual([]);
  await project.preview({ refresh: true, args: ["--expect-no-changes"] });
  const [orders, stock] = [account.named("flows", "Orders"), account.named("flows", "Stock levels")];
  expect(orders).toMatchObject({ disabled: false, _runNextFlowIds: [stock._id] });
  // Nothing said that it may run.
  expect(stock).toMatchObject({ disabled: true, _runNextFlowIds: [orders._id] });
  expect(stock.routers[0].branches.map(({ name }: Doc) => name as string)).toEqual(["In stock", "Sold out"]);
  expect(account.named("exports", "Stock").rdbms.query).toBe(read("sql", "stock.sql"));
  expect(account.named("integrations", "Order sync").aliases).toMatchObject([
    { alias: "orderFlow", _flowId: orders._id },
  ]);
});

test("credentials are at the server and in no state in clear", async () => {
  expect(account.named("connections", "Shop").http.auth.basic.password).toBe("a-password");
  expect(account.named("exports", "Order received").webhook.token).toBe("a-webhook-token");
  const text = JSON.stringify(await project.exportState());
  for (const secret of SECRETS) expect(text).not.toContain(secret);
  expect(text).not.toContain("group by sku");
});

test("a step that is inserted at the front takes nothing from the others", async () => {
  const flow = account.named("flows", "Orders");
  account.emulator.edit("dev", "flows", flow._id as string, (document) => {
    (document as Doc).pageProcessors[1].proceedOnFailure = true;
  });
  const program = programOf(
    read("index.ts").replace(
      "pageProcessors: [\n",
      `pageProcessors: [\n    { type: "export", _exportId: new celigo.Export("first", { name: "First", adaptorType: "HTTPExport", _connectionId: shop.id, isLookup: true, http: { method: "GET", relativeURI: "/first" } }).id },\n`,
    ),
  );
  change(program);
  await project.up();
  const after = account.named("flows", "Orders").pageProcessors as Doc[];
  expect(after.map(({ proceedOnFailure }) => proceedOnFailure as unknown)).toEqual([
    undefined,
    undefined,
    true,
  ]);
  await project.preview({ args: ["--expect-no-changes"] });
});

test("a mapping that was edited outside is found and restored, other fields stay", async () => {
  const { _id } = account.named("imports", "Write order");
  account.emulator.edit("dev", "imports", _id as string, (document) => {
    const mappings = (document as Doc).mappings as Doc[];
    mappings[1]!.extract = "$.edited";
    mappings[2]!.buildArrayHelper[0].mappings[1].description = "by hand";
  });
  const { stdout } = await project.preview({ refresh: true, args: ["--diff"] });
  expect(stdout).toMatch(/extract.*\$\.edited/);
  await project.up({ refresh: true });
  const mappings = account.named("imports", "Write order").mappings as Doc[];
  expect(mappings[1]).toMatchObject({ extract: "$.country" });
  expect(mappings[2]?.buildArrayHelper[0].mappings[1]).toMatchObject({
    description: "by hand",
    generate: "quantity",
  });
});

test("a rotated credential changes nothing else, and no plan shows it", async () => {
  const password = "another-password";
  const text = read("index.ts").replace(
    'pulumi.secret("a-password") } },',
    `pulumi.secret("${password}") } },`,
  );
  expect(text).toContain(password);
  change(programOf(text));
  const { stdout } = await project.preview({ args: ["--diff"] });
  expect(stdout).not.toContain(password);
  expect(stdout).toContain("[secret]");
  account.forget();
  await project.up();
  const writes = account.writes().filter((request) => request.includes("/v1/connections/"));
  expect(writes).toHaveLength(1);
  expect(account.named("connections", "Shop").http).toMatchObject({
    baseURI: "https://shop.example.com",
    auth: { basic: { username: "celigo", password } },
  });
});

test("the same program makes the same integration elsewhere", async () => {
  const prod = await createProject({
    program: programOf(read("index.ts")),
    files,
    config: { ...account.config, "test:release": "1" },
    env: account.env("prod"),
  });
  await prod.up();
  const flow = account.rows("flows", "prod").find(({ name }) => name === "Orders");
  expect(flow?._runNextFlowIds).toHaveLength(1);
  await prod.preview({ args: ["--expect-no-changes"] });
  await prod.destroy();
  for (const collection of [
    "flows",
    "exports",
    "imports",
    "connections",
    "iclients",
    "lookupcaches",
    "filedefinitions",
  ])
    expect(account.rows(collection, "prod")).toEqual([]);
});

test("is destroyed in order", async () => {
  await project.destroy();
  for (const collection of ["flows", "exports", "imports", "connections", "iclients", "scripts"])
    expect(account.rows(collection)).toEqual([]);
});
