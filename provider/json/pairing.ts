/**
 * Which elements of two versions of an array are the same thing.
 *
 * `_id` and the keys of the schema's `identity` come first, then a unique `name`. The elements left over are paired by
 * order, under conditions that differ between two declarations, a refresh and a merge.
 */
import type { Comparable, ComparableObject } from "./comparable";
import { fieldOf, isRecord, keyOf } from "./field";
import { own } from "./json";
import type { Schema } from "./schema";

type Key = string | number | boolean | undefined;

/** One element, as far as pairing needs it. */
interface Element {
  /** Its values of `_id` and of each key of the schema's `identity`. */
  ids: Key[];
  name: Key;
  /** True when no other element of its array has the name. */
  hasUniqueName: boolean;
  isRecord: boolean;
}

/** The keys that identify an element of an array, best first; each is one field or several together. */
export function identitiesOf(schema: Schema | undefined): (readonly string[])[] {
  return ["_id", ...(schema?.identity ?? [])].map((key) => (typeof key === "string" ? [key] : key));
}

/** The fields that identify an element of an array. */
export function identityKeys(schema: Schema | undefined): string[] {
  return identitiesOf(schema).flat();
}

/** True when the elements of the given arrays are objects that can be paired; the last array decides when the others are empty. */
export function holdsObjects(
  schema: Schema | undefined,
  declared: (Comparable | undefined)[],
  live?: Comparable,
): boolean {
  const lists = declared.filter((list): list is Comparable[] => Array.isArray(list) && list.length > 0);
  if (lists.length > 0) return lists.every((list) => list.every(isRecord));
  if (schema?.items?.type !== undefined) return schema.items.type === "object";
  return Array.isArray(live) && live.length > 0 && live.every(isRecord);
}

function describe(list: Comparable[], schema: Schema | undefined): Element[] {
  const keys = identitiesOf(schema);
  const counts = new Map<Key, number>();
  const elements = list.map((value): Element => {
    const element = isRecord(value) ? value : {};
    const name = scalarAt(element, "name", schema?.items);
    counts.set(name, (counts.get(name) ?? 0) + 1);
    const ids = keys.map((parts) => compound(parts.map((key) => scalarAt(element, key, schema?.items))));
    return { ids, name, hasUniqueName: false, isRecord: isRecord(value) };
  });
  for (const element of elements) {
    element.hasUniqueName = element.name !== undefined && counts.get(element.name) === 1;
  }
  return elements;
}

/** An empty text names nothing. */
function scalarAt(element: ComparableObject, key: string, schema: Schema | undefined): Key {
  const value = keyOf(own(element, key), fieldOf(schema, key).schema);
  return value === "" ? undefined : value;
}

function compound(parts: Key[]): Key {
  if (parts.length === 1) return parts[0];
  return parts.includes(undefined) ? undefined : JSON.stringify(parts);
}

const hasIdentity = ({ ids }: Element) => ids.some((id) => id !== undefined);

/** Only its place distinguishes it from its neighbours. */
const isAnonymous = (element: Element) => !hasIdentity(element) && !element.hasUniqueName;

/** True when both say which thing they are, and it is not the same one. The first key that both have counts. */
function nameDifferent(left: Element, right: Element): boolean {
  if (!hasIdentity(left) || !hasIdentity(right)) return false;
  const first = left.ids.findIndex((id, k) => id !== undefined && right.ids[k] !== undefined);
  return first === -1 || left.ids[first] !== right.ids[first];
}

function uniqueName(element: Element | undefined): Key {
  return element?.hasUniqueName ? element.name : undefined;
}

/** Instead of the partner of an element that must not be paired. */
const TAKES_NO_PART = -2;

/** Two arrays on the way to being paired. An index of -1 is free. */
class Pairing {
  readonly ofLeft: number[];
  readonly ofRight: number[];

  constructor(
    readonly left: Element[],
    readonly right: Element[],
    /** Overrides the rule that elements of different identities are not paired. */
    private readonly isSameThing: (left: number, right: number) => boolean = () => false,
  ) {
    this.ofLeft = left.map(() => -1);
    this.ofRight = right.map(() => -1);
  }

  /** Pairs two elements; false where they are two different things. */
  pair(left: number, right: number): boolean {
    if (this.areDifferent(left, right)) return false;
    this.ofLeft[left] = right;
    this.ofRight[right] = left;
    return true;
  }

  areDifferent(left: number, right: number): boolean {
    const [a, b] = [this.left[left], this.right[right]];
    if (!a?.isRecord || !b?.isRecord) return true;
    return nameDifferent(a, b) && !this.isSameThing(left, right);
  }

  /** Pairs elements with the same key; where several have it, in order. */
  byKey(keyOfLeft: (index: number) => Key, keyOfRight: (element: Element) => Key): void {
    const waiting = new Map<Key, number[]>();
    this.right.forEach((element, right) => {
      const key = this.ofRight[right] === -1 ? keyOfRight(element) : undefined;
      if (key === undefined) return;
      const same = waiting.get(key);
      if (same) same.push(right);
      else waiting.set(key, [right]);
    });
    for (const same of waiting.values()) same.reverse();
    this.left.forEach((_, left) => {
      const same = this.ofLeft[left] === -1 ? waiting.get(keyOfLeft(left)) : undefined;
      const next = same?.at(-1);
      if (next !== undefined && this.pair(left, next)) same?.pop();
    });
  }

  /** Pairs by identity the elements of `left`, or what they were before. */
  byIdentity(elementAt: (left: number) => Element | undefined = (left) => this.left[left]): void {
    const keys = this.right[0]?.ids.length ?? 0;
    for (let k = 0; k < keys; k++) {
      this.byKey(
        (left) => elementAt(left)?.ids[k],
        ({ ids }) => ids[k],
      );
    }
  }

  /** Pairs elements by a name that is unique on the left; where several on the right have it, with the first. */
  byName(elementAt: (left: number) => Element | undefined): void {
    this.byKey(
      (left) => uniqueName(elementAt(left)),
      ({ name }) => name,
    );
  }

  /**
   * The elements left over between the same two neighbours that are paired with each other, or the ends of the arrays:
   * for each such gap the ones of the left and the ones of the right.
   */
  gaps(): [left: number[], right: number[]][] {
    const gaps = new Map<string, [number[], number[]]>();
    // A neighbour is called by its index on the left; beyond the end is the length of the left.
    const collect = (side: 0 | 1, neighbours: (number | undefined)[]) => {
      let open: number[] = [];
      let before = -1;
      [...neighbours, this.left.length].forEach((neighbour, index) => {
        if (neighbour === undefined) {
          open.push(index);
          return;
        }
        const name = `${before} ${neighbour}`;
        const gap = gaps.get(name) ?? [[], []];
        gap[side] = open;
        if (open.length > 0) gaps.set(name, gap);
        [open, before] = [[], neighbour];
      });
    };
    collect(
      0,
      this.ofLeft.map((right, left) => (right === -1 ? undefined : left)),
    );
    collect(
      1,
      this.ofRight.map((left) => (left === -1 ? undefined : left)),
    );
    return [...gaps.values()];
  }
}

/** How two declarations of an array belong together. */
export interface DeclaredPairs {
  /** For each element of desired its index in prior, or -1. */
  priorOf: number[];
  /** For each element of prior its index in desired, or -1. */
  desiredOf: number[];
  /** True when every element has its partner at the same place. */
  isSameSequence: boolean;
  /** True when only its place tells some element from the others. */
  isByPlace: boolean;
}

/**
 * Pairs the elements of two declarations. `isAlike` says whether two elements are equal apart from their identity:
 * a step whose export was replaced is the same step.
 */
export function pairDeclared(
  prior: Comparable[],
  desired: Comparable[],
  schema: Schema | undefined,
  isAlike: (prior: number, desired: number) => boolean,
): DeclaredPairs {
  const pairing = new Pairing(describe(prior, schema), describe(desired, schema), isAlike);
  const { left, right, ofLeft, ofRight } = pairing;
  pairing.byIdentity();
  pairing.byKey((index) => left[index] && uniqueName(left[index]), uniqueName);
  const isByPlace = left.some(isAnonymous) || right.some(isAnonymous);
  for (const [before, after] of pairing.gaps()) {
    if (before.length !== after.length) continue;
    before.forEach((index, i) => {
      const other = after[i] ?? -1;
      const [a, b] = [left[index], right[other]];
      // Where only one of two says which thing it is, they have nothing in common but their place.
      if (a && b && (isByPlace || hasIdentity(a) === hasIdentity(b))) pairing.pair(index, other);
    });
  }
  const isSameSequence = prior.length === desired.length && ofRight.every((at, index) => at === index);
  return { priorOf: ofRight, desiredOf: ofLeft, isSameSequence, isByPlace };
}

/**
 * For each declared element its index in what a server shows, or -1. What is left over is paired by order, so that
 * a renamed element shows as renamed.
 */
export function pairShown(declared: Comparable[], live: Comparable[], schema: Schema | undefined): number[] {
  const pairing = new Pairing(describe(declared, schema), describe(live, schema));
  const { left } = pairing;
  pairing.byIdentity();
  pairing.byName((index) => left[index]);
  for (const [open, other] of pairing.gaps()) {
    const isCertain = open.length === other.length;
    open.forEach((index, i) => {
      const element = left[index];
      const partner = other[i];
      if (element && partner !== undefined && (isCertain || isAnonymous(element)))
        pairing.pair(index, partner);
    });
  }
  return pairing.ofLeft;
}

/** The versions of an array in a merge. */
export interface ListVersions {
  prior: Comparable[] | undefined;
  /** Prior as Celigo holds it, after its normalisation: the same elements at the same places. */
  held: Comparable[] | undefined;
  desired: Comparable[];
  live: Comparable[];
}

/** How the versions of an array belong together. */
export interface Relation {
  /** For each element of desired its index in prior, or -1. */
  priorOf: number[];
  /** For each element of desired its index in live, or -1. */
  liveOf: number[];
  /** The elements of live that prior declares and desired does not. */
  removed: ReadonlySet<number>;
  isSameSequence: boolean;
}

/** Pairs the elements of the versions of an array; undefined where nothing distinguishes them and the array is one value. */
export function relate(
  versions: ListVersions,
  schema: Schema | undefined,
  isAlike: (prior: number, desired: number) => boolean,
): Relation | undefined {
  const declared = pairDeclared(versions.prior ?? [], versions.desired, schema, isAlike);
  const { priorOf } = declared;
  const prior = describe(versions.prior ?? [], schema);
  const held = versions.held ? describe(versions.held, schema) : prior;
  const desired = describe(versions.desired, schema);
  const live = describe(versions.live, schema);
  const heldAt = (index: number) => held[priorOf[index] ?? -1];
  // The element of prior leads to the one of live although its identity was replaced, here or by Celigo.
  const isLedTo = (index: number, at: number) => {
    const [was, holds, there] = [prior[priorOf[index] ?? -1], heldAt(index), live[at]];
    return !!was && !!holds && !!there && hasIdentity(was) && !nameDifferent(holds, there);
  };
  const pairing = new Pairing(desired, live, isLedTo);
  pairing.byIdentity();
  if (!declared.isByPlace) pairing.byIdentity(heldAt);
  pairing.byName((index) => desired[index]);
  if (declared.isByPlace) {
    const isSamePlace = versions.prior === undefined || declared.isSameSequence;
    if (!isSamePlace || !alignByPlace(pairing)) return undefined;
    return { priorOf, liveOf: pairing.ofLeft, removed: new Set(), isSameSequence: true };
  }
  pairing.byName(heldAt);
  const removed = new Pairing(held, live);
  declared.desiredOf.forEach((index, at) => {
    const [was, is] = [prior[at], desired[index]];
    // An element that gets an identity of another one is a new one, and the former one goes.
    const isSuperseded =
      !!was && !!is && !hasIdentity(was) && hasIdentity(is) && pairing.ofLeft[index] === -1;
    if (index !== -1 && !isSuperseded) removed.ofLeft[at] = TAKES_NO_PART;
  });
  pairing.ofRight.forEach((index, at) => {
    if (index !== -1) removed.ofRight[at] = TAKES_NO_PART;
  });
  removed.byIdentity();
  removed.byName((index) => {
    const element = held[index];
    // What says which thing it is, is removed under that identity only.
    return element && !hasIdentity(element) ? element : undefined;
  });
  return {
    priorOf,
    liveOf: pairing.ofLeft,
    removed: new Set(removed.ofLeft.filter((at) => at >= 0)),
    isSameSequence: declared.isSameSequence,
  };
}

/** Pairs each element with the one at its place; false where some element belongs elsewhere. */
function alignByPlace(pairing: Pairing): boolean {
  return (
    pairing.left.length === pairing.right.length &&
    pairing.ofLeft.every(
      (at, index) =>
        at === index || (at === -1 && pairing.ofRight[index] === -1 && pairing.pair(index, index)),
    )
  );
}
