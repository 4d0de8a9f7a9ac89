/** Ten creates of 1,000 objects without checkpoints, each killed at a random moment and then taken up again. */
import { TestAccount } from "../support/account";
import { Chance } from "../support/campaign";
import { createProject } from "../support/engine";
import { compare, manyResources, objects, upKilledAfter, writesDone } from "../support/many";

const SIZE = Number(process.env.FAST_MODE_SIZE ?? 1000);
const SEEDS = Array.from({ length: 10 }, (_, i) => 7001 + i);

/** For one command, and for all of one seed, on a machine that is busy with other things. */
const COMMAND_MS = 600_000;
const SEED_MS = 1_800_000;

const many = manyResources(SIZE);

/** What came of one kill. */
interface Figures {
  seed: number;
  /** Objects in the account at the kill, all of which the next run took over. */
  there: number;
  adopted: number;
  duplicates: number;
  orphans: number;
  /** Of the killed run, and of the one after it. */
  seconds: [number, number];
}
const figures: Figures[] = [];

test.each(SEEDS)(
  "seed %i",
  async (seed) => {
    const account = await TestAccount.start();
    const project = await createProject({
      program: many.source,
      config: { ...account.config, "celigo:onExisting": "adopt" },
      env: { ...account.env(), PULUMI_SKIP_CHECKPOINTS: "true" },
    });
    const started = Date.now();
    const share = 0.1 + 0.85 * new Chance(seed).next();
    await upKilledAfter(Math.round(SIZE * share), { project, account }, { timeout: COMMAND_MS });
    const left = objects(account);
    const killed = Date.now();
    await project.cancel();
    account.forget();
    const up = await project.up({ timeout: COMMAND_MS });
    const { duplicates, orphans, wrong } = await compare(project, account, many);
    const ids = new Set(objects(account).map(({ id }) => id));
    figures.push({
      seed,
      there: left.length,
      adopted: left.filter(({ id }) => ids.has(id)).length,
      duplicates: duplicates.length,
      orphans: orphans.length,
      seconds: [Math.round((killed - started) / 1000), Math.round(up.duration / 1000)],
    });
    expect(wrong).toEqual([]);
    expect(figures.at(-1)?.adopted).toBe(left.length);
    expect(writesDone(account)).toBe(SIZE - left.length);
    if (seed === SEEDS[0] || seed === SEEDS.at(-1))
      expect(await project.preview({ refresh: true, timeout: COMMAND_MS })).toHaveChangedNothing();
    project.remove();
    await account.close();
  },
  SEED_MS,
);

test("figures", () => {
  const sum = (number: (one: Figures) => number) => figures.reduce((total, one) => total + number(one), 0);
  const total = {
    objects: SIZE,
    kills: figures.length,
    adopted: sum(({ adopted }) => adopted),
    duplicates: sum(({ duplicates }) => duplicates),
    orphans: sum(({ orphans }) => orphans),
  };
  console.log(JSON.stringify({ ...total, runs: figures }));
  expect(total).toMatchObject({ kills: SEEDS.length, duplicates: 0, orphans: 0 });
});
