/** The decisions of the provider, each as a table of all combinations of what it depends on. */
import * as fc from "fast-check";
import {
  afterLostCreate,
  evidenceOf,
  mayDelete,
  whatMissingMeans,
  whatToDoWithExisting,
  type AccountFacts,
  type Bin,
  type Deletion,
  type Evidence,
  type LostCreate,
  type Matches,
  type Meeting,
  type Seen,
} from "../../provider/model/decisions";

/** Compares decisions with a table: a line for each combination of `lines`, a column for each of `columns`. */
function expectTable(
  table: string,
  lines: string[][],
  columns: string[],
  decide: (line: string[], column: string) => string,
): void {
  const combinations = lines.reduce<string[][]>(
    (all, values) => all.flatMap((line) => values.map((value) => [...line, value])),
    [[]],
  );
  const decided = combinations.map((line) => [...line, ...columns.map((column) => decide(line, column))]);
  const told = table
    .trim()
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()));
  const [head, ...rows] = told;
  expect(head?.slice(-columns.length)).toEqual(columns);
  expect(rows).toEqual(decided);
}

describe("a create meets existing objects", () => {
  const none: Matches = { free: [], released: [], taken: [], isDeclaredTwice: false };
  const matches: { [name: string]: Matches } = {
    none,
    released: { ...none, released: ["r"] },
    taken: { ...none, taken: ["t"] },
    "declared twice": { ...none, isDeclaredTwice: true },
    one: { ...none, free: ["a"] },
    "one, others taken": { free: ["a"], released: ["r"], taken: ["t"], isDeclaredTwice: true },
    several: { ...none, free: ["a", "b"] },
  };
  const inWords = (meeting: Meeting): string => {
    const step = whatToDoWithExisting(meeting);
    if (step.do === "refuse") return `refuse: ${step.why}`;
    return step.do === "adopt" || step.do === "compare" ? `${step.do} ${step.id}` : step.do;
  };

  // `wait, then x`: x once another resource has had the time to release the name.
  const TABLE = `
    policy | kind   | matches           | not compared              | same                      | different                 | left alone
    fail   | unique | none              | create                    | create                    | create                    | create
    fail   | unique | released          | create                    | create                    | create                    | adopt r
    fail   | unique | taken             | refuse: taken             | refuse: taken             | refuse: taken             | refuse: taken
    fail   | unique | declared twice    | refuse: taken             | refuse: taken             | refuse: taken             | refuse: taken
    fail   | unique | one               | compare a                 | adopt a                   | wait, then refuse: exists | adopt a
    fail   | unique | one, others taken | compare a                 | adopt a                   | wait, then refuse: exists | adopt a
    fail   | unique | several           | compare a                 | adopt a                   | wait, then refuse: exists | adopt a
    fail   | many   | none              | create                    | create                    | create                    | create
    fail   | many   | released          | create                    | create                    | create                    | adopt r
    fail   | many   | taken             | refuse: taken             | refuse: taken             | refuse: taken             | refuse: taken
    fail   | many   | declared twice    | refuse: taken             | refuse: taken             | refuse: taken             | refuse: taken
    fail   | many   | one               | wait, then refuse: exists | wait, then refuse: exists | wait, then refuse: exists | adopt a
    fail   | many   | one, others taken | wait, then refuse: exists | wait, then refuse: exists | wait, then refuse: exists | adopt a
    fail   | many   | several           | wait, then refuse: exists | wait, then refuse: exists | wait, then refuse: exists | adopt a
    adopt  | unique | none              | create                    | create                    | create                    | create
    adopt  | unique | released          | create                    | create                    | create                    | adopt r
    adopt  | unique | taken             | refuse: taken             | refuse: taken             | refuse: taken             | refuse: taken
    adopt  | unique | declared twice    | refuse: taken             | refuse: taken             | refuse: taken             | refuse: taken
    adopt  | unique | one               | adopt a                   | adopt a                   | adopt a                   | adopt a
    adopt  | unique | one, others taken | adopt a                   | adopt a                   | adopt a                   | adopt a
    adopt  | unique | several           | refuse: several           | refuse: several           | refuse: several           | adopt a
    adopt  | many   | none              | create                    | create                    | create                    | create
    adopt  | many   | released          | create                    | create                    | create                    | adopt r
    adopt  | many   | taken             | refuse: taken             | refuse: taken             | refuse: taken             | refuse: taken
    adopt  | many   | declared twice    | refuse: taken             | refuse: taken             | refuse: taken             | refuse: taken
    adopt  | many   | one               | adopt a                   | adopt a                   | adopt a                   | adopt a
    adopt  | many   | one, others taken | adopt a                   | adopt a                   | adopt a                   | adopt a
    adopt  | many   | several           | refuse: several           | refuse: several           | refuse: several           | adopt a
    create | unique | none              | create                    | create                    | create                    | create
    create | unique | released          | create                    | create                    | create                    | adopt r
    create | unique | taken             | refuse: taken             | refuse: taken             | refuse: taken             | refuse: taken
    create | unique | declared twice    | refuse: taken             | refuse: taken             | refuse: taken             | refuse: taken
    create | unique | one               | compare a                 | adopt a                   | refuse: exists            | adopt a
    create | unique | one, others taken | compare a                 | adopt a                   | refuse: exists            | adopt a
    create | unique | several           | compare a                 | adopt a                   | refuse: exists            | adopt a
    create | many   | none              | create                    | create                    | create                    | create
    create | many   | released          | create                    | create                    | create                    | create
    create | many   | taken             | create                    | create                    | create                    | create
    create | many   | declared twice    | create                    | create                    | create                    | create
    create | many   | one               | create                    | create                    | create                    | create
    create | many   | one, others taken | create                    | create                    | create                    | create
    create | many   | several           | create                    | create                    | create                    | create
  `;

  test("every policy, kind, match and value", () => {
    expectTable(
      TABLE,
      [["fail", "adopt", "create"], ["unique", "many"], Object.keys(matches)],
      ["not compared", "same", "different", "left alone"],
      ([policy, kind, found], value) => {
        const meeting = {
          policy: policy as Meeting["policy"],
          isUnique: kind === "unique",
          matches: matches[found ?? ""] ?? none,
          value: value as Meeting["value"],
        };
        const [now, later] = [false, true].map((hasWaited) => inWords({ ...meeting, hasWaited }));
        return now === later ? `${now}` : `${now}, then ${later}`;
      },
    );
  });

  test("nothing that another resource has is ever adopted, and a wait ends", () => {
    const ids = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 6 });
    const value = fc.constantFrom<Meeting["value"]>("not compared", "same", "different", "left alone");
    fc.assert(
      fc.property(
        fc.record({
          policy: fc.constantFrom<Meeting["policy"]>("fail", "adopt", "create"),
          isUnique: fc.boolean(),
          matches: fc.record({ free: ids, released: ids, taken: ids, isDeclaredTwice: fc.boolean() }),
          value,
          hasWaited: fc.boolean(),
        }),
        (meeting) => {
          const step = whatToDoWithExisting(meeting);
          const { free, released } = meeting.matches;
          if (step.do === "adopt") expect([...free, ...released]).toContain(step.id);
          if (step.do === "wait") expect(meeting.hasWaited).toBe(false);
          if (step.do === "compare") expect(meeting.value).toBe("not compared");
        },
      ),
    );
  });
});

describe("the answer to a create was lost", () => {
  const counts: { [name: string]: Pick<LostCreate, "alike" | "normalized"> } = {
    "one alike": { alike: 1, normalized: 0 },
    "one alike, one normalized": { alike: 1, normalized: 1 },
    several: { alike: 2, normalized: 0 },
    "several, one normalized": { alike: 2, normalized: 1 },
    "one normalized": { alike: 0, normalized: 1 },
    none: { alike: 0, normalized: 0 },
  };

  // The number of requests that were sent heads the columns; two retries are allowed.
  const TABLE = `
    lost     | kind   | new objects               | 1                | 2                | 3
    broken   | unique | one alike                 | take over        | take over        | take over
    broken   | unique | one alike, one normalized | take over        | take over        | take over
    broken   | unique | several                   | stop: several    | stop: several    | stop: several
    broken   | unique | several, one normalized   | stop: several    | stop: several    | stop: several
    broken   | unique | one normalized            | stop: normalized | stop: normalized | stop: normalized
    broken   | unique | none                      | send again       | send again       | stop: not listed
    broken   | many   | one alike                 | take over        | take over        | take over
    broken   | many   | one alike, one normalized | take over        | take over        | take over
    broken   | many   | several                   | stop: several    | stop: several    | stop: several
    broken   | many   | several, one normalized   | stop: several    | stop: several    | stop: several
    broken   | many   | one normalized            | stop: normalized | stop: normalized | stop: normalized
    broken   | many   | none                      | send again       | stop: not listed | stop: not listed
    timeout  | unique | one alike                 | take over        | take over        | take over
    timeout  | unique | one alike, one normalized | take over        | take over        | take over
    timeout  | unique | several                   | stop: several    | stop: several    | stop: several
    timeout  | unique | several, one normalized   | stop: several    | stop: several    | stop: several
    timeout  | unique | one normalized            | stop: normalized | stop: normalized | stop: normalized
    timeout  | unique | none                      | send again       | send again       | stop: not listed
    timeout  | many   | one alike                 | take over        | take over        | take over
    timeout  | many   | one alike, one normalized | take over        | take over        | take over
    timeout  | many   | several                   | stop: several    | stop: several    | stop: several
    timeout  | many   | several, one normalized   | stop: several    | stop: several    | stop: several
    timeout  | many   | one normalized            | stop: normalized | stop: normalized | stop: normalized
    timeout  | many   | none                      | stop: not listed | stop: not listed | stop: not listed
    answered | unique | one alike                 | take over        | take over        | take over
    answered | unique | one alike, one normalized | take over        | take over        | take over
    answered | unique | several                   | stop: several    | stop: several    | stop: several
    answered | unique | several, one normalized   | stop: several    | stop: several    | stop: several
    answered | unique | one normalized            | stop: normalized | stop: normalized | stop: normalized
    answered | unique | none                      | send again       | send again       | stop: not listed
    answered | many   | one alike                 | take over        | take over        | take over
    answered | many   | one alike, one normalized | take over        | take over        | take over
    answered | many   | several                   | stop: several    | stop: several    | stop: several
    answered | many   | several, one normalized   | stop: several    | stop: several    | stop: several
    answered | many   | one normalized            | stop: normalized | stop: normalized | stop: normalized
    answered | many   | none                      | stop: not listed | stop: not listed | stop: not listed
  `;

  test("every way to lose it, every finding, every number of requests", () => {
    expectTable(
      TABLE,
      [["broken", "timeout", "answered"], ["unique", "many"], Object.keys(counts)],
      ["1", "2", "3"],
      ([reason, kind, found], posts) => {
        const step = afterLostCreate({
          reason: reason as LostCreate["reason"],
          isUnique: kind === "unique",
          ...(counts[found ?? ""] ?? { alike: 0, normalized: 0 }),
          posts: Number(posts),
          maxRetries: 2,
        });
        return step.do === "stop" ? `stop: ${step.why}` : step.do;
      },
    );
  });
});

describe("a deletion", () => {
  const TABLE = `
    mode    | object | reasons   | not looked at     | gone              | there                | needed               | unneeded
    read    | part   | none      | refuse: read mode | refuse: read mode | refuse: read mode    | refuse: read mode    | refuse: read mode
    read    | part   | known     | refuse: read mode | refuse: read mode | refuse: read mode    | refuse: read mode    | refuse: read mode
    read    | part   | overruled | refuse: read mode | refuse: read mode | refuse: read mode    | refuse: read mode    | refuse: read mode
    read    | whole  | none      | refuse: read mode | refuse: read mode | refuse: read mode    | refuse: read mode    | refuse: read mode
    read    | whole  | known     | refuse: read mode | refuse: read mode | refuse: read mode    | refuse: read mode    | refuse: read mode
    read    | whole  | overruled | refuse: read mode | refuse: read mode | refuse: read mode    | refuse: read mode    | refuse: read mode
    operate | part   | none      | delete            | delete            | delete               | delete               | delete
    operate | part   | known     | look              | nothing           | ask for reasons      | refuse: needed       | delete
    operate | part   | overruled | delete            | delete            | delete               | delete               | delete
    operate | whole  | none      | look              | nothing           | refuse: operate mode | refuse: operate mode | refuse: operate mode
    operate | whole  | known     | look              | nothing           | refuse: operate mode | refuse: operate mode | refuse: operate mode
    operate | whole  | overruled | look              | nothing           | refuse: operate mode | refuse: operate mode | refuse: operate mode
    full    | part   | none      | delete            | delete            | delete               | delete               | delete
    full    | part   | known     | look              | nothing           | ask for reasons      | refuse: needed       | delete
    full    | part   | overruled | delete            | delete            | delete               | delete               | delete
    full    | whole  | none      | delete            | delete            | delete               | delete               | delete
    full    | whole  | known     | look              | nothing           | ask for reasons      | refuse: needed       | delete
    full    | whole  | overruled | delete            | delete            | delete               | delete               | delete
  `;

  test("every mode, kind, guard and finding", () => {
    expectTable(
      TABLE,
      [
        ["read", "operate", "full"],
        ["part", "whole"],
        ["none", "known", "overruled"],
      ],
      ["not looked at", "gone", "there", "needed", "unneeded"],
      ([mode, kind, reasons], seen) => {
        const deletion = { mode, isPart: kind === "part", reasons } as Deletion;
        const step = mayDelete(deletion, seen as Seen);
        return step.do === "refuse" ? `refuse: ${step.why}` : step.do;
      },
    );
  });
});

describe("the right account", () => {
  const TABLE = `
    change         | user          | others  | none                 | not looked for     | there              | missing
    change allowed | another user  | found   | unknown              | unknown            | unknown            | unknown
    change allowed | another user  | missing | unknown              | unknown            | unknown            | unknown
    change allowed | another user  | unknown | unknown              | unknown            | unknown            | unknown
    change allowed | the same user | found   | unknown              | unknown            | unknown            | unknown
    change allowed | the same user | missing | unknown              | unknown            | unknown            | unknown
    change allowed | the same user | unknown | unknown              | unknown            | unknown            | unknown
    no change      | another user  | found   | contradicted: user   | contradicted: user | contradicted: user | contradicted: user
    no change      | another user  | missing | contradicted: user   | contradicted: user | contradicted: user | contradicted: user
    no change      | another user  | unknown | contradicted: user   | contradicted: user | contradicted: user | contradicted: user
    no change      | the same user | found   | confirmed            | confirmed          | confirmed          | confirmed
    no change      | the same user | missing | contradicted: others | look for anchor    | confirmed          | contradicted: anchor
    no change      | the same user | unknown | unknown              | look for anchor    | confirmed          | contradicted: anchor
  `;

  test("every user, anchor, and finding about other objects", () => {
    expectTable(
      TABLE,
      [
        ["change allowed", "no change"],
        ["another user", "the same user"],
        ["found", "missing", "unknown"],
      ],
      ["none", "not looked for", "there", "missing"],
      ([change, user, others], anchor) => {
        const evidence = evidenceOf({
          isChangeAllowed: change === "change allowed",
          isOtherUser: user === "another user",
          others: others as AccountFacts["others"],
          anchor: anchor as AccountFacts["anchor"],
        });
        if (evidence.is === "contradicted") return `contradicted: ${evidence.by}`;
        return evidence.is === "open" ? `look for ${evidence.look}` : evidence.is;
      },
    );
  });

  const MISSING = `
    bin              | not asked for | confirmed | unknown        | user            | anchor            | others
    none             | open          | gone      | gone, in doubt | elsewhere: user | elsewhere: anchor | elsewhere: others
    holds it         | gone          | gone      | gone           | gone            | gone              | gone
    does not hold it | open          | gone      | gone, in doubt | elsewhere: user | elsewhere: anchor | elsewhere: others
    unreadable       | open          | gone      | gone, in doubt | elsewhere: user | elsewhere: anchor | elsewhere: others
  `;

  test("every recycle bin and evidence", () => {
    const evidence: { [name: string]: Evidence | undefined } = {
      "not asked for": undefined,
      confirmed: { is: "confirmed" },
      unknown: { is: "unknown" },
      user: { is: "contradicted", by: "user" },
      anchor: { is: "contradicted", by: "anchor" },
      others: { is: "contradicted", by: "others" },
    };
    expectTable(
      MISSING,
      [["none", "holds it", "does not hold it", "unreadable"]],
      Object.keys(evidence),
      ([bin], about) => {
        const meaning = whatMissingMeans(bin as Bin, evidence[about]);
        return meaning.is === "elsewhere" ? `elsewhere: ${meaning.by}` : meaning.is;
      },
    );
  });
});
