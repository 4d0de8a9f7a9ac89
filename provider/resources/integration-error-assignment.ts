import { LostAnswer } from "../celigo/errors";
import { segment } from "../celigo/path";
import { isObject, type JsonObject } from "../json/json";
import { defineAction, objectId } from "../model/define-action";

/** Celigo takes about a thousand errors at once. */
const CHUNK = 1000;

/** Gives open errors of an integration to a person. */
export const integrationErrorAssignment = defineAction({
  name: "IntegrationErrorAssignment",
  description:
    "Assigns open errors of an integration to a user, again whenever an input changes; they stay open. Many are sent in pieces of 1,000. Celigo calls this operation legacy: it only works with `ashareId`, for a token whose user the account is shared with. Uses `PUT /v1/integrations/{_integrationId}/errors/assign`.",
  operation: "PUT /v1/integrations/{_integrationId}/errors/assign",
  example: `{
  _integrationId: orders.id,
  errorIds: ["5f0000000000000000000001"],
  email: "on-call@example.com",
  ashareId: config.require("shareId"),
}`,
  needs:
    "This operation needs `ashareId`: the id of a share of the account with the user of this token. The account's owner cannot use it.",
  isHidden: true,
  schema: {
    type: "object",
    required: ["_integrationId", "errorIds", "email"],
    additionalProperties: false,
    properties: {
      _integrationId: objectId("Id of the integration."),
      errorIds: {
        type: "array",
        minItems: 1,
        items: { type: "string" },
        description: "Ids of the open errors (`errorId`).",
      },
      email: {
        type: "string",
        format: "email",
        description: "Address of the user to assign them to, who must have access to the account.",
      },
      ashareId: objectId(
        "Id of the share of the account with the user of this token, sent as `integrator-ashareid`.",
      ),
    },
  },
  outputs: {
    assignedErrorIds: {
      type: "array",
      items: { type: "string" },
      description: "Ids of the errors that were assigned: those that are open and of this integration.",
    },
  },
  effect: "change",
  again:
    "That would assign the same errors to the same user, also those that were given to somebody else meanwhile.",
  target: ({ _integrationId }) => `/v1/integrations/${segment(_integrationId)}`,
  prepare(api, { _integrationId, errorIds, email, ashareId }) {
    const ids = [...new Set(Array.isArray(errorIds) ? errorIds : [])];
    const headers = typeof ashareId === "string" ? { "integrator-ashareid": ashareId } : undefined;
    return {
      async send(): Promise<JsonObject> {
        const assigned: string[] = [];
        let isTold = true;
        for (let at = 0; at < ids.length; at += CHUNK) {
          const body = { errorIds: ids.slice(at, at + CHUNK), email: email ?? null };
          const path = `/v1/integrations/${segment(_integrationId)}/errors/assign`;
          const answer = await api.put(path, body, headers).catch((error: unknown) => {
            if (!(error instanceof LostAnswer)) throw error;
            throw new LostAnswer(
              `${error.message} ${at} of ${ids.length} had been sent before.`,
              error.reason,
            );
          });
          const told = isObject(answer) ? answer.errorsToReturn : undefined;
          if (Array.isArray(told)) assigned.push(...told.filter((id) => typeof id === "string"));
          else isTold = false;
        }
        // An answer without the list says nothing about what was assigned.
        if (isTold) return { assignedErrorIds: assigned };
        return {};
      },
    };
  },
});
