/** The path that an expression of the program names, where the source alone shows it. */
import * as path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type * as TypeScript from "typescript";
import type { Compiler } from "../source/compiler";

/** Constants that lead to constants: more of them are a circle. */
const DEEPEST = 20;

/**
 * The text of a path in a source file: a literal, `path.join(__dirname, ...)` and the like, or a constant of one.
 * A relative one starts where the program runs. Undefined where it depends on more than the source.
 */
export function pathIn(ts: Compiler, node: TypeScript.Expression, deep = 0): string | undefined {
  const of = (inner: TypeScript.Expression | undefined) =>
    inner && deep < DEEPEST ? pathIn(ts, inner, deep + 1) : undefined;
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isNonNullExpression(node))
    return of(node.expression);
  if (ts.isTemplateExpression(node)) {
    const parts = node.templateSpans.flatMap(({ expression, literal }) => [of(expression), literal.text]);
    return allOf([node.head.text, ...parts])?.join("");
  }
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken)
    return allOf([of(node.left), of(node.right)])?.join("");
  if (ts.isIdentifier(node))
    return placeOf(node, node.text) ?? of(constantOf(ts, node.getSourceFile(), node.text));
  if (ts.isPropertyAccessExpression(node) && ts.isMetaProperty(node.expression))
    return placeOf(node, `import.meta.${node.name.text}`);
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return undefined;
  const parts = allOf((node.arguments ?? []).map(of));
  const callee = /(\w+)$/.exec(node.expression.getText())?.[1];
  return parts && resultOf(callee, parts);
}

function allOf(parts: (string | undefined)[]): string[] | undefined {
  return parts.every((part) => part !== undefined) ? parts : undefined;
}

/** What Node calls the place of a source file. */
function placeOf(node: TypeScript.Node, name: string): string | undefined {
  const file = path.resolve(node.getSourceFile().fileName);
  switch (name) {
    case "__dirname":
    case "import.meta.dirname":
      return path.dirname(file);
    case "__filename":
    case "import.meta.filename":
      return file;
    case "import.meta.url":
      return pathToFileURL(file).href;
    default:
      return undefined;
  }
}

/** What a function of Node makes of texts; undefined for any other function. */
function resultOf(callee: string | undefined, parts: string[]): string | undefined {
  const [first = "", second] = parts;
  switch (callee) {
    case "join":
      return path.join(...parts);
    case "resolve":
      return resolved(parts);
    case "dirname":
      return path.dirname(first);
    case "URL":
      return URL.canParse(first, second) ? new URL(first, second).href : undefined;
    case "fileURLToPath":
      return first.startsWith("file:///") ? fileURLToPath(first) : undefined;
    default:
      return undefined;
  }
}

/** As `path.resolve`, but a path that would start in the working directory stays relative. */
function resolved(parts: string[]): string {
  return parts.reduce((base, part) => (path.isAbsolute(part) ? part : path.join(base, part)), "");
}

/** What a constant at the top of a file is. */
function constantOf(
  ts: Compiler,
  { statements }: TypeScript.SourceFile,
  name: string,
): TypeScript.Expression | undefined {
  for (const statement of statements) {
    if (!ts.isVariableStatement(statement)) continue;
    const { declarations, flags } = statement.declarationList;
    const found = declarations.find((each) => ts.isIdentifier(each.name) && each.name.text === name);
    if (found) return flags & ts.NodeFlags.Const ? found.initializer : undefined;
  }
  return undefined;
}
