/** Replacements that the engine decides without asking the provider: carried out, or refused with nothing lost. */
import { TestAccount } from "../support/account";
import { createProject, type Project } from "../support/engine";

/** How Pulumi is told to replace; each way has objects of its own, for either order of deletion. */
const WAYS = ["--replace", "--target-replace", "state taint", "replacementTrigger", "replaceWith"];
const SETS = WAYS.flatMap((way) => [false, true].map((dbr) => ({ way, dbr, name: `${way} ${dbr}` })));
const KINDS = ["integration", "script", "license", "trial", "key"];

/** One resource of each kind for each set; `triggered` is the one that the two ways in the program look at. */
const program = (triggered: { when: string; sets: string[] }) => `
const celigo = require("pulumi-celigo");
const triggers = {};
for (const dbr of [false, true]) {
  const n = ${JSON.stringify(triggered.sets)}.includes("replaceWith " + dbr) ? "${triggered.when}" : "1";
  triggers[dbr] = new celigo.StateKey("trigger " + dbr, { key: "trigger " + dbr + n, value: { n: 1 } });
}
const app = new celigo.Connector("app", { name: "App" });
const terms = { expires: "2031-01-01T00:00:00Z", opts: {} };
for (const { way, dbr, name } of ${JSON.stringify(SETS)}) {
  const when = ${JSON.stringify(triggered.sets)}.includes(name) ? "${triggered.when}" : "1";
  const opts = {
    deleteBeforeReplace: dbr,
    ...(way === "replacementTrigger" ? { replacementTrigger: when } : {}),
    ...(way === "replaceWith" ? { replaceWith: [triggers[dbr]] } : {}),
  };
  const email = (part) => name.replace(/\\W/g, ".") + "." + part + "@example.com";
  const other = new celigo.Connector("other " + name, { name });
  const lasting = new celigo.ConnectorLicense("lasting " + name, { _connectorId: other.id, email: email("b"), ...terms });
  new celigo.Integration("integration " + name, { name }, opts);
  new celigo.Script("script " + name, { name, content: "// v1" }, opts);
  new celigo.ConnectorLicense("license " + name, { _connectorId: app.id, email: email("a"), ...terms }, opts);
  new celigo.ConnectorTrial("trial " + name, { _connectorId: other.id, _trialLicenseId: lasting._id, trialPeriod: 14 }, opts);
  new celigo.StateKey("key " + name, { key: name, value: { n: 1 } }, opts);
}
`;
const UNCHANGED = { when: "1", sets: [] };

let account: TestAccount;
let stack: Project;
/** The URNs of a set's resources, by its name. */
let urns: Map<string, string[]>;
let before: Map<string, ReturnType<typeof objects>>;
let refused: string;

beforeAll(async () => {
  account = await TestAccount.start({ quirks: { checkReferences: false } });
  stack = await createProject({
    program: program(UNCHANGED),
    config: account.config,
    env: account.env(),
  });
  const { steps } = await stack.up();
  urns = new Map(
    SETS.map(({ name }) => [
      name,
      steps.flatMap(({ urn, name: own }) => (KINDS.some((kind) => own === `${kind} ${name}`) ? urn : [])),
    ]),
  );
  for (const each of urns.values()) expect(each).toHaveLength(KINDS.length);
  before = new Map(SETS.map(({ name }) => [name, objects(name)]));

  await setTaint((urn) => urnsOf("state taint").includes(urn));
  const marked = (way: string) => urnsOf(way).flatMap((urn) => [way, urn]);
  const goOn = { fails: true };
  // The option looks at its targets alone, so it has a run of its own.
  const targeted = await stack.up({ ...goOn, args: [...marked("--target-replace"), "--continue-on-error"] });
  const sets = SETS.filter(({ way }) => /^replace/.test(way)).map(({ name }) => name);
  stack.setProgram(program({ when: "2", sets }));
  const others = await stack.up({ ...goOn, args: [...marked("--replace"), "--continue-on-error"] });
  refused = targeted.stdout + others.stdout;
});
afterAll(() => account.close());

const urnsOf = (way: string) => SETS.flatMap((set) => (set.way === way ? (urns.get(set.name) ?? []) : []));

/** What `pulumi state taint` and `untaint` leave in the state. */
async function setTaint(isTainted: (urn: string) => boolean): Promise<void> {
  const state = await stack.exportState();
  for (const resource of state.deployment.resources ?? []) resource.taint = isTainted(resource.urn);
  await stack.importState(state);
}

function objects(name: string) {
  const email = `${name.replace(/\W/g, ".")}.a@example.com`;
  const one = (collection: "integrations" | "scripts" | "licenses", isIt: (row: any) => boolean) => {
    const found = account.rows(collection).filter(isIt);
    expect({ name, collection, count: found.length }).toEqual({ name, collection, count: 1 });
    return found[0]?._id as string;
  };
  return {
    integration: one("integrations", (row) => row.name === name),
    script: one("scripts", (row) => row.name === name),
    license: one("licenses", ({ user }) => user.email === email),
    trial: account.named("connectors", name).trialEnabled as boolean,
    live: account.state()[name] as unknown,
  };
}

const without = SETS.filter(({ dbr }) => !dbr);
const within = SETS.filter(({ dbr }) => dbr);

test.each(within)("$way with deleteBeforeReplace is carried out", ({ name }) => {
  const [old, now] = [before.get(name), objects(name)];
  expect([now.trial, now.live]).toEqual([old?.trial, old?.live]);
  for (const kind of ["integration", "script", "license"] as const) expect(now[kind]).not.toBe(old?.[kind]);
});

test.each(without)(
  "$way without it is refused with nothing lost, and the message says what to do",
  ({ name }) => {
    expect(objects(name)).toEqual(before.get(name));
    const messages = refused.replace(/\s+/g, " ").split(/(?=pulumi-nodejs:dynamic\/celigo:)/);
    for (const kind of ["Integration", "Script", "ConnectorLicense"]) {
      const resource = `${kind === "ConnectorLicense" ? "license" : kind.toLowerCase()} ${name}`;
      const message = messages.filter((each) => each.includes(`(${resource})`)).join("\n");
      expect(message).toMatch(
        new RegExp(`an? ${kind} with the same .*deleteBeforeReplace: true.*state untaint`),
      );
    }
  },
);

test("without the marks nothing is left to do, and what was refused is as it was", async () => {
  await setTaint(() => false);
  const carriedOut = within.filter(({ way }) => /^replace/.test(way)).map(({ name }) => name);
  // A replacement that was refused keeps its trigger of before.
  stack.setProgram(program({ when: "2", sets: [...carriedOut, "replaceWith false"] }));
  await stack.up();
  for (const { name } of without) expect(objects(name)).toEqual(before.get(name));
  expect((await stack.preview({ refresh: true })).changes).toEqual({});
});
