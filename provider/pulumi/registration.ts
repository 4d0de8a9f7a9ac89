/** How Pulumi finds the provider of a resource. Both texts are stored in state and never change. */

/** Pulumi's type token of a kind; part of every URN. */
export function typeToken(kind: string): string {
  return `pulumi-nodejs:dynamic/celigo:${kind}`;
}

/** The input `__provider`: code that the dynamic host runs to get the provider. The same for every release. */
export function providerText(kind: string): string {
  return `exports.handler = () => require("pulumi-celigo/dynamic").provider("${kind}")`;
}
