/** The peak memory of Pulumi's provider processes, read from Linux's /proc; elsewhere it is not measured. */
import { readdirSync, readFileSync } from "node:fs";

const SAMPLE_MS = 100;
/** Looking for new processes costs more than asking known ones: done every so many samples. */
const SEARCH_EVERY = 3;

/** Watches what descends from a process; the returned function stops that and answers the peak in bytes. */
export function watchProviders(root: number): () => number | undefined {
  if (process.platform !== "linux") return () => undefined;
  let providers: number[] = [];
  let peak = 0;
  let samples = 0;
  const sample = () => {
    if (providers.length === 0 || samples % SEARCH_EVERY === 0) providers = providersBelow(root);
    samples++;
    peak = Math.max(peak, ...providers.map(peakOf));
  };
  const timer = setInterval(sample, SAMPLE_MS);
  return () => {
    clearInterval(timer);
    return peak === 0 ? undefined : peak;
  };
}

function providersBelow(root: number): number[] {
  return descendants(root).filter((pid) => {
    const [command, ...args] = textOf(`/proc/${pid}/cmdline`).split("\0");
    return /(^|\/)node$/.test(command ?? "") && args.some((arg) => arg.includes("dynamic-provider"));
  });
}

function descendants(root: number): number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const parent = parentOf(name);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const all: number[] = [];
  for (let level = [root]; level.length > 0;) {
    level = level.flatMap((pid) => children.get(pid) ?? []);
    all.push(...level);
  }
  return all;
}

/** "pid (name) state parent ...", where the name may hold spaces and parentheses. */
function parentOf(pid: string): number {
  const stat = textOf(`/proc/${pid}/stat`);
  return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
}

function peakOf(pid: number): number {
  return Number(/^VmHWM:\s+(\d+) kB/m.exec(textOf(`/proc/${pid}/status`))?.[1] ?? 0) * 1024;
}

/** Empty for a process that has ended. */
function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
