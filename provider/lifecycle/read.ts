/** Reads one object as it is now. */
import { CeligoError } from "../celigo/errors";
import { alive } from "../model/document";
import type { ObjectState } from "../model/object-state";
import { rowFields } from "../model/server-values";
import type { JsonObject } from "../json/json";
import type { Run } from "../run/run";
import type { ReadBack } from "./handler";
import { currentProvenance, proveNamed } from "./provenance";

/** The object as it is now; empty when it is gone. */
export async function read(run: Run, prior: ObjectState): Promise<ReadBack> {
  const { kind, id } = prior;
  if (kind.access(id) === "nothing") return unreadable(prior);
  const { path } = prior;
  run.rows.note(path);
  await proveNamed(run, prior);
  const row = await unchangedRow(run, prior);
  if (row) return unchanged(run, prior, row);
  const document = alive(await kind.remote.get(run.client, id));
  if (!document) return gone(run, prior);
  const seen = prior.observed(document);
  if (!seen) return unchanged(run, prior, document);
  run.account.found(kind, path);
  sayForeign(run, prior, document);
  const provenance = await currentProvenance(run, prior);
  return { id, props: prior.drifted(seen.comparable, document, provenance).outputs, inputs: seen.inputs };
}

/** The next update would remove what somebody added outside. */
function sayForeign(run: Run, prior: ObjectState, document: JsonObject): void {
  const words = prior.foreignElements(document).map((element) => element.words);
  if (words.length > 0)
    run.say(
      `${prior.kind.name} ${prior.id}: the next \`pulumi up\` removes what was added in Celigo: ${words.slice(0, 10).join(", ")}. Declare it in the program to keep it.`,
    );
}

/** What is in state is all that is known of an object that lives in another environment. */
function unreadable({ kind, id, record, outputs }: ObjectState): ReadBack {
  if (record) return { id, props: outputs };
  throw new CeligoError(`${kind.name} ${id} lives in another environment, where this token cannot read it.`);
}

async function unchanged(run: Run, prior: ObjectState, document: JsonObject): Promise<ReadBack> {
  run.account.found(prior.kind, prior.path);
  const provenance = await currentProvenance(run, prior);
  return { id: prior.id, props: prior.refreshed(document, provenance).outputs };
}

async function gone(run: Run, { kind, id, path, record }: ObjectState): Promise<ReadBack> {
  if (!record) throw new CeligoError(`there is no ${kind.name} ${id} in this account.`);
  await run.account.confirmGone(kind, id, path, record);
  run.claims.left(kind, id);
  return {};
}

/** The object's row in a list that others are read from as well, if it shows that nothing has changed. */
async function unchangedRow(run: Run, prior: ObjectState): Promise<JsonObject | undefined> {
  const { kind, record, path } = prior;
  if (!record || kind.row === undefined || record.incomplete || record.drifted) return undefined;
  if (run.settings.fullRefresh) return undefined;
  const found = alive(await run.rows.find(path, rowFields(kind), kind.listQuery));
  const isShown = (kind.shownFields ?? []).some((field) => Object.hasOwn(prior.declared, field));
  const row = found && isShown && kind.shown ? await kind.shown(run.client, found) : found;
  return row && prior.isUnchangedRow(row) ? { ...record.server, ...row } : undefined;
}
