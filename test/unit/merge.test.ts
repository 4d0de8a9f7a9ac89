import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { changedPaths } from "../../provider/json/change";
import { LongText, type Comparable } from "../../provider/json/comparable";
import { driftPaths, foreignElements, observed } from "../../provider/json/drift";
import type { Json, JsonObject } from "../../provider/json/json";
import { merge, type MergeInput } from "../../provider/json/merge";
import { carryNormalized, heldForm, normalizedLeaves } from "../../provider/json/normalization";
import type { Schema } from "../../provider/json/schema";
import {
  anyObject,
  at,
  choices,
  chooser,
  cut,
  frozen,
  isRecord,
  objectLeaves,
  put,
  withDefaults,
  type Choose,
  type Path,
} from "../support/random";
import { runs } from "../support/runs";

type Value = Comparable | undefined;

/** Own keys such as `__proto__` are lost in an object literal, not in JSON. */
function json(text: string): JsonObject {
  return JSON.parse(text) as JsonObject;
}

function written(prior: Value, desired: Value, live: Value, schema?: Schema): Value {
  return merge({ prior, desired, live }, schema).document;
}

function long(text: string): LongText {
  return new LongText(createHash("sha256").update(text, "utf8").digest("hex"), text);
}

const object = (properties: Record<string, Schema>, more: Partial<Schema> = {}): Schema => ({
  type: "object",
  properties,
  additionalProperties: true,
  ...more,
});
const list = (more: Partial<Schema> = {}): Schema => ({
  type: "array",
  items: { type: "object", additionalProperties: true },
  ...more,
});

afterEach(() => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

describe("leaves", () => {
  it.each<[string, JsonObject, JsonObject, JsonObject, string[]]>([
    ["changed: the desired value", { a: "a" }, { a: "b" }, { a: "b" }, []],
    ["new: the desired value", {}, { a: "b" }, { a: "b" }, []],
    ["removed from the program: removed", { a: "a" }, {}, {}, []],
    ["declared and not changed: the live value stays, as drift", { a: "a" }, { a: "a" }, { a: "x" }, ["a"]],
    ["not declared: the live value stays", {}, {}, { a: "x" }, []],
  ])("%s", (_, prior, desired, expected, leftAlone) => {
    expect(merge({ prior, desired, live: { a: "x" } })).toEqual({
      document: expected,
      leftAlone,
      removed: [],
    });
  });

  it("leaves what is not declared alone, at every depth", () => {
    const live: JsonObject = { name: "n", readme: "r", settings: { mine: 1, theirs: { x: 1 } } };
    const prior: JsonObject = { name: "n", settings: { mine: 1 } };
    expect(written(prior, { name: "m", settings: { mine: 2 } }, live)).toEqual({
      name: "m",
      readme: "r",
      settings: { mine: 2, theirs: { x: 1 } },
    });
  });

  it("removes of an object only its declared leaves", () => {
    expect(
      written(
        { settings: { region: "eu", retry: { count: 3 } } },
        { settings: { region: "eu" } },
        { settings: { region: "eu", retry: { count: 3, note: "set in the UI" } } },
      ),
    ).toEqual({ settings: { region: "eu", retry: { note: "set in the UI" } } });
  });

  it("removes an object of which nothing is left, and keeps one that the program still declares", () => {
    expect(written({ a: { b: { c: 1 } } }, {}, { a: { b: { c: 1 } }, x: 1 })).toEqual({ x: 1 });
    expect(written({ a: { b: 1 } }, { a: {} }, { a: { b: 1 } })).toEqual({ a: {} });
  });

  it("writes everything that is declared of a new or adopted object", () => {
    const desired: JsonObject = { a: 1, b: { c: 2 }, d: [] };
    expect(written(undefined, desired, undefined)).toEqual(desired);
    expect(written(undefined, desired, { a: 0, b: { c: 0, x: 1 }, y: 1 })).toEqual({
      a: 1,
      b: { c: 2, x: 1 },
      y: 1,
      d: [],
    });
  });

  it("writes everything that is declared of an incomplete object, and removes what is declared no more", () => {
    const input: MergeInput = { prior: { a: 1, b: 2 }, desired: { a: 1 }, live: { a: 0, b: 2, x: 1 } };
    expect(merge({ ...input, isIncomplete: true }).document).toEqual({ a: 1, x: 1 });
  });

  it("replaces a value by one of another type, where the program changed it", () => {
    expect(written({}, { a: [1] }, { a: { b: 1 } })).toEqual({ a: [1] });
    expect(written({}, { a: { b: 1 } }, { a: [1] })).toEqual({ a: { b: 1 } });
    expect(written({ a: "x" }, { a: { b: 1 } }, { a: "x" })).toEqual({ a: { b: 1 } });
    expect(written({ a: { b: 1 } }, { a: "y" }, { a: { b: 1, c: 2 } })).toEqual({ a: "y" });
    // Not changed: an edit outside that replaced an object is drift.
    expect(merge({ prior: { a: { b: 1 } }, desired: { a: { b: 1 } }, live: { a: "x" } })).toEqual({
      document: { a: "x" },
      leftAlone: ["a"],
      removed: [],
    });
  });

  it("keeps __proto__ and constructor as keys of the document", () => {
    const live = json('{"settings":{"__proto__":{"theirs":1},"constructor":{"prototype":{"polluted":1}}}}');
    const desired = json('{"settings":{"__proto__":{"polluted":true},"a":1}}');
    expect(JSON.stringify(written({}, desired, live))).toBe(
      '{"settings":{"__proto__":{"theirs":1,"polluted":true},"constructor":{"prototype":{"polluted":1}},"a":1}}',
    );
    expect(changedPaths({}, json('{"constructor":1,"__proto__":{"a":1}}'))).toEqual([
      "constructor",
      "__proto__.a",
    ]);
    expect(driftPaths(json('{"toString":"x"}'), {})).toEqual(["toString"]);
  });

  it("does not tell -0 from 0, and tells half a character from a whole one", () => {
    expect(changedPaths({ a: 0 }, { a: -0 })).toEqual([]);
    expect(driftPaths({ a: [-0] }, { a: [0] })).toEqual([]);
    expect(driftPaths({ a: "cut \u{1f600}" }, { a: "cut \ud83d" })).toEqual(["a"]);
    expect(written({ a: "x" }, { a: "\udc00" }, { a: "x" })).toEqual({ a: "\udc00" });
  });

  it("keeps the order of the keys of live; new keys come last", () => {
    const live: JsonObject = { zip: 1, address: { y: 1, x: 1 }, country: 1 };
    const prior: JsonObject = { address: { x: 1 }, country: 1, zip: 1 };
    const desired: JsonObject = { address: { a: 1, x: 2 }, country: 1, new: 1, zip: 2 };
    expect(JSON.stringify(written(prior, desired, live))).toBe(
      '{"zip":2,"address":{"y":1,"x":2,"a":1},"country":1,"new":1}',
    );
  });
});

/** Elements as in `A{_id:1,x:2}`; the letter is the identity `key`, or the name. */
function elements(text: string, key: string): Json[] {
  const parts = text.match(/\w+(\{[^}]*\})?/g) ?? [];
  return parts.map((part) => {
    const [, name = "", fields = ""] = /^(\w+)(?:\{(.*)\})?$/.exec(part) ?? [];
    const pairs = fields
      .split(",")
      .filter(Boolean)
      .map((field): [string, Json] => {
        const [field_ = "", value = ""] = field.split(":");
        return [field_, Number(value)];
      });
    return { [key]: name, ...Object.fromEntries(pairs) };
  });
}

const steps = object({ steps: list({ identity: ["_exportId", "_importId"] }) });

describe("arrays of objects", () => {
  const rows: [string, string, string | undefined, string, string][] = [
    ["same sequence, a leaf changed", "A B{x:1}", "A B{x:2}", "B{x:1} N A", "B{x:2} N A"],
    ["inserted in front", "A B", "C A B", "A{u:1} N B", "C A{u:1} N B"],
    ["reordered", "A B", "B A", "A N B", "B A N"],
    ["deleted outside, not changed", "A B", "C A B", "A", "C A"],
    ["deleted outside, changed", "A B{x:1}", "C A B{x:2}", "A", "C A B{x:2}"],
    ["removed from the program", "A B", "A", "A B{u:1}", "A"],
    ["the whole array removed", "A B", undefined, "A N", "N"],
    ["the whole array removed, nothing else there", "A B", undefined, "B{u:1} A", ""],
    ["emptied in the program", "A B", "", "A N", "N"],
    ["deleted outside, not changed, same sequence", "A B C{x:1}", "A B C{x:2}", "C{x:1} A", "C{x:2} A"],
    [
      "deleted outside, changed, same sequence",
      "A B{x:1} C{x:1}",
      "A B{x:2} C{x:2}",
      "A N",
      "A B{x:2} C{x:2} N",
    ],
    ["deleted outside, changed, no predecessor", "A{x:1} B", "A{x:2} B", "N B", "A{x:2} N B"],
    ["no predecessor of an added one remains", "A B", "B", "A N B", "N B"],
    [
      "what was added outside stays with what stands before it",
      "A B",
      "C B D A",
      "A N M B K",
      "C B K D A N M",
    ],
    ["added in the program and outside", "A", "A C{x:1}", "C{u:1,x:2} A", "A C{u:1,x:1}"],
    ["emptied outside, not changed", "A B", "A B", "", ""],
  ];

  describe.each(["name", "_exportId"])("distinguished by %s", (key) => {
    it.each(rows)("%s", (_, prior, desired, live, expected) => {
      const versions = [prior, desired, live].map((text) =>
        text === undefined ? {} : { steps: elements(text, key) },
      );
      const [before = {}, after = {}, there = {}] = versions as JsonObject[];
      const result = elements(expected, key);
      const document = written(frozen(before), frozen(after), frozen(there), steps);
      const isGone = desired === undefined && result.length === 0;
      expect(document).toEqual(isGone ? {} : { steps: result });
    });
  });

  it("renamed and one appended, matched by name", () => {
    const document = written(
      { groups: elements("A B", "name") },
      { groups: elements("A2 B C", "name") },
      { groups: elements("A{_id:1} B", "name") },
    );
    expect(document).toEqual({ groups: elements("A2{_id:1} B C", "name") });
  });

  it("a step whose export was replaced, nothing else declared", () => {
    const document = written(
      { steps: elements("A", "_exportId") },
      { steps: elements("B", "_exportId") },
      { steps: elements("A{u:1}", "_exportId") },
      steps,
    );
    expect(document).toEqual({ steps: elements("B{u:1}", "_exportId") });
  });

  it("flow groups, matched by unique name", () => {
    const prior: JsonObject[] = [{ name: "Orders" }, { name: "Refunds" }];
    const desired: JsonObject[] = [{ name: "Invoices" }, { name: "Orders" }, { name: "Refunds" }];
    const live: JsonObject[] = [
      { _id: "g1", name: "Orders", settings: { sla: 4 } },
      { _id: "g7", name: "Returns" },
      { _id: "g2", name: "Refunds" },
    ];
    const result = merge({ prior: { g: prior }, desired: { g: desired }, live: { g: live } });
    expect(result.document).toEqual({ g: [{ name: "Invoices" }, live[0], live[1], live[2]] });
    expect(result.leftAlone).toEqual(["g"]);
  });
});

describe("which elements are the same", () => {
  const groups = (prior: Json[], desired: Json[], live: Json[]) =>
    written(prior, desired, live) as JsonObject[];
  const named = (...names: string[]) => names.map((name) => ({ name }));
  const live: JsonObject[] = [
    { _id: "1", name: "A", settings: { theirs: 1 } },
    { _id: "2", name: "B" },
    { _id: "3", name: "C" },
  ];
  const ids = (merged: JsonObject[]) => merged.map(({ _id }) => _id);

  it("a group keeps its _id when it is renamed, moved, or one of several that are renamed in place", () => {
    expect(ids(groups(named("A", "B", "C"), named("A2", "B", "C"), live))).toEqual(["1", "2", "3"]);
    expect(ids(groups(named("A", "B", "C"), named("X", "Y", "Z"), live))).toEqual(["1", "2", "3"]);
    expect(groups(named("A", "B", "C"), named("C", "A", "B"), live)).toEqual([live[2], live[0], live[1]]);
  });

  it("a group that is renamed keeps its _id although others were added and moved outside", () => {
    const there: JsonObject[] = [live[2]!, { _id: "9", name: "X" }, live[0]!, live[1]!];
    const merged = groups(named("A", "B", "C"), named("A", "B2", "C"), there);
    expect(merged).toEqual([there[0], there[1], there[2], { _id: "2", name: "B2" }]);
  });

  it("renaming and moving in one update makes a new group, unless its _id is declared", () => {
    expect(ids(groups(named("A", "B", "C"), named("B", "A2", "C"), live))).toEqual(["2", undefined, "3"]);
    const desired: JsonObject[] = [{ name: "B" }, { _id: "1", name: "A2" }, { name: "C" }];
    expect(groups(named("A", "B", "C"), desired, live)).toEqual([
      live[1],
      { ...live[0], name: "A2" },
      live[2],
    ]);
  });

  it("_id goes before the keys of the schema, and these before the name", () => {
    const schema = list({ identity: ["key"] });
    const there: JsonObject[] = [
      { _id: "1", key: "b", name: "c" },
      { _id: "2", key: "c", name: "b" },
      { _id: "3", key: "d", name: "a" },
    ];
    const pick = (element: JsonObject) => {
      const merged = written([], [{ ...element, x: 1 }], there, schema) as JsonObject[];
      return merged.find(({ x }) => x === 1)?._id;
    };
    expect(pick({ _id: "1", key: "c" })).toBe("1");
    expect(pick({ key: "c", name: "a" })).toBe("2");
    expect(pick({ name: "a" })).toBe("3");
    // Another identity: another element, which takes nothing over.
    expect(pick({ _id: "9", name: "a" })).toBe("9");
    expect(pick({ key: "z", name: "a" })).toBeUndefined();
  });

  it("a compound key needs all its parts", () => {
    const schema = list({ identity: [["_flowId", "_exportId"]] });
    const there: JsonObject[] = [
      { _flowId: "1", _exportId: "a", u: 1 },
      { _flowId: "1", _exportId: "b", u: 2 },
      { _flowId: "2", _exportId: "a", u: 3 },
    ];
    const desired: JsonObject[] = [
      { _flowId: "2", _exportId: "a", x: 1 },
      { _flowId: "1", _exportId: "b", x: 2 },
    ];
    expect(written(undefined, desired, there, schema)).toEqual([
      { ...there[2], x: 1 },
      { ...there[1], x: 2 },
    ]);
  });

  it("an identity that occurs more than once is paired in order", () => {
    const versions = ["A{x:1} A{x:1} B", "A{x:1} A{x:2} B", "A{x:1,u:1} A{x:1,u:2} B{u:3} A{u:4}"];
    const [prior, desired, there] = versions.map((text) => ({ steps: elements(text, "_exportId") }));
    expect(written(prior, desired, there, steps)).toEqual({
      steps: elements("A{x:1,u:1} A{x:2,u:2} B{u:3} A{u:4}", "_exportId"),
    });
  });

  it("an element that gets an identity of another one is a new one", () => {
    const there: Json[] = [{ _id: "1", name: "A", u: 1 }];
    expect(written([{ name: "A" }], [{ _id: "9", name: "A" }], there)).toEqual([{ _id: "9", name: "A" }]);
    expect(written([{ name: "A" }], [{ _id: "1", name: "A" }], there)).toEqual(there);
  });

  it("a name that was added twice outside is the first one", () => {
    const there: Json[] = [
      { _id: "1", name: "A" },
      { _id: "2", name: "A" },
    ];
    expect(written([{ name: "A" }], [{ name: "A", x: 1 }], there)).toEqual([
      { _id: "1", name: "A", x: 1 },
      there[1],
    ]);
    expect(
      written(
        [{ name: "A" }],
        [{ name: "B" }],
        [
          { _id: "1", name: "A" },
          { _id: "2", name: "B" },
        ],
      ),
    ).toEqual([
      { _id: "1", name: "A" },
      { _id: "2", name: "B" },
    ]);
  });

  it("a step in front of others passes nothing on, also when another one is removed", () => {
    const versions = ["A B C", "N A C", "A{u:1} B{u:2} C{u:3}"];
    const [prior, desired, there] = versions.map((text) => ({ steps: elements(text, "_exportId") }));
    expect(written(prior, desired, there, steps)).toEqual({
      steps: elements("N A{u:1} C{u:3}", "_exportId"),
    });
  });

  it("a step whose export was replaced is another one where more than that changed", () => {
    const versions = ["A{x:1}", "B{x:2}", "A{x:1,u:1}"];
    const [prior, desired, there] = versions.map((text) => ({ steps: elements(text, "_exportId") }));
    expect(changedPaths(prior, desired, steps)).toEqual(["steps"]);
    expect(written(prior, desired, there, steps)).toEqual({ steps: elements("B{x:2}", "_exportId") });
  });

  it("a step changes from an export to an import", () => {
    const [prior, there] = ["A", "A{u:1}"].map((text) => ({ steps: elements(text, "_exportId") }));
    const desired = { steps: elements("A", "_importId") };
    // Equal apart from the identity: the same step, whose former identity goes.
    expect(changedPaths(prior, desired, steps)).toEqual(["steps[0]._exportId", "steps[0]._importId"]);
    expect(written(prior, desired, there, steps)).toEqual({ steps: [{ u: 1, _importId: "A" }] });
  });

  it("the identity of an element is written although it did not change, and is never removed", () => {
    const schema = list({ identity: ["key"] });
    expect(written([{ name: "A", key: "k" }], [{ name: "A", key: "k" }], [{ name: "A" }], schema)).toEqual([
      { name: "A", key: "k" },
    ]);
    expect(written([{ _id: "1", name: "A" }], [{ name: "A" }], [{ _id: "1", name: "A" }])).toEqual([
      { _id: "1", name: "A" },
    ]);
  });

  it("names that are not unique, and elements without any, meet by index", () => {
    const twins: JsonObject[] = [
      { name: "A", u: 1 },
      { name: "A", u: 2 },
    ];
    expect(written(named("A", "A"), [{ name: "A", x: 1 }, { name: "A" }], twins)).toEqual([
      { name: "A", u: 1, x: 1 },
      { name: "A", u: 2 },
    ]);
    expect(
      written(
        [{ x: 1 }, { x: 2 }],
        [{ x: 1 }, { x: 3 }],
        [
          { x: 9, u: 1 },
          { x: 2, u: 2 },
        ],
      ),
    ).toEqual([
      { x: 9, u: 1 },
      { x: 3, u: 2 },
    ]);
  });

  it("... and are one value where the lengths differ", () => {
    expect(written([{ x: 1 }, { x: 2 }], [{ x: 1 }], [{ x: 1, u: 1 }, { x: 2 }])).toEqual([{ x: 1 }]);
    expect(written([{ x: 1 }], [{ x: 2 }], [{ x: 1, u: 1 }, { x: 5 }])).toEqual([{ x: 2 }]);
    const unchanged = merge({ prior: [{ x: 1 }], desired: [{ x: 1 }], live: [{ x: 1, u: 1 }, { x: 5 }] });
    expect(unchanged).toEqual({ document: [{ x: 1, u: 1 }, { x: 5 }], leftAlone: [""], removed: [] });
    expect(written({ a: [{ x: 1 }] }, {}, { a: [{ x: 1 }, { x: 2 }] })).toEqual({});
  });

  it("an array that live lacks comes back with what changed", () => {
    expect(written({ a: named("A", "B") }, { a: [{ name: "A" }, { name: "B", x: 1 }] }, { b: 1 })).toEqual({
      b: 1,
      a: [{ name: "B", x: 1 }],
    });
    expect(written({ a: named("A") }, { a: named("A") }, { a: null })).toEqual({ a: null });
    expect(written({ a: [{ x: 1 }] }, { a: [{ x: 2 }] }, {})).toEqual({ a: [{ x: 2 }] });
  });

  it("an array that is declared for the first time leaves alone what was there", () => {
    expect(
      written(
        {},
        { a: named("A", "B") },
        {
          a: [
            { _id: "1", name: "N" },
            { _id: "2", name: "A" },
          ],
        },
      ),
    ).toEqual({
      a: [{ _id: "1", name: "N" }, { _id: "2", name: "A" }, { name: "B" }],
    });
  });

  it("elements that are no objects are somebody else's", () => {
    expect(written(named("A"), [{ name: "A", x: 1 }], [null, { name: "A" }, "text"])).toEqual([
      null,
      { name: "A", x: 1 },
      "text",
    ]);
  });
});

describe("values that are merged as one", () => {
  it("arrays of scalars and of arrays", () => {
    expect(written({ a: [1, 2] }, { a: [1, 3] }, { a: [1, 2, 9] })).toEqual({ a: [1, 3] });
    expect(written({ a: [1], b: 1 }, { a: [1], b: 2 }, { a: [9], b: 1 })).toEqual({ a: [9], b: 2 });
    expect(written({ a: [[{ x: 1 }]] }, { a: [[{ x: 2 }]] }, { a: [[{ x: 1, u: 1 }]] })).toEqual({
      a: [[{ x: 2 }]],
    });
    expect(written({ a: [1] }, {}, { a: [1, 9] })).toEqual({});
    expect(written({ a: [1] }, { a: [] }, { a: [1, 9] })).toEqual({ a: [] });
  });

  const http = object({ http: object({}, { parallel: [["method", "uri", "body"]] }) });

  it("parallel arrays: a change of one writes all that are declared", () => {
    const prior: JsonObject = { http: { method: ["PUT"], uri: ["/a"] } };
    const live: JsonObject = { http: { method: ["POST", "PUT"], uri: ["/x", "/y"], body: ["1", "2"] } };
    expect(written(prior, { http: { method: ["PUT"], uri: ["/b"] } }, live, http)).toEqual({
      http: { method: ["PUT"], uri: ["/b"], body: ["1", "2"] },
    });
    expect(written(prior, { http: { method: ["PUT"] } }, live, http)).toEqual({
      http: { method: ["PUT"], body: ["1", "2"] },
    });
    expect(written(prior, { ...prior, a: 1 }, live, http)).toEqual({ ...live, a: 1 });
  });

  const opaque = object({ value: { opaque: true } });

  it("an opaque value is owned whole and compared exactly", () => {
    expect(written({ value: { a: 1 } }, { value: { a: 2 } }, { value: { a: 1, u: 1 } }, opaque)).toEqual({
      value: { a: 2 },
    });
    expect(driftPaths({ value: { a: 1 } }, { value: { a: 1, u: 1 } }, opaque)).toEqual(["value"]);
    expect(driftPaths({ value: { a: null } }, { value: {} }, opaque)).toEqual(["value"]);
    expect(driftPaths({ value: { a: 1, b: [] } }, { value: { b: [], a: 1 } }, opaque)).toEqual([]);
    expect(changedPaths({ value: null }, { value: {} }, opaque)).toEqual(["value"]);
    expect(changedPaths({ value: 1 }, { value: null }, opaque)).toEqual(["value"]);
    expect(written({ value: 1 }, { value: null }, { value: 1 }, opaque)).toEqual({ value: null });
  });
});

describe("exceptions to what changed", () => {
  const schema = object(
    {
      name: { type: "string" },
      http: object({ baseURI: { type: "string" } }, { required: ["baseURI"] }),
      pageProcessors: list({ excludes: ["routers"], identity: ["_exportId"] }),
      routers: list({ identity: ["id"] }),
      password: { type: "string", writeOnly: true },
    },
    { required: ["name"] },
  );

  it("required inputs that live lacks are written", () => {
    const declared: JsonObject = { name: "A", http: { baseURI: "u", x: 1 } };
    expect(written(declared, declared, { http: { y: 1 } }, schema)).toEqual({
      http: { y: 1, baseURI: "u" },
      name: "A",
    });
    expect(written(declared, declared, { name: null }, schema)).toEqual({ name: "A" });
    expect(written(declared, declared, { name: "B" }, schema)).toEqual({ name: "B" });
  });

  it("the undeclared partner of an exclusive field goes when that field is written, in both directions", () => {
    const flow: JsonObject = { name: "A", routers: [{ id: "r" }], x: 1 };
    const desired: JsonObject = { name: "A", pageProcessors: [{ _exportId: "e" }] };
    expect(merge({ prior: { name: "A" }, desired, live: flow }, schema)).toEqual({
      document: { name: "A", x: 1, pageProcessors: [{ _exportId: "e" }] },
      leftAlone: [],
      removed: ["routers"],
    });
    const linear: JsonObject = { name: "A", pageProcessors: [{ _exportId: "e" }] };
    expect(
      merge({ prior: undefined, desired: { name: "A", routers: [{ id: "r" }] }, live: linear }, schema),
    ).toEqual({
      document: { name: "A", routers: [{ id: "r" }] },
      leftAlone: [],
      removed: ["pageProcessors"],
    });
  });

  it("... and stays when that field is not written", () => {
    const flow: JsonObject = { name: "A", routers: [{ id: "r" }] };
    const declared: JsonObject = { name: "A", pageProcessors: [{ _exportId: "e" }] };
    expect(merge({ prior: declared, desired: { ...declared, name: "B" }, live: flow }, schema)).toEqual({
      document: { name: "B", routers: [{ id: "r" }] },
      leftAlone: ["pageProcessors"],
      removed: [],
    });
    expect(written({ name: "A" }, { name: "A", pageProcessors: [] }, flow, schema)).toEqual({
      ...flow,
      pageProcessors: [],
    });
  });

  it("a write-only value is sent with every write, null leaves it out, and what live shows is no drift", () => {
    const declared: JsonObject = { name: "A", password: "secret" };
    for (const shown of [{}, { password: "***" }, { password: null }] as JsonObject[]) {
      expect(driftPaths(declared, { name: "A", ...shown }, schema)).toEqual([]);
      expect(written(declared, { ...declared, name: "B" }, { name: "A", ...shown }, schema)).toEqual({
        name: "B",
        password: "secret",
      });
    }
    expect(
      written({ name: "A" }, { name: "A", password: null }, { name: "A", password: "***" }, schema),
    ).toEqual({
      name: "A",
    });
    expect(written(declared, { name: "A" }, { name: "A", password: "***" }, schema)).toEqual({ name: "A" });
    expect(changedPaths({ name: "A" }, { name: "A", password: null }, schema)).toEqual(["password"]);
  });
});

describe("equality", () => {
  const schema = object({
    name: { type: "string" },
    at: { type: "string", format: "date-time" },
    email: { type: "string", ignoreCase: true },
    settings: { type: "object", additionalProperties: true },
    groups: list({ items: object({ note: { type: "string" } }) }),
    ids: { type: "array", unordered: true, items: { type: "string", ignoreCase: true } },
    aliases: list({ unordered: true, identity: ["alias"] }),
    when: { type: "array", items: { type: "string", format: "date-time" } },
  });

  it.each<[string, JsonObject, JsonObject, string[]]>([
    ["[] that appears", {}, { groups: [] }, ["groups"]],
    ["[] that goes", { settings: { a: [] } }, { settings: {} }, ["settings.a"]],
    ["{} is nothing", {}, { settings: {} }, []],
    ["null in a listed field is undeclared", {}, { name: null }, []],
    ["... and removes what was declared", { name: "A" }, { name: null }, ["name"]],
    ["... in elements too", { groups: [{ name: "a", note: null }] }, { groups: [{ name: "a" }] }, []],
    ["null in a free object is data", { settings: {} }, { settings: { a: null } }, ["settings.a"]],
    ["null in an unlisted field is data", { x: null }, {}, ["x"]],
    [
      "another notation of an instant",
      { at: "2030-01-01T00:00:00Z" },
      { at: "2030-01-01T01:00:00.000+01:00" },
      [],
    ],
    ["another instant", { at: "2030-01-01T00:00:00Z" }, { at: "2030-01-01T00:00:01Z" }, ["at"]],
    ["texts that are no dates", { at: "a 1" }, { at: "b 1" }, ["at"]],
    [
      "an instant in an array",
      { when: ["2030-01-01T00:00:00Z"] },
      { when: ["2030-01-01T00:00:00.000Z"] },
      [],
    ],
    ["case where it means nothing", { email: "A@x" }, { email: "a@X" }, []],
    ["case elsewhere", { name: "A" }, { name: "a" }, ["name"]],
    ["the order of keys", { settings: { a: 1, b: 2 } }, { settings: { b: 2, a: 1 } }, []],
    ["the order of an unordered array", { ids: ["a", "b", "a"] }, { ids: ["a", "A", "B"] }, []],
    ["a member of an unordered array", { ids: ["a", "b", "a"] }, { ids: ["b", "b", "a"] }, ["ids"]],
    [
      "the order of aliases, and a leaf in one",
      { aliases: [{ alias: "a" }, { alias: "b", x: 1 }] },
      { aliases: [{ alias: "b", x: 2 }, { alias: "a" }] },
      ["aliases[0].x"],
    ],
    ["another type", { settings: { a: {} } }, { settings: { a: [] } }, ["settings.a"]],
    [
      "a key that is no identifier",
      { settings: { "a b": 1 } },
      { settings: { "a b": 2 } },
      ['settings["a b"]'],
    ],
    [
      "elements that moved",
      { groups: [{ name: "a" }, { name: "b", x: 1 }] },
      { groups: [{ name: "b", x: 2 }, { name: "a" }] },
      ["groups", "groups[0].x"],
    ],
  ])("prior with desired: %s", (_, prior, desired, expected) => {
    expect(changedPaths(prior, desired, schema)).toEqual(expected);
    expect(changedPaths(prior, prior, schema)).toEqual([]);
    expect(changedPaths(desired, clone(desired), schema)).toEqual([]);
  });

  it.each<[JsonObject, JsonObject]>([
    [{ settings: { a: null } }, { settings: {} }],
    [{ settings: { a: [] } }, {}],
    [{ settings: { a: { b: null } } }, { settings: { a: [] } }],
    [{ settings: null }, { settings: { a: 1 } }],
    [{ groups: [] }, { groups: null }],
    [{ at: "2030-01-01T00:00:00Z" }, { at: "2030-01-01T00:00:00.000Z" }],
    [{ ids: ["a", "b"] }, { ids: ["B", "a"] }],
    [
      { aliases: [{ alias: "a" }, { alias: "b" }] },
      {
        aliases: [
          { alias: "b", _id: "1" },
          { alias: "a", x: 1 },
        ],
      },
    ],
    [{ x: [[{ a: 1 }]] }, { x: [[{ a: 1, b: 2 }]] }],
  ])("a declaration with live: %j is as %j", (declared, live) => {
    expect(driftPaths(declared, live, schema)).toEqual([]);
    expect(observed(declared, live, schema)).toBe(declared);
  });

  it("what is declared is written as given, and null in a listed field is left out", () => {
    const desired: JsonObject = { name: null, settings: { a: null, b: [] }, groups: [], x: null };
    expect(written(undefined, desired, undefined, schema)).toEqual({
      settings: { a: null, b: [] },
      groups: [],
      x: null,
    });
    expect(
      written(
        { settings: { a: 1 }, x: 1 },
        { settings: { a: null }, x: null },
        { settings: { a: 1 }, x: 1 },
        schema,
      ),
    ).toEqual({ settings: { a: null }, x: null });
    expect(written({ name: "A" }, { name: null }, { name: "B", x: 1 }, schema)).toEqual({ x: 1 });
  });

  it("the order of unordered arrays is that of live", () => {
    const prior: JsonObject = { aliases: [{ alias: "a" }, { alias: "b" }] };
    const live: JsonObject = { aliases: [{ alias: "n" }, { alias: "b", u: 1 }, { alias: "a" }] };
    const desired: JsonObject = {
      aliases: [
        { alias: "c", x: 1 },
        { alias: "b", x: 1 },
      ],
    };
    expect(written(prior, desired, live, schema)).toEqual({
      aliases: [{ alias: "c", x: 1 }, { alias: "n" }, { alias: "b", u: 1, x: 1 }],
    });
    expect(written(undefined, prior, live, schema)).toEqual({
      aliases: [{ alias: "b", u: 1 }, { alias: "a" }],
    });
  });

  it("a long text is equal by its hash, and stands in the document as desired has it", () => {
    const text = "x".repeat(2000);
    const [old, next] = [long(`${text}1`), long(`${text}2`)];
    expect(changedPaths({ content: old }, { content: long(`${text}1`) })).toEqual([]);
    expect(changedPaths({ content: old }, { content: next })).toEqual(["content"]);
    expect(changedPaths({ content: `${text}1` }, { content: old })).toEqual([]);
    expect(driftPaths({ content: old }, { content: `${text}1` })).toEqual([]);
    expect(observed({ content: old }, { content: "edited" })).toEqual({ content: "edited" });
    const document = written({ content: old }, { content: next }, { content: "edited" }) as Record<
      string,
      Value
    >;
    expect(document.content).toBe(next);
    // Not changed, or there already: the text need not be read.
    expect(
      written({ content: old, a: 1 }, { content: long(`${text}1`), a: 2 }, { content: "edited", a: 1 }),
    ).toEqual({ content: "edited", a: 2 });
    expect(written(undefined, { content: next }, { content: `${text}2` })).toEqual({ content: `${text}2` });
  });
});

describe("what a refresh sees", () => {
  const schema = object({
    flowGroupings: list({ items: object({}, { title: "flow group" }) }),
    installSteps: list(),
    name: { type: "string" },
    steps: list({ identity: ["_exportId"] }),
  });

  it("membership, order and declared leaves of arrays count, undeclared leaves do not", () => {
    const declared = { steps: elements("A{x:1} B", "_exportId") };
    const see = (text: string) => {
      const live = { steps: elements(text, "_exportId") };
      return [driftPaths(declared, live, schema), (observed(declared, live, schema) as JsonObject).steps];
    };
    expect(see("A{x:1,u:1} B{u:2}")).toEqual([[], declared.steps]);
    expect(see("A{x:2,u:1} B{u:2}")).toEqual([["steps[0].x"], elements("A{x:2} B", "_exportId")]);
    expect(see("B{u:2} A{x:2}")).toEqual([["steps", "steps[0].x"], elements("B A{x:2}", "_exportId")]);
    expect(see("A{x:1} N{u:3} B")).toEqual([["steps"], elements("A{x:1} N{u:3} B", "_exportId")]);
    expect(see("B")).toEqual([["steps"], elements("B", "_exportId")]);
    expect(see("A{x:1} N{u:1}")).toEqual([["steps"], elements("A{x:1} N{u:1}", "_exportId")]);
  });

  it("a group that was renamed outside is the same group, and gets its name back with its _id", () => {
    const declared: JsonObject = { flowGroupings: [{ name: "A" }, { name: "B" }] };
    const live: JsonObject = {
      flowGroupings: [
        { _id: "1", name: "A2", settings: { u: 1 } },
        { _id: "2", name: "B" },
      ],
    };
    expect(driftPaths(declared, live, schema)).toEqual(["flowGroupings[0].name"]);
    const prior = observed(declared, live, schema);
    expect(prior).toEqual({ flowGroupings: [{ name: "A2" }, { name: "B" }] });
    expect(foreignElements(declared, live, schema)).toEqual([]);
    expect(written(prior, declared, live, schema)).toEqual({
      flowGroupings: [
        { _id: "1", name: "A", settings: { u: 1 } },
        { _id: "2", name: "B" },
      ],
    });
  });

  it("names the elements that the next update would remove", () => {
    const declared: JsonObject = {
      flowGroupings: [{ name: "Orders" }],
      installSteps: [{ type: "form" }],
      settings: { list: [{ name: "a" }], ids: [1] },
      steps: [{ _exportId: "1" }],
    };
    const live: JsonObject = {
      flowGroupings: [{ name: "Returns" }, { name: "Orders" }],
      installSteps: [{ type: "form" }, { type: "url" }],
      settings: { list: [{ name: "a" }, { _id: "7", name: "" }], ids: [1, 2] },
      steps: [{ _exportId: "1" }, { _exportId: "2" }],
      other: [{ name: "not declared" }],
    };
    expect(foreignElements(declared, live, schema)).toEqual([
      { path: "flowGroupings[0]", words: 'flow group "Returns"' },
      { path: "installSteps[1]", words: "install step at installSteps[1]" },
      { path: "settings.list[1]", words: 'list "7"' },
      { path: "steps[1]", words: 'step "2"' },
    ]);
    const prior = observed(declared, live, schema);
    expect(written(prior, declared, live, schema)).toEqual({ ...declared, other: live.other });
  });

  it("stars in place of an unlisted value are no drift; in a listed one they are text", () => {
    expect(driftPaths({ settings: { key: "secret" } }, { settings: { key: "****" } }, schema)).toEqual([]);
    expect(driftPaths({ settings: { keys: ["secret"] } }, { settings: { keys: ["****"] } }, schema)).toEqual(
      [],
    );
    expect(driftPaths({ name: "a" }, { name: "***" }, schema)).toEqual(["name"]);
    expect(driftPaths({ settings: { key: "a" } }, { settings: { key: "***.csv" } }, schema)).toEqual([
      "settings.key",
    ]);
    const reading = { masksUnlisted: false };
    expect(driftPaths({ settings: { key: "a" } }, { settings: { key: "****" } }, schema, reading)).toEqual([
      "settings.key",
    ]);
  });

  it("stars in place of a write-only object, or of a part of one, are no drift", () => {
    const hidden = object({ encrypted: object({}, { writeOnly: true }) });
    const declared: JsonObject = { encrypted: { user: "u", password: "p" } };
    for (const encrypted of ["****", null, { user: "u", password: "****" }, { user: "u" }] as Json[]) {
      expect(driftPaths(declared, { encrypted }, hidden)).toEqual([]);
    }
    expect(driftPaths(declared, { encrypted: { user: "x" } }, hidden)).toEqual(["encrypted"]);
  });
});

describe("what Celigo normalises", () => {
  const schema = object({
    groups: list(),
    password: { type: "string", writeOnly: true },
    at: { type: "string", format: "date-time" },
  });
  const after = (declared: Comparable, sent: Json, answer: Json) =>
    normalizedLeaves({ declared, sent, answer }, schema);

  it("is each declared leaf that was sent as declared and came back different", () => {
    const declared: JsonObject = {
      name: "A ",
      a: { n: 1.4, gone: "x", same: 1 },
      password: "p",
      at: "2030-01-01T00:00:00Z",
      drift: 1,
    };
    const sent: JsonObject = { ...declared, drift: 2, theirs: "x " };
    const answer: JsonObject = {
      name: "A",
      a: { n: 1, same: 1 },
      at: "2030-01-01T00:00:00.000Z",
      drift: 3,
      theirs: "x",
    };
    expect(after(declared, sent, answer)).toEqual([
      { path: "name", value: "A" },
      { path: "a.n", value: 1 },
      { path: "a.gone" },
    ]);
  });

  it("is as declared to a later read, and an edit is still seen", () => {
    const declared: JsonObject = { name: "A ", groups: [{ name: "G ", x: 1 }, { name: "H" }], ids: [1, 2] };
    const answer: JsonObject = {
      name: "A",
      groups: [
        { _id: "1", name: "G", x: 1 },
        { _id: "2", name: "H" },
      ],
      ids: [1],
    };
    const leaves = after(declared, declared, answer);
    expect(leaves).toEqual([
      { path: "name", value: "A" },
      { path: "groups[0].name", value: "G" },
      { path: "ids", value: [1] },
    ]);
    const held = heldForm(declared, leaves);
    expect(driftPaths(declared, answer, schema, { held })).toEqual([]);
    expect(observed(declared, answer, schema, { held })).toBe(declared);
    // Moved and edited outside: paired by the names that Celigo holds.
    const edited: JsonObject = {
      ...answer,
      groups: [
        { _id: "2", name: "H" },
        { _id: "1", name: "G", x: 2 },
      ],
      ids: [1, 3],
    };
    expect(driftPaths(declared, edited, schema, { held })).toEqual(["groups", "groups[0].x", "ids"]);
  });

  it("an element that Celigo drops is a normalisation of its array", () => {
    const declared: JsonObject = { groups: [{ name: "G" }, { name: "H", x: 1 }, { name: "I" }] };
    const answer: JsonObject = {
      groups: [
        { _id: "1", name: "G" },
        { _id: "2", name: "I" },
      ],
    };
    const leaves = after(declared, declared, answer);
    expect(leaves).toEqual([{ path: "groups", value: [{ name: "G" }, { name: "I" }] }]);
    const held = heldForm(declared, leaves);
    expect(driftPaths(declared, answer, schema, { held })).toEqual([]);
    expect(driftPaths(declared, { groups: [{ _id: "2", name: "I" }] }, schema, { held })).toEqual(["groups"]);
  });

  it("holds over an update that changes something else, at its new place", () => {
    const prior: JsonObject = { name: "A ", groups: [{ name: "G ", x: 1 }, { name: "H " }] };
    const normalized = [
      { path: "name", value: "A" },
      { path: "groups[0].name", value: "G" },
      { path: "groups[1].name", value: "H" },
    ];
    const live: JsonObject = {
      name: "A",
      groups: [
        { _id: "1", name: "G", x: 1 },
        { _id: "2", name: "H" },
      ],
    };
    const desired: JsonObject = { name: "B ", groups: [{ name: "N" }, { name: "G ", x: 2 }, { name: "H " }] };
    const result = merge({ prior, desired, live, normalized }, schema);
    expect(result).toEqual({
      document: {
        name: "B ",
        groups: [{ name: "N" }, { _id: "1", name: "G", x: 2 }, { _id: "2", name: "H" }],
      },
      leftAlone: [],
      removed: [],
    });
    expect(carryNormalized(normalized, { prior, desired }, schema)).toEqual([
      { path: "groups[1].name", value: "G" },
      { path: "groups[2].name", value: "H" },
    ]);
    // Removed from the program: found by the name that Celigo holds.
    expect(merge({ prior, desired: { name: "A " }, live, normalized }, schema).document).toEqual({
      name: "A",
    });
  });

  it("of a long text is the text that Celigo answers", () => {
    const text = `${"x".repeat(2000)}\n`;
    const declared: Comparable = {
      content: long(text),
      list: [{ name: "a", body: long(text) }, { name: "b" }],
    };
    const answer: JsonObject = { content: text.trim(), list: [{ name: "a", body: text }] };
    const leaves = after(
      declared,
      { content: text, list: [{ name: "a", body: text }, { name: "b" }] },
      answer,
    );
    expect(leaves).toEqual([
      { path: "content", value: text.trim() },
      { path: "list", value: answer.list },
    ]);
    expect(driftPaths(declared, answer, schema, { held: heldForm(declared, leaves) })).toEqual([]);
  });
});

const RUNS = runs(250);

function clone<T extends Json>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

function show(value: unknown): string {
  return JSON.stringify(value) ?? "undefined";
}

function expectSame(actual: Value, expected: Value, versions: object): void {
  if (isDeepStrictEqual(actual, expected)) return;
  throw new Error(`${show(actual)} is not ${show(expected)}: ${show(versions)}`);
}

describe("any three objects of scalars and objects", () => {
  /** The merge as one would write it down, path by path. */
  function reference(prior: JsonObject, desired: JsonObject, live: JsonObject): JsonObject {
    const result = clone(live);
    const [before, after] = [leavesOf(prior), leavesOf(desired)];
    for (const path of before.keys()) if (!after.has(path)) remove(result, path);
    const [recordsBefore, recordsAfter] = [recordsOf(prior), recordsOf(desired)];
    for (const path of recordsBefore.reverse()) {
      if (!recordsAfter.includes(path) && show(valueAt(result, path)) === "{}") remove(result, path);
    }
    for (const path of recordsAfter)
      if (!recordsBefore.includes(path)) set(result, path, valueAt(result, path) ?? {});
    for (const [path, value] of after)
      if (!before.has(path) || before.get(path) !== value) set(result, path, value);
    return result;
  }

  const leavesOf = (value: JsonObject) =>
    new Map(objectLeaves(value).map(({ path, value: leaf }) => [show(path), leaf]));
  const steps = (path: string) => JSON.parse(path) as string[];
  const valueAt = (value: JsonObject, path: string) => at(value, steps(path));

  function recordsOf(value: Json, path: string[] = []): string[] {
    if (!isRecord(value)) return [];
    const inner = Object.entries(value).flatMap(([key, child]) => recordsOf(child, [...path, key]));
    return path.length === 0 ? inner : [show(path), ...inner];
  }

  function remove(value: JsonObject, path: string): void {
    const keys = steps(path);
    const parent = at(value, keys.slice(0, -1));
    if (isRecord(parent)) delete parent[keys.at(-1) ?? ""];
  }

  function set(value: JsonObject, path: string, next: Json): void {
    const keys = steps(path);
    let here = value;
    for (const key of keys.slice(0, -1)) here = (here[key] ??= {}) as JsonObject;
    here[keys.at(-1) ?? ""] = next;
  }

  const key = fc.constantFrom("a", "b", "c", "name", "_id", "length", "a.b", "");
  const { tree } = fc.letrec<{ tree: JsonObject }>((tie) => ({
    tree: fc.dictionary(key, fc.oneof({ maxDepth: 4 }, fc.constantFrom(1, 2, null, "x"), tie("tree")), {
      maxKeys: 4,
    }),
  }));
  /** A version of the tree: some of its keys, some with another value, in another order. */
  const versionOf = (value: Json, choose: Choose): Json => {
    if (!isRecord(value)) return choose(3) === 0 ? ([1, 2, null, "x"][choose(4)] ?? null) : value;
    const kept = Object.entries(value).filter(() => choose(4) > 0);
    if (choose(2) === 0) kept.reverse();
    return Object.fromEntries(kept.map(([name, inner]) => [name, versionOf(inner, choose)]));
  };

  const versions = fc.tuple(tree, choices, choices, choices).map(([value, ...numbers]) => {
    const [prior, desired, live] = numbers.map((list) => versionOf(value, chooser(list)) as JsonObject);
    return { prior: prior ?? {}, desired: desired ?? {}, live: live ?? {} };
  });

  it("are merged as a merge path by path would", () => {
    fc.assert(
      fc.property(versions, ({ prior, desired, live }) => {
        const document = written(frozen(prior), frozen(desired), frozen(live));
        expectSame(document, reference(prior, desired, live), { prior, desired, live });
      }),
      RUNS,
    );
  });

  it("keep the order of the keys of live", () => {
    fc.assert(
      fc.property(versions, ({ prior, desired, live }) => {
        const compare = (merged: Json | undefined, there: Json | undefined): void => {
          if (!isRecord(merged) || !isRecord(there)) return;
          const kept = Object.keys(there).filter((name) => Object.hasOwn(merged, name));
          expect(Object.keys(merged).slice(0, kept.length)).toEqual(kept);
          for (const name of kept) compare(merged[name], there[name]);
        };
        compare(written(prior, desired, live) as Json, live);
      }),
      RUNS,
    );
  });

  it("change exactly where the declaration changed, and what differs elsewhere is named", () => {
    fc.assert(
      fc.property(versions, ({ prior, desired, live }) => {
        const { document, leftAlone } = merge({ prior, desired, live });
        const changed = new Set(changedPaths(prior, desired));
        const drift = driftPaths(desired, live);
        expect(driftPaths(desired, document)).toEqual(leftAlone);
        expect(new Set(leftAlone)).toEqual(new Set(drift.filter((path) => !changed.has(path))));
        const touched = changedPaths(live, document).filter((path) => !changed.has(path));
        if (touched.length > 0) throw new Error(`${show(touched)} was not to be touched`);
      }),
      RUNS,
    );
  });
});

describe("any declarations and any document", () => {
  /** Declarations and documents that have much in common, and some that have not. */
  const versions = fc
    .tuple(anyObject, anyObject, anyObject, choices, fc.nat(3))
    .map(([base, x, y, numbers, how]) => {
      const choose = chooser(numbers);
      const edited = (value: Json): Json => {
        const places = everyPlace(value);
        const place = places[choose(places.length)];
        const other = at(x, everyPlace(x)[choose(5)] ?? []) ?? null;
        return place === undefined || place.length === 0
          ? value
          : put(value, place, choose(3) === 0 ? undefined : other);
      };
      const live = withDefaults(edited(base), choose) as JsonObject;
      const prior = cut(base, choose) as JsonObject;
      const desired = [edited(prior), cut(edited(base), choose), edited(edited(prior)), y][how] as JsonObject;
      return { prior, desired, live };
    });

  function everyPlace(value: Json, path: Path = []): Path[] {
    const inner = Array.isArray(value)
      ? value.flatMap((element, i) => everyPlace(element, [...path, i]))
      : isRecord(value)
        ? Object.entries(value).flatMap(([name, child]) => everyPlace(child, [...path, name]))
        : [];
    return [path, ...inner];
  }

  it("an update without changes changes nothing, and a second preview is empty", () => {
    fc.assert(
      fc.property(versions, ({ prior, live }) => {
        expect(changedPaths(frozen(prior), clone(prior))).toEqual([]);
        expectSame(written(prior, clone(prior), frozen(live)), live, { prior, live });
      }),
      RUNS,
    );
  });

  it("a merge applied twice changes nothing more", () => {
    fc.assert(
      fc.property(versions, fc.boolean(), ({ prior, desired, live }, isNew) => {
        const before = isNew ? undefined : frozen(prior);
        const once = written(before, frozen(desired), frozen(live));
        expectSame(written(before, desired, once), once, { prior: before, desired, live });
      }),
      RUNS,
    );
  });

  it("nothing has drifted after everything was written", () => {
    fc.assert(
      fc.property(versions, ({ prior, desired, live }) => {
        for (const there of [undefined, live]) {
          const { document, leftAlone } = merge({ prior: undefined, desired: frozen(desired), live: there });
          if (leftAlone.length + driftPaths(desired, document).length > 0) {
            throw new Error(
              `${show(leftAlone)} drifted in ${show(document)}: ${show({ desired, live: there })}`,
            );
          }
          const again = merge({ prior, desired, live: there, isIncomplete: true });
          expect(again.leftAlone).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  it("nothing that nobody declared is touched, at every depth of objects", () => {
    const touches = (declared: Json, path: readonly string[]): boolean => {
      let here: Json | undefined = declared;
      for (const name of path) {
        if (!isRecord(here)) return true;
        if (!Object.hasOwn(here, name)) return false;
        here = here[name];
      }
      return true;
    };
    fc.assert(
      fc.property(versions, fc.boolean(), ({ prior, desired, live }, isNew) => {
        const before = isNew ? undefined : prior;
        const document = written(before, desired, live) as Json;
        for (const { path, value } of objectLeaves(live)) {
          if (path.length === 0 || touches(before ?? {}, path) || touches(desired, path)) continue;
          expectSame(at(document, path), value, { path, prior: before, desired, live });
        }
      }),
      RUNS,
    );
  });

  it("a refresh reports drift exactly where it sees something else, and one update after it corrects all", () => {
    fc.assert(
      fc.property(versions, ({ desired, live }) => {
        const seen = observed(frozen(desired), frozen(live));
        const drift = driftPaths(desired, live);
        expect(drift.length === 0).toBe(seen === desired);
        expect(drift.length === 0).toBe(changedPaths(seen, desired).length === 0);
        const { document, leftAlone } = merge({ prior: seen, desired, live });
        if (leftAlone.length > 0) {
          throw new Error(
            `${show(leftAlone)} drifted in ${show(document)}: ${show({ seen, desired, live })}`,
          );
        }
        expect(
          driftPaths(
            desired,
            withDefaults(desired, () => 1),
          ),
        ).toEqual([]);
      }),
      RUNS,
    );
  });

  it("what Celigo normalised is as declared until somebody edits it", () => {
    fc.assert(
      fc.property(versions, ({ desired, live }) => {
        const leaves = normalizedLeaves({ declared: frozen(desired), sent: desired, answer: frozen(live) });
        const held = heldForm(desired, leaves);
        const drift = driftPaths(desired, live, undefined, { held });
        if (drift.length > 0) throw new Error(`${show(drift)}: ${show({ desired, live, leaves })}`);
        expect(observed(desired, live, undefined, { held })).toBe(desired);
        expect(carryNormalized(leaves, { prior: desired, desired: clone(desired) })).toEqual(leaves);
      }),
      RUNS,
    );
  });
});

describe("any arrays of elements with an identity", () => {
  interface Row {
    id: string;
    x?: number;
  }
  const schema = list({ identity: ["id"] });
  const rowsOf = (ids: string[], withX: (i: number) => number | undefined): Row[] =>
    ids.map((id, i) => {
      const x = withX(i);
      return x === undefined ? { id } : { id, x };
    });
  const rows = fc
    .tuple(
      fc.shuffledSubarray(["a", "b", "c", "d", "e", "f"]),
      fc.array(fc.option(fc.nat(2), { nil: undefined }), { minLength: 6, maxLength: 6 }),
    )
    .map(([ids, xs]) => rowsOf(ids, (i) => xs[i]));
  const find = (list_: Row[], id: string) => list_.find((row) => row.id === id);
  // What is declared of each element besides, so that no element is like another one.
  const declared = (list_: Row[]) => list_.map((row) => ({ ...row, own: row.id })) as unknown as Json[];
  const served = (list_: Row[]) =>
    list_.map((row) => ({ ...row, own: row.id, u: `u${row.id}` })) as unknown as Json[];

  /** The rules, one after the other. */
  function reference(prior: Row[], desired: Row[], live: Row[]): Json[] {
    const isSame = show(prior.map(({ id }) => id)) === show(desired.map(({ id }) => id));
    const mergedOf = ({ id, x }: Row): Json | undefined => {
      const [before, there] = [find(prior, id), find(live, id)];
      const isChanged = before === undefined || before.x !== x;
      if (!there)
        return isChanged ? (declared([{ id, ...(x === undefined ? {} : { x }) }])[0] ?? null) : undefined;
      const next = before === undefined && x === undefined ? there.x : isChanged ? x : there.x;
      return served([next === undefined ? { id } : { id, x: next }])[0];
    };
    const isForeign = ({ id }: Row) => !find(prior, id) && !find(desired, id);
    const result: { id: string; value: Json }[] = [];
    const base = isSame ? live : desired;
    for (const row of base) {
      const known = find(desired, row.id);
      const value = known ? mergedOf(known) : isForeign(row) ? served([row])[0] : undefined;
      if (value !== undefined) result.push({ id: row.id, value });
    }
    const others = isSame ? desired : live;
    others.forEach((row, i) => {
      if (result.some(({ id }) => id === row.id)) return;
      const value = isSame ? mergedOf(row) : isForeign(row) ? served([row])[0] : undefined;
      if (value === undefined) return;
      const before = others
        .slice(0, i)
        .map(({ id }) => id)
        .reverse();
      const anchor = before.map((id) => result.findIndex((each) => each.id === id)).find((at_) => at_ !== -1);
      result.splice((anchor ?? -1) + 1, 0, { id: row.id, value });
    });
    return result.map(({ value }) => value);
  }

  it("are merged as the rules say", () => {
    fc.assert(
      fc.property(rows, rows, rows, fc.boolean(), (before, after, there, isSame) => {
        const desired = isSame ? before.map(({ id }) => ({ ...find(after, id), id })) : after;
        const versions = { prior: declared(before), desired: declared(desired), live: served(there) };
        const { document } = merge(frozen(versions as unknown as Json) as unknown as typeof versions, schema);
        expectSame(document, reference(before, desired, there), versions);
      }),
      RUNS,
    );
  });

  it("pass nothing of one element on to another, lose none and double none", () => {
    fc.assert(
      fc.property(rows, rows, rows, fc.boolean(), (before, after, there, isNew) => {
        const versions = {
          prior: isNew ? undefined : declared(before),
          desired: declared(after),
          live: served(there),
        };
        const document = merge(versions, schema).document as JsonObject[];
        const ids = document.map(({ id }) => id as string);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { id, u, own } of document) {
          expect(own).toBe(id);
          expect(u).toBe(find(there, id as string) ? `u${id as string}` : undefined);
        }
        const foreign = there.filter(({ id }) => !find(after, id) && !(find(before, id) && !isNew));
        for (const row of foreign) {
          const kept = document.find(({ id }) => id === row.id);
          expect(kept).toEqual(isNew ? undefined : served([row])[0]);
        }
        if (isNew) expect(ids).toEqual(after.map(({ id }) => id));
      }),
      RUNS,
    );
  });

  it("a refresh names what the next update removes", () => {
    fc.assert(
      fc.property(rows, rows, (after, there) => {
        const [desired, live] = [declared(after), served(there)];
        const foreign = foreignElements(desired, live, schema).map(({ words }) => words);
        const document = written(observed(desired, live, schema), desired, live, schema) as JsonObject[];
        const removed = there.filter(({ id }) => !document.some((row) => row.id === id));
        expect(new Set(foreign)).toEqual(new Set(removed.map(({ id }) => `element "${id}"`)));
        expect(document.map(({ id }) => id)).toEqual(after.map(({ id }) => id));
      }),
      RUNS,
    );
  });
});

describe("any arrays of elements with a name", () => {
  it("an element that is renamed in place keeps its _id, whatever was moved and added outside", () => {
    const names = ["A", "B", "C", "D"];
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...names, "X", "Y"], { minLength: 6, maxLength: 6 }),
        fc.subarray([0, 1, 2, 3]),
        (there, renamed) => {
          const live = there.map((name) => ({ _id: `id-${name}`, name, u: 1 }));
          const prior = names.map((name) => ({ name }));
          const nameOf = (name: string) => (renamed.includes(names.indexOf(name)) ? `${name}2` : name);
          const document = written(
            prior,
            names.map((name) => ({ name: nameOf(name) })),
            live,
          );
          expect(document).toEqual(live.map((element) => ({ ...element, name: nameOf(element.name) })));
        },
      ),
      RUNS,
    );
  });
});

describe("any arrays of elements with an identity, a name or neither", () => {
  /** One of five things, with what a version shows of it. */
  const element = fc.record({
    thing: fc.nat(4),
    showsId: fc.boolean(),
    showsKey: fc.boolean(),
    name: fc.constantFrom("A", "B", "C", "D", undefined),
    x: fc.constantFrom(0, 1, undefined),
    parts: fc.uniqueArray(fc.constantFrom("m", "n"), { maxLength: 2 }),
  });
  /** Identities and names are unique; what has neither is distinguished by its place only. */
  const version = fc.array(element, { maxLength: 4 }).map((rows) => {
    const [things, names] = [new Set<number>(), new Set<string>()];
    const kept = rows.filter(({ thing, name }) => {
      if (things.has(thing) || (name !== undefined && names.has(name))) return false;
      things.add(thing);
      if (name !== undefined) names.add(name);
      return true;
    });
    return kept.map(({ thing, showsId, showsKey, name, x, parts }) => ({
      ...(showsId ? { _id: `i${thing}` } : {}),
      ...(showsKey ? { key: `k${thing}` } : {}),
      ...(name === undefined ? {} : { name }),
      ...(x === undefined ? {} : { x }),
      ...(parts.length === 0 ? {} : { parts: parts.map((part) => ({ name: part, x: x ?? 2 })) }),
    }));
  });
  const versions = fc
    .tuple(
      version,
      version,
      version,
      fc.boolean(),
      fc.constantFrom(list(), list({ identity: ["key"] }), list({ identity: ["key"], unordered: true })),
    )
    .map(([prior, other, live, isSameSequence, schema]) => {
      const desired = isSameSequence ? prior.map((row, i) => ({ ...row, x: other[i]?.x ?? 3 })) : other;
      const served = live.map((row, i) => ({ ...row, u: i }));
      return {
        prior: prior,
        desired: desired,
        live: served,
        schema,
      };
    });

  it("a merge applied twice changes nothing more", () => {
    fc.assert(
      fc.property(versions, fc.boolean(), ({ prior, desired, live, schema }, isNew) => {
        const before = isNew ? undefined : prior;
        const once = written(before, frozen(desired), frozen(live), schema);
        expectSame(written(before, desired, once, schema), once, { before, desired, live, schema });
      }),
      RUNS,
    );
  });

  it("an update without changes changes nothing declared", () => {
    fc.assert(
      fc.property(versions, ({ desired, live, schema }) => {
        const document = written(desired, clone(desired), live, schema) as Json[];
        expect(document.length).toBe(live.length);
        expect(driftPaths(live, document, schema)).toEqual([]);
      }),
      RUNS,
    );
  });

  it("a creation, an adoption and the update after a refresh leave no drift", () => {
    fc.assert(
      fc.property(versions, ({ desired, live, schema }) => {
        for (const prior of [undefined, observed(desired, live, schema)]) {
          const { document, leftAlone } = merge({ prior, desired, live }, schema);
          if (leftAlone.length > 0)
            throw new Error(`${show(document)}: ${show({ prior, desired, live, schema })}`);
        }
      }),
      RUNS,
    );
  });

  it("what Celigo trims and drops is as declared, to a read and to the next update", () => {
    const rows = fc.tuple(versions, fc.array(fc.nat(5), { minLength: 4, maxLength: 4 }));
    fc.assert(
      fc.property(rows, ([{ desired, schema }, choice]) => {
        const answer = desired.flatMap((row, i): JsonObject[] => {
          const { name, x, ...rest } = row;
          const kept = {
            ...rest,
            ...(name === undefined || choice[i] === 1
              ? {}
              : { name: choice[i] === 2 ? `${name as string}.` : name }),
          };
          return choice[i] === 0
            ? []
            : [{ ...kept, ...(x === undefined || choice[i] === 3 ? {} : { x }), u: i }];
        });
        const normalized = normalizedLeaves({ declared: desired, sent: desired, answer }, schema);
        expect(driftPaths(desired, answer, schema, { held: heldForm(desired, normalized) })).toEqual([]);
        const again = merge({ prior: desired, desired: clone(desired), live: answer, normalized }, schema);
        expect(again.leftAlone).toEqual([]);
      }),
      RUNS,
    );
  });
});

describe("large documents", () => {
  // Minutes, were it quadratic; a machine that runs other tests takes its time.
  const SECONDS = 60;

  function all(prior: Comparable, desired: Comparable, live: Json): void {
    const from = performance.now();
    const { document } = merge({ prior, desired, live });
    expect(changedPaths(prior, desired).length).toBeGreaterThan(0);
    expect(driftPaths(desired, document)).toEqual([]);
    observed(desired, live);
    normalizedLeaves({ declared: desired, sent: document, answer: live });
    expect((performance.now() - from) / 1000).toBeLessThan(SECONDS);
  }

  const deep = (wrap: (inner: Json) => Json, leaf: Json) =>
    Array.from({ length: 250 }).reduce<Json>((inner) => wrap(inner), leaf);

  it("250 levels of objects, of arrays, of elements with names, and of elements without", () => {
    all(
      deep((d) => ({ d }), 1),
      deep((d) => ({ d }), 2),
      deep((d) => ({ d, u: 1 }), 1),
    );
    all(
      deep((d) => [d], 1),
      deep((d) => [d], 2),
      deep((d) => [d], 1),
    );
    const named = (d: Json) => [{ name: "n", d }];
    all(
      deep(named, 1),
      deep(named, 2),
      deep((d) => [{ name: "n", d, u: 1 }], 1),
    );
    all(
      deep((d) => [{ d }], 1),
      deep((d) => [{ d }], 2),
      deep((d) => [{ d, u: 1 }], 1),
    );
  });

  it("250 levels in which each step was replaced", () => {
    const schema: Schema = { type: "array", identity: ["id"] };
    schema.items = object({ d: schema });
    const of = (id: string) => deep((d) => [{ id, d }], []);
    const from = performance.now();
    merge({ prior: of("a"), desired: of("b"), live: of("a") }, schema);
    changedPaths(of("a"), of("b"), schema);
    expect((performance.now() - from) / 1000).toBeLessThan(SECONDS);
  });

  const rows = (of: (i: number) => Json, length = 5000) => Array.from({ length }, (_, i) => of(i));

  it("5,000 elements with names, in another order, with one name for all, without names", () => {
    const named = (value: number) => rows((i) => ({ name: `row ${i}`, value }));
    all(named(1), named(2), named(1));
    all(named(1), named(2).reverse(), named(1));
    all(
      rows(() => ({ name: "row", x: 1 })),
      rows(() => ({ name: "row", x: 2 })),
      rows(() => ({ name: "row", x: 1 })),
    );
    all(
      rows((i) => ({ x: i })),
      rows((i) => ({ x: i + 1 })),
      rows((i) => ({ x: i, u: 1 })),
    );
    all(
      rows((i) => i),
      rows((i) => i + 1),
      rows((i) => i),
    );
  });

  it("100,000 keys", () => {
    const wide = (value: number) =>
      Object.fromEntries(rows((i) => i, 100_000).map((i) => [`key ${i as number}`, value]));
    all(wide(1), wide(2), wide(1));
  });
});
