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

/** One account in one process. */
export class Run {
  readonly client: Client;
  /** Rows that answer reads. */
  readonly rows: Rows;
  /** Whether this is the account that the stack's objects live in. */
  readonly account: AccountProof;
  /** Objects returned from a create or an adoption, by kind and id, with their natural key. */
  private readonly claimed = new Map<string, string>();
  private readonly twins = new Set<string>();
  /** Objects that a diff keeps, by kind and id, with their natural key. */
  private readonly kept = new Map<string, string>();
  private readonly deleted = new Set<string>();
  /** Objects that a diff replaces: the new one is made while they are there. */
  private readonly condemned = new Set<string>();
  /** Objects that a read found gone, or a diff in another account. */
  private readonly left = new Set<string>();
  /** How many declarations of the program, by kind and natural key, have been checked and not yet compared. */
  private readonly declared = new Map<string, number>();
  /** Objects that a refresh has read and Pulumi has not asked a diff for. */
  private readonly awaitingDiff = new Set<string>();
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

  /** Takes an object for a resource of this run; false when another one has it already. */
  claim(spec: ResourceSpec, id: string, naturalKey: string): boolean {
    if (!this.isFree(spec, id)) return false;
    this.claimed.set(`${spec.name} ${id}`, naturalKey);
    return true;
  }

  /** Gives an object back that was claimed and then could not be taken over. */
  release(spec: ResourceSpec, id: string): void {
    this.claimed.delete(`${spec.name} ${id}`);
  }

  /** True when no resource of this run stands for the object, as far as this run has seen. */
  isFree(spec: ResourceSpec, id: string): boolean {
    const key = `${spec.name} ${id}`;
    return !this.claimed.has(key) && !this.kept.has(key);
  }

  /** True when this run made or took over an object with this natural key, other than `id`. */
  hasSibling(spec: ResourceSpec, naturalKey: string, id: string): boolean {
    return this.claimedWith(spec, naturalKey).some((key) => key !== `${spec.name} ${id}`);
  }

  /** The same, of objects that are not one of several on purpose. */
  hasRival(spec: ResourceSpec, naturalKey: string): boolean {
    return this.claimedWith(spec, naturalKey).some((key) => !this.twins.has(key));
  }

  private claimedWith(spec: ResourceSpec, naturalKey: string): string[] {
    return [...this.claimed].flatMap(([key, value]) =>
      value === naturalKey && key.startsWith(`${spec.name} `) ? [key] : [],
    );
  }

  /** Remembers an object of which the program says that it is one of several with its natural key. */
  twin(spec: ResourceSpec, id: string, inputs: JsonObject): void {
    if (own(inputs, "onExisting") === "create") this.twins.add(`${spec.name} ${id}`);
  }

  /** True for such an object: it is in the way of no other one, in whatever order they are made. */
  isTwin(spec: ResourceSpec, id: string): boolean {
    return this.twins.has(`${spec.name} ${id}`);
  }

  /** An object that this run has deleted: neither there nor claimed any more. */
  forget(spec: ResourceSpec, id: string): void {
    this.claimed.delete(`${spec.name} ${id}`);
    this.deleted.add(`${spec.name} ${id}`);
  }

  isDeleted(spec: ResourceSpec, id: string): boolean {
    return this.deleted.has(`${spec.name} ${id}`);
  }

  /** The program declares something with this natural key. */
  declare(spec: ResourceSpec, naturalKey: string): void {
    this.account.asked();
    const key = `${spec.name} ${naturalKey}`;
    this.declared.set(key, (this.declared.get(key) ?? 0) + 1);
  }

  /** A refresh read this object; Pulumi then asks for a diff, to show what changed. */
  refreshed(spec: ResourceSpec, id: string): void {
    this.awaitingDiff.add(`${spec.name} ${id}`);
  }

  /**
   * A diff found that this object stays as it is, or is updated. The diff of a refresh says nothing of the kind: the
   * program may declare the object no more. It comes after a read, and without a check before it.
   */
  keep(spec: ResourceSpec, id: string, naturalKey: string, news: JsonObject): void {
    const key = `${spec.name} ${id}`;
    const declaration = `${spec.name} ${naturalKey}`;
    const count = this.declared.get(declaration) ?? 0;
    if (count === 0 && this.awaitingDiff.delete(key)) return;
    this.declared.set(declaration, Math.max(0, count - 1));
    this.kept.set(key, naturalKey);
    this.twin(spec, id, news);
  }

  /** A diff found that another object is made in place of this one. */
  condemn(spec: ResourceSpec, id: string): void {
    this.condemned.add(`${spec.name} ${id}`);
  }

  /** The object is gone, or lives in another account than this one. */
  leave(spec: ResourceSpec, id: string): void {
    this.left.add(`${spec.name} ${id}`);
  }

  /** True for an object of the stack in whose place another one is to be made. */
  isPast(spec: ResourceSpec, id: string): boolean {
    return this.isCondemned(spec, id) || this.left.has(`${spec.name} ${id}`);
  }

  isCondemned(spec: ResourceSpec, id: string): boolean {
    return this.condemned.has(`${spec.name} ${id}`);
  }

  /** Why an object must not be deleted: another resource of this run stands for it. */
  isInUse(spec: ResourceSpec, id: string): boolean {
    if (this.claimed.has(`${spec.name} ${id}`)) return true;
    const naturalKey = this.kept.get(`${spec.name} ${id}`);
    return naturalKey !== undefined && !this.hasSibling(spec, naturalKey, id);
  }
}
