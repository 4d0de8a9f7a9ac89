/** The resources of this package that a file declares, by its syntax. */
import type { Expression, NewExpression, Node, SourceFile as Tree, Statement } from "typescript";
import { withoutComments } from "./comments";
import type { Compiler } from "./compiler";
import type { SourceFile } from "./files";
import { nameText, ourClasses } from "./imports";

/** `new celigo.<kind>("<name>", ...)` in a file. */
export interface Declaration {
  kind: string;
  name: string;
  /**
   * True where it is certain that the program makes this resource without a parent and with the default provider:
   * at the top level of the file, outside of conditions, loops and functions.
   */
  isCertain: boolean;
  /** What the file exports it as. */
  exported?: string;
  /** Its inputs that are string literals. */
  texts: { [input: string]: string };
  /** The paths of its inputs that are a `FileAsset`. */
  assets: { [input: string]: string };
}

/** Options by which Pulumi makes another resource of it, or none. */
const OTHER_RESOURCE = ["parent", "provider", "providers", "id", "urn"];

/** The declarations of a file. Without its syntax none is certain. */
export function declarationsIn(ts: Compiler | undefined, { text, tree }: SourceFile): Declaration[] {
  return ts && tree ? new Finder(ts, tree).all() : declarationsOfText(withoutComments(text));
}

function declarationsOfText(code: string): Declaration[] {
  const pattern =
    /\bnew\s+(?:[\w$]+\s*\.\s*)*([A-Z]\w*)\s*\(\s*("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`[^`\\$]*`)/g;
  return [...code.matchAll(pattern)].flatMap(([, kind = "", literal = '""']) => {
    const name = literal.slice(1, -1).replace(/\\(.)/g, "$1");
    return [{ kind, name, isCertain: false, texts: {}, assets: {} }];
  });
}

class Finder {
  private readonly classOf: (node: Expression) => string | undefined;
  private readonly certain = new Set<Node>();
  private readonly exports = new Map<string, string>();

  constructor(
    private readonly ts: Compiler,
    private readonly tree: Tree,
  ) {
    this.classOf = ourClasses(ts, tree);
    for (const statement of tree.statements) {
      for (const expression of this.expressionsOf(statement)) this.run(expression);
      this.learnExports(statement);
    }
  }

  all(): Declaration[] {
    const { ts } = this;
    const found: Declaration[] = [];
    const visit = (node: Node): void => {
      if (ts.isNewExpression(node)) found.push(...this.declarationOf(node));
      ts.forEachChild(node, visit);
    };
    visit(this.tree);
    return found;
  }

  private declarationOf(node: NewExpression): Declaration[] {
    const { ts } = this;
    const kind = this.classOf(node.expression);
    const [name, args, options] = node.arguments ?? [];
    if (kind === undefined || !name || !ts.isStringLiteralLike(name)) return [];
    const { parent } = node;
    const variable = ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name) ? parent.name.text : "";
    const exported = this.exports.get(variable);
    const isCertain = this.certain.has(node) && this.isTopLevel(options);
    return [{ kind, name: name.text, isCertain, ...this.inputsOf(args), ...(exported ? { exported } : {}) }];
  }

  private inputsOf(args: Expression | undefined): Pick<Declaration, "texts" | "assets"> {
    const { ts } = this;
    const [texts, assets]: { [input: string]: string }[] = [{}, {}];
    const properties = args && ts.isObjectLiteralExpression(args) ? args.properties : [];
    for (const property of properties) {
      const name = ts.isPropertyAssignment(property) ? nameText(ts, property.name) : undefined;
      if (name === undefined || !ts.isPropertyAssignment(property)) continue;
      const { initializer: value } = property;
      if (ts.isStringLiteralLike(value) && texts) texts[name] = value.text;
      const isAsset = ts.isNewExpression(value) && /\bFileAsset$/.test(value.expression.getText(this.tree));
      const [file] = isAsset ? (value.arguments ?? []) : [];
      if (file && ts.isStringLiteralLike(file) && assets) assets[name] = file.text;
    }
    return { texts: texts ?? {}, assets: assets ?? {} };
  }

  private isTopLevel(options: Expression | undefined): boolean {
    const { ts } = this;
    if (options === undefined || (ts.isIdentifier(options) && options.text === "undefined")) return true;
    if (!ts.isObjectLiteralExpression(options)) return false;
    return options.properties.every((property) => {
      const name = nameText(ts, property.name);
      return name !== undefined && !OTHER_RESOURCE.includes(name);
    });
  }

  /** What runs whenever the file is loaded. */
  private expressionsOf(statement: Statement): Expression[] {
    const { ts } = this;
    if (ts.isExpressionStatement(statement)) return [statement.expression];
    if (ts.isExportAssignment(statement)) return [statement.expression];
    if (!ts.isVariableStatement(statement)) return [];
    const isAmbient = statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword);
    const declarations = isAmbient ? [] : statement.declarationList.declarations;
    return declarations.flatMap(({ initializer }) => initializer ?? []);
  }

  /** Marks what an expression makes in any case. */
  private run(node: Node): void {
    const { ts } = this;
    if (ts.isNewExpression(node)) this.certain.add(node);
    if (ts.isConditionalExpression(node)) return this.run(node.condition);
    if (ts.isBinaryExpression(node) && this.isShort(node.operatorToken.kind)) return this.run(node.left);
    if (ts.isOptionalChain(node) || ts.isFunctionLike(node) || ts.isClassLike(node) || ts.isTypeNode(node))
      return;
    ts.forEachChild(node, (child) => this.run(child));
  }

  /** Operators that may pass over what follows them. */
  private isShort(operator: number): boolean {
    const { SyntaxKind: kinds } = this.ts;
    return [
      kinds.AmpersandAmpersandToken,
      kinds.BarBarToken,
      kinds.QuestionQuestionToken,
      kinds.AmpersandAmpersandEqualsToken,
      kinds.BarBarEqualsToken,
      kinds.QuestionQuestionEqualsToken,
    ].includes(operator);
  }

  private learnExports(statement: Statement): void {
    const { ts } = this;
    if (ts.isVariableStatement(statement)) {
      if (!statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return;
      for (const { name } of statement.declarationList.declarations)
        if (ts.isIdentifier(name)) this.exports.set(name.text, name.text);
    }
    if (!ts.isExportDeclaration(statement) || statement.moduleSpecifier || statement.isTypeOnly) return;
    if (!statement.exportClause || !ts.isNamedExports(statement.exportClause)) return;
    for (const { propertyName, name, isTypeOnly } of statement.exportClause.elements)
      if (!isTypeOnly && ts.isIdentifier(name)) this.exports.set((propertyName ?? name).text, name.text);
  }
}
