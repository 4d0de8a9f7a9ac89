/** What changed between two declarations of one object. */
import type { Comparable, ComparableObject } from "./comparable";
import { joinPath } from "./compare";
import { declaredAt, fieldOf, haveSameMembers, isExactly, isRecord, isSameScalar, isWhole } from "./field";
import { holdsObjects, identityKeys, pairDeclared, type DeclaredPairs } from "./pairing";
import type { Schema } from "./schema";

type Value = Comparable | undefined;

/** Collects paths until it has enough of them. */
interface Paths {
  found: string[];
  limit: number;
}

/**
 * The leaves (`installSteps[0].type`) whose declaration changed. An array whose members or order changed is named
 * itself; its elements have their indexes in `desired`.
 */
export function changedPaths(prior: Value, desired: Value, schema?: Schema): string[] {
  const into = { found: [], limit: Infinity };
  collect(prior, desired, { schema, path: "" }, into);
  return into.found;
}

/** True when some leaf's declaration changed. */
export function isChanged(prior: Value, desired: Value, schema: Schema | undefined): boolean {
  const into = { found: [], limit: 1 };
  collect(prior, desired, { schema, path: "" }, into);
  return into.found.length > 0;
}

/** Pairs the elements of two declarations of an array of objects. */
export function pairVersions(
  prior: Comparable[],
  desired: Comparable[],
  schema: Schema | undefined,
): DeclaredPairs {
  return pairDeclared(prior, desired, schema, alikeIn(prior, desired, schema));
}

/** Whether two elements of prior and desired are equal apart from their identity. */
export function alikeIn(
  prior: Comparable[],
  desired: Comparable[],
  schema: Schema | undefined,
): (prior: number, desired: number) => boolean {
  const keys = new Set(identityKeys(schema));
  const isIdentity = (key: string) => keys.has(key);
  return (before, after) => {
    const [a, b] = [prior[before], desired[after]];
    return isRecord(a) && isRecord(b) && !isChanged(omit(a, isIdentity), omit(b, isIdentity), schema?.items);
  };
}

/** An object without some of its keys. */
export function omit(object: ComparableObject, isOmitted: (key: string) => boolean): ComparableObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !isOmitted(key)));
}

interface At {
  schema: Schema | undefined;
  path: string;
}

function collect(prior: Value, desired: Value, at: At, into: Paths): void {
  if (into.found.length >= into.limit || prior === desired) return;
  if (isWhole(at.schema)) {
    if (!isExactly(prior, desired)) into.found.push(at.path);
  } else if (isRecordOrAbsent(prior) && isRecordOrAbsent(desired)) {
    collectInRecords(prior ?? {}, desired ?? {}, at, into);
  } else if (Array.isArray(prior) && Array.isArray(desired)) {
    collectInArrays(prior, desired, at, into);
  } else if (!isSameScalar(prior, desired, at.schema)) {
    into.found.push(at.path);
  }
}

function isRecordOrAbsent(value: Value): value is ComparableObject | undefined {
  return value === undefined || isRecord(value);
}

function collectInRecords(prior: ComparableObject, desired: ComparableObject, at: At, into: Paths): void {
  for (const key of new Set([...Object.keys(prior), ...Object.keys(desired)])) {
    const inner = { schema: fieldOf(at.schema, key).schema, path: joinPath(at.path, key) };
    collect(declaredAt(prior, key, at.schema), declaredAt(desired, key, at.schema), inner, into);
  }
}

function collectInArrays(prior: Comparable[], desired: Comparable[], at: At, into: Paths): void {
  const items = at.schema?.items;
  if (!holdsObjects(at.schema, [prior, desired])) {
    if (!isSameList(prior, desired, at.schema)) into.found.push(at.path);
    return;
  }
  const { priorOf, isSameSequence, isByPlace } = pairVersions(prior, desired, at.schema);
  const isSame = at.schema?.unordered && !isByPlace ? isSamePairs(priorOf, prior) : isSameSequence;
  if (!isSame) into.found.push(at.path);
  if (!isSame && isByPlace) return;
  priorOf.forEach((before, after) => {
    const inner = { schema: items, path: `${at.path}[${after}]` };
    if (before !== -1) collect(prior[before], desired[after], inner, into);
  });
}

/** True when every element has a partner, wherever it stands. */
function isSamePairs(priorOf: number[], prior: Comparable[]): boolean {
  return priorOf.length === prior.length && !priorOf.includes(-1);
}

/** True for two arrays that are merged as one value and mean the same. */
function isSameList(prior: Comparable[], desired: Comparable[], schema: Schema | undefined): boolean {
  if (schema?.unordered && haveSameMembers(prior, desired, schema.items)) return true;
  return (
    prior.length === desired.length &&
    prior.every((element, i) => !isChanged(element, desired[i], schema?.items))
  );
}
