// Generated from provider/resources by `npm run generate`: do not edit.
/* eslint-disable @typescript-eslint/no-explicit-any */
import * as pulumi from "@pulumi/pulumi";
import { typeToken } from "../provider/pulumi/registration";
import { isKind, props } from "./resource";
import { restoreTexts } from "./texts";

/** Inputs of LicenseDetachment. */
export interface LicenseDetachmentArgs {
  /** Id of the integration of the installed app. */
  _integrationId: pulumi.Input<string>;
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
 * Detaches the license from an integration, again whenever an input changes, so that the license is
 * free for another one; the app of this one stops. Without a license attached it does nothing.
 * Deletion does not attach it again. Uses `PUT /v1/integrations/{_integrationId}/detachLicense`.
 *
 * An action: it is carried out when the resource is made and whenever an input changes, and deletion
 * undoes nothing.
 *
 * @example
 * ```ts
 * const licenseDetachment = new celigo.LicenseDetachment("license-detachment", {
 *   _integrationId: config.require("installedAppId"),
 * });
 * ```
 */
export class LicenseDetachment extends pulumi.CustomResource {
  /** Id of the integration of the installed app. */
  declare public readonly _integrationId: pulumi.Output<string>;
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
  constructor(name: string, args: LicenseDetachmentArgs, opts?: pulumi.CustomResourceOptions) {
    super(
      typeToken("LicenseDetachment"),
      name,
      props("LicenseDetachment", args, { outputs: ["ranAt"], naturalKey: [] }, opts),
      opts,
    );
    restoreTexts(this, args);
  }

  /** Whether a value is a LicenseDetachment, also one from another copy of this package, and within transformations. */
  public static override isInstance(obj: any): obj is LicenseDetachment {
    return isKind(obj, "LicenseDetachment");
  }
}
