/** What Pulumi asks of the processes of one command, and when it stops asking. */

/** What one process tells the others about its calls. */
export type ActivityEvent = ["busy"] | ["idle"];

/** Counts the calls of Pulumi that are in progress. */
export class Activity {
  private running = 0;
  private waiting = 0;
  private lastChange = Date.now();
  private isPublishedAsBusy = false;
  /** Other processes with a call in progress that does not wait. */
  private readonly busyProcesses = new Set<string>();

  constructor(private readonly publish: (event: ActivityEvent) => void = () => undefined) {}

  /** Runs a call of Pulumi. */
  async during<T>(call: () => Promise<T>): Promise<T> {
    this.change({ running: 1 });
    try {
      return await call();
    } finally {
      this.change({ running: -1 });
    }
  }

  /** Runs a part of a call that only waits for other calls. */
  async whileWaiting<T>(wait: () => Promise<T>): Promise<T> {
    this.change({ waiting: 1 });
    try {
      return await wait();
    } finally {
      this.change({ waiting: -1 });
    }
  }

  /** Another process has written something. */
  receive(from: string, event: unknown): void {
    this.lastChange = Date.now();
    if (event === "busy") this.busyProcesses.add(from);
    if (event === "idle") this.busyProcesses.delete(from);
  }

  /** A process that has ended asks nothing more. */
  forget(hasEnded: (name: string) => boolean): void {
    for (const name of this.busyProcesses) if (hasEnded(name)) this.busyProcesses.delete(name);
  }

  /** For how many milliseconds Pulumi has asked nothing, and no call was in progress that does not wait. */
  quietFor(): number {
    if (this.isBusy() || this.busyProcesses.size > 0) this.lastChange = Date.now();
    return Date.now() - this.lastChange;
  }

  private isBusy(): boolean {
    return this.running > this.waiting;
  }

  private change({ running = 0, waiting = 0 }: { running?: number; waiting?: number }): void {
    this.running += running;
    this.waiting += waiting;
    this.lastChange = Date.now();
    if (this.isBusy() === this.isPublishedAsBusy) return;
    this.isPublishedAsBusy = this.isBusy();
    this.publish([this.isPublishedAsBusy ? "busy" : "idle"]);
  }
}
