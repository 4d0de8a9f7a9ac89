/** A program of 30 resources goes from dev to prod, through the real engine, and meets what promotions meet. */
import { TestAccount } from "../support/account";
import { judge, type Standing } from "../support/campaign";
import { createProject, type Project, type UpdateResult } from "../support/engine";
import { writesDone } from "../support/many";

/** How many there are of each kind, beside the one connector. */
const SIZES = { scripts: 8, integrations: 8, licenses: 5, keys: 4, cursors: 4 };
const TOTAL = 30;

const count = (size: number) => Array.from({ length: size }, (_, n) => n + 1);
const hooks = (n: number) => `function check(options) {\r\n  return options.data.slice(${n});\r\n}\n`;

interface Variant {
  /** Laid over the inputs of integrations, by their number. */
  adoptions?: Record<number, string>;
  /** The settings' own. */
  batchSize?: number;
  more?: string;
}

const program = ({ adoptions = {}, batchSize = 50, more = "" }: Variant = {}) => `"use strict";
const pulumi = require("@pulumi/pulumi");
const celigo = require("pulumi-celigo");
const count = (size) => Array.from({ length: size }, (_, n) => n + 1);

const app = new celigo.Connector("app", { name: "App", contactEmail: "app@example.com" });
for (const n of count(${SIZES.licenses}))
  new celigo.ConnectorLicense("license-" + n, {
    _connectorId: app.id,
    email: "user" + n + "@example.com",
    expires: "2031-01-01T00:00:00Z",
    opts: { connectorEdition: "standard" },
  });
const scripts = count(${SIZES.scripts}).map(
  (n) =>
    new celigo.Script("hooks-" + n, {
      name: "Hooks " + n,
      content: new pulumi.asset.FileAsset("scripts/hooks-" + n + ".js"),
    }),
);
const integrations = count(${SIZES.integrations}).map(
  (n) =>
    new celigo.Integration("orders-" + n, {
      name: "Orders " + n,
      settings: { batchSize: ${batchSize}, market: n },
      flowGroupings: [{ name: "In" }, { name: "Out" }],
      preSave: { _scriptId: scripts[n - 1].id, function: "check" },
      installSteps: [{ name: "Shop", type: "connection", _connectionId: celigo.reference("shop") }],
      ...({ ${Object.entries(adoptions)
        .map(([n, inputs]) => `${n}: ${inputs}`)
        .join(", ")} }[n]),
    }),
);
for (const n of count(${SIZES.cursors}))
  new celigo.StateKey("cursor-" + n, {
    resourceType: "integrations",
    _resourceId: integrations[n - 1].id,
    key: "cursor",
    value: { page: n },
  });
for (const n of count(${SIZES.keys}))
  new celigo.StateKey("codes-" + n, { key: "codes " + n, value: { standard: "S-" + n, batchSize: ${batchSize} } });
${more}
`;

const ENVIRONMENTS = ["dev", "reference", "name", "expiry"];
const shopOf = (environment: string) => `5f${String(ENVIRONMENTS.indexOf(environment)).repeat(22)}`;

let account: TestAccount;
let project: Project;

/** Stack config of an environment; the token is read from its variable, as in a pipeline. */
const config = (environment: string) => ({
  ...account.config,
  "celigo:references": { shop: shopOf(environment), unused: "5f0000000000000000000000" },
});
const tokenOf = (environment: string) => ({ CELIGO_API_TOKEN: `tok-${environment}` });

beforeAll(async () => {
  const tokens = ENVIRONMENTS.map((name) => [name, [`tok-${name}`, `tok-${name}-rotated`]] as const);
  account = await TestAccount.start({ tokens: Object.fromEntries(tokens) });
  for (const name of ENVIRONMENTS)
    account.emulator.seed(name, "connections", { _id: shopOf(name), name: "Shop", type: "http" });
  project = await createProject({
    program: program(),
    config: config("dev"),
    files: Object.fromEntries(count(SIZES.scripts).map((n) => [`scripts/hooks-${n}.js`, hooks(n)])),
  });
  expect(await project.up({ env: tokenOf("dev") })).toHaveChanged({ create: TOTAL + 1 });
  expect(await wrongIn("dev")).toEqual([]);
});
afterAll(() => account.close());

/** What the selected stack's state holds of Celigo, id by Pulumi name. */
async function idsInState(): Promise<Map<string, string>> {
  const { deployment } = await project.exportState();
  const ours = (deployment.resources ?? []).filter(({ type }) => type.startsWith("pulumi-nodejs:dynamic/"));
  return new Map(ours.map(({ urn, id }) => [urn.split("::").at(-1) ?? "", id ?? ""]));
}

/** How an environment differs from the program: everything exactly once, with its content, and nothing else. */
async function wrongIn(environment: string, batchSize = 50): Promise<string[]> {
  const ids = await idsInState();
  const id = (name: string) => ids.get(name) ?? `no ${name} in state`;
  const standing = (kind: string, name: string, inputs: Standing["inputs"]): Standing => ({
    kind,
    id: id(name),
    inputs,
  });
  const declared = [
    standing("Connector", "app", { name: "App", contactEmail: "app@example.com" }),
    ...count(SIZES.licenses).map((n) =>
      standing("ConnectorLicense", `license-${n}`, {
        _connectorId: id("app"),
        email: `user${n}@example.com`,
        expires: "2031-01-01T00:00:00Z",
        opts: { connectorEdition: "standard" },
      }),
    ),
    ...count(SIZES.scripts).map((n) =>
      standing("Script", `hooks-${n}`, { name: `Hooks ${n}`, content: hooks(n) }),
    ),
    ...count(SIZES.integrations).map((n) =>
      standing("Integration", `orders-${n}`, {
        name: `Orders ${n}`,
        settings: { batchSize, market: n },
        flowGroupings: [{ name: "In" }, { name: "Out" }],
        preSave: { _scriptId: id(`hooks-${n}`), function: "check" },
        installSteps: [{ name: "Shop", type: "connection", _connectionId: shopOf(environment) }],
      }),
    ),
    ...count(SIZES.cursors).map((n) =>
      standing("StateKey", `cursor-${n}`, {
        resourceType: "integrations",
        _resourceId: id(`orders-${n}`),
        key: "cursor",
        value: { page: n },
      }),
    ),
    ...count(SIZES.keys).map((n) =>
      standing("StateKey", `codes-${n}`, { key: `codes ${n}`, value: { standard: `S-${n}`, batchSize } }),
    ),
  ];
  expect(declared).toHaveLength(TOTAL);
  return judge(content(environment), declared, [], new Set());
}

function content(environment: string): object {
  return account.emulator.snapshot().environments[environment] as unknown as object;
}

/** Whatever stands in error messages. */
const errorsOf = ({ stdout, stderr, diagnostics }: UpdateResult) =>
  [stdout, stderr, ...diagnostics.map(({ message }) => message)].join("\n");

const promote = (environment: string, options: Parameters<Project["up"]>[0] = {}) =>
  project.up({ ...options, env: { ...tokenOf(environment), ...options.env } });

/** A second run has finished what the first one began: nothing is left to do, for the plan and for a refresh. */
async function expectFinished(
  environment: string,
  { env = tokenOf(environment), wrong = [] }: { env?: NodeJS.ProcessEnv; wrong?: string[] } = {},
): Promise<void> {
  expect(await wrongIn(environment)).toEqual(wrong);
  expect(await project.preview({ env, refresh: true })).toHaveChangedNothing();
}

test("a reference that prod has not: nothing is written, and with it all 30 are made", async () => {
  const { "celigo:references": _, ...rest } = config("reference");
  await project.newStack("reference", { ...rest, "celigo:references": { warehouse: "5f", Erp: "5e" } });
  account.forget();
  // With its preview, as people run it: the program fails there.
  const failed = errorsOf(await promote("reference", { fails: true, preview: true }));
  expect(failed).toContain(
    'stack reference has no id for celigo.reference("shop") in celigo:references (it has Erp, warehouse).',
  );
  const command = "pulumi config set --stack reference --path 'celigo:references.shop' <id>";
  expect(failed).toContain(command);
  expect(account.writes()).toEqual([]);

  await project.setConfig("celigo:references.shop", shopOf("reference"), { path: true });
  expect(await promote("reference")).toHaveChanged({ create: TOTAL + 1 });
  expect(await wrongIn("reference")).toEqual([]);
});

describe("dev's token on a stack of prod that is deployed", () => {
  let before: { dev: object; prod: object; ids: Map<string, string> };

  beforeAll(async () => {
    project.selectStack("reference");
    before = { dev: content("dev"), prod: content("reference"), ids: await idsInState() };
    // Everything changes, what has a name of its own in both environments (state keys) included, and one is new.
    const more = `new celigo.Script("new", { name: "New", content: "//" });`;
    project.setProgram(program({ batchSize: 75, more }));
  });
  afterAll(() => project.setProgram(program()));

  test.each(["up", "refresh", "destroy"] as const)("%s is refused and changes nothing", async (command) => {
    account.forget();
    const args = command === "refresh" ? [] : ["--continue-on-error"];
    const refused = await project[command]({ env: tokenOf("dev"), fails: true, args });
    expect(errorsOf(refused)).toMatch(/the token of another account or environment/);
    expect(writesDone(account)).toBe(0);
    expect(content("dev")).toEqual(before.dev);
    expect(content("reference")).toEqual(before.prod);
    expect(await idsInState()).toEqual(before.ids);
  });

  test("with prod's token the same program goes through", async () => {
    project.setProgram(program({ batchSize: 75 }));
    const { integrations, keys } = SIZES;
    expect(await promote("reference")).toHaveChanged({ update: integrations + keys });
    expect(await wrongIn("reference", 75)).toEqual([]);
  });
});

test("another account than prod's, before the first object: nothing is written", async () => {
  await project.newStack("name", { ...config("name"), "celigo:expectUserId": "5f00000000000000000000ff" });
  account.forget();
  const failed = errorsOf(await promote("name", { fails: true, args: ["--continue-on-error"] }));
  expect(failed).toContain("celigo:expectUserId is 5f00000000000000000000ff, GET /v1/tokenInfo says ");
  expect(account.writes()).toEqual([]);
  expect((await idsInState()).size).toBe(0);
  const [, user = ""] = /GET \/v1\/tokenInfo says (\w+)/.exec(failed) ?? [];
  await project.setConfig("celigo:expectUserId", user);
});

test("names that the right one has already, one of them twice: the messages say the ways out, which finish the run", async () => {
  const mine = account.emulator.seed("name", "integrations", { name: "Orders 3", readme: "by hand" });
  const [first, second] = [1, 2].map(() =>
    account.emulator.seed("name", "integrations", { name: "Orders 4" }),
  );
  if (!first || !second) throw new Error("nothing was seeded");
  project.setProgram(program({ adoptions: { 4: `{ onExisting: "adopt" }` } }));
  const message = errorsOf(await promote("name", { fails: true, args: ["--continue-on-error"] }));
  expect(message).toContain(`exists already: ${mine._id}. To take it over, set adoptId: "${mine._id}" or`);
  expect(message).toContain('onExisting: "adopt"');
  // Adoption refuses to guess and lists both.
  expect(message).toContain("2 objects have the same name as this Integration");
  for (const { _id } of [first, second]) expect(message).toContain(_id);
  expect(message).toContain("adoptId");
  // What does not need them is made and stays in state: their cursors are the only other ones that wait.
  const made = await idsInState();
  expect(made.size).toBe(TOTAL - 4);

  const adoptions = { 3: `{ onExisting: "adopt" }`, 4: `{ adoptId: "${second._id}" }` };
  project.setProgram(program({ adoptions }));
  const finished = await promote("name");
  expect(finished).toHaveChanged({ create: 4 });
  expect(finished.stdout).toContain(`took over ${mine._id}, changes: `);
  const ids = await idsInState();
  expect(ids.get("orders-3")).toBe(mine._id);
  expect(ids.get("orders-4")).toBe(second._id);
  expect([...ids]).toEqual(expect.arrayContaining([...made]));
  expect(account.named("integrations", "Orders 3", "name").readme).toBe("by hand");
  // The other one is nobody's business: it is there as it was.
  const orphan = `orphan: integrations ${first._id} Orders 4`;
  expect(account.rows("integrations", "name").find(({ _id }) => _id === first._id)).toEqual(first);
  // The ways out may go from the program again.
  project.setProgram(program());
  await expectFinished("name", { wrong: [orphan] });
});

test("a token that expires in the middle: the rotated one finishes, and each object is there exactly once", async () => {
  await project.newStack("expiry", config("expiry"));
  const expired = account.emulator.inject({
    kind: "status",
    status: 401,
    body: { message: "Bearer Authentication Failed" },
    token: "tok-expiry",
    skip: 40,
    times: Infinity,
  });
  account.forget();
  const failed = errorsOf(await promote("expiry", { fails: true, args: ["--continue-on-error"] }));
  expect(failed).toMatch(
    /failed \(401\): Bearer Authentication Failed\. Check the token \(from CELIGO_API_TOKEN\)/,
  );
  expect(failed).not.toContain("tok-expiry");
  expect(expired.fired).toBeGreaterThan(0);
  const made = await idsInState();
  expect(made.size).toBeGreaterThan(0);
  expect(made.size).toBeLessThan(TOTAL);
  expect(writesDone(account)).toBe(made.size);

  const env = { CELIGO_API_TOKEN: "tok-expiry-rotated" };
  expect((await promote("expiry", { env })).summary.create).toBeGreaterThan(0);
  expect([...(await idsInState())]).toEqual(expect.arrayContaining([...made]));
  await expectFinished("expiry", { env });
});
