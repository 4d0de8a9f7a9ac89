/** What the classes and functions of the SDK do by themselves, in the program's process. */
import * as pulumi from "@pulumi/pulumi";
import { Integration, getScript, reference } from "../../sdk";
import { settingText } from "../../sdk/account";

const setReferences = (references: unknown) =>
  pulumi.runtime.setAllConfig(
    references === undefined ? {} : { "celigo:references": JSON.stringify(references) },
  );

beforeAll(() =>
  pulumi.runtime.setMocks(
    { newResource: ({ inputs, name }) => ({ id: name, state: inputs }), call: () => ({}) },
    "project",
    "prod",
  ),
);

describe("celigo.reference", () => {
  test("gives this stack's id", () => {
    setReferences({ netsuite: "5f4d3c2b1a0987654321fedc", "two words": " 5f4d3c2b1a0987654321fed0 " });
    expect([reference("netsuite"), reference("two words")]).toEqual([
      "5f4d3c2b1a0987654321fedc",
      "5f4d3c2b1a0987654321fed0",
    ]);
  });

  test.each<[string, unknown, string]>([
    ["a missing key", { shop: "a", erp: "b" }, "it has erp, shop"],
    ["an empty id", { netsuite: " " }, "it has netsuite"],
    ["no references at all", undefined, "it has none"],
    ["a key that every object has", { shop: "a" }, "it has shop"],
  ])("%s: the error names the stack, the key, the keys there are and the command", (_, references, keys) => {
    setReferences(references);
    const key = keys === "it has shop" ? "constructor" : "netsuite";
    const run = () => reference(key);
    expect(run).toThrow(pulumi.RunError);
    expect(run).toThrow(`stack prod has no id for celigo.reference("${key}") in celigo:references (${keys})`);
    expect(run).toThrow(`pulumi config set --stack prod --path 'celigo:references.${key}' <id>`);
  });

  test("references that are no object", () => {
    setReferences(["a"]);
    expect(() => reference("netsuite")).toThrow(
      "celigo:references of stack prod must be an object of ids by key",
    );
  });
});

test("what is nested too deep, or in itself, is refused by the name of its property", () => {
  let settings: { [key: string]: unknown } = {};
  for (let level = 1; level < 200; level++) settings = { level: settings };
  expect(() => new Integration("i", { name: "I", settings })).not.toThrow();
  const message = "Integration.settings: nested deeper than 200 levels, which Pulumi cannot carry";
  expect(() => new Integration("i", { name: "I", settings: { settings } })).toThrow(message);
  const endless: { [key: string]: unknown } = {};
  endless.again = [endless];
  expect(() => new Integration("i", { name: "I", settings: endless })).toThrow(message);
});

test("a key that Pulumi would lose is refused, with its path", () => {
  const settings = JSON.parse('{"a":[{"__proto__":{"polluted":1}}]}') as object;
  expect(() => new Integration("i", { name: "I", settings })).toThrow(
    "Integration.settings.a.0.__proto__: Pulumi cannot carry a key of this name",
  );
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});

test("an output in a text or a key is refused: Pulumi makes its advice of it", () => {
  const output = pulumi.output("x");
  const message = "an output stands in a text or a key";
  // eslint-disable-next-line @typescript-eslint/restrict-template-expressions, @typescript-eslint/no-base-to-string -- the mistake
  expect(() => new Integration("i", { name: `I ${output}` })).toThrow(`Integration.name: ${message}`);
  // eslint-disable-next-line @typescript-eslint/restrict-plus-operands, @typescript-eslint/no-base-to-string -- the mistake
  const settings = { deep: [{ ["k" + output]: 1 }] };
  expect(() => new Integration("i", { name: "I", settings })).toThrow(
    `Integration.settings.deep.0: ${message}`,
  );
});

test("the option import is refused with what works", () => {
  expect(() => new Integration("i", { name: "I" }, { import: "5f0000000000000000000001" })).toThrow(
    /^Integration: Pulumi cannot import .* Set adoptId/,
  );
});

test("a setting of an Account from an output without a value is an error, and no other level's turn", () => {
  const message = 'Account "prod": tokenEnv is given by an output that has no value.';
  expect(() => settingText("prod", "tokenEnv", undefined)).toThrow(message);
  expect(() => settingText("prod", "tokenEnv", null)).toThrow(pulumi.RunError);
  expect(settingText("prod", "tokenEnv", "PROD_TOKEN")).toBe("PROD_TOKEN");
  expect(settingText("prod", "maxRetries", 5)).toBe("5");
});

// Pulumi shows the message only, and some versions of Node hang on a stack with a file of Pulumi's.
test("errors of the program carry no stack", async () => {
  setReferences({});
  const thrown = (run: () => unknown) =>
    Promise.resolve()
      .then(run)
      .catch((error: unknown) => error);
  const name = pulumi.output("x") as unknown as string;
  const settings = JSON.parse('{"__proto__":1}') as object;
  for (const run of [
    () => reference("netsuite"),
    () => getScript({ name }),
    () => new Integration("i", { name: "I", settings }),
    () => settingText("prod", "tokenEnv", null),
  ])
    expect(await thrown(run)).toMatchObject({ stack: "", message: expect.stringMatching(/./) as string });
});
