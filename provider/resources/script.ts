import { defineResource } from "../model/define-resource";
import { whatRefersTo } from "../model/dependencies";

/** JavaScript that hooks, filters and settings forms call. */
export const script = defineResource({
  name: "Script",
  description:
    "JavaScript source that hooks, filters, settings forms and installers call by `_scriptId` and function name. It is always updated in place, because a new id would break every hook that refers to the script. Uses `GET /v1/scripts`, `POST /v1/scripts`, `GET /v1/scripts/{_id}`, `PUT /v1/scripts/{_id}`, `DELETE /v1/scripts/{_id}` and `GET /v1/scripts/{_id}/dependencies`.",
  path: "/v1/scripts",
  naturalKey: ["name"],
  example: `{
  name: "Order hooks",
  content: new pulumi.asset.FileAsset("scripts/order-hooks.js"),
}`,
  schema: {
    type: "object",
    required: ["name", "content"],
    additionalProperties: false,
    properties: {
      name: {
        type: "string",
        minLength: 1,
        description: "Name of the script. Celigo does not keep it unique.",
      },
      description: { type: "string", description: "What the script is for." },
      content: {
        type: "string",
        text: true,
        description:
          'JavaScript source: a string, or a `pulumi.asset.Asset` such as `new pulumi.asset.FileAsset("hooks.js")`, whose text is kept out of Pulumi\'s state. The bytes are sent unchanged: no trimming and no newline or Unicode normalization.',
      },
      postResponseHookToProcessOnChildRecord: {
        type: "boolean",
        description: "Whether post-response hooks run on child records as well. Celigo's default is false.",
      },
      _templateId: {
        type: "string",
        format: "objectId",
        minLength: 1,
        description: "Id of the template that the content was generated from or is structured by.",
      },
      __noModule: {
        type: "boolean",
        description: "Internal flag of Celigo: keep this script out of module-based building and loading.",
      },
    },
  },
  outputs: {
    createdAt: { type: "string", description: "When Celigo made the script (ISO 8601)." },
    contentHash: { type: "string", description: "sha256 of the content's bytes, hex." },
  },
  volatile: {
    lastModified: { type: "string", description: "When the script was last changed (ISO 8601)." },
  },
  row: "dated",
  mark: "__hash",
  readOnly: [
    "_id",
    "createdAt",
    "lastModified",
    "deletedAt",
    "_userId",
    "_sourceId",
    "__hash",
    "_integrationId",
    "_connectorId",
  ],
  whyNotDeleted: (api, path) => whatRefersTo(api, path),
});
