/** Finds the id behind a name in an account, among things that programs refer to and do not manage. */
import type { Client } from "../../provider/celigo/client";
import { ApiError } from "../../provider/celigo/errors";
import { segment } from "../../provider/celigo/path";
import { distance } from "fastest-levenshtein";
import { isObject, own, type JsonObject } from "../../provider/json/json";

/** What programs refer to, most likely first; each is a path of the API. */
export const TYPES = [
  "connections",
  "stacks",
  "iclients",
  "flows",
  "exports",
  "imports",
  "integrations",
  "scripts",
  "connectors",
  "asynchelpers",
  "lookupcaches",
  "agents",
  "apis",
  "tools",
  "filedefinitions",
  "templates",
] as const;

/** Something in the account. */
export interface Found {
  type: string;
  id: string;
  name: string;
}

/** Names as unlike as this are not suggested. */
const FARTHEST = 0.5;
const MOST_NEAR = 5;

/** The one thing of a name. @throws Error that lists several of the name, or near names where there is none. */
export async function findByName(client: Client, name: string, type?: string): Promise<Found> {
  const searched = type === undefined ? TYPES : [type];
  const all = (await Promise.all(searched.map((each) => allOf(client, each, type !== undefined)))).flat();
  const found = all.filter((each) => each.name === name);
  const [only] = found;
  const where = type ?? "what this token can list";
  if (only && found.length === 1) return only;
  if (found.length > 1)
    throw new Error(
      `${found.length} things in ${where} are named ${JSON.stringify(name)}: ${found.map(inWords).join(", ")}. Choose one: --id <id>, or --type where the types differ.`,
    );
  const near = nearest(name, all);
  const hint = near.length > 0 ? ` Near it: ${near.map(inWords).join(", ")}.` : "";
  throw new Error(`nothing in ${where} is named ${JSON.stringify(name)}.${hint}`);
}

/** What an id stands for. @throws Error when the account's lists of `TYPES` do not have it. */
export async function findById(client: Client, id: string, type?: string): Promise<Found> {
  for (const each of type === undefined ? TYPES : [type]) {
    const document = await client.document(`/v1/${segment(each)}/${segment(id)}`).catch(hidden);
    const found = document && asFound(each, document);
    if (found) return found;
  }
  throw new Error(`the account has nothing with the id ${id}${type === undefined ? "" : ` in ${type}`}.`);
}

async function allOf(client: Client, type: string, isNamed: boolean): Promise<Found[]> {
  const path = `/v1/${segment(type)}`;
  const rows = isNamed ? await client.list(path) : await client.list(path).catch(hidden);
  if (rows === undefined && isNamed)
    throw new Error(
      `Celigo GET ${path} failed (404): this account has no list of ${type}. Types are the API's names, such as ${TYPES.slice(0, 6).join(", ")}.`,
    );
  return (rows ?? []).flatMap((row) => asFound(type, row) ?? []);
}

/** A search over all types passes over those that the token may not see. */
function hidden(error: unknown): undefined {
  if (error instanceof ApiError && [400, 403, 404, 422].includes(error.status)) return undefined;
  throw error;
}

function asFound(type: string, row: JsonObject): Found | undefined {
  const [id, name] = [own(row, "_id"), own(row, "name")];
  const isDeleted = isObject(row) && typeof own(row, "deletedAt") === "string";
  return typeof id === "string" && typeof name === "string" && !isDeleted ? { type, id, name } : undefined;
}

function inWords({ type, id, name }: Found): string {
  return `${JSON.stringify(name)} (${type}/${id})`;
}

function nearest(name: string, all: Found[]): Found[] {
  const plain = (text: string) => text.toLowerCase().trim();
  return all
    .map((each) => ({ each, far: distance(plain(name), plain(each.name)) / Math.max(name.length, 1) }))
    .filter(({ each, far }) => far <= FARTHEST || plain(each.name).includes(plain(name)))
    .sort((a, b) => a.far - b.far)
    .slice(0, MOST_NEAR)
    .map(({ each }) => each);
}
