import { segment } from "../celigo/path";
import { defineAction, objectId } from "../model/define-action";

/** Takes the license from an installed Integration App. */
export const licenseDetachment = defineAction({
  name: "LicenseDetachment",
  description:
    "Detaches the license from an integration, again whenever an input changes, so that the license is free for another one; the app of this one stops. Without a license attached it does nothing. Deletion does not attach it again. Uses `PUT /v1/integrations/{_integrationId}/detachLicense`.",
  operation: "PUT /v1/integrations/{_integrationId}/detachLicense",
  example: `{
  _integrationId: config.require("installedAppId"),
}`,
  schema: {
    type: "object",
    required: ["_integrationId"],
    additionalProperties: false,
    properties: { _integrationId: objectId("Id of the integration of the installed app.") },
  },
  effect: "change",
  idempotent: true,
  again: "That does nothing if the license is detached by then.",
  target: ({ _integrationId }) => `/v1/integrations/${segment(_integrationId)}`,
  prepare: (api, { _integrationId }) => ({
    async send() {
      await api.put(`/v1/integrations/${segment(_integrationId)}/detachLicense`);
      return {};
    },
  }),
});
