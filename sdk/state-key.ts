// Generated from provider/resources by `npm run generate`: do not edit.
/* eslint-disable @typescript-eslint/no-explicit-any */
import * as pulumi from "@pulumi/pulumi";
import { typeToken } from "../provider/pulumi/registration";
import { isKind, props, readProps } from "./resource";
import { restoreTexts } from "./texts";

/** Inputs of StateKey. */
export interface StateKeyArgs {
  /**
   * Name of the key: anything but blank or dots only; it is URL-encoded for you. A change makes a new
   * key.
   */
  key: pulumi.Input<string>;
  /** The JSON value: a non-empty object or array. It is owned whole, not merged with what is there. */
  value: pulumi.Input<{ [key: string]: any } | any[]>;
  /**
   * Kind of resource that the key is kept under; needs `_resourceId`. Leave both out for a global key. A
   * change makes a new key.
   */
  resourceType?: pulumi.Input<"exports" | "imports" | "integrations">;
  /**
   * Id of the export, import or integration that the key is kept under; needs `resourceType`. A change
   * makes a new key.
   */
  _resourceId?: pulumi.Input<string>;
  /**
   * Write the value only when the key is missing, and leave what flows write to it alone from then on:
   * no drift, no update. Deletion still deletes. Never sent to Celigo.
   */
  seedOnce?: pulumi.Input<boolean>;
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
 * A key and its JSON value in Celigo's state store, global or kept under one export, import or
 * integration. Flows use it as memory between runs. Uses `GET`, `PUT` and `DELETE /v1/state/{key}`,
 * or the same on `/v1/{resourceType}/{_resourceId}/state/{key}`.
 *
 * Natural key: `resourceType`, `_resourceId`, `key`. Id: `<key>` or
 * `<resourceType>/<resourceId>/<key>`, each part URL-encoded.
 *
 * @example
 * ```ts
 * const stateKey = new celigo.StateKey("state-key", {
 *   key: "sequenceNumber",
 *   value: { counter: 1 },
 *   resourceType: "integrations",
 *   _resourceId: integration.id,
 *   seedOnce: true,
 * });
 * ```
 */
export class StateKey extends pulumi.CustomResource {
  /**
   * Reads an existing object, which this program does not manage: it is never changed and never deleted.
   *
   * @param name Pulumi's name of the resource.
   * @param id Its id: `<key>` or `<resourceType>/<resourceId>/<key>`, each part URL-encoded. An id of no
   * object is an error.
   * @param opts Options such as `provider` (an `Account`).
   */
  public static get(
    name: string,
    id: pulumi.Input<pulumi.ID>,
    opts?: pulumi.CustomResourceOptions,
  ): StateKey {
    return new StateKey(name, undefined as unknown as StateKeyArgs, { ...opts, id });
  }

  /**
   * Name of the key: anything but blank or dots only; it is URL-encoded for you. A change makes a new
   * key.
   */
  declare public readonly key: pulumi.Output<string>;
  /** The JSON value: a non-empty object or array. It is owned whole, not merged with what is there. */
  declare public readonly value: pulumi.Output<{ [key: string]: any } | any[]>;
  /**
   * Kind of resource that the key is kept under; needs `_resourceId`. Leave both out for a global key. A
   * change makes a new key.
   */
  declare public readonly resourceType: pulumi.Output<"exports" | "imports" | "integrations" | undefined>;
  /**
   * Id of the export, import or integration that the key is kept under; needs `resourceType`. A change
   * makes a new key.
   */
  declare public readonly _resourceId: pulumi.Output<string | undefined>;
  /**
   * Write the value only when the key is missing, and leave what flows write to it alone from then on:
   * no drift, no update. Deletion still deletes. Never sent to Celigo.
   */
  declare public readonly seedOnce: pulumi.Output<boolean | undefined>;

  /**
   * Makes the resource.
   *
   * @param name Pulumi's name of the resource.
   * @param args Its inputs.
   * @param opts Options such as `provider` (an `Account`), `protect` or `aliases`.
   */
  constructor(name: string, args: StateKeyArgs, opts?: pulumi.CustomResourceOptions) {
    super(
      typeToken("StateKey"),
      name,
      opts?.id === undefined
        ? props("StateKey", args, { outputs: [], naturalKey: ["resourceType", "_resourceId", "key"] }, opts)
        : readProps("StateKey", ["key", "value", "resourceType", "_resourceId"]),
      opts,
    );
    restoreTexts(this, args);
  }

  /** Whether a value is a StateKey, also one from another copy of this package, and within transformations. */
  public static override isInstance(obj: any): obj is StateKey {
    return isKind(obj, "StateKey");
  }
}
