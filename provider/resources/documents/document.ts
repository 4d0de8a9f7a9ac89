import { segment } from "../../celigo/path";
import { valueAt } from "../../json/field";
import { isObject, own, type Json, type JsonObject } from "../../json/json";
import type { InputSchema, Schema } from "../../json/schema";
import { asText } from "../../json/text";
import { defineResource, type ResourceSpec } from "../../model/define-resource";
import { whatRefersTo } from "../../model/dependencies";
import { UNKNOWN } from "../../pulumi/marks";
import { READ_ONLY_EVERYWHERE } from "../parts/read-only";

/** Collections that are no configuration, or must not be managed with the token that manages them. */
const REFUSED = [
  "state",
  "tokens",
  "apitokens",
  "accesstokens",
  "tokeninfo",
  "users",
  "ashares",
  "shares",
  "jobs",
  "audit",
  "recyclebinttl",
  "environments",
];

/** Collections that have a class. */
const CLASSES: Readonly<Record<string, string>> = {
  integrations: "Integration",
  scripts: "Script",
  connectors: "Connector",
  flows: "Flow",
  exports: "Export",
  imports: "Import",
  connections: "Connection",
  iclients: "IClient",
  lookupcaches: "LookupCache",
};

function paths(description: string): Schema {
  return { type: "array", items: { type: "string" }, description };
}

const schema: InputSchema = {
  type: "object",
  required: ["collection", "body"],
  additionalProperties: false,
  properties: {
    collection: {
      type: "string",
      ignoreCase: true,
      description:
        "Collection of the document: the path below `/v1/`, letters only. Collections with a class of their own are refused. A change replaces the document.",
    },
    body: {
      type: "object",
      additionalProperties: true,
      description: "The document. What it declares is managed; other fields keep their values.",
    },
    naturalKey: paths(
      "Fields of the body by which an existing document is recognised. Default: `name`. An empty list: none.",
    ),
    readOnly: paths("Fields that are never sent, as dotted paths. `_id`, dates and owners always are."),
    writeOnly: paths("Fields that Celigo never shows, as dotted paths. Their values are secrets."),
    replaceOn: paths("Fields whose change replaces the document, as dotted paths."),
    patchable: paths("Top-level fields that a PATCH may change."),
    identities: {
      type: "object",
      additionalProperties: paths("Names of the fields."),
      description:
        'For arrays of objects, by dotted path: the fields that tell their elements apart, such as `{ rules: ["name"] }`.',
    },
    forceDestroy: {
      type: "boolean",
      description: "Allow deletion although Celigo would refuse it. Never sent to Celigo.",
    },
  },
};

const general: ResourceSpec = {
  name: "Document",
  description:
    "Any other document of the API: file definitions, EDI profiles, tools, APIs and whatever Celigo adds. It has the same merge, drift detection, creation and adoption as the classes; which fields are read-only, hidden or identifying is declared. Uses `GET`, `POST`, `PUT`, `PATCH` and `DELETE` of `/v1/{collection}`.",
  path: "/v1",
  naturalKey: ["collection"],
  idForm: "`<collection>/<_id>`",
  example: `{
  collection: "filedefinitions",
  body: { name: "Orders", format: "delimited", version: "1", rules: [] },
  naturalKey: ["name", "format"],
}`,
  schema,
  open: false,
  bodyInput: "body",
  credentials: {},
  local: ["naturalKey", "readOnly", "writeOnly", "replaceOn", "patchable", "identities", "forceDestroy"],
  replaceOn: ["collection"],
  outputs: {
    _id: {
      type: "string",
      isEndOfId: true,
      description: "The document's own id, which other documents refer to.",
    },
  },
  volatile: {
    lastModified: { type: "string", description: "When the document was last changed (ISO 8601)." },
  },
  check: problemsOf,
  whyNotDeleted: (api, path) => whatRefersTo(api, path),
  remote: {
    collection: ({ collection }) => `/v1/${segment(lower(collection))}`,
    path(id) {
      const [collection, _id, ...rest] = id.split("/");
      if (!collection || !_id || rest.length > 0)
        throw new Error(`the id ${JSON.stringify(id)} of a Document must be <collection>/<_id>.`);
      return `/v1/${segment(lower(collection))}/${segment(_id)}`;
    },
    idOf: ({ _id }, { collection }) =>
      typeof _id === "string" && _id !== "" ? `${lower(collection)}/${_id}` : undefined,
  },
};

const base = defineResource(general);

/** Any other document. Its inputs say what kind of document it is. */
export const document: ResourceSpec = { ...base, specialize: specialized };

/** What the settings say of the document. */
function specialized(inputs: JsonObject): ResourceSpec {
  const keys = listOf(inputs.naturalKey) ?? ["name"];
  const readOnly = listOf(inputs.readOnly) ?? [];
  const body = isObject(inputs.body) ? inputs.body : {};
  const keyOf = (row: Json | undefined) =>
    JSON.stringify(keys.map((path) => (isObject(row) ? (valueAt(row, path) ?? null) : null)));
  return {
    ...base,
    naturalKey: keys.length === 0 ? [] : ["collection", ...keys],
    keyText: `${lower(inputs.collection)} ${keyOf(body)}`,
    documentSchema: documentSchema(inputs),
    replacedBy: listOf(inputs.replaceOn) ?? [],
    patchable: listOf(inputs.patchable) ?? [],
    readOnly: [...READ_ONLY_EVERYWHERE, ...readOnly.filter((path) => !path.includes("."))],
    written: (_api, document) =>
      Promise.resolve(
        readOnly.reduce((rest, path) => without(rest, path.split(".")) as JsonObject, document),
      ),
    remote: {
      ...general.remote,
      async list(api, collection) {
        const fields = new Set(["_id", "deletedAt", ...keys.map((path) => path.split(".")[0] ?? path)]);
        return (await api.list(collection, { fields })) ?? [];
      },
      matches: (row) => keyOf(row) === keyOf(body),
    },
  };
}

function lower(value: Json | undefined): string {
  return asText(value ?? "").toLowerCase();
}

function listOf(value: Json | undefined): string[] | undefined {
  return Array.isArray(value) ? value.filter((each) => typeof each === "string") : undefined;
}

/** A schema that knows nothing but the paths that the settings name. */
function documentSchema({ writeOnly, identities }: JsonObject): Schema {
  const root: Schema = { type: "object", properties: {}, additionalProperties: true };
  for (const path of listOf(writeOnly) ?? []) nodeAt(root, path).writeOnly = true;
  for (const [path, keys] of Object.entries(isObject(identities) ? identities : {}))
    nodeAt(root, path).identity = listOf(keys) ?? [];
  return root;
}

/** The node of a path. Paths apply to every element of an array, so that a node is its own element. */
function nodeAt(root: Schema, path: string): Schema {
  return path.split(".").reduce<Schema>((parent, key) => {
    const properties = (parent.properties ??= {});
    const known = own(properties, key);
    if (known) return known;
    const node: Schema = { type: "object", properties: {}, additionalProperties: true };
    node.items = node;
    Object.assign(properties, { [key]: node });
    return node;
  }, root);
}

/** A document without the field at a path, in every element of an array. */
function without(value: Json, [key, ...rest]: string[]): Json {
  if (key === undefined) return value;
  if (Array.isArray(value)) return value.map((element) => without(element, [key, ...rest]));
  if (!isObject(value) || !Object.hasOwn(value, key)) return value;
  const { [key]: inner, ...others } = value;
  return rest.length === 0 ? others : { ...value, [key]: without(inner ?? null, rest) };
}

function problemsOf({ collection, body, writeOnly }: JsonObject): { path: string; reason: string }[] {
  if (typeof collection !== "string" || collection === UNKNOWN) return [];
  const name = collection.toLowerCase();
  const found: { path: string; reason: string }[] = [];
  if (!/^[a-z]+$/.test(name))
    found.push({
      path: "collection",
      reason: "must be one path segment of letters, such as `filedefinitions`",
    });
  else if (REFUSED.includes(name))
    found.push({
      path: "collection",
      reason: `must not be ${JSON.stringify(name)}, which is no configuration`,
    });
  else if (Object.hasOwn(CLASSES, name))
    found.push({ path: "collection", reason: `has a class: use celigo.${CLASSES[name] ?? ""}` });
  if (isObject(body) && (listOf(writeOnly) ?? []).some((path) => path.trim() === ""))
    found.push({ path: "writeOnly", reason: "must hold paths of fields" });
  return found;
}
