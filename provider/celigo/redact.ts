/** Takes out of messages what must not be read by others. */
import { isObject, type Json } from "../json/json";

/** Shorter texts stand in every message by accident: those of all inputs sooner than those of one request. */
export const SHORTEST_KNOWN = 6;
export const SHORTEST_SENT = 4;
/** Texts are found by their beginning. */
const PREFIX = SHORTEST_SENT;
/** A longer text may be quoted in part: each of its lines counts. */
const SHORTEST_LINE = 8;
const MOST_LINES = 5_000;
/** What a process remembers to take out of messages; more than all secrets of a stack. */
const MOST_CHARACTERS = 8_000_000;
/** Ids are no secrets, and the better part of many messages. */
const ID = /^[0-9a-f]{24}$/;

const HIDDEN = "***";

/** Replaces texts, each in all forms in which a server may repeat it. */
export class Redactor {
  private readonly texts = new Map<string, Set<string>>();
  private characters = 0;

  constructor(
    private readonly shortest: number,
    /** What this one knows, is replaced too. */
    private readonly other?: Redactor,
  ) {}

  /** Every text and number of the value, but for those properties at its top: the API may echo what was a secret. */
  learn(value: Json | undefined, except: readonly string[] = []): void {
    const rest = isObject(value)
      ? Object.fromEntries(Object.entries(value).filter(([key]) => !except.includes(key)))
      : value;
    for (const text of leaves(rest)) this.add(text, this.shortest);
  }

  private add(text: string, shortest: number): void {
    if (text.length < shortest || this.characters >= MOST_CHARACTERS || ID.test(text)) return;
    if (this.texts.get(text.slice(0, PREFIX))?.has(text)) return;
    const lines = text.includes("\n") ? text.split("\n", MOST_LINES) : [];
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
    let result = "";
    for (let at = 0; at < Math.min(length, words.length);) {
      const hidden = this.longestAt(words, at);
      result += hidden > 0 ? HIDDEN : (words[at] ?? "");
      at += Math.max(hidden, 1);
    }
    return result.replace(/Bearer\s+[\w.~+/-]{20,}=*/gi, "Bearer ***");
  }

  private longestAt(words: string, at: number): number {
    let longest = this.other?.longestAt(words, at) ?? 0;
    for (const text of this.texts.get(words.slice(at, at + PREFIX)) ?? []) {
      if (text.length > longest && words.startsWith(text, at)) longest = text.length;
    }
    return longest;
  }
}

function* leaves(value: Json | undefined): Generator<string> {
  if (typeof value === "string") yield value;
  else if (typeof value === "number") yield String(value);
  else if (Array.isArray(value)) for (const element of value) yield* leaves(element);
  else if (isObject(value)) for (const inner of Object.values(value)) yield* leaves(inner);
}
