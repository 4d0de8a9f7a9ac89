/** Values as they stand in a program's source. */
import { printable } from "../report";
import type { Json } from "../../provider/json/json";

/** Longer ones are broken into lines. */
const WIDTH = 100;

/** How the text around a value is written. */
export interface Style {
  quote: '"' | "'" | "`";
  /** The white space before the line on which the value begins. */
  indent: string;
  /** What a level of indentation adds. */
  step: string;
  eol: string;
}

/** The source of a value. */
export function literalOf(value: Json, style: Style): string {
  if (typeof value === "string") return quoted(value, style.quote);
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const flat = onOneLine(value, style);
  return style.indent.length + flat.length <= WIDTH ? flat : onLines(value, style);
}

function onOneLine(value: Json, style: Style): string {
  if (typeof value !== "object" || value === null) return literalOf(value, style);
  const quote = plain(style);
  const parts = Array.isArray(value)
    ? value.map((element) => onOneLine(element, quote))
    : Object.entries(value).map(([key, inner]) => `${keyOf(key, quote)}: ${onOneLine(inner, quote)}`);
  if (Array.isArray(value)) return `[${parts.join(", ")}]`;
  return parts.length === 0 ? "{}" : `{ ${parts.join(", ")} }`;
}

function onLines(value: Json[] | { [key: string]: Json }, style: Style): string {
  const inner = { ...plain(style), indent: style.indent + style.step };
  const parts = Array.isArray(value)
    ? value.map((element) => literalOf(element, inner))
    : Object.entries(value).map(([key, element]) => `${keyOf(key, inner)}: ${literalOf(element, inner)}`);
  const lines = parts.map((part) => `${inner.indent}${part},${style.eol}`).join("");
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  return `${open}${style.eol}${lines}${style.indent}${close}`;
}

/** Backticks are for a text that had them, not for what stands beside it. */
function plain(style: Style): Style {
  return style.quote === "`" ? { ...style, quote: '"' } : style;
}

function keyOf(key: string, { quote }: Style): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : quoted(key, quote);
}

function quoted(text: string, quote: Style["quote"]): string {
  // What cannot be seen, or turns the reading direction around, must not hide in a source file.
  const escaped = printable(JSON.stringify(text)).slice(1, -1);
  if (quote === '"') return `"${escaped}"`;
  const bare = escaped.replace(/\\(.)/g, (pair, next: string) => {
    if (next === '"') return '"';
    return next === "n" && quote === "`" ? "\n" : pair;
  });
  return quote === "'" ? `'${bare.replace(/'/g, "\\'")}'` : `\`${bare.replace(/`|\$\{/g, "\\$&")}\``;
}
