import type { Api } from "../celigo/api";
import { CeligoError, LostAnswer } from "../celigo/errors";
import { segment } from "../celigo/path";
import { isObject, type Json, type JsonObject } from "../json/json";
import { asText } from "../json/text";
import { defineResource } from "../model/define-resource";
import { READ_ONLY, flowsThatGo } from "../model/integration-document";

/** Looking for a clone whose answer was lost: a large one appears a while after the connection broke. */
const LOST_PAUSES_MS = [2000, 4000, 8000, 16_000];
/** Waiting for a clone that was answered to be readable: 1, 2, 4, 8 s, then every 15 s, five minutes in all. */
const READABLE_PAUSES_MS = [1000, 2000, 4000, 8000, ...Array.from({ length: 19 }, () => 15_000)];
/** What belongs to an integration, by list and by the name that clone answers give it. */
const PARTS = { flows: "Flow", exports: "Export", imports: "Import", asynchelpers: "AsyncHelper" };

function integrationPath(id: unknown): string {
  return `/v1/integrations/${segment(id)}`;
}

/** What the clone made; answers are a list of `{model, _id, name}` or the new integration alone. */
function createdBy(answer: Json | undefined): JsonObject[] {
  const rows = Array.isArray(answer) ? answer : [answer ?? null];
  return rows.filter(isObject).flatMap(({ model, _id, name }) =>
    typeof _id === "string" && _id !== ""
      ? [
          {
            model: typeof model === "string" ? model : Array.isArray(answer) ? "" : "Integration",
            _id,
            ...(typeof name === "string" ? { name: name.slice(0, 200) } : {}),
          },
        ]
      : [],
  );
}

/** The new integration among what was made: of several (an app with children), the one that was named. */
function integrationAmong(created: JsonObject[], name: Json | undefined): string | undefined {
  const integrations = created.filter(({ model }) => asText(model).toLowerCase() === "integration");
  const found = integrations.find((row) => row.name === name) ?? integrations[0];
  return typeof found?._id === "string" ? found._id : undefined;
}

/** Ids of the clones of a source with a name that are there now. */
async function clonesOf(api: Api, { _integrationId, name }: JsonObject): Promise<string[]> {
  const rows = (await api.list(`/v1/integrations?_sourceId=${segment(_integrationId)}`)) ?? [];
  return rows.flatMap((row) =>
    row._sourceId === _integrationId && row.name === name && typeof row._id === "string" ? [row._id] : [],
  );
}

/** The clone of a lost answer. A clone is never sent twice: it may still be under way. */
async function findLost(api: Api, inputs: JsonObject, known: string[], lost: string): Promise<string> {
  api.say("the answer to a clone was lost; looking for the clone (at most 30 s).");
  let found: string[] = [];
  for (const pause of [0, ...LOST_PAUSES_MS]) {
    await api.wait(pause);
    found = (await clonesOf(api, inputs)).filter((id) => !known.includes(id));
    if (found.length > 0) break;
  }
  if (found.length === 1 && found[0] !== undefined) {
    api.say(`IntegrationClone ${found[0]} had been made.`);
    return found[0];
  }
  const finding =
    found.length === 0
      ? "no new clone of that name is there yet"
      : `several could be it: ${found.slice(0, 10).join(", ")}`;
  throw new CeligoError(
    `the IntegrationClone may have been created: ${lost} The answer was lost, ${finding}, and it is not sent again by itself. Give it a few minutes, then run \`pulumi up\` again: if it is there, the message names its id, and adoptId or onExisting: "adopt" takes it over; if it is not, it is made.`,
  );
}

/** The clone as soon as it can be read; undefined when that takes too long or fails. */
async function readable(api: Api, id: string): Promise<JsonObject | undefined> {
  for (const pause of READABLE_PAUSES_MS) {
    const clone = await api.document(integrationPath(id));
    if (clone) return clone;
    if (pause === READABLE_PAUSES_MS[0]) {
      api.say(`IntegrationClone ${id} is made; waiting until it can be read (at most 5 minutes).`);
    }
    await api.wait(pause);
  }
  return undefined;
}

/** What belongs to the clone, for the answers that name only the integration. */
async function partsOf(api: Api, id: string): Promise<JsonObject[]> {
  const lists = Object.entries(PARTS).map(async ([list, model]) => {
    const rows = (await api.list(`${integrationPath(id)}/${list}`)) ?? [];
    return createdBy(rows).map((row) => ({ ...row, model }));
  });
  return (await Promise.all(lists)).flat();
}

/** A copy of a whole integration. */
export const integrationClone = defineResource({
  name: "IntegrationClone",
  description:
    "A copy of a whole integration, with its flows, exports, imports and scripts, within this environment or into another one (`_envId`). Within this environment it is then read, renamed and deleted like an `Integration`, with the same guards; scripts and connections that were copied along stay when it is deleted. With `_envId` this token cannot see the clone: its ids come from the answer only, its inputs cannot be changed, and deletion forgets it. Cloning cancels jobs that run on the connections, and Celigo refuses integrations with tools. Uses `POST /v1/integrations/{_integrationId}/clone`, `GET /v1/integrations`, `GET`, `PUT` and `DELETE /v1/integrations/{_id}`.",
  path: "/v1/integrations/{_integrationId}/clone",
  naturalKey: ["_integrationId", "name"],
  keyFields: ["_sourceId"],
  idForm: "the clone's `_id`, or `<envId>/<_id>` with `_envId`",
  example: `{
  _integrationId: orders.id,
  name: "Orders to ERP (copy)",
  connectionMap: { [shopConnectionId]: testShopConnectionId },
}`,
  needs: "Cloning into another environment needs a right to that environment, and its license.",
  schema: {
    type: "object",
    required: ["_integrationId", "name"],
    additionalProperties: false,
    properties: {
      _integrationId: {
        type: "string",
        format: "objectId",
        minLength: 1,
        description: "Id of the integration that is copied. A change makes a new clone.",
      },
      name: { type: "string", minLength: 1, description: "Name of the clone." },
      description: { type: "string", description: "Description of the clone." },
      _envId: {
        type: "string",
        format: "objectId",
        minLength: 1,
        description:
          "Id of the environment to copy into; leave it out for this environment. What lives in another environment cannot be seen with this token. A change makes a new clone.",
      },
      connectionMap: {
        type: "object",
        additionalProperties: { type: "string", description: "Id of the connection to use in its place." },
        description:
          "Which connections the clone uses: ids of the source's connections, each with the id to use in its place. Only looked at while cloning; a change makes a new clone.",
      },
      options: {
        type: "object",
        additionalProperties: true,
        description:
          "Further fields of the clone request, for those newer than this package, sent as they are. A change makes a new clone.",
      },
      forceDestroy: {
        type: "boolean",
        description:
          "Allow deletion although the clone has flows, which Celigo deletes with it, together with their exports and imports. Never sent to Celigo.",
      },
    },
  },
  outputs: {
    _id: { type: "string", isEndOfId: true, description: "Id of the new integration." },
    created: {
      type: "array",
      optional: true,
      description:
        "Everything that the clone made, as far as Celigo told; missing when an existing clone was taken over.",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["model", "_id"],
        properties: {
          model: {
            type: "string",
            description: "Kind of object, such as `Integration`, `Flow` or `Script`.",
          },
          _id: { type: "string", description: "Id of the object." },
          name: { type: "string", description: "Name of the object, where Celigo told it." },
        },
      },
    },
    createdAt: {
      type: "string",
      optional: true,
      description: "When the clone was made (ISO 8601), where this token can read it.",
    },
  },
  volatile: {
    lastModified: { type: "string", description: "When the clone was last changed (ISO 8601)." },
  },
  createOnly: ["_envId", "connectionMap", "options"],
  replaceOn: ["_envId", "connectionMap", "options"],
  local: ["forceDestroy"],
  readOnly: READ_ONLY,
  open: false,
  // Ids of clones in other environments hold the environment's.
  reach: (id) => (id.includes("/") ? "nothing" : "everything"),
  remote: {
    collection: ({ _integrationId }) => `/v1/integrations?_sourceId=${segment(_integrationId)}`,
    path: (id) => integrationPath(id.split("/").at(-1)),
    idOf({ _id }, { _envId }) {
      if (typeof _id !== "string" || _id === "") return undefined;
      return typeof _envId === "string" ? `${_envId}/${_id}` : _id;
    },
    matches: (row, { _integrationId, _envId, name }) =>
      typeof _envId !== "string" && row._sourceId === _integrationId && row.name === name,
    async create(api, inputs, body) {
      const { _integrationId, _envId, name } = inputs;
      const isElsewhere = typeof _envId === "string";
      const { options, ...fields } = body;
      const known = isElsewhere ? [] : await clonesOf(api, inputs);
      let answer: Json | undefined;
      let lost = "Celigo accepted the clone and answered without an _id.";
      try {
        const request = { connectionMap: {}, ...(isObject(options) ? options : {}), ...fields };
        answer = await api.post(`${integrationPath(_integrationId)}/clone`, request);
      } catch (error) {
        if (!(error instanceof LostAnswer)) throw error;
        lost = error.message;
      }
      const told = createdBy(answer);
      let id = integrationAmong(told, name);
      if (isElsewhere && id === undefined) {
        throw new CeligoError(
          `the IntegrationClone may have been created in the environment ${_envId}: ${lost} The answer was lost, and this token cannot look there. Look in that environment for ${JSON.stringify(name)} before the next \`pulumi up\`, which makes it (again); delete it there first if it exists.`,
        );
      }
      id ??= await findLost(api, inputs, known, lost);
      if (isElsewhere) return { ...fields, _id: id, created: told };
      const isWhole = told.length > 1;
      // It is there now: whatever fails from here on must not lose its id.
      const clone = await readable(api, id).catch(() => undefined);
      const parts = clone && !isWhole ? await partsOf(api, id).catch(() => []) : [];
      const itself = { model: "Integration", _id: id, ...(name === undefined ? {} : { name }) };
      return { ...clone, _id: id, created: isWhole ? told : [itself, ...parts] };
    },
  },
  beforeDelete: flowsThatGo,
});
