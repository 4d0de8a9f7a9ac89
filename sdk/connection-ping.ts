// Generated from provider/resources by `npm run generate`: do not edit.
/* eslint-disable @typescript-eslint/no-explicit-any */
import * as pulumi from "@pulumi/pulumi";
import { typeToken } from "../provider/pulumi/registration";
import { isKind, props } from "./resource";
import { restoreTexts } from "./texts";

/** Inputs of ConnectionPing. */
export interface ConnectionPingArgs {
  /** Id of the connection. */
  _connectionId: pulumi.Input<string>;
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
 * Fails the deployment when a connection does not answer, with the words of the API. It runs again
 * whenever an input changes. Uses `POST /v1/connections/{_connectionId}/ping`.
 *
 * An action: it is carried out when the resource is made and whenever an input changes, and deletion
 * undoes nothing.
 *
 * @example
 * ```ts
 * const connectionPing = new celigo.ConnectionPing("connection-ping", {
 *   _connectionId: celigo.reference("shop"),
 *   triggers: [release],
 * });
 * ```
 */
export class ConnectionPing extends pulumi.CustomResource {
  /** Id of the connection. */
  declare public readonly _connectionId: pulumi.Output<string>;
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
  constructor(name: string, args: ConnectionPingArgs, opts?: pulumi.CustomResourceOptions) {
    super(
      typeToken("ConnectionPing"),
      name,
      props("ConnectionPing", args, { outputs: ["ranAt"], naturalKey: [] }, opts),
      opts,
    );
    restoreTexts(this, args);
  }

  /** Whether a value is a ConnectionPing, also one from another copy of this package, and within transformations. */
  public static override isInstance(obj: any): obj is ConnectionPing {
    return isKind(obj, "ConnectionPing");
  }
}
