/**
 * Making an object exactly once, or taking over the one that is there. The API has no idempotency key, names are not
 * unique, and an answer can be lost: so what is there is listed before the first create, and a lost create is looked
 * for among what is new.
 */
import { isKeptFrom, own } from "./compare";
import type { Json, JsonObject, Remote, ResourceSpec } from "./define-resource";
import { alive, pathInputs } from "./document";
import { CeligoError, LostAnswer, PartlyDone, asError, messageOf, withArticle } from "./errors";
import type { Run } from "./run";
import type { OnExisting } from "./settings";
import {
  HIDDEN,
  bodyOf,
  comparableInputs,
  isAsDeclared,
  isLeftAlone,
  missingPaths,
  outputsOf,
} from "./state";
import { write } from "./write";

/** The API lists what it has just made after a moment; a lost create is looked for twice, this far apart. */
const SECOND_LOOK_MS = 2000;
/** A name that others may take as well, such as a state key, is looked up in a listing that is not older. */
const NAMES_MS = 30_000;
/** The host sends properties of a failure in a trailer that must stay below 64 KB, encoded. */
const MAX_FAILURE_BYTES = 16 * 1024;

/** What Pulumi gets back. */
export interface Created {
  id: string;
  outs: JsonObject;
}

interface Found {
  id: string;
  document: JsonObject;
}

/** The natural key as a text, for comparing within one run. */
export function naturalKeyOf(spec: ResourceSpec, comparable: JsonObject): string {
  return JSON.stringify(spec.naturalKey.map((name) => identityOf(spec, comparable, name) ?? null));
}

/** What an input says of the identity of its object. */
export function identityOf(spec: ResourceSpec, inputs: JsonObject, name: string): Json | undefined {
  const value = own(inputs, name);
  return typeof value === "string" && spec.anyCase?.includes(name) ? value.toLowerCase() : value;
}

/** Makes the object, or takes over the one that `adoptId` or `onExisting` means. */
export async function create(
  run: Run,
  spec: ResourceSpec,
  remote: Remote,
  inputs: JsonObject,
): Promise<Created> {
  const body = await bodyOf(spec, inputs);
  const key = naturalKeyOf(spec, { ...inputs, ...comparableInputs(spec, inputs) });
  const account = { origin: run.settings.origin, source: run.settings.tokenSource };
  await run.account.checkAccount();
  await run.account.checkNeighbours();
  const user = await run.account.user();
  const finish = (found: Found, anchor: string | undefined): Created => {
    const outs = outputsOf(spec, inputs, found.document, { ...account, user, anchor });
    run.sayKept(spec, found.id, outs);
    return { id: found.id, outs };
  };
  return run.lock(`${spec.name} ${key}`, async () => {
    const existing = await existingObject(run, spec, remote, inputs, body, key);
    if (existing !== undefined) {
      if (!run.claim(spec, existing, key)) throw alreadyTaken(spec, existing);
      const document = await takeOver(run, spec, remote, existing, inputs, body).catch((error: unknown) => {
        run.release(spec, existing);
        throw error;
      });
      const anchor = await run.account.anchor(remote.path(existing)).catch(() => undefined);
      return finish({ id: existing, document }, anchor);
    }
    refuseCreation(run, spec);
    const sent = {
      ...Object.fromEntries(Object.entries(inputs).filter(([name]) => spec.createOnly?.includes(name))),
      ...body,
    };
    const declared = isLeftAlone(spec, inputs) ? {} : body;
    const found = await makeInTurn(run, spec, remote, inputs, sent, declared);
    run.claim(spec, found.id, key);
    run.twin(spec, found.id, inputs);
    // The object is there and must be recorded, also when the run is being ended.
    const anchor = await run.account.anchorBeside(remote.path(found.id)).catch(() => undefined);
    return complete(run, spec, remote, found, declared, (document) =>
      finish({ id: found.id, document }, anchor),
    );
  });
}

/** @throws CeligoError where the account's mode allows no new objects. */
function refuseCreation(run: Run, spec: ResourceSpec): void {
  if (run.settings.mode === "operate" && spec.changesParent !== true) {
    throw new CeligoError(
      `celigo:mode is operate: existing objects may be changed, but no ${spec.name} is made. Set celigo:mode (CELIGO_MODE) to full to allow it.`,
    );
  }
}

/** The id of the object that this resource is to take over, or undefined when one has to be made. */
async function existingObject(
  run: Run,
  spec: ResourceSpec,
  remote: Remote,
  inputs: JsonObject,
  body: JsonObject,
  key: string,
): Promise<string | undefined> {
  const adoptId = own(inputs, "adoptId");
  const adopted =
    typeof adoptId === "string" ? await adoptable(run, spec, remote, inputs, adoptId, key) : undefined;
  if (adopted !== undefined) return adopted;
  const policy = (own(inputs, "onExisting") as OnExisting | undefined) ?? run.settings.onExisting;
  const rows = await run.listing(remote, inputs, spec.unique ? NAMES_MS : undefined);
  if ((policy === "create" && !spec.unique) || spec.naturalKey.length === 0) return undefined;
  // A killed run may have left what Celigo has trimmed.
  const kept = spec.unique ? inputs : trimmed(spec, inputs);
  const forms = naturalKeyOf(spec, kept) === naturalKeyOf(spec, inputs) ? [inputs] : [inputs, kept];
  const named = rows
    .filter((row) => alive(row) !== undefined && forms.some((form) => remote.matches(row, form)))
    .flatMap((row) => remote.idOf(row, inputs) ?? []);
  const look = () => {
    const there = named
      .filter((id) => !run.isDeleted(spec, id) && !run.isCondemned(spec, id) && !run.isTwin(spec, id))
      .filter((id) => spec.unique || !run.isRenamed(spec, id, key));
    // A page that begins later, because something was made meanwhile, repeats rows.
    const ids = [...new Set(there)];
    return { ids, free: ids.filter((id) => run.isFree(spec, id)) };
  };
  // Whoever gives the name up in this run may not have been asked about yet.
  if (policy === "fail" && look().free.length > 0) await run.account.untilQuiet();
  const { ids, free } = look();
  const name = spec.naturalKey.join(" and ");
  if (free.length === 0 && (ids.length > 0 || run.hasRival(spec, key))) {
    throw new CeligoError(
      `another ${spec.name} of this program has the same ${name} already${ids.length > 0 ? ` (${listed(ids)})` : ""}, so that neither adoptId nor onExisting: "adopt" could take it over. Give them different ones${spec.unique ? "" : ', or set onExisting: "create" on this one to have two on purpose'}.`,
    );
  }
  const [only] = free;
  if (only === undefined) return undefined;
  if (free.length > 1 && policy === "adopt") {
    throw new CeligoError(
      `${free.length} objects have the same ${name} as this ${spec.name}: ${listed(free)}. Name the one to take over with adoptId, or set onExisting: "create" to make another one.`,
    );
  }
  if (policy === "adopt" || (spec.unique && (await isSettled(run, spec, remote, inputs, body, only))))
    return only;
  throw new CeligoError(
    `${withArticle(spec.name)} with the same ${name} exists already: ${listed(free)}. To take it over, set adoptId: ${JSON.stringify(only)} or onExisting: "adopt"${spec.unique ? "" : '; to make another one, onExisting: "create"'} (for all resources: celigo:onExisting). If this resource was only renamed in the program, give it its old name as aliases: [{ name: "<old name>" }]; if it has another parent now, aliases: [{ parent: <the old one, or pulumi.rootStackResource> }]. If Pulumi replaces it (--replace, replacementTrigger), set deleteBeforeReplace: true. If an earlier run was killed while making it, taking it over is right.`,
  );
}

/** The inputs with their natural key as Celigo may keep it. */
function trimmed({ naturalKey }: ResourceSpec, inputs: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [
      name,
      naturalKey.includes(name) && typeof value === "string" ? value.normalize().trim() : value,
    ]),
  );
}

function listed(ids: string[]): string {
  return ids.length > 10 ? `${ids.slice(0, 10).join(", ")} and ${ids.length - 10} more` : ids.join(", ");
}

/** Where the natural key is the identity, the same value, or any value with `once`, is no conflict. */
async function isSettled(
  run: Run,
  spec: ResourceSpec,
  remote: Remote,
  inputs: JsonObject,
  body: JsonObject,
  id: string,
): Promise<boolean> {
  if (isLeftAlone(spec, inputs)) return true;
  const document = await remote.get(run.client, id);
  return document !== undefined && isAsDeclared(spec, document, body);
}

/** The object of `adoptId`; undefined where it was taken over once, and another one is to be made by now. */
async function adoptable(
  run: Run,
  spec: ResourceSpec,
  remote: Remote,
  inputs: JsonObject,
  id: string,
  key: string,
): Promise<string | undefined> {
  if (run.isReplacedBy(spec, id, key)) return undefined;
  const document = alive(await remote.get(run.client, id));
  if (!document) {
    if (run.isPast(spec, id)) return undefined;
    throw new CeligoError(
      `adoptId: there is no ${spec.name} ${JSON.stringify(id)} in this account. Check the id and the account, or leave adoptId out to make a new one, also where it was taken over before and is gone since.`,
    );
  }
  const told = remote.idOf(document, inputs);
  const isElsewhere = told !== undefined && told !== id;
  const mustMatch = (spec.createOnly ?? []).length > 0 || spec.unique;
  if (isElsewhere || (mustMatch && !remote.matches(document, inputs))) {
    if (run.isPast(spec, id)) return undefined;
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
async function takeOver(
  run: Run,
  spec: ResourceSpec,
  remote: Remote,
  id: string,
  inputs: JsonObject,
  body: JsonObject,
): Promise<JsonObject> {
  const keepsValue = isLeftAlone(spec, inputs);
  let changes: string[] = [];
  const inspect = (current: JsonObject) => {
    changes = keepsValue ? [] : missingPaths(spec, current, body);
  };
  const declared = keepsValue ? {} : body;
  const document = await write(run, spec, remote, id, {}, declared, { inspect, looksAgain: true });
  run.say(`${spec.name}: took over ${id}, changes: ${changes.length === 0 ? "none" : changes.join(", ")}`);
  return document;
}

/** Some fields are taken by an update only: what the answer shows otherwise than declared is brought to it. */
async function complete(
  run: Run,
  spec: ResourceSpec,
  remote: Remote,
  { id, document }: Found,
  body: JsonObject,
  finish: (document: JsonObject) => Created,
): Promise<Created> {
  // An answer without the text says nothing about it.
  const told = Object.fromEntries(
    Object.entries(body).filter(([name]) => name !== spec.asset || own(document, name) !== undefined),
  );
  if (isAsDeclared(spec, document, told)) return finish(document);
  try {
    return finish({ ...document, ...(await write(run, spec, remote, id, {}, body, { looksAgain: true })) });
  } catch (error) {
    throw new PartlyDone(
      id,
      incomplete(spec, finish(document).outs),
      `${spec.name} ${id} was made, but not all of it is as declared yet: ${asError(error).message} Run \`pulumi up\` again to go on.`,
    );
  }
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
function makeInTurn(
  run: Run,
  spec: ResourceSpec,
  remote: Remote,
  inputs: JsonObject,
  sent: JsonObject,
  body: JsonObject,
): Promise<Found> {
  const make = () => makeOnce(run, spec, remote, inputs, sent, body);
  const uniqueId = spec.unique ? remote.idOf({}, inputs) : undefined;
  if (uniqueId !== undefined) return run.lock(remote.path(uniqueId), make);
  // What this token cannot read is no anchor for others.
  return run.account.inTurn(make, ({ id }) => (spec.reach?.(id) === "nothing" ? undefined : remote.path(id)));
}

/** Sends the create, and once more only when the first one certainly left nothing behind. */
async function makeOnce(
  run: Run,
  spec: ResourceSpec,
  remote: Remote,
  inputs: JsonObject,
  sent: JsonObject,
  body: JsonObject,
): Promise<Found> {
  const before = await run.listing(remote, inputs);
  for (let attempt = 0; ; attempt++) {
    const lost = await sendCreate(run, remote, inputs, sent);
    if (!(lost instanceof LostAnswer)) return lost;
    const found = await lookForNew(run, spec, remote, inputs, body, before).catch((error: unknown) => {
      throw unsure(spec, lost, `and looking for it failed: ${messageOf(error)}`);
    });
    const { alike, keptOtherwise } = found;
    if (alike.length === 1 && alike[0]) {
      run.say(`the answer to a create was lost; ${spec.name} ${alike[0].id} had been made`);
      return alike[0];
    }
    if (alike.length > 1)
      throw unsure(spec, lost, `and several new objects could be it: ${listed(alike.map(({ id }) => id))}.`);
    // Sending it again could make two.
    if (keptOtherwise.length > 0)
      throw unsure(
        spec,
        lost,
        `and a new object like it is there, but not quite as declared: ${listed(keptOtherwise)}.`,
      );
    // Where there cannot be two, sending it again cannot make two.
    if (spec.unique && attempt < run.settings.maxRetries) continue;
    // After a success or a timeout it may only not be listed yet.
    if (lost.reason !== "broken" || attempt >= 1)
      throw unsure(spec, lost, "and no new object like it is there yet.");
  }
}

async function sendCreate(
  run: Run,
  remote: Remote,
  inputs: JsonObject,
  sent: JsonObject,
): Promise<Found | LostAnswer> {
  try {
    const document = await remote.create(run.client, inputs, sent);
    const id = document && remote.idOf(document, inputs);
    if (document && id !== undefined) return { id, document };
    return new LostAnswer("Celigo accepted the create and answered without an _id.", "answered");
  } catch (error) {
    if (error instanceof LostAnswer) return error;
    throw error;
  }
}

/**
 * New objects with the natural key that belong to no other resource of this run: those with all declared values, and
 * those that Celigo may have made from them and kept otherwise.
 */
async function lookForNew(
  run: Run,
  spec: ResourceSpec,
  remote: Remote,
  inputs: JsonObject,
  body: JsonObject,
  before: JsonObject[],
): Promise<{ alike: Found[]; keptOtherwise: string[] }> {
  const known = new Set(
    before
      .filter((row) => remote.matches(row, inputs) || isNamedAlike(spec, row, inputs))
      .flatMap((row) => remote.idOf(row, inputs) ?? [])
      .filter((id) => !run.isDeleted(spec, id)),
  );
  for (let isLast = false; ; isLast = true) {
    const rows = await run.freshRows(remote, inputs);
    const alike: Found[] = [];
    const keptOtherwise: string[] = [];
    const seen = new Set<string>();
    for (const row of rows) {
      const isNamed = remote.matches(row, inputs);
      const id =
        (isNamed || isNamedAlike(spec, row, inputs)) && alive(row) ? remote.idOf(row, inputs) : undefined;
      if (id === undefined || known.has(id) || seen.has(id) || !run.isFree(spec, id)) continue;
      seen.add(id);
      const document = alive(await remote.get(run.client, id));
      if (document && isNamed && isAsDeclared(spec, document, body)) alike.push({ id, document });
      else if (document && mayBeMadeFrom(spec, document, body)) keptOtherwise.push(id);
    }
    if (alike.length > 0 || isLast) return { alike, keptOtherwise };
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
