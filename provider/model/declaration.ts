/** What the program declares for one object: the inputs of its resource. */
import { withStandIns, type Comparable, type ComparableObject } from "../json/comparable";
import { propertySchema } from "../json/compare";
import { driftPaths } from "../json/drift";
import { merge } from "../json/merge";
import { isObject, own, type Json, type JsonObject } from "../json/json";
import type { OnExisting } from "./decisions";
import type { ResourceSpec } from "./define-resource";
import { hasMasks, type Kind } from "./kind";
import { comparableFields, wireForm } from "./long-texts";
import { naturalKeyOf } from "./natural-key";

/** Inputs that say how to create the object, not what it is. */
const AT_CREATION = ["adoptId", "onExisting"];

/** The inputs of a resource, and the forms in which the engine needs them. */
export class Declaration {
  private memo: { comparable?: ComparableObject; key?: string; text?: string; body?: Promise<JsonObject> } =
    {};

  constructor(
    readonly kind: Kind,
    readonly inputs: JsonObject,
  ) {}

  /** The declared part of the document, in the form in which declarations are compared. */
  get comparable(): ComparableObject {
    const { kind, inputs } = this;
    return (this.memo.comparable ??= comparableFields(
      declaredFields(kind, inputs),
      kind.document,
      kind.asset,
    ));
  }

  /** The natural key as a text, for comparisons within one run. */
  get key(): string {
    return (this.memo.key ??= naturalKeyOf(this.kind, this.withStandIns()));
  }

  /** Identifies the whole declaration within this process. */
  get text(): string {
    return (this.memo.text ??= `${this.kind.name} ${JSON.stringify(this.withStandIns())}`);
  }

  private withStandIns(): JsonObject {
    return { ...this.inputs, ...(withStandIns(this.comparable) as JsonObject) };
  }

  /** The declared part of the document as a request carries it. Files are read once, when it is first asked for. */
  body(): Promise<JsonObject> {
    return (this.memo.body ??= wireForm(this.created()) as Promise<JsonObject>);
  }

  /** The document that a create makes: `null` in a listed field means that it is left out. */
  private created(): Comparable {
    return merge({ prior: undefined, desired: this.comparable, live: {} }, this.kind.document).document ?? {};
  }

  /** The inputs with other values for the declared fields; fields that `fields` lacks are left out. */
  inputsWith(fields: ComparableObject): ComparableObject {
    const { kind, inputs } = this;
    const extra = own(inputs, "extraFields");
    const extraKeys = isObject(extra) ? Object.keys(extra) : [];
    const declared = declaredFields(kind, inputs);
    const isInput = (key: string) => propertySchema(kind.schema, key) !== undefined;
    if (kind.bodyInput !== undefined) {
      const settings = Object.entries(inputs).filter(([key]) => isInput(key));
      return { ...Object.fromEntries(settings), [kind.bodyInput]: fields };
    }
    const others = Object.entries(inputs).filter(
      ([key]) => isInput(key) && !Object.hasOwn(declared, key) && key !== "extraFields",
    );
    const entries = Object.entries(fields).filter(([key]) => !extraKeys.includes(key));
    const inExtra = extraKeys.flatMap((key) =>
      Object.hasOwn(fields, key) ? [[key, own(fields, key) ?? null] as const] : [],
    );
    return Object.fromEntries<Comparable>([
      ...others,
      ...entries,
      ...(extraKeys.length > 0 ? [["extraFields", Object.fromEntries<Comparable>(inExtra)] as const] : []),
    ]);
  }

  /** The declared paths at which a document of the API differs. */
  differencesIn(document: JsonObject): string[] {
    return driftPaths(this.comparable, document, this.kind.document, { hasMasks: hasMasks(this.kind) });
  }

  /** True when a document of the API has everything that is declared. */
  isIn(document: JsonObject): boolean {
    return this.differencesIn(document).length === 0;
  }

  /** True where the value belongs to the flows once it exists (`seedOnce`). */
  get leavesValueAlone(): boolean {
    return isLeftAlone(this.kind, this.inputs);
  }

  /** True where the program wants one of several objects with the same natural key. */
  get isIntendedDuplicate(): boolean {
    return own(this.inputs, "onExisting") === "create";
  }

  /** What the resource itself says about existing objects. */
  get onExisting(): OnExisting | undefined {
    return own(this.inputs, "onExisting") as OnExisting | undefined;
  }

  /** The id of the object to adopt. */
  get adoptId(): string | undefined {
    const id = own(this.inputs, "adoptId");
    return typeof id === "string" ? id : undefined;
  }

  /** The value of an input that only steers this provider, such as `forceDestroy`. */
  local(name: string): Json {
    return own(this.inputs, name) ?? false;
  }
}

/** The declared part of the API's document: inputs that are fields of it, and `extraFields`. */
export function declaredFields(kind: Kind, inputs: JsonObject): JsonObject {
  if (kind.bodyInput !== undefined) {
    const body = own(inputs, kind.bodyInput);
    return isObject(body) ? body : {};
  }
  const others = new Set([
    ...AT_CREATION,
    "extraFields",
    ...(kind.local ?? []),
    ...(kind.createOnly ?? []),
    ...(kind.unique ? [...kind.naturalKey, ...(kind.replaceOn ?? [])] : []),
    ...kind.pathInputs,
  ]);
  const extra = own(inputs, "extraFields");
  const fields = Object.entries(inputs).filter(
    ([key]) => !others.has(key) && propertySchema(kind.schema, key) !== undefined,
  );
  return Object.fromEntries([...Object.entries(isObject(extra) ? extra : {}), ...fields]);
}

/** True for a value that belongs to others once it is there. */
export function isLeftAlone(kind: ResourceSpec, inputs: JsonObject): boolean {
  return kind.once !== undefined && own(inputs, kind.once) === true;
}
