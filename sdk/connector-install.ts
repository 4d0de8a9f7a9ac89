// Generated from provider/resources by `npm run generate`: do not edit.
/* eslint-disable @typescript-eslint/no-explicit-any */
import * as pulumi from "@pulumi/pulumi";
import { typeToken } from "../provider/pulumi/registration";
import { isKind, props } from "./resource";
import { restoreTexts } from "./texts";

/** Inputs of ConnectorInstall. */
export interface ConnectorInstallArgs {
  /** Id of the connector (not of a template). */
  _connectorId: pulumi.Input<string>;
  /** Configuration of the install, of any shape, sent as it is. */
  options?: pulumi.Input<{ [key: string]: any }>;
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
 * Installs a connector (Integration App) into this account, again whenever an input changes: every run
 * makes another integration. Deletion does not uninstall. Refused under `celigo:mode` `operate`. Uses
 * `POST /v1/connectors/{_connectorId}/install` and `GET /v1/integrations`.
 *
 * An action: it is carried out when the resource is made and whenever an input changes, and deletion
 * undoes nothing.
 *
 * @example
 * ```ts
 * const connectorInstall = new celigo.ConnectorInstall("connector-install", {
 *   _connectorId: config.require("appId"),
 *   options: { tag: "installed by Pulumi" },
 * });
 * ```
 */
export class ConnectorInstall extends pulumi.CustomResource {
  /** Id of the connector (not of a template). */
  declare public readonly _connectorId: pulumi.Output<string>;
  /** Configuration of the install, of any shape, sent as it is. */
  declare public readonly options: pulumi.Output<{ [key: string]: any } | undefined>;
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
  /** Id of the integration that was installed; missing while Celigo does not tell it. */
  declare public readonly _integrationId: pulumi.Output<string | undefined>;
  /** When the action was carried out last (ISO 8601); missing when it was only recorded (`skip`). */
  declare public readonly ranAt: pulumi.Output<string | undefined>;

  /**
   * Makes the resource.
   *
   * @param name Pulumi's name of the resource.
   * @param args Its inputs.
   * @param opts Options such as `provider` (an `Account`), `protect` or `aliases`.
   */
  constructor(name: string, args: ConnectorInstallArgs, opts?: pulumi.CustomResourceOptions) {
    super(
      typeToken("ConnectorInstall"),
      name,
      props("ConnectorInstall", args, { outputs: ["_integrationId", "ranAt"], naturalKey: [] }, opts),
      opts,
    );
    restoreTexts(this, args);
  }

  /** Whether a value is a ConnectorInstall, also one from another copy of this package, and within transformations. */
  public static override isInstance(obj: any): obj is ConnectorInstall {
    return isKind(obj, "ConnectorInstall");
  }
}
