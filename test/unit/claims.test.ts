/** Which object belongs to which resource: every transition, random runs, and two processes of one command. */
import * as fc from "fast-check";
import { declarationOf } from "../../provider/pulumi/digest";
import { type ClaimedKind, type ClaimEvent, Claims } from "../../provider/run/claims";
import { ClaimsBefore } from "../fixtures/claims-before";
import { runs } from "../support/runs";

const SCRIPT: ClaimedKind = { name: "Script" };
/** Its id is a name, which exists in many accounts. */
const VALUE: ClaimedKind = { name: "StateKey", anchors: false };
const SCOPE = { origin: "https://api.integrator.io", account: "token-1" };

/** Claims of one process, and what they publish. */
function process(scope = SCOPE): { claims: Claims; events: ClaimEvent[] } {
  const events: ClaimEvent[] = [];
  return { claims: new Claims(scope, (event) => events.push(event)), events };
}

/** The events that an action publishes in another process. */
function told(act: (claims: Claims) => void, scope = SCOPE): ClaimEvent[] {
  const { claims, events } = process(scope);
  act(claims);
  return events;
}

/** The names of the questions about one object that are answered with yes. */
function yes(claims: Claims, { kind = SCRIPT, id = "1", key = "a" } = {}): string[] {
  const answers = {
    free: claims.isFree(kind, id),
    contested: claims.isContested(kind, id),
    sibling: claims.hasSibling(kind, key, id),
    unintendedDuplicate: claims.hasUnintendedDuplicate(kind, key),
    duplicate: claims.isDuplicate(kind, id),
    deleted: claims.isDeleted(kind, id),
    kept: claims.isKept(kind, id),
    replaced: claims.isReplaced(kind, id),
    replacedBy: claims.isReplacedBy(kind, id, key),
    past: claims.isPast(kind, id),
    renamed: claims.isRenamed(kind, id, key),
    inUse: claims.isInUse(kind, id),
    declaredElsewhere: claims.isDeclaredElsewhere(kind, id, key),
  };
  return Object.entries(answers).flatMap(([name, answer]) => (answer ? [name] : []));
}

/** A diff that a check announced. */
function keep(claims: Claims, id: string, key: string, isDuplicate = false): boolean {
  claims.announce(SCRIPT, key);
  return claims.keep(SCRIPT, id, key, isDuplicate);
}

const create = (claims: Claims, id: string, key: string) => claims.claim(SCRIPT, id, key, "created");
const adopt = (claims: Claims, id: string, key: string) => claims.claim(SCRIPT, id, key, "adopted");
const receive = (claims: Claims, events: ClaimEvent[], from = "other") =>
  events.forEach((event) => claims.receive(from, event));

describe("what the questions about object 1 and natural key a answer", () => {
  const transitions: [name: string, act: (claims: Claims) => void, answers: string[]][] = [
    ["nothing is known", () => undefined, ["free"]],
    ["announced", (claims) => claims.announce(SCRIPT, "a"), ["free"]],
    ["kept", (claims) => keep(claims, "1", "a"), ["kept", "inUse"]],
    ["kept without an announcement", (claims) => claims.keep(SCRIPT, "1", "a", false), ["free"]],
    [
      "kept with the announcement of another name",
      (claims) => {
        claims.announce(SCRIPT, "b");
        claims.keep(SCRIPT, "1", "a", false);
      },
      ["free"],
    ],
    ["kept under another natural key", (claims) => keep(claims, "1", "b"), ["kept", "renamed", "inUse"]],
    [
      "kept, one of several on purpose",
      (claims) => keep(claims, "1", "a", true),
      ["duplicate", "kept", "inUse"],
    ],
    [
      "kept, and another object created with its natural key",
      (claims) => {
        keep(claims, "1", "a");
        create(claims, "2", "a");
      },
      ["sibling", "unintendedDuplicate", "kept"],
    ],
    [
      "kept, and another object created as a duplicate",
      (claims) => {
        keep(claims, "1", "a");
        create(claims, "2", "a");
        claims.markDuplicate(SCRIPT, "2");
      },
      ["sibling", "kept"],
    ],
    [
      "kept, and another object created and released",
      (claims) => {
        keep(claims, "1", "a");
        create(claims, "2", "a");
        claims.release(SCRIPT, "2");
      },
      ["kept", "inUse"],
    ],
    [
      "kept, and another object created and deleted",
      (claims) => {
        keep(claims, "1", "a");
        create(claims, "2", "a");
        claims.deleted(SCRIPT, "2");
      },
      ["kept", "inUse"],
    ],
    [
      "kept and deleted",
      (claims) => {
        keep(claims, "1", "a");
        claims.deleted(SCRIPT, "1");
      },
      ["free", "deleted"],
    ],
    ["replaced", (claims) => claims.replaced(SCRIPT, "1", "a"), ["free", "replaced", "replacedBy", "past"]],
    [
      "replaced by another natural key",
      (claims) => claims.replaced(SCRIPT, "1", "b"),
      ["free", "replaced", "past"],
    ],
    [
      "replaced and adopted by another resource",
      (claims) => {
        claims.replaced(SCRIPT, "1", "b");
        adopt(claims, "1", "a");
      },
      ["unintendedDuplicate", "replaced", "past", "inUse"],
    ],
    [
      "replaced and deleted",
      (claims) => {
        claims.replaced(SCRIPT, "1", "a");
        claims.deleted(SCRIPT, "1");
      },
      ["free", "deleted", "replaced", "replacedBy", "past"],
    ],
    ["left", (claims) => claims.left(SCRIPT, "1"), ["free", "past"]],
    [
      "replaced, then left",
      (claims) => {
        claims.replaced(SCRIPT, "1", "a");
        claims.left(SCRIPT, "1");
      },
      ["free", "past"],
    ],
    ["created", (claims) => create(claims, "1", "a"), ["unintendedDuplicate", "inUse"]],
    ["adopted", (claims) => adopt(claims, "1", "a"), ["unintendedDuplicate", "inUse"]],
    ["created under another natural key", (claims) => create(claims, "1", "b"), ["inUse"]],
    [
      "created as a duplicate",
      (claims) => {
        create(claims, "1", "a");
        claims.markDuplicate(SCRIPT, "1");
      },
      ["duplicate", "inUse"],
    ],
    [
      "adopted and released",
      (claims) => {
        adopt(claims, "1", "a");
        claims.release(SCRIPT, "1");
      },
      ["free"],
    ],
    [
      "created and deleted",
      (claims) => {
        create(claims, "1", "a");
        claims.deleted(SCRIPT, "1");
      },
      ["free", "deleted"],
    ],
    [
      "deleted and created again",
      (claims) => {
        claims.deleted(SCRIPT, "1");
        create(claims, "1", "a");
      },
      ["unintendedDuplicate", "deleted", "inUse"],
    ],
    [
      "another object created",
      (claims) => create(claims, "2", "a"),
      ["free", "sibling", "unintendedDuplicate"],
    ],
    ["an object of another kind created", (claims) => claims.claim(VALUE, "1", "a", "created"), ["free"]],
  ];

  test.each(transitions)("%s", (_name, act, answers) => {
    const { claims } = process();
    act(claims);
    expect(yes(claims)).toEqual(answers);
  });

  // A fate that only this process knows: the entry in state is its own.
  const UNTOLD: Record<string, string[]> = {
    left: ["free"],
    "replaced, then left": ["free", "replaced", "replacedBy", "past"],
  };

  test.each(transitions)("in another process: %s", (name, act, answers) => {
    const { claims } = process();
    receive(claims, told(act));
    expect(yes(claims)).toEqual(UNTOLD[name] ?? answers);
  });
});

describe("an object that a resource has", () => {
  const owners: [name: string, own: (claims: Claims) => unknown][] = [
    ["kept", (claims) => keep(claims, "1", "a")],
    ["created", (claims) => create(claims, "1", "a")],
    ["adopted", (claims) => adopt(claims, "1", "a")],
    [
      "kept by another process",
      (claims) =>
        receive(
          claims,
          told((other) => keep(other, "1", "a")),
        ),
    ],
    [
      "created by another process",
      (claims) =>
        receive(
          claims,
          told((other) => create(other, "1", "a")),
        ),
    ],
    [
      "a duplicate that another process keeps",
      (claims) =>
        receive(
          claims,
          told((other) => keep(other, "1", "a", true)),
        ),
    ],
  ];

  test.each(owners)("%s: no other resource gets it", (_name, own) => {
    const { claims } = process();
    own(claims);
    expect(keep(claims, "1", "a")).toBe(false);
    expect(create(claims, "1", "b")).toBe(false);
    expect(adopt(claims, "1", "a")).toBe(false);
  });

  test("a kept duplicate may be kept again", () => {
    const { claims } = process();
    expect(keep(claims, "1", "a", true)).toBe(true);
    expect(keep(claims, "1", "a", true)).toBe(true);
  });

  test("a refused diff leaves its announcement", () => {
    const { claims } = process();
    create(claims, "1", "a");
    expect(keep(claims, "1", "a")).toBe(false);
    expect(claims.keep(SCRIPT, "2", "a", false)).toBe(true);
    expect(claims.isKept(SCRIPT, "2")).toBe(true);
  });

  test("one announcement keeps one object", () => {
    const { claims } = process();
    keep(claims, "1", "a");
    claims.keep(SCRIPT, "2", "a", false);
    expect([claims.isKept(SCRIPT, "1"), claims.isKept(SCRIPT, "2")]).toEqual([true, false]);
  });
});

describe("events of other processes", () => {
  test("what each action publishes holds no name and no id", () => {
    const events = told((claims) => {
      keep(claims, "id-of-one", "name-of-one", true);
      claims.replaced(SCRIPT, "id-of-two", "name-of-two");
      adopt(claims, "id-of-two", "name-of-one");
      claims.release(SCRIPT, "id-of-two");
      claims.deleted(SCRIPT, "id-of-one");
      claims.left(SCRIPT, "id-of-three");
      claims.publishAnchors(["/v1/integrations/id-of-one"]);
    });
    expect(events.map(([type]) => type)).toEqual([
      "check",
      "own",
      "duplicate",
      "replaced",
      "own",
      "release",
      "deleted",
      "anchors",
    ]);
    expect(JSON.stringify(events)).not.toMatch(/-of-/);
  });

  test("two processes that claim one object at the same time both see it, and both may release it", () => {
    const [one, two] = [process(), process()];
    adopt(one.claims, "1", "a");
    adopt(two.claims, "1", "b");
    receive(one.claims, two.events.splice(0), "two");
    receive(two.claims, one.events.splice(0), "one");
    expect([one, two].map(({ claims }) => claims.isContested(SCRIPT, "1"))).toEqual([true, true]);
    for (const { claims } of [one, two]) claims.release(SCRIPT, "1");
    receive(one.claims, two.events, "two");
    receive(two.claims, one.events, "one");
    expect([one, two].map(({ claims }) => claims.isFree(SCRIPT, "1"))).toEqual([true, true]);
  });

  test.each(["release", "deleted"] as const)("%s of one process leaves the claim of another one", (type) => {
    const { claims } = process();
    receive(
      claims,
      told((other) => adopt(other, "1", "a")),
      "one",
    );
    receive(
      claims,
      told((other) => adopt(other, "1", "b")),
      "two",
    );
    receive(
      claims,
      told((other) => (type === "release" ? other.release(SCRIPT, "1") : other.deleted(SCRIPT, "1"))),
      "two",
    );
    expect(claims.isFree(SCRIPT, "1")).toBe(false);
  });

  test("what this process says of an entry of its state counts more", () => {
    const { claims } = process();
    claims.replaced(SCRIPT, "1", "a");
    receive(
      claims,
      told((other) => other.replaced(SCRIPT, "1", "b")),
    );
    expect(claims.isReplacedBy(SCRIPT, "1", "a")).toBe(true);
  });

  test("the oldest objects of an account, as digests", () => {
    const { claims } = process();
    expect(claims.anchorsOf("token-1")).toBeUndefined();
    const events = told((other) => other.publishAnchors(["/v1/scripts/1", "/v1/scripts/2"]));
    receive(claims, events);
    expect(claims.anchorsOf("token-1")).toEqual(new Set(events[0]!.slice(2)));
    expect(claims.anchorsOf("token-1")?.size).toBe(2);
    receive(
      claims,
      told((other) => other.publishAnchors([])),
    );
    expect(claims.anchorsOf("token-1")?.size).toBe(0);
  });

  test("a value of another account is another object, and is found by its name", () => {
    const { claims } = process();
    const other = { ...SCOPE, account: "token-2" };
    receive(
      claims,
      told((theirs) => theirs.claim(VALUE, "last/run", "k", "adopted"), other),
    );
    receive(
      claims,
      told((theirs) => adopt(theirs, "1", "a"), other),
    );
    expect(claims.isFree(VALUE, "last/run")).toBe(true);
    expect(claims.otherOwners(VALUE, "last/run")).toEqual([{ account: "token-2", how: "adopted" }]);
    expect(claims.otherOwners(VALUE, "another")).toEqual([]);
    // An id of a document is one account's, whichever token reads it.
    expect(claims.isFree(SCRIPT, "1")).toBe(false);
    expect(claims.otherOwners(SCRIPT, "1")).toEqual([]);
  });

  test("an object of another origin is another object", () => {
    const { claims } = process();
    receive(
      claims,
      told((theirs) => adopt(theirs, "1", "a"), { ...SCOPE, origin: "https://api.eu.integrator.io" }),
    );
    expect(claims.isFree(SCRIPT, "1")).toBe(true);
  });
});

describe("a declaration that Pulumi did not ask about", () => {
  const declare: ClaimEvent = ["declare", declarationOf("Script", "A")];

  test("counts once the program has ended", () => {
    const { claims } = process();
    receive(claims, [declare], "program");
    expect(claims.openPrograms()).toEqual(["program"]);
    expect(claims.isDeclaredElsewhere(SCRIPT, "1", "a")).toBe(false);
    receive(claims, [["end"]], "program");
    expect(claims.openPrograms()).toEqual([]);
    expect(claims.isDeclaredElsewhere(SCRIPT, "1", "a")).toBe(true);
    expect(claims.isDeclaredElsewhere(SCRIPT, "1", "b")).toBe(false);
  });

  test("counts not while another program runs", () => {
    const { claims } = process();
    receive(claims, [declare, ["end"]], "one");
    receive(claims, [["declare", declarationOf("Script", "c")]], "two");
    expect(claims.isDeclaredElsewhere(SCRIPT, "1", "a")).toBe(false);
  });

  test.each([
    ["this process", (claims: Claims) => claims.announce(SCRIPT, "a")],
    [
      "another process",
      (claims: Claims) =>
        receive(
          claims,
          told((other) => other.announce(SCRIPT, "a")),
        ),
    ],
  ])("a check of %s answers for it, also one that comes first", (_who, check) => {
    const { claims } = process();
    check(claims);
    receive(claims, [declare, ["end"]], "program");
    expect(claims.isDeclaredElsewhere(SCRIPT, "1", "a")).toBe(false);
  });

  test("with the name of an object that is renamed, it is somebody else's, also while the program runs", () => {
    const { claims } = process();
    receive(claims, [declare], "program");
    claims.replaced(SCRIPT, "1", "b");
    claims.replaced(SCRIPT, "2", "a");
    expect(claims.isDeclaredElsewhere(SCRIPT, "1", "a")).toBe(true);
    expect(claims.isDeclaredElsewhere(SCRIPT, "2", "a")).toBe(false);
  });
});

// ---- random runs ----

const KINDS = [SCRIPT, VALUE];
const IDS = ["1", "2", "3"];
const KEYS = ["a", "b"];

/** What Pulumi asks, or what comes of it. */
const step = fc.record({
  what: fc.constantFrom(
    ...(["check", "update", "refresh", "replace", "elsewhere"] as const),
    ...(["create", "adopt", "fail", "done", "delete"] as const),
  ),
  kind: fc.constantFrom(...KINDS),
  id: fc.constantFrom(...IDS),
  key: fc.constantFrom(...KEYS),
  isDuplicate: fc.boolean(),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;
const steps = fc.array(step, { minLength: 4, maxLength: 16 });

/** Jest's own comparison is too slow for so many. */
function same(about: object, now: unknown, wanted: unknown): void {
  if (String(now) !== String(wanted))
    throw new Error(`${JSON.stringify(about)}: ${String(now)} instead of ${String(wanted)}`);
}

/** One run with the present claims and with the frozen ones, in sequences that Pulumi can send. */
class BothRuns {
  readonly claims = new Claims(SCOPE);
  readonly before = new ClaimsBefore();
  /** Objects whose adoption is in progress. */
  private readonly adopting = new Set<string>();
  /** What became of a state entry: one fate for each, see "replaced, then left" above. */
  private readonly fates = new Map<string, "replace" | "elsewhere">();
  /**
   * Deleted while a diff kept them, because another object took their place. The frozen claims keep them in use for
   * ever, the present ones let go of them on purpose: see "kept and deleted" above. Celigo uses no id twice.
   */
  readonly released = new Set<string>();

  take(step: Step): void {
    const { claims, before } = this;
    const { what, kind, id, key, isDuplicate } = step;
    const object = `${kind.name} ${id}`;
    const news = isDuplicate ? { onExisting: "create" } : {};
    if (this.released.has(object)) return;
    switch (what) {
      case "check":
        claims.announce(kind, key);
        return before.declare(kind, key);
      case "update":
        claims.announce(kind, key);
        before.declare(kind, key);
        return same(step, claims.keep(kind, id, key, isDuplicate), before.keep(kind, id, key, news));
      case "refresh":
        return same(step, claims.keep(kind, id, key, isDuplicate), before.keep(kind, id, key, news));
      case "replace":
      case "elsewhere":
        if ((this.fates.get(object) ?? what) !== what) return;
        this.fates.set(object, what);
        if (what === "elsewhere") return void [claims.left(kind, id), before.leave(kind, id)];
        return void [claims.replaced(kind, id, key), before.condemn(kind, id, key)];
      case "create": {
        const isMade = claims.claim(kind, id, key, "created");
        same(step, isMade, before.claim(kind, id, key));
        if (isMade && isDuplicate) claims.markDuplicate(kind, id);
        return isMade ? before.twin(kind, id, news) : undefined;
      }
      case "adopt": {
        const isTaken = claims.claim(kind, id, key, "adopted");
        same(step, isTaken, before.claim(kind, id, key));
        return void (isTaken && this.adopting.add(object));
      }
      case "fail":
        if (!this.adopting.delete(object)) return;
        claims.release(kind, id);
        return before.release(kind, id);
      case "done":
        return void this.adopting.delete(object);
      case "delete":
        same(step, claims.isInUse(kind, id), before.isInUse(kind, id));
        if (claims.isInUse(kind, id)) return;
        if (claims.isKept(kind, id)) this.released.add(object);
        claims.deleted(kind, id);
        return before.forget(kind, id);
    }
  }

  /** All questions about all objects. */
  compare(): void {
    for (const kind of KINDS)
      for (const id of IDS) {
        if (!this.released.has(`${kind.name} ${id}`)) this.compareObject(kind, id);
        for (const key of KEYS) this.compareKey(kind, id, key);
      }
  }

  private compareObject(kind: ClaimedKind, id: string): void {
    const { claims, before } = this;
    const now = [
      claims.isFree(kind, id),
      claims.isInUse(kind, id),
      claims.isPast(kind, id),
      claims.isReplaced(kind, id),
      claims.isKept(kind, id),
      claims.isDuplicate(kind, id),
      claims.isDeleted(kind, id),
      ...KEYS.map((key) => claims.isRenamed(kind, id, key)),
    ];
    same({ kind, id }, now, [
      before.isFree(kind, id),
      before.isInUse(kind, id),
      before.isPast(kind, id),
      before.isCondemned(kind, id),
      before.isRenamed(kind, id, "no natural key"),
      before.isTwin(kind, id),
      before.isDeleted(kind, id),
      ...KEYS.map((key) => before.isRenamed(kind, id, key)),
    ]);
  }

  private compareKey(kind: ClaimedKind, id: string, key: string): void {
    const { claims, before } = this;
    const now = [
      claims.hasSibling(kind, key, id),
      claims.hasUnintendedDuplicate(kind, key),
      claims.isReplacedBy(kind, id, key),
    ];
    same({ kind, id, key }, now, [
      before.hasSibling(kind, key, id),
      before.hasRival(kind, key),
      before.isReplacedBy(kind, id, key),
    ]);
  }
}

test("random runs: every answer is the one of the frozen claims", () => {
  const reached = { released: 0 };
  fc.assert(
    fc.property(steps, (sequence) => {
      const both = new BothRuns();
      for (const step of sequence) both.take(step);
      both.compare();
      reached.released += both.released.size;
    }),
    runs(2_000),
  );
  expect(reached.released).toBeGreaterThan(0);
});

test("a value that was deleted while a diff kept it may be created again under its name, unlike before", () => {
  const [claims, before] = [new Claims(SCOPE), new ClaimsBefore()];
  claims.announce(VALUE, "a");
  before.declare(VALUE, "a");
  claims.keep(VALUE, "1", "a", false);
  before.keep(VALUE, "1", "a", {});
  claims.deleted(VALUE, "1");
  before.forget(VALUE, "1");
  expect(claims.claim(VALUE, "1", "a", "created")).toBe(true);
  expect(before.claim(VALUE, "1", "a")).toBe(false);
});

// ---- two processes ----

// Each of these goes over to a plain test with its repair.
test("an object that a process with another token keeps under a name is not renamed", () => {
  const { claims } = process();
  receive(
    claims,
    told((other) => keep(other, "1", "a"), { ...SCOPE, account: "token-2" }),
  );
  expect(claims.isRenamed(SCRIPT, "1", "a")).toBe(false);
});

test("a process that releases a contested object still knows the natural key of the other's", () => {
  const { claims } = process();
  adopt(claims, "1", "a");
  receive(
    claims,
    told((other) => adopt(other, "1", "a")),
  );
  claims.release(SCRIPT, "1");
  expect(claims.hasUnintendedDuplicate(SCRIPT, "a")).toBe(true);
});

test("a second diff of one entry reaches the other process as well", () => {
  const { claims } = process();
  receive(
    claims,
    told((other) => {
      other.replaced(SCRIPT, "1", "b");
      other.replaced(SCRIPT, "1", "a");
    }),
  );
  expect(claims.isReplacedBy(SCRIPT, "1", "a")).toBe(true);
});

/** One process of two, which does what `lifecycle/` does, after it has read what the other one has written. */
class Process {
  private readonly events: ClaimEvent[] = [];
  readonly claims = new Claims(SCOPE, (event) => this.events.push(event));
  readonly owned = new Set<string>();
  private readonly replaced = new Set<string>();
  private read = 0;

  sync(other: Process): void {
    receive(this.claims, other.events.slice(this.read));
    this.read = other.events.length;
  }

  take({ what, kind, id, key, isDuplicate }: Step): void {
    const { claims, owned } = this;
    const object = `${kind.name} ${id}`;
    if (what === "check") claims.announce(kind, key);
    if (what === "update") {
      claims.announce(kind, key);
      if (claims.keep(kind, id, key, isDuplicate)) owned.add(object);
    }
    // A second diff of one entry with another natural key is known to its own process only.
    if (what === "replace" && !this.replaced.has(object)) {
      this.replaced.add(object);
      claims.replaced(kind, id, key);
    }
    if (what === "create" && claims.claim(kind, id, key, "created")) {
      owned.add(object);
      if (isDuplicate) claims.markDuplicate(kind, id);
    }
    if (what === "adopt" && claims.claim(kind, id, key, "adopted")) owned.add(object);
    if (what === "fail" && owned.has(object) && !claims.isKept(kind, id)) {
      claims.release(kind, id);
      owned.delete(object);
    }
    if (what === "delete" && !claims.isInUse(kind, id)) {
      claims.deleted(kind, id);
      owned.delete(object);
    }
  }
}

const OBJECTS = KINDS.flatMap((kind) => IDS.map((id) => ({ kind, id })));

test("random runs of one process: another one that reads its events gives the same answers", () => {
  fc.assert(
    fc.property(steps, (sequence) => {
      const [one, two] = [new Process(), new Process()];
      for (const step of sequence) one.take(step);
      two.sync(one);
      for (const { kind, id } of OBJECTS)
        for (const key of KEYS)
          same({ kind, id, key }, yes(two.claims, { kind, id, key }), yes(one.claims, { kind, id, key }));
    }),
    runs(200),
  );
});

test("random runs of two processes: nothing that one has is free or deletable in the other", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.boolean(), step), { maxLength: 16 }), (sequence) => {
      const [one, two] = [new Process(), new Process()];
      for (const [isFirst, step] of sequence) {
        const [actor, other] = isFirst ? [one, two] : [two, one];
        actor.sync(other);
        actor.take(step);
      }
      one.sync(two);
      two.sync(one);
      for (const { kind, id } of OBJECTS) {
        const owners = [one, two].filter(({ owned }) => owned.has(`${kind.name} ${id}`));
        same({ kind, id }, owners.length < 2, true);
        for (const { claims } of [one, two]) {
          const isInUse = claims.isInUse(kind, id);
          same({ kind, id }, claims.isFree(kind, id), owners.length === 0);
          same({ kind, id }, claims.isContested(kind, id), false);
          same({ kind, id }, isInUse, one.claims.isInUse(kind, id));
          // An object that is only kept may be deleted once another one was created with its natural key.
          if (owners.length > 0 && !claims.isKept(kind, id)) same({ kind, id }, isInUse, true);
        }
      }
    }),
    runs(300),
  );
});
