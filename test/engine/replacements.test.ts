/** Replacements that the engine decides without asking the provider: carried out, or refused with nothing lost. */
import { TestAccount } from "../support/account";
import { createProject, type Project } from "../support/engine";

let account: TestAccount;
beforeEach(async () => (account = await TestAccount.start({ quirks: { checkReferences: false } })));
afterEach(() => account.close());

const KINDS = ["Integration", "Script", "ConnectorLicense", "ConnectorTrial", "StateKey"];

/** One resource of each kind; `opts` are the options of all of them. */
const program = (opts: string, trigger = "1", value = 1) => `
const celigo = require("pulumi-celigo");
const trigger = new celigo.StateKey("trigger", { key: "trigger-${trigger}", value: { n: 1 } });
const app = new celigo.Connector("app", { name: "App" });
const other = new celigo.Connector("other", { name: "Other" });
const lasting = new celigo.ConnectorLicense("lasting", { _connectorId: other.id, email: "b@example.com", expires: "2031-01-01T00:00:00Z", opts: {} });
const opts = ${opts};
new celigo.Integration("integration", { name: "Orders" }, opts);
new celigo.Script("script", { name: "Hook", content: "// v1" }, opts);
new celigo.ConnectorLicense("license", { _connectorId: app.id, email: "a@example.com", expires: "2031-01-01T00:00:00Z", opts: {} }, opts);
new celigo.ConnectorTrial("trial", { _connectorId: other.id, _trialLicenseId: lasting._id, trialPeriod: 14 }, opts);
new celigo.StateKey("key", { key: "live", value: { n: ${value} } }, opts);
`;

interface Ways {
  /** How Pulumi is told to replace; the arguments of `pulumi up`. */
  mark(stack: Project, urns: string[], dbr: boolean): Promise<string[]> | string[];
  opts?: string;
}

const WAYS: Record<string, Ways> = {
  "--replace": { mark: (_stack, urns) => urns.flatMap((urn) => ["--replace", urn]) },
  "--target-replace": { mark: (_stack, urns) => urns.flatMap((urn) => ["--target-replace", urn]) },
  "state taint": {
    async mark(stack, urns) {
      for (const urn of urns) await stack.pulumi(["state", "taint", "--stack", stack.stack, "--yes", urn]);
      return [];
    },
  },
  replacementTrigger: {
    mark(stack, _urns, dbr) {
      stack.setProgram(program(`{ replacementTrigger: "2", deleteBeforeReplace: ${dbr} }`));
      return [];
    },
    opts: 'replacementTrigger: "1", ',
  },
  replaceWith: {
    mark(stack, _urns, dbr) {
      stack.setProgram(program(`{ replaceWith: [trigger], deleteBeforeReplace: ${dbr} }`, "2"));
      return [];
    },
    opts: "replaceWith: [trigger], ",
  },
};

const objects = () => ({
  integration: account.named("integrations", "Orders")._id as string,
  script: account.named("scripts", "Hook")._id as string,
  license: account.rows("licenses").find(({ user }) => user.email === "a@example.com")?._id as string,
  trial: account.named("connectors", "Other").trialEnabled as boolean,
  live: account.state().live as unknown,
});

describe.each(Object.keys(WAYS))("%s", (name) => {
  const way = WAYS[name] as Ways;
  const prepared = async (dbr: boolean) => {
    const stack = await createProject({
      program: program(`{ ${way.opts ?? ""}deleteBeforeReplace: ${dbr} }`),
      config: account.config,
      env: account.env(),
    });
    await stack.up();
    const { deployment } = await stack.exportState();
    const urns = (deployment.resources ?? [])
      .map(({ urn }) => urn)
      .filter((urn) => /::(integration|script|license|trial|key)$/.test(urn));
    expect(urns).toHaveLength(KINDS.length);
    return { stack, args: await way.mark(stack, urns, dbr) };
  };

  test("without deleteBeforeReplace it is refused with nothing lost, and the message says what to do", async () => {
    const { stack, args } = await prepared(false);
    const before = objects();
    const up = await stack.up({ args: [...args, "--continue-on-error"], fails: true });
    expect(objects()).toEqual(before);
    for (const kind of ["Integration", "Script", "ConnectorLicense"])
      expect(up.stdout).toMatch(
        new RegExp(`an? ${kind} with the same .*deleteBeforeReplace: true.*state untaint`),
      );
    if (name === "state taint") {
      const { deployment } = await stack.exportState();
      for (const { urn, taint } of deployment.resources ?? [])
        if (taint) await stack.pulumi(["state", "untaint", "--stack", stack.stack, "--yes", urn]);
      await stack.up();
      expect(objects()).toEqual(before);
    }
  });

  test("with deleteBeforeReplace it is carried out", async () => {
    const { stack, args } = await prepared(true);
    const before = objects();
    await stack.up({ args });
    const after = objects();
    expect([after.trial, after.live]).toEqual([before.trial, before.live]);
    for (const kind of ["integration", "script", "license"] as const)
      expect(after[kind]).not.toBe(before[kind]);
    expect(account.rows("scripts")).toHaveLength(1);
    expect(account.rows("integrations")).toHaveLength(1);
    expect(account.rows("licenses")).toHaveLength(2);
    expect((await stack.preview({ refresh: true })).changes).toEqual({});
  });
});
