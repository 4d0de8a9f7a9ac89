/** What came of all lives under the same conditions, as the figures that are shown and judged. */
import { STEPS, type Conditions, type Life, type Measurement, type Step } from "./life";
import { median } from "./median";

/** Lives under the same conditions, taken by turns; the floor's are missing where only this provider was looked at. */
export interface Outcome {
  conditions: Conditions;
  ours: Life[];
  floor: Life[];
}

/** One step's figures. */
export interface Figures {
  step: Step;
  /** Medians. */
  seconds: number;
  floor: number | undefined;
  /** Median of the pairs' ratios. */
  ratio: number | undefined;
  /** The most of any run. */
  requests: number;
  throttled: number;
  /** Peak of this provider's process over all lives, in bytes. */
  memory: number | undefined;
  floorMemory: number | undefined;
}

/** The figures of every step that was taken. */
export function figuresOf({ ours, floor }: Outcome): Figures[] {
  return STEPS.flatMap((step): Figures[] => {
    const mine = ours.flatMap(({ steps }) => steps[step] ?? []);
    const floors = floor.flatMap(({ steps }) => steps[step] ?? []);
    if (mine.length === 0) return [];
    const isPaired = floors.length > 0;
    const ratios = floors.map(({ seconds }, at) => (mine[at]?.seconds ?? NaN) / seconds);
    return [
      {
        step,
        seconds: median(mine.map(({ seconds }) => seconds)),
        floor: isPaired ? median(floors.map(({ seconds }) => seconds)) : undefined,
        ratio: isPaired ? median(ratios) : undefined,
        requests: Math.max(...mine.map(({ requests }) => sum(Object.values(requests)))),
        throttled: Math.max(...mine.map(({ throttled }) => throttled)),
        memory: peakOf(mine),
        floorMemory: peakOf(floors),
      },
    ];
  });
}

/** How many objects the program declares. */
export function objectsOf({ ours }: Outcome): number {
  return ours[0]?.objects ?? 0;
}

function peakOf(measurements: readonly Measurement[]): number | undefined {
  const peaks = measurements.flatMap(({ memory }) => memory ?? []);
  return peaks.length > 0 ? Math.max(...peaks) : undefined;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
