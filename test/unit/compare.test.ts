import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import {
  covers,
  differences,
  equal,
  hasUnknown,
  isKeptFrom,
  maskedPath,
  joinPath,
  merge,
  observe,
} from "../../provider/json/compare";
import {
  anyObject,
  anyValue,
  at,
  choices,
  chooser,
  cut,
  frozen,
  isNothing,
  isRecord,
  leaves,
  objectLeaves,
  put,
  withDefaults,
} from "../support/random";
import { UNKNOWN } from "../../provider/pulumi/marks";
import type { Json, JsonObject } from "../../provider/json/json";
import type { Schema } from "../../provider/json/schema";
import { runs } from "../support/runs";

const RUNS = runs(200);

/** Own keys such as `__proto__` are lost in an object literal, not in JSON. */
function json(text: string): JsonObject {
  return JSON.parse(text) as JsonObject;
}

function show(value: unknown): string {
  return JSON.stringify(value) ?? "undefined";
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

describe("merge: examples of the contract", () => {
  const id = (value: Json | undefined, index: number) => at(value, [index, "_id"]);

  it("leaves what is not declared alone, at every depth", () => {
    const current = { name: "n", readme: "r", settings: { mine: 1, theirs: { x: 1 } } };
    expect(
      merge(current, { name: "n", settings: { mine: 1 } }, { name: "m", settings: { mine: 2 } }),
    ).toEqual({
      name: "m",
      readme: "r",
      settings: { mine: 2, theirs: { x: 1 } },
    });
  });

  it("takes a key out, and of an object only the leaves that were declared", () => {
    const current = { a: 1, settings: { mine: 1, theirs: 2, deep: { mine: 1, theirs: 2 } } };
    const before = { a: 1, settings: { mine: 1, deep: { mine: 1 } } };
    expect(merge(current, before, {})).toEqual({ settings: { theirs: 2, deep: { theirs: 2 } } });
  });

  it("sends what is declared as given, null and [] too", () => {
    expect(merge({ a: [1], b: 2, c: 3 }, {}, { a: [], b: null })).toEqual({ a: [], b: null, c: 3 });
  });

  it("replaces a value by one of another type", () => {
    expect(merge({ a: { b: 1 } }, {}, { a: [1] })).toEqual({ a: [1] });
    expect(merge({ a: [1] }, {}, { a: { b: 1 } })).toEqual({ a: { b: 1 } });
    expect(merge({ a: "x" }, { a: "x" }, { a: { b: 1 } })).toEqual({ a: { b: 1 } });
  });

  const live: [JsonObject, JsonObject, JsonObject] = [
    { _id: "1", name: "A", settings: { theirs: 1 } },
    { _id: "2", name: "B" },
    { _id: "3", name: "C" },
  ];
  const ABC = [{ name: "A" }, { name: "B" }, { name: "C" }];

  it("a rename in place keeps _id and what is undeclared", () => {
    const merged = merge(live, ABC, [{ name: "A2" }, { name: "B" }, { name: "C" }]);
    expect(merged).toEqual([{ _id: "1", name: "A2", settings: { theirs: 1 } }, live[1], live[2]]);
  });

  it("a rename of all in place keeps every _id", () => {
    const merged = merge(live, ABC, [{ name: "X" }, { name: "Y" }, { name: "Z" }]);
    expect([0, 1, 2].map((i) => id(merged, i))).toEqual(["1", "2", "3"]);
  });

  it("a reorder keeps _id", () => {
    const merged = merge(live, ABC, [{ name: "C" }, { name: "A" }, { name: "B" }]);
    expect(merged).toEqual([live[2], live[0], live[1]]);
  });

  it("a swap of two names is a reorder", () => {
    const merged = merge(live, ABC, [{ name: "B" }, { name: "A" }, { name: "C" }]);
    expect(merged).toEqual([live[1], live[0], live[2]]);
  });

  it("a rename and a reorder at once makes a new group", () => {
    const merged = merge(live, ABC, [{ name: "B" }, { name: "A2" }, { name: "C" }]);
    expect([0, 1, 2].map((i) => id(merged, i))).toEqual(["2", undefined, "3"]);
  });

  it("... unless its _id is declared", () => {
    const merged = merge(live, ABC, [{ name: "B" }, { _id: "1", name: "A2" }, { name: "C" }]);
    expect(merged).toEqual([live[1], { ...live[0], name: "A2" }, live[2]]);
  });

  it("_id goes before name", () => {
    const merged = merge(live, ABC, [
      { _id: "2", name: "A" },
      { _id: "1", name: "B" },
    ]);
    expect(merged).toEqual([
      { _id: "2", name: "A" },
      { _id: "1", name: "B", settings: { theirs: 1 } },
    ]);
  });

  it("an element with another declared _id takes nothing over", () => {
    expect(merge(live, ABC, [{ _id: "9", name: "A" }])).toEqual([{ _id: "9", name: "A" }]);
  });

  it("an element taken out goes, its neighbours keep their _id", () => {
    expect(merge(live, ABC, [{ name: "A" }, { name: "C" }])).toEqual([live[0], live[2]]);
    expect(merge(live, ABC, [{ name: "B" }])).toEqual([live[1]]);
  });

  it("a new element at the front takes no _id from the others", () => {
    const merged = merge(live, ABC, [{ name: "N" }, ...ABC]);
    expect([0, 1, 2, 3].map((i) => id(merged, i))).toEqual([undefined, "1", "2", "3"]);
  });

  it("an element inserted outside before the renamed one does not lend its _id", () => {
    const merged = merge([{ _id: "9", name: "X" }, ...live], ABC, [
      { name: "A2" },
      { name: "B" },
      { name: "C" },
    ]);
    expect([0, 1, 2].map((i) => id(merged, i))).toEqual(["1", "2", "3"]);
  });

  it("... nor does one inserted at the very place", () => {
    const merged = merge([live[0], { _id: "9", name: "X" }, live[1], live[2]], ABC, [
      { name: "A" },
      { name: "B2" },
      { name: "C" },
    ]);
    expect([0, 1, 2].map((i) => id(merged, i))).toEqual(["1", "2", "3"]);
  });

  it("a rename in place keeps its _id after a reorder outside", () => {
    const merged = merge([live[2], live[0], live[1]], ABC, [{ name: "A" }, { name: "B2" }, { name: "C" }]);
    expect([0, 1, 2].map((i) => id(merged, i))).toEqual(["1", "2", "3"]);
  });

  it("a rename in place keeps its _id though a new neighbour stands where the server has it", () => {
    // The last declaration has C at the third place, and so has the new one, where it is called Q.
    const merged = merge([live[0], live[2], live[1]], ABC, [{ name: "B" }, { name: "P" }, { name: "Q" }]);
    expect(id(merged, 0)).toBe("2");
    expect(id(merged, 2)).toBe("3");
  });

  it("a new element takes no _id from one that was declared elsewhere and is taken out", () => {
    // Without X, which somebody added outside, P is a new group; X must not change that.
    const declared = [{ name: "A" }, { name: "B" }];
    const after = [{ name: "B" }, { name: "P" }];
    expect(id(merge(live.slice(0, 2), declared, after), 1)).toBeUndefined();
    const merged = merge([{ _id: "9", name: "X" }, ...live.slice(0, 2)], declared, after);
    expect(id(merged, 1)).not.toBe("1");
  });

  it("names that are not unique are matched by their place", () => {
    const twins = [
      { _id: "1", name: "A" },
      { _id: "2", name: "A" },
    ];
    const merged = merge(twins, [{ name: "A" }, { name: "A" }], [{ name: "A", x: 1 }, { name: "A" }]);
    expect([0, 1].map((i) => id(merged, i))).toEqual(["1", "2"]);
  });

  it("takes a key out of a matched element only", () => {
    const current = [{ _id: "1", name: "A", settings: { mine: 1, theirs: 2 } }];
    expect(merge(current, [{ name: "A", settings: { mine: 1 } }], [{ name: "A" }])).toEqual([
      { _id: "1", name: "A", settings: { theirs: 2 } },
    ]);
    // ... also when it moves.
    expect(
      merge(
        [...current, { _id: "2", name: "B" }],
        [{ name: "A", settings: { mine: 1 } }, { name: "B" }],
        [{ name: "B" }, { name: "A" }],
      ),
    ).toEqual([
      { _id: "2", name: "B" },
      { _id: "1", name: "A", settings: { theirs: 2 } },
    ]);
  });

  it("elements of arrays in arrays keep what is undeclared, too", () => {
    const current = { rows: [[{ _id: "1", a: 1, theirs: 1 }], [{ _id: "2", a: 2 }]] };
    const declared = { rows: [[{ a: 1 }], [{ a: 2 }]] };
    expect(covers(current, declared)).toBe(true);
    expect(merge(current, declared, { rows: [[{ a: 1 }], [{ a: 3 }]] })).toEqual({
      rows: [[{ _id: "1", a: 1, theirs: 1 }], [{ _id: "2", a: 3 }]],
    });
  });

  it("keeps __proto__ and constructor as keys of the document", () => {
    const current = json(
      '{"settings":{"__proto__":{"theirs":1},"constructor":{"prototype":{"polluted":1}}}}',
    );
    const after = json('{"settings":{"__proto__":{"polluted":true},"a":1}}');
    expect(show(merge(current, {}, after))).toBe(
      '{"settings":{"constructor":{"prototype":{"polluted":1}},"__proto__":{"theirs":1,"polluted":true},"a":1}}',
    );
  });
});

describe("no false difference", () => {
  it("what was merged covers what is declared, and is observed as declared", () => {
    fc.assert(
      fc.property(anyObject, anyObject, anyObject, choices, (current, invented, old, numbers) => {
        const choose = chooser(numbers);
        for (const declared of [cut(current, choose), invented, cut(invented, choose)] as JsonObject[]) {
          for (const before of [{}, old, cut(current, choose)]) {
            const merged = merge(frozen(current), frozen(before), frozen(declared));
            expect(differences(observe(declared, merged), declared)).toEqual([]);
            expect(covers(merged, declared)).toBe(true);
            if (!isDeepStrictEqual(observe(declared, merged), declared)) {
              throw new Error(`observed ${show(observe(declared, merged))}, declared ${show(declared)}`);
            }
          }
        }
      }),
      RUNS,
    );
  });

  it("a part of a document is observed as it is declared", () => {
    fc.assert(
      fc.property(anyObject, choices, (current, numbers) => {
        const declared = cut(current, chooser(numbers));
        expect(covers(frozen(current), frozen(declared))).toBe(true);
        expect(isDeepStrictEqual(observe(declared, current), declared)).toBe(true);
      }),
      RUNS,
    );
  });

  it("defaults of the server and other spellings of nothing change nothing", () => {
    fc.assert(
      fc.property(anyObject, choices, (declared, numbers) => {
        const answered = withDefaults(declared, chooser(numbers));
        const seen = observe(frozen(declared), frozen(answered));
        if (!isDeepStrictEqual(seen, declared)) {
          throw new Error(`answered ${show(answered)}: observed ${show(seen)}, declared ${show(declared)}`);
        }
      }),
      RUNS,
    );
  });
});

describe("no missed drift", () => {
  it("another value at a declared leaf is seen", () => {
    fc.assert(
      fc.property(anyObject, anyValue, choices, (declared, other, numbers) => {
        const choose = chooser(numbers);
        const places = leaves(declared);
        const place = places[choose(places.length)];
        if (place === undefined || place.path.length === 0) return;
        const answered = withDefaults(declared, choose);
        // The place may be spelled as absent, or the change may be none.
        if (isNothing(place.value) && at(answered, place.path) === undefined) return;
        if (isDeepStrictEqual(place.value, other) || (isNothing(place.value) && meansNothing(other))) return;
        if (isRecord(place.value) && Object.keys(place.value).length === 0) return;
        const edited = put(answered, place.path, other);
        const seen = observe(declared, edited);
        if (differences(declared, seen).length === 0) {
          throw new Error(`${show(edited)} is seen as ${show(seen)}, declared is ${show(declared)}`);
        }
        expect(covers(edited, declared)).toBe(false);
      }),
      RUNS,
    );
  });

  it("a declared leaf that is gone is seen", () => {
    fc.assert(
      fc.property(anyObject, choices, (declared, numbers) => {
        const choose = chooser(numbers);
        const places = leaves(declared).filter(
          ({ path, value }) => typeof path.at(-1) === "string" && !isNothing(value),
        );
        const place = places[choose(places.length)];
        if (place === undefined) return;
        const edited = put(withDefaults(declared, choose), place.path, undefined);
        expect(differences(declared, observe(declared, edited))).not.toEqual([]);
      }),
      RUNS,
    );
  });

  it("elements added, removed and moved are seen", () => {
    fc.assert(
      fc.property(
        fc.array(anyValue, { minLength: 1, maxLength: 5 }),
        anyValue,
        choices,
        (list, extra, numbers) => {
          const choose = chooser(numbers);
          const declared = { list };
          const answered = (withDefaults(declared, choose) as { list: Json[] }).list;
          const seen = (next: Json[]) => differences(declared, observe(declared, { list: next }));
          const i = choose(answered.length);
          const j = choose(answered.length);
          expect(seen([...answered.slice(0, i), extra, ...answered.slice(i)])).not.toEqual([]);
          expect(seen(answered.filter((_, at) => at !== i))).not.toEqual([]);
          const swapped = answered.map(
            (element, at) => answered[at === i ? j : at === j ? i : at] ?? element,
          );
          // A move is none where each element has at the other's place all that is declared there.
          if (!covers(answered[i], list[j]) || !covers(answered[j], list[i])) {
            expect(seen(swapped)).not.toEqual([]);
          }
        },
      ),
      RUNS,
    );
  });

  function meansNothing(value: Json | undefined): boolean {
    return isNothing(value) || (isRecord(value) && Object.values(value).every(meansNothing));
  }
});

describe("nothing undeclared is lost, what is taken out goes", () => {
  /** Whether a declaration says something about this place, or about a part or the whole of it. */
  function touches(declared: Json, path: readonly string[]): boolean {
    let here: Json | undefined = declared;
    for (const key of path) {
      if (!isRecord(here)) return true;
      if (!Object.hasOwn(here, key)) return false;
      here = here[key];
    }
    return true;
  }

  it("at every depth of objects", () => {
    fc.assert(
      fc.property(anyObject, anyObject, anyObject, choices, (current, x, y, numbers) => {
        const choose = chooser(numbers);
        const [before, after] = [
          [cut(current, choose), cut(current, choose)],
          [x, y],
          [cut(current, choose), x],
        ][choose(3)] as [JsonObject, JsonObject];
        const merged = merge(frozen(current), frozen(before), frozen(after));
        for (const { path, value } of objectLeaves(current)) {
          if (path.length === 0 || touches(before, path) || touches(after, path)) continue;
          if (!isDeepStrictEqual(at(merged, path), value)) {
            throw new Error(`${show(path)} is lost: ${show({ current, before, after, merged })}`);
          }
        }
        for (const { path, value } of objectLeaves(before)) {
          if (path.length === 0 || touches(after, path) || isRecord(value)) continue;
          if (isRecord(at(current, path))) continue;
          if (!isNothing(at(merged, path))) {
            throw new Error(`${show(path)} is still there: ${show({ current, before, after, merged })}`);
          }
        }
        for (const { path, value } of objectLeaves(merged)) {
          if (Array.isArray(value) || isRecord(value)) continue;
          const origins = [at(current, path), at(after, path)];
          if (!origins.some((origin) => isDeepStrictEqual(origin, value))) {
            throw new Error(`${show(path)} is invented: ${show({ current, before, after, merged })}`);
          }
        }
      }),
      RUNS,
    );
  });

  it("elements keep _id and all that is undeclared over any reorder, removal and insertion", () => {
    const names = fc.uniqueArray(fc.constantFrom("A", "B", "C", "D", "E", "F", "__proto__", ""), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(names, names, names, (there, before, after) => {
        const current = there.map((name, i) => ({ _id: `id${i}`, name, theirs: { of: name } }));
        const merged = merge(
          current,
          before.map((name) => ({ name, mine: 1 })),
          after.map((name) => ({ name, mine: 2 })),
        ) as JsonObject[];
        expect(merged.map(({ name }) => name)).toEqual(after);
        merged.forEach((element) => {
          const partner = current.find(({ name }) => name === element.name);
          if (partner) expect(element).toEqual({ ...partner, mine: 2 });
        });
        const ids = merged.map(({ _id }) => _id).filter((id) => id !== undefined);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      RUNS,
    );
  });

  it("a rename in place keeps _id, whatever was moved and inserted outside", () => {
    const names = ["A", "B", "C", "D"];
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...names, "X", "Y"], { minLength: 6, maxLength: 6 }),
        fc.subarray([0, 1, 2, 3]),
        (there, renamed) => {
          const current = there.map((name) => ({ _id: `id-${name}`, name, theirs: 1 }));
          const after = names.map((name, i) => ({ name: renamed.includes(i) ? `${name}2` : name }));
          const merged = merge(
            current,
            names.map((name) => ({ name })),
            after,
          ) as JsonObject[];
          expect(merged.map(({ _id }) => _id)).toEqual(names.map((name) => `id-${name}`));
        },
      ),
      RUNS,
    );
  });

  it("is the same when it is done twice", () => {
    fc.assert(
      fc.property(anyObject, anyObject, anyObject, (current, before, after) => {
        const once = merge(current, before, after);
        expect(isDeepStrictEqual(merge(once, after, after), once)).toBe(true);
        expect(isDeepStrictEqual(merge(once, {}, after), once)).toBe(true);
      }),
      RUNS,
    );
  });
});

describe("large documents", () => {
  // Minutes, were it quadratic; how fast it is, the benchmark tells.
  const SECONDS = 60;

  function within(work: () => void): void {
    const from = performance.now();
    work();
    expect((performance.now() - from) / 1000).toBeLessThan(SECONDS);
  }

  function all(current: JsonObject, declared: JsonObject, before: JsonObject): void {
    within(() => {
      const merged = merge(current, before, declared);
      expect(covers(merged, declared)).toBe(true);
    });
    within(() => void observe(declared, current));
    within(() => void differences(current, declared));
  }

  it("1,000 levels of objects", () => {
    const nest = (leaf: JsonObject) =>
      Array.from({ length: 1000 }).reduce<JsonObject>((inner) => ({ theirs: 1, deep: inner }), leaf);
    const strip = (leaf: JsonObject) =>
      Array.from({ length: 1000 }).reduce<JsonObject>((inner) => ({ deep: inner }), leaf);
    all(nest({ x: 1, y: 2 }), strip({ x: 2 }), strip({ x: 1 }));
  });

  it("1,000 levels of arrays", () => {
    const nest = (leaf: Json) => Array.from({ length: 1000 }).reduce<Json>((inner) => [inner], leaf);
    const named = (leaf: Json) =>
      Array.from({ length: 1000 }).reduce<Json>((inner) => [{ name: "n", inner }], leaf);
    all({ a: nest(1), b: named(1) }, { a: nest(2), b: named(2) }, { a: nest(1), b: named(1) });
  });

  it("5 MB of keys", () => {
    const wide = (value: number) =>
      Object.fromEntries(
        Array.from({ length: 100_000 }, (_, i) => [`key-with-a-long-name-of-its-own-${i}`, value]),
      );
    all({ settings: wide(1) }, { settings: wide(2) }, { settings: wide(1) });
  });

  it("5 MB of elements with names", () => {
    const rows = (value: number) =>
      Array.from({ length: 100_000 }, (_, i) => ({ name: `row-with-a-long-name-of-its-own-${i}`, value }));
    all({ settings: { rows: rows(1) } }, { settings: { rows: rows(2) } }, { settings: { rows: rows(1) } });
  });

  it("5 MB of elements without names", () => {
    const rows = (value: number) =>
      Array.from({ length: 100_000 }, (_, i) => ({ value, text: `a text of some length, number ${i}` }));
    all({ settings: { rows: rows(1) } }, { settings: { rows: rows(2) } }, { settings: { rows: rows(1) } });
  });

  it("5 MB of elements with one name for all", () => {
    const rows = (value: number) =>
      Array.from({ length: 20_000 }, (_, i) => ({
        name: "row",
        value,
        text: `${"a text, ".repeat(25)}${i}`,
      }));
    all({ settings: { rows: rows(1) } }, { settings: { rows: rows(2) } }, { settings: { rows: rows(1) } });
  });

  it("5 MB in one text", () => {
    const text = "x".repeat(5_000_000);
    all({ a: `${text}1` }, { a: `${text}2` }, { a: `${text}1` });
  });
});

describe("what a server shows in place of a secret", () => {
  it.each(["***", "********", "abcd****wxyz", "Bearer ***", "••••", "sk-***"])(
    "%s is not written back",
    (shown) => {
      expect(maskedPath({ a: [{ b: shown }] }, undefined)).toEqual(["a", "0", "b"]);
      expect(maskedPath({ a: [{ b: shown }] }, { a: [{ b: "declared" }] })).toBeUndefined();
      expect(isKeptFrom(shown, "anything")).toBe(true);
    },
  );

  it.each(["*", "**", "* * * * *", "src/**/*.js", "a ** b", "**bold**", "", "plain"])(
    "%p is none",
    (text) => {
      expect(maskedPath({ a: text }, undefined)).toBeUndefined();
    },
  );
});
