/**
 * The decisions of the provider, as pure functions: each takes the facts and names the next step. After a step that
 * sends a request (`compare`, `look`), the caller adds the finding to the facts and calls the function again.
 */
import type { Mode } from "../celigo/connection";
import type { LostAnswer } from "../celigo/errors";

/** What a create does where an object with its natural key exists. */
export type OnExisting = "fail" | "adopt" | "create";

// ---- a create meets existing objects ----

/** Objects with the natural key of a create. */
export interface Matches {
  /** Those that no resource of this run has. */
  free: readonly string[];
  /** Those whose resource gives up the name in this run. They do not stop the create. */
  released: readonly string[];
  /** Those that another resource of this run has. */
  taken: readonly string[];
  /** This run has created or adopted another object with this natural key. The list may not show it yet. */
  isDeclaredTwice: boolean;
}

/** A create, and the existing objects with its natural key. */
export interface Meeting {
  policy: OnExisting;
  /** Two objects with one natural key cannot exist. */
  isUnique: boolean;
  matches: Matches;
  /** The value of the free object: as declared, different, or left alone by the declaration (`seedOnce`). */
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

/** A create whose answer was lost, and the new objects that were found afterwards. */
export interface LostCreate {
  /** How it was lost. */
  reason: LostAnswer["reason"];
  /** How many new objects are as declared. */
  alike: number;
  /** How many new objects differ from the declaration only as Celigo's normalization may change a value. */
  normalized: number;
  /** How many times the create was sent. */
  posts: number;
  /** Two objects with one natural key cannot exist. */
  isUnique: boolean;
  maxRetries: number;
}

/** The next step after the answer to a create was lost. */
export type LostCreateStep =
  { do: "take over" | "send again" } | { do: "stop"; why: "several" | "normalized" | "not listed" };

/** How often a create is sent where two objects with its natural key can exist. */
const MOST_POSTS = 2;

/** Whether the new object is taken over, the create is sent again, or the run stops because neither is safe. */
export function afterLostCreate(lost: LostCreate): LostCreateStep {
  const { reason, alike, normalized, posts, isUnique, maxRetries } = lost;
  if (alike === 1) return { do: "take over" };
  if (alike > 1) return { do: "stop", why: "several" };
  // Sending it again could make two.
  if (normalized > 0) return { do: "stop", why: "normalized" };
  // Where there cannot be two, sending it again cannot make two.
  if (isUnique && posts <= maxRetries) return { do: "send again" };
  // After a success or a timeout it may only not be listed yet.
  if (reason !== "broken" || posts >= MOST_POSTS) return { do: "stop", why: "not listed" };
  return { do: "send again" };
}

// ---- a deletion ----

/** A deletion, from the declaration and the settings. */
export interface Deletion {
  mode: Mode;
  /** Part of another object: deleting it changes that object. */
  isPart: boolean;
  /** Whether the kind knows reasons against a deletion, and whether `forceDestroy` overrules them. */
  reasons: "none" | "known" | "overruled";
}

/** The object to delete: `needed` where there is a reason against its deletion, `unneeded` where there is none. */
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

/** What shows whether this is the account of one object of the stack. */
export interface AccountFacts {
  /** The user allows that the stack goes on in another account. */
  isChangeAllowed: boolean;
  /** The token belongs to another user than the token that created the object. */
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
