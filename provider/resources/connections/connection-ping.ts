import { CeligoError } from "../../celigo/errors";
import { segment } from "../../celigo/path";
import { isObject, type Json } from "../../json/json";
import { asText } from "../../json/text";
import { defineAction, objectId } from "../../model/define-action";

/** Asks an application whether it answers. */
export const connectionPing = defineAction({
  name: "ConnectionPing",
  description:
    "Fails the deployment when a connection does not answer, with the words of the API. It runs again whenever an input changes. Uses `POST /v1/connections/{_connectionId}/ping`.",
  operation: "POST /v1/connections/{_connectionId}/ping",
  example: `{
  _connectionId: celigo.reference("shop"),
  triggers: [release],
}`,
  schema: {
    type: "object",
    required: ["_connectionId"],
    additionalProperties: false,
    properties: { _connectionId: objectId("Id of the connection.") },
  },
  effect: "change",
  idempotent: true,
  again: "Asking again changes nothing.",
  target: () => undefined,
  prepare: (api, { _connectionId }) => ({
    async send() {
      const answer = await api.post(`/v1/connections/${segment(_connectionId)}/ping`, {});
      const words = failureIn(answer);
      if (words !== undefined)
        throw new CeligoError(`connection ${asText(_connectionId)} does not answer: ${words}`);
      return {};
    },
  }),
});

/** A connection that does not answer may be told by the body of a successful answer. */
function failureIn(answer: Json | undefined): string | undefined {
  if (!isObject(answer)) return undefined;
  const { errors, code, message } = answer;
  if (Array.isArray(errors) && errors.length > 0)
    return errors
      .map((each) => (isObject(each) ? asText(each.message ?? each.code) : asText(each)))
      .join("; ");
  const status = typeof code === "number" ? code : undefined;
  return status !== undefined && status >= 400 ? asText(message ?? status) : undefined;
}
