// Generated from provider/resources by `npm run generate`: do not edit.
/* eslint-disable @typescript-eslint/no-explicit-any */
import * as pulumi from "@pulumi/pulumi";
import { typeToken } from "../provider/pulumi/registration";
import { isKind, props, readProps, endOfId } from "./resource";
import { restoreTexts } from "./texts";

/** Inputs of ConnectorLicense. */
export interface ConnectorLicenseArgs {
  /** Id of the connector that is licensed. A change makes a new license. */
  _connectorId: pulumi.Input<string>;
  /**
   * Address of the integrator.io user to license, who must have an account already. A change makes a new
   * license.
   */
  email: pulumi.Input<string>;
  /**
   * When the license ends (ISO 8601), such as `2030-12-31T18:29:59.999Z`. Compared as an instant, so
   * other spellings of the same moment are no change.
   */
  expires: pulumi.Input<string>;
  /** What the license covers. May be empty. */
  opts: pulumi.Input<ConnectorLicenseOpts>;
  /**
   * Allow deletion although the license is in use, which suspends the customer's app. Never sent to
   * Celigo.
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
  /**
   * Fields of the API that this version of the package does not know yet, or whose documented form does
   * not fit, sent and managed as they are.
   */
  extraFields?: pulumi.Input<{ [key: string]: any }>;
}

/** What the license covers. May be empty. */
export interface ConnectorLicenseOpts {
  /** Edition that is licensed, such as `standard`, `premium` or `enterprise`. */
  connectorEdition?: pulumi.Input<string>;
  /** Licenses for add-ons, grouped by type. */
  addonLicenses?: pulumi.Input<pulumi.Input<ConnectorLicenseOptsAddonLicense>[]>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** An element of: Licenses for add-ons, grouped by type. */
export interface ConnectorLicenseOptsAddonLicense {
  /** Type of add-on. */
  type?: pulumi.Input<string>;
  /** The licenses of this type. */
  licenses?: pulumi.Input<pulumi.Input<ConnectorLicenseOptsAddonLicenseLicense>[]>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** An element of: The licenses of this type. */
export interface ConnectorLicenseOptsAddonLicenseLicense {
  /** Edition of the add-on. */
  addOnEdition?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ConnectorLicenseOpts} as an output. */
export interface ConnectorLicenseOptsOutput {
  /** Edition that is licensed, such as `standard`, `premium` or `enterprise`. */
  connectorEdition?: string;
  /** Licenses for add-ons, grouped by type. */
  addonLicenses?: ConnectorLicenseOptsAddonLicenseOutput[];
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ConnectorLicenseOptsAddonLicense} as an output. */
export interface ConnectorLicenseOptsAddonLicenseOutput {
  /** Type of add-on. */
  type?: string;
  /** The licenses of this type. */
  licenses?: ConnectorLicenseOptsAddonLicenseLicenseOutput[];
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ConnectorLicenseOptsAddonLicenseLicense} as an output. */
export interface ConnectorLicenseOptsAddonLicenseLicenseOutput {
  /** Edition of the add-on. */
  addOnEdition?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/**
 * A license that lets one user install and run a connector (Integration App) until it expires. Expiry
 * or removal suspends the customer's app. Only partner accounts may use it. Uses `GET
 * /v1/connectors/{_connectorId}/licenses`, `POST /v1/connectors/{_connectorId}/licenses`, and `GET`,
 * `PUT` and `DELETE /v1/connectors/{_connectorId}/licenses/{_licenseId}`.
 *
 * Natural key: `_connectorId`, `email`. Id: `<connectorId>/<licenseId>`.
 *
 * @example
 * ```ts
 * const connectorLicense = new celigo.ConnectorLicense("connector-license", {
 *   _connectorId: connector.id,
 *   email: "customer@example.com",
 *   expires: "2030-12-31T23:59:59.999Z",
 *   opts: { connectorEdition: "standard" },
 * });
 * ```
 */
export class ConnectorLicense extends pulumi.CustomResource {
  /**
   * Reads an existing object, which this program does not manage: it is never changed and never deleted.
   *
   * @param name Pulumi's name of the resource.
   * @param id Its id: `<connectorId>/<licenseId>`. An id of no object is an error.
   * @param opts Options such as `provider` (an `Account`).
   */
  public static get(
    name: string,
    id: pulumi.Input<pulumi.ID>,
    opts?: pulumi.CustomResourceOptions,
  ): ConnectorLicense {
    return new ConnectorLicense(name, undefined as unknown as ConnectorLicenseArgs, { ...opts, id });
  }

  /** Id of the connector that is licensed. A change makes a new license. */
  declare public readonly _connectorId: pulumi.Output<string>;
  /**
   * Address of the integrator.io user to license, who must have an account already. A change makes a new
   * license.
   */
  declare public readonly email: pulumi.Output<string>;
  /**
   * When the license ends (ISO 8601), such as `2030-12-31T18:29:59.999Z`. Compared as an instant, so
   * other spellings of the same moment are no change.
   */
  declare public readonly expires: pulumi.Output<string>;
  /** What the license covers. May be empty. */
  declare public readonly opts: pulumi.Output<ConnectorLicenseOptsOutput>;
  /**
   * Allow deletion although the license is in use, which suspends the customer's app. Never sent to
   * Celigo.
   */
  declare public readonly forceDestroy: pulumi.Output<boolean | undefined>;
  /**
   * Fields of the API that this version of the package does not know yet, or whose documented form does
   * not fit, sent and managed as they are.
   */
  declare public readonly extraFields: pulumi.Output<{ [key: string]: any } | undefined>;
  /** When Celigo made the license (ISO 8601). */
  declare public readonly created: pulumi.Output<string>;

  /**
   * Makes the resource.
   *
   * @param name Pulumi's name of the resource.
   * @param args Its inputs.
   * @param opts Options such as `provider` (an `Account`), `protect` or `aliases`.
   */
  constructor(name: string, args: ConnectorLicenseArgs, opts?: pulumi.CustomResourceOptions) {
    super(
      typeToken("ConnectorLicense"),
      name,
      opts?.id === undefined
        ? props(
            "ConnectorLicense",
            args,
            { outputs: ["created"], naturalKey: ["_connectorId", "email"] },
            opts,
          )
        : readProps("ConnectorLicense", [
            "_connectorId",
            "email",
            "expires",
            "opts",
            "extraFields",
            "created",
          ]),
      opts,
    );
    restoreTexts(this, args);
  }

  /** The license's own id, without the connector's. */
  public get _id(): pulumi.Output<string> {
    return endOfId(this);
  }

  /** Whether a value is a ConnectorLicense, also one from another copy of this package, and within transformations. */
  public static override isInstance(obj: any): obj is ConnectorLicense {
    return isKind(obj, "ConnectorLicense");
  }
}
