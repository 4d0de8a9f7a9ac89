import { ApiError } from "../celigo/errors";
import { segment } from "../celigo/path";
import type { JsonObject } from "../json/json";
import { asText } from "../json/text";
import { defineResource } from "../model/define-resource";

const READ_ONLY = ["_id", "handle", "createdAt", "lastModified", "numInstalls", "deletedAt"];

/** The trial settings of a connector, apart from the connector, because the trial license needs the connector first. */
export const connectorTrial = defineResource({
  name: "ConnectorTrial",
  description:
    "Switches trials of a connector on, and off again when it is deleted. It stands apart from `Connector` because the trial license can only be made once the connector exists. Only partner accounts may use it. Uses `GET /v1/connectors/{_connectorId}` and `PUT /v1/connectors/{_connectorId}`.",
  path: "/v1/connectors/{_connectorId}",
  naturalKey: ["_connectorId"],
  idForm: "`<connectorId>`",
  example: `{
  _connectorId: connector.id,
  _trialLicenseId: license._id,
  trialPeriod: 14,
}`,
  needs: "Connectors and their licenses are for Celigo partners: the token must be of a partner's account.",
  isHidden: true,
  schema: {
    type: "object",
    required: ["_connectorId", "_trialLicenseId", "trialPeriod"],
    additionalProperties: false,
    properties: {
      _connectorId: {
        type: "string",
        format: "objectId",
        minLength: 1,
        description: "Id of the connector. A change switches trials off there and on at the new one.",
      },
      _trialLicenseId: {
        type: "string",
        format: "objectId",
        minLength: 1,
        description: "Id of the license that trials are modelled on: output `_id` of a `ConnectorLicense`.",
      },
      trialPeriod: { type: "integer", description: "Length of a trial in days." },
    },
  },
  unique: true,
  changesParent: true,
  recycled: false,
  open: false,
  readOnly: READ_ONLY,
  remote: {
    collection: (inputs) => `/v1/connectors/${segment(inputs._connectorId)}`,
    path: (id) => `/v1/connectors/${segment(id)}`,
    idOf: (_document, inputs) => asText(inputs._connectorId),
    async list(api, collection) {
      const connector = await api.document(collection);
      if (!connector) {
        throw new ApiError(
          `Celigo GET ${collection} failed (404): there is no such connector in this account.`,
          404,
        );
      }
      return connector.trialEnabled === true ? [connector] : [];
    },
    matches: () => true,
    async get(api, id) {
      const connector = await api.document(`/v1/connectors/${segment(id)}`);
      return connector?.trialEnabled === true ? connector : undefined;
    },
    create: (api, inputs, body) =>
      api.rewrite(
        `/v1/connectors/${segment(inputs._connectorId)}`,
        (document) => writable({ ...document, ...body, trialEnabled: true }),
        isInput,
      ),
    async delete(api, id) {
      let wasOn = false;
      const switchOff = (document: JsonObject) => {
        if (document.trialEnabled !== true) return undefined;
        wasOn = true;
        const { _trialLicenseId, trialPeriod, ...rest } = document;
        return writable({ ...rest, trialEnabled: false });
      };
      await api.rewrite(`/v1/connectors/${segment(id)}`, switchOff, isInput);
      return wasOn;
    },
  },
});

/** What the trial is about is never left out of a PUT. */
function isInput(field: string): boolean {
  return ["trialEnabled", "_trialLicenseId", "trialPeriod"].includes(field);
}

/** The connector without what is never sent back. @throws CeligoError where Celigo shows only asterisks of it. */
function writable(connector: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(connector).filter(([key]) => !READ_ONLY.includes(key)));
}
