/** Comments of a source file, blanked out: what is searched in the rest is code. */
import type { Node, SourceFile as Tree } from "typescript";
import type { Compiler } from "./compiler";

/** A file as the compiler reads it. */
export interface Parsed {
  compiler: Compiler;
  tree: Tree;
}

/** The text with comments blanked; literals and line ends stay. Without a compiler, a scanner finds them. */
export function withoutComments(text: string, parsed?: Parsed): string {
  return parsed === undefined ? scanned(text) : blanked(text, gapsOf(parsed));
}

type Range = [start: number, end: number];

function blanked(text: string, ranges: Range[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const [start, end] of ranges) {
    parts.push(text.slice(at, start), text.slice(start, end).replace(/[^\r\n]/g, " "));
    at = end;
  }
  return parts.join("") + text.slice(at);
}

/** What stands between tokens: white space and comments. */
function gapsOf({ compiler: ts, tree }: Parsed): Range[] {
  const found: Range[] = [];
  const visit = (node: Node): void => {
    if (node.kind >= ts.SyntaxKind.FirstJSDocNode && node.kind <= ts.SyntaxKind.LastJSDocNode) return;
    const children = node.getChildren(tree);
    if (children.length > 0) return children.forEach(visit);
    const [start, end] = [node.getFullStart(), node.getStart(tree)];
    if (end > start) found.push([start, end]);
  };
  visit(tree);
  return found;
}

/** Words after which a slash begins a regular expression. */
const BEFORE_REGEX =
  /(?:^|[^\w$.])(?:return|typeof|case|in|of|new|delete|void|throw|do|else|instanceof|yield|await)$/;
const REGEX = /\/(?![*/])(?:[^\\/[\n\r]|\\[^\n\r]|\[(?:[^\]\\\n\r]|\\[^\n\r])*\])+\/[a-z]*/y;
const COMMENT = /\/\/[^\n\r]*|\/\*[^]*?(?:\*\/|$)/y;
const STRING = /"(?:[^"\\\n]|\\[^])*"?|'(?:[^'\\\n]|\\[^])*'?/y;
/** A part of a template, up to its end or to an expression in it. */
const TEMPLATE = /(?:[^`\\$]|\\[^]|\$(?!\{))*(?:`|\$\{|$)/y;

/** A scanner that knows strings, templates and regular expressions. */
function scanned(text: string): string {
  const ranges: Range[] = [];
  /** Open braces, for each template that is open around this place. */
  const depths: number[] = [];
  let [at, code] = [0, 0];
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0];
  };
  const template = (): void => {
    const part = take(TEMPLATE) ?? "";
    at += part.length;
    if (part.endsWith("${")) depths.push(0);
  };
  while (at < text.length) {
    const character = text.charAt(at);
    const comment = character === "/" ? take(COMMENT) : undefined;
    if (comment !== undefined) {
      ranges.push([at, at + comment.length]);
      at += comment.length;
      continue;
    }
    if (/\s/.test(character)) {
      at++;
      continue;
    }
    const depth = depths.at(-1);
    if (character === '"' || character === "'") at += take(STRING)?.length ?? 1;
    else if (character === "`") {
      at++;
      template();
    } else if (character === "}" && depth === 0) {
      depths.pop();
      at++;
      template();
    } else {
      if (depth !== undefined && /[{}]/.test(character))
        depths[depths.length - 1] = depth + (character === "{" ? 1 : -1);
      const regex = character === "/" && isRegexAfter(text.slice(Math.max(0, code - 20), code));
      at += (regex ? take(REGEX) : undefined)?.length ?? 1;
    }
    code = at;
  }
  return blanked(text, ranges);
}

/** A slash after a value divides; after anything else it begins a regular expression. */
function isRegexAfter(before: string): boolean {
  return before === "" || /[^\w$)\]"'`.]$/.test(before) || BEFORE_REGEX.test(before);
}
