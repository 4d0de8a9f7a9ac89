/** How a function that reads runs: its arguments are checked, its path is filled, its pages are put together. */
import type { Client, ReadOptions } from "../celigo/client";
import { ApiError, CeligoError } from "../celigo/errors";
import { segment } from "../celigo/path";
import { functions } from "../functions";
import { isObject, own, type Json, type JsonObject } from "../json/json";
import { asText } from "../json/text";
import { validate } from "../json/validate";
import type { FunctionSpec } from "../model/define-function";
import { alive, withQuery } from "../model/document";
import { isSame } from "../json/compare";
import { valueAt } from "../json/field";

/** The most entries of a log that the API answers at once. */
const MAX_ENTRIES = 1000;

/** What a refusal of an endpoint that is not for everybody means, most of the time. */
const NEEDS = {
  partner:
    "Connectors and their licenses belong to Celigo partners: the token must be one of the partner account that publishes the connector.",
  share:
    "This works within an account share only: ashareId must be the id of a share whose sharedWithUser is the token's own user, and the integration must be in the shared account.",
};

/**
 * Calls a function that reads.
 * @throws CeligoError for arguments that cannot be right, and for what the API refuses.
 */
export async function call(client: Client, name: string, given: JsonObject): Promise<Json> {
  const spec = functions.find((candidate) => candidate.name === name);
  if (!spec) throw new CeligoError(`this version of pulumi-celigo has no function ${name}.`);
  const problems = validate(spec, given);
  if (problems.length > 0) {
    throw new CeligoError(
      `wrong arguments: ${problems.map(({ path, reason }) => (path === "" ? reason : `\`${path}\` ${reason}`)).join("; ")}.`,
    );
  }
  const args = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
  try {
    return await answer(client, spec, args);
  } catch (error) {
    throw explained(spec, error);
  }
}

async function answer(client: Client, spec: FunctionSpec, args: JsonObject): Promise<Json> {
  const path = pathOf(
    spec,
    spec.byName ? { ...args, _id: args._id ?? (await idOf(client, spec, args)) } : args,
  );
  const options: ReadOptions = {
    isStrict: true,
    ...(typeof args.ashareId === "string" ? { headers: { "integrator-ashareid": args.ashareId } } : {}),
  };
  switch (spec.answer) {
    case "document": {
      const document = await client.document(path, options);
      if (!alive(document)) throw new CeligoError(`${path} is in Celigo's recycle bin.`);
      return document ?? null;
    }
    case "object": {
      const object = await client.get(path, options);
      if (!isObject(object)) throw unusable(path);
      return object;
    }
    case "value":
      return (await client.get(path, options)) ?? null;
    case "list":
      return list(client, path + queryOf(spec, args), options, args.limit);
    case "keys":
      return (await list(client, path, options)).map((row) => row.key ?? null);
    default:
      return entries(client, path, spec, args);
  }
}

/** The first operation that the arguments can fill. */
function pathOf(spec: FunctionSpec, args: JsonObject): string {
  const nameOf = (parameter: string) => (parameter === "_id" ? (spec.id ?? "_id") : parameter);
  const paths = spec.operations.map((operation) => operation.replace(/^GET /, ""));
  const path = paths.find((candidate) =>
    [...candidate.matchAll(/\{(\w+)\}/g)].every(
      ([, parameter = ""]) => own(args, nameOf(parameter)) !== undefined,
    ),
  );
  return (path ?? "").replace(/\{(\w+)\}/g, (_, parameter: string) => segment(own(args, nameOf(parameter))));
}

/** `?include=a,b&limit=5`, or nothing. */
function queryOf(spec: FunctionSpec, args: JsonObject, more: Record<string, number> = {}): string {
  const query = new URLSearchParams(spec.answer === "list" ? spec.listQuery : "");
  for (const [name, value] of Object.entries({ ...args, ...more })) {
    if (!spec.query?.includes(name) && !Object.hasOwn(more, name)) continue;
    const words = Array.isArray(value) ? value.map(asText).join(",") : asText(value);
    if (words !== "") query.set(name, words);
  }
  return query.size === 0 ? "" : `?${query.toString()}`;
}

async function idOf(client: Client, spec: FunctionSpec, args: JsonObject): Promise<Json> {
  const collection = (spec.operations[0] ?? "")
    .replace(/^GET /, "")
    .replace(/\/\{_id\}$/, "")
    .replace(/\{(\w+)\}/g, (_, parameter: string) => segment(own(args, parameter)));
  const rows = await list(client, withQuery(collection, spec.listQuery), { isStrict: true });
  const wanted = Object.entries(isObject(args.naturalKey) ? args.naturalKey : { name: args.name ?? null });
  const ids = rows
    .filter((row) => wanted.every(([path, value]) => isSame(valueAt(row, path) as Json | undefined, value)))
    .map((row) => asText(row._id));
  if (ids.length === 1) return ids[0] ?? null;
  const [[field = "name", value] = []] = wanted;
  const name =
    wanted.length === 1 && field === "name" ? JSON.stringify(value) : JSON.stringify(args.naturalKey);
  throw new CeligoError(
    ids.length === 0
      ? `Celigo GET ${collection}: none of the ${rows.length} there has the name ${name}.`
      : `Celigo GET ${collection}: ${ids.length} have the name ${name}: ${ids.join(", ")}. Give the _id of the one that is meant.`,
  );
}

/** Rows of all pages, or exactly as many as asked for: some lists answer one row more than their `limit`. */
async function list(client: Client, path: string, options: ReadOptions, limit?: Json): Promise<JsonObject[]> {
  const most = typeof limit === "number" ? limit : Infinity;
  const living = (rows: JsonObject[]) => rows.filter((row) => alive(row) !== undefined);
  const rows = await client.list(path, { ...options, isEnough: (so) => living(so).length >= most });
  return living(rows ?? []).slice(0, most);
}

/** The entries of a log, which comes in pieces of an envelope: `{logs: [...], pagination: {hasMore, ...}}`. */
async function entries(client: Client, path: string, spec: FunctionSpec, args: JsonObject): Promise<Json[]> {
  const most = typeof args.limit === "number" ? args.limit : Infinity;
  const first = typeof args.offset === "number" ? args.offset : 0;
  const found: Json[] = [];
  while (found.length < most) {
    const part = { limit: Math.min(most - found.length, MAX_ENTRIES), offset: first + found.length };
    const envelope = await client.get(path + queryOf(spec, args, part), { isStrict: true });
    const rows = isObject(envelope) ? own(envelope, spec.answer) : undefined;
    if (!isObject(envelope) || !Array.isArray(rows)) throw unusable(path);
    found.push(...rows);
    const { pagination } = envelope;
    // Where the API does not say that there is more, an empty piece is the end, a short one is not.
    const isLast = isObject(pagination) && pagination.hasMore === false;
    if (isLast || rows.length === 0) break;
  }
  return found.slice(0, most);
}

function unusable(path: string): CeligoError {
  return new CeligoError(
    `Celigo GET ${path} answered with something that is not what this operation returns.`,
  );
}

/** A refusal with what it means for this function. */
function explained(spec: FunctionSpec, error: unknown): unknown {
  if (!(error instanceof ApiError)) return error;
  const hint =
    spec.needs && [403, 404].includes(error.status)
      ? NEEDS[spec.needs]
      : error.status === 404
        ? "Is it in this account and environment? What was deleted lies in the recycle bin for 30 days."
        : undefined;
  return hint === undefined ? error : new ApiError(`${error.message} ${hint}`, error.status, error.code);
}
