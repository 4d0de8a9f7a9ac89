/** Brings one object from its prior declaration to the desired one. */
import { CeligoError } from "../celigo/errors";
import { applyChange, changeBetween } from "../model/change";
import type { Declaration } from "../model/declaration";
import { sendsWithout } from "../model/masked";
import { ObjectState } from "../model/object-state";
import type { Run } from "../run/run";
import { modify } from "./modify";
import { currentProvenance, proveNamed, provenanceOf } from "./provenance";
import { refuseInReadMode } from "./refuse";

/** Writes the leaves whose declaration changed, and nothing where only this provider's own settings changed. */
export async function update(run: Run, prior: ObjectState, desired: Declaration): Promise<ObjectState> {
  const { kind, id } = prior;
  const change = changeBetween(prior, desired);
  if (change.isLocal) {
    const hasDrift = prior.record?.drifted === true;
    return ObjectState.after(id, { desired, provenance: provenanceOf(run, prior), prior, hasDrift });
  }
  refuseUnreachable(prior);
  refuseInReadMode(run, "update", kind);
  await run.account.checkAccount();
  await proveNamed(run, prior);
  sayOwned(run, prior);
  const { written, document, leftAlone } = await modify(run, prior, {
    declared: desired.comparable,
    apply: (live) => applyChange(prior, desired, live),
    credentials: {
      prior: prior.declared,
      isCreated: prior.record?.created === true,
      rewrites: change.rewrites,
      sendsWithout: sendsWithout(desired),
    },
  });
  sayLeftAlone(run, prior, leftAlone);
  const provenance = await currentProvenance(run, prior);
  // What was written is recorded, whatever becomes of these questions.
  provenance.user ??= await run.account.user().catch(() => undefined);
  provenance.anchor ??= await run.account.anchor(prior.path).catch(() => undefined);
  // What the answer does not tell, the next refresh asks for.
  const hasDrift = leftAlone.length > 0 || (written !== undefined && written.answer === undefined);
  const state = ObjectState.after(id, { desired, provenance, prior, written, document, hasDrift });
  run.sayNormalized(state);
  return state;
}

/** A value that the flows had until now is written as it is declared. */
function sayOwned(run: Run, { kind, id, leavesValueAlone }: ObjectState): void {
  if (leavesValueAlone)
    run.say(
      `${kind.name} ${id}: ${kind.once} is off now, so the declared value replaces what the flows wrote.`,
    );
}

function sayLeftAlone(run: Run, { kind, id }: ObjectState, paths: readonly string[]): void {
  if (paths.length === 0) return;
  run.say(
    `${kind.name} ${id}: ${listedPaths(paths)} was changed in Celigo and not in the program, so this update leaves it alone. \`pulumi up --refresh\` restores what is declared.`,
  );
}

function listedPaths(paths: readonly string[]): string {
  return paths.length > 10
    ? `${paths.slice(0, 10).join(", ")} and ${paths.length - 10} more`
    : paths.join(", ");
}

/** @throws CeligoError for an object that lives where this token cannot change it. */
function refuseUnreachable({ kind, id }: ObjectState): void {
  if (kind.access(id) !== "nothing") return;
  throw new CeligoError(
    `${kind.name} ${id} is not updated: it lives in another environment, where this token can change nothing. Change it there, and put its inputs back here. For another one, give the resource another name in the program.`,
  );
}
