/** Takes out of messages what must not be read by others. */
import { propertySchema } from "../json/compare";
import { isObject, type Json } from "../json/json";
import type { Schema } from "../json/schema";

/** Shorter texts stand in every message by accident: those of all inputs sooner than those of one request. */
export const SHORTEST_KNOWN = 6;
export const SHORTEST_SENT = 4;
/** Texts are found by their beginning. */
const PREFIX = SHORTEST_SENT;
/** Shorter texts are parts of ordinary words: they are masked as whole words only. */
const SHORTEST_ANYWHERE = 12;
/** A longer text may be quoted in part: each of its lines counts. */
const SHORTEST_LINE = 8;
/** What a process keeps in memory to mask it. When it is given more, it shows nothing of the API's words. */
const MOST_CHARACTERS = 8_000_000;
/** Ids are no secrets, and the better part of many messages. */
const ID = /^[0-9a-f]{24}$/;

const HIDDEN = "***";
const WORD_BEFORE = /[\p{L}\p{M}\p{N}_]$/u;
const WORD_AFTER = /^[\p{L}\p{M}\p{N}_]/u;
/** The last letter of an escape sequence belongs to no word: `%3Dhunter2`, `\nhunter2`. */
const ESCAPE_BEFORE = /(%[\da-f]{2}|\\[bfnrt]|\\u[\da-f]{4})$/i;
const LONGEST_ESCAPE = 6;

/** Stands in place of the API's words when they cannot be searched for everything that may be secret. */
export const NOT_SHOWN =
  "the API's words are not shown, because the resources of this run hold more text than is searched for secrets; run Pulumi with --target for this resource alone to see them";

/** A text or a number of a document. */
interface Leaf {
  text: string;
  /** Where it is in the document. */
  path: string;
  /** True where the schema says that it cannot be a secret. */
  isPublic: boolean;
}

/** Replaces texts, each in all forms in which a server may repeat it. */
export class Redactor {
  /** True once there was more to learn than is kept. */
  private isOver = false;
  private readonly texts = new Map<string, Set<string>>();
  private characters = 0;
  /** The names and enumeration values of all schemas seen: the API's own words. */
  private readonly vocabulary = new Set<string>();
  private readonly schemas = new Set<Schema>();
  /** Paths with values that are public there; the same value elsewhere may be a secret. */
  private readonly publicLeaves = new Set<string>();

  constructor(
    private readonly shortest: number,
    /** What this one knows, is replaced too. */
    private readonly other?: Redactor,
    /** It knows credentials of the connection: they are replaced anywhere, also within a word. */
    private readonly isAnywhere = false,
  ) {}

  /**
   * Every text and number of the value: the API may echo what was a secret. Not learnt are the properties `except` at
   * its top, and values that the schema enumerates or types as integers.
   */
  learn(value: Json | undefined, schema?: Schema, except: readonly string[] = []): void {
    if (schema && !this.schemas.has(schema)) {
      this.schemas.add(schema);
      addVocabulary(schema, this.vocabulary);
    }
    const rest = isObject(value)
      ? Object.fromEntries(Object.entries(value).filter(([key]) => !except.includes(key)))
      : value;
    for (const leaf of leaves(rest, schema)) {
      const place = `${leaf.path}=${leaf.text}`;
      if (leaf.isPublic) this.publicLeaves.add(place);
      else if (!this.other?.publicLeaves.has(place)) this.add(leaf.text, this.shortest);
    }
  }

  /** True when there was more to learn than is kept: nothing of the API's words may be shown. */
  get isFull(): boolean {
    return this.isOver || this.other?.isFull === true;
  }

  private add(text: string, shortest: number): void {
    if (text.length < shortest || ID.test(text)) return;
    if (this.texts.get(text.slice(0, PREFIX))?.has(text)) return;
    if (this.characters >= MOST_CHARACTERS) {
      this.isOver = true;
      return;
    }
    const lines = text.includes("\n") ? text.split("\n") : [];
    for (const line of lines) this.add(line.trim(), SHORTEST_LINE);
    const sent = text.toWellFormed();
    const escaped = JSON.stringify(sent).slice(1, -1);
    const forms = [
      text,
      sent,
      escaped,
      JSON.stringify(text).slice(1, -1),
      JSON.stringify(escaped).slice(1, -1),
    ];
    for (const form of new Set([...forms, encodeURIComponent(sent)])) this.keep(form);
  }

  private keep(text: string): void {
    const prefix = text.slice(0, PREFIX);
    this.characters += text.length;
    this.texts.set(prefix, (this.texts.get(prefix) ?? new Set()).add(text));
  }

  /** The first so many characters of the words, without all that was learnt: also what begins there and ends later. */
  redact(words: string, length = words.length): string {
    if (this.isFull) return NOT_SHOWN;
    const end = Math.min(length, words.length);
    let result = "";
    // Texts may overlap: what follows one of them may be the end of another.
    for (let at = 0, hiddenTo = 0; at < end; at++) {
      const hidden = this.longestAt(words, at);
      if (hidden > 0 && at >= hiddenTo) result += HIDDEN;
      hiddenTo = Math.max(hiddenTo, at + hidden);
      if (at >= hiddenTo) result += words[at] ?? "";
    }
    return result.replace(/Bearer\s+[\w.~+/-]{20,}=*/gi, "Bearer ***");
  }

  private longestAt(words: string, at: number): number {
    let longest = this.other?.longestAt(words, at) ?? 0;
    for (const text of this.texts.get(words.slice(at, at + PREFIX)) ?? []) {
      if (text.length <= longest || !words.startsWith(text, at)) continue;
      if (this.isAnywhere) longest = text.length;
      if (this.isVocabulary(text)) continue;
      if (text.length >= SHORTEST_ANYWHERE || isWholeWord(words, at, text)) longest = text.length;
    }
    return longest;
  }

  private isVocabulary(text: string): boolean {
    return this.vocabulary.has(text) || this.other?.isVocabulary(text) === true;
  }
}

/** True unless a letter or digit of the text continues a word before or after it. */
function isWholeWord(words: string, at: number, text: string): boolean {
  const before = words.slice(Math.max(0, at - LONGEST_ESCAPE), at);
  const isJoinedBefore = WORD_AFTER.test(text) && WORD_BEFORE.test(before) && !ESCAPE_BEFORE.test(before);
  const end = at + text.length;
  return !isJoinedBefore && !(WORD_BEFORE.test(text) && WORD_AFTER.test(words.slice(end, end + 2)));
}

function* leaves(value: Json | undefined, schema: Schema | undefined, path = ""): Generator<Leaf> {
  if (typeof value === "string" || typeof value === "number") {
    const isPublic =
      schema?.enum?.some((documented) => documented === value) === true ||
      (schema?.type === "integer" && typeof value === "number");
    yield { text: String(value), path, isPublic };
  } else if (Array.isArray(value)) {
    for (const [i, element] of value.entries()) yield* leaves(element, schema?.items, `${path}/${i}`);
  } else if (isObject(value)) {
    for (const [key, inner] of Object.entries(value))
      yield* leaves(inner, propertySchema(schema, key), `${path}/${key}`);
  }
}

/** Every property name and enumeration value of a schema. */
function addVocabulary(schema: Schema, vocabulary: Set<string>, seen = new Set<Schema>()): void {
  if (seen.has(schema)) return;
  seen.add(schema);
  for (const value of schema.enum ?? []) vocabulary.add(String(value));
  for (const [name, inner] of Object.entries(schema.properties ?? {})) {
    vocabulary.add(name);
    addVocabulary(inner, vocabulary, seen);
  }
  for (const inner of [schema.items, schema.additionalProperties, ...(schema.anyOf ?? [])])
    if (typeof inner === "object") addVocabulary(inner, vocabulary, seen);
}
