/**
 * What Celigo itself changes in a value when it saves it (trims, rounds, drops), as opposed to edits by people.
 *
 * The response of a write is compared with the document of the request. A later read takes a value that the write ended with as
 * declared.
 */
import type { Comparable } from "./comparable";
import { isChanged, pairVersions } from "./change";
import { joinPath } from "./compare";
import { declaredPart, isAsDeclared } from "./drift";
import { declaredAt, fieldOf, isRecord, isVoid, isWhole, recordOf } from "./field";
import { own, type Json } from "./json";
import { holdsObjects, pairShown } from "./pairing";
import type { Schema } from "./schema";

type Value = Comparable | undefined;

/** A declared leaf of which Celigo made another value. */
export interface NormalizedLeaf {
  /** With the indexes of the declaration. */
  path: string;
  /** What Celigo answered, or its fingerprint; left out where the answer lacks the leaf. */
  value?: Comparable;
}

/** A declaration, the document that was written for it, and the answer. */
export interface Exchange {
  declared: Comparable;
  sent: Value;
  answer: Json | undefined;
}

/** The declared leaves that were sent as declared and came back different. A leaf that was sent otherwise is drift and not one of them. */
export function normalizedLeaves(exchange: Exchange, schema?: Schema): NormalizedLeaf[] {
  const found: NormalizedLeaf[] = [];
  collect(exchange, { schema, path: "" }, found);
  return found;
}

interface At {
  schema: Schema | undefined;
  path: string;
}

function collect({ declared, sent, answer }: Exchange, { schema, path }: At, found: NormalizedLeaf[]): void {
  if (schema?.writeOnly || declared === answer) return;
  if (isRecord(declared) && !isWhole(schema) && (isRecord(answer) || isVoid(answer))) {
    for (const key of Object.keys(declared)) {
      const value = declaredAt(declared, key, schema);
      if (value === undefined) continue;
      const inner = {
        declared: value,
        sent: isRecord(sent) ? own(sent, key) : undefined,
        answer: isRecord(answer) ? own(answer, key) : undefined,
      };
      collect(inner, { schema: fieldOf(schema, key).schema, path: joinPath(path, key) }, found);
    }
    return;
  }
  if (Array.isArray(declared) && declared.length > 0 && holdsObjects(schema, [declared])) {
    const elements = elementsOf({ declared, sent, answer }, schema);
    if (elements) {
      elements.forEach((element, i) => {
        collect(element, { schema: schema?.items, path: `${path}[${i}]` }, found);
      });
      return;
    }
  }
  if (sent === undefined || !isAsDeclared(declared, sent, schema) || isAsDeclared(declared, answer, schema))
    return;
  found.push(answer === undefined ? { path } : { path, value: declaredPart(declared, answer, schema) });
}

/** The exchanges of the elements of an array; undefined where the answer has other elements than were sent. */
function elementsOf(
  { declared, sent, answer }: Exchange,
  schema: Schema | undefined,
): Exchange[] | undefined {
  if (!Array.isArray(declared) || !Array.isArray(sent) || !Array.isArray(answer)) return undefined;
  const sentOf = pairShown(declared, sent, schema);
  const answerOf = pairShown(sent, answer, schema);
  if (sent.length !== answer.length || answerOf.some((at, i) => at !== i && !schema?.unordered))
    return undefined;
  if (answerOf.includes(-1)) return undefined;
  return declared.map((element, i) => {
    const at = sentOf[i] ?? -1;
    return { declared: element, sent: sent[at], answer: answer[answerOf[at] ?? -1] };
  });
}

/**
 * The declaration as Celigo holds it: with the answered values instead of the declared ones. Without such leaves it is
 * `declared` itself.
 */
export function heldForm(declared: Value, leaves: readonly NormalizedLeaf[]): Value {
  if (leaves.length === 0) return declared;
  const byPath = new Map(leaves.map((leaf) => [leaf.path, leaf]));
  const replace = (value: Comparable, path: string): Value => {
    const leaf = byPath.get(path);
    if (leaf) return leaf.value;
    if (Array.isArray(value)) {
      const held = value.map((element, i) => replace(element, `${path}[${i}]`) ?? null);
      return held.every((element, i) => element === value[i]) ? value : held;
    }
    if (!isRecord(value)) return value;
    const held = Object.entries(value).map(
      ([key, inner]) => [key, replace(inner, joinPath(path, key))] as const,
    );
    return held.every(([key, inner]) => inner === own(value, key)) ? value : recordOf(held);
  };
  return declared === undefined ? undefined : replace(declared, "");
}

/** The normalised leaves of prior that hold for desired too: those whose declaration did not change, at their new paths. */
export function carryNormalized(
  leaves: readonly NormalizedLeaf[],
  { prior, desired }: { prior: Value; desired: Value },
  schema?: Schema,
): NormalizedLeaf[] {
  if (leaves.length === 0) return [];
  const byPath = new Map(leaves.map((leaf) => [leaf.path, leaf]));
  const kept: NormalizedLeaf[] = [];
  const walk = (before: Value, after: Value, at: At & { from: string }): void => {
    const leaf = byPath.get(at.from);
    if (leaf) {
      if (!isChanged(before, after, at.schema)) kept.push({ ...leaf, path: at.path });
    } else if (isRecord(before) && isRecord(after)) {
      for (const key of Object.keys(before)) {
        const inner = { path: joinPath(at.path, key), from: joinPath(at.from, key) };
        walk(declaredAt(before, key, at.schema), declaredAt(after, key, at.schema), {
          ...inner,
          schema: fieldOf(at.schema, key).schema,
        });
      }
    } else if (Array.isArray(before) && Array.isArray(after) && holdsObjects(at.schema, [before, after])) {
      pairVersions(before, after, at.schema).priorOf.forEach((from, to) => {
        if (from === -1) return;
        const inner = { path: `${at.path}[${to}]`, from: `${at.from}[${from}]`, schema: at.schema?.items };
        walk(before[from], after[to], inner);
      });
    }
  };
  walk(prior, desired, { schema, path: "", from: "" });
  return kept;
}
