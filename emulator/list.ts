import type { FastifyReply, FastifyRequest } from "fastify";

import { ApiError, invalidQuery } from "./errors";
import { isId } from "./ids";
import type { Quirks } from "./options";
import type { Document } from "./document";

/** The vendor's own host stands in `Link`, whatever host was asked: clients must keep only path and query. */
const linkOrigin = "https://api.integrator.io";

/** The query of a request, as sent: no folding of repeated or bracketed names. */
export function query(request: FastifyRequest): URLSearchParams {
  const [, search = ""] = /\?(.*)$/s.exec(request.originalUrl) ?? [];
  return new URLSearchParams(search);
}

/** Sends one page of the visible rows, 204 when there are none, and `Link` while there is more. */
export function sendPage(
  request: FastifyRequest,
  reply: FastifyReply,
  { rows, visible, pageSize }: { rows: Document[]; visible: (row: Document) => boolean; pageSize: number },
  present: (row: Document) => object,
): FastifyReply {
  const search = query(request);
  const rest = rows.slice(pageStart(search.get("page"), rows)).filter(visible);
  const page = rest.slice(0, pageSize);
  const last = page.at(-1);
  if (!last) return reply.code(204).send();
  if (rest.length > pageSize) {
    search.set("page", Buffer.from(last._id).toString("base64url"));
    const path = request.originalUrl.split("?")[0] ?? "";
    void reply.header("Link", `<${linkOrigin}${path}?${search.toString()}>; rel="next"`);
  }
  return reply.send(page.map(present));
}

/** A page starts behind the last row of the one before, even when that row was deleted meanwhile. */
function pageStart(token: string | null, rows: Document[]): number {
  if (!token) return 0;
  const lastId = Buffer.from(token, "base64url").toString();
  if (!isId(lastId)) throw invalidQuery("Invalid page token.");
  const last = rows.findIndex((row) => row._id === lastId);
  if (last >= 0) return last + 1;
  const later = rows.findIndex((row) => row._id > lastId);
  return later < 0 ? rows.length : later;
}

/** Which rows a list shows: not the deleted ones, unless the quirk `deletedAsDocument` says so. */
export function isListed(quirks: Quirks): (row: Document) => boolean {
  return (row) => quirks.deletedAsDocument || !row.deletedAt;
}

/** What `include` and `exclude` make of a row; throws what the API answers to a wrong use. */
export function projection(request: FastifyRequest, ignored: boolean): (row: object) => object {
  const search = query(request);
  for (const name of search.keys())
    if (/^(include|exclude)\[/.test(name))
      throw new ApiError(500, { code: "internal_error", message: "Internal server error." });
  const include = search.get("include");
  const exclude = search.get("exclude");
  if (include && exclude)
    throw invalidQuery("Please provide either include or exclude param in the request query and not both.");
  const fields = (include ?? "") || (exclude ?? "");
  if (!fields) return (row) => row;
  if (!/^[A-Za-z0-9._,]+$/.test(fields))
    throw invalidQuery("Only letters, digits, dots and underscores are allowed in include and exclude.");
  if (ignored) return (row) => row;
  const paths = fields.split(",").filter(Boolean);
  return include ? (row) => pick(row, ["_id", "name", ...paths]) : (row) => omit(row, paths);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function pick(row: object, paths: string[]): object {
  const result: Record<string, unknown> = {};
  for (const path of paths) {
    const keys = path.split(".");
    let source: unknown = row;
    for (const key of keys) source = isObject(source) && Object.hasOwn(source, key) ? source[key] : undefined;
    if (source === undefined) continue;
    let target = result;
    for (const key of keys.slice(0, -1)) {
      const next = isObject(target[key]) ? target[key] : {};
      target = target[key] = next;
    }
    const leaf = keys.at(-1);
    if (leaf) target[leaf] = source;
  }
  return result;
}

function omit(row: object, paths: string[]): object {
  const result = structuredClone(row);
  for (const path of paths) {
    if (path === "_id" || path === "name") continue;
    const keys = path.split(".");
    let parent: unknown = result;
    for (const key of keys.slice(0, -1)) parent = isObject(parent) ? parent[key] : undefined;
    const leaf = keys.at(-1);
    if (isObject(parent) && leaf) delete parent[leaf];
  }
  return result;
}

/** The range asked for by `limit` and `offset`, as scripts' logs and audit take them. */
export function range(request: FastifyRequest): { limit: number; offset: number } {
  const search = query(request);
  const number = (name: string, fallback: number, minimum: number, maximum: number): number => {
    const text = search.get(name);
    if (text === null) return fallback;
    const value = Number(text);
    if (!Number.isInteger(value) || value < minimum || value > maximum)
      throw invalidQuery(`Invalid ${name}.`);
    return value;
  };
  return { limit: number("limit", 100, 1, 1000), offset: number("offset", 0, 0, Number.MAX_SAFE_INTEGER) };
}
