/** Expressions of the program that stand for inputs. */

/** What stands for an id: an exported object's property, or what this stack's config says. */
export type Reference = { variable: string; property: "id" | "_id" } | { reference: string };

/** A part of the program that stands for a value. */
export type Expression =
  | { type: "literal"; value: null | boolean | number | string }
  | { type: "array"; elements: Expression[] }
  | { type: "object"; entries: [Key, Expression][] }
  | { type: "text"; parts: Text }
  | { type: "secret"; key: string; of: "string" | "number" | "boolean" }
  | { type: "file"; path: string };

/** A text in which references stand. */
export type Text = (string | Reference)[];

/** A property's name; one in which ids stand is computed. */
export type Key = string | Text;

/** Columns that a line has, as formatters have it by default. */
const WIDTH = 80;
/** After keys up to this length, a line of its own would gain too little. */
const SHORT_KEY = 4;

/** TypeScript for a value, as a formatter would lay it out: `indent` is that of its line, `before` what stands there. */
export function print(expression: Expression, indent: string, before: number, after = 1): string {
  const line = flat(expression);
  if (!isBroken(expression) && before + widthOf(line) + after <= WIDTH) return line;
  return broken(expression, indent) ?? line;
}

/** An object over several lines, whether it fits in one or not. */
export function printObject(entries: [Key, Expression][], indent: string): string {
  if (entries.length === 0) return "{}";
  const inner = `${indent}  `;
  const lines = entries.map(([key, value]) => `${inner}${property(printKey(key), value, inner)},\n`);
  return `{\n${lines.join("")}${indent}}`;
}

/** The columns that a text takes: characters of some scripts are two wide, marks none. */
export function widthOf(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  const wide =
    /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;
  return [...text].reduce((sum, each) => sum + (/\p{M}/u.test(each) ? 0 : wide.test(each) ? 2 : 1), 0);
}

function property(key: string, value: Expression, indent: string): string {
  const printed = print(value, indent, indent.length + widthOf(key) + 2);
  const isTooLong = !printed.includes("\n") && indent.length + widthOf(key) + widthOf(printed) + 3 > WIDTH;
  // What cannot be broken goes to a line of its own, where that gains something.
  if (isTooLong && isAtom(value) && key.length > SHORT_KEY) return `${key}:\n${indent}  ${printed}`;
  return `${key}: ${printed}`;
}

function isAtom(value: Expression): boolean {
  if (value.type === "literal") return typeof value.value === "string";
  const [part, ...others] = value.type === "text" ? value.parts : [];
  return typeof part === "object" && "variable" in part && others.length === 0;
}

function broken(expression: Expression, indent: string): string | undefined {
  const inner = `${indent}  `;
  if (expression.type === "object") return printObject(expression.entries, indent);
  if (expression.type === "array") {
    if (expression.elements.length > 1 && expression.elements.every(isNumber))
      return filled(expression.elements, indent);
    const lines = expression.elements.map((each) => `${inner}${print(each, inner, inner.length)},\n`);
    return `[\n${lines.join("")}${indent}]`;
  }
  const call = /^([\w.]+(?: [\w.]+)?)\((.*)\)$/s.exec(isCall(expression) ? flat(expression) : "");
  return call ? `${call[1]}(\n${inner}${call[2]},\n${indent})` : undefined;
}

function isCall({ type, ...rest }: Expression): boolean {
  if (type === "secret" || type === "file") return true;
  const { parts } = rest as { parts?: Text };
  const [part, ...others] = parts ?? [];
  return typeof part === "object" && "reference" in part && others.length === 0;
}

function isNumber(expression: Expression): boolean {
  return expression.type === "literal" && typeof expression.value === "number";
}

/** Numbers, as many in a line as fit. */
function filled(elements: Expression[], indent: string): string {
  const lines: string[] = [];
  let line = `${indent}  `;
  elements.map(flat).forEach((number, i) => {
    const word = `${number},`;
    if (i > 0 && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = `${indent}  ${word}`;
    } else line += i === 0 ? word : ` ${word}`;
  });
  return `[\n${[...lines, line].join("\n")}\n${indent}]`;
}

/** Lists of objects with several keys are never put in one line. */
function isBroken(expression: Expression): boolean {
  if (expression.type === "object") return expression.entries.some(([, value]) => isBroken(value));
  if (expression.type !== "array") return false;
  const { elements } = expression;
  const isTable = (["object", "array"] as const).some((type) =>
    elements.every((each) => each.type === type && sizeOf(each) > 1),
  );
  return (elements.length > 1 && isTable) || elements.some(isBroken);
}

function sizeOf(expression: Expression): number {
  if (expression.type === "object") return expression.entries.length;
  return expression.type === "array" ? expression.elements.length : 0;
}

function flat(expression: Expression): string {
  switch (expression.type) {
    case "literal":
      return typeof expression.value === "string" ? quoted(expression.value) : number(expression.value);
    case "array":
      return `[${expression.elements.map(flat).join(", ")}]`;
    case "object": {
      const entries = expression.entries.map(([key, value]) => `${printKey(key)}: ${flat(value)}`);
      return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
    }
    case "text":
      return printText(expression.parts);
    case "secret":
      return `config.${GETTERS[expression.of]}(${quoted(expression.key)})`;
    case "file":
      return `new pulumi.asset.FileAsset(${quoted(expression.path)})`;
  }
}

const GETTERS = { string: "requireSecret", number: "requireSecretNumber", boolean: "requireSecretBoolean" };

function number(value: null | boolean | number): string {
  return String(value).replace("e+", "e");
}

function printKey(key: Key): string {
  if (typeof key !== "string") return `[${printText(key)}]`;
  return /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u.test(key) ? key : quoted(key);
}

function printText(parts: Text): string {
  const [first, ...others] = parts;
  if (first !== undefined && others.length === 0)
    return typeof first === "string" ? quoted(first) : printReference(first);
  const isPlain = parts.every((part) => typeof part === "string" || "reference" in part);
  const body = parts.map((part) =>
    typeof part === "string" ? escaped(part).replace(/[`]|\$(?=\{)/g, "\\$&") : `\${${printReference(part)}}`,
  );
  return `${isPlain ? "" : "pulumi.interpolate"}\`${body.join("")}\``;
}

function printReference(reference: Reference): string {
  return "reference" in reference
    ? `celigo.reference(${quoted(reference.reference)})`
    : `${reference.variable}.${reference.property}`;
}

/** A string literal, in the quotes that need fewer escapes. */
export function quoted(text: string): string {
  const [doubles, singles] = [/"/g, /'/g].map((quote) => text.match(quote)?.length ?? 0);
  const quote = (doubles ?? 0) > (singles ?? 0) ? "'" : '"';
  return `${quote}${escaped(text).replaceAll(quote, `\\${quote}`)}${quote}`;
}

/** A text as it stands between quotes, quotes themselves as they are; what cannot be seen is written as its number. */
function escaped(text: string): string {
  const body = JSON.stringify(text)
    .slice(1, -1)
    .replace(/\\(.)/gs, (whole, character: string) => (character === '"' ? '"' : whole));
  return body.replace(/[\p{Cc}\p{Cf}\p{Cn}\p{Co}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, "0")}`;
  });
}
