import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";

import { json } from "./body";
import { ApiError, invalidId, notFound } from "./errors";
import { isId } from "./ids";
import type { World } from "./world";
import type { Environment } from "./store";

const scopedTypes = ["exports", "imports", "integrations"] as const;

/** Key-value state: global, and below exports, imports and integrations. */
export function stateRoutes(app: FastifyInstance, { quirks }: World): void {
  stateAt(
    app,
    "/v1/state",
    () => "",
    () => 204,
  );
  for (const type of scopedTypes)
    stateAt(
      app,
      `/v1/${type}/:_resourceId/state`,
      (request) => resourceScope(request, type),
      () => quirks.scopedStateDeleteStatus,
    );
  stateAt(
    app,
    "/v1/:resourceType/:_resourceId/state",
    () => {
      const message = "State is available for exports, imports and integrations only.";
      throw new ApiError(403, { code: "access_restricted", message });
    },
    () => 204,
  );
}

function stateAt(
  app: FastifyInstance,
  path: string,
  scopeOf: (request: FastifyRequest) => string,
  deleted: () => number,
): void {
  app.get(path, (request, reply) => {
    const keys = [...request.environment.state(scopeOf(request)).keys()];
    return keys.length > 0 ? { keys } : reply.code(204).send();
  });
  app.delete(path, (request, reply) => {
    request.environment.clearState(scopeOf(request));
    return reply.code(deleted()).send();
  });
  app.get(`${path}/:key`, (request, reply) => {
    const scope = scopeOf(request);
    const values = request.environment.state(scope);
    const key = keyOf(request);
    if (!values.has(key)) throw noKey(key);
    return reply.send(values.get(key));
  });
  app.put(`${path}/:key`, (request, reply) => put(request.environment, scopeOf(request), request, reply));
  app.delete(`${path}/:key`, (request, reply) => {
    const key = keyOf(request);
    if (!request.environment.deleteState(scopeOf(request), key)) throw noKey(key);
    return reply.code(deleted()).send();
  });
}

function keyOf(request: FastifyRequest): string {
  return (request.params as { key: string }).key;
}

function noKey(key: string): ApiError {
  return new ApiError(404, { message: `State key not found: ${key}` });
}

function put(
  environment: Environment,
  scope: string,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const value = json(request);
  if (value === undefined)
    throw new ApiError(422, { code: "missing_required_field", message: "The request body is empty." });
  if (typeof value !== "object" || value === null)
    throw new ApiError(400, { code: "invalid_json", message: "The value must be a JSON object or array." });
  if (Object.keys(value).length === 0)
    throw new ApiError(422, { code: "missing_required_field", message: "The value must not be empty." });
  const isNew = environment.setState(scope, keyOf(request), value);
  return reply
    .code(isNew ? 201 : 200)
    .type("text/plain; charset=utf-8")
    .send(isNew ? "Created" : "OK");
}

function resourceScope(request: FastifyRequest, type: (typeof scopedTypes)[number]): string {
  const { _resourceId } = request.params as { _resourceId: string };
  if (!isId(_resourceId)) throw invalidId("_resourceId");
  const resource = request.environment.find(type, _resourceId);
  if (!resource) throw notFound("Resource not found.", "_resourceId");
  return `${type}/${resource._id}`;
}
