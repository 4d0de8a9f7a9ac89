/**
 * How fast an account is asked. Celigo counts all requests of an account in one leaky bucket, production flows
 * included, and tells nothing but "too many" (429): so the rate is found by starting slowly, remembering how much
 * went through before a 429, and creeping up again.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { Cancelled } from "./errors";

/** Requests under way at once before anything is known about the account. */
const SLOW_START = 4;
/** More than this at once gains nothing and fills the bucket in one go. */
const MAX_AT_ONCE = 32;
/** After a 429, this part of what had gone through before. The rest is left to production traffic. */
const BACK_OFF = 0.8;
/** How the rate grows per second without a 429: back to what was too much last time, and then carefully beyond. */
const RECOVERY = 1.5;
const GROWTH = 1.02;
/** Slower than this is as good as stopped. */
const MIN_RATE = 1;
/** Fewer answers than this between two pauses say nothing about the rate. */
const ENOUGH_ANSWERS = 5;
/** Nobody waits longer than this at a time, whatever the server says. */
export const MAX_WAIT_SECONDS = 60;

type Kind = "read" | "write";
interface Waiting {
  start: () => void;
  cancel: () => void;
}

/** Lets requests start, reads and writes by turns, as fast as the account allows. */
export class Limiter {
  private readonly queues: Record<Kind, Waiting[]> = { read: [], write: [] };
  private turn: Kind = "read";
  private underWay = 0;
  private window = SLOW_START;
  /** Requests per second; unlimited until the first 429. */
  private rate: number;
  private rateSince = Date.now();
  /** The rate up to which it may recover quickly. */
  private ceiling = Infinity;
  private nextStart = 0;
  private pausedUntil = 0;
  private answered = 0;
  private countedSince = Date.now();
  private timer: NodeJS.Timeout | undefined;
  private isCancelled = false;

  constructor(
    private readonly maxRate: number | undefined,
    private readonly say: (message: string) => void,
  ) {
    this.rate = maxRate ?? Infinity;
  }

  /** Resolves when a request may start. Each start must be followed by `succeeded`, `throttled` or `failed`. */
  start(kind: Kind): Promise<void> {
    if (this.isCancelled) return Promise.reject(new Cancelled());
    return new Promise((resolve, reject) => {
      this.queues[kind].push({ start: resolve, cancel: () => reject(new Cancelled()) });
      this.pump();
    });
  }

  /** The API took the request. */
  succeeded(): void {
    this.underWay--;
    this.answered++;
    if (this.window < MAX_AT_ONCE) this.window++;
    this.pump();
  }

  /** The request ended without telling anything about the rate. */
  failed(): void {
    this.underWay--;
    this.pump();
  }

  /** The API answered 429 and wants a pause. */
  throttled(retryAfterSeconds: number): void {
    this.underWay--;
    const now = Date.now();
    const until = now + retryAfterSeconds * 1000;
    // Answers that were under way with the one that began this pause say nothing new.
    if (now >= this.pausedUntil) {
      const measured = this.answered / ((until - this.countedSince) / 1000);
      if (Number.isFinite(this.rate)) this.ceiling = this.rate * BACK_OFF;
      else if (this.answered >= ENOUGH_ANSWERS) this.ceiling = measured;
      this.rate = Math.max(MIN_RATE, Math.min(this.ceiling, measured) * BACK_OFF);
      this.window = SLOW_START;
      this.say(
        `Celigo asks for a pause (429): waiting ${Math.ceil(retryAfterSeconds)} s, then ${this.rate.toFixed(1)} requests per second.`,
      );
    }
    this.pausedUntil = Math.max(this.pausedUntil, until);
    this.rateSince = this.pausedUntil;
    this.nextStart = this.pausedUntil;
    this.answered = 0;
    this.countedSince = now;
    this.pump();
  }

  /** Ends all waits with `Cancelled` and starts nothing more; resolves when what is under way has ended. */
  async cancel(): Promise<void> {
    this.isCancelled = true;
    clearTimeout(this.timer);
    for (const waiting of [...this.queues.read.splice(0), ...this.queues.write.splice(0)]) waiting.cancel();
    while (this.underWay > 0) await sleep(20);
  }

  private pump(): void {
    clearTimeout(this.timer);
    while (this.underWay < this.window) {
      const waiting = this.queues[this.turn].length > 0 ? this.turn : other(this.turn);
      if (this.queues[waiting].length === 0) return;
      const now = Date.now();
      const from = Math.max(this.pausedUntil, this.nextStart);
      if (from > now) {
        this.timer = setTimeout(() => this.pump(), from - now);
        return;
      }
      this.nextStart = now + 1000 / this.currentRate(now);
      this.underWay++;
      this.turn = other(waiting);
      this.queues[waiting].shift()?.start();
    }
  }

  private currentRate(now: number): number {
    if (!Number.isFinite(this.rate)) return this.rate;
    const seconds = Math.max(0, (now - this.rateSince) / 1000);
    const recovered = this.rate * RECOVERY ** seconds;
    this.rate = Math.max(this.rate * GROWTH ** seconds, Math.min(recovered, this.ceiling));
    this.rate = Math.min(this.rate, this.maxRate ?? Infinity);
    this.rateSince = now;
    return this.rate;
  }
}

function other(kind: Kind): Kind {
  return kind === "read" ? "write" : "read";
}
