// Generated from provider/resources by `npm run generate`: do not edit.
/* eslint-disable @typescript-eslint/no-explicit-any */
import * as pulumi from "@pulumi/pulumi";
import { typeToken } from "../provider/pulumi/registration";
import { isKind, props, readProps } from "./resource";
import { restoreTexts } from "./texts";

/** Inputs of ConnectorTrial. */
export interface ConnectorTrialArgs {
  /** Id of the connector. A change switches trials off there and on at the new one. */
  _connectorId: pulumi.Input<string>;
  /** Id of the license that trials are modelled on: output `_id` of a `ConnectorLicense`. */
  _trialLicenseId: pulumi.Input<string>;
  /** Length of a trial in days. */
  trialPeriod: pulumi.Input<number>;
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
  onExisting?: pulumi.Input<"fail" | "adopt">;
}

/**
 * Switches trials of a connector on, and off again when it is deleted. It stands apart from
 * `Connector` because the trial license can only be made once the connector exists. Only partner
 * accounts may use it. Uses `GET /v1/connectors/{_connectorId}` and `PUT
 * /v1/connectors/{_connectorId}`.
 *
 * Natural key: `_connectorId`. Id: `<connectorId>`.
 *
 * @example
 * ```ts
 * const connectorTrial = new celigo.ConnectorTrial("connector-trial", {
 *   _connectorId: connector.id,
 *   _trialLicenseId: license._id,
 *   trialPeriod: 14,
 * });
 * ```
 */
export class ConnectorTrial extends pulumi.CustomResource {
  /**
   * Reads an existing object, which this program does not manage: it is never changed and never deleted.
   *
   * @param name Pulumi's name of the resource.
   * @param id Its id: `<connectorId>`. An id of no object is an error.
   * @param opts Options such as `provider` (an `Account`).
   */
  public static get(
    name: string,
    id: pulumi.Input<pulumi.ID>,
    opts?: pulumi.CustomResourceOptions,
  ): ConnectorTrial {
    return new ConnectorTrial(name, undefined as unknown as ConnectorTrialArgs, { ...opts, id });
  }

  /** Id of the connector. A change switches trials off there and on at the new one. */
  declare public readonly _connectorId: pulumi.Output<string>;
  /** Id of the license that trials are modelled on: output `_id` of a `ConnectorLicense`. */
  declare public readonly _trialLicenseId: pulumi.Output<string>;
  /** Length of a trial in days. */
  declare public readonly trialPeriod: pulumi.Output<number>;

  /**
   * Makes the resource.
   *
   * @param name Pulumi's name of the resource.
   * @param args Its inputs.
   * @param opts Options such as `provider` (an `Account`), `protect` or `aliases`.
   */
  constructor(name: string, args: ConnectorTrialArgs, opts?: pulumi.CustomResourceOptions) {
    super(
      typeToken("ConnectorTrial"),
      name,
      opts?.id === undefined
        ? props("ConnectorTrial", args, { outputs: [], naturalKey: ["_connectorId"] }, opts)
        : readProps("ConnectorTrial", ["_connectorId", "_trialLicenseId", "trialPeriod"]),
      opts,
    );
    restoreTexts(this, args);
  }

  /** Whether a value is a ConnectorTrial, also one from another copy of this package, and within transformations. */
  public static override isInstance(obj: any): obj is ConnectorTrial {
    return isKind(obj, "ConnectorTrial");
  }
}
