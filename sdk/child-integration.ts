// Generated from provider/resources by `npm run generate`: do not edit.
/* eslint-disable @typescript-eslint/no-explicit-any */
import * as pulumi from "@pulumi/pulumi";
import { typeToken } from "../provider/pulumi/registration";
import { isKind, props } from "./resource";
import { restoreTexts } from "./texts";

/** Inputs of ChildIntegration. */
export interface ChildIntegrationArgs {
  /** Id of the integration of the installed app, which becomes the child's parent. */
  _parentId: pulumi.Input<string>;
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
 * Initializes a child integration below an installed Integration App, again whenever an input changes:
 * every run makes another child. Deletion leaves the child. The app needs a valid `initChild`
 * function. Refused under `celigo:mode` `operate`. Uses `POST /v1/integrations/{_parentId}/initChild`
 * and `GET /v1/integrations`.
 *
 * An action: it is carried out when the resource is made and whenever an input changes, and deletion
 * undoes nothing.
 *
 * @example
 * ```ts
 * const childIntegration = new celigo.ChildIntegration("child-integration", {
 *   _parentId: config.require("installedAppId"),
 * });
 * ```
 */
export class ChildIntegration extends pulumi.CustomResource {
  /** Id of the integration of the installed app, which becomes the child's parent. */
  declare public readonly _parentId: pulumi.Output<string>;
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
  /** Id of the child; missing where Celigo did not show a new one. */
  declare public readonly _id: pulumi.Output<string | undefined>;
  /** When the action was carried out last (ISO 8601); missing when it was only recorded (`skip`). */
  declare public readonly ranAt: pulumi.Output<string | undefined>;

  /**
   * Makes the resource.
   *
   * @param name Pulumi's name of the resource.
   * @param args Its inputs.
   * @param opts Options such as `provider` (an `Account`), `protect` or `aliases`.
   */
  constructor(name: string, args: ChildIntegrationArgs, opts?: pulumi.CustomResourceOptions) {
    super(
      typeToken("ChildIntegration"),
      name,
      props("ChildIntegration", args, { outputs: ["_id", "ranAt"], naturalKey: [] }, opts),
      opts,
    );
    restoreTexts(this, args);
  }

  /** Whether a value is a ChildIntegration, also one from another copy of this package, and within transformations. */
  public static override isInstance(obj: any): obj is ChildIntegration {
    return isKind(obj, "ChildIntegration");
  }
}
