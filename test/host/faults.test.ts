/** Every write operation of every resource meets every fault: one object each, nothing lost, nothing else touched. */
import * as fs from "node:fs";
import * as path from "node:path";
import type * as Merge from "../../provider/json/merge";
import type { Run } from "../../provider/run/run";
import {
  type Outcome,
  deedColumns,
  deedTitle,
  expected,
  expectedDeed,
  faultColumns,
  markdown,
  operations,
  PAGE,
  titleOf,
} from "../../dev/faults";
import {
  type Cell,
  cells,
  deedCells,
  FaultBench,
  type Measured,
  type MeasuredDeed,
  runDeeds,
} from "../support/faults";
import { TestAccount } from "../support/account";
import { startHost } from "../support/host";
import { Scan } from "../support/scan";
import { replacing } from "../support/replace";
import { ROOT } from "../support/temp";

const scan = new Scan();
const measured = new Map<string, Measured>();
let measuredDeeds: Map<string, MeasuredDeed>;
let bench: FaultBench;

beforeAll(async () => {
  // It waits most of the time, for lost clones.
  const measuring = runDeeds(scan);
  measuring.catch(() => undefined);
  bench = await FaultBench.start(scan);
  const isKilled = (cell: Cell) => cell.column.kill === true;
  for (const group of [cells.filter((cell) => !isKilled(cell)), cells.filter(isKilled)]) {
    for (const result of await bench.run(group)) measured.set(result.cell.environment, result);
  }
  measuredDeeds = await measuring;
}, 600_000);
afterAll(() => bench.close());

describe.each(faultColumns)("$name", (column) => {
  const chosen = cells.filter((cell) => cell.column === column);
  test.each(chosen.map((cell) => [`${titleOf(cell.operation)}, ${cell.mode}`, cell] as const))(
    "%s",
    (_, cell) => {
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
    },
  );
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

describe.each(deedColumns)("actions and the like: $name", (column) => {
  const chosen = deedCells.filter((cell) => cell.column === column);
  test.each(chosen.map((cell) => [`${deedTitle(cell.deed)}, ${cell.mode}`, cell] as const))(
    "%s",
    (_, { deed, mode, environment }) => {
      const { outcome, error, troubles } = measuredDeeds.get(environment) as MeasuredDeed;
      expect({ ...outcome, troubles, error }).toEqual({
        ...expectedDeed(deed, column, mode),
        troubles: [],
        error,
      });
      if (outcome.run === "unsure") {
        expect(error).toContain(deed.action === "run" ? "skip: true" : "`pulumi up` again");
      }
    },
  );
});

test("the page says what the tests prove", () => {
  expect(fs.readFileSync(path.join(ROOT, PAGE), "utf8")).toBe(markdown());
  expect(measured.size).toBe(
    operations.length * faultColumns.reduce((sum, { kill }) => sum + (kill ? 1 : 2), 0),
  );
});

test("no token is in any state, output or error", () => {
  expect(scan.texts).toBeGreaterThan(1000);
  expect(scan.found()).toEqual([]);
});

describe("the cells fail without the code that serves them", () => {
  const cellOf = (title: string, fault: string, mode: string) =>
    cells.filter(
      ({ operation, column, mode: own }) =>
        titleOf(operation) === title && column.name === fault && own === mode,
    );
  const inMerge = { module: "provider/json/merge", name: "merge" satisfies keyof typeof Merge };
  test.each([
    {
      code: "looking for a lost create",
      replacement: {
        module: "provider/run/run",
        name: `Run.${"freshRows" satisfies keyof Run}`,
        by: "() => async () => []",
      },
      chosen: cellOf("Script create", "reset, after", "once"),
      found: "duplicates",
    },
    {
      code: "taking out what was declared before",
      replacement: { ...inMerge, by: "(merge) => (input, schema) => merge({ ...input, prior: {} }, schema)" },
      chosen: cellOf("Integration update (PUT)", "reset, after", "once"),
      found: "lost",
    },
    {
      code: "reading directly before the write",
      replacement: {
        ...inMerge,
        by: "() => ({ desired }) => ({ document: desired, leftAlone: [], removed: [] })",
      },
      chosen: cellOf("Connector update", "500, before", "once"),
      found: "undeclared",
    },
  ])("$code", async ({ replacement, chosen, found }) => {
    expect(chosen).toHaveLength(1);
    const bench = await FaultBench.start(scan, chosen, { env: replacing(replacement) });
    const [result] = await bench.run(chosen);
    await bench.close();
    const counts = { duplicates: result?.duplicates, lost: result?.lost, undeclared: result?.undeclared };
    expect(
      Object.entries(counts).flatMap(([name, list]) => (list && list.length > 0 ? [name] : [])),
    ).toContain(found);
  });

  test("a function that is not there is an error, not a test that proves nothing", async () => {
    const gone = { module: "provider/json/compare", name: "gone", by: "() => () => {}" };
    await expect(startHost({ env: replacing(gone) })).rejects.toThrow(
      "provider/json/compare exports no function gone",
    );
  });
});

describe("several operations of one run", () => {
  let account: TestAccount;
  beforeAll(async () => {
    account = await TestAccount.start();
    account.emulator.seed("dev", "integrations", { name: "Older" });
  });
  afterAll(() => account.close());

  test.each(["reset", "empty"] as const)(
    "with one name on purpose never take each other's object (%s)",
    async (kind) => {
      const host = await startHost({ env: account.env(), config: account.config });
      const name = `Twin ${kind}`;
      account.emulator.inject({ method: "POST", path: "/v1/scripts", kind, when: "after", times: 2 });
      const twin = () => host.create("Script", { name, content: "twin();", onExisting: "create" });
      const [one, two] = await Promise.all([twin(), twin()]);
      await host.close();
      const ids = account
        .rows("scripts")
        .filter((row) => row.name === name)
        .map((row) => row._id as string);
      expect([one.id, two.id].sort()).toEqual(ids.sort());
      expect(new Set(ids).size).toBe(2);
    },
  );

  test("with one name on purpose are made in any order, and after a run that ended between them", async () => {
    const inputs = { name: "Same", content: "same();" };
    const twin = { ...inputs, onExisting: "create" };
    const first = await startHost({ env: account.env(), config: account.config });
    const { id, outs } = await first.create("Script", twin);
    const one = await first.create("Script", inputs);
    await expect(first.create("Script", inputs)).rejects.toThrow(/has the same name already/);
    await first.close();
    account.emulator.edit("dev", "scripts", one.id, (script) => (script.deletedAt = "2025-01-01T00:00:00Z"));
    const next = await startHost({ env: account.env(), config: account.config });
    await next.check("Script", outs, twin);
    await next.diff("Script", id, outs, twin);
    expect((await next.create("Script", inputs)).id).not.toBe(id);
    await next.close();
  });

  test("never interleave two updates of one object", async () => {
    const { _id: id } = account.emulator.seed("dev", "connectors", {
      name: "Shared",
      contactEmail: "a@example.com",
    });
    const license = account.emulator.seed("dev", "licenses", {
      _connectorId: id,
      expires: "2031-01-01T00:00:00.000Z",
      opts: {},
      user: { email: "a@example.com" },
    });
    const first = await startHost({ env: account.env(), config: account.config });
    const connector = await first.create("Connector", {
      name: "Shared",
      contactEmail: "a@example.com",
      adoptId: id,
    });
    const trial = await first.create("ConnectorTrial", {
      _connectorId: id,
      _trialLicenseId: license._id,
      trialPeriod: 1,
    });
    await first.close();
    const host = await startHost({ env: account.env(), config: account.config });
    account.emulator.inject({
      method: "GET",
      path: `/v1/connectors/${id}`,
      kind: "delay",
      ms: 200,
      times: 2,
    });
    account.forget();
    await Promise.all([
      host.update("Connector", id, connector.outs, { name: "Shared", contactEmail: "b@example.com" }),
      host.update("ConnectorTrial", id, trial.outs, {
        _connectorId: id,
        _trialLicenseId: license._id,
        trialPeriod: 2,
      }),
    ]);
    await host.close();
    const log = account.emulator.requests.filter(({ path: at }) => at === `/v1/connectors/${id}`);
    expect(log.map(({ method }) => method)).toEqual(["GET", "PUT", "GET", "PUT"]);
    expect(account.named("connectors", "Shared")).toMatchObject({
      contactEmail: "b@example.com",
      trialPeriod: 2,
      trialEnabled: true,
    });
  });
});
