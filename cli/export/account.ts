/** Reads what is to be exported from an account: whole documents, the oldest first. */
import type { Client } from "../../provider/client";
import { isObject, own } from "../../provider/compare";
import type { Json, JsonObject } from "../../provider/define-resource";
import { alive } from "../../provider/document";
import { ApiError } from "../../provider/errors";
import { asText, leadsElsewhere, segment } from "../../provider/path";
import { inParallel } from "../parallel";
import { Progress } from "../report";
import { isId } from "../id";

/** Requests under way at once; the client itself keeps to the account's rate. */
const AT_ONCE = 16;

/** A license, with the connector that it belongs to. */
export interface License {
  connector: JsonObject;
  document: JsonObject;
}

/** A state key with its value; global where it has no resource. */
export interface StateValue {
  resourceType?: "exports" | "imports" | "integrations";
  _resourceId?: string;
  key: string;
  value: Json;
}

/** What an export is about. */
export interface Account {
  integrations: JsonObject[];
  scripts: JsonObject[];
  connectors: JsonObject[];
  licenses: License[];
  states: StateValue[];
  /** Names of connections, exports, imports and flows that are not exported, by their ids. */
  names: Map<string, string>;
  /** Why the account shows no connectors; undefined where it shows them. */
  withoutConnectors?: string;
}

/** Ids of exports and imports. */
type Parts = Record<"exports" | "imports", Set<string>>;

/** Which integrations to read; `all` reads everything else, too. */
export interface Selection {
  all: boolean;
  integrations: string[];
}

/**
 * Reads an account. @throws Error for an integration that is not there, and where the token may not see something: what
 * an export lacks would be deleted as taken out of the program.
 */
export async function readAccount(client: Client, selection: Selection): Promise<Account> {
  const reader = new Reader(client);
  try {
    return await (selection.all ? reader.everything() : reader.integrationsOnly(selection.integrations));
  } finally {
    reader.progress.end();
  }
}

class Reader {
  readonly progress = new Progress("Reading from Celigo");
  private done = 0;

  constructor(private readonly client: Client) {}

  async everything(): Promise<Account> {
    const [integrations, scripts, { connectors, ...refusal }] = await Promise.all([
      this.collection("/v1/integrations"),
      this.collection("/v1/scripts"),
      this.connectors(),
    ]);
    const account: Account = {
      integrations,
      scripts,
      connectors,
      licenses: [],
      states: [],
      names: new Map(),
      ...refusal,
    };
    const licenses = await this.each(connectors, async (connector) =>
      (await this.rows(`/v1/connectors/${segment(connector._id)}/licenses`)).map((document) => ({
        connector,
        document,
      })),
    );
    account.licenses = licenses.flat();
    const parts = await this.allParts(integrations, account.names);
    account.states = [
      ...(await this.states("/v1/state", {})),
      ...(await this.scopedStates("integrations", integrations.map(idOf))),
      ...(await this.scopedStates("exports", [...parts.exports].sort())),
      ...(await this.scopedStates("imports", [...parts.imports].sort())),
    ];
    return account;
  }

  async integrationsOnly(ids: string[]): Promise<Account> {
    const integrations = await this.each([...new Set(ids)], async (id) => {
      const found = alive(await this.client.document(`/v1/integrations/${segment(id)}`));
      if (!found) throw new Error(`there is no integration ${id} in this account.`);
      return found;
    });
    const scripts = await this.each(scriptIds(integrations), (id) => this.document("/v1/scripts", id));
    const names = new Map<string, string>();
    await this.parts(integrations, names);
    return {
      integrations: integrations.sort(byAge),
      scripts: scripts.filter((script) => script !== undefined).sort(byAge),
      connectors: [],
      licenses: [],
      states: await this.scopedStates("integrations", integrations.map(idOf)),
      names,
    };
  }

  /** All documents of a collection; rows of lists lack fields. */
  private async collection(path: string): Promise<JsonObject[]> {
    const rows = (await this.client.list(path, { isStrict: true })) ?? [];
    return this.documents(path, rows);
  }

  /** Connectors are for Celigo partners: to others the API refuses them. */
  private async connectors(): Promise<Pick<Account, "connectors" | "withoutConnectors">> {
    try {
      return { connectors: await this.collection("/v1/connectors") };
    } catch (error) {
      if (!isRefusal(error)) throw error;
      return { connectors: [], withoutConnectors: error.message };
    }
  }

  private async documents(path: string, all: JsonObject[]): Promise<JsonObject[]> {
    const rows = all.filter((row) => alive(row) !== undefined);
    const documents = await this.each(rows.map(idOf), (id) => this.document(path, id));
    return documents.filter((document) => document !== undefined).sort(byAge);
  }

  /** A list; empty where there is none. */
  private async rows(path: string): Promise<JsonObject[]> {
    return (await this.client.list(path)) ?? [];
  }

  /** A list that an export can do without; empty where the token may not see it. */
  private async rowsIfAllowed(path: string): Promise<JsonObject[]> {
    try {
      return await this.rows(path);
    } catch (error) {
      if (isRefusal(error)) return [];
      throw error;
    }
  }

  private async document(path: string, id: string): Promise<JsonObject | undefined> {
    return alive(await this.client.document(`${path}/${segment(id)}`));
  }

  /** Learns the names of what integrations refer to; answers the ids of those among them that can have state. */
  private async parts(integrations: JsonObject[], names: Map<string, string>): Promise<Parts> {
    const found: Parts = { exports: new Set(), imports: new Set() };
    await this.each(integrations, async (integration) => {
      for (const type of ["connections", "exports", "imports", "flows"] as const) {
        const rows = await this.rowsIfAllowed(`/v1/integrations/${segment(integration._id)}/${type}`);
        this.learn(rows, names, type === "exports" || type === "imports" ? found[type] : undefined);
      }
    });
    return found;
  }

  /** Exports and imports of no integration have state, too. */
  private async allParts(integrations: JsonObject[], names: Map<string, string>): Promise<Parts> {
    const found = await this.parts(integrations, names);
    for (const type of ["exports", "imports"] as const)
      this.learn(await this.rowsIfAllowed(`/v1/${type}`), names, found[type]);
    return found;
  }

  private learn(rows: JsonObject[], names: Map<string, string>, ids?: Set<string>): void {
    for (const { _id, name } of rows) {
      if (typeof _id !== "string") continue;
      if (typeof name === "string") names.set(_id, name);
      ids?.add(_id);
    }
  }

  private async scopedStates(
    resourceType: "exports" | "imports" | "integrations",
    ids: string[],
  ): Promise<StateValue[]> {
    const states = await this.each(ids, (_resourceId) =>
      this.states(`/v1/${resourceType}/${segment(_resourceId)}/state`, { resourceType, _resourceId }),
    );
    return states.flat();
  }

  private async states(path: string, scope: Omit<StateValue, "key" | "value">): Promise<StateValue[]> {
    const keys = (await this.rows(path)).map(({ key }) => key).filter((key) => typeof key === "string");
    const values = await this.each(keys.sort(), async (key) => {
      const value = isReadable(key) ? await this.client.get(`${path}/${segment(key)}`) : null;
      return value === undefined ? [] : [{ ...scope, key, value }];
    });
    return values.flat();
  }

  /** Some at a time, in order. */
  private each<T, R>(items: T[], work: (item: T) => Promise<R>): Promise<R[]> {
    return inParallel(items, AT_ONCE, async (item) => {
      const result = await work(item);
      this.progress.report(++this.done);
      return result;
    });
  }
}

/** False for a key that has no path of its own, so that nobody can ask for its value. */
export function isReadable(key: string): boolean {
  return !leadsElsewhere(key) && key.isWellFormed();
}

function isRefusal(error: unknown): error is ApiError {
  return error instanceof ApiError && [403, 404].includes(error.status);
}

function idOf(document: JsonObject): string {
  return asText(own(document, "_id"));
}

/** Ids begin with the time at which they were made. */
function byAge(a: JsonObject, b: JsonObject): number {
  const [left, right] = [a, b].map((each) => `${asText(own(each, "createdAt") ?? "")} ${idOf(each)}`);
  return (left ?? "") < (right ?? "") ? -1 : 1;
}

/** Everything that stands under `_scriptId` in some documents. */
function scriptIds(value: Json): string[] {
  const found = new Set<string>();
  const look = (inner: Json, key: string): void => {
    if (Array.isArray(inner)) inner.forEach((element) => look(element, key));
    else if (isObject(inner)) for (const [name, each] of Object.entries(inner)) look(each, name);
    else if (key === "_scriptId" && typeof inner === "string" && isId(inner)) found.add(inner);
  };
  look(value, "");
  return [...found];
}
