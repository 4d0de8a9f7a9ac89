/** `CELIGO_DEBUG=1`: a line for each request and stack traces, of the provider and of commands; never a body or a token. */
import { spawn } from "node:child_process";
import * as path from "node:path";
import { Client } from "../../provider/celigo/client";
import { CeligoError, asError, traceOf } from "../../provider/celigo/errors";
import { TestAccount } from "../support/account";
import { startHost } from "../support/host";
import { ROOT, cleanEnvironment, tempDirectory, track } from "../support/temp";
import { watch } from "../support/watch";

let account: TestAccount;
beforeAll(async () => (account = await TestAccount.start()));
afterAll(() => account.close());
afterEach(() => delete process.env.CELIGO_DEBUG);

const env = () => ({ CELIGO_BASE_URL: account.url, CELIGO_API_TOKEN: "tok-dev", CELIGO_MAX_RETRIES: "0" });

test("the client logs method, path without query, status and milliseconds, also of what fails", async () => {
  const lines: string[] = [];
  const client = (origin: string) =>
    new Client(
      {
        token: "tok-dev",
        tokenSource: "env:CELIGO_API_TOKEN",
        origin,
        mode: "full",
        maxRetries: 0,
      },
      (line) => lines.push(line),
    );
  await client(account.url).list("/v1/scripts?include=hunter2");
  expect(lines).toEqual([]);
  process.env.CELIGO_DEBUG = "1";
  await client(account.url).list("/v1/scripts?include=hunter2");
  await client(account.url).post("/v1/scripts", { name: "A", content: "hunter2" });
  await client(account.url).get("/v1/scripts/tok-dev");
  await client("http://127.0.0.1:1")
    .get("/v1/scripts")
    .catch(() => undefined);
  const shown = lines.map((line) => line.replace(/\d+ ms$/, "MS ms"));
  expect(shown).toEqual([
    "debug: GET /v1/scripts 204 MS ms",
    "debug: POST /v1/scripts 201 MS ms",
    "debug: GET /v1/scripts/*** 404 MS ms",
    "debug: GET /v1/scripts no answer (ECONNREFUSED) MS ms",
  ]);
});

test("an unexpected error keeps its stack trace and its cause, within what Pulumi's host can print", () => {
  const failed = () => asError(new TypeError("x is not a function"));
  const quiet = failed();
  expect(quiet.stack).toBe("an operation failed; its resource shows why");
  process.env.CELIGO_DEBUG = "1";
  const loud = failed();
  expect(loud.message).toBe(quiet.message);
  expect(loud.stack).toMatch(
    /unexpected error in pulumi-celigo.*\n +at [^]*\nCaused by: TypeError: x is not a function\n +at .*failed/,
  );
  expect(loud.cause).toBeInstanceOf(TypeError);
  // Once, although the outer error holds the inner one, too.
  const outer = new Error("stack dev", { cause: loud });
  expect(traceOf(outer).match(/TypeError: x/g)).toHaveLength(1);
  const circle = new Error("a");
  circle.cause = circle;
  expect(traceOf(circle).length).toBeLessThan(50_000);
  const long = new CeligoError("b", { cause: new Error("x".repeat(100_000)) });
  expect(Buffer.byteLength(long.stack ?? "")).toBeLessThanOrEqual(8 * 1024);
});

test("the provider logs its requests, and the trace of a create that fails unexpectedly", async () => {
  const script = { name: "Debug", content: "hunter2();" };
  const quiet = await startHost({ env: env() });
  await quiet.create("Script", { ...script, name: "Quiet" });
  await expect(quiet.create("Nothing", {})).rejects.toThrow("has no resource Nothing");
  expect(quiet.stdout + quiet.stderr).not.toMatch(/debug|\n +at /);
  await quiet.close();

  const host = await startHost({ env: { ...env(), CELIGO_DEBUG: "1" } });
  await host.create("Script", script);
  expect(host.stdout).toMatch(/^celigo: debug: POST \/v1\/scripts 201 \d+ ms$/m);
  for (const failing of [
    host.create("Nothing", {}),
    host.update("Nothing", "1", {}, {}),
    host.check("Nothing", {}),
  ])
    await expect(failing).rejects.toThrow("has no resource Nothing");
  const traces = host.stderr.match(/Caused by: Error: .*has no resource Nothing.*\n +at /g);
  expect(traces).toHaveLength(3);
  await host.close();
});

test("a command logs to standard error and prints the trace of what fails; standard output stays one document", async () => {
  const directory = tempDirectory("debug");
  const run = (debug: string, ...args: string[]) =>
    command(args, directory, { ...env(), CELIGO_DEBUG: debug });
  const args = ["export", "--out", "out", "--integration", "5f4d3c2b1a0987654321fe77", "--json"];
  const quiet = await run("", ...args);
  expect(quiet.stderr).toMatch(/^pulumi-celigo: there is no integration [^\n]*\n$/);
  const loud = await run("1", ...args);
  expect(loud.code).toBe(quiet.code);
  expect(loud.stdout).toBe(quiet.stdout);
  expect(loud.stderr).toMatch(/debug: GET \/v1\/integrations\/5f4d3c2b1a0987654321fe77 404 \d+ ms\n/);
  expect(loud.stderr).toMatch(
    /pulumi-celigo: there is no integration .*\nError: there is no integration .*\n +at /,
  );
});

function command(args: string[], cwd: string, more: NodeJS.ProcessEnv) {
  const child = track(
    spawn(process.execPath, [path.join(ROOT, "dist", "cli", "index.js"), ...args], {
      cwd,
      env: { ...cleanEnvironment(), ...more },
    }),
  );
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  return new Promise<{ stdout: string; stderr: string; code: number | null }>((resolve) =>
    child.once("close", (code) => {
      watch(`pulumi-celigo ${args.join(" ")}`, stdout + stderr);
      resolve({ stdout, stderr, code });
    }),
  );
}
