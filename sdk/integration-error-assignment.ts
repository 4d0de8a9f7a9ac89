// Generated from provider/resources by `npm run generate`: do not edit.
/* eslint-disable @typescript-eslint/no-explicit-any */
import * as pulumi from "@pulumi/pulumi";
import { typeToken } from "../provider/pulumi/registration";
import { isKind, props } from "./resource";
import { restoreTexts } from "./texts";

/** Inputs of IntegrationErrorAssignment. */
export interface IntegrationErrorAssignmentArgs {
  /** Id of the integration. */
  _integrationId: pulumi.Input<string>;
  /** Ids of the open errors (`errorId`). */
  errorIds: pulumi.Input<pulumi.Input<string>[]>;
  /** Address of the user to assign them to, who must have access to the account. */
  email: pulumi.Input<string>;
  /** Id of the share of the account with the user of this token, sent as `integrator-ashareid`. */
  ashareId?: pulumi.Input<string>;
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
 * Assigns open errors of an integration to a user, again whenever an input changes; they stay open.
 * Many are sent in pieces of 1,000. Celigo calls this operation legacy: it only works with
 * `ashareId`, for a token whose user the account is shared with. Uses `PUT
 * /v1/integrations/{_integrationId}/errors/assign`.
 *
 * An action: it is carried out when the resource is made and whenever an input changes, and deletion
 * undoes nothing.
 *
 * @example
 * ```ts
 * const integrationErrorAssignment = new
 * celigo.IntegrationErrorAssignment("integration-error-assignment", {
 *   _integrationId: orders.id,
 *   errorIds: ["5f0000000000000000000001"],
 *   email: "on-call@example.com",
 *   ashareId: config.require("shareId"),
 * });
 * ```
 */
export class IntegrationErrorAssignment extends pulumi.CustomResource {
  /** Id of the integration. */
  declare public readonly _integrationId: pulumi.Output<string>;
  /** Ids of the open errors (`errorId`). */
  declare public readonly errorIds: pulumi.Output<string[]>;
  /** Address of the user to assign them to, who must have access to the account. */
  declare public readonly email: pulumi.Output<string>;
  /** Id of the share of the account with the user of this token, sent as `integrator-ashareid`. */
  declare public readonly ashareId: pulumi.Output<string | undefined>;
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
  /** Ids of the errors that were assigned: those that are open and of this integration. */
  declare public readonly assignedErrorIds: pulumi.Output<string[] | undefined>;
  /** When the action was carried out last (ISO 8601); missing when it was only recorded (`skip`). */
  declare public readonly ranAt: pulumi.Output<string | undefined>;

  /**
   * Makes the resource.
   *
   * @param name Pulumi's name of the resource.
   * @param args Its inputs.
   * @param opts Options such as `provider` (an `Account`), `protect` or `aliases`.
   */
  constructor(name: string, args: IntegrationErrorAssignmentArgs, opts?: pulumi.CustomResourceOptions) {
    super(
      typeToken("IntegrationErrorAssignment"),
      name,
      props(
        "IntegrationErrorAssignment",
        args,
        { outputs: ["assignedErrorIds", "ranAt"], naturalKey: [] },
        opts,
      ),
      opts,
    );
    restoreTexts(this, args);
  }

  /** Whether a value is a IntegrationErrorAssignment, also one from another copy of this package, and within transformations. */
  public static override isInstance(obj: any): obj is IntegrationErrorAssignment {
    return isKind(obj, "IntegrationErrorAssignment");
  }
}
