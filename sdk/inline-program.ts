/** Inline programs of the Automation API, whose functions run in another environment than their resources. */
import type * as pulumi from "@pulumi/pulumi";
import { programError } from "./error";

/**
 * Whether this is an inline program of the Automation API. Its resources run under the CLI, whose environment is this
 * process's with the workspace's `envVars` over it; nothing here can know these. Pulumi gives such a program, unlike one
 * that the CLI starts, a separate store, with the stack in it. (A component provider has the one without the other.)
 */
export function isInlineProgram(): boolean {
  const { asyncLocalStorage } = globalThis as { asyncLocalStorage?: Stores };
  return asyncLocalStorage?.getStore()?.stackResource !== undefined;
}

/** Pulumi's AsyncLocalStorage, in all versions that this package works with; the store is what it knows of a run. */
interface Stores {
  getStore(): { stackResource?: pulumi.Resource } | undefined;
}

/**
 * A function never reads another account than the resources write: the token has to be among the settings, and the
 * origin must not come from this process. (The token is not valid at another origin, so the default cannot mislead.)
 * @param read answers `celigo:<key>` of the Account or the stack.
 * @throws pulumi.RunError that names the function, the variable and what to set instead.
 */
export function refuseEnvironment(name: string, read: (key: string) => string | undefined): void {
  const isSet = (value: string | undefined): boolean => (value ?? "").trim() !== "";
  const refuse = (what: string, advice: string): void => {
    throw programError(
      `celigo.${name}: in an inline program of the Automation API, ${what} would come from the environment of this process, which may differ from the one of the resources. ${advice}`,
    );
  };
  if (read("celigo:apiToken") === undefined) {
    const variable = read("celigo:tokenEnv") ?? "CELIGO_API_TOKEN";
    refuse(
      `the token (${variable})`,
      `Set celigo:apiToken as a secret in the stack's config, or give { provider: new celigo.Account(name, { apiToken }) }.`,
    );
  }
  if (isSet(read("celigo:baseUrl"))) return;
  const ways = { CELIGO_BASE_URL: "celigo:baseUrl", CELIGO_REGION: "celigo:region" };
  for (const [variable, key] of Object.entries(ways)) {
    if (!isSet(process.env[variable]) || isSet(read(key))) continue;
    refuse(
      `the address of Celigo (${variable})`,
      `Set ${key} in the stack's config, or ${key.replace("celigo:", "")} of the Account.`,
    );
  }
}
