/** Changing a document that others change too: read, edit, write back, and look again when the answer is lost. */
import { CeligoError, LostAnswer, notTakenBack } from "../celigo/errors";
import { changedFields, equal, isKeptFrom, propertySchema } from "../json/compare";
import type { ComparableObject } from "../json/comparable";
import { own, type JsonObject } from "../json/json";
import type { Merged } from "../json/merge";
import { asShown, withoutMasks } from "../json/write-only";
import { alive } from "../model/document";
import type { Kind } from "../model/kind";
import { wireForm } from "../model/long-texts";
import { refusePut, whyPatchOnly } from "../model/masked";
import type { Written } from "../model/object-state";
import { RECYCLE_BIN } from "../run/account-guard";
import type { Run } from "../run/run";

/** One object in the API. */
export interface Target {
  kind: Kind;
  id: string;
}

/** What a write changes. */
export interface Edit {
  /** The declared part of the document. */
  declared: ComparableObject;
  /** The document to write. Applying it twice is the same as once, because a lost answer is settled by a second write. */
  apply(live: JsonObject): Merged;
  /** How credentials that Celigo does not show are treated. */
  credentials: EditOfCredentials;
}

/** What a write does with values that Celigo never shows. */
export interface EditOfCredentials {
  /** What was declared before: values that did not change are sent, and are no reason to send. */
  prior: ComparableObject | undefined;
  /** True when this stack created the object. */
  isCreated: boolean;
  /** True where the values are written although they did not change. */
  rewrites: boolean;
  /** True where a document may be sent without the values that the program does not declare. */
  sendsWithout: boolean;
}

/** What a write did. */
export interface Modified {
  /** The document before it. */
  live: JsonObject;
  /** The request; undefined where nothing had to be sent. */
  written?: Written;
  /** The document now, as far as the API tells. */
  document: JsonObject;
  /** The declared leaves that differ from live and did not change in the program. */
  leftAlone: string[];
}

/** What stays the same over the attempts of one write. */
interface Attempts {
  run: Run;
  target: Target;
  edit: Edit;
  /** Fields that Celigo answers and does not take back. */
  refused: string[];
}

/**
 * Edits a document and leaves everything else as a GET directly before the write found it. Two writes of this process
 * to one object never overlap. A lost answer is settled by starting again with a new GET.
 */
export function modify(run: Run, target: Target, edit: Edit): Promise<Modified> {
  const { kind, id } = target;
  return run.lock(kind.remote.path(id), async () => {
    const attempts: Attempts = { run, target, edit, refused: [] };
    let first: JsonObject | undefined;
    let lost: LostAnswer | undefined;
    for (let attempt = 0; ; attempt++) {
      const live = await current(run, target);
      first ??= live;
      const { document: merged, leftAlone, removed } = edit.apply(live);
      const document = (await wireForm(merged ?? {})) as JsonObject;
      const changed = fieldsToWrite(kind, { live, document, edit });
      if (changed.length === 0) return { live: first, document: live, leftAlone };
      if (lost && attempt > run.settings.maxRetries) throw lost;
      const isPatchOnly = mustPatch(target, { document, changed, edit });
      const outcome = await send(attempts, { live, document, changed, isPatchOnly });
      if (outcome === "without what it refuses") continue;
      if (!(outcome instanceof LostAnswer)) {
        sayRemoved(run, target, removed);
        const written = { live: first, sent: document, answer: outcome.answer };
        return { live: first, written, document: outcome.document, leftAlone };
      }
      lost = outcome;
      await run.client.pause(attempt);
    }
  });
}

function sayRemoved(run: Run, { kind, id }: Target, removed: readonly string[]): void {
  if (removed.length > 0)
    run.say(
      `${kind.name} ${id}: removed ${removed.join(", ")}, which Celigo does not take together with what is declared.`,
    );
}

async function current(run: Run, { kind, id }: Target): Promise<JsonObject> {
  const live = alive(await kind.remote.get(run.client, id));
  if (!live) throw goneWhileUpdating(kind, id);
  run.account.found(kind, kind.remote.path(id));
  return live;
}

/** The top-level fields that differ in meaning; of opaque ones, also in their form. */
function fieldsToWrite(
  kind: Kind,
  { live, document, edit }: { live: JsonObject; document: JsonObject; edit: Edit },
): string[] {
  const { prior, rewrites } = edit.credentials;
  // A credential that Celigo hides differs from what it shows, whether it changed or not.
  const shown =
    kind.credentials && !rewrites
      ? (asShown(document, { prior, live }, kind.document) as JsonObject)
      : document;
  return changedFields(live, shown).filter(
    (field) =>
      kind.whole?.includes(field) ||
      !equal(own(live, field), own(shown, field), propertySchema(kind.document, field)),
  );
}

/** True where only a PATCH may carry a change. @throws CeligoError where a PATCH cannot. */
function mustPatch(
  { kind, id }: Target,
  { document, changed, edit }: { document: JsonObject; changed: string[]; edit: Edit },
): boolean {
  const { isCreated, sendsWithout } = edit.credentials;
  if (sendsWithout) return false;
  const why = whyPatchOnly({ kind, isCreated, declared: edit.declared }, document);
  if (why === undefined) return false;
  const others = changed.filter(
    (field) => !kind.patchable?.includes(field) || own(document, field) === undefined,
  );
  if (others.length > 0) refusePut(kind, id, others, why);
  return true;
}

/** What the API said to a document that was sent. */
interface Sent {
  answer?: JsonObject;
  document: JsonObject;
}

/** What is sent. */
interface Request {
  live: JsonObject;
  document: JsonObject;
  changed: string[];
  isPatchOnly: boolean;
}

/** Sends a document once. */
async function send(
  { run, target, edit, refused }: Attempts,
  { live, document, changed, isPatchOnly }: Request,
): Promise<Sent | LostAnswer | "without what it refuses"> {
  const { kind, id } = target;
  const shown = kind.credentials ? (withoutMasks(document, kind.document) as JsonObject) : document;
  const sent = withoutFields(shown, [...(kind.readOnly ?? []), ...refused]);
  try {
    const declares = (name: string) => Object.hasOwn(edit.declared, name);
    const replacement = { body: sent, changed, live, isPatchOnly, declares };
    const answer = await kind.remote.update(run.client, id, replacement);
    if (answer === "patched") return await readAgain({ run, target, edit, refused }, document);
    if (answer) return { answer, document: { ...document, lastModified: null, ...answer } };
    const words = `Celigo accepted the update of ${kind.name} ${id} and answered with nothing usable.`;
    return new LostAnswer(words, "broken");
  } catch (error) {
    if (error instanceof LostAnswer) return error;
    const made = madeByCeligo(kind, error, sent, edit.declared);
    if (made.length === 0) throw error;
    refused.push(...made);
    run.say(
      `${kind.name} ${id}: Celigo does not take back ${made.join(", ")}; it is left out of the update.`,
    );
    return "without what it refuses";
  }
}

/** A PATCH answers no document. The one that is there now tells, unless somebody else may have changed it since. */
async function readAgain({ run, target, edit }: Attempts, sent: JsonObject): Promise<Sent> {
  const { kind, id } = target;
  const document = alive(await kind.remote.get(run.client, id).catch(() => undefined));
  const ours = Object.entries(sent).filter(([name]) => Object.hasOwn(edit.declared, name));
  if (document && isKeptFrom(document, Object.fromEntries(ours))) return { answer: document, document };
  return { document: { ...sent, lastModified: null } };
}

/**
 * Fields that the API answers and refuses to take back. That holds only for whole fields that nobody declares and that
 * are no inputs: anything else that is wrong with an undeclared field is for a person to decide.
 */
function madeByCeligo(kind: Kind, error: unknown, sent: JsonObject, declared: ComparableObject): string[] {
  const fields = notTakenBack(error, sent);
  const isOurs = (field: string) =>
    Object.hasOwn(declared, field) || propertySchema(kind.document, field) !== undefined;
  return fields.some(isOurs) ? [] : fields;
}

function withoutFields(document: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(document).filter(([key]) => !names.includes(key)));
}

function goneWhileUpdating({ name }: Kind, id: string): CeligoError {
  return new CeligoError(
    `${name} ${id} is not in this account (404), so it was not updated. If it was deleted outside Pulumi, \`pulumi up --refresh\` makes it again. ${RECYCLE_BIN} If it exists, this is the token of another account or environment.`,
  );
}
