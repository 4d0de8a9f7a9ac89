/**
 * HTTP with integrator.io: authorization, retries, rate, paging, errors. The only file that knows axios; no AxiosError
 * leaves it.
 */
import { setTimeout as sleep } from "node:timers/promises";
import http from "node:http";
import https from "node:https";
import axios, { type AxiosInstance, isAxiosError } from "axios";
import { isObject, type Json, type JsonObject } from "../json/json";
import type { Schema } from "../json/schema";
import { asText } from "../json/text";
import {
  type Answer,
  beginning,
  excerpt,
  explain,
  isPage,
  isTransient,
  nextPage,
  nextStep,
  parse,
  retryAfterSeconds,
  sentence,
  withoutQuery,
} from "./answer";
import type { Api } from "./api";
import { refusedByMode, tokenName, type Connection } from "./connection";
import { isDebugging } from "./debug";
import { ApiError, Cancelled, CeligoError, LostAnswer, messageOf, notTakenBack } from "./errors";
import { Limiter } from "./limiter";
import { Redactor, SHORTEST_KNOWN, SHORTEST_SENT } from "./redact";
import { version } from "./version";

/** Seconds for one request, unless the settings say otherwise. Clone and install copy whole integrations. */
const TIMEOUT_SECONDS = 30;
const SLOW_TIMEOUT_SECONDS = 360;
const SLOW_PATH = /\/(clone|install)$/;
/** First pause before a repeat; doubles each time, with jitter so that parallel requests do not come back at once. */
const BACK_OFF_MS = 500;
const MAX_BACK_OFF_MS = 15_000;
/** An account's bucket can stay full for longer than its hiccups last. */
const THROTTLED_PER_RETRY = 8;
/** However few pauses that were: nobody should wait longer for one request. */
const LONGEST_THROTTLED_MS = 600_000;
/** A list of 1,000 large integrations fits; anything bigger is no answer of this API. */
const MAX_ANSWER_BYTES = 32 * 1024 * 1024;
/** How often trouble is worth a line. */
const TROUBLE_MS = 5000;
/** Ends a list whose pages never do. */
const MAX_PAGES = 2000;
const MAX_ROWS = 200_000;

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** How a read differs from the usual one. */
export interface ReadOptions {
  /** More headers. */
  headers?: { [name: string]: string };
  /** A 404 is a refusal like others: thrown, with the API's words. */
  isStrict?: boolean;
  /** Of the rows of a list, only these fields are kept. */
  fields?: ReadonlySet<string>;
  /** No further page is read once the rows are enough. */
  isEnough?: (rows: JsonObject[]) => boolean;
}

/** How one attempt ended. */
type Outcome =
  | { kind: "answer"; answer: Answer }
  | { kind: "not sent"; detail: string; isFinal: boolean }
  | { kind: "timeout" | "broken"; detail: string }
  | { kind: "answered"; detail: string; isFinal: boolean };

/** The connection to one account. */
export class Client implements Api {
  private readonly http: AxiosInstance;
  private readonly limiter: Limiter;
  /** What no message may hold. */
  private readonly secret = new Redactor(SHORTEST_SENT, undefined, true);
  /** What this process was given besides, and the API's words may not repeat. */
  private readonly known = new Redactor(SHORTEST_KNOWN, this.secret);
  /** Shared with what `before` returns. */
  private readonly counters = { writes: 0, lastTrouble: 0, writesTo: new Map<string, number>() };
  private readonly cancelled = new AbortController();
  /** Asked directly before a write is sent. */
  private checkWrite: () => void = () => undefined;

  constructor(
    private readonly settings: Connection,
    readonly say: (message: string) => void,
  ) {
    this.limiter = new Limiter(settings.maxRequestsPerSecond, say);
    this.secret.learn([settings.token, ...proxyPasswords()]);
    const sockets = { keepAlive: true, maxSockets: 64, scheduling: "lifo" as const };
    this.http = axios.create({
      httpAgent: new http.Agent(sockets),
      httpsAgent: new https.Agent(sockets),
      // A redirect could carry the token to another host, or turn a write into a read.
      maxRedirects: 0,
      maxContentLength: MAX_ANSWER_BYTES,
      maxBodyLength: Infinity,
      responseType: "arraybuffer",
      validateStatus: () => true,
      transformRequest: [(body: unknown) => body],
      headers: {
        Authorization: `Bearer ${settings.token}`,
        Accept: "application/json",
        "User-Agent": `pulumi-celigo/${version}`,
      },
    });
  }

  /** Counts the beginnings and ends of writes: what was read before one of them may be out of date. */
  get writes(): number {
    return this.counters.writes;
  }

  get origin(): string {
    return this.settings.origin;
  }

  writesTo(path: string): number {
    return this.counters.writesTo.get(path) ?? 0;
  }

  /** The same connection, for requests that rely on something: `check` throws where a write must not be sent any more. */
  before(check: () => void): Client {
    const guarded = Object.create(this) as Client;
    guarded.checkWrite = check;
    return guarded;
  }

  /** Masks the values of these inputs or outputs in the API's words from now on, but for what names the object. */
  learn(properties: JsonObject, schema: Schema, names: readonly string[]): void {
    this.known.learn(properties, schema, names);
  }

  /** Ends waits and starts nothing more; resolves when what is under way has ended. */
  cancel(): Promise<void> {
    this.cancelled.abort();
    return this.limiter.cancel();
  }

  async get(path: string, options?: ReadOptions): Promise<Json | undefined> {
    const { answer } = await this.read(path, options);
    return answer && (parse(answer.text) ?? this.unusable("GET", path, answer));
  }

  async document(path: string, options?: ReadOptions): Promise<JsonObject | undefined> {
    const { answer } = await this.read(path, options);
    if (!answer) return undefined;
    const document = parse(answer.text);
    return isObject(document) && typeof document._id === "string"
      ? document
      : this.unusable("GET", path, answer);
  }

  async list(path: string, options?: ReadOptions): Promise<JsonObject[] | undefined> {
    const rows: JsonObject[] = [];
    let isThere = false;
    for await (const page of this.pages(path, options)) {
      isThere = true;
      rows.push(...page);
      if (options?.isEnough?.(rows)) break;
    }
    return isThere ? rows : undefined;
  }

  /** The pages of a list, each read when it is asked for; none when the API answers 404. */
  async *pages(path: string, options?: ReadOptions): AsyncGenerator<JsonObject[], void, undefined> {
    const seen = new Set<string>();
    let count = 0;
    for (let next: string | undefined = path; next !== undefined;) {
      if (seen.has(next) || seen.size >= MAX_PAGES || count >= MAX_ROWS) {
        throw new CeligoError(
          `Celigo GET ${withoutQuery(path)}: the list does not end (page ${seen.size + 1} leads back, or there are more than ${MAX_PAGES} pages or ${MAX_ROWS} rows). Nothing was changed.`,
        );
      }
      seen.add(next);
      const page: { answer?: Answer; next?: string } = await this.read(next, options);
      if (!page.answer && next === path) return;
      if (!page.answer) {
        throw new CeligoError(
          `Celigo GET ${withoutQuery(path)}: a page of the list is missing (404). Nothing was changed.`,
        );
      }
      if (page.answer.status === 204) return yield [];
      const rows = withFields(this.rowsOf(path, page.answer), options?.fields);
      count += rows.length;
      yield rows;
      next = page.next;
    }
  }

  /** The rows of a list's first page. */
  async firstPage(path: string): Promise<JsonObject[]> {
    const { value } = await this.pages(path).next();
    return value ?? [];
  }

  async post(path: string, body?: Json): Promise<Json | undefined> {
    return parse((await this.write("POST", path, body)).text);
  }

  async put(path: string, body?: Json, headers?: { [name: string]: string }): Promise<Json | undefined> {
    const { text } = await this.write("PUT", path, body, headers);
    return parse(text) ?? (/^\w+$/.test(text.trim()) ? text.trim() : undefined);
  }

  async rewrite(
    path: string,
    edit: (document: JsonObject) => JsonObject | undefined,
    isInput: (field: string) => boolean,
  ): Promise<JsonObject | undefined> {
    const refused = new Set<string>();
    for (let attempt = 0; ; attempt++) {
      const current = await this.document(path);
      if (!current) return undefined;
      const edited = edit(current);
      if (!edited) return current;
      const next = Object.fromEntries(Object.entries(edited).filter(([field]) => !refused.has(field)));
      try {
        const answer = await this.put(path, next);
        if (isObject(answer)) return answer;
        throw new LostAnswer(`Celigo PUT ${path} was answered with nothing usable.`, "broken");
      } catch (error) {
        const made = notTakenBack(error, next);
        if (made.length > 0 && !made.some(isInput)) {
          this.say(`Celigo does not take back ${made.join(", ")}; it is left out of PUT ${path}.`);
          for (const field of made) refused.add(field);
          continue;
        }
        if (!(error instanceof LostAnswer) || attempt >= this.settings.maxRetries) throw error;
      }
      await this.pause(attempt);
    }
  }

  async patch(path: string, operations: { op: "replace"; path: string; value: Json }[]): Promise<void> {
    await this.write("PATCH", path, operations);
  }

  async delete(path: string): Promise<boolean> {
    const answer = await this.repeat("DELETE", path);
    if (answer.status === 404) return false;
    this.throwRefusal("DELETE", path, answer);
    return isPage(answer) ? this.unusable("DELETE", path, answer) : true;
  }

  async deleteOnce(path: string): Promise<void> {
    await this.write("DELETE", path);
  }

  /** One page, or no answer for a 404; repeated until it is usable or hopeless. */
  private async read(path: string, options?: ReadOptions): Promise<{ answer?: Answer; next?: string }> {
    const answer = await this.repeat("GET", path, options?.headers);
    if (answer.status === 404 && !options?.isStrict) return {};
    this.throwRefusal("GET", path, answer);
    return { answer, next: nextPage(answer.header("link"), path) };
  }

  private rowsOf(path: string, answer: Answer): JsonObject[] {
    const page = parse(answer.text);
    // State keys come as `{"keys": [...]}`.
    const rows: Json | undefined =
      isObject(page) && Array.isArray(page.keys) ? page.keys.map((key) => ({ key })) : page;
    if (!Array.isArray(rows) || !rows.every(isObject)) return this.unusable("GET", path, answer);
    return rows;
  }

  /** GET and DELETE: repeating them changes nothing. */
  private async repeat(
    method: "GET" | "DELETE",
    path: string,
    headers?: { [name: string]: string },
  ): Promise<Answer> {
    for (let attempt = 0; ; attempt++) {
      const outcome = await this.attempt(method, path, undefined, headers);
      const isLast = attempt >= this.settings.maxRetries;
      if (outcome.kind === "answer") {
        const { answer } = outcome;
        const isBroken =
          isPage(answer) || (method === "GET" && answer.status === 200 && parse(answer.text) === undefined);
        const isFinal = answer.status === 429 || (!isTransient(answer.status) && !isBroken);
        if (isFinal || isLast) return answer;
      } else if (isLast || ("isFinal" in outcome && outcome.isFinal)) {
        throw this.noAnswer(method, path, outcome);
      }
      this.sayTrouble(outcome);
      await this.pause(attempt);
    }
  }

  /** POST, PUT, PATCH: sent again only when the API certainly did not carry it out. */
  private async write(
    method: Method,
    path: string,
    body?: Json,
    headers?: { [name: string]: string },
  ): Promise<Answer> {
    for (let attempt = 0; ; attempt++) {
      const outcome = await this.attempt(method, path, body, headers);
      if (outcome.kind === "answer") {
        // A 429 is never carried out, however often it comes.
        if (!isTransient(outcome.answer.status) || outcome.answer.status === 429) {
          this.throwRefusal(method, path, outcome.answer, body);
          if (!isPage(outcome.answer)) return outcome.answer;
          throw new LostAnswer(
            `Celigo ${method} ${withoutQuery(path)} was answered with a web page.`,
            "answered",
          );
        }
        const words = this.refusal(method, path, outcome.answer, body);
        throw new LostAnswer(words.message, "broken");
      }
      if (outcome.kind !== "not sent") {
        throw new LostAnswer(this.noAnswer(method, path, outcome).message, outcome.kind);
      }
      if (outcome.isFinal || attempt >= this.settings.maxRetries) throw this.noAnswer(method, path, outcome);
      this.sayTrouble(outcome);
      await this.pause(attempt);
    }
  }

  /**
   * One request, past all pauses that a 429 asks for: a 429 is never carried out. Every request goes through here.
   * @throws CeligoError for a write in mode `read`, whoever asks for it.
   */
  private async attempt(
    method: Method,
    path: string,
    body?: Json,
    headers?: { [name: string]: string },
  ): Promise<Outcome> {
    if (method !== "GET" && this.settings.mode === "read") {
      const what = this.secret.redact(`: ${method} ${withoutQuery(path)} refused, nothing was sent.`);
      throw refusedByMode(this.settings, what, "full or operate");
    }
    const since = Date.now();
    for (let throttled = 0; ; throttled++) {
      await this.limiter.start(method === "GET" ? "read" : "write");
      const sentAt = performance.now();
      const outcome = await this.counted(method, path, () => this.send(method, path, body, headers)).catch(
        (error: unknown) => {
          this.limiter.failed();
          throw error;
        },
      );
      this.logRequest(method, path, outcome, performance.now() - sentAt);
      if (outcome.kind !== "answer") {
        this.limiter.failed();
        return outcome;
      }
      if (outcome.answer.status !== 429) {
        this.limiter.succeeded();
        return outcome;
      }
      this.limiter.throttled(retryAfterSeconds(outcome.answer.header("retry-after")));
      const isEnough = throttled >= this.settings.maxRetries * THROTTLED_PER_RETRY;
      if (isEnough || Date.now() - since > LONGEST_THROTTLED_MS) return outcome;
    }
  }

  private async counted(method: Method, path: string, send: () => Promise<Outcome>): Promise<Outcome> {
    if (method === "GET") return send();
    this.checkWrite();
    this.count(path);
    try {
      return await send();
    } finally {
      this.count(path);
    }
  }

  private count(path: string): void {
    this.counters.writes++;
    this.counters.writesTo.set(path, this.writesTo(path) + 1);
  }

  private async send(
    method: Method,
    path: string,
    body?: Json,
    extra?: { [name: string]: string },
  ): Promise<Outcome> {
    if (this.cancelled.signal.aborted) throw new Cancelled();
    const seconds =
      this.settings.timeoutSeconds ?? (SLOW_PATH.test(path) ? SLOW_TIMEOUT_SECONDS : TIMEOUT_SECONDS);
    const deadline = AbortSignal.timeout(seconds * 1000);
    // Reads are given up at once when the run is ended; an answer to a write is worth waiting for.
    const signal = method === "GET" ? AbortSignal.any([deadline, this.cancelled.signal]) : deadline;
    try {
      const response = await this.http.request<ArrayBuffer>({
        method,
        url: this.settings.origin + path,
        signal,
        ...(body === undefined ? {} : { data: JSON.stringify(body) }),
        headers: { ...(body === undefined ? {} : { "Content-Type": "application/json" }), ...extra },
      });
      const headers = response.headers as Record<string, unknown>;
      return {
        kind: "answer",
        answer: {
          status: response.status,
          text: Buffer.from(response.data ?? new ArrayBuffer(0)).toString("utf8"),
          header: (name) => (typeof headers[name] === "string" ? headers[name] : undefined),
        },
      };
    } catch (error) {
      if (this.cancelled.signal.aborted && method === "GET") throw new Cancelled();
      if (deadline.aborted) return { kind: "timeout", detail: `no answer within ${seconds} s` };
      return classify(error);
    }
  }

  /** With `CELIGO_DEBUG=1` a line for each request: never a query, a header or a body. */
  private logRequest(method: Method, path: string, outcome: Outcome, ms: number): void {
    if (!isDebugging()) return;
    const result = outcome.kind === "answer" ? outcome.answer.status : `no answer (${outcome.detail})`;
    this.say(this.secret.redact(`debug: ${method} ${withoutQuery(path)} ${result} ${Math.round(ms)} ms`));
  }

  /** Nobody should wait without knowing what for. */
  private sayTrouble(outcome: Outcome): void {
    if (Date.now() - this.counters.lastTrouble < TROUBLE_MS) return;
    this.counters.lastTrouble = Date.now();
    const what =
      outcome.kind === "answer" ? `answers ${outcome.answer.status}` : `does not answer (${outcome.detail})`;
    this.say(`${this.settings.origin} ${what}; trying again.`);
  }

  /** A growing pause before a repeat, with jitter. */
  async pause(attempt: number): Promise<void> {
    const ms = Math.min(BACK_OFF_MS * 2 ** attempt, MAX_BACK_OFF_MS) * (0.5 + Math.random() / 2);
    await this.wait(ms);
  }

  /** Waits, unless the run is ended. */
  async wait(ms: number): Promise<void> {
    try {
      await sleep(ms, undefined, { signal: this.cancelled.signal });
    } catch {
      throw new Cancelled();
    }
  }

  private throwRefusal(method: Method, path: string, answer: Answer, body?: Json): void {
    if (answer.status < 200 || answer.status > 299) throw this.refusal(method, path, answer, body);
  }

  private refusal(method: Method, path: string, answer: Answer, body?: Json): ApiError {
    const sent = new Redactor(SHORTEST_SENT, this.known);
    for (const value of secretsOf(method, body)) sent.learn(value);
    const { words, code, fields } = explain(answer, sent, body);
    const hint = nextStep(answer.status, code, tokenName(this.settings));
    const reason = [answer.status, code].filter(Boolean).join(" ");
    const message = `Celigo ${method} ${withoutQuery(path)} failed (${reason}): ${sentence(words)}${hint === "" ? "" : ` ${hint}`}`;
    return new ApiError(this.secret.redact(message), answer.status, code, fields);
  }

  private noAnswer(method: Method, path: string, outcome: Exclude<Outcome, { kind: "answer" }>): CeligoError {
    const hint =
      outcome.kind === "not sent"
        ? "Check celigo:baseUrl, celigo:region, the network and the proxy settings."
        : "";
    return new CeligoError(
      this.secret.redact(
        `Celigo ${method} ${withoutQuery(path)} got no answer from ${this.settings.origin} (${outcome.detail}). ${hint}`.trim(),
      ),
    );
  }

  /** Of a document nothing is shown: it may hold secrets that nobody can tell from other values. */
  private unusable(method: Method, path: string, answer: Answer): never {
    const type = excerpt(answer.header("content-type") ?? "no content type", 100);
    const what = isPage(answer)
      ? beginning(answer, this.known)
      : `${Buffer.byteLength(answer.text)} bytes, ${type}.`;
    throw new CeligoError(
      this.secret.redact(
        `Celigo ${method} ${withoutQuery(path)} answered ${answer.status} with something that is not what this operation returns: ${what}`,
      ),
    );
  }
}

/** A proxy may repeat what it was given. */
function proxyPasswords(): string[] {
  const proxies = Object.entries(process.env).filter(([name]) => /^(https?|all)_proxy$/i.test(name));
  return proxies.flatMap(([, proxy = ""]) => (URL.canParse(proxy) ? new URL(proxy).password : []));
}

/** What a message must not repeat of a body: of a PATCH only its values, because it is the paths that the API names. */
function secretsOf(method: Method, body: Json | undefined): Json[] {
  if (method !== "PATCH" || !Array.isArray(body)) return body === undefined ? [] : [body];
  return body
    .filter(isObject)
    .map(({ path, value }) => ({ [asText(path).replace(/^\//, "")]: value ?? null }));
}

const NOT_SENT = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENETDOWN",
]);

function classify(error: unknown): Outcome {
  if (!isAxiosError(error)) return { kind: "broken", detail: messageOf(error) };
  const code = error.code ?? "";
  if (NOT_SENT.has(code)) return { kind: "not sent", detail: code, isFinal: code === "ENOTFOUND" };
  if (/CERT|SELF_SIGNED|UNABLE_TO_|ERR_TLS|EPROTO/.test(code)) {
    return { kind: "not sent", detail: `TLS: ${code}`, isFinal: true };
  }
  if (code === "ERR_INVALID_CHAR" || code === "ERR_INVALID_URL" || code === "ERR_BAD_OPTION") {
    return { kind: "not sent", detail: code, isFinal: true };
  }
  if (/maxContentLength/.test(error.message)) {
    const detail = `an answer of more than ${MAX_ANSWER_BYTES / 1024 / 1024} MB, which is none of this API`;
    return { kind: "answered", detail, isFinal: true };
  }
  const status = error.response?.status ?? 0;
  if (status >= 200 && status <= 299)
    return { kind: "answered", detail: "its answer was cut off", isFinal: false };
  // Axios's own messages can name the proxy with its password: only codes and fixed words leave this file.
  return { kind: "broken", detail: code === "" ? "connection broken" : code };
}

function withFields(rows: JsonObject[], fields: ReadonlySet<string> | undefined): JsonObject[] {
  if (!fields) return rows;
  return rows.map((row) => Object.fromEntries(Object.entries(row).filter(([key]) => fields.has(key))));
}
