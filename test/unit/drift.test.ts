/** What a declaration says of a document: no false drift, and none that is missed. */
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { isKeptFrom } from "../../provider/json/compare";
import { driftPaths, isAsDeclared, observed } from "../../provider/json/drift";
import type { Json, JsonObject } from "../../provider/json/json";
import { refuseMasked } from "../../provider/model/masked";
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
  put,
  withDefaults,
} from "../support/random";

const RUNS = { numRuns: 1000 };

function show(value: unknown): string {
  return JSON.stringify(value) ?? "undefined";
}

describe("no false difference", () => {
  it("a part of a document is observed as it is declared", () => {
    fc.assert(
      fc.property(anyObject, choices, (current, numbers) => {
        const declared = frozen(cut(current, chooser(numbers)));
        expect(observed(declared, frozen(current))).toBe(declared);
      }),
      RUNS,
    );
  });

  it("defaults of the server and other spellings of nothing change nothing", () => {
    fc.assert(
      fc.property(anyObject, choices, (declared, numbers) => {
        const answered = withDefaults(declared, chooser(numbers));
        const seen = observed(frozen(declared), frozen(answered));
        if (seen !== declared) {
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
        if (driftPaths(declared, edited).length === 0) {
          throw new Error(`${show(edited)} is seen as ${show(declared)}`);
        }
        expect(observed(declared, edited)).not.toEqual(declared);
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
        expect(driftPaths(declared, edited)).not.toEqual([]);
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
          const seen = (next: Json[]) => driftPaths(declared, { list: next });
          const i = choose(answered.length);
          const j = choose(answered.length);
          expect(seen([...answered.slice(0, i), extra, ...answered.slice(i)])).not.toEqual([]);
          expect(seen(answered.filter((_, at) => at !== i))).not.toEqual([]);
          const swapped = answered.map(
            (element, at) => answered[at === i ? j : at === j ? i : at] ?? element,
          );
          // A move is none where each element has at the other's place all that is declared there.
          if (!isAsDeclared(list[j], answered[i]) || !isAsDeclared(list[i], answered[j])) {
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

describe("what a server shows in place of a secret", () => {
  const refusal = (document: JsonObject, declared: JsonObject) => () => {
    refuseMasked({ name: "Integration" }, "1", document, declared);
  };

  it.each(["***", "********", "abcd****wxyz", "Bearer ***", "••••", "sk-***"])(
    "%s is not written back",
    (shown) => {
      expect(refusal({ a: [{ b: shown }] }, {})).toThrow(/ a\[0\]\.b /);
      expect(refusal({ a: [{ b: shown }] }, { a: [{ b: "declared" }] })).not.toThrow();
      expect(isKeptFrom(shown, "anything")).toBe(true);
    },
  );

  it.each(["*", "**", "* * * * *", "src/**/*.js", "a ** b", "**bold**", "", "plain"])(
    "%p is none",
    (text) => {
      expect(refusal({ a: text }, {})).not.toThrow();
    },
  );
});
