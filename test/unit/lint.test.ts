/** Rules of `pulumi-celigo lint` over stacks and config. */
import { lintObjects } from "../../cli/lint/objects";
import { lintReferences } from "../../cli/lint/references";
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
