/**
 * What the provider decides, without asking anybody: each function takes what is known and names the next step. A step
 * that asks (`compare`, `look`) is answered by calling the function again with what was found.
 */
import type { LostAnswer } from "../celigo/errors";
import type { Mode } from "../celigo/connection";

/** What a create does where an object with its natural key exists. */
export type OnExisting = "fail" | "adopt" | "create";

// ---- a create meets what is there ----

/** Objects with the natural key of a create. */
export interface Matches {
  /** Those that no resource of this run has. */
  free: readonly string[];
  /** Those whose resource gives them up in this run: they are in nobody's way. */
  released: readonly string[];
  /** Those that another resource of this run has. */
  taken: readonly string[];
  /** This run has made or adopted another object with this natural key, and the list may not show it yet. */
  isDeclaredTwice: boolean;
}

/** A create, and what it would meet. */
export interface Meeting {
  policy: OnExisting;
  /** Two objects with one natural key cannot exist. */
  isUnique: boolean;
  matches: Matches;
  /** The value of the free object: as declared, another one, or one that the declaration leaves alone (`seedOnce`). */
  value: "not compared" | "same" | "different" | "left alone";
  /** Whether another resource of the run has had the time to release the name. */
  hasWaited: boolean;
}

/** What a create does. */
export type MeetingStep =
  | { do: "create" }
  | { do: "adopt" | "compare"; id: string }
  | { do: "wait" }
  | { do: "refuse"; why: "taken" | "several" | "exists" };

/** What a create does about the objects that have its natural key. */
export function whatToDoWithExisting({ policy, isUnique, matches, value, hasWaited }: Meeting): MeetingStep {
  const { free, released, taken, isDeclaredTwice } = matches;
  const [id] = free;
  if (policy === "create" && !isUnique) return { do: "create" };
  // A value that belongs to others is never reset, whichever resource had the key before.
  const leftAlone = value === "left alone" ? (id ?? released[0]) : undefined;
  if (leftAlone !== undefined) return { do: "adopt", id: leftAlone };
  if (id === undefined)
    return taken.length > 0 || isDeclaredTwice ? { do: "refuse", why: "taken" } : { do: "create" };
  if (policy === "adopt") return free.length > 1 ? { do: "refuse", why: "several" } : { do: "adopt", id };
  // Where the natural key is the identity, the same value is no conflict.
  if (isUnique && value === "not compared") return { do: "compare", id };
  if (isUnique && value === "same") return { do: "adopt", id };
  if (policy === "fail" && !hasWaited) return { do: "wait" };
  return { do: "refuse", why: "exists" };
}

// ---- the answer to a create was lost ----

/** What is known after the answer to a create was lost. */
export interface LostCreate {
  /** How it was lost. */
  reason: LostAnswer["reason"];
  /** How many new objects are as declared. */
  alike: number;
  /** How many new objects are like the declaration, but not quite: Celigo may have normalized what was sent. */
  keptOtherwise: number;
  /** How many times the create was sent. */
  posts: number;
  /** Two objects with one natural key cannot exist. */
  isUnique: boolean;
  maxRetries: number;
}

/** What is done after the answer to a create was lost. */
export type LostCreateStep =
  { do: "take over" | "send again" } | { do: "stop"; why: "several" | "kept otherwise" | "not listed" };

/** A create may have been made most this often before it is given up. */
const MOST_POSTS = 2;

/** Whether a create whose answer was lost is taken over, sent again, or left for a person to look at. */
export function afterLostCreate(lost: LostCreate): LostCreateStep {
  const { reason, alike, keptOtherwise, posts, isUnique, maxRetries } = lost;
  if (alike === 1) return { do: "take over" };
  if (alike > 1) return { do: "stop", why: "several" };
  // Sending it again could make two.
  if (keptOtherwise > 0) return { do: "stop", why: "kept otherwise" };
  // Where there cannot be two, sending it again cannot make two.
  if (isUnique && posts <= maxRetries) return { do: "send again" };
  // After a success or a timeout it may only not be listed yet.
  if (reason !== "broken" || posts >= MOST_POSTS) return { do: "stop", why: "not listed" };
  return { do: "send again" };
}

// ---- a deletion ----

/** A deletion, as far as the declaration and the settings tell. */
export interface Deletion {
  mode: Mode;
  /** Part of an object that exists anyway: deleting it changes that object. */
  isPart: boolean;
  /** Whether the kind knows reasons against a deletion, and whether `forceDestroy` overrules them. */
  reasons: "none" | "known" | "overruled";
}

/** What is known of the object that is to be deleted: `needed` where there is a reason against it, `unneeded` without. */
export type Seen = "not looked at" | "gone" | "there" | "needed" | "unneeded";

/** What a deletion does. */
export type DeletionStep =
  | { do: "delete" | "look" | "ask for reasons" | "nothing" }
  | { do: "refuse"; why: "read mode" | "operate mode" | "needed" };

/** Whether an object may be deleted. */
export function mayDelete({ mode, isPart, reasons }: Deletion, seen: Seen): DeletionStep {
  if (mode === "read") return { do: "refuse", why: "read mode" };
  const isRefused = mode === "operate" && !isPart;
  if (!isRefused && reasons !== "known") return { do: "delete" };
  if (seen === "not looked at") return { do: "look" };
  // What is gone already only leaves the state.
  if (seen === "gone") return { do: "nothing" };
  if (isRefused) return { do: "refuse", why: "operate mode" };
  if (seen === "there") return { do: "ask for reasons" };
  return seen === "needed" ? { do: "refuse", why: "needed" } : { do: "delete" };
}

// ---- the right account ----

/** What is known of the account, about one object of the stack. */
export interface AccountFacts {
  /** The user allows that the stack goes on in another account. */
  isChangeAllowed: boolean;
  /** The token belongs to another user than the one that the object was made with. */
  isOtherUser: boolean;
  /** What the stack's other objects show: one that counts for this object was found, or one is missing with its anchor. */
  others: "found" | "missing" | "unknown";
  /** The older object of the same account that the record names. */
  anchor: "none" | "not looked for" | "there" | "missing";
}

/** Whether this is the account that an object lives in. */
export type Evidence =
  | { is: "confirmed" | "unknown" }
  | { is: "open"; look: "anchor" }
  | { is: "contradicted"; by: "user" | "anchor" | "others" };

/** Whether this is the account that an object lives in. */
export function evidenceOf({ isChangeAllowed, isOtherUser, others, anchor }: AccountFacts): Evidence {
  if (isChangeAllowed) return { is: "unknown" };
  if (isOtherUser) return { is: "contradicted", by: "user" };
  if (others === "found" || anchor === "there") return { is: "confirmed" };
  if (anchor === "not looked for") return { is: "open", look: "anchor" };
  if (anchor === "missing") return { is: "contradicted", by: "anchor" };
  return others === "missing" ? { is: "contradicted", by: "others" } : { is: "unknown" };
}

/** Whether Celigo's recycle bin has an object; `none` where the kind has no recycle bin. */
export type Bin = "none" | "holds it" | "does not hold it" | "unreadable";

/** What a missing object means. */
export type Missing =
  { is: "gone" | "gone, in doubt" | "open" } | { is: "elsewhere"; by: "user" | "anchor" | "others" };

/** What a 404 means: the object is gone only where this is the account that it lived in. */
export function whatMissingMeans(bin: Bin, evidence: Evidence | undefined): Missing {
  // Only the account that had the object has it in its recycle bin.
  if (bin === "holds it") return { is: "gone" };
  if (evidence === undefined || evidence.is === "open") return { is: "open" };
  if (evidence.is === "contradicted") return { is: "elsewhere", by: evidence.by };
  return { is: evidence.is === "confirmed" ? "gone" : "gone, in doubt" };
}
