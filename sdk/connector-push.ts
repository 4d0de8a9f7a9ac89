// Generated from provider/resources by `npm run generate`: do not edit.
/* eslint-disable @typescript-eslint/no-explicit-any */
import * as pulumi from "@pulumi/pulumi";
import { typeToken } from "../provider/pulumi/registration";
import { isKind, props } from "./resource";
import { restoreTexts } from "./texts";

/** Inputs of ConnectorPush. */
export interface ConnectorPushArgs {
  /** Id of the connector. */
  _connectorId: pulumi.Input<string>;
  /** Ids of the installed integrations to update. Instead of `allInstalls`. */
  _integrationIds?: pulumi.Input<pulumi.Input<string>[]>;
  /** `true` pushes to all installs. Instead of `_integrationIds`. */
  allInstalls?: pulumi.Input<boolean>;
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
 * Pushes an update of a connector (Integration App) to its installs, again whenever an input changes:
 * its `updateFunction` runs on each of them. Says which: `_integrationIds`, or `allInstalls: true`.
 * Only partner accounts may use it. Uses `PUT /v1/connectors/{_connectorId}/update`.
 *
 * An action: it is carried out when the resource is made and whenever an input changes, and deletion
 * undoes nothing.
 *
 * @example
 * ```ts
 * const connectorPush = new celigo.ConnectorPush("connector-push", {
 *   _connectorId: app.id,
 *   allInstalls: true,
 *   triggers: [hooks.contentHash],
 * });
 * ```
 */
export class ConnectorPush extends pulumi.CustomResource {
  /** Id of the connector. */
  declare public readonly _connectorId: pulumi.Output<string>;
  /** Ids of the installed integrations to update. Instead of `allInstalls`. */
  declare public readonly _integrationIds: pulumi.Output<string[] | undefined>;
  /** `true` pushes to all installs. Instead of `_integrationIds`. */
  declare public readonly allInstalls: pulumi.Output<boolean | undefined>;
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
  /** Ids of the integrations that were updated, where Celigo told them. */
  declare public readonly pushedIntegrationIds: pulumi.Output<string[] | undefined>;
  /** When the action was carried out last (ISO 8601); missing when it was only recorded (`skip`). */
  declare public readonly ranAt: pulumi.Output<string | undefined>;

  /**
   * Makes the resource.
   *
   * @param name Pulumi's name of the resource.
   * @param args Its inputs.
   * @param opts Options such as `provider` (an `Account`), `protect` or `aliases`.
   */
  constructor(name: string, args: ConnectorPushArgs, opts?: pulumi.CustomResourceOptions) {
    super(
      typeToken("ConnectorPush"),
      name,
      props("ConnectorPush", args, { outputs: ["pushedIntegrationIds", "ranAt"], naturalKey: [] }, opts),
      opts,
    );
    restoreTexts(this, args);
  }

  /** Whether a value is a ConnectorPush, also one from another copy of this package, and within transformations. */
  public static override isInstance(obj: any): obj is ConnectorPush {
    return isKind(obj, "ConnectorPush");
  }
}
