/** Differences between two texts, line by line. */
import { structuredPatch } from "diff";
import { printable } from "./report";

/** Two texts that have next to nothing in common are not worth longer. */
const LIMIT_MS = 5000;
const CONTEXT_LINES = 3;

/**
 * The lines of a unified diff, without its header. `read` puts both texts into the form in which they are compared
 * (line by line); what is shown are the lines themselves.
 */
export function lineDiff(from: string, to: string, read = { from: asItIs, to: asItIs }): string[] {
  const patch = structuredPatch("", "", read.from(from), read.to(to), undefined, undefined, {
    context: CONTEXT_LINES,
    timeout: LIMIT_MS,
  });
  const [olds, news] = [from.split("\n"), to.split("\n")];
  // The library answers nothing when its time is up.
  if (!patch) {
    return [`(too different for a line diff: ${olds.length} lines before, ${news.length} after)`];
  }
  const showReturns = hasReturns(from) !== hasReturns(to);
  return patch.hunks.flatMap(({ lines, oldStart, oldLines, newStart, newLines }) => {
    let [oldAt, newAt] = [oldStart - 1, newStart - 1];
    const shown = lines.map((line) => {
      const sign = line.charAt(0);
      if (sign === "\\") return line;
      const text = sign === "+" ? news[newAt] : olds[oldAt];
      if (sign !== "+") oldAt++;
      if (sign !== "-") newAt++;
      return sign + lineText(text ?? "", showReturns);
    });
    return [`@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`, ...shown];
  });
}

/** A longer difference of one text is cut where people read it, so that others find their place. */
const LONGEST_DIFF = 15_000;
/** Longer lines (minified code) say nothing to a reader. */
export const LONGEST_LINE = 400;

/** The first lines of a difference that people read, and how many are left out. */
export function readablePart(lines: string[]): { kept: string[]; missing: number } {
  const kept: string[] = [];
  let used = 0;
  for (const line of lines.map((each) => shorten(each, LONGEST_LINE))) {
    used += Buffer.byteLength(line) + 1;
    if (used > LONGEST_DIFF) break;
    kept.push(line);
  }
  return { kept, missing: lines.length - kept.length };
}

/** At most `length` characters, with a sign of what is missing. */
export function shorten(text: string, length: number): string {
  const characters = [...text];
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join("")}…`;
}

function asItIs(text: string): string {
  return text;
}

/** True when every line ends in CRLF, as one: they are shown only where the other text has them not. */
function hasReturns(text: string): boolean {
  return text.includes("\n") && !/(^|[^\r])\n/.test(text);
}

function lineText(line: string, showReturns: boolean): string {
  const ending = line.endsWith("\r") ? (showReturns ? "\u240d" : "") : "";
  return printable(line.replace(/\r$/, ""), "\t") + ending;
}
