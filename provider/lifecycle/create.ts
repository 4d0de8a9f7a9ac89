/** Creates one object exactly once, or adopts an existing one. */
import { CeligoError, PartlyDone, asError } from "../celigo/errors";
import { own } from "../json/json";
import type { Declaration } from "../model/declaration";
import { ObjectState, isAsDeclared } from "../model/object-state";
import type { Run } from "../run/run";
import type { Found } from "../run/unsettled";
import { adopt, adoptedById, bringTo, existingObject } from "./adopt";
import { createInTurn } from "./create-once";
import { heldBack } from "./messages";
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
    const { isAdopted, found } = await createOrAdopt(run, desired);
    const path = desired.kind.remote.path(found.id);
    if (isAdopted) {
      const anchor = await run.account.anchor(path).catch(() => undefined);
      return settled(run, desired, found, { user, anchor, isCreated: false });
    }
    // The object exists and must be recorded, also when the run is being ended.
    const anchor = await run.account.anchorBeside(path).catch(() => undefined);
    return complete(run, desired, found, { user, anchor, isCreated: true });
  });
}

/** Adopts the existing object, or creates one. Starts again where the list of what exists has grown too old meanwhile. */
async function createOrAdopt(run: Run, desired: Declaration): Promise<{ isAdopted: boolean; found: Found }> {
  const { kind, key, inputs } = desired;
  for (let restart = 0; restart < MOST_RESTARTS; restart++) {
    // What an earlier call's lost request may have created does not count as an existing object.
    let attempt = run.unsettled.create(desired.text);
    if (attempt === undefined) {
      const byId = await adoptedById(run, desired);
      // One list answers both questions: what exists, and what is new after a lost answer.
      const listing =
        byId === undefined
          ? await run.listing(kind.remote, inputs, kind.unique ? NAMES_MS : undefined)
          : undefined;
      const id = listing ? await existingObject(run, desired, listing.rows) : byId;
      if (id !== undefined)
        return { isAdopted: true, found: { id, document: await adopt(run, desired, id) } };
      attempt = { before: listing?.rows ?? [], listedAt: listing?.at ?? 0, posts: 0 };
    }
    refuseCreation(run, kind);
    const found = await createInTurn(run, desired, attempt);
    if (found === undefined) continue;
    // A name that another resource released exists already, and its old owner must not delete it.
    const how = run.claims.isReplaced(kind, found.id) ? "adopted" : "created";
    run.claims.claim(kind, found.id, key, how);
    if (desired.isIntendedDuplicate) run.claims.markDuplicate(kind, found.id);
    return { isAdopted: false, found };
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
  const { kind } = desired;
  const { id, document } = found;
  const body = desired.leavesValueAlone ? {} : await desired.body();
  // An answer without the text says nothing about it.
  const told = Object.fromEntries(
    Object.entries(body).filter(([name]) => name !== kind.asset || own(document, name) !== undefined),
  );
  if (isAsDeclared(kind, document, told)) return settled(run, desired, found, proof);
  try {
    const written = await bringTo(run, desired, id);
    return settled(run, desired, { id, document: { ...document, ...written.document } }, proof);
  } catch (error) {
    // Pulumi may call create again in this process: the object exists.
    run.unsettled.rememberCreate(desired.text, { before: [], listedAt: Date.now(), posts: 1, found });
    throw partlyDone(stateOf(run, desired, found, proof), error);
  }
}

function settled(run: Run, desired: Declaration, found: Found, proof: Proof): ObjectState {
  run.unsettled.settleCreate(desired.text);
  return stateOf(run, desired, found, proof);
}

function stateOf(
  run: Run,
  { kind, inputs }: Declaration,
  { id, document }: Found,
  proof: Proof,
): ObjectState {
  const { isCreated, ...known } = proof;
  const provenance = { origin: run.settings.origin, source: run.settings.tokenSource, ...known };
  const state = ObjectState.of(kind, id, { inputs, document, provenance, isCreated });
  run.sayKept(state);
  return state;
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
