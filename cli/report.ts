/** What commands print: one JSON document, or text for people, in colour only where that is seen. */
import { styleText } from "node:util";

/** The exit codes that `--help` documents. */
export const EXIT = { done: 0, failed: 1, differences: 2, usage: 64 } as const;

/** A reader that has seen enough (`| head`) does not end the work: what is left to print goes nowhere. */
export function surviveClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
    });
}

/** `1 finding`, `2 findings`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

type Style = Parameters<typeof styleText>[0];

/** Colours a text for standard output when that is a terminal that wants it. */
export function paint(style: Style, text: string): string {
  return process.stdout.isTTY && !process.env.NO_COLOR ? styleText(style, text) : text;
}

/** Prints the one JSON document of `--json`. */
export function printJson(document: unknown): void {
  process.stdout.write(`${JSON.stringify(document, undefined, 2)}\n`);
}

/** Prints a line for people. */
export function print(line = ""): void {
  process.stdout.write(`${line}\n`);
}

/** Says on standard error what long work is at; a terminal sees one line that changes, others a line now and then. */
export class Progress {
  private told = Date.now();

  constructor(private readonly what: string) {}

  /** `done` of `total` (when that is known). */
  report(done: number, total?: number): void {
    const line = `${this.what}: ${done}${total === undefined ? "" : ` of ${total}`}`;
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${line}`);
    else if (Date.now() - this.told > 10_000) {
      this.told = Date.now();
      process.stderr.write(`${line}\n`);
    }
  }

  /** Takes the line away. */
  end(): void {
    if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
  }
}

/** A text without characters that steer a terminal or hide themselves: they are written as `\u001b`. */
export function printable(text: string, except = ""): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, (character) => {
    if (except.includes(character)) return character;
    const code = (character.codePointAt(0) ?? 0).toString(16).padStart(4, "0");
    return code.length > 4 ? `\\u{${code}}` : `\\u${code}`;
  });
}

/** A message of several lines in one, safe to print. */
export function oneLine(text: string): string {
  return printable(text.replace(/\s*\n\s*/g, " ").trim());
}

/** A value as one line of JSON that is safe to print. */
export function valueText(value: unknown): string {
  return value === undefined ? "(absent)" : printable(JSON.stringify(value));
}
