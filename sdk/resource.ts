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
export function props(
  kind: string,
  args: object,
  outputs: readonly string[],
  opts?: pulumi.CustomResourceOptions,
): pulumi.Inputs {
  refusePlainToken();
  refuseImport(kind, opts);
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
 * Pulumi drops a key `__proto__` on its way to the provider, so it would be missing in Celigo without a word; it
 * cannot carry what is nested too deep, or in itself; and of an output in a text it makes another text.
 * @throws pulumi.RunError with the path of the key, or the name of the property.
 */
function refuseLost(path: string, value: unknown, level = 0): void {
  if (typeof value === "string") refuseOutputText(path, value);
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
  for (const [key, inner] of Object.entries(value)) {
    refuseOutputText(path, key);
    refuseLost(`${path}.${key}`, inner, level + 1);
  }
}

/** What an output becomes where it is used as a text: Pulumi's advice, which nobody wants in Celigo. */
const OUTPUT_TEXT = /Calling \[to(String|JSON)\] on an \[Output<T>\] is not supported/;

function refuseOutputText(path: string, text: string): void {
  if (!OUTPUT_TEXT.test(text)) return;
  throw programError(
    `${path}: an output stands in a text or a key, where its value is not known yet. Use pulumi.interpolate for a text, and pulumi.output(...).apply(...) for an object whose keys depend on it.`,
  );
}

/** Pulumi's own words for it tell nobody what to do. */
function refuseImport(kind: string, opts: pulumi.CustomResourceOptions | undefined): void {
  if (opts?.import === undefined) return;
  throw programError(
    `${kind}: Pulumi cannot import a resource of a dynamic provider by the option import. Set adoptId: "<id>" in the inputs instead: the next \`pulumi up\` takes the object over. A whole account comes with \`npx pulumi-celigo export\`.`,
  );
}

/** The last part of a resource's id. */
export function endOfId(resource: pulumi.CustomResource): pulumi.Output<string> {
  return resource.id.apply((id) => id.split("/").at(-1) ?? id);
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
