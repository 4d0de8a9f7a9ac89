// Generated from provider/resources by `npm run generate`: do not edit.
/* eslint-disable @typescript-eslint/no-explicit-any */
import * as pulumi from "@pulumi/pulumi";
import { typeToken } from "../provider/pulumi/registration";
import { isKind, props } from "./resource";
import { restoreTexts } from "./texts";

/** Inputs of FlowRun. */
export interface FlowRunArgs {
  /** Id of the flow. */
  _flowId: pulumi.Input<string>;
  /** Ids of the sources to run. Left out: all of the flow. */
  _exportIds?: pulumi.Input<pulumi.Input<string>[]>;
  /** For delta exports: records that changed since this moment (ISO 8601). */
  startDate?: pulumi.Input<string>;
  /** For delta exports: records that changed up to this moment (ISO 8601). */
  endDate?: pulumi.Input<string>;
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
 * Starts a flow, for example after a deployment, again whenever an input changes. It does not wait for
 * the flow to end. Celigo refuses a disabled flow. Uses `POST /v1/flows/{_flowId}/run`.
 *
 * An action: it is carried out when the resource is made and whenever an input changes, and deletion
 * undoes nothing.
 *
 * @example
 * ```ts
 * const flowRun = new celigo.FlowRun("flow-run", {
 *   _flowId: orders.id,
 *   triggers: [release],
 * });
 * ```
 */
export class FlowRun extends pulumi.CustomResource {
  /** Id of the flow. */
  declare public readonly _flowId: pulumi.Output<string>;
  /** Ids of the sources to run. Left out: all of the flow. */
  declare public readonly _exportIds: pulumi.Output<string[] | undefined>;
  /** For delta exports: records that changed since this moment (ISO 8601). */
  declare public readonly startDate: pulumi.Output<string | undefined>;
  /** For delta exports: records that changed up to this moment (ISO 8601). */
  declare public readonly endDate: pulumi.Output<string | undefined>;
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
  /** Id of the job. */
  declare public readonly _jobId: pulumi.Output<string | undefined>;
  /** When the action was carried out last (ISO 8601); missing when it was only recorded (`skip`). */
  declare public readonly ranAt: pulumi.Output<string | undefined>;

  /**
   * Makes the resource.
   *
   * @param name Pulumi's name of the resource.
   * @param args Its inputs.
   * @param opts Options such as `provider` (an `Account`), `protect` or `aliases`.
   */
  constructor(name: string, args: FlowRunArgs, opts?: pulumi.CustomResourceOptions) {
    super(
      typeToken("FlowRun"),
      name,
      props("FlowRun", args, { outputs: ["_jobId", "ranAt"], naturalKey: [] }, opts),
      opts,
    );
    restoreTexts(this, args);
  }

  /** Whether a value is a FlowRun, also one from another copy of this package, and within transformations. */
  public static override isInstance(obj: any): obj is FlowRun {
    return isKind(obj, "FlowRun");
  }
}
