/**
 * Sends a create so that it never makes two objects. The API has no idempotency key, names are not unique, and an answer
 * can be lost: so the objects that are new since the list before the first request are searched.
 */
import { LostAnswer, messageOf } from "../celigo/errors";
import { isKeptFrom } from "../json/compare";
import { own, type JsonObject } from "../json/json";
import type { Declaration } from "../model/declaration";
import { afterLostCreate } from "../model/decisions";
import { alive } from "../model/document";
import type { Kind } from "../model/kind";
import { OLDEST_LIST_MS, type Run } from "../run/run";
import type { CreateAttempt, Found } from "../run/unsettled";
import { listed, mayHaveBeenCreated } from "./messages";

/** The API lists what it has just created after a moment; a lost create is looked for twice, this far apart. */
const SECOND_LOOK_MS = 2000;

/**
 * Creates the object when nobody else writes to what it stands for.
 * @returns undefined where nothing was sent, because the list of what exists had grown too old.
 */
export function createInTurn(
  run: Run,
  desired: Declaration,
  attempt: CreateAttempt,
): Promise<Found | undefined> {
  const { kind, inputs } = desired;
  const create = () => createOnce(run, desired, attempt);
  const uniqueId = kind.unique ? kind.remote.idOf({}, inputs) : undefined;
  if (uniqueId !== undefined) return run.lock(kind.remote.path(uniqueId), create);
  // What this token cannot read is no anchor for others.
  return run.account.inTurn(create, (found) =>
    found === undefined || kind.access(found.id) === "nothing" ? undefined : kind.remote.path(found.id),
  );
}

/**
 * Sends the create, and once more only when the first one certainly left nothing behind. A second call of Pulumi for
 * the same declaration goes on where the first one ended.
 */
async function createOnce(
  run: Run,
  desired: Declaration,
  attempt: CreateAttempt,
): Promise<Found | undefined> {
  for (;;) {
    if (attempt.found) return attempt.found;
    const found = attempt.lost
      ? await afterLostAnswer(run, desired, attempt)
      : await valueToKeep(run, desired);
    if (found) return found;
    const outcome = await send(run, desired, attempt);
    if (outcome === "too old") {
      if (!attempt.lost) return undefined;
      continue;
    }
    if (!(outcome instanceof LostAnswer)) return outcome;
    attempt.lost = outcome;
    attempt.posts++;
    run.unsettled.rememberCreate(desired.text, attempt);
  }
}

/** A value of `seedOnce` that came to be since the list was read: it belongs to the flows already. */
async function valueToKeep(run: Run, desired: Declaration): Promise<Found | undefined> {
  const { kind, inputs } = desired;
  const id = desired.leavesValueAlone ? kind.remote.idOf({}, inputs) : undefined;
  const document = id === undefined ? undefined : alive(await kind.remote.get(run.client, id));
  return id === undefined || document === undefined ? undefined : { id, document };
}

/** Sends the create once. */
async function send(
  run: Run,
  desired: Declaration,
  attempt: CreateAttempt,
): Promise<Found | LostAnswer | "too old"> {
  const { kind, inputs } = desired;
  const onlyAtCreation = Object.entries(inputs).filter(([name]) => kind.createOnly?.includes(name));
  const body = { ...Object.fromEntries(onlyAtCreation), ...(await desired.body()) };
  try {
    const api = run.client.before(() => {
      if (Date.now() - attempt.listedAt > OLDEST_LIST_MS) throw new ListTooOld();
    });
    const document = await kind.remote.create(api, inputs, body);
    const id = document && kind.remote.idOf(document, inputs);
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

/**
 * Looks for what a lost create made.
 * @returns the object, or undefined where the create is to be sent again.
 * @throws CeligoError where that is not certain.
 */
async function afterLostAnswer(
  run: Run,
  desired: Declaration,
  attempt: CreateAttempt,
): Promise<Found | undefined> {
  const { kind } = desired;
  const lost = attempt.lost as LostAnswer;
  attempt.listedAt = Date.now();
  const { alike, normalized } = await lookForNew(run, desired, attempt.before).catch((error: unknown) => {
    throw mayHaveBeenCreated(kind, lost, `and looking for it failed: ${messageOf(error)}`);
  });
  const [found] = alike;
  const step = afterLostCreate({
    reason: lost.reason,
    alike: alike.length,
    normalized: normalized.length,
    posts: attempt.posts,
    isUnique: kind.unique === true,
    maxRetries: run.settings.maxRetries,
  });
  if (step.do === "stop") throw mayHaveBeenCreated(kind, lost, findings[step.why]({ alike, normalized }));
  if (step.do === "send again") return undefined;
  run.say(`the answer to a create was lost; ${kind.name} ${found?.id} had been made`);
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

/** New objects with the natural key of a declaration that belong to no other resource of this run. */
interface NewObjects {
  /** Those with all declared values. */
  alike: Found[];
  /** Those that differ from the declaration only as Celigo's normalization may change a value. */
  normalized: string[];
}

/** Looks for the objects that a create may have made. */
async function lookForNew(run: Run, desired: Declaration, before: JsonObject[]): Promise<NewObjects> {
  const known = new Set(
    candidates(desired, before)
      .map(({ id }) => id)
      .filter((id) => !run.claims.isDeleted(desired.kind, id)),
  );
  for (let isLast = false; ; isLast = true) {
    const rows = await run.freshRows(desired.kind.remote, desired.inputs);
    run.sync();
    const living = rows.filter((row) => alive(row) !== undefined);
    const free = candidates(desired, living).filter(
      ({ id }) => !known.has(id) && run.claims.isFree(desired.kind, id),
    );
    const found = await compareNew(run, desired, free);
    if (found.alike.length > 0 || isLast) return found;
    await run.client.wait(SECOND_LOOK_MS);
  }
}

/** A row whose object the create may have made. */
interface Candidate {
  id: string;
  /** False where the row has only a name that Celigo may have made of the declared one. */
  isNamed: boolean;
}

function candidates({ kind, inputs }: Declaration, rows: readonly JsonObject[]): Candidate[] {
  const found = new Map<string, Candidate>();
  for (const row of rows) {
    const isNamed = kind.remote.matches(row, inputs);
    const id = isNamed || isNamedAlike(kind, row, inputs) ? kind.remote.idOf(row, inputs) : undefined;
    // A page that begins later, because something was created meanwhile, repeats rows.
    if (id !== undefined && !found.has(id)) found.set(id, { id, isNamed });
  }
  return [...found.values()];
}

async function compareNew(run: Run, desired: Declaration, among: readonly Candidate[]): Promise<NewObjects> {
  const { kind } = desired;
  const body = desired.leavesValueAlone ? {} : await desired.body();
  const found: NewObjects = { alike: [], normalized: [] };
  for (const { id, isNamed } of among) {
    const document = alive(await kind.remote.get(run.client, id));
    if (!document) continue;
    if (isNamed && (desired.leavesValueAlone || desired.isIn(document))) found.alike.push({ id, document });
    else if (mayBeMadeFrom(kind, document, body)) found.normalized.push(id);
  }
  return found;
}

/** Nothing that is declared is there with another value; some of it may be trimmed, rounded, or dropped. */
function mayBeMadeFrom(kind: Kind, document: JsonObject, body: JsonObject): boolean {
  if (kind.unique || kind.naturalKey.length === 0) return false;
  return isKeptFrom(document, body);
}

/** A name that Celigo may have made from the declared one. */
function isNamedAlike({ naturalKey }: Kind, row: JsonObject, inputs: JsonObject): boolean {
  const isAlike = (name: string) =>
    own(row, name) !== undefined && isKeptFrom(own(row, name), own(inputs, name) ?? null);
  return naturalKey.length > 0 && naturalKey.every(isAlike);
}
