/** The objects that a stack of the program manages, and the accounts they live in. */
import { messageOf } from "../provider/celigo/errors";
import { Client } from "../provider/celigo/client";
import { specialized, type Kind } from "../provider/model/kind";
import { resources } from "../provider/resources";
import { resolveSettings, type ReadConfig, type Settings } from "../provider/run/settings";
import { kindOf } from "./preview";
import {
  referencesOf,
  stackConfig,
  stackState,
  type ConfigValue,
  type Program,
  type StateResource,
} from "./program";
import { SECRET_MARK, SIGNATURE } from "../provider/pulumi/marks";
import type { Json, JsonObject } from "../provider/json/json";

/** An object that a stack manages. */
export interface Managed {
  urn: string;
  /** Pulumi's name of it in the program; the same in every stack. */
  name: string;
  /** `Script`, `Integration`, ... */
  kind: string;
  id: string;
  spec: Kind;
  /** As in state, with secrets in clear; an asset is `{ [signature]: ..., hash, path }`. */
  inputs: JsonObject;
  outputs: JsonObject;
  /** Paths of the inputs that are secret, such as `settings.apiKey`; a path covers what is below it. */
  secrets: string[][];
  /** Where the program made it, as Pulumi recorded it: `project:///index.ts#12,3`. */
  sourcePosition?: string;
  /** The document's path in the API. */
  path: string;
  /** The account it lives in. */
  client: Client;
  settings: Settings;
}

/** A stack of the program, with what it manages. */
export interface Stack {
  name: string;
  config: Map<string, ConfigValue>;
  /** `celigo:references`, by key. */
  references: { [key: string]: string };
  /** All that it manages at Celigo, actions left out. */
  managed: Managed[];
  /** The account of resources that name none. @throws Error where it has no token, or the settings are wrong. */
  account(): { client: Client; settings: Settings };
}

/** Reads a stack's config and state. Nothing is asked of Celigo. */
export async function openStack(program: Program, name: string): Promise<Stack> {
  const [config, state] = await Promise.all([stackConfig(program, name), stackState(program, name)]);
  const accounts = new Accounts();
  const account = () => accounts.of((key) => configText(config.get(key)), `stack ${name}`);
  const providers = new Map(state.map((each) => [`${each.urn}::${each.id ?? ""}`, each]));
  const managed = state.flatMap((resource) => {
    const provider = providers.get(resource.provider ?? "");
    const isDefault = provider === undefined || /::default(_[\w.]+)?$/.test(provider.urn);
    const open = isDefault
      ? account
      : () => accounts.of((key) => accountSetting(provider, key), `Account ${nameOf(provider.urn)}`);
    return managedOf(resource, open);
  });
  return { name, config, references: referencesOf(config), managed, account };
}

/** One account for each set of settings. */
class Accounts {
  private readonly known = new Map<string, { client: Client; settings: Settings }>();

  of(readConfig: ReadConfig, whose: string): { client: Client; settings: Settings } {
    let settings: Settings;
    try {
      settings = resolveSettings(readConfig, process.env);
    } catch (error) {
      throw new Error(`${whose}: ${messageOf(error)}`, {
        cause: error,
      });
    }
    const key = JSON.stringify(settings);
    const account = this.known.get(key) ?? { client: clientFor(settings), settings };
    this.known.set(key, account);
    return account;
  }
}

/** A client that logs to standard error. No command writes to Celigo, whatever the account's settings allow. */
export function clientFor(settings: Settings): Client {
  return new Client({ ...settings, mode: "read" }, (message) => console.error(message));
}

function managedOf(resource: StateResource, open: () => { client: Client; settings: Settings }): Managed[] {
  const kind = kindOf(resource.type);
  const general = kind !== undefined && Object.hasOwn(resources, kind) ? resources[kind] : undefined;
  if (kind === undefined || general === undefined || resource.id === undefined || resource.id === "")
    return [];
  const secrets: string[][] = [];
  const inputs = reveal(resource.inputs ?? {}, [], secrets) as JsonObject;
  const outputs = reveal(resource.outputs ?? {}, [], []) as JsonObject;
  delete inputs.__provider;
  delete outputs.__provider;
  const spec = specialized(general, inputs);
  const { urn, id, sourcePosition } = resource;
  const known = { urn, name: nameOf(urn), kind, id, spec, inputs, outputs, secrets, sourcePosition };
  // Asked for only by commands that talk to the account.
  return [
    {
      ...known,
      path: spec.remote.path(id),
      get client() {
        return open().client;
      },
      get settings() {
        return open().settings;
      },
    },
  ];
}

/** The last part of a URN. */
export function nameOf(urn: string): string {
  return urn.slice(urn.lastIndexOf("::") + 2);
}

/** A value of Pulumi's wire form with secrets in clear; their paths are added to `secrets`. */
function reveal(value: unknown, at: string[], secrets: string[][]): Json {
  if (Array.isArray(value)) return value.map((element, i) => reveal(element, [...at, String(i)], secrets));
  if (typeof value !== "object" || value === null) return value as Json;
  const { [SIGNATURE]: signature, plaintext } = value as { [key: string]: unknown };
  if (signature === SECRET_MARK) {
    secrets.push(at);
    return typeof plaintext === "string" ? reveal(JSON.parse(plaintext), at, []) : null;
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, reveal(inner, [...at, key], secrets)]),
  );
}

/** A value of a stack's config as the provider gets it. */
export function configText(setting: ConfigValue | undefined): string | undefined {
  if (setting === undefined) return undefined;
  return (
    setting.value ?? (setting.objectValue === undefined ? undefined : JSON.stringify(setting.objectValue))
  );
}

function accountSetting(provider: StateResource, key: string): string | undefined {
  const value = reveal(provider.inputs?.[key] ?? null, [], []);
  return typeof value === "string" ? value : undefined;
}
