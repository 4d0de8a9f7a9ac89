/** `ignoreChanges` that names an element of an array by its index. */
import type { Expression, Node, SourceFile as Tree } from "typescript";
import type { Compiler } from "../source/compiler";
import { nameText, ourClasses } from "../source/imports";
import type { Sources } from "../sources";
import type { Finding } from "./finding";

const PACKAGE = /["'`]pulumi-celigo["'`]/;

/** The paths in options of this package's resources that name an element by its index. Without a compiler none is found. */
export function ignoredIndexes({ files, compiler }: Sources): Finding[] {
  return files.flatMap(({ file, text, tree }) => {
    if (!compiler || !tree || !text.includes("ignoreChanges") || !PACKAGE.test(text)) return [];
    return pathsIn(compiler, tree).map(({ path, node }): Finding => {
      const array = path.slice(0, indexIn(path));
      const message = `ignoreChanges: ${JSON.stringify(path)} names an element by its index. When elements are added, removed or moved, Pulumi copies the value of another element. Leave the field out of the program, or ignore ${JSON.stringify(array)} as a whole`;
      const line = tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
      return { rule: "ignored-index", severity: "warning", message, file, line };
    });
  });
}

/** Where the first index of a path stands; -1 where it has none. What stands between quotes is a key. */
function indexIn(path: string): number {
  const withoutKeys = path.replace(/\["(?:[^"\\]|\\.)*"\]/g, (key) => "_".repeat(key.length));
  return withoutKeys.search(/\[\d+\]/);
}

function pathsIn(ts: Compiler, tree: Tree): { path: string; node: Node }[] {
  const classOf = ourClasses(ts, tree);
  const found: { path: string; node: Node }[] = [];
  const visit = (node: Node): void => {
    ts.forEachChild(node, visit);
    if (!ts.isPropertyAssignment(node) || nameText(ts, node.name) !== "ignoreChanges") return;
    const { initializer } = node;
    if (!ts.isArrayLiteralExpression(initializer) || !isOurs(ts, node, classOf)) return;
    for (const element of initializer.elements)
      if (ts.isStringLiteralLike(element) && indexIn(element.text) !== -1)
        found.push({ path: element.text, node: element });
  };
  visit(tree);
  return found;
}

/** False within a `new` expression of another class. Options in a variable may be those of a resource of this package. */
function isOurs(ts: Compiler, node: Node, classOf: (node: Expression) => string | undefined): boolean {
  for (let at = node.parent; !ts.isSourceFile(at); at = at.parent)
    if (ts.isNewExpression(at)) return classOf(at.expression) !== undefined;
  return true;
}
