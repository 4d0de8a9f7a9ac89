import type { Api } from "../celigo/api";
import { segment } from "../celigo/path";
import { isObject, type Json, type JsonObject } from "../json/json";
import { defineAction, objectId } from "../model/define-action";

/** Ids of the app's integrations in this account. */
async function installsOf(api: Api, connectorId: Json | undefined): Promise<string[]> {
  const rows = (await api.list("/v1/integrations")) ?? [];
  return rows.flatMap(({ _id, _connectorId }) =>
    _connectorId === connectorId && typeof _id === "string" ? [_id] : [],
  );
}

/** Installs an Integration App into this account. */
export const connectorInstall = defineAction({
  name: "ConnectorInstall",
  description:
    "Installs a connector (Integration App) into this account, again whenever an input changes: every run makes another integration. Deletion does not uninstall. Refused under `celigo:mode` `operate`. Uses `POST /v1/connectors/{_connectorId}/install` and `GET /v1/integrations`.",
  operation: "POST /v1/connectors/{_connectorId}/install",
  example: `{
  _connectorId: config.require("appId"),
  options: { tag: "installed by Pulumi" },
}`,
  needs: "Installing needs a license for the connector in this account.",
  isHidden: true,
  schema: {
    type: "object",
    required: ["_connectorId"],
    additionalProperties: false,
    properties: {
      _connectorId: objectId("Id of the connector (not of a template)."),
      options: {
        type: "object",
        additionalProperties: true,
        description: "Configuration of the install, of any shape, sent as it is.",
      },
    },
  },
  outputs: {
    _integrationId: {
      type: "string",
      description: "Id of the integration that was installed; missing while Celigo does not tell it.",
    },
  },
  effect: "make",
  again: "That would install the app a second time.",
  target: ({ _connectorId }) => `/v1/connectors/${segment(_connectorId)}`,
  async prepare(api, { _connectorId, options }) {
    const before = await installsOf(api, _connectorId);
    const seen = async (): Promise<JsonObject | undefined> => {
      const [id, ...others] = (await installsOf(api, _connectorId)).filter((one) => !before.includes(one));
      return id === undefined || others.length > 0 ? undefined : { _integrationId: id };
    };
    return {
      async send(): Promise<JsonObject> {
        const answer = await api.post(`/v1/connectors/${segment(_connectorId)}/install`, options ?? {});
        const { _integrationId, _id } = isObject(answer) ? answer : {};
        const id = _integrationId ?? _id;
        if (typeof id === "string" && id !== "") return { _integrationId: id };
        // It is installed: not finding it must not look like a failure, or the next run would install it again.
        return (await seen().catch(() => undefined)) ?? {};
      },
      seen,
    };
  },
});
