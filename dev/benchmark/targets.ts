/** What the benchmark judges. */
import { listPages } from "./account";
import { SHORT_TRACES, STEPS, type Measurement, type Step } from "./life";
import { figuresOf, objectsOf, type Figures, type Outcome } from "./outcome";
import { OUTSIDE_CHANGES, ofKind, planOf, updatedOf } from "./plan";
import type { Registration } from "./registration";
import { allowance } from "./state-size";

/** One target, and whether it was met. */
export interface Verdict {
  target: string;
  limit: string;
  measured: string;
  isMet: boolean;
}

/** How each step is called. */
export const STEP_NAMES: Record<Step, string> = {
  create: "create",
  preview: "second preview",
  short: `preview, NODE_OPTIONS=${SHORT_TRACES}`,
  refresh: "preview --refresh",
  changed: `preview --refresh, ${OUTSIDE_CHANGES} outside changes`,
  update: "update of 5 %",
  destroy: "destroy",
};

/** Beyond one request per object, a run asks for a few things once: who the token is, what exists. */
const REQUESTS_PER_RUN = 5;
/** What 18 outside changes may cost beyond an unchanged refresh. */
const REQUESTS_FOR_CHANGES = 25;
const REQUESTS_PER_CREATE = 1.02;
const REQUESTS_PER_UPDATE = 2;
/** From here on, what is asked once no longer counts beside the objects. */
const LARGE = 1_000;
/** Wall time beside the floor's, for a near and, from 200 ms on, a distant server. */
const MAX_RATIO = { near: 1.15, distant: 1.5 };
const DISTANT_MS = 200;
const MAX_MEMORY = 250e6;
const MAX_SCRIPT_STATE = 2_000;
/** "Constant" over different N, on a machine that others use as well. */
const MAX_GROWTH = 1.25;
const MAX_REGISTRATION = 1.05;

/** Judges the lives under one set of conditions. */
export function judge(outcome: Outcome): Verdict[] {
  const figures = figuresOf(outcome);
  return [
    reported(outcome),
    ...figures.flatMap((each) => requests(outcome, each)),
    ...figures.flatMap((each) => wallTime(outcome, each)),
    ...memory(figures),
    ...state(outcome),
  ];
}

/** Judges how figures change with the number of resources. */
export function judgeGrowth(outcomes: readonly Outcome[]): Verdict[] {
  const ordered = [...outcomes].sort((a, b) => a.conditions.n - b.conditions.n);
  const [smallest] = ordered;
  const [middle, largest] = ordered.slice(-2);
  if (!smallest || !middle || !largest) return [];
  return STEPS.filter((step) => of(largest, step)).flatMap((step) => {
    const growth = ratioOf(largest, step) / ratioOf(smallest, step);
    const perObject = perResource(largest, step) / perResource(middle, step);
    return [
      atMost(`${STEP_NAMES[step]}, ratio ${beside(largest, smallest)}`, growth, MAX_GROWTH),
      atMost(`${STEP_NAMES[step]}, time per resource ${beside(largest, middle)}`, perObject, MAX_GROWTH),
    ];
  });
}

function ratioOf(outcome: Outcome, step: Step): number {
  return of(outcome, step)?.ratio ?? NaN;
}

function beside(one: Outcome, other: Outcome): string {
  return `at N = ${number(one.conditions.n)} beside that at ${number(other.conditions.n)}`;
}

/** Judges what a class costs a program. */
export function judgeRegistration({ ratio }: Registration): Verdict {
  return atMost("class beside a bare CustomResource, time to register", ratio, MAX_REGISTRATION);
}

/** Seconds of a step, per resource. */
export function perResource(outcome: Outcome, step: Step): number {
  return (of(outcome, step)?.seconds ?? NaN) / objectsOf(outcome);
}

function of(outcome: Outcome, step: Step): Figures | undefined {
  return figuresOf(outcome).find((each) => each.step === step);
}

/** All changes found, none invented: the engine's own count. */
function reported({ ours, floor }: Outcome): Verdict {
  const wrong = [...ours, ...floor].flatMap(({ steps }) =>
    STEPS.flatMap((step) => {
      const measured = steps[step];
      if (!measured || isAsExpected(measured)) return [];
      return [`${STEP_NAMES[step]}: ${counts(changesOf(measured))} for ${counts(measured.expected)}`];
    }),
  );
  const isMet = wrong.length === 0;
  const measured = isMet ? "exactly these" : [...new Set(wrong)].join("; ");
  return { target: "changes that Pulumi reports", limit: "those made", measured, isMet };
}

function isAsExpected(measured: Measurement): boolean {
  return counts(changesOf(measured)) === counts(measured.expected);
}

function changesOf({ changes: { same: _same, ...changes } }: Measurement): Record<string, number> {
  return changes;
}

function counts(changes: Record<string, number>): string {
  const sorted = Object.entries(changes).sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([what, count]) => `${count} ${what}`).join(", ") || "nothing";
}

function requests(outcome: Outcome, { step, requests }: Figures): Verdict[] {
  const { n, crowd = 0 } = outcome.conditions;
  const plan = planOf(n);
  const unchanged = listPages({ n, crowd }) + ofKind(plan, "StateKey").length + REQUESTS_PER_RUN;
  const limits: Partial<Record<Step, number>> = {
    preview: 0,
    short: 0,
    refresh: unchanged,
    changed: unchanged + REQUESTS_FOR_CHANGES,
    update: REQUESTS_PER_UPDATE * updatedOf(plan).length + REQUESTS_PER_RUN,
  };
  if (n >= LARGE && crowd === 0) limits.create = Math.floor(REQUESTS_PER_CREATE * plan.length);
  const limit = limits[step];
  if (limit === undefined) return [];
  const target = `${STEP_NAMES[step]}, requests`;
  const isMet = requests <= limit;
  return [{ target, limit: `at most ${number(limit)}`, measured: number(requests), isMet }];
}

function wallTime({ conditions }: Outcome, { step, ratio }: Figures): Verdict[] {
  // A limited account is slower than a floor that knows no limit.
  if (ratio === undefined || conditions.rate !== undefined) return [];
  const limit = conditions.latency >= DISTANT_MS ? MAX_RATIO.distant : MAX_RATIO.near;
  return [atMost(`${STEP_NAMES[step]}, time beside the floor's`, ratio, limit)];
}

function memory(figures: readonly Figures[]): Verdict[] {
  const peaks = figures.flatMap((each) => each.memory ?? []);
  if (peaks.length === 0) return [];
  const peak = Math.max(...peaks);
  const limit = `under ${MAX_MEMORY / 1e6} MB`;
  const measured = `${Math.round(peak / 1e6)} MB`;
  return [{ target: "memory of the provider process", limit, measured, isMet: peak < MAX_MEMORY }];
}

function state({ ours }: Outcome): Verdict[] {
  const [life] = ours;
  if (!life?.steps.create) return [];
  const { script, other } = life.state;
  const room = Math.round(allowance(other.inputs));
  return [
    {
      target: "state of a script",
      limit: `under ${number(MAX_SCRIPT_STATE)} bytes`,
      measured: `${number(script)} bytes`,
      isMet: script < MAX_SCRIPT_STATE,
    },
    {
      target: "state of another object, at worst",
      limit: `at most ${number(room)} bytes (2.2 x its inputs + 1,300)`,
      measured: `${number(other.bytes)} bytes`,
      isMet: other.bytes <= room,
    },
  ];
}

function atMost(target: string, ratio: number, limit: number): Verdict {
  return { target, limit: `at most ${limit} x`, measured: `${ratio.toFixed(2)} x`, isMet: ratio <= limit };
}

function number(value: number): string {
  return value.toLocaleString("en-US");
}
