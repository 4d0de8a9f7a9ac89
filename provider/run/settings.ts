/** Which account a provider process works for: `Account` or stack config first, then the environment, then defaults. */
import { createHash } from "node:crypto";
import type { Connection } from "../celigo/connection";
import { CeligoError, SettingsError } from "../celigo/errors";
import type { OnExisting } from "../model/decisions";

/** Celigo's regions and their hosts. Tokens of one are unknown in the others. */
export const REGIONS: Record<string, string> = {
  us: "https://api.integrator.io",
  eu: "https://api.eu.integrator.io",
  au: "https://api.au.integrator.io",
  ca: "https://api.ca.integrator.io",
};

/** The settings of one account, complete. */
export interface Settings extends Connection {
  /** The token must belong to one user of each of these lists. */
  expectUserIds?: string[][];
  onExisting: OnExisting;
  /** Lets objects count as gone although nothing shows that this is the account they were made in. */
  /** Whether a refresh reads each object itself, where rows of lists could answer. */
  fullRefresh: boolean;
  allowAccountChange: boolean;
  /** Ids whose deletion guard is open. */
  forceDestroyIds: string[];
}

/** Reads `celigo:<key>` from the provider's own configuration. */
export type ReadConfig = (key: string) => string | undefined;

/**
 * Resolves all settings.
 * @throws CeligoError that names the setting, what is allowed and the ways to set it.
 */
export function resolveSettings(readConfig: ReadConfig, env: NodeJS.ProcessEnv): Settings {
  refuseBlankToken(readConfig);
  const config = (key: string) => nonEmpty(readConfig(`celigo:${key}`));
  const value = (key: string, variable: string) => config(key) ?? nonEmpty(env[variable]);
  const { token, tokenSource } = resolveToken(config, env);
  return {
    token,
    tokenSource,
    origin: resolveOrigin(value("baseUrl", "CELIGO_BASE_URL"), value("region", "CELIGO_REGION")),
    ...modeOf(config("mode"), nonEmpty(env.CELIGO_MODE)),
    expectUserIds: [listOf(config("expectUserId")), listOf(nonEmpty(env.CELIGO_EXPECT_USER_ID))].filter(
      (ids) => ids.length > 0,
    ),
    onExisting: oneOf(
      "onExisting",
      "CELIGO_ON_EXISTING",
      ["fail", "adopt", "create"],
      value("onExisting", "CELIGO_ON_EXISTING"),
    ),
    timeoutSeconds: numberOf(value, {
      key: "timeoutSeconds",
      variable: "CELIGO_TIMEOUT_SECONDS",
      minimum: 0.001,
      maximum: 3600,
    }),
    maxRetries:
      wholeOf(value, { key: "maxRetries", variable: "CELIGO_MAX_RETRIES", minimum: 0, maximum: 100 }) ?? 5,
    maxRequestsPerSecond: numberOf(value, {
      key: "maxRequestsPerSecond",
      variable: "CELIGO_MAX_REQUESTS_PER_SECOND",
      minimum: 0.1,
      maximum: 10_000,
    }),
    fullRefresh:
      oneOf(
        "fullRefresh",
        "CELIGO_FULL_REFRESH",
        ["false", "true"],
        value("fullRefresh", "CELIGO_FULL_REFRESH"),
      ) === "true",
    allowAccountChange:
      oneOf(
        "allowAccountChange",
        "CELIGO_ALLOW_ACCOUNT_CHANGE",
        ["false", "true"],
        value("allowAccountChange", "CELIGO_ALLOW_ACCOUNT_CHANGE"),
      ) === "true",
    // Config as `destroy` sees it is the one of the last `up`: the environment opens guards, too.
    forceDestroyIds: [
      ...listOf(config("forceDestroyIds")),
      ...listOf(nonEmpty(env.CELIGO_FORCE_DESTROY_IDS)),
    ],
  };
}

/** From the strictest to the least strict. */
const MODES = ["read", "operate", "full"] as const;

/** The environment can only tighten the mode: of the two, the stricter applies. */
function modeOf(
  config: string | undefined,
  environment: string | undefined,
): Pick<Settings, "mode" | "modeFrom"> {
  const allowed = ["full", "operate", "read"] as const;
  const own = oneOf("mode", "CELIGO_MODE", allowed, config);
  const outer = oneOf("mode", "CELIGO_MODE", allowed, environment);
  const isTightened = MODES.indexOf(outer) < MODES.indexOf(own);
  return isTightened ? { mode: outer, modeFrom: "CELIGO_MODE" } : { mode: own, modeFrom: "celigo:mode" };
}

function nonEmpty(value: string | undefined): string | undefined {
  return value === undefined || value.trim() === "" ? undefined : value;
}

/** Whoever sets one of these and leaves it blank does not mean the token of another level. */
function refuseBlankToken(readConfig: ReadConfig): void {
  for (const key of ["tokenEnv", "apiToken"]) {
    const value = readConfig(`celigo:${key}`);
    if (value === undefined || nonEmpty(value) !== undefined) continue;
    throw new CeligoError(
      `celigo:${key} (of the Account or the stack's config) is set, but empty. Set it, or take it out to use CELIGO_API_TOKEN.`,
    );
  }
}

function resolveToken(config: ReadConfig, env: NodeJS.ProcessEnv): { token: string; tokenSource: string } {
  const variable = config("tokenEnv");
  const token = config("apiToken");
  if (variable !== undefined && token !== undefined) {
    throw new CeligoError(
      "both celigo:tokenEnv and celigo:apiToken are set; keep one of them (celigo:tokenEnv is recommended: the token is then read from the environment at run time).",
    );
  }
  if (token !== undefined) {
    const fingerprint = createHash("sha256").update(`pulumi-celigo:${token}`).digest("hex").slice(0, 8);
    return { token: checkedToken(token, "celigo:apiToken"), tokenSource: `apiToken:${fingerprint}` };
  }
  const name = variable ?? "CELIGO_API_TOKEN";
  const found = nonEmpty(Object.hasOwn(env, name) ? env[name] : undefined);
  if (found !== undefined) return { token: checkedToken(found, name), tokenSource: `env:${name}` };
  if (variable !== undefined) {
    throw new SettingsError(
      `the environment variable ${variable}, named by tokenEnv, is empty or not set. Put the Celigo API token there, or name another variable.`,
    );
  }
  throw new SettingsError(
    `no Celigo API token. Set the environment variable CELIGO_API_TOKEN in the shell that runs Pulumi, or name another variable with \`pulumi config set celigo:tokenEnv NAME\`, or store the token with \`pulumi config set --secret celigo:apiToken\`, or give \`new celigo.Account(name, { tokenEnv })\` to the resources as their provider.`,
  );
}

function checkedToken(token: string, source: string): string {
  const trimmed = token.trim();
  if (!/^[\x21-\x7e]+$/.test(trimmed)) {
    throw new CeligoError(
      `the token from ${source} has characters that no Celigo API token has; copy it again.`,
    );
  }
  return trimmed;
}

/** The origin for a base URL or a region; both checked. */
export function resolveOrigin(baseUrl: string | undefined, region: string | undefined): string {
  const host = REGIONS[region ?? "us"];
  if (host === undefined || !Object.hasOwn(REGIONS, region ?? "us")) {
    throw new CeligoError(
      `celigo:region (CELIGO_REGION) is ${JSON.stringify(region)}; it must be one of ${Object.keys(REGIONS).join(", ")}.`,
    );
  }
  if (baseUrl === undefined) return host;
  const rule =
    "celigo:baseUrl (CELIGO_BASE_URL) must be an origin such as https://api.eu.integrator.io: https (http for loopback only), no path, no user, no query.";
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  if (!url || url.username !== "" || url.password !== "") throw new CeligoError(rule);
  const isLoopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(url.hostname);
  const isAllowed = url.protocol === "https:" || (url.protocol === "http:" && isLoopback);
  if (!isAllowed || url.pathname !== "/" || url.search !== "" || url.hash !== "") throw new CeligoError(rule);
  return url.origin;
}

function oneOf<T extends string>(
  key: string,
  variable: string,
  allowed: readonly [T, ...T[]],
  value?: string,
): T {
  if (value === undefined) return allowed[0];
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) {
    throw new CeligoError(
      `celigo:${key} (${variable}) is ${JSON.stringify(value)}; it must be one of ${allowed.join(", ")}.`,
    );
  }
  return found;
}

type ReadValue = (key: string, variable: string) => string | undefined;

/** A number setting, and what it may be. */
interface Limits {
  key: string;
  variable: string;
  minimum: number;
  maximum: number;
}

function numberOf(value: ReadValue, { key, variable, minimum, maximum }: Limits): number | undefined {
  const text = value(key, variable);
  if (text === undefined) return undefined;
  const number = Number(text);
  if (!Number.isFinite(number) || number < minimum || number > maximum) {
    throw new CeligoError(
      `celigo:${key} (${variable}) is ${JSON.stringify(text)}; it must be a number from ${minimum} to ${maximum}.`,
    );
  }
  return number;
}

function wholeOf(value: ReadValue, limits: Limits): number | undefined {
  const number = numberOf(value, limits);
  const { key, variable, maximum } = limits;
  if (number !== undefined && !Number.isInteger(number)) {
    throw new CeligoError(
      `celigo:${key} (${variable}) is ${number}; it must be a whole number from 0 to ${maximum}.`,
    );
  }
  return number;
}

/** A comma-separated list, or the JSON array that Pulumi makes of structured config. */
function listOf(value: string | undefined): string[] {
  if (value === undefined) return [];
  if (value.trim().startsWith("[")) {
    try {
      const parsed: unknown = JSON.parse(value);
      if (Array.isArray(parsed)) return parsed.map(String);
    } catch {
      throw new CeligoError(
        "a list of ids (celigo:forceDestroyIds, celigo:expectUserId) is neither comma-separated nor a JSON array.",
      );
    }
  }
  return value
    .split(",")
    .map((id) => id.trim())
    .filter((id) => id !== "");
}
