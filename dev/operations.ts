/**
 * Which class or function reaches which operation of Celigo's API: written to `docs/operations.md` by
 * `npm run generate`, and held true by `test/engine/examples.test.ts`, which counts the operations that the examples call.
 */
import { functions } from "../provider/functions";
import { flowPartFunctions } from "../provider/functions/flow-parts";

/** One operation of the API documents. */
export interface Operation {
  method: string;
  /** Path as in the API documents: `/v1/scripts/{_id}`. */
  path: string;
  /** Classes and functions of the SDK that call it. */
  by: string[];
  /** Directory under `examples` whose program calls it. */
  example: string;
  /** True for collections that the four API documents do not describe. */
  isBeyond: boolean;
}

/** Operations that write, and the reads that only classes use; the functions know theirs. */
const CLASSES: [operation: string, by: string[], example: string][] = [
  ["POST /v1/integrations", ["Integration"], "integration"],
  ["PUT /v1/integrations/{_id}", ["Integration"], "integration"],
  ["DELETE /v1/integrations/{_id}", ["Integration", "IntegrationClone"], "integration"],
  ["PATCH /v1/integrations/{_id}", ["Integration"], "integration"],
  ["POST /v1/integrations/{_id}/clone", ["IntegrationClone"], "integration-clone"],
  ["POST /v1/integrations/{_id}/revisions/create", ["IntegrationSnapshot"], "integration-snapshot"],
  [
    "PUT /v1/integrations/{_id}/errors/assign",
    ["IntegrationErrorAssignment"],
    "integration-error-assignment",
  ],
  [
    "PUT /v1/integrations/{_id}/connections/{_connectionId}/register",
    ["ConnectionRegistration"],
    "connection-registration",
  ],
  [
    "DELETE /v1/integrations/{_id}/connections/{_connectionId}/register",
    ["ConnectionRegistration"],
    "connection-registration",
  ],
  ["PUT /v1/integrations/{_id}/connections/register", ["ConnectionRegistration"], "connection-registration"],
  ["PUT /v1/integrations/{_id}/resume", ["IntegrationResume"], "integration-resume"],
  ["POST /v1/integrations/{_id}/changeEdition", ["IntegrationEditionChange"], "integration-edition-change"],
  ["POST /v1/integrations/{_id}/initChild", ["ChildIntegration"], "child-integration"],
  ["PUT /v1/integrations/{_id}/detachLicense", ["LicenseDetachment"], "license-detachment"],
  ["POST /v1/connectors", ["Connector"], "connector"],
  ["PUT /v1/connectors/{_id}", ["Connector", "ConnectorTrial"], "connector-trial"],
  ["DELETE /v1/connectors/{_id}", ["Connector"], "connector"],
  ["PUT /v1/connectors/{_id}/update", ["ConnectorPush"], "connector-push"],
  ["POST /v1/connectors/{_id}/licenses", ["ConnectorLicense"], "connector-license"],
  ["PUT /v1/connectors/{_id}/licenses/{_licenseId}", ["ConnectorLicense"], "connector-license"],
  ["DELETE /v1/connectors/{_id}/licenses/{_licenseId}", ["ConnectorLicense"], "connector-license"],
  ["POST /v1/connectors/{_id}/install", ["ConnectorInstall"], "connector-install"],
  ["POST /v1/scripts", ["Script"], "script"],
  ["PUT /v1/scripts/{_id}", ["Script"], "script"],
  ["DELETE /v1/scripts/{_id}", ["Script"], "script"],
  ["PATCH /v1/scripts/{_id}", ["ScriptDebugWindow"], "script-debug-window"],
  ["DELETE /v1/scripts/{_id}/logs", ["ScriptLogPurge"], "script-log-purge"],
  ["DELETE /v1/state", ["StatePurge"], "state-purge"],
  ["PUT /v1/state/{key}", ["StateKey"], "state-key"],
  ["DELETE /v1/state/{key}", ["StateKey"], "state-key"],
  ["DELETE /v1/{resourceType}/{_resourceId}/state", ["StatePurge"], "state-purge"],
  ["PUT /v1/{resourceType}/{_resourceId}/state/{key}", ["StateKey"], "state-key"],
  ["DELETE /v1/{resourceType}/{_resourceId}/state/{key}", ["StateKey"], "state-key"],
];

/** What the classes of flows, their steps and other documents call: the five operations of a collection, and more. */
const COLLECTIONS: [path: string, by: string, isPatched: boolean][] = [
  ["flows", "Flow", true],
  ["exports", "Export", false],
  ["imports", "Import", false],
  ["connections", "Connection", true],
  ["iclients", "IClient", false],
  ["lookupcaches", "LookupCache", true],
  ["{collection}", "Document", false],
];
const BEYOND: [operation: string, by: string[], example: string][] = [
  ...COLLECTIONS.flatMap(([path, by, isPatched]): [string, string[], string][] =>
    ["POST", "PUT", ...(isPatched ? ["PATCH"] : []), "DELETE"].map((method) => [
      `${method} /v1/${path}${method === "POST" ? "" : "/{_id}"}`,
      [by, ...(path === "flows" && method === "PUT" ? ["FlowChain"] : [])],
      "order-sync",
    ]),
  ),
  ["POST /v1/flows/{_id}/run", ["FlowRun"], "order-sync"],
  ["POST /v1/connections/{_id}/ping", ["ConnectionPing"], "order-sync"],
];
const BEYOND_FUNCTIONS = new Set(flowPartFunctions.map(({ name }) => name));

/** The operation that does what another one does: registering by path is used, by body is not. */
export const DUPLICATE = "PUT /v1/integrations/{_id}/connections/register";

/** All operations, in the order of their paths: the 65 of the API documents, and those beyond them. */
export function operations(): Operation[] {
  const byFunctions = functions.flatMap(({ name, operations: each }) => {
    const example = BEYOND_FUNCTIONS.has(name) ? "order-sync" : "read";
    return each.map((operation) => [operation, [name], example] as [string, string[], string]);
  });
  const beyond = new Set([
    ...BEYOND.map(([operation]) => operation),
    ...flowPartFunctions.flatMap((spec) => spec.operations),
  ]);
  const merged = new Map<string, Operation>();
  for (const [operation, by, example] of [...CLASSES, ...BEYOND, ...byFunctions]) {
    const [method = "", path = ""] = operation.split(" ");
    const known = merged.get(operation);
    if (known) known.by.push(...by.filter((name) => !known.by.includes(name)));
    else merged.set(operation, { method, path, by, example, isBeyond: beyond.has(operation) });
  }
  return [...merged.values()].sort(
    (a, b) => a.path.localeCompare(b.path) || a.method.localeCompare(b.method),
  );
}

/** The operation that a request calls, as `METHOD /path` of the API documents. */
export function operationOf(method: string, path: string): string | undefined {
  const fits = (pattern: string) => {
    const [parts, given] = [pattern.split("/"), path.split("/")];
    return (
      parts.length === given.length && parts.every((part, i) => part === given[i] || part.startsWith("{"))
    );
  };
  const literal = (pattern: string) => pattern.split("{").length;
  const [found] = operations()
    .filter((operation) => operation.method === method && fits(operation.path))
    .sort((a, b) => literal(a.path) - literal(b.path));
  return found && `${found.method} ${found.path}`;
}

/** `docs/operations.md`. */
export function operationsPage(): string {
  const row = ({ method, path, by, example }: Operation) => {
    const note = `${method} ${path}` === DUPLICATE ? " (by the path instead)" : "";
    const names = by.map((name) => `\`${name}\``).join(", ");
    return `| \`${method}\` | \`${path}\` | ${names}${note} | [${example}](../examples/${example}/index.ts) |`;
  };
  const rows = operations()
    .filter(({ isBeyond }) => !isBeyond)
    .map(row);
  const beyond = operations()
    .filter(({ isBeyond }) => isBeyond)
    .map(row);
  const head = ["| method | path | class or function | example |", "| --- | --- | --- | --- |"];
  return [
    "<!-- Generated by `npm run generate`: do not edit. -->",
    "",
    "# Operations",
    "",
    `Every operation of Celigo's API documents for integrations, connectors, scripts and state (${rows.length}), and what reaches it from a program. Each example runs through the real engine in \`test/engine/examples.test.ts\`, which fails when an operation was not called.`,
    "",
    ...head,
    ...rows,
    "",
    "## Flows, their steps, connections and other documents",
    "",
    "Operations that other documents of Celigo describe. `{collection}` is the `collection` of a `Document`.",
    "",
    ...head,
    ...beyond,
    "",
  ].join("\n");
}
