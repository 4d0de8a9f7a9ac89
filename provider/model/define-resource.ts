/**
 * What a resource file says about its resource. Everything that is alike for all resources (check, diff, create,
 * read, update, delete) lives in `resource.ts`; a resource file holds the schema, a few lists of names, and a hook
 * only where its API behaves unlike the others.
 */
import type { Api } from "../celigo/api";
import type { JsonObject } from "../json/json";
import { linked } from "../json/linked";
import { openBelow } from "../json/open";
import type { InputSchema, Schema } from "../json/schema";

/** A value that the server makes: visible as an output of the class. */
export interface OutputSpec {
  description: string;
  type: "string" | "integer" | "boolean" | "array";
  /** What an array holds. */
  items?: Schema;
  /** True where it may be missing. */
  optional?: boolean;
  /** True where it is the last part of the id, and known whenever that is: also in the preview of an update. */
  isEndOfId?: boolean;
  /** Bytes of the longest value that is worth its place in state, where it is not a short one. */
  longest?: number;
}

/** A document that replaces another one. */
export interface Replacement {
  body: JsonObject;
  /** The document that is replaced, as a GET directly before found it. */
  live: JsonObject;
  /** The top-level fields that differ. */
  changed: string[];
  /** True where a PUT could remove credentials: what PATCH does not take is an error. */
  isPatchOnly?: boolean;
  /** True for a top-level field that the program declares. */
  declares: (name: string) => boolean;
}

/** How an object is reached. The default, for documents in a collection, is in `document.ts`. */
export interface Remote {
  /** The path of the list that holds these inputs' natural key among others. */
  collection(inputs: JsonObject): string;
  /** The path of one object; writes to the same path never overlap. */
  path(id: string): string;
  /** The id in Pulumi's state, from a document of the API; undefined when the document does not tell it. */
  idOf(document: JsonObject, inputs: JsonObject): string | undefined;
  /** The rows of a collection; they may be partial documents. */
  list(api: Api, collection: string): Promise<JsonObject[]>;
  /** True when a row of the collection has the natural key of these inputs. */
  matches(row: JsonObject, inputs: JsonObject): boolean;
  /** The current document, or undefined when there is none. */
  get(api: Api, id: string): Promise<JsonObject | undefined>;
  /** Makes the object; the answer may lack anything, `_id` included. */
  create(api: Api, inputs: JsonObject, body: JsonObject): Promise<JsonObject | undefined>;
  /** Writes the whole document. @returns the answer, or that the fields were patched, which answers nothing. */
  update(api: Api, id: string, replacement: Replacement): Promise<JsonObject | "patched" | undefined>;
  /** True when it was there. `declared` is what state holds of the declaration. */
  delete(api: Api, id: string, declared: JsonObject): Promise<boolean>;
}

/** What a document has that Celigo takes and never shows (fields with `writeOnly`). */
export interface Credentials {
  /** False for a document that has no hidden value, whatever Celigo shows. Default: every document may have some. */
  mayHave?(document: JsonObject): boolean;
  /** The paths of tokens that a person obtains in a browser with this document's type of authorization. */
  obtained?(document: JsonObject): string[];
}

/** One kind of resource. */
export interface ResourceSpec {
  /** What the user types, and the key in state: never renamed. */
  name: string;
  /** One or two sentences; the documentation of the class. */
  description: string;
  /** The collection's path; `{input}` stands for an input that is part of the path. */
  path: string;
  /** The inputs that say "this is the same thing" to a person. The API does not enforce it. Empty: each is another. */
  naturalKey: readonly string[];
  /** The fields of a list's row by which `matches` knows the natural key, where they are not those inputs themselves. */
  keyFields?: readonly string[];
  /** What its ids look like, in Markdown, where they are not simply the object's `_id`. */
  idForm?: string;
  /** The arguments of the documentation's example, after the name. */
  example: string;
  /** What kind of account it needs: told when the API answers 403. */
  needs?: string;
  /** True where the API may hide the operations from accounts of another kind: `needs` is told at 404, too. */
  isHidden?: boolean;
  /** Inputs, without the common ones (`adoptId`, `onExisting`, `extraFields`), which `defineResource` adds. */
  schema: InputSchema;
  /** Server-made values that never change once made; part of the visible outputs. */
  outputs?: Record<string, OutputSpec>;
  /** Server-made values that change by themselves; kept under the hidden key, readable as outputs of the class. */
  volatile?: Record<string, OutputSpec>;
  /** Fields of the API's answers that are never sent back. */
  readOnly?: readonly string[];
  /** Fields that Celigo makes and that a PUT carries along, because one without them could drop them. */
  computed?: readonly string[];
  /** Set where a PUT without the values that Celigo never shows may remove them. Adds `rewriteOn` and `updateWithout`. */
  credentials?: Credentials;
  /** Fields that a PATCH may replace. */
  patchable?: readonly string[];
  /** Inputs whose change makes a new object. Path inputs always do. */
  replaceOn?: readonly string[];
  /** Inputs that only steer this provider and are never sent (`forceDestroy`, `seedOnce`). */
  local?: readonly string[];
  /** Inputs that are sent when the object is made and are no part of its document afterwards. Their change replaces. */
  createOnly?: readonly string[];
  /** True where the natural key is the identity: a second object with the same one cannot exist. */
  unique?: boolean;
  /** The boolean input that leaves an existing value alone once it is there. */
  once?: string;
  /**
   * What a row of the list tells: the `whole` document, or at least when it was last changed (`dated`). Such a row may
   * answer a read. Default: nothing that a read could rely on.
   */
  row?: "whole" | "dated";
  /** The field, of a row as of the document, in which Celigo keeps a mark of its own of what the row does not show. */
  mark?: string;
  /** False where the API has no fields beyond those we list (no `extraFields`). */
  open?: boolean;
  /** The query of the list, such as `includeInstances=true`. */
  listQuery?: string;
  /** Adds to a document of the API what the API tells elsewhere. */
  shown?: (api: Api, document: JsonObject) => Promise<JsonObject>;
  /** The fields that `shown` adds with a request; a row without them cannot answer a read that needs them. */
  shownFields?: readonly string[];
  /** The body of a PUT, from the document to write. */
  written?(
    api: Api,
    body: JsonObject,
    replacement: Pick<Replacement, "live" | "declares">,
  ): Promise<JsonObject>;
  /** The input that holds the document. Left out: the inputs are fields of the document. */
  bodyInput?: string;
  /** The schema of the document in `bodyInput`. */
  documentSchema?: Schema;
  /** Dotted paths within `bodyInput` whose change makes a new object. */
  replacedBy?: readonly string[];
  /** The natural key as a text, where the inputs themselves are not it. */
  keyText?: string;
  /** The description for these inputs, where it depends on them. */
  specialize?: (inputs: JsonObject) => ResourceSpec;
  /** Fields that a resource of its own may declare instead. */
  sharedFields?: readonly string[];
  /** For such a resource: the kind and the input of the object that has the fields. */
  partOf?: { kind: string; input: string; fields: readonly string[] };
  /** What is lost when the object is replaced: told in the plan. */
  lostOnReplacement?: string;
  /** What differs from a document in a collection. */
  remote?: Partial<Remote>;
  /** True where making and deleting it only changes an object that is there already (a switch on a connector). */
  changesParent?: boolean;
  /** False where nothing brings a deleted one back. */
  recycled?: boolean;
  /**
   * What this token can do with an object once it is made: `read` it but not delete it (deletion only forgets it), or
   * `nothing`, because it lives in another environment (what is in state is all that is known). Default: everything.
   */
  reach?(id: string): "everything" | "read" | "nothing";
  /** False where the object's path proves nothing about the account (a value, not a document). */
  anchors?: boolean;
  /** A sentence for each way in which valid-looking inputs are wrong, with the property it is about. */
  check?(inputs: JsonObject): { path: string; reason: string }[];
  /** Why this object must not be deleted now, or undefined. Skipped when `forceDestroy` is set. */
  beforeDelete?(api: Api, path: string, document: JsonObject): Promise<string | undefined>;
  /** After the API refused a deletion: what to tell in addition, such as what refers to the object. */
  whyNotDeleted?(api: Api, path: string): Promise<string | undefined>;
}

/** The inputs that every resource with a natural key has, besides its own. */
const COMMON: Record<string, Schema> = {
  adoptId: {
    type: "string",
    minLength: 1,
    description:
      "Take over the existing object with this id instead of making one, and update it to the inputs. Looked at when the resource is created, ignored afterwards.",
  },
  onExisting: {
    type: "string",
    enum: ["fail", "adopt", "create"],
    isClosed: true,
    description:
      "What to do when an object with the same natural key exists already: `fail` (default) stops and names its id, `adopt` takes it over when it is the only one, `create` makes another one. Looked at when the resource is created, ignored afterwards.",
  },
};

const OF_CREDENTIALS: Record<string, Schema> = {
  rewriteOn: {
    type: "string",
    description:
      "Any text. Changing it writes the declared credentials again, for example after somebody changed them in Celigo, which nothing shows.",
  },
  updateWithout: {
    type: "string",
    enum: ["refuse", "send"],
    isClosed: true,
    description:
      "What an update does that would replace the document although the program does not declare credentials that it has: `refuse` (default) fails and names the fields, `send` sends the document without them, and Celigo may remove them.",
  },
};

const EXTRA_FIELDS: Schema = {
  type: "object",
  additionalProperties: true,
  description:
    "Fields of the API that this version of the package does not know yet, or whose documented form does not fit, sent and managed as they are.",
};

/** Completes a resource's description with the inputs that all resources share. */
export function defineResource(spec: ResourceSpec): ResourceSpec {
  const onExisting = spec.unique
    ? { ...COMMON.onExisting, enum: ["fail", "adopt"] }
    : (COMMON.onExisting as Schema);
  const hasNaturalKey = spec.naturalKey.length > 0;
  const schema = linked(openBelow(spec.schema));
  return {
    ...spec,
    ...(spec.credentials ? { local: [...(spec.local ?? []), ...Object.keys(OF_CREDENTIALS)] } : {}),
    schema: {
      ...schema,
      additionalProperties: false,
      properties: {
        ...schema.properties,
        ...(spec.credentials ? OF_CREDENTIALS : {}),
        ...(hasNaturalKey ? { adoptId: COMMON.adoptId as Schema, onExisting } : {}),
        ...(spec.open === false ? {} : { extraFields: EXTRA_FIELDS }),
      },
    },
  };
}
