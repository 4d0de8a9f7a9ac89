/** Refusals that the settings decide, before any request. */
import { refusedByMode } from "../celigo/connection";
import { withArticle } from "../celigo/errors";
import type { Kind } from "../model/kind";
import type { Run } from "../run/run";

/** @throws CeligoError where the mode is `read`. */
export function refuseInReadMode(run: Run, action: "create" | "update" | "delete", kind: Kind): void {
  if (run.settings.mode !== "read") return;
  const what = `: ${action} of ${withArticle(kind.name)} refused, nothing was sent.`;
  throw refusedByMode(run.settings, what, "full or operate");
}

/** @throws CeligoError where the mode allows no new objects. */
export function refuseCreation(run: Run, kind: Kind): void {
  if (run.settings.mode === "operate" && kind.changesParent !== true) {
    const what = `: existing objects may be changed, but no ${kind.name} is made.`;
    throw refusedByMode(run.settings, what, "full");
  }
}
