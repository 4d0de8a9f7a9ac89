/** What `pull` did and what remains, as text for a terminal. */
import { titleText } from "../owners";
import { paint, printable, valueText } from "../report";
import type { Item, Outcome } from "./item";

/** Lines for people. */
export function textOf(stack: string, { written, remaining }: Outcome): string[] {
  if (written.length + remaining.length === 0)
    return [
      `Nothing to bring back from ${printable(stack)}: no declared value was changed there that the program does not have.`,
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
  ];
}

function lines(item: Item, isWhole: boolean): string[] {
  const title = printable(titleText(item)) + (item.path === undefined ? "" : `: ${item.path}`);
  const file = item.file === undefined ? "" : `${paint("green", printable(item.file))}  `;
  const reason = item.reason === undefined ? "" : paint("dim", `  (${printable(item.reason)})`);
  if (item.path === undefined) return [`  ${file}${title}${reason}`];
  if (item.secret) return [`  ${file}${title}: [secret] differs${reason}`];
  if (!item.diff)
    return [`  ${file}${title}: ${valueText(item.from)} -> ${item.code ?? valueText(item.to)}${reason}`];
  const count = (sign: string) => item.diff?.filter((line) => line.startsWith(sign)).length ?? 0;
  if (!isWhole) return [`  ${file}${title}: +${count("+")} -${count("-")} lines`];
  return [`  ${file}${title}:${reason}`, ...item.diff.map((line) => `    ${painted(line)}`)];
}

function painted(line: string): string {
  if (line.startsWith("+")) return paint("green", line);
  return line.startsWith("-") ? paint("red", line) : line;
}
