/** What all resource classes share: how a class of the program becomes a resource of Pulumi's dynamic host. */
import * as pulumi from "@pulumi/pulumi";
import { refusePlainToken } from "./account";

/** Pulumi's type token of a kind of resource; part of every URN, never changed. */
export function type(kind: string): string {
  return `pulumi-nodejs:dynamic/celigo:${kind}`;
}

/**
 * The inputs that Pulumi registers: the arguments, the names of the outputs, and the text by which the dynamic host
 * finds the provider. The text is stored in state, so it is the same for every release of this package.
 */
export function props(kind: string, args: object, outputs: readonly string[]): pulumi.Inputs {
  refusePlainToken();
  return {
    ...Object.fromEntries(outputs.map((name) => [name, undefined])),
    __celigo: undefined,
    ...args,
    __provider: `exports.handler = () => require("pulumi-celigo/dynamic").provider("${kind}")`,
  };
}

/** A server-made value that changes by itself; undefined where the last answer of the API did not tell it. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each class narrows it
export function volatile(resource: pulumi.CustomResource, name: string): pulumi.Output<any> {
  const { __celigo: hidden } = resource as unknown as { __celigo: pulumi.Output<Hidden | undefined> };
  return hidden.apply((record) => record?.server?.[name]);
}

interface Hidden {
  server?: { [name: string]: unknown };
}
