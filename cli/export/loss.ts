/** What an export does not have, or no longer: Pulumi deletes what leaves the program. */
import type { Kind as ResourceKind } from "../../provider/model/kind";
import { resources } from "../../provider/resources";
import type { Account, PartType } from "./account";
import type { Notice } from "./notice";
import type { Arrangement } from "./arrange";
import { KINDS, objectKey, type Exported } from "./object";
import { fingerprint, type Manifest, type StackMemory } from "./output";
import { resourceKey, type ProgramOnDisk } from "./program-on-disk";
import type { StackState } from "./stack-state";
import { counted } from "../report";
import { asText } from "../../provider/json/text";

/** As many names as a notice lists. */
const NAMED = 5;

/** @throws Error where connectors would silently leave the program. */
export function tellConnectors({ withoutConnectors }: Account, manifest: Manifest, notice: Notice): void {
  if (withoutConnectors === undefined) return;
  if (Object.keys(manifest.files).some((file) => file.startsWith("connectors/")))
    throw new Error(
      `${withoutConnectors} The program has connectors, which this export would take out of it. Use a token that may see them.`,
    );
  notice(
    `connectors, licenses and trials are not exported; only Celigo partners have any: ${withoutConnectors}`,
  );
}

/** @throws Error where the state of exports or imports of no integration would silently leave the program. */
export function tellUnowned({ unowned }: Account, memory: StackMemory, notice: Notice): void {
  const types = (["exports", "imports"] as const).filter((type) => unowned[type].refusal !== undefined);
  if (types.length === 0) return;
  const reasons = (some: PartType[]) => some.map((type) => unowned[type].refusal).join(" ");
  const lost = types.filter((type) => memory.unownedStates.includes(type));
  if (lost.length > 0)
    throw new Error(
      `${reasons(lost)} The program has state of ${lost.join(" and ")} that belong to no integration, which this export would take out of it. Use a full-access token.`,
    );
  notice(`state of ${types.join(" and ")} that belong to no integration is not exported: ${reasons(types)}`);
}

/** @throws Error where scripts of hooks would silently leave the program. */
export function tellHooks(
  { withoutParts }: Account,
  memory: StackMemory,
  objects: Exported[],
  notice: Notice,
): void {
  if (withoutParts.length === 0) return;
  const reasons = withoutParts.join(" ");
  const names = newlyGone(memory, objects);
  if (names.length > 0)
    throw new Error(
      `${reasons} So a hook may still use what this export would take out of the program: ${someOf(names)}. Use a full-access token.`,
    );
  notice(`scripts that only hooks of exports, imports or flows use are not exported: ${reasons}`);
}

/** Says of which integrations the account does not show the connections. */
export function tellRegistrations({ withoutRegistrations }: Account, notice: Notice): void {
  const [reason] = withoutRegistrations.values();
  if (reason !== undefined)
    notice(
      `connections registered with ${counted(withoutRegistrations.size, "integration")} are not exported: ${reason}`,
    );
}

/** The types of parts of no integration whose state is exported. */
export function unownedStates({ unowned }: Account, objects: Exported[]): PartType[] {
  const ids = objects.flatMap(({ kind, inputs }) => (kind === "StateKey" ? asText(inputs._resourceId) : []));
  return (["exports", "imports"] as const).filter((type) => ids.some((id) => unowned[type].ids.has(id)));
}

/** Says what was deleted while the account was read, or is listed and never shown. */
export function tellLost({ lost }: Account, notice: Notice): void {
  if (lost.length > 0)
    notice(
      `listed by Celigo, but not found when it was read, so not exported: ${someOf([...lost].sort())}. Where it was not deleted meanwhile, the token may not see it.`,
    );
}

/** Says, once, which objects of an earlier export are no longer there. */
export function tellGone(
  memory: StackMemory,
  objects: Exported[],
  { mentioned }: ProgramOnDisk,
  notice: Notice,
): void {
  const own = new Set(objects.map(({ kind, id }) => memory.names[memoryKey({ kind, id })]));
  const isStillThere = (name: string) =>
    !own.has(name) && [...mentioned.values()].some((each) => each.name === name);
  const names = newlyGone(memory, objects);
  const kept = names.filter(isStillThere);
  const gone = names.filter((name) => !isStillThere(name));
  if (kept.length > 0)
    notice(
      `exported before, but no longer found, and still declared by files that were edited by hand: ${someOf(kept)} (${kept.length} in all). Take them out of the program, or \`pulumi up --refresh\` makes them again.`,
    );
  if (gone.length > 0)
    notice(
      `exported before, but no longer found, so not in the program any more: ${someOf(gone)} (${gone.length} in all). \`pulumi refresh\` takes them out of the stack's state; without it, the preview shows their deletion.`,
    );
}

/** What tells whether an object that the program loses has left Celigo. */
interface Evidence {
  account: Account;
  memory: StackMemory;
  /** What the account has, by `objectKey`. */
  seen: Set<string>;
  state: StackState | undefined;
  /** True where all of the account was read. */
  isAll: boolean;
}

/** True where it is certain that the object of a resource is not in Celigo any more. */
export type GoneJudge = (resource: { kind: string; name: string }) => boolean;

/** Makes the judge. What cannot be seen counts as still there. */
export function goneJudge({ account, memory, seen, state, isAll }: Evidence): GoneJudge {
  const { lost, unowned, withoutConnectors, withoutRegistrations } = account;
  const fingerprints = new Set([...seen].map(fingerprint));
  const isRead = ({ kind, id }: { kind: string; id: string }): boolean => {
    if (!isExportedKind(kind)) return false;
    if (!isAll && memory.names[fingerprint(objectKey({ kind, id }))] === undefined) return false;
    if (/^Connector/.test(kind) && withoutConnectors !== undefined) return false;
    if (kind === "ConnectionRegistration" && withoutRegistrations.has(id.split("/")[0] ?? "")) return false;
    const part = (["exports", "imports"] as const).find((type) => id.startsWith(`${type}/`));
    if (kind === "StateKey" && part && unowned[part].refusal !== undefined) return false;
    const path = (resources[kind] as ResourceKind).remote.path(id);
    return !lost.some((each) => path === each || path.startsWith(`${each}/`));
  };
  return ({ kind, name }) => {
    if (state !== undefined) {
      const entries = state.entries.filter((each) => each.kind === kind && each.name === name);
      return entries.every((each) => isRead(each) && !seen.has(objectKey(each)));
    }
    // Without the state, only the fingerprints of earlier exports tell.
    const known = Object.keys(memory.names).filter((key) => memory.names[key] === name);
    return lost.length === 0 && isExportedKind(kind) && known.some((key) => !fingerprints.has(key));
  };
}

function isExportedKind(kind: string): boolean {
  return KINDS.some((each) => each === kind);
}

/**
 * Pulumi deletes what leaves the program.
 * @throws Error where this export would take something out of it that is still in Celigo.
 */
export function refuseLoss(
  { before, after }: Pick<Arrangement, "before" | "after">,
  state: StackState | undefined,
  { stack, isGone }: { stack: string; isGone: GoneJudge },
): void {
  const lost = [...before.mentioned.values()].filter((each) => {
    if (after.mentioned.has(resourceKey(each)) || isGone(each)) return false;
    return !state || state.entries.some(({ kind, name }) => kind === each.kind && name === each.name);
  });
  if (lost.length === 0) return;
  const names = lost.map((each) => `${resourceKey(each)} (${each.file})`).sort();
  const way = state
    ? "take it out of the stack with `pulumi state delete`"
    : "log in to Pulumi, so that the stack's state tells what it manages";
  throw new Error(
    `this export would take out of the program what stack ${stack} manages and may still be in Celigo: ${names.join(", ")}. Nothing was written, since \`pulumi up\` would delete it. Use a token that sees it, move its declaration into a file of your own that ${after.main ?? "index.ts"} imports, or ${way}.`,
  );
}

function newlyGone(memory: StackMemory, objects: Exported[]): string[] {
  return goneFrom(memory, objects)
    .filter((key) => !memory.gone.includes(key))
    .map((key) => memory.names[key] ?? "")
    .sort();
}

/** Fingerprints of what earlier exports have named and this one does not have. */
export function goneFrom({ names }: StackMemory, objects: Exported[]): string[] {
  const found = new Set(objects.map(memoryKey));
  return Object.keys(names).filter((key) => !found.has(key));
}

/** What stands for an object in the manifest. */
export function memoryKey(object: { kind: string; id: string }): string {
  return fingerprint(objectKey(object));
}

/** One directory holds one program: that of the last export. */
export function tellOtherStacks({ stacks }: Manifest, stack: string, notice: Notice): void {
  const others = Object.keys(stacks).filter((name) => name !== stack);
  if (others.length > 0)
    notice(
      `the program was exported from stack ${others.join(", ")}, and is that of ${stack} now. What only the other one has would be deleted there: look at its preview before you apply it, or export into another directory.`,
    );
}

function someOf(names: string[]): string {
  const more = names.length - NAMED;
  return `${names.slice(0, NAMED).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
