/** What `npm test` prints beside Jest, and which arguments are its own. */
import { reportOf } from "../../dev/reporter";
import { count, lastLine, requestOf, secondChances } from "../../dev/test";

describe("the last line of npm test", () => {
  const suite = (status: string, ...tests: string[]) => ({
    status,
    assertionResults: tests.map((each) => ({ status: each })),
  });
  const report = (...testResults: ReturnType<typeof suite>[]) => ({
    numPassedTests: 2,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults,
  });

  test.each([
    ["all green", report(suite("passed", "passed", "passed")), 0, "2 passed, 0 failed"],
    ["one red", report(suite("failed", "passed", "passed", "failed")), 1, "2 passed, 1 failed"],
    ["a suite that did not load", report(suite("passed"), suite("failed")), 1, "2 passed, 1 failed"],
    ["red for no test's reason", report(suite("passed", "passed", "passed")), 1, "2 passed, 1 failed"],
    ["skipped ones", { ...report(), numPendingTests: 3 }, 0, "2 passed, 0 failed, 3 skipped"],
    ["no report", undefined, 0, "0 passed, 1 failed"],
  ])("%s", (_, result, exitCode, line) => {
    expect(lastLine(count(result, exitCode))).toBe(line);
  });

  test("what passed only when it was run again is named", () => {
    const tests = [
      { status: "passed", fullName: "steady", invocations: 1 },
      { status: "passed", fullName: "shaky", invocations: 2 },
      { status: "failed", fullName: "red", invocations: 2 },
    ];
    const result = { ...report(), testResults: [{ status: "failed", assertionResults: tests }] };
    expect(secondChances(result)).toEqual(["passed only when it was run again: shaky"]);
    expect(secondChances(undefined)).toEqual([]);
  });
});

test("a file that did not load is a failed one in the report", () => {
  const passed = { status: "passed" };
  const file = { testResults: [passed], failureMessage: null };
  const results = { numPassedTests: 1, numPendingTests: 0, numTodoTests: 0 };
  const report = (...testResults: Parameters<typeof reportOf>[0]["testResults"]) =>
    lastLine(count(reportOf({ ...results, testResults }), 0));
  expect(report(file)).toBe("1 passed, 0 failed");
  expect(report(file, { testResults: [], testExecError: { message: "no module" } })).toBe(
    "1 passed, 1 failed",
  );
  expect(report(file, { testResults: [passed], failureMessage: "afterAll" })).toBe("1 passed, 1 failed");
});

test("a level is ours, everything else is Jest's", () => {
  expect(requestOf(["--level", "unit", "-t", "x"])).toEqual({
    long: false,
    level: "unit",
    rest: ["-t", "x"],
  });
  expect(requestOf(["--long", "random"])).toEqual({ long: true, level: undefined, rest: ["random"] });
  expect(() => requestOf(["--level"])).toThrow("unit, host, engine or package");
});
