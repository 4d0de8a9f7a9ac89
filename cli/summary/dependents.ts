/** What refers to an object that would be deleted, as Celigo tells it. */
import { messageOf } from "../../provider/celigo/errors";
import { alive } from "../../provider/model/document";
import { resources } from "../../provider/resources";
import { recordOf } from "../../provider/pulumi/record";
import { kindOf, type PreviewState } from "../preview";
import { code } from "./markdown";
import { elsewhere, type Texts } from "./text";
import { isObject, own, type Json, type JsonObject } from "../../provider/json/json";
import { asText } from "../../provider/json/text";

/** More than these make a list that nobody reads. */
const MOST_SHOWN = 30;
/** Kinds that the API lists the dependencies of. */
const ASKED = ["Script", "Integration", "IntegrationClone"];

/** Lines of Markdown about what depends on an object; empty where the API cannot tell. */
export async function dependentsOf(
  state: PreviewState,
  account: Texts["account"],
  deleted: ReadonlySet<string>,
): Promise<string[]> {
  const kind = kindOf(state.type) ?? "";
  const spec = resources[kind];
  if (!ASKED.includes(kind) || spec === undefined || state.id === undefined) return [];
  if (account === undefined) return ["what depends on it is not known: there is no token to ask with."];
  const origin = recordOf(state.outputs)?.origin;
  if (origin !== account.origin) return [`what depends on it is not known: ${elsewhere(origin)}`];
  try {
    const remote = spec.remote;
    const path = remote.path(state.id);
    const found = await account.client.get(`${path}/dependencies`);
    const lost = kind !== "Script" ? await account.client.list(`${path}/flows`) : [];
    const users = rowsOf(found);
    const lines = [...users.map((row) => userLine(row, deleted)), ...(lost ?? []).map(flowLine)];
    // Celigo tells no dependencies of an id that it does not know, as it may be with another environment's token.
    const isThere = lines.length > 0 || alive(await remote.get(account.client, state.id)) !== undefined;
    if (!isThere) return ["what depends on it is not known: the token's account has no such object."];
    if (lines.length === 0) return ["nothing in Celigo depends on it."];
    const rest = lines.length - MOST_SHOWN;
    return [...lines.slice(0, MOST_SHOWN), ...(rest > 0 ? [`and ${rest} more.`] : [])];
  } catch (error) {
    return [`what depends on it could not be read: ${code(messageOf(error))}`];
  }
}

interface User {
  type: string;
  row: JsonObject;
}

function rowsOf(dependencies: Json | undefined): User[] {
  if (!isObject(dependencies)) return [];
  return Object.entries(dependencies).flatMap(([type, rows]) =>
    (Array.isArray(rows) ? rows : []).filter(isObject).map((row) => ({ type, row })),
  );
}

function userLine({ type, row }: User, deleted: ReadonlySet<string>): string {
  const id = asText(own(row, "id") ?? own(row, "_id") ?? "");
  const paths = own(row, "paths");
  const at = Array.isArray(paths) && paths.length > 0 ? ` at ${code(paths.map(asText).join(", "))}` : "";
  const too = deleted.has(id) ? " (deleted as well)" : "";
  return `used by ${singular(type)} ${code(asText(own(row, "name") ?? ""))} ${code(id)}${at}${too}`;
}

function flowLine(flow: JsonObject): string {
  const id = asText(own(flow, "_id") ?? "");
  return `Celigo deletes with it the flow ${code(asText(own(flow, "name") ?? ""))} ${code(id)}`;
}

function singular(type: string): string {
  const plain = /^[A-Za-z]+$/.test(type) ? type : "object";
  return plain.replace(/s$/, "");
}
