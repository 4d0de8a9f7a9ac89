/**
 * The three-way merge of an update: of the declaration in state (prior), the declaration now (desired) and the document
 * at the server (live), leaf by leaf.
 *
 * A leaf whose declaration changed gets its desired value, a leaf that is declared no more is removed, and everything
 * else stays as live has it, declared leaves that did not change included.
 */
import { alikeIn, isChanged, omit } from "./change";
import type { Comparable, ComparableObject } from "./comparable";
import { joinPath } from "./compare";
import { driftPaths } from "./drift";
import {
  declaredAt,
  fieldOf,
  isExactly,
  isNothing,
  isRecord,
  isVoid,
  isWhole,
  keyOf,
  recordOf,
} from "./field";
import { own } from "./json";
import { carryNormalized, heldForm, type NormalizedLeaf } from "./normalization";
import {
  holdsObjects,
  identitiesOf,
  identityKeys,
  relate,
  type ListVersions,
  type Relation,
} from "./pairing";
import type { Schema } from "./schema";
import { isMaskAt } from "./write-only";

type Value = Comparable | undefined;

/** What is merged, and how it is looked at. */
export interface MergeInput {
  /** Undefined for a creation or an adoption, which write everything that is declared. */
  prior: Value;
  desired: Value;
  live: Value;
  /** True for an object whose creation did not finish: what prior declares is removed as in an update, and all else is written. */
  isIncomplete?: boolean;
  /** What Celigo made of leaves of prior. */
  normalized?: readonly NormalizedLeaf[];
  /** True where unlisted texts of stars alone, and stars in place of an object, stand for values that Celigo hides. */
  hasMasks?: boolean | undefined;
}

/** The document to write, and what has to be said about it. */
export interface Merged {
  /** Long texts that are to be written stand in it as they stand in desired. */
  document: Value;
  /** The declared leaves that differ from live and did not change in the program: drift that this update leaves alone. */
  leftAlone: string[];
  /** The undeclared fields that Celigo does not take together with a field that is written. */
  removed: string[];
}

/**
 * Merges three versions of a document. Nothing that is passed in is changed.
 *
 * Merging again into the result changes nothing more, with one exception: when an element is removed of which an outside
 * edit added a second one, the second merge removes that one. The first result alone does not tell that anything was
 * removed.
 */
export function merge(input: MergeInput, schema?: Schema): Merged {
  const { prior, desired, live, normalized = [] } = input;
  const removed: string[] = [];
  const all = prior === undefined || input.isIncomplete === true;
  const versions = { prior, held: heldForm(prior, normalized), desired, live };
  const { hasMasks } = input;
  const document = new Merge(removed, hasMasks === true).value(versions, { schema, path: "", all });
  if (desired === undefined) return { document, leftAlone: [], removed };
  const held = heldForm(desired, carryNormalized(normalized, { prior, desired }, schema));
  return { document, leftAlone: driftPaths(desired, document, schema, { held, hasMasks }), removed };
}

/** The versions of one value. */
interface Versions {
  prior: Value;
  /** Prior as Celigo holds it. */
  held: Value;
  desired: Value;
  live: Value;
}

/** The versions of an object; an absent one is empty. */
interface Records {
  prior: ComparableObject;
  desired: ComparableObject;
  live: ComparableObject;
}

/** A place in the document. */
interface Place {
  schema: Schema | undefined;
  path: string;
  /** True where everything that is declared is written, changed or not. */
  all: boolean;
}

class Merge {
  constructor(
    private readonly removed: string[],
    private readonly hasMasks: boolean,
  ) {}

  value(versions: Versions, place: Place): Value {
    const { prior, desired, live } = versions;
    const { schema, all } = place;
    if (desired === undefined)
      return prior === undefined || schema?.retained ? live : remainder(versions, schema);
    // Declared values that the API never shows are sent with every write; null declares an absent value.
    if (schema?.writeOnly) return desired === null ? undefined : desired;
    if (!isWhole(schema)) {
      if (isRecord(desired)) return this.record({ ...versions, desired }, place);
      if (Array.isArray(desired) && holdsObjects(schema, [asList(prior), desired], live)) {
        return this.array({ ...versions, desired }, place);
      }
    }
    return all || isChanged(prior, desired, schema) ? asWritten(desired, live) : live;
  }

  private record(versions: Versions & { desired: ComparableObject }, place: Place): Value {
    // Stars in place of an object that is declared: everything that is declared of it is written.
    if (this.hasMasks && isMaskAt(versions.live, place.schema))
      return this.record({ ...versions, live: undefined }, { ...place, all: true });
    const { desired, live } = versions;
    const { schema, all } = place;
    // Something else than an object stands there since an edit outside.
    const isOther = !isRecord(live) && !isVoid(live);
    if (isOther && !all && !isChanged(versions.prior, desired, schema)) return live;
    const prior = isRecord(versions.prior) ? versions.prior : {};
    const held = isRecord(versions.held) ? versions.held : {};
    const there = isRecord(live) ? live : {};
    const records = { prior, desired, live: there };
    const written = this.partsOfGroups(records, place);
    const merged = new Map<string, Comparable>();
    for (const key of new Set([...Object.keys(there), ...Object.keys(desired)])) {
      const parts = {
        prior: declaredAt(prior, key, schema),
        held: own(held, key),
        desired: declaredAt(desired, key, schema),
        live: own(there, key),
      };
      const value = written.get(key) ?? this.value(parts, this.inside(place, key));
      if (value !== undefined) merged.set(key, value);
    }
    if (merged.size > 0 || isRecord(live)) this.addRequired(merged, records, place);
    this.dropExcluded(merged, records, place);
    const isEmpty = merged.size === 0 && !isRecord(live) && isRecord(versions.prior) && !all;
    return isEmpty ? live : recordOf(merged);
  }

  private inside({ schema, path, all }: Place, key: string): Place {
    return { schema: fieldOf(schema, key).schema, path: joinPath(path, key), all };
  }

  /** Required inputs that are missing from live are written although they did not change. */
  private addRequired(merged: Map<string, Comparable>, { desired, live }: Records, place: Place): void {
    for (const key of place.schema?.required ?? []) {
      if ((own(live, key) ?? undefined) !== undefined) continue;
      const parts = { prior: undefined, held: undefined, desired: declaredAt(desired, key, place.schema) };
      const value = this.value({ ...parts, live: undefined }, { ...this.inside(place, key), all: true });
      if (value !== undefined) merged.set(key, value);
    }
  }

  /** The members of parallel arrays, of which one changed: they are written together. */
  private partsOfGroups({ prior, desired, live }: Records, { schema, all }: Place): Map<string, Comparable> {
    const written = new Map<string, Comparable>();
    for (const group of schema?.parallel ?? []) {
      const declared = group.map((key) => {
        const [before, after] = [declaredAt(prior, key, schema), declaredAt(desired, key, schema)];
        return { key, after, isChanged: all || isChanged(before, after, fieldOf(schema, key).schema) };
      });
      if (!declared.some((member) => member.isChanged)) continue;
      for (const { key, after } of declared) {
        if (after !== undefined) written.set(key, asWritten(after, own(live, key)));
      }
    }
    return written;
  }

  /** Removes the undeclared partners of exclusive fields that are written. */
  private dropExcluded(
    merged: Map<string, Comparable>,
    { prior, desired, live }: Records,
    { schema, path, all }: Place,
  ): void {
    for (const [key, partner] of exclusions(schema)) {
      const [after, other] = [declaredAt(desired, key, schema), merged.get(partner)];
      if (isNothing(after) || isNothing(other)) continue;
      if (declaredAt(desired, partner, schema) !== undefined) continue;
      const isWritten =
        all ||
        isChanged(declaredAt(prior, key, schema), after, fieldOf(schema, key).schema) ||
        !isExactly(merged.get(key), own(live, key));
      if (!isWritten) continue;
      merged.delete(partner);
      this.removed.push(joinPath(path, partner));
    }
  }

  private array(versions: Versions & { desired: Comparable[] }, place: Place): Value {
    const { desired, live } = versions;
    const { schema, all } = place;
    const isWritten = () => all || isChanged(versions.prior, desired, schema);
    if (!Array.isArray(live) && !isWritten()) return live;
    const [prior, there] = [asList(versions.prior), asList(live) ?? []];
    const lists = { prior, held: heldList(prior, versions.held), desired, live: there };
    const relation = relate(lists, schema, alikeIn(prior ?? [], desired, schema));
    if (!relation) return isWritten() ? asWritten(desired, live) : live;
    const elements = new Elements(lists, relation, {
      merge: (parts, isAll) => this.element(parts, { schema, path: place.path, all: isAll }),
      hasChanged: (before, after) => isChanged(before, after, schema?.items),
    });
    const merged = elements.merge({ all, isUnordered: schema?.unordered === true });
    if (merged.length > 0 || Array.isArray(live)) return merged;
    return desired.length === 0 ? desired : live;
  }

  private element(parts: Versions, { schema, path, all }: Place): Comparable {
    const isSettled = settledIn(parts.desired, schema);
    const prior = isRecord(parts.prior) ? omit(parts.prior, isSettled) : parts.prior;
    return this.value({ ...parts, prior }, { schema: schema?.items, path, all }) ?? {};
  }
}

/**
 * Whether a key of an element is to be taken as declared for the first time: its identity is always written, and `_id`
 * and an identity that the program does not replace by another one are never removed.
 */
function settledIn(desired: Value, schema: Schema | undefined): (key: string) => boolean {
  const element = isRecord(desired) ? desired : {};
  const isScalar = (key: string) => keyOf(own(element, key), undefined) !== undefined;
  const declared = new Set(
    identitiesOf(schema)
      .filter((keys) => keys.every(isScalar))
      .flat(),
  );
  const isReplaced = [...declared].some((key) => key !== "_id");
  const kept = new Set(isReplaced ? ["_id"] : identityKeys(schema));
  return (key) => declared.has(key) || (kept.has(key) && !Object.hasOwn(element, key));
}

/** The pairs of a field and a field that Celigo does not take together with it, both ways. */
function exclusions(schema: Schema | undefined): [key: string, partner: string][] {
  return Object.entries(schema?.properties ?? {}).flatMap(([key, { excludes = [] }]) =>
    excludes.flatMap((partner): [string, string][] => [
      [key, partner],
      [partner, key],
    ]),
  );
}

function asList(value: Value): Comparable[] | undefined {
  return Array.isArray(value) ? value : undefined;
}

/** The elements of prior as Celigo holds them, where it holds the same elements. */
function heldList(prior: Comparable[] | undefined, held: Value): Comparable[] | undefined {
  return Array.isArray(held) && held.length === prior?.length ? held : undefined;
}

/** The declared value, or the live one where it is exactly the same: a long text need not be read to be written again. */
function asWritten(desired: Comparable, live: Value): Comparable {
  return live !== undefined && isExactly(desired, live) ? live : desired;
}

/** What stays of a value whose declared leaves are removed; undefined when nothing does. */
function remainder({ prior, held, live }: Omit<Versions, "desired">, schema: Schema | undefined): Value {
  if (isWhole(schema)) return undefined;
  if (isRecord(prior) && isRecord(live)) {
    const rest = recordOf(
      Object.keys(live).map((key) => {
        const before = declaredAt(prior, key, schema);
        const there = own(live, key);
        if (before === undefined) return [key, there] as const;
        const parts = { prior: before, held: isRecord(held) ? own(held, key) : before, live: there };
        return [key, remainder(parts, fieldOf(schema, key).schema)] as const;
      }),
    );
    return Object.keys(rest).length === 0 ? undefined : rest;
  }
  if (!Array.isArray(prior) || !Array.isArray(live) || !holdsObjects(schema, [prior], live)) return undefined;
  const versions = { prior, held: heldList(prior, held), desired: [], live };
  const relation = relate(versions, schema, () => false);
  const rest = relation ? live.filter((_, at) => !relation.removed.has(at)) : [];
  return rest.length === 0 ? undefined : rest;
}

/** The elements of an array while they are merged. */
class Elements {
  /** For each element of live its index in desired, or -1. */
  private readonly desiredOf: number[];

  constructor(
    private readonly lists: ListVersions,
    private readonly relation: Relation,
    private readonly how: {
      merge: (parts: Versions, all: boolean) => Comparable;
      hasChanged: (prior: Value, desired: Value) => boolean;
    },
  ) {
    this.desiredOf = lists.live.map(() => -1);
    relation.liveOf.forEach((at, index) => {
      if (at !== -1) this.desiredOf[at] = index;
    });
  }

  merge({ all, isUnordered }: { all: boolean; isUnordered: boolean }): Comparable[] {
    const isLiveOrder = isUnordered || (!all && this.relation.isSameSequence);
    return isLiveOrder ? this.inOrderOfLive(all) : this.inOrderOfDesired(all);
  }

  /** The elements of live, and what is missing among them behind its nearest predecessor in desired that live has. */
  private inOrderOfLive(all: boolean): Comparable[] {
    const behind = new Map<number, Comparable[]>();
    let anchor = -1;
    this.lists.desired.forEach((_, index) => {
      const at = this.liveAt(index);
      if (at !== -1) anchor = at;
      else if (this.isWritten(index, all)) push(behind, anchor, this.merged(index, all));
    });
    return [
      ...(behind.get(-1) ?? []),
      ...this.lists.live.flatMap((element, at) => {
        const index = this.desiredOf[at] ?? -1;
        const here = index !== -1 ? [this.merged(index, all)] : this.isKept(at, all) ? [element] : [];
        return [...here, ...(behind.get(at) ?? [])];
      }),
    ];
  }

  /** The elements of desired, and each other one of live behind its nearest predecessor there that remains. */
  private inOrderOfDesired(all: boolean): Comparable[] {
    const behind = new Map<number, Comparable[]>();
    let anchor = -1;
    this.lists.live.forEach((element, at) => {
      const index = this.desiredOf[at] ?? -1;
      if (index !== -1) anchor = index;
      else if (this.isKept(at, all)) push(behind, anchor, element);
    });
    return [
      ...(behind.get(-1) ?? []),
      ...this.lists.desired.flatMap((_, index) => {
        const here = this.isWritten(index, all) ? [this.merged(index, all)] : [];
        return [...here, ...(behind.get(index) ?? [])];
      }),
    ];
  }

  private liveAt(index: number): number {
    return this.relation.liveOf[index] ?? -1;
  }

  /** True for an element of live that neither prior nor desired declares: it was added outside. */
  private isKept(at: number, all: boolean): boolean {
    return !all && !this.relation.removed.has(at);
  }

  /** False for an element that was deleted outside and did not change in the program. */
  private isWritten(index: number, all: boolean): boolean {
    if (all || this.liveAt(index) !== -1) return true;
    const before = this.relation.priorOf[index] ?? -1;
    return before === -1 || this.how.hasChanged(this.lists.prior?.[before], this.lists.desired[index]);
  }

  private merged(index: number, all: boolean): Comparable {
    const before = this.relation.priorOf[index] ?? -1;
    const live = this.lists.live[this.liveAt(index)];
    const parts = {
      prior: this.lists.prior?.[before],
      held: this.lists.held?.[before],
      desired: this.lists.desired[index],
      live,
    };
    // One that comes back comes back as it is declared.
    return this.how.merge(parts, all || live === undefined);
  }
}

function push(lists: Map<number, Comparable[]>, key: number, element: Comparable): void {
  const list = lists.get(key);
  if (list) list.push(element);
  else lists.set(key, [element]);
}
