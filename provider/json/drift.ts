/**
 * What a refresh sees: the declaration as it stands at the server.
 *
 * Absent, `null`, an empty array and an object that holds nothing else are equal. What is not declared is not looked
 * at, but an element that stands in a declared array and is not declared is drift.
 */
import { Fingerprint, type Comparable, type ComparableObject } from "./comparable";
import { joinPath } from "./compare";
import {
  declaredAt,
  fieldOf,
  haveSameMembers,
  isExactly,
  isNothing,
  isRecord,
  isSameScalar,
  isVoid,
  isWhole,
  recordOf,
} from "./field";
import { own } from "./json";
import { isMask } from "./mask";
import { holdsObjects, identityKeys, pairShown } from "./pairing";
import type { Schema } from "./schema";
import { isMaskAt } from "./write-only";

type Value = Comparable | undefined;

/** What else decides whether a value is as declared. */
export interface Reading {
  /** The declaration as Celigo holds it after its normalisation; see `heldForm`. */
  held?: Value;
  /** True where unlisted texts of stars alone, and stars in place of an object, stand for values that Celigo hides. */
  hasMasks?: boolean | undefined;
}

/** An element that stands in a declared array and is not declared: the next update after a refresh removes it. */
export interface ForeignElement {
  /** With its index at the server: `flowGroupings[2]`. */
  path: string;
  /** For a message: `flow group "Returns"`. */
  words: string;
}

/**
 * The declaration as it stands at the server: `declared` itself where nothing differs, else the declared form of what
 * means the same or is masked, the server's value of what differs, and nothing that is not declared.
 */
export function observed(declared: Comparable, live: Value, schema?: Schema, reading?: Reading): Value {
  return new Look(reading).from(declared, live, schema);
}

/** The declared leaves whose live value differs, with the indexes of the declaration; an array whose members or order differ is named itself. */
export function driftPaths(declared: Comparable, live: Value, schema?: Schema, reading?: Reading): string[] {
  const look = new Look(reading);
  look.from(declared, live, schema);
  return look.paths;
}

/** The elements of declared arrays that somebody added outside. */
export function foreignElements(
  declared: Comparable,
  live: Value,
  schema?: Schema,
  reading?: Reading,
): ForeignElement[] {
  const look = new Look(reading);
  look.from(declared, live, schema);
  return look.foreign;
}

/** True when live has everything that is declared. */
export function isAsDeclared(declared: Value, live: Value, schema?: Schema): boolean {
  return declared === undefined || driftPaths(declared, live, schema).length === 0;
}

/** What an answer has of the declared leaves, and its elements that are not declared. */
export function declaredPart(
  declared: Comparable,
  answer: Comparable,
  schema: Schema | undefined,
): Comparable {
  if (isWhole(schema)) return answer;
  if (isRecord(declared) && isRecord(answer)) {
    const part = Object.keys(declared).map((key) => {
      const [value, there] = [own(declared, key), own(answer, key)];
      const isBoth = value !== undefined && there !== undefined;
      return [key, isBoth ? declaredPart(value, there, fieldOf(schema, key).schema) : undefined] as const;
    });
    return recordOf(part);
  }
  if (!Array.isArray(declared) || !Array.isArray(answer)) return answer;
  const declaredOf = new Map(pairShown(declared, answer, schema).map((at, i) => [at, declared[i]]));
  return answer.map((element, at) => {
    const partner = declaredOf.get(at);
    return partner === undefined ? element : declaredPart(partner, element, schema?.items);
  });
}

/** A place in the declaration. */
interface Place {
  schema: Schema | undefined;
  path: string;
  /** What Celigo holds of the declared value; the same object where it normalised nothing. */
  held: Value;
  /** The key under which the value stands. */
  key: string;
}

/** One look at a document. */
class Look {
  readonly paths: string[] = [];
  readonly foreign: ForeignElement[] = [];

  constructor(private readonly reading: Reading = {}) {}

  /** Looks at a whole document. */
  from(declared: Comparable, live: Value, schema: Schema | undefined): Value {
    const held = this.reading.held ?? declared;
    return this.at(declared, live, { schema, path: "", held, key: "" });
  }

  at(declared: Comparable, live: Value, place: Place): Value {
    if (declared === live || this.isMasked(declared, live, place)) return declared;
    if (place.held !== declared && this.isHeld(declared, live, place)) return declared;
    if (!isWhole(place.schema)) {
      if (isRecord(declared) && (isRecord(live) || isVoid(live))) return this.inRecord(declared, live, place);
      if (Array.isArray(declared) && Array.isArray(live) && holdsObjects(place.schema, [declared], live)) {
        return this.inArray(declared, live, place);
      }
    }
    if (this.isSameLeaf(declared, live, place.schema)) return declared;
    this.paths.push(place.path);
    return live;
  }

  private isMasked(declared: Comparable, live: Value, { schema }: Place): boolean {
    if (schema?.writeOnly) return isHidden(declared, live);
    return this.reading.hasMasks === true && isMaskAt(live, schema);
  }

  /** True where live has what Celigo made of the declared value. */
  private isHeld(declared: Comparable, live: Value, { held, schema }: Place): boolean {
    if (held === undefined) return isVoid(live);
    if (held instanceof Fingerprint)
      return live !== undefined && held.is(declaredPart(declared, live, schema));
    // Below, the leaves of records are compared one by one, and those of elements in pairs.
    const isDeeper = (isRecord(declared) && isRecord(held)) || areSameElements(declared, held);
    return !isDeeper && this.isCovered(held, live, schema);
  }

  /** True for equal values that are not merged any further. */
  private isSameLeaf(declared: Comparable, live: Value, schema: Schema | undefined): boolean {
    if (isWhole(schema)) return isExactly(declared, live);
    if (isNothing(declared)) return isNothing(live);
    if (!Array.isArray(declared) || !Array.isArray(live)) return isSameScalar(declared, live, schema);
    if (schema?.unordered && haveSameMembers(declared, live, schema.items)) return true;
    return (
      declared.length === live.length &&
      // Objects within arrays of arrays may have more at the server than is declared.
      declared.every((element, i) => this.isCovered(element, live[i], schema?.items))
    );
  }

  private isCovered(declared: Comparable, live: Value, schema: Schema | undefined): boolean {
    const look = new Look(this.reading);
    look.at(declared, live, { schema, path: "", held: declared, key: "" });
    return look.paths.length === 0;
  }

  private inRecord(declared: ComparableObject, live: Value, place: Place): Value {
    const there = isRecord(live) ? live : {};
    let isSame = true;
    const seen = Object.keys(declared).map((key) => {
      const value = declaredAt(declared, key, place.schema);
      // An undeclared `null` stays in the declaration as it was written.
      if (value === undefined) return [key, own(declared, key)] as const;
      const found = this.at(value, own(there, key), {
        schema: fieldOf(place.schema, key).schema,
        path: joinPath(place.path, key),
        held: isRecord(place.held) ? own(place.held, key) : value,
        key,
      });
      if (found !== value) isSame = false;
      return [key, found] as const;
    });
    if (isSame) return declared;
    return isRecord(live) ? recordOf(seen) : live;
  }

  private inArray(declared: Comparable[], live: Comparable[], place: Place): Value {
    const { schema, path } = place;
    const held = areSameElements(declared, place.held) ? place.held : declared;
    const liveOf = pairShown(held, live, schema);
    const seen = new Map<number, Value>();
    let isSame = declared.length === live.length;
    const outOfPlace = liveOf.some((at, index) => at === -1 || (at !== index && !schema?.unordered));
    if (!isSame || outOfPlace) {
      isSame = false;
      this.paths.push(path);
    }
    declared.forEach((element, index) => {
      const at = liveOf[index] ?? -1;
      if (at === -1) return;
      const inner = { schema: schema?.items, path: `${path}[${index}]`, held: held[index], key: place.key };
      const found = this.at(element, live[at], inner);
      if (found !== element) isSame = false;
      seen.set(at, found ?? null);
    });
    live.forEach((element, at) => {
      if (!seen.has(at)) this.foreign.push(foreignElement(element, at, place));
    });
    if (isSame) return declared;
    const order = schema?.unordered ? orderAsDeclared(liveOf, live.length) : live.keys();
    return [...order].map((at) => seen.get(at) ?? live[at] ?? null);
  }
}

/** True for arrays of objects in which the elements at the same places belong together. */
function areSameElements(declared: Value, held: Value): held is Comparable[] {
  if (!Array.isArray(declared) || !Array.isArray(held) || declared.length !== held.length) return false;
  return declared.every(isRecord) && held.every(isRecord);
}

/** The indexes of live: those of declared elements in their declared order, then the others. */
function orderAsDeclared(liveOf: number[], length: number): number[] {
  const paired = liveOf.filter((at) => at !== -1);
  const isPaired = new Set(paired);
  return [...paired, ...Array.from({ length }, (_, at) => at).filter((at) => !isPaired.has(at))];
}

/** True where a server that hides a write-only value may show `live` instead. */
function isHidden(declared: Comparable, live: Value): boolean {
  if (isVoid(live) || isMask(live) || isExactly(declared, live)) return true;
  if (!isRecord(declared) || !isRecord(live)) return false;
  return Object.entries(declared).every(([key, value]) => isHidden(value, own(live, key)));
}

function foreignElement(element: Comparable, at: number, { path, key, schema }: Place): ForeignElement {
  const noun =
    schema?.items?.title ??
    key
      .replace(/([a-z])([A-Z])/g, "$1 $2")
      .toLowerCase()
      .replace(/ies$/, "y")
      .replace(/([^s])s$/, "$1");
  const names = isRecord(element)
    ? ["name", ...identityKeys(schema)].map((field) => own(element, field))
    : [];
  const name = names.find(
    (value) => (typeof value === "string" && value !== "") || typeof value === "number",
  );
  const label = name === undefined ? `at ${path}[${at}]` : JSON.stringify(name);
  return { path: `${path}[${at}]`, words: `${noun || "element"} ${label}` };
}
