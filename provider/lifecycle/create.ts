/**
 * Creates an object exactly once, or adopts an existing one. The API has no idempotency key, names are not unique, and
 * an answer can be lost. So the existing objects are listed before the first create, and after a lost answer the new
 * objects are searched.
 */
import { refusedByMode } from "../celigo/connection";
import {
  CeligoError,
  LostAnswer,
  PartlyDone,
  asError,
  messageOf,
  pageOf,
  withArticle,
} from "../celigo/errors";
import { isKeptFrom } from "../json/compare";
import { own, type JsonObject } from "../json/json";
import {
  afterLostCreate,
  whatToDoWithExisting,
  type Matches,
  type Meeting,
  type OnExisting,
} from "../model/decisions";
import type { Remote, ResourceSpec } from "../model/define-resource";
import { alive, pathInputs } from "../model/document";
import { namesakes, naturalKeyOf } from "../model/natural-key";
import {
  HIDDEN,
  bodyOf,
  comparableInputs,
  isAsDeclared,
  isLeftAlone,
  missingPaths,
  outputsOf,
} from "../model/state";
import { OLDEST_LIST_MS, type Run } from "../run/run";
import type { CreateAttempt } from "../run/unsettled";
import type { Created } from "./handler";
import { write } from "./write";

/** The API lists what it has just made after a moment; a lost create is looked for twice, this far apart. */
const SECOND_LOOK_MS = 2000;
/** A name that others may take as well, such as a state key, is looked up in a listing that is not older. */
const NAMES_MS = 30_000;
/** How often a create starts again because its list grew too old before the request could be sent. */
const MOST_RESTARTS = 10;
/** The host sends properties of a failure in a trailer that must stay below 64 KB, encoded. */
const MAX_FAILURE_BYTES = 16 * 1024;

interface Found {
  id: string;
  document: JsonObject;
}

/** What the program declares for an object that it creates. */
interface Desired {
  spec: ResourceSpec;
  remote: Remote;
  inputs: JsonObject;
  /** The declared part of the document, texts included. */
  body: JsonObject;
  /** The natural key. */
  key: string;
  /** Identifies the whole declaration within this process. */
  declaration: string;
}

/** Makes the object, or takes over the one that `adoptId` or `onExisting` means. */
export async function create(
  run: Run,
  spec: ResourceSpec,
  remote: Remote,
  inputs: JsonObject,
): Promise<Created> {
  const comparable = { ...inputs, ...comparableInputs(spec, inputs) };
  const key = naturalKeyOf(spec, comparable);
  const declaration = `${spec.name} ${JSON.stringify(comparable)}`;
  const desired = { spec, remote, inputs, body: await bodyOf(spec, inputs), key, declaration };
  await run.account.checkAccount();
  await run.account.checkNeighbours();
  const user = await run.account.user();
  const account = { origin: run.settings.origin, source: run.settings.tokenSource, user };
  const finish = (found: Found, anchor: string | undefined): Created => {
    const outs = outputsOf(spec, inputs, found.document, { ...account, anchor });
    run.sayKept(spec, found.id, outs);
    return { id: found.id, outs };
  };
  return run.lockName(spec, key, async () => {
    const outcome = await makeOrAdopt(run, desired);
    const { id } = outcome.found;
    if (outcome.is === "adopted")
      return finish(outcome.found, await run.account.anchor(remote.path(id)).catch(() => undefined));
    // The object is there and must be recorded, also when the run is being ended.
    const anchor = await run.account.anchorBeside(remote.path(id)).catch(() => undefined);
    return complete(run, desired, outcome.found, (document) => finish({ id, document }, anchor));
  });
}

/** Adopts the existing object, or creates one. Starts again where the list of what exists has grown too old meanwhile. */
async function makeOrAdopt(run: Run, desired: Desired): Promise<{ is: "adopted" | "created"; found: Found }> {
  const { spec, remote, key, inputs } = desired;
  for (let restart = 0; restart < MOST_RESTARTS; restart++) {
    // What an earlier call's lost request may have created does not count as an existing object.
    let attempt = run.unsettled.create(desired.declaration);
    if (attempt === undefined) {
      const byId = await adoptedById(run, desired);
      if (byId !== undefined) return adopt(run, desired, byId);
      // One list answers both questions: what exists, and what is new after a lost answer.
      const listing = await run.listing(remote, inputs, spec.unique ? NAMES_MS : undefined);
      const existing = await existingObject(run, desired, listing.rows);
      if (existing !== undefined) return adopt(run, desired, existing);
      attempt = { before: listing.rows, listedAt: listing.at, posts: 0 };
    }
    refuseCreation(run, spec);
    const found = await makeInTurn(run, desired, attempt);
    if (found === undefined) continue;
    // A name that another resource released exists already, and its old owner must not delete it.
    const how = run.claims.isReplaced(spec, found.id) ? "adopted" : "created";
    run.claims.claim(spec, found.id, key, how);
    if (own(inputs, "onExisting") === "create") run.claims.markDuplicate(spec, found.id);
    return { is: "created", found };
  }
  throw new CeligoError(
    `the ${spec.name} was not created: Celigo's rate limit held the request back until the list of existing objects was older than a minute, ${MOST_RESTARTS} times. Run \`pulumi up\` again later, or set celigo:maxRequestsPerSecond.`,
  );
}

async function adopt(run: Run, desired: Desired, id: string): Promise<{ is: "adopted"; found: Found }> {
  if (!claimExisting(run, desired, id)) throw alreadyTaken(desired.spec, id);
  const document = await takeOver(run, desired, id).catch((error: unknown) => {
    run.claims.release(desired.spec, id);
    throw error;
  });
  return { is: "adopted", found: { id, document } };
}

/** Takes an existing object for a resource of this process, unless one of another process of the command was first. */
function claimExisting(run: Run, { spec, key }: Desired, id: string): boolean {
  run.sync();
  if (!run.claims.claim(spec, id, key, "adopted")) return false;
  // Written first and read afterwards: of two processes that claim at the same time, none keeps it unnoticed.
  run.sync();
  if (!run.claims.isContested(spec, id)) return true;
  run.claims.release(spec, id);
  return false;
}

/** @throws CeligoError where the account's mode allows no new objects. */
function refuseCreation(run: Run, spec: ResourceSpec): void {
  if (run.settings.mode === "operate" && spec.changesParent !== true) {
    const what = `: existing objects may be changed, but no ${spec.name} is made.`;
    throw refusedByMode(run.settings, what, "full");
  }
}

/** The id of the object with the same natural key that this resource adopts; undefined where one is to be created. */
async function existingObject(run: Run, desired: Desired, rows: JsonObject[]): Promise<string | undefined> {
  const { spec, inputs } = desired;
  const policy = (own(inputs, "onExisting") as OnExisting | undefined) ?? run.settings.onExisting;
  const isUnique = spec.unique === true;
  if ((policy === "create" && !isUnique) || spec.naturalKey.length === 0) return undefined;
  const matches = await matchesOf(run, desired, rows);
  const before = isLeftAlone(spec, inputs) ? "left alone" : "not compared";
  let value: Meeting["value"] = before;
  let hasWaited = false;
  for (;;) {
    const found = matches();
    const step = whatToDoWithExisting({ policy, isUnique, matches: found, value, hasWaited });
    switch (step.do) {
      case "create":
        return undefined;
      case "adopt":
        return step.id;
      case "compare":
        value = await compared(run, desired, step.id);
        break;
      case "wait":
        await run.untilReleased(() => matches().free.length === 0, takenWords(desired, found.free));
        [hasWaited, value] = [true, before];
        break;
      case "refuse":
        throw refusals[step.why](run, desired, found);
    }
  }
}

/** The objects with the natural key of a declaration, as far as the processes of the command know by now. */
async function matchesOf(run: Run, desired: Desired, rows: JsonObject[]): Promise<() => Matches> {
  const { spec, key } = desired;
  const ids = namesakes(desired, rows);
  const elsewhere = new Set<string>();
  for (const id of ids) if (await run.isOwnedElsewhere(spec, id)) elsewhere.add(id);
  return () => {
    run.sync();
    return run.claims.matches(spec, key, ids, elsewhere);
  };
}

/** What a create says where it refuses to go on. */
const refusals = {
  taken: (run: Run, desired: Desired, { taken }: Matches) => sameName(run, desired, taken),
  several: (_run: Run, { spec }: Desired, { free }: Matches) =>
    new CeligoError(
      `${free.length} objects have the same ${naturalKeyWords(spec)} as this ${spec.name}: ${listed(free)}. Name the one to adopt with adoptId, or set onExisting: "create" to make another one.`,
    ),
  exists: (_run: Run, desired: Desired, { free }: Matches) => existsAlready(desired, free),
};

function naturalKeyWords(spec: ResourceSpec): string {
  return spec.naturalKey.join(" and ");
}

/** What a log line says of objects that have the name. The name itself may have been given as a secret. */
function takenWords({ spec }: Desired, free: readonly string[]): string {
  return `${withArticle(spec.name)} with the same ${naturalKeyWords(spec)} exists already (${listed(free)})`;
}

/** Another resource has the object, or this one has it from before a forced replacement. */
function sameName(run: Run, { spec, inputs }: Desired, ids: readonly string[]): CeligoError {
  const name = naturalKeyWords(spec);
  const others = ids.length > 0 ? ` (${listed(ids)})` : "";
  const isDuplicable = !spec.unique && own(inputs, "onExisting") !== "create";
  const several = isDuplicable ? ', or set onExisting: "create" on this one to have two on purpose' : "";
  const isKept = ids.some((id) => run.claims.isKept(spec, id));
  const replacement = isKept ? ` If Pulumi is replacing this resource, set deleteBeforeReplace: true.` : "";
  return new CeligoError(
    `another ${spec.name} of this program has the same ${name} already${others}, so neither adoptId nor onExisting: "adopt" can adopt it. Give them different ones${several}.${replacement} See ${pageOf("adopting", "same-name-twice")}.`,
  );
}

/** The message of `onExisting: "fail"`. */
function existsAlready({ spec }: Desired, free: readonly string[]): CeligoError {
  const [only = ""] = free;
  const duplicate = spec.unique ? "" : '; to create another one, onExisting: "create"';
  return new CeligoError(
    `${withArticle(spec.name)} with the same ${naturalKeyWords(spec)} exists already: ${listed(free)}. To take it over, set adoptId: ${JSON.stringify(only)} or onExisting: "adopt" (CELIGO_ON_EXISTING=adopt for one run)${duplicate}; for a resource that was renamed or moved in the program, set aliases. If another resource of this run releases the name, order the two with dependsOn; if a resource that was removed from the program has it, adopt it; if Pulumi is replacing this one (--replace, replacementTrigger, replaceWith, taint), set deleteBeforeReplace: true, or run \`pulumi state untaint\`. See ${pageOf("adopting", "already-exists")}.`,
  );
}

function listed(ids: readonly string[]): string {
  return ids.length > 10 ? `${ids.slice(0, 10).join(", ")} and ${ids.length - 10} more` : ids.join(", ");
}

/** Whether an object has the declared value. */
async function compared(
  run: Run,
  { spec, remote, body }: Desired,
  id: string,
): Promise<"same" | "different"> {
  const document = await remote.get(run.client, id);
  return document !== undefined && isAsDeclared(spec, document, body) ? "same" : "different";
}

/** The object of `adoptId`; undefined without one, or where it was adopted once and another one is to be created now. */
async function adoptedById(run: Run, { spec, remote, inputs, key }: Desired): Promise<string | undefined> {
  const id = own(inputs, "adoptId");
  if (typeof id !== "string") return undefined;
  run.sync();
  if (run.claims.isReplacedBy(spec, id, key)) return undefined;
  const document = alive(await remote.get(run.client, id));
  if (!document) {
    if (run.claims.isPast(spec, id)) return undefined;
    throw new CeligoError(
      `adoptId: there is no ${spec.name} ${JSON.stringify(id)} in this account. Check the id and the account, or leave adoptId out to make a new one, also where it was taken over before and is gone since.`,
    );
  }
  const told = remote.idOf(document, inputs);
  const isElsewhere = told !== undefined && told !== id;
  const mustMatch = (spec.createOnly ?? []).length > 0 || spec.unique;
  if (isElsewhere || (mustMatch && !remote.matches(document, inputs))) {
    if (run.claims.isPast(spec, id)) return undefined;
    throw new CeligoError(
      `adoptId: ${spec.name} ${JSON.stringify(id)} has another ${spec.naturalKey.join(" or ")} than this resource declares, and that cannot be changed.`,
    );
  }
  return id;
}

/** Two resources of the program mean one object. */
export function alreadyTaken(spec: ResourceSpec, id: string): CeligoError {
  return new CeligoError(
    `${spec.name} ${JSON.stringify(id)} belongs to another resource of this program already, and both would write to it. Take one of the two out of the state with \`pulumi state delete <urn>\`, and give it another ${spec.naturalKey.join(" or ") || "object"}${spec.unique ? "" : ', or onExisting: "create" to have one of its own'}.`,
  );
}

/** Updates an existing object to the inputs and says what that changed. */
async function takeOver(run: Run, { spec, remote, inputs, body }: Desired, id: string): Promise<JsonObject> {
  const keepsValue = isLeftAlone(spec, inputs);
  let changes: string[] = [];
  const inspect = (current: JsonObject) => {
    changes = keepsValue ? [] : missingPaths(spec, current, body);
  };
  const declared = keepsValue ? {} : body;
  const document = await write(run, spec, remote, id, {}, declared, { inspect, looksAgain: true });
  run.say(`${spec.name}: took over ${id}, changes: ${changes.length === 0 ? "none" : changes.join(", ")}`);
  run.sayOnce(
    `if the resource was renamed in the program, its old entry in Pulumi's state still names the adopted object. A whole \`pulumi up\` removes the entry, as does \`pulumi state delete <old urn>\`; \`pulumi destroy --target <old urn>\` deletes the object. See ${pageOf("adopting", "interrupted-rename")}.`,
    "took over",
  );
  return document;
}

/** Some fields are taken by an update only: what the answer shows otherwise than declared is brought to it. */
async function complete(
  run: Run,
  desired: Desired,
  { id, document }: Found,
  finish: (document: JsonObject) => Created,
): Promise<Created> {
  const { spec, remote, inputs } = desired;
  const body = isLeftAlone(spec, inputs) ? {} : desired.body;
  // An answer without the text says nothing about it.
  const told = Object.fromEntries(
    Object.entries(body).filter(([name]) => name !== spec.asset || own(document, name) !== undefined),
  );
  if (isAsDeclared(spec, document, told)) return settled(run, desired, finish(document));
  try {
    const written = await write(run, spec, remote, id, {}, body, { looksAgain: true });
    return settled(run, desired, finish({ ...document, ...written }));
  } catch (error) {
    // Pulumi may call create again in this process: the object is there.
    run.unsettled.rememberCreate(desired.declaration, {
      before: [],
      listedAt: Date.now(),
      posts: 1,
      found: { id, document },
    });
    throw new PartlyDone(
      id,
      incomplete(spec, finish(document).outs),
      `${spec.name} ${id} was made, but not all of it is as declared yet: ${asError(error).message} Run \`pulumi up\` again to go on.`,
    );
  }
}

function settled(run: Run, { declaration }: Desired, created: Created): Created {
  run.unsettled.settleCreate(declaration);
  return created;
}

/** Outputs of an object that is not yet as declared. Pulumi's host hangs on large ones: these shrink to what identifies it. */
function incomplete(spec: ResourceSpec, outs: JsonObject): JsonObject {
  const record = { ...(own(outs, HIDDEN) as JsonObject), incomplete: true };
  const whole = { ...outs, [HIDDEN]: record };
  if (Buffer.byteLength(JSON.stringify(whole)) <= MAX_FAILURE_BYTES) return whole;
  const identity = [...pathInputs(spec), ...(spec.replaceOn ?? []), ...(spec.local ?? [])];
  const kept = Object.entries(outs).filter(([name]) => identity.includes(name));
  return { ...Object.fromEntries(kept), [HIDDEN]: { ...record, hashes: {} } };
}

/** Makes the object when nobody else writes to what it stands for. */
function makeInTurn(run: Run, desired: Desired, attempt: CreateAttempt): Promise<Found | undefined> {
  const { spec, remote, inputs } = desired;
  const make = () => makeOnce(run, desired, attempt);
  const uniqueId = spec.unique ? remote.idOf({}, inputs) : undefined;
  if (uniqueId !== undefined) return run.lock(remote.path(uniqueId), make);
  // What this token cannot read is no anchor for others.
  return run.account.inTurn(make, (found) =>
    found === undefined || spec.reach?.(found.id) === "nothing" ? undefined : remote.path(found.id),
  );
}

/**
 * Sends the create, and once more only when the first one certainly left nothing behind. A second call of Pulumi for
 * the same declaration goes on where the first one ended.
 * @returns undefined where nothing was sent, because the list of what exists had grown too old.
 */
async function makeOnce(run: Run, desired: Desired, attempt: CreateAttempt): Promise<Found | undefined> {
  for (;;) {
    if (attempt.found) return attempt.found;
    if (attempt.lost) {
      const found = await afterLostAnswer(run, desired, attempt);
      if (found) return found;
    } else {
      const kept = await valueToKeep(run, desired);
      if (kept) return kept;
    }
    const outcome = await sendCreate(run, desired, attempt);
    if (outcome === "too old") {
      if (!attempt.lost) return undefined;
      continue;
    }
    if (!(outcome instanceof LostAnswer)) return outcome;
    attempt.lost = outcome;
    attempt.posts++;
    run.unsettled.rememberCreate(desired.declaration, attempt);
  }
}

/** A value of `seedOnce` that came to be since the list was read: it belongs to the flows already. */
async function valueToKeep(run: Run, { spec, remote, inputs }: Desired): Promise<Found | undefined> {
  const id = isLeftAlone(spec, inputs) ? remote.idOf({}, inputs) : undefined;
  const document = id === undefined ? undefined : alive(await remote.get(run.client, id));
  return id === undefined || document === undefined ? undefined : { id, document };
}

/**
 * Looks for what a lost create made.
 * @returns the object, or undefined where the create is to be sent again.
 * @throws CeligoError where that is not certain.
 */
async function afterLostAnswer(
  run: Run,
  desired: Desired,
  attempt: CreateAttempt,
): Promise<Found | undefined> {
  const { spec } = desired;
  const lost = attempt.lost as LostAnswer;
  attempt.listedAt = Date.now();
  const { alike, normalized } = await lookForNew(run, desired, attempt.before).catch((error: unknown) => {
    throw unsure(spec, lost, `and looking for it failed: ${messageOf(error)}`);
  });
  const [found] = alike;
  const step = afterLostCreate({
    reason: lost.reason,
    alike: alike.length,
    normalized: normalized.length,
    posts: attempt.posts,
    isUnique: spec.unique === true,
    maxRetries: run.settings.maxRetries,
  });
  if (step.do === "stop") throw unsure(spec, lost, findings[step.why]({ alike, normalized }));
  if (step.do === "send again") return undefined;
  run.say(`the answer to a create was lost; ${spec.name} ${found?.id} had been made`);
  return found;
}

/** What looking for a lost create has found, in words. */
const findings = {
  several: ({ alike }: NewObjects) =>
    `and several new objects could be it: ${listed(alike.map(({ id }) => id))}.`,
  normalized: ({ normalized }: NewObjects) =>
    `and a new object like it is there, but not quite as declared: ${listed(normalized)}.`,
  "not listed": () => "and no new object like it is there yet.",
};

async function sendCreate(
  run: Run,
  { spec, remote, inputs, body }: Desired,
  attempt: CreateAttempt,
): Promise<Found | LostAnswer | "too old"> {
  const sent = {
    ...Object.fromEntries(Object.entries(inputs).filter(([name]) => spec.createOnly?.includes(name))),
    ...body,
  };
  try {
    const api = run.client.before(() => {
      if (Date.now() - attempt.listedAt > OLDEST_LIST_MS) throw new ListTooOld();
    });
    const document = await remote.create(api, inputs, sent);
    const id = document && remote.idOf(document, inputs);
    if (document && id !== undefined) return { id, document };
    return new LostAnswer("Celigo accepted the create and answered without an _id.", "answered");
  } catch (error) {
    if (error instanceof LostAnswer) return error;
    if (error instanceof ListTooOld) return "too old";
    throw error;
  }
}

/** The list of what exists is too old to rely on; nothing was sent. */
class ListTooOld extends Error {}

/** New objects with the natural key of a declaration that belong to no other resource of this run. */
interface NewObjects {
  /** Those with all declared values. */
  alike: Found[];
  /** Those that differ from the declaration only as Celigo's normalization may change a value. */
  normalized: string[];
}

/** Looks for the objects that a create may have made. */
async function lookForNew(run: Run, desired: Desired, before: JsonObject[]): Promise<NewObjects> {
  const { spec, remote, inputs } = desired;
  const body = isLeftAlone(spec, inputs) ? {} : desired.body;
  const known = new Set(
    before
      .filter((row) => remote.matches(row, inputs) || isNamedAlike(spec, row, inputs))
      .flatMap((row) => remote.idOf(row, inputs) ?? [])
      .filter((id) => !run.claims.isDeleted(spec, id)),
  );
  for (let isLast = false; ; isLast = true) {
    const rows = await run.freshRows(remote, inputs);
    run.sync();
    const alike: Found[] = [];
    const normalized: string[] = [];
    const seen = new Set<string>();
    for (const row of rows) {
      const isNamed = remote.matches(row, inputs);
      const id =
        (isNamed || isNamedAlike(spec, row, inputs)) && alive(row) ? remote.idOf(row, inputs) : undefined;
      if (id === undefined || known.has(id) || seen.has(id) || !run.claims.isFree(spec, id)) continue;
      seen.add(id);
      const document = alive(await remote.get(run.client, id));
      if (document && isNamed && isAsDeclared(spec, document, body)) alike.push({ id, document });
      else if (document && mayBeMadeFrom(spec, document, body)) normalized.push(id);
    }
    if (alike.length > 0 || isLast) return { alike, normalized };
    await run.client.wait(SECOND_LOOK_MS);
  }
}

/** Nothing that is declared is there with another value; some of it may be trimmed, rounded, or dropped. */
function mayBeMadeFrom(spec: ResourceSpec, document: JsonObject, body: JsonObject): boolean {
  if (spec.unique || spec.naturalKey.length === 0) return false;
  return isKeptFrom(document, body);
}

/** A name that Celigo may have made from the declared one. */
function isNamedAlike({ naturalKey }: ResourceSpec, row: JsonObject, inputs: JsonObject): boolean {
  const isAlike = (name: string) =>
    own(row, name) !== undefined && isKeptFrom(own(row, name), own(inputs, name) ?? null);
  return naturalKey.length > 0 && naturalKey.every(isAlike);
}

function unsure(spec: ResourceSpec, lost: LostAnswer, finding: string): CeligoError {
  const next =
    spec.naturalKey.length === 0
      ? "it is not in Pulumi's state, so another one is made."
      : 'if it is there, the message names its id, and adoptId or onExisting: "adopt" takes it over; if it is not, it is made.';
  return new CeligoError(
    `the ${spec.name} may have been created: ${lost.message} The answer was lost, ${finding} Run \`pulumi up\` again: ${next}`,
  );
}
