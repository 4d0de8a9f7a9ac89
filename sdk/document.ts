// Generated from provider/resources by `npm run generate`: do not edit.
/* eslint-disable @typescript-eslint/no-explicit-any */
import * as pulumi from "@pulumi/pulumi";
import { typeToken } from "../provider/pulumi/registration";
import { isKind, props, readProps, endOfId, volatile } from "./resource";
import { restoreTexts } from "./texts";

/** Inputs of Document. */
export interface DocumentArgs {
  /**
   * Collection of the document: the path below `/v1/`, letters only. Collections with a class of their
   * own are refused. A change replaces the document.
   */
  collection: pulumi.Input<string>;
  /** The document. What it declares is managed; other fields keep their values. */
  body: pulumi.Input<{ [key: string]: any }>;
  /**
   * Fields of the body by which an existing document is recognised. Default: `name`. An empty list:
   * none.
   */
  naturalKey?: pulumi.Input<pulumi.Input<string>[]>;
  /** Fields that are never sent, as dotted paths. `_id`, dates and owners always are. */
  readOnly?: pulumi.Input<pulumi.Input<string>[]>;
  /** Fields that Celigo never shows, as dotted paths. Their values are secrets. */
  writeOnly?: pulumi.Input<pulumi.Input<string>[]>;
  /** Fields whose change replaces the document, as dotted paths. */
  replaceOn?: pulumi.Input<pulumi.Input<string>[]>;
  /** Top-level fields that a PATCH may change. */
  patchable?: pulumi.Input<pulumi.Input<string>[]>;
  /**
   * For arrays of objects, by dotted path: the fields that tell their elements apart, such as `{ rules:
   * ["name"] }`.
   */
  identities?: pulumi.Input<{ [key: string]: pulumi.Input<pulumi.Input<string>[]> }>;
  /** Allow deletion although Celigo would refuse it. Never sent to Celigo. */
  forceDestroy?: pulumi.Input<boolean>;
  /**
   * Any text. Changing it writes the declared credentials again, for example after somebody changed them
   * in Celigo, which nothing shows.
   */
  rewriteOn?: pulumi.Input<string>;
  /**
   * What an update does that would replace the document although the program does not declare
   * credentials that it has: `refuse` (default) fails and names the fields, `send` sends the document
   * without them, and Celigo may remove them.
   */
  updateWithout?: pulumi.Input<"refuse" | "send">;
  /**
   * Take over the existing object with this id instead of making one, and update it to the inputs.
   * Looked at when the resource is created, ignored afterwards.
   */
  adoptId?: pulumi.Input<string>;
  /**
   * What to do when an object with the same natural key exists already: `fail` (default) stops and names
   * its id, `adopt` takes it over when it is the only one, `create` makes another one. Looked at when
   * the resource is created, ignored afterwards.
   */
  onExisting?: pulumi.Input<"fail" | "adopt" | "create">;
}

/**
 * Any other document of the API: file definitions, EDI profiles, tools, APIs and whatever Celigo adds.
 * It has the same merge, drift detection, creation and adoption as the classes; which fields are
 * read-only, hidden or identifying is declared. Uses `GET`, `POST`, `PUT`, `PATCH` and `DELETE` of
 * `/v1/{collection}`.
 *
 * Natural key: `collection`. Id: `<collection>/<_id>`.
 *
 * @example
 * ```ts
 * const document = new celigo.Document("document", {
 *   collection: "filedefinitions",
 *   body: { name: "Orders", format: "delimited", version: "1", rules: [] },
 *   naturalKey: ["name", "format"],
 * });
 * ```
 */
export class Document extends pulumi.CustomResource {
  /**
   * Reads an existing object, which this program does not manage: it is never changed and never deleted.
   *
   * @param name Pulumi's name of the resource.
   * @param id Its id: `<collection>/<_id>`. An id of no object is an error.
   * @param opts Options such as `provider` (an `Account`).
   */
  public static get(
    name: string,
    id: pulumi.Input<pulumi.ID>,
    opts?: pulumi.CustomResourceOptions,
  ): Document {
    return new Document(name, undefined as unknown as DocumentArgs, { ...opts, id });
  }

  /**
   * Collection of the document: the path below `/v1/`, letters only. Collections with a class of their
   * own are refused. A change replaces the document.
   */
  declare public readonly collection: pulumi.Output<string>;
  /** The document. What it declares is managed; other fields keep their values. */
  declare public readonly body: pulumi.Output<{ [key: string]: any }>;
  /**
   * Fields of the body by which an existing document is recognised. Default: `name`. An empty list:
   * none.
   */
  declare public readonly naturalKey: pulumi.Output<string[] | undefined>;
  /** Fields that are never sent, as dotted paths. `_id`, dates and owners always are. */
  declare public readonly readOnly: pulumi.Output<string[] | undefined>;
  /** Fields that Celigo never shows, as dotted paths. Their values are secrets. */
  declare public readonly writeOnly: pulumi.Output<string[] | undefined>;
  /** Fields whose change replaces the document, as dotted paths. */
  declare public readonly replaceOn: pulumi.Output<string[] | undefined>;
  /** Top-level fields that a PATCH may change. */
  declare public readonly patchable: pulumi.Output<string[] | undefined>;
  /**
   * For arrays of objects, by dotted path: the fields that tell their elements apart, such as `{ rules:
   * ["name"] }`.
   */
  declare public readonly identities: pulumi.Output<{ [key: string]: string[] } | undefined>;
  /** Allow deletion although Celigo would refuse it. Never sent to Celigo. */
  declare public readonly forceDestroy: pulumi.Output<boolean | undefined>;
  /**
   * Any text. Changing it writes the declared credentials again, for example after somebody changed them
   * in Celigo, which nothing shows.
   */
  declare public readonly rewriteOn: pulumi.Output<string | undefined>;
  /**
   * What an update does that would replace the document although the program does not declare
   * credentials that it has: `refuse` (default) fails and names the fields, `send` sends the document
   * without them, and Celigo may remove them.
   */
  declare public readonly updateWithout: pulumi.Output<"refuse" | "send" | undefined>;

  /**
   * Makes the resource.
   *
   * @param name Pulumi's name of the resource.
   * @param args Its inputs.
   * @param opts Options such as `provider` (an `Account`), `protect` or `aliases`.
   */
  constructor(name: string, args: DocumentArgs, opts?: pulumi.CustomResourceOptions) {
    super(
      typeToken("Document"),
      name,
      opts?.id === undefined
        ? props("Document", args, { outputs: [], naturalKey: ["collection"] }, opts)
        : readProps("Document", [
            "collection",
            "body",
            "naturalKey",
            "readOnly",
            "writeOnly",
            "replaceOn",
            "patchable",
            "identities",
          ]),
      opts,
    );
    restoreTexts(this, args);
  }

  /** The document's own id, which other documents refer to. */
  public get _id(): pulumi.Output<string> {
    return endOfId(this);
  }

  /** When the document was last changed (ISO 8601). */
  public get lastModified(): pulumi.Output<string | undefined> {
    return volatile(this, "lastModified");
  }

  /** Whether a value is a Document, also one from another copy of this package, and within transformations. */
  public static override isInstance(obj: any): obj is Document {
    return isKind(obj, "Document");
  }
}
