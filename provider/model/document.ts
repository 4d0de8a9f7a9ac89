/** The default way to reach an object: a document in a collection of the API, addressed by its `_id`. */
import type { Api } from "../celigo/api";
import { ApiError, CeligoError, withArticle } from "../celigo/errors";
import { segment } from "../celigo/path";
import { isObject, own, type Json, type JsonObject } from "../json/json";
import { asText } from "../json/text";
import type { Remote, ResourceSpec } from "./define-resource";
import { identityOf } from "./identity";

/** The inputs that stand in a resource's path (`{_connectorId}`). */
export function pathInputs(spec: ResourceSpec): string[] {
  return [...spec.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "");
}

/** A document, if it is one and not in the recycle bin. */
export function alive(document: Json | undefined): JsonObject | undefined {
  if (!isObject(document)) return undefined;
  return document.deletedAt === undefined || document.deletedAt === null ? document : undefined;
}

/** The remote of a resource: the default one, with what its file says otherwise. */
export function remoteOf(spec: ResourceSpec): Remote {
  const parents = pathInputs(spec);
  const fields = new Set(["_id", "deletedAt", ...spec.naturalKey, ...(spec.keyFields ?? [])]);
  const base: Remote = {
    collection: (inputs) => spec.path.replace(/\{(\w+)\}/g, (_, name: string) => segment(own(inputs, name))),
    path(id) {
      const segments = id.split("/");
      if (segments.length !== parents.length + 1) {
        const form = [...parents.map((name) => `<${name}>`), "<_id>"].join("/");
        throw new CeligoError(
          `the id ${JSON.stringify(id)} of ${withArticle(spec.name)} must have the form ${form}.`,
        );
      }
      let next = 0;
      const collection = spec.path.replace(/\{\w+\}/g, () => segment(segments[next++]));
      return `${collection}/${segment(segments[next])}`;
    },
    idOf(document, inputs) {
      const id = own(document, "_id");
      if (typeof id !== "string" || id === "") return undefined;
      return [...parents.map((name) => asText(own(inputs, name))), id].join("/");
    },
    async list(api: Api, collection: string) {
      const rows = await api.list(withQuery(collection, spec.listQuery), { fields });
      if (!rows)
        throw new ApiError(`Celigo GET ${collection} failed (404): it does not exist in this account.`, 404);
      return rows;
    },
    matches: (row, inputs) =>
      spec.naturalKey
        .filter((name) => !parents.includes(name))
        .every((name) => identityOf(spec, row, name) === identityOf(spec, inputs, name)),
    get: (api, id) => api.document(remote.path(id)),
    async create(api, inputs, body) {
      const document = await api.post(remote.collection(inputs), body);
      return isObject(document) ? document : undefined;
    },
    async update(api, id, { body, changed, live, declares, isPatchOnly = false }) {
      const isPatch = changed.every(
        (field) => spec.patchable?.includes(field) && own(body, field) !== undefined,
      );
      if (isPatch) {
        const operations = changed.map((field) => ({
          op: "replace" as const,
          path: `/${field}`,
          value: own(body, field) ?? null,
        }));
        const isNew = changed.some((field) => own(live, field) === undefined);
        const isDone = await patched(api, remote.path(id), operations, { isNew, isPatchOnly });
        if (isDone) return "patched";
      }
      const written = spec.written ? await spec.written(api, body, { live, declares }) : body;
      const document = await api.put(remote.path(id), written);
      return isObject(document) ? document : undefined;
    },
    delete: (api, id) => api.delete(remote.path(id)),
  };
  const remote: Remote = { ...base, ...spec.remote };
  return spec.shown ? showing(remote, spec.shown) : remote;
}

/** The query behind a path. */
export function withQuery(path: string, query: string | undefined): string {
  return query === undefined ? path : `${path}?${query}`;
}

/** A remote whose documents have what the API tells elsewhere. */
function showing(remote: Remote, shown: NonNullable<ResourceSpec["shown"]>): Remote {
  const complete = async (api: Api, document: JsonObject | undefined) =>
    document && alive(document) ? shown(api, document) : document;
  return {
    ...remote,
    get: async (api, id) => complete(api, await remote.get(api, id)),
    create: async (api, inputs, body) => complete(api, await remote.create(api, inputs, body)),
    async update(api, id, replacement) {
      const answer = await remote.update(api, id, replacement);
      return answer === "patched" ? answer : complete(api, answer);
    },
  };
}

/** Refusals of a PATCH that may be about `replace` where nothing is yet; if they are not, the PUT is refused, too. */
const UNFIT = [400, 409, 422];

/** False where the API does not take this as a PATCH, so that a PUT has to carry it. */
async function patched(
  api: Api,
  path: string,
  operations: Parameters<Api["patch"]>[1],
  { isNew, isPatchOnly }: { isNew: boolean; isPatchOnly: boolean },
): Promise<boolean> {
  try {
    await api.patch(path, operations);
    return true;
  } catch (error) {
    if (!(error instanceof ApiError) || isPatchOnly) throw error;
    if (error.status === 405 || /whitelist/i.test(error.message)) return false;
    if (isNew && UNFIT.includes(error.status)) return false;
    throw error;
  }
}
