/** Options that several subcommands share, and what they mean. */
import { Option, type Command } from "commander";
import type { Client } from "../provider/client";
import { REGIONS, resolveSettings, type Settings } from "../provider/settings";
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

/** Adds the flags that name an account, for commands that name no stack. */
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

/** The account that flags and the environment name. @throws CeligoError that says what is missing. */
export function accountOf(flags: AccountFlags): { client: Client; settings: Settings } {
  const given: { [key: string]: string | undefined } = {
    "celigo:tokenEnv": flags.tokenEnv,
    "celigo:region": flags.region,
    "celigo:baseUrl": flags.baseUrl,
  };
  const settings = resolveSettings((key) => given[key], process.env);
  return { client: clientFor(settings), settings };
}
