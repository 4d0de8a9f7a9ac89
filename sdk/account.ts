import * as pulumi from "@pulumi/pulumi";
import { programError } from "./error";
import { checkedInputs } from "./inputs";

/** Settings of one Celigo account. What is left out comes from the stack's config, then the environment. */
export interface AccountArgs {
  /** Name of the environment variable that holds the API token, read at run time. Recommended. */
  tokenEnv?: pulumi.Input<string>;
  /** The API token itself; stored encrypted in state, where it goes stale when the token is rotated. */
  apiToken?: pulumi.Input<string>;
  /** Celigo's region. Default: `us`. */
  region?: pulumi.Input<"us" | "eu" | "au" | "ca">;
  /** Origin of the API, without a path, instead of the region's: https, or http for loopback. */
  baseUrl?: pulumi.Input<string>;
  /** `full` (default), `operate` (no creates and deletes) or `read` (no writes at all). */
  mode?: pulumi.Input<"full" | "operate" | "read">;
  /** `_userId` that `GET /v1/tokenInfo` must answer before the first write. */
  expectUserId?: pulumi.Input<string>;
  /** What a create does when its natural key is taken, for resources that do not say it themselves. Default: `fail`. */
  onExisting?: pulumi.Input<"fail" | "adopt" | "create">;
  /** Seconds for one request. Default: 30, and 360 for clone and install. */
  timeoutSeconds?: pulumi.Input<number>;
  /** How often a request is repeated. Default: 5. */
  maxRetries?: pulumi.Input<number>;
  /** Upper limit of the request rate. Default: what the account allows, found out by itself. */
  maxRequestsPerSecond?: pulumi.Input<number>;
  /** Read each object itself in a refresh, instead of relying on dated rows of lists. Default: false. */
  fullRefresh?: pulumi.Input<boolean>;
  /** Let objects count as deleted although nothing shows that this is the account they were made in. Default: false. */
  allowAccountChange?: pulumi.Input<boolean>;
  /** Ids of objects that may be deleted although they are in use. */
  forceDestroyIds?: pulumi.Input<pulumi.Input<string>[]>;
}

const COPIED = [
  "region",
  "baseUrl",
  "mode",
  "expectUserId",
  "onExisting",
  "timeoutSeconds",
  "maxRetries",
  "maxRequestsPerSecond",
  "fullRefresh",
  "allowAccountChange",
  "forceDestroyIds",
] as const;

/**
 * A Celigo account, for programs that work with several. Resources take it as `{ provider: account }`, components as
 * `{ providers: [account] }`.
 *
 * ```ts
 * const sandbox = new celigo.Account("sandbox", { tokenEnv: "CELIGO_SANDBOX_TOKEN", region: "eu" });
 * new celigo.Script("hooks", { name: "Hooks", content: "..." }, { provider: sandbox });
 * ```
 */
export class Account extends pulumi.ProviderResource {
  /** Whether a value is an Account, also one from another copy of this package, and within transformations. */
  public static override isInstance(obj: unknown): obj is Account {
    return (obj as { [MARK]?: unknown } | null | undefined)?.[MARK] === true;
  }

  /** The settings as this account's provider process gets them. */
  public readonly settings: pulumi.Output<{ [key: string]: string }>;

  constructor(name: string, args: AccountArgs = {}, opts?: pulumi.ResourceOptions) {
    const inputs = accountInputs(name, args);
    super("pulumi-nodejs", name, inputs, opts);
    this.settings = pulumi.output(inputs);
  }
}

/** On the prototype, because transformations run before the constructor has set anything. */
const MARK = "__celigoAccount";
Object.defineProperty(Account.prototype, MARK, { value: true });

function accountInputs(name: string, given: AccountArgs): pulumi.Inputs {
  refusePlainToken();
  const args: AccountArgs = checkedInputs(`Account "${name}"`, given);
  const unknown = Object.keys(args).filter((key) => !ALL.includes(key));
  if (unknown.length > 0) {
    throw programError(
      `Account "${name}": unknown setting ${unknown.join(", ")}; known are ${ALL.join(", ")}.`,
    );
  }
  const config = new pulumi.Config("celigo");
  const inputs: pulumi.Inputs = tokenInputs(name, args, config);
  for (const key of COPIED) {
    const value: unknown =
      key === "forceDestroyIds" ? allIds(args[key], config.get(key)) : (args[key] ?? config.get(key));
    if (value !== undefined) inputs[`celigo:${key}`] = settled(name, key, value);
  }
  return inputs;
}

/** Ids of both levels count: each of them was named on purpose. */
function allIds(
  own: AccountArgs["forceDestroyIds"],
  stack: string | undefined,
): AccountArgs["forceDestroyIds"] | string {
  if (own === undefined || stack === undefined) return own ?? stack;
  const others = stack.trim().startsWith("[") ? (JSON.parse(stack) as string[]) : stack.split(",");
  return pulumi.output(own).apply((ids) => [...ids, ...others.map((id) => id.trim())]);
}

const ALL: string[] = ["tokenEnv", "apiToken", ...COPIED];

function settled(name: string, key: string, value: pulumi.Input<unknown>): pulumi.Output<string> {
  return pulumi.output(value as pulumi.Input<string>).apply((known) => settingText(name, key, known));
}

/**
 * A setting as a text.
 * @throws pulumi.RunError for an output that turns out to have no value: Pulumi would leave it out, and another level's
 * account, or none of its guards, would count.
 */
export function settingText(name: string, key: string, value: unknown): string {
  if (value === undefined || value === null) {
    throw programError(`Account "${name}": ${key} is given by an output that has no value.`);
  }
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** The first level that sets a token decides; the token itself is never copied from the stack's config. */
function tokenInputs(name: string, args: AccountArgs, config: pulumi.Config): pulumi.Inputs {
  if (args.tokenEnv !== undefined && args.apiToken !== undefined) {
    throw programError(`Account "${name}": set tokenEnv or apiToken, not both (tokenEnv is recommended).`);
  }
  if (args.tokenEnv !== undefined) return { "celigo:tokenEnv": settled(name, "tokenEnv", args.tokenEnv) };
  if (args.apiToken !== undefined) {
    return { "celigo:apiToken": pulumi.secret(settled(name, "apiToken", args.apiToken)) };
  }
  const variable = config.get("tokenEnv");
  if (variable !== undefined) return { "celigo:tokenEnv": variable };
  if (pulumi.runtime.getConfig("celigo:apiToken") !== undefined) {
    throw programError(
      `Account "${name}" names no token, and celigo:apiToken of the stack is not handed on to accounts. Set tokenEnv, or apiToken: new pulumi.Config("celigo").requireSecret("apiToken").`,
    );
  }
  return {};
}

/**
 * A token in clear text in the stack's config has been seen by the engine and would be written to state.
 * @throws pulumi.RunError that says how to set it again.
 */
export function refusePlainToken(): void {
  if (pulumi.runtime.getConfig("celigo:apiToken") === undefined) return;
  const { isConfigSecret } = pulumi.runtime as { isConfigSecret?: (key: string) => boolean };
  if (isConfigSecret?.("celigo:apiToken") !== false) return;
  throw programError(
    "celigo:apiToken is in the stack's config in clear text. Revoke that token, and set a new one with `pulumi config set --secret celigo:apiToken`; or better, keep it in the environment variable CELIGO_API_TOKEN.",
  );
}
