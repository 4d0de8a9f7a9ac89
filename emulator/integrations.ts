import type { FastifyInstance, FastifyRequest } from "fastify";

import { json, jsonObject, type Body } from "./body";
import { ApiError, invalidField, missingFields, notFound } from "./errors";
import { checkScripts, readOnlyOf, writableFields, type Fields } from "./fields";
import { isId, newId } from "./ids";
import { isListed, projection, query, sendPage } from "./list";
import { patchChanges } from "./patch";
import type { Quirks } from "./options";
import type { World } from "./world";
import type { Document } from "./document";
import { newDocument, stamp, type Environment } from "./store";

const step = ["name", "type"];

const integrationFields: Fields = {
  writable: {
    name: "string",
    description: "string",
    readme: "string",
    _connectorId: "string",
    _templateId: "string",
    install: "array",
    mode: "string",
    settings: "object",
    version: "string",
    tag: "string",
    updateInProgress: "boolean",
    resolvedAt: "string",
    settingsForm: "object",
    preSave: "object",
    update: "object",
    installSteps: "array",
    uninstallSteps: "array",
    changeEditionSteps: "array",
    pendingLicense: "object",
    _parentId: "string",
    childDisplayName: "string",
    initChild: "object",
    flowGroupings: "array",
    apiGroupings: "array",
    netSuiteDistributedAdaptor: "object",
    _sourceId: "string",
    sampleIntegration: "boolean",
    syncs: "boolean",
    aliases: "array",
    iLMIgnore: "object",
    // Used by the examples of legacy accounts; in no schema.
    sandbox: "boolean",
  },
  readOnly: [
    "_id",
    "createdAt",
    "lastModified",
    "deletedAt",
    "_integrationId",
    "_registeredConnectionIds",
    "_registeredLookupCacheIds",
  ],
  required: ["name"],
  elements: {
    installSteps: step,
    uninstallSteps: step,
    changeEditionSteps: step,
    flowGroupings: ["name"],
    apiGroupings: ["name"],
  },
};

/** Arrays every integration of a newer account answers, empty or not. */
const filledArrays = [
  "install",
  "installSteps",
  "uninstallSteps",
  "changeEditionSteps",
  "flowGroupings",
  "apiGroupings",
  "_registeredConnectionIds",
  "_registeredLookupCacheIds",
];

/** Collections whose objects belong to one integration and go with it. */
export const integrationParts = ["flows", "exports", "imports"] as const;

const groupings = ["flowGroupings", "apiGroupings"] as const;

/** Gives an integration what the server makes: empty arrays, and an id for each group that came without one. */
export function completeIntegration(document: Document): Document {
  for (const name of filledArrays) if (!Array.isArray(document[name])) document[name] = [];
  for (const name of groupings)
    document[name] = (document[name] as Body[]).map((group) =>
      isId(group._id) ? group : { ...group, _id: newId() },
    );
  return document;
}

/** An integration as answers show it. */
export function presentIntegration(document: Document, quirks: Quirks): Document {
  if (quirks.emptyArrays === "fill") return document;
  const entries = Object.entries(document).filter(
    ([, value]) => !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(entries) as Document;
}

/** The live integration a path names, or 404. */
export function integrationOf(request: FastifyRequest, field?: string): Document {
  const { _id } = request.params as { _id: string };
  const found = request.environment.find("integrations", _id);
  if (!found) throw notFound("Integration not found.", field);
  return found;
}

/** GET by id: with the quirk `deletedAsDocument`, a deleted object is answered too. */
export function readable(
  request: FastifyRequest,
  collection: "integrations" | "scripts" | "connectors",
  quirks: Quirks,
): Document {
  const { _id } = request.params as { _id: string };
  const found = request.environment[quirks.deletedAsDocument ? "findAny" : "find"](collection, _id);
  if (!found) throw notFound();
  return found;
}

/** Deletes an integration with its flows, exports and imports. */
export function removeIntegration(environment: Environment, integration: Document): void {
  const deletedAt = stamp();
  for (const { collection, id } of environment.references.to(integration._id)) {
    const name = integrationParts.find((part) => part === collection);
    if (!name) continue;
    const part = environment.find(name, id);
    if (part?._integrationId === integration._id) environment.remove(name, part, deletedAt);
  }
  environment.remove("integrations", integration, deletedAt);
}

/** CRUD of `/v1/integrations` and registration of connections. */
export function integrationRoutes(app: FastifyInstance, { quirks, pageSize }: World): void {
  app.get("/v1/integrations", (request, reply) => {
    const { environment } = request;
    const project = projection(request, quirks.ignoreProjection);
    const source = query(request).get("_sourceId");
    const listed = isListed(quirks);
    const counts = counter(environment);
    const list = {
      rows: environment.all("integrations"),
      visible: (row: Document) => listed(row) && (source === null || row._sourceId === source),
      pageSize,
    };
    return sendPage(request, reply, list, (row) =>
      project({ ...presentIntegration(row, quirks), ...counts(row) }),
    );
  });

  app.post("/v1/integrations", (request, reply) => {
    const body = writableFields(jsonObject(request), integrationFields, quirks);
    checkScripts(request.environment, body, undefined, quirks);
    const document = request.environment.write("integrations", completeIntegration(newDocument(body)));
    return reply.code(201).send(presentIntegration(document, quirks));
  });

  app.get("/v1/integrations/:_id", (request) =>
    presentIntegration(readable(request, "integrations", quirks), quirks),
  );

  app.put("/v1/integrations/:_id", (request) => {
    const before = integrationOf(request);
    const body = writableFields(jsonObject(request), integrationFields, quirks);
    checkScripts(request.environment, body, before, quirks);
    const document = completeIntegration({
      // Origin and Integration App are facts of the object: a body without them does not undo them.
      ...(before._sourceId !== undefined && { _sourceId: before._sourceId }),
      ...body,
      ...(before._connectorId !== undefined && { _connectorId: before._connectorId }),
      ...readOnlyOf(before, integrationFields),
      _id: before._id,
      lastModified: stamp(),
    });
    return presentIntegration(request.environment.write("integrations", document), quirks);
  });

  app.patch("/v1/integrations/:_id", (request, reply) => {
    const document = integrationOf(request);
    const whitelist = [
      "/settings",
      "/flowGroupings",
      "/apiGroupings",
      ...(quirks.patchILMIgnore ? ["/iLMIgnore"] : []),
    ];
    const changes = patchChanges(request, whitelist, quirks);
    for (const { field } of changes) {
      if (quirks.patchMissing === "refuse" && !Object.hasOwn(presentIntegration(document, quirks), field))
        throw invalidField(field, "is not there, and cannot be replaced.");
    }
    const news: Body = Object.fromEntries(changes.map(({ field, value }) => [field, value]));
    const anything = { ...quirks, readOnlyFields: "ignore", unknownFields: "keep" } as const;
    const changed: Body = {
      ...document,
      ...writableFields({ ...document, ...news }, integrationFields, anything),
    };
    checkScripts(request.environment, changed, document, quirks);
    for (const { field, value } of changes) if (value === undefined) delete changed[field];
    request.environment.write(
      "integrations",
      completeIntegration({ ...changed, _id: document._id, lastModified: stamp() }),
    );
    return reply.code(204).send();
  });

  app.delete("/v1/integrations/:_id", (request, reply) => {
    removeIntegration(request.environment, integrationOf(request));
    return reply.code(204).send();
  });

  app.put("/v1/integrations/:_id/connections/:_connectionId/register", (request, reply) => {
    register(request, integrationOf(request), [(request.params as { _connectionId: string })._connectionId]);
    return reply.code(204).send();
  });

  app.delete("/v1/integrations/:_id/connections/:_connectionId/register", (request, reply) => {
    const document = integrationOf(request);
    const { _connectionId } = request.params as { _connectionId: string };
    if (!request.environment.find("connections", _connectionId))
      throw notFound("Connection not found.", "_connectionId");
    const ids = (document._registeredConnectionIds as string[]).filter((id) => id !== _connectionId);
    request.environment.write("integrations", {
      ...document,
      _registeredConnectionIds: ids,
      lastModified: stamp(),
    });
    return reply.code(204).send();
  });

  // The document takes `{_connectionId}`; the vendor's own command sends an array.
  app.put("/v1/integrations/:_id/connections/register", (request, reply) => {
    const document = integrationOf(request);
    register(request, document, connectionIds(json(request)));
    return reply.code(204).send();
  });
}

function connectionIds(body: unknown): string[] {
  const entries: unknown[] = Array.isArray(body) ? body : [body];
  return entries.map((entry) => {
    const id =
      typeof entry === "string"
        ? entry
        : (entry as { _connectionId?: unknown } | undefined | null)?._connectionId;
    if (id === undefined || id === null) throw missingFields("_connectionId");
    if (!isId(id)) throw invalidField("_connectionId", "is not a valid identifier.");
    return id;
  });
}

function register(request: FastifyRequest, document: Document, ids: string[]): void {
  for (const id of ids)
    if (!request.environment.find("connections", id))
      throw notFound("Connection not found.", "_connectionId");
  const registered = [...new Set([...(document._registeredConnectionIds as string[]), ...ids])];
  request.environment.write("integrations", {
    ...document,
    _registeredConnectionIds: registered,
    lastModified: stamp(),
  });
}

/** The counts that only list rows carry, from one pass over flows, errors and connections. */
function counter(environment: Environment): (row: Document) => object {
  const flows = new Map<unknown, number>();
  const integrationOfFlow = new Map<string, unknown>();
  for (const flow of environment.live("flows")) {
    flows.set(flow._integrationId, (flows.get(flow._integrationId) ?? 0) + 1);
    integrationOfFlow.set(flow._id, flow._integrationId);
  }
  const errors = new Map<unknown, { count: number; last: string }>();
  for (const error of environment.live("errors")) {
    const owner = integrationOfFlow.get(String(error._flowId));
    const entry = errors.get(owner) ?? { count: 0, last: "" };
    const at = String(error.occurredAt ?? error.createdAt);
    errors.set(owner, { count: entry.count + 1, last: at > entry.last ? at : entry.last });
  }
  return (row) => {
    const connections = (row._registeredConnectionIds ?? []) as string[];
    const error = errors.get(row._id);
    return {
      numFlows: flows.get(row._id) ?? 0,
      numError: error?.count ?? 0,
      ...(error && { lastErrorAt: error.last }),
      numRegisteredConnections: connections.length,
      numOfflineConnections: connections.filter((id) => environment.find("connections", id)?.offline === true)
        .length,
    };
  };
}

/** 422 for an action that only integrations of an Integration App have. */
export function requireApp(document: Document, error: ApiError): void {
  if (!document._connectorId) throw error;
}
