/**
 * What Pulumi's state holds of an object: the inputs as they were given, except long text; a few values of the server;
 * and the record, with what later runs need. Older forms are read here, so that the rest of the code knows only the newest.
 */
import { isAsset } from "../json/asset";
import { Fingerprint, LongText, type Comparable, type ComparableObject } from "../json/comparable";
import { joinPath, propertySchema } from "../json/compare";
import { isRecord } from "../json/field";
import { driftPaths, foreignElements, observed, type ForeignElement, type Reading } from "../json/drift";
import { isObject, own, type Json, type JsonObject } from "../json/json";
import { asText } from "../json/text";
import { carryNormalized, heldForm, normalizedLeaves, type NormalizedLeaf } from "../json/normalization";
import type { Schema } from "../json/schema";
import { HIDDEN, SCHEMA, hiddenOf, recordOf, type Record } from "../pulumi/record";
import { assetOfHash, hashOf, sha256 } from "./asset";
import { Declaration, declaredFields } from "./declaration";
import { hasMasks, type Kind } from "./kind";
import { withHashes, withTexts, withoutLongTexts } from "./long-texts";
import { recorded, type Provenance } from "./provenance";
import { isCoarse, listsOf, markOf, serverValues, visibleNames } from "./server-values";

/** So many normalised leaves are recorded one by one; of more, one fingerprint of all. */
const MOST_NORMALIZED = 8;
/** The key under which that fingerprint is recorded. */
const ALL = "";
/** Pulumi's host hangs on the properties of a failure above 64 KB, encoded. */
const MAX_FAILURE_BYTES = 16 * 1024;

/** What a write did. */
export interface Written {
  /** The document before it. */
  live: JsonObject;
  /** The document that was sent. */
  sent: ComparableObject;
  /** What the API answered; undefined where it answers no document and could not be asked again. */
  answer?: JsonObject;
}

/** What is known of an object after an operation. */
export interface Known {
  /** What state is to hold. */
  desired: Declaration;
  provenance: Provenance;
  /** What state held before. */
  prior?: ObjectState;
  /** The request, where one was sent. */
  written?: Written;
  /** The document now, as far as it is known; undefined where nothing was asked. */
  document?: JsonObject;
  /** True when live has other declared values than `desired`. */
  hasDrift?: boolean;
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
  static after(id: string, known: Known): ObjectState {
    const { desired, provenance, prior, document, isCreated } = known;
    const old = prior?.record;
    const lastModified = document?.lastModified;
    const text = desired.kind.asset === undefined ? undefined : own(desired.inputs, desired.kind.asset);
    return ObjectState.write(desired.kind, id, {
      inputs: desired.inputs,
      told: { ...prior?.outputs, ...document },
      record: {
        schema: SCHEMA,
        ...recorded(provenance),
        ...optional("kept", keptNow(known)),
        ...flag("asset", isAsset(text)),
        ...flag("drifted", known.hasDrift === true),
        ...flag("created", isCreated === true || old?.created === true),
        ...flag("coarse", typeof lastModified === "string" ? isCoarse(lastModified) : old?.coarse === true),
        ...optional("mark", markOf(desired.kind, document ?? {}) ?? old?.mark),
        server: { ...old?.server, ...serverValues(Object.keys(desired.kind.volatile ?? {}), document ?? {}) },
        ...optional("others", old?.others),
      },
    });
  }

  private static write(
    kind: Kind,
    id: string,
    { inputs, told, record }: { inputs: ComparableObject; told: JsonObject; record: Record },
  ): ObjectState {
    const { fields, hashes, contentHash } = echoed(kind, inputs);
    const whole = { ...record, ...(Object.keys(hashes).length > 0 ? { hashes } : {}) };
    return new ObjectState(kind, id, {
      ...fields,
      ...serverValues(visibleNames(kind), told, kind.outputs),
      ...listsOf(kind, told),
      ...optional("contentHash", contentHash),
      [HIDDEN]: hiddenOf(whole) as Json,
    });
  }

  /** What was declared then; of long texts only hashes are known. */
  get declaration(): Declaration {
    return (this.memo.declaration ??= new Declaration(this.kind, this.outputs));
  }

  /** What was declared then, in the form in which declarations are compared. */
  get declared(): ComparableObject {
    return (this.memo.declared ??= this.readDeclared());
  }

  private readDeclared(): ComparableObject {
    const { kind, outputs, record } = this;
    const fields = declaredFields(kind, outputs);
    const declared = withHashes(fields, kind.document, record);
    // Of what did not fit into the outputs of an incomplete object only the names are known.
    const names = (record?.names ?? []).map((name) => [name, new LongText("")] as const);
    const content = own(outputs, "contentHash");
    const text =
      kind.asset !== undefined && typeof content === "string"
        ? [[kind.asset, new LongText(content)] as const]
        : [];
    return Object.fromEntries<Comparable>([...names, ...Object.entries(declared), ...text]);
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

  /** The paths of declared values of which Celigo made others, or the words for many. */
  get normalizedPaths(): string[] {
    if (this.leavesValueAlone) return [];
    const paths = Object.keys(this.record?.kept ?? {});
    return paths.includes(ALL) ? [`more than ${MOST_NORMALIZED} declared values`] : paths;
  }

  /** The declared leaves of which Celigo made other values when it saved them, as far as a document still has these. */
  normalizedIn(document: JsonObject): NormalizedLeaf[] {
    const kept = this.record?.kept ?? {};
    if (!Object.hasOwn(kept, ALL)) return recordedLeaves(kept);
    const exchange = { declared: this.declared, sent: this.declared, answer: document };
    const leaves = normalizedLeaves(exchange, this.kind.document);
    return fingerprintOfAll(leaves) === kept[ALL] ? leaves : [];
  }

  /**
   * The declaration as a document shows it, where what Celigo normalised is as declared; `declared` itself when nothing
   * declared has changed. A caller that has the texts passes the same declaration with them.
   */
  seen(document: JsonObject, declared: ComparableObject = this.declared): ComparableObject {
    const held = heldForm(declared, this.normalizedIn(document));
    return observed(declared, document, this.kind.document, this.reading(held)) as ComparableObject;
  }

  private reading(held: Comparable | undefined): Reading {
    return { held, hasMasks: hasMasks(this.kind) };
  }

  /** Inputs as the server has them now; undefined when nothing that was declared has changed. */
  observed(document: JsonObject): { inputs: JsonObject; comparable: ComparableObject } | undefined {
    if (this.leavesValueAlone) return undefined;
    const seen = this.seen(document);
    if (seen === this.declared) return undefined;
    const comparable = this.declaration.inputsWith(seen);
    const inputs = this.declaration.inputsWith(withTexts(seen, document) as JsonObject) as JsonObject;
    const { asset } = this.kind;
    const text = asset === undefined ? undefined : own(seen, asset);
    // The program has a file: Pulumi keeps showing one.
    if (asset !== undefined && this.record?.asset && text !== undefined)
      inputs[asset] = assetOfHash(text instanceof LongText ? text.hash : sha256(asText(text)));
    return { inputs, comparable };
  }

  /** The inputs whose declared value somebody has changed. */
  driftedInputs(document: JsonObject): string[] {
    if (this.leavesValueAlone) return [];
    const seen = this.seen(document);
    const names = Object.keys(this.declared).filter((name) => own(seen, name) !== own(this.declared, name));
    const extra = own(this.outputs, "extraFields");
    const isExtra = (name: string) => isObject(extra) && Object.hasOwn(extra, name);
    return [...new Set(names.map((name) => (isExtra(name) ? "extraFields" : name)))];
  }

  /** The elements of declared arrays that somebody added outside. */
  foreignElements(document: JsonObject): ForeignElement[] {
    const held = heldForm(this.declared, this.normalizedIn(document));
    return foreignElements(this.declared, document, this.kind.document, this.reading(held));
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
    const told = Object.fromEntries(
      Object.entries(this.declared).filter(([key]) => kind.row === "whole" || own(row, key) !== undefined),
    );
    const held = heldForm(told, recordedLeaves(record?.kept ?? {}));
    return driftPaths(told, row, kind.document, this.reading(held)).length === 0;
  }

  /** Nothing that was declared has changed; the values of the server are those of now. */
  refreshed(document: JsonObject, provenance: Provenance): ObjectState {
    const { kind, outputs } = this;
    const { coarse: _, drifted: __, ...rest }: Partial<Record> = this.record ?? {};
    const { lastModified } = document;
    const record: Record = {
      ...rest,
      ...recorded(provenance),
      schema: SCHEMA,
      ...flag("coarse", typeof lastModified === "string" && isCoarse(lastModified)),
      ...optional("mark", markOf(kind, document) ?? this.record?.mark),
      server: serverValues(Object.keys(kind.volatile ?? {}), document),
    };
    return new ObjectState(kind, this.id, {
      ...outputs,
      ...serverValues(visibleNames(kind), document, kind.outputs),
      [HIDDEN]: hiddenOf(record) as Json,
    });
  }

  /** A refresh found something else than was declared: state holds it from now on. */
  drifted(inputs: ComparableObject, document: JsonObject, provenance: Provenance): ObjectState {
    const { kind, id, outputs } = this;
    const { record } = this.refreshed(document, provenance);
    return ObjectState.write(kind, id, {
      inputs,
      told: { ...outputs, ...document },
      record: { ...(record as Record), hashes: {}, drifted: true },
    });
  }

  /** The object is not yet as declared. Pulumi's host hangs on large outputs: of these, names identify the rest. */
  incomplete(): ObjectState {
    const { kind, id } = this;
    const whole = withFlags(this.outputs, { incomplete: true });
    if (Buffer.byteLength(JSON.stringify(whole)) <= MAX_FAILURE_BYTES)
      return new ObjectState(kind, id, whole);
    const identifying = [...kind.identity, ...(kind.local ?? [])];
    const kept = Object.entries(whole).filter(([name]) => identifying.includes(name) || name === HIDDEN);
    const names = Object.keys(this.declared).filter((name) => !identifying.includes(name));
    return new ObjectState(kind, id, withFlags(Object.fromEntries(kept), { hashes: {}, kept: {}, names }));
  }
}

// ---- the echo of the inputs ----

/** Inputs as the outputs repeat them: without long texts. */
function echoed(
  kind: Kind,
  inputs: ComparableObject,
): { fields: JsonObject; hashes: { [path: string]: string }; contentHash?: string } {
  const { asset, schema } = kind;
  const hashes: { [path: string]: string } = {};
  const echo = (values: ComparableObject, schemaOf: (name: string) => Schema | undefined): JsonObject =>
    Object.fromEntries(
      Object.entries(values).flatMap(([name, value]) => {
        const isExtra = name === "extraFields" && values === inputs && isRecord(value);
        const at = { schema: schemaOf(name), path: joinPath("", name) };
        // They are fields of the document like the others.
        const kept = isExtra ? echo(value, () => undefined) : withoutLongTexts(value, at, hashes);
        return kept === undefined || (name === asset && values === inputs) ? [] : [[name, kept] as const];
      }),
    );
  const { bodyInput, document } = kind;
  if (bodyInput !== undefined) {
    const body = own(inputs, bodyInput);
    const kept = isRecord(body) ? echo(body, (name) => propertySchema(document, name)) : {};
    return { fields: { ...(inputs as JsonObject), [bodyInput]: kept }, hashes };
  }
  const fields = echo(inputs, (name) => propertySchema(schema, name));
  const text = asset === undefined ? undefined : own(inputs, asset);
  if (asset === undefined || text === undefined || text === null) return { fields, hashes };
  delete hashes[asset];
  const hash = text instanceof LongText ? text.hash : hashOf(text as Json);
  return { fields, hashes, ...(hash === undefined ? {} : { contentHash: hash }) };
}

// ---- what Celigo normalised ----

/** What the record keeps of values that Celigo keeps otherwise than declared. */
function keptNow({ desired, prior, written }: Known): Record["kept"] | undefined {
  if (desired.leavesValueAlone) return undefined;
  // Nothing was asked, and nothing of the declaration changed.
  if (!written) return prior?.record?.kept;
  const { kind, comparable } = desired;
  const before = prior && !prior.isIncomplete ? prior.normalizedIn(written.live) : [];
  const leaves = new Map(
    carryNormalized(before, { prior: prior?.declared, desired: comparable }, kind.document).map((leaf) => [
      leaf.path,
      leaf,
    ]),
  );
  const { sent, answer } = written;
  const now = answer ? normalizedLeaves({ declared: comparable, sent, answer }, kind.document) : [];
  for (const leaf of now) {
    // An answer without the text says nothing about it.
    if (leaf.path !== kind.asset || leaf.value !== undefined) leaves.set(leaf.path, leaf);
  }
  if (leaves.size === 0) return undefined;
  if (leaves.size > MOST_NORMALIZED) return { [ALL]: fingerprintOfAll([...leaves.values()]) };
  return Object.fromEntries([...leaves.values()].map(({ path, value }) => [path, fingerprintOf(value)]));
}

function fingerprintOf(value: Comparable | undefined): string {
  if (value === undefined) return "";
  return value instanceof Fingerprint ? value.hash : Fingerprint.of(value).hash;
}

function fingerprintOfAll(leaves: readonly NormalizedLeaf[]): string {
  const lines = leaves.map(({ path, value }) => `${path} ${fingerprintOf(value)}`).sort();
  return Fingerprint.of(lines).hash;
}

/** The leaves of a record. Older versions recorded whole top-level values. */
function recordedLeaves(kept: { [path: string]: string }): NormalizedLeaf[] {
  return Object.entries(kept)
    .filter(([path]) => path !== ALL)
    .map(([path, print]) => (print === "" ? { path } : { path, value: new Fingerprint(print) }));
}

// ---- records ----

function withFlags(outputs: JsonObject, flags: Partial<Record>): JsonObject {
  const record = recordOf(outputs) ?? { schema: SCHEMA, origin: "", source: "" };
  return { ...outputs, [HIDDEN]: hiddenOf({ ...record, ...flags }) as Json };
}

function flag<N extends string>(name: N, isSet: boolean): { [name in N]?: true } {
  return (isSet ? { [name]: true } : {}) as { [name in N]?: true };
}

function optional<N extends string, T>(name: N, value: T | undefined): { [name in N]?: T } {
  return (value === undefined ? {} : { [name]: value }) as { [name in N]?: T };
}
