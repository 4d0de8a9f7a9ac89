/** What all resource classes share: how a class of the program becomes a resource of Pulumi's dynamic host. */
import * as pulumi from "@pulumi/pulumi";
import { refusePlainToken } from "./account";
import { programError } from "./error";

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
  refuseLost(kind, args);
  return {
    ...Object.fromEntries(outputs.map((name) => [name, undefined])),
    __celigo: undefined,
    ...args,
    __provider: `exports.handler = () => require("pulumi-celigo/dynamic").provider("${kind}")`,
  };
}

/** Far below the depth at which Pulumi's SDK fails, which it does only after the object was made. The provider has the same limit. */
const MAX_LEVELS = 200;

/**
 * Pulumi drops a key `__proto__` on its way to the provider, so it would be missing in Celigo without a word; and it
 * cannot carry what is nested too deep, or in itself.
 * @throws pulumi.RunError with the path of the key, or the name of the property.
 */
function refuseLost(path: string, value: unknown, level = 0): void {
  if (typeof value !== "object" || value === null) return;
  const isPlain = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
  if (!isPlain) return;
  if (level > MAX_LEVELS) {
    const property = path.split(".").slice(0, 2).join(".");
    throw programError(
      `${property}: nested deeper than ${MAX_LEVELS} levels, which Pulumi cannot carry; keep what is inside in a text.`,
    );
  }
  if (Object.hasOwn(value, "__proto__")) {
    throw programError(
      `${path}.__proto__: Pulumi cannot carry a key of this name; give it another one, or keep it in a text.`,
    );
  }
  for (const [key, inner] of Object.entries(value)) refuseLost(`${path}.${key}`, inner, level + 1);
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
