/**
 * What one provider process knows: its account, what it has made, taken over and found, and what was there before.
 * One process serves one account during one phase (preview or update) of one command.
 */
import { AccountProof } from "./account-proof";
import { Client } from "./client";
import { own } from "./compare";
import type { JsonObject, Remote, ResourceSpec } from "./define-resource";
import { Rows } from "./rows";
import type { Settings } from "./settings";
import { isLeftAlone, recordOf } from "./state";

/** What a run knows of one object. */
interface Known {
  readonly spec: ResourceSpec;
  /** Its natural key, once a create or an adoption returned it. */
  claimed?: string;
  /** Its natural key, once a diff kept it. */
  kept?: string;
  /** The program says that it is one of several with its natural key. */
  isTwin?: boolean;
  /** This run has deleted it. */
  isDeleted?: boolean;
  /** The natural key of what is made in its place, once a diff replaces it: the new one is made while it is there. */
  condemned?: string;
  /** A read found it gone, or a diff in another account. */
  isLeft?: boolean;
}

/** One account in one process. */
export class Run {
  readonly client: Client;
  /** Rows that answer reads. */
  readonly rows: Rows;
  /** Whether this is the account that the stack's objects live in. */
  readonly account: AccountProof;
  /** What this run knows of its objects, by kind and id. */
  private readonly objects = new Map<string, Known>();
  /** How many declarations of the program, by kind and natural key, have been checked and not yet compared. */
  private readonly declared = new Map<string, number>();
  private readonly listings = new Map<string, { rows: Promise<JsonObject[]>; at: number }>();
  private readonly fresh = new Map<
    string,
    { current?: Promise<JsonObject[]>; next?: Promise<JsonObject[]> }
  >();
  private readonly locks = new Map<string, Promise<unknown>>();
  private readonly said = new Set<string>();

  constructor(readonly settings: Settings) {
    this.client = new Client(settings, (message) => this.say(message));
    this.rows = new Rows(this.client);
    this.account = new AccountProof(this);
  }

  /** A line for the user, shown by Pulumi as information. */
  say(message: string): void {
    console.log(`celigo: ${message}`);
  }

  /** Says something about a topic that needs to be said only once per run. */
  sayOnce(message: string, topic: string): void {
    if (this.said.has(topic)) return;
    this.said.add(topic);
    this.say(message);
  }

  /** Says which declared fields Celigo keeps otherwise than they were sent. */
  sayKept(spec: ResourceSpec, id: string, outputs: JsonObject): void {
    if (isLeftAlone(spec, outputs)) return;
    const fields = Object.keys(recordOf(outputs)?.kept ?? {});
    if (fields.length === 0) return;
    this.say(
      `${spec.name} ${id}: Celigo keeps ${fields.join(", ")} otherwise than declared; it is no drift until somebody changes it.`,
    );
  }

  // ---- one thing at a time ----

  /** Runs `work` when no other work with this key is under way. */
  async lock<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = this.locks.get(key) ?? Promise.resolve();
    const done = before.then(work);
    const settled = done.catch(() => undefined);
    this.locks.set(key, settled);
    try {
      return await done;
    } finally {
      if (this.locks.get(key) === settled) this.locks.delete(key);
    }
  }

  // ---- what was there before, and what is new ----

  /** The collection as it was before the first create of this run, or not longer ago than `maxAge` milliseconds. */
  listing(remote: Remote, inputs: JsonObject, maxAge = Infinity): Promise<JsonObject[]> {
    const collection = remote.collection(inputs);
    const known = this.listings.get(collection);
    if (known && Date.now() - known.at <= maxAge) return known.rows;
    const rows = remote.list(this.client, collection);
    this.listings.set(collection, { rows, at: Date.now() });
    rows.catch(() => this.listings.delete(collection));
    return rows;
  }

  /** The collection as it is now; requests that come while one is under way share the next one. */
  freshRows(remote: Remote, inputs: JsonObject): Promise<JsonObject[]> {
    const collection = remote.collection(inputs);
    const shared = this.fresh.get(collection) ?? {};
    this.fresh.set(collection, shared);
    const start = () => {
      shared.next = undefined;
      shared.current = remote.list(this.client, collection).finally(() => (shared.current = undefined));
      return shared.current;
    };
    if (!shared.current) return start();
    shared.next ??= shared.current.then(start, start);
    return shared.next;
  }

  // ---- what stands for what ----

  /** What is known of an object; read only, because most objects of an account are none of the stack's. */
  private known(spec: ResourceSpec, id: string): Readonly<Known> | undefined {
    return this.objects.get(`${spec.name} ${id}`);
  }

  private note(spec: ResourceSpec, id: string, news: Omit<Known, "spec">): void {
    const key = `${spec.name} ${id}`;
    this.objects.set(key, Object.assign(this.objects.get(key) ?? { spec }, news));
  }

  /** Takes an object for a resource of this run; false when another one has it already. */
  claim(spec: ResourceSpec, id: string, naturalKey: string): boolean {
    if (!this.isFree(spec, id)) return false;
    this.note(spec, id, { claimed: naturalKey });
    return true;
  }

  /** Gives an object back that was claimed and then could not be taken over. */
  release(spec: ResourceSpec, id: string): void {
    this.note(spec, id, { claimed: undefined });
  }

  /** True when no resource of this run stands for the object, as far as this run has seen. */
  isFree(spec: ResourceSpec, id: string): boolean {
    const known = this.known(spec, id);
    return known?.claimed === undefined && known?.kept === undefined;
  }

  /** True when this run made or took over an object with this natural key, other than `id`. */
  hasSibling(spec: ResourceSpec, naturalKey: string, id: string): boolean {
    return this.claimedWith(spec, naturalKey).some((known) => known !== this.known(spec, id));
  }

  /** The same, of objects that are not one of several on purpose. */
  hasRival(spec: ResourceSpec, naturalKey: string): boolean {
    return this.claimedWith(spec, naturalKey).some((known) => known.isTwin !== true);
  }

  private claimedWith(spec: ResourceSpec, naturalKey: string): Known[] {
    return [...this.objects.values()].filter((known) => known.claimed === naturalKey && known.spec === spec);
  }

  /** Remembers an object of which the program says that it is one of several with its natural key. */
  twin(spec: ResourceSpec, id: string, inputs: JsonObject): void {
    if (own(inputs, "onExisting") === "create") this.note(spec, id, { isTwin: true });
  }

  /** True for such an object: it is in the way of no other one, in whatever order they are made. */
  isTwin(spec: ResourceSpec, id: string): boolean {
    return this.known(spec, id)?.isTwin === true;
  }

  /** An object that this run has deleted: neither there nor claimed any more. */
  forget(spec: ResourceSpec, id: string): void {
    this.note(spec, id, { claimed: undefined, isDeleted: true });
  }

  isDeleted(spec: ResourceSpec, id: string): boolean {
    return this.known(spec, id)?.isDeleted === true;
  }

  /** The program declares something with this natural key. */
  declare(spec: ResourceSpec, naturalKey: string): void {
    this.account.asked();
    const key = `${spec.name} ${naturalKey}`;
    this.declared.set(key, (this.declared.get(key) ?? 0) + 1);
  }

  /**
   * A diff found that this object stays as it is, or is updated. Only a diff that a check announced says so: Pulumi also
   * asks for one in a refresh, and for what depends on an object that goes, which the program may declare no more.
   * @returns false where another resource of this run stands for the object already.
   */
  keep(spec: ResourceSpec, id: string, naturalKey: string, news: JsonObject): boolean {
    const declaration = `${spec.name} ${naturalKey}`;
    const count = this.declared.get(declaration) ?? 0;
    if (count === 0) return true;
    const known = this.known(spec, id);
    if (known?.claimed !== undefined || (known?.kept !== undefined && known.isTwin !== true)) return false;
    this.declared.set(declaration, count - 1);
    this.note(spec, id, { kept: naturalKey });
    this.twin(spec, id, news);
    return true;
  }

  /** A diff found that another object, with this natural key, is made in place of this one. */
  condemn(spec: ResourceSpec, id: string, naturalKey: string): void {
    this.note(spec, id, { condemned: naturalKey });
  }

  /** The object is gone, or lives in another account than this one. */
  leave(spec: ResourceSpec, id: string): void {
    this.note(spec, id, { isLeft: true });
  }

  /** True for an object of the stack in whose place another one is to be made. */
  isPast(spec: ResourceSpec, id: string): boolean {
    return this.isCondemned(spec, id) || this.known(spec, id)?.isLeft === true;
  }

  isCondemned(spec: ResourceSpec, id: string): boolean {
    return this.known(spec, id)?.condemned !== undefined;
  }

  /** True where an object with this natural key is made in place of this one. */
  isReplacedBy(spec: ResourceSpec, id: string, naturalKey: string): boolean {
    return this.known(spec, id)?.condemned === naturalKey;
  }

  /** True for an object of the stack that has another natural key from this run on. */
  isRenamed(spec: ResourceSpec, id: string, naturalKey: string): boolean {
    const kept = this.known(spec, id)?.kept;
    return kept !== undefined && kept !== naturalKey;
  }

  /** Why an object must not be deleted: another resource of this run stands for it. */
  isInUse(spec: ResourceSpec, id: string): boolean {
    const { claimed, kept } = this.known(spec, id) ?? {};
    return claimed !== undefined || (kept !== undefined && !this.hasSibling(spec, kept, id));
  }
}
