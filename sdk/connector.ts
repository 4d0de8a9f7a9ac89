// Generated from provider/resources by `npm run generate`: do not edit.
/* eslint-disable @typescript-eslint/no-explicit-any */
import * as pulumi from "@pulumi/pulumi";
import { typeToken } from "../provider/pulumi/registration";
import { isKind, props, readProps, volatile } from "./resource";
import { restoreTexts } from "./texts";

/** Inputs of Connector. */
export interface ConnectorArgs {
  /** Name of the Integration App. */
  name: pulumi.Input<string>;
  /** What the Integration App does, as shown to customers. */
  description?: pulumi.Input<string>;
  /** Address of the logo. */
  imageURL?: pulumi.Input<string>;
  /** Address of the product's website. */
  websiteURL?: pulumi.Input<string>;
  /** Address that customers can write to. */
  contactEmail?: pulumi.Input<string>;
  /** Whether customers can find and install the app. Setting it is the way to publish. */
  published?: pulumi.Input<boolean>;
  /** Whether the app is a managed one. */
  managed?: pulumi.Input<boolean>;
  /** Id of the integration that the app installs. */
  _integrationId?: pulumi.Input<string>;
  /** Id of the stack that runs the installer and the other functions. */
  _stackId?: pulumi.Input<string>;
  /** Name of the function that installs the app. */
  installerFunction?: pulumi.Input<string>;
  /** Name of the function that runs on every install when an update is pushed. */
  updateFunction?: pulumi.Input<string>;
  /** Name of the function that runs before the app is uninstalled. */
  preUninstallFunction?: pulumi.Input<string>;
  /** Name of the function that uninstalls the app. */
  uninstallerFunction?: pulumi.Input<string>;
  /** Name of the function that installs the app when the installation starts outside Celigo. */
  externalInstallerFunction?: pulumi.Input<string>;
  /** Ids of the imports that all installs share. */
  _sharedImportIds?: pulumi.Input<pulumi.Input<string>[]>;
  /** Ids of the exports that all installs share. */
  _sharedExportIds?: pulumi.Input<pulumi.Input<string>[]>;
  /** Which iClients (OAuth client credentials) the app's connections use. */
  _iClientIdMap?: pulumi.Input<pulumi.Input<ConnectorIClientIdMap>[]>;
  /** Slugs of the applications that the app connects, such as `netsuite` or `shopify`. */
  applications?: pulumi.Input<pulumi.Input<string>[]>;
  /**
   * Whether customers can start a trial. `true` requires `trialPeriod` and `_trialLicenseId`. The trial
   * license needs the connector first, so use a `ConnectorTrial` to switch trials on within one
   * program, and leave the three trial inputs out here.
   */
  trialEnabled?: pulumi.Input<boolean>;
  /** Length of a trial in days. Required when `trialEnabled` is true. */
  trialPeriod?: pulumi.Input<number>;
  /** Id of the license that trials are modelled on. Required when `trialEnabled` is true. */
  _trialLicenseId?: pulumi.Input<string>;
  /** The OAuth server flow of the app. */
  oAuthServerFlow?: pulumi.Input<ConnectorOAuthServerFlow>;
  /**
   * Allow deletion although the app has installs. Never sent to Celigo; the installs keep running
   * without the connector.
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

/** An element of: Which iClients (OAuth client credentials) the app's connections use. */
export interface ConnectorIClientIdMap {
  /** Id of this entry. Celigo uses both strings and booleans here. */
  _id?: pulumi.Input<string | boolean>;
  /** Ids of the iClients to use. */
  _iClientIds?: pulumi.Input<pulumi.Input<string>[]>;
  /** The connections that this entry is for. */
  connection?: pulumi.Input<ConnectorIClientIdMapConnection>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** The connections that this entry is for. */
export interface ConnectorIClientIdMapConnection {
  /** Type of connection. */
  type?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** The OAuth server flow of the app. */
export interface ConnectorOAuthServerFlow {
  /** Id of the iClient that holds the OAuth client credentials. */
  _iClientId?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ConnectorIClientIdMap} as an output. */
export interface ConnectorIClientIdMapOutput {
  /** Id of this entry. Celigo uses both strings and booleans here. */
  _id?: string | boolean;
  /** Ids of the iClients to use. */
  _iClientIds?: string[];
  /** The connections that this entry is for. */
  connection?: ConnectorIClientIdMapConnectionOutput;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ConnectorIClientIdMapConnection} as an output. */
export interface ConnectorIClientIdMapConnectionOutput {
  /** Type of connection. */
  type?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ConnectorOAuthServerFlow} as an output. */
export interface ConnectorOAuthServerFlowOutput {
  /** Id of the iClient that holds the OAuth client credentials. */
  _iClientId?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/**
 * An Integration App (connector) that a Celigo partner publishes. Updating it never pushes a new
 * version to its installs; that remains an action of its own. Only partner accounts may use it. Uses
 * `GET /v1/connectors`, `POST /v1/connectors`, `GET /v1/connectors/{_id}`, `PUT
 * /v1/connectors/{_id}`, `DELETE /v1/connectors/{_id}` and `GET /v1/connectors/{_id}/installBase`.
 *
 * Natural key: `name`. Id: the object's `_id`.
 *
 * @example
 * ```ts
 * const connector = new celigo.Connector("connector", {
 *   name: "Shop to ERP",
 *   _integrationId: integration.id,
 *   applications: ["shopify", "netsuite"],
 * });
 * ```
 */
export class Connector extends pulumi.CustomResource {
  /**
   * Reads an existing object, which this program does not manage: it is never changed and never deleted.
   *
   * @param name Pulumi's name of the resource.
   * @param id Its id: the object's `_id`. An id of no object is an error.
   * @param opts Options such as `provider` (an `Account`).
   */
  public static get(
    name: string,
    id: pulumi.Input<pulumi.ID>,
    opts?: pulumi.CustomResourceOptions,
  ): Connector {
    return new Connector(name, undefined as unknown as ConnectorArgs, { ...opts, id });
  }

  /** Name of the Integration App. */
  declare public readonly name: pulumi.Output<string>;
  /** What the Integration App does, as shown to customers. */
  declare public readonly description: pulumi.Output<string | undefined>;
  /** Address of the logo. */
  declare public readonly imageURL: pulumi.Output<string | undefined>;
  /** Address of the product's website. */
  declare public readonly websiteURL: pulumi.Output<string | undefined>;
  /** Address that customers can write to. */
  declare public readonly contactEmail: pulumi.Output<string | undefined>;
  /** Whether customers can find and install the app. Setting it is the way to publish. */
  declare public readonly published: pulumi.Output<boolean | undefined>;
  /** Whether the app is a managed one. */
  declare public readonly managed: pulumi.Output<boolean | undefined>;
  /** Id of the integration that the app installs. */
  declare public readonly _integrationId: pulumi.Output<string | undefined>;
  /** Id of the stack that runs the installer and the other functions. */
  declare public readonly _stackId: pulumi.Output<string | undefined>;
  /** Name of the function that installs the app. */
  declare public readonly installerFunction: pulumi.Output<string | undefined>;
  /** Name of the function that runs on every install when an update is pushed. */
  declare public readonly updateFunction: pulumi.Output<string | undefined>;
  /** Name of the function that runs before the app is uninstalled. */
  declare public readonly preUninstallFunction: pulumi.Output<string | undefined>;
  /** Name of the function that uninstalls the app. */
  declare public readonly uninstallerFunction: pulumi.Output<string | undefined>;
  /** Name of the function that installs the app when the installation starts outside Celigo. */
  declare public readonly externalInstallerFunction: pulumi.Output<string | undefined>;
  /** Ids of the imports that all installs share. */
  declare public readonly _sharedImportIds: pulumi.Output<string[] | undefined>;
  /** Ids of the exports that all installs share. */
  declare public readonly _sharedExportIds: pulumi.Output<string[] | undefined>;
  /** Which iClients (OAuth client credentials) the app's connections use. */
  declare public readonly _iClientIdMap: pulumi.Output<ConnectorIClientIdMapOutput[] | undefined>;
  /** Slugs of the applications that the app connects, such as `netsuite` or `shopify`. */
  declare public readonly applications: pulumi.Output<string[] | undefined>;
  /**
   * Whether customers can start a trial. `true` requires `trialPeriod` and `_trialLicenseId`. The trial
   * license needs the connector first, so use a `ConnectorTrial` to switch trials on within one
   * program, and leave the three trial inputs out here.
   */
  declare public readonly trialEnabled: pulumi.Output<boolean | undefined>;
  /** Length of a trial in days. Required when `trialEnabled` is true. */
  declare public readonly trialPeriod: pulumi.Output<number | undefined>;
  /** Id of the license that trials are modelled on. Required when `trialEnabled` is true. */
  declare public readonly _trialLicenseId: pulumi.Output<string | undefined>;
  /** The OAuth server flow of the app. */
  declare public readonly oAuthServerFlow: pulumi.Output<ConnectorOAuthServerFlowOutput | undefined>;
  /**
   * Allow deletion although the app has installs. Never sent to Celigo; the installs keep running
   * without the connector.
   */
  declare public readonly forceDestroy: pulumi.Output<boolean | undefined>;
  /**
   * Fields of the API that this version of the package does not know yet, or whose documented form does
   * not fit, sent and managed as they are.
   */
  declare public readonly extraFields: pulumi.Output<{ [key: string]: any } | undefined>;
  /** Short unique slug that Celigo makes for the connector. */
  declare public readonly handle: pulumi.Output<string>;

  /**
   * Makes the resource.
   *
   * @param name Pulumi's name of the resource.
   * @param args Its inputs.
   * @param opts Options such as `provider` (an `Account`), `protect` or `aliases`.
   */
  constructor(name: string, args: ConnectorArgs, opts?: pulumi.CustomResourceOptions) {
    super(
      typeToken("Connector"),
      name,
      opts?.id === undefined
        ? props("Connector", args, { outputs: ["handle"], naturalKey: ["name"] }, opts)
        : readProps("Connector", [
            "name",
            "description",
            "imageURL",
            "websiteURL",
            "contactEmail",
            "published",
            "managed",
            "_integrationId",
            "_stackId",
            "installerFunction",
            "updateFunction",
            "preUninstallFunction",
            "uninstallerFunction",
            "externalInstallerFunction",
            "_sharedImportIds",
            "_sharedExportIds",
            "_iClientIdMap",
            "applications",
            "trialEnabled",
            "trialPeriod",
            "_trialLicenseId",
            "oAuthServerFlow",
            "extraFields",
            "handle",
          ]),
      opts,
    );
    restoreTexts(this, args);
  }

  /** When the connector was last changed (ISO 8601). */
  public get lastModified(): pulumi.Output<string | undefined> {
    return volatile(this, "lastModified");
  }

  /** Number of active installations. */
  public get numInstalls(): pulumi.Output<number | undefined> {
    return volatile(this, "numInstalls");
  }

  /** Whether a value is a Connector, also one from another copy of this package, and within transformations. */
  public static override isInstance(obj: any): obj is Connector {
    return isKind(obj, "Connector");
  }
}
