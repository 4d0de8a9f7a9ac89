import type { JsonObject } from "../json/json";
import { asText } from "../json/text";
import { defineResource } from "../model/define-resource";

/** Celigo answers the address that a license was made for as `user.email`, in its user's spelling. */
function emailOf(license: JsonObject): string | undefined {
  const { user } = license;
  const email = typeof user === "object" && user !== null && !Array.isArray(user) ? user.email : undefined;
  return typeof email === "string" ? email.toLowerCase() : undefined;
}

/** The right of one user to install and run an Integration App. */
export const connectorLicense = defineResource({
  name: "ConnectorLicense",
  description:
    "A license that lets one user install and run a connector (Integration App) until it expires. Expiry or removal suspends the customer's app. Only partner accounts may use it. Uses `GET /v1/connectors/{_connectorId}/licenses`, `POST /v1/connectors/{_connectorId}/licenses`, and `GET`, `PUT` and `DELETE /v1/connectors/{_connectorId}/licenses/{_licenseId}`.",
  path: "/v1/connectors/{_connectorId}/licenses",
  naturalKey: ["_connectorId", "email"],
  keyFields: ["user"],
  idForm: "`<connectorId>/<licenseId>`",
  example: `{
  _connectorId: connector.id,
  email: "customer@example.com",
  expires: "2030-12-31T23:59:59.999Z",
  opts: { connectorEdition: "standard" },
}`,
  needs: "Connectors and their licenses are for Celigo partners: the token must be of a partner's account.",
  isHidden: true,
  schema: {
    type: "object",
    required: ["_connectorId", "email", "expires", "opts"],
    additionalProperties: false,
    properties: {
      _connectorId: {
        type: "string",
        format: "objectId",
        minLength: 1,
        description: "Id of the connector that is licensed. A change makes a new license.",
      },
      email: {
        type: "string",
        format: "email",
        ignoreCase: true,
        description:
          "Address of the integrator.io user to license, who must have an account already. A change makes a new license.",
      },
      expires: {
        type: "string",
        format: "date-time",
        description:
          "When the license ends (ISO 8601), such as `2030-12-31T18:29:59.999Z`. Compared as an instant, so other spellings of the same moment are no change.",
      },
      opts: {
        type: "object",
        additionalProperties: false,
        description: "What the license covers. May be empty.",
        properties: {
          connectorEdition: {
            type: "string",
            description: "Edition that is licensed, such as `standard`, `premium` or `enterprise`.",
          },
          addonLicenses: {
            type: "array",
            description: "Licenses for add-ons, grouped by type.",
            items: {
              type: "object",
              additionalProperties: false,
              properties: {
                type: { type: "string", description: "Type of add-on." },
                licenses: {
                  type: "array",
                  description: "The licenses of this type.",
                  items: {
                    type: "object",
                    additionalProperties: false,
                    properties: { addOnEdition: { type: "string", description: "Edition of the add-on." } },
                  },
                },
              },
            },
          },
        },
      },
      forceDestroy: {
        type: "boolean",
        description:
          "Allow deletion although the license is in use, which suspends the customer's app. Never sent to Celigo.",
      },
    },
  },
  local: ["forceDestroy"],
  createOnly: ["email"],
  replaceOn: ["email"],
  outputs: {
    _id: { type: "string", isEndOfId: true, description: "The license's own id, without the connector's." },
    created: { type: "string", description: "When Celigo made the license (ISO 8601)." },
  },
  // The API's PUT schema holds `user`, `created` and `_integrationId`, so a full replace without them could drop them.
  row: "whole",
  readOnly: ["_id"],
  // `user.email` is the input `email`. The rest of `user`, and `_integrationId`, come when the customer installs the app.
  computed: ["user", "_integrationId"],
  recycled: false,
  remote: {
    matches: (row, inputs) => emailOf(row) === asText(inputs.email).toLowerCase(),
  },
  // eslint-disable-next-line @typescript-eslint/require-await -- the license itself tells
  async beforeDelete(_api, _path, license) {
    if (typeof license._integrationId !== "string" || license._integrationId === "") return undefined;
    return `it is in use by the customer's integration ${license._integrationId}, and without it Celigo suspends the app and switches its flows off.`;
  },
});
