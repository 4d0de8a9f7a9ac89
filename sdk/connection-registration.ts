// Generated from provider/resources by `npm run generate`: do not edit.
/* eslint-disable @typescript-eslint/no-explicit-any */
import * as pulumi from "@pulumi/pulumi";
import { typeToken } from "../provider/pulumi/registration";
import { isKind, props, readProps } from "./resource";
import { restoreTexts } from "./texts";

/** Inputs of ConnectionRegistration. */
export interface ConnectionRegistrationArgs {
  /** Id of the integration. A change registers there and unregisters here. */
  _integrationId: pulumi.Input<string>;
  /** Id of the connection. A change registers the other one and unregisters this one. */
  _connectionId: pulumi.Input<string>;
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
 * Registers a connection with an integration, and unregisters it when it is deleted; the connection
 * itself stays. An `Integration` of the same program never touches registrations. Registering what is
 * registered already is no conflict. Allowed under `celigo:mode` `operate`, because it changes an
 * integration that is there. Uses `PUT` and `DELETE
 * /v1/integrations/{_integrationId}/connections/{_connectionId}/register`, `GET
 * /v1/integrations/{_integrationId}` and `GET /v1/integrations/{_integrationId}/connections`.
 *
 * Natural key: `_integrationId`, `_connectionId`. Id: `<integrationId>/<connectionId>`.
 *
 * @example
 * ```ts
 * const connectionRegistration = new celigo.ConnectionRegistration("connection-registration", {
 *   _integrationId: orders.id,
 *   _connectionId: config.require("connectionId"),
 * });
 * ```
 */
export class ConnectionRegistration extends pulumi.CustomResource {
  /**
   * Reads an existing object, which this program does not manage: it is never changed and never deleted.
   *
   * @param name Pulumi's name of the resource.
   * @param id Its id: `<integrationId>/<connectionId>`. An id of no object is an error.
   * @param opts Options such as `provider` (an `Account`).
   */
  public static get(
    name: string,
    id: pulumi.Input<pulumi.ID>,
    opts?: pulumi.CustomResourceOptions,
  ): ConnectionRegistration {
    return new ConnectionRegistration(name, undefined as unknown as ConnectionRegistrationArgs, {
      ...opts,
      id,
    });
  }

  /** Id of the integration. A change registers there and unregisters here. */
  declare public readonly _integrationId: pulumi.Output<string>;
  /** Id of the connection. A change registers the other one and unregisters this one. */
  declare public readonly _connectionId: pulumi.Output<string>;

  /**
   * Makes the resource.
   *
   * @param name Pulumi's name of the resource.
   * @param args Its inputs.
   * @param opts Options such as `provider` (an `Account`), `protect` or `aliases`.
   */
  constructor(name: string, args: ConnectionRegistrationArgs, opts?: pulumi.CustomResourceOptions) {
    super(
      typeToken("ConnectionRegistration"),
      name,
      opts?.id === undefined
        ? props(
            "ConnectionRegistration",
            args,
            { outputs: [], naturalKey: ["_integrationId", "_connectionId"] },
            opts,
          )
        : readProps("ConnectionRegistration", ["_integrationId", "_connectionId"]),
      opts,
    );
    restoreTexts(this, args);
  }

  /** Whether a value is a ConnectionRegistration, also one from another copy of this package, and within transformations. */
  public static override isInstance(obj: any): obj is ConnectionRegistration {
    return isKind(obj, "ConnectionRegistration");
  }
}
