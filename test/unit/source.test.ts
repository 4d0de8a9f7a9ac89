/** How the commands read a program's source: comments, imports and declarations. */
import * as fc from "fast-check";
import ts from "typescript";
import { withoutComments } from "../../cli/source/comments";
import { declarationsIn } from "../../cli/source/declarations";
import { parse } from "../../cli/source/files";
import { importsIn } from "../../cli/source/imports";
import { usedKeys } from "../../cli/references/keys";
import { programSources } from "../../cli/sources";
import { readProgramOnDisk } from "../../cli/export/program-on-disk";
import { tempDirectory, writeFiles } from "../support/temp";
import * as fs from "node:fs";

const parsed = (text: string) => ({ compiler: ts, tree: parse(ts, "a.ts", text) });

describe("comments", () => {
  const code = [
    "const url = /https?:\\/\\/x/;",
    "const slashes = text.replace(/[//]/g, '//');",
    "const half = a / 2 / b;",
    "const t = `a // ${`b // ${c /* d */}`} // e`;",
    "if (/['\"`]/.test(x)) f('it\\'s //');",
    "return /a\\/\\/b/.test(x);",
  ];

  test.each(code)("of %s", (line) => {
    const text = `${line} /* gone */\nnext(); // gone too\n`;
    for (const blank of [withoutComments(text), withoutComments(text, parsed(text))]) {
      expect(blank).toHaveLength(text.length);
      expect(blank.split("\n")).toHaveLength(3);
      expect(blank).not.toContain("gone");
      expect(blank).toContain(line.replace("/* d */", "       "));
      expect(blank).toContain("next();");
    }
  });

  test("the scanner and the compiler find the same ones", () => {
    const part = fc.constantFrom(
      "a = 1;",
      "f(/x\\/\\/y[/*]/g);",
      '"//";',
      "'/*';",
      "`// ${b} /*`;",
      "`${`${c}` // d\n}`;",
      "// comment '\n",
      "/* comment ` */",
      "x / y;",
      "g({ h: 1 });",
      "\n",
      " ",
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const text = parts.join(" ");
        expect(withoutComments(text)).toBe(withoutComments(text, parsed(text)));
      }),
    );
  });
});

test("a regular expression hides nothing from the search for references", () => {
  const directory = tempDirectory("references");
  writeFiles(directory, {
    "Pulumi.yaml": "name: x\nruntime: nodejs\n",
    "index.ts":
      'import * as celigo from "pulumi-celigo";\nconst a = url.replace(/https?:[//]/, celigo.reference("shop"));\n',
  });
  const sources = programSources(directory);
  expect([...usedKeys(sources).keys.keys()]).toEqual(["shop"]);
  expect(sources.note).toBeUndefined();
});

test("imports that load a file, and those of which it is not sure", () => {
  const text = `
    import "./a";
    import { b } from "./b";
    import { c, type C } from "./c";
    import type { d } from "./d";
    import * as e from "./e";
    import f = require("./f");
    export * from "./g";
    export type { H } from "./h";
    const i = require("./i");
    void import("./j");
    import { k } from "./k";
    import { l } from "./l";
    export { k };
    type T = typeof l;
    console.log(b, e.x, f, { c: 1 });
  `;
  const found = importsIn(ts, parse(ts, "a.ts", text));
  expect(found.map(({ specifier, isStatic }) => specifier + (isStatic ? "" : " ?"))).toEqual([
    "./a",
    "./b",
    "./c ?",
    "./d ?",
    "./e",
    "./f",
    "./g",
    "./h ?",
    "./i ?",
    "./j ?",
    "./k",
    "./l ?",
  ]);
});

describe("declarations", () => {
  const head = 'import * as celigo from "pulumi-celigo";\nimport { Script as S } from "pulumi-celigo";\n';
  const find = (body: string) => {
    const text = head + body;
    return declarationsIn(ts, { file: "a.ts", text, tree: parse(ts, "a.ts", text), imports: [] });
  };

  test.each([
    'new celigo.Script("x", {});',
    'export const x = new celigo.Script("x", {});',
    'const x = new S("x", {}, {});',
    'const x = new celigo.Script("x", {}, { protect: true });',
    'export default { x: [new celigo.Script("x", {}).id] };',
    'const y = f(new celigo.Script("x", {}), 1) as string;',
    'const y = new celigo.Script("x", {}) || z;',
    "const y = new celigo.Script(`x`, {}, undefined);",
  ])("certain: %s", (body) => {
    expect(find(body)).toMatchObject([{ kind: "Script", name: "x", isCertain: true }]);
  });

  test.each([
    'if (a) new celigo.Script("x", {});',
    'for (const a of b) new celigo.Script("x", {});',
    'function f() { return new celigo.Script("x", {}); }',
    'const f = () => new celigo.Script("x", {});',
    'const y = a ? new celigo.Script("x", {}) : b;',
    'const y = a && new celigo.Script("x", {});',
    'const y = a ?? new celigo.Script("x", {});',
    'a ||= new celigo.Script("x", {});',
    'a?.b(new celigo.Script("x", {}));',
    'try { new celigo.Script("x", {}); } catch {}',
    'class A { static b = new celigo.Script("x", {}); }',
    'namespace N { new celigo.Script("x", {}); }',
    'new celigo.Script("x", {}, { parent: p });',
    'new celigo.Script("x", {}, { provider });',
    'new celigo.Script("x", {}, { ...options });',
    'new celigo.Script("x", {}, options);',
    'new celigo.Script("x", {}, { ["parent"]: p });',
    'new celigo.Script("x", {}, { "provider": p });',
  ])("not certain: %s", (body) => {
    expect(find(body)).toMatchObject([{ kind: "Script", name: "x", isCertain: false }]);
  });

  test.each(['new other.Script("x", {});', "new celigo.Script(name, {});", '// new celigo.Script("x", {});'])(
    "none: %s",
    (body) => {
      expect(find(body)).toEqual([]);
    },
  );

  test("count where the main file loads them, and without a compiler only in generated files", () => {
    const directory = tempDirectory("declarations");
    const script = (name: string) => `${head}export const ${name} = new celigo.Script("${name}", {});\n`;
    writeFiles(directory, {
      "Pulumi.yaml": "name: x\nruntime: nodejs\n",
      "index.ts": 'import "./a";\nimport type { b } from "./b";\n',
      "a.ts": `${script("a")}export * from "./c";\n`,
      "b.ts": script("b"),
      "c.ts": script("c"),
      "d.ts": script("d"),
    });
    const read = (file: string) => (fs.existsSync(file) ? fs.readFileSync(file, "utf8") : undefined);
    const names = (compiler: typeof ts | undefined, generated: string[]) => {
      const isGenerated = (file: string) => generated.includes(file);
      const { declared, mentioned } = readProgramOnDisk(directory, { compiler, read, isGenerated });
      return [[...declared.keys()].sort(), [...mentioned.keys()].sort()];
    };
    const mentioned = ["Script a", "Script b", "Script c"];
    expect(names(ts, [])).toEqual([["Script a", "Script c"], mentioned]);
    expect(names(undefined, [])).toEqual([[], mentioned]);
    expect(names(undefined, ["a.ts"])).toEqual([[], mentioned]);
    expect(names(undefined, ["index.ts", "a.ts"])).toEqual([["Script a"], mentioned]);
    writeFiles(directory, { "index.js": "" });
    expect(names(ts, [])).toEqual([[], []]);
  });
});
