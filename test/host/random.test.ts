/** Random programs under random faults, through the host: after three runs the account is what the program says. */
import { startEmulator, type Emulator } from "../../emulator";
import type { Doc } from "../support/account";
import {
  Chance,
  editOutside,
  evolve,
  injectRandomFaults,
  judge,
  type Note,
  randomProgram,
  type StateFile,
  Up,
} from "../support/campaign";
import { startSharedHost, tokenOf } from "../support/faults";
import type { Host } from "../support/host";
import { Scan } from "../support/scan";

/** Many times more by `npm run test:long`. */
const PROGRAMS = process.env.LONG === "1" ? 400 : 25;
const RESOURCES = 30;
/** Programs that share a host process, each with an account of its own. */
const AT_ONCE = 25;
/** How probable it is that a request meets a fault. */
const FAULTS = 0.06;

const scan = new Scan();
const total = { faults: 0, failedRuns: 0 };

let emulator: Emulator;
const name = (seed: number) => `p${seed}`;
const seeds = Array.from({ length: PROGRAMS }, (_, i) => i + 1);

beforeAll(async () => {
  emulator = await startEmulator({
    tokens: Object.fromEntries(seeds.map((seed) => [name(seed), scan.secret(tokenOf(name(seed)))])),
  });
});
afterAll(() => emulator.close());

const groups = Array.from({ length: PROGRAMS / AT_ONCE }, (_, i) =>
  seeds.slice(i * AT_ONCE, (i + 1) * AT_ONCE),
);
test.each(groups.map((group) => [group[0], group.at(-1), group] as const))(
  "seeds %i to %i",
  async (_first, _last, group) => {
    const cases = group.map((seed) => new Case(emulator, name(seed), seed));
    for (const round of [1, 2, 3]) {
      const settings = {
        timeoutSeconds: "1",
        maxRetries: "2",
        ...(round === 3 ? { onExisting: "adopt", timeoutSeconds: "20" } : {}),
      };
      const host = await startSharedHost(
        emulator.url,
        Object.fromEntries(group.map((seed) => [name(seed), settings])),
      );
      const { environments } = emulator.snapshot();
      for (const one of cases) one.prepare(round, environments[one.environment] as unknown as Doc);
      await Promise.all(cases.map((one) => one.up(host, round)));
      await host.close();
      scan.see("output of the host", host.stdout + host.stderr);
    }
    const content = emulator.snapshot().environments;
    const wrong = cases.flatMap((one) => one.judge(content[one.environment] as unknown as Doc));
    expect(wrong).toEqual([]);
  },
);

test("met faults enough to tell something", () => {
  if (process.env.FIGURES) console.log(total);
  expect(total.faults).toBeGreaterThan(3 * PROGRAMS);
  expect(total.failedRuns).toBeGreaterThan(PROGRAMS / 8);
});

test("no token is in any state, output or error", () => {
  expect(scan.found()).toEqual([]);
  expect(scan.texts).toBeGreaterThan(PROGRAMS);
});

/** One program: made under faults, edited outside, changed under faults, and brought to an end. */
class Case {
  private readonly chance: Chance;
  private program: ReturnType<typeof randomProgram>;
  private readonly state: StateFile = { entries: new Map(), condemned: [] };
  private readonly notes: Note[] = [];
  private readonly seeded = new Set<string>();
  private lastErrors: Error[] = [];

  constructor(
    private readonly emulator: Emulator,
    readonly environment: string,
    private readonly seed: number,
  ) {
    this.chance = new Chance(seed);
    this.program = randomProgram(this.chance, RESOURCES, environment);
    // Half of the accounts have something in them already.
    if (this.chance.is(0.5)) {
      this.seeded.add(emulator.seed(environment, "integrations", { name: "Somebody else's" })._id);
      this.seeded.add(emulator.seed(environment, "scripts", { name: "Somebody else's", content: "x" })._id);
    }
  }

  prepare(round: number, content: Doc): void {
    const { chance, emulator, environment } = this;
    if (round > 1) {
      const notes = editOutside(emulator, environment, chance, 6, environment, content);
      for (const note of notes) {
        const before = this.notes.findIndex((one) => one.id === note.id && one.field === note.field);
        if (before >= 0) this.notes.splice(before, 1);
        this.notes.push(note);
      }
    }
    if (round === 2)
      this.program = evolve(chance, this.program, environment, new Set(this.state.entries.keys()));
  }

  async up(host: Host, round: number): Promise<void> {
    const faults =
      round < 3 ? injectRandomFaults(this.emulator, this.environment, this.chance, FAULTS) : undefined;
    const up = new Up(host, this.environment, this.state);
    await up.run(this.program, { refresh: round === 3 });
    total.faults += faults?.fired ?? 0;
    total.failedRuns += up.errors.length > 0 ? 1 : 0;
    faults?.remove();
    this.lastErrors = up.errors;
    for (const error of up.errors) scan.see(`error of seed ${this.seed}`, error);
    scan.see(`state of seed ${this.seed}`, [...this.state.entries]);
  }

  judge(account: Doc): string[] {
    const standing = [...this.state.entries.values()];
    return [
      ...this.lastErrors.map(({ message }) => `the last run failed: ${message}`),
      ...(this.lastErrors.length > 0 ? [] : judge(account, standing, this.notes, this.seeded)),
    ].map((words) => `seed ${this.seed}: ${words}`);
  }
}
