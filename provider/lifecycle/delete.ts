/** Deletes one object, unless that would break someone or another resource of this run has it. */
import { refusedByMode } from "../celigo/connection";
import { ApiError, CeligoError, withArticle } from "../celigo/errors";
import type { JsonObject } from "../json/json";
import { mayDelete, type Deletion, type Seen } from "../model/decisions";
import { alive } from "../model/document";
import { naturalKeyWords } from "../model/kind";
import type { ObjectState } from "../model/object-state";
import { RECYCLE_BIN } from "../run/account-guard";
import type { Run } from "../run/run";
import { isFromElsewhere, proveNamed } from "./provenance";
import { refuseInReadMode } from "./refuse";

/** Deletes the object of a state entry. An object that is gone already is no error. */
export async function remove(run: Run, prior: ObjectState): Promise<void> {
  const { kind, id } = prior;
  // A key's id is a name, which may mean another key here than where the object was made.
  if (kind.access(id) === "everything" && isFromElsewhere(run, prior)) await proveNamed(run, prior);
  const reason = await whyItStays(run, prior);
  if (reason !== undefined) {
    run.say(`${kind.name} ${id} ${reason}`);
    return;
  }
  run.refuseAlone(kind, id);
  refuseInReadMode(run, "delete", kind);
  await run.account.checkAccount();
  await proveNamed(run, prior);
  await run.lock(prior.path, async () => {
    const wasThere = (await isToDelete(run, prior)) && (await send(run, prior));
    if (!wasThere) return run.account.confirmGone(kind, id, prior.path, prior.record);
    run.account.found(kind, prior.path);
    run.claims.deleted(kind, id);
    if (kind.recycled !== false) run.sayOnce(`deleted ${kind.name} ${id}. ${RECYCLE_BIN}`, RECYCLE_BIN);
  });
}

/** Why the object stays in Celigo and only its entry leaves the state. */
async function whyItStays(run: Run, { kind, id, declaration }: ObjectState): Promise<string | undefined> {
  if (kind.access(id) !== "everything") return "is forgotten; in Celigo it stays.";
  run.sync();
  if (run.claims.isInUse(kind, id) || (await run.isOwnedElsewhere(kind, id)))
    return "is not deleted: another resource of this program manages it now.";
  if (run.isPassedOver(kind, id, declaration.key))
    return `is not deleted: the program declares ${withArticle(kind.name)} with the same ${naturalKeyWords(kind)}, which is not a target of this update and may manage this object. Only the old entry is removed from the state.`;
  return undefined;
}

/** @returns whether it was there. */
function send(run: Run, { kind, id, path, outputs }: ObjectState): Promise<boolean> {
  return kind.remote.delete(run.client, id, outputs).catch(async (error: unknown) => {
    if (!(error instanceof ApiError) || !kind.whyNotDeleted || error.status === 401) throw error;
    const why = await kind.whyNotDeleted(run.client, path).catch(() => undefined);
    throw why === undefined ? error : new ApiError(`${error.message} ${why}`, error.status, error.code);
  });
}

/** False when it is gone already. @throws CeligoError when deleting it would break someone. */
async function isToDelete(run: Run, prior: ObjectState): Promise<boolean> {
  const { kind, id, path } = prior;
  const deletion = deletionOf(run, prior);
  let seen: Seen = "not looked at";
  let document: JsonObject | undefined;
  let reason: string | undefined;
  for (;;) {
    const step = mayDelete(deletion, seen);
    switch (step.do) {
      case "delete":
        return true;
      case "nothing":
        return false;
      case "look":
        document = alive(await kind.remote.get(run.client, id));
        seen = document ? "there" : "gone";
        break;
      case "ask for reasons":
        run.account.found(kind, path);
        reason = await kind.beforeDelete?.(run.client, path, document ?? {});
        seen = reason === undefined ? "unneeded" : "needed";
        break;
      case "refuse":
        if (step.why === "needed") throw needed(prior, reason);
        throw refusedByMode(run.settings, `: ${kind.name} ${id} is not deleted.`, "full");
    }
  }
}

function deletionOf({ settings }: Run, { kind, id, declaration }: ObjectState): Deletion {
  const isForced = declaration.local("forceDestroy") === true || settings.forceDestroyIds.includes(id);
  return {
    mode: settings.mode,
    isPart: kind.changesParent === true,
    reasons: kind.beforeDelete === undefined ? "none" : isForced ? "overruled" : "known",
  };
}

function needed({ kind, id }: ObjectState, reason = ""): CeligoError {
  return new CeligoError(
    `${kind.name} ${id} is not deleted: ${reason} To delete it all the same, set the environment variable CELIGO_FORCE_DESTROY_IDS=${id} for this run (\`pulumi config set celigo:forceDestroyIds ${id}\` does the same for \`pulumi up\`), or set forceDestroy: true on the resource and run \`pulumi up\` before you remove it. To keep it in Celigo and only forget it: \`pulumi state delete <urn>\`.`,
  );
}
