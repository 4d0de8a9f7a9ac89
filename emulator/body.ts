import type { FastifyRequest } from "fastify";

import { ApiError } from "./errors";

/** A JSON object as sent. */
export type Body = Record<string, unknown>;

/** The JSON of a request: 415 for another content type, 400 for what is no JSON, undefined for no body at all. */
export function json(request: FastifyRequest): unknown {
  const type = (request.headers["content-type"] ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  if (!/^application\/([\w.-]+\+)?json$/.test(type))
    throw new ApiError(415, { message: `Content-Type must be application/json, not "${type}".` });
  const text = bodyText(request);
  if (text === "") return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new ApiError(400, { code: "invalid_json", message: "The request body is not valid JSON." });
  }
}

/** The JSON object of a request; 400 for any other JSON. */
export function jsonObject(request: FastifyRequest): Body {
  const body = json(request) ?? {};
  if (typeof body !== "object" || body === null || Array.isArray(body))
    throw new ApiError(400, { code: "invalid_json", message: "The request body must be a JSON object." });
  return body as Body;
}

/** The JSON object of a request whose body is optional; undefined when nothing was sent. */
export function optionalObject(request: FastifyRequest): Body | undefined {
  return bodyText(request) === "" ? undefined : jsonObject(request);
}

function bodyText(request: FastifyRequest): string {
  return Buffer.isBuffer(request.body) ? request.body.toString("utf8") : "";
}
