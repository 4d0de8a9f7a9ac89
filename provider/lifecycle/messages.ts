/** Errors of creates, adoptions and diffs that say how to go on. */
import { CeligoError, pageOf, withArticle, type LostAnswer } from "../celigo/errors";
import type { JsonObject } from "../json/json";
import type { InputSchema } from "../json/schema";
import { warningsOf } from "../json/warnings";
import type { Declaration } from "../model/declaration";
import { naturalKeyWords, type Kind } from "../model/kind";
import type { Run } from "../run/run";

/** Says what is probably wrong with inputs, once per path. */
export function sayWarnings(
  run: Run,
  { name, schema }: { name: string; schema: InputSchema },
  inputs: JsonObject,
): void {
  for (const { path, reason } of warningsOf(inputs, schema)) {
    const words = `warning: ${name}: ${path} ${reason}.`;
    run.sayOnce(words, words);
  }
}

/** Ids in a message; of many, the first ones. */
export function listed(ids: readonly string[]): string {
  return ids.length > 10 ? `${ids.slice(0, 10).join(", ")} and ${ids.length - 10} more` : ids.join(", ");
}

/** What a log line says of objects that have the name. The name itself may have been given as a secret. */
export function takenWords({ kind }: Declaration, free: readonly string[]): string {
  return `${withArticle(kind.name)} with the same ${naturalKeyWords(kind)} exists already (${listed(free)})`;
}

/** Two resources of the program mean one object. */
export function alreadyTaken(kind: Kind, id: string): CeligoError {
  return new CeligoError(
    `${kind.name} ${JSON.stringify(id)} belongs to another resource of this program already, and both would write to it. Take one of the two out of the state with \`pulumi state delete <urn>\`, and give it another ${kind.naturalKey.join(" or ") || "object"}${kind.unique ? "" : ', or onExisting: "create" to have one of its own'}.`,
  );
}

/** Several existing objects have the natural key, and only one can be adopted. */
export function severalExist({ kind }: Declaration, free: readonly string[]): CeligoError {
  return new CeligoError(
    `${free.length} objects have the same ${naturalKeyWords(kind)} as this ${kind.name}: ${listed(free)}. Name the one to adopt with adoptId, or set onExisting: "create" to make another one.`,
  );
}

/** Another resource has the object, or this one has it from before a forced replacement. */
export function sameName(run: Run, desired: Declaration, ids: readonly string[]): CeligoError {
  const { kind } = desired;
  const name = naturalKeyWords(kind);
  const others = ids.length > 0 ? ` (${listed(ids)})` : "";
  const isDuplicable = !kind.unique && !desired.isIntendedDuplicate;
  const several = isDuplicable ? ', or set onExisting: "create" on this one to have two on purpose' : "";
  const isKept = ids.some((id) => run.claims.isKept(kind, id));
  const replacement = isKept ? ` If Pulumi is replacing this resource, set deleteBeforeReplace: true.` : "";
  return new CeligoError(
    `another ${kind.name} of this program has the same ${name} already${others}, so neither adoptId nor onExisting: "adopt" can adopt it. Give them different ones${several}.${replacement} See ${pageOf("adopting", "same-name-twice")}.`,
  );
}

/** The message of `onExisting: "fail"`. */
export function existsAlready({ kind }: Declaration, free: readonly string[]): CeligoError {
  const [only = ""] = free;
  const duplicate = kind.unique ? "" : '; to create another one, onExisting: "create"';
  return new CeligoError(
    `${withArticle(kind.name)} with the same ${naturalKeyWords(kind)} exists already: ${listed(free)}. To take it over, set adoptId: ${JSON.stringify(only)} or onExisting: "adopt" (CELIGO_ON_EXISTING=adopt for one run)${duplicate}; for a resource that was renamed or moved in the program, set aliases. If another resource of this run releases the name, order the two with dependsOn; if a resource that was removed from the program has it, adopt it; if Pulumi is replacing this one (--replace, replacementTrigger, replaceWith, taint), set deleteBeforeReplace: true, or run \`pulumi state untaint\`. See ${pageOf("adopting", "already-exists")}.`,
  );
}

/** The object of `adoptId` does not exist. */
export function nothingToAdopt({ kind }: Declaration, id: string): CeligoError {
  return new CeligoError(
    `adoptId: there is no ${kind.name} ${JSON.stringify(id)} in this account. Check the id and the account, or leave adoptId out to make a new one, also where it was taken over before and is gone since.`,
  );
}

/** The object of `adoptId` has another identity, which cannot be changed. */
export function adoptsAnother({ kind }: Declaration, id: string): CeligoError {
  return new CeligoError(
    `adoptId: ${kind.name} ${JSON.stringify(id)} has another ${kind.naturalKey.join(" or ")} than this resource declares, and that cannot be changed.`,
  );
}

/** The rate limit held creates back for too long. */
export function heldBack({ kind }: Declaration, restarts: number): CeligoError {
  return new CeligoError(
    `the ${kind.name} was not created: Celigo's rate limit held the request back until the list of existing objects was older than a minute, ${restarts} times. Run \`pulumi up\` again later, or set celigo:maxRequestsPerSecond.`,
  );
}

/** The answer to a create was lost, and it is not certain whether there is an object. */
export function mayHaveBeenCreated(kind: Kind, lost: LostAnswer, finding: string): CeligoError {
  const next =
    kind.naturalKey.length === 0
      ? "it is not in Pulumi's state, so another one is made."
      : 'if it is there, the message names its id, and adoptId or onExisting: "adopt" takes it over; if it is not, it is made.';
  return new CeligoError(
    `the ${kind.name} may have been created: ${lost.message} The answer was lost, ${finding} Run \`pulumi up\` again: ${next}`,
  );
}
