import { segment } from "../celigo/path";
import { defineAction, objectId } from "../model/define-action";

/** Starts the change of an Integration App's edition. */
export const integrationEditionChange = defineAction({
  name: "IntegrationEditionChange",
  description:
    "Starts the change of edition of an installed Integration App, again whenever an input changes. The app must have a `changeEdition` function. Uses `POST /v1/integrations/{_integrationId}/changeEdition`.",
  operation: "POST /v1/integrations/{_integrationId}/changeEdition",
  example: `{
  _integrationId: config.require("installedAppId"),
  triggers: { edition: "premium" },
}`,
  needs: "Changing the edition needs a license for the new one.",
  schema: {
    type: "object",
    required: ["_integrationId"],
    additionalProperties: false,
    properties: {
      _integrationId: objectId("Id of the integration of the installed app."),
      options: {
        type: "object",
        additionalProperties: true,
        description:
          "Body of the request, of any shape, sent as it is. Celigo's documents name no fields; without it, no body is sent.",
      },
    },
  },
  effect: "change",
  again: "That would start the change of edition once more.",
  target: ({ _integrationId }) => `/v1/integrations/${segment(_integrationId)}`,
  prepare: (api, { _integrationId, options }) => ({
    async send() {
      await api.post(`/v1/integrations/${segment(_integrationId)}/changeEdition`, options ?? undefined);
      return {};
    },
  }),
});
