/** Reads what is to be exported from an account: whole documents, the oldest first. */
import type { Client } from "../../provider/celigo/client";
import { alive } from "../../provider/model/document";
import { ApiError } from "../../provider/celigo/errors";
import { segment } from "../../provider/celigo/path";
import { inParallel } from "../parallel";
import { Progress } from "../report";
import { isId } from "../id";
import { isObject, own, type Json, type JsonObject } from "../../provider/json/json";
import { asText, leadsElsewhere } from "../../provider/json/text";

/** Requests under way at once; the client itself keeps to the account's rate. */
const AT_ONCE = 16;

/** A license, with the connector that it belongs to. */
export interface License {
  connector: JsonObject;
  document: JsonObject;
}

/** A connection that an integration may use. */
export interface Registration {
  integration: JsonObject;
  _connectionId: string;
  /** The connection's name, where the account shows it. */
  name?: string;
}

/** A state key with its value; global where it has no resource. */
export interface StateValue {
  resourceType?: PartType | "integrations";
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
  registrations: Registration[];
  /** Integrations of which the account does not show the registered connections, with the reason, by id. */
  withoutRegistrations: Map<string, string>;
  /** Names of connections, exports, imports and flows that are not exported, by their ids. */
  names: Map<string, string>;
  /** Why the account shows no connectors; undefined where it shows them. */
  withoutConnectors?: string;
  /** Paths of what was listed and could not be found a moment later. */
  lost: string[];
  /** Why the account does not list exports, imports and flows, whose hooks may use scripts that are not exported then. */
  withoutParts: string[];
  /** Exports and imports that belong to no integration. */
  unowned: Record<PartType, Unowned>;
}

/** What can have state below an integration. */
export type PartType = "exports" | "imports";

/** The exports or imports that belong to no integration, or why the account does not list them. */
export interface Unowned {
  ids: Set<string>;
  refusal?: string;
}

/** What is added to a refusal to list what is exported. */
const NEEDS = "What an export cannot see would leave the program: use a full-access token.";

/** Which integrations to read; `all` reads everything else, too. */
export interface Selection {
  all: boolean;
  integrations: string[];
  /** True for a script that is part of the program already: it stays, whoever uses it now. */
  isKnownScript?: (id: string) => boolean;
}

/**
 * Reads an account. @throws Error for an integration that is not there, and where the token may not see something: what
 * an export lacks would be deleted as taken out of the program.
 */
export async function readAccount(client: Client, selection: Selection): Promise<Account> {
  const reader = new Reader(client);
  try {
    return await (selection.all ? reader.everything() : reader.integrationsOnly(selection));
  } finally {
    reader.progress.end();
  }
}

/** The rows of a list that decides what is exported. @throws ApiError where there is none, or the token may not see it. */
export async function rowsOf(client: Client, path: string): Promise<JsonObject[]> {
  try {
    return (await client.list(path, { isStrict: true })) ?? [];
  } catch (error) {
    if (!isRefusal(error)) throw error;
    throw new ApiError(`${error.message} ${NEEDS}`, error.status, error.code);
  }
}

class Reader {
  readonly progress = new Progress("Reading from Celigo");
  private done = 0;
  private readonly names = new Map<string, string>();
  private readonly lost: string[] = [];

  constructor(private readonly client: Client) {}

  async everything(): Promise<Account> {
    const [integrations, scripts, { connectors, ...refusal }] = await Promise.all([
      this.collection("/v1/integrations"),
      this.collection("/v1/scripts"),
      this.connectors(),
    ]);
    const licenses = await this.each(connectors, (connector) => this.licenses(connector));
    const registrations = await this.registrations(integrations);
    await this.learnNames(integrations, ["flows"]);
    const exports = await this.parts(integrations, "exports");
    const imports = await this.parts(integrations, "imports");
    return {
      integrations,
      scripts,
      connectors,
      licenses: licenses.flat(),
      states: [
        ...(await this.states("/v1/state", await this.rows("/v1/state"), {})),
        ...(await this.scopedStates("integrations", integrations.map(idOf))),
        ...(await this.scopedStates("exports", [...exports.owned, ...exports.unowned.ids].sort())),
        ...(await this.scopedStates("imports", [...imports.owned, ...imports.unowned.ids].sort())),
      ],
      ...registrations,
      names: this.names,
      lost: this.lost,
      unowned: { exports: exports.unowned, imports: imports.unowned },
      withoutParts: [],
      ...refusal,
    };
  }

  async integrationsOnly({ integrations: ids, isKnownScript }: Selection): Promise<Account> {
    const found = await this.each(ids, async (id) => {
      const document = alive(await this.client.document(`/v1/integrations/${segment(id)}`));
      if (!document) throw new Error(`there is no integration ${id} in this account.`);
      return document;
    });
    const integrations = distinct(found);
    const parts = await this.learnNames(integrations, ["exports", "imports", "flows"]);
    const registrations = await this.registrations(integrations);
    const used = scriptIds([...integrations, ...parts.rows.filter(isAlive)]);
    const rows = isKnownScript ? await this.rows("/v1/scripts") : [];
    const known = rows
      .filter(isAlive)
      .map(idOf)
      .filter((id) => isKnownScript?.(id));
    const scripts = await this.each([...new Set([...used, ...known])], (id) =>
      this.document("/v1/scripts", id),
    );
    return {
      integrations: integrations.sort(byAge),
      scripts: distinct(scripts.filter((script) => script !== undefined)).sort(byAge),
      connectors: [],
      licenses: [],
      states: await this.scopedStates("integrations", integrations.map(idOf)),
      ...registrations,
      names: this.names,
      lost: this.lost,
      unowned: { exports: { ids: new Set() }, imports: { ids: new Set() } },
      withoutParts: parts.refusals,
    };
  }

  /** All documents of a collection; rows of lists lack fields. */
  private async collection(path: string): Promise<JsonObject[]> {
    return this.documents(path, await this.rows(path));
  }

  /** Connectors are for Celigo partners: to others the API refuses them. */
  private async connectors(): Promise<Pick<Account, "connectors" | "withoutConnectors">> {
    const { rows, refusal } = await this.rowsIfAllowed("/v1/connectors").catch((error: unknown) => {
      // A token that Celigo does not take at all makes the other lists fail, and the export with them.
      if (!(error instanceof ApiError && error.status === 401)) throw error;
      return {
        rows: [],
        refusal: "Celigo GET /v1/connectors failed (401), although other lists take this token.",
      };
    });
    if (refusal !== undefined) return { connectors: [], withoutConnectors: refusal };
    return { connectors: await this.documents("/v1/connectors", rows) };
  }

  private async licenses(connector: JsonObject): Promise<License[]> {
    const rows = await this.rows(`/v1/connectors/${segment(connector._id)}/licenses`);
    return rows.filter(isAlive).map((document) => ({ connector, document }));
  }

  private async documents(path: string, rows: JsonObject[]): Promise<JsonObject[]> {
    const documents = await this.each(rows.filter(isAlive).map(idOf), async (id) => {
      const answer = await this.client.document(`${path}/${segment(id)}`);
      if (answer === undefined) this.lost.push(`${path}/${segment(id)}`);
      return alive(answer);
    });
    return documents.filter((document) => document !== undefined).sort(byAge);
  }

  private rows(path: string): Promise<JsonObject[]> {
    return rowsOf(this.client, path);
  }

  /** A list that an export can do without; empty, with the reason, where the account does not show it. */
  private async rowsIfAllowed(path: string): Promise<{ rows: JsonObject[]; refusal?: string }> {
    try {
      return { rows: (await this.client.list(path, { isStrict: true })) ?? [] };
    } catch (error) {
      if (isRefusal(error)) return { rows: [], refusal: error.message };
      throw error;
    }
  }

  private async document(path: string, id: string): Promise<JsonObject | undefined> {
    return alive(await this.client.document(`${path}/${segment(id)}`));
  }

  /**
   * The connections of integrations. Some tokens see fewer connections than there are, so the integration's own field
   * counts as well.
   */
  private async registrations(
    integrations: JsonObject[],
  ): Promise<Pick<Account, "registrations" | "withoutRegistrations">> {
    const withoutRegistrations = new Map<string, string>();
    const found = await this.each(integrations, async (integration) => {
      const path = `/v1/integrations/${segment(integration._id)}/connections`;
      const { rows, refusal } = await this.rowsIfAllowed(path);
      const own = integration._registeredConnectionIds;
      if (refusal !== undefined && !Array.isArray(own)) withoutRegistrations.set(idOf(integration), refusal);
      const listed = this.learn(rows);
      const deleted = rows.map(idOf).filter((id) => !listed.includes(id));
      const ids = new Set([...(Array.isArray(own) ? own : []), ...listed]);
      return [...ids]
        .filter((id) => typeof id === "string" && id !== "" && !deleted.includes(id))
        .map((id) => ({ integration, _connectionId: id as string }));
    });
    const registrations = found.flat().map((each) => {
      const name = this.names.get(each._connectionId);
      return { ...each, ...(name === undefined ? {} : { name }) };
    });
    return { registrations, withoutRegistrations };
  }

  /** Learns what things are called that integrations refer to; answers their rows, and why some are not shown. */
  private async learnNames(
    integrations: JsonObject[],
    types: string[],
  ): Promise<{ rows: JsonObject[]; refusals: string[] }> {
    const paths = integrations.flatMap(({ _id }) =>
      types.map((type) => `/v1/integrations/${segment(_id)}/${type}`),
    );
    const lists = await this.each(paths, (path) => this.rowsIfAllowed(path));
    const rows = lists.flatMap((list) => list.rows);
    this.learn(rows);
    return { rows, refusals: lists.flatMap(({ refusal }) => refusal ?? []) };
  }

  /** All exports or imports: they have state, also those that belong to no integration. */
  private async parts(
    integrations: JsonObject[],
    type: PartType,
  ): Promise<{ owned: Set<string>; unowned: Unowned }> {
    const lists = await this.each(integrations, ({ _id }) =>
      this.rows(`/v1/integrations/${segment(_id)}/${type}`),
    );
    const owned = new Set(this.learn(lists.flat()));
    // The API's documents do not have this list, so that not every account need have it.
    const { rows, refusal } = await this.rowsIfAllowed(`/v1/${type}`);
    const ids = new Set(this.learn(rows).filter((id) => !owned.has(id)));
    return { owned, unowned: { ids, ...(refusal === undefined ? {} : { refusal }) } };
  }

  /** Learns the names of rows; answers the ids of those that are not in the recycle bin. */
  private learn(rows: JsonObject[]): string[] {
    return rows.flatMap((row) => {
      const { _id, name } = row;
      if (typeof _id !== "string") return [];
      if (typeof name === "string") this.names.set(_id, name);
      return isAlive(row) ? [_id] : [];
    });
  }

  private async scopedStates(resourceType: PartType | "integrations", ids: string[]): Promise<StateValue[]> {
    const states = await this.each(ids, async (_resourceId) => {
      const path = `/v1/${resourceType}/${segment(_resourceId)}/state`;
      return this.states(path, await this.rowsIfThere(path), { resourceType, _resourceId });
    });
    return states.flat();
  }

  /** The API answers 404 for the state of what has been deleted since it was listed. */
  private async rowsIfThere(path: string): Promise<JsonObject[]> {
    try {
      return await this.rows(path);
    } catch (error) {
      if (!(error instanceof ApiError && error.status === 404)) throw error;
      this.lost.push(path);
      return [];
    }
  }

  private async states(
    path: string,
    rows: JsonObject[],
    scope: Omit<StateValue, "key" | "value">,
  ): Promise<StateValue[]> {
    const keys = rows.map(({ key }) => key).filter((key) => typeof key === "string");
    const values = await this.each(keys.sort(), async (key) => {
      if (!isReadable(key)) return [{ ...scope, key, value: null }];
      const value = await this.client.get(`${path}/${segment(key)}`);
      if (value === undefined) this.lost.push(`${path}/${segment(key)}`);
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

function isAlive(row: JsonObject): boolean {
  return alive(row) !== undefined;
}

function idOf(document: JsonObject): string {
  return asText(own(document, "_id"));
}

/** Each document once, in whatever spellings its id was asked for. */
function distinct(documents: JsonObject[]): JsonObject[] {
  return [...new Map(documents.map((each) => [idOf(each), each])).values()];
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
