/** What all resource classes share: how a class of the program becomes a resource of Pulumi's dynamic host. */
import * as pulumi from "@pulumi/pulumi";
import { refusePlainToken } from "./account";
import { parseRecord, READ } from "../provider/pulumi/record";
import { providerText, typeToken } from "../provider/pulumi/registration";
import { announce } from "./announce";
import { programError } from "./error";
import { checkedInputs } from "./inputs";

/** What is the same for all resources of a kind. */
export interface Shape {
  /** Names of the outputs besides the inputs. */
  outputs: readonly string[];
  /** Names of the inputs by which a create recognises an existing object; none for an action. */
  naturalKey: readonly string[];
}

/**
 * The inputs that Pulumi registers: the arguments, the names of the outputs, and the text by which the dynamic host
 * finds the provider. The text is stored in state, so it is the same for every release of this package.
 */
export function props(
  kind: string,
  args: object,
  { outputs, naturalKey }: Shape,
  opts?: pulumi.CustomResourceOptions,
): pulumi.Inputs {
  refusePlainToken();
  refuseImport(kind, opts);
  refuseReplaceOnChanges(kind, opts);
  const inputs = checkedInputs(kind, args);
  announce(kind, naturalKey, args);
  return {
    ...Object.fromEntries(outputs.map((name) => [name, undefined])),
    __celigo: undefined,
    ...inputs,
    __provider: providerText(kind),
  };
}

/** What Pulumi registers to read an existing object (`X.get`), with the names of all properties of the class. */
export function readProps(kind: string, names: readonly string[]): pulumi.Inputs {
  refusePlainToken();
  return {
    ...Object.fromEntries(names.map((name) => [name, undefined])),
    __celigo: undefined,
    [READ]: true,
    __provider: providerText(kind),
  };
}

/** Pulumi's own words for it tell nobody what to do. */
function refuseImport(kind: string, opts: pulumi.CustomResourceOptions | undefined): void {
  if (opts?.import === undefined) return;
  throw programError(
    `${kind}: Pulumi cannot import a resource of a dynamic provider by the option import. Set adoptId: "<id>" in the inputs instead: the next \`pulumi up\` takes the object over. A whole account comes with \`npx pulumi-celigo export\`.`,
  );
}

/** The engine needs the names of the changed properties for it, which Pulumi's dynamic host does not hand on. */
function refuseReplaceOnChanges(kind: string, opts: pulumi.CustomResourceOptions | undefined): void {
  if ((opts?.replaceOnChanges ?? []).length === 0) return;
  throw programError(
    `${kind}: the option replaceOnChanges has no effect for a resource of a dynamic provider. Use deleteBeforeReplace: true together with the option replacementTrigger, or for one time with \`pulumi up --target-replace <urn>\`.`,
  );
}

/**
 * Whether a value is a resource of a kind. It asks for the type alone, which is there before the transformations of the
 * program run; the marks of Pulumi's classes come after them.
 */
export function isKind(value: unknown, kind: string): boolean {
  return (value as { __pulumiType?: unknown } | null | undefined)?.__pulumiType === typeToken(kind);
}

/** The last part of a resource's id. */
export function endOfId(resource: pulumi.CustomResource): pulumi.Output<string> {
  return resource.id.apply((id) => id.split("/").at(-1) ?? id);
}

/** A server-made value that changes by itself; undefined where the last answer of the API did not tell it. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each class narrows it
export function volatile(resource: pulumi.CustomResource, name: string): pulumi.Output<any> {
  const { __celigo: hidden } = resource as unknown as { __celigo: pulumi.Output<unknown> };
  return hidden.apply((value) => parseRecord(value)?.server?.[name]);
}
