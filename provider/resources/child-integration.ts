import type { Api } from "../celigo/api";
import { segment } from "../celigo/path";
import { isObject, type Json, type JsonObject } from "../json/json";
import { defineAction, objectId } from "../model/define-action";

/** Ids of an integration's children. */
async function childrenOf(api: Api, parentId: Json | undefined): Promise<string[]> {
  const rows = (await api.list("/v1/integrations")) ?? [];
  return rows.flatMap(({ _id, _parentId }) =>
    _parentId === parentId && typeof _id === "string" ? [_id] : [],
  );
}

/** Gives an Integration App one more child. */
export const childIntegration = defineAction({
  name: "ChildIntegration",
  description:
    "Initializes a child integration below an installed Integration App, again whenever an input changes: every run makes another child. Deletion leaves the child. The app needs a valid `initChild` function. Refused under `celigo:mode` `operate`. Uses `POST /v1/integrations/{_parentId}/initChild` and `GET /v1/integrations`.",
  operation: "POST /v1/integrations/{_parentId}/initChild",
  example: `{
  _parentId: config.require("installedAppId"),
}`,
  needs: "Child integrations need an Integration App whose edition includes them.",
  schema: {
    type: "object",
    required: ["_parentId"],
    additionalProperties: false,
    properties: {
      _parentId: objectId("Id of the integration of the installed app, which becomes the child's parent."),
    },
  },
  outputs: {
    _id: {
      type: "string",
      description: "Id of the child; missing where Celigo did not show a new one.",
    },
  },
  effect: "make",
  again: "That would make a second child.",
  target: ({ _parentId }) => `/v1/integrations/${segment(_parentId)}`,
  async prepare(api, { _parentId }) {
    const before = await childrenOf(api, _parentId);
    const seen = async (): Promise<JsonObject | undefined> => {
      const [_id, ...others] = (await childrenOf(api, _parentId)).filter((id) => !before.includes(id));
      return _id === undefined || others.length > 0 ? undefined : { _id };
    };
    return {
      async send(): Promise<JsonObject> {
        const answer = await api.post(`/v1/integrations/${segment(_parentId)}/initChild`);
        const { _id, _parentId: parent } = isObject(answer) ? answer : {};
        if (typeof _id === "string" && parent === _parentId) return { _id };
        // Children appear with the answer or a moment later; not finding one must not look like a failure.
        const look = () => seen().catch(() => undefined);
        return (await look()) ?? (await api.wait(2000).then(look, () => undefined)) ?? {};
      },
      seen,
    };
  },
});
