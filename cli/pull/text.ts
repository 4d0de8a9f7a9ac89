/** What `pull` did and what remains, as text for a terminal. */
import { titleText } from "../owners";
import { readablePart } from "../line-diff";
import { paint, printable, valueText } from "../report";
import type { Item, Outcome } from "./item";

/** What `pull` can tell a person. */
export interface Pulled extends Outcome {
  stack: string;
  /** How many objects were looked at. */
  compared: number;
  /** True where a refresh has taken edits into the state: of values, they cannot be told from the program's any more. */
  refreshed: boolean;
}

/** Lines for people. */
export function textOf({ stack, compared, refreshed, written, remaining }: Pulled): string[] {
  const note = refreshed
    ? [
        `The last thing done with ${printable(stack)} was a refresh that took changes into its state. Edits among them are not told here: \`pulumi preview --diff --stack ${printable(stack)}\` shows them the other way round, as what \`pulumi up\` would take back.`,
      ]
    : [];
  if (compared === 0)
    return [`Stack ${printable(stack)} manages nothing in Celigo yet: \`pulumi up\` comes first.`];
  if (written.length + remaining.length === 0)
    return [
      `Nothing to bring back from ${printable(stack)}: no declared value was changed there since the last \`pulumi up\` or refresh, or the program has it already.`,
      ...note,
    ];
  return [
    ...(written.length > 0 ? ["Brought back:", ...written.flatMap((item) => lines(item, false))] : []),
    ...(remaining.length > 0
      ? ["Remains to be done by hand:", ...remaining.flatMap((item) => lines(item, true))]
      : []),
    ...(written.length > 0
      ? [
          `Look at the changes and commit them. The next \`pulumi up\` of ${printable(stack)} shows them as updates and finds nothing left to write.`,
        ]
      : []),
    ...note,
  ];
}

function lines(item: Item, isWhole: boolean): string[] {
  const title = printable(titleText(item)) + (item.path === undefined ? "" : `: ${item.path}`);
  const file = item.file === undefined ? "" : `${paint("green", printable(item.file))}  `;
  const reason = item.reason === undefined ? "" : paint("dim", `  (${printable(item.reason)})`);
  if (item.path === undefined) return [`  ${file}${title}${reason}`];
  if (item.secret) return [`  ${file}${title}: [secret] differs${reason}`];
  // Of a text whose file is not there, neither side is known.
  if (!item.diff && item.from === undefined && item.to === undefined) return [`  ${file}${title}${reason}`];
  if (!item.diff)
    return [`  ${file}${title}: ${valueText(item.from)} -> ${item.code ?? valueText(item.to)}${reason}`];
  const count = (sign: string) => item.diff?.filter((line) => line.startsWith(sign)).length ?? 0;
  if (!isWhole) return [`  ${file}${title}: +${count("+")} -${count("-")} lines`];
  const { kept, missing } = readablePart(item.diff);
  const rest = missing === 0 ? [] : [`    (${missing} more lines; --json has them all)`];
  return [`  ${file}${title}:${reason}`, ...kept.map((line) => `    ${painted(line)}`), ...rest];
}

function painted(line: string): string {
  if (line.startsWith("+")) return paint("green", line);
  return line.startsWith("-") ? paint("red", line) : line;
}
