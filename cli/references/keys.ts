/** Which keys of `celigo:references` a program asks for. */
import { escaped, lineAt, type Place, type Source, type Sources } from "../sources";

/** The keys in a program's `celigo.reference(...)` calls. */
export interface UsedKeys {
  /** Where each key is asked for. */
  keys: Map<string, Place[]>;
  /** Calls whose key is only known when the program runs. */
  computed: Place[];
}

const PACKAGE = `["'\`]pulumi-celigo["'\`]`;
/** What may follow `reference`: a call with a literal key, compiled or not. */
const LITERAL = `\\s*\\)?\\s*\\(\\s*(?:"((?:[^"\\\\\\n]|\\\\.)*)"|'((?:[^'\\\\\\n]|\\\\.)*)'|\`([^\`\\\\$]*)\`)\\s*,?\\s*\\)`;

/** Looks through the sources. */
export function usedKeys({ files }: Sources): UsedKeys {
  const used: UsedKeys = { keys: new Map(), computed: [] };
  for (const source of files) for (const call of callsOf(source.code)) addUse(used, source, call);
  return used;
}

function addUse(used: UsedKeys, { file, code }: Source, index: { at: number; key?: string }): void {
  const place = { file, line: lineAt(code, index.at) };
  if (index.key === undefined) used.computed.push(place);
  else used.keys.set(index.key, [...(used.keys.get(index.key) ?? []), place]);
}

function callsOf(code: string): { at: number; key?: string }[] {
  const patterns = [
    ...namespacesOf(code).map((name) => `(?<![.\\w$])${escaped(name)}\\s*\\??\\.\\s*reference(?![\\w$])`),
    ...aliasesOf(code).map(
      (name) => `(?<![.\\w$])${escaped(name)}(?=\\s*\\()|(?<=[(,]\\s*)${escaped(name)}(?=\\s*[,)])`,
    ),
  ];
  return patterns.flatMap((pattern) =>
    [...code.matchAll(new RegExp(pattern, "g"))].map(({ index, 0: text }) => {
      const call = new RegExp(LITERAL, "y");
      call.lastIndex = index + text.length;
      const match = call.exec(code);
      const key = match?.[1] ?? match?.[2] ?? match?.[3];
      return { at: index, key: key?.replace(/\\(.)/g, "$1") };
    }),
  );
}

/** Names that stand for the whole package in a file. */
function namespacesOf(code: string): string[] {
  const ways = [
    `import\\s+\\*\\s+as\\s+([\\w$]+)\\s+from\\s+${PACKAGE}`,
    `import\\s+([\\w$]+)\\s*(?:,\\s*\\{[^}]*\\}\\s*)?from\\s+${PACKAGE}`,
    `([\\w$]+)\\s*=\\s*(?:[\\w$.]+\\()?\\s*(?:await\\s+)?(?:require|import)\\(\\s*${PACKAGE}`,
  ];
  const found = ways.flatMap((way) =>
    [...code.matchAll(new RegExp(way, "g"))].flatMap((match) => match[1] ?? []),
  );
  // Some programs hand it on from a module of their own, under its usual name.
  return [...new Set([...found, "celigo"])];
}

/** Names that stand for the function in a file. */
function aliasesOf(code: string): string[] {
  const ways = [
    `import\\s+(?:[\\w$]+\\s*,\\s*)?\\{([^}]*)\\}\\s*from\\s+${PACKAGE}`,
    `\\{([^}]*)\\}\\s*=\\s*(?:await\\s+)?(?:require|import)\\(\\s*${PACKAGE}`,
    ...namespacesOf(code).map((name) => `\\{([^}]*)\\}\\s*=\\s*${escaped(name)}\\s*(?=[;,\\n]|$)`),
  ];
  const lists = ways.flatMap((way) =>
    [...code.matchAll(new RegExp(way, "g"))].flatMap((match) => match[1] ?? []),
  );
  return lists.flatMap((list) =>
    list.split(",").flatMap((part) => {
      const [, alias] = /^\s*reference\s*(?:(?:as|:)\s*([\w$]+)\s*)?$/.exec(part) ?? [undefined, ""];
      return /^\s*reference\b/.test(part) ? [alias || "reference"] : [];
    }),
  );
}
