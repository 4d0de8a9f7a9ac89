/**
 * What one provider process knows: its account, which resource has which object, the lists it has read, and what the
 * other processes of the same `pulumi` command report. One process serves one account during one phase (preview or
 * update) of one command.
 */
import { Client } from "../celigo/client";
import { CeligoError, messageOf } from "../celigo/errors";
import type { JsonObject } from "../json/json";
import type { Declaration } from "../model/declaration";
import type { Remote, ResourceSpec } from "../model/define-resource";
import type { ObjectState } from "../model/object-state";
import { digestOf } from "../pulumi/digest";
import { Journal, type Entry } from "../pulumi/journal";
import { AccountGuard } from "./account-guard";
import { Activity } from "./activity";
import { Claims, type ClaimEvent, type Scope } from "./claims";
import { Rows } from "./rows";
import type { Settings } from "./settings";
import { SharedFields } from "./shared-fields";
import { Unsettled } from "./unsettled";

/** A create never relies on an older list. */
export const OLDEST_LIST_MS = 60_000;
/** A list that is used again is younger, so that the request that relies on it is sent in time. */
const REUSED_LIST_MS = 45_000;
/** A create that meets a taken name waits until Pulumi has asked nothing for so long, and no longer than the limit. */
const RELEASE_QUIET_MS = 3_000;
const RELEASE_LIMIT_MS = 60_000;
/** Other processes write to files; how often they are looked at while a create waits. */
const RELEASE_POLL_MS = 50;

/** The rows of a collection, and when they were read. */
export interface Listing {
  rows: JsonObject[];
  at: number;
}

/** One account in one process. */
export class Run {
  readonly client: Client;
  /** Rows that answer reads. */
  readonly rows: Rows;
  /** Whether this is the account that the stack's objects live in. */
  readonly account: AccountGuard;
  /** What belongs to which resource. */
  readonly claims: Claims;
  /** What Pulumi asks. */
  readonly activity: Activity;
  /** Which resources declare the same fields of one object. */
  readonly sharedFields = new SharedFields();
  /** Requests of this process whose outcome is unknown. */
  readonly unsettled = new Unsettled();
  /** Names the account in files that other processes read. */
  private readonly scope: Scope;
  private readonly journal: Journal | undefined;
  /** Why this process cannot know what other processes of the command do. */
  private isolation: string | undefined;
  private readonly listings = new Map<string, { rows: Promise<JsonObject[]>; at: number }>();
  private readonly fresh = new Map<
    string,
    { current?: Promise<JsonObject[]>; next?: Promise<JsonObject[]> }
  >();
  private readonly locks = new Map<string, Promise<unknown>>();
  private readonly said = new Set<string>();

  /** @param engine address of Pulumi's engine, for a process that Pulumi started as a provider. */
  constructor(
    readonly settings: Settings,
    engine?: string,
  ) {
    this.client = new Client(settings, (message) => this.say(message));
    this.rows = new Rows(this.client);
    this.account = new AccountGuard(this);
    const { journal, isolation } = join(engine);
    this.journal = journal;
    this.isolation = isolation;
    this.scope = { origin: settings.origin, account: digestOf("account", settings.token) };
    this.claims = new Claims(this.scope, (event) => this.publish(event));
    this.activity = new Activity((event) => this.publish(event));
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

  /** Says which declared values Celigo changed when it saved them. */
  sayNormalized({ kind, id, normalizedPaths: paths }: ObjectState): void {
    if (paths.length > 0)
      this.say(
        `${kind.name} ${id}: Celigo keeps ${paths.join(", ")} otherwise than declared; it is no drift until somebody changes it.`,
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

  /** As `lock`, for creates of one natural key in all processes of the command that have the same account. */
  lockName<T>({ kind, key }: Declaration, work: () => Promise<T>): Promise<T> {
    return this.lock(`${kind.name} ${key}`, async () => {
      if (!this.journal) return work();
      const { origin, account } = this.scope;
      const unlock = await this.journal
        .lock(digestOf("lock", origin, account, kind.name, key))
        .catch((error: unknown) => {
          this.isolation ??= messageOf(error);
          return () => undefined;
        });
      try {
        return await work();
      } finally {
        unlock();
      }
    });
  }

  // ---- the other processes of the command ----

  /** Never throws: an object that was just created must reach Pulumi, whatever becomes of a file. */
  private publish(event: ClaimEvent | ["busy"] | ["idle"]): void {
    try {
      this.journal?.append(event);
    } catch (error) {
      this.isolation ??= messageOf(error);
    }
  }

  private received(journal: Journal): Entry[] {
    try {
      return journal.read();
    } catch (error) {
      this.isolation ??= messageOf(error);
      return [];
    }
  }

  /** Processes the events of the other processes. Everything they did before Pulumi's current call is known afterwards. */
  sync(): void {
    const { journal } = this;
    if (!journal) return;
    for (const { from, event } of this.received(journal)) {
      const [type] = event;
      this.activity.receive(from, type);
      if (type !== "busy" && type !== "idle") this.claims.receive(from, event as ClaimEvent);
    }
    this.activity.forget((name) => journal.hasEnded(name));
  }

  /**
   * The program declares an object of this natural key that an update with targets passes over. In a destroy that runs
   * the program, nothing of what it declares is checked, and all of it is to be deleted.
   */
  isPassedOver(spec: ResourceSpec, id: string, naturalKey: string): boolean {
    // A killed program reports no end.
    for (const name of this.claims.openPrograms())
      if (this.journal?.hasEnded(name)) this.claims.receive(name, ["end"]);
    if (!this.claims.isDeclaredElsewhere(spec, id, naturalKey)) return false;
    return this.claims.isReplaced(spec, id) || ["up", "update"].includes(this.journal?.command ?? "");
  }

  /**
   * A deletion needs to know what the other processes of the command adopted.
   * @throws CeligoError where this process cannot tell.
   */
  refuseAlone(spec: ResourceSpec, id: string): void {
    if (this.isolation === undefined) return;
    throw new CeligoError(
      `${spec.name} ${id} is not deleted: another provider process of this command may have adopted it, and their files cannot be read (${this.isolation}). Set TMPDIR to a directory that you can write to, and run the command again.`,
    );
  }

  /**
   * Whether a resource of another process has this object in the same account. Only names need the question: two tokens
   * can belong to one account, and then name the same value.
   */
  async isOwnedElsewhere(spec: ResourceSpec, id: string): Promise<boolean> {
    const owners = this.claims.otherOwners(spec, id);
    if (owners.length === 0) return false;
    const own = await this.account.anchorDigests();
    return owners.some(({ account, how }) => {
      const theirs = this.claims.anchorsOf(account) ?? new Set<string>();
      if (own.size === 0 && theirs.size === 0) return how !== "created";
      return [...own].some((anchor) => theirs.has(anchor));
    });
  }

  /**
   * Waits until a name is released that another resource has: the resource that releases it may come later in the
   * program. Ends when Pulumi has nothing more to ask for now.
   */
  async untilReleased(isReleased: () => boolean, what: string): Promise<void> {
    await this.activity.whileWaiting(async () => {
      const from = Date.now();
      for (let isTold = false; !isReleased(); isTold = true) {
        if (this.activity.quietFor() >= RELEASE_QUIET_MS || Date.now() - from >= RELEASE_LIMIT_MS) return;
        if (!isTold)
          this.say(`${what}; waiting in case a resource that comes later in the program releases it.`);
        await this.client.wait(RELEASE_POLL_MS);
        this.sync();
      }
    });
  }

  // ---- lists ----

  /** The collection as it was not long ago. */
  async listing(remote: Remote, inputs: JsonObject, maxAge = REUSED_LIST_MS): Promise<Listing> {
    const collection = remote.collection(inputs);
    const known = this.listings.get(collection);
    if (known && Date.now() - known.at <= maxAge) return { rows: await known.rows, at: known.at };
    const rows = remote.list(this.client, collection);
    const listing = { rows, at: Date.now() };
    this.listings.set(collection, listing);
    // A long list is as old as its last page.
    rows.then(
      () => (listing.at = Date.now()),
      () => this.listings.delete(collection),
    );
    return { rows: await rows, at: listing.at };
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
}

/** Joins the other processes of the command. */
function join(engine: string | undefined): { journal?: Journal; isolation?: string } {
  try {
    return { journal: Journal.join(engine, "provider") };
  } catch (error) {
    return { isolation: messageOf(error) };
  }
}
