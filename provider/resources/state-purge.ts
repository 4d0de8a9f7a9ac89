import type { Api } from "../celigo/api";
import { CeligoError } from "../celigo/errors";
import { segment } from "../celigo/path";
import type { JsonObject } from "../json/json";
import { asText } from "../json/text";
import { defineAction, objectId } from "../model/define-action";

/** More names than this make a message nobody reads. */
const MAX_SHOWN = 10;

function collection({ resourceType, _resourceId }: JsonObject): string {
  if ((resourceType ?? null) === null && (_resourceId ?? null) === null) return "/v1/state";
  return `/v1/${segment(resourceType)}/${segment(_resourceId)}/state`;
}

async function keysOf(api: Api, path: string): Promise<string[]> {
  const rows = await api.list(path);
  if (!rows)
    throw new CeligoError(`Celigo GET ${path} failed (404): there is no such resource in this account.`);
  return rows.map(({ key }) => asText(key));
}

/** Empties a scope of the state store. */
export const statePurge = defineAction({
  name: "StatePurge",
  description:
    "Deletes all state keys, global ones or those of one export, import or integration, again whenever an input changes. They do not come back. It lists them first, and refuses unless there are exactly `expectedKeys`. Keys of `StateKey` resources in the same scope go, too, and are made again by `up --refresh`. Refused under `celigo:mode` `operate`. Uses `DELETE /v1/state` or `DELETE /v1/{resourceType}/{_resourceId}/state`, and the same with `GET`.",
  operation: "DELETE /v1/state",
  example: `{
  resourceType: "integrations",
  _resourceId: integration.id,
  expectedKeys: 3,
}`,
  schema: {
    type: "object",
    required: ["expectedKeys"],
    additionalProperties: false,
    dependentRequired: { resourceType: ["_resourceId"], _resourceId: ["resourceType"] },
    properties: {
      expectedKeys: {
        type: "integer",
        minimum: 0,
        description:
          "How many keys it may delete: exactly this many must be there, otherwise nothing is deleted and the error names the number.",
      },
      resourceType: {
        type: "string",
        enum: ["exports", "imports", "integrations"],
        isClosed: true,
        description:
          "Kind of resource whose keys are deleted; needs `_resourceId`. Leave both out for the global keys.",
      },
      _resourceId: objectId(
        "Id of the export, import or integration whose keys are deleted; needs `resourceType`.",
      ),
    },
  },
  outputs: { deletedKeys: { type: "integer", description: "How many keys were deleted." } },
  effect: "delete",
  again: "It lists the keys first, and refuses unless there are exactly expectedKeys.",
  target: () => undefined,
  async prepare(api, inputs) {
    const path = collection(inputs);
    const keys = await keysOf(api, path);
    if (keys.length !== inputs.expectedKeys) {
      const shown = keys.slice(0, MAX_SHOWN).map((key) => JSON.stringify(key.slice(0, 100)));
      const names =
        keys.length === 0 ? "" : ` (${shown.join(", ")}${keys.length > MAX_SHOWN ? ", ..." : ""})`;
      throw new CeligoError(
        `nothing was deleted: GET ${path} lists ${keys.length} keys${names}, and expectedKeys is ${asText(inputs.expectedKeys)}. If all of these may go, set expectedKeys: ${keys.length}.`,
      );
    }
    return {
      async send() {
        if (keys.length > 0) await api.deleteOnce(path);
        return { deletedKeys: keys.length };
      },
      async seen() {
        const left = await keysOf(api, path);
        return keys.some((key) => left.includes(key)) ? undefined : { deletedKeys: keys.length };
      },
    };
  },
});
