/** Which creates of a preview would meet an object that is there already: the preview itself may not ask. */
import type { Client } from "../../provider/celigo/client";
import { messageOf } from "../../provider/celigo/errors";
import { whatToDoWithExisting, type Matches, type OnExisting } from "../../provider/model/decisions";
import { Declaration } from "../../provider/model/declaration";
import { alive } from "../../provider/model/document";
import { namesakes, naturalKeyOf } from "../../provider/model/natural-key";
import { specialized, type Kind } from "../../provider/model/kind";
import type { Settings } from "../../provider/run/settings";
import { SECRET, type PreviewStep } from "../preview";
import { nameOf } from "../stack";
import { belongingsOf, isDuplicate, isReplacement, specOf, type Belongings, type Plan } from "./belongings";
import { note, ok, problem, type Check } from "./check";
import { changesInWords, differencesOf, type Differences } from "./differences";
import { UNKNOWN } from "../../provider/pulumi/marks";
import { own, type Json, type JsonObject } from "../../provider/json/json";

/** The account that a step's resource would be made in. */
export type AccountOf = (step: PreviewStep) => { client: Client; settings: Settings };

/** A create that is looked into. */
interface Create {
  step: PreviewStep;
  kind: Kind;
  inputs: JsonObject;
  /** The natural key. */
  key: string;
  /** `Script "hooks"`. */
  label: string;
}

/** Where a create looks for objects. */
interface Place {
  client: Client;
  settings: Settings;
  belongings: Belongings;
  /** The rows of each collection, read once. */
  rows(create: Create): Promise<JsonObject[]>;
}

/** Looks for the objects that the creates of a preview would meet. */
export async function checkCreates(plan: Plan, accountOf: AccountOf): Promise<Check[]> {
  const creates = plan.preview.steps.flatMap((step) => createOf(step) ?? []);
  if (creates.length === 0) return [ok("creates", "the preview makes nothing new")];
  // A license of a connector that is not there yet, say.
  const waiting = creates.filter((create) => lookedFor(create).some(([, value]) => value === UNKNOWN));
  const askable = creates.filter((create) => !waiting.includes(create));
  const placeOf = placesOf(plan, accountOf);
  const checks: Check[] = [];
  for (const create of askable) checks.push(...(await checkCreate(create, placeOf)));
  const free = askable.length - checks.length;
  return [
    ...(free > 0 ? [ok("creates", `${free} of ${creates.length} creates meet nothing`)] : []),
    ...(waiting.length > 0
      ? [ok("creates", `${waiting.length} need ids first that other creates make`)]
      : []),
    ...checks,
  ];
}

/** The inputs by which an object is looked for. */
function lookedFor({ kind, inputs }: Create): [name: string, value: Json | undefined][] {
  return [...kind.naturalKey, "adoptId"].map((name) => [name, own(inputs, name)]);
}

function createOf(step: PreviewStep): Create | undefined {
  const general = step.op === "create" || isReplacement(step) ? specOf(step.new?.type) : undefined;
  if (general === undefined) return undefined;
  const { __provider, ...inputs } = step.new?.inputs ?? {};
  const spec = specialized(general, inputs);
  if (spec.naturalKey.length === 0) return undefined;
  const label = `${spec.name} ${JSON.stringify(nameOf(step.urn))}`;
  return { step, kind: spec, inputs, key: naturalKeyOf(spec, inputs), label };
}

function placesOf(plan: Plan, accountOf: AccountOf): (create: Create) => Place {
  const belongingsAt = belongingsOf(plan, (step) => accountOf(step).settings);
  const lists = new Map<string, Promise<JsonObject[]>>();
  return ({ step }) => {
    const { client, settings } = accountOf(step);
    const rows = ({ kind: { remote }, inputs }: Create) => {
      const collection = remote.collection(inputs);
      const key = `${settings.origin} ${settings.tokenSource} ${collection}`;
      const list = lists.get(key) ?? remote.list(client, collection);
      lists.set(key, list);
      return list;
    };
    return { client, settings, belongings: belongingsAt(settings), rows };
  };
}

async function checkCreate(create: Create, placeOf: (create: Create) => Place): Promise<Check[]> {
  const { label } = create;
  const secret = lookedFor(create).flatMap(([name, value]) => (value === SECRET ? [name] : []));
  if (secret.length > 0)
    return [
      note("creates", `${label}: its ${secret.join(" and ")} is a secret, so that nothing can be looked for`),
    ];
  try {
    const place = placeOf(create);
    const found = (await adoption(create, place)) ?? (await meeting(create, place));
    return found === undefined ? [] : [found];
  } catch (error) {
    return [note("creates", `${label}: could not look for it: ${messageOf(error)}`)];
  }
}

/** What `adoptId` leads to; undefined where the create goes by its natural key. */
async function adoption(create: Create, { client, belongings }: Place): Promise<Check | undefined> {
  const { kind, inputs, key, label, step } = create;
  const { claims } = belongings;
  const id = own(inputs, "adoptId");
  if (typeof id !== "string" || claims.isReplacedBy(kind, id, key)) return undefined;
  const document = alive(await kind.remote.get(client, id));
  if (!document) {
    if (claims.isPast(kind, id)) return undefined;
    const fix = "Check the id and the account, or leave adoptId out to make a new one.";
    return { ...problem("creates", `${label}: adoptId ${id} is not in this account`, fix), urn: step.urn };
  }
  if (!claims.isFree(kind, id)) {
    const other = JSON.stringify(belongings.ownerOf(kind, id, key) ?? "");
    const fix = "Give each resource an object of its own.";
    const check = problem("creates", `${label}: adoptId ${id} belongs to ${other} of this program`, fix);
    return { ...check, ...about(create, [id]) };
  }
  belongings.take(kind, { id, urn: step.urn, key, isDuplicate: isDuplicate(inputs) });
  const differs = differencesOf(kind, inputs, document);
  return {
    ...note("creates", `${label} takes over ${id}, and ${changesInWords(differs)}`),
    ...about(create, [id], differs),
  };
}

/** What the create does about the objects with its natural key; undefined where it meets none. */
async function meeting(create: Create, place: Place): Promise<Check | undefined> {
  const { kind, inputs, key, step } = create;
  const { settings, belongings } = place;
  const matches = belongings.claims.matches(kind, key, namesakes(create, await place.rows(create)));
  const [id] = matches.free;
  const differs = await differencesFrom(create, place.client, matches.free);
  const isSame = differs !== undefined && differs.paths.length + differs.secret.length === 0;
  const next = whatToDoWithExisting({
    policy: (own(inputs, "onExisting") as OnExisting | undefined) ?? settings.onExisting,
    isUnique: kind.unique === true,
    matches,
    value: new Declaration(kind, inputs).leavesValueAlone ? "left alone" : isSame ? "same" : "different",
    // The preview shows every release.
    hasWaited: true,
  });
  const taken = { urn: step.urn, key, isDuplicate: isDuplicate(inputs) };
  const known = { matches, differs: differs ?? { paths: [], secret: [] }, belongings };
  switch (next.do) {
    case "create":
      belongings.take(kind, taken);
      return id === undefined ? undefined : anotherOne(create, known);
    case "adopt":
      belongings.take(kind, { ...taken, id: next.id });
      return takingOver(create, next.id, known);
    case "refuse":
      return refusals[next.why](create, known);
    default:
      throw new Error(`a create does not ${next.do} when everything is known.`);
  }
}

/** How the only free object differs from the declaration. */
async function differencesFrom(
  { kind, inputs }: Create,
  client: Client,
  free: readonly string[],
): Promise<Differences | undefined> {
  const [id, ...others] = free;
  const document =
    id === undefined || others.length > 0 ? undefined : alive(await kind.remote.get(client, id));
  return document && differencesOf(kind, inputs, document);
}

/** What a create meets. */
interface Known {
  matches: Matches;
  differs: Differences;
  belongings: Belongings;
}

function anotherOne(create: Create, { matches: { free }, differs }: Known): Check {
  return {
    ...note("creates", `${met(create, free)}; another one is made (onExisting: create)`),
    ...about(create, free, differs),
  };
}

function takingOver(create: Create, id: string, { differs }: Known): Check {
  const what = new Declaration(create.kind, create.inputs).leavesValueAlone
    ? "takes it over and leaves its value alone"
    : `takes it over, and ${changesInWords(differs)}`;
  return { ...note("creates", `${met(create, [id])}, ${what}`), ...about(create, [id], differs) };
}

const refusals = { taken: sameName, several, exists: existsAlready };

function sameName(create: Create, { matches: { taken }, belongings }: Known): Check {
  const { kind, key, label } = create;
  const other = JSON.stringify(belongings.ownerOf(kind, taken[0], key) ?? "");
  const check = problem(
    "creates",
    `${label} has the ${kind.naturalKey.join(" and ")} of ${other} of this program`,
    `Give them different ones${kind.unique ? "" : ', or set onExisting: "create"'}.`,
  );
  return { ...check, ...about(create, taken) };
}

function several(create: Create, { matches: { free }, differs }: Known): Check {
  const { kind } = create;
  const check = problem(
    "creates",
    `${met(create, free)}: several have its ${kind.naturalKey.join(" and ")}, and the create fails`,
    `Name the one to take over with adoptId${kind.unique ? "" : ', or set onExisting: "create" to make another one'}.`,
  );
  return { ...check, ...about(create, free, differs) };
}

function existsAlready(create: Create, known: Known): Check {
  const { free } = known.matches;
  if (free.length > 1) return several(create, known);
  const another = create.kind.unique ? "" : '; onExisting: "create" makes another one';
  const check = problem(
    "creates",
    `${met(create, free)} and fails; taking it over ${changesInWords(known.differs)}`,
    `To take it over, set adoptId: ${JSON.stringify(free[0])} or onExisting: "adopt"${another} (for all: celigo:onExisting).`,
  );
  return { ...check, ...about(create, free, known.differs) };
}

function met({ label }: Create, ids: readonly string[]): string {
  return `${label} meets ${ids.join(", ")}`;
}

function about({ step }: Create, ids: readonly string[], differs?: Differences): Partial<Check> {
  return { urn: step.urn, ids: [...ids], ...(differs ? { differs: differs.paths } : {}) };
}
