/** Random programs under random faults, through the engine: after at most three runs the account is what the program says. */
import { TestAccount } from "../support/account";
import { runThroughEngine } from "../support/campaign";
import { createProject } from "../support/engine";
import { Scan } from "../support/scan";

const RESOURCES = 30;

const scan = new Scan();

// A refresh asks for a diff of everything, also of what the program has no more.
test("up --refresh deletes what was taken out of the program", async () => {
  const account = await TestAccount.start();
  const script = 'new (require("pulumi-celigo").Script)("s", { name: "Out", content: "x" });';
  const project = await createProject({ program: script, config: account.config, env: account.env() });
  await project.up();
  project.setProgram("");
  const up = await project.up({ refresh: true });
  expect({ changes: up.changes, left: account.rows("scripts").length }).toEqual({
    changes: { delete: 1 },
    left: 0,
  });
  await account.close();
});

// Two at once, since each waits most of its time, and one of them is destroyed; test/long runs 200 of them.
test.each([1001, 1003, 1005, 1007, 1009])(
  "seed %i and the next one",
  async (seed) => {
    const results = await Promise.all(
      [seed, seed + 1].map((each) => runThroughEngine(each, RESOURCES, scan, { isDestroyed: each === seed })),
    );
    if (process.env.FIGURES) console.log(results.map(({ runs, faults }) => ({ runs, faults })));
    expect(results.flatMap(({ wrong }) => wrong)).toEqual([]);
  },
  300_000,
);

test("no token and no secret is in any state, output or event", () => {
  expect(scan.found()).toEqual([]);
});
