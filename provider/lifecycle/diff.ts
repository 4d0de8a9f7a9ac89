/** Compares the last declaration with the desired one, in Pulumi's words. */
import { differences } from "../json/compare";
import { own } from "../json/json";
import { changeBetween } from "../model/change";
import type { Declaration } from "../model/declaration";
import { refuseInPreview } from "../model/masked";
import type { ObjectState } from "../model/object-state";
import { HIDDEN } from "../pulumi/record";
import type { Run } from "../run/run";
import type { Difference } from "./handler";
import { alreadyTaken } from "./messages";
import { movedTo } from "./provenance";

/** What an update would change. Asks the API only when the account's address or token source changed. */
export async function diff(run: Run, prior: ObjectState, desired: Declaration): Promise<Difference> {
  const { kind, id, record } = prior;
  const change = changeBetween(prior, desired);
  const isReachable = kind.access(id) !== "nothing";
  const move = change.replaces.length === 0 && isReachable ? await movedTo(run, prior) : "no";
  if (record) run.account.remember(kind, record, isReachable ? prior.path : undefined);
  run.sync();
  // What lives elsewhere is not in the way here, though something of its name may be.
  if (move === "elsewhere") run.claims.left(kind, id);
  else if (change.replaces.length > 0) run.claims.replaced(kind, id, desired.key);
  else if (!run.claims.keep(kind, id, desired.key, desired.isIntendedDuplicate)) throw alreadyTaken(kind, id);
  explainHidden(run, prior, desired);
  const isCreated = record?.created === true;
  const isReplaced = move === "elsewhere" || change.replaces.length > 0;
  if (!isReplaced) refuseInPreview({ kind, id, isCreated, declared: desired.comparable }, change, desired);
  if (change.replaces.length > 0 && kind.lostOnReplacement !== undefined)
    run.say(
      `${kind.name} ${id} is replaced (${change.replaces.join(", ")}): ${kind.lostOnReplacement} are lost.`,
    );
  const replaces = move === "elsewhere" ? [HIDDEN] : change.replaces;
  if (replaces.length > 0) return { changes: true, replaces };
  return { changes: move === "renamed" || !change.isLocal || change.local.length > 0 };
}

/** Pulumi displays no property whose name begins with two underscores, so the plan shows an update without any. */
function explainHidden(run: Run, { kind, id, outputs }: ObjectState, { inputs }: Declaration): void {
  const hidden = Object.keys(kind.schema.properties).filter(
    (name) => name.startsWith("__") && differences(own(outputs, name), own(inputs, name)).length > 0,
  );
  if (hidden.length > 0)
    run.say(
      `${kind.name} ${id}: ${hidden.join(", ")} changes. Pulumi does not display properties whose names begin with two underscores.`,
    );
}
