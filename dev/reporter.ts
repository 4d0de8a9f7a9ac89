/**
 * Jest's reporter for `npm test`: leaves the results in the file that JEST_REPORT names, and says what is going on
 * where Jest's own reporter would be silent for minutes.
 */
import { writeFileSync } from "node:fs";
import type { JestReport, TestResult } from "./test";

/** How often something is said, at least. */
const REPORT_EVERY_MS = 30_000;

/** The part of Jest's results that is read here. */
interface Results extends Omit<JestReport, "testResults"> {
  testResults: { testResults: TestResult[]; failureMessage?: string | null; testExecError?: unknown }[];
}

interface TestFile {
  path: string;
}

/** The report of a run; a file may have failed without a failed test, when it did not load or a hook threw. */
export function reportOf({
  numPassedTests,
  numPendingTests,
  numTodoTests,
  testResults,
}: Results): JestReport {
  return {
    ...{ numPassedTests, numPendingTests, numTodoTests },
    testResults: testResults.map((file) => ({
      status: file.testExecError || file.failureMessage ? "failed" : "passed",
      assertionResults: file.testResults,
    })),
  };
}

/** Jest makes one and calls its methods. */
export default class Reporter {
  readonly #started = Date.now();
  readonly #running = new Set<string>();
  #timer: NodeJS.Timeout | undefined;
  #files = 0;
  #done = 0;

  onRunStart({ numTotalTestSuites }: { numTotalTestSuites: number }): void {
    this.#files = numTotalTestSuites;
    // A terminal shows Jest's own progress.
    if (!process.stderr.isTTY) this.#timer = setInterval(() => this.#progress(), REPORT_EVERY_MS);
  }

  onTestFileStart({ path }: TestFile): void {
    this.#running.add(path);
  }

  onTestFileResult({ path }: TestFile): void {
    this.#running.delete(path);
    this.#done++;
  }

  onRunComplete(_contexts: unknown, results: Results): void {
    clearInterval(this.#timer);
    if (process.env.JEST_REPORT) writeFileSync(process.env.JEST_REPORT, JSON.stringify(reportOf(results)));
  }

  #progress(): void {
    const seconds = Math.round((Date.now() - this.#started) / 1000);
    const names = [...this.#running].map((file) => file.replace(/^.*[\\/]test[\\/]/, ""));
    console.error(`${seconds} s: ${this.#done} of ${this.#files} test files done; at ${names.join(", ")}`);
  }
}
