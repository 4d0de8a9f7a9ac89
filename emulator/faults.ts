/** A failure to be shown to the next requests that match. */
export interface Fault {
  /** HTTP verb; default: any. */
  method?: string;
  /** Start of the path (with its query), or an expression tested on the path and on path with query; default: any. */
  path?: string | RegExp;
  /** Only requests whose token belongs to this environment. */
  environment?: string;
  /** Only requests with this token: with status 401, a token that has expired while others still work. */
  token?: string;
  /** How many requests it hits; default 1, `Infinity` for all. */
  times?: number;
  /** How many matching requests pass first; default 0. */
  skip?: number;
  /** `before` (default): the request does nothing. `after`: it does its work, then the answer is lost or changed. */
  when?: "before" | "after";
  /**
   * `reset`: the socket is destroyed. `hang`: no answer, ever. `status`: `status`, `headers` and `body` instead of the answer.
   * `truncate`: half of the body under the length of the whole. `empty`: the status with no body.
   * `html`: a page as a proxy makes one. `delay`: `ms` before the work or before the answer.
   */
  kind: "reset" | "hang" | "status" | "truncate" | "empty" | "html" | "delay";
  /** Status of `status` (default 500), `html` (default 502), and of `empty` and `truncate` before the work (default 200). */
  status?: number;
  /** Body of `status` and `html`, and the one that `truncate` halves before the work; an object is sent as JSON. */
  body?: unknown;
  /** Headers of `status` and `html`. */
  headers?: Record<string, string>;
  /** Milliseconds of `delay`. */
  ms?: number;
}

/** A fault in place: how often it fired, and the way to take it out. */
export interface InjectedFault {
  readonly id: number;
  readonly fault: Readonly<Fault>;
  /** Requests hit so far. */
  readonly fired: number;
  /** Takes it out; safe to call again. */
  remove(): void;
}

/** The facts of a request that a fault is matched on. */
export interface FaultTarget {
  method: string;
  url: string;
  path: string;
  environment: string | undefined;
  token: string | undefined;
}

const kinds = new Set(["reset", "hang", "status", "truncate", "empty", "html", "delay"]);

/** Whether a value names a kind of fault. */
export function isFaultKind(kind: unknown): boolean {
  return typeof kind === "string" && kinds.has(kind);
}

interface Active {
  id: number;
  fault: Fault;
  skip: number;
  left: number;
  fired: number;
}

/** The faults in place, in the order they were injected: the first that matches fires. */
export class Faults {
  private active: Active[] = [];
  private nextId = 1;

  /** Puts a fault in place. */
  inject(fault: Fault): InjectedFault {
    if (!isFaultKind(fault.kind)) throw new TypeError(`Unknown kind of fault "${String(fault.kind)}".`);
    const entry: Active = {
      id: this.nextId++,
      fault,
      skip: fault.skip ?? 0,
      left: fault.times ?? 1,
      fired: 0,
    };
    this.active.push(entry);
    return {
      id: entry.id,
      fault,
      get fired() {
        return entry.fired;
      },
      remove: () => {
        this.remove(entry.id);
      },
    };
  }

  /** The fault for this request at this moment, counted as fired. */
  next(when: "before" | "after", target: FaultTarget): Fault | undefined {
    for (const entry of this.active) {
      if ((entry.fault.when ?? "before") !== when || entry.left <= 0 || !matches(entry.fault, target))
        continue;
      if (entry.skip > 0) {
        entry.skip -= 1;
        continue;
      }
      entry.left -= 1;
      entry.fired += 1;
      return entry.fault;
    }
    return undefined;
  }

  /** Takes out one fault; answers whether it was there. */
  remove(id: number): boolean {
    const before = this.active.length;
    this.active = this.active.filter((entry) => entry.id !== id);
    return this.active.length < before;
  }

  /** Takes out all. */
  clear(): void {
    this.active = [];
  }

  /** What is in place, as JSON. */
  list(): object[] {
    return this.active.map(({ id, fault, left, fired }) => ({
      id,
      ...fault,
      path: fault.path instanceof RegExp ? fault.path.source : fault.path,
      left: left === Infinity ? "Infinity" : left,
      fired,
    }));
  }
}

function matches(fault: Fault, target: FaultTarget): boolean {
  if (fault.method && fault.method.toUpperCase() !== target.method) return false;
  if (fault.environment && fault.environment !== target.environment) return false;
  if (fault.token && fault.token !== target.token) return false;
  if (fault.path === undefined) return true;
  if (typeof fault.path === "string") return target.url.startsWith(fault.path);
  // `search` has no memory, unlike `test` of an expression with the flag g.
  return target.path.search(fault.path) >= 0 || target.url.search(fault.path) >= 0;
}
