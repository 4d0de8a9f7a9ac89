// Generated from provider/resources by `npm run generate`: do not edit.
/* eslint-disable @typescript-eslint/no-explicit-any */
import * as pulumi from "@pulumi/pulumi";
import { typeToken } from "../provider/pulumi/registration";
import { isKind, props, readProps, endOfId, volatile } from "./resource";
import { restoreTexts } from "./texts";

/** Inputs of IntegrationClone. */
export interface IntegrationCloneArgs {
  /** Id of the integration that is copied. A change makes a new clone. */
  _integrationId: pulumi.Input<string>;
  /** Name of the clone. */
  name: pulumi.Input<string>;
  /** Description of the clone. */
  description?: pulumi.Input<string>;
  /**
   * Id of the environment to copy into; leave it out for this environment. What lives in another
   * environment cannot be seen with this token. A change makes a new clone.
   */
  _envId?: pulumi.Input<string>;
  /**
   * Which connections the clone uses: ids of the source's connections, each with the id to use in its
   * place. Only looked at while cloning; a change makes a new clone.
   */
  connectionMap?: pulumi.Input<{ [key: string]: pulumi.Input<string> }>;
  /**
   * Further fields of the clone request, for those newer than this package, sent as they are. A change
   * makes a new clone.
   */
  options?: pulumi.Input<{ [key: string]: any }>;
  /**
   * Allow deletion although the clone has flows, which Celigo deletes with it, together with their
   * exports and imports. Never sent to Celigo.
   */
  forceDestroy?: pulumi.Input<boolean>;
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
  onExisting?: pulumi.Input<"fail" | "adopt" | "create">;
}

/**
 * An element of: Everything that the clone made, as far as Celigo told; missing when an existing clone
 * was taken over.
 */
export interface IntegrationCloneCreatedOutput {
  /** Kind of object, such as `Integration`, `Flow` or `Script`. */
  model: string;
  /** Id of the object. */
  _id: string;
  /** Name of the object, where Celigo told it. */
  name?: string;
}

/**
 * A copy of a whole integration, with its flows, exports, imports and scripts, within this environment
 * or into another one (`_envId`). Within this environment it is then read, renamed and deleted like
 * an `Integration`, with the same guards; scripts and connections that were copied along stay when it
 * is deleted. With `_envId` this token cannot see the clone: its ids come from the answer only, its
 * inputs cannot be changed, and deletion forgets it. Cloning cancels jobs that run on the
 * connections, and Celigo refuses integrations with tools. Uses `POST
 * /v1/integrations/{_integrationId}/clone`, `GET /v1/integrations`, `GET`, `PUT` and `DELETE
 * /v1/integrations/{_id}`.
 *
 * Natural key: `_integrationId`, `name`. Id: the clone's `_id`, or `<envId>/<_id>` with `_envId`.
 *
 * @example
 * ```ts
 * const integrationClone = new celigo.IntegrationClone("integration-clone", {
 *   _integrationId: orders.id,
 *   name: "Orders to ERP (copy)",
 *   connectionMap: { [shopConnectionId]: testShopConnectionId },
 * });
 * ```
 */
export class IntegrationClone extends pulumi.CustomResource {
  /**
   * Reads an existing object, which this program does not manage: it is never changed and never deleted.
   *
   * @param name Pulumi's name of the resource.
   * @param id Its id: the clone's `_id`, or `<envId>/<_id>` with `_envId`. An id of no object is an
   * error.
   * @param opts Options such as `provider` (an `Account`).
   */
  public static get(
    name: string,
    id: pulumi.Input<pulumi.ID>,
    opts?: pulumi.CustomResourceOptions,
  ): IntegrationClone {
    return new IntegrationClone(name, undefined as unknown as IntegrationCloneArgs, { ...opts, id });
  }

  /** Id of the integration that is copied. A change makes a new clone. */
  declare public readonly _integrationId: pulumi.Output<string>;
  /** Name of the clone. */
  declare public readonly name: pulumi.Output<string>;
  /** Description of the clone. */
  declare public readonly description: pulumi.Output<string | undefined>;
  /**
   * Id of the environment to copy into; leave it out for this environment. What lives in another
   * environment cannot be seen with this token. A change makes a new clone.
   */
  declare public readonly _envId: pulumi.Output<string | undefined>;
  /**
   * Which connections the clone uses: ids of the source's connections, each with the id to use in its
   * place. Only looked at while cloning; a change makes a new clone.
   */
  declare public readonly connectionMap: pulumi.Output<{ [key: string]: string } | undefined>;
  /**
   * Further fields of the clone request, for those newer than this package, sent as they are. A change
   * makes a new clone.
   */
  declare public readonly options: pulumi.Output<{ [key: string]: any } | undefined>;
  /**
   * Allow deletion although the clone has flows, which Celigo deletes with it, together with their
   * exports and imports. Never sent to Celigo.
   */
  declare public readonly forceDestroy: pulumi.Output<boolean | undefined>;
  /**
   * Everything that the clone made, as far as Celigo told; missing when an existing clone was taken
   * over.
   */
  declare public readonly created: pulumi.Output<IntegrationCloneCreatedOutput[] | undefined>;
  /** When the clone was made (ISO 8601), where this token can read it. */
  declare public readonly createdAt: pulumi.Output<string | undefined>;

  /**
   * Makes the resource.
   *
   * @param name Pulumi's name of the resource.
   * @param args Its inputs.
   * @param opts Options such as `provider` (an `Account`), `protect` or `aliases`.
   */
  constructor(name: string, args: IntegrationCloneArgs, opts?: pulumi.CustomResourceOptions) {
    super(
      typeToken("IntegrationClone"),
      name,
      opts?.id === undefined
        ? props(
            "IntegrationClone",
            args,
            { outputs: ["created", "createdAt"], naturalKey: ["_integrationId", "name"] },
            opts,
          )
        : readProps("IntegrationClone", [
            "_integrationId",
            "name",
            "description",
            "_envId",
            "connectionMap",
            "options",
            "created",
            "createdAt",
          ]),
      opts,
    );
    restoreTexts(this, args);
  }

  /** Id of the new integration. */
  public get _id(): pulumi.Output<string> {
    return endOfId(this);
  }

  /** When the clone was last changed (ISO 8601). */
  public get lastModified(): pulumi.Output<string | undefined> {
    return volatile(this, "lastModified");
  }

  /** Whether a value is a IntegrationClone, also one from another copy of this package, and within transformations. */
  public static override isInstance(obj: any): obj is IntegrationClone {
    return isKind(obj, "IntegrationClone");
  }
}
