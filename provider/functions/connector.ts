import { LIMIT, args, id, lookUp, text, type FunctionSpec, type Shape } from "../model/define-function";
import { connector } from "../resources/connector";
import { connectorLicense } from "../resources/connector-license";

const DOCUMENT: Shape = {
  name: "ConnectorDocument",
  resource: connector,
  schema: {
    type: "object",
    description: "A connector (Integration App), as the API answers it to its publisher.",
    required: ["_id"],
    properties: { _id: id("Id of the connector.") },
  },
};

const LICENSE: Shape = {
  name: "ConnectorLicenseDocument",
  resource: connectorLicense,
  schema: {
    type: "object",
    description: "A license of a connector, as the API answers it.",
    required: ["_id"],
    properties: {
      _id: id("Id of the license."),
      user: {
        type: "object",
        description: "Who is licensed. All but the address is there once the app is installed.",
        properties: {
          email: text("The user's address."),
          _id: id("Id of the user."),
          name: text("The user's name."),
        },
      },
      _integrationId: id("Id of the customer's integration, once the app is installed."),
    },
  },
};

const OWN = id("Id of the connector.");

/** What can be read of connectors (Integration Apps) and their licenses: by partner accounts only. */
export const connectorFunctions: readonly FunctionSpec[] = [
  {
    name: "getConnectors",
    description:
      "All connectors (Integration Apps) that the account publishes, without those in the recycle bin. Only partner accounts may use it.",
    operations: ["GET /v1/connectors"],
    schema: args({ limit: LIMIT }),
    answer: "list",
    needs: "partner",
    result: DOCUMENT,
  },
  {
    name: "getConnector",
    description: "One connector (Integration App), by its id or its name. Only partner accounts may use it.",
    operations: ["GET /v1/connectors/{_id}"],
    ...lookUp("connector"),
    answer: "document",
    needs: "partner",
    result: DOCUMENT,
  },
  {
    name: "getConnectorInstallBase",
    description: "The accounts that have installed a connector, and where. Only partner accounts may use it.",
    operations: ["GET /v1/connectors/{_id}/installBase"],
    id: "_connectorId",
    schema: args({ _connectorId: OWN }, "_connectorId"),
    answer: "list",
    needs: "partner",
    result: {
      name: "ConnectorInstallation",
      schema: {
        type: "object",
        additionalProperties: true,
        description: "An install of a connector; the API documents do not list its fields.",
      },
    },
  },
  {
    name: "getConnectorInstallPreview",
    description:
      "What an install of a connector would make. Nothing is made. A connector without an integration to install is an error (`invalid_integration_app`). Only partner accounts may use it.",
    operations: ["GET /v1/connectors/{_id}/preview"],
    id: "_connectorId",
    schema: args({ _connectorId: OWN }, "_connectorId"),
    answer: "object",
    needs: "partner",
    result: {
      name: "ConnectorInstallPreview",
      schema: {
        type: "object",
        additionalProperties: true,
        description: "The documents that an install would make, in Celigo's envelope.",
      },
    },
  },
  {
    name: "getConnectorLicenses",
    description: "All licenses of a connector. Only partner accounts may use it.",
    operations: ["GET /v1/connectors/{_id}/licenses"],
    id: "_connectorId",
    schema: args({ _connectorId: OWN, limit: LIMIT }, "_connectorId"),
    answer: "list",
    needs: "partner",
    result: LICENSE,
  },
  {
    name: "getConnectorLicense",
    description: "One license of a connector. Only partner accounts may use it.",
    operations: ["GET /v1/connectors/{_id}/licenses/{_licenseId}"],
    id: "_connectorId",
    schema: args(
      { _connectorId: OWN, _licenseId: id("Id of the license, without the connector's.") },
      "_connectorId",
      "_licenseId",
    ),
    answer: "document",
    needs: "partner",
    result: LICENSE,
  },
];
