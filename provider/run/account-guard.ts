/**
 * Whether this is the account that the stack's objects live in. Environments of one owner share their user, and what is
 * missing in one may be there in the other: so each object's record names an older object of the same account.
 */
import type { Client } from "../celigo/client";
import { tokenName } from "../celigo/connection";
import { ApiError, CeligoError, SettingsError } from "../celigo/errors";
import { isObject, own, type Json, type JsonObject } from "../json/json";
import { asText } from "../json/text";
import { evidenceOf, whatMissingMeans, type AccountFacts, type Bin, type Evidence } from "../model/decisions";
import type { ResourceSpec } from "../model/define-resource";
import { alive } from "../model/document";
import type { Record } from "../pulumi/record";
import { digestOf } from "../pulumi/digest";
import type { Activity } from "./activity";
import type { Claims } from "./claims";
import type { Settings } from "./settings";

/** Where the oldest objects of an account are looked for, to tell it from other accounts later. */
const ANCHORS = ["/v1/integrations", "/v1/scripts"];

/** Reads of a refresh arrive together: how long one waits for another to tell that the account is right. */
const OTHERS_MS = 2000;
/** How long the first object of an empty account waits for a second one, to have it as its anchor. */
const NEIGHBOUR_MS = 5000;
const STEP_MS = 50;
/** Pulumi asks about the program's resources one after the other; a create may come before it asks about what is there. */
const QUIET_MS = 500;
const LONGEST_UNREST_MS = 2_000;

/** How many objects are asked for to tell whether the account is right. */
const MOST_ASKED = 3;

/** What the guard needs of the run that it belongs to. */
interface Surroundings {
  readonly client: Client;
  readonly settings: Settings;
  readonly claims: Claims;
  readonly activity: Activity;
  say(message: string): void;
  lock<T>(key: string, work: () => Promise<T>): Promise<T>;
}

/** What one run knows of its account. */
export class AccountGuard {
  private readonly existence = new Map<string, Promise<boolean>>();
  /** Anchors that are gone. */
  private readonly missing = new Set<string>();
  private readonly recycleBins = new Map<string, Promise<Set<string> | undefined>>();
  private userId: Promise<string | undefined> | undefined;
  private accountAnchors: Promise<string[]> | undefined;
  /** Paths of objects that this run made; the first one anchors the others in an empty account. */
  private readonly made: string[] = [];
  private quiet: Promise<void> | undefined;
  /** Records of the stack's objects that a diff has seen. */
  private readonly seen: { anchor?: string; user?: string; path?: string }[] = [];
  /** Path of an object of the stack that was found: this is the right account. */
  private foundPath: string | undefined;
  /** An object and its anchor were both missing. */
  private isWrongAccount = false;
  /** How many objects are being made right now. */
  private making = 0;

  constructor(private readonly run: Surroundings) {}

  /** `_userId` of the token's owner, from `GET /v1/tokenInfo`; undefined where that operation is refused. */
  user(): Promise<string | undefined> {
    this.userId ??= this.run.client.get("/v1/tokenInfo").then(
      (info) => (isObject(info) && isShortId(info._userId) ? info._userId : undefined),
      (error: unknown) => {
        // Only a first check: whoever did not ask for it is not stopped by it.
        if (
          error instanceof ApiError &&
          error.status !== 401 &&
          (this.run.settings.expectUserIds ?? []).length === 0
        )
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
    const { expectUserIds = [] } = this.run.settings;
    const user = await this.user();
    const refused = expectUserIds.find((ids) => user === undefined || !ids.includes(user));
    if (refused) {
      throw new SettingsError(
        `this token belongs to another account: celigo:expectUserId is ${refused.join(" or ")}, GET /v1/tokenInfo says ${user ?? "nothing"}. Nothing was written. Give the token of the right account, or correct celigo:expectUserId (CELIGO_EXPECT_USER_ID).`,
      );
    }
  }

  /** True where an object was made with the address and the token source of this run. */
  isOwn(record: Record): boolean {
    const { origin, tokenSource } = this.run.settings;
    return record.origin === origin && record.source === tokenSource;
  }

  /** Remembers an object of the stack that a diff has seen, so that a create can tell whether the account is right. */
  remember(spec: Pick<ResourceSpec, "anchors">, record: Record, path: string | undefined): void {
    if (!this.isOwn(record)) return;
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
    if (this.foundPath !== undefined || this.run.settings.allowAccountChange) return;
    await this.run.activity.whileWaiting(
      () => (this.quiet ??= this.untilQuiet(LONGEST_UNREST_MS, () => this.seen.length > 0)),
    );
    if (this.foundPath !== undefined || this.seen.length === 0) return;
    const user = await this.user();
    const others = this.seen.find(
      (record) => record.user !== undefined && user !== undefined && record.user !== user,
    );
    const anchors = [...new Set(this.seen.flatMap(({ anchor }) => anchor ?? []))].slice(0, MOST_ASKED);
    const paths = [...anchors, ...this.seenPaths()];
    if (!others) {
      if (paths.length === 0) return;
      for (const path of paths) if (await this.exists(path)) return;
    }
    throw new CeligoError(
      `nothing is made: none of this stack's objects that were looked for is in this account (${this.run.settings.origin}, token from ${tokenName(this.run.settings)}). Is it the token of another account or environment? If the objects are really gone, run \`pulumi up --refresh\`; to go on in another account, set CELIGO_ALLOW_ACCOUNT_CHANGE=true (or celigo:allowAccountChange) for one run.`,
    );
  }

  /** Waits until Pulumi asks nothing more for now, or the condition holds. */
  private async untilQuiet(longest: number, isTold: () => boolean): Promise<void> {
    const { activity, client } = this.run;
    const from = Date.now();
    while (!isTold() && Date.now() - from < longest) {
      if (activity.quietFor() >= QUIET_MS) return;
      await client.wait(STEP_MS);
    }
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
    return this.once(path, async () => (await this.run.client.get(path)) !== undefined);
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
    const bin = spec.recycled === false ? "none" : await this.binOf(path);
    // Without an anchor of its own, the other objects of the stack, being read right now, may tell.
    if (record?.anchor === undefined && bin !== "holds it") await this.waitForOthers();
    let meaning = whatMissingMeans(bin, undefined);
    if (meaning.is === "open") meaning = whatMissingMeans(bin, await this.evidence(record));
    if (meaning.is === "elsewhere")
      throw await this.wrongAccount({ name: spec.name, id, finding: "is not there" }, record, meaning.by);
    const doubt =
      meaning.is === "gone"
        ? ""
        : " (no older object is known that could show that this is the right account)";
    this.run.say(`${spec.name} ${id} ${goneWords(bin, this.run.claims.isDeleted(spec, id), doubt)}`);
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
  ): Promise<boolean> {
    const evidence = await this.evidence(record);
    if (evidence.is === "contradicted")
      throw await this.wrongAccount(
        { name: spec.name, id, finding: "may be another account's" },
        record,
        evidence.by,
      );
    return evidence.is === "confirmed";
  }

  /** Whether this is the account of a record. Its anchor is asked for only where nothing else tells. */
  private async evidence(record: Record | undefined): Promise<Evidence> {
    const isChangeAllowed = this.run.settings.allowAccountChange;
    const user = isChangeAllowed || record?.user === undefined ? undefined : await this.user();
    const facts: AccountFacts = {
      isChangeAllowed,
      isOtherUser: user !== undefined && user !== record?.user,
      others: this.othersSay(record),
      anchor: record?.anchor === undefined ? "none" : "not looked for",
    };
    const evidence = evidenceOf(facts);
    if (evidence.is !== "open" || record?.anchor === undefined) return evidence;
    const anchor = await this.lookForAnchor(record.anchor, record);
    return evidenceOf({ ...facts, others: this.othersSay(record), anchor });
  }

  /** What the stack's other objects show about the account of a record. */
  private othersSay(record: Record | undefined): AccountFacts["others"] {
    // What was found here says nothing of an object that was made with another token.
    const counts = record?.anchor === undefined || this.isOwn(record);
    if (this.foundPath !== undefined && counts) return "found";
    return this.isWrongAccount ? "missing" : "unknown";
  }

  private async lookForAnchor(anchor: string, record: Record): Promise<"there" | "missing"> {
    if ((await this.exists(anchor)) || (await this.binOf(anchor)) === "holds it") return "there";
    this.missing.add(anchor);
    // The anchor itself may have been deleted; another object can tell as well.
    await this.waitForOthers();
    if (this.othersSay(record) !== "found" && this.isOwn(record)) await this.lookForSeen();
    return "missing";
  }

  /** The error about an object whose account this is not. */
  private async wrongAccount(
    { name, id, finding }: { name: string; id: string; finding: string },
    record: Record | undefined,
    by: "user" | "anchor" | "others",
  ): Promise<CeligoError> {
    this.isWrongAccount = true;
    const why =
      by === "user"
        ? `this token belongs to another user (${await this.user()}) than the one it was made with (${record?.user})`
        : by === "anchor"
          ? `an older object of the same account (${record?.anchor}) is not there either`
          : "other objects of this stack are not there either";
    return new CeligoError(
      `${name} ${id} ${finding}, and ${why}. Either both were deleted, or this is the token of another account or environment. Nothing was changed. Check celigo:tokenEnv, CELIGO_API_TOKEN and celigo:region; if the objects are really gone, set CELIGO_ALLOW_ACCOUNT_CHANGE=true (or celigo:allowAccountChange) for one run.`,
    );
  }

  /** Asks for the first objects of the stack that a diff has seen. */
  private async lookForSeen(): Promise<void> {
    for (const path of this.seenPaths()) {
      if (this.foundPath === undefined && (await this.exists(path))) this.foundPath = path;
    }
  }

  private seenPaths(): string[] {
    return this.seen.flatMap(({ path }) => path ?? []).slice(0, MOST_ASKED);
  }

  /** The anchor to record for an object from now on: another one where its own is gone or another account is allowed. */
  async current(anchor: string | undefined, path: string): Promise<string | undefined> {
    if (anchor === undefined) return undefined;
    if (!this.run.settings.allowAccountChange && !this.missing.has(anchor)) return anchor;
    return (await this.anchor(path).catch(() => undefined)) ?? anchor;
  }

  /**
   * Whether an object lies in this account's recycle bin (`GET /v1/recycleBinTTL/{type}`), which shows that the account
   * is the right one. The bin of a type is read once per run.
   */
  private async binOf(path: string): Promise<Exclude<Bin, "none">> {
    const [, , type = "", id = ""] = path.split("/");
    const known = await this.recycleBin(type);
    if (known?.has(decodeURIComponent(id))) return "holds it";
    return known === undefined ? "unreadable" : "does not hold it";
  }

  private recycleBin(type: string): Promise<Set<string> | undefined> {
    let bin = this.recycleBins.get(type);
    if (!bin) {
      bin = this.run.client.list(`/v1/recycleBinTTL/${type}`).then(
        (rows) => rows && new Set(rows.map((row) => asText(isObject(row.doc) ? row.doc._id : row._id))),
        () => undefined,
      );
      this.recycleBins.set(type, bin);
    }
    return bin;
  }

  private async waitForOthers(): Promise<void> {
    for (let waited = 0; waited < OTHERS_MS; waited += STEP_MS) {
      if (this.foundPath !== undefined || this.isWrongAccount) return;
      await this.run.client.wait(STEP_MS);
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
      const first = await this.run.lock("anchor", async () =>
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
      await this.run.client.wait(STEP_MS);
    }
  }

  /** The path of an older object of the account, other than `path`. */
  async anchor(path?: string): Promise<string | undefined> {
    return [...(await this.anchors()), ...this.made].find((candidate) => candidate !== path);
  }

  /** Digests of the account's oldest objects. Two tokens with a common one belong to the same account. */
  async anchorDigests(): Promise<ReadonlySet<string>> {
    const anchors = await this.anchors().catch(() => []);
    return new Set(anchors.map((path) => digestOf(path)));
  }

  private anchors(): Promise<string[]> {
    if (!this.accountAnchors) {
      this.accountAnchors = this.findAnchors();
      this.accountAnchors.then(
        (paths) => this.run.claims.publishAnchors(paths),
        () => (this.accountAnchors = undefined),
      );
    }
    return this.accountAnchors;
  }

  private async findAnchors(): Promise<string[]> {
    for (const collection of ANCHORS) {
      const rows = await this.run.client.firstPage(collection).catch((error: unknown) => {
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

/** What a missing object means for the user. */
function goneWords(bin: Bin, isDeletedHere: boolean, doubt: string): string {
  if (bin === "none" || isDeletedHere) return `is gone from Celigo${doubt}.`;
  if (bin === "holds it") return `is gone from Celigo. ${RECYCLE_BIN}`;
  const finding =
    bin === "unreadable"
      ? "the recycle bin cannot be read with this token"
      : "Celigo's recycle bin does not hold it";
  return `is not found (404)${doubt}, and ${finding}: it may have been deleted long ago, or this token may not see it. If it still exists in Celigo, give the token access to it before the next \`pulumi up\`, which would create a second one where the program still declares it.`;
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
