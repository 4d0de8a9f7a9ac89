/** `pulumi-celigo pull` in a second checkout: it writes the files of the program there, and no others. */
import * as fs from "node:fs";
import * as path from "node:path";
import fc from "fast-check";
import ts from "typescript";
import { Checkout } from "../../cli/checkout";
import { pathIn } from "../../cli/pull/file-path";
import { TestAccount } from "../support/account";
import { runCommand } from "../support/command";
import { createProject, type Project } from "../support/engine";
import { linkModules, tempDirectory, writeFiles } from "../support/temp";

/** Each way to name a file of the program, by the resource's name, and whether the source alone tells the file. */
const FORMS: [string, string, boolean][] = [
  ["plain", `"scripts/plain.js"`, true],
  ["join", `path.join(__dirname, "scripts", "join.js")`, true],
  ["resolve", `path.resolve(__dirname, "scripts/resolve.js")`, true],
  ["named", `join(__dirname, "scripts", "named.js")`, true],
  ["template", "`${__dirname}/scripts/template.js`", true],
  ["sum", `__dirname + "/scripts/" + "sum.js"`, true],
  ["constant", `path.join(scripts, "constant.js")`, true],
  ["working", `path.resolve("scripts", "working.js")`, true],
  ["found", `path.join(process.cwd(), "scripts", "found.js")`, false],
  ["loop", `path.join(__dirname, "scripts", "loop.js")`, false],
];

const PROGRAM = `
const path = require("node:path");
const { join } = path;
const pulumi = require("@pulumi/pulumi");
const celigo = require("pulumi-celigo");
const scripts = path.join(__dirname, "scripts");
${FORMS.filter(([name]) => name !== "loop")
  .map(
    ([name, expression]) =>
      `new celigo.Script("${name}", { name: "${name}", content: new pulumi.asset.FileAsset(${expression}) });`,
  )
  .join("\n")}
for (const name of ["loop"])
  new celigo.Script(name, { name, content: new pulumi.asset.FileAsset(path.join(__dirname, "scripts", name + ".js")) });
new celigo.Script("missing", { name: "missing", content: new pulumi.asset.FileAsset(path.join(__dirname, "scripts", "missing.js")) });
new celigo.Script("linked", { name: "linked", content: new pulumi.asset.FileAsset("scripts/linked.js") });
const shared = require("../common/index.js");
`;

interface Item {
  name: string;
  file?: string;
  reason?: string;
}

describe("pull in a second worktree", () => {
  let account: TestAccount;
  let project: Project;
  let second: string;
  const names = [...FORMS.map(([name]) => name), "missing", "linked"];
  const text = (root: string, name: string) =>
    fs.readFileSync(path.join(root, "scripts", `${name}.js`), "utf8");

  beforeAll(async () => {
    account = await TestAccount.start();
    const root = tempDirectory("checkout");
    const first = path.join(root, "first", "program");
    const scripts = Object.fromEntries(names.map((name) => [`scripts/${name}.js`, `// ${name}\n`]));
    project = await createProject({
      program: PROGRAM,
      directory: first,
      config: account.config,
      env: account.env(),
      files: {
        ...scripts,
        "../.git/HEAD": "ref: refs/heads/main\n",
        "../common/index.js": `const celigo = require("pulumi-celigo");
new celigo.Integration("orders", { name: "Orders", description: "old" });\n`,
      },
    });
    linkModules(path.join(root, "first"));
    await project.up();
    second = path.join(root, "second", "program");
    fs.cpSync(path.join(root, "first"), path.join(root, "second"), {
      recursive: true,
      verbatimSymlinks: true,
    });
    // A worktree has a file in place of the directory.
    fs.rmSync(path.join(root, "second", ".git"), { recursive: true });
    writeFiles(path.join(root, "second"), { ".git": `gitdir: ${root}/first/.git/worktrees/second\n` });
    fs.rmSync(path.join(second, "scripts", "missing.js"));
    fs.rmSync(path.join(second, "scripts", "linked.js"));
    fs.symlinkSync(path.join(first, "scripts", "linked.js"), path.join(second, "scripts", "linked.js"));
    for (const name of names) {
      const { _id } = account.named("scripts", name);
      account.emulator.edit(
        "dev",
        "scripts",
        _id as string,
        (document) => (document.content = `// new ${name}\n`),
      );
    }
    const { _id } = account.named("integrations", "Orders");
    account.emulator.edit("dev", "integrations", _id as string, (document) => (document.description = "new"));
  });
  afterAll(() => account.close());

  test("writes the files that its own program names, and none of the first", async () => {
    const shown = await runCommand(project, ["pull", "--stack", "dev", "--cwd", second]);
    const told = shown.stdout;
    expect(shown).toMatchObject({ code: 2, stderr: "" });
    for (const [name, , isTold] of FORMS) {
      expect({ name, text: text(project.directory, name) }).toEqual({ name, text: `// ${name}\n` });
      expect({ name, text: text(second, name) }).toEqual({
        name,
        text: isTold ? `// new ${name}\n` : `// ${name}\n`,
      });
    }
    expect(text(project.directory, "linked")).toBe("// linked\n");
    expect(text(project.directory, "missing")).toBe("// missing\n");
    const integration = (root: string) =>
      fs.readFileSync(path.join(root, "..", "common", "index.js"), "utf8");
    expect(integration(project.directory)).toContain('"old"');
    expect(integration(second)).toContain('"new"');

    expect(told).not.toContain("(absent)");
    expect(told).toMatch(
      /Script missing: content +\(\S*second\/program\/scripts\/missing\.js does not exist\)/,
    );
    expect(told).toMatch(
      /Script linked: content +\(\S*linked\.js is outside this project; change it by hand\)/,
    );
    for (const name of ["found", "loop"])
      expect(told).toContain(
        `Script ${name}: content  (the last \`pulumi up\` took it from ${path.join(project.directory, "scripts", `${name}.js`)}, outside this project,`,
      );
    const { stdout } = await runCommand(project, ["pull", "--stack", "dev", "--cwd", second, "--json"]);
    const { written, remaining } = JSON.parse(stdout) as { written: Item[]; remaining: Item[] };
    expect(written).toEqual([]);
    expect(remaining.map(({ name }) => name).sort()).toEqual(["found", "linked", "loop", "missing"]);
  });

  test("writes a recorded file where it is this checkout's own", async () => {
    const { stdout, code } = await runCommand(project, ["pull"]);
    expect({ stdout, code }).toMatchObject({ code: 0 });
    for (const name of names)
      expect({ name, text: text(project.directory, name) }).toEqual({ name, text: `// new ${name}\n` });
  });
});

test("a checkout has the files of its repository, but not those of others inside or around it", () => {
  const root = tempDirectory("checkout");
  writeFiles(root, {
    "repository/.git/HEAD": "",
    "repository/program/Pulumi.yaml": "",
    "repository/shared/a.js": "",
    "repository/.worktrees/b/.git": "gitdir: /x/.git/worktrees/b\n",
    "repository/.worktrees/b/a.js": "",
    "repository/clone/.git/HEAD": "",
    "repository/module/.git": "gitdir: ../.git/modules/module\n",
    "repository/module/a.js": "",
    "repository-2/a.js": "",
    "alone/program/Pulumi.yaml": "",
    "alone/a.js": "",
  });
  fs.symlinkSync(path.join(root, "repository-2"), path.join(root, "repository", "link"));
  fs.symlinkSync(path.join(root, "repository", "program"), path.join(root, "entrance"));
  const within = (program: string, file: string) =>
    new Checkout(path.join(root, program)).has(path.join(root, file));
  for (const program of ["repository/program", "entrance"]) {
    for (const file of ["program/a.js", "shared/a.js", "shared/not/there.js", "module/a.js", "..a.js"])
      expect({ file, is: within(program, `repository/${file}`) }).toEqual({ file, is: true });
    for (const file of [
      ".worktrees/b/a.js",
      "clone/a.js",
      "link/a.js",
      "../repository-2/a.js",
      "../a.js",
      "",
    ])
      expect({ file, is: within(program, `repository/${file}`) }).toEqual({ file, is: false });
  }
  expect(within("alone/program", "alone/program/scripts/a.js")).toBe(true);
  expect(within("alone/program", "alone/a.js")).toBe(false);
  expect(within("repository/.worktrees/b", "repository/shared/a.js")).toBe(false);
});

describe("a path in the source", () => {
  const read = (expression: string, before = "") => {
    const tree = ts.createSourceFile(
      "/home/me/program/index.ts",
      `${before}\nf(${expression})`,
      ts.ScriptTarget.Latest,
      true,
    );
    const call = (tree.statements.at(-1) as ts.ExpressionStatement).expression as ts.CallExpression;
    return pathIn(ts, call.arguments[0] as ts.Expression);
  };
  const here = path.resolve("/home/me/program");

  test.each([
    [`path.join(path.dirname(__filename), "a.js")`, path.join(here, "a.js")],
    [`join(import.meta.dirname, "a.js")`, path.join(here, "a.js")],
    [`fileURLToPath(new URL("../a%20b.js", import.meta.url))`, path.join(here, "..", "a b.js")],
    [`path.join(dirname(fileURLToPath(import.meta.url)), "a.js")`, path.join(here, "a.js")],
    ["path.resolve(`a`, 'b.js')", path.join("a", "b.js")],
    [`(("a" + ".js") as string)!`, "a.js"],
  ])("%s", (expression, expected) => {
    expect(read(expression)).toBe(expected);
  });

  test.each([
    [`path.join(base, "a.js")`, ""],
    ["`${base}/a.js`", "let base = 'x';"],
    [`read("a.js")`, ""],
    ["base", "const base = base;"],
    [`path.join(...parts)`, "const parts = ['a'];"],
    ["import.meta.constructor", ""],
    [`fileURLToPath("https://x/a")`, ""],
  ])("%s is not known from the source alone", (expression, before) => {
    expect(read(expression, before)).toBeUndefined();
  });

  test("is what Node makes of it", () => {
    const part = fc.stringMatching(/^[a-z.]{1,6}(\/[a-z.]{1,4})?$/);
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 4 }),
        fc.constantFrom("join", "resolve"),
        (parts, name) => {
          const literal = parts.map((each) => JSON.stringify(each)).join(", ");
          const expected = path[name](here, ...parts);
          expect(read(`path.${name}(__dirname, ${literal})`)).toBe(expected);
        },
      ),
    );
  });
});
