/** Features that meet in Pulumi's engine; what the provider host alone shows is in test/host/combinations.test.ts. */
import { TestAccount } from "../support/account";
import { createProject } from "../support/engine";

let account: TestAccount;
beforeEach(async () => (account = await TestAccount.start()));
afterEach(() => account.close());

describe("through the engine", () => {
  const project = (program: string, files: Record<string, string> = {}) =>
    createProject({
      program: `const celigo = require("pulumi-celigo"), pulumi = require("@pulumi/pulumi");\n${program}`,
      config: account.config,
      env: account.env(),
      files,
    });

  test("with ignoreChanges, a script's text is left as Celigo has it, whatever its file holds by now", async () => {
    const program = (args: string) =>
      `new celigo.Script("s", { name: "S", content: new pulumi.asset.FileAsset("s.js"), ${args} }, { ignoreChanges: ["content"] });`;
    const head = `const celigo = require("pulumi-celigo"), pulumi = require("@pulumi/pulumi");\n`;
    const stack = await project(program(`description: "1"`), { "s.js": "// one" });
    await stack.up();
    const change = async (description: string, options: { refresh?: boolean; preview?: boolean } = {}) => {
      stack.setProgram(head + program(`description: "${description}"`));
      const { stdout } = await stack.up(options);
      expect(stdout).not.toContain("otherwise than declared");
      expect(account.named("scripts", "S").description).toBe(description);
      return account.named("scripts", "S").content as unknown;
    };
    stack.write({ "s.js": "// two" });
    expect(await change("2", { preview: true })).toBe("// one");
    const { _id } = account.named("scripts", "S");
    account.emulator.edit("dev", "scripts", _id as string, (script) => (script.content = "// by hand"));
    expect(await change("3")).toBe("// by hand");
    expect(await change("4", { refresh: true })).toBe("// by hand");
    expect(await change("5")).toBe("// by hand");
    stack.setProgram((head + program(`description: "5"`)).replace(/, \{ ignoreChanges.*/, ");"));
    expect(await stack.up()).toHaveChanged({ update: 1 });
    expect(account.named("scripts", "S").content).toBe("// two");
    expect(await stack.preview({ refresh: true })).toHaveChangedNothing();
  });

  test("the preview of a license's renewal shows no update of its trial; what depends on a target is deleted with it", async () => {
    const program = (year: number) => `
const app = new celigo.Connector("app", { name: "App" });
const license = new celigo.ConnectorLicense("l", { _connectorId: app.id, email: "a@example.com", expires: "${year}-01-01T00:00:00Z", opts: {} });
new celigo.ConnectorTrial("t", { _connectorId: app.id, _trialLicenseId: license._id, trialPeriod: 14 });
exports.license = license._id;
const script = new celigo.Script("s", { name: "S", content: "x" });
const orders = new celigo.Integration("i", { name: "I", preSave: { _scriptId: script.id, function: "f" } });
new celigo.Connector("c", { name: "C", _integrationId: orders.id });
new celigo.Script("other", { name: "Other", content: "x" });`;
    const stack = await project(program(2030));
    const { steps } = await stack.up();
    expect(await stack.outputs()).toEqual({ license: account.rows("licenses")[0]?._id as string });
    stack.setProgram(`const celigo = require("pulumi-celigo");${program(2031)}`);
    expect(await stack.preview()).toHaveChanged({ update: 1 });
    expect(await stack.up()).toHaveChanged({ update: 1 });

    const urn = steps.find(({ name }) => name === "s")?.urn as string;
    await stack.destroy({ args: ["--target", urn, "--target-dependents"] });
    expect(account.rows("integrations")).toEqual([]);
    expect(account.rows("connectors").map(({ name }) => name)).toEqual(["App"]);
    expect(account.rows("scripts").map(({ name }) => name)).toEqual(["Other"]);
  });
});
