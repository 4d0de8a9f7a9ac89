/**
 * The table of lost, late and refused answers: which write meets which fault, and what comes of it. The tests prove
 * each cell; this file says what they expect and writes `docs/faults.md` from it.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import * as path from "node:path";
import type { Fault } from "../emulator";

/** How a write comes about: what the provider can do after a lost answer depends on nothing else. */
type Way = "POST" | "PUT" | "PATCH" | "DELETE" | "trial" | "trial off" | "key";

/** One kind of write. */
export interface Operation {
  kind: "Integration" | "Script" | "Connector" | "ConnectorLicense" | "ConnectorTrial" | "StateKey";
  action: "create" | "update" | "delete";
  /** Where one kind has several ways. */
  variant?: "PUT" | "PATCH" | "global" | "scoped";
  way: Way;
}

/** Every write operation of the resources that are declared documents; the others are `deeds`. */
export const operations: readonly Operation[] = [
  { kind: "Integration", action: "create", way: "POST" },
  { kind: "Integration", action: "update", variant: "PUT", way: "PUT" },
  { kind: "Integration", action: "update", variant: "PATCH", way: "PATCH" },
  { kind: "Integration", action: "delete", way: "DELETE" },
  { kind: "Script", action: "create", way: "POST" },
  { kind: "Script", action: "update", way: "PUT" },
  { kind: "Script", action: "delete", way: "DELETE" },
  { kind: "Connector", action: "create", way: "POST" },
  { kind: "Connector", action: "update", way: "PUT" },
  { kind: "Connector", action: "delete", way: "DELETE" },
  { kind: "ConnectorLicense", action: "create", way: "POST" },
  { kind: "ConnectorLicense", action: "update", way: "PUT" },
  { kind: "ConnectorLicense", action: "delete", way: "DELETE" },
  { kind: "ConnectorTrial", action: "create", way: "trial" },
  { kind: "ConnectorTrial", action: "update", way: "PUT" },
  { kind: "ConnectorTrial", action: "delete", way: "trial off" },
  { kind: "StateKey", action: "create", variant: "global", way: "key" },
  { kind: "StateKey", action: "update", variant: "global", way: "PUT" },
  { kind: "StateKey", action: "delete", variant: "global", way: "DELETE" },
  { kind: "StateKey", action: "create", variant: "scoped", way: "key" },
  { kind: "StateKey", action: "update", variant: "scoped", way: "PUT" },
  { kind: "StateKey", action: "delete", variant: "scoped", way: "DELETE" },
];

/** What happens to the request or its answer. */
export interface FaultColumn {
  name: string;
  /** What the emulator does; for `kill`, the provider's process is killed while it waits for the answer. */
  fault: Fault;
  kill?: true;
}

const both = (name: string, fault: Fault): FaultColumn[] =>
  (["before", "after"] as const).map((when) => ({ name: `${name}, ${when}`, fault: { ...fault, when } }));

/** Every fault, before the server does its work and after it. */
export const faultColumns: readonly FaultColumn[] = [
  ...both("reset", { kind: "reset" }),
  ...both("timeout", { kind: "hang" }),
  ...[500, 502, 503, 504].flatMap((status) => both(String(status), { kind: "status", status })),
  { name: "429", fault: { kind: "status", status: 429, headers: { "retry-after": "0" } } },
  { name: "truncated", fault: { kind: "truncate", when: "after" } },
  { name: "empty", fault: { kind: "empty", when: "after" } },
  ...both("HTML 200", { kind: "html", status: 200 }),
  ...both("HTML 502", { kind: "html", status: 502 }),
  { name: "killed, before", fault: { kind: "hang", when: "before" }, kill: true },
  { name: "killed, after", fault: { kind: "hang", when: "after" }, kill: true },
];

/** `once`: the fault hits one request. `lasts`: it hits every one of the run, and a new run follows without it. */
export type Mode = "once" | "lasts";

/**
 * What comes of it. Of a run: `done` (the answer that was lost would have said nothing), `found` (the write had been
 * carried out, which a look at the server shows), `sent again`, `refused` (an error, and certainly nothing was done),
 * `unsure` (an error, and something may have been done), `killed`. Of the run after it: `done` (sent and carried out),
 * `found`, `adopted` (with `celigo:onExisting: adopt`; by default an error that names the id).
 */
export interface Outcome {
  run: "done" | "found" | "sent again" | "refused" | "unsure" | "killed";
  next?: "done" | "found" | "adopted";
}

/** Neither silence nor a success without an object says that nothing was made. */
function leavesOpen({ name, fault }: FaultColumn): boolean {
  return fault.kind === "hang" || name.startsWith("HTML 200");
}

/** What comes of a fault, by the promises of the README. */
export function expected({ way }: Operation, column: FaultColumn, mode: Mode): Outcome {
  const { name, fault, kill } = column;
  const isDone = fault.when === "after";
  // What a run that failed leaves behind is found by the next one, whatever it was.
  const next = !isDone ? "done" : way === "POST" ? "adopted" : "found";
  if (kill) return { run: "killed", next };
  if (name === "429") return mode === "once" ? { run: "sent again" } : { run: "refused", next: "done" };
  if (way === "PATCH" || way === "DELETE") {
    // 204 has no body that could be lost.
    if (name === "truncated" || name === "empty") return { run: "done" };
  }
  if (isDone) {
    // Trials are switched on again before the connector is looked at.
    if (way === "trial") return { run: "sent again" };
    if (way === "DELETE") return mode === "once" ? { run: "sent again" } : { run: "unsure", next: "found" };
    return { run: "found" };
  }
  if (way === "POST" && leavesOpen(column)) return { run: "unsure", next: "done" };
  return mode === "once" ? { run: "sent again" } : { run: "unsure", next: "done" };
}

/** How a deed comes about, see `Deed`. */
type DeedWay =
  "blind" | "looked for" | "same again" | "window" | "register" | "snapshot" | "clone" | "delete";

/**
 * One write of the second table: an action, or a resource that is made by an operation of its own. After a lost answer
 * a `blind` one is never sent again, one that is `looked for` neither, and `same again` is sent again at once.
 */
export interface Deed {
  kind: string;
  action: "run" | "create" | "delete";
  way: DeedWay;
  /** The answer has a body; a 204 has none that could be lost. */
  hasBody: boolean;
}

/** Every action, and what is made by an operation of its own. */
export const deeds: readonly Deed[] = [
  { kind: "ConnectionRegistration", action: "create", way: "register", hasBody: false },
  { kind: "ConnectionRegistration", action: "delete", way: "delete", hasBody: false },
  { kind: "IntegrationSnapshot", action: "create", way: "snapshot", hasBody: true },
  { kind: "IntegrationClone", action: "create", way: "clone", hasBody: true },
  { kind: "IntegrationClone", action: "delete", way: "delete", hasBody: false },
  { kind: "ConnectorInstall", action: "run", way: "looked for", hasBody: true },
  { kind: "ChildIntegration", action: "run", way: "looked for", hasBody: true },
  { kind: "ConnectorPush", action: "run", way: "blind", hasBody: true },
  { kind: "IntegrationResume", action: "run", way: "blind", hasBody: true },
  { kind: "IntegrationEditionChange", action: "run", way: "blind", hasBody: true },
  { kind: "LicenseDetachment", action: "run", way: "same again", hasBody: false },
  { kind: "IntegrationErrorAssignment", action: "run", way: "blind", hasBody: true },
  { kind: "ScriptDebugWindow", action: "run", way: "window", hasBody: false },
  { kind: "ScriptLogPurge", action: "run", way: "same again", hasBody: false },
  { kind: "StatePurge", action: "run", way: "looked for", hasBody: false },
];

/** The faults that the second table meets. */
export const deedColumns: readonly FaultColumn[] = faultColumns.filter(({ name }) =>
  /^(reset|timeout|503|429|truncated|empty|HTML 200)/.test(name),
);

/** What comes of a deed: how the run ended, and how often the server carried it out. */
export interface DeedOutcome {
  run: "done" | "sent again" | "refused" | "failed" | "unsure";
  sent: number;
  carriedOut: number;
}

/** What comes of a fault in the second table. `unsure`: the message says that it may have been done; `failed`: it does not. */
export function expectedDeed(deed: Deed, column: FaultColumn, mode: Mode): DeedOutcome {
  const { name, fault } = column;
  const { way, hasBody } = deed;
  const done = { sent: 1, carriedOut: 1 };
  if (name === "429")
    return mode === "once"
      ? { run: "sent again", sent: 2, carriedOut: 1 }
      : { run: "refused", sent: 1, carriedOut: 0 };
  if (!hasBody && (name === "truncated" || name === "empty")) return { run: "done", ...done };
  const isMade = way === "snapshot" || way === "clone";
  // An action that was answered with 2xx was carried out, whatever is in the answer.
  if (name === "empty" && !isMade) return { run: "done", ...done };
  const isDone = fault.when === "after";
  const isLooked = isMade || way === "looked for" || way === "window" || way === "register";
  if (isDone && isLooked) return { run: "done", ...done };
  const isRepeated =
    way === "same again" ||
    way === "window" ||
    way === "register" ||
    way === "delete" ||
    (way === "snapshot" && !leavesOpen(column));
  if (!isRepeated) return { run: "unsure", sent: 1, carriedOut: isDone ? 1 : 0 };
  if (mode === "once") return { run: "sent again", sent: 2, carriedOut: isDone ? 2 : 1 };
  return { run: way === "delete" ? "failed" : "unsure", sent: 2, carriedOut: isDone ? 2 : 0 };
}

/** The title of a row of the second table. */
export function deedTitle({ kind, action }: Deed): string {
  return action === "run" ? kind : `${kind} ${action}`;
}

function deedCell(deed: Deed, column: FaultColumn): string {
  const words = ({ run, carriedOut }: DeedOutcome): string => {
    const told = { refused: "error", failed: "error", unsure: "may have been" }[run as string] ?? run;
    return carriedOut > 1 ? `${told} (twice)` : told;
  };
  const once = words(expectedDeed(deed, column, "once"));
  const lasting = words(expectedDeed(deed, column, "lasts"));
  return once === lasting ? once : `${once}; lasting: ${lasting}`;
}

/** A row's title. */
export function titleOf({ kind, action, variant }: Operation): string {
  return `${kind} ${action}${variant ? ` (${variant})` : ""}`;
}

function cell(operation: Operation, column: FaultColumn): string {
  const words = ({ run, next }: Outcome): string => {
    const failed = { refused: "error", unsure: "error", killed: "killed" }[run as string];
    if (failed === undefined) return run;
    return `${failed}, next run: ${next}`;
  };
  const lasting = words(expected(operation, column, "lasts"));
  if (column.kill) return lasting;
  const once = words(expected(operation, column, "once"));
  return once === lasting ? once : `${once}; lasting: ${lasting}`;
}

/** What the tests count over all cells. */
export const counted = ["duplicates", "orphans", "lost writes", "undeclared values changed"] as const;

/** The page. */
export function markdown(): string {
  const cells = operations.length * faultColumns.reduce((sum, { kill }) => sum + (kill ? 1 : 2), 0);
  const titles = operations.map(titleOf);
  const rows = operations.map(
    (operation) =>
      `| ${titleOf(operation)} | ${faultColumns.map((column) => cell(operation, column)).join(" | ")} |`,
  );
  return [
    "# What happens when an answer is lost",
    "",
    "Every write operation of every resource that is a document meets every fault of the emulator, and afterwards the account is compared with the program. Each cell is a test (`test/host/faults.test.ts`) through Pulumi's own provider host; this page is made from the table that the test reads (`npm run build && node dist/dev/faults.js`).",
    "",
    `${cells} cells, ${titles.length} operations, ${faultColumns.length} faults: ${counted.map((name) => `${name} 0`).join(", ")}.`,
    "",
    "A fault hits one request and the run goes on; after `lasting:` stands what comes of it when it hits every such request of the run. `before`: the server has done nothing. `after`: it has done its work. `killed`: the provider's process is killed while it waits for the answer. A `next run` has a new process and no faults.",
    "",
    "- **found**: a look at the server showed that the write had been carried out; it was not sent again.",
    "- **sent again**: it was sent a second time, after a look showed that nothing had come of the first (for a deletion, and for trials: it makes no difference).",
    "- **done**: nothing was lost (an answer without a body), or the next run simply did it.",
    "- **adopted**: the next run fails with a message that names the object's id and the ways out; with `celigo:onExisting: adopt` it takes the object over.",
    "- **error**: the run fails. Where the object may exist all the same, the message says that it may have been created, and how to go on.",
    "",
    "<!-- prettier-ignore -->",
    `| | ${faultColumns.map(({ name }) => name).join(" | ")} |`,
    `|---|${faultColumns.map(() => "---|").join("")}`,
    ...rows,
    "",
    "## Actions, and what is made by an operation of its own",
    "",
    `${deeds.length * deedColumns.length * 2} cells, ${deeds.length} operations, ${deedColumns.length} faults. The first run meets the fault; where it failed, a second one in a new process meets none: the resource is made or deleted then, and an action with \`skip: true\` is recorded and sends nothing. Counted is how often the server carried it out.`,
    "",
    "- **done**: the run ended well, and it was sent once: the answer said enough (a success without a body), or a look at the server showed that it had been carried out.",
    "- **sent again**: the run ended well, and it was sent a second time. **(twice)**: the server carried it out twice, which only happens where twice is the same as once.",
    "- **may have been**: an error that says that it may have been carried out (or created), and how to go on. It was sent once, except after a lasting fault where twice is the same as once (LicenseDetachment, ScriptDebugWindow, registrations) and for snapshots, where a look before the repeat shows that nothing had come of the first.",
    "- **error**: an error that does not say so: the API refused it (429), or it deletes, and deleting again is the same.",
    "",
    "A clone is looked for over 30 s before the error. A clone into another environment (`_envId`) cannot be looked for; it is not in this table.",
    "",
    "<!-- prettier-ignore -->",
    `| | ${deedColumns.map(({ name }) => name).join(" | ")} |`,
    `|---|${deedColumns.map(() => "---|").join("")}`,
    ...deeds.map(
      (deed) => `| ${deedTitle(deed)} | ${deedColumns.map((column) => deedCell(deed, column)).join(" | ")} |`,
    ),
    "",
  ].join("\n");
}

/** Where the page is kept. */
export const PAGE = path.join("docs", "faults.md");

function main(args: string[]): void {
  if (args.includes("--check")) {
    if (readFileSync(PAGE, "utf8") === markdown()) return;
    console.error(`${PAGE} is out of date: node dist/dev/faults.js`);
    process.exitCode = 1;
    return;
  }
  mkdirSync(path.dirname(PAGE), { recursive: true });
  writeFileSync(PAGE, markdown());
}

if (require.main === module) main(process.argv.slice(2));
