import type { FastifyInstance } from "fastify";

import type { Document } from "./document";
import type { Collection, Environment } from "./store";

/** What Celigo's recycle bin keeps; licenses, state and rows have none. */
const kept: Partial<Record<Collection, string>> = {
  integrations: "Integration",
  scripts: "Script",
  connectors: "Connector",
  flows: "Flow",
  exports: "Export",
  imports: "Import",
  connections: "Connection",
  iclients: "iClient",
  lookupcaches: "LookupCache",
  filedefinitions: "FileDefinition",
};

function rows(environment: Environment, type?: string): { model: string; doc: Document }[] {
  return (Object.entries(kept) as [Collection, string][])
    .filter(([name]) => type === undefined || type === name)
    .flatMap(([name, model]) =>
      environment
        .all(name)
        .filter((doc) => doc.deletedAt)
        .map((doc) => ({ model, doc })),
    );
}

/** `GET /v1/recycleBinTTL[/{type}]`: rows of `{model, doc}`, 204 when there are none. */
export function recycleBinRoutes(app: FastifyInstance): void {
  app.get("/v1/recycleBinTTL", (request, reply) => {
    const found = rows(request.environment);
    return found.length === 0 ? reply.code(204).send() : found;
  });
  app.get<{ Params: { type: string } }>("/v1/recycleBinTTL/:type", (request, reply) => {
    const found = rows(request.environment, request.params.type);
    return found.length === 0 ? reply.code(204).send() : found;
  });
}
