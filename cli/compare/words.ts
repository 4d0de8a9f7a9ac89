/** Ids of two environments in words that are the same where both stand for the same thing. */
import { fieldOf } from "../../provider/json/field";
import { holdsObjects, pairShown } from "../../provider/json/pairing";
import type { Schema } from "../../provider/json/schema";
import { holdsId, labelOf, type Owner, type Owners } from "../owners";
import { isObject, own, type Json, type JsonObject } from "../../provider/json/json";

/** What the one environment has, and what the other. */
export type Two<T> = readonly [from: T, to: T];

type Value = Json | undefined;
type Side = 0 | 1;

/** The words for the ids of two environments. */
export class Words {
  constructor(private readonly owners: Two<Owners>) {}

  /**
   * Both values with words for the ids in them. One id may stand for several things; which one is meant at a place is
   * told by what both programs declare there.
   */
  inValues(values: Two<Value>, declared: Two<Value>, schema: Schema | undefined): Two<Value> {
    if (areAll(values, isText)) return this.inTexts(values, declared);
    if (areAll(values, isList)) return this.inLists(values, declared, schema);
    if (areAll(values, isObject)) return this.inObjects(values, declared, schema);
    const [left, right] = values;
    if (left === undefined || right === undefined) return values;
    return [
      this.inValues([left, undefined], declared, schema)[0],
      this.inValues([undefined, right], declared, schema)[1],
    ];
  }

  private inTexts(texts: Two<string | undefined>, declared: Two<Value>): Two<Value> {
    const ids = both((side) => this.idsIn(side, texts[side]));
    const said = both((side) => this.idsIn(side, declared[side]));
    const isAsLong = ({ length }: string[]) => length === ids[0].length;
    const known: Two<string[]> = said.every(isAsLong) ? said : [[], []];
    const at = (place: number, lists: Two<string[]>) =>
      both((side) => this.wordsOf(side, lists[side].slice(place, place + 1)));
    const wanted = (side: Side, place: number) =>
      // Where ids came or went, no place tells which of them belong together.
      isAsLong(ids[1])
        ? meant(at(place, ids), at(place, known))
        : this.wordsOf(other(side), ids[other(side)]);
    return both((side) => {
      const word = (id: string, place: number) => this.word(side, id, wanted(side, place));
      const text = texts[side];
      return text === undefined ? undefined : this.owners[side].inText(text, word);
    });
  }

  private inLists(
    lists: Two<Json[] | undefined>,
    declared: Two<Value>,
    schema: Schema | undefined,
  ): Two<Value> {
    const said = both((side) => {
      const [list = [], known] = [lists[side], declared[side]];
      // Where elements came or went, places tell nothing.
      return isList(known) && known.length === list.length ? declaredFor(list, known, schema) : [];
    });
    const length = Math.max(...lists.map((list) => list?.length ?? 0));
    const pairs = Array.from({ length }, (_, i) =>
      this.inValues(
        both((side) => lists[side]?.[i]),
        both((side) => said[side][i]),
        schema?.items,
      ),
    );
    return both((side) => lists[side]?.map((element, i) => pairs[i]?.[side] ?? element));
  }

  private inObjects(
    objects: Two<JsonObject | undefined>,
    declared: Two<Value>,
    schema: Schema | undefined,
  ): Two<Value> {
    const keys = both((side) => this.keysOf(side, objects));
    const pairs = [...new Set([...keys[0].keys(), ...keys[1].keys()])].map((key) => {
      const at = (values: Two<Value>) =>
        both((side) => {
          const [value, name] = [values[side], keys[side].get(key)];
          return isObject(value) && name !== undefined ? own(value, name) : undefined;
        });
      const inner = fieldOf(schema, key).schema;
      return [key, this.inValues(at(objects), at(declared), inner)] as const;
    });
    return both((side) => {
      const ours = pairs.flatMap(([key, pair]) => {
        const value = pair[side];
        return value === undefined ? [] : [[key, value] as const];
      });
      return objects[side] && Object.fromEntries(ours);
    });
  }

  /** An object's keys by their words. */
  private keysOf(side: Side, objects: Two<JsonObject | undefined>): Map<string, string> {
    const [ours, theirs] = [objects[side], objects[other(side)]].map((each) => Object.keys(each ?? {}));
    const known = (theirs ?? [])
      .filter(holdsId)
      .flatMap((key) => this.wordsOf(other(side), this.idsIn(other(side), key)));
    const wordOf = (key: string) =>
      holdsId(key) ? this.owners[side].inText(key, (id) => this.word(side, id, known)) : key;
    return new Map((ours ?? []).map((key) => [wordOf(key), key]));
  }

  private idsIn(side: Side, value: Value): string[] {
    return isText(value) ? this.owners[side].idsIn(value) : [];
  }

  private wordsOf(side: Side, ids: string[]): string[] {
    return ids.flatMap((id) => this.owners[side].of(id).map(nameOf)).sort();
  }

  private word(side: Side, id: string, wanted: string[]): string {
    const words = this.wordsOf(side, [id]);
    return words.find((word) => wanted.includes(word)) ?? words[0] ?? id;
  }
}

/** For each element that the server has, the declared one that it stands for. */
function declaredFor(list: Json[], declared: Json[], schema: Schema | undefined): Value[] {
  if (!holdsObjects(schema, [declared], list)) return declared;
  const declaredOf = new Map(pairShown(declared, list, schema).map((at, i) => [at, declared[i]]));
  return list.map((_, at) => declaredOf.get(at));
}

/** What two ids at one place stand for: what was declared there, as long as one of them is that; else what they share. */
function meant(words: Two<string[]>, declared: Two<string[]>): string[] {
  const role = common(declared);
  return role.some((word) => words.some((each) => each.includes(word))) ? role : common(words);
}

function common([left, right]: Two<string[]>): string[] {
  return left.filter((word) => right.includes(word));
}

function nameOf(owner: Owner): string {
  if ("reference" in owner) return `[reference ${owner.reference}]`;
  return `[id of ${owner.part === undefined ? "" : `${owner.part} of `}${labelOf(owner.object)}]`;
}

function both<T>(of: (side: Side) => T): Two<T> {
  return [of(0), of(1)];
}

function other(side: Side): Side {
  return side === 0 ? 1 : 0;
}

function areAll<T extends Json>(
  values: Two<Value>,
  is: (value: Json) => value is T,
): values is Two<T | undefined> {
  return values.every((value) => value === undefined || is(value));
}

function isText(value: Value): value is string {
  return typeof value === "string";
}

function isList(value: Value): value is Json[] {
  return Array.isArray(value);
}
