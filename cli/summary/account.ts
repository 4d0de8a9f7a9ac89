/** The account of a preview: old texts and dependents are read there. */
import type { Client } from "../../provider/celigo/client";
import { REGIONS, resolveOrigin, type ReadConfig } from "../../provider/run/settings";
import {
  accountOf,
  effectiveFlags,
  idleFlags,
  type Account,
  type AccountFlags,
  type ProgramFlags,
} from "../options";
import type { Preview } from "../preview";
import { openProgram } from "../program";
import { configText, openStack } from "../stack";

/** An account to ask, and its token, which must not be printed. */
export interface SummaryAccount {
  client: Client;
  origin: string;
  token: string;
}

/** What says which account is meant. */
export interface SummaryFlags extends ProgramFlags, AccountFlags {
  stack?: string;
}

const LOOPBACK = /^https?:\/\/(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/;

/**
 * The account of the stack that `--stack` names, else that of the config in the preview; what the config leaves open
 * comes from flags, else the environment. None without a token.
 * @throws Error where the settings are wrong, or `--token-env` names a variable that is not set.
 */
export async function summaryAccount(
  preview: Preview,
  flags: SummaryFlags,
): Promise<SummaryAccount | undefined> {
  const isMasked = flags.stack === undefined && Object.hasOwn(preview.config, "celigo:apiToken");
  if (isMasked && flags.tokenEnv === undefined) {
    log("the stack's token is in celigo:apiToken, which a preview masks. Name the stack with --stack.");
    return undefined;
  }
  const config = flags.stack === undefined ? previewConfig(preview) : await configOf(flags.cwd, flags.stack);
  const has = (key: string) => config(key) !== undefined;
  const idle = idleFlags(flags, has);
  if (idle.length > 0) log(`${idle.join(", ")} not used: the config of the stack comes first.`);
  if (effectiveFlags(flags, has).tokenEnv === undefined && !hasToken(config)) return undefined;
  const account = accountOf(flags, config);
  return flags.stack !== undefined || isTrusted(account, flags) ? found(account) : undefined;
}

function found({ client, settings }: Account): SummaryAccount {
  return { client, origin: settings.origin, token: settings.token };
}

async function configOf(cwd: string | undefined, name: string): Promise<ReadConfig> {
  const { config } = await openStack(await openProgram(cwd), name);
  return (key) => configText(config.get(key));
}

/** What a preview says of its account; a token in it is masked. */
function previewConfig({ config }: Preview): ReadConfig {
  const names = ["celigo:tokenEnv", "celigo:region", "celigo:baseUrl"];
  return (key) => (names.includes(key) && Object.hasOwn(config, key) ? config[key] : undefined);
}

function hasToken(config: ReadConfig): boolean {
  if (config("celigo:apiToken") !== undefined) return true;
  return (process.env[config("celigo:tokenEnv") ?? "CELIGO_API_TOKEN"] ?? "").trim() !== "";
}

/** A preview may come from somebody else: it does not choose to which host the token of this environment is sent. */
function isTrusted({ settings: { origin } }: Account, { baseUrl }: AccountFlags): boolean {
  if (Object.values(REGIONS).includes(origin) || LOOPBACK.test(origin)) return true;
  const named = [baseUrl, process.env.CELIGO_BASE_URL].filter((url) => url);
  if (named.some((url) => resolveOrigin(url, undefined) === origin)) return true;
  log(
    `the preview names the address ${origin}, which is not Celigo's, and no token is sent there. Name it with --base-url, or the stack with --stack.`,
  );
  return false;
}

function log(message: string): void {
  console.error(`pulumi-celigo: ${message}`);
}
