/** Changes of literals in a program's source. */
import { isDeepStrictEqual } from "node:util";
import type { Expression, Node, ObjectLiteralExpression, PrefixUnaryExpression } from "typescript";
import type { Path } from "../changes";
import type { Compiler } from "../source/compiler";
import { literalOf, type Style } from "./literal";
import type { Place, ProgramSource, SourceFile } from "./source";
import type { Json, JsonObject } from "../../provider/json/json";

/** A piece of a file and what takes its place. */
export interface Edit {
  source: SourceFile;
  start: number;
  end: number;
  text: string;
}

/** The program says it already. */
export const DONE = "done";

/** The edit that puts one value in the place of another, or why it is left to people. */
export function editOf(
  source: ProgramSource,
  place: Place,
  path: Path,
  from: Json | undefined,
  to: Json,
): Edit | { problem: string } | typeof DONE {
  const { compiler: ts } = source;
  const node = nodeAt(ts, place.args, path);
  if ("problem" in node) return { problem: `${node.problem} (${source.at(place.source, node.at)})` };
  const value = valueOf(ts, node.node);
  const at = source.at(place.source, node.node);
  if (!value) return { problem: `the program computes it (${at})` };
  if (isDeepStrictEqual(value.value, to)) return DONE;
  if (!isDeepStrictEqual(value.value, from))
    return { problem: `the program says something else already (${at})` };
  if (holdsComments(ts, place.source, node.node)) return { problem: `there are comments in it (${at})` };
  const { tree } = place.source;
  const [start, end] = [node.node.getStart(tree), node.node.getEnd()];
  return { source: place.source, start, end, text: literalOf(to, styleOf(ts, place.source, node.node)) };
}

/** The value that a literal stands for; undefined for what is not made of literals alone. */
export function valueOf(ts: Compiler, node: Expression): { value: Json } | undefined {
  if (ts.isStringLiteralLike(node)) return { value: node.text };
  if (ts.isNumericLiteral(node)) return { value: Number(node.text) };
  if (node.kind === ts.SyntaxKind.TrueKeyword) return { value: true };
  if (node.kind === ts.SyntaxKind.FalseKeyword) return { value: false };
  if (node.kind === ts.SyntaxKind.NullKeyword) return { value: null };
  if (ts.isPrefixUnaryExpression(node)) return negative(ts, node);
  if (ts.isArrayLiteralExpression(node)) {
    const values = node.elements.map((element) => valueOf(ts, element));
    return values.every((each) => each !== undefined)
      ? { value: values.map(({ value }) => value) }
      : undefined;
  }
  return ts.isObjectLiteralExpression(node) ? objectOf(ts, node) : undefined;
}

function negative(ts: Compiler, { operator, operand }: PrefixUnaryExpression): { value: Json } | undefined {
  const isNegative = operator === ts.SyntaxKind.MinusToken && ts.isNumericLiteral(operand);
  return isNegative ? { value: -Number(operand.text) } : undefined;
}

function objectOf(ts: Compiler, node: ObjectLiteralExpression): { value: JsonObject } | undefined {
  const properties = propertiesOf(ts, node);
  if (!properties) return undefined;
  const entries: [string, Json][] = [];
  for (const [key, initializer] of properties) {
    const value = initializer && valueOf(ts, initializer);
    if (!value) return undefined;
    entries.push([key, value.value]);
  }
  return { value: Object.fromEntries(entries) };
}

/** The properties of an object literal, those that are no plain `key: value` without one; undefined where others hide. */
function propertiesOf(
  ts: Compiler,
  node: ObjectLiteralExpression,
): Map<string, Expression | undefined> | undefined {
  const found = new Map<string, Expression | undefined>();
  for (const property of node.properties) {
    const { name } = property;
    if (!name || !(ts.isIdentifier(name) || ts.isStringLiteral(name) || ts.isNumericLiteral(name)))
      return undefined;
    // A key that comes twice, or that sets the prototype.
    if (found.has(name.text) || name.text === "__proto__") return undefined;
    found.set(name.text, ts.isPropertyAssignment(property) ? bare(ts, property.initializer) : undefined);
  }
  return found;
}

/** Without parentheses and assertions, which say nothing about the value. */
function bare(ts: Compiler, node: Expression): Expression {
  // Compilers before 4.9 do not know the third one.
  const { isSatisfiesExpression } = ts as Partial<Compiler>;
  const isWrapped = ts.isParenthesizedExpression(node) || ts.isAsExpression(node);
  return isWrapped || isSatisfiesExpression?.(node) ? bare(ts, node.expression) : node;
}

function nodeAt(
  ts: Compiler,
  args: ObjectLiteralExpression,
  path: Path,
): { node: Expression } | { problem: string; at: Node } {
  let node: Expression = args;
  for (const part of path) {
    const inner = typeof part === "number" ? elementOf(ts, node, part) : propertyOf(ts, node, part);
    if (typeof inner === "string") return { problem: inner, at: node };
    node = inner;
  }
  return { node };
}

function propertyOf(ts: Compiler, node: Expression, key: string): Expression | string {
  if (!ts.isObjectLiteralExpression(node)) return "the program computes it";
  const properties = propertiesOf(ts, node);
  if (!properties) return "a spread or a computed key stands beside it";
  return (
    properties.get(key) ?? (properties.has(key) ? "the program computes it" : "it is not written out there")
  );
}

function elementOf(ts: Compiler, node: Expression, index: number): Expression | string {
  if (!ts.isArrayLiteralExpression(node)) return "the program computes it";
  if (node.elements.some((element) => ts.isSpreadElement(element))) return "a spread stands beside it";
  const element = node.elements[index];
  return element === undefined ? "it is not written out there" : bare(ts, element);
}

/** Comments would go with the text that they stand in. */
function holdsComments(ts: Compiler, { text, tree }: SourceFile, node: Node): boolean {
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, false, tree.languageVariant);
  scanner.setText(text, node.getStart(tree), node.getEnd() - node.getStart(tree));
  for (let token = scanner.scan(); token !== ts.SyntaxKind.EndOfFileToken; token = scanner.scan()) {
    const isComment =
      token === ts.SyntaxKind.SingleLineCommentTrivia || token === ts.SyntaxKind.MultiLineCommentTrivia;
    if (isComment) return true;
  }
  return false;
}

function styleOf(ts: Compiler, { text }: SourceFile, node: Expression): Style {
  const start = node.getStart();
  const line = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  const indent = /^[ \t]*/.exec(line)?.[0] ?? "";
  const quote = ts.isStringLiteralLike(node) ? text.charAt(start) : commonQuote(text);
  return {
    quote: quote as Style["quote"],
    indent,
    step: indent.includes("\t") ? "\t" : "  ",
    eol: text.includes("\r\n") ? "\r\n" : "\n",
  };
}

function commonQuote(text: string): string {
  return text.split("'").length > text.split('"').length ? "'" : '"';
}

/** The text of a file with edits that do not overlap. */
export function edited(text: string, edits: Edit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((rest, { start, end, text: piece }) => rest.slice(0, start) + piece + rest.slice(end), text);
}
