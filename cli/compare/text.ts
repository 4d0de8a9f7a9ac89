/** Differences as text for a terminal, and as Markdown for a pull request. */
import { readablePart, shorten } from "../line-diff";
import { paint, printable, valueText } from "../report";
import { code, fenced } from "../summary/markdown";
import { titleText } from "../owners";
import { SECRET } from "../preview";
import type { Difference } from "./differences";

/** Longer values are cut: `--json` has them whole. */
const LONGEST_VALUE = 500;

/** The two stacks, and what differs between them. */
export interface Comparison {
  from: string;
  to: string;
  equal: boolean;
  /** How many objects were looked at. */
  compared: number;
  differences: Difference[];
}

/** Lines for a terminal. */
export function textOf(comparison: Comparison): string[] {
  const { from, to, compared } = comparison;
  const stacks = [from, to].map((name) => printable(name));
  if (comparison.equal) return [`${stacks.join(" and ")} are equal: ${count(compared, "object")} compared.`];
  const groups = grouped(comparison.differences).flatMap((differences) => {
    const [first] = differences;
    const title = first ? printable(titleText(first)) : "";
    if (first && "missingIn" in first) {
      const isNew = first.missingIn === from;
      const sign = isNew ? paint("green", "+") : paint("red", "-");
      return [`${sign} ${title}  (not in ${printable(first.missingIn)}: ${first.reason})`];
    }
    return [`${paint("yellow", "~")} ${paint("bold", title)}`, ...differences.flatMap(lines)];
  });
  return [`${stacks.join(" -> ")}`, ...groups, summary(comparison)];
}

function lines(difference: Difference): string[] {
  if ("missingIn" in difference) return [];
  const { path, diff, secret } = difference;
  if (secret) return [`    ${path}: ${SECRET} differs`];
  if (diff) return [`    ${path}:`, ...shown(diff).map((line) => `      ${painted(line)}`)];
  return [`    ${path}: ${short(difference.from)} -> ${short(difference.to)}`];
}

function shown(diff: string[]): string[] {
  const { kept, missing } = readablePart(diff);
  return missing === 0 ? kept : [...kept, `(${missing} more lines; --json has them all)`];
}

function painted(line: string): string {
  const style = { "+": "green", "-": "red", "@": "cyan" } as const;
  const sign = line.charAt(0);
  return sign in style ? paint(style[sign as keyof typeof style], line) : line;
}

/** Markdown whose code spans and blocks nothing in the texts can end. */
export function markdownOf(comparison: Comparison): string {
  const { from, to, compared } = comparison;
  const heading = `### ${code(from)} → ${code(to)}`;
  if (comparison.equal) return `${heading}\n\nEqual: ${count(compared, "object")} compared.`;
  const groups = grouped(comparison.differences).map((differences) => {
    const [first] = differences;
    const component = first?.component === undefined ? "" : ` (in ${code(first.component)})`;
    const title = `#### ${first?.kind ?? ""} ${code(first?.name ?? "")}${component}`;
    return [title, ...differences.map(item)].join("\n\n");
  });
  return [heading, `${summary(comparison)}`, ...groups].join("\n\n");
}

function item(difference: Difference): string {
  if ("missingIn" in difference) return `Not in ${code(difference.missingIn)}: ${difference.reason}.`;
  const { path, diff, secret } = difference;
  if (secret) return `- ${code(path)} differs (secret)`;
  if (diff) return `- ${code(path)}\n\n${fenced(shown(diff).join("\n"), "diff")}`;
  return `- ${code(path)}: ${code(short(difference.from))} → ${code(short(difference.to))}`;
}

function summary({ differences, compared }: Comparison): string {
  return `${count(differences.length, "difference")} in ${grouped(differences).length} of ${count(compared, "object")}.`;
}

/** The differences of one object after the other. */
function grouped(differences: Difference[]): Difference[][] {
  const groups: Difference[][] = [];
  for (const difference of differences) {
    const last = groups.at(-1)?.[0];
    if (last && titleText(last) === titleText(difference)) groups.at(-1)?.push(difference);
    else groups.push([difference]);
  }
  return groups;
}

function short(value: unknown): string {
  return shorten(valueText(value), LONGEST_VALUE);
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? "" : "s"}`;
}
