import type { Api } from "../../celigo/api";
import { ApiError, CeligoError } from "../../celigo/errors";
import { segment } from "../../celigo/path";
import { isObject, type JsonObject } from "../../json/json";
import { asText } from "../../json/text";
import { defineResource } from "../../model/define-resource";
import { ALIAS_TARGETS, integrationAliasFields, integrationAliasSchema } from "./schema";

function integrationPath(id: unknown): string {
  return `/v1/integrations/${segment(id)}`;
}

/** The two halves of `<integrationId>/<alias>`. */
function partsOf(id: string): [integration: string, alias: string] {
  const [integration, alias, ...rest] = id.split("/");
  if (integration && alias && rest.length === 0) return [integration, decodeURIComponent(alias)];
  throw new CeligoError(
    `the id ${JSON.stringify(id)} of an IntegrationAlias must be <integrationId>/<alias>, with the alias URL-encoded.`,
  );
}

/** One alias of an integration, apart from the integration, because flows and their steps need the integration first. */
export const integrationAlias = defineResource({
  ...integrationAliasFields,
  name: "IntegrationAlias",
  description:
    "One alias of an integration: a name by which scripts refer to a flow, export, import, connection or lookup cache. For objects that are created after the integration; the `Integration` then does not declare `aliases`. Allowed under `celigo:mode` `operate`, because it changes an integration that exists. Uses `GET /v1/integrations/{_id}` and `PUT /v1/integrations/{_id}`.",
  path: "/v1/integrations/{_integrationId}",
  idForm: "`<integrationId>/<alias>`, with the alias URL-encoded",
  example: `{
  _integrationId: orders.id,
  alias: "orderFlow",
  _flowId: flow.id,
}`,
  schema: integrationAliasSchema,
  partOf: { kind: "Integration", input: "_integrationId", fields: ["aliases"] },
  unique: true,
  changesParent: true,
  recycled: false,
  open: false,
  check(inputs) {
    const given = ALIAS_TARGETS.filter((name) => (inputs[name] ?? undefined) !== undefined);
    return given.length === 1
      ? []
      : [{ path: "", reason: `needs exactly one of ${ALIAS_TARGETS.join(", ")}` }];
  },
  remote: {
    // The integration's path, because two writes to one integration must not overlap.
    collection: ({ _integrationId }) => integrationPath(_integrationId),
    path: (id) => integrationPath(partsOf(id)[0]),
    idOf: (_row, { _integrationId, alias }) =>
      `${asText(_integrationId)}/${encodeURIComponent(asText(alias))}`,
    async list(api, path) {
      const integration = await api.document(path);
      if (!integration)
        throw new ApiError(
          `Celigo GET ${path} failed (404): there is no such integration in this account.`,
          404,
        );
      return aliasesOf(integration);
    },
    matches: (row, { alias }) => row.alias === alias,
    async get(api, id) {
      const [integrationId, name] = partsOf(id);
      const integration = await api.document(integrationPath(integrationId));
      if (!integration || (integration.deletedAt ?? null) !== null) return undefined;
      return aliasesOf(integration).find(({ alias }) => alias === name);
    },
    create: (api, { _integrationId, alias }, body) =>
      put(api, integrationPath(_integrationId), asText(alias), body),
    update(api, id, { body }) {
      const [integrationId, name] = partsOf(id);
      return put(api, integrationPath(integrationId), name, body);
    },
    async delete(api, id) {
      const [integrationId, name] = partsOf(id);
      let wasThere = false;
      await rewrite(api, integrationPath(integrationId), (aliases) => {
        const rest = aliases.filter(({ alias }) => alias !== name);
        if (rest.length === aliases.length) return undefined;
        wasThere = true;
        return rest;
      });
      return wasThere;
    },
  },
});

function aliasesOf({ aliases }: JsonObject): JsonObject[] {
  return Array.isArray(aliases) ? aliases.filter(isObject) : [];
}

/** Writes one alias in its place, or behind the others. */
async function put(api: Api, path: string, name: string, body: JsonObject): Promise<JsonObject | undefined> {
  const entry = { ...body, alias: name };
  const integration = await rewrite(api, path, (aliases) => {
    const at = aliases.findIndex(({ alias }) => alias === name);
    return at === -1 ? [...aliases, entry] : aliases.map((each, i) => (i === at ? entry : each));
  });
  return integration && aliasesOf(integration).find(({ alias }) => alias === name);
}

function rewrite(
  api: Api,
  path: string,
  edit: (aliases: JsonObject[]) => JsonObject[] | undefined,
): Promise<JsonObject | undefined> {
  return api.rewrite(
    path,
    (integration) => {
      const aliases = edit(aliasesOf(integration));
      return aliases && { ...integration, aliases };
    },
    (field) => field === "aliases",
  );
}
