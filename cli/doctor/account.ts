/** A token: whose it is, where it is taken, and what it may read. */
import type { Client } from "../../provider/celigo/client";
import { messageOf, ApiError } from "../../provider/celigo/errors";
import { REGIONS, type Settings } from "../../provider/run/settings";
import { clientFor } from "../stack";
import { note, ok, problem, type Check } from "./check";
import { isObject, own } from "../../provider/json/json";
import { modeWords } from "../../provider/celigo/connection";

/** A read that fails once more will not succeed soon; a doctor should not be waited for. */
const RETRIES = 1;

/** What is asked, and what it is needed for. */
const ENDPOINTS = [
  { path: "/v1/integrations", kinds: "integrations" },
  { path: "/v1/scripts", kinds: "scripts" },
  { path: "/v1/state", kinds: "state keys" },
  { path: "/v1/connectors", kinds: "connectors, licenses and trials", isPartners: true },
] as const;

/** What a check of an account needs to know about the program. */
export interface Needs {
  /** The program has connectors, licenses or trials. */
  partner: boolean;
}

/** Everything about one account. */
export async function checkAccount(settings: Settings, needs: Needs): Promise<Check[]> {
  const client = clientFor({ ...settings, maxRetries: Math.min(settings.maxRetries, RETRIES) });
  const place = `${settings.origin}${regionOf(settings.origin)}`;
  const source = settings.tokenSource.replace(/^env:/, "").replace(/^apiToken:.*/, "celigo:apiToken");
  const told = [ok("token", `token from ${source}, for ${place}`), ...modeOf(settings)];
  const whose = await checkToken(client, settings);
  if (whose.status === "problem") return [...told, whose];
  const rights = await Promise.all(ENDPOINTS.map((endpoint) => checkRight(client, endpoint, needs)));
  const hasAnchor = rights.slice(0, 2).some(({ rows }) => rows > 0);
  const guard = hasAnchor || (settings.expectUserIds ?? []).length > 0 ? [] : [UNGUARDED];
  return [...told, whose, ...rights.map(({ check }) => check), ...guard];
}

const UNGUARDED = note(
  "account guard",
  "the account has no integration and no script yet, so that state keys and the first objects cannot be told from another account's",
  "Set celigo:expectUserId to the user id above.",
);

function regionOf(origin: string): string {
  const region = Object.entries(REGIONS).find(([, host]) => host === origin)?.[0];
  return region === undefined ? "" : ` (region ${region})`;
}

function modeOf(settings: Settings): Check[] {
  const { mode } = settings;
  if (mode === "full") return [];
  const what = mode === "read" ? "every write is refused" : "nothing is made or deleted";
  return [note("mode", `${modeWords(settings)}: ${what}`)];
}

async function checkToken(client: Client, { origin, expectUserIds = [] }: Settings): Promise<Check> {
  try {
    const info = await client.get("/v1/tokenInfo");
    const user = isObject(info) ? own(info, "_userId") : undefined;
    const refused = expectUserIds.find((ids) => typeof user !== "string" || !ids.includes(user));
    if (refused)
      return problem(
        "user",
        `the token belongs to user ${JSON.stringify(user ?? null)}, and celigo:expectUserId is ${refused.join(" or ")}`,
        "Use the token of the other account, or correct celigo:expectUserId (CELIGO_EXPECT_USER_ID).",
      );
    const expected = expectUserIds.length === 0 ? "" : ", as expected";
    return ok(
      "user",
      typeof user === "string" ? `the token's user is ${user}${expected}` : "Celigo takes the token",
    );
  } catch (error) {
    return problem("user", messageOf(error), adviceFor(error, origin));
  }
}

function adviceFor(error: unknown, origin: string): string {
  if (!(error instanceof ApiError))
    return "Check the network, the proxy settings, celigo:region and celigo:baseUrl.";
  if (error.status === 401)
    return `Make a new API token, or use that of this region: ${origin} knows only its own region's tokens, and deleted or expired ones not at all.`;
  if (error.status === 403) return "Give the token full access, or use one that has it.";
  return "Try again; if it stays, ask Celigo's support.";
}

interface Right {
  check: Check;
  rows: number;
}

async function checkRight(
  client: Client,
  endpoint: { path: string; kinds: string; isPartners?: boolean },
  needs: Needs,
): Promise<Right> {
  const { path, kinds, isPartners } = endpoint;
  try {
    const rows = await client.list(path, { isStrict: true, isEnough: () => true });
    return { check: ok("rights", `GET ${path}: ${kinds} can be read`), rows: rows?.length ?? 0 };
  } catch (error) {
    const status = error instanceof ApiError ? error.status : 0;
    if (isPartners && (status === 403 || status === 404) && !needs.partner)
      return {
        check: note(
          "rights",
          `GET ${path}: not for this account, which is not a Celigo partner's (${status})`,
        ),
        rows: 0,
      };
    const fix = isPartners
      ? "Connectors and licenses need a token of a Celigo partner's account with full access; leave them out of the program otherwise."
      : "Use an account token with full access: a custom one has no scope for this.";
    return { check: problem("rights", messageOf(error), fix), rows: 0 };
  }
}
