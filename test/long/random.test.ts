/** 200 random programs of 30 resources through the real engine. */
import { type EngineResult, runThroughEngine } from "../support/campaign";
import { Scan } from "../support/scan";

/** A part of them can be run by itself: `RANDOM_FIRST=5101 RANDOM_PROGRAMS=100`. */
const FIRST = Number(process.env.RANDOM_FIRST ?? 5001);
const PROGRAMS = Number(process.env.RANDOM_PROGRAMS ?? 200);
/** At once, since each waits most of its time. */
const AT_ONCE = 4;
const RESOURCES = 30;

const scan = new Scan();
const results: EngineResult[] = [];

const seeds = Array.from({ length: PROGRAMS }, (_, i) => FIRST + i);
const groups = Array.from({ length: Math.ceil(PROGRAMS / AT_ONCE) }, (_, i) =>
  seeds.slice(i * AT_ONCE, (i + 1) * AT_ONCE),
);

test.each(groups.map((group) => [group[0], group.at(-1), group] as const))(
  "seeds %i to %i",
  async (_first, _last, group) => {
    const done = await Promise.all(group.map((seed) => runThroughEngine(seed, RESOURCES, scan)));
    results.push(...done);
    expect(done.flatMap(({ wrong }) => wrong)).toEqual([]);
    for (const { runs } of done) expect(runs).toBeLessThanOrEqual(3);
  },
  600_000,
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
