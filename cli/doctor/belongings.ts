/** Which object belongs to which resource of a program: the provider's claims, filled from a preview. */
import { naturalKeyOf } from "../../provider/model/natural-key";
import type { Kind } from "../../provider/model/kind";
import { own, type Json, type JsonObject } from "../../provider/json/json";
import { UNKNOWN } from "../../provider/pulumi/marks";
import { resources } from "../../provider/resources";
import { Claims } from "../../provider/run/claims";
import type { Settings } from "../../provider/run/settings";
import { SECRET, kindOf, type Preview, type PreviewState, type PreviewStep } from "../preview";
import { nameOf, type Managed } from "../stack";

/** What a program manages, and what it is about to do. */
export interface Plan {
  preview: Preview;
  /** What the stack manages now; a preview leaves out what stays as it is. */
  managed: Pick<Managed, "urn" | "kind" | "id" | "inputs" | "settings">[];
}

/** The belongings at one account. */
export class Belongings {
  readonly claims: Claims;
  private readonly names = new Map<string, string>();

  constructor({ origin, tokenSource }: Settings) {
    this.claims = new Claims({ origin, account: tokenSource });
  }

  /** A resource keeps its object, with these inputs. */
  keep(spec: Kind, { id, urn, key, isDuplicate }: Kept): void {
    this.claims.announce(spec, key);
    this.claims.keep(spec, id, key, isDuplicate);
    this.names.set(`${spec.name} ${id}`, nameOf(urn));
  }

  /** A create adopts an object, or creates one, which has no id yet. */
  take(spec: Kind, { id, urn, key, isDuplicate }: Omit<Kept, "id"> & { id?: string }): void {
    const object = id ?? `new ${urn}`;
    this.claims.claim(spec, object, key, id === undefined ? "created" : "adopted");
    if (isDuplicate) this.claims.markDuplicate(spec, object);
    this.names.set(`${spec.name} ${object}`, nameOf(urn));
    if (!isDuplicate) this.names.set(`${spec.name} key ${key}`, nameOf(urn));
  }

  /** The resource that has an object, or else the create with this natural key. */
  ownerOf(spec: Kind, id: string | undefined, key: string): string | undefined {
    return this.names.get(`${spec.name} ${id}`) ?? this.names.get(`${spec.name} key ${key}`);
  }
}

interface Kept {
  id: string;
  urn: string;
  key: string;
  /** One of several on purpose (`onExisting: "create"`). */
  isDuplicate: boolean;
}

/** The belongings in each account before the first create. */
export function belongingsOf(
  { preview, managed }: Plan,
  settingsOf: (step: PreviewStep) => Settings,
): (settings: Settings) => Belongings {
  const known = new Map<string, Belongings>();
  const at = (settings: Settings): Belongings => {
    const account = `${settings.origin} ${settings.tokenSource}`;
    const found = known.get(account) ?? new Belongings(settings);
    known.set(account, found);
    return found;
  };
  const inState = new Map(managed.map((object) => [object.urn, object]));
  const stepped = new Set(preview.steps.flatMap(({ urn, old }) => [urn, old?.urn ?? urn]));
  for (const step of preview.steps) {
    const settings = attempt(() => settingsOf(step));
    const before = step.old ?? step.new;
    const spec = specOf(before?.type);
    if (settings !== undefined && spec !== undefined && before?.id !== undefined)
      learn(at(settings), spec, { step, id: before.id, inState: inState.get(before.urn)?.inputs });
  }
  for (const object of managed) {
    const settings = stepped.has(object.urn) ? undefined : attempt(() => object.settings);
    const spec = Object.hasOwn(resources, object.kind) ? resources[object.kind] : undefined;
    if (settings === undefined || spec === undefined) continue;
    const { id, urn, inputs } = object;
    at(settings).keep(spec, { id, urn, key: naturalKeyOf(spec, inputs), isDuplicate: isDuplicate(inputs) });
  }
  return at;
}

/** The description of a resource's kind; undefined for other packages' resources, and for actions. */
export function specOf(type: string | undefined): Kind | undefined {
  const kind = kindOf(type ?? "");
  return kind !== undefined && Object.hasOwn(resources, kind) ? resources[kind] : undefined;
}

/** Whether a step makes an object in the place of another one. */
export function isReplacement({ op }: PreviewStep): boolean {
  return op === "replace" || op === "create-replacement";
}

/** Whether the declaration wants one of several objects with its natural key. */
export function isDuplicate(inputs: JsonObject): boolean {
  return own(inputs, "onExisting") === "create";
}

/** Whether the preview hides a value. */
export function isHidden(value: Json | undefined): boolean {
  return value === SECRET || value === UNKNOWN;
}

/** Records what a step does with an existing object. A deletion comes after the creates: until then no resource has the object. */
function learn(
  belongings: Belongings,
  spec: Kind,
  { step, id, inState }: { step: PreviewStep; id: string; inState?: JsonObject },
): void {
  if (step.new === undefined || /^(delete|discard)/.test(step.op)) return;
  const key = keyAfter(spec, step.new, inState ?? step.old?.inputs);
  if (isReplacement(step)) return belongings.claims.replaced(spec, id, key);
  belongings.keep(spec, { id, urn: step.urn, key, isDuplicate: isDuplicate(step.new.inputs) });
}

/** The natural key after a step. Where the preview hides it, the name that the object has now counts as kept. */
function keyAfter(spec: Kind, after: PreviewState, before: JsonObject | undefined): string {
  const hidden = spec.naturalKey.some((name) => isHidden(own(after.inputs, name)));
  return naturalKeyOf(spec, hidden && before !== undefined ? before : after.inputs);
}

/** A value, or undefined where reading it fails: the check of the account reports why. */
function attempt<T>(tell: () => T): T | undefined {
  try {
    return tell();
  } catch {
    return undefined;
  }
}
