/** Random programs under random faults, through the engine: after at most three runs the account is what the program says. */
import { runThroughEngine } from "../support/campaign";
import { Scan } from "../support/scan";

const RESOURCES = 30;

const scan = new Scan();

// Two at once, since each waits most of its time, and one of them is destroyed; test/host/random.test.ts runs many more
// without the engine, test/long 200 of these.
test("two seeds", async () => {
  const results = await Promise.all(
    [1001, 1003].map((seed) => runThroughEngine(seed, RESOURCES, scan, { isDestroyed: seed === 1001 })),
  );
  if (process.env.FIGURES) console.log(results.map(({ runs, faults }) => ({ runs, faults })));
  expect(results.flatMap(({ wrong }) => wrong)).toEqual([]);
});

test("no token and no secret is in any state, output or event", () => {
  expect(scan.found()).toEqual([]);
});
