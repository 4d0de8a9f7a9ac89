// Generated from provider/resources by `npm run generate`: do not edit.
/* eslint-disable @typescript-eslint/no-explicit-any */
import * as pulumi from "@pulumi/pulumi";
import { typeToken } from "../provider/pulumi/registration";
import { isKind, props, readProps, endOfId } from "./resource";
import { restoreTexts } from "./texts";

/** Inputs of IntegrationSnapshot. */
export interface IntegrationSnapshotArgs {
  /** Id of the integration. A change takes a new snapshot. */
  _integrationId: pulumi.Input<string>;
  /**
   * What the snapshot is for, such as `Before release 42`; people see it in the list of revisions. A
   * change takes a new snapshot.
   */
  description: pulumi.Input<string>;
  /**
   * Any values, such as a version or the hash of a script: when they change, a new snapshot is taken.
   * Never sent to Celigo.
   */
  triggers?: pulumi.Input<{ [key: string]: any } | any[]>;
}

/**
 * Takes a snapshot of an integration (a revision of its lifecycle management), to which people can
 * revert it in Celigo. With `dependsOn` from what is changed afterwards, it is taken before. A new
 * one is taken when `triggers`, the description or the integration change; deletion only forgets it,
 * because Celigo keeps revisions. Allowed under `celigo:mode` `operate`: it adds to the history of an
 * integration that is there. Celigo refuses it for integrations that were cloned over the API or hold
 * tools. Uses `POST /v1/integrations/{_integrationId}/revisions/create`, `GET
 * /v1/integrations/{_integrationId}/revisions` and `GET
 * /v1/integrations/{_integrationId}/revisions/{_id}`.
 *
 * Id: `<integrationId>/<revisionId>`.
 *
 * @example
 * ```ts
 * const integrationSnapshot = new celigo.IntegrationSnapshot("integration-snapshot", {
 *   _integrationId: config.require("integrationId"),
 *   description: "Before release 42",
 *   triggers: [release],
 * });
 * ```
 */
export class IntegrationSnapshot extends pulumi.CustomResource {
  /**
   * Reads an existing object, which this program does not manage: it is never changed and never deleted.
   *
   * @param name Pulumi's name of the resource.
   * @param id Its id: `<integrationId>/<revisionId>`. An id of no object is an error.
   * @param opts Options such as `provider` (an `Account`).
   */
  public static get(
    name: string,
    id: pulumi.Input<pulumi.ID>,
    opts?: pulumi.CustomResourceOptions,
  ): IntegrationSnapshot {
    return new IntegrationSnapshot(name, undefined as unknown as IntegrationSnapshotArgs, { ...opts, id });
  }

  /** Id of the integration. A change takes a new snapshot. */
  declare public readonly _integrationId: pulumi.Output<string>;
  /**
   * What the snapshot is for, such as `Before release 42`; people see it in the list of revisions. A
   * change takes a new snapshot.
   */
  declare public readonly description: pulumi.Output<string>;
  /**
   * Any values, such as a version or the hash of a script: when they change, a new snapshot is taken.
   * Never sent to Celigo.
   */
  declare public readonly triggers: pulumi.Output<{ [key: string]: any } | any[] | undefined>;
  /** Hash of the integration's content at the time of the snapshot. */
  declare public readonly beforeRevisionHash: pulumi.Output<string | undefined>;
  /** When the snapshot was taken (ISO 8601). */
  declare public readonly createdAt: pulumi.Output<string>;

  /**
   * Makes the resource.
   *
   * @param name Pulumi's name of the resource.
   * @param args Its inputs.
   * @param opts Options such as `provider` (an `Account`), `protect` or `aliases`.
   */
  constructor(name: string, args: IntegrationSnapshotArgs, opts?: pulumi.CustomResourceOptions) {
    super(
      typeToken("IntegrationSnapshot"),
      name,
      opts?.id === undefined
        ? props(
            "IntegrationSnapshot",
            args,
            { outputs: ["beforeRevisionHash", "createdAt"], naturalKey: [] },
            opts,
          )
        : readProps("IntegrationSnapshot", [
            "_integrationId",
            "description",
            "triggers",
            "beforeRevisionHash",
            "createdAt",
          ]),
      opts,
    );
    restoreTexts(this, args);
  }

  /** The revision's own id, without the integration's. */
  public get _id(): pulumi.Output<string> {
    return endOfId(this);
  }

  /** Whether a value is a IntegrationSnapshot, also one from another copy of this package, and within transformations. */
  public static override isInstance(obj: any): obj is IntegrationSnapshot {
    return isKind(obj, "IntegrationSnapshot");
  }
}
