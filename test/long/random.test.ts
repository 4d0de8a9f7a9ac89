/** 200 random programs of 30 resources through the real engine. */
import { type EngineResult, runThroughEngine } from "../support/campaign";
import { Scan } from "../support/scan";

const PROGRAMS = 200;
const RESOURCES = 30;

const scan = new Scan();
const results: EngineResult[] = [];

test.each(Array.from({ length: PROGRAMS }, (_, i) => 5001 + i))(
  "seed %i",
  async (seed) => {
    const result = await runThroughEngine(seed, RESOURCES, scan);
    results.push(result);
    expect(result.wrong).toEqual([]);
    expect(result.runs).toBeLessThanOrEqual(3);
  },
  300_000,
);

test("no token and no secret is in any state, output or event", () => {
  expect(scan.found()).toEqual([]);
});

test("figures", () => {
  const sum = (number: (result: EngineResult) => number) =>
    results.reduce((total, one) => total + number(one), 0);
  const figures = {
    programs: results.length,
    runs: sum(({ runs }) => runs),
    faults: sum(({ faults }) => faults),
    wrong: sum(({ wrong }) => wrong.length),
  };
  console.log(JSON.stringify(figures));
  expect(figures.faults).toBeGreaterThan(PROGRAMS);
});
