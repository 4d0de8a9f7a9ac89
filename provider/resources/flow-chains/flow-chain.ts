import type { Api } from "../../celigo/api";
import { ApiError } from "../../celigo/errors";
import { segment } from "../../celigo/path";
import { isObject, type Json, type JsonObject } from "../../json/json";
import { asText } from "../../json/text";
import { defineResource } from "../../model/define-resource";
import { flowChainFields, flowChainSchema } from "./schema";

const LISTS = ["_runNextFlowIds", "_runNextExportIds"] as const;

function flowPath(id: unknown): string {
  return `/v1/flows/${segment(id)}`;
}

/** The flows that a flow starts, apart from the flow, because flows that start each other need both flows first. */
export const flowChain = defineResource({
  ...flowChainFields,
  name: "FlowChain",
  description:
    "The flows that start after a flow has succeeded, for flows that start each other: `_runNextFlowIds` of two `Flow`s cannot name each other. The `Flow` then declares neither of the two lists, and a flow has one `FlowChain` in all stacks. Deletion takes out the ids of this chain and leaves others. Allowed under `celigo:mode` `operate`, because it changes a flow that exists. Uses `GET /v1/flows/{_id}` and `PUT /v1/flows/{_id}`.",
  path: "/v1/flows/{_flowId}",
  idForm: "`<flowId>`",
  example: `{
  _flowId: orders.id,
  _runNextFlowIds: [invoices.id],
}`,
  schema: flowChainSchema,
  partOf: { kind: "Flow", input: "_flowId", fields: LISTS },
  unique: true,
  changesParent: true,
  recycled: false,
  open: false,
  check: (inputs) =>
    LISTS.some((name) => (inputs[name] ?? undefined) !== undefined)
      ? []
      : [{ path: "", reason: `needs ${LISTS.join(" or ")}` }],
  remote: {
    collection: ({ _flowId }) => flowPath(_flowId),
    path: (id) => flowPath(id),
    idOf: (_document, { _flowId }) => asText(_flowId),
    async list(api, path) {
      const flow = await api.document(path);
      if (!flow)
        throw new ApiError(`Celigo GET ${path} failed (404): there is no such flow in this account.`, 404);
      // Without any next flow there is no chain yet.
      return LISTS.some((name) => listOf(flow[name]).length > 0) ? [listsOf(flow)] : [];
    },
    matches: () => true,
    async get(api, id) {
      const flow = await api.document(flowPath(id));
      return flow && (flow.deletedAt ?? null) === null ? listsOf(flow) : undefined;
    },
    create: (api, { _flowId }, body) =>
      write(api, flowPath(_flowId), (flow) => ({ ...flow, ...lists(body) })),
    update: (api, id, { body }) => write(api, flowPath(id), (flow) => ({ ...flow, ...lists(body) })),
    async delete(api, id, declared) {
      const flow = await write(api, flowPath(id), (document) => {
        const rest = LISTS.map((name) => [name, without(document[name], declared[name])] as const);
        const isSame = rest.every(([name, list]) => list.length === listOf(document[name]).length);
        return isSame ? undefined : { ...document, ...Object.fromEntries(rest) };
      });
      return flow !== undefined;
    },
  },
});

function listOf(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}

function lists(body: JsonObject): JsonObject {
  return Object.fromEntries(
    LISTS.flatMap((name) => (name in body ? [[name, body[name] ?? []] as const] : [])),
  );
}

function listsOf(flow: JsonObject): JsonObject {
  return Object.fromEntries(LISTS.map((name) => [name, listOf(flow[name])]));
}

/** The elements of a list that this chain does not declare. */
function without(live: Json | undefined, declared: Json | undefined): Json[] {
  const ours = new Set(listOf(declared).map(keyOf));
  return listOf(live).filter((each) => !ours.has(keyOf(each)));
}

/** Celigo may add fields to an element. */
function keyOf(element: Json): string {
  return isObject(element) ? `${asText(element._flowId)} ${asText(element._exportId)}` : asText(element);
}

async function write(
  api: Api,
  path: string,
  edit: (flow: JsonObject) => JsonObject | undefined,
): Promise<JsonObject | undefined> {
  const flow = await api.rewrite(path, edit, (field) => LISTS.some((name) => name === field));
  return flow && listsOf(flow);
}
