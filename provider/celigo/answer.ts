/** What an answer of the API says: its rows and pages, its words when it refuses, and what to do then. */
import { isObject, type Json } from "../json/json";
import { ApiError, CeligoError, notTakenBack } from "./errors";
import { MAX_WAIT_SECONDS } from "./limiter";
import { NOT_SHOWN, type Redactor } from "./redact";

/** One request can break many rules; the first ones tell enough. */
const MAX_ERRORS_SHOWN = 10;
/** Longer headers are no links of this API. */
const MAX_LINK = 16_384;
/** More of an error page than this tells nobody anything. */
const MAX_WORDS = 20_000;

/** An answer, whatever its status. */
export interface Answer {
  status: number;
  text: string;
  header: (name: string) => string | undefined;
}

export function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** A 2xx with a web page comes from a proxy or a login form in between: nothing was carried out, as far as it tells. */
export function isPage(answer: Answer): boolean {
  const isSuccess = answer.status >= 200 && answer.status <= 299;
  return (
    isSuccess &&
    (answer.text.trimStart().startsWith("<") ||
      (/\bhtml\b/i.test(answer.header("content-type") ?? "") && answer.text.includes("<")))
  );
}

/** 408 and 5xx: the API's own trouble, which passes. */
export function isTransient(status: number): boolean {
  return status === 408 || status === 425 || status === 429 || status >= 500;
}

/** Whole seconds or a date; at least one, at most what anybody waits. */
export function retryAfterSeconds(header: string | undefined): number {
  const seconds = Number(header ?? "1");
  const wanted = Number.isFinite(seconds) ? seconds : (Date.parse(header ?? "") - Date.now()) / 1000;
  return Number.isFinite(wanted) ? Math.min(Math.max(wanted, 0.1), MAX_WAIT_SECONDS) : 1;
}

const LINK = /<([^>]*)>((?:\s*;\s*[\w-]+\*?\s*=\s*(?:"[^"]*"|[^\s;,"]+))*)/g;
const REL = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,"]+))/i;

/**
 * The path and query of the next page; its host may be another one's and is not asked.
 * @throws CeligoError for a next page that is no list of this API.
 */
export function nextPage(header: string | undefined, current: string): string | undefined {
  for (const [, target = "", parameters = ""] of (header ?? "").slice(0, MAX_LINK).matchAll(LINK)) {
    const [, quoted, bare] = REL.exec(parameters) ?? [];
    if (!(quoted ?? bare ?? "").toLowerCase().split(/\s+/).includes("next")) continue;
    const base = `https://celigo.invalid${current}`;
    const url = URL.canParse(target, base) ? new URL(target, base) : undefined;
    if (url?.pathname.startsWith("/v1/")) return url.pathname + url.search;
    throw new CeligoError(
      `Celigo GET ${withoutQuery(current)}: the link to the next page leads to no list of this API. Nothing was changed.`,
    );
  }
  return undefined;
}

/** What a refusal says. */
interface Explanation {
  words: string;
  code?: string;
  fields?: string[];
}

/** The API's words, whatever shape they have; what was secret is taken out before anything is cut. */
export function explain(answer: Answer, redactor: Redactor, body: Json | undefined): Explanation {
  return redactor.isFull ? withheld(answer, body) : explained(answer, redactor);
}

/** None of the API's words, but what decides how the request goes on. */
function withheld(answer: Answer, body: Json | undefined): Explanation {
  const { words, code, fields } = explained(answer, { redact: (text, length) => text.slice(0, length) });
  const said = `${code ?? ""} ${words}`;
  const known = nextStep(0, code, "") === "" ? undefined : code;
  if (/whitelist/i.test(said)) return { words: `a field is not in the whitelist; ${NOT_SHOWN}`, code: known };
  const refusal = new ApiError(said, answer.status, code, fields);
  const refused = isObject(body) ? notTakenBack(refusal, body) : [];
  if (refused.length === 0) return { words: NOT_SHOWN, code: known };
  return { words: `${refused.join(", ")}: not writable; ${NOT_SHOWN}`, code: known, fields: refused };
}

function explained(answer: Answer, redactor: Pick<Redactor, "redact">): Explanation {
  const body = parse(answer.text);
  const clip = (value: Json | undefined, length: number) => {
    const words = text(value);
    return words === undefined ? undefined : excerpt(redactor.redact(words, MAX_WORDS), length);
  };
  const errors = isObject(body) && Array.isArray(body.errors) ? body.errors.filter(isObject) : [];
  if (errors.length > 0) {
    const words = errors.slice(0, MAX_ERRORS_SHOWN).map((error) => {
      const field = clip(error.field, 100);
      const message = clip(error.message, 500) ?? clip(error.code, 500) ?? "";
      return field === undefined ? message : `${message} (${inputPath(field)})`;
    });
    const fields = errors.flatMap(({ field }) => clip(field, 100)?.replace(/^\//, "") ?? []);
    return { words: words.join("; "), code: clip(errors[0]?.code, 60), fields };
  }
  const message = isObject(body) ? clip(body.message, 500) : undefined;
  if (isObject(body) && message !== undefined) return { words: message, code: clip(body.code, 60) };
  if (answer.status >= 300 && answer.status <= 399) {
    return { words: "the API does not redirect; is celigo:baseUrl the right origin?" };
  }
  const page = redactor.redact(answer.text, MAX_WORDS);
  const plain = page.replace(/<(style|script)\b[^<]*(<(?!\/)[^<]*)*<\/\1>/gi, " ").replace(/<[^<>]*>/g, " ");
  return { words: excerpt(plain, 500) || "no further words" };
}

/** The beginning of a page that came in place of an answer. */
export function beginning(answer: Answer, redactor: Redactor): string {
  return excerpt(redactor.redact(answer.text, MAX_WORDS), 500);
}

/** The API's `flowGroupings.0.name`, or the pointer of a PATCH, as the program's `flowGroupings[0].name`. */
function inputPath(field: string): string {
  const path = field.startsWith("/") ? field.slice(1).replaceAll("/", ".") : field;
  return path.replace(/\.(\d+)(?=\.|$)/g, "[$1]");
}

function text(value: Json | undefined): string | undefined {
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}

export function excerpt(words: string, length: number): string {
  const line = words.replace(/\s+/g, " ").trim();
  return line.length > length ? `${line.slice(0, length)}...` : line;
}

export function sentence(words: string): string {
  return /[.!?;]$/.test(words) ? words : `${words}.`;
}

export function withoutQuery(path: string): string {
  return path.split("?")[0] ?? path;
}

/** What the user can do about a refusal, where we know it. */
export function nextStep(status: number, code: string | undefined, token: string): string {
  if (status === 401)
    return `Check the token (from ${token}): is it expired or revoked, or of another region (celigo:region)?`;
  if (code === "invalid_user") return "The person must create an integrator.io account first.";
  if (code === "feature_not_enabled") return "The account's plan does not include this; ask Celigo.";
  if (status === 403)
    return "The token lacks the right for this: an account token with full access is needed.";
  if (status === 429)
    return "The account's request budget is used up; try again later, or set celigo:maxRequestsPerSecond.";
  return "";
}
