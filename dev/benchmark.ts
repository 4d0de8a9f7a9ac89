/**
 * `npm run benchmark`: what this provider takes beside Pulumi's own time, in seconds, requests, memory and state, and
 * whether that is within its targets. Results go to standard output, progress to standard error.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import * as path from "node:path";
import { Command, InvalidArgumentError } from "commander";
import { format } from "prettier";
import { ROOT, findPulumi, type Pulumi } from "../cli/find-pulumi";
import { messageOf } from "../provider/celigo/errors";
import { live, type Conditions, type Life, type Step } from "./benchmark/life";
import { describeMachine } from "./benchmark/machine";
import type { Outcome } from "./benchmark/outcome";
import type { Side } from "./benchmark/plan";
import { cleanOnInterrupt } from "./benchmark/project";
import { measureRegistration } from "./benchmark/registration";
import { documentOf, titleOf, verdictsOf, type Results } from "./benchmark/report";

const REFERENCE_FILE = "docs/benchmark.md";
/** As many scripts as let the time per resource be compared. */
const GROWTH = [100, 1_000, 3_000];
const GROWTH_STEPS: readonly Step[] = ["create", "refresh", "destroy"];
/** A single pair is all there is time for from so many scripts on. */
const LARGE = 1_000;

interface Flags {
  n: number;
  latency: number;
  rate?: number;
  burst?: number;
  pairs?: number;
  fast?: boolean;
  crowd?: number;
  parallel?: number;
  growth?: boolean;
  reference?: boolean;
  json?: boolean;
  write?: string;
}

/** What to measure, and where its outcome goes. */
interface Task {
  conditions: Conditions;
  pairs: number;
  /** Without the floor. */
  isAlone?: boolean;
  group: "outcomes" | "growth" | "states";
}

/** Measures one task after the other; what is there already is written each time, in case of an interruption. */
class Benchmark {
  constructor(
    private readonly flags: Flags,
    private readonly pulumi: Pulumi,
    private readonly results: Results,
  ) {}

  static async run(flags: Flags): Promise<void> {
    const pulumi = await findPulumi();
    cleanOnInterrupt();
    const machine = await describeMachine(pulumi, flags.parallel);
    progress("registration of resources");
    const registration = await measureRegistration();
    const nothing = { outcomes: [], growth: [], states: [], failures: [], isComplete: false };
    const results = { command: commandOf(), machine, registration, ...nothing };
    await new Benchmark(flags, pulumi, results).run();
  }

  private async run(): Promise<void> {
    const { flags, results } = this;
    const tasks = tasksOf(flags);
    for (const [at, task] of tasks.entries()) {
      const what = `${at + 1}/${tasks.length} ${titleOf(task.conditions)}`;
      await this.measure(task, what).catch((error: unknown) => {
        results.failures.push(`${what}: ${messageOf(error)}`);
        progress(results.failures.at(-1) ?? "");
        process.exitCode = 1;
      });
    }
    results.isComplete = true;
    await this.write();
    const json = () => `${JSON.stringify({ ...results, verdicts: verdictsOf(results) }, undefined, 2)}\n`;
    process.stdout.write(flags.json ? json() : await formatted(results));
  }

  /** One pair after the other; which side comes first changes each time. */
  private async measure({ conditions, group, isAlone, pairs }: Task, what: string): Promise<void> {
    const outcome: Outcome = { conditions, ours: [], floor: [] };
    for (let pair = 1; pair <= pairs; pair++) {
      const sides: Side[] = isAlone ? ["ours"] : ["ours", "floor"];
      if (pair % 2 === 0) sides.reverse();
      const lives: Partial<Record<Side, Life>> = {};
      for (const side of sides) {
        const print = (line: string) => progress(`${what}, pair ${pair}/${pairs}, ${side}: ${line}`);
        lives[side] = await live(this.pulumi, side, conditions, print);
      }
      if (lives.ours) outcome.ours.push(lives.ours);
      if (lives.floor) outcome.floor.push(lives.floor);
      if (pair === 1) this.results[group].push(outcome);
      await this.write();
    }
  }

  private async write(): Promise<void> {
    const name = this.flags.write ?? (this.flags.reference ? REFERENCE_FILE : undefined);
    if (name === undefined) return;
    const file = path.resolve(ROOT, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, await formatted(this.results));
    progress(`wrote ${name}`);
  }
}

function tasksOf(flags: Flags): Task[] {
  if (flags.reference) return referenceTasks(flags.parallel);
  const { n, latency, rate, burst, fast, crowd, parallel } = flags;
  if (flags.growth) return growthTasks({ latency, rate, burst, parallel });
  const pairs = flags.pairs ?? (n >= LARGE ? 1 : 5);
  const conditions = { n, latency, rate, burst, fast, crowd, parallel };
  return [{ conditions, pairs, group: "outcomes" }];
}

/** What `docs/benchmark.md` shows. */
function referenceTasks(parallel: number | undefined): Task[] {
  const conditions = { n: LARGE, latency: 20, parallel };
  const fast = { ...conditions, fast: true };
  const crowd = { ...fast, crowd: 10_000, steps: GROWTH_STEPS };
  return [
    { conditions: { ...fast, n: 10, steps: ["create"] }, pairs: 1, isAlone: true, group: "states" },
    { conditions, pairs: 1, group: "outcomes" },
    { conditions: { ...conditions, latency: 200 }, pairs: 1, group: "outcomes" },
    ...growthTasks(conditions),
    { conditions: crowd, pairs: 1, isAlone: true, group: "outcomes" },
    { conditions: { ...conditions, n: 300 }, pairs: 5, group: "outcomes" },
  ];
}

function growthTasks(conditions: Omit<Conditions, "n">): Task[] {
  return GROWTH.map((n) => ({
    conditions: { ...conditions, n, fast: true, steps: GROWTH_STEPS },
    pairs: 1,
    group: "growth",
  }));
}

function formatted(results: Results): Promise<string> {
  return format(documentOf(results), { parser: "markdown", printWidth: 110 });
}

function commandOf(): string {
  const args = process.argv.slice(2);
  return ["npm run benchmark", ...(args.length > 0 ? ["--", ...args] : [])].join(" ");
}

function progress(line: string): void {
  console.error(`${new Date().toTimeString().slice(0, 8)} ${line}`);
}

function wholeNumber(minimum: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= minimum) return value;
    throw new InvalidArgumentError(`must be a whole number from ${minimum} on.`);
  };
}

const program = new Command("npm run benchmark --")
  .description("measure time, requests, memory and state beside a provider that does nothing")
  .option(
    "--n <number>",
    "scripts; N/50 integrations, state keys and licenses come with them",
    wholeNumber(20),
    300,
  )
  .option("--latency <ms>", "how long every request waits", wholeNumber(0), 20)
  .option("--rate <number>", "requests per second of the account; default: no limit", wholeNumber(1))
  .option("--burst <number>", "requests the account's bucket holds", wholeNumber(1))
  .option("--pairs <number>", "alternating runs; default: 5, or 1 from N = 1,000 on", wholeNumber(1))
  .option("--fast", "with PULUMI_SKIP_CHECKPOINTS=true")
  .option("--crowd <number>", "objects in the account that the stack does not manage", wholeNumber(0))
  .option("--parallel <number>", "as Pulumi's; default: Pulumi's own", wholeNumber(1))
  .option("--growth", `N = ${GROWTH.join(", ")} in fast mode, in place of --n`)
  .option("--reference", `everything that ${REFERENCE_FILE} shows, and write that; some 40 minutes`)
  .option("--json", "print JSON in place of Markdown")
  .option("--write <file>", "write the Markdown to a file as well, after each part")
  .allowExcessArguments(false)
  .action((flags: Flags) => Benchmark.run(flags));

program.parseAsync().catch((error: unknown) => {
  console.error(`benchmark: ${messageOf(error)}`);
  process.exitCode = 1;
});
