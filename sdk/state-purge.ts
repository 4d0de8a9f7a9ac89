// Generated from provider/resources by `npm run generate`: do not edit.
/* eslint-disable @typescript-eslint/no-explicit-any */
import * as pulumi from "@pulumi/pulumi";
import { typeToken } from "../provider/pulumi/registration";
import { isKind, props } from "./resource";
import { restoreTexts } from "./texts";

/** Inputs of StatePurge. */
export interface StatePurgeArgs {
  /**
   * How many keys it may delete: exactly this many must be there, otherwise nothing is deleted and the
   * error names the number.
   */
  expectedKeys: pulumi.Input<number>;
  /** Kind of resource whose keys are deleted; needs `_resourceId`. Leave both out for the global keys. */
  resourceType?: pulumi.Input<"exports" | "imports" | "integrations">;
  /** Id of the export, import or integration whose keys are deleted; needs `resourceType`. */
  _resourceId?: pulumi.Input<string>;
  /**
   * Any values, such as a version or the hash of a script: when they change, the action is carried out
   * again.
   */
  triggers?: pulumi.Input<{ [key: string]: any } | any[]>;
  /**
   * Record the action without carrying it out. For one `pulumi up` after an error said that it may have
   * been carried out, and you found that it was. Its own change is no reason to run.
   */
  skip?: pulumi.Input<boolean>;
}

/**
 * Deletes all state keys, global ones or those of one export, import or integration, again whenever an
 * input changes. They do not come back. It lists them first, and refuses unless there are exactly
 * `expectedKeys`. Keys of `StateKey` resources in the same scope go, too, and are made again by `up
 * --refresh`. Refused under `celigo:mode` `operate`. Uses `DELETE /v1/state` or `DELETE
 * /v1/{resourceType}/{_resourceId}/state`, and the same with `GET`.
 *
 * An action: it is carried out when the resource is made and whenever an input changes, and deletion
 * undoes nothing.
 *
 * @example
 * ```ts
 * const statePurge = new celigo.StatePurge("state-purge", {
 *   resourceType: "integrations",
 *   _resourceId: integration.id,
 *   expectedKeys: 3,
 * });
 * ```
 */
export class StatePurge extends pulumi.CustomResource {
  /**
   * How many keys it may delete: exactly this many must be there, otherwise nothing is deleted and the
   * error names the number.
   */
  declare public readonly expectedKeys: pulumi.Output<number>;
  /** Kind of resource whose keys are deleted; needs `_resourceId`. Leave both out for the global keys. */
  declare public readonly resourceType: pulumi.Output<"exports" | "imports" | "integrations" | undefined>;
  /** Id of the export, import or integration whose keys are deleted; needs `resourceType`. */
  declare public readonly _resourceId: pulumi.Output<string | undefined>;
  /**
   * Any values, such as a version or the hash of a script: when they change, the action is carried out
   * again.
   */
  declare public readonly triggers: pulumi.Output<{ [key: string]: any } | any[] | undefined>;
  /**
   * Record the action without carrying it out. For one `pulumi up` after an error said that it may have
   * been carried out, and you found that it was. Its own change is no reason to run.
   */
  declare public readonly skip: pulumi.Output<boolean | undefined>;
  /** How many keys were deleted. */
  declare public readonly deletedKeys: pulumi.Output<number | undefined>;
  /** When the action was carried out last (ISO 8601); missing when it was only recorded (`skip`). */
  declare public readonly ranAt: pulumi.Output<string | undefined>;

  /**
   * Makes the resource.
   *
   * @param name Pulumi's name of the resource.
   * @param args Its inputs.
   * @param opts Options such as `provider` (an `Account`), `protect` or `aliases`.
   */
  constructor(name: string, args: StatePurgeArgs, opts?: pulumi.CustomResourceOptions) {
    super(
      typeToken("StatePurge"),
      name,
      props("StatePurge", args, { outputs: ["deletedKeys", "ranAt"], naturalKey: [] }, opts),
      opts,
    );
    restoreTexts(this, args);
  }

  /** Whether a value is a StatePurge, also one from another copy of this package, and within transformations. */
  public static override isInstance(obj: any): obj is StatePurge {
    return isKind(obj, "StatePurge");
  }
}
