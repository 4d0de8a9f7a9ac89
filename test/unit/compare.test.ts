import { differences, equal, hasUnknown, isKeptFrom, joinPath } from "../../provider/json/compare";
import { UNKNOWN } from "../../provider/pulumi/marks";
import type { Json, JsonObject } from "../../provider/json/json";
import type { Schema } from "../../provider/json/schema";

/** Own keys such as `__proto__` are lost in an object literal, not in JSON. */
function json(text: string): JsonObject {
  return JSON.parse(text) as JsonObject;
}

afterEach(() => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

describe("isKeptFrom", () => {
  it.each<[Json | undefined, Json]>([
    ["return 1;", "return 1;\n"],
    ["a\nb", "a\r\nb"],
    ["\u00e9", "e\u0301"],
    ["user@example.com", "User@Example.com"],
    [1, 1.2],
    ["5", 5],
    [undefined, { a: 1 }],
    [{ a: 1 }, { a: 1, dropped: true }],
    [{ a: 1, added: 2 }, { a: 1 }],
    [["x"], ["x ", "dropped"]],
    [["x", "added"], ["x"]],
    [
      "a text that is cut where the server has no more room for it",
      "a text that is cut where the server has no more room for it, and goes on",
    ],
    [1, 1.7],
    ["2026-01-01T00:00:00.000Z", "2026-01-01T01:00:00+01:00"],
  ])("%j may be what is kept of %j", (actual, declared) => {
    expect(isKeptFrom(actual, declared)).toBe(true);
  });

  it.each<[Json | undefined, Json]>([
    ["return 2;", "return 1;"],
    ["", "return 1;"],
    [2, 1],
    [true, false],
    [{ a: 2 }, { a: 1 }],
    [
      ["x", "y"],
      ["y", "x"],
    ],
    ["return", "return 1;"],
    [{}, "x"],
    ["x", {}],
  ])("%j is not made from %j", (actual, declared) => {
    expect(isKeptFrom(actual, declared)).toBe(false);
  });
});

describe("equal", () => {
  it.each<[Json | undefined, Json | undefined]>([
    [undefined, null],
    [undefined, []],
    [null, []],
    [{ a: null }, {}],
    [{ a: [] }, { a: null }],
    [{ a: { b: [] } }, { a: { b: null } }],
    [[{ a: null }], [{}]],
    [0, 0],
    ["", ""],
    [
      { a: 1, b: 2 },
      { b: 2, a: 1 },
    ],
  ])("%j and %j are the same", (a, b) => {
    expect(equal(a, b)).toBe(true);
    expect(equal(b, a)).toBe(true);
  });

  it.each<[Json | undefined, Json | undefined]>([
    [null, 0],
    [null, false],
    [null, ""],
    [undefined, ""],
    [[], ""],
    [[], [null]],
    [[], [[]]],
    [0, "0"],
    [1, true],
    ["1", 1],
    ["a", "A"],
    [{ a: 1 }, [1]],
    [{ "0": "a" }, ["a"]],
    [["a"], "a"],
    [
      ["a", "b"],
      ["b", "a"],
    ],
    ["é", "e\u0301"],
    ["a", "a\n"],
    [{ a: { b: 1 } }, { a: null }],
    [{ a: 1 }, { a: { b: 1 } }],
  ])("%j and %j differ", (a, b) => {
    expect(equal(a, b)).toBe(false);
    expect(equal(b, a)).toBe(false);
  });

  it("treats keys of Object.prototype like any others", () => {
    expect(equal({}, json('{"constructor":1}'))).toBe(false);
    expect(equal(json('{"toString":"x"}'), {})).toBe(false);
    expect(equal(json('{"__proto__":{"a":1}}'), {})).toBe(false);
    expect(equal(json('{"__proto__":{"a":1}}'), json('{"__proto__":{"a":1}}'))).toBe(true);
    expect(equal(json('{"__proto__":{"a":1}}'), json('{"__proto__":{"a":2}}'))).toBe(false);
  });

  const dated: Schema = {
    type: "object",
    properties: {
      at: { type: "string", format: "date-time" },
      text: { type: "string" },
      list: {
        type: "array",
        items: { type: "object", properties: { at: { type: "string", format: "date-time" } } },
      },
      map: { type: "object", additionalProperties: { type: "string", format: "date-time" } },
    },
  };

  it("compares dates as instants only where the schema says date-time", () => {
    const a = "2030-01-01T00:00:00.000Z";
    const b = "2030-01-01T01:00:00+01:00";
    expect(equal({ at: a }, { at: b }, dated)).toBe(true);
    expect(equal({ list: [{ at: a }] }, { list: [{ at: b }] }, dated)).toBe(true);
    expect(equal({ map: { x: a } }, { map: { x: b } }, dated)).toBe(true);
    expect(equal({ text: a }, { text: b }, dated)).toBe(false);
    expect(equal({ at: a }, { at: b })).toBe(false);
    expect(equal({ other: a }, { other: b }, dated)).toBe(false);
    expect(equal({ at: a }, { at: "2030-01-01T00:00:00.001Z" }, dated)).toBe(false);
    expect(equal({ at: "no date" }, { at: "no date either" }, dated)).toBe(false);
    expect(equal({ at: "no date" }, { at: "no date" }, dated)).toBe(true);
    expect(equal({ at: a }, { at: 1893456000000 }, dated)).toBe(false);
  });
});

describe("differences", () => {
  it("names the paths as people write them", () => {
    const a = json('{"steps":[{"type":"form"},{"type":"url"}],"settings":{"a b":{"c":1},"__proto__":1}}');
    const b = json('{"steps":[{"type":"form"},{"type":"hidden"}],"settings":{"a b":{"c":2},"__proto__":2}}');
    expect(differences(a, b)).toEqual(["steps[1].type", 'settings["a b"].c', "settings.__proto__"]);
    expect(differences({ a: [1] }, { a: [1, 2] })).toEqual(["a"]);
    expect(joinPath("", "")).toBe('[""]');
  });
});

describe("hasUnknown", () => {
  it("finds Pulumi's marker at any depth and nowhere else", () => {
    expect(hasUnknown({ a: [{ b: UNKNOWN }] })).toBe(true);
    expect(hasUnknown({ a: [{ b: `x${UNKNOWN}` }], [UNKNOWN]: 1 })).toBe(false);
  });
});
