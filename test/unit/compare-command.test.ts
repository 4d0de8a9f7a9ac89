/** What `pulumi-celigo compare` makes of ids that stand for several things. */
import { differencesOf, type Environment } from "../../cli/compare/differences";
import { resources } from "../../provider/resources";
import type { JsonObject } from "../../provider/json/json";

describe("ids that stand for several things", () => {
  const [X, S, E, Z] = ["a1", "b2", "c3", "d4"].map((pair) => pair.repeat(12)) as [
    string,
    string,
    string,
    string,
  ];
  const [ours, theirs] = ["e5".repeat(12), "f6".repeat(12)];
  const ofDev = { shop: X, erp: X, third: ours };
  const ofProd = { shop: S, erp: E, third: theirs };

  /** An environment of a script and an integration, whose settings its program declares and Celigo has. */
  const environment = (
    name: string,
    references: Record<string, string>,
    declared: JsonObject,
    live: JsonObject,
    secrets: string[][] = [],
  ): Environment => {
    const managed = (kind: string, id: string, inputs: JsonObject) => ({
      ...{ kind, id, name: kind.toLowerCase(), inputs, outputs: {}, secrets, spec: resources[kind] },
      urn: `urn:pulumi:${name}::test::pulumi-nodejs:dynamic/celigo:${kind}::${kind.toLowerCase()}`,
    });
    const text = (settings: JsonObject) => (typeof settings.text === "string" ? settings.text : "");
    const script = managed("Script", (name === "dev" ? "01" : "02").repeat(12), { content: text(declared) });
    const folder = managed("Integration", (name === "dev" ? "03" : "04").repeat(12), { settings: declared });
    const found = [
      { object: script, isReadable: true, document: { content: text(live) } },
      { object: folder, isReadable: true, document: { settings: live } },
    ];
    return { stack: { name, references, managed: [script, folder] }, live: found } as unknown as Environment;
  };
  const told = (from: Environment, to: Environment) =>
    differencesOf(from, to).differences.map((each) => {
      if (!("path" in each)) return each;
      const { path, from: before, to: after, diff } = each;
      return diff ? [path, diff] : [path, before, after];
    });
  const [hooksOfDev, hooksOfProd] = ["01".repeat(12), "02".repeat(12)];

  test.each<[string, JsonObject, JsonObject, JsonObject, JsonObject, unknown[]]>([
    ["as declared", { a: X, b: X }, { a: X, b: X }, { a: S, b: E }, { a: S, b: E }, []],
    [
      "one set to the other",
      { a: X, b: X },
      { a: X, b: X },
      { a: S, b: E },
      { a: S, b: S },
      [["settings.b", "[reference erp]", "[reference shop]"]],
    ],
    ["both set to a third", { a: X }, { a: ours }, { a: S }, { a: theirs }, []],
    ["declared on one side only", { a: X }, { a: X }, {}, { a: S }, []],
    ["the case of letters", { a: X }, { a: X }, { a: S }, { a: S.toUpperCase() }, []],
    ["in a text", { a: `${X}/${X}` }, { a: `${X}/${X}` }, { a: `${S}/${E}` }, { a: `${S}/${E}` }, []],
    [
      "in a text, one set to the other",
      { a: `${X}/${X}` },
      { a: `${X}/${X}` },
      { a: `${S}/${E}` },
      { a: `${S}/${S}` },
      [["settings.a", "[reference shop]/[reference erp]", "[reference shop]/[reference shop]"]],
    ],
    ["as keys", { [X]: 1 }, { [X]: 1 }, { [E]: 1 }, { [E]: 1 }, []],
    [
      "in a list, sorted anew on both sides",
      {
        a: [
          { name: "s", id: X },
          { name: "e", id: X },
          { name: "t", id: ours },
        ],
      },
      {
        a: [
          { name: "t", id: ours },
          { name: "e", id: X },
          { name: "s", id: X },
        ],
      },
      {
        a: [
          { name: "s", id: S },
          { name: "e", id: E },
          { name: "t", id: theirs },
        ],
      },
      {
        a: [
          { name: "t", id: theirs },
          { name: "e", id: E },
          { name: "s", id: S },
        ],
      },
      [],
    ],
    [
      "in a list that grew on both sides",
      { a: [X, X] },
      { a: [ours, X, X] },
      { a: [S, E] },
      { a: [theirs, S, E] },
      [],
    ],
    [
      "an object that is a reference in dev",
      { a: hooksOfDev },
      { a: hooksOfDev },
      { a: hooksOfProd },
      { a: hooksOfProd },
      [],
    ],
    [
      "... and another in prod",
      { a: hooksOfDev },
      { a: hooksOfDev },
      { a: hooksOfProd },
      { a: Z },
      [["settings.a", "[id of Script script]", "[reference hooks]"]],
    ],
    ["... and meant as the reference", { a: hooksOfDev }, { a: hooksOfDev }, { a: Z }, { a: Z }, []],
    [
      "line by line",
      { text: `a(${X})\nb(${X})\n` },
      { text: `a(${X})\nb(${X})\n` },
      { text: `a(${S})\nb(${E})\n` },
      { text: `a(${S})\nb(${S})\n` },
      [
        ["settings.text", expect.arrayContaining(["-b([reference erp])", "+b([reference shop])"])],
        ["content", ["@@ -1,2 +1,2 @@", ` a(${X})`, `-b(${X})`, `+b(${S})`]],
      ],
    ],
    [
      "line by line, where one came",
      { text: `a(${ours})\nb(${X})\n` },
      { text: `a(${ours})\nb(${X})\n` },
      { text: `a(${theirs})\nb(${E})\n` },
      { text: `n(${S})\na(${theirs})\nb(${E})\n` },
      [
        [
          "settings.text",
          ["@@ -1,2 +1,3 @@", "+n([reference shop])", " a([reference third])", " b([reference erp])"],
        ],
        ["content", ["@@ -1,2 +1,3 @@", `+n(${S})`, ` a(${ours})`, ` b(${X})`]],
      ],
    ],
  ])("%s", (_, declaredDev, liveDev, declaredProd, liveProd, wanted) => {
    const dev = environment("dev", { ...ofDev, hooks: hooksOfDev }, declaredDev, liveDev);
    const prod = environment("prod", { ...ofProd, hooks: Z }, declaredProd, liveProd);
    expect(told(dev, prod)).toEqual(wanted);
    // Neither side is the one to go by.
    expect(told(prod, dev)).toHaveLength(wanted.length);
  });

  test("a secret under a key that is an id is not shown", () => {
    const side = (name: string, id: string, references: Record<string, string>) =>
      environment(name, references, { [id]: "a" }, { [id]: name }, [["settings", id]]);
    expect(told(side("dev", X, ofDev), side("prod", S, ofProd))).toEqual([
      [expect.stringMatching(/^settings\["\[reference shop\]"\]$/), "[secret]", "[secret]"],
    ]);
  });
});
