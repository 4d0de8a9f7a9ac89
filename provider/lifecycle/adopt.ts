/** Existing objects that a create meets: which one is adopted, and the adoption itself. */
import { pageOf } from "../celigo/errors";
import type { JsonObject } from "../json/json";
import { applyDeclaration } from "../model/change";
import type { Declaration } from "../model/declaration";
import { whatToDoWithExisting, type Matches, type Meeting } from "../model/decisions";
import { alive } from "../model/document";
import { sendsWithout } from "../model/masked";
import { namesakes } from "../model/natural-key";
import type { Run } from "../run/run";
import {
  adoptsAnother,
  alreadyTaken,
  existsAlready,
  nothingToAdopt,
  sameName,
  severalExist,
  takenWords,
} from "./messages";
import { modify, type Modified } from "./modify";

/** The object of `adoptId`; undefined without one, or where it was adopted once and another one is to be created now. */
export async function adoptedById(run: Run, desired: Declaration): Promise<string | undefined> {
  const { kind, inputs, key, adoptId: id } = desired;
  if (id === undefined) return undefined;
  run.sync();
  if (run.claims.isReplacedBy(kind, id, key)) return undefined;
  const document = alive(await kind.remote.get(run.client, id));
  if (document && fits(desired, id, document, inputs)) return id;
  if (run.claims.isPast(kind, id)) return undefined;
  throw document ? adoptsAnother(desired, id) : nothingToAdopt(desired, id);
}

/** False where the object has another identity than the declaration. */
function fits({ kind }: Declaration, id: string, document: JsonObject, inputs: JsonObject): boolean {
  const told = kind.remote.idOf(document, inputs);
  if (told !== undefined && told !== id) return false;
  const mustMatch = (kind.createOnly ?? []).length > 0 || kind.unique;
  return !mustMatch || kind.remote.matches(document, inputs);
}

/** The id of the object with the same natural key that this resource adopts; undefined where one is to be created. */
export async function existingObject(
  run: Run,
  desired: Declaration,
  rows: JsonObject[],
): Promise<string | undefined> {
  const { kind } = desired;
  const policy = desired.onExisting ?? run.settings.onExisting;
  const isUnique = kind.unique === true;
  if ((policy === "create" && !isUnique) || kind.naturalKey.length === 0) return undefined;
  const matches = await matchesOf(run, desired, rows);
  const before = desired.leavesValueAlone ? "left alone" : "not compared";
  let value: Meeting["value"] = before;
  let hasWaited = false;
  for (;;) {
    const found = matches();
    const step = whatToDoWithExisting({ policy, isUnique, matches: found, value, hasWaited });
    switch (step.do) {
      case "create":
        return undefined;
      case "adopt":
        return step.id;
      case "compare":
        value = await compared(run, desired, step.id);
        break;
      case "wait":
        await run.untilReleased(() => matches().free.length === 0, takenWords(desired, found.free));
        [hasWaited, value] = [true, before];
        break;
      case "refuse":
        throw refusals[step.why](run, desired, found);
    }
  }
}

/** What a create says where it refuses to go on. */
const refusals = {
  taken: (run: Run, desired: Declaration, { taken }: Matches) => sameName(run, desired, taken),
  several: (_run: Run, desired: Declaration, { free }: Matches) => severalExist(desired, free),
  exists: (_run: Run, desired: Declaration, { free }: Matches) => existsAlready(desired, free),
};

/** The objects with the natural key of a declaration, as far as the processes of the command know by now. */
async function matchesOf(run: Run, desired: Declaration, rows: JsonObject[]): Promise<() => Matches> {
  const { kind, key } = desired;
  const ids = namesakes(desired, rows);
  const elsewhere = new Set<string>();
  for (const id of ids) if (await run.isOwnedElsewhere(kind, id)) elsewhere.add(id);
  return () => {
    run.sync();
    return run.claims.matches(kind, key, ids, elsewhere);
  };
}

/** Whether an object has the declared value. */
async function compared(run: Run, desired: Declaration, id: string): Promise<"same" | "different"> {
  const { kind } = desired;
  const document = await kind.remote.get(run.client, id);
  return document !== undefined && desired.isIn(document) ? "same" : "different";
}

/** Takes an existing object over and updates it to the declaration. */
export async function adopt(run: Run, desired: Declaration, id: string): Promise<Modified> {
  const { kind } = desired;
  if (!claimExisting(run, desired, id)) throw alreadyTaken(kind, id);
  try {
    const modified = await bringTo(run, desired, id);
    const changes = desired.leavesValueAlone ? [] : desired.differencesIn(modified.live);
    const words = changes.length === 0 ? "none" : changes.join(", ");
    run.say(`${kind.name}: took over ${id}, changes: ${words}`);
    run.sayOnce(AFTER_A_RENAME, "took over");
    return modified;
  } catch (error) {
    run.claims.release(kind, id);
    throw error;
  }
}

const AFTER_A_RENAME = `if the resource was renamed in the program, its old entry in Pulumi's state still names the adopted object. A whole \`pulumi up\` removes the entry, as does \`pulumi state delete <old urn>\`; \`pulumi destroy --target <old urn>\` deletes the object. See ${pageOf("adopting", "interrupted-rename")}.`;

/** Brings an object to its declaration: nothing of it was declared before. */
export async function bringTo(
  run: Run,
  desired: Declaration,
  id: string,
  isCreated = false,
): Promise<Modified> {
  const declared = desired.leavesValueAlone ? {} : desired.comparable;
  return modify(
    run,
    { kind: desired.kind, id },
    {
      declared,
      apply: (live) => applyDeclaration(desired, live),
      credentials: { prior: undefined, isCreated, rewrites: false, sendsWithout: sendsWithout(desired) },
    },
  );
}

/** Takes an existing object for a resource of this process, unless one of another process of the command was first. */
function claimExisting(run: Run, { kind, key }: Declaration, id: string): boolean {
  run.sync();
  if (!run.claims.claim(kind, id, key, "adopted")) return false;
  // Written first and read afterwards: of two processes that claim at the same time, none keeps it unnoticed.
  run.sync();
  if (!run.claims.isContested(kind, id)) return true;
  run.claims.release(kind, id);
  return false;
}
