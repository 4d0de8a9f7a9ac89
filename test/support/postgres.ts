/** A PostgreSQL server of the tests' own, in a temporary directory; clusters of the system are not touched. */
import { type ChildProcess, execFile, spawn } from "node:child_process";
import * as fs from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import * as path from "node:path";
import { promisify } from "node:util";
import { cleanEnvironment, end, tempDirectory, track } from "./temp";

const run = promisify(execFile);

/** Where Debian keeps a directory for each version; elsewhere the programs are looked for on PATH. */
const DEBIAN = "/usr/lib/postgresql";
const PROGRAMS = ["initdb", "postgres", "createdb", "psql"];

/** How long the server may take until it can be connected to. */
const START_LIMIT_MS = 60_000;

/** Its superuser, who needs no password: the server listens on loopback and lives as long as a test. */
const USER = "pulumi";
const DATABASE = "state";

/** The directory of PostgreSQL's programs, the newest version's; undefined where they are not installed. */
export function findPostgres(): string | undefined {
  const versions = fs.existsSync(DEBIAN) ? fs.readdirSync(DEBIAN) : [];
  const newestFirst = versions.sort((a, b) => Number(b) - Number(a));
  const onPath = (process.env.PATH ?? "").split(path.delimiter).filter(Boolean);
  const directories = [...newestFirst.map((version) => path.join(DEBIAN, version, "bin")), ...onPath];
  return directories.find((directory) => PROGRAMS.every((name) => fs.existsSync(path.join(directory, name))));
}

/** A running server with one empty database. */
export class Postgres {
  private constructor(
    private readonly server: ChildProcess,
    private readonly bin: string,
    private readonly port: number,
  ) {}

  /** Makes a cluster, starts its server and waits until it answers. */
  static async start(bin: string): Promise<Postgres> {
    const home = tempDirectory("postgres");
    const owner = ownerOf(home);
    const options = { cwd: home, env: environment(), ...owner };
    const data = path.join(home, "data");
    const cluster = ["--pgdata", data, "--username", USER, "--auth", "trust", "--encoding", "UTF8"];
    await run(path.join(bin, "initdb"), [...cluster, "--no-locale", "--no-sync"], options);
    const port = await freePort();
    const settings = ["listen_addresses=127.0.0.1", `port=${port}`, `unix_socket_directories=${home}`];
    const server = track(
      spawn(path.join(bin, "postgres"), ["-D", data, ...settings.flatMap((each) => ["-c", each])], {
        ...options,
        stdio: ["ignore", "ignore", "pipe"],
      }),
    );
    await ready(server);
    const postgres = new Postgres(server, bin, port);
    await run(path.join(bin, "createdb"), [...postgres.address(), DATABASE], options);
    return postgres;
  }

  /** What `PULUMI_BACKEND_URL` takes. */
  get url(): string {
    return `postgres://${USER}@127.0.0.1:${this.port}/${DATABASE}?sslmode=disable`;
  }

  /** The rows of a query, their columns apart by `|`. */
  async query(sql: string): Promise<string[]> {
    const plain = ["--no-psqlrc", "--tuples-only", "--no-align", "--dbname", DATABASE, "--command", sql];
    const { stdout } = await run(path.join(this.bin, "psql"), [...this.address(), ...plain], {
      env: environment(),
    });
    return stdout.split("\n").filter(Boolean);
  }

  /** SIGINT: connections are cut, and its shared memory is given back. */
  stop(): Promise<void> {
    return end(this.server, "SIGINT");
  }

  private address(): string[] {
    return ["--host", "127.0.0.1", "--port", String(this.port), "--username", USER];
  }
}

/** PostgreSQL refuses to run as root: then it is the package's own user who gets the directory. */
function ownerOf(directory: string): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const users = fs.readFileSync("/etc/passwd", "utf8").split("\n");
  const user = ["postgres", "nobody"].flatMap((name) => users.filter((line) => line.startsWith(`${name}:`)));
  const [uid, gid] = (user[0]?.split(":").slice(2, 4) ?? []).map(Number);
  if (!uid || !gid) throw new Error("PostgreSQL does not run as root, and there is no user postgres");
  fs.chownSync(directory, uid, gid);
  return { uid, gid };
}

/** Without the user's PGHOST, PGPASSWORD and the like, and with messages in English. */
function environment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(cleanEnvironment()).filter(([key]) => !key.startsWith("PG"));
  return { ...Object.fromEntries(inherited), LC_ALL: "C" };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = "";
    const fail = (why: string) => reject(new Error(`PostgreSQL ${why}:\n${said}`));
    const timer = setTimeout(() => fail(`was not ready within ${START_LIMIT_MS} ms`), START_LIMIT_MS);
    server.once("error", reject);
    server.once("exit", (code) => fail(`ended with exit ${code}`));
    server.stderr?.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      if (!said.includes("ready to accept connections")) return;
      clearTimeout(timer);
      resolve();
    });
  });
}
