// Generated from provider/resources by `npm run generate`: do not edit.
/* eslint-disable @typescript-eslint/no-explicit-any */
import * as pulumi from "@pulumi/pulumi";
import { typeToken } from "../provider/pulumi/registration";
import { isKind, props, readProps } from "./resource";
import { restoreTexts } from "./texts";

/** Inputs of FlowChain. */
export interface FlowChainArgs {
  /**
   * Id of the flow that starts the others. That `Flow` declares neither of the two lists. A change
   * replaces the chain.
   */
  _flowId: pulumi.Input<string>;
  /** Ids of the flows that start after the flow has succeeded. */
  _runNextFlowIds?: pulumi.Input<pulumi.Input<string>[]>;
  /** Single sources of other flows that start after the flow has succeeded. */
  _runNextExportIds?: pulumi.Input<pulumi.Input<FlowChainRunNextExportId>[]>;
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

/** An export of another flow. */
export interface FlowChainRunNextExportId {
  /** Id of the flow that has the export. */
  _flowId?: pulumi.Input<string>;
  /** Id of the export to start. */
  _exportId?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link FlowChainRunNextExportId} as an output. */
export interface FlowChainRunNextExportIdOutput {
  /** Id of the flow that has the export. */
  _flowId?: string;
  /** Id of the export to start. */
  _exportId?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/**
 * The flows that start after a flow has succeeded, for flows that start each other: `_runNextFlowIds`
 * of two `Flow`s cannot name each other. The `Flow` then declares neither of the two lists, and a
 * flow has one `FlowChain` in all stacks. Deletion takes out the ids of this chain and leaves others.
 * Allowed under `celigo:mode` `operate`, because it changes a flow that exists. Uses `GET
 * /v1/flows/{_id}` and `PUT /v1/flows/{_id}`.
 *
 * Natural key: `_flowId`. Id: `<flowId>`.
 *
 * @example
 * ```ts
 * const flowChain = new celigo.FlowChain("flow-chain", {
 *   _flowId: orders.id,
 *   _runNextFlowIds: [invoices.id],
 * });
 * ```
 */
export class FlowChain extends pulumi.CustomResource {
  /**
   * Reads an existing object, which this program does not manage: it is never changed and never deleted.
   *
   * @param name Pulumi's name of the resource.
   * @param id Its id: `<flowId>`. An id of no object is an error.
   * @param opts Options such as `provider` (an `Account`).
   */
  public static get(
    name: string,
    id: pulumi.Input<pulumi.ID>,
    opts?: pulumi.CustomResourceOptions,
  ): FlowChain {
    return new FlowChain(name, undefined as unknown as FlowChainArgs, { ...opts, id });
  }

  /**
   * Id of the flow that starts the others. That `Flow` declares neither of the two lists. A change
   * replaces the chain.
   */
  declare public readonly _flowId: pulumi.Output<string>;
  /** Ids of the flows that start after the flow has succeeded. */
  declare public readonly _runNextFlowIds: pulumi.Output<string[] | undefined>;
  /** Single sources of other flows that start after the flow has succeeded. */
  declare public readonly _runNextExportIds: pulumi.Output<FlowChainRunNextExportIdOutput[] | undefined>;

  /**
   * Makes the resource.
   *
   * @param name Pulumi's name of the resource.
   * @param args Its inputs.
   * @param opts Options such as `provider` (an `Account`), `protect` or `aliases`.
   */
  constructor(name: string, args: FlowChainArgs, opts?: pulumi.CustomResourceOptions) {
    super(
      typeToken("FlowChain"),
      name,
      opts?.id === undefined
        ? props("FlowChain", args, { outputs: [], naturalKey: ["_flowId"] }, opts)
        : readProps("FlowChain", ["_flowId", "_runNextFlowIds", "_runNextExportIds"]),
      opts,
    );
    restoreTexts(this, args);
  }

  /** Whether a value is a FlowChain, also one from another copy of this package, and within transformations. */
  public static override isInstance(obj: any): obj is FlowChain {
    return isKind(obj, "FlowChain");
  }
}
