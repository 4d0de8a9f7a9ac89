/**
 * What one provider process knows: its account, what it has made, taken over and found, and what was there before.
 * One process serves one account during one phase (preview or update) of one command.
 */
import { Client } from "./client";
import { isObject, own } from "./compare";
import type { Json, JsonObject, Remote, ResourceSpec } from "./define-resource";
import { ApiError, CeligoError } from "./errors";
import { Rows } from "./rows";
import type { Settings } from "./settings";
import { recordOf, type Record } from "./state";
import { alive } from "./document";
import { asText } from "./path";

/** Where the oldest objects of an account are looked for, to tell it from other accounts later. */
const ANCHORS = ["/v1/integrations", "/v1/scripts"];

/** Reads of a refresh arrive together: how long one waits for another to tell that the account is right. */
const OTHERS_MS = 2000;
/** How long the first object of an empty account waits for a second one, to have it as its anchor. */
const NEIGHBOUR_MS = 5000;
const STEP_MS = 50;

/** The listing of a collection from before the first create of this run. */
export interface Listing {
  rows: JsonObject[];
}

/** One account in one process. */
export class Run {
  readonly client: Client;
  /** Rows that answer reads. */
  readonly rows: Rows;
  /** Objects returned from a create or an adoption, by kind and id, with their natural key. */
  private readonly claimed = new Map<string, string>();
  /** Objects that a diff keeps, by kind and id, with their natural key. */
  private readonly kept = new Map<string, string>();
  private readonly deleted = new Set<string>();
  /** Objects that a diff replaces: the new one is made while they are there. */
  private readonly condemned = new Set<string>();
  /** How many declarations of the program, by kind and natural key, have been checked and not yet compared. */
  private readonly declared = new Map<string, number>();
  /** Objects that a refresh has read and Pulumi has not asked a diff for. */
  private readonly awaitingDiff = new Set<string>();
  private readonly listings = new Map<string, Promise<Listing>>();
  private readonly fresh = new Map<
    string,
    { current?: Promise<JsonObject[]>; next?: Promise<JsonObject[]> }
  >();
  private readonly locks = new Map<string, Promise<unknown>>();
  private readonly existence = new Map<string, Promise<boolean>>();
  private readonly recycleBins = new Map<string, Promise<Set<string>>>();
  private userId: Promise<string | undefined> | undefined;
  private accountAnchors: Promise<string[]> | undefined;
  /** Paths of objects that this run made; the first one anchors the others in an empty account. */
  private readonly made: string[] = [];
  /** Records of the stack's objects that a diff has seen. */
  private readonly seen: { anchor?: string; user?: string; path?: string }[] = [];
  private readonly said = new Set<string>();
  /** Path of an object of the stack that was found: this is the right account. */
  private foundPath: string | undefined;
  /** An object and its anchor were both missing. */
  private isWrongAccount = false;
  /** How many objects are being made right now. */
  private making = 0;

  constructor(readonly settings: Settings) {
    this.client = new Client(settings, (message) => this.say(message));
    this.rows = new Rows(this.client);
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

  /** The collection as it was before the first create of this run. */
  listing(remote: Remote, inputs: JsonObject): Promise<Listing> {
    const collection = remote.collection(inputs);
    let listing = this.listings.get(collection);
    if (!listing) {
      listing = remote.list(this.client, collection).then((rows) => ({ rows }));
      this.listings.set(collection, listing);
      listing.catch(() => this.listings.delete(collection));
    }
    return listing;
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
  hasSibling(spec: ResourceSpec, naturalKey: string, id?: string): boolean {
    return [...this.claimed].some(
      ([key, value]) =>
        value === naturalKey && key.startsWith(`${spec.name} `) && key !== `${spec.name} ${id}`,
    );
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
  keep(spec: ResourceSpec, id: string, naturalKey: string): void {
    const key = `${spec.name} ${id}`;
    const declaration = `${spec.name} ${naturalKey}`;
    const count = this.declared.get(declaration) ?? 0;
    if (count === 0 && this.awaitingDiff.delete(key)) return;
    this.declared.set(declaration, Math.max(0, count - 1));
    this.kept.set(key, naturalKey);
  }

  /** A diff found that another object is made in place of this one. */
  condemn(spec: ResourceSpec, id: string): void {
    this.condemned.add(`${spec.name} ${id}`);
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

  // ---- which account this is ----

  /** `_userId` of the token's owner, from `GET /v1/tokenInfo`; undefined where that operation is refused. */
  user(): Promise<string | undefined> {
    this.userId ??= this.client.get("/v1/tokenInfo").then(
      (info) => (isObject(info) && isShortId(info._userId) ? info._userId : undefined),
      (error: unknown) => {
        // Only a first check: whoever did not ask for it is not stopped by it.
        if (error instanceof ApiError && error.status !== 401 && this.settings.expectUserId === undefined)
          return undefined;
        this.userId = undefined;
        throw error;
      },
    );
    return this.userId;
  }

  /**
   * Before a write: the right person's token, and, as far as the stack's other objects can tell, the right account.
   * @throws CeligoError otherwise.
   */
  async checkAccount(): Promise<void> {
    const expected = this.settings.expectUserId;
    const user = await this.user();
    if (expected !== undefined && user !== expected) {
      throw new CeligoError(
        `this token belongs to another account: celigo:expectUserId is ${expected}, GET /v1/tokenInfo says ${user ?? "nothing"}. Nothing was written. Give the token of the right account, or change celigo:expectUserId.`,
      );
    }
  }

  /** Remembers an object of the stack that a diff has seen, so that a create can tell whether the account is right. */
  remember(spec: Pick<ResourceSpec, "anchors">, record: Record, path: string | undefined): void {
    const { origin, tokenSource } = this.settings;
    if (record.origin !== origin || record.source !== tokenSource) return;
    this.seen.push({
      anchor: record.anchor,
      user: record.user,
      path: spec.anchors === false ? undefined : path,
    });
  }

  /**
   * Before the first create beside objects that exist already: at least one of them, or of their anchors, is there.
   * @throws CeligoError when none is.
   */
  async checkNeighbours(): Promise<void> {
    if (this.foundPath !== undefined || this.settings.allowAccountChange || this.seen.length === 0) return;
    const user = await this.user();
    const others = this.seen.find(
      (record) => record.user !== undefined && user !== undefined && record.user !== user,
    );
    const anchors = [...new Set(this.seen.flatMap(({ anchor }) => anchor ?? []))].slice(0, 3);
    const paths = [...anchors, ...this.seen.flatMap(({ path }) => path ?? []).slice(0, 3)];
    if (!others) {
      if (paths.length === 0) return;
      for (const path of paths) if (await this.exists(path)) return;
    }
    throw new CeligoError(
      `nothing is made: none of this stack's objects that were looked for is in this account (${this.settings.origin}, token from ${this.settings.tokenSource.replace(/^env:|:.*/g, "")}). Is it the token of another account or environment? If the objects are really gone, run \`pulumi up --refresh\`; to go on in another account, set celigo:allowAccountChange to true.`,
    );
  }

  /** An object of the stack was there: this is the right account. */
  found(spec: ResourceSpec, path: string): void {
    if (spec.anchors !== false) this.foundPath ??= path;
  }

  /** The path of another object that is known to be in the right account, without asking for one. */
  provenPath(path: string): string | undefined {
    return this.foundPath === path ? undefined : this.foundPath;
  }

  /** True when the path answers 200, asked once per run. */
  exists(path: string): Promise<boolean> {
    return this.once(path, async () => (await this.client.get(path)) !== undefined);
  }

  /** Asks once per run. */
  once(key: string, ask: () => Promise<boolean>): Promise<boolean> {
    let known = this.existence.get(key);
    if (!known) {
      known = ask();
      this.existence.set(key, known);
      known.catch(() => this.existence.delete(key));
    }
    return known;
  }

  /**
   * A 404 means "deleted" only in the right account.
   * @throws CeligoError when nothing shows that this is the account in which the object was made.
   */
  async confirmGone(spec: ResourceSpec, id: string, path: string, record: Record | undefined): Promise<void> {
    // Without an anchor of its own, the other objects of the stack, being read right now, may tell.
    const isRecycled =
      spec.recycled !== false && record?.anchor !== undefined && (await this.isRecycled(path));
    if (record?.anchor === undefined) await this.waitForOthers();
    const isProven = isRecycled || (await this.proveAccount(spec, id, record, "is not there"));
    const doubt = isProven
      ? ""
      : " (no older object is known that could show that this is the right account)";
    const help = spec.recycled === false ? "" : ` ${RECYCLE_BIN}`;
    this.say(`${spec.name} ${id} is gone from Celigo${doubt}.${help}`);
  }

  /**
   * Makes sure that this is the account in which an object was made, as far as its record can tell.
   * @returns false when the record cannot tell.
   * @throws CeligoError when it says otherwise.
   */
  async proveAccount(
    spec: Pick<ResourceSpec, "name">,
    id: string,
    record: Record | undefined,
    finding = "may be another account's",
  ): Promise<boolean> {
    if (this.settings.allowAccountChange) return false;
    const user = record?.user === undefined ? undefined : await this.user();
    const isOtherUser = user !== undefined && user !== record?.user;
    const missing = isOtherUser
      ? `this token belongs to another user (${user}) than the one it was made with (${record?.user})`
      : await this.missingAnchor(record?.anchor);
    if (missing === undefined) return this.foundPath !== undefined || record?.anchor !== undefined;
    this.isWrongAccount = true;
    throw new CeligoError(
      `${spec.name} ${id} ${finding}, and ${missing}. Either both were deleted, or this is the token of another account or environment. Nothing was changed. Check celigo:tokenEnv, CELIGO_API_TOKEN and celigo:region; if the objects are really gone, set celigo:allowAccountChange (CELIGO_ALLOW_ACCOUNT_CHANGE) to true for one run.`,
    );
  }

  /** What speaks against this account; undefined when something speaks for it, or nothing at all. */
  private async missingAnchor(anchor: string | undefined): Promise<string | undefined> {
    if (this.foundPath !== undefined) return undefined;
    if (anchor === undefined)
      return this.isWrongAccount ? "other objects of this stack are not there either" : undefined;
    if ((await this.exists(anchor)) || (await this.isRecycled(anchor))) return undefined;
    // The anchor itself may have been deleted; another object can tell as well.
    await this.waitForOthers();
    return this.foundPath === undefined
      ? `an older object of the same account (${anchor}) is not there either`
      : undefined;
  }

  /**
   * True when an object lies in this account's recycle bin (`GET /v1/recycleBinTTL/{type}`), which shows that the
   * account is the right one. Asked only when nothing else does, once per type and run.
   */
  private async isRecycled(path: string): Promise<boolean> {
    const [, , type = "", id = ""] = path.split("/");
    let bin = this.recycleBins.get(type);
    if (!bin) {
      bin = this.client.list(`/v1/recycleBinTTL/${type}`).then(
        (rows) => new Set((rows ?? []).map((row) => asText(isObject(row.doc) ? row.doc._id : row._id))),
        () => new Set<string>(),
      );
      this.recycleBins.set(type, bin);
    }
    return (await bin).has(decodeURIComponent(id));
  }

  private async waitForOthers(): Promise<void> {
    for (let waited = 0; waited < OTHERS_MS; waited += STEP_MS) {
      if (this.foundPath !== undefined || this.isWrongAccount) return;
      await this.client.wait(STEP_MS);
    }
  }

  /**
   * Makes an object. In an account without any, the first one is made alone, so that all others have it as their
   * anchor.
   */
  async inTurn<T>(make: () => Promise<T>, path: (result: T) => string | undefined): Promise<T> {
    const makeAndRemember = async () => {
      const result = await make();
      const made = path(result);
      if (made !== undefined) this.made.push(made);
      return result;
    };
    this.making++;
    try {
      if ((await this.anchor()) !== undefined) return await makeAndRemember();
      const first = await this.lock("anchor", async () =>
        (await this.anchor()) === undefined ? { result: await makeAndRemember() } : undefined,
      );
      return first ? first.result : await makeAndRemember();
    } finally {
      this.making--;
    }
  }

  /** As `anchor`, for an object just made: where there is none yet, and others are being made, one of these. */
  async anchorBeside(path: string): Promise<string | undefined> {
    for (let waited = 0; ; waited += STEP_MS) {
      const anchor = await this.anchor(path);
      if (anchor !== undefined || this.making === 0 || waited >= NEIGHBOUR_MS) return anchor;
      await this.client.wait(STEP_MS);
    }
  }

  /** The path of an older object of the account, other than `path`. */
  async anchor(path?: string): Promise<string | undefined> {
    this.accountAnchors ??= this.findAnchors();
    this.accountAnchors.catch(() => (this.accountAnchors = undefined));
    return [...(await this.accountAnchors), ...this.made].find((candidate) => candidate !== path);
  }

  private async findAnchors(): Promise<string[]> {
    for (const collection of ANCHORS) {
      const rows = await this.client.firstPage(collection).catch((error: unknown) => {
        if (error instanceof ApiError && [403, 404].includes(error.status)) return [];
        throw error;
      });
      const ids = rows
        .filter((row) => alive(row) !== undefined && isShortId(own(row, "_id")))
        .sort((a, b) => (age(a) < age(b) ? -1 : 1))
        .map((row) => `${collection}/${encodeURIComponent(asText(row._id))}`);
      if (ids.length > 0) return ids.slice(0, 2);
    }
    return [];
  }
}

/** What brings a deleted document back. */
export const RECYCLE_BIN =
  "Celigo's recycle bin keeps deleted integrations, scripts and connectors for 30 days and brings the old _id back.";

/** Ids are recorded in state with every object, and must not make it large. */
function isShortId(id: Json | undefined): id is string {
  return typeof id === "string" && id !== "" && Buffer.byteLength(id) <= 40;
}

/** Sorts by creation; ids of Celigo begin with the time they were made. */
function age(row: JsonObject): string {
  return `${typeof row.createdAt === "string" ? row.createdAt : "9"} ${asText(row._id)}`;
}
