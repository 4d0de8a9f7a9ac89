/** The parts of `pulumi-celigo pull`: finding the place in a program's source, and writing a literal there. */
import fc from "fast-check";
import ts from "typescript";
import { literalOf, type Style } from "../../cli/pull/literal";
import type { Change } from "../../cli/changes";
import { DONE, edited, editOf, valueOf } from "../../cli/pull/edit";
import { readSource } from "../../cli/pull/source";
import { runs } from "../support/runs";
import { tempDirectory, writeFiles } from "../support/temp";
import type { Json } from "../../provider/json/json";

describe("the program's source", () => {
  /** A program in a directory of its own, and what would become of its first file. */
  const change = (files: Record<string, string>, property: Change["path"], from: Json, to: Json) => {
    const directory = tempDirectory("source");
    writeFiles(directory, { "Pulumi.yaml": "name: test\nruntime: nodejs\n", ...files });
    const source = readSource({ directory });
    if ("problem" in source) return source.problem;
    const place = source.find("Integration", "orders");
    if ("problem" in place) return place.problem;
    const edit = editOf(source, place, property, from, to);
    if (edit === DONE) return DONE;
    return "problem" in edit ? edit.problem.replace(/ \(.*/, "") : edited(edit.source.text, [edit]);
  };
  const imports = 'import * as celigo from "pulumi-celigo";\n';
  const program = (args: string, before = "") =>
    `${imports}${before}new celigo.Integration("orders", ${args});\n`;
  const inIndex = (args: string, property: Change["path"], from: Json, to: Json, before = "") =>
    change({ "index.ts": program(args, before) }, property, from, to);

  test.each<[string, Change["path"], Json, Json, string]>([
    ['{ name: "a" }', ["name"], "a", "b", '{ name: "b" }'],
    ["{ 'name': ('a' as string) }", ["name"], "a", "b", "{ 'name': ('b' as string) }"],
    ["{ s: { n: -5 } satisfies object }", ["s", "n"], -5, 0.5, "{ s: { n: 0.5 } satisfies object }"],
    ["{ s: { 1: [true, null] } }", ["s", "1", 1], null, { a: [] }, "{ s: { 1: [true, { a: [] }] } }"],
    ["{ /* why */ s: [1], t: 2 /* so */ }", ["s"], [1], [1, 2], "{ /* why */ s: [1, 2], t: 2 /* so */ }"],
    ["{ s: `a\n` }", ["s"], "a\n", "b\n`\\", "{ s: `b\n\\`\\\\` }"],
    ["{ s: 'a' }", ["s"], "a", "b\u202e\u2028é", "{ s: 'b\\u202e\\u2028é' }"],
    [
      "{\n  s: [{ a: 1 }],\n}",
      ["s"],
      [{ a: 1 }],
      [
        { a: 1, text: "x".repeat(60) },
        { b: 2, text: "y".repeat(60) },
      ],
      `{\n  s: [\n    { a: 1, text: "${"x".repeat(60)}" },\n    { b: 2, text: "${"y".repeat(60)}" },\n  ],\n}`,
    ],
  ])("%s is changed", (args, property, from, to, wanted) => {
    expect(inIndex(args, property, from, to)).toBe(program(wanted));
  });

  test.each<[string, Change["path"], Json, Json, string]>([
    ['{ name: "a" }', ["name"], "b", "c", "the program says something else already"],
    ['{ name: "c" }', ["name"], "b", "c", DONE],
    ["{ name }", ["name"], "a", "b", "the program computes it"],
    ["{ name: `a${1}` }", ["name"], "a1", "b", "the program computes it"],
    ["{ get name() { return 'a'; } }", ["name"], "a", "b", "the program computes it"],
    ['{ name: "a", name: "b" }', ["name"], "b", "c", "a spread or a computed key stands beside it"],
    ['{ ["name"]: "a" }', ["name"], "a", "b", "a spread or a computed key stands beside it"],
    ['{ name: "a", ...others }', ["name"], "a", "b", "a spread or a computed key stands beside it"],
    ["{ s: [...others, 1] }", ["s", 0], 1, 2, "a spread stands beside it"],
    ["{ s: [1, // one\n 2] }", ["s"], [1, 2], [1], "there are comments in it"],
    ["{ s: others.map((each) => each) }", ["s", 0], 1, 2, "the program computes it"],
    ["{ s: {} }", ["s", "n"], 1, 2, "it is not written out there"],
    ["{ s: { constructor: x } }", ["s", "toString"], 1, 2, "it is not written out there"],
    ["args", ["name"], "a", "b", "its inputs are no object literal (index.ts:2)"],
  ])("%s is left alone", (args, property, from, to, wanted) => {
    const found = inIndex(args, property, from, to);
    expect(found.replace(/\(.*index/, "(index")).toBe(wanted);
  });

  test("is followed from the entry along its imports, and only our classes count", () => {
    const args = '{ name: "a" }';
    const find = (files: Record<string, string>) => change(files, ["name"], "a", "b");
    const wanted = expect.stringContaining('{ name: "b" }');
    const several = "several places make it";
    const none = "its name is no literal in the program";
    const elsewhere = 'class Integration {}\nnew Integration("orders", { name: "a" });\n';
    expect(find({ "index.ts": elsewhere })).toBe(none);
    expect(find({ "index.ts": `${elsewhere}import "./part.js";\n`, "part.ts": program(args) })).toEqual(
      wanted,
    );
    expect(find({ "index.ts": program(args), "other.ts": program(args) })).toEqual(wanted);
    expect(find({ "index.ts": `import "./other";\n${program(args)}`, "other.ts": program(args) })).toBe(
      several,
    );
    const required =
      'const { Integration: Folder } = require("pulumi-celigo");\nnew Folder("orders", { name: "a" });';
    const data = 'import data from "./data.json";\nrequire("./data.json"); read("./data.json/deeper");\n';
    expect(find({ "index.ts": `${data}${program(args)}`, "data.json": "{}" })).toEqual(wanted);
    expect(find({ "Pulumi.yaml": "name: t\nmain: app/\n", "app/index.js": required })).toEqual(wanted);
    expect(find({ "Pulumi.yaml": "name: t\nmain: app/start.js\n", "app/start.js": required })).toEqual(
      wanted,
    );
    expect(find({ "package.json": '{ "main": "src/go.mjs" }', "src/go.mjs": program(args) })).toEqual(wanted);
    // What a compiler made is made again from its source.
    expect(
      find({
        "package.json": '{ "main": "bin/index.js" }',
        "bin/index.js": required,
        "index.ts": program(args),
      }),
    ).toEqual(program('{ name: "b" }'));
    expect(find({ "index.py": "" })).toBe("the program's source was not found");
  });
});

test("a literal says exactly its value, in every style", () => {
  const keys = fc.oneof(fc.string(), fc.constantFrom("a-b", "${x}", "`", "it's", "class"));
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("${a}`\\n\n\r\n\t'\"", "\ud800", "\u2028")),
      fc
        .double({ noNaN: true, noDefaultInfinity: true })
        .map((number) => (Object.is(number, -0) ? 0 : number)),
      fc.constantFrom(true, false, null),
      fc.array(tie("value"), { maxLength: 4 }),
      fc.dictionary(
        keys.filter((key) => key !== "__proto__"),
        tie("value"),
        { maxKeys: 4 },
      ),
    ),
  }));
  const style = fc.record<Style>({
    quote: fc.constantFrom('"', "'", "`"),
    indent: fc.constantFrom("", "  ", "\t"),
    step: fc.constantFrom("  ", "\t"),
    eol: fc.constantFrom("\n", "\r\n"),
  });
  fc.assert(
    fc.property(value, style, (wanted: any, how) => {
      const source = ts.createSourceFile(
        "a.ts",
        `x = ${literalOf(wanted, how)};`,
        ts.ScriptTarget.Latest,
        true,
      );
      const statement = source.statements[0] as ts.ExpressionStatement;
      const { right } = statement.expression as ts.BinaryExpression;
      expect(source.statements).toHaveLength(1);
      expect(valueOf(ts, right)).toEqual({ value: wanted });
    }),
    runs(100),
  );
});
