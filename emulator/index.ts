import { completeConnector } from "./connectors";
import { Faults, type Fault, type InjectedFault } from "./faults";
import { without } from "./fields";
import { completeIntegration, integrationParts } from "./integrations";
import { defaultQuirks, type EmulatorOptions, type Quirks } from "./options";
import { audit, completeScript } from "./scripts";
import { createServer } from "./server";
import type { ServedRequest } from "./served-request";
import type { Document } from "./document";
import { newDocument, stamp, Store, type Collection, type Environment, type Snapshot } from "./store";

export type { EmulatorOptions, Quirks } from "./options";
export type { Fault, InjectedFault } from "./faults";
export type { ServedRequest } from "./served-request";
export type { Document } from "./document";
export type { Collection, EnvironmentSnapshot, Snapshot } from "./store";

/** A running emulator. */
export interface Emulator {
  /** Its origin, such as `http://127.0.0.1:4010`: what `celigo:baseUrl` takes. */
  readonly url: string;
  /** Every API request served, oldest first; `requests.length = 0` clears it. */
  readonly requests: ServedRequest[];
  /** The quirks in force; may be changed while it runs. */
  readonly quirks: Quirks;
  /** Puts a fault in front of the requests that match. */
  inject(fault: Fault): InjectedFault;
  /** Takes out every fault. */
  clearFaults(): void;
  /** Adds an object past the API: what has no create operation (flows, connections, logs, ...), or a given `_id`. */
  seed(environment: string, collection: Collection, document: object): Document;
  /** Changes an object as a person in the UI does: `lastModified` and what the server makes follow. */
  edit(
    environment: string,
    collection: Collection,
    id: string,
    change: (document: Document) => void,
  ): Document;
  /** Takes an object out of the recycle bin under its old `_id`; an integration brings back what was deleted with it. */
  restore(environment: string, collection: Collection, id: string): Document;
  /** Sets a state value as a running flow does; `scope` is `""` (global) or such as `integrations/<id>`. */
  setState(environment: string, key: string, value: unknown, scope?: string): void;
  /** What it holds, as `GET /` answers. */
  snapshot(): Snapshot;
  /** Stops it, cuts open connections and writes the data file. */
  close(): Promise<void>;
}

/** Starts a stateful integrator.io on loopback; rejects when the port is taken or the data file is not its own. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const names = options.tokens ?? { dev: "tok-dev", prod: "tok-prod" };
  const quirks: Quirks = { ...defaultQuirks, ...options.quirks };
  const store = new Store(Object.keys(names), options.userIds ?? {}, options.data);
  const requests: ServedRequest[] = [];
  const faults = new Faults();
  const world = { store, quirks, pageSize: options.pageSize ?? 100 };
  const server = createServer(world, options, tokenTable(names), requests, faults);
  const url = await server.listen({ port: options.port ?? 0, host: options.host ?? "127.0.0.1" });

  const environment = (name: string): Environment => {
    const found = store.environments.get(name);
    if (!found)
      throw new Error(`No environment "${name}"; there are ${[...store.environments.keys()].join(", ")}.`);
    return found;
  };

  return {
    url,
    requests,
    quirks,
    inject: (fault) => faults.inject(fault),
    clearFaults: () => {
      faults.clear();
    },
    seed: (name, collection, document) => seed(environment(name), collection, document),
    edit: (name, collection, id, change) => edit(environment(name), collection, id, change),
    restore: (name, collection, id) => restore(environment(name), collection, id),
    setState: (name, key, value, scope = "") => {
      environment(name).setState(scope, key, structuredClone(value));
    },
    snapshot: () => store.snapshot(),
    close: async () => {
      await server.close();
      await store.close();
    },
  };
}

/** The environment of each token; a token of two environments would make "which one" a matter of chance. */
function tokenTable(tokens: Record<string, string | readonly string[]>): Map<string, string> {
  const table = new Map<string, string>();
  for (const [name, value] of Object.entries(tokens))
    for (const token of typeof value === "string" ? [value] : value) {
      if (token === "") throw new Error(`The token of environment "${name}" is empty.`);
      if (table.has(token))
        throw new Error(`Environments "${table.get(token) ?? ""}" and "${name}" share a token.`);
      table.set(token, name);
    }
  return table;
}

function complete(environment: Environment, collection: Collection, document: Document): Document {
  if (collection === "integrations") return completeIntegration(document);
  if (collection === "scripts") return completeScript(document, environment);
  if (collection === "connectors") return completeConnector(document);
  return document;
}

function seed(environment: Environment, collection: Collection, fields: object): Document {
  const document = newDocument(fields);
  if (collection === "licenses") {
    document.created ??= document.createdAt;
    delete document.createdAt;
    delete document.lastModified;
  }
  if (collection === "scriptLogs" || collection === "audit") document.timestamp ??= document.createdAt;
  return structuredClone(environment.write(collection, complete(environment, collection, document)));
}

function edit(
  environment: Environment,
  collection: Collection,
  id: string,
  change: (document: Document) => void,
): Document {
  const before = environment.findAny(collection, id);
  if (!before) throw new Error(`${collection}/${id} is not in environment "${environment.name}".`);
  const after = structuredClone(before);
  change(after);
  after._id = before._id;
  if (collection !== "licenses") after.lastModified = stamp();
  environment.write(collection, complete(environment, collection, after));
  if (collection === "scripts") audit(environment, "updated", after, "ui", before);
  return structuredClone(after);
}

function restore(environment: Environment, collection: Collection, id: string): Document {
  const document = environment.findAny(collection, id);
  if (!document) throw new Error(`${collection}/${id} is not in the recycle bin of "${environment.name}".`);
  const { deletedAt } = document;
  if (deletedAt && collection === "integrations")
    for (const part of integrationParts)
      for (const child of environment.all(part))
        if (child.deletedAt === deletedAt && child._integrationId === id)
          environment.write(part, without(child, "deletedAt"));
  return structuredClone(environment.write(collection, without(document, "deletedAt")));
}
