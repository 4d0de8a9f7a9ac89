/** What a file imports: other files of the program, and the classes of this package. */
import * as path from "node:path";
import type { Expression, ImportDeclaration, Node, SourceFile as Tree, Statement } from "typescript";
import type { Compiler } from "./compiler";

/** Extensions of files that a program can consist of, in the order in which they are looked for. */
export const EXTENSIONS = [".ts", ".mts", ".cts", ".tsx", ".js", ".mjs", ".cjs", ".jsx"];

/** An import of a file. */
export interface Import {
  /** As it stands in the file: `./orders`. */
  specifier: string;
  /** True for a statement of which it is sure that it loads the file: one of types only does not. */
  isStatic: boolean;
  /** The exports that it asks for; undefined where it asks for all of them. */
  names?: string[];
}

/** The imports of a file, by its syntax. */
export function importsIn(ts: Compiler, tree: Tree): Import[] {
  const found: Import[] = [];
  const values = valuesIn(ts, tree);
  const visit = (node: Node): void => {
    ts.forEachChild(node, visit);
    if (!ts.isStringLiteralLike(node)) return;
    const { parent, text: specifier } = node;
    if (ts.isImportDeclaration(parent)) found.push({ specifier, ...importOf(ts, parent, values) });
    else if (ts.isExportDeclaration(parent)) {
      const { exportClause: clause } = parent;
      const elements = clause && ts.isNamedExports(clause) ? clause.elements : undefined;
      const isType = parent.isTypeOnly || elements?.every((each) => each.isTypeOnly) === true;
      const names = elements?.map(({ propertyName, name }) => (propertyName ?? name).text);
      found.push({ specifier, isStatic: !isType, ...(names ? { names } : {}) });
    } else if (ts.isExternalModuleReference(parent)) {
      const { parent: statement } = parent;
      found.push({ specifier, isStatic: !statement.isTypeOnly && values.has(statement.name.text) });
    } else if (isImportCall(ts, parent)) found.push({ specifier, isStatic: false });
  };
  visit(tree);
  return found;
}

/** The compiler drops an import of which no name is used as a value. */
function importOf(
  ts: Compiler,
  { importClause: clause }: ImportDeclaration,
  values: Set<string>,
): Omit<Import, "specifier"> {
  if (clause === undefined) return { isStatic: true, names: [] };
  const { name, namedBindings: bindings } = clause;
  const elements = bindings && ts.isNamedImports(bindings) ? [...bindings.elements] : [];
  const bound = [
    ...(name ? [name] : []),
    ...(bindings && ts.isNamespaceImport(bindings) ? [bindings.name] : []),
    ...elements.filter((each) => !each.isTypeOnly).map((each) => each.name),
  ];
  const isStatic = !clause.isTypeOnly && bound.some(({ text }) => values.has(text));
  if (bindings && ts.isNamespaceImport(bindings)) return { isStatic };
  const names = elements.map((each) => (each.propertyName ?? each.name).text);
  return { isStatic, names: name ? [...names, "default"] : names };
}

/** The names that stand for values in a file, where they are used. */
function valuesIn(ts: Compiler, tree: Tree): Set<string> {
  const found = new Set<string>();
  const visit = (node: Node): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isInterfaceDeclaration(node)) return;
    if (ts.isTypeAliasDeclaration(node)) return;
    if (ts.isIdentifier(node) && isValue(ts, node)) found.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function isValue(ts: Compiler, node: Node): boolean {
  const { parent } = node;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  if (ts.isExportSpecifier(parent)) {
    const { parent: list } = parent;
    return (
      !list.parent.moduleSpecifier && !parent.isTypeOnly && (parent.propertyName ?? parent.name) === node
    );
  }
  return (parent as { name?: Node }).name !== node;
}

function isImportCall(ts: Compiler, node: Node): boolean {
  if (!ts.isCallExpression(node)) return false;
  const { expression: callee } = node;
  return (
    callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === "require")
  );
}

/** The specifiers that a text seems to import, where there is no compiler to read it. */
export function importsOfText(code: string): string[] {
  const pattern = /(?:\bfrom|\bimport|\brequire\s*\(|\bimport\s*\()\s*["'`]([^"'`$\n]+)["'`]/g;
  return [...code.matchAll(pattern)].flatMap((match) => match[1] ?? []);
}

/** The file that a path means: with or without extension, compiled or not, or a directory with an index. */
export function resolveFile(base: string, has: (file: string) => boolean): string | undefined {
  // A TypeScript file is imported by the name that it will be compiled to.
  const bare = base.replace(/\.([cm]?)js$/, "");
  const candidates = [base, ...[bare, base, path.join(base, "index")].flatMap(withExtensions)];
  return candidates.find((each) => EXTENSIONS.includes(path.extname(each)) && has(each));
}

function withExtensions(base: string): string[] {
  return EXTENSIONS.map((extension) => base + extension);
}

/** Under which names a file knows this package and its classes. */
interface Names {
  namespaces: Set<string>;
  /** Class by local name. */
  classes: Map<string, string>;
}

/** Tells which class of this package an expression is: `celigo.Script`, or `Script` by its import. */
export function ourClasses(ts: Compiler, tree: Tree): (node: Expression) => string | undefined {
  const { namespaces, classes } = namesIn(ts, tree);
  return (node) => {
    if (ts.isIdentifier(node)) return classes.get(node.text);
    if (!ts.isPropertyAccessExpression(node) || !ts.isIdentifier(node.expression)) return undefined;
    return namespaces.has(node.expression.text) ? node.name.text : undefined;
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
