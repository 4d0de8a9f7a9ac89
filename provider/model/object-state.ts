/**
 * What Pulumi's state holds of an object: the inputs as they were given, except long text; a few values of the server;
 * and the record, with what later runs need. Older forms are read here, so that the rest of the code knows only the newest.
 */
import { isAsset } from "../json/asset";
import {
  LongText,
  shortHash,
  withStandIns,
  type Comparable,
  type ComparableObject,
} from "../json/comparable";
import { differences, isSame, observe, propertySchema } from "../json/compare";
import { isObject, own, type Json, type JsonObject } from "../json/json";
import { asText } from "../json/text";
import { HIDDEN, SCHEMA, hiddenOf, recordOf, type Record } from "../pulumi/record";
import { assetOfHash, hashOf, sha256 } from "./asset";
import { Declaration, declaredFields, isLeftOut } from "./declaration";
import type { ResourceSpec } from "./define-resource";
import type { Kind } from "./kind";
import { recorded, type Provenance } from "./provenance";

/** A value of the server longer than this is not worth its place in state. */
const LONGEST_SERVER_VALUE = 44;
/** A server that changes more fields than this is not keeping them, and state must stay small. */
const MOST_KEPT = 4;
/** Clocks differ by less. */
const COARSE_MS = 300_000;
/** Pulumi's host hangs on the properties of a failure above 64 KB, encoded. */
const MAX_FAILURE_BYTES = 16 * 1024;

/** What is known of an object after a request, or without one. */
export interface Known {
  /** The inputs that state is to hold. */
  inputs: JsonObject;
  /** The API's document; undefined where nothing was asked. */
  document?: JsonObject;
  provenance: Provenance;
  /** What state held before. */
  prior?: ObjectState;
  /** True when this stack has just created the object. */
  isCreated?: boolean;
}

/** One object as Pulumi's state holds it. */
export class ObjectState {
  readonly record: Record | undefined;
  private memo: { declared?: ComparableObject; declaration?: Declaration } = {};

  constructor(
    readonly kind: Kind,
    readonly id: string,
    /** Plain inputs where an object is imported by its id: then there is no record. */
    readonly outputs: JsonObject,
  ) {
    this.record = recordOf(outputs);
  }

  /** What state holds from now on. */
  static of(kind: Kind, id: string, known: Known): ObjectState {
    return new ObjectState(kind, id, outputsOf(kind, known));
  }

  /** What was declared then; long texts are not in it. */
  get declaration(): Declaration {
    return (this.memo.declaration ??= new Declaration(this.kind, this.outputs));
  }

  /** What was declared then, in the form in which declarations are compared. */
  get declared(): ComparableObject {
    return (this.memo.declared ??= this.comparable());
  }

  private comparable(): ComparableObject {
    const { asset } = this.kind;
    const hashes = Object.entries(this.record?.hashes ?? {}).map(
      ([key, hash]) => [key, new LongText(hash)] as const,
    );
    const content = own(this.outputs, "contentHash");
    return Object.fromEntries<Comparable>([
      ...Object.entries(declaredFields(this.kind, this.outputs)),
      ...hashes,
      ...(asset !== undefined && typeof content === "string"
        ? [[asset, new LongText(content)] as const]
        : []),
    ]);
  }

  /** True when the object exists but is not yet as declared. */
  get isIncomplete(): boolean {
    return this.record?.incomplete === true;
  }

  /** True where the value belonged to the flows (`seedOnce`). */
  get leavesValueAlone(): boolean {
    return this.declaration.leavesValueAlone;
  }

  /** The path of the object in the API. */
  get path(): string {
    return this.kind.remote.path(this.id);
  }

  /** Declared fields that Celigo keeps otherwise than they were sent. */
  get keptFields(): string[] {
    return this.leavesValueAlone ? [] : Object.keys(this.record?.kept ?? {});
  }

  /** Inputs as the server has them now; undefined when nothing that was declared has changed. */
  observed(document: JsonObject): JsonObject | undefined {
    const { kind, outputs, record } = this;
    if (this.leavesValueAlone) return undefined;
    const declared = withStandIns(this.declared) as JsonObject;
    const seen = this.seen(declared, document);
    if (declarationDifferences(kind, declared, seen).length === 0) return undefined;
    const texts = textsOf(kind, record);
    const current = Object.fromEntries(
      Object.entries(seen).map(([key, value]) => [
        key,
        texts.has(key) ? (own(document, key) ?? null) : value,
      ]),
    );
    const inputs = this.inputsWith(current);
    const { asset } = kind;
    // As Celigo keeps it, the text is not what the program's file holds; nobody has changed it.
    if (asset !== undefined && record?.asset && own(seen, asset) === own(declared, asset))
      inputs[asset] = assetOfHash(asText(outputs.contentHash));
    return inputs;
  }

  /** The inputs whose declared value somebody has changed. */
  driftedInputs(document: JsonObject): string[] {
    if (this.leavesValueAlone) return [];
    const declared = withStandIns(this.declared) as JsonObject;
    const seen = this.seen(declared, document);
    const only = (fields: JsonObject, name: string): JsonObject =>
      Object.fromEntries(Object.entries(fields).filter(([key]) => key === name));
    const names = Object.keys(declared).filter(
      (name) => declarationDifferences(this.kind, only(declared, name), only(seen, name)).length > 0,
    );
    const extra = own(this.outputs, "extraFields");
    const isExtra = (name: string) => isObject(extra) && Object.hasOwn(extra, name);
    return [...new Set(names.map((name) => (isExtra(name) ? "extraFields" : name)))];
  }

  /** Declared fields as a document shows them, in the form in which they are compared. */
  private seen(declared: JsonObject, document: JsonObject): JsonObject {
    const { kind, record } = this;
    const seen = observeBody(kind, declared, comparableDocument(kind, textsOf(kind, record), document));
    for (const [key, print] of Object.entries(record?.kept ?? {})) {
      // As Celigo kept it when it was written: nobody has changed it since.
      if (fingerprint(own(seen, key)) === print && own(declared, key) !== undefined)
        seen[key] = own(declared, key) ?? null;
    }
    return seen;
  }

  /**
   * True when a list's row shows that the object is as it was: a whole row by what is declared, a dated one by the time
   * of the last change, and by those declared fields that it has.
   */
  isUnchangedRow(row: JsonObject): boolean {
    const { kind, record } = this;
    const lastModified = record?.server?.lastModified;
    const isDated = typeof lastModified === "string" && row.lastModified === lastModified && !record?.coarse;
    if (kind.row === "dated" && !isDated) return false;
    // A change that left the date alone.
    const mark = markOf(kind, row);
    if (mark !== undefined && record?.mark !== undefined && mark !== record.mark) return false;
    const declared = withStandIns(this.declared) as JsonObject;
    const told = Object.fromEntries(
      Object.entries(declared).filter(([key]) => kind.row === "whole" || own(row, key) !== undefined),
    );
    return declarationDifferences(kind, told, this.seen(told, row)).length === 0;
  }

  /** Nothing that was declared has changed; the values of the server are those of now. */
  refreshed(document: JsonObject, provenance: Provenance): ObjectState {
    const { kind, outputs } = this;
    const { coarse: _, schema: __, ...rest }: Partial<Record> = this.record ?? {};
    const record: Record = {
      schema: SCHEMA,
      ...rest,
      ...recorded(provenance),
      ...(isCoarse(document) ? { coarse: true } : {}),
      ...marked(kind, document, this.record),
      server: serverValues(Object.keys(kind.volatile ?? {}), document),
    };
    return new ObjectState(kind, this.id, {
      ...outputs,
      ...serverValues(visibleNames(kind), document, kind.outputs),
      [HIDDEN]: hiddenOf(record) as Json,
    });
  }

  /** A refresh found something else than was declared. */
  drifted(known: Omit<Known, "prior">): ObjectState {
    const { outputs } = ObjectState.of(this.kind, this.id, { ...known, prior: this });
    return new ObjectState(this.kind, this.id, withFlag(outputs, { drifted: true }));
  }

  /** The object is not yet as declared. Pulumi's host hangs on large outputs: these shrink to what identifies it. */
  incomplete(): ObjectState {
    const { kind, id } = this;
    const whole = withFlag(this.outputs, { incomplete: true });
    if (Buffer.byteLength(JSON.stringify(whole)) <= MAX_FAILURE_BYTES)
      return new ObjectState(kind, id, whole);
    const names = [...kind.identity, ...(kind.local ?? [])];
    const kept = Object.entries(whole).filter(([name]) => names.includes(name) || name === HIDDEN);
    return new ObjectState(kind, id, withFlag(Object.fromEntries(kept), { hashes: {} }));
  }

  /** Inputs with other values for the declared fields; fields that are gone are left out. */
  private inputsWith(fields: JsonObject): JsonObject {
    const { kind, outputs, record } = this;
    const extra = own(outputs, "extraFields");
    const extraKeys = isObject(extra) ? Object.keys(extra) : [];
    const declared = declaredFields(kind, outputs);
    const others = Object.entries(outputs).filter(
      ([key]) =>
        propertySchema(kind.schema, key) !== undefined &&
        !Object.hasOwn(declared, key) &&
        key !== "extraFields",
    );
    const entries = Object.entries(fields).filter(([key]) => !extraKeys.includes(key));
    const inputs: JsonObject = Object.fromEntries([...others, ...entries]);
    if (extraKeys.length > 0) {
      inputs.extraFields = Object.fromEntries(
        extraKeys.flatMap((key) =>
          Object.hasOwn(fields, key) ? [[key, own(fields, key) ?? null] as const] : [],
        ),
      );
    }
    const text = kind.asset === undefined ? undefined : own(inputs, kind.asset);
    if (kind.asset !== undefined && record?.asset && typeof text === "string") {
      inputs[kind.asset] = assetOfHash(sha256(text));
    }
    return inputs;
  }
}

function withFlag(outputs: JsonObject, flags: Partial<Record>): JsonObject {
  const record = recordOf(outputs) ?? { schema: SCHEMA, origin: "", source: "" };
  return { ...outputs, [HIDDEN]: hiddenOf({ ...record, ...flags }) as Json };
}

// ---- what a document shows of a declaration ----

/** The paths at which two comparable declarations differ. */
export function declarationDifferences(kind: ResourceSpec, a: JsonObject, b: JsonObject): string[] {
  const whole = kind.whole ?? [];
  const rest = (fields: JsonObject) =>
    Object.fromEntries(Object.entries(fields).filter(([key]) => !whole.includes(key)));
  return [
    ...whole.filter((key) => !isSame(own(a, key), own(b, key))),
    ...differences(rest(a), rest(b), kind.schema),
  ];
}

/** The declared paths at which a document of the API differs. */
export function missingPaths(kind: ResourceSpec, document: JsonObject, body: JsonObject): string[] {
  return declarationDifferences(kind, observeBody(kind, body, document), body);
}

/** True when a document of the API has everything that is declared. */
export function isAsDeclared(kind: ResourceSpec, document: JsonObject, body: JsonObject): boolean {
  return missingPaths(kind, document, body).length === 0;
}

function observeBody(kind: ResourceSpec, body: JsonObject, document: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(body).flatMap(([key, declared]) => {
      const actual = own(document, key);
      const seen = kind.whole?.includes(key)
        ? isSame(declared, actual)
          ? declared
          : actual
        : observe(declared, actual, propertySchema(kind.schema, key));
      return seen === undefined ? [] : [[key, seen] as const];
    }),
  );
}

/** The fields that are compared by their hashes. */
function textsOf(kind: ResourceSpec, record: Pick<Record, "hashes"> | undefined): Set<string> {
  return new Set([...Object.keys(record?.hashes ?? {}), ...(kind.asset === undefined ? [] : [kind.asset])]);
}

function comparableDocument(kind: ResourceSpec, texts: Set<string>, document: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(document).map(([key, value]) => {
      if (!texts.has(key) || typeof value !== "string") return [key, value];
      return [key, new LongText(key === kind.asset ? sha256(value) : shortHash(value)).toJSON()];
    }),
  );
}

// ---- what state holds ----

/** What goes into state: the echo of the inputs, the values of the server, the record. */
function outputsOf(kind: Kind, known: Known): JsonObject {
  const { inputs, document, provenance, prior } = known;
  const managed = declaredFields(kind, inputs);
  const long = Object.entries(managed).flatMap(([key, value]) =>
    isLeftOut(kind, inputs, key) ? [[key, shortHash(asText(value))] as const] : [],
  );
  const leftOut = new Set([...long.map(([key]) => key), kind.asset]);
  const echoed = Object.entries(inputs).filter(([key]) => !leftOut.has(key));
  const text = kind.asset === undefined ? undefined : own(inputs, kind.asset);
  const hash = hashOf(text);
  const kept = document
    ? { ...stillKept(kind, document, hash, prior), ...keptOtherwise(kind, inputs, document) }
    : (prior?.record?.kept ?? {});
  const record: Record = {
    schema: SCHEMA,
    ...recorded(provenance),
    ...(Object.keys(kept).length > 0 ? { kept } : {}),
    ...(long.length > 0 ? { hashes: Object.fromEntries(long) } : {}),
    ...(isAsset(text) ? { asset: true } : {}),
    ...(known.isCreated || prior?.record?.created ? { created: true } : {}),
    ...((typeof document?.lastModified === "string" ? isCoarse(document) : prior?.record?.coarse)
      ? { coarse: true }
      : {}),
    ...marked(kind, document ?? {}, prior?.record),
    // A PATCH does not tell `lastModified`; the old value then differs from every list, and the next refresh asks.
    server: { ...prior?.record?.server, ...serverValues(Object.keys(kind.volatile ?? {}), document ?? {}) },
  };
  const told = { ...prior?.outputs, ...document };
  return {
    ...Object.fromEntries(echoed),
    ...serverValues(visibleNames(kind), told, kind.outputs),
    ...listsOf(kind, told),
    ...(hash === undefined ? {} : { contentHash: hash }),
    [HIDDEN]: hiddenOf(record) as Json,
  };
}

/**
 * What Celigo's answer to our own write shows otherwise than declared: a trimmed text, a rounded number. It is no drift
 * as long as it stays like that.
 */
function keptOtherwise(kind: Kind, inputs: JsonObject, document: JsonObject): { [property: string]: string } {
  const declared = withStandIns(new Declaration(kind, inputs).comparable) as JsonObject;
  const hashes = Object.fromEntries(
    Object.keys(declared)
      .filter((key) => isLeftOut(kind, inputs, key))
      .map((key) => [key, ""]),
  );
  const seen = observeBody(kind, declared, comparableDocument(kind, textsOf(kind, { hashes }), document));
  const others = Object.keys(declared).flatMap((key) => {
    // An answer without the text says nothing about it.
    if (key === kind.asset && own(document, key) === undefined) return [];
    const one = (fields: JsonObject): JsonObject =>
      Object.fromEntries(Object.entries(fields).filter(([name]) => name === key));
    const isAsSent = declarationDifferences(kind, one(declared), one(seen)).length === 0;
    return isAsSent ? [] : [[key, fingerprint(own(seen, key))] as const];
  });
  return Object.fromEntries(others.slice(0, MOST_KEPT));
}

/** Of a text that an answer does not have, what was known before, unless another one was sent. */
function stillKept(
  { asset }: Kind,
  document: JsonObject,
  hash: string | undefined,
  prior: ObjectState | undefined,
): { [property: string]: string } {
  const print = asset === undefined ? undefined : prior?.record?.kept?.[asset];
  if (asset === undefined || print === undefined || own(document, asset) !== undefined) return {};
  return hash === prior?.outputs.contentHash ? { [asset]: print } : {};
}

function fingerprint(value: Json | undefined): string {
  return shortHash(JSON.stringify(value ?? null)).slice(0, 12);
}

/** Celigo's mark of a document, in short. */
function markOf(kind: ResourceSpec, document: JsonObject): string | undefined {
  const mark = kind.mark === undefined ? undefined : own(document, kind.mark);
  return typeof mark === "string" ? fingerprint(mark) : undefined;
}

/** What Celigo's mark is now; the one of the last time where the document does not tell it. */
function marked(kind: ResourceSpec, document: JsonObject, old: Record | undefined): Pick<Record, "mark"> {
  const mark = markOf(kind, document) ?? old?.mark;
  return mark === undefined ? {} : { mark };
}

/**
 * True when a later change could bear the same time: one of whole seconds, and of just now. Clocks may differ by some
 * minutes.
 */
function isCoarse({ lastModified }: JsonObject): boolean {
  if (typeof lastModified !== "string" || /\.\d*[1-9]/.test(lastModified)) return false;
  return Math.abs(Date.now() - Date.parse(lastModified)) < COARSE_MS;
}

/** The fields of a list's row that tell something about an object. */
export function rowFields(kind: Kind): ReadonlySet<string> {
  const names = [kind.schema.properties, kind.outputs, kind.volatile].flatMap((fields) =>
    Object.keys(fields ?? {}),
  );
  return new Set([...names, "_id", "deletedAt", ...(kind.mark === undefined ? [] : [kind.mark])]);
}

/** The visible outputs that come from the API; the content's hash is ours. */
function visibleNames(kind: ResourceSpec): string[] {
  return Object.keys(kind.outputs ?? {}).filter((name) => name !== "contentHash");
}

/** Lists that a resource file makes when the object is created. */
function listsOf(kind: ResourceSpec, document: JsonObject): JsonObject {
  const lists = Object.entries(kind.outputs ?? {}).filter(([, { type }]) => type === "array");
  return Object.fromEntries(
    lists.flatMap(([name]) => {
      const value = own(document, name);
      return Array.isArray(value) ? [[name, value] as const] : [];
    }),
  );
}

function serverValues(
  names: string[],
  document: JsonObject,
  outputs: ResourceSpec["outputs"] = {},
): { [name: string]: string | number | boolean } {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = own(document, name);
      const longest = outputs[name]?.longest ?? LONGEST_SERVER_VALUE;
      const isShort = typeof value === "string" && Buffer.byteLength(JSON.stringify(value)) <= longest;
      return isShort || typeof value === "number" || typeof value === "boolean"
        ? [[name, value] as const]
        : [];
    }),
  );
}
