import type { FastifyInstance, FastifyRequest } from "fastify";

import { jsonObject, type Body } from "./body";
import { connectorOf } from "./connectors";
import { ApiError, invalidField, invalidId, missingFields, notFound } from "./errors";
import { without } from "./fields";
import { isId, newId } from "./ids";
import { sendPage } from "./list";
import type { Quirks } from "./options";
import type { World } from "./world";
import type { Document } from "./document";
import { stamp } from "./store";

/** CRUD of a connector's licenses. They have no recycle bin: a deleted one is gone. */
export function licenseRoutes(app: FastifyInstance, { quirks, pageSize }: World): void {
  app.get("/v1/connectors/:_id/licenses", (request, reply) => {
    const { _id } = connectorOf(request, quirks);
    const visible = (row: Document): boolean => row._connectorId === _id;
    return sendPage(
      request,
      reply,
      { rows: request.environment.all("licenses"), visible, pageSize },
      present,
    );
  });

  app.post("/v1/connectors/:_id/licenses", (request, reply) => {
    const connector = connectorOf(request, quirks, "404");
    const body = jsonObject(request);
    const missing = ["email", "expires", "opts"].filter(
      (name) => body[name] === undefined || body[name] === null || body[name] === "",
    );
    if (missing.length > 0) throw missingFields(...missing);
    const { email } = body;
    if (typeof email !== "string" || !email.includes("@"))
      throw invalidField("email", "must be an email address.");
    const terms = termsOf(body, quirks);
    if (!isKnown(email, quirks)) {
      const message = `No user with the email ${email}. Please ask the user to first create an account.`;
      throw new ApiError(422, { code: "invalid_user", message, field: "email" });
    }
    const license = {
      _id: newId(),
      _connectorId: connector._id,
      created: stamp(),
      ...terms,
      user: { email },
    };
    return reply.code(201).send(present(request.environment.write("licenses", license)));
  });

  app.get("/v1/connectors/:_id/licenses/:_licenseId", (request) => present(licenseOf(request, quirks)));

  app.put("/v1/connectors/:_id/licenses/:_licenseId", (request) => {
    const { _id, _connectorId, created, user, _integrationId } = licenseOf(request, quirks);
    const server = {
      _id,
      _connectorId,
      created,
      user,
      ...(_integrationId !== undefined && { _integrationId }),
    };
    return present(
      request.environment.write("licenses", { ...termsOf(jsonObject(request), quirks), ...server }),
    );
  });

  app.delete("/v1/connectors/:_id/licenses/:_licenseId", (request, reply) => {
    request.environment.purge("licenses", licenseOf(request, quirks)._id);
    return reply.code(204).send();
  });
}

function licenseOf(request: FastifyRequest, quirks: Quirks): Document {
  const connector = connectorOf(request, quirks);
  const { _licenseId } = request.params as { _licenseId: string };
  if (!isId(_licenseId)) throw invalidId("_licenseId");
  const license = request.environment.find("licenses", _licenseId);
  if (license?._connectorId !== connector._id || !license) throw notFound("License not found.", "_licenseId");
  return license;
}

function present(license: Document): object {
  return without(license, "_connectorId");
}

const serverMade = ["_id", "created", "user", "_integrationId", "_connectorId", "createdAt", "lastModified"];

/** What a caller decides about a license: when it ends, and its options. */
function termsOf(body: Body, quirks: Quirks): Body {
  const terms: Body = {};
  for (const [name, value] of Object.entries(body)) {
    if (name === "expires") terms.expires = instant(value);
    else if (name === "opts") terms.opts = object(value);
    else if (serverMade.includes(name)) {
      if (quirks.readOnlyFields === "refuse") throw invalidField(name, "is read-only.");
    } else if (name !== "email") {
      if (quirks.unknownFields === "refuse") throw invalidField(name, "is not allowed.");
      if (quirks.unknownFields === "keep") terms[name] = value;
    }
  }
  return terms;
}

/** Dates are kept as instants, so that they come back in UTC with milliseconds, whatever was sent. */
function instant(value: unknown): string {
  const time = typeof value === "string" ? Date.parse(value) : NaN;
  if (Number.isNaN(time)) throw invalidField("expires", "must be a date.");
  return new Date(time).toISOString();
}

function object(value: unknown): object {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw invalidField("opts", "must be an object.");
  return value;
}

function isKnown(email: string, { knownEmails }: Quirks): boolean {
  return typeof knownEmails === "function" ? knownEmails(email) : knownEmails.includes(email);
}
