/** What differs between two environments of one program. */
import { isObject, own, propertySchema } from "../../provider/compare";
import type { Json, JsonObject } from "../../provider/define-resource";
import { changes, isSecret, pathText, type Change, type Path } from "../changes";
import { lineDiff } from "../line-diff";
import { declaredOf, identityOf, isSeedOnly, observed, type Live } from "../live";
import { Owners, identityKey, labelOf, titleOf, type Owner, type Title } from "../owners";
import { SECRET } from "../preview";
import type { Stack } from "../stack";

/** A stack with what Celigo has of it. */
export interface Environment {
  stack: Stack;
  live: Live[];
}

/** One thing that differs. A side that has nothing there has neither `from` nor `to`; secrets are never in it. */
export type Difference = Title &
  (
    | { missingIn: string; reason: "not in the stack" | "gone from Celigo" }
    | { path: string; from?: Json; to?: Json; secret?: true; diff?: string[] }
  );

/** One environment, ready to be compared. */
interface Side {
  name: string;
  objects: Map<string, Live>;
  owners: Owners;
}

/** All that differs, in an order that does not depend on that of the state. */
export function differencesOf(
  from: Environment,
  to: Environment,
): { compared: number; differences: Difference[] } {
  const words = new Words();
  const sides = [sideOf(from, to, words), sideOf(to, from, words)] as const;
  for (const { owners } of sides) for (const shared of owners.all()) words.join(shared.map(wordOf));
  const keys = [...new Set(sides.flatMap(({ objects }) => [...objects.keys()]))];
  const pairs = keys
    .map((key) => sides.map(({ objects }) => objects.get(key)) as Pair)
    .sort((a, b) => (labelOfPair(a) < labelOfPair(b) ? -1 : 1));
  return { compared: pairs.length, differences: pairs.flatMap((pair) => differencesOfPair(pair, sides)) };
}

type Pair = [from: Live | undefined, to: Live | undefined];
type Sides = readonly [from: Side, to: Side];

function labelOfPair([from, to]: Pair): string {
  const object = (from ?? to)?.object;
  return object ? labelOf(object) : "";
}

function sideOf({ stack, live }: Environment, other: Environment, words: Words): Side {
  return {
    name: stack.name,
    objects: new Map(live.map((each) => [identityKey(each.object), each])),
    owners: new Owners(
      { ...stack, references: distinctive(stack.references, other.stack.references) },
      (owners) => words.of(owners.map(wordOf)),
      live.flatMap(groupsOf),
    ),
  };
}

/** The flow groups of an integration, whose ids Celigo makes, by id. */
function groupsOf({ object, document }: Live): [string, Owner][] {
  const groups = object.kind === "Integration" ? own(document ?? {}, "flowGroupings") : undefined;
  return (Array.isArray(groups) ? groups : [])
    .filter(isObject)
    .flatMap(({ _id, name }): [string, Owner][] => {
      const isKnown = typeof _id === "string" && typeof name === "string";
      return isKnown ? [[_id, { object, part: `flow group ${name}` }]] : [];
    });
}

/** References that are no ids of Celigo's are looked for only where they tell the environments apart. */
function distinctive(references: Stack["references"], others: Stack["references"]): Stack["references"] {
  const isId = (id: string) => /^[0-9a-f]{24}$/.test(id.trim());
  return Object.fromEntries(
    Object.entries(references).filter(
      ([key, id]) => isId(id) || (Object.hasOwn(others, key) && others[key] !== id),
    ),
  );
}

/** Words that stand for one id in either environment mean the same in both. */
class Words {
  private readonly better = new Map<string, string>();

  join([first, ...others]: string[]): void {
    for (const other of others) {
      const [word, joined] = [this.best(first ?? other), this.best(other)].sort() as [string, string];
      if (word !== joined) this.better.set(joined, word);
    }
  }

  of([word = ""]: string[]): string {
    return this.best(word);
  }

  private best(word: string): string {
    const better = this.better.get(word);
    return better === undefined ? word : this.best(better);
  }
}

function wordOf(owner: Owner): string {
  if ("reference" in owner) return `[reference ${owner.reference}]`;
  return `[id of ${owner.part === undefined ? "" : `${owner.part} of `}${labelOf(owner.object)}]`;
}

function differencesOfPair([from, to]: Pair, sides: Sides): Difference[] {
  const object = (from ?? to)?.object;
  if (!object) return [];
  const title = titleOf(object);
  const missing = ([from, to] as const).flatMap((live, i): Difference[] => {
    const missingIn = sides[i as 0 | 1].name;
    if (!live) return [{ ...title, missingIn, reason: "not in the stack" }];
    const isGone = live.isReadable && !live.document;
    return isGone ? [{ ...title, missingIn, reason: "gone from Celigo" }] : [];
  });
  if (missing.length === 2) return [];
  if (missing.length === 1 || !from || !to) return missing;
  return changesOfPair(from, to, sides).map((change) => ({
    ...title,
    ...tell(change, from, to, sides),
  }));
}

function changesOfPair(from: Live, to: Live, sides: Sides): Change[] {
  const { spec } = from.object;
  const [left, right] = [seen(from, to, sides[0].owners), seen(to, from, sides[1].owners)];
  const found = [...new Set([...Object.keys(left), ...Object.keys(right)])].flatMap((key) =>
    changes(
      own(left, key),
      own(right, key),
      { schema: propertySchema(spec.schema, key), isWhole: spec.whole?.includes(key) ?? false },
      [key],
    ),
  );
  return found.filter(({ path }) => !isSameText(from, to, path));
}

/** A text that is the same in the program and in Celigo, ids that are written into it and all: they are lint's business. */
function isSameText(from: Live, to: Live, path: Path): boolean {
  const isAsset = path[0] === from.object.spec.asset;
  const declared = ({ object: { inputs, outputs } }: Live) =>
    isAsset ? own(outputs, "contentHash") : valueAt(inputs, path);
  const live = ({ document }: Live) => valueAt(document, path);
  const isOne = (of: (side: Live) => Json | undefined) => typeof of(from) === "string" && of(from) === of(to);
  return isOne(declared) && isOne(live);
}

function valueAt(value: Json | undefined, path: Path): Json | undefined {
  return path.reduce<Json | undefined>((inner, part) => {
    if (typeof part === "number") return Array.isArray(inner) ? inner[part] : undefined;
    return isObject(inner) ? own(inner, part) : undefined;
  }, value);
}

/** What Celigo has of all that either stack declares, ids translated. */
function seen(live: Live, other: Live, owners: Owners): JsonObject {
  const { object, document } = live;
  const [ours, theirs] = [declaredOf(object), declaredOf(other.object)];
  const isSeeded = [object, other.object].some(isSeedOnly);
  const declared = Object.fromEntries(
    Object.entries(union(ours, theirs) as JsonObject).filter(
      ([key]) => !(isSeeded && object.spec.whole?.includes(key)),
    ),
  );
  const fields = document ? observed(object, declared, document) : ours;
  return owners.inValue({ ...identityOf(object), ...fields }) as JsonObject;
}

/** A declaration of what either one declares. */
function union(ours: Json | undefined, theirs: Json | undefined): Json {
  if (isObject(ours) && isObject(theirs)) {
    const keys = new Set([...Object.keys(ours), ...Object.keys(theirs)]);
    return Object.fromEntries([...keys].map((key) => [key, union(own(ours, key), own(theirs, key))]));
  }
  if (Array.isArray(ours) && Array.isArray(theirs)) {
    return ours.map((element, i) => union(element, partner(element, i, theirs) ?? element));
  }
  return ours ?? theirs ?? null;
}

function partner(element: Json, index: number, others: Json[]): Json | undefined {
  if (!isObject(element)) return others[index];
  const named = others.find((other) => isObject(other) && other.name === element.name);
  return typeof element.name === "string" && named ? named : others[index];
}

/** The difference as it is told: real values, or the names of what they refer to, and no secrets. */
function tell(
  { path, from, to }: Change,
  left: Live,
  right: Live,
  sides: Sides,
): { path: string; from?: Json; to?: Json; secret?: true; diff?: string[] } {
  const secrets = [...left.object.secrets, ...right.object.secrets];
  const name = pathText(path);
  if (isSecret(path, secrets)) return { path: name, from: SECRET, to: SECRET, secret: true };
  const [before, after] = [textAt(left, path, from), textAt(right, path, to)];
  const isText =
    [before, after].some((text) => text?.includes("\n") ?? false) || path[0] === left.object.spec.asset;
  if (!isText || before === undefined || after === undefined) {
    return { path: name, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  }
  const read = {
    from: (text: string) => sides[0].owners.inText(text),
    to: (text: string) => sides[1].owners.inText(text),
  };
  return { path: name, from: before, to: after, diff: lineDiff(before, after, read) };
}

/** A text that is shown line by line; that of a script as Celigo has it, ids and all. */
function textAt({ object, document }: Live, path: Path, value: Json | undefined): string | undefined {
  const isScript = path[0] === object.spec.asset;
  const text = isScript && document ? own(document, object.spec.asset ?? "") : value;
  return typeof text === "string" ? text : undefined;
}
