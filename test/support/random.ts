/** Random JSON documents, declarations and outside edits, hostile keys included, for property-based tests. */
import fc from "fast-check";
import type { Json, JsonObject } from "../../provider/json/json";

/** Keys that trip code which treats a document as an ordinary object, and a few that meet each other often. */
const keys = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom("a", "b", "c", "name", "_id", "alias", "settings", "items") },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      "__proto__",
      "constructor",
      "prototype",
      "hasOwnProperty",
      "toString",
      "",
      " ",
      "0",
      "length",
      "a.b",
      "ключ",
      "🔑",
      "\u2028",
    ),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 5, unit: "binary" }) },
);

const scalar: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(
    null,
    true,
    false,
    0,
    1,
    -1,
    0.5,
    "",
    "A",
    "B",
    "C",
    "x",
    "0",
    "null",
    "2030-01-01T00:00:00Z",
  ),
  fc.string({ maxLength: 4 }),
  fc.integer(),
);

/** An object of these entries, in which `__proto__` is a key like any other. */
function objectOf(entries: readonly (readonly [string, Json])[]): JsonObject {
  return Object.fromEntries(entries);
}

const tree = fc.letrec<{ value: Json; object: JsonObject; array: Json[] }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    { weight: 4, arbitrary: scalar },
    { weight: 3, arbitrary: tie("object") },
    { weight: 2, arbitrary: tie("array") },
  ),
  object: fc
    .uniqueArray(fc.tuple(keys, tie("value")), { selector: ([key]) => key, maxLength: 5 })
    .map(objectOf),
  array: fc.array(tie("value"), { maxLength: 4 }),
}));

/** Any JSON object. */
export const anyObject: fc.Arbitrary<JsonObject> = tree.object;
/** Any JSON value. */
export const anyValue: fc.Arbitrary<Json> = tree.value;

/** True for a JSON object. */
export function isRecord(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A source of decisions that fast-check can shrink. */
export type Choose = (below: number) => number;

/** Decisions drawn from a list; zeros when it is used up. */
export function chooser(numbers: readonly number[]): Choose {
  let next = 0;
  return (below) => (below <= 0 ? 0 : (numbers[next++] ?? 0) % below);
}

/** Decisions for one run of a property. */
export const choices = fc.array(fc.nat(1_000_000), { minLength: 40, maxLength: 80 });

/** A declaration of a part of a document: some keys of each object, all elements of each array. */
export function cut(value: Json, choose: Choose): Json {
  if (Array.isArray(value)) return value.map((element) => cut(element, choose));
  if (!isRecord(value)) return value;
  return objectOf(
    Object.entries(value).flatMap(([key, inner]) =>
      choose(3) === 0 ? [] : [[key, cut(inner, choose)] as const],
    ),
  );
}

/**
 * What a server may add to a document without anyone having changed it: keys that nobody declared, in every object at
 * any depth, and other spellings of "nothing" (absent, null, empty array).
 */
export function withDefaults(value: Json, choose: Choose, isInArray = false): Json {
  if (Array.isArray(value)) {
    return value.length === 0 ? value : value.map((element) => withDefaults(element, choose, true));
  }
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).flatMap(([key, inner]): (readonly [string, Json])[] => {
    if (isNothing(inner)) {
      const spelling = choose(3);
      return spelling === 0 ? [] : [[key, spelling === 1 ? null : []]];
    }
    return [[key, withDefaults(inner, choose)]];
  });
  const added = ["createdAt", "numFlows", "__proto__", "constructor", ...(isInArray ? ["_id"] : [])]
    .filter((key) => !Object.hasOwn(value, key) && choose(2) === 1)
    .map((key) => [key, `made-${choose(1_000_000)}`] as const);
  return objectOf([...entries, ...added]);
}

/** Absent, null, empty array: the same to Celigo. */
export function isNothing(value: Json | undefined): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}

/** A place in a document. */
export type Path = readonly (string | number)[];

/** The scalar leaves of a document and its empty arrays, with their places. */
export function leaves(value: Json, path: Path = []): { path: Path; value: Json }[] {
  if (Array.isArray(value) && value.length > 0)
    return value.flatMap((element, i) => leaves(element, [...path, i]));
  if (isRecord(value)) return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]));
  return [{ path, value }];
}

/** The leaves that are reached through objects only; an array is one leaf. */
export function objectLeaves(
  value: Json,
  path: readonly string[] = [],
): { path: readonly string[]; value: Json }[] {
  if (isRecord(value))
    return Object.entries(value).flatMap(([key, inner]) => objectLeaves(inner, [...path, key]));
  return [{ path, value }];
}

/** The value at a place; undefined where there is none. */
export function at(value: Json | undefined, path: Path): Json | undefined {
  return path.reduce<Json | undefined>((here, step) => {
    if (typeof step === "number") return Array.isArray(here) ? here[step] : undefined;
    return isRecord(here) && Object.hasOwn(here, step) ? here[step] : undefined;
  }, value);
}

/** A copy with another value at one place; without the key where the value is undefined. */
export function put(value: Json, path: Path, next: Json | undefined): Json {
  const [step, ...rest] = path;
  if (step === undefined) return next ?? null;
  if (Array.isArray(value))
    return value.map((element, i) => (i === step ? put(element, rest, next) : element));
  if (!isRecord(value)) return value;
  return objectOf(
    Object.entries(value).flatMap(([key, inner]): (readonly [string, Json])[] => {
      if (key !== step) return [[key, inner]];
      if (rest.length === 0 && next === undefined) return [];
      return [[key, put(inner, rest, next)]];
    }),
  );
}

/** Freezes a document, so that code which changes its input throws. */
export function frozen<T extends Json>(value: T): T {
  if (typeof value === "object" && value !== null) {
    Object.values(value).forEach((inner) => frozen(inner));
    Object.freeze(value);
  }
  return value;
}
