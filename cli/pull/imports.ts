/** What a file imports: other files of the program, and the classes of this package. */
import * as path from "node:path";
import type { Expression, Node, SourceFile as Tree, Statement } from "typescript";
import { isFile } from "../file";
import type { Compiler } from "./compiler";

/** Extensions of files that a program can consist of, in the order in which they are looked for. */
export const EXTENSIONS = [".ts", ".mts", ".cts", ".tsx", ".js", ".mjs", ".cjs"];

/** The program's own files that a file imports. */
export function importsOf(ts: Compiler, file: string, tree: Tree): string[] {
  const found: string[] = [];
  const visit = (node: Node): void => {
    ts.forEachChild(node, visit);
    if (!ts.isStringLiteralLike(node) || !/^\.\.?(\/|$)/.test(node.text)) return;
    const { parent } = node;
    const isImport =
      ts.isImportDeclaration(parent) ||
      ts.isExportDeclaration(parent) ||
      ts.isExternalModuleReference(parent);
    if (!isImport && !isImportCall(ts, parent)) return;
    const target = resolveFile(path.resolve(path.dirname(file), node.text));
    if (target !== undefined) found.push(target);
  };
  visit(tree);
  return found;
}

function isImportCall(ts: Compiler, node: Node): boolean {
  if (!ts.isCallExpression(node)) return false;
  const { expression: callee } = node;
  return (
    callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === "require")
  );
}

function resolveFile(base: string): string | undefined {
  const bare = base.replace(/\.[mc]?js$/, "");
  const candidates = [
    base,
    ...[bare, base, path.join(base, "index")].flatMap((each) =>
      EXTENSIONS.map((extension) => each + extension),
    ),
  ];
  return candidates.find((each) => EXTENSIONS.includes(path.extname(each)) && isFile(each));
}

/** Under which names a file knows this package and its classes. */
interface Names {
  namespaces: Set<string>;
  /** Class by local name. */
  classes: Map<string, string>;
}

/** Tells whether an expression is a class of this package: `celigo.Script`, or `Script` by its import. */
export function ourClasses(ts: Compiler, tree: Tree): (node: Expression, kind: string) => boolean {
  const { namespaces, classes } = namesIn(ts, tree);
  return (node, kind) => {
    if (ts.isIdentifier(node)) return classes.get(node.text) === kind;
    if (!ts.isPropertyAccessExpression(node) || node.name.text !== kind) return false;
    return ts.isIdentifier(node.expression) && namespaces.has(node.expression.text);
  };
}

function namesIn(ts: Compiler, tree: Tree): Names {
  const names: Names = { namespaces: new Set(), classes: new Map() };
  for (const binding of tree.statements.flatMap((statement) => bindingsOf(ts, statement))) {
    if (ts.isIdentifier(binding)) names.namespaces.add(binding.text);
    else if (ts.isNamespaceImport(binding)) names.namespaces.add(binding.name.text);
    else if (ts.isNamedImports(binding) || ts.isObjectBindingPattern(binding))
      for (const { propertyName, name } of binding.elements)
        if (ts.isIdentifier(name)) names.classes.set(name.text, nameText(ts, propertyName) ?? name.text);
  }
  return names;
}

/** What a statement binds of this package. */
function bindingsOf(ts: Compiler, statement: Statement): Node[] {
  if (ts.isImportDeclaration(statement) && isPackage(ts, statement.moduleSpecifier)) {
    const { name, namedBindings } = statement.importClause ?? {};
    return [name, namedBindings].filter((each) => each !== undefined);
  }
  if (ts.isImportEqualsDeclaration(statement)) {
    const { moduleReference: module } = statement;
    return ts.isExternalModuleReference(module) && isPackage(ts, module.expression) ? [statement.name] : [];
  }
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations
    .filter(({ initializer }) => initializer && isRequire(ts, initializer))
    .map(({ name }) => name);
}

/** The text of a name; undefined for what is computed. */
export function nameText(ts: Compiler, name: Node | undefined): string | undefined {
  return name && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? name.text : undefined;
}

function isPackage(ts: Compiler, specifier: Node | undefined): boolean {
  return specifier !== undefined && ts.isStringLiteralLike(specifier) && specifier.text === "pulumi-celigo";
}

function isRequire(ts: Compiler, node: Expression): boolean {
  return (
    ts.isCallExpression(node) &&
    ts.isIdentifier(node.expression) &&
    node.expression.text === "require" &&
    isPackage(ts, node.arguments[0])
  );
}
