/** Text of others in Markdown: nothing in it may end a block, become HTML, call somebody or hide itself. */

import { LONGEST_LINE, shorten } from "../line-diff";

/** Characters that cannot be seen, or that turn the reading direction around. */
const UNSEEN = /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

/** A text whose control characters can be seen; line ends and tabs stay. */
export function visible(text: string): string {
  return (
    text
      .toWellFormed()
      // eslint-disable-next-line no-control-regex -- they are what is looked for
      .replace(/[\u0000-\u0008\u000b-\u001f]/g, (found) =>
        String.fromCharCode(0x2400 + (found.codePointAt(0) ?? 0)),
      )
      .replace(UNSEEN, (found) => `\\u{${(found.codePointAt(0) ?? 0).toString(16)}}`)
  );
}

/** A message without the colours of a terminal. */
export function withoutColours(text: string): string {
  // eslint-disable-next-line no-control-regex -- an escape sequence begins with one
  return text.replace(/\u001b\[[\d;]*[A-Za-z]/g, "");
}

/** A code span on one line. */
export function code(text: string): string {
  const line = visible(text).replace(/[\n\t]+/g, " ");
  const fence = "`".repeat(longestRun(line) + 1);
  const needsSpace = line === "" || /^[ `]|[ `]$/.test(line);
  return needsSpace ? `${fence} ${line} ${fence}` : `${fence}${line}${fence}`;
}

/** A fenced block; no run of backticks in it ends it. */
export function fenced(text: string, language: string): string {
  const lines = visible(text)
    .replace(/\n$/, "")
    .split("\n")
    .map((line) => shorten(line, LONGEST_LINE));
  const fence = "`".repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${language}\n${lines.join("\n")}\n${fence}`;
}

/** A code span within an HTML element: GitHub looks for `@names` and `#1` in what is rendered, and not in code. */
export function htmlCode(text: string): string {
  const line = visible(text).replace(/[\n\t]+/g, " ");
  const inner = line.replace(/[&<>"'@|`*_~[\]\\]/g, (found) => `&#${found.codePointAt(0) ?? 0};`);
  return `<code>${inner}</code>`;
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}
