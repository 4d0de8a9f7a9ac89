/** What a person has set in a document of the API: the inputs to declare, without what the server made or filled in. */
import type { ResourceSpec } from "../../provider/model/define-resource";
import { validate } from "../../provider/json/validate";
import { portable } from "./portable";
import { isObject, own, type Json, type JsonObject } from "../../provider/json/json";
import type { Schema } from "../../provider/json/schema";

/** Says what could not be exported, and why. */
export type Notice = (message: string) => void;

/** Inputs that steer the provider and stand in no document. */
const STEERING = ["adoptId", "onExisting", "extraFields", "forceDestroy", "seedOnce"];

/** Fields that Celigo keeps by itself, although its API lets them be written. */
const KEPT_BY_CELIGO: { [kind: string]: readonly string[] } = {
  Integration: [
    "mode",
    "version",
    "updateInProgress",
    "resolvedAt",
    "pendingLicense",
    "_sourceId",
    "sampleIntegration",
  ],
  // A ConnectorTrial declares these.
  Connector: ["trialEnabled", "trialPeriod", "_trialLicenseId"],
};

/** Fields of parts that the server makes or moves on, where a schema leaves room for more than it lists. */
const KEPT_IN_PARTS = ["__v", "createdAt", "lastModified"];
/** The same in an array's elements. */
const KEPT_IN_ELEMENTS = [...KEPT_IN_PARTS, "_integrationId", "completed"];

/**
 * The inputs that declare a document, in the schema's order.
 * @returns undefined, after a notice, where no valid declaration is possible.
 */
export function declaration(
  spec: ResourceSpec,
  document: JsonObject,
  label: string,
  notice: Notice,
): JsonObject | undefined {
  const left = new Set([...STEERING, ...(KEPT_BY_CELIGO[spec.name] ?? [])]);
  const inputs: JsonObject = {};
  for (const [key, schema] of Object.entries(spec.schema.properties)) {
    const value = own(document, key);
    if (left.has(key) || value === undefined) continue;
    const isRequired = spec.schema.required?.includes(key) === true;
    const declared = isRequired ? value : worthDeclaring(prune(value, schema));
    if (declared === undefined) continue;
    const kept = portable(declared, (path, reason) => {
      notice(`${label}: ${[key, ...path].join(".")} is left out: ${reason}.`);
    });
    if (kept !== undefined) inputs[key] = isRequired ? (prune(kept, schema) ?? kept) : kept;
  }
  return valid(spec, inputs, label, notice);
}

/** Takes out fields of which the schema says that they cannot be declared. */
function valid(
  spec: ResourceSpec,
  inputs: JsonObject,
  label: string,
  notice: Notice,
): JsonObject | undefined {
  let rest = inputs;
  for (;;) {
    const [problem] = validate(spec, rest);
    if (!problem) return rest;
    const field = /^[^.[]*/.exec(problem.path)?.[0] ?? "";
    if (!Object.hasOwn(rest, field) || spec.schema.required?.includes(field)) {
      const where = problem.path === "" ? "" : `${problem.path}: `;
      notice(`${label} is not exported: ${where}${problem.reason}.`);
      return undefined;
    }
    notice(`${label}: ${field} is left out: ${problem.path} ${problem.reason}.`);
    rest = Object.fromEntries(Object.entries(rest).filter(([key]) => key !== field));
  }
}

/** Nothing, an empty text, an empty object: what an API answers for a field that nobody set. */
function worthDeclaring(value: Json | undefined): Json | undefined {
  if (value === "" || (isObject(value) && Object.keys(value).length === 0)) return undefined;
  return value;
}

/** The value without defaults and without what a closed schema does not list; free parts stay as they are. */
function prune(value: Json, schema: Schema | undefined, isElement = false): Json | undefined {
  if (Array.isArray(value)) {
    if (value.length === 0) return undefined;
    return value.map((element) => prune(element, schema?.items, true) ?? element);
  }
  if (value === null || (value === false && schema?.type === "boolean")) return undefined;
  return isObject(value) ? pruneObject(value, schema, isElement) : value;
}

function pruneObject(value: JsonObject, schema: Schema | undefined, isElement: boolean): JsonObject {
  const listed = propertiesOf(schema);
  if (!listed) return value;
  const others = schema?.additionalProperties;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]): [string, Json][] => {
      if ((isElement ? KEPT_IN_ELEMENTS : KEPT_IN_PARTS).includes(key)) return [];
      if (isElement && key === "_id" && isMadeByCeligo(listed._id)) return [];
      const known = Object.hasOwn(listed, key) ? listed[key] : undefined;
      const isUnset = inner === null || (Array.isArray(inner) && inner.length === 0);
      if (!known && others === true) return isUnset ? [] : [[key, inner]];
      if (!known && typeof others !== "object") return [];
      const pruned = prune(inner, known ?? (others as Schema));
      return pruned === undefined ? [] : [[key, pruned]];
    }),
  );
}

/** An element's `_id` is Celigo's, as a group's is, unless the API lets people set it to something else. */
function isMadeByCeligo(_id: Schema | undefined): boolean {
  return _id === undefined || _id.format === "objectId";
}

/** The properties that a schema lists, those of all its forms together; undefined where it leaves them free. */
export function propertiesOf(schema: Schema | undefined): Record<string, Schema> | undefined {
  const forms = [schema, ...(schema?.anyOf ?? [])].flatMap((form) => form?.properties ?? []);
  const isMap = typeof schema?.additionalProperties === "object";
  if (forms.length === 0) return isMap ? {} : undefined;
  return Object.assign({}, ...forms) as Record<string, Schema>;
}
