/** The source of a program, as far as it says what the resources are made of. */
import type * as TypeScript from "typescript";
import { relative } from "../file";
import type { Program } from "../program";
import { loadCompiler, type Compiler } from "../source/compiler";
import { programEntry } from "../source/entry";
import { parse, readFiles } from "../source/files";
import { EXTENSIONS, nameText, ourClasses } from "../source/imports";
import { pathIn } from "./file-path";

/** One file of the program. */
export interface SourceFile {
  file: string;
  text: string;
  tree: TypeScript.SourceFile;
}

/** The expression that makes a resource. */
export interface Place {
  source: SourceFile;
  args: TypeScript.ObjectLiteralExpression;
  /** What the program calls the resource, where it does. */
  variable?: string;
}

/** A program's source, or why it is not looked at. */
export type Source = ProgramSource | { problem: string };

/** The program's files, from its entry along the relative imports. */
export class ProgramSource {
  constructor(
    readonly compiler: Compiler,
    private readonly files: SourceFile[],
  ) {}

  /** The one expression that makes the resource of this name, or why there is none that is sure. */
  find(kind: string, name: string): Place | { problem: string } {
    const found = this.files.flatMap((source) => this.placesIn(source, kind, name));
    const [first] = found;
    if (found.length !== 1 || first === undefined)
      return {
        problem: found.length === 0 ? "its name is no literal in the program" : "several places make it",
      };
    return first.args === undefined
      ? { problem: `its inputs are no object literal (${this.at(first.source, first.node)})` }
      : { source: first.source, args: first.args, ...(first.variable ? { variable: first.variable } : {}) };
  }

  /** `index.ts:12`, relative to this directory where that is shorter. */
  at({ file, tree }: SourceFile, node: TypeScript.Node): string {
    const { line } = tree.getLineAndCharacterOfPosition(node.getStart(tree));
    return `${relative(file)}:${line + 1}`;
  }

  /** The same source with another text of one file; undefined where that is no program any more. */
  with(file: string, text: string): ProgramSource | undefined {
    const source = { file, text, tree: parse(this.compiler, file, text) };
    // The compiler keeps this list to itself; every version has it.
    const { parseDiagnostics } = source.tree as { parseDiagnostics?: unknown[] };
    if (parseDiagnostics?.length !== 0) return undefined;
    const others = this.files.filter((each) => each.file !== file);
    return new ProgramSource(this.compiler, [...others, source]);
  }

  /** The path in `new pulumi.asset.FileAsset(<path>)`, where the resource has that as this input. */
  fileAsset({ args }: Place, input: string): string | undefined {
    const { compiler: ts } = this;
    for (const property of args.properties) {
      if (!ts.isPropertyAssignment(property) || nameText(ts, property.name) !== input) continue;
      const { initializer } = property;
      if (!ts.isNewExpression(initializer) || !/\bFileAsset$/.test(initializer.expression.getText()))
        continue;
      const [file] = initializer.arguments ?? [];
      return file && pathIn(ts, file);
    }
    return undefined;
  }

  private placesIn(source: SourceFile, kind: string, name: string) {
    const { compiler: ts } = this;
    const isOurs = ourClasses(ts, source.tree);
    const found: { source: SourceFile; node: TypeScript.Node; args?: Place["args"]; variable?: string }[] =
      [];
    const visit = (node: TypeScript.Node): void => {
      ts.forEachChild(node, visit);
      if (!ts.isNewExpression(node) || isOurs(node.expression) !== kind) return;
      const [first, second] = node.arguments ?? [];
      if (!first || !ts.isStringLiteralLike(first) || first.text !== name) return;
      const { parent } = node;
      const isNamed = ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name);
      found.push({
        source,
        node,
        ...(second && ts.isObjectLiteralExpression(second) ? { args: second } : {}),
        ...(isNamed ? { variable: parent.name.text } : {}),
      });
    };
    visit(source.tree);
    return found;
  }
}

/** Reads a program's source. */
export function readSource(program: Pick<Program, "directory">): Source {
  const { directory, entry } = programEntry(program, EXTENSIONS);
  if (entry === undefined) return { problem: "the program's source was not found" };
  const compiler = loadCompiler(directory);
  if (!compiler) return { problem: "TypeScript is not installed (`npm install --save-dev typescript`)" };
  const files = [...readFiles([entry], { compiler }).values()].flatMap(({ file, text, tree }) =>
    tree ? [{ file, text, tree }] : [],
  );
  return new ProgramSource(compiler, files);
}
