// Generated from provider/resources by `npm run generate`: do not edit.
/* eslint-disable @typescript-eslint/no-explicit-any */
import * as pulumi from "@pulumi/pulumi";
import { typeToken } from "../provider/pulumi/registration";
import { isKind, props, readProps } from "./resource";
import { restoreTexts } from "./texts";

/** Inputs of IntegrationAlias. */
export interface IntegrationAliasArgs {
  /**
   * Id of the integration that has the alias. That `Integration` does not declare `aliases`. A change
   * replaces the alias.
   */
  _integrationId: pulumi.Input<string>;
  /** The name that scripts use, unique in the integration. A change replaces the alias. */
  alias: pulumi.Input<string>;
  /** What the alias stands for. */
  description?: pulumi.Input<string>;
  /** Id of the flow that is meant. */
  _flowId?: pulumi.Input<string>;
  /** Id of the export that is meant. */
  _exportId?: pulumi.Input<string>;
  /** Id of the import that is meant. */
  _importId?: pulumi.Input<string>;
  /** Id of the connection that is meant. */
  _connectionId?: pulumi.Input<string>;
  /** Id of the lookup cache that is meant. */
  _lookupCacheId?: pulumi.Input<string>;
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
 * One alias of an integration: a name by which scripts refer to a flow, export, import, connection or
 * lookup cache. For objects that are created after the integration; the `Integration` then does not
 * declare `aliases`. Allowed under `celigo:mode` `operate`, because it changes an integration that
 * exists. Uses `GET /v1/integrations/{_id}` and `PUT /v1/integrations/{_id}`.
 *
 * Natural key: `_integrationId`, `alias`. Id: `<integrationId>/<alias>`, with the alias URL-encoded.
 *
 * @example
 * ```ts
 * const integrationAlias = new celigo.IntegrationAlias("integration-alias", {
 *   _integrationId: orders.id,
 *   alias: "orderFlow",
 *   _flowId: flow.id,
 * });
 * ```
 */
export class IntegrationAlias extends pulumi.CustomResource {
  /**
   * Reads an existing object, which this program does not manage: it is never changed and never deleted.
   *
   * @param name Pulumi's name of the resource.
   * @param id Its id: `<integrationId>/<alias>`, with the alias URL-encoded. An id of no object is an
   * error.
   * @param opts Options such as `provider` (an `Account`).
   */
  public static get(
    name: string,
    id: pulumi.Input<pulumi.ID>,
    opts?: pulumi.CustomResourceOptions,
  ): IntegrationAlias {
    return new IntegrationAlias(name, undefined as unknown as IntegrationAliasArgs, { ...opts, id });
  }

  /**
   * Id of the integration that has the alias. That `Integration` does not declare `aliases`. A change
   * replaces the alias.
   */
  declare public readonly _integrationId: pulumi.Output<string>;
  /** The name that scripts use, unique in the integration. A change replaces the alias. */
  declare public readonly alias: pulumi.Output<string>;
  /** What the alias stands for. */
  declare public readonly description: pulumi.Output<string | undefined>;
  /** Id of the flow that is meant. */
  declare public readonly _flowId: pulumi.Output<string | undefined>;
  /** Id of the export that is meant. */
  declare public readonly _exportId: pulumi.Output<string | undefined>;
  /** Id of the import that is meant. */
  declare public readonly _importId: pulumi.Output<string | undefined>;
  /** Id of the connection that is meant. */
  declare public readonly _connectionId: pulumi.Output<string | undefined>;
  /** Id of the lookup cache that is meant. */
  declare public readonly _lookupCacheId: pulumi.Output<string | undefined>;

  /**
   * Makes the resource.
   *
   * @param name Pulumi's name of the resource.
   * @param args Its inputs.
   * @param opts Options such as `provider` (an `Account`), `protect` or `aliases`.
   */
  constructor(name: string, args: IntegrationAliasArgs, opts?: pulumi.CustomResourceOptions) {
    super(
      typeToken("IntegrationAlias"),
      name,
      opts?.id === undefined
        ? props("IntegrationAlias", args, { outputs: [], naturalKey: ["_integrationId", "alias"] }, opts)
        : readProps("IntegrationAlias", [
            "_integrationId",
            "alias",
            "description",
            "_flowId",
            "_exportId",
            "_importId",
            "_connectionId",
            "_lookupCacheId",
          ]),
      opts,
    );
    restoreTexts(this, args);
  }

  /** Whether a value is a IntegrationAlias, also one from another copy of this package, and within transformations. */
  public static override isInstance(obj: any): obj is IntegrationAlias {
    return isKind(obj, "IntegrationAlias");
  }
}
