import { CeligoError } from "../celigo/errors";
import { segment } from "../celigo/path";
import { isObject, type JsonObject } from "../json/json";
import { defineAction, objectId } from "../model/define-action";

/** Pushes an update of an Integration App to its installs. */
export const connectorPush = defineAction({
  name: "ConnectorPush",
  description:
    "Pushes an update of a connector (Integration App) to its installs, again whenever an input changes: its `updateFunction` runs on each of them. Says which: `_integrationIds`, or `allInstalls: true`. Only partner accounts may use it. Uses `PUT /v1/connectors/{_connectorId}/update`.",
  operation: "PUT /v1/connectors/{_connectorId}/update",
  example: `{
  _connectorId: app.id,
  allInstalls: true,
  triggers: [hooks.contentHash],
}`,
  needs: "Connectors are for Celigo partners: the token must be of a partner's account.",
  isHidden: true,
  schema: {
    type: "object",
    required: ["_connectorId"],
    additionalProperties: false,
    properties: {
      _connectorId: objectId("Id of the connector."),
      _integrationIds: {
        type: "array",
        minItems: 1,
        items: { type: "string", description: "Id of an installed integration." },
        description: "Ids of the installed integrations to update. Instead of `allInstalls`.",
      },
      allInstalls: {
        type: "boolean",
        description: "`true` pushes to all installs. Instead of `_integrationIds`.",
      },
    },
  },
  outputs: {
    pushedIntegrationIds: {
      type: "array",
      items: { type: "string" },
      description: "Ids of the integrations that were updated, where Celigo told them.",
    },
  },
  effect: "change",
  again: "That would run the app's update function once more on these installs.",
  target: ({ _connectorId }) => `/v1/connectors/${segment(_connectorId)}`,
  check(inputs) {
    const has = (name: string) => inputs[name] !== undefined && inputs[name] !== null;
    // A value that a preview does not know yet is a string, and may turn out either way.
    const isAll = has("allInstalls") && inputs.allInstalls !== false;
    if (!has("_integrationIds") && !isAll) {
      return [{ path: "", reason: "say which installs: either `_integrationIds`, or `allInstalls: true`" }];
    }
    return has("_integrationIds") && inputs.allInstalls === true
      ? [{ path: "", reason: "both `_integrationIds` and `allInstalls: true` are given; keep one of them" }]
      : [];
  },
  prepare: (api, inputs) => ({
    async send(): Promise<JsonObject> {
      const answer = await api.put(`/v1/connectors/${segment(inputs._connectorId)}/update`, bodyOf(inputs));
      const told = isObject(answer) ? answer._integrationIds : undefined;
      const ids =
        Array.isArray(told) && told.every((id) => typeof id === "string") ? told : inputs._integrationIds;
      return Array.isArray(ids) ? { pushedIntegrationIds: ids } : {};
    },
  }),
});

/**
 * Celigo takes a missing list for "all": so it is only left out where that was asked for.
 * @throws Error when neither is left of what was unknown in the preview.
 */
function bodyOf({ _integrationIds, allInstalls }: JsonObject): JsonObject {
  if (Array.isArray(_integrationIds) && _integrationIds.length > 0 && allInstalls !== true)
    return { _integrationIds };
  if (allInstalls === true && (_integrationIds ?? null) === null) return {};
  throw new CeligoError(
    "a ConnectorPush needs either a non-empty _integrationIds or allInstalls: true; nothing was sent.",
  );
}
