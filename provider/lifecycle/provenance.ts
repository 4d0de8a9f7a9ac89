/** Questions of one operation to the account guard: which account an object lives in, and what state records of it. */
import { alive } from "../model/document";
import type { ObjectState } from "../model/object-state";
import type { Provenance } from "../model/provenance";
import type { Run } from "../run/run";

/** The provenance to record for an object from now on, without a request. */
export function provenanceOf(run: Run, state: ObjectState): Provenance {
  const { record } = state;
  const { origin, tokenSource } = run.settings;
  const anchor = record?.anchor ?? run.account.provenPath(state.path);
  return { origin, source: tokenSource, user: record?.user, anchor };
}

/** As `provenanceOf`, with another anchor where the object's own is gone. */
export async function currentProvenance(run: Run, state: ObjectState): Promise<Provenance> {
  const provenance = provenanceOf(run, state);
  return { ...provenance, anchor: await run.account.current(provenance.anchor, state.path) };
}

/** True where the object was created with another address or token source than this run has. */
export function isFromElsewhere(run: Run, { record }: ObjectState): boolean {
  return record !== undefined && !run.account.isOwn(record);
}

/** The id of a document is one account's; a name exists in many, and must not be read or written in another. */
export async function proveNamed(run: Run, { kind, id, record }: ObjectState): Promise<void> {
  if (kind.anchors === false) await run.account.proveAccount(kind, id, record);
}

/** Whether the object was created with another address or token source, and if so, whether it is here too. */
export async function movedTo(run: Run, state: ObjectState): Promise<"no" | "renamed" | "elsewhere"> {
  const { kind, id, record } = state;
  if (!record || !isFromElsewhere(run, state)) return "no";
  const { account, client } = run;
  const { origin, tokenSource } = run.settings;
  const isRotated =
    record.origin === origin &&
    [record.source, tokenSource].every((source) => source.startsWith("apiToken:"));
  // One question for all objects: nothing records the new token until something else changes.
  if (isRotated && record.anchor !== undefined && (await account.exists(record.anchor))) return "no";
  const isHere = await account.once(`${kind.name} ${id}`, async () => {
    // The same name in another environment is another value.
    const { anchor } = record;
    if (kind.anchors === false && anchor !== undefined && !(await account.exists(anchor))) return false;
    return Boolean(alive(await kind.remote.get(client, id)));
  });
  if (!isHere) return "elsewhere";
  return isRotated ? "no" : "renamed";
}
