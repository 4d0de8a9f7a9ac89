/** `pulumi-celigo references`: which stacks lack which keys, and filling one by name. */
import { usedKeys } from "../../cli/references/keys";
import { lineAt, programSources, withoutComments } from "../../cli/sources";
import { TestAccount } from "../support/account";
import { runCommand } from "../support/command";
import { createProject, type Project } from "../support/engine";
import { tempDirectory, writeFiles } from "../support/temp";

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
      [
        ["--stack", "prod", "--fill", "k=n", "--type", "connections"],
        {},
        /\/v1\/connections failed \(404\)/,
        1,
      ],
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

describe("keys in a program's text", () => {
  const keysOf = (text: string) => {
    const { keys, computed } = usedKeys({
      directory: "/",
      home: "/",
      files: [{ file: "a.ts", text, code: withoutComments(text) }],
    });
    return { keys: [...keys.keys()], computed: computed.map(({ line }) => line) };
  };

  test.each([
    ['import * as c from "pulumi-celigo";\nc.reference("a"); c . reference(\n "b",\n);', ["a", "b"], []],
    ["import { Script, reference } from \"pulumi-celigo\";\nreference('a');", ["a"], []],
    [
      'import { reference as id } from "pulumi-celigo";\nid(`a`); other.id("no"); reference("no");',
      ["a"],
      [],
    ],
    ['import celigo = require("pulumi-celigo");\nceligo.reference("a");', ["a"], []],
    ['const pulumi_celigo_1 = require("pulumi-celigo");\n(0, pulumi_celigo_1.reference)("a");', ["a"], []],
    ['const c = __importStar(require("pulumi-celigo"));\nc.reference("a");', ["a"], []],
    ['import * as c from "pulumi-celigo";\nc.reference(name);\n["a"].map(c.reference);', [], [2, 3]],
    ['import * as c from "pulumi-celigo";\nc.reference("a" + b);\nc.reference(`a${b}`);', [], [2, 3]],
    ['import { reference } from "pulumi-celigo";\n["a"].map(reference);', [], [2]],
    ['import * as c from "pulumi-celigo";\nconst { reference: id, Script } = c;\nid("a");', ["a"], []],
    ['import { reference } from "elsewhere";\nreference("a"); x.reference("b");', [], []],
    [
      '// c.reference("a")\nconst s = "// not a comment"; celigo.reference("b"); /* celigo.reference("c") */',
      ["b"],
      [],
    ],
  ])("%s", (text, keys, computed) => {
    expect(keysOf(text)).toEqual({ keys, computed });
  });

  test("is looked for from where package.json says, a mark before it or not; as if there were none where it cannot be read", () => {
    const files = (manifest: string) => {
      const directory = tempDirectory("references");
      writeFiles(directory, {
        "Pulumi.yaml": "name: test\nruntime: nodejs\n",
        "package.json": manifest,
        "src/go.js": "",
        "index.js": "",
      });
      return programSources(directory).files.map(({ file }) => file);
    };
    expect(files('{ "main": "src/go.js" }')).toEqual(["src/go.js"]);
    expect(files('\ufeff{ "main": "src/go.js" }')).toEqual(["src/go.js"]);
    for (const broken of ["{", "", "null", '{ "main": 1 }']) expect(files(broken)).toEqual(["index.js"]);
  });

  test("comments go, strings and lines stay", () => {
    const text = "a; // b\n'// c' /* d\n e */ `x ${1} // y`; f";
    const blank = withoutComments(text);
    expect(blank).toHaveLength(text.length);
    expect(blank).toBe("a;     \n'// c'     \n      `x ${1} // y`; f");
    expect(lineAt(blank, blank.indexOf("f"))).toBe(3);
  });
});
