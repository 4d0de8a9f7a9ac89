import type { FastifyInstance, FastifyRequest } from "fastify";

import { optionalObject, type Body } from "./body";
import { ApiError, missingFields, notFound } from "./errors";
import { newId } from "./ids";
import { completeIntegration, integrationOf, integrationParts, presentIntegration } from "./integrations";
import { referencesIn } from "./references";
import type { World } from "./world";
import type { Document } from "./document";
import { stamp, type Collection, type Environment } from "./store";

type Part = [collection: Collection, document: Document];

const models: Partial<Record<Collection, string>> = {
  integrations: "Integration",
  flows: "Flow",
  exports: "Export",
  imports: "Import",
  connections: "Connection",
  scripts: "Script",
  asynchelpers: "AsyncHelper",
  lookupcaches: "LookupCache",
};

/** Clone and its preview. */
export function cloneRoutes(app: FastifyInstance, { store, quirks }: World): void {
  app.get("/v1/integrations/:_id/clone/preview", (request) => {
    const parts = partsToClone(request, integrationOf(request));
    const objects = parts.map(([collection, doc]) => ({ model: models[collection] ?? collection, doc }));
    return { objects, stackRequired: false, _stackId: null };
  });

  app.post("/v1/integrations/:_id/clone", (request, reply) => {
    const source = integrationOf(request);
    const body = optionalObject(request);
    if (body && (typeof body.connectionMap !== "object" || body.connectionMap === null))
      throw missingFields("connectionMap");
    const target = targetEnvironment(request, store.environments, body?._envId);
    const copies = copyParts(request, source, target, body ?? {});
    const appear = (): void => {
      for (const [collection, document] of copies) target.write(collection, document);
    };
    if (quirks.cloneDelay > 0) setTimeout(appear, quirks.cloneDelay).unref();
    else appear();
    const [, clone = source] = copies.find(([collection]) => collection === "integrations") ?? [];
    const list = copies.map(([collection, { _id, name }]) => ({
      model: models[collection] ?? collection,
      _id,
      name,
    }));
    return reply
      .code(quirks.cloneStatus)
      .send(quirks.cloneAnswer === "list" ? list : presentIntegration(clone, quirks));
  });
}

function targetEnvironment(
  request: FastifyRequest,
  environments: Map<string, Environment>,
  id: unknown,
): Environment {
  if (id === undefined || id === null) return request.environment;
  const target = [...environments.values()].find((environment) => environment._id === id);
  if (!target) throw notFound("Environment not found.", "_envId");
  return target;
}

/** The integration and everything it needs, as the preview lists it. */
function partsToClone({ environment }: FastifyRequest, source: Document): Part[] {
  const mine = (collection: Collection): Part[] =>
    environment
      .live(collection)
      .flatMap((row): Part[] => (row._integrationId === source._id ? [[collection, row]] : []));
  if (mine("tools").length > 0)
    throw new ApiError(400, {
      code: "tools_not_supported",
      message: "An integration with tools cannot be cloned.",
    });
  const parts: Part[] = [
    ["integrations", source],
    ...integrationParts.flatMap(mine),
    ...mine("asynchelpers"),
  ];
  const seen = new Set(parts.map(([, { _id }]) => _id));
  for (const [, document] of parts)
    for (const { target } of referencesIn(document))
      for (const collection of ["connections", "scripts", "lookupcaches"] as const) {
        const needed = seen.has(target) ? undefined : environment.find(collection, target);
        if (!needed) continue;
        seen.add(needed._id);
        parts.push([collection, needed]);
      }
  return parts;
}

function copyParts(request: FastifyRequest, source: Document, target: Environment, body: Body): Part[] {
  const sameEnvironment = target === request.environment;
  const connectionMap = (body.connectionMap ?? {}) as Record<string, string>;
  const parts = partsToClone(request, source).filter(
    // Within one environment, connections nobody mapped stay shared; elsewhere they are copied, offline.
    ([collection, { _id }]) =>
      collection !== "connections" || !(sameEnvironment || Object.hasOwn(connectionMap, _id)),
  );
  const ids = new Map(Object.entries(connectionMap));
  for (const [, { _id }] of parts) ids.set(_id, newId());
  for (const grouping of ["flowGroupings", "apiGroupings"])
    for (const group of (source[grouping] ?? []) as Body[]) ids.set(String(group._id), newId());
  const now = stamp();
  return parts.map(([collection, document]): Part => {
    const copy = withIds(document, ids) as Document;
    Object.assign(copy, { createdAt: now, lastModified: now, _sourceId: document._id });
    if (collection === "connections") Object.assign(copy, { offline: true });
    if (collection !== "integrations") return [collection, copy];
    Object.assign(copy, { name: body.name ?? `Clone - ${String(source.name)}` });
    if (body.description !== undefined) Object.assign(copy, { description: body.description });
    return [collection, completeIntegration(copy)];
  });
}

/** A deep copy with every id that stands alone in a field starting with `_` translated. */
function withIds(value: unknown, ids: ReadonlyMap<string, string>, key = ""): unknown {
  if (typeof value === "string") return key.startsWith("_") ? (ids.get(value) ?? value) : value;
  if (Array.isArray(value)) return value.map((element) => withIds(element, ids, key));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, withIds(child, ids, name)]));
}
