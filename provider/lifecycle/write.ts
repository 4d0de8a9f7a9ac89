/** Changing an object that others change too: read, merge, write, and look again when the answer is lost. */
import { CeligoError, LostAnswer, notTakenBack } from "../celigo/errors";
import { changedFields, equal, isKeptFrom, merge, propertySchema } from "../json/compare";
import { own, type JsonObject } from "../json/json";
import type { Remote, ResourceSpec } from "../model/define-resource";
import { alive } from "../model/document";
import { refuseMasked } from "../model/masked";
import { RECYCLE_BIN } from "../run/account-guard";
import type { Run } from "../run/run";

/**
 * Brings the declared part of a document from `before` to `after` and leaves everything else as the last moment's GET
 * found it. A lost answer is settled by reading again. Two writes of this process to one object never overlap.
 * @param options.inspect sees the document before it is changed.
 * @param options.looksAgain after a write that answers nothing (PATCH): whether Celigo keeps it as it was sent.
 * @returns the document as it is at the server now, as far as its answer tells.
 */
export async function write(
  run: Run,
  spec: ResourceSpec,
  remote: Remote,
  id: string,
  before: JsonObject,
  after: JsonObject,
  options: { inspect?: (current: JsonObject) => void; looksAgain?: boolean } = {},
): Promise<JsonObject> {
  return run.lock(remote.path(id), async () => {
    const refused: string[] = [];
    let lost: LostAnswer | undefined;
    for (let attempt = 0; ; attempt++) {
      const current = alive(await remote.get(run.client, id));
      if (!current) throw goneWhileUpdating(spec, id);
      run.account.found(spec, remote.path(id));
      if (attempt === 0) options.inspect?.(current);
      const target = mergeDocument(spec, current, before, after);
      const changed = changedFields(current, target).filter(
        (field) =>
          spec.whole?.includes(field) ||
          !equal(own(current, field), own(target, field), propertySchema(spec.schema, field)),
      );
      if (changed.length === 0) return current;
      if (lost && attempt > run.settings.maxRetries) throw lost;
      refuseMasked(spec, id, target, after);
      const body = withoutFields(target, [...(spec.readOnly ?? []), ...refused]);
      try {
        const answer = await remote.update(run.client, id, body, changed, current);
        if (answer) {
          const isUntold = options.looksAgain === true && answer.lastModified === null;
          const kept = isUntold ? await keptOf(run, remote, id, after) : undefined;
          return kept ?? { ...target, lastModified: null, ...answer };
        }
        throw new LostAnswer(
          `Celigo accepted the update of ${spec.name} ${id} and answered with nothing usable.`,
          "broken",
        );
      } catch (error) {
        const made = madeByCeligo(spec, error, body, after);
        refused.push(...made);
        if (made.length > 0) {
          run.say(
            `${spec.name} ${id}: Celigo does not take back ${made.join(", ")}; it is left out of the update.`,
          );
          continue;
        }
        if (!(error instanceof LostAnswer)) throw error;
        lost = error;
        await run.client.pause(attempt);
      }
    }
  });
}

/** The document after a write, unless somebody else may have changed it since. */
async function keptOf(
  run: Run,
  remote: Remote,
  id: string,
  sent: JsonObject,
): Promise<JsonObject | undefined> {
  const document = alive(await remote.get(run.client, id).catch(() => undefined));
  return document && isKeptFrom(document, sent) ? document : undefined;
}

/**
 * Fields that the API answers and refuses to take back. That holds only for whole fields that nobody declares and that
 * are no inputs: anything else that is wrong with an undeclared field is for a person to decide.
 */
function madeByCeligo(spec: ResourceSpec, error: unknown, body: JsonObject, after: JsonObject): string[] {
  const fields = notTakenBack(error, body);
  const isOurs = (field: string) =>
    Object.hasOwn(after, field) || propertySchema(spec.schema, field) !== undefined;
  return fields.some(isOurs) ? [] : fields;
}

function mergeDocument(
  spec: ResourceSpec,
  current: JsonObject,
  before: JsonObject,
  after: JsonObject,
): JsonObject {
  const whole = Object.entries(after).filter(([key]) => spec.whole?.includes(key));
  const parts = Object.fromEntries(Object.entries(after).filter(([key]) => !spec.whole?.includes(key)));
  return { ...(merge(current, before, parts) as JsonObject), ...Object.fromEntries(whole) };
}

function withoutFields(document: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(document).filter(([key]) => !names.includes(key)));
}

function goneWhileUpdating(spec: ResourceSpec, id: string): CeligoError {
  return new CeligoError(
    `${spec.name} ${id} is not in this account (404), so it was not updated. If it was deleted outside Pulumi, \`pulumi up --refresh\` makes it again. ${RECYCLE_BIN} If it exists, this is the token of another account or environment.`,
  );
}
