import type { Api } from "../celigo/api";
import { CeligoError } from "../celigo/errors";
import { segment } from "../celigo/path";
import type { JsonObject } from "../json/json";
import { asText } from "../json/text";
import { defineResource } from "../model/define-resource";

function integrationPath(id: unknown): string {
  return `/v1/integrations/${segment(id)}`;
}

/** The two halves of `<integrationId>/<connectionId>`. */
function partsOf(id: string): [integration: string, connection: string] {
  const [integration, connection, ...rest] = id.split("/");
  if (integration !== undefined && connection !== undefined && rest.length === 0)
    return [integration, connection];
  throw new CeligoError(
    `the id ${JSON.stringify(id)} of a ConnectionRegistration must be <integrationId>/<connectionId>.`,
  );
}

/** Registered connections as the integration itself has them, by id. */
function ownIds(integration: JsonObject): string[] {
  const ids = integration._registeredConnectionIds;
  return Array.isArray(ids) ? ids.filter((id) => typeof id === "string") : [];
}

/** The list of connections; some tokens see fewer than there are, so the integration's own field counts as well. */
async function listedIds(api: Api, path: string): Promise<string[]> {
  return ((await api.list(`${path}/connections`)) ?? []).map(({ _id }) => asText(_id));
}

/** A connection that an integration may use. */
export const connectionRegistration = defineResource({
  name: "ConnectionRegistration",
  description:
    "Registers a connection with an integration, and unregisters it when it is deleted; the connection itself stays. An `Integration` of the same program never touches registrations. Registering what is registered already is no conflict. Allowed under `celigo:mode` `operate`, because it changes an integration that is there. Uses `PUT` and `DELETE /v1/integrations/{_integrationId}/connections/{_connectionId}/register`, `GET /v1/integrations/{_integrationId}` and `GET /v1/integrations/{_integrationId}/connections`.",
  path: "/v1/integrations/{_integrationId}/connections/{_connectionId}/register",
  naturalKey: ["_integrationId", "_connectionId"],
  idForm: "`<integrationId>/<connectionId>`",
  example: `{
  _integrationId: orders.id,
  _connectionId: config.require("connectionId"),
}`,
  schema: {
    type: "object",
    required: ["_integrationId", "_connectionId"],
    additionalProperties: false,
    properties: {
      _integrationId: {
        type: "string",
        format: "objectId",
        minLength: 1,
        description: "Id of the integration. A change registers there and unregisters here.",
      },
      _connectionId: {
        type: "string",
        format: "objectId",
        minLength: 1,
        description: "Id of the connection. A change registers the other one and unregisters this one.",
      },
    },
  },
  unique: true,
  changesParent: true,
  recycled: false,
  open: false,
  remote: {
    // The integration's path, because two writes to one integration must not overlap.
    collection: (inputs) => integrationPath(inputs._integrationId),
    path: (id) => integrationPath(partsOf(id)[0]),
    idOf: (row, inputs) => `${asText(inputs._integrationId)}/${asText(row._id ?? inputs._connectionId)}`,
    async list(api, path) {
      const integration = await api.document(path);
      if (!integration) {
        throw new CeligoError(
          `Celigo GET ${path} failed (404): there is no such integration in this account.`,
        );
      }
      const ids = new Set([...ownIds(integration), ...(await listedIds(api, path))]);
      return [...ids].map((_id) => ({ _id }));
    },
    matches: (row, inputs) => row._id === inputs._connectionId,
    async get(api, id) {
      const [_integrationId, _id] = partsOf(id);
      const path = integrationPath(_integrationId);
      const integration = await api.document(path);
      if (!integration || (integration.deletedAt ?? null) !== null) return undefined;
      const isThere = ownIds(integration).includes(_id) || (await listedIds(api, path)).includes(_id);
      return isThere ? { _id } : undefined;
    },
    async create(api, { _integrationId, _connectionId }) {
      await api.put(`${integrationPath(_integrationId)}/connections/${segment(_connectionId)}/register`);
      return { _id: _connectionId ?? null };
    },
    delete(api, id) {
      const [integration, connection] = partsOf(id);
      return api.delete(`${integrationPath(integration)}/connections/${segment(connection)}/register`);
    },
  },
});
