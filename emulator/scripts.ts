import type { FastifyInstance, FastifyRequest } from "fastify";

import { jsonObject, type Body } from "./body";
import { ApiError, invalidField, invalidQuery, notFound } from "./errors";
import { readOnlyOf, without, writableFields, type Fields } from "./fields";
import { newId } from "./ids";
import { readable } from "./integrations";
import { isListed, projection, query, range, sendPage } from "./list";
import { patchChanges } from "./patch";
import type { World } from "./world";
import type { Document } from "./document";
import { digest, newDocument, stamp, type Environment } from "./store";

const scriptFields: Fields = {
  writable: {
    name: "string",
    description: "string",
    postResponseHookToProcessOnChildRecord: "boolean",
    content: "string",
    _templateId: "string",
    __noModule: "boolean",
    sandbox: "boolean",
  },
  readOnly: [
    "_id",
    "_userId",
    "_sourceId",
    "__hash",
    "createdAt",
    "lastModified",
    "deletedAt",
    "debugUntil",
    "_connectorId",
    "_integrationId",
  ],
  required: ["name", "content"],
  maxLength: { name: 100, description: 1024 },
};

const hour = 3_600_000;

/** Gives a script what the server makes: its owner and the hash of what a caller can write. */
export function completeScript(document: Document, environment: Environment): Document {
  const written = Object.entries(document).filter(([name]) => !scriptFields.readOnly.includes(name));
  return Object.assign(document, {
    _userId: document._userId ?? environment.userId,
    __hash: digest(JSON.stringify(written.sort(([a], [b]) => (a < b ? -1 : 1)))).slice(0, 32),
  });
}

/** Notes who changed a script; contents are left out, since they are large and every PUT repeats them. */
export function audit(
  environment: Environment,
  action: string,
  script: Document,
  source: "api" | "ui",
  before?: Document,
): void {
  const changes = before && changesBetween(before, script);
  environment.write("audit", {
    _id: newId(),
    _resourceId: script._id,
    timestamp: stamp(),
    action,
    userId: environment.userId,
    userName: "Account Owner",
    ...(changes && { changes }),
    metadata: { source },
  });
}

function changesBetween(before: Document, after: Document): { before: Body; after: Body } {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  const changed = [...names].filter(
    (name) =>
      name !== "content" &&
      name !== "lastModified" &&
      JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
  const pick = (document: Document): Body =>
    Object.fromEntries(changed.map((name) => [name, document[name]]));
  return { before: pick(before), after: pick(after) };
}

/** CRUD of `/v1/scripts`, with logs and audit. */
export function scriptRoutes(app: FastifyInstance, { quirks, pageSize }: World): void {
  app.get("/v1/scripts", (request, reply) => {
    const project = projection(request, quirks.ignoreProjection);
    const list = { rows: request.environment.all("scripts"), visible: isListed(quirks), pageSize };
    return sendPage(request, reply, list, (row) => project(without(row, "content")));
  });

  app.post("/v1/scripts", (request, reply) => {
    const body = writableFields(jsonObject(request), scriptFields, quirks);
    const document = completeScript(newDocument(body), request.environment);
    request.environment.write("scripts", document);
    audit(request.environment, "created", document, "api");
    return reply.code(201).send(document);
  });

  app.get("/v1/scripts/:_id", (request) => readable(request, "scripts", quirks));

  app.put("/v1/scripts/:_id", (request) => {
    const before = scriptOf(request);
    // A body without content is taken, and wipes it.
    const body = writableFields(jsonObject(request), scriptFields, quirks, ["name"]);
    const after = { ...body, ...readOnlyOf(before, scriptFields), _id: before._id, lastModified: stamp() };
    const document = request.environment.write("scripts", completeScript(after, request.environment));
    audit(request.environment, "updated", document, "api", before);
    return document;
  });

  app.patch("/v1/scripts/:_id", (request, reply) => {
    const before = scriptOf(request);
    const after: Document = { ...before };
    for (const { value } of patchChanges(request, ["/debugUntil"], quirks)) {
      if (value === undefined) delete after.debugUntil;
      else after.debugUntil = debugUntil(value);
    }
    after.lastModified = stamp();
    request.environment.write("scripts", after);
    audit(request.environment, "updated", after, "api", before);
    return reply.code(204).send();
  });

  app.delete("/v1/scripts/:_id", (request, reply) => {
    const document = scriptOf(request);
    const users = request.environment.references.to(document._id);
    if (users.length > 0 && quirks.deleteReferenced === "refuse") {
      const names = users
        .map(({ collection, id, paths }) => `${collection}/${id} (${paths.join(", ")})`)
        .join("; ");
      const message = `The script is used by other resources and cannot be deleted: ${names}`;
      throw new ApiError(422, { code: "dependency_conflict", message, field: "_id" });
    }
    request.environment.remove("scripts", document);
    audit(request.environment, "deleted", document, "api");
    return reply.code(204).send();
  });

  app.get("/v1/scripts/:_id/logs", (request) => {
    const { _id } = scriptOf(request);
    const level = query(request).get("level");
    if (level !== null && !["error", "warn", "info", "debug"].includes(level))
      throw invalidQuery("Invalid level.");
    const rows = request.environment
      .live("scriptLogs")
      .filter((row) => row._scriptId === _id && (!level || row.level === level));
    const { page, pagination } = timeRange(request, rows, "timestamp");
    return {
      logs: page.map((row) => without(row, "_id", "_scriptId", "createdAt", "lastModified")),
      pagination,
    };
  });

  app.delete("/v1/scripts/:_id/logs", (request, reply) => {
    const script = scriptOf(request);
    for (const row of request.environment.all("scriptLogs"))
      if (row._scriptId === script._id) request.environment.purge("scriptLogs", row._id);
    return reply.code(204).send();
  });

  app.get("/v1/scripts/:_id/audit", (request) => {
    const { _id } = scriptOf(request);
    const project = projection(request, quirks.ignoreProjection);
    const action = query(request).get("action");
    const actions = ["created", "updated", "deleted", "executed", "enabled", "disabled"];
    if (action !== null && !actions.includes(action)) throw invalidQuery("Invalid action.");
    const rows = request.environment
      .live("audit")
      .filter((row) => row._resourceId === _id && (!action || row.action === action));
    const { page, pagination } = timeRange(request, rows.reverse(), "timestamp");
    return { audit: page.map((row) => project(without(row, "_resourceId"))), pagination };
  });
}

function scriptOf(request: FastifyRequest): Document {
  const found = request.environment.find("scripts", (request.params as { _id: string })._id);
  if (!found) throw notFound("Script not found.");
  return found;
}

function debugUntil(value: unknown): string {
  const time = typeof value === "string" ? Date.parse(value) : NaN;
  if (Number.isNaN(time)) throw invalidField("debugUntil", "must be a date.");
  if (time > Date.now() + hour) throw invalidField("debugUntil", "must be at most one hour from now.");
  return new Date(time).toISOString();
}

function timeRange(
  request: FastifyRequest,
  rows: Document[],
  field: string,
): { page: Document[]; pagination: object } {
  const search = query(request);
  const time = (name: string, fallback: number): number => {
    const text = search.get(name);
    const value = text === null ? fallback : Date.parse(text);
    if (Number.isNaN(value)) throw invalidQuery(`Invalid ${name}.`);
    return value;
  };
  const start = time("startDate", -Infinity);
  const end = time("endDate", Infinity);
  const matching = rows.filter((row) => {
    const at = Date.parse(String(row[field]));
    return Number.isNaN(at) || (at >= start && at <= end);
  });
  const { limit, offset } = range(request);
  const page = matching.slice(offset, offset + limit);
  const total = matching.length;
  return { page, pagination: { total, limit, offset, hasMore: offset + page.length < total } };
}
