/** Every write operation of every resource meets every fault: one object each, nothing lost, nothing else touched. */
import * as fs from "node:fs";
import * as path from "node:path";
import { type Outcome, expected, faultColumns, markdown, operations, PAGE, titleOf } from "../dev/faults";
import { type Cell, cells, FaultBench, type Measured } from "./support/faults";
import { Scan } from "./support/scan";
import { ROOT } from "./support/temp";

const scan = new Scan();
const measured = new Map<string, Measured>();
let bench: FaultBench;

beforeAll(async () => {
  bench = await FaultBench.start(scan);
  const isKilled = (cell: Cell) => cell.column.kill === true;
  for (const group of [cells.filter((cell) => !isKilled(cell)), cells.filter(isKilled)]) {
    for (const result of await bench.run(group)) measured.set(result.cell.environment, result);
  }
}, 300_000);
afterAll(() => bench.close());

describe.each(faultColumns)("$name", (column) => {
  const chosen = cells.filter((cell) => cell.column === column);
  test.each(chosen.map((cell) => [`${titleOf(cell.operation)}, ${cell.mode}`, cell] as const))("%s", (_, cell) => {
    const { outcome, errors, ...counts } = measured.get(cell.environment) as Measured;
    expect({ ...counts, cell: undefined }).toEqual({
      cell: undefined,
      duplicates: [],
      orphans: [],
      lost: [],
      undeclared: [],
    });
    expect({ ...outcome, errors }).toEqual({ ...expected(cell.operation, column, cell.mode), errors });
    checkWords(cell, outcome, errors);
  });
});

/** A failed create says "may have been created" only where it may, and what to do. */
function checkWords({ operation, column }: Cell, outcome: Outcome, errors: string[]): void {
  const [first, second] = errors;
  if (column.kill) expect(first).toBeDefined();
  else if (operation.action !== "create" || outcome.run !== "unsure") {
    expect(errors.join("\n")).not.toContain("may have been created");
  } else if (operation.way === "POST" || operation.way === "key") {
    expect(first).toContain("may have been created");
    expect(first).toMatch(/Run `pulumi up` again/);
  }
  if (outcome.next === "adopted") expect(second).toMatch(/exists already.*adoptId.*onExisting: "adopt"/s);
}

test("the page says what the tests prove", () => {
  expect(fs.readFileSync(path.join(ROOT, PAGE), "utf8")).toBe(markdown());
  expect(measured.size).toBe(operations.length * faultColumns.reduce((sum, { kill }) => sum + (kill ? 1 : 2), 0));
});

test("no token is in any state, output or error", () => {
  expect(scan.texts).toBeGreaterThan(1000);
  expect(scan.found()).toEqual([]);
});
