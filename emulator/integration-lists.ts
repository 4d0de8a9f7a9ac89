import type { FastifyInstance, FastifyRequest } from "fastify";

import { jsonObject } from "./body";
import { ApiError, invalidId, missingFields, notFound } from "./errors";
import { without } from "./fields";
import { isId } from "./ids";
import { completeIntegration, integrationOf, presentIntegration, requireApp } from "./integrations";
import { query } from "./list";
import type { World } from "./world";
import type { Document } from "./document";
import { newDocument, stamp, type Collection, type Environment } from "./store";

/** Everything below `/v1/integrations/{_id}/` but state, clones and revisions: sub-lists, errors, Integration App actions. */
export function integrationListRoutes(app: FastifyInstance, { store, quirks }: World): void {
  const partsOf = (request: FastifyRequest, collection: Collection, extra = 0): Document[] => {
    const { _id } = request.params as { _id: string };
    const rows = request.environment.live(collection).filter((row) => row._integrationId === _id);
    return limited(request, rows, extra);
  };

  // These three do not look whether the integration is there.
  app.get("/v1/integrations/:_id/flows", (request, reply) => sendRows(reply, partsOf(request, "flows")));
  // `limit=N` gives one row more: a known bug of the API.
  app.get("/v1/integrations/:_id/exports", (request, reply) =>
    sendRows(reply, partsOf(request, "exports", 1)),
  );
  app.get("/v1/integrations/:_id/imports", (request, reply) =>
    sendRows(reply, partsOf(request, "imports", 1)),
  );

  app.get("/v1/integrations/:_id/connections", (request, reply) => {
    const ids = integrationOf(request)._registeredConnectionIds as string[];
    const rows = ids.flatMap((id) => request.environment.find("connections", id) ?? []);
    return sendRows(reply, limited(request, rows, 0));
  });

  app.get("/v1/integrations/:_id/asynchelpers", (request, reply) => {
    integrationOf(request);
    return sendRows(reply, partsOf(request, "asynchelpers"));
  });

  app.get("/v1/integrations/:_id/ashares", (request) => {
    const { _id } = integrationOf(request);
    const shares = request.environment.live("ashares");
    return shares.filter(({ _integrationId }) => _integrationId === undefined || _integrationId === _id);
  });

  app.get("/v1/integrations/:_id/errors", (request, reply) => {
    const { _id } = request.params as { _id: string };
    if (!isId(_id)) throw invalidId("_id");
    integrationOf(request);
    const errors = request.environment.live("errors");
    const rows = request.environment.live("flows").filter((flow) => flow._integrationId === _id);
    const summary = rows.map((flow) => errorsOf(flow, errors));
    return sendRows(reply, summary.some(({ numError }) => numError > 0) ? summary : []);
  });

  app.put("/v1/integrations/:_id/errors/assign", (request) => {
    if (request.headers["integrator-ashareid"] === undefined) throw notFound("Integration not found.");
    requireShare(request);
    const { _id } = integrationOf(request);
    return { errorsToReturn: assign(request, _id) };
  });

  app.get("/v1/integrations/:_id/clonefamily", (request) => {
    requireShare(request);
    return cloneFamily([...store.environments.values()], integrationOf(request));
  });

  app.get("/v1/integrations/:_id/iLMIgnore", (request) => {
    requireShare(request);
    integrationOf(request);
    return ignorableFields;
  });

  app.get("/v1/integrations/:_id/tree/metadata", (request) => {
    const integration = integrationOf(request);
    const children = request.environment
      .live("integrations")
      .filter((row) => row._parentId === integration._id);
    return { integration: metadata(integration), childIntegrations: children.map(metadata) };
  });

  app.put("/v1/integrations/:_id/resume", (request) => {
    const document = integrationOf(request);
    const message = "doesnot belongs to any Integration App.";
    requireApp(document, new ApiError(422, { code: "invalid_ref", message }));
    const resumed = request.environment.write("integrations", {
      ...document,
      mode: "settings",
      lastModified: stamp(),
    });
    return presentIntegration(resumed, quirks);
  });

  app.post("/v1/integrations/:_id/changeEdition", (request) => {
    const document = integrationOf(request);
    const message = "Integration does not belong to an Integration App with changeEdition support.";
    requireApp(document, new ApiError(422, { code: "invalid_integration_app", message }));
    return { steps: document.changeEditionSteps, success: true };
  });

  app.post("/v1/integrations/:_id/initChild", (request) => {
    const parent = integrationOf(request);
    const script = (parent.initChild as { _scriptId?: string; function?: string } | undefined) ?? {};
    const scriptLost =
      script._scriptId !== undefined && !request.environment.find("scripts", script._scriptId);
    const error = new ApiError(422, { code: "invalid_ref", message: "Script fields invalid or not found." });
    requireApp(parent, error);
    if (!script.function || scriptLost) throw error;
    const child = completeIntegration(
      newDocument({
        name: `${String(parent.name)} - child`,
        _parentId: parent._id,
        _connectorId: parent._connectorId,
        mode: "install",
      }),
    );
    return presentIntegration(request.environment.write("integrations", child), quirks);
  });

  app.put("/v1/integrations/:_id/detachLicense", (request, reply) => {
    const { _id } = integrationOf(request);
    for (const license of request.environment.live("licenses"))
      if (license._integrationId === _id)
        request.environment.write("licenses", without(license, "_integrationId"));
    return reply.code(204).send();
  });

  app.get("/v1/integrations/:_id/dependencies", (request) => dependencies(request, "integrations"));
  app.get("/v1/scripts/:_id/dependencies", (request) => dependencies(request, "scripts"));
}

function sendRows(
  reply: { code(status: number): { send(body?: unknown): unknown } },
  rows: object[],
): unknown {
  return rows.length > 0 ? reply.code(200).send(rows) : reply.code(204).send();
}

function limited(request: FastifyRequest, rows: Document[], extra: number): Document[] {
  const limit = Number(query(request).get("limit") ?? NaN);
  return Number.isInteger(limit) && limit >= 1 ? rows.slice(0, limit + extra) : rows;
}

/** The map of what refers to an object, by plural type; `{}` for an id of nothing too. */
export function dependencies(request: FastifyRequest, type: Collection): object {
  const { _id } = request.params as { _id: string };
  if (!isId(_id)) throw invalidId("_id");
  const map: Record<string, object[]> = {};
  for (const { collection, id, paths } of request.environment.references.to(_id.toLowerCase())) {
    const name = nameOf(request.environment.find(collection as Collection, id));
    const entry = { id, name, paths, accessLevel: "owner", dependencyIds: { [type]: [_id] } };
    (map[collection] ??= []).push(entry);
  }
  return map;
}

function errorsOf(
  flow: Document,
  errors: Document[],
): { _flowId: string; numError: number; lastErrorAt?: string } {
  const times = errors
    .filter((error) => error._flowId === flow._id)
    .map((error) => String(error.occurredAt ?? error.createdAt));
  const lastErrorAt = times.sort().at(-1);
  return { _flowId: flow._id, numError: times.length, ...(lastErrorAt && { lastErrorAt }) };
}

/** The account-share header that three endpoints ask for. */
function requireShare(request: FastifyRequest): void {
  const id = request.headers["integrator-ashareid"];
  if (id === undefined)
    throw new ApiError(403, {
      code: "get_not_allowed",
      message: "GET resource not allowed for the given model.",
    });
  if (!isId(id))
    throw new ApiError(403, { code: "invalid_header_value", message: "Invalid integrator-ashareid header." });
  const user = request.environment.find("ashares", id)?.sharedWithUser as { _id?: string } | undefined;
  if (user?._id !== request.environment.userId)
    throw new ApiError(404, { code: "access_restricted", message: "Access to this account is restricted." });
}

function assign(request: FastifyRequest, integrationId: string): string[] {
  const { errorIds, email } = jsonObject(request);
  if (!Array.isArray(errorIds) || typeof email !== "string") {
    const missing = missingFields(
      ...(Array.isArray(errorIds) ? [] : ["errorIds"]),
      ...(typeof email === "string" ? [] : ["email"]),
    );
    throw new ApiError(400, ...missing.errors);
  }
  const shares = request.environment
    .live("ashares")
    .map((share) => (share.sharedWithUser as { email?: string } | undefined)?.email);
  if (!shares.includes(email))
    throw new ApiError(400, {
      code: "invalid_user",
      message: `No user with email ${email}.`,
      field: "email",
    });
  const flows = request.environment.live("flows").filter((flow) => flow._integrationId === integrationId);
  const flowIds = new Set<unknown>(flows.map(({ _id }) => _id));
  const rows = request.environment
    .live("errors")
    .filter((row) => flowIds.has(row._flowId) && errorIds.includes(errorId(row)));
  for (const row of rows) request.environment.write("errors", { ...row, assignedTo: email });
  return rows.map(errorId);
}

function errorId(row: Document): string {
  return typeof row.errorId === "string" ? row.errorId : row._id;
}

function nameOf(document: Document | undefined): string {
  return typeof document?.name === "string" ? document.name : "";
}

function cloneFamily(environments: Environment[], start: Document): object[] {
  const all = environments.flatMap((environment) =>
    environment.live("integrations").map((row) => ({ row, environment })),
  );
  const byId = new Map(all.map((entry) => [entry.row._id, entry]));
  let root = start;
  const seen = new Set([root._id]);
  for (
    let up = byId.get(String(root._sourceId));
    up && !seen.has(up.row._id);
    up = byId.get(String(root._sourceId))
  ) {
    root = up.row;
    seen.add(root._id);
  }
  const family = [root._id];
  const members = new Set(family);
  for (const id of family)
    for (const { row } of all)
      if (row._sourceId === id && !members.has(row._id)) {
        members.add(row._id);
        family.push(row._id);
      }
  return family.flatMap((id) => {
    const entry = byId.get(id);
    return entry ? [{ _id: id, name: entry.row.name, _envId: entry.environment._id }] : [];
  });
}

function metadata(integration: Document): object {
  const {
    _id,
    name,
    installSteps,
    flowGroupings,
    apiGroupings,
    _registeredConnectionIds,
    uninstallSteps,
    changeEditionSteps,
  } = integration;
  return {
    _id,
    name,
    installSteps,
    flowGroupings,
    apiGroupings,
    _registeredConnectionIds,
    uninstallSteps,
    changeEditionSteps,
  };
}

const ignorableFields = {
  integration: ["name", "description", "readme", "settings", "settingsForm"],
  flow: ["name", "description", "disabled", "schedule", "settings"],
  export: ["name", "description", "settings"],
  import: ["name", "description", "settings"],
  connection: ["settings"],
  script: ["name", "description", "content"],
};
