/**
 * The part of an object's outputs that Pulumi never displays: what later runs need to know. Pulumi writes every byte of
 * it twice per create, so it is one short text. Every older form is read.
 */

/** The outputs' key that Pulumi never displays. */
export const HIDDEN = "__celigo";
/** Marks, among inputs and outputs, an object that is only read (`X.get`). */
export const READ = "__read";
/** Raised when the meaning of what is stored changes. */
export const SCHEMA = 2;

/** What state holds of an object besides its inputs and its visible outputs. */
export interface Record {
  schema: number;
  /** Where the object was created, and where the token came from. */
  origin: string;
  source: string;
  /** `_userId` of the token's owner. */
  user?: string;
  /** Path of an older object of the same account. */
  anchor?: string;
  /** Hashes of the texts that are left out of the outputs, by path. */
  hashes?: { [path: string]: string };
  /** True when live has other declared values than state holds: the next refresh reads the object itself. */
  drifted?: boolean;
  /** True when the text was given as an asset. */
  asset?: boolean;
  /** Fingerprints of declared values that Celigo keeps otherwise than they were sent, by path. */
  kept?: { [path: string]: string };
  /** True when the object exists but is not yet as declared. */
  incomplete?: boolean;
  /** Names of the declared fields that did not fit into the outputs of an incomplete object. */
  names?: string[];
  /** True when this stack created the object, and did not adopt it. */
  created?: boolean;
  /** Values of the server that change by themselves. */
  server?: { [name: string]: string | number | boolean };
  /** True when a later change may bear the same `lastModified`. */
  coarse?: boolean;
  /** Fingerprint of the mark by which Celigo itself notices changes. */
  mark?: string;
  /** What a newer version of the package wrote, and this one does not know. */
  others?: string[];
}

/** The hidden part of outputs; undefined when they are not ours (`opts.id` hands over plain inputs). */
export function recordOf(outputs: { [key: string]: unknown }): Record | undefined {
  return Object.hasOwn(outputs, HIDDEN) ? parseRecord(outputs[HIDDEN]) : undefined;
}

/** Reads the hidden value, in any of its forms. */
export function parseRecord(hidden: unknown): Record | undefined {
  if (typeof hidden === "string") return /^\d+(;|$)/.test(hidden) ? parsed(hidden) : undefined;
  if (typeof hidden !== "object" || hidden === null) return undefined;
  return typeof (hidden as Partial<Record>).schema === "number" ? (hidden as Record) : undefined;
}

/** The usual values, which are not written. */
const USUAL_ORIGIN = "https://api.integrator.io";
const USUAL_SOURCE = "env:CELIGO_API_TOKEN";
/** Where most anchors lie, each with its letter. */
const ANCHORS: readonly (readonly [letter: string, path: string])[] = [
  ["i", "/v1/integrations/"],
  ["s", "/v1/scripts/"],
];
const FLAGS = { d: "drifted", f: "asset", n: "created", c: "coarse" } as const;
const TEXTS = { o: "origin", s: "source", u: "user", m: "mark" } as const;
const TABLES = { h: "hashes", k: "kept" } as const;

/** The value of the hidden key. Of an incomplete object it is the form that older versions read, too. */
export function hiddenOf(record: Record): string | { [key: string]: unknown } {
  if (record.incomplete)
    return JSON.parse(JSON.stringify({ ...record, schema: 1 })) as { [key: string]: unknown };
  const { server: { lastModified, ...server } = {}, anchor, origin, source } = record;
  const parts = [
    String(SCHEMA),
    ...(origin === USUAL_ORIGIN ? [] : [`o=${escaped(origin)}`]),
    ...(source === USUAL_SOURCE ? [] : [`s=${escaped(source)}`]),
    ...(record.user === undefined ? [] : [`u=${escaped(record.user)}`]),
    ...(anchor === undefined ? [] : [`a=${escaped(shortAnchor(anchor))}`]),
    ...(lastModified === undefined ? [] : [`t=${escaped(shortTime(lastModified))}`]),
    ...(record.mark === undefined ? [] : [`m=${escaped(record.mark)}`]),
    ...Object.entries(FLAGS).flatMap(([letter, name]) => (record[name] ? [letter] : [])),
    ...Object.entries(TABLES).flatMap(([letter, name]) =>
      Object.entries(record[name] ?? {}).map(([path, text]) => `${letter}=${escaped(text)}:${escaped(path)}`),
    ),
    ...Object.entries(server).map(([name, value]) => `v=${escaped(JSON.stringify(value))}:${escaped(name)}`),
    ...(record.others ?? []),
  ];
  return parts.join(";");
}

function parsed(text: string): Record {
  const [schema, ...parts] = text.split(";");
  const record: Record = { schema: Number(schema), origin: USUAL_ORIGIN, source: USUAL_SOURCE };
  for (const part of parts) if (!take(record, part)) (record.others ??= []).push(part);
  return record;
}

/** Puts one part into a record. @returns false for a part of a newer version. */
function take(record: Record, part: string): boolean {
  const at = part.indexOf("=");
  const [letter, value] = at < 0 ? [part, undefined] : [part.slice(0, at), part.slice(at + 1)];
  if (value === undefined) {
    if (!isKeyOf(FLAGS, letter)) return false;
    record[FLAGS[letter]] = true;
    return true;
  }
  if (isKeyOf(TEXTS, letter)) record[TEXTS[letter]] = unescaped(value);
  else if (letter === "a") record.anchor = longAnchor(unescaped(value));
  else if (letter === "t") (record.server ??= {}).lastModified = longTime(unescaped(value));
  else if (isKeyOf(TABLES, letter) || letter === "v") return takeEntry(record, letter, value);
  else return false;
  return true;
}

function takeEntry(record: Record, letter: "h" | "k" | "v", value: string): boolean {
  const at = value.indexOf(":");
  if (at < 0) return false;
  const [text, name] = [unescaped(value.slice(0, at)), unescaped(value.slice(at + 1))];
  if (letter === "v") put((record.server ??= {}), name, JSON.parse(text) as string | number | boolean);
  else put((record[TABLES[letter]] ??= {}), name, text);
  return true;
}

/** Also for the key `__proto__`. */
function put<T>(table: { [name: string]: T }, name: string, value: T): void {
  Object.defineProperty(table, name, { value, enumerable: true, configurable: true, writable: true });
}

function isKeyOf<T extends object>(table: T, key: string): key is Extract<keyof T, string> {
  return Object.hasOwn(table, key);
}

function escaped(text: string): string {
  return text.replace(/[%;:]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}

function unescaped(text: string): string {
  return text.replace(/%(25|3b|3a)/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

function shortAnchor(anchor: string): string {
  const [letter, path] = ANCHORS.find(([, prefix]) => anchor.startsWith(prefix)) ?? ["", ""];
  return letter + anchor.slice(path.length);
}

function longAnchor(text: string): string {
  const path = ANCHORS.find(([letter]) => letter === text[0])?.[1];
  return path === undefined ? text : path + text.slice(1);
}

/** Milliseconds in base 36 where that gives the same text again. */
function shortTime(time: string | number | boolean): string {
  if (typeof time !== "string") return `=${JSON.stringify(time)}`;
  const ms = Date.parse(time);
  const short = ms >= 0 ? ms.toString(36) : "";
  return short !== "" && longTime(short) === time ? short : `=${JSON.stringify(time)}`;
}

function longTime(text: string): string | number | boolean {
  if (text.startsWith("=")) return JSON.parse(text.slice(1)) as string | number | boolean;
  const date = new Date(parseInt(text, 36));
  return Number.isNaN(date.getTime()) ? text : date.toISOString();
}
