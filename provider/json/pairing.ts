/**
 * Which elements of two versions of an array are the same thing.
 *
 * `_id` and the keys of the schema's `identity` come first, then a unique `name`. What is left over is paired by order
 * where that is safe; the three functions at the end differ in when it is.
 */
import type { Comparable, ComparableObject } from "./comparable";
import { fieldOf, isRecord, keyOf } from "./field";
import { own } from "./json";
import type { Schema } from "./schema";

type Key = string | number | boolean | undefined;

/** What is known of one element. */
interface Element {
  /** Its values of `_id` and of each key of the schema's `identity`. */
  ids: Key[];
  name: Key;
  /** True when no other element of its array has the name. */
  hasUniqueName: boolean;
  isRecord: boolean;
}

/** The fields that identify an element of an array. */
export function identityKeys(schema: Schema | undefined): string[] {
  return ["_id", ...(schema?.identity ?? []).flat()];
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
  const keys = ["_id", ...(schema?.identity ?? [])].map((key) => (typeof key === "string" ? [key] : key));
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

/** Nothing but its place tells it from its neighbours. */
const isAnonymous = (element: Element) => !hasIdentity(element) && !element.hasUniqueName;

/** True when both say which thing they are, and it is not the same one. The first key that both have counts. */
function nameDifferent(left: Element, right: Element): boolean {
  if (!hasIdentity(left) || !hasIdentity(right)) return false;
  const first = left.ids.findIndex((id, k) => id !== undefined && right.ids[k] !== undefined);
  return first === -1 || left.ids[first] !== right.ids[first];
}

/** The name of an element that no other element of its array has. */
const uniqueName = ({ name, hasUniqueName }: Element) => (hasUniqueName ? name : undefined);

/** Two arrays on the way to being paired. An index of -1 is free, one of -2 takes no part. */
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
  pairing.byKey(
    (index) => left[index] && uniqueName(left[index]),
    ({ name }) => name,
  );
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

/** Pairs the elements of the versions of an array; undefined where nothing tells them apart and the array is one value. */
export function relate(
  versions: ListVersions,
  schema: Schema | undefined,
  isAlike: (prior: number, desired: number) => boolean,
): Relation | undefined {
  const prior = versions.prior ?? [];
  const { priorOf, desiredOf, ...declared } = pairDeclared(prior, versions.desired, schema, isAlike);
  const before = describe(versions.held ?? prior, schema);
  const desired = describe(versions.desired, schema);
  const live = describe(versions.live, schema);
  const priorAt = (index: number) => before[priorOf[index] ?? -1];
  // A step whose export was replaced takes over the step of prior, which has another identity.
  const pairing = new Pairing(desired, live, (index, other) => {
    const [was, is, there] = [priorAt(index), desired[index], live[other]];
    return !!was && !!is && !!there && nameDifferent(was, is) && !nameDifferent(was, there);
  });
  pairing.byIdentity();
  if (!declared.isByPlace) pairing.byIdentity(priorAt);
  pairing.byKey(
    (index) => desired[index] && uniqueName(desired[index]),
    ({ name }) => name,
  );
  if (declared.isByPlace) {
    const isAligned =
      (versions.prior === undefined || declared.isSameSequence) &&
      desired.length === live.length &&
      desired.every((_, index) => {
        const at = pairing.ofLeft[index];
        return at === index || (at === -1 && pairing.ofRight[index] === -1 && pairing.pair(index, index));
      });
    if (!isAligned) return undefined;
    return { priorOf, liveOf: pairing.ofLeft, removed: new Set(), isSameSequence: true };
  }
  const nameOfPrior = (element: Element | undefined) => element && uniqueName(element);
  pairing.byKey(
    (index) => nameOfPrior(priorAt(index)),
    ({ name }) => name,
  );
  const removed = new Pairing(before, live);
  desiredOf.forEach((index, prior) => (removed.ofLeft[prior] = index === -1 ? -1 : -2));
  pairing.ofRight.forEach((index, other) => (removed.ofRight[other] = index === -1 ? -1 : -2));
  removed.byIdentity();
  removed.byKey(
    (index) => nameOfPrior(before[index]),
    ({ name }) => name,
  );
  return {
    priorOf,
    liveOf: pairing.ofLeft,
    removed: new Set(removed.ofLeft.filter((index) => index >= 0)),
    isSameSequence: declared.isSameSequence,
  };
}
