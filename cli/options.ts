/** Options that several subcommands share, and what they mean. */
import { Option, type Command } from "commander";
import type { Client } from "../provider/celigo/client";
import { REGIONS, resolveSettings, type ReadConfig, type Settings } from "../provider/run/settings";
import { clientFor } from "./stack";

/** What `withProgram` adds. */
export interface ProgramFlags {
  cwd?: string;
}

/** What `withAccount` adds. */
export interface AccountFlags {
  tokenEnv?: string;
  region?: string;
  baseUrl?: string;
}

/** Adds `--cwd`, for commands that run in a Pulumi program's directory. */
export function withProgram(command: Command): Command {
  return command.option("--cwd <dir>", "directory of the Pulumi program (default: this one)");
}

/** Adds the flags that name an account, for where no stack's config does. */
export function withAccount(command: Command): Command {
  return command
    .option("--token-env <name>", "environment variable that holds the API token (default: CELIGO_API_TOKEN)")
    .addOption(
      new Option("--region <region>", "region of the account (default: CELIGO_REGION, else us)").choices(
        Object.keys(REGIONS),
      ),
    )
    .option("--base-url <url>", "origin of the API instead of the region's (default: CELIGO_BASE_URL)");
}

/** The flags for each part of an account, and the settings in a config that take precedence over them. */
const PARTS = [
  { keys: ["celigo:tokenEnv", "celigo:apiToken"], flags: ["tokenEnv"] },
  { keys: ["celigo:region", "celigo:baseUrl"], flags: ["region", "baseUrl"] },
] as const;
const FLAG_NAMES = { tokenEnv: "--token-env", region: "--region", baseUrl: "--base-url" } as const;

/** True for a key that a config has. */
type HasKey = (key: string) => boolean;

/** The flags that count beside a config: what it says of the token, or of the address, comes first. */
export function effectiveFlags(flags: AccountFlags, has: HasKey): AccountFlags {
  const names = PARTS.filter(({ keys }) => !keys.some(has)).flatMap((part) => [...part.flags]);
  return Object.fromEntries(
    names.flatMap((name) => (flags[name] === undefined ? [] : [[name, flags[name]]])),
  );
}

/** The flags that do not count beside a config, as they were typed. */
export function idleFlags(flags: AccountFlags, has: HasKey): string[] {
  const effective = effectiveFlags(flags, has);
  const names = Object.keys(FLAG_NAMES) as (keyof AccountFlags)[];
  return names.filter((name) => flags[name] !== effective[name]).map((name) => FLAG_NAMES[name]);
}

/**
 * The account that a config names; of token and address, what it leaves open comes from flags, else the environment.
 * @throws CeligoError that says what is missing.
 */
export function accountOf(flags: AccountFlags, config: ReadConfig = () => undefined): Account {
  const effective = effectiveFlags(flags, (key) => config(key) !== undefined);
  const given: { [key: string]: string | undefined } = {
    "celigo:tokenEnv": effective.tokenEnv,
    "celigo:region": effective.region,
    "celigo:baseUrl": effective.baseUrl,
  };
  const settings = resolveSettings((key) => config(key) ?? given[key], process.env);
  return { client: clientFor(settings), settings };
}

/** An account, ready to be asked. */
export interface Account {
  client: Client;
  settings: Settings;
}
