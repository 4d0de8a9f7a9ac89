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

/** Every write operation of every resource. */
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

/** What comes of a fault, by the promises of the README. */
export function expected({ way }: Operation, { name, fault, kill }: FaultColumn, mode: Mode): Outcome {
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
  if (way === "POST" && fault.kind === "hang") return { run: "unsure", next: "done" };
  return mode === "once" ? { run: "sent again" } : { run: "unsure", next: "done" };
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
    "Every write operation of every resource meets every fault of the emulator, and afterwards the account is compared with the program. Each cell is a test (`test/faults.test.ts`) through Pulumi's own provider host; this page is made from the table that the test reads (`npm run build && node dist/dev/faults.js`).",
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
