import { segment } from "../celigo/path";
import { defineAction, objectId } from "../model/define-action";

/** Resumes a paused Integration App. */
export const integrationResume = defineAction({
  name: "IntegrationResume",
  description:
    "Resumes a paused integration of an Integration App, again whenever an input changes. Celigo refuses integrations that belong to no Integration App. Uses `PUT /v1/integrations/{_integrationId}/resume`.",
  operation: "PUT /v1/integrations/{_integrationId}/resume",
  example: `{
  _integrationId: config.require("installedAppId"),
  triggers: [release],
}`,
  schema: {
    type: "object",
    required: ["_integrationId"],
    additionalProperties: false,
    properties: { _integrationId: objectId("Id of the integration of the installed app.") },
  },
  effect: "change",
  again: "Celigo does not say what resuming an app that runs already does.",
  target: ({ _integrationId }) => `/v1/integrations/${segment(_integrationId)}`,
  prepare: (api, { _integrationId }) => ({
    async send() {
      await api.put(`/v1/integrations/${segment(_integrationId)}/resume`);
      return {};
    },
  }),
});
