/** One stack's life on one side, measured: create, preview, refreshes, update, destroy. */
import type { Pulumi } from "../../cli/find-pulumi";
import { Account } from "./account";
import type { Changes } from "./floor";
import { editedOf, planOf, updatedOf, type Declared, type Side } from "./plan";
import { Project, type CommandResult } from "./project";
import { stateSize, type StateSize } from "./state-size";

/** What is measured, in the order of a life. */
export const STEPS = ["create", "preview", "short", "refresh", "changed", "update", "destroy"] as const;

/**
 * A step of a life; `short` is a preview with short stack traces, `refresh` is `preview --refresh` of an unchanged
 * stack, `changed` with outside changes.
 */
export type Step = (typeof STEPS)[number];

/** Of a large program's time, most is stack traces that Pulumi's SDK takes; this is what users can set against it. */
export const SHORT_TRACES = "--stack-trace-limit=4";

/** What a life is like. */
export interface Conditions {
  /** Scripts; the other objects are counted from them. */
  n: number;
  /** Milliseconds that every request, and every call of the floor, waits. */
  latency: number;
  /** The account's requests per second, and the size of its bucket. */
  rate?: number;
  burst?: number;
  /** Pulumi writes its state at the end only (PULUMI_SKIP_CHECKPOINTS). */
  fast?: boolean;
  /** Objects in the account that the stack does not manage. */
  crowd?: number;
  /** Pulumi's `--parallel`; default: Pulumi's own. */
  parallel?: number;
  /** Default: all. */
  steps?: readonly Step[];
}

/** One step as it was. */
export interface Measurement extends CommandResult {
  /** Requests that were answered, by route; without those refused with 429. */
  requests: Record<string, number>;
  /** Requests refused with 429. */
  throttled: number;
  /** What the engine has to report beside `same`. */
  expected: Record<string, number>;
}

/** A life as it was. */
export interface Life {
  /** How many objects the program declares. */
  objects: number;
  steps: Partial<Record<Step, Measurement>>;
  state: StateSize;
}

/** Takes a line of progress. */
export type Print = (line: string) => void;

/** Lives one life. Throws when a command fails; what the engine reports is judged later. */
export async function live(pulumi: Pulumi, side: Side, conditions: Conditions, print: Print): Promise<Life> {
  const plan = planOf(conditions.n);
  const account = side === "ours" ? await Account.open(conditions) : undefined;
  const fast = conditions.fast === true ? { PULUMI_SKIP_CHECKPOINTS: "true" } : {};
  const env = { FLOOR_LATENCY: String(conditions.latency), ...fast, ...account?.env };
  const project = new Project(pulumi, side, plan, env);
  try {
    await project.createStack();
    return await new Course(project, plan, account, conditions, print).run();
  } finally {
    project.remove();
    await account?.close();
  }
}

/** The steps of a life, and what happens between them. */
class Course {
  constructor(
    private readonly project: Project,
    private readonly plan: readonly Declared[],
    private readonly account: Account | undefined,
    private readonly conditions: Conditions,
    private readonly print: Print,
  ) {}

  async run(): Promise<Life> {
    const steps: Life["steps"] = {};
    let state: StateSize | undefined;
    for (const step of STEPS) {
      if (!(this.conditions.steps ?? STEPS).includes(step)) continue;
      const measured = await this[step]();
      steps[step] = measured;
      state ??= stateSize(this.project.state());
      const requests = Object.values(measured.requests).reduce((sum, count) => sum + count, 0);
      this.print(`${step}: ${measured.seconds.toFixed(1)} s, ${requests} requests`);
    }
    if (!state) throw new Error("a life has at least one step");
    return { objects: this.plan.length, steps, state };
  }

  private create(): Promise<Measurement> {
    return this.measure(["up", "--yes", "--skip-preview"], { create: this.plan.length + 1 });
  }

  private preview(): Promise<Measurement> {
    return this.measure(["preview"], {});
  }

  private short(): Promise<Measurement> {
    return this.measure(["preview"], {}, { NODE_OPTIONS: SHORT_TRACES });
  }

  private refresh(): Promise<Measurement> {
    return this.measure(["preview", "--refresh"], {});
  }

  private async changed(): Promise<Measurement> {
    const { deleted, edited } = editedOf(this.plan);
    const changes: Changes = Object.fromEntries(edited.map(({ name }) => [name, "edited"]));
    changes[deleted.name] = "deleted";
    for (const each of edited) this.account?.edit(each);
    const restore = this.account?.delete(deleted);
    const expected = { update: edited.length, create: 1 };
    const env = { FLOOR_CHANGES: JSON.stringify(changes) };
    const measured = await this.measure(["preview", "--refresh"], expected, env);
    restore?.();
    return measured;
  }

  private update(): Promise<Measurement> {
    const scripts = updatedOf(this.plan);
    this.project.writeScripts(scripts, 2);
    return this.measure(["up", "--yes", "--skip-preview"], { update: scripts.length });
  }

  private destroy(): Promise<Measurement> {
    return this.measure(["destroy", "--yes", "--skip-preview"], { delete: this.plan.length + 1 });
  }

  private async measure(
    args: string[],
    expected: Record<string, number>,
    env: NodeJS.ProcessEnv = {},
  ): Promise<Measurement> {
    const { parallel } = this.conditions;
    this.account?.forgetRequests();
    const more = parallel === undefined ? [] : ["--parallel", String(parallel)];
    const result = await this.project.run([...args, ...more], env);
    return { ...result, requests: {}, throttled: 0, ...this.account?.requests(), expected };
  }
}
