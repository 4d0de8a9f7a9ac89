/** `expect(await project.up()).toHaveChanged({ create: 8 })`: when it is red, it shows the steps and the end of the output. */
/** Lines of output that a red test shows. */
const LINES = 30;

/** The part of an update's result that is looked at. */
interface Seen {
  changes: Record<string, number>;
  steps: { op: string; name: string; diffs: string[] }[];
  stdout: string;
  stderr: string;
}

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- how Jest's types are extended
  namespace jest {
    // eslint-disable-next-line @typescript-eslint/no-unused-vars -- must be declared as Jest declares it
    interface Matchers<R, T> {
      /** What an update did or a preview would do, resources left alone not counted: `{ create: 2, update: 1 }`. */
      toHaveChanged(expected: Record<string, number>): R;
      /** The same for nothing at all. */
      toHaveChangedNothing(): R;
    }
  }
}

function compare(this: jest.MatcherContext, seen: Seen, expected: Record<string, number>) {
  const { printExpected, printReceived } = this.utils;
  return {
    pass: this.equals(seen.changes, expected),
    message: () =>
      [
        `expected changes: ${this.isNot ? "not " : ""}${printExpected(expected)}`,
        `received changes: ${printReceived(seen.changes)}`,
        "",
        "steps:",
        ...stepLines(seen),
        "",
        "end of the output:",
        ...lastLines(seen),
      ].join("\n"),
  };
}

/** One line for each step that does something: `update orders [name, settings]`. */
function stepLines({ steps }: Seen): string[] {
  const lines = steps
    .filter(({ op }) => op !== "same")
    .map(({ op, name, diffs }) => `  ${op} ${name}${diffs.length > 0 ? ` [${diffs.join(", ")}]` : ""}`);
  return lines.length > 0 ? lines : ["  none"];
}

function lastLines({ stdout, stderr }: Seen): string[] {
  const lines = [stdout, stderr].flatMap((text) => (text.trim() === "" ? [] : text.trimEnd().split("\n")));
  return lines.slice(-LINES).map((line) => `  ${line}`);
}

expect.extend({
  toHaveChanged: compare,
  toHaveChangedNothing(seen: Seen) {
    return compare.call(this, seen, {});
  },
});
