/** The files that the processes of one command share, in a temporary directory. */
import { execFileSync } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import { cleanEnvironment, ROOT, tempDirectory } from "../support/temp";

const MODULE = path.join(ROOT, "dist", "provider", "pulumi", "journal.js");
const ADDRESS = "127.0.0.1:40001";
const BASE = `pulumi-celigo-${process.getuid?.() ?? "user"}`;
const onLinux = process.platform === "linux" ? test : test.skip;

let directory: string;
beforeEach(() => {
  directory = tempDirectory("journal");
});

/** A program with `Journal`, `join(role)` and `ADDRESS`; Jest's own process has no say in where temporary files are. */
function program(body: string): string {
  return `
    const { Journal } = require(${JSON.stringify(MODULE)});
    const fs = require("node:fs");
    const ADDRESS = ${JSON.stringify(ADDRESS)};
    const join = (role = "provider", address = ADDRESS) => Journal.join(address, role);
    const events = (entries) => entries.map(({ event }) => event);
    (async () => { ${body} })().then((result) => console.log(JSON.stringify(result ?? null)));`;
}

/** What the body of a program returns, run in a separate process. */
function run(body: string, command = process.execPath): unknown {
  const env = { ...cleanEnvironment(), TMPDIR: directory, TEMP: directory };
  const output = execFileSync(command, ["-e", program(body)], {
    encoding: "utf8",
    env,
    stdio: "pipe",
    timeout: 60_000,
  });
  return JSON.parse(output);
}

/** The directories of commands. */
const commands = () => fs.readdirSync(path.join(directory, BASE)).sort();

test("an address that no engine has joins nothing, and leaves nothing", () => {
  const addresses = [
    ...["", "127.0.0.1", "127.0.0.1:", ":", "127.0.0.1:x", "127.0.0.1:80", "127.0.0.1:1023", "127.0.0.1:0"],
    ...[
      "http://127.0.0.1:40001",
      "../up:40001",
      "..\\up:40001",
      "a b:40001",
      "127.0.0.1:40001/",
      "127.0.0.1:40001\n",
    ],
  ];
  const joined = run(`
    return [undefined, ...${JSON.stringify(addresses)}].filter((address) => Journal.join(address, "provider"));`);
  expect(joined).toEqual([]);
  expect(fs.readdirSync(directory)).toEqual([]);
});

test.each(["127.0.0.1:1024", "localhost:40001", "[::1]:40001"])("joins the engine at %s", (address) => {
  expect(run(`return join("program", ${JSON.stringify(address)}) !== undefined;`)).toBe(true);
  expect(commands()).toHaveLength(1);
  expect(commands()[0]).toMatch(/^[\w.-]+$/);
});

test("each process reads what the others have written since the last time, in order, and not its own events", () => {
  const result = run(`
    const [one, two, program, stranger] = [join(), join(), join("program"), join("provider", "127.0.0.1:40002")];
    one.append(["own", "\\u00fc\\n\\u{1F600}"]);
    one.append(["end"]);
    stranger.append(["stranger"]);
    const first = two.read();
    two.append(["check", 1]);
    program.append(["declare"]);
    one.append(["later"]);
    return [events(first), first.map(({ from }) => from), events(two.read()), events(two.read()),
      events(one.read()).sort(), events(program.read()).length, events(stranger.read())];`);
  const from = expect.stringMatching(/^provider-\d+-\d+-[0-9a-f]{8}$/) as unknown;
  const [first, names, ...rest] = result as unknown[][];
  expect(first).toEqual([["own", "ü\n😀"], ["end"]]);
  expect(names).toEqual([from, from]);
  expect(rest[0]).toEqual(expect.arrayContaining([["declare"], ["later"]]));
  expect(rest.slice(1)).toEqual([[], [["check", 1], ["declare"]], 4, []]);
});

test("a line that is still on its way is read when it is whole", () => {
  const result = run(`
    const [one, two] = [join(), join()];
    one.append(["first"]);
    const folder = require("node:path").join(require("node:os").tmpdir(), ${JSON.stringify(BASE)});
    const command = require("node:path").join(folder, fs.readdirSync(folder)[0]);
    const [{ from }] = two.read();
    const file = require("node:path").join(command, from);
    // Cut within a character.
    const line = Buffer.from(JSON.stringify(["sécond"]) + "\\n");
    const at = line.indexOf(0xc3) + 1;
    fs.appendFileSync(file, line.subarray(0, at));
    const half = two.read();
    fs.appendFileSync(file, line.subarray(at));
    return [half, events(two.read()), events(two.read())];`);
  expect(result).toEqual([[], [["sécond"]], []]);
});

const onPosix = process.platform === "win32" ? test.skip : test;
onPosix("only this user can read the files", () => {
  run(`join().append(["end"]);`);
  const folder = path.join(directory, BASE);
  const command = path.join(folder, commands()[0]!);
  const mode = (file: string) => fs.statSync(file).mode & 0o777;
  expect([folder, command].map(mode)).toEqual([0o700, 0o700]);
  expect(fs.readdirSync(command).map((file) => mode(path.join(command, file)))).toEqual([0o600]);
});

onPosix("a directory that somebody else put there is not used", () => {
  fs.mkdirSync(path.join(directory, "elsewhere"));
  fs.symlinkSync(path.join(directory, "elsewhere"), path.join(directory, BASE));
  expect(() => run(`join();`)).toThrow(`${BASE} belongs to another user`);
  expect(fs.readdirSync(path.join(directory, "elsewhere"))).toEqual([]);
});

test("a lock is one process's until it releases it; another key is another lock", () => {
  const result = run(`
    const [one, two] = [join(), join()];
    const order = [];
    const unlock = await one.lock("key");
    const second = two.lock("key").then((unlock) => (order.push("two has it"), unlock));
    (await two.lock("other"))();
    await new Promise((resolve) => setTimeout(resolve, 100));
    order.push("one releases it");
    unlock();
    (await second)();
    (await one.lock("key"))();
    return order;`);
  expect(result).toEqual(["one releases it", "two has it"]);
});

test("many processes that take one lock at the same time take turns", () => {
  const result = run(`
    const journals = Array.from({ length: 8 }, () => join());
    let inside = 0, most = 0;
    await Promise.all(journals.map(async (journal) => {
      const unlock = await journal.lock("key");
      most = Math.max(most, ++inside);
      await new Promise((resolve) => setTimeout(resolve, 5));
      inside--;
      unlock();
    }));
    return most;`);
  expect(result).toBe(1);
});

test("the lock of a process that has ended does not delay others, and stays", () => {
  run(`await join().lock("key");`);
  const [command] = commands();
  const lock = path.join(directory, BASE, command!, "lock-key");
  expect(fs.existsSync(lock)).toBe(true);
  expect(run(`(await join().lock("key"))(); return "passed";`)).toBe("passed");
  expect(fs.existsSync(lock)).toBe(true);
});

test("a process knows which others have ended", () => {
  const ended = run(`
    const [one, two] = [join(), join()];
    one.append(["busy"]);
    const [{ from }] = two.read();
    return [two.hasEnded(from), from];`) as [boolean, string];
  expect(ended[0]).toBe(false);
  expect(run(`return join().hasEnded(${JSON.stringify(ended[1])});`)).toBe(true);
  // The same process id, of a process that started at another time.
  if (process.platform === "linux")
    expect(run(`return join().hasEnded("provider-" + process.pid + "-1-00000000");`)).toBe(true);
});

test("without an engine to name, the files of ended processes do not count", () => {
  run(`join().append(["old"]);`);
  expect(run(`return events(join().read());`)).toEqual([]);
});

onLinux("under an engine, the files of ended processes count for its command, and go after it", () => {
  const engine = path.join(directory, "pulumi");
  fs.symlinkSync(process.execPath, engine);
  const write = program(`join().append(["written"]);`);
  const read = program(`return events(join().read());`);
  // The engine starts two processes, one after the other.
  const body = `
    const { execFileSync } = require("node:child_process");
    const start = (text) => execFileSync(${JSON.stringify(process.execPath)}, ["-e", text], { encoding: "utf8" });
    start(${JSON.stringify(write)});
    return JSON.parse(start(${JSON.stringify(read)}));`;
  expect(run(body, engine)).toEqual([["written"]]);
  const [first] = commands();
  expect(first).toMatch(/^127\.0\.0\.1_40001-\d+-\d+$/);
  expect(run(body, engine)).toEqual([["written"]]);
  expect(commands()).toHaveLength(1);
  expect(commands()).not.toContain(first);
});

onLinux("what commands left behind is removed, and what belongs to a live one is not", () => {
  const base = path.join(directory, BASE);
  const stat = fs.readFileSync(`/proc/${process.pid}/stat`, "utf8");
  const start = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19]!;
  const names = {
    live: `127.0.0.1_1-${process.pid}-${start}`,
    reused: `127.0.0.1_2-${process.pid}-1`,
    ended: "127.0.0.1_3-4194305-1",
    recent: "127.0.0.1_4",
    stale: "127.0.0.1_5",
  };
  for (const name of Object.values(names)) {
    fs.mkdirSync(path.join(base, name), { recursive: true, mode: 0o700 });
    fs.writeFileSync(path.join(base, name, "provider-1-1-00000000"), "");
  }
  const old = Date.now() / 1000 - 25 * 60 * 60;
  for (const name of [names.live, names.stale]) fs.utimesSync(path.join(base, name), old, old);
  run(`join();`);
  const left = commands().filter((name) => !name.startsWith("127.0.0.1_40001"));
  expect(left).toEqual([names.live, names.recent].sort());
});
