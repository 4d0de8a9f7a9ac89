/** Which reference keys a program's text asks for. */
import { usedKeys } from "../../cli/references/keys";
import { lineAt, programSources, withoutComments } from "../../cli/sources";
import { tempDirectory, writeFiles } from "../support/temp";

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
