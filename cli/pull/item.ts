/** What `pull` has to say about one change that was made in Celigo. */
import type { Title } from "../owners";
import { printable } from "../report";
import type { Json } from "../../provider/json/json";

/** One change; secrets are never in it. */
export interface Item extends Title {
  /** The property; undefined where the whole object is meant. */
  path?: string;
  from?: Json;
  to?: Json;
  /** The new value as the program would say it, where ids have names. */
  code?: string;
  secret?: true;
  /** The lines of a text that differ. */
  diff?: string[];
  /** What was written. */
  file?: string;
  /** Why it is left to people, or what it is about. */
  reason?: string;
}

/** What was brought back, and what remains. */
export interface Outcome {
  written: Item[];
  remaining: Item[];
}

/** What the program says in place of an id, where it has something for it. */
export type ExpressionFor = (id: string) => string | undefined;

/** A value as the program would say it: whole ids as what they belong to. */
export function codeOf(value: Json, expressionFor: ExpressionFor): string {
  if (typeof value === "string") return expressionFor(value) ?? printable(JSON.stringify(value));
  if (Array.isArray(value)) return `[${value.map((element) => codeOf(element, expressionFor)).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const parts = Object.entries(value).map(([key, inner]) => {
    const name = /^[A-Za-z_$][\w$]*$/.test(key) ? key : printable(JSON.stringify(key));
    return `${name}: ${codeOf(inner, expressionFor)}`;
  });
  return parts.length === 0 ? "{}" : `{ ${parts.join(", ")} }`;
}
