/** What a red test of an update shows. */
import "../support/changed";

const step = (op: string, name: string, diffs: string[] = []) => ({ op, name, diffs });

const result = {
  changes: { create: 1, update: 1 },
  steps: [step("same", "left"), step("create", "hooks"), step("update", "orders", ["name", "settings"])],
  stdout: Array.from({ length: 40 }, (_, i) => `line ${i + 1}`).join("\n"),
  stderr: "warning: late\n",
};

test("the same changes in any order are equal, and nothing is nothing", () => {
  expect(result).toHaveChanged({ update: 1, create: 1 });
  expect(result).not.toHaveChanged({ create: 1 });
  expect(result).not.toHaveChangedNothing();
  expect({ ...result, changes: {} }).toHaveChangedNothing();
});

test.each([
  ["toHaveChanged", () => expect(result).toHaveChanged({ create: 2 })],
  ["toHaveChangedNothing", () => expect(result).toHaveChangedNothing()],
  ["not", () => expect(result).not.toHaveChanged({ create: 1, update: 1 })],
])("%s shows the steps and the last 30 lines of output", (_, check) => {
  expect(check).toThrow(/steps:\n {2}create hooks\n {2}update orders \[name, settings\]\n/);
  expect(check).toThrow(/end of the output:\n {2}line 12\n[^]*\n {2}line 40\n {2}warning: late$/);
  expect(check).not.toThrow(/left|line 11/);
});
