/** Brings one object from its prior declaration to the desired one. */
import { CeligoError } from "../celigo/errors";
import { withStandIns } from "../json/comparable";
import { own, type JsonObject } from "../json/json";
import { hashOf, isOutdated } from "../model/asset";
import { applied, changeBetween, without } from "../model/change";
import type { Declaration } from "../model/declaration";
import { ObjectState } from "../model/object-state";
import type { Run } from "../run/run";
import { modify, type Edit } from "./modify";
import { currentProvenance, proveNamed, provenanceOf } from "./provenance";
import { refuseInReadMode } from "./refuse";

/** Writes nothing when only this provider's own settings changed. */
export async function update(run: Run, prior: ObjectState, desired: Declaration): Promise<ObjectState> {
  const { kind, id } = prior;
  const { inputs } = desired;
  if (changeBetween(prior, desired).isLocal)
    return ObjectState.of(kind, id, { inputs, provenance: provenanceOf(run, prior), prior });
  refuseUnreachable(prior);
  refuseInReadMode(run, "update", kind);
  await run.account.checkAccount();
  await proveNamed(run, prior);
  const ignored = (await isTextIgnored(prior, desired)) ? kind.asset : undefined;
  const written = await modify(run, prior, await editOf(prior, desired, ignored));
  const document = without(written.document, ignored);
  const provenance = await currentProvenance(run, prior);
  // What was written is recorded, whatever becomes of these questions.
  provenance.user ??= await run.account.user().catch(() => undefined);
  provenance.anchor ??= await run.account.anchor(prior.path).catch(() => undefined);
  const state = ObjectState.of(kind, id, { inputs, document, provenance, prior });
  run.sayKept(state);
  return state;
}

async function editOf(prior: ObjectState, desired: Declaration, ignored: string | undefined): Promise<Edit> {
  const before = without(withStandIns(prior.declared) as JsonObject, ignored);
  const body = without(await bodyWithout(desired, ignored), ignored);
  return {
    body,
    apply: (live) => applied(live, before, desired, body),
    // What was drift may be drift again as soon as it is written, where it is Celigo that keeps it otherwise.
    looksAgain: prior.record?.drifted === true,
  };
}

/** A file whose text is left alone is not read. */
function bodyWithout(desired: Declaration, ignored: string | undefined): Promise<JsonObject> {
  return ignored === undefined ? desired.body() : Promise.resolve(without(desired.fields, ignored));
}

/** Whether the text that Pulumi gives is only what state holds of it: then whatever Celigo has is left alone. */
async function isTextIgnored(prior: ObjectState, { kind, inputs }: Declaration): Promise<boolean> {
  if (kind.asset === undefined || prior.isIncomplete) return false;
  const text = own(inputs, kind.asset);
  return hashOf(text) === own(prior.outputs, "contentHash") && (await isOutdated(text));
}

/** @throws CeligoError for an object that lives where this token cannot change it. */
function refuseUnreachable({ kind, id }: ObjectState): void {
  if (kind.access(id) !== "nothing") return;
  throw new CeligoError(
    `${kind.name} ${id} is not updated: it lives in another environment, where this token can change nothing. Change it there, and put its inputs back here. For another one, give the resource another name in the program.`,
  );
}
