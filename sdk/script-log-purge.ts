// Generated from provider/resources by `npm run generate`: do not edit.
/* eslint-disable @typescript-eslint/no-explicit-any */
import * as pulumi from "@pulumi/pulumi";
import { typeToken } from "../provider/pulumi/registration";
import { isKind, props } from "./resource";
import { restoreTexts } from "./texts";

/** Inputs of ScriptLogPurge. */
export interface ScriptLogPurgeArgs {
  /** Id of the script. */
  _scriptId: pulumi.Input<string>;
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
 * Deletes all execution logs of a script, again whenever an input changes. They do not come back.
 * Refused under `celigo:mode` `operate`. Uses `DELETE /v1/scripts/{_scriptId}/logs`.
 *
 * An action: it is carried out when the resource is made and whenever an input changes, and deletion
 * undoes nothing.
 *
 * @example
 * ```ts
 * const scriptLogPurge = new celigo.ScriptLogPurge("script-log-purge", {
 *   _scriptId: hooks.id,
 *   triggers: [release],
 * });
 * ```
 */
export class ScriptLogPurge extends pulumi.CustomResource {
  /** Id of the script. */
  declare public readonly _scriptId: pulumi.Output<string>;
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
  /** When the action was carried out last (ISO 8601); missing when it was only recorded (`skip`). */
  declare public readonly ranAt: pulumi.Output<string | undefined>;

  /**
   * Makes the resource.
   *
   * @param name Pulumi's name of the resource.
   * @param args Its inputs.
   * @param opts Options such as `provider` (an `Account`), `protect` or `aliases`.
   */
  constructor(name: string, args: ScriptLogPurgeArgs, opts?: pulumi.CustomResourceOptions) {
    super(
      typeToken("ScriptLogPurge"),
      name,
      props("ScriptLogPurge", args, { outputs: ["ranAt"], naturalKey: [] }, opts),
      opts,
    );
    restoreTexts(this, args);
  }

  /** Whether a value is a ScriptLogPurge, also one from another copy of this package, and within transformations. */
  public static override isInstance(obj: any): obj is ScriptLogPurge {
    return isKind(obj, "ScriptLogPurge");
  }
}
