/** Rules of `pulumi-celigo lint` over stacks and config. */
import { ignoredIndexes } from "../../cli/lint/ignored-index";
import { lintObjects } from "../../cli/lint/objects";
import { lintReferences } from "../../cli/lint/references";
import { programSources } from "../../cli/sources";
import type { Stack } from "../../cli/stack";
import { tempDirectory, writeFiles } from "../support/temp";

const id = (end: string) => `5f4d3c2b1a0987654321fe${end}`;

test("the same key of state in two stacks is one object where something shows that the account is the same", () => {
  const managed = (kind: string, at: string, anchor?: string) => ({
    kind,
    id: at.split("/").at(-1),
    path: at,
    name: "x",
    urn: "",
    inputs: {},
    outputs: {
      __celigo: { schema: 1, origin: "o", source: "env:CELIGO_API_TOKEN", ...(anchor ? { anchor } : {}) },
    },
  });
  const stack = (name: string, ...objects: object[]) => ({ name, managed: objects }) as unknown as Stack;
  const rules = (...stacks: Stack[]) => lintObjects(stacks, () => undefined).map(({ rule }) => rule);
  const key = (anchor?: string) => managed("StateKey", "/v1/state/last", anchor);
  const script = (end: string) => managed("Script", `/v1/scripts/${id(end)}`);
  expect(rules(stack("dev", key()), stack("prod", key()))).toEqual([]);
  expect(rules(stack("dev", key(), script("01")), stack("prod", key(), script("02")))).toEqual([]);
  const anchored = key(`/v1/integrations/${id("03")}`);
  expect(rules(stack("dev", anchored), stack("prod", anchored))).toEqual(["shared-object"]);
  expect(rules(stack("dev", key(`/v1/scripts/${id("01")}`)), stack("prod", key(), script("01")))).toEqual([
    "shared-object",
  ]);
  expect(rules(stack("dev", script("01")), stack("prod", script("01")))).toEqual(["shared-object"]);
  expect(rules(stack("dev", key(), key()))).toEqual(["same-object"]);
});

test.each([
  ["Pulumi.yaml", "", "Pulumi.dev.yaml"],
  ["Pulumi.yml", "", "Pulumi.dev.yml"],
  ["Pulumi.yaml", "stackConfigDir: config", "config/Pulumi.dev.yaml"],
])("finds an unused reference where %s (%s) has the stack's config", (project, setting, file) => {
  const directory = tempDirectory("lint");
  writeFiles(directory, {
    [project]: `name: test\n${setting}\n`,
    [file]: `config:\n  celigo:references:\n    shop: ${id("01")}\n`,
  });
  const stacks = [{ name: "dev", references: { shop: id("01") } }] as unknown as Stack[];
  const { findings } = lintReferences({ directory, home: directory, files: [] }, stacks);
  expect(findings).toEqual([expect.objectContaining({ rule: "reference-unused", file, line: 3 })]);
});

describe("ignoreChanges by index", () => {
  const findings = (program: string, header = 'import * as celigo from "pulumi-celigo";\n') => {
    const directory = tempDirectory("lint");
    writeFiles(directory, { "Pulumi.yaml": "name: test\nruntime: nodejs\n", "index.ts": header + program });
    return ignoredIndexes(programSources(directory));
  };
  const withOptions = (options: string) => `new celigo.Integration("a", { name: "A" }, ${options});\n`;

  test("is found, with its line and the array to ignore instead", () => {
    const found = findings(
      withOptions(
        '{\n  ignoreChanges: [\n    "name",\n    "settings.list[0].x",\n    `aliases[12]`,\n  ],\n}',
      ),
    );
    expect(found).toEqual([
      expect.objectContaining({ rule: "ignored-index", severity: "warning", file: "index.ts", line: 5 }),
      expect.objectContaining({ rule: "ignored-index", severity: "warning", file: "index.ts", line: 6 }),
    ]);
    expect(found.map(({ message }) => /ignore ("[^"]*") as a whole/.exec(message)?.[1])).toEqual([
      '"settings.list"',
      '"aliases"',
    ]);
  });

  test("is found in options that are declared apart", () => {
    const program = `const options = { ignoreChanges: ["aliases[0]._flowId"] };\n${withOptions("options")}`;
    expect(findings(program).map(({ line }) => line)).toEqual([2]);
  });

  test.each([
    withOptions(
      '{ ignoreChanges: ["flowGroupings", "settings.a", "settings[\'0\']", "aliases[*].description"] }',
    ),
    withOptions("{ ignoreChanges: ['settings[\"[0]\"]', 'settings[\"0\"]'] }"),
    withOptions('{ replaceOnChanges: ["aliases[0]"] }'),
    'new other.Thing("a", {}, { ignoreChanges: ["rules[0].port"] });\n',
    '// new celigo.Integration("a", {}, { ignoreChanges: ["aliases[0]"] });\n',
  ])("is not found in %s", (program) => {
    expect(findings(program)).toEqual([]);
  });

  test("is not found in a file without resources of this package", () => {
    const program = 'export const options = { ignoreChanges: ["rules[0]"] };\n';
    expect(findings(program, "")).toEqual([]);
  });
});
