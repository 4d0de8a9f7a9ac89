/**
 * Which object belongs to which resource during one run. Pulumi tells a provider neither what the program declares nor
 * what becomes of a state entry; checks, diffs, creates and deletes show it bit by bit. No I/O, no clock: events of the
 * other processes of the command come in through `receive`, and `publish` sends this process's own.
 */
import type { Matches } from "../model/decisions";
import { declarationOf, digestOf } from "../pulumi/digest";

/** How a resource came to its object: a diff kept it, or this run created or adopted it. */
export type How = "kept" | "created" | "adopted";

/** A resource's hold on an object, under its natural key. */
interface Owner {
  how: How;
  /** Digest of the natural key. */
  key: string;
  /** The account of the process that has it: two environments can have objects of one name. */
  account: string;
}

/** What a run knows of one object. */
interface Standing {
  readonly kind: string;
  /** The resource of this process that has it. */
  owner?: Owner;
  /** Resources of other processes that have it, by process. */
  others: Map<string, Owner>;
  /** What becomes of the state entry that had it: replaced by an object with this natural key, or gone. */
  fate?: { is: "replaced"; by: string } | { is: "left" };
  /** The process that told the fate; undefined for this one. */
  fateFrom?: string;
  /** The program declares it as one of several with its natural key (`onExisting: "create"`). */
  isDuplicate?: boolean;
  /** A DELETE of this run was answered. */
  isDeleted?: boolean;
}

/** What one process tells the others. */
export type ClaimEvent =
  | ["check", declaration: string]
  | ["own", account: string, object: string, name: string, how: How, key: string, owner: string]
  | ["release", account: string, object: string, name: string]
  | ["replaced", account: string, object: string, name: string, by: string]
  | ["duplicate" | "deleted", account: string, object: string, name: string]
  | ["anchors", account: string, ...paths: string[]]
  | ["declare", declaration: string]
  | ["end"];

/** The kind of an object, as far as claims need it. */
export interface ClaimedKind {
  name: string;
  /** False where the id is a name that exists in many accounts. */
  anchors?: boolean;
}

/** Where the objects live. */
export interface Scope {
  origin: string;
  /** Digest of the token: the same token means the same account. */
  account: string;
}

/** Sends an event to the other processes. */
export type Publish = (event: ClaimEvent) => void;

/** The claims of one run. */
export class Claims {
  private readonly objects = new Map<string, Standing>();
  /** Objects that a run created or adopted, by account, kind and natural key. */
  private readonly claimed = new Map<string, Set<Standing>>();
  /** Objects by kind and id, whatever the account: for ids that are names. */
  private readonly sameName = new Map<string, Map<string, Standing>>();
  /** Declarations of this process that were checked and not yet compared, by kind and natural key. */
  private readonly announced = new Map<string, number>();
  /** Declarations that the program made, less those that a provider process has checked. */
  private readonly unchecked = new Map<string, number>();
  private readonly programs = new Map<string, { hasEnded: boolean }>();
  private readonly anchors = new Map<string, Set<string>>();

  constructor(
    private readonly scope: Scope,
    private readonly publish: Publish = () => undefined,
  ) {}

  // ---- what Pulumi asks for ----

  /** A check: the program declares something with this natural key. */
  announce(kind: ClaimedKind, key: string): void {
    const name = `${kind.name} ${key}`;
    this.announced.set(name, (this.announced.get(name) ?? 0) + 1);
    this.count(declarationOf(kind.name, key), -1);
    this.publish(["check", declarationOf(kind.name, key)]);
  }

  /**
   * A diff found that this object stays as it is, or is updated. Only a diff that a check announced says so: Pulumi also
   * asks for one in a refresh, and for what depends on an object that is deleted.
   * @returns false where another resource has the object.
   */
  keep(kind: ClaimedKind, id: string, key: string, isDuplicate: boolean): boolean {
    const name = `${kind.name} ${key}`;
    const count = this.announced.get(name) ?? 0;
    if (count === 0) return true;
    const standing = this.standing(kind, id);
    const { owner } = standing;
    if ((owner && owner.how !== "kept") || (owner && standing.isDuplicate !== true)) return false;
    if (standing.others.size > 0) return false;
    this.announced.set(name, count - 1);
    this.own(kind, id, "kept", key);
    if (isDuplicate) this.markDuplicate(kind, id);
    return true;
  }

  /** A diff found that another object, with this natural key, takes the place of this one. */
  replaced(kind: ClaimedKind, id: string, by: string): void {
    const fate = { is: "replaced", by: this.keyed(by) } as const;
    Object.assign(this.standing(kind, id), { fate, fateFrom: undefined });
    this.publish(["replaced", ...this.address(kind, id), fate.by]);
  }

  /** The object is gone, or lives in another account than this one. */
  left(kind: ClaimedKind, id: string): void {
    Object.assign(this.standing(kind, id), { fate: { is: "left" }, fateFrom: undefined });
  }

  // ---- what this run does ----

  /** Takes an object for a resource of this run; false where another one has it. */
  claim(kind: ClaimedKind, id: string, key: string, how: "created" | "adopted"): boolean {
    if (!this.isFree(kind, id)) return false;
    this.own(kind, id, how, key);
    return true;
  }

  /** Releases an object that was claimed and could not be adopted. */
  release(kind: ClaimedKind, id: string): void {
    const standing = this.standing(kind, id);
    const { owner } = standing;
    standing.owner = undefined;
    this.forgetKey(standing, owner);
    this.publish(["release", ...this.address(kind, id)]);
  }

  /** The program declares the object as one of several with its natural key. */
  markDuplicate(kind: ClaimedKind, id: string): void {
    this.standing(kind, id).isDuplicate = true;
    this.publish(["duplicate", ...this.address(kind, id)]);
  }

  /** A DELETE was answered. */
  deleted(kind: ClaimedKind, id: string): void {
    const standing = this.standing(kind, id);
    const { owner } = standing;
    standing.owner = undefined;
    this.forgetKey(standing, owner);
    standing.isDeleted = true;
    this.publish(["deleted", ...this.address(kind, id)]);
  }

  // ---- queries ----

  /** Sorts the objects that have the natural key of a create; `elsewhere` are those that another account's resource has. */
  matches(
    kind: ClaimedKind & { unique?: boolean },
    key: string,
    ids: readonly string[],
    elsewhere: ReadonlySet<string> = new Set(),
  ): Matches {
    const isFree = (id: string) => this.isFree(kind, id) && !elsewhere.has(id);
    const there = ids.filter((id) => !this.isDeleted(kind, id) && !this.isDuplicate(kind, id));
    const isReleased = (id: string) =>
      this.isReplaced(kind, id) || (!kind.unique && this.isRenamed(kind, id, key));
    const inTheWay = there.filter((id) => !isReleased(id));
    return {
      free: inTheWay.filter(isFree),
      released: there.filter((id) => isReleased(id) && isFree(id)),
      taken: inTheWay.filter((id) => !isFree(id)),
      isDeclaredTwice: this.hasUnintendedDuplicate(kind, key),
    };
  }

  /** No resource of this run has the object, as far as the processes have seen. */
  isFree(kind: ClaimedKind, id: string): boolean {
    const known = this.known(kind, id);
    return known === undefined || (known.owner === undefined && known.others.size === 0);
  }

  /** Another process has the object as well. */
  isContested(kind: ClaimedKind, id: string): boolean {
    const known = this.known(kind, id);
    return known?.owner !== undefined && known.others.size > 0;
  }

  /** This run created or adopted an object with this natural key, other than `id`. */
  hasSibling(kind: ClaimedKind, key: string, id: string): boolean {
    const self = this.known(kind, id);
    return this.claimedWith(kind, key).some((standing) => standing !== self);
  }

  /** As above, without objects that are one of several on purpose. */
  hasUnintendedDuplicate(kind: ClaimedKind, key: string): boolean {
    return this.claimedWith(kind, key).some(({ isDuplicate }) => isDuplicate !== true);
  }

  isDuplicate(kind: ClaimedKind, id: string): boolean {
    return this.known(kind, id)?.isDuplicate === true;
  }

  isDeleted(kind: ClaimedKind, id: string): boolean {
    return this.known(kind, id)?.isDeleted === true;
  }

  /** A diff kept the object under this natural key. */
  isKept(kind: ClaimedKind, id: string): boolean {
    const known = this.known(kind, id);
    return [known?.owner, ...(known?.others.values() ?? [])].some((owner) => owner?.how === "kept");
  }

  isReplaced(kind: ClaimedKind, id: string): boolean {
    return this.known(kind, id)?.fate?.is === "replaced";
  }

  /** An object with this natural key takes the place of this one. */
  isReplacedBy(kind: ClaimedKind, id: string, key: string): boolean {
    const fate = this.known(kind, id)?.fate;
    return fate?.is === "replaced" && fate.by === this.keyed(key);
  }

  /** Another object takes the place of this one, or it is gone. */
  isPast(kind: ClaimedKind, id: string): boolean {
    return this.known(kind, id)?.fate !== undefined;
  }

  /** The object has another natural key from this run on. */
  isRenamed(kind: ClaimedKind, id: string, key: string): boolean {
    const known = this.known(kind, id);
    const kept = [known?.owner, ...(known?.others.values() ?? [])].filter((owner) => owner?.how === "kept");
    return kept.length > 0 && kept.every((owner) => owner?.key !== this.keyed(key));
  }

  /** Why an object must not be deleted: a resource of this run has it. */
  isInUse(kind: ClaimedKind, id: string): boolean {
    const known = this.known(kind, id);
    if (!known) return false;
    return [known.owner, ...known.others.values()].some(
      (owner) => owner && (owner.how !== "kept" || !this.hasSiblingOf(known, owner)),
    );
  }

  /**
   * The program declares something with this natural key that Pulumi did not ask about: an update with targets passes
   * over it, and it may be the resource that has the object now. Only what the program made before it ended counts:
   * while it runs, Pulumi may still ask.
   */
  isDeclaredElsewhere(kind: ClaimedKind, id: string, key: string): boolean {
    if ((this.unchecked.get(declarationOf(kind.name, key)) ?? 0) <= 0) return false;
    const fate = this.known(kind, id)?.fate;
    // An object that is replaced by one of another name: the declaration is somebody else's, and comes later.
    if (fate?.is === "replaced") return fate.by !== this.keyed(key);
    return this.programs.size > 0 && [...this.programs.values()].every(({ hasEnded }) => hasEnded);
  }

  /** The accounts in which another process has an object of this kind and name, where the id is only a name. */
  otherOwners(kind: ClaimedKind, id: string): { account: string; how: How }[] {
    if (kind.anchors !== false) return [];
    const found =
      this.sameName.get(digestOf(this.scope.origin, kind.name, id)) ?? new Map<string, Standing>();
    return [...found]
      .filter(([account]) => account !== this.scope.account)
      .flatMap(([account, { others }]) => [...others.values()].map(({ how }) => ({ account, how })));
  }

  /** What another process has found to be the oldest objects of its account, as digests; undefined before it looked. */
  anchorsOf(account: string): ReadonlySet<string> | undefined {
    return this.anchors.get(account);
  }

  /** Tells the other processes which objects are the oldest of this account. */
  publishAnchors(paths: readonly string[]): void {
    this.publish(["anchors", this.scope.account, ...paths.map((path) => digestOf(path))]);
  }

  // ---- what other processes tell ----

  /** Takes an event of another process. */
  receive(from: string, event: ClaimEvent): void {
    switch (event[0]) {
      case "declare":
        if (!this.programs.has(from)) this.programs.set(from, { hasEnded: false });
        return this.count(event[1], 1);
      case "end":
        return void this.programs.set(from, { hasEnded: true });
      case "check":
        return this.count(event[1], -1);
      case "anchors":
        return void this.anchors.set(event[1], new Set(event.slice(2)));
      default:
        return this.receiveStanding(from, event);
    }
  }

  /** Programs that declared something and have not reported their end. */
  openPrograms(): string[] {
    return [...this.programs].filter(([, { hasEnded }]) => !hasEnded).map(([name]) => name);
  }

  private receiveStanding(
    from: string,
    event: Exclude<ClaimEvent, ["declare" | "check", string] | ["end"] | ["anchors", ...string[]]>,
  ): void {
    const [, account, object, name] = event;
    const standing = this.at(account, object, name);
    switch (event[0]) {
      case "own":
        return this.setOther(standing, from, { how: event[4], key: event[5], account: event[6] });
      case "release":
        return this.setOther(standing, from, undefined);
      case "replaced":
        if (standing.fate === undefined || standing.fateFrom === from)
          Object.assign(standing, { fate: { is: "replaced", by: event[4] }, fateFrom: from });
        return;
      case "duplicate":
        standing.isDuplicate = true;
        return;
      case "deleted":
        this.setOther(standing, from, undefined);
        standing.isDeleted = true;
    }
  }

  private setOther(standing: Standing, from: string, owner: Owner | undefined): void {
    const before = standing.others.get(from);
    standing.others.delete(from);
    this.forgetKey(standing, before);
    if (!owner) return;
    standing.others.set(from, owner);
    this.rememberKey(standing, owner);
  }

  // ---- where things stand ----

  private own(kind: ClaimedKind, id: string, how: How, key: string): void {
    const standing = this.standing(kind, id);
    const owner = { how, key: this.keyed(key), account: this.scope.account };
    standing.owner = owner;
    this.rememberKey(standing, owner);
    this.publish(["own", ...this.address(kind, id), how, owner.key, owner.account]);
  }

  private keyed(key: string): string {
    return digestOf(this.scope.origin, key);
  }

  private claimedWith(kind: ClaimedKind, key: string): Standing[] {
    const name = placeOf(kind.name, { key: this.keyed(key), account: this.scope.account });
    return [...(this.claimed.get(name) ?? [])];
  }

  private hasSiblingOf(self: Standing, owner: Owner): boolean {
    return [...(this.claimed.get(placeOf(self.kind, owner)) ?? [])].some((standing) => standing !== self);
  }

  private rememberKey(standing: Standing, owner: Owner): void {
    if (owner.how === "kept") return;
    const place = placeOf(standing.kind, owner);
    this.claimed.set(place, (this.claimed.get(place) ?? new Set()).add(standing));
  }

  /** After an owner has gone; another process may have the object under the same natural key. */
  private forgetKey(standing: Standing, owner: Owner | undefined): void {
    if (!owner) return;
    const place = placeOf(standing.kind, owner);
    const remains = [standing.owner, ...standing.others.values()].some(
      (each) => each !== undefined && each.how !== "kept" && placeOf(standing.kind, each) === place,
    );
    if (!remains) this.claimed.get(place)?.delete(standing);
  }

  private address(kind: ClaimedKind, id: string): [account: string, object: string, name: string] {
    // A document's id is one account's; a name exists in many.
    const account = kind.anchors === false ? this.scope.account : "";
    return [account, digestOf(this.scope.origin, kind.name, id), kind.name];
  }

  private known(kind: ClaimedKind, id: string): Readonly<Standing> | undefined {
    const [account, object] = this.address(kind, id);
    return this.objects.get(`${account} ${object}`);
  }

  private standing(kind: ClaimedKind, id: string): Standing {
    return this.at(...this.address(kind, id));
  }

  private at(account: string, object: string, kind: string): Standing {
    const key = `${account} ${object}`;
    const known = this.objects.get(key);
    if (known) return known;
    const standing: Standing = { kind, others: new Map() };
    this.objects.set(key, standing);
    if (account !== "")
      this.sameName.set(
        object,
        (this.sameName.get(object) ?? new Map<string, Standing>()).set(account, standing),
      );
    return standing;
  }

  private count(declaration: string, by: number): void {
    this.unchecked.set(declaration, (this.unchecked.get(declaration) ?? 0) + by);
  }
}

/** Where an object stands among those of its kind: by account and natural key. */
function placeOf(kind: string, { account, key }: Pick<Owner, "account" | "key">): string {
  return `${kind} ${account} ${key}`;
}
