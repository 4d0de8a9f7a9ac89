/** State beyond one machine, in a real PostgreSQL: two runs at once on one stack, and one that is killed. */
import * as fs from "node:fs";
import * as path from "node:path";
import { TestAccount } from "../support/account";
import { createProject, type Project, type Running } from "../support/engine";
import { compare, manyResources, objects, writesDone } from "../support/many";
import { findPostgres, Postgres } from "../support/postgres";

const SIZE = 20;
const LOCKED = /the stack is currently locked by 1 lock\(s\)/;

const many = manyResources(SIZE);
const bin = findPostgres();

if (bin) describe("two machines with their state in one PostgreSQL", () => story(bin));
else missing();

/** A user may do without it; `.ci/run` installs it where it can. */
function missing(): void {
  const words = "PostgreSQL is not installed: apt-get install postgresql";
  console.warn(`${words}. Left out: the tests with state in PostgreSQL.`);
  test.skip(words, () => undefined);
}

function story(directory: string): void {
  let server: Postgres;
  let account: TestAccount;
  let here: Project;
  let there: Project;

  beforeAll(async () => {
    server = await Postgres.start(directory);
  });
  afterAll(() => server.stop());

  beforeEach(async () => {
    account = await TestAccount.start();
    here = await machine("dev");
    there = await machine("elsewhere");
    const settings = fs.readFileSync(path.join(here.directory, "Pulumi.dev.yaml"), "utf8");
    there.write({ "Pulumi.dev.yaml": settings });
    there.selectStack("dev");
  });
  afterEach(() => account.close());

  /** A checkout with a PULUMI_HOME of its own. */
  function machine(stack: string): Promise<Project> {
    return createProject({
      program: many.source,
      config: account.config,
      env: { ...account.env(), PULUMI_BACKEND_URL: server.url },
      stack,
      name: `test-${account.url.split(":").at(-1)}`,
    });
  }

  const slow = (ms: number) =>
    account.emulator.inject({ kind: "delay", method: "POST", ms, times: Infinity });
  const locks = () => server.query("select key from pulumi_state where key like '%/locks/%'");

  async function finished(): Promise<void> {
    expect((await compare(here, account, many)).wrong).toEqual([]);
    expect(await there.preview({ refresh: true })).toHaveChangedNothing();
    expect(await locks()).toEqual([]);
    await there.destroy();
    expect(objects(account)).toEqual([]);
  }

  test("the one that comes second is told who is at it, and changes nothing", async () => {
    slow(500);
    const first = here.spawnUp();
    while (writesDone(account) === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    const second = await there.up({ fails: true });
    expect(second.stdout + second.stderr).toMatch(LOCKED);
    expect(second.steps).toEqual([]);
    expect(first.child.exitCode).toBeNull();
    expect(await locks()).toHaveLength(1);
    expect((await first.done).code).toBe(0);
    await finished();
  });

  test("of two started in one moment one runs, and when that is killed nothing is lost or doubled", async () => {
    // From the ninth on the server makes the objects, but Pulumi never hears of it.
    const lost = account.emulator.inject({
      method: "POST",
      kind: "hang",
      when: "after",
      skip: 8,
      times: Infinity,
    });
    const { running, project: other } = await race();
    while (lost.fired < 4) await new Promise((resolve) => setTimeout(resolve, 20));
    running.killTree();
    await running.done;
    account.emulator.clearFaults();
    const before = objects(account).map(({ id }) => id);
    expect(before.length).toBeGreaterThan(8);
    expect(before.length).toBeLessThan(SIZE);

    const refused = await other.up({ fails: true });
    expect(refused.stdout + refused.stderr).toMatch(LOCKED);
    expect(await locks()).toHaveLength(1);
    await other.cancel();
    const up = await other.up({ env: { CELIGO_ON_EXISTING: "adopt" } });
    expect(up.stdout).toContain("took over");
    expect(objects(account).map(({ id }) => id)).toEqual(expect.arrayContaining(before));
    expect(objects(account)).toHaveLength(SIZE);
    // Pulumi warns of the creates that were interrupted until it is told that they are settled.
    expect(up.stdout + up.stderr).toContain("interrupted while creating");
    await other.refresh({ args: ["--clear-pending-creates"] });
    await finished();
  });

  /** Starts both until one of them goes on; when each sees the lock of the other, both give up. */
  async function race(): Promise<{ running: Running; project: Project }> {
    for (let round = 0; round < 5; round++) {
      const ups = [here.spawnUp(), there.spawnUp()] as const;
      const [at, { code }] = await Promise.race(
        ups.map(async ({ done }, index) => [index, await done] as const),
      );
      expect(code).not.toBe(0);
      const running = ups[at === 0 ? 1 : 0];
      if (await writes(running)) return { running, project: at === 0 ? here : there };
    }
    throw new Error("In five rounds none of two runs got the lock");
  }

  /** Waits for the first write of a run; false when it ends without one. */
  async function writes({ child }: Running): Promise<boolean> {
    while (writesDone(account) === 0 && child.exitCode === null)
      await new Promise((resolve) => setTimeout(resolve, 20));
    return writesDone(account) > 0;
  }
}
