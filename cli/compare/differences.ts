/** What differs between two environments of one program. */
import { pairVersions } from "../../provider/json/change";
import { fieldOf } from "../../provider/json/field";
import { holdsObjects } from "../../provider/json/pairing";
import type { Schema } from "../../provider/json/schema";
import { changes, isSecret, pathText, valueAt, type Change, type Path } from "../changes";
import { credentialsIn, holdsOne } from "../credentials";
import { lineDiff } from "../line-diff";
import { isId } from "../id";
import { declaredOf, identityOf, inputSchema, isSeedOnly, valuesIn, type Live } from "../live";
import { Owners, holdsId, identityKey, labelOf, titleOf, type Owner, type Title } from "../owners";
import { SECRET } from "../preview";
import type { Stack } from "../stack";
import { Words, type Two } from "./words";
import { isObject, own, type Json, type JsonObject } from "../../provider/json/json";

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
  const sides = [sideOf(from, to), sideOf(to, from)] as const;
  const keys = [...new Set(sides.flatMap(({ objects }) => [...objects.keys()]))];
  const pairs = keys
    .map((key) => sides.map(({ objects }) => objects.get(key)) as Pair)
    .sort((a, b) => (labelOfPair(a) < labelOfPair(b) ? -1 : 1));
  return { compared: pairs.length, differences: pairs.flatMap((pair) => differencesOfPair(pair, sides)) };
}

type Pair = [from: Live | undefined, to: Live | undefined];
type Sides = Two<Side>;

function labelOfPair([from, to]: Pair): string {
  const object = (from ?? to)?.object;
  return object ? labelOf(object) : "";
}

function sideOf({ stack, live }: Environment, other: Environment): Side {
  return {
    name: stack.name,
    objects: new Map(live.map((each) => [identityKey(each.object), each])),
    owners: new Owners(
      { ...stack, references: distinctive(stack.references, other.stack.references) },
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
  return Object.fromEntries(
    Object.entries(references).filter(
      ([key, id]) => isId(id.trim()) || (Object.hasOwn(others, key) && others[key] !== id),
    ),
  );
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
  const found = changesOfPair(from, to, sides);
  if (found.length === 0) return [];
  const isHidden = hiddenIn(from, to, sides);
  return found.map((change) => ({ ...title, ...tell(change, from, to, isHidden) }));
}

function changesOfPair(from: Live, to: Live, sides: Sides): Change[] {
  const { spec } = from.object;
  const words = new Words([sides[0].owners, sides[1].owners]);
  const [left, right] = words.inValues(
    [seen(from, to), seen(to, from)],
    [said(from), said(to)],
    spec.schema,
  ) as Two<JsonObject>;
  const found = [...new Set([...Object.keys(left), ...Object.keys(right)])].flatMap((key) =>
    changes(
      own(left, key),
      own(right, key),
      { schema: inputSchema(spec, key), isWhole: spec.whole?.includes(key) ?? false },
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

/** What Celigo has of all that either stack declares. */
function seen(live: Live, other: Live): JsonObject {
  const { object, document } = live;
  const [ours, theirs] = [declaredOf(object), declaredOf(other.object)];
  const isSeeded = [object, other.object].some(isSeedOnly);
  const declared = Object.fromEntries(
    Object.entries(union(ours, theirs, object.spec.schema) as JsonObject).filter(
      ([key]) => !(isSeeded && object.spec.whole?.includes(key)),
    ),
  );
  const fields = document ? valuesIn(object, declared, document) : ours;
  return { ...identityOf(object), ...fields };
}

/** What the stack's own program declares. */
function said({ object }: Live): JsonObject {
  return { ...identityOf(object), ...declaredOf(object) };
}

/** A declaration of what either one declares. */
function union(ours: Json | undefined, theirs: Json | undefined, schema: Schema | undefined): Json {
  if (isObject(ours) && isObject(theirs)) {
    const keys = new Set([...Object.keys(ours), ...Object.keys(theirs)]);
    const both = (key: string) => union(own(ours, key), own(theirs, key), fieldOf(schema, key).schema);
    return Object.fromEntries([...keys].map((key) => [key, both(key)]));
  }
  if (Array.isArray(ours) && Array.isArray(theirs) && holdsObjects(schema, [ours, theirs])) {
    const partners = pairVersions(ours, theirs, schema).desiredOf;
    const taken = new Set(partners);
    return ours.map((element, i) => {
      // Ids differ from environment to environment: what no identity pairs belongs together by its place.
      const at = partners[i] === -1 && !taken.has(i) ? i : (partners[i] ?? -1);
      return union(element, theirs[at] ?? element, schema?.items);
    });
  }
  return ours ?? theirs ?? null;
}

/** The difference as it is told: real values, or the names of what they refer to, and no secrets. */
function tell(
  { path, from, to }: Change,
  left: Live,
  right: Live,
  isHidden: (path: Path) => boolean,
): { path: string; from?: Json; to?: Json; secret?: true; diff?: string[] } {
  const name = pathText(path);
  if (isHidden(path)) return { path: name, from: SECRET, to: SECRET, secret: true };
  const [before, after] = [textAt(left, path, from), textAt(right, path, to)];
  const isText =
    [before, after].some((text) => text?.includes("\n") ?? false) || path[0] === left.object.spec.asset;
  if (!isText || before === undefined || after === undefined) {
    return { path: name, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  }
  const inWords = (value: Json | undefined) => (text: string) => (typeof value === "string" ? value : text);
  return {
    path: name,
    from: before,
    to: after,
    diff: lineDiff(before, after, { from: inWords(from), to: inWords(to) }),
  };
}

/** Which values are not shown: secrets, and what was typed into Celigo and looks like a credential. */
function hiddenIn(from: Live, to: Live, sides: Sides): (path: Path) => boolean {
  const secrets = [from, to].flatMap(({ object }) => object.secrets.map(upToIds));
  const credentials = (
    [
      [from, to],
      [to, from],
    ] as const
  ).flatMap(([live, other], side) =>
    credentialsIn(live.object, seen(live, other), (id) => (sides[side]?.owners.of(id).length ?? 0) > 0).map(
      upToIds,
    ),
  );
  return (path) => isSecret(path, secrets) || holdsOne(path, credentials);
}

/** A path up to a key that holds an id, since differences are told with a word in its place. */
function upToIds<Part extends string | number>(path: Part[]): Part[] {
  const place = path.findIndex(holdsId);
  return path.slice(0, place < 0 ? undefined : place);
}

/** A text that is shown line by line; that of a script as Celigo has it, ids and all. */
function textAt({ object, document }: Live, path: Path, value: Json | undefined): string | undefined {
  const isScript = path[0] === object.spec.asset;
  const text = isScript && document ? own(document, object.spec.asset ?? "") : value;
  return typeof text === "string" ? text : undefined;
}
