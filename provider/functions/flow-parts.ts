/** What can be read of flows, their steps, connections, iClients, lookup caches and other documents. */
import type { Schema } from "../json/schema";
import {
  LIMIT,
  PROJECTION,
  args,
  checkProjection,
  id,
  lookUp,
  text,
  time,
  type FunctionSpec,
  type Shape,
} from "../model/define-function";

/** One collection whose documents are read as they are. */
interface Collection {
  /** `Flow` makes `getFlow` and `getFlows`. */
  name: string;
  /** In sentences: `flow`, and its plural. */
  words: readonly [one: string, many: string];
  path: string;
  properties: Record<string, Schema>;
  listQuery?: string;
  /** A sentence of its own. */
  note?: string;
}

const COLLECTIONS: readonly Collection[] = [
  {
    name: "Flow",
    words: ["flow", "flows"],
    path: "/v1/flows",
    listQuery: "includeInstances=true",
    properties: {
      _integrationId: id("Id of the integration that it belongs to."),
      disabled: { type: "boolean", description: "Whether the flow cannot run." },
      schedule: text("When the flow starts."),
      lastExecutedAt: time("When the flow last ran (ISO 8601)."),
    },
  },
  {
    name: "Export",
    words: ["export", "exports"],
    path: "/v1/exports",
    note: "Credentials of webhooks are shown as asterisks.",
    properties: {
      adaptorType: text("Kind of source, such as `HTTPExport`."),
      _connectionId: id("Id of its connection."),
    },
  },
  {
    name: "Import",
    words: ["import", "imports"],
    path: "/v1/imports",
    properties: {
      adaptorType: text("Kind of destination, such as `HTTPImport`."),
      _connectionId: id("Id of its connection."),
    },
  },
  {
    name: "Connection",
    words: ["connection", "connections"],
    path: "/v1/connections",
    note: "Credentials are shown as asterisks.",
    properties: {
      type: text("Kind of application, such as `http`."),
      offline: { type: "boolean", description: "Whether the application does not answer." },
    },
  },
  {
    name: "IClient",
    words: ["iClient", "iClients"],
    path: "/v1/iclients",
    note: "Credentials are shown as asterisks.",
    properties: { provider: text("Application, such as `custom_oauth2`.") },
  },
  {
    name: "LookupCache",
    words: ["lookup cache", "lookup caches"],
    path: "/v1/lookupcaches",
    properties: { size: { type: "integer", description: "Size of the data, in bytes." } },
  },
];

function shapeOf({ name, words: [one], properties }: Collection): Shape {
  return {
    name: `${name}Document`,
    schema: {
      type: "object",
      description: `${/^[aeiou]/i.test(one) ? "An" : "A"} ${one}, as the API answers it.`,
      required: ["_id"],
      properties: {
        _id: id(`Id of the ${one}.`),
        name: text("Its name."),
        ...properties,
        createdAt: time("When it was created (ISO 8601)."),
        lastModified: time("When it was last changed (ISO 8601)."),
      },
      additionalProperties: true,
    },
  };
}

function functionsOf(collection: Collection): FunctionSpec[] {
  const { name, words, path, listQuery, note } = collection;
  const [one, many] = words;
  const result = shapeOf(collection);
  const also = note === undefined ? "" : ` ${note}`;
  return [
    {
      name: `get${name}s`,
      description: `All ${many} of the account, without those in the recycle bin.${also}`,
      operations: [`GET ${path}`],
      schema: args({ ...PROJECTION, limit: LIMIT }),
      query: ["include", "exclude"],
      ...(listQuery === undefined ? {} : { listQuery }),
      check: checkProjection,
      answer: "list",
      result,
    },
    {
      name: `get${name}`,
      description: `One ${one}, by its id or its name.${also}`,
      operations: [`GET ${path}/{_id}`],
      ...(listQuery === undefined ? {} : { listQuery }),
      ...lookUp(one),
      answer: "document",
      result,
    },
  ];
}

const DOCUMENT: Shape = {
  name: "AnyDocument",
  schema: {
    type: "object",
    description: "A document, as the API answers it.",
    required: ["_id"],
    properties: { _id: id("Id of the document.") },
    additionalProperties: true,
  },
};

const COLLECTION = text("Collection: the path below `/v1/`, such as `filedefinitions`.");

/** Every function for these collections, and for any other. */
export const flowPartFunctions: readonly FunctionSpec[] = [
  ...COLLECTIONS.flatMap(functionsOf),
  {
    name: "getDocuments",
    description: "All documents of a collection, without those in the recycle bin.",
    operations: ["GET /v1/{collection}"],
    schema: args({ collection: COLLECTION, ...PROJECTION, limit: LIMIT }, "collection"),
    query: ["include", "exclude"],
    check: checkProjection,
    answer: "list",
    result: DOCUMENT,
  },
  {
    name: "getDocument",
    description: "One document of a collection, by its id or by fields that identify it.",
    operations: ["GET /v1/{collection}/{_id}"],
    byName: true,
    schema: args(
      {
        collection: COLLECTION,
        _id: id("Id of the document. Give this or `naturalKey`."),
        naturalKey: {
          type: "object",
          additionalProperties: true,
          description:
            'Values of fields that together identify the document, such as `{ name: "Orders" }`. None or several with them are an error that names the ids.',
        },
      },
      "collection",
    ),
    check({ _id, naturalKey }) {
      const given = [_id, naturalKey].filter((value) => value !== undefined && value !== null).length;
      return given === 1 ? [] : [{ path: "", reason: "give either `_id` or `naturalKey`" }];
    },
    answer: "document",
    result: DOCUMENT,
  },
];
