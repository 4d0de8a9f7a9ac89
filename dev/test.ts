/**
 * `npm test`: finds a Pulumi CLI, runs Jest, names what passed only when it was run again (in CI a red test is, once),
 * and prints the count of the tests alone on the last line.
 * `--level unit` runs one level of tests alone (jest.config.js names them), `--long` the random campaigns of test/long
 * and the other random tests with many more cases instead; all other arguments go to Jest.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { findPulumi, ROOT } from "../cli/find-pulumi";

/** What dev/reporter.ts leaves of a run. */
export interface JestReport {
  numPassedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: TestResult[] }[];
}

export interface TestResult {
  status: string;
  fullName?: string;
  /** How often it was run: more than once only in CI. */
  invocations?: number;
}

/** What the last line says. */
export interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

/** Counts a Jest report; a suite that failed without a failed test (it did not load, a hook threw) is one failure. */
export function count(report: JestReport | undefined, exitCode: number): Count {
  let failed = 0;
  for (const suite of report?.testResults ?? []) {
    const tests = suite.assertionResults.filter((test) => test.status === "failed").length;
    failed += tests === 0 && suite.status === "failed" ? 1 : tests;
  }
  if (failed === 0 && (exitCode !== 0 || report === undefined)) failed = 1;
  return {
    passed: report?.numPassedTests ?? 0,
    failed,
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  };
}

/** One line for each test that passed, but not at once. */
export function secondChances(report: JestReport | undefined): string[] {
  return (report?.testResults ?? [])
    .flatMap((suite) => suite.assertionResults)
    .filter(({ status, invocations = 1 }) => status === "passed" && invocations > 1)
    .map(({ fullName = "" }) => `passed only when it was run again: ${fullName}`);
}

/** The last line of `npm test`. */
export function lastLine({ passed, failed, skipped }: Count): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

/** Levels whose tests run without a Pulumi CLI, which takes minutes to get on a new machine. */
const WITHOUT_PULUMI = ["unit", "host"];

/** What `npm test` was asked for. */
interface Request {
  long: boolean;
  /** One level of tests alone. */
  level?: string;
  /** Arguments of Jest. */
  rest: string[];
}

/** Takes our own arguments out of those of Jest. */
export function requestOf(args: string[]): Request {
  const rest = args.filter((argument) => argument !== "--long");
  const at = rest.indexOf("--level");
  const level = at === -1 ? undefined : rest.splice(at, 2)[1];
  if (at !== -1 && !level)
    throw new Error("--level needs the name of a level: unit, host, engine or package");
  return { long: args.includes("--long"), level, rest };
}

async function main(args: string[]): Promise<number> {
  const { long, level, rest } = requestOf(args);
  const pulumi = level && WITHOUT_PULUMI.includes(level) ? undefined : await findPulumi();
  const directory = mkdtempSync(path.join(tmpdir(), "pulumi-celigo-jest-"));
  const reportFile = path.join(directory, "report.json");
  try {
    const jest = path.join(ROOT, "node_modules", "jest", "bin", "jest.js");
    const env = {
      ...process.env,
      ...pulumi?.env,
      ...(pulumi ? { PULUMI_CELIGO_CLI: pulumi.command } : {}),
      LONG: long ? "1" : "",
      // Parts of Jest take CI for a terminal.
      ...(process.stderr.isTTY ? {} : { NO_COLOR: "1" }),
    };
    // Last, because Jest takes every word after them for one more.
    const projects = level ? ["--selectProjects", level] : [];
    const reporters = ["--reporters", "default", "--reporters", path.join(__dirname, "reporter.js")];
    const code = await run([jest, ...rest, ...projects, ...reporters], { ...env, JEST_REPORT: reportFile });
    const report = readReport(reportFile);
    const result = count(report, code);
    for (const line of secondChances(report)) console.log(line);
    console.log(lastLine(result));
    return result.failed === 0 ? 0 : 1;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Jest in its own process: it may load TypeScript, leave handles open, or crash, and the count is still printed. */
function run(args: string[], env: NodeJS.ProcessEnv): Promise<number> {
  return new Promise((resolve, reject) => {
    // Jest talks on stderr.
    const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ["ignore", "ignore", "inherit"] });
    child.on("error", reject);
    child.on("close", (code) => resolve(code ?? 1));
  });
}

function readReport(file: string): JestReport | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as JestReport;
  } catch {
    return undefined;
  }
}

if (require.main === module) {
  main(process.argv.slice(2)).then(
    (code) => (process.exitCode = code),
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      console.log(lastLine({ passed: 0, failed: 1, skipped: 0 }));
      process.exitCode = 1;
    },
  );
}
