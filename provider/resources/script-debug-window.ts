import { CeligoError } from "../celigo/errors";
import { segment } from "../celigo/path";
import { defineAction, objectId } from "../model/define-action";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** Celigo's clock may be behind this one, and it takes no more than an hour. */
const CLOCKS_MS = 15_000;

/** Switches a script's debug log on for a while. */
export const scriptDebugWindow = defineAction({
  name: "ScriptDebugWindow",
  description:
    "Switches the debug log of a script on for at most one hour, again whenever an input changes. It ends by itself; deletion does not end it. Uses `PATCH /v1/scripts/{_scriptId}` (`debugUntil`) and `GET /v1/scripts/{_scriptId}`.",
  operation: "PATCH /v1/scripts/{_scriptId}",
  example: `{
  _scriptId: hooks.id,
  minutes: 30,
  triggers: [hooks.contentHash],
}`,
  schema: {
    type: "object",
    required: ["_scriptId"],
    additionalProperties: false,
    properties: {
      _scriptId: objectId("Id of the script."),
      minutes: {
        type: "number",
        minimum: 1,
        maximum: 60,
        description: "How long, counted from when the action runs. Instead of `until`.",
      },
      until: {
        type: "string",
        format: "date-time",
        description:
          "When the debug log ends (ISO 8601), at most one hour after the action runs. Instead of `minutes`.",
      },
    },
  },
  outputs: {
    debugUntil: { type: "string", description: "When the debug log ends, or ended (ISO 8601)." },
  },
  effect: "change",
  idempotent: true,
  again: "That would switch the debug log on once more.",
  target: ({ _scriptId }) => `/v1/scripts/${segment(_scriptId)}`,
  check({ minutes, until }) {
    const count = [minutes, until].filter((value) => value !== undefined && value !== null).length;
    if (count !== 1) return [{ path: "", reason: "needs either `minutes` or `until`" }];
    // A moment that has passed is no mistake: the window was opened by an earlier run.
    return typeof until === "string" && Date.parse(until) > Date.now() + HOUR_MS
      ? [{ path: "until", reason: "must be at most one hour ahead" }]
      : [];
  },
  prepare(api, { _scriptId, minutes, until }) {
    const path = `/v1/scripts/${segment(_scriptId)}`;
    const now = Date.now();
    const end =
      typeof until === "string"
        ? Date.parse(until)
        : Math.min(now + Number(minutes) * MINUTE_MS, now + HOUR_MS - CLOCKS_MS);
    if (end <= now) throw new CeligoError("until has passed already, so no debug log was switched on.");
    const debugUntil = new Date(end).toISOString();
    return {
      async send() {
        await api.patch(path, [{ op: "replace", path: "/debugUntil", value: debugUntil }]);
        return { debugUntil };
      },
      async seen() {
        const script = await api.document(path);
        const at = script?.debugUntil;
        return typeof at === "string" && Date.parse(at) === end ? { debugUntil } : undefined;
      },
    };
  },
});
