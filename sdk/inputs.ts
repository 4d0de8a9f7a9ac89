/** What a program may pass: JSON, with outputs, promises and assets at any depth. Everything else is refused by its path. */
import * as pulumi from "@pulumi/pulumi";
import { MAX_LEVELS } from "../provider/pulumi/marks";
import { programError } from "./error";

/** Where a value stands. */
interface Place {
  /** `Script.content`: the property that a message about depth names. */
  property: string;
  /** `Script.content.0.key`: the path of the value itself. */
  path: string;
  level: number;
}

/**
 * Copies arguments, checked. A value that JSON cannot carry would arrive as another value, without a message: a Date as
 * `{}`, NaN as null. Outputs and promises are checked when they resolve, and keep their secretness and dependencies.
 * The check hangs on each output itself, because `pulumi.output` flattens a Map or a Date before anything can see it.
 * @param owner whose arguments they are, as messages name it: `Script`, `celigo.getScript`.
 * @throws pulumi.RunError with the path of the value, never the value.
 */
export function checkedInputs(owner: string, args: object | null | undefined): { [name: string]: unknown } {
  if (args === null || args === undefined) return {};
  if (isDeferred(args)) {
    throw programError(
      `${owner}: its arguments come from an output or a promise. Pass an object, and outputs for its properties.`,
    );
  }
  refuseProto(owner, args);
  const entries = Object.entries(args).map(([name, value]) => {
    refuseKey(owner, name);
    const property = `${owner}.${name}`;
    return { name, value: value as unknown, place: { property, path: property, level: 1 } };
  });
  for (const { value, place } of entries) refuseLost(place, value);
  return Object.fromEntries(entries.map(({ name, value, place }) => [name, guarded(place, value)]));
}

/** Path and kind of the first output or promise within arguments, if there is one. */
export function deferredIn(value: unknown): { path: string[]; kind: "output" | "promise" } | undefined {
  if (isDeferred(value)) return { path: [], kind: pulumi.Output.isInstance(value) ? "output" : "promise" };
  if (typeof value !== "object" || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const found = deferredIn(inner);
    if (found) return { ...found, path: [key, ...found.path] };
  }
  return undefined;
}

/** Whether a value comes later: an output or a promise. */
function isDeferred(value: unknown): value is pulumi.Output<unknown> | Promise<unknown> {
  return pulumi.Output.isInstance(value) || isPromise(value);
}

function isPromise(value: unknown): value is Promise<unknown> {
  return kindOf(value) === "Promise" && typeof (value as { then?: unknown }).then === "function";
}

/** `Date`, `Map` and so on, for objects of other realms (node:vm), too. */
function kindOf(value: unknown): string {
  return Object.prototype.toString.call(value).slice("[object ".length, -1);
}

function refuseLost(place: Place, value: unknown): void {
  const { path, level } = place;
  if (typeof value === "string") refuseText(path, value);
  const lost = whatIsLost(value);
  if (lost) throw programError(`${path}: ${lost}`);
  if (!isContainer(value)) return;
  if (level > MAX_LEVELS) {
    throw programError(
      `${place.property}: nested deeper than ${MAX_LEVELS} levels, which Pulumi cannot carry; keep what is inside in a text.`,
    );
  }
  refuseProto(path, value);
  for (const [key, inner] of Object.entries(value)) {
    refuseKey(path, key);
    refuseLost(within(place, key), inner);
  }
}

/** A copy of what was checked, in which outputs, promises and the texts of assets are checked as soon as they resolve. */
function guarded(place: Place, value: unknown): unknown {
  const check = (resolved: unknown): unknown => {
    refuseLost(place, resolved);
    return guarded(place, resolved);
  };
  if (pulumi.Output.isInstance(value)) return value.apply(check);
  if (isPromise(value)) return Promise.resolve(value).then(check);
  if (value instanceof pulumi.asset.StringAsset) {
    return new pulumi.asset.StringAsset(value.text.then((text) => check(text) as string));
  }
  if (!isContainer(value)) return value;
  const inner = (key: string | number, of: unknown) => guarded(within(place, String(key)), of);
  // Arrays of another realm (node:vm) count as objects for Pulumi; a copy does not.
  if (Array.isArray(value)) return Array.from(value, (each: unknown, index) => inner(index, each));
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, inner(key, each)]));
}

function within({ property, path, level }: Place, key: string): Place {
  return { property, path: `${path}.${key}`, level: level + 1 };
}

/** Arrays and plain objects, those of other realms included. */
function isContainer(value: unknown): value is object {
  if (typeof value !== "object" || value === null || isDeferred(value)) return false;
  if (Array.isArray(value)) return true;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || isObjectPrototype(prototype as object);
}

function isObjectPrototype(prototype: object): boolean {
  return (
    prototype === Object.prototype ||
    (Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype, "isPrototypeOf"))
  );
}

/** What is wrong with a value that is not JSON, and what to write instead; undefined for all others. */
function whatIsLost(value: unknown): string | undefined {
  const sentence = (what: string, advice: string): string => `${what} is not a JSON value. ${advice}`;
  switch (typeof value) {
    case "function":
      return sentence("a function", "Pass what it returns, or leave the key out.");
    case "symbol":
      return sentence("a symbol", "Use a text.");
    case "bigint":
      return sentence("a BigInt", "Use a number, `Number(value)`, or a text, `String(value)`.");
    case "number":
      if (Number.isNaN(value)) {
        return sentence(
          "NaN",
          "Check what it is computed from: `Number(undefined)` is NaN, for example where a setting is missing.",
        );
      }
      return Number.isFinite(value)
        ? undefined
        : sentence("Infinity", "Use a finite number, or leave the key out.");
    case "object":
      return value === null || isAllowedObject(value) ? undefined : sentence(...instance(value));
    default:
      return undefined;
  }
}

/** Assets outside `Script.content` are refused by the provider, with all other mistakes of the resource. */
function isAllowedObject(value: object): boolean {
  return (
    isContainer(value) ||
    isDeferred(value) ||
    pulumi.isUnknown(value) ||
    pulumi.asset.Asset.isInstance(value) ||
    pulumi.asset.Archive.isInstance(value)
  );
}

/** What an object of a class is, and what to write instead. */
function instance(value: object): [what: string, advice: string] {
  if (pulumi.Resource.isInstance(value)) return ["a resource", "Pass its id, `resource.id`."];
  if (Buffer.isBuffer(value)) return ["a Buffer", 'Use a text, such as `buffer.toString("base64")`.'];
  if (ArrayBuffer.isView(value)) return ["a typed array", "Use a list of numbers, `[...array]`."];
  const kind = kindOf(value);
  const advice = Object.hasOwn(INSTEAD, kind) ? INSTEAD[kind] : undefined;
  return advice === undefined
    ? [classOf(value), "Use a plain object that holds what Celigo should store."]
    : [`a ${kind}`, advice];
}

const INSTEAD: { [kind: string]: string } = {
  Date: "Use its text, `date.toISOString()`.",
  Map: "Use an object, `Object.fromEntries(map)`.",
  Set: "Use a list, `[...set]`.",
  URL: "Use its text, `url.href`.",
  RegExp: "Use its text, `regExp.source`.",
};

function classOf(value: object): string {
  const { constructor } = value as { constructor?: unknown };
  const name = typeof constructor === "function" ? constructor.name : "";
  return /^\w+$/.test(name) ? `an instance of the class ${name}` : "an instance of a class";
}

/** Pulumi drops a key `__proto__` on its way to the provider, so it would be missing in Celigo without a word. */
function refuseProto(path: string, value: object): void {
  if (!Object.hasOwn(value, "__proto__")) return;
  throw programError(
    `${path}.__proto__: Pulumi cannot carry a key of this name; give it another one, or keep it in a text.`,
  );
}

/** What an output becomes where it is used as a text: Pulumi's advice, which does not belong in Celigo. */
const OUTPUT_TEXT = /Calling \[to(String|JSON)\] on an \[Output<T>\] is not supported/;

function refuseText(path: string, text: string): void {
  refuseOutputText(path, text);
  if (!text.isWellFormed()) throw programError(`${path}: the text ${HALF}`);
}

/** Refuses a key of what stands at the path. */
function refuseKey(path: string, key: string): void {
  refuseOutputText(path, key);
  if (!key.isWellFormed()) throw programError(`${path}.${key.toWellFormed()}: the key ${HALF}`);
}

const HALF =
  "holds half of a character (a lone surrogate), which is not JSON. Cut texts between characters, or repair them with `text.toWellFormed()`.";

function refuseOutputText(path: string, text: string): void {
  if (!OUTPUT_TEXT.test(text)) return;
  throw programError(
    `${path}: an output stands in a text or a key, where its value is not known yet. Use pulumi.interpolate for a text, and pulumi.output(...).apply(...) for an object whose keys depend on it.`,
  );
}
