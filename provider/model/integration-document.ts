/** What all resources that are integrations have in common: made by themselves, or by a clone. */
import type { Api } from "../celigo/api";
import { alive } from "./document";

/** Fields of an integration that are never sent back. */
export const READ_ONLY = [
  "_id",
  "createdAt",
  "lastModified",
  "deletedAt",
  "_integrationId",
  "_registeredConnectionIds",
  "_registeredLookupCacheIds",
  "numFlows",
  "numError",
  "numRegisteredConnections",
  "numOfflineConnections",
  "lastErrorAt",
] as const;

/** Why an integration must not be deleted: the flows that go with it; undefined when it has none. */
export async function flowsThatGo(api: Api, path: string): Promise<string | undefined> {
  const rows = await api.list(`${path}/flows`);
  if (!rows) return `whether it has flows cannot be told (GET ${path}/flows answered 404).`;
  const flows = rows.filter((row) => alive(row) !== undefined);
  if (flows.length === 0) return undefined;
  const names = flows.slice(0, 5).map(({ name, _id }) => JSON.stringify(name ?? _id));
  const more = flows.length > 5 ? ` and ${flows.length - 5} more` : "";
  return `it has ${flows.length} flow${flows.length === 1 ? "" : "s"} (${names.join(", ")}${more}), which Celigo deletes with it, together with their exports and imports.`;
}
