/** Takes out of messages what must not be read by others. */
import { isObject } from "./compare";
import type { Json } from "./define-resource";

/** Shorter texts stand in every message by accident. */
const SHORTEST_SECRET = 4;

/** Takes the token, and every text and number of the sent body, out of the API's words: it may echo what was a secret. */
export function redact(token: string, words: string, body?: Json): string {
  return [token, ...texts(body)]
    .filter((text) => text.length >= SHORTEST_SECRET)
    .flatMap((text) => {
      const sent = text.toWellFormed();
      return [
        text,
        sent,
        JSON.stringify(text).slice(1, -1),
        JSON.stringify(sent).slice(1, -1),
        encodeURIComponent(sent),
      ];
    })
    .filter((text) => words.includes(text))
    .sort((a, b) => b.length - a.length)
    .reduce((rest, text) => rest.replaceAll(text, "***"), words)
    .replace(/Bearer\s+[\w.~+/-]{20,}=*/gi, "Bearer ***");
}

function* texts(value: Json | undefined): Generator<string> {
  if (typeof value === "string") yield value;
  else if (typeof value === "number") yield String(value);
  else if (Array.isArray(value)) for (const element of value) yield* texts(element);
  else if (isObject(value)) for (const inner of Object.values(value)) yield* texts(inner);
}
