/** Names for the program, made from Celigo's names: of resources, variables, files and config keys. */
import { isId } from "../id";

/** Longer names make lines that nobody reads. */
const LONGEST = 40;

/** Words that cannot name a variable, and the names that every generated file may import. */
const RESERVED = new Set(
  `abstract any arguments as async await boolean break case catch class config const continue celigo debugger
  declare default delete do else enum eval export extends false finally for from function get if implements import
  in infer instanceof interface is keyof let module namespace never new null number object of package private
  protected public pulumi readonly require return set static string super switch symbol this throw true try type
  typeof undefined unique unknown var void while with yield exports global globalThis process Buffer NaN Infinity
  Object Array String Number Boolean Date Error Promise Map Set Symbol JSON Math Reflect Proxy`.split(/\s+/),
);

/** Names that Windows keeps for devices. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** Gives every name once; the second `orders` is `orders-2`. */
export class Names {
  private readonly taken = new Set<string>();

  constructor(private readonly join = "-") {}

  /** The name itself, or with the first number that is free. Case does not tell names apart. */
  unique(name: string): string {
    for (let number = 1; ; number++) {
      const candidate = number === 1 ? name : `${name}${this.join}${number}`;
      if (this.take(candidate)) return candidate;
    }
  }

  /** Takes a name; false when it is taken. */
  take(name: string): boolean {
    const key = name.toLowerCase();
    if (this.taken.has(key)) return false;
    this.taken.add(key);
    return true;
  }
}

/** `Orders → ERP (EU)` as `orders-erp-eu`; letters of all scripts stay. The fallback stands for names without any. */
export function kebab(name: string, fallback: string): string {
  const words = withoutIds(name)
    .normalize("NFKD")
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, "")
    .normalize("NFKC")
    .replace(/([\p{Ll}\d])(?=\p{Lu})/gu, "$1-")
    .toLowerCase()
    .replace(/\p{Variation_Selector}+/gu, "")
    // What an identifier can hold; marks that enclose (a keycap's) are none of it.
    .split(/[^\p{L}\p{Nd}\p{Mn}\p{Mc}]+/u)
    // A mark without its letter cannot begin a word.
    .map((word) => word.replace(/^\p{M}+/u, ""))
    .filter((word) => word !== "");
  return shortened(words) || fallback;
}

function shortened(words: string[]): string {
  let result = "";
  for (const word of words) {
    const next = result === "" ? [...word].slice(0, LONGEST).join("") : `${result}-${word}`;
    if (next.length > LONGEST && result !== "") break;
    result = next;
  }
  return result;
}

/** The name in characters that every file system keeps as they are. */
export function fileName(name: string, fallback: string): string {
  const ascii = kebab(name, "")
    .replace(/[^a-z0-9-]+/g, "")
    .replace(/^-+|-+$|-(?=-)/g, "");
  const found = ascii || fallback;
  return DEVICES.test(found) ? `${found}-${fallback}` : found;
}

/** `orders-erp-eu` as `ordersErpEu`, an identifier of TypeScript that is free; `kind` makes it one where it is not. */
export function variable(name: string, kind: string, taken: Names): string {
  const camel = camelCase(name);
  if (isIdentifier(camel) && !RESERVED.has(camel) && taken.take(camel)) return camel;
  const suffix = kind.charAt(0).toUpperCase() + kind.slice(1);
  const longer = isIdentifier(camel) ? camel + suffix : camelCase(`${kind}-${name}`);
  return taken.unique(isIdentifier(longer) ? longer : kind);
}

function isIdentifier(text: string): boolean {
  return /^\p{ID_Start}\p{ID_Continue}*$/u.test(text);
}

/** Words joined by `-` as one word with capitals inside. */
export function camelCase(name: string): string {
  return name.replace(/-+(.)/gu, (_, letter: string) => {
    const upper = letter.toUpperCase();
    // Some letters have no capital of one letter.
    return [...upper].length === 1 ? upper : letter;
  });
}

/** Ids are another environment's in every name. */
function withoutIds(name: string): string {
  return name.replace(/[0-9a-f]{24,}/gi, (run) => (run.length > 24 || isId(run) ? " " : run));
}
