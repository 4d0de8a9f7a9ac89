/** `pulumi-celigo references`: which stacks lack which keys, and filling one by name. */
import { TestAccount } from "../support/account";
import { runCommand } from "../support/command";
import { createProject, type Project } from "../support/engine";

const PROGRAM = `
const celigo = require("pulumi-celigo");
const { shop } = require("./lib/shop");
// celigo.reference("only in a comment")
new celigo.StateKey("k", { key: "k", value: { a: celigo.reference("netsuite"), b: shop() } });
`;
const SHOP = `const { reference: ref } = require("pulumi-celigo");\nexports.shop = () => ref('the "shop"');\n`;

describe("references", () => {
  let account: TestAccount;
  let project: Project;
  const tokens = { DEV: "tok-dev", PROD: "tok-prod" };
  const references = (args: string[] = [], env: NodeJS.ProcessEnv = {}) =>
    runCommand(project, ["references", ...args], { ...tokens, ...env });
  const ids = async (stack: string) => {
    const { stdout } = await project.pulumi(["config", "--stack", stack, "--json"]);
    const { "celigo:references": found } = JSON.parse(stdout) as { [key: string]: { objectValue?: object } };
    return found?.objectValue ?? {};
  };

  beforeAll(async () => {
    account = await TestAccount.start();
    project = await createProject({
      program: PROGRAM,
      config: {
        ...account.config,
        "celigo:tokenEnv": "DEV",
        "celigo:references": { netsuite: "a".repeat(24), old: "x" },
      },
      files: { "lib/shop.js": SHOP, "lib/unused.js": 'require("pulumi-celigo").reference("nobody");\n' },
    });
    await project.newStack("prod", { ...account.config, "celigo:tokenEnv": "PROD" });
    for (const name of ["Twin", "Twin", "Only one"])
      account.emulator.seed("prod", "scripts", { name, content: "x" });
    account.emulator.seed("prod", "integrations", { name: "Shared name" });
    account.emulator.seed("prod", "scripts", { name: "Shared name", content: "x" });
  });
  afterAll(() => account.close());

  test("lists which stacks lack which, and asks Celigo nothing", async () => {
    const { stdout, code } = await references();
    expect(code).toBe(0);
    expect(
      stdout
        .split("\n")
        .map((line) => line.trim().split(/ {2,}/))
        .slice(0, 4),
    ).toEqual([
      ["key", "dev", "prod", "used at"],
      ["netsuite", "a".repeat(24), "lacking", "index.js:5"],
      ["old", "x", "-", "unused"],
      ['the "shop"', "lacking", "lacking", "lib/shop.js:2"],
    ]);
    const { stdout: text } = await references(["--json", "--stack", "prod"]);
    expect(JSON.parse(text)).toMatchObject({
      stacks: ["prod"],
      lacking: [
        { stack: "prod", key: "netsuite" },
        { stack: "prod", key: 'the "shop"' },
      ],
      computed: [],
    });
    expect(account.requests()).toEqual([]);
  });

  test("fills one by a name, which must be the only one", async () => {
    const only = account.named("scripts", "Only one", "prod")._id as string;
    const twice = await references([
      "--stack",
      "prod",
      "--fill",
      "netsuite",
      "--name",
      "Twin",
      "--type",
      "scripts",
    ]);
    expect(twice.code).toBe(1);
    for (const { _id } of account.rows("scripts", "prod").filter(({ name }) => name === "Twin"))
      expect(twice.stderr).toContain(_id);
    const none = await references(["--stack", "prod", "--fill", "netsuite=only oen"]);
    expect(none).toMatchObject({ code: 1, stdout: "" });
    expect(none.stderr).toContain(`"Only one" (scripts/${only})`);
    const kinds = await references(["--stack", "prod", "--fill", "netsuite=Shared name"]);
    expect(kinds.stderr).toMatch(/2 things .*\(integrations\/\w+\).*\(scripts\/\w+\)/);
    expect(await ids("prod")).toEqual({});
    const filled = await references(["--stack", "prod", "--fill", 'the "shop"=Only one']);
    expect({ code: filled.code, err: filled.stderr }).toEqual({ code: 0, err: "" });
    expect(await ids("prod")).toEqual({ 'the "shop"': only });
    const again = await references(["--stack", "prod", "--fill", 'the "shop"', "--id", "b".repeat(24)]);
    expect(again.stderr).toContain("--force");
    expect(await ids("prod")).toEqual({ 'the "shop"': only });
  });

  test("takes the name from what another stack has for the key", async () => {
    const source = account.emulator.seed("dev", "scripts", { name: "Only one", content: "dev" });
    project.selectStack("dev");
    await project.setConfig('celigo:references["the \\"shop\\""]', source._id, { path: true });
    const target = account.named("scripts", "Only one", "prod")._id as string;
    const args = ["--stack", "prod", "--fill", 'the "shop"', "--force", "--json"];
    const { stdout, stderr } = await references(args);
    expect(stderr).toBe("");
    expect(JSON.parse(stdout)).toMatchObject({
      stack: "prod",
      id: target,
      name: "Only one",
      type: "scripts",
    });
    expect(await ids("prod")).toEqual({ 'the "shop"': target });
  });

  test("says what stands in the way", async () => {
    const cases: [string[], NodeJS.ProcessEnv, RegExp, number][] = [
      [["--stack", "prod", "--fill", "k=n", "--type", "agents"], {}, /\/v1\/agents failed \(404\)/, 1],
      [["--stack", "prod", "--fill", "k=n"], { PROD: "" }, /stack prod: .*PROD/, 1],
      [["--stack", "prod", "--fill", "k"], {}, /No other stack has the key: give --name/, 1],
      [["--stack", "prod", "--fill", "constructor"], {}, /No other stack has the key: give --name/, 1],
      [["--stack", "nowhere"], {}, /nowhere/, 1],
      [["--stack", "dev", "prod", "--fill", "k"], {}, /needs one --stack/, 64],
    ];
    for (const [args, env, reason, code] of cases) {
      const result = await references(args, env);
      expect(result.stderr).toMatch(reason);
      expect({ args, code: result.code, stdout: result.stdout }).toEqual({ args, code, stdout: "" });
    }
  });
});
