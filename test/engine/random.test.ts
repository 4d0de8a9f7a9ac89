/** Random programs under random faults, through the engine: after at most three runs the account is what the program says. */
import { runThroughEngine } from "../support/campaign";
import { Scan } from "../support/scan";

const RESOURCES = 30;

const scan = new Scan();

// Two at once, since each waits most of its time, and one of them is destroyed; test/host/random.test.ts runs many more
// without the engine, test/long 200 of these.
test.each([1001, 1003])("seed %i and the next one", async (seed) => {
  const results = await Promise.all(
    [seed, seed + 1].map((each) => runThroughEngine(each, RESOURCES, scan, { isDestroyed: each === seed })),
  );
  if (process.env.FIGURES) console.log(results.map(({ runs, faults }) => ({ runs, faults })));
  expect(results.flatMap(({ wrong }) => wrong)).toEqual([]);
});

test("no token and no secret is in any state, output or event", () => {
  expect(scan.found()).toEqual([]);
});
