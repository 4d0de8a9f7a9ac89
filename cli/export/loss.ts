/** What an export does not have, or no longer: Pulumi deletes what leaves the program. */
import { asText } from "../../provider/path";
import type { Account, PartType } from "./account";
import type { Notice } from "./declaration";
import type { Exported } from "./object";
import { fingerprint, type Manifest, type StackMemory } from "./output";

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

/** Says, once, which objects of an earlier export are in the program no more. */
export function tellGone(memory: StackMemory, objects: Exported[], notice: Notice): void {
  const names = newlyGone(memory, objects);
  if (names.length > 0)
    notice(
      `exported before, but no longer found, so not in the program any more: ${someOf(names)} (${names.length} in all). Pulumi deletes what leaves the program: look at the preview before you apply it.`,
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
export function memoryKey({ kind, id }: Exported): string {
  return fingerprint(`${kind} ${id}`);
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
