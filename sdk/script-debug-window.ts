// Generated from provider/resources by `npm run generate`: do not edit.
/* eslint-disable @typescript-eslint/no-explicit-any */
import * as pulumi from "@pulumi/pulumi";
import { typeToken } from "../provider/pulumi/registration";
import { isKind, props } from "./resource";
import { restoreTexts } from "./texts";

/** Inputs of ScriptDebugWindow. */
export interface ScriptDebugWindowArgs {
  /** Id of the script. */
  _scriptId: pulumi.Input<string>;
  /** How long, counted from when the action runs. Instead of `until`. */
  minutes?: pulumi.Input<number>;
  /** When the debug log ends (ISO 8601), at most one hour after the action runs. Instead of `minutes`. */
  until?: pulumi.Input<string>;
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
 * Switches the debug log of a script on for at most one hour, again whenever an input changes. It ends
 * by itself; deletion does not end it. Uses `PATCH /v1/scripts/{_scriptId}` (`debugUntil`) and `GET
 * /v1/scripts/{_scriptId}`.
 *
 * An action: it is carried out when the resource is made and whenever an input changes, and deletion
 * undoes nothing.
 *
 * @example
 * ```ts
 * const scriptDebugWindow = new celigo.ScriptDebugWindow("script-debug-window", {
 *   _scriptId: hooks.id,
 *   minutes: 30,
 *   triggers: [hooks.contentHash],
 * });
 * ```
 */
export class ScriptDebugWindow extends pulumi.CustomResource {
  /** Id of the script. */
  declare public readonly _scriptId: pulumi.Output<string>;
  /** How long, counted from when the action runs. Instead of `until`. */
  declare public readonly minutes: pulumi.Output<number | undefined>;
  /** When the debug log ends (ISO 8601), at most one hour after the action runs. Instead of `minutes`. */
  declare public readonly until: pulumi.Output<string | undefined>;
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
  /** When the debug log ends, or ended (ISO 8601). */
  declare public readonly debugUntil: pulumi.Output<string | undefined>;
  /** When the action was carried out last (ISO 8601); missing when it was only recorded (`skip`). */
  declare public readonly ranAt: pulumi.Output<string | undefined>;

  /**
   * Makes the resource.
   *
   * @param name Pulumi's name of the resource.
   * @param args Its inputs.
   * @param opts Options such as `provider` (an `Account`), `protect` or `aliases`.
   */
  constructor(name: string, args: ScriptDebugWindowArgs, opts?: pulumi.CustomResourceOptions) {
    super(
      typeToken("ScriptDebugWindow"),
      name,
      props("ScriptDebugWindow", args, { outputs: ["debugUntil", "ranAt"], naturalKey: [] }, opts),
      opts,
    );
    restoreTexts(this, args);
  }

  /** Whether a value is a ScriptDebugWindow, also one from another copy of this package, and within transformations. */
  public static override isInstance(obj: any): obj is ScriptDebugWindow {
    return isKind(obj, "ScriptDebugWindow");
  }
}
