import { ApiError, CeligoError } from "../celigo/errors";
import { segment } from "../celigo/path";
import { defineAction, objectId } from "../model/define-action";

/** Deletes a script's logs. */
export const scriptLogPurge = defineAction({
  name: "ScriptLogPurge",
  description:
    "Deletes all execution logs of a script, again whenever an input changes. They do not come back. Refused under `celigo:mode` `operate`. Uses `DELETE /v1/scripts/{_scriptId}/logs`.",
  operation: "DELETE /v1/scripts/{_scriptId}/logs",
  example: `{
  _scriptId: hooks.id,
  triggers: [release],
}`,
  schema: {
    type: "object",
    required: ["_scriptId"],
    additionalProperties: false,
    properties: { _scriptId: objectId("Id of the script.") },
  },
  effect: "delete",
  idempotent: true,
  again: "That deletes what was logged since.",
  target: ({ _scriptId }) => `/v1/scripts/${segment(_scriptId)}`,
  prepare: (api, { _scriptId }) => ({
    async send() {
      await api.deleteOnce(`/v1/scripts/${segment(_scriptId)}/logs`).catch((error: unknown) => {
        if (!(error instanceof ApiError) || error.status !== 404) throw error;
        throw new CeligoError(`there is no script ${JSON.stringify(_scriptId)} in this account.`);
      });
      return {};
    },
  }),
});
