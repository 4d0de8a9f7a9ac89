import { segment } from "../celigo/path";
import { isObject } from "../json/json";
import { defineResource } from "../model/define-resource";

/** A point to which an integration can be reverted. */
export const integrationSnapshot = defineResource({
  name: "IntegrationSnapshot",
  description:
    "Takes a snapshot of an integration (a revision of its lifecycle management), to which people can revert it in Celigo. With `dependsOn` from what is changed afterwards, it is taken before. A new one is taken when `triggers`, the description or the integration change; deletion only forgets it, because Celigo keeps revisions. Allowed under `celigo:mode` `operate`: it adds to the history of an integration that is there. Celigo refuses it for integrations that were cloned over the API or hold tools. Uses `POST /v1/integrations/{_integrationId}/revisions/create`, `GET /v1/integrations/{_integrationId}/revisions` and `GET /v1/integrations/{_integrationId}/revisions/{_id}`.",
  path: "/v1/integrations/{_integrationId}/revisions",
  naturalKey: [],
  keyFields: ["type", "description"],
  idForm: "`<integrationId>/<revisionId>`",
  example: `{
  _integrationId: config.require("integrationId"),
  description: "Before release 42",
  triggers: [release],
}`,
  needs: "Snapshots need integration lifecycle management (ILM) in the account's plan.",
  schema: {
    type: "object",
    required: ["_integrationId", "description"],
    additionalProperties: false,
    properties: {
      _integrationId: {
        type: "string",
        format: "objectId",
        minLength: 1,
        description: "Id of the integration. A change takes a new snapshot.",
      },
      description: {
        type: "string",
        minLength: 1,
        description:
          "What the snapshot is for, such as `Before release 42`; people see it in the list of revisions. A change takes a new snapshot.",
      },
      triggers: {
        anyOf: [{ type: "object", additionalProperties: true }, { type: "array" }],
        description:
          "Any values, such as a version or the hash of a script: when they change, a new snapshot is taken. Never sent to Celigo.",
      },
    },
  },
  outputs: {
    _id: {
      type: "string",
      isEndOfId: true,
      description: "The revision's own id, without the integration's.",
    },
    beforeRevisionHash: {
      type: "string",
      optional: true,
      longest: 200,
      description: "Hash of the integration's content at the time of the snapshot.",
    },
    createdAt: { type: "string", description: "When the snapshot was taken (ISO 8601)." },
  },
  createOnly: ["description"],
  replaceOn: ["description", "triggers"],
  local: ["triggers"],
  changesParent: true,
  open: false,
  // Celigo has no operation that deletes a revision.
  reach: () => "read",
  remote: {
    matches: (row, inputs) => row.type === "snapshot" && row.description === inputs.description,
    async create(api, { _integrationId, description }) {
      const revision = await api.post(`/v1/integrations/${segment(_integrationId)}/revisions/create`, {
        description: description ?? null,
      });
      return isObject(revision) ? revision : undefined;
    },
  },
});
