/** What the program declares for one object: the inputs of its resource. */
import {
  LongText,
  LONG_TEXT_BYTES,
  shortHash,
  withStandIns,
  type ComparableObject,
} from "../json/comparable";
import { propertySchema } from "../json/compare";
import { isObject, own, type Json, type JsonObject } from "../json/json";
import { asText } from "../json/text";
import { UNKNOWN } from "../pulumi/marks";
import { hashOf, textOf } from "./asset";
import type { OnExisting } from "./decisions";
import type { ResourceSpec } from "./define-resource";
import { pathInputs } from "./document";
import type { Kind } from "./kind";
import { naturalKeyOf } from "./natural-key";

/** Inputs that say how to create the object, not what it is. */
const AT_CREATION = ["adoptId", "onExisting"];

/** The inputs of a resource, and the forms in which the engine needs them. */
export class Declaration {
  /** The declared part of the document, texts as the program gives them: strings or assets. */
  readonly fields: JsonObject;
  private memo: { comparable?: ComparableObject; key?: string; text?: string; body?: Promise<JsonObject> } =
    {};

  constructor(
    readonly kind: Kind,
    readonly inputs: JsonObject,
  ) {
    this.fields = declaredFields(kind, inputs);
  }

  /** The form in which declarations are compared. */
  get comparable(): ComparableObject {
    return (this.memo.comparable ??= Object.fromEntries(
      Object.entries(this.fields).map(([name, value]) => {
        if (name === this.kind.asset) {
          const hash = hashOf(value);
          return [name, hash === undefined ? UNKNOWN : new LongText(hash, value)];
        }
        return [
          name,
          isLeftOut(this.kind, this.inputs, name) ? new LongText(shortHash(asText(value)), value) : value,
        ];
      }),
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
    return (this.memo.body ??= bodyOf(this.kind, this.inputs));
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
export function declaredFields(kind: ResourceSpec, inputs: JsonObject): JsonObject {
  const others = new Set([
    ...AT_CREATION,
    "extraFields",
    ...(kind.local ?? []),
    ...(kind.createOnly ?? []),
    ...(kind.unique ? [...kind.naturalKey, ...(kind.replaceOn ?? [])] : []),
    ...pathInputs(kind),
  ]);
  const extra = own(inputs, "extraFields");
  const fields = Object.entries(inputs).filter(
    ([key]) => !others.has(key) && propertySchema(kind.schema, key) !== undefined,
  );
  return Object.fromEntries([...Object.entries(isObject(extra) ? extra : {}), ...fields]);
}

/** The declared part of the document as it is sent, texts read from their files. */
async function bodyOf(kind: Kind, inputs: JsonObject): Promise<JsonObject> {
  const fields = declaredFields(kind, inputs);
  if (kind.asset === undefined) return fields;
  const text = await textOf(kind.asset, own(inputs, kind.asset));
  return text === undefined ? fields : { ...fields, [kind.asset]: text };
}

/** True for an input that state holds only the hash of; what is in `extraFields` is not looked into. */
export function isLeftOut(kind: Kind, inputs: JsonObject, key: string): boolean {
  const value = own(inputs, key);
  const isLong = typeof value === "string" && value !== UNKNOWN && Buffer.byteLength(value) > LONG_TEXT_BYTES;
  return key !== kind.asset && isLong;
}

/** True for a value that belongs to others once it is there. */
export function isLeftAlone(kind: ResourceSpec, inputs: JsonObject): boolean {
  return kind.once !== undefined && own(inputs, kind.once) === true;
}
