/** Groups of flows by name: a flow's document has the id of its group, and the integration has the groups. */
import type { Api } from "../../celigo/api";
import { CeligoError } from "../../celigo/errors";
import { segment } from "../../celigo/path";
import { isObject, type JsonObject } from "../../json/json";
import { asText } from "../../json/text";
import type { Replacement } from "../../model/define-resource";

interface Group {
  _id: string;
  name: string;
}

/** The groups of each integration, as they were after so many writes to it. */
const read = new WeakMap<Api, Map<string, { writes: number; groups: Promise<Group[]> }>>();

/** The groups of an integration, read once per run, and again after this run wrote to it. */
async function groupsOf(api: Api, integrationId: string): Promise<Group[]> {
  const path = `/v1/integrations/${segment(integrationId)}`;
  const known = read.get(api) ?? new Map<string, { writes: number; groups: Promise<Group[]> }>();
  read.set(api, known);
  const before = known.get(path);
  const writes = api.writesTo(path);
  if (before?.writes === writes) return before.groups;
  const groups = api.document(path).then((document) => {
    const list = document?.flowGroupings;
    return (Array.isArray(list) ? list : []).flatMap((group) =>
      isObject(group) ? [{ _id: asText(group._id), name: asText(group.name) }] : [],
    );
  });
  known.set(path, { writes, groups });
  groups.catch(() => known.delete(path));
  return groups;
}

/** A flow's document with the name of its group as `flowGroup`. */
export async function withFlowGroup(api: Api, document: JsonObject): Promise<JsonObject> {
  const { _flowGroupingId, _integrationId } = document;
  if (typeof _flowGroupingId !== "string" || typeof _integrationId !== "string") return document;
  const groups = await groupsOf(api, _integrationId);
  const group = groups.find(({ _id }) => _id === _flowGroupingId);
  return group ? { ...document, flowGroup: group.name } : document;
}

/** A document to write, with the id of the group that it names. */
export async function withGroupId(
  api: Api,
  { flowGroup, ...document }: JsonObject,
  { live, declares }: Pick<Replacement, "live" | "declares">,
): Promise<JsonObject> {
  if (declares("flowGroup") && typeof flowGroup === "string")
    return { ...document, _flowGroupingId: await idOf(api, flowGroup, document._integrationId) };
  if (declares("_flowGroupingId")) return document;
  // Taken out of the program: the flow leaves its group.
  const { _flowGroupingId: _, ...ungrouped } = document;
  return live.flowGroup !== undefined && flowGroup === undefined ? ungrouped : document;
}

async function idOf(api: Api, name: string, integrationId: unknown): Promise<string> {
  if (typeof integrationId !== "string")
    throw new CeligoError(
      `flowGroup ${JSON.stringify(name)} needs _integrationId: a group belongs to an integration.`,
    );
  const groups = await groupsOf(api, integrationId);
  const [group, ...others] = groups.filter((each) => each.name === name);
  if (!group) {
    const names = groups.map((each) => JSON.stringify(each.name)).join(", ");
    throw new CeligoError(
      `flowGroup: integration ${integrationId} has no flow group ${JSON.stringify(name)}; it has ${names || "none"}. Declare it in flowGroupings of the Integration.`,
    );
  }
  if (others.length > 0)
    throw new CeligoError(
      `flowGroup: integration ${integrationId} has ${others.length + 1} flow groups named ${JSON.stringify(name)}. Declare _flowGroupingId instead: ${[group, ...others].map(({ _id }) => _id).join(", ")}.`,
    );
  return group._id;
}
