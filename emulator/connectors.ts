import type { FastifyInstance, FastifyRequest } from "fastify";

import { jsonObject, optionalObject, type Body } from "./body";
import { ApiError, invalidField, invalidId, missingFields, notFound } from "./errors";
import { readOnlyOf, without, writableFields, type Fields } from "./fields";
import { isId, newId } from "./ids";
import { completeIntegration, readable } from "./integrations";
import { isListed, sendPage } from "./list";
import type { Quirks } from "./options";
import type { World } from "./world";
import type { Document } from "./document";
import { newDocument, stamp, type Environment } from "./store";

const connectorFields: Fields = {
  writable: {
    name: "string",
    description: "string",
    imageURL: "string",
    websiteURL: "string",
    contactEmail: "string",
    published: "boolean",
    managed: "boolean",
    _integrationId: "string",
    _stackId: "string",
    installerFunction: "string",
    updateFunction: "string",
    preUninstallFunction: "string",
    uninstallerFunction: "string",
    externalInstallerFunction: "string",
    _sharedImportIds: "array",
    _sharedExportIds: "array",
    _iClientIdMap: "array",
    applications: "array",
    trialEnabled: "boolean",
    trialPeriod: "integer",
    _trialLicenseId: "string",
    oAuthServerFlow: "object",
  },
  readOnly: ["_id", "handle", "createdAt", "lastModified", "deletedAt", "numInstalls"],
  required: ["name"],
};

/** Gives a connector what the server makes: its short unique slug. */
export function completeConnector(document: Document): Document {
  document.handle ??= newId().slice(-8);
  return document;
}

/** A connector as answers show it, with the installs counted. */
function present(environment: Environment, document: Document): Document {
  return { ...document, numInstalls: installsOf(environment, document).length };
}

function installsOf(environment: Environment, connector: Document): Document[] {
  return environment.live("installBase").filter((row) => {
    const deleted = environment.findAny("integrations", String(row._integrationId))?.deletedAt;
    return row._connectorId === connector._id && !deleted;
  });
}

/** Refuses accounts that are no partner, and ids of another form with the 400 that these endpoints document. */
export function connectorOf(request: FastifyRequest, quirks: Quirks, badId: "400" | "404" = "400"): Document {
  requirePartner(quirks);
  const { _id } = request.params as { _id: string };
  if (badId === "400" && !isId(_id)) throw invalidId("_id");
  const found = request.environment.find("connectors", _id);
  if (!found) throw notFound();
  return found;
}

function requirePartner(quirks: Quirks): void {
  if (!quirks.partner)
    throw new ApiError(403, {
      code: "feature_not_enabled",
      message: "Connectors are available to partners only.",
    });
}

/** CRUD of `/v1/connectors`, installs and pushed updates. */
export function connectorRoutes(app: FastifyInstance, { quirks, pageSize }: World): void {
  app.get("/v1/connectors", (request, reply) => {
    requirePartner(quirks);
    const { environment } = request;
    const list = { rows: environment.all("connectors"), visible: isListed(quirks), pageSize };
    return sendPage(request, reply, list, (row) => present(environment, row));
  });

  app.post("/v1/connectors", (request, reply) => {
    requirePartner(quirks);
    const document = without(newDocument(connectorBody(request, quirks)), "createdAt");
    const written = request.environment.write("connectors", completeConnector(document));
    return reply.code(201).send(present(request.environment, written));
  });

  app.get("/v1/connectors/:_id", (request) => {
    requirePartner(quirks);
    if (!isId((request.params as { _id: string })._id)) throw invalidId("_id");
    return present(request.environment, readable(request, "connectors", quirks));
  });

  app.put("/v1/connectors/:_id", (request) => {
    const before = connectorOf(request, quirks);
    const body = connectorBody(request, quirks);
    const after = { ...body, ...readOnlyOf(before, connectorFields), _id: before._id, lastModified: stamp() };
    return present(request.environment, request.environment.write("connectors", after));
  });

  // Installations stay as they are.
  app.delete("/v1/connectors/:_id", (request, reply) => {
    request.environment.remove("connectors", connectorOf(request, quirks));
    return reply.code(204).send();
  });

  app.get("/v1/connectors/:_id/installBase", (request, reply) => {
    const rows = installsOf(request.environment, connectorOf(request, quirks));
    return rows.length > 0 ? rows : reply.code(204).send();
  });

  app.put("/v1/connectors/:_id/update", (request) => {
    const connector = connectorOf(request, quirks);
    const pushed = push(request, connector, optionalObject(request)?._integrationIds);
    request.environment.write(
      "pushes",
      newDocument({ _connectorId: connector._id, _integrationIds: pushed }),
    );
    return { _integrationIds: pushed };
  });

  app.post("/v1/connectors/:_id/install", (request) => {
    const connector = connectorOf(request, quirks, "404");
    const template = templateOf(request, connector);
    const options = optionalObject(request) ?? {};
    return install(request.environment, connector, template, options);
  });

  app.get("/v1/connectors/:_id/preview", (request) => {
    const template = templateOf(request, connectorOf(request, quirks, "404"));
    return { objects: [{ model: "Integration", doc: template }], stackRequired: false, _stackId: null };
  });
}

function connectorBody(request: FastifyRequest, quirks: Quirks): Body {
  const body = writableFields(jsonObject(request), connectorFields, quirks);
  if (body.trialEnabled === true) {
    const missing = ["trialPeriod", "_trialLicenseId"].filter(
      (name) => body[name] === undefined || body[name] === null,
    );
    if (missing.length > 0) throw missingFields(...missing);
  }
  return body;
}

function push(request: FastifyRequest, connector: Document, wanted: unknown): string[] {
  const installed = installsOf(request.environment, connector).map((row) => String(row._integrationId));
  if (wanted === undefined) return installed;
  if (!Array.isArray(wanted))
    throw new ApiError(400, ...invalidField("_integrationIds", "must be an array.").errors);
  return wanted.map((id: unknown) => {
    if (installed.includes(String(id))) return String(id);
    throw new ApiError(400, {
      code: "invalid_ref",
      message: `${String(id)} is no installation.`,
      field: "_integrationIds",
    });
  });
}

/** The integration a connector installs; 422 when it has none. */
function templateOf(request: FastifyRequest, connector: Document): Document {
  const template = request.environment.find("integrations", String(connector._integrationId));
  if (template) return template;
  const message = "The connector is not associated with an integration that supports the install function.";
  throw new ApiError(422, { code: "invalid_integration_app", message });
}

function install(environment: Environment, connector: Document, template: Document, options: Body): object {
  const ownFields = [
    "_id",
    "createdAt",
    "lastModified",
    "_registeredConnectionIds",
    "_registeredLookupCacheIds",
  ];
  const integration = completeIntegration(
    newDocument({
      ...without(template, ...ownFields),
      name: connector.name,
      ...(options.tag !== undefined && { tag: options.tag }),
      _connectorId: connector._id,
      mode: "install",
    }),
  );
  environment.write("integrations", integration);
  const row = {
    _connectorId: connector._id,
    _integrationId: integration._id,
    _userId: environment.userId,
    name: integration.name,
  };
  environment.write("installBase", newDocument(row));
  // The customer's user and integration show on the license from now on.
  const license = environment
    .live("licenses")
    .find((one) => one._connectorId === connector._id && !one._integrationId);
  if (license) {
    const user = { ...(license.user as object), _id: environment.userId, name: "Account Owner" };
    environment.write("licenses", { ...license, user, _integrationId: integration._id });
  }
  return { ...integration, _integrationId: integration._id };
}
