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
}

/** Which integrations to read; `all` reads everything else, too. */
export interface Selection {
  all: boolean;
  integrations: string[];
}

/** Reads an account. @throws Error for an integration that is not there. */
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
    const [integrations, scripts, connectors] = await Promise.all([
      this.collection("/v1/integrations"),
      this.collection("/v1/scripts"),
      this.collection("/v1/connectors"),
    ]);
    const account: Account = {
      integrations,
      scripts,
      connectors,
      licenses: [],
      states: [],
      names: new Map(),
    };
    const licenses = await this.each(connectors, async (connector) =>
      (await this.rows(`/v1/connectors/${segment(connector._id)}/licenses`)).map((document) => ({
        connector,
        document,
      })),
    );
    account.licenses = licenses.flat();
    const parts = await this.parts(integrations, account.names);
    account.states = [
      ...(await this.states("/v1/state", {})),
      ...(await this.scopedStates("integrations", integrations.map(idOf))),
      ...(await this.scopedStates("exports", parts.exports)),
      ...(await this.scopedStates("imports", parts.imports)),
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
    const rows = (await this.rows(path)).filter((row) => alive(row) !== undefined);
    const documents = await this.each(rows.map(idOf), (id) => this.document(path, id));
    return documents.filter((document) => document !== undefined).sort(byAge);
  }

  /** A list; empty where the account may not see it. */
  private async rows(path: string): Promise<JsonObject[]> {
    return (await this.client.list(path).catch(emptyWhereRefused)) ?? [];
  }

  private async document(path: string, id: string): Promise<JsonObject | undefined> {
    return alive(await this.client.document(`${path}/${segment(id)}`));
  }

  /** Exports and imports by their ids, and the names of what integrations refer to. */
  private async parts(
    integrations: JsonObject[],
    names: Map<string, string>,
  ): Promise<{ exports: string[]; imports: string[] }> {
    const found = { exports: [] as string[], imports: [] as string[] };
    await this.each(integrations, async (integration) => {
      for (const type of ["connections", "exports", "imports", "flows"] as const) {
        for (const row of await this.rows(`/v1/integrations/${segment(integration._id)}/${type}`)) {
          if (typeof row._id !== "string") continue;
          if (typeof row.name === "string") names.set(row._id, row.name);
          if (type === "exports" || type === "imports") found[type].push(row._id);
        }
      }
    });
    return { exports: [...new Set(found.exports)].sort(), imports: [...new Set(found.imports)].sort() };
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
      // What has no path of its own cannot be read, and is told about by its value.
      const value =
        leadsElsewhere(key) || !key.isWellFormed() ? null : await this.client.get(`${path}/${segment(key)}`);
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

function emptyWhereRefused(error: unknown): JsonObject[] {
  if (error instanceof ApiError && [403, 404].includes(error.status)) return [];
  throw error;
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
