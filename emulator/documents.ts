/**
 * The collections whose documents differ only in data: flows, exports, imports, connections, iClients, lookup caches,
 * and others that have no rules of their own.
 */
import type { FastifyInstance, FastifyRequest } from "fastify";

import { json, jsonObject, optionalObject, type Body } from "./body";
import { ApiError, invalidField, missingFields, notFound, type ErrorEntry } from "./errors";
import { isId, newId } from "./ids";
import { dependencies } from "./integration-lists";
import { isListed, projection, query, sendPage } from "./list";
import type { Quirks } from "./options";
import { referencesIn } from "./references";
import { isMasked, masked, withSecrets } from "./secrets";
import type { World } from "./world";
import type { Document } from "./document";
import { newDocument, stamp, type Collection, type Environment } from "./store";

/** What differs between two collections. */
interface DocumentKind {
  collection: Collection;
  /** Its name in messages. */
  name: string;
  required?: readonly string[];
  /** Fields of the server; in a body they are ignored. */
  readOnly?: readonly string[];
  /** Fields that no update changes. */
  immutable?: readonly string[];
  /** Paths that a JSON Patch may replace: top-level names, or `a/b`. */
  patchable?: readonly string[];
  /** Dotted paths of credentials; a GET shows stars. */
  secrets?: readonly string[];
  /** Texts that the server changes to lower or upper case. */
  cased?: Readonly<Record<string, "lower" | "upper">>;
  /** What is wrong with a document. */
  check?(body: Body, context: Context): ErrorEntry[];
  /** Adds what the server makes to a document about to be stored. */
  complete?(document: Document, context: Context): void;
  /** True for rows that a plain list leaves out. */
  isHidden?(row: Document, search: URLSearchParams): boolean;
}

interface Context {
  environment: Environment;
  quirks: Quirks;
  before?: Document | undefined;
}

const COMMON_READ_ONLY = [
  "_id",
  "_userId",
  "createdAt",
  "lastModified",
  "deletedAt",
  "_sourceId",
  "_templateId",
  "apiIdentifier",
];

const KINDS: readonly DocumentKind[] = [
  {
    collection: "flows",
    name: "Flow",
    required: ["name"],
    readOnly: ["lastExecutedAt", "resolvedAt", "numInstances", "free"],
    immutable: ["_abstractFlowId"],
    patchable: ["name", "description", "disabled", "runPageGeneratorsInParallel", "schedule", "timezone"],
    check: flowMistakes,
    complete: completeFlow,
    isHidden: (row, search) => row._abstractFlowId !== undefined && search.get("includeInstances") !== "true",
  },
  {
    collection: "exports",
    name: "Export",
    required: ["name", "adaptorType"],
    readOnly: ["asynchronous", "__linkedLookupCacheIds", "_integrationId"],
    immutable: ["adaptorType"],
    patchable: ["assistantMetadata", "debugUntil"],
    secrets: ["webhook.token", "webhook.key", "webhook.password", "distributed.bearerToken"],
  },
  {
    collection: "imports",
    name: "Import",
    required: ["name", "adaptorType"],
    readOnly: ["__linkedLookupCacheIds", "_integrationId"],
    immutable: ["adaptorType"],
    patchable: ["debugUntil"],
  },
  {
    collection: "connections",
    name: "Connection",
    required: ["name", "type"],
    readOnly: ["offline", "queues", "queueSize", "needsAuthorization"],
    patchable: ["name", "debugDate", "debugUntil"],
    cased: { "netsuite.account": "upper", "http.mediaType": "lower", "http.auth.type": "lower" },
    secrets: [
      "http.auth.basic.password",
      "http.auth.token.token",
      "http.auth.token.refreshToken",
      "http.auth.oauth.clientSecret",
      "http.auth.oauth.password",
      "http.encrypted",
      "http.clientCertificates.key",
      "netsuite.tokenId",
      "netsuite.tokenSecret",
      "netsuite.password",
      "salesforce.bearerToken",
      "salesforce.refreshToken",
      "ftp.password",
      "ftp.authKey",
      "s3.secretAccessKey",
      "rdbms.password",
      "jdbc.password",
      "mongodb.password",
      "dynamodb.aws.secretAccessKey",
      "as2.encrypted",
      "mcp.encrypted",
      "wrapper.encrypted",
      "rest.encrypted",
      "rest.bearerToken",
      "ssl.key",
      "ssl.passphrase",
    ],
    check: ({ type, ...body }) =>
      typeof type === "string" && body[type] === undefined ? missingFields(type).errors : [],
    complete(document) {
      document.offline ??= false;
    },
  },
  {
    collection: "iclients",
    name: "iClient",
    required: ["provider"],
    immutable: ["provider", "_httpConnectorId"],
    patchable: ["oauth2/failPath"],
    secrets: [
      "oauth2.clientSecret",
      "oauth2.password",
      "oauth2.auth.queryParameters",
      "oauth2.encrypted",
      "netsuite.consumerKey",
      "netsuite.consumerSecret",
      "salesforce.clientSecret",
      "salesforce.apiToken",
      "salesforce.privateKey",
      "amazonmws.secretKey",
      "azureserviceprincipal.clientSecret",
      "ebay.certId",
      "jwt.secret",
      "jwt.privateKey",
    ],
  },
  {
    collection: "lookupcaches",
    name: "Lookup cache",
    required: ["name"],
    readOnly: ["size", "sizeInMB"],
    patchable: ["name", "description"],
    complete(document) {
      document.includeDataInTemplatesAndCloning ??= false;
      document.size ??= 0;
    },
  },
  { collection: "filedefinitions", name: "File definition", required: ["name"], immutable: ["globalId"] },
  { collection: "ediprofiles", name: "EDI profile", required: ["name"], immutable: ["fileType"] },
  { collection: "asynchelpers", name: "Async helper", required: ["name"] },
  { collection: "tools", name: "Tool", required: ["name"] },
  { collection: "apis", name: "API", required: ["name"] },
  { collection: "mcpservers", name: "MCP server", required: ["name"] },
  {
    collection: "stacks",
    name: "Stack",
    required: ["name", "type"],
    secrets: ["lambda.secretAccessKey"],
  },
  { collection: "tags", name: "Tag", required: ["tag"] },
];

/** Which collection a field refers to, by its name without `_` and `Id(s)`. */
const TARGETS: Readonly<Record<string, Collection>> = {
  integration: "integrations",
  export: "exports",
  runNextExport: "exports",
  import: "imports",
  flow: "flows",
  runNextFlow: "flows",
  keepDeltaBehindFlow: "flows",
  keepDeltaBehindExport: "exports",
  abstractFlow: "flows",
  connection: "connections",
  borrowConcurrencyFromConnection: "connections",
  mcpConnection: "connections",
  script: "scripts",
  iClient: "iclients",
  lookupCache: "lookupcaches",
  fileDefinition: "filedefinitions",
  ediProfile: "ediprofiles",
  asyncHelper: "asynchelpers",
  postParseListener: "exports",
  tool: "tools",
};

/** CRUD of these collections, their dependencies, and what only one of them has. */
export function documentRoutes(app: FastifyInstance, world: World): void {
  for (const kind of KINDS) crud(app, world, kind);
  flowRoutes(app);
  connectionRoutes(app);
  lookupCacheRoutes(app);
}

function crud(app: FastifyInstance, { quirks, pageSize }: World, kind: DocumentKind): void {
  const path = `/v1/${kind.collection}`;
  const one = `${path}/:_id`;
  const readOnly = [...COMMON_READ_ONLY, ...(kind.readOnly ?? [])];
  const show = (document: Document): Document => masked(document, kind.secrets ?? []);
  const given = (body: Body): Body =>
    Object.fromEntries(Object.entries(body).filter(([name]) => !readOnly.includes(name)));
  const store = (document: Document, context: Context): Document => {
    const errors = [...mistakes(document, kind, context), ...(kind.check?.(document, context) ?? [])];
    if (errors.length > 0) throw new ApiError(422, ...errors);
    changeCase(document, kind.cased ?? {});
    kind.complete?.(document, context);
    return context.environment.write(kind.collection, document);
  };

  app.get(path, (request, reply) => {
    const project = projection(request, quirks.ignoreProjection);
    const search = query(request);
    const listed = isListed(quirks);
    const list = {
      rows: request.environment.all(kind.collection),
      visible: (row: Document) => listed(row) && !kind.isHidden?.(row, search),
      pageSize,
    };
    return sendPage(request, reply, list, (row) => project(show(row)));
  });

  app.post(path, (request, reply) => {
    const { environment } = request;
    const body = withSecrets(given(jsonObject(request)), undefined, kind.secrets ?? [], "store");
    const document = { ...newDocument(body), _userId: environment.userId };
    return reply.code(201).send(show(store(document, { environment, quirks })));
  });

  app.get(one, (request) => {
    const { _id } = request.params as { _id: string };
    const found = request.environment[quirks.deletedAsDocument ? "findAny" : "find"](kind.collection, _id);
    if (!found) throw notFound();
    return show(found);
  });

  app.put(one, (request) => {
    const { environment } = request;
    const before = documentOf(request, kind);
    const kept = Object.fromEntries(Object.entries(before).filter(([name]) => readOnly.includes(name)));
    const secrets = kind.secrets ?? [];
    const body = withSecrets(given(jsonObject(request)), before, secrets, quirks.maskedPut(kind.collection));
    const document = { ...body, ...kept, _id: before._id, lastModified: stamp() };
    return show(store(document, { environment, quirks, before }));
  });

  app.patch(one, (request, reply) => {
    const { environment } = request;
    const before = documentOf(request, kind);
    const document = structuredClone(before);
    for (const { path: at, value } of patches(json(request), kind)) set(document, at.split("/"), value);
    document.lastModified = stamp();
    store(document, { environment, quirks, before });
    return reply.code(204).send();
  });

  app.delete(one, (request, reply) => {
    const document = documentOf(request, kind);
    refuseWhileUsed(request.environment, document, kind, quirks);
    request.environment.remove(kind.collection, document);
    return reply.code(204).send();
  });

  app.get(`${one}/dependencies`, (request) => dependencies(request, kind.collection));
}

function documentOf(request: FastifyRequest, { collection, name }: DocumentKind): Document {
  const found = request.environment.find(collection, (request.params as { _id: string })._id);
  if (!found) throw notFound(`${name} not found.`);
  return found;
}

function mistakes(
  document: Document,
  kind: DocumentKind,
  { environment, quirks, before }: Context,
): ErrorEntry[] {
  const missing = (kind.required ?? []).filter(
    (name) => document[name] === undefined || document[name] === null || document[name] === "",
  );
  const changed = (kind.immutable ?? []).filter(
    (name) => before !== undefined && before[name] !== undefined && document[name] !== before[name],
  );
  return [
    ...(missing.length > 0 ? missingFields(...missing).errors : []),
    ...changed.flatMap((name) => invalidField(name, "cannot be changed.").errors),
    ...(quirks.checkReferences ? brokenReferences(environment, document, before) : []),
  ];
}

/** References to what is not there, unless the stored document has them already. */
function brokenReferences(
  environment: Environment,
  document: Document,
  before: Document | undefined,
): ErrorEntry[] {
  const known = new Set(before ? referencesIn(before).map(({ target }) => target) : []);
  return referencesIn(document)
    .filter(({ key, target, path }) => {
      const collection = TARGETS[key.replace(/^_|Ids?$/g, "")];
      if (collection === undefined || /(^|\.)settings[.[]/.test(path) || known.has(target)) return false;
      return !isId(target) || !environment.find(collection, target);
    })
    .map(({ path, target }) => ({
      code: "invalid_ref",
      message: `${path} refers to an object that does not exist: ${target}`,
      field: path,
    }));
}

function refuseWhileUsed(
  environment: Environment,
  document: Document,
  kind: DocumentKind,
  quirks: Quirks,
): void {
  if (quirks.deleteReferenced !== "refuse") return;
  // An integration and a flow that name each other do not keep each other.
  const users = environment.references
    .to(document._id)
    .filter(({ collection, id }) => collection !== "integrations" && id !== document._id);
  const inBin =
    kind.collection === "iclients"
      ? environment
          .all("connections")
          .filter((row) => row.deletedAt && referencesIn(row).some(({ target }) => target === document._id))
      : [];
  if (users.length + inBin.length === 0) return;
  const names = [
    ...users.map(({ collection, id, paths }) => `${collection}/${id} (${paths.join(", ")})`),
    ...inBin.map(({ _id }) => `connections/${_id} (in the recycle bin)`),
  ].join("; ");
  throw new ApiError(422, {
    code: "dependency_conflict",
    message: `The ${kind.name} is used by other resources and cannot be deleted: ${names}`,
    field: "_id",
  });
}

interface PatchEntry {
  path: string;
  value: unknown;
}

function patches(body: unknown, kind: DocumentKind): PatchEntry[] {
  if (!Array.isArray(body))
    throw new ApiError(400, {
      code: "invalid_json",
      message: "The request body must be an array of operations.",
    });
  return body.map((operation: unknown) => {
    const { op, path, value } = (operation ?? {}) as Partial<Record<"op" | "path" | "value", unknown>>;
    const name = typeof path === "string" ? path.replace(/^\//, "") : "";
    if (!(kind.patchable ?? []).includes(name))
      throw invalidField(String(path), "is not a whitelisted property");
    if (op !== "replace" && op !== "add" && op !== "remove")
      throw invalidField("op", `${String(op)} is not a supported operation.`);
    return { path: name, value: op === "remove" ? undefined : value };
  });
}

function set(document: Body, keys: readonly string[], value: unknown): void {
  const [key = "", ...rest] = keys;
  if (rest.length > 0) {
    const inner = (document[key] ??= {}) as Body;
    set(inner, rest, value);
  } else if (value === undefined) delete document[key];
  else document[key] = value;
}

function changeCase(document: Body, cased: Readonly<Record<string, "lower" | "upper">>): void {
  for (const [path, to] of Object.entries(cased)) {
    const keys = path.split(".");
    const last = keys.pop() ?? "";
    let parent: unknown = document;
    for (const key of keys) parent = (parent as Body | undefined)?.[key];
    const holder = parent as Body | undefined;
    if (typeof holder?.[last] !== "string") continue;
    holder[last] = to === "lower" ? holder[last].toLowerCase() : holder[last].toUpperCase();
  }
}

// ---- flows ----

type Step = Body & { _exportId?: string; _importId?: string };

const list = (value: unknown): Body[] => (Array.isArray(value) ? (value as Body[]) : []);

const branchesOf = (flow: Body): Body[] => list(flow.routers).flatMap((router) => list(router.branches));

const stepsOf = (flow: Body): Step[] => [
  ...list(flow.pageProcessors),
  ...branchesOf(flow).flatMap((branch) => list(branch.pageProcessors)),
];

function flowMistakes(flow: Body, { environment }: Context): ErrorEntry[] {
  const errors: ErrorEntry[] = [];
  if (list(flow.pageProcessors).length > 0 && list(flow.routers).length > 0)
    errors.push(...invalidField("pageProcessors", "cannot be set together with routers.").errors);
  const routers = list(flow.routers);
  const ids = routers.map(({ id }) => id);
  if (new Set(ids).size < ids.length) errors.push(...invalidField("routers", "have the same id.").errors);
  for (const { nextRouterId } of [...routers, ...branchesOf(flow)])
    if (nextRouterId !== undefined && nextRouterId !== null && !ids.includes(nextRouterId))
      errors.push(...invalidField("nextRouterId", "refers to no router.").errors);
  const { _flowGroupingId, _integrationId } = flow;
  if (typeof _flowGroupingId === "string") {
    const integration = environment.find("integrations", String(_integrationId));
    const groups = list(integration?.flowGroupings);
    if (!groups.some(({ _id }) => _id === _flowGroupingId))
      errors.push({
        code: "invalid_ref",
        message: "_flowGroupingId refers to no group of the integration.",
        field: "_flowGroupingId",
      });
  }
  return errors;
}

function completeFlow(flow: Document, { environment, quirks, before }: Context): void {
  flow.disabled ??= quirks.flowDisabledByDefault;
  flow.skipRetries ??= false;
  flow.autoResolveMatchingTraceKeys ??= true;
  for (const step of stepsOf(flow)) step.responseMapping ??= { fields: [], lists: [] };
  for (const source of list(flow.pageGenerators)) source.skipRetries ??= false;
  const known = new Map(branchesOf(before ?? {}).map((branch) => [branch.name, branch.branchId]));
  for (const branch of branchesOf(flow)) branch.branchId ??= known.get(branch.name) ?? newId();
  registerConnections(environment, flow);
}

/** Saving a flow registers its steps, and their connections, with its integration. */
function registerConnections(environment: Environment, flow: Document): void {
  const integration = environment.find("integrations", String(flow._integrationId));
  if (!integration) return;
  const steps = [...list(flow.pageGenerators), ...stepsOf(flow)] as Step[];
  const used = steps.flatMap(({ _exportId, _importId }) => {
    const [collection, id] = _exportId
      ? (["exports", _exportId] as const)
      : (["imports", _importId] as const);
    const step = id === undefined ? undefined : environment.find(collection, id);
    if (!step) return [];
    // A step belongs to the integration of the first flow that uses it.
    if (step._integrationId === undefined)
      environment.write(collection, { ...step, _integrationId: integration._id });
    return typeof step._connectionId === "string" ? [step._connectionId] : [];
  });
  const registered = (integration._registeredConnectionIds ?? []) as string[];
  const missing = [...new Set(used)].filter((id) => !registered.includes(id));
  if (missing.length > 0)
    environment.write("integrations", {
      ...integration,
      _registeredConnectionIds: [...registered, ...missing],
    });
}

function flowRoutes(app: FastifyInstance): void {
  app.post("/v1/flows/:_id/run", (request, reply) => {
    const flow = request.environment.find("flows", (request.params as { _id: string })._id);
    if (!flow) throw notFound("Flow not found.");
    if (flow.disabled === true)
      throw new ApiError(422, { code: "flow_disabled", message: "The flow is disabled and cannot be run." });
    const job = request.environment.write("jobs", {
      ...newDocument({ type: "flow", status: "queued", ...(optionalObject(request) ?? {}) }),
      _flowId: flow._id,
    });
    return reply.code(201).send({ _jobId: job._id });
  });
}

// ---- connections ----

function connectionRoutes(app: FastifyInstance): void {
  app.post("/v1/connections/:_id/ping", (request) => {
    const connection = request.environment.find("connections", (request.params as { _id: string })._id);
    if (!connection) throw notFound("Connection not found.");
    if (connection.offline === true || isMasked(connection))
      throw new ApiError(422, {
        code: "connection_offline",
        message: "The connection does not answer: check its credentials.",
      });
    return { code: 200 };
  });
  app.get("/v1/connection/:_id/oauth2", (request) => {
    const { _id } = request.params as { _id: string };
    if (!request.environment.find("connections", _id)) throw notFound("Connection not found.");
    return { url: `https://login.example.com/authorize?state=${_id}` };
  });
}

// ---- lookup caches ----

function lookupCacheRoutes(app: FastifyInstance): void {
  const cacheOf = (request: FastifyRequest): Document => {
    const found = request.environment.find("lookupcaches", (request.params as { _id: string })._id);
    if (!found) throw notFound("Lookup cache not found.");
    return found;
  };
  const scope = (cache: Document): string => `lookupcaches/${cache._id}`;
  const resize = (request: FastifyRequest, cache: Document): void => {
    const size = request.environment.state(scope(cache)).size;
    request.environment.write("lookupcaches", { ...cache, size });
  };
  app.post("/v1/lookupcaches/:_id/data", (request) => {
    const cache = cacheOf(request);
    const { data = [] } = jsonObject(request) as { data?: { key: string; value: unknown }[] };
    for (const { key, value } of data) request.environment.setState(scope(cache), key, value);
    resize(request, cache);
    return { successCount: data.length };
  });
  app.post("/v1/lookupcaches/:_id/getData", (request) => {
    const values = request.environment.state(scope(cacheOf(request)));
    const { keys, startsWith = "" } = (optionalObject(request) ?? {}) as {
      keys?: string[];
      startsWith?: string;
    };
    const wanted = keys ?? [...values.keys()].filter((key) => key.startsWith(startsWith));
    return { data: wanted.flatMap((key) => (values.has(key) ? [{ key, value: values.get(key) }] : [])) };
  });
  app.delete("/v1/lookupcaches/:_id/data", (request, reply) => {
    const cache = cacheOf(request);
    const { keys = [] } = jsonObject(request) as { keys?: string[] };
    for (const key of keys) request.environment.deleteState(scope(cache), key);
    resize(request, cache);
    return reply.code(204).send();
  });
  app.delete("/v1/lookupcaches/:_id/data/purge", (request, reply) => {
    const cache = cacheOf(request);
    request.environment.clearState(scope(cache));
    resize(request, cache);
    return reply.code(204).send();
  });
}
