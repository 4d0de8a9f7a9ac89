import type { FastifyInstance, FastifyRequest } from "fastify";

import { jsonObject } from "./body";
import { ApiError, missingFields, notFound } from "./errors";
import { without } from "./fields";
import { integrationOf } from "./integrations";
import type { Document } from "./document";
import { digest, newDocument } from "./store";

/** Revisions of an integration: list, get, snapshot, diff. Pulls and reverts exist only when seeded. */
export function revisionRoutes(app: FastifyInstance): void {
  app.get("/v1/integrations/:_id/revisions", (request, reply) => {
    const { _id } = integrationOf(request, "_integrationId");
    const rows = request.environment.live("revisions").filter((row) => row._integrationId === _id);
    const newestFirst = rows.sort((a, b) => String(b.createdAt).localeCompare(String(a.createdAt)));
    return rows.length > 0 ? newestFirst.map(withoutDiff) : reply.code(204).send();
  });

  app.post("/v1/integrations/:_id/revisions/create", (request, reply) => {
    const integration = integrationOf(request, "_integrationId");
    const { description } = jsonObject(request);
    if (typeof description !== "string" || description.trim() === "")
      throw new ApiError(400, ...missingFields("description").errors);
    refuseSnapshot(request, integration);
    const revision = newDocument({
      _integrationId: integration._id,
      _fromIntegrationId: integration._id,
      _fromIntegrationEnvId: request.environment._id,
      fromIntegrationName: integration.name,
      type: "snapshot",
      status: "completed",
      description,
      beforeRevisionHash: digest(JSON.stringify(integration)).slice(0, 40),
      _createdByUserId: request.environment.userId,
      installSteps: [],
    });
    return reply.code(201).send(request.environment.write("revisions", revision));
  });

  app.get("/v1/integrations/:_id/revisions/:_revisionId", (request) => withoutDiff(revisionOf(request)));

  app.get("/v1/integrations/:_id/revisions/:_revisionId/diff", (request) => {
    const { type, status, diff } = revisionOf(request);
    const diffable = type !== "snapshot" && (status === "inprogress" || status === "completed");
    if (!diffable || diff === undefined)
      throw new ApiError(400, {
        code: "invalid_revision_state",
        message: "The revision has no diff in this state.",
      });
    return diff;
  });
}

/** A clone made over the API is standalone, and tools are outside lifecycle management: neither has snapshots. */
function refuseSnapshot({ environment }: FastifyRequest, integration: Document): void {
  if (environment.live("tools").some((tool) => tool._integrationId === integration._id))
    throw new ApiError(400, {
      code: "tools_not_supported",
      message: "An integration with tools has no revisions.",
    });
  if (integration._sourceId)
    throw new ApiError(400, {
      code: "invalid_revision_state",
      message: "Snapshots are not available for a standalone clone.",
    });
}

function revisionOf(request: FastifyRequest): Document {
  const integration = integrationOf(request, "_integrationId");
  const { _revisionId } = request.params as { _revisionId: string };
  const revision = request.environment.find("revisions", _revisionId);
  if (revision?._integrationId !== integration._id || !revision)
    throw notFound("Revision not found.", "_revisionId");
  return revision;
}

/** A seeded pull or revert carries its diff; only the diff endpoint shows it. */
function withoutDiff(revision: Document): object {
  return without(revision, "diff");
}
