/** How the functions that read run: in the program's own process, with the provider's code, for one account. */
import * as pulumi from "@pulumi/pulumi";
import type * as door from "../provider";
import { typeToken } from "../provider/pulumi/registration";
import { refusePlainToken } from "./account";
import { programError } from "./error";
import { internals } from "./output";
import { isInlineProgram, refuseEnvironment } from "./inline-program";
import { checkedInputs, deferredIn } from "./inputs";

/** Settings of an account by key (`celigo:region`); undefined for those of the stack. */
type Settings = { [key: string]: string } | undefined;

/**
 * Calls a function that reads.
 * @throws pulumi.RunError that names the function and what to do.
 */
export async function invoke<T>(name: string, args: object, opts: pulumi.InvokeOptions = {}): Promise<T> {
  const plain = checkedInputs(`celigo.${name}`, args);
  const deferred = deferredIn(plain);
  if (deferred) {
    const is = deferred.kind === "output" ? "an output" : "a promise";
    throw programError(
      `celigo.${name}: ${deferred.path.join(".")} is ${is}, whose value is not there yet. Use celigo.${name}Output.`,
    );
  }
  const settings = accountSettings(name, opts);
  if (settings && !(await internals(settings).isKnown)) {
    throw programError(
      `celigo.${name}: the settings of its Account are not known yet, because they come from a resource that this preview has not made. Use celigo.${name}Output, which waits for them.`,
    );
  }
  return call(name, plain, settings && (await internals(settings).promise()));
}

/**
 * The same for arguments that are outputs: not called while one of them, or a resource that they or `dependsOn` come
 * from, is unknown in a preview; secret when an argument is.
 */
export function invokeOutput<T>(
  name: string,
  args: object,
  opts: pulumi.InvokeOutputOptions = {},
): pulumi.Output<T> {
  const check = (plain: object) => checkedInputs(`celigo.${name}`, plain);
  const given = pulumi.output(pulumi.Output.isInstance<object>(args) ? args.apply(check) : check(args));
  const ids = pulumi.output(idsBehind(given, opts.dependsOn));
  return pulumi
    .all([given, accountSettings(name, opts), ids])
    .apply(([plain, settings]) => call<T>(name, plain, settings));
}

/** Whoever asks knows what the function of this name answers. */
async function call<T>(name: string, args: object, settings: Settings): Promise<T> {
  const { mocks } = (pulumi.runtime.getMonitor() ?? {}) as Mocked;
  if (mocks) return (await mocks.call({ token: `celigo:index:${name}`, inputs: args })) as T;
  if (!settings) refusePlainToken();
  // Only here, so that programs that read nothing load neither axios nor ajv.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const provider = require("../provider") as typeof door;
  const read = (key: string): string | undefined =>
    settings ? settings[key] : pulumi.runtime.getConfig(key);
  if (isInlineProgram()) refuseEnvironment(name, read);
  try {
    return (await provider.invoke(name, args as never, read)) as T;
  } catch (error) {
    throw programError(`celigo.${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** What Pulumi's unit tests (`pulumi.runtime.setMocks`) put in the engine's place. */
interface Mocked {
  mocks?: pulumi.runtime.Mocks;
}

/** The settings of the `Account` that the options name, in one way or the other; undefined for the stack's. */
function accountSettings(
  name: string,
  opts: pulumi.InvokeOptions,
): pulumi.Output<{ [key: string]: string }> | undefined {
  const provider = opts.provider ?? opts.parent?.getProvider(typeToken("Function"));
  if (!provider) return undefined;
  const { settings } = provider as { settings?: unknown };
  if (pulumi.Output.isInstance<{ [key: string]: string }>(settings)) {
    // A token among them makes no secret of what is read with it.
    return pulumi.unsecret(settings);
  }
  throw programError(
    `celigo.${name}: its provider is not a celigo.Account, so it is not known which account to read. Give { provider: account }.`,
  );
}

/** Ids of the resources that must be there first. */
async function idsBehind(
  given: pulumi.Output<unknown>,
  dependsOn: pulumi.InvokeOutputOptions["dependsOn"],
): Promise<pulumi.Output<string>[]> {
  const named: unknown = await internals(pulumi.output(dependsOn as pulumi.Input<unknown>)).promise();
  const resources = [...(await internals(given).allResources()), ...[named ?? []].flat()];
  return resources
    .flatMap((resource) => [...customResources(resource as pulumi.Resource)])
    .map(({ id }) => id);
}

/** The resource, or those within a component; what comes from elsewhere has no id to wait for. */
function* customResources(resource: pulumi.Resource): Generator<pulumi.CustomResource> {
  if (pulumi.CustomResource.isInstance(resource)) {
    if ((resource.id as unknown) !== undefined) yield resource;
    return;
  }
  const { __childResources: children } = resource as { __childResources?: Set<pulumi.Resource> };
  for (const child of children ?? []) yield* customResources(child);
}
