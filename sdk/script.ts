// Generated from provider/resources by `npm run generate`: do not edit.
/* eslint-disable @typescript-eslint/no-explicit-any */
import * as pulumi from "@pulumi/pulumi";
import { typeToken } from "../provider/pulumi/registration";
import { isKind, props, readProps, volatile } from "./resource";
import { restoreTexts } from "./texts";

/** Inputs of Script. */
export interface ScriptArgs {
  /** Name of the script. Celigo does not keep it unique. */
  name: pulumi.Input<string>;
  /** What the script is for. */
  description?: pulumi.Input<string>;
  /**
   * JavaScript source: a string, or a `pulumi.asset.Asset` such as `new
   * pulumi.asset.FileAsset("hooks.js")`, whose text is kept out of Pulumi's state. The bytes are sent
   * unchanged: no trimming and no newline or Unicode normalization.
   */
  content: pulumi.Input<string | pulumi.asset.Asset>;
  /** Whether post-response hooks run on child records as well. Celigo's default is false. */
  postResponseHookToProcessOnChildRecord?: pulumi.Input<boolean>;
  /** Id of the template that the content was generated from or is structured by. */
  _templateId?: pulumi.Input<string>;
  /** Internal flag of Celigo: keep this script out of module-based building and loading. */
  __noModule?: pulumi.Input<boolean>;
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
  /**
   * Fields of the API that this version of the package does not know yet, or whose documented form does
   * not fit, sent and managed as they are.
   */
  extraFields?: pulumi.Input<{ [key: string]: any }>;
}

/**
 * JavaScript source that hooks, filters, settings forms and installers call by `_scriptId` and
 * function name. It is always updated in place, because a new id would break every hook that refers
 * to the script. Uses `GET /v1/scripts`, `POST /v1/scripts`, `GET /v1/scripts/{_id}`, `PUT
 * /v1/scripts/{_id}`, `DELETE /v1/scripts/{_id}` and `GET /v1/scripts/{_id}/dependencies`.
 *
 * Natural key: `name`. Id: the object's `_id`.
 *
 * @example
 * ```ts
 * const script = new celigo.Script("script", {
 *   name: "Order hooks",
 *   content: new pulumi.asset.FileAsset("scripts/order-hooks.js"),
 * });
 * ```
 */
export class Script extends pulumi.CustomResource {
  /**
   * Reads an existing object, which this program does not manage: it is never changed and never deleted.
   *
   * @param name Pulumi's name of the resource.
   * @param id Its id: the object's `_id`. An id of no object is an error.
   * @param opts Options such as `provider` (an `Account`).
   */
  public static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): Script {
    return new Script(name, undefined as unknown as ScriptArgs, { ...opts, id });
  }

  /** Name of the script. Celigo does not keep it unique. */
  declare public readonly name: pulumi.Output<string>;
  /** What the script is for. */
  declare public readonly description: pulumi.Output<string | undefined>;
  /** Whether post-response hooks run on child records as well. Celigo's default is false. */
  declare public readonly postResponseHookToProcessOnChildRecord: pulumi.Output<boolean | undefined>;
  /** Id of the template that the content was generated from or is structured by. */
  declare public readonly _templateId: pulumi.Output<string | undefined>;
  /** Internal flag of Celigo: keep this script out of module-based building and loading. */
  declare public readonly __noModule: pulumi.Output<boolean | undefined>;
  /**
   * Fields of the API that this version of the package does not know yet, or whose documented form does
   * not fit, sent and managed as they are.
   */
  declare public readonly extraFields: pulumi.Output<{ [key: string]: any } | undefined>;
  /** When Celigo made the script (ISO 8601). */
  declare public readonly createdAt: pulumi.Output<string>;
  /** sha256 of the content's bytes, hex. */
  declare public readonly contentHash: pulumi.Output<string>;

  /**
   * Makes the resource.
   *
   * @param name Pulumi's name of the resource.
   * @param args Its inputs.
   * @param opts Options such as `provider` (an `Account`), `protect` or `aliases`.
   */
  constructor(name: string, args: ScriptArgs, opts?: pulumi.CustomResourceOptions) {
    super(
      typeToken("Script"),
      name,
      opts?.id === undefined
        ? props("Script", args, { outputs: ["createdAt", "contentHash"], naturalKey: ["name"] }, opts)
        : readProps("Script", [
            "name",
            "description",
            "content",
            "postResponseHookToProcessOnChildRecord",
            "_templateId",
            "__noModule",
            "extraFields",
            "createdAt",
            "contentHash",
          ]),
      opts,
    );
    restoreTexts(this, args);
  }

  /** When the script was last changed (ISO 8601). */
  public get lastModified(): pulumi.Output<string | undefined> {
    return volatile(this, "lastModified");
  }

  /** Whether a value is a Script, also one from another copy of this package, and within transformations. */
  public static override isInstance(obj: any): obj is Script {
    return isKind(obj, "Script");
  }
}
