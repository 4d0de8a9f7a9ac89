/**
 * Events that the processes of one `pulumi` command share: the program, and one provider process per provider
 * resource. Each process appends to its own file and reads the files of the others. An event is on disk before the
 * call that caused it returns to Pulumi, so a process that Pulumi calls afterwards always sees it.
 *
 * Pulumi gives all of them the address of its engine. A later command can get the same port, so the directory is also
 * named after the process of the engine. Where that is unknown, only files of running processes count.
 */
import { randomBytes } from "node:crypto";
import * as fs from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";

/** One event, as the process that reads it gets it. */
export interface Entry {
  /** The process that wrote it, by the name of its file. */
  from: string;
  event: unknown[];
}

/** The engine that a process belongs to. */
interface Engine {
  address: string;
  /** `<pid>-<start time>` of its process, where the system reports it. */
  process?: string;
}

/** Who writes: a provider process, or the program. */
type Role = "provider" | "program";

/** Engines listen on a port that the system chooses; those below are reserved. */
const LOWEST_PORT = 1024;
/** Commands of Pulumi that run providers. */
const COMMANDS = new Set("up update watch destroy down dn refresh preview pre import".split(" "));
/** How often a process checks whether another one has released a lock. */
const LOCK_POLL_MS = 25;
/** A directory without an engine to ask for is removed when it is that old. */
const STALE_MS = 24 * 60 * 60 * 1000;

/** The files of one command, as one of its processes sees them. */
export class Journal {
  private readonly name: string;
  private readonly file: string;
  private readonly offsets = new Map<string, number>();

  private constructor(
    private readonly directory: string,
    private readonly engine: Engine,
    role: Role,
  ) {
    this.name = `${role}-${process.pid}-${startTime(process.pid) ?? "0"}-${randomBytes(4).toString("hex")}`;
    this.file = path.join(directory, this.name);
    fs.appendFileSync(this.file, "", { mode: 0o600 });
  }

  /**
   * Joins the processes of the command whose engine has this address. Undefined for anything else: this
   * process then belongs to no command.
   * @throws Error where the directory for temporary files cannot be used.
   */
  static join(address: string | undefined, role: Role): Journal | undefined {
    const port = /^[^\s/\\]*:(\d+)$/.exec(address ?? "")?.[1];
    if (address === undefined || port === undefined || Number(port) < LOWEST_PORT) return undefined;
    const base = baseDirectory();
    const engine: Engine = { address, process: engineProcess() };
    removeLeftovers(base);
    const name = [address.replace(/[^\w.-]/g, "_"), engine.process].filter(Boolean).join("-");
    const directory = path.join(base, name);
    fs.mkdirSync(directory, { recursive: true, mode: 0o700 });
    return new Journal(directory, engine, role);
  }

  /** Writes an event; it is on disk when this returns. */
  append(event: unknown[]): void {
    fs.appendFileSync(this.file, `${JSON.stringify(event)}\n`);
  }

  /** What the other processes have written since the last call. */
  read(): Entry[] {
    return this.others().flatMap((from) => this.readNew(from).map((event) => ({ from, event })));
  }

  /** What the user asked Pulumi to do, such as `up` or `destroy`; undefined where the system does not tell. */
  get command(): string | undefined {
    const pid = this.engine.process?.split("-")[0];
    const text = pid === undefined ? undefined : readText(`/proc/${pid}/cmdline`);
    // Options may come first, and some of them have values.
    return text?.split("\0").find((word) => COMMANDS.has(word));
  }

  /** Whether a process has ended. */
  hasEnded(name: string): boolean {
    return !isRunning(name);
  }

  /** Waits until no other process holds the lock, then acquires it. @returns a function that releases it. */
  async lock(key: string): Promise<() => void> {
    const file = path.join(this.directory, `lock-${key}`);
    while (!this.take(file)) {
      const owner = readText(file);
      // The owner has ended. Anything it created in Celigo shows in the lists.
      if (owner !== undefined && owner !== "" && !isRunning(owner)) return () => undefined;
      await new Promise((resolve) => setTimeout(resolve, LOCK_POLL_MS));
    }
    return () => fs.rmSync(file, { force: true });
  }

  private take(file: string): boolean {
    const own = `${this.file}.lock`;
    try {
      // A link appears with its content, or not at all.
      if (!fs.existsSync(own)) fs.writeFileSync(own, this.name, { mode: 0o600 });
      fs.linkSync(own, file);
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
      throw error;
    }
  }

  private others(): string[] {
    return fs
      .readdirSync(this.directory)
      .filter((name) => /^(provider|program)-\d+-\d+-[0-9a-f]+$/.test(name) && name !== this.name)
      .filter((name) => this.engine.process !== undefined || isRunning(name));
  }

  private readNew(name: string): unknown[][] {
    const file = path.join(this.directory, name);
    const from = this.offsets.get(name) ?? 0;
    const size = fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    if (size <= from) return [];
    const text = readFrom(file, from, size - from);
    // The last line may still be on its way.
    const whole = text.lastIndexOf("\n") + 1;
    this.offsets.set(name, from + Buffer.byteLength(text.slice(0, whole)));
    return text
      .slice(0, whole)
      .split("\n")
      .flatMap((line) => (line === "" ? [] : [JSON.parse(line) as unknown[]]));
  }
}

/** A directory that only this user can write to. @throws Error where it cannot be used. */
function baseDirectory(): string {
  const user = process.getuid?.() ?? "user";
  const base = path.join(tmpdir(), `pulumi-celigo-${user}`);
  fs.mkdirSync(base, { recursive: true, mode: 0o700 });
  const stat = fs.lstatSync(base);
  if (!stat.isDirectory() || (process.getuid !== undefined && stat.uid !== process.getuid()))
    throw new Error(`${base} belongs to another user`);
  return base;
}

/** Files that a command which has ended left behind. */
function removeLeftovers(base: string): void {
  for (const name of fs.readdirSync(base)) {
    const directory = path.join(base, name);
    const [, pid, start] = /-(\d+)-(\d+)$/.exec(name) ?? [];
    try {
      const isLeft =
        pid === undefined
          ? Date.now() - fs.statSync(directory).mtimeMs > STALE_MS
          : startTime(Number(pid)) !== start;
      if (isLeft) fs.rmSync(directory, { recursive: true, force: true });
    } catch {
      // Another process removes it as well.
    }
  }
}

/** The process that runs the engine: the nearest `pulumi` above this one. Undefined where the system does not tell. */
function engineProcess(): string | undefined {
  let pid = process.ppid;
  for (let level = 0; level < 4 && pid > 1; level++) {
    const stat = statOf(pid);
    if (!stat) return undefined;
    if (stat.name === "pulumi") return `${pid}-${stat.start}`;
    pid = stat.parent;
  }
  return undefined;
}

/** Whether the process that wrote a file of this name still runs. */
function isRunning(name: string): boolean {
  const [, pid = "0", start = "0"] = /^[a-z]+-(\d+)-(\d+)-/.exec(name) ?? [];
  try {
    process.kill(Number(pid), 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  const found = statOf(Number(pid));
  return found === undefined || (found.start === start && found.state !== "Z");
}

function startTime(pid: number): string | undefined {
  return statOf(pid)?.start;
}

/** What Linux tells of a process; undefined elsewhere, and for a process that is not there. */
function statOf(pid: number): { name: string; state: string; parent: number; start: string } | undefined {
  const text = process.platform === "linux" ? readText(`/proc/${pid}/stat`) : undefined;
  if (text === undefined) return undefined;
  // "pid (name) state parent ...", where the name may hold spaces and parentheses.
  const end = text.lastIndexOf(")");
  const fields = text.slice(end + 2).split(" ");
  const [state = "", parent = "0"] = fields;
  return {
    name: text.slice(text.indexOf("(") + 1, end),
    state,
    parent: Number(parent),
    start: fields[19] ?? "0",
  };
}

function readText(file: string): string | undefined {
  try {
    return fs.readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

function readFrom(file: string, position: number, length: number): string {
  const handle = fs.openSync(file, "r");
  try {
    const buffer = Buffer.alloc(length);
    return buffer.subarray(0, fs.readSync(handle, buffer, 0, length, position)).toString("utf8");
  } finally {
    fs.closeSync(handle);
  }
}
