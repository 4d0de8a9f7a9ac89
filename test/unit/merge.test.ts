import { createHash } from "node:crypto";
import { changedPaths } from "../../provider/json/change";
import { LongText, type Comparable } from "../../provider/json/comparable";
import { driftPaths, foreignElements, observed } from "../../provider/json/drift";
import type { Json, JsonObject } from "../../provider/json/json";
import { merge, type MergeInput } from "../../provider/json/merge";
import { carryNormalized, heldForm, normalizedLeaves } from "../../provider/json/normalization";
import type { Schema } from "../../provider/json/schema";
import { frozen } from "../support/random";

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
    const live = { name: "n", readme: "r", settings: { mine: 1, theirs: { x: 1 } } };
    const prior = { name: "n", settings: { mine: 1 } };
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
    const desired = { a: 1, b: { c: 2 }, d: [] };
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
    const live = { zip: 1, address: { y: 1, x: 1 }, country: 1 };
    const prior = { address: { x: 1 }, country: 1, zip: 1 };
    const desired = { address: { a: 1, x: 2 }, country: 1, new: 1, zip: 2 };
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

  describe.each(["name", "_exportId"])("told apart by %s", (key) => {
    it.each(rows)("%s", (_, prior, desired, live, expected) => {
      const versions = [prior, desired, live].map((text) =>
        text === undefined ? {} : { steps: elements(text, key) },
      );
      const [before = {}, after = {}, there = {}] = versions;
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
    const prior = [{ name: "Orders" }, { name: "Refunds" }];
    const desired = [{ name: "Invoices" }, { name: "Orders" }, { name: "Refunds" }];
    const live = [
      { _id: "g1", name: "Orders", settings: { sla: 4 } },
      { _id: "g7", name: "Returns" },
      { _id: "g2", name: "Refunds" },
    ];
    const result = merge({ prior: { g: prior }, desired: { g: desired }, live: { g: live } });
    expect(result.document).toEqual({ g: [{ name: "Invoices" }, live[0], live[1], live[2]] });
    expect(result.leftAlone).toEqual(["g"]);
  });
});
