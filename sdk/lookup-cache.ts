// Generated from provider/resources by `npm run generate`: do not edit.
/* eslint-disable @typescript-eslint/no-explicit-any */
import * as pulumi from "@pulumi/pulumi";
import { typeToken } from "../provider/pulumi/registration";
import { isKind, props, readProps, volatile } from "./resource";
import { restoreTexts } from "./texts";

/** Inputs of LookupCache. */
export interface LookupCacheArgs {
  /** Name of the lookup cache, at most 200 characters. Celigo does not keep it unique. */
  name: pulumi.Input<string>;
  /** What the cache holds, at most 10,240 characters. */
  description?: pulumi.Input<string>;
  /** Id of your own for the cache, which Celigo keeps and does not read. */
  externalId?: pulumi.Input<string>;
  /**
   * Whether the data goes along when the cache is cloned or put into a template. Celigo's default is
   * false.
   */
  includeDataInTemplatesAndCloning?: pulumi.Input<boolean>;
  /** Id of the integration that the cache belongs to, in documents of the older kind. */
  _integrationId?: pulumi.Input<string>;
  /** Id of the stack that uses the cache. */
  _stackId?: pulumi.Input<string>;
  /** Allow deletion although the cache holds data. Never sent to Celigo. */
  forceDestroy?: pulumi.Input<boolean>;
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
 * A table of keys and values that the lookups of mappings and flows read. Its data is not managed:
 * flows and people fill it. Uses `GET /v1/lookupcaches`, `POST /v1/lookupcaches`, `GET
 * /v1/lookupcaches/{_id}`, `PUT /v1/lookupcaches/{_id}`, `PATCH /v1/lookupcaches/{_id}`, `DELETE
 * /v1/lookupcaches/{_id}` and `GET /v1/lookupcaches/{_id}/dependencies`.
 *
 * Natural key: `name`. Id: the object's `_id`.
 *
 * @example
 * ```ts
 * const lookupCache = new celigo.LookupCache("lookup-cache", {
 *   name: "Country codes",
 *   description: "ISO codes by the names that the shop uses.",
 * });
 * ```
 */
export class LookupCache extends pulumi.CustomResource {
  /**
   * Reads an existing object, which this program does not manage: it is never changed and never deleted.
   *
   * @param name Pulumi's name of the resource.
   * @param id Its id: the object's `_id`. An id of no object is an error.
   * @param opts Options such as `provider` (an `Account`).
   */
  public static get(
    name: string,
    id: pulumi.Input<pulumi.ID>,
    opts?: pulumi.CustomResourceOptions,
  ): LookupCache {
    return new LookupCache(name, undefined as unknown as LookupCacheArgs, { ...opts, id });
  }

  /** Name of the lookup cache, at most 200 characters. Celigo does not keep it unique. */
  declare public readonly name: pulumi.Output<string>;
  /** What the cache holds, at most 10,240 characters. */
  declare public readonly description: pulumi.Output<string | undefined>;
  /** Id of your own for the cache, which Celigo keeps and does not read. */
  declare public readonly externalId: pulumi.Output<string | undefined>;
  /**
   * Whether the data goes along when the cache is cloned or put into a template. Celigo's default is
   * false.
   */
  declare public readonly includeDataInTemplatesAndCloning: pulumi.Output<boolean | undefined>;
  /** Id of the integration that the cache belongs to, in documents of the older kind. */
  declare public readonly _integrationId: pulumi.Output<string | undefined>;
  /** Id of the stack that uses the cache. */
  declare public readonly _stackId: pulumi.Output<string | undefined>;
  /** Allow deletion although the cache holds data. Never sent to Celigo. */
  declare public readonly forceDestroy: pulumi.Output<boolean | undefined>;
  /**
   * Fields of the API that this version of the package does not know yet, or whose documented form does
   * not fit, sent and managed as they are.
   */
  declare public readonly extraFields: pulumi.Output<{ [key: string]: any } | undefined>;
  /** When Celigo created the cache (ISO 8601). */
  declare public readonly createdAt: pulumi.Output<string>;

  /**
   * Makes the resource.
   *
   * @param name Pulumi's name of the resource.
   * @param args Its inputs.
   * @param opts Options such as `provider` (an `Account`), `protect` or `aliases`.
   */
  constructor(name: string, args: LookupCacheArgs, opts?: pulumi.CustomResourceOptions) {
    super(
      typeToken("LookupCache"),
      name,
      opts?.id === undefined
        ? props("LookupCache", args, { outputs: ["createdAt"], naturalKey: ["name"] }, opts)
        : readProps("LookupCache", [
            "name",
            "description",
            "externalId",
            "includeDataInTemplatesAndCloning",
            "_integrationId",
            "_stackId",
            "extraFields",
            "createdAt",
          ]),
      opts,
    );
    restoreTexts(this, args);
  }

  /** When the cache was last changed (ISO 8601). */
  public get lastModified(): pulumi.Output<string | undefined> {
    return volatile(this, "lastModified");
  }

  /** Size of the data, in bytes. */
  public get size(): pulumi.Output<number | undefined> {
    return volatile(this, "size");
  }

  /** Whether a value is a LookupCache, also one from another copy of this package, and within transformations. */
  public static override isInstance(obj: any): obj is LookupCache {
    return isKind(obj, "LookupCache");
  }
}
