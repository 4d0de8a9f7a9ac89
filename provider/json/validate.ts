/** Validation of inputs before anything is sent. The only file that knows ajv. */
import Ajv2020, { type ErrorObject, type ValidateFunction } from "ajv/dist/2020";
import { closest, distance } from "fastest-levenshtein";
import { MAX_LEVELS, UNKNOWN } from "../pulumi/marks";
import { assetProblem, isAsset } from "./asset";
import { hasUnknown, joinPath, propertySchema } from "./compare";
import { isObject, own, type Json, type JsonObject } from "./json";
import type { Schema, InputSchema } from "./schema";
import { leadsElsewhere } from "./text";

/** One rule that the inputs break. */
export interface Problem {
  /** Path of the property: `installSteps[0].type`; empty for the resource itself. */
  path: string;
  /** What is allowed; never the value, which may be a secret. */
  reason: string;
}

/** More than this at once helps nobody. */
const MAX_PROBLEMS = 50;
/** A name that nobody knows is shown so far. */
const LONGEST_KEY = 100;
/** A misspelt keyword in a resource file fails when its schema is compiled. */
const KEYWORDS = [
  "isClosed",
  "text",
  "opaque",
  "ignoreCase",
  "retained",
  "typeName",
  "unordered",
  "identity",
  "parallel",
  "excludes",
  "refersTo",
];
const ajv = new Ajv2020({
  allErrors: true,
  strictSchema: true,
  strictTypes: false,
  strictRequired: false,
  strictTuples: false,
  verbose: true,
  ownProperties: true,
});
ajv.addVocabulary(KEYWORDS);
ajv.addFormat("objectId", isId);
ajv.addFormat("email", /^[^\s@]+@[^\s@]+$/);
ajv.addFormat("date-time", isDateTime);

/** The part of a resource or an action that says what its inputs are. */
interface Inputs {
  schema: InputSchema;
  /** The input that may be a string or an asset. */
  asset?: string | undefined;
  readOnly?: readonly string[];
  computed?: readonly string[];
  outputs?: Record<string, unknown>;
  volatile?: Record<string, unknown>;
  naturalKey?: readonly string[];
  replaceOn?: readonly string[];
  createOnly?: readonly string[];
  local?: readonly string[];
  path?: string;
  check?(inputs: JsonObject): Problem[];
}

const compiled = new Map<Schema, ValidateFunction>();

/** Celigo's ids are opaque; but what has another meaning in a path is none. */
function isId(value: string): boolean {
  const isPlain = !/[\s/\\?#%\p{Cc}\p{Cs}]/u.test(value);
  // An empty one is told by minLength.
  return value === UNKNOWN || value === "" || (isPlain && !leadsElsewhere(value));
}

function isDateTime(value: string): boolean {
  return (
    /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(:\d\d(\.\d+)?)?([Zz]|[+-]\d\d:?\d\d)$/.test(value) &&
    !Number.isNaN(Date.parse(value)) &&
    // Date.parse takes February 31st for March 3rd.
    new Date(`${value.slice(0, 10)}T00:00:00Z`).toJSON()?.slice(0, 10) === value.slice(0, 10)
  );
}

/** Everything that is wrong with the inputs; values that Pulumi does not know yet are right. */
export function validate(spec: Inputs, inputs: JsonObject): Problem[] {
  const deep = Object.entries(inputs).filter(([, value]) => isDeeper(value, MAX_LEVELS));
  // Nobody should wait for what else is wrong in it.
  if (deep.length > 0) {
    return deep.map(([path]) => ({
      path,
      reason: `is nested deeper than ${MAX_LEVELS} levels, which Pulumi cannot carry; keep what is inside in a text`,
    }));
  }
  let check = compiled.get(spec.schema);
  if (!check) {
    check = ajv.compile(withoutOpenLists(spec.schema));
    compiled.set(spec.schema, check);
  }
  const assets = new Assets();
  const plain = assets.replaced(inputs, spec.schema, "") as JsonObject;
  const problems = check(withoutNulls(plain, spec.schema))
    ? []
    : explain(
        (check.errors ?? []).filter((error) => !isInExtra(error, inputs)),
        spec.schema,
      );
  problems.push(...assets.problems, ...extraFieldProblems(spec, inputs), ...(spec.check?.(inputs) ?? []));
  const seen = new Set<string>();
  const different = problems.filter(
    ({ path, reason }) => !seen.has(`${path}: ${reason}`) && seen.add(`${path}: ${reason}`),
  );
  if (different.length <= MAX_PROBLEMS) return different;
  const rest = different.length - MAX_PROBLEMS;
  return [...different.slice(0, MAX_PROBLEMS), { path: "", reason: `and ${rest} more problems like these` }];
}

/** The schema without the enumerations of the API: `warningsOf` has these. */
function withoutOpenLists(schema: Schema): Schema {
  // ajv follows references itself.
  if (schema.$ref !== undefined) return { $ref: schema.$ref };
  const { enum: list, ...rest } = schema;
  const inner = (table: Record<string, Schema>) =>
    Object.fromEntries(Object.entries(table).map(([name, each]) => [name, withoutOpenLists(each)]));
  const { properties, items, anyOf, additionalProperties, $defs } = rest;
  return {
    ...rest,
    ...($defs ? { $defs: inner($defs) } : {}),
    ...(list && schema.isClosed ? { enum: list } : {}),
    ...(properties ? { properties: inner(properties) } : {}),
    ...(items ? { items: withoutOpenLists(items) } : {}),
    ...(anyOf ? { anyOf: anyOf.map(withoutOpenLists) } : {}),
    ...(typeof additionalProperties === "object"
      ? { additionalProperties: withoutOpenLists(additionalProperties) }
      : {}),
  };
}

function isDeeper(value: Json, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1));
}

/** Inputs with a text in place of each asset, and what is wrong with these. */
class Assets {
  readonly problems: Problem[] = [];

  replaced(value: Json, schema: Schema | undefined, path: string): Json {
    if (isAsset(value)) return this.text(value, schema, path);
    if (schema?.text && typeof value !== "string" && value !== null) return this.text(value, schema, path);
    if (Array.isArray(value))
      return value.map((element, at) =>
        this.replaced(element, schema?.opaque ? schema : schema?.items, `${path}[${at}]`),
      );
    if (!isObject(value)) return value;
    // Fields of `extraFields` are fields of the document.
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        key,
        this.replaced(inner, inside(schema, key), joinPath(path, key)),
      ]),
    );
  }

  private text(value: Json, schema: Schema | undefined, path: string): Json {
    const isText = schema?.type === undefined || schema.type === "string";
    const reason =
      isText && !schema?.opaque ? assetProblem(value) : "must not be an asset; an asset stands for a text";
    if (reason !== undefined) this.problems.push({ path, reason });
    return isText ? "text" : null;
  }
}

/** What is opaque is sent as it is, so that no asset may stand in it. */
function inside(schema: Schema | undefined, key: string): Schema | undefined {
  return schema?.opaque ? { opaque: true } : propertySchema(schema, key);
}

/** In a listed property, `null` means "left out", as everywhere in Pulumi. */
function withoutNulls(value: Json, schema: Schema | undefined): Json {
  if (Array.isArray(value)) return value.map((element) => withoutNulls(element, schema?.items));
  if (!isObject(value)) return value;
  const isListed = (key: string) => schema?.properties !== undefined && Object.hasOwn(schema.properties, key);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, inner]) => inner !== null || !isListed(key))
      .map(([key, inner]) => [key, withoutNulls(inner, propertySchema(schema, key))]),
  );
}

/**
 * `extraFields` is for fields without a property of their own, and for values that no schema fits. What identifies the
 * object, what only this provider reads, and what Celigo makes cannot be set there.
 */
function extraFieldProblems(spec: Inputs, inputs: JsonObject): Problem[] {
  const extra = own(inputs, "extraFields");
  if (!isObject(extra)) return [];
  const made = [
    ...(spec.readOnly ?? []),
    ...(spec.computed ?? []),
    ...Object.keys(spec.outputs ?? {}),
    ...Object.keys(spec.volatile ?? {}),
  ];
  const direct = new Set([
    ...(spec.naturalKey ?? []),
    ...(spec.replaceOn ?? []),
    ...(spec.createOnly ?? []),
    ...(spec.local ?? []),
    ...(spec.path ?? "").split(/[{}]/),
    ...["adoptId", "onExisting", "extraFields"],
  ]);
  return Object.keys(extra).flatMap((key) => {
    const path = joinPath("extraFields", key);
    const isText = Object.hasOwn(spec.schema.properties, key) && spec.schema.properties[key]?.text === true;
    if (Object.hasOwn(spec.schema.properties, key) && (own(inputs, key) ?? null) !== null)
      return [{ path, reason: `is declared directly as well; declare ${quote(key)} in one place` }];
    if (direct.has(key) || isText)
      return [{ path, reason: `is a property of its own; declare ${quote(key)} directly` }];
    return made.includes(key) ? [{ path, reason: "is made by Celigo and cannot be set" }] : [];
  });
}

/** What is required may stand in `extraFields`. */
function isInExtra(error: ErrorObject, inputs: JsonObject): boolean {
  const extra = own(inputs, "extraFields");
  const { missingProperty } = error.params as Record<string, unknown>;
  return (
    error.keyword === "required" &&
    error.instancePath === "" &&
    isObject(extra) &&
    typeof missingProperty === "string" &&
    (own(extra, missingProperty) ?? null) !== null
  );
}

function explain(errors: ErrorObject[], schema: Schema): Problem[] {
  const alternatives = errors.filter(({ keyword }) => keyword === "anyOf");
  const unlisted = new Map(alternatives.map((error) => [error, unlistedProperties(error)]));
  const isToldBelow = (error: ErrorObject) =>
    alternatives.some((inner) => isInside(inner, error) && inner.instancePath !== error.instancePath);
  // "None of the forms fits" is the last that one wants to hear.
  const isLast = (error: ErrorObject) => unlisted.get(error)?.length === 0 && !isToldBelow(error);
  const isOfOneForm = (error: ErrorObject) =>
    alternatives.some((other) => error !== other && isInside(error, other));
  const told = errors
    .filter((error) => !isAboutUnknown(error))
    .filter((error) => (error.keyword === "anyOf" ? isLast(error) : !isOfOneForm(error)))
    .map((error) => ({ path: pathOf(error), reason: reasonOf(error, schema) }));
  return [...told, ...[...unlisted.values()].flat()];
}

/** A key that none of the forms has is wrong, whichever of them is meant, and also beside a value that is not known yet. */
function unlistedProperties(error: ErrorObject): Problem[] {
  const branches = (error.parentSchema as Schema | undefined)?.anyOf ?? [];
  const objects = branches.filter(
    (branch) => branch.type === "object" && branch.additionalProperties === false,
  );
  const data = error.data as Json;
  if (!isObject(data) || objects.length === 0) return [];
  const listed = Object.assign({}, ...objects.map(({ properties }) => properties)) as Record<string, Schema>;
  return Object.keys(data)
    .filter((key) => !Object.hasOwn(listed, key))
    .map((key) => ({
      path: joinPath(pathOf(error), key.slice(0, LONGEST_KEY)),
      reason: unknownProperty(key, { properties: listed }, undefined),
    }));
}

/** Errors of the single branches say less than "none of the forms fits". */
function isInside(error: ErrorObject, alternative: ErrorObject): boolean {
  return (
    error.schemaPath.startsWith(`${alternative.schemaPath}/`) &&
    error.instancePath.startsWith(alternative.instancePath)
  );
}

function isAboutUnknown(error: ErrorObject): boolean {
  const value = error.data as Json;
  return value === UNKNOWN || (error.keyword === "anyOf" && hasUnknown(value));
}

/** `/installSteps/0` as `installSteps[0]`; what is missing or unknown there belongs to its path. */
function pathOf({ instancePath, keyword, params }: ErrorObject): string {
  const place = instancePath
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce(
      (path, part) => (/^\d+$/.test(part) && path !== "" ? `${path}[${part}]` : joinPath(path, part)),
      "",
    );
  const { missingProperty, additionalProperty } = params as Record<string, unknown>;
  const property = keyword === "dependentRequired" ? undefined : (missingProperty ?? additionalProperty);
  return typeof property === "string" ? joinPath(place, property.slice(0, LONGEST_KEY)) : place;
}

function reasonOf(error: ErrorObject, schema: Schema): string {
  const params = error.params as Record<string, unknown>;
  switch (error.keyword) {
    case "additionalProperties": {
      const unknown = String(params.additionalProperty);
      return unknownProperty(
        unknown,
        error.parentSchema as Schema | undefined,
        error.instancePath === "" ? schema : undefined,
      );
    }
    case "required":
      return `the required property ${quote(String(params.missingProperty))} is missing`;
    case "dependentRequired":
      return `${quote(String(params.property))} needs ${quote(String(params.missingProperty))} beside it`;
    case "enum":
      return `must be one of ${(params.allowedValues as unknown[]).map((value) => JSON.stringify(value)).join(", ")}`;
    case "type":
      return `must be ${([] as unknown[])
        .concat(params.type)
        .map((type) => withArticle(String(type)))
        .join(" or ")}`;
    case "format":
      return FORMATS[String(params.format)] ?? `must be a valid ${String(params.format)}`;
    case "minLength":
      return "must not be empty";
    case "minItems":
      return `must have at least ${String(params.limit)} element${params.limit === 1 ? "" : "s"}`;
    case "minProperties":
      return `must have at least ${String(params.limit)} propert${params.limit === 1 ? "y" : "ies"}`;
    case "minimum":
    case "maximum":
      return `must be ${String(params.comparison)} ${String(params.limit)}`;
    case "anyOf":
      return `must be ${forms(error.parentSchema as Schema | undefined)}`;
    default:
      return error.message ?? "is not allowed";
  }
}

const FORMATS: Record<string, string> = {
  "date-time": 'must be a date and time with a time zone, such as "2026-01-31T23:59:59Z"',
  email: "must be an email address",
  objectId:
    "must be an id of Celigo: not empty, no spaces, slashes, percent signs, question marks or control characters",
};

function unknownProperty(name: string, at: Schema | undefined, top: Schema | undefined): string {
  const known = Object.keys(at?.properties ?? {});
  const near = known.length > 0 ? closest(name, known) : undefined;
  const isNear =
    near !== undefined && distance(name.toLowerCase(), near.toLowerCase()) <= Math.max(2, near.length / 3);
  const isExtensible = top?.properties !== undefined && Object.hasOwn(top.properties, "extraFields");
  const hint = isNear
    ? `did you mean ${quote(near)}?`
    : `known properties: ${known.slice(0, 40).join(", ")}${isExtensible ? "; a field newer than this package goes into extraFields" : ""}`;
  return `unknown property ${quote(name.slice(0, LONGEST_KEY))}; ${hint}`;
}

function quote(name: string): string {
  return `\`${name}\``;
}

function withArticle(type: string): string {
  return /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`;
}

/** What the branches of an `anyOf` have in common with what a person would write. */
function forms(schema: Schema | undefined): string {
  const branches = (schema?.anyOf ?? []).map((branch) => {
    if (branch.properties) return `an object with ${Object.keys(branch.properties).map(quote).join(", ")}`;
    return branch.type === undefined ? "a value" : withArticle(branch.type);
  });
  return branches.join(" or ");
}
