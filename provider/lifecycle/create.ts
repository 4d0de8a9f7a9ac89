/** Creates one object exactly once, or adopts an existing one. */
import { CeligoError, PartlyDone, asError } from "../celigo/errors";
import { own, type JsonObject } from "../json/json";
import { writeOnlyPaths } from "../json/write-only";
import type { Declaration } from "../model/declaration";
import { ObjectState, type Written } from "../model/object-state";
import type { Run } from "../run/run";
import type { Found } from "../run/unsettled";
import { adopt, adoptedById, bringTo, existingObject } from "./adopt";
import { createInTurn } from "./create-once";
import { heldBack } from "./messages";
import type { Modified } from "./modify";
import { refuseCreation } from "./refuse";

/** A name that others may take as well, such as a state key, is looked up in a listing that is not older. */
const NAMES_MS = 30_000;
/** How often a create starts again because its list grew too old before the request could be sent. */
const MOST_RESTARTS = 10;

/** Creates the object, or adopts the one that `adoptId` or `onExisting` means. */
export async function create(run: Run, desired: Declaration): Promise<ObjectState> {
  // A file that cannot be read is an error before anything is sent.
  await desired.body();
  await run.account.checkAccount();
  await run.account.checkNeighbours();
  const user = await run.account.user();
  return run.lockName(desired, async () => {
    const outcome = await createOrAdopt(run, desired);
    const { id } = outcome;
    const path = desired.kind.remote.path(id);
    if ("modified" in outcome) {
      const anchor = await run.account.anchor(path).catch(() => undefined);
      const proof = { user, anchor, isCreated: false };
      return settled(run, desired, { id, modified: outcome.modified, proof });
    }
    // The object exists and must be recorded, also when the run is being ended.
    const anchor = await run.account.anchorBeside(path).catch(() => undefined);
    return complete(run, desired, outcome, { user, anchor, isCreated: true });
  });
}

/** An object that was adopted. */
interface Adopted {
  id: string;
  modified: Modified;
}

/** Adopts the existing object, or creates one. Starts again where the list of what exists has grown too old meanwhile. */
async function createOrAdopt(run: Run, desired: Declaration): Promise<Adopted | Found> {
  const { kind, key, inputs } = desired;
  for (let restart = 0; restart < MOST_RESTARTS; restart++) {
    // What an earlier call's lost request may have created does not count as an existing object.
    let attempt = run.unsettled.create(desired.text);
    if (attempt === undefined) {
      const byId = await adoptedById(run, desired);
      if (byId !== undefined) return { id: byId, modified: await adopt(run, desired, byId) };
      // One list answers both questions: what exists, and what is new after a lost answer.
      const listing = await run.listing(kind.remote, inputs, kind.unique ? NAMES_MS : undefined);
      const existing = await existingObject(run, desired, listing.rows);
      if (existing !== undefined) return { id: existing, modified: await adopt(run, desired, existing) };
      attempt = { before: listing.rows, listedAt: listing.at, posts: 0 };
    }
    refuseCreation(run, kind);
    const found = await createInTurn(run, desired, attempt);
    if (found === undefined) continue;
    // A name that another resource released exists already, and its old owner must not delete it.
    const how = run.claims.isReplaced(kind, found.id) ? "adopted" : "created";
    run.claims.claim(kind, found.id, key, how);
    if (desired.isIntendedDuplicate) run.claims.markDuplicate(kind, found.id);
    return found;
  }
  throw heldBack(desired, MOST_RESTARTS);
}

/** For the record: the token's owner, an older object, and how this one came to the stack. */
interface Proof {
  user: string | undefined;
  anchor: string | undefined;
  isCreated: boolean;
}

/** Some fields are taken by an update only: what the answer shows otherwise than declared is brought to it. */
async function complete(run: Run, desired: Declaration, found: Found, proof: Proof): Promise<ObjectState> {
  const { id, document } = found;
  const made = { live: document, document, leftAlone: [], written: postOf(desired, document) };
  if (isComplete(desired, document)) return settled(run, desired, { id, modified: made, proof });
  try {
    const { written, ...rest } = await bringTo(run, desired, id, proof.isCreated);
    const modified = {
      ...rest,
      written: written ?? made.written,
      document: { ...document, ...rest.document },
    };
    return settled(run, desired, { id, modified, proof });
  } catch (error) {
    // Pulumi may call create again in this process: the object exists.
    run.unsettled.rememberCreate(desired.text, { before: [], listedAt: Date.now(), posts: 1, found });
    throw partlyDone(stateOf(run, desired, { id, modified: made, proof }), error);
  }
}

/** The POST as a write. */
function postOf(desired: Declaration, document: JsonObject): Written {
  return { live: {}, sent: desired.comparable, answer: document };
}

/** True when the answer has all that is declared. An answer without the text says nothing about it. */
function isComplete(desired: Declaration, document: JsonObject): boolean {
  if (desired.leavesValueAlone) return true;
  const { asset } = desired.kind;
  return desired.differencesIn(document).every((path) => path === asset && own(document, path) === undefined);
}

/** What is known of an object that was created or adopted. */
interface Outcome {
  id: string;
  modified: Modified;
  proof: Proof;
}

function settled(run: Run, desired: Declaration, outcome: Outcome): ObjectState {
  run.unsettled.settleCreate(desired.text);
  const state = stateOf(run, desired, outcome);
  run.sayNormalized(state);
  if (outcome.proof.isCreated) sayWaiting(run, desired, outcome);
  return state;
}

/** A person has to obtain the tokens. The address of that request is a secret, and not asked for. */
function sayWaiting(run: Run, { kind, comparable, inputs }: Declaration, { id, modified }: Outcome): void {
  const tokens = kind.credentials?.obtained?.(modified.document) ?? [];
  const declared = writeOnlyPaths(comparable, kind.document);
  if (tokens.length > 0 && !tokens.some((path) => declared.includes(path)))
    run.say(
      `${kind.name} ${JSON.stringify(own(inputs, "name") ?? "")} (${id}) waits for authorization: open its page in Celigo and authorize it there.`,
    );
}

function stateOf(run: Run, desired: Declaration, { id, modified, proof }: Outcome): ObjectState {
  const { user, anchor, isCreated } = proof;
  const provenance = { origin: run.settings.origin, source: run.settings.tokenSource, user, anchor };
  const { written, document } = modified;
  // What the answer does not tell, the next refresh asks for.
  const hasDrift = written !== undefined && written.answer === undefined;
  return ObjectState.after(id, { desired, provenance, written, document, isCreated, hasDrift });
}

/** The object exists, but not all of it is as declared. Pulumi records it and calls update at the next run. */
function partlyDone(state: ObjectState, error: unknown): CeligoError {
  const { kind, id } = state;
  return new PartlyDone(
    id,
    state.incomplete().outputs,
    `${kind.name} ${id} was made, but not all of it is as declared yet: ${asError(error).message} Run \`pulumi up\` again to go on.`,
  );
}
