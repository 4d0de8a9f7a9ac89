/** What a client needs to know of an account. */
import { SettingsError } from "./errors";

/** What may be written: `read` nothing, `operate` changes of what exists, `full` everything. */
export type Mode = "read" | "operate" | "full";
/** Where requests go, as whom, and how often. */
export interface Connection {
  /** Bearer token; never leaves the process but in the Authorization header. */
  token: string;
  /** Where the token comes from, for state: `env:NAME`, or `apiToken:` and a fingerprint. */
  tokenSource: string;
  /** `https://api.integrator.io` and the like, without a path. */
  origin: string;
  mode: Mode;
  /** The setting that decided the mode. Default: `celigo:mode`. */
  modeFrom?: "celigo:mode" | "CELIGO_MODE";
  /** Seconds for one request; undefined leaves it to the operation (30, or 360 for clone and install). */
  timeoutSeconds?: number;
  /** How often one request is repeated. */
  maxRetries: number;
  /** Upper limit of the request rate; undefined adapts to what the account allows. */
  maxRequestsPerSecond?: number;
}

/** Where an account's token comes from, as people know it: the name of a variable, or `apiToken`. */
export function tokenName({ tokenSource }: Pick<Connection, "tokenSource">): string {
  return tokenSource.replace(/^env:|:.*/g, "");
}

/** The mode and the setting that it comes from, for messages. */
export function modeWords({ mode, modeFrom }: Pick<Connection, "mode" | "modeFrom">): string {
  return `celigo:mode is ${mode}${modeFrom === "CELIGO_MODE" ? " (from CELIGO_MODE)" : ""}`;
}

/** How to allow what the mode refuses. A mode of the config is the one of the last update for some commands. */
function modeAdvice(settings: Pick<Connection, "modeFrom">, allowed: string): string {
  if (settings.modeFrom === "CELIGO_MODE") return `Set CELIGO_MODE to ${allowed} to allow it.`;
  return `Set celigo:mode to ${allowed} to allow it.`;
}

/** What the mode refuses. */
export function refusedByMode(
  connection: Pick<Connection, "mode" | "modeFrom">,
  what: string,
  allowed: string,
): SettingsError {
  return new SettingsError(
    `${modeWords(connection)}${what} ${modeAdvice(connection, allowed)}`,
    connection.modeFrom === "CELIGO_MODE",
  );
}
