// Generated from provider/functions by `npm run generate`: do not edit.
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Functions that read. `getX` returns a promise, `getXOutput` takes and returns outputs. Both ask the account of
 * `opts.provider` (an `Account`) or of `opts.parent`, else the one of the stack's config and the environment. In an
 * inline program of the Automation API the environment does not count, because the resources may have another one. Pages
 * are put together. What is read is not secret by itself: wrap what holds secrets in `pulumi.secret`.
 */
import * as pulumi from "@pulumi/pulumi";
import { invoke, invokeOutput } from "./invoke";
import type {
  IntegrationAliasEntryOutput,
  IntegrationApiGroupingOutput,
  IntegrationFlowGroupingOutput,
  IntegrationInitChildOutput,
  IntegrationInstallOutput,
  IntegrationInstallStepOutput,
  IntegrationNetSuiteDistributedAdaptorOutput,
  IntegrationPendingLicenseOutput,
  IntegrationPreSaveOutput,
  IntegrationSettingsFormOutput,
  IntegrationUpdateOutput,
} from "./integration";
import type { ConnectorIClientIdMapOutput, ConnectorOAuthServerFlowOutput } from "./connector";
import type { ConnectorLicenseOptsOutput } from "./connector-license";

/** An integration, as the API answers it. */
export interface IntegrationDocument {
  /** Id of the integration. */
  _id: string;
  /** Id of the installed integration that it is part of, within an Integration App. */
  _integrationId?: string;
  /** Ids of the connections that are registered to it. */
  _registeredConnectionIds?: string[];
  /** Name of the integration. Celigo does not keep it unique. */
  name: string;
  /** What the integration does. */
  description?: string;
  /** Longer notes for its users, normally Markdown: set-up, prerequisites, operation. */
  readme?: string;
  /** Id of the Integration App that this integration was installed from, if any. */
  _connectorId?: string;
  /** Id of the template that this integration is made from, if any. */
  _templateId?: string;
  /** Cards shown while an Integration App of the older kind is installed. */
  install?: IntegrationInstallOutput[];
  /** Where an Integration App is in its life. Usually system-managed. */
  mode?: "install" | "settings" | "uninstall" | (string & {});
  /**
   * Values that hooks, filters, mappings and handlebars read at run time, often collected by
   * `settingsForm`.
   */
  settings?: { [key: string]: any };
  /** Version of the Integration App or template. Usually system-managed. */
  version?: string;
  /** Tells several installs of one Integration App in one environment apart. Legacy. */
  tag?: string;
  /** Whether an update of the Integration App is running. Usually system-managed. */
  updateInProgress?: boolean;
  /** When the last installation or update was completed (ISO 8601). Usually system-managed. */
  resolvedAt?: string;
  /** Form that asks users for `settings`. */
  settingsForm?: IntegrationSettingsFormOutput;
  /** Script function that checks or changes the integration before it is saved, and returns it. */
  preSave?: IntegrationPreSaveOutput;
  /** Function that brings the integration to a newer version. */
  update?: IntegrationUpdateOutput;
  /** Steps of the installer, in order. */
  installSteps?: IntegrationInstallStepOutput[];
  /** Steps of the uninstaller, in order. */
  uninstallSteps?: IntegrationInstallStepOutput[];
  /** Steps of a change of edition or license, in order. */
  changeEditionSteps?: IntegrationInstallStepOutput[];
  /** A change of license or edition that is under way. */
  pendingLicense?: IntegrationPendingLicenseOutput;
  /** Id of the parent, for an integration that is a child of another. */
  _parentId?: string;
  /** What children made during installation are called. */
  childDisplayName?: string;
  /** Function that prepares a child integration during installation. */
  initChild?: IntegrationInitChildOutput;
  /**
   * Named groups of flows, in order. Groups keep their flows across updates; a flow chooses its group by
   * `_flowGroupingId`.
   */
  flowGroupings?: IntegrationFlowGroupingOutput[];
  /** Named groups of APIs, in order. Groups keep their APIs across updates. */
  apiGroupings?: IntegrationApiGroupingOutput[];
  /** The distributed NetSuite adaptor of this integration. */
  netSuiteDistributedAdaptor?: IntegrationNetSuiteDistributedAdaptorOutput;
  /** Id of the integration that this one comes from. Usually system-managed. */
  _sourceId?: string;
  /** Whether this is a sample integration. Usually system-managed. */
  sampleIntegration?: boolean;
  /** Whether the integration holds syncs instead of flows. Usually system-managed. */
  syncs?: boolean;
  /** Stable names for resources of the integration, for scripts to use in place of ids. */
  aliases?: IntegrationAliasEntryOutput[];
  /** What integration lifecycle management leaves out. */
  iLMIgnore?: { [key: string]: any };
  /** When Celigo made the integration (ISO 8601). */
  createdAt?: string;
  /** When the integration was last changed (ISO 8601). */
  lastModified?: string;
}

/** A flow, with all fields that `GET /v1/flows/{_id}` answers. */
export interface FlowDocument {
  /** Its id. */
  _id: string;
  /** Whatever else the API answers. */
  [key: string]: any;
}

/** An import, with all fields that `GET /v1/imports/{_id}` answers. */
export interface ImportDocument {
  /** Its id. */
  _id: string;
  /** Whatever else the API answers. */
  [key: string]: any;
}

/** An export, with all fields that `GET /v1/exports/{_id}` answers. */
export interface ExportDocument {
  /** Its id. */
  _id: string;
  /** Whatever else the API answers. */
  [key: string]: any;
}

/** A connection, with all fields that `GET /v1/connections/{_id}` answers. */
export interface ConnectionDocument {
  /** Its id. */
  _id: string;
  /** Whatever else the API answers. */
  [key: string]: any;
}

/** An async helper, with all fields that `GET /v1/asynchelpers/{_id}` answers. */
export interface AsyncHelperDocument {
  /** Its id. */
  _id: string;
  /** Whatever else the API answers. */
  [key: string]: any;
}

/** The access of one user to the account that owns the integration. */
export interface ShareDocument {
  /** Id of the share. */
  _id?: string;
  /** Whether the user has accepted the invitation. */
  accepted?: boolean;
  /** What the user may do: `administrator`, `manage`, `monitor`, ... */
  accessLevel?: string;
  /** Whether the user must sign in by SSO. */
  accountSSORequired?: boolean;
  /** Whether the user must sign in by MFA. */
  accountMFARequired?: boolean;
  /** When it was made (ISO 8601). */
  createdAt?: string;
  /** When it was last changed (ISO 8601). */
  lastModified?: string;
  /** When the user last signed in (ISO 8601). */
  lastSignIn?: string;
  /** Whether the user administers Production. */
  isProductionAdmin?: boolean;
  /** The user. */
  sharedWithUser?: ShareDocumentSharedWithUser;
}

/** The user. */
export interface ShareDocumentSharedWithUser {
  /** Id of the user. */
  _id?: string;
  /** The user's address. */
  email?: string;
  /** The user's name. */
  name?: string;
  /** When the user last signed in (ISO 8601). */
  lastSignIn?: string;
  /** Whether the user may reset MFA. */
  allowedToResetMFA?: boolean;
  /** Whether the user's account is linked to SSO. */
  accountSSOLinked?: boolean;
}

/** An entry of an integration's history: a snapshot, a pull or a revert. */
export interface RevisionDocument {
  /** Id of the revision. */
  _id: string;
  /** Id of the integration. */
  _integrationId: string;
  /** Id of the integration that the changes come from; a snapshot's own. */
  _fromIntegrationId?: string;
  /** Id of the environment that the changes come from. */
  _fromIntegrationEnvId?: string;
  /** Name of the integration that the changes come from, as it was then. */
  fromIntegrationName?: string;
  /** Kind of revision. */
  type: "snapshot" | "pull" | "revert";
  /** How far it is. */
  status: "inprogress" | "completed" | "failed" | "canceled";
  /** What its maker wrote about it. */
  description?: string;
  /** Hash of the integration before it. */
  beforeRevisionHash?: string;
  /** Hash of the integration after it; pulls and reverts only. */
  afterRevisionHash?: string;
  /** Hash of the write; pulls and reverts only. */
  transactionHash?: string;
  /** Id of the revision that a revert goes back to. */
  _revertToRevisionId?: string;
  /** Hash of the revision that a revert goes back to. */
  revertToRevisionHash?: string;
  /** Id of the user who made it. */
  _createdByUserId?: string;
  /** Steps that a person has to take; empty for snapshots. */
  installSteps?: { [key: string]: any }[];
  /** When it was made (ISO 8601). */
  createdAt: string;
  /** When it was last changed (ISO 8601). */
  lastModified?: string;
}

/** The documents before and after, by type of resource and id. Celigo may change its form. */
export type RevisionDiff = { [key: string]: any };

/** What a clone would make. */
export interface ClonePreview {
  /** The resources, each with its kind and its document. */
  objects: ClonePreviewObject[];
  /** Whether the clone needs a stack. */
  stackRequired: boolean;
  /** Id of the stack, or null where there is none. */
  _stackId: string | null;
}

/** A resource that a clone would make. */
export interface ClonePreviewObject {
  /** Kind of resource: `Integration`, `Flow`, `Export`, `Import`, `Connection`, `Script`, ... */
  model: string;
  /** The whole document. */
  doc: { [key: string]: any };
}

/** An integration of a clone family. */
export interface CloneFamilyMember {
  /** Id of the integration. */
  _id: string;
  /** Its name. */
  name?: string;
  /** Id of the environment that it is in. */
  _envId?: string;
  /** Whatever else the API answers. */
  [key: string]: any;
}

/** Paths of fields, by kind of resource (`integration`, `flow`, `export`, ...). */
export type IlmIgnoreFields = { [key: string]: string[] };

/** The structure of an integration and of its children. */
export interface IntegrationTree {
  /** The integration's own structure. */
  integration?: { [key: string]: any };
  /** The structure of each child; empty where there is none. */
  childIntegrations?: { [key: string]: any }[];
}

/** The open errors of one flow, counted. */
export interface FlowErrors {
  /** Id of the flow. */
  _flowId: string;
  /** How many open errors it has. */
  numError: number;
  /** When the newest one happened (ISO 8601); left out where there is none. */
  lastErrorAt?: string;
}

/** What refers to an object, by plural type of resource (`flows`, `imports`, ...). */
export type Dependents = { [key: string]: Dependent[] };

/** A resource that refers to the object asked about. */
export interface Dependent {
  /** Id of the resource. */
  id: string;
  /** Its name. */
  name: string;
  /** Where in its document the references stand. */
  paths: string[];
  /** What the token's user may do with it. */
  accessLevel: string;
  /** Ids that it refers to, by type of resource. */
  dependencyIds: { [key: string]: string[] };
}

/** A connector (Integration App), as the API answers it to its publisher. */
export interface ConnectorDocument {
  /** Id of the connector. */
  _id: string;
  /** Name of the Integration App. */
  name: string;
  /** What the Integration App does, as shown to customers. */
  description?: string;
  /** Address of the logo. */
  imageURL?: string;
  /** Address of the product's website. */
  websiteURL?: string;
  /** Address that customers can write to. */
  contactEmail?: string;
  /** Whether customers can find and install the app. Setting it is the way to publish. */
  published?: boolean;
  /** Whether the app is a managed one. */
  managed?: boolean;
  /** Id of the integration that the app installs. */
  _integrationId?: string;
  /** Id of the stack that runs the installer and the other functions. */
  _stackId?: string;
  /** Name of the function that installs the app. */
  installerFunction?: string;
  /** Name of the function that runs on every install when an update is pushed. */
  updateFunction?: string;
  /** Name of the function that runs before the app is uninstalled. */
  preUninstallFunction?: string;
  /** Name of the function that uninstalls the app. */
  uninstallerFunction?: string;
  /** Name of the function that installs the app when the installation starts outside Celigo. */
  externalInstallerFunction?: string;
  /** Ids of the imports that all installs share. */
  _sharedImportIds?: string[];
  /** Ids of the exports that all installs share. */
  _sharedExportIds?: string[];
  /** Which iClients (OAuth client credentials) the app's connections use. */
  _iClientIdMap?: ConnectorIClientIdMapOutput[];
  /** Slugs of the applications that the app connects, such as `netsuite` or `shopify`. */
  applications?: string[];
  /**
   * Whether customers can start a trial. `true` requires `trialPeriod` and `_trialLicenseId`. The trial
   * license needs the connector first, so use a `ConnectorTrial` to switch trials on within one
   * program, and leave the three trial inputs out here.
   */
  trialEnabled?: boolean;
  /** Length of a trial in days. Required when `trialEnabled` is true. */
  trialPeriod?: number;
  /** Id of the license that trials are modelled on. Required when `trialEnabled` is true. */
  _trialLicenseId?: string;
  /** The OAuth server flow of the app. */
  oAuthServerFlow?: ConnectorOAuthServerFlowOutput;
  /** Short unique slug that Celigo makes for the connector. */
  handle?: string;
  /** When the connector was last changed (ISO 8601). */
  lastModified?: string;
  /** Number of active installations. */
  numInstalls?: number;
}

/** An install of a connector; the API documents do not list its fields. */
export type ConnectorInstallation = { [key: string]: any };

/** The documents that an install would make, in Celigo's envelope. */
export type ConnectorInstallPreview = { [key: string]: any };

/** A license of a connector, as the API answers it. */
export interface ConnectorLicenseDocument {
  /** Id of the license. */
  _id: string;
  /** Who is licensed. All but the address is there once the app is installed. */
  user?: ConnectorLicenseDocumentUser;
  /** Id of the customer's integration, once the app is installed. */
  _integrationId?: string;
  /**
   * When the license ends (ISO 8601), such as `2030-12-31T18:29:59.999Z`. Compared as an instant, so
   * other spellings of the same moment are no change.
   */
  expires: string;
  /** What the license covers. May be empty. */
  opts: ConnectorLicenseOptsOutput;
  /** When Celigo made the license (ISO 8601). */
  created?: string;
}

/** Who is licensed. All but the address is there once the app is installed. */
export interface ConnectorLicenseDocumentUser {
  /** The user's address. */
  email?: string;
  /** Id of the user. */
  _id?: string;
  /** The user's name. */
  name?: string;
}

/** A script, as the API answers it. */
export interface ScriptDocument {
  /** Id of the script. */
  _id: string;
  /** The JavaScript source; in lists it is left out. */
  content?: string;
  /** Id of the user who owns it. */
  _userId?: string;
  /** Id of the script that it was copied from. */
  _sourceId?: string;
  /** Celigo's own hash of the script, for telling changes. */
  __hash?: string;
  /** Id of the installed integration that it is part of, within an Integration App. */
  _integrationId?: string;
  /** Id of the Integration App that it is part of. */
  _connectorId?: string;
  /** Name of the script. Celigo does not keep it unique. */
  name: string;
  /** What the script is for. */
  description?: string;
  /** Whether post-response hooks run on child records as well. Celigo's default is false. */
  postResponseHookToProcessOnChildRecord?: boolean;
  /** Id of the template that the content was generated from or is structured by. */
  _templateId?: string;
  /** Internal flag of Celigo: keep this script out of module-based building and loading. */
  __noModule?: boolean;
  /** When Celigo made the script (ISO 8601). */
  createdAt?: string;
  /** When the script was last changed (ISO 8601). */
  lastModified?: string;
}

/** One line of a script's log. */
export interface ScriptLogEntry {
  /** When it was logged (ISO 8601). */
  timestamp?: string;
  /** How bad it is. */
  level?: "error" | "warn" | "info" | "debug";
  /** What was logged. */
  message?: string;
  /** Id of the run that logged it. */
  executionId?: string;
  /** More about it. */
  metadata?: { [key: string]: any };
}

/** One entry of a script's audit log. */
export interface ScriptAuditEntry {
  /** Id of the entry. */
  _id?: string;
  /** When it happened (ISO 8601). */
  timestamp?: string;
  /** What was done. */
  action?: "created" | "updated" | "deleted" | "executed" | "enabled" | "disabled";
  /** Id of who did it. */
  userId?: string;
  /** Name of who did it. */
  userName?: string;
  /** What an update changed. */
  changes?: ScriptAuditEntryChanges;
  /** More about it, such as its `source`. */
  metadata?: { [key: string]: any };
}

/** What an update changed. */
export interface ScriptAuditEntryChanges {
  /** The fields before. */
  before?: { [key: string]: any };
  /** The fields after. */
  after?: { [key: string]: any };
}

/** The value of a state key: a JSON object, or an array. */
export type StateValue = { [key: string]: any };

/** An iClient, as the API answers it. */
export interface IClientDocument {
  /** Id of the iClient. */
  _id: string;
  /** Its name. */
  name?: string;
  /** Application, such as `custom_oauth2`. */
  provider?: string;
  /** When it was created (ISO 8601). */
  createdAt?: string;
  /** When it was last changed (ISO 8601). */
  lastModified?: string;
  /** Whatever else the API answers. */
  [key: string]: any;
}

/** A lookup cache, as the API answers it. */
export interface LookupCacheDocument {
  /** Id of the lookup cache. */
  _id: string;
  /** Its name. */
  name?: string;
  /** Size of the data, in bytes. */
  size?: number;
  /** When it was created (ISO 8601). */
  createdAt?: string;
  /** When it was last changed (ISO 8601). */
  lastModified?: string;
  /** Whatever else the API answers. */
  [key: string]: any;
}

/** A document, as the API answers it. */
export interface AnyDocument {
  /** Id of the document. */
  _id: string;
  /** Whatever else the API answers. */
  [key: string]: any;
}

/** Arguments of {@link getIntegrations}. */
export interface GetIntegrationsArgs {
  /**
   * Ask for these fields only, besides `_id` and `name`; `a.b` is a field within a field. Celigo may
   * answer more.
   */
  include?: string[];
  /** Leave these fields out; not together with `include`. Celigo may answer them all the same. */
  exclude?: string[];
  /** Answer at most this many. Default: all of them. */
  limit?: number;
}

/** Arguments of {@link getIntegrationsOutput}. */
export interface GetIntegrationsOutputArgs {
  /**
   * Ask for these fields only, besides `_id` and `name`; `a.b` is a field within a field. Celigo may
   * answer more.
   */
  include?: pulumi.Input<pulumi.Input<string>[]>;
  /** Leave these fields out; not together with `include`. Celigo may answer them all the same. */
  exclude?: pulumi.Input<pulumi.Input<string>[]>;
  /** Answer at most this many. Default: all of them. */
  limit?: pulumi.Input<number>;
}

/**
 * All integrations of the account, without those in the recycle bin.
 *
 * Calls `GET /v1/integrations`.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's.
 */
export function getIntegrations(
  args: GetIntegrationsArgs = {},
  opts?: pulumi.InvokeOptions,
): Promise<IntegrationDocument[]> {
  return invoke("getIntegrations", args, opts);
}

/**
 * All integrations of the account, without those in the recycle bin.
 *
 * The same as {@link getIntegrations}, for arguments that are outputs: while they are unknown in a
 * preview, so is the answer.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's; `dependsOn`, what must be there first.
 */
export function getIntegrationsOutput(
  args: GetIntegrationsOutputArgs = {},
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<IntegrationDocument[]> {
  return invokeOutput("getIntegrations", args, opts);
}

/** Arguments of {@link getIntegration}. */
export interface GetIntegrationArgs {
  /** Id of the integration. Give this or `name`. */
  _id?: string;
  /**
   * Name of the integration, exactly. Names are not unique in Celigo: none or several with it are an
   * error that names the ids.
   */
  name?: string;
}

/** Arguments of {@link getIntegrationOutput}. */
export interface GetIntegrationOutputArgs {
  /** Id of the integration. Give this or `name`. */
  _id?: pulumi.Input<string>;
  /**
   * Name of the integration, exactly. Names are not unique in Celigo: none or several with it are an
   * error that names the ids.
   */
  name?: pulumi.Input<string>;
}

/**
 * One integration, by its id or its name. Its `settings` may hold secrets.
 *
 * Calls `GET /v1/integrations/{_id}`, and the list to find a name.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's.
 *
 * @example
 * ```ts
 * const { _id } = await celigo.getIntegration({ name: "Orders to ERP" });
 * ```
 */
export function getIntegration(
  args: GetIntegrationArgs,
  opts?: pulumi.InvokeOptions,
): Promise<IntegrationDocument> {
  return invoke("getIntegration", args, opts);
}

/**
 * One integration, by its id or its name. Its `settings` may hold secrets.
 *
 * The same as {@link getIntegration}, for arguments that are outputs: while they are unknown in a
 * preview, so is the answer.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's; `dependsOn`, what must be there first.
 */
export function getIntegrationOutput(
  args: GetIntegrationOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<IntegrationDocument> {
  return invokeOutput("getIntegration", args, opts);
}

/** Arguments of {@link getIntegrationFlows}. */
export interface GetIntegrationFlowsArgs {
  /** Id of the integration. */
  _integrationId: string;
  /** Answer at most this many. Default: all of them. */
  limit?: number;
}

/** Arguments of {@link getIntegrationFlowsOutput}. */
export interface GetIntegrationFlowsOutputArgs {
  /** Id of the integration. */
  _integrationId: pulumi.Input<string>;
  /** Answer at most this many. Default: all of them. */
  limit?: pulumi.Input<number>;
}

/**
 * The flows of an integration. For an id of no integration, Celigo answers an empty list.
 *
 * Calls `GET /v1/integrations/{_id}/flows`.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's.
 */
export function getIntegrationFlows(
  args: GetIntegrationFlowsArgs,
  opts?: pulumi.InvokeOptions,
): Promise<FlowDocument[]> {
  return invoke("getIntegrationFlows", args, opts);
}

/**
 * The flows of an integration. For an id of no integration, Celigo answers an empty list.
 *
 * The same as {@link getIntegrationFlows}, for arguments that are outputs: while they are unknown in a
 * preview, so is the answer.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's; `dependsOn`, what must be there first.
 */
export function getIntegrationFlowsOutput(
  args: GetIntegrationFlowsOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<FlowDocument[]> {
  return invokeOutput("getIntegrationFlows", args, opts);
}

/** Arguments of {@link getIntegrationImports}. */
export interface GetIntegrationImportsArgs {
  /** Id of the integration. */
  _integrationId: string;
  /** Answer at most this many. Default: all of them. */
  limit?: number;
}

/** Arguments of {@link getIntegrationImportsOutput}. */
export interface GetIntegrationImportsOutputArgs {
  /** Id of the integration. */
  _integrationId: pulumi.Input<string>;
  /** Answer at most this many. Default: all of them. */
  limit?: pulumi.Input<number>;
}

/**
 * The imports of an integration. For an id of no integration, Celigo answers an empty list.
 *
 * Calls `GET /v1/integrations/{_id}/imports`.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's.
 */
export function getIntegrationImports(
  args: GetIntegrationImportsArgs,
  opts?: pulumi.InvokeOptions,
): Promise<ImportDocument[]> {
  return invoke("getIntegrationImports", args, opts);
}

/**
 * The imports of an integration. For an id of no integration, Celigo answers an empty list.
 *
 * The same as {@link getIntegrationImports}, for arguments that are outputs: while they are unknown in
 * a preview, so is the answer.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's; `dependsOn`, what must be there first.
 */
export function getIntegrationImportsOutput(
  args: GetIntegrationImportsOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<ImportDocument[]> {
  return invokeOutput("getIntegrationImports", args, opts);
}

/** Arguments of {@link getIntegrationExports}. */
export interface GetIntegrationExportsArgs {
  /** Id of the integration. */
  _integrationId: string;
  /** Answer at most this many. Default: all of them. */
  limit?: number;
}

/** Arguments of {@link getIntegrationExportsOutput}. */
export interface GetIntegrationExportsOutputArgs {
  /** Id of the integration. */
  _integrationId: pulumi.Input<string>;
  /** Answer at most this many. Default: all of them. */
  limit?: pulumi.Input<number>;
}

/**
 * The exports of an integration. For an id of no integration, Celigo answers an empty list.
 *
 * Calls `GET /v1/integrations/{_id}/exports`.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's.
 */
export function getIntegrationExports(
  args: GetIntegrationExportsArgs,
  opts?: pulumi.InvokeOptions,
): Promise<ExportDocument[]> {
  return invoke("getIntegrationExports", args, opts);
}

/**
 * The exports of an integration. For an id of no integration, Celigo answers an empty list.
 *
 * The same as {@link getIntegrationExports}, for arguments that are outputs: while they are unknown in
 * a preview, so is the answer.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's; `dependsOn`, what must be there first.
 */
export function getIntegrationExportsOutput(
  args: GetIntegrationExportsOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<ExportDocument[]> {
  return invokeOutput("getIntegrationExports", args, opts);
}

/** Arguments of {@link getIntegrationConnections}. */
export interface GetIntegrationConnectionsArgs {
  /** Id of the integration. */
  _integrationId: string;
  /** Answer at most this many. Default: all of them. */
  limit?: number;
}

/** Arguments of {@link getIntegrationConnectionsOutput}. */
export interface GetIntegrationConnectionsOutputArgs {
  /** Id of the integration. */
  _integrationId: pulumi.Input<string>;
  /** Answer at most this many. Default: all of them. */
  limit?: pulumi.Input<number>;
}

/**
 * The connections that are registered to an integration. They may hold secrets.
 *
 * Calls `GET /v1/integrations/{_id}/connections`.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's.
 */
export function getIntegrationConnections(
  args: GetIntegrationConnectionsArgs,
  opts?: pulumi.InvokeOptions,
): Promise<ConnectionDocument[]> {
  return invoke("getIntegrationConnections", args, opts);
}

/**
 * The connections that are registered to an integration. They may hold secrets.
 *
 * The same as {@link getIntegrationConnections}, for arguments that are outputs: while they are
 * unknown in a preview, so is the answer.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's; `dependsOn`, what must be there first.
 */
export function getIntegrationConnectionsOutput(
  args: GetIntegrationConnectionsOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<ConnectionDocument[]> {
  return invokeOutput("getIntegrationConnections", args, opts);
}

/** Arguments of {@link getIntegrationAsyncHelpers}. */
export interface GetIntegrationAsyncHelpersArgs {
  /** Id of the integration. */
  _integrationId: string;
}

/** Arguments of {@link getIntegrationAsyncHelpersOutput}. */
export interface GetIntegrationAsyncHelpersOutputArgs {
  /** Id of the integration. */
  _integrationId: pulumi.Input<string>;
}

/**
 * The async helpers of an integration.
 *
 * Calls `GET /v1/integrations/{_id}/asynchelpers`.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's.
 */
export function getIntegrationAsyncHelpers(
  args: GetIntegrationAsyncHelpersArgs,
  opts?: pulumi.InvokeOptions,
): Promise<AsyncHelperDocument[]> {
  return invoke("getIntegrationAsyncHelpers", args, opts);
}

/**
 * The async helpers of an integration.
 *
 * The same as {@link getIntegrationAsyncHelpers}, for arguments that are outputs: while they are
 * unknown in a preview, so is the answer.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's; `dependsOn`, what must be there first.
 */
export function getIntegrationAsyncHelpersOutput(
  args: GetIntegrationAsyncHelpersOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<AsyncHelperDocument[]> {
  return invokeOutput("getIntegrationAsyncHelpers", args, opts);
}

/** Arguments of {@link getIntegrationShares}. */
export interface GetIntegrationSharesArgs {
  /** Id of the integration. */
  _integrationId: string;
}

/** Arguments of {@link getIntegrationSharesOutput}. */
export interface GetIntegrationSharesOutputArgs {
  /** Id of the integration. */
  _integrationId: pulumi.Input<string>;
}

/**
 * The account shares of an integration: who else has access to it.
 *
 * Calls `GET /v1/integrations/{_id}/ashares`.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's.
 */
export function getIntegrationShares(
  args: GetIntegrationSharesArgs,
  opts?: pulumi.InvokeOptions,
): Promise<ShareDocument[]> {
  return invoke("getIntegrationShares", args, opts);
}

/**
 * The account shares of an integration: who else has access to it.
 *
 * The same as {@link getIntegrationShares}, for arguments that are outputs: while they are unknown in
 * a preview, so is the answer.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's; `dependsOn`, what must be there first.
 */
export function getIntegrationSharesOutput(
  args: GetIntegrationSharesOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<ShareDocument[]> {
  return invokeOutput("getIntegrationShares", args, opts);
}

/** Arguments of {@link getIntegrationRevisions}. */
export interface GetIntegrationRevisionsArgs {
  /** Id of the integration. */
  _integrationId: string;
}

/** Arguments of {@link getIntegrationRevisionsOutput}. */
export interface GetIntegrationRevisionsOutputArgs {
  /** Id of the integration. */
  _integrationId: pulumi.Input<string>;
}

/**
 * The history of an integration, newest first: snapshots, pulls and reverts.
 *
 * Calls `GET /v1/integrations/{_id}/revisions`.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's.
 */
export function getIntegrationRevisions(
  args: GetIntegrationRevisionsArgs,
  opts?: pulumi.InvokeOptions,
): Promise<RevisionDocument[]> {
  return invoke("getIntegrationRevisions", args, opts);
}

/**
 * The history of an integration, newest first: snapshots, pulls and reverts.
 *
 * The same as {@link getIntegrationRevisions}, for arguments that are outputs: while they are unknown
 * in a preview, so is the answer.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's; `dependsOn`, what must be there first.
 */
export function getIntegrationRevisionsOutput(
  args: GetIntegrationRevisionsOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<RevisionDocument[]> {
  return invokeOutput("getIntegrationRevisions", args, opts);
}

/** Arguments of {@link getIntegrationRevision}. */
export interface GetIntegrationRevisionArgs {
  /** Id of the integration. */
  _integrationId: string;
  /** Id of the revision. */
  _revisionId: string;
}

/** Arguments of {@link getIntegrationRevisionOutput}. */
export interface GetIntegrationRevisionOutputArgs {
  /** Id of the integration. */
  _integrationId: pulumi.Input<string>;
  /** Id of the revision. */
  _revisionId: pulumi.Input<string>;
}

/**
 * One entry of an integration's history.
 *
 * Calls `GET /v1/integrations/{_id}/revisions/{_revisionId}`.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's.
 */
export function getIntegrationRevision(
  args: GetIntegrationRevisionArgs,
  opts?: pulumi.InvokeOptions,
): Promise<RevisionDocument> {
  return invoke("getIntegrationRevision", args, opts);
}

/**
 * One entry of an integration's history.
 *
 * The same as {@link getIntegrationRevision}, for arguments that are outputs: while they are unknown
 * in a preview, so is the answer.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's; `dependsOn`, what must be there first.
 */
export function getIntegrationRevisionOutput(
  args: GetIntegrationRevisionOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<RevisionDocument> {
  return invokeOutput("getIntegrationRevision", args, opts);
}

/** Arguments of {@link getIntegrationRevisionDiff}. */
export interface GetIntegrationRevisionDiffArgs {
  /** Id of the integration. */
  _integrationId: string;
  /** Id of the revision. */
  _revisionId: string;
}

/** Arguments of {@link getIntegrationRevisionDiffOutput}. */
export interface GetIntegrationRevisionDiffOutputArgs {
  /** Id of the integration. */
  _integrationId: pulumi.Input<string>;
  /** Id of the revision. */
  _revisionId: pulumi.Input<string>;
}

/**
 * What a pull or a revert changes or has changed. Snapshots and canceled revisions have no diff: an
 * error (`invalid_revision_state`).
 *
 * Calls `GET /v1/integrations/{_id}/revisions/{_revisionId}/diff`.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's.
 */
export function getIntegrationRevisionDiff(
  args: GetIntegrationRevisionDiffArgs,
  opts?: pulumi.InvokeOptions,
): Promise<RevisionDiff> {
  return invoke("getIntegrationRevisionDiff", args, opts);
}

/**
 * What a pull or a revert changes or has changed. Snapshots and canceled revisions have no diff: an
 * error (`invalid_revision_state`).
 *
 * The same as {@link getIntegrationRevisionDiff}, for arguments that are outputs: while they are
 * unknown in a preview, so is the answer.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's; `dependsOn`, what must be there first.
 */
export function getIntegrationRevisionDiffOutput(
  args: GetIntegrationRevisionDiffOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<RevisionDiff> {
  return invokeOutput("getIntegrationRevisionDiff", args, opts);
}

/** Arguments of {@link getIntegrationClonePreview}. */
export interface GetIntegrationClonePreviewArgs {
  /** Id of the integration. */
  _integrationId: string;
}

/** Arguments of {@link getIntegrationClonePreviewOutput}. */
export interface GetIntegrationClonePreviewOutputArgs {
  /** Id of the integration. */
  _integrationId: pulumi.Input<string>;
}

/**
 * What a clone of an integration would make: the integration and everything it needs. Nothing is made.
 * An integration with tools cannot be cloned: an error (`tools_not_supported`).
 *
 * Calls `GET /v1/integrations/{_id}/clone/preview`.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's.
 */
export function getIntegrationClonePreview(
  args: GetIntegrationClonePreviewArgs,
  opts?: pulumi.InvokeOptions,
): Promise<ClonePreview> {
  return invoke("getIntegrationClonePreview", args, opts);
}

/**
 * What a clone of an integration would make: the integration and everything it needs. Nothing is made.
 * An integration with tools cannot be cloned: an error (`tools_not_supported`).
 *
 * The same as {@link getIntegrationClonePreview}, for arguments that are outputs: while they are
 * unknown in a preview, so is the answer.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's; `dependsOn`, what must be there first.
 */
export function getIntegrationClonePreviewOutput(
  args: GetIntegrationClonePreviewOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<ClonePreview> {
  return invokeOutput("getIntegrationClonePreview", args, opts);
}

/** Arguments of {@link getIntegrationCloneFamily}. */
export interface GetIntegrationCloneFamilyArgs {
  /** Id of the integration. */
  _integrationId: string;
  /**
   * Id of the account share in whose context the call is made: the token's user must be its
   * `sharedWithUser`.
   */
  ashareId: string;
}

/** Arguments of {@link getIntegrationCloneFamilyOutput}. */
export interface GetIntegrationCloneFamilyOutputArgs {
  /** Id of the integration. */
  _integrationId: pulumi.Input<string>;
  /**
   * Id of the account share in whose context the call is made: the token's user must be its
   * `sharedWithUser`.
   */
  ashareId: pulumi.Input<string>;
}

/**
 * The integration that this one was cloned from, and all clones of it, across environments. Works
 * within an account share only.
 *
 * Calls `GET /v1/integrations/{_id}/clonefamily`.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's.
 */
export function getIntegrationCloneFamily(
  args: GetIntegrationCloneFamilyArgs,
  opts?: pulumi.InvokeOptions,
): Promise<CloneFamilyMember[]> {
  return invoke("getIntegrationCloneFamily", args, opts);
}

/**
 * The integration that this one was cloned from, and all clones of it, across environments. Works
 * within an account share only.
 *
 * The same as {@link getIntegrationCloneFamily}, for arguments that are outputs: while they are
 * unknown in a preview, so is the answer.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's; `dependsOn`, what must be there first.
 */
export function getIntegrationCloneFamilyOutput(
  args: GetIntegrationCloneFamilyOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<CloneFamilyMember[]> {
  return invokeOutput("getIntegrationCloneFamily", args, opts);
}

/** Arguments of {@link getIntegrationIlmIgnoreFields}. */
export interface GetIntegrationIlmIgnoreFieldsArgs {
  /** Id of the integration. */
  _integrationId: string;
  /**
   * Id of the account share in whose context the call is made: the token's user must be its
   * `sharedWithUser`.
   */
  ashareId: string;
}

/** Arguments of {@link getIntegrationIlmIgnoreFieldsOutput}. */
export interface GetIntegrationIlmIgnoreFieldsOutputArgs {
  /** Id of the integration. */
  _integrationId: pulumi.Input<string>;
  /**
   * Id of the account share in whose context the call is made: the token's user must be its
   * `sharedWithUser`.
   */
  ashareId: pulumi.Input<string>;
}

/**
 * The fields that lifecycle management (pulls and reverts) can be told to ignore; what it does ignore
 * stands in the integration's `iLMIgnore`. Works within an account share only.
 *
 * Calls `GET /v1/integrations/{_id}/iLMIgnore`.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's.
 */
export function getIntegrationIlmIgnoreFields(
  args: GetIntegrationIlmIgnoreFieldsArgs,
  opts?: pulumi.InvokeOptions,
): Promise<IlmIgnoreFields> {
  return invoke("getIntegrationIlmIgnoreFields", args, opts);
}

/**
 * The fields that lifecycle management (pulls and reverts) can be told to ignore; what it does ignore
 * stands in the integration's `iLMIgnore`. Works within an account share only.
 *
 * The same as {@link getIntegrationIlmIgnoreFields}, for arguments that are outputs: while they are
 * unknown in a preview, so is the answer.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's; `dependsOn`, what must be there first.
 */
export function getIntegrationIlmIgnoreFieldsOutput(
  args: GetIntegrationIlmIgnoreFieldsOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<IlmIgnoreFields> {
  return invokeOutput("getIntegrationIlmIgnoreFields", args, opts);
}

/** Arguments of {@link getIntegrationTree}. */
export interface GetIntegrationTreeArgs {
  /** Id of the integration. */
  _integrationId: string;
}

/** Arguments of {@link getIntegrationTreeOutput}. */
export interface GetIntegrationTreeOutputArgs {
  /** Id of the integration. */
  _integrationId: pulumi.Input<string>;
}

/**
 * The structure of an integration and of its children: install, uninstall and edition steps, groups,
 * registered connections. Mostly of use for Integration Apps.
 *
 * Calls `GET /v1/integrations/{_id}/tree/metadata`.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's.
 */
export function getIntegrationTree(
  args: GetIntegrationTreeArgs,
  opts?: pulumi.InvokeOptions,
): Promise<IntegrationTree> {
  return invoke("getIntegrationTree", args, opts);
}

/**
 * The structure of an integration and of its children: install, uninstall and edition steps, groups,
 * registered connections. Mostly of use for Integration Apps.
 *
 * The same as {@link getIntegrationTree}, for arguments that are outputs: while they are unknown in a
 * preview, so is the answer.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's; `dependsOn`, what must be there first.
 */
export function getIntegrationTreeOutput(
  args: GetIntegrationTreeOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<IntegrationTree> {
  return invokeOutput("getIntegrationTree", args, opts);
}

/** Arguments of {@link getIntegrationErrors}. */
export interface GetIntegrationErrorsArgs {
  /** Id of the integration. */
  _integrationId: string;
}

/** Arguments of {@link getIntegrationErrorsOutput}. */
export interface GetIntegrationErrorsOutputArgs {
  /** Id of the integration. */
  _integrationId: pulumi.Input<string>;
}

/**
 * How many open errors each flow of an integration has. Empty where no flow has any.
 *
 * Calls `GET /v1/integrations/{_id}/errors`.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's.
 */
export function getIntegrationErrors(
  args: GetIntegrationErrorsArgs,
  opts?: pulumi.InvokeOptions,
): Promise<FlowErrors[]> {
  return invoke("getIntegrationErrors", args, opts);
}

/**
 * How many open errors each flow of an integration has. Empty where no flow has any.
 *
 * The same as {@link getIntegrationErrors}, for arguments that are outputs: while they are unknown in
 * a preview, so is the answer.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's; `dependsOn`, what must be there first.
 */
export function getIntegrationErrorsOutput(
  args: GetIntegrationErrorsOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<FlowErrors[]> {
  return invokeOutput("getIntegrationErrors", args, opts);
}

/** Arguments of {@link getIntegrationDependencies}. */
export interface GetIntegrationDependenciesArgs {
  /** Id of the integration. */
  _integrationId: string;
}

/** Arguments of {@link getIntegrationDependenciesOutput}. */
export interface GetIntegrationDependenciesOutputArgs {
  /** Id of the integration. */
  _integrationId: pulumi.Input<string>;
}

/**
 * What refers to an integration. Empty for nothing, and for an id of no integration.
 *
 * Calls `GET /v1/integrations/{_id}/dependencies`.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's.
 */
export function getIntegrationDependencies(
  args: GetIntegrationDependenciesArgs,
  opts?: pulumi.InvokeOptions,
): Promise<Dependents> {
  return invoke("getIntegrationDependencies", args, opts);
}

/**
 * What refers to an integration. Empty for nothing, and for an id of no integration.
 *
 * The same as {@link getIntegrationDependencies}, for arguments that are outputs: while they are
 * unknown in a preview, so is the answer.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's; `dependsOn`, what must be there first.
 */
export function getIntegrationDependenciesOutput(
  args: GetIntegrationDependenciesOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<Dependents> {
  return invokeOutput("getIntegrationDependencies", args, opts);
}

/** Arguments of {@link getConnectors}. */
export interface GetConnectorsArgs {
  /** Answer at most this many. Default: all of them. */
  limit?: number;
}

/** Arguments of {@link getConnectorsOutput}. */
export interface GetConnectorsOutputArgs {
  /** Answer at most this many. Default: all of them. */
  limit?: pulumi.Input<number>;
}

/**
 * All connectors (Integration Apps) that the account publishes, without those in the recycle bin. Only
 * partner accounts may use it.
 *
 * Calls `GET /v1/connectors`.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's.
 */
export function getConnectors(
  args: GetConnectorsArgs = {},
  opts?: pulumi.InvokeOptions,
): Promise<ConnectorDocument[]> {
  return invoke("getConnectors", args, opts);
}

/**
 * All connectors (Integration Apps) that the account publishes, without those in the recycle bin. Only
 * partner accounts may use it.
 *
 * The same as {@link getConnectors}, for arguments that are outputs: while they are unknown in a
 * preview, so is the answer.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's; `dependsOn`, what must be there first.
 */
export function getConnectorsOutput(
  args: GetConnectorsOutputArgs = {},
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<ConnectorDocument[]> {
  return invokeOutput("getConnectors", args, opts);
}

/** Arguments of {@link getConnector}. */
export interface GetConnectorArgs {
  /** Id of the connector. Give this or `name`. */
  _id?: string;
  /**
   * Name of the connector, exactly. Names are not unique in Celigo: none or several with it are an error
   * that names the ids.
   */
  name?: string;
}

/** Arguments of {@link getConnectorOutput}. */
export interface GetConnectorOutputArgs {
  /** Id of the connector. Give this or `name`. */
  _id?: pulumi.Input<string>;
  /**
   * Name of the connector, exactly. Names are not unique in Celigo: none or several with it are an error
   * that names the ids.
   */
  name?: pulumi.Input<string>;
}

/**
 * One connector (Integration App), by its id or its name. Only partner accounts may use it.
 *
 * Calls `GET /v1/connectors/{_id}`, and the list to find a name.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's.
 *
 * @example
 * ```ts
 * const { _id } = await celigo.getConnector({ name: "Orders to ERP" });
 * ```
 */
export function getConnector(
  args: GetConnectorArgs,
  opts?: pulumi.InvokeOptions,
): Promise<ConnectorDocument> {
  return invoke("getConnector", args, opts);
}

/**
 * One connector (Integration App), by its id or its name. Only partner accounts may use it.
 *
 * The same as {@link getConnector}, for arguments that are outputs: while they are unknown in a
 * preview, so is the answer.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's; `dependsOn`, what must be there first.
 */
export function getConnectorOutput(
  args: GetConnectorOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<ConnectorDocument> {
  return invokeOutput("getConnector", args, opts);
}

/** Arguments of {@link getConnectorInstallBase}. */
export interface GetConnectorInstallBaseArgs {
  /** Id of the connector. */
  _connectorId: string;
}

/** Arguments of {@link getConnectorInstallBaseOutput}. */
export interface GetConnectorInstallBaseOutputArgs {
  /** Id of the connector. */
  _connectorId: pulumi.Input<string>;
}

/**
 * The accounts that have installed a connector, and where. Only partner accounts may use it.
 *
 * Calls `GET /v1/connectors/{_id}/installBase`.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's.
 */
export function getConnectorInstallBase(
  args: GetConnectorInstallBaseArgs,
  opts?: pulumi.InvokeOptions,
): Promise<ConnectorInstallation[]> {
  return invoke("getConnectorInstallBase", args, opts);
}

/**
 * The accounts that have installed a connector, and where. Only partner accounts may use it.
 *
 * The same as {@link getConnectorInstallBase}, for arguments that are outputs: while they are unknown
 * in a preview, so is the answer.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's; `dependsOn`, what must be there first.
 */
export function getConnectorInstallBaseOutput(
  args: GetConnectorInstallBaseOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<ConnectorInstallation[]> {
  return invokeOutput("getConnectorInstallBase", args, opts);
}

/** Arguments of {@link getConnectorInstallPreview}. */
export interface GetConnectorInstallPreviewArgs {
  /** Id of the connector. */
  _connectorId: string;
}

/** Arguments of {@link getConnectorInstallPreviewOutput}. */
export interface GetConnectorInstallPreviewOutputArgs {
  /** Id of the connector. */
  _connectorId: pulumi.Input<string>;
}

/**
 * What an install of a connector would make. Nothing is made. A connector without an integration to
 * install is an error (`invalid_integration_app`). Only partner accounts may use it.
 *
 * Calls `GET /v1/connectors/{_id}/preview`.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's.
 */
export function getConnectorInstallPreview(
  args: GetConnectorInstallPreviewArgs,
  opts?: pulumi.InvokeOptions,
): Promise<ConnectorInstallPreview> {
  return invoke("getConnectorInstallPreview", args, opts);
}

/**
 * What an install of a connector would make. Nothing is made. A connector without an integration to
 * install is an error (`invalid_integration_app`). Only partner accounts may use it.
 *
 * The same as {@link getConnectorInstallPreview}, for arguments that are outputs: while they are
 * unknown in a preview, so is the answer.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's; `dependsOn`, what must be there first.
 */
export function getConnectorInstallPreviewOutput(
  args: GetConnectorInstallPreviewOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<ConnectorInstallPreview> {
  return invokeOutput("getConnectorInstallPreview", args, opts);
}

/** Arguments of {@link getConnectorLicenses}. */
export interface GetConnectorLicensesArgs {
  /** Id of the connector. */
  _connectorId: string;
  /** Answer at most this many. Default: all of them. */
  limit?: number;
}

/** Arguments of {@link getConnectorLicensesOutput}. */
export interface GetConnectorLicensesOutputArgs {
  /** Id of the connector. */
  _connectorId: pulumi.Input<string>;
  /** Answer at most this many. Default: all of them. */
  limit?: pulumi.Input<number>;
}

/**
 * All licenses of a connector. Only partner accounts may use it.
 *
 * Calls `GET /v1/connectors/{_id}/licenses`.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's.
 */
export function getConnectorLicenses(
  args: GetConnectorLicensesArgs,
  opts?: pulumi.InvokeOptions,
): Promise<ConnectorLicenseDocument[]> {
  return invoke("getConnectorLicenses", args, opts);
}

/**
 * All licenses of a connector. Only partner accounts may use it.
 *
 * The same as {@link getConnectorLicenses}, for arguments that are outputs: while they are unknown in
 * a preview, so is the answer.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's; `dependsOn`, what must be there first.
 */
export function getConnectorLicensesOutput(
  args: GetConnectorLicensesOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<ConnectorLicenseDocument[]> {
  return invokeOutput("getConnectorLicenses", args, opts);
}

/** Arguments of {@link getConnectorLicense}. */
export interface GetConnectorLicenseArgs {
  /** Id of the connector. */
  _connectorId: string;
  /** Id of the license, without the connector's. */
  _licenseId: string;
}

/** Arguments of {@link getConnectorLicenseOutput}. */
export interface GetConnectorLicenseOutputArgs {
  /** Id of the connector. */
  _connectorId: pulumi.Input<string>;
  /** Id of the license, without the connector's. */
  _licenseId: pulumi.Input<string>;
}

/**
 * One license of a connector. Only partner accounts may use it.
 *
 * Calls `GET /v1/connectors/{_id}/licenses/{_licenseId}`.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's.
 */
export function getConnectorLicense(
  args: GetConnectorLicenseArgs,
  opts?: pulumi.InvokeOptions,
): Promise<ConnectorLicenseDocument> {
  return invoke("getConnectorLicense", args, opts);
}

/**
 * One license of a connector. Only partner accounts may use it.
 *
 * The same as {@link getConnectorLicense}, for arguments that are outputs: while they are unknown in a
 * preview, so is the answer.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's; `dependsOn`, what must be there first.
 */
export function getConnectorLicenseOutput(
  args: GetConnectorLicenseOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<ConnectorLicenseDocument> {
  return invokeOutput("getConnectorLicense", args, opts);
}

/** Arguments of {@link getScripts}. */
export interface GetScriptsArgs {
  /**
   * Ask for these fields only, besides `_id` and `name`; `a.b` is a field within a field. Celigo may
   * answer more.
   */
  include?: string[];
  /** Leave these fields out; not together with `include`. Celigo may answer them all the same. */
  exclude?: string[];
  /** Answer at most this many. Default: all of them. */
  limit?: number;
}

/** Arguments of {@link getScriptsOutput}. */
export interface GetScriptsOutputArgs {
  /**
   * Ask for these fields only, besides `_id` and `name`; `a.b` is a field within a field. Celigo may
   * answer more.
   */
  include?: pulumi.Input<pulumi.Input<string>[]>;
  /** Leave these fields out; not together with `include`. Celigo may answer them all the same. */
  exclude?: pulumi.Input<pulumi.Input<string>[]>;
  /** Answer at most this many. Default: all of them. */
  limit?: pulumi.Input<number>;
}

/**
 * All scripts of the account, without those in the recycle bin. Celigo leaves `content` out here:
 * `getScript` has it.
 *
 * Calls `GET /v1/scripts`.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's.
 */
export function getScripts(
  args: GetScriptsArgs = {},
  opts?: pulumi.InvokeOptions,
): Promise<ScriptDocument[]> {
  return invoke("getScripts", args, opts);
}

/**
 * All scripts of the account, without those in the recycle bin. Celigo leaves `content` out here:
 * `getScript` has it.
 *
 * The same as {@link getScripts}, for arguments that are outputs: while they are unknown in a preview,
 * so is the answer.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's; `dependsOn`, what must be there first.
 */
export function getScriptsOutput(
  args: GetScriptsOutputArgs = {},
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<ScriptDocument[]> {
  return invokeOutput("getScripts", args, opts);
}

/** Arguments of {@link getScript}. */
export interface GetScriptArgs {
  /** Id of the script. Give this or `name`. */
  _id?: string;
  /**
   * Name of the script, exactly. Names are not unique in Celigo: none or several with it are an error
   * that names the ids.
   */
  name?: string;
}

/** Arguments of {@link getScriptOutput}. */
export interface GetScriptOutputArgs {
  /** Id of the script. Give this or `name`. */
  _id?: pulumi.Input<string>;
  /**
   * Name of the script, exactly. Names are not unique in Celigo: none or several with it are an error
   * that names the ids.
   */
  name?: pulumi.Input<string>;
}

/**
 * One script with its `content`, by its id or its name.
 *
 * Calls `GET /v1/scripts/{_id}`, and the list to find a name.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's.
 *
 * @example
 * ```ts
 * const { _id } = await celigo.getScript({ name: "Orders to ERP" });
 * ```
 */
export function getScript(args: GetScriptArgs, opts?: pulumi.InvokeOptions): Promise<ScriptDocument> {
  return invoke("getScript", args, opts);
}

/**
 * One script with its `content`, by its id or its name.
 *
 * The same as {@link getScript}, for arguments that are outputs: while they are unknown in a preview,
 * so is the answer.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's; `dependsOn`, what must be there first.
 */
export function getScriptOutput(
  args: GetScriptOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<ScriptDocument> {
  return invokeOutput("getScript", args, opts);
}

/** Arguments of {@link getScriptLogs}. */
export interface GetScriptLogsArgs {
  /** Id of the script. */
  _scriptId: string;
  /** Answer at most this many. Default: all of them. */
  limit?: number;
  /** Leave out this many entries at the beginning. */
  offset?: number;
  /** Entries from this moment on only (ISO 8601). */
  startDate?: string;
  /** Entries up to this moment only (ISO 8601). */
  endDate?: string;
  /** Entries of this level only. */
  level?: "error" | "warn" | "info" | "debug";
}

/** Arguments of {@link getScriptLogsOutput}. */
export interface GetScriptLogsOutputArgs {
  /** Id of the script. */
  _scriptId: pulumi.Input<string>;
  /** Answer at most this many. Default: all of them. */
  limit?: pulumi.Input<number>;
  /** Leave out this many entries at the beginning. */
  offset?: pulumi.Input<number>;
  /** Entries from this moment on only (ISO 8601). */
  startDate?: pulumi.Input<string>;
  /** Entries up to this moment only (ISO 8601). */
  endDate?: pulumi.Input<string>;
  /** Entries of this level only. */
  level?: pulumi.Input<"error" | "warn" | "info" | "debug">;
}

/**
 * What a script has logged while its debug window was open. Logs may hold secrets.
 *
 * Calls `GET /v1/scripts/{_id}/logs`.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's.
 */
export function getScriptLogs(
  args: GetScriptLogsArgs,
  opts?: pulumi.InvokeOptions,
): Promise<ScriptLogEntry[]> {
  return invoke("getScriptLogs", args, opts);
}

/**
 * What a script has logged while its debug window was open. Logs may hold secrets.
 *
 * The same as {@link getScriptLogs}, for arguments that are outputs: while they are unknown in a
 * preview, so is the answer.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's; `dependsOn`, what must be there first.
 */
export function getScriptLogsOutput(
  args: GetScriptLogsOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<ScriptLogEntry[]> {
  return invokeOutput("getScriptLogs", args, opts);
}

/** Arguments of {@link getScriptAudit}. */
export interface GetScriptAuditArgs {
  /** Id of the script. */
  _scriptId: string;
  /** Answer at most this many. Default: all of them. */
  limit?: number;
  /** Leave out this many entries at the beginning. */
  offset?: number;
  /** Entries from this moment on only (ISO 8601). */
  startDate?: string;
  /** Entries up to this moment only (ISO 8601). */
  endDate?: string;
  /** Entries of this kind only. */
  action?: "created" | "updated" | "deleted" | "executed" | "enabled" | "disabled";
  /**
   * Ask for these fields only, besides `_id` and `name`; `a.b` is a field within a field. Celigo may
   * answer more.
   */
  include?: string[];
  /** Leave these fields out; not together with `include`. Celigo may answer them all the same. */
  exclude?: string[];
}

/** Arguments of {@link getScriptAuditOutput}. */
export interface GetScriptAuditOutputArgs {
  /** Id of the script. */
  _scriptId: pulumi.Input<string>;
  /** Answer at most this many. Default: all of them. */
  limit?: pulumi.Input<number>;
  /** Leave out this many entries at the beginning. */
  offset?: pulumi.Input<number>;
  /** Entries from this moment on only (ISO 8601). */
  startDate?: pulumi.Input<string>;
  /** Entries up to this moment only (ISO 8601). */
  endDate?: pulumi.Input<string>;
  /** Entries of this kind only. */
  action?: pulumi.Input<"created" | "updated" | "deleted" | "executed" | "enabled" | "disabled">;
  /**
   * Ask for these fields only, besides `_id` and `name`; `a.b` is a field within a field. Celigo may
   * answer more.
   */
  include?: pulumi.Input<pulumi.Input<string>[]>;
  /** Leave these fields out; not together with `include`. Celigo may answer them all the same. */
  exclude?: pulumi.Input<pulumi.Input<string>[]>;
}

/**
 * Who did what to a script, and when.
 *
 * Calls `GET /v1/scripts/{_id}/audit`.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's.
 */
export function getScriptAudit(
  args: GetScriptAuditArgs,
  opts?: pulumi.InvokeOptions,
): Promise<ScriptAuditEntry[]> {
  return invoke("getScriptAudit", args, opts);
}

/**
 * Who did what to a script, and when.
 *
 * The same as {@link getScriptAudit}, for arguments that are outputs: while they are unknown in a
 * preview, so is the answer.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's; `dependsOn`, what must be there first.
 */
export function getScriptAuditOutput(
  args: GetScriptAuditOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<ScriptAuditEntry[]> {
  return invokeOutput("getScriptAudit", args, opts);
}

/** Arguments of {@link getScriptDependencies}. */
export interface GetScriptDependenciesArgs {
  /** Id of the script. */
  _scriptId: string;
}

/** Arguments of {@link getScriptDependenciesOutput}. */
export interface GetScriptDependenciesOutputArgs {
  /** Id of the script. */
  _scriptId: pulumi.Input<string>;
}

/**
 * What refers to a script. Empty for nothing, and for an id of no script.
 *
 * Calls `GET /v1/scripts/{_id}/dependencies`.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's.
 */
export function getScriptDependencies(
  args: GetScriptDependenciesArgs,
  opts?: pulumi.InvokeOptions,
): Promise<Dependents> {
  return invoke("getScriptDependencies", args, opts);
}

/**
 * What refers to a script. Empty for nothing, and for an id of no script.
 *
 * The same as {@link getScriptDependencies}, for arguments that are outputs: while they are unknown in
 * a preview, so is the answer.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's; `dependsOn`, what must be there first.
 */
export function getScriptDependenciesOutput(
  args: GetScriptDependenciesOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<Dependents> {
  return invokeOutput("getScriptDependencies", args, opts);
}

/** Arguments of {@link getStateKeys}. */
export interface GetStateKeysArgs {
  /** Kind of resource that the keys are kept under; needs `_resourceId`. Left out: global keys. */
  resourceType?: "exports" | "imports" | "integrations";
  /** Id of the export, import or integration that the keys are kept under; needs `resourceType`. */
  _resourceId?: string;
}

/** Arguments of {@link getStateKeysOutput}. */
export interface GetStateKeysOutputArgs {
  /** Kind of resource that the keys are kept under; needs `_resourceId`. Left out: global keys. */
  resourceType?: pulumi.Input<"exports" | "imports" | "integrations">;
  /** Id of the export, import or integration that the keys are kept under; needs `resourceType`. */
  _resourceId?: pulumi.Input<string>;
}

/**
 * The names of all state keys: the global ones, or those that are kept under one export, import or
 * integration.
 *
 * Calls `GET /v1/{resourceType}/{_resourceId}/state` or `GET /v1/state`.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's.
 */
export function getStateKeys(args: GetStateKeysArgs = {}, opts?: pulumi.InvokeOptions): Promise<string[]> {
  return invoke("getStateKeys", args, opts);
}

/**
 * The names of all state keys: the global ones, or those that are kept under one export, import or
 * integration.
 *
 * The same as {@link getStateKeys}, for arguments that are outputs: while they are unknown in a
 * preview, so is the answer.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's; `dependsOn`, what must be there first.
 */
export function getStateKeysOutput(
  args: GetStateKeysOutputArgs = {},
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<string[]> {
  return invokeOutput("getStateKeys", args, opts);
}

/** Arguments of {@link getStateValue}. */
export interface GetStateValueArgs {
  /** Name of the key. */
  key: string;
  /** Kind of resource that the keys are kept under; needs `_resourceId`. Left out: global keys. */
  resourceType?: "exports" | "imports" | "integrations";
  /** Id of the export, import or integration that the keys are kept under; needs `resourceType`. */
  _resourceId?: string;
}

/** Arguments of {@link getStateValueOutput}. */
export interface GetStateValueOutputArgs {
  /** Name of the key. */
  key: pulumi.Input<string>;
  /** Kind of resource that the keys are kept under; needs `_resourceId`. Left out: global keys. */
  resourceType?: pulumi.Input<"exports" | "imports" | "integrations">;
  /** Id of the export, import or integration that the keys are kept under; needs `resourceType`. */
  _resourceId?: pulumi.Input<string>;
}

/**
 * The value of a state key: global, or kept under one export, import or integration. A key that is not
 * there is an error. Values may hold secrets.
 *
 * Calls `GET /v1/{resourceType}/{_resourceId}/state/{key}` or `GET /v1/state/{key}`.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's.
 */
export function getStateValue(args: GetStateValueArgs, opts?: pulumi.InvokeOptions): Promise<StateValue> {
  return invoke("getStateValue", args, opts);
}

/**
 * The value of a state key: global, or kept under one export, import or integration. A key that is not
 * there is an error. Values may hold secrets.
 *
 * The same as {@link getStateValue}, for arguments that are outputs: while they are unknown in a
 * preview, so is the answer.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's; `dependsOn`, what must be there first.
 */
export function getStateValueOutput(
  args: GetStateValueOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<StateValue> {
  return invokeOutput("getStateValue", args, opts);
}

/** Arguments of {@link getFlows}. */
export interface GetFlowsArgs {
  /**
   * Ask for these fields only, besides `_id` and `name`; `a.b` is a field within a field. Celigo may
   * answer more.
   */
  include?: string[];
  /** Leave these fields out; not together with `include`. Celigo may answer them all the same. */
  exclude?: string[];
  /** Answer at most this many. Default: all of them. */
  limit?: number;
}

/** Arguments of {@link getFlowsOutput}. */
export interface GetFlowsOutputArgs {
  /**
   * Ask for these fields only, besides `_id` and `name`; `a.b` is a field within a field. Celigo may
   * answer more.
   */
  include?: pulumi.Input<pulumi.Input<string>[]>;
  /** Leave these fields out; not together with `include`. Celigo may answer them all the same. */
  exclude?: pulumi.Input<pulumi.Input<string>[]>;
  /** Answer at most this many. Default: all of them. */
  limit?: pulumi.Input<number>;
}

/**
 * All flows of the account, without those in the recycle bin.
 *
 * Calls `GET /v1/flows`.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's.
 */
export function getFlows(args: GetFlowsArgs = {}, opts?: pulumi.InvokeOptions): Promise<FlowDocument[]> {
  return invoke("getFlows", args, opts);
}

/**
 * All flows of the account, without those in the recycle bin.
 *
 * The same as {@link getFlows}, for arguments that are outputs: while they are unknown in a preview,
 * so is the answer.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's; `dependsOn`, what must be there first.
 */
export function getFlowsOutput(
  args: GetFlowsOutputArgs = {},
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<FlowDocument[]> {
  return invokeOutput("getFlows", args, opts);
}

/** Arguments of {@link getFlow}. */
export interface GetFlowArgs {
  /** Id of the flow. Give this or `name`. */
  _id?: string;
  /**
   * Name of the flow, exactly. Names are not unique in Celigo: none or several with it are an error that
   * names the ids.
   */
  name?: string;
}

/** Arguments of {@link getFlowOutput}. */
export interface GetFlowOutputArgs {
  /** Id of the flow. Give this or `name`. */
  _id?: pulumi.Input<string>;
  /**
   * Name of the flow, exactly. Names are not unique in Celigo: none or several with it are an error that
   * names the ids.
   */
  name?: pulumi.Input<string>;
}

/**
 * One flow, by its id or its name.
 *
 * Calls `GET /v1/flows/{_id}`, and the list to find a name.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's.
 *
 * @example
 * ```ts
 * const { _id } = await celigo.getFlow({ name: "Orders to ERP" });
 * ```
 */
export function getFlow(args: GetFlowArgs, opts?: pulumi.InvokeOptions): Promise<FlowDocument> {
  return invoke("getFlow", args, opts);
}

/**
 * One flow, by its id or its name.
 *
 * The same as {@link getFlow}, for arguments that are outputs: while they are unknown in a preview, so
 * is the answer.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's; `dependsOn`, what must be there first.
 */
export function getFlowOutput(
  args: GetFlowOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<FlowDocument> {
  return invokeOutput("getFlow", args, opts);
}

/** Arguments of {@link getExports}. */
export interface GetExportsArgs {
  /**
   * Ask for these fields only, besides `_id` and `name`; `a.b` is a field within a field. Celigo may
   * answer more.
   */
  include?: string[];
  /** Leave these fields out; not together with `include`. Celigo may answer them all the same. */
  exclude?: string[];
  /** Answer at most this many. Default: all of them. */
  limit?: number;
}

/** Arguments of {@link getExportsOutput}. */
export interface GetExportsOutputArgs {
  /**
   * Ask for these fields only, besides `_id` and `name`; `a.b` is a field within a field. Celigo may
   * answer more.
   */
  include?: pulumi.Input<pulumi.Input<string>[]>;
  /** Leave these fields out; not together with `include`. Celigo may answer them all the same. */
  exclude?: pulumi.Input<pulumi.Input<string>[]>;
  /** Answer at most this many. Default: all of them. */
  limit?: pulumi.Input<number>;
}

/**
 * All exports of the account, without those in the recycle bin. Credentials of webhooks are shown as
 * asterisks.
 *
 * Calls `GET /v1/exports`.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's.
 */
export function getExports(
  args: GetExportsArgs = {},
  opts?: pulumi.InvokeOptions,
): Promise<ExportDocument[]> {
  return invoke("getExports", args, opts);
}

/**
 * All exports of the account, without those in the recycle bin. Credentials of webhooks are shown as
 * asterisks.
 *
 * The same as {@link getExports}, for arguments that are outputs: while they are unknown in a preview,
 * so is the answer.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's; `dependsOn`, what must be there first.
 */
export function getExportsOutput(
  args: GetExportsOutputArgs = {},
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<ExportDocument[]> {
  return invokeOutput("getExports", args, opts);
}

/** Arguments of {@link getExport}. */
export interface GetExportArgs {
  /** Id of the export. Give this or `name`. */
  _id?: string;
  /**
   * Name of the export, exactly. Names are not unique in Celigo: none or several with it are an error
   * that names the ids.
   */
  name?: string;
}

/** Arguments of {@link getExportOutput}. */
export interface GetExportOutputArgs {
  /** Id of the export. Give this or `name`. */
  _id?: pulumi.Input<string>;
  /**
   * Name of the export, exactly. Names are not unique in Celigo: none or several with it are an error
   * that names the ids.
   */
  name?: pulumi.Input<string>;
}

/**
 * One export, by its id or its name. Credentials of webhooks are shown as asterisks.
 *
 * Calls `GET /v1/exports/{_id}`, and the list to find a name.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's.
 *
 * @example
 * ```ts
 * const { _id } = await celigo.getExport({ name: "Orders to ERP" });
 * ```
 */
export function getExport(args: GetExportArgs, opts?: pulumi.InvokeOptions): Promise<ExportDocument> {
  return invoke("getExport", args, opts);
}

/**
 * One export, by its id or its name. Credentials of webhooks are shown as asterisks.
 *
 * The same as {@link getExport}, for arguments that are outputs: while they are unknown in a preview,
 * so is the answer.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's; `dependsOn`, what must be there first.
 */
export function getExportOutput(
  args: GetExportOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<ExportDocument> {
  return invokeOutput("getExport", args, opts);
}

/** Arguments of {@link getImports}. */
export interface GetImportsArgs {
  /**
   * Ask for these fields only, besides `_id` and `name`; `a.b` is a field within a field. Celigo may
   * answer more.
   */
  include?: string[];
  /** Leave these fields out; not together with `include`. Celigo may answer them all the same. */
  exclude?: string[];
  /** Answer at most this many. Default: all of them. */
  limit?: number;
}

/** Arguments of {@link getImportsOutput}. */
export interface GetImportsOutputArgs {
  /**
   * Ask for these fields only, besides `_id` and `name`; `a.b` is a field within a field. Celigo may
   * answer more.
   */
  include?: pulumi.Input<pulumi.Input<string>[]>;
  /** Leave these fields out; not together with `include`. Celigo may answer them all the same. */
  exclude?: pulumi.Input<pulumi.Input<string>[]>;
  /** Answer at most this many. Default: all of them. */
  limit?: pulumi.Input<number>;
}

/**
 * All imports of the account, without those in the recycle bin.
 *
 * Calls `GET /v1/imports`.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's.
 */
export function getImports(
  args: GetImportsArgs = {},
  opts?: pulumi.InvokeOptions,
): Promise<ImportDocument[]> {
  return invoke("getImports", args, opts);
}

/**
 * All imports of the account, without those in the recycle bin.
 *
 * The same as {@link getImports}, for arguments that are outputs: while they are unknown in a preview,
 * so is the answer.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's; `dependsOn`, what must be there first.
 */
export function getImportsOutput(
  args: GetImportsOutputArgs = {},
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<ImportDocument[]> {
  return invokeOutput("getImports", args, opts);
}

/** Arguments of {@link getImport}. */
export interface GetImportArgs {
  /** Id of the import. Give this or `name`. */
  _id?: string;
  /**
   * Name of the import, exactly. Names are not unique in Celigo: none or several with it are an error
   * that names the ids.
   */
  name?: string;
}

/** Arguments of {@link getImportOutput}. */
export interface GetImportOutputArgs {
  /** Id of the import. Give this or `name`. */
  _id?: pulumi.Input<string>;
  /**
   * Name of the import, exactly. Names are not unique in Celigo: none or several with it are an error
   * that names the ids.
   */
  name?: pulumi.Input<string>;
}

/**
 * One import, by its id or its name.
 *
 * Calls `GET /v1/imports/{_id}`, and the list to find a name.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's.
 *
 * @example
 * ```ts
 * const { _id } = await celigo.getImport({ name: "Orders to ERP" });
 * ```
 */
export function getImport(args: GetImportArgs, opts?: pulumi.InvokeOptions): Promise<ImportDocument> {
  return invoke("getImport", args, opts);
}

/**
 * One import, by its id or its name.
 *
 * The same as {@link getImport}, for arguments that are outputs: while they are unknown in a preview,
 * so is the answer.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's; `dependsOn`, what must be there first.
 */
export function getImportOutput(
  args: GetImportOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<ImportDocument> {
  return invokeOutput("getImport", args, opts);
}

/** Arguments of {@link getConnections}. */
export interface GetConnectionsArgs {
  /**
   * Ask for these fields only, besides `_id` and `name`; `a.b` is a field within a field. Celigo may
   * answer more.
   */
  include?: string[];
  /** Leave these fields out; not together with `include`. Celigo may answer them all the same. */
  exclude?: string[];
  /** Answer at most this many. Default: all of them. */
  limit?: number;
}

/** Arguments of {@link getConnectionsOutput}. */
export interface GetConnectionsOutputArgs {
  /**
   * Ask for these fields only, besides `_id` and `name`; `a.b` is a field within a field. Celigo may
   * answer more.
   */
  include?: pulumi.Input<pulumi.Input<string>[]>;
  /** Leave these fields out; not together with `include`. Celigo may answer them all the same. */
  exclude?: pulumi.Input<pulumi.Input<string>[]>;
  /** Answer at most this many. Default: all of them. */
  limit?: pulumi.Input<number>;
}

/**
 * All connections of the account, without those in the recycle bin. Credentials are shown as
 * asterisks.
 *
 * Calls `GET /v1/connections`.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's.
 */
export function getConnections(
  args: GetConnectionsArgs = {},
  opts?: pulumi.InvokeOptions,
): Promise<ConnectionDocument[]> {
  return invoke("getConnections", args, opts);
}

/**
 * All connections of the account, without those in the recycle bin. Credentials are shown as
 * asterisks.
 *
 * The same as {@link getConnections}, for arguments that are outputs: while they are unknown in a
 * preview, so is the answer.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's; `dependsOn`, what must be there first.
 */
export function getConnectionsOutput(
  args: GetConnectionsOutputArgs = {},
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<ConnectionDocument[]> {
  return invokeOutput("getConnections", args, opts);
}

/** Arguments of {@link getConnection}. */
export interface GetConnectionArgs {
  /** Id of the connection. Give this or `name`. */
  _id?: string;
  /**
   * Name of the connection, exactly. Names are not unique in Celigo: none or several with it are an
   * error that names the ids.
   */
  name?: string;
}

/** Arguments of {@link getConnectionOutput}. */
export interface GetConnectionOutputArgs {
  /** Id of the connection. Give this or `name`. */
  _id?: pulumi.Input<string>;
  /**
   * Name of the connection, exactly. Names are not unique in Celigo: none or several with it are an
   * error that names the ids.
   */
  name?: pulumi.Input<string>;
}

/**
 * One connection, by its id or its name. Credentials are shown as asterisks.
 *
 * Calls `GET /v1/connections/{_id}`, and the list to find a name.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's.
 *
 * @example
 * ```ts
 * const { _id } = await celigo.getConnection({ name: "Orders to ERP" });
 * ```
 */
export function getConnection(
  args: GetConnectionArgs,
  opts?: pulumi.InvokeOptions,
): Promise<ConnectionDocument> {
  return invoke("getConnection", args, opts);
}

/**
 * One connection, by its id or its name. Credentials are shown as asterisks.
 *
 * The same as {@link getConnection}, for arguments that are outputs: while they are unknown in a
 * preview, so is the answer.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's; `dependsOn`, what must be there first.
 */
export function getConnectionOutput(
  args: GetConnectionOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<ConnectionDocument> {
  return invokeOutput("getConnection", args, opts);
}

/** Arguments of {@link getIClients}. */
export interface GetIClientsArgs {
  /**
   * Ask for these fields only, besides `_id` and `name`; `a.b` is a field within a field. Celigo may
   * answer more.
   */
  include?: string[];
  /** Leave these fields out; not together with `include`. Celigo may answer them all the same. */
  exclude?: string[];
  /** Answer at most this many. Default: all of them. */
  limit?: number;
}

/** Arguments of {@link getIClientsOutput}. */
export interface GetIClientsOutputArgs {
  /**
   * Ask for these fields only, besides `_id` and `name`; `a.b` is a field within a field. Celigo may
   * answer more.
   */
  include?: pulumi.Input<pulumi.Input<string>[]>;
  /** Leave these fields out; not together with `include`. Celigo may answer them all the same. */
  exclude?: pulumi.Input<pulumi.Input<string>[]>;
  /** Answer at most this many. Default: all of them. */
  limit?: pulumi.Input<number>;
}

/**
 * All iClients of the account, without those in the recycle bin. Credentials are shown as asterisks.
 *
 * Calls `GET /v1/iclients`.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's.
 */
export function getIClients(
  args: GetIClientsArgs = {},
  opts?: pulumi.InvokeOptions,
): Promise<IClientDocument[]> {
  return invoke("getIClients", args, opts);
}

/**
 * All iClients of the account, without those in the recycle bin. Credentials are shown as asterisks.
 *
 * The same as {@link getIClients}, for arguments that are outputs: while they are unknown in a
 * preview, so is the answer.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's; `dependsOn`, what must be there first.
 */
export function getIClientsOutput(
  args: GetIClientsOutputArgs = {},
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<IClientDocument[]> {
  return invokeOutput("getIClients", args, opts);
}

/** Arguments of {@link getIClient}. */
export interface GetIClientArgs {
  /** Id of the iClient. Give this or `name`. */
  _id?: string;
  /**
   * Name of the iClient, exactly. Names are not unique in Celigo: none or several with it are an error
   * that names the ids.
   */
  name?: string;
}

/** Arguments of {@link getIClientOutput}. */
export interface GetIClientOutputArgs {
  /** Id of the iClient. Give this or `name`. */
  _id?: pulumi.Input<string>;
  /**
   * Name of the iClient, exactly. Names are not unique in Celigo: none or several with it are an error
   * that names the ids.
   */
  name?: pulumi.Input<string>;
}

/**
 * One iClient, by its id or its name. Credentials are shown as asterisks.
 *
 * Calls `GET /v1/iclients/{_id}`, and the list to find a name.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's.
 *
 * @example
 * ```ts
 * const { _id } = await celigo.getIClient({ name: "Orders to ERP" });
 * ```
 */
export function getIClient(args: GetIClientArgs, opts?: pulumi.InvokeOptions): Promise<IClientDocument> {
  return invoke("getIClient", args, opts);
}

/**
 * One iClient, by its id or its name. Credentials are shown as asterisks.
 *
 * The same as {@link getIClient}, for arguments that are outputs: while they are unknown in a preview,
 * so is the answer.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's; `dependsOn`, what must be there first.
 */
export function getIClientOutput(
  args: GetIClientOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<IClientDocument> {
  return invokeOutput("getIClient", args, opts);
}

/** Arguments of {@link getLookupCaches}. */
export interface GetLookupCachesArgs {
  /**
   * Ask for these fields only, besides `_id` and `name`; `a.b` is a field within a field. Celigo may
   * answer more.
   */
  include?: string[];
  /** Leave these fields out; not together with `include`. Celigo may answer them all the same. */
  exclude?: string[];
  /** Answer at most this many. Default: all of them. */
  limit?: number;
}

/** Arguments of {@link getLookupCachesOutput}. */
export interface GetLookupCachesOutputArgs {
  /**
   * Ask for these fields only, besides `_id` and `name`; `a.b` is a field within a field. Celigo may
   * answer more.
   */
  include?: pulumi.Input<pulumi.Input<string>[]>;
  /** Leave these fields out; not together with `include`. Celigo may answer them all the same. */
  exclude?: pulumi.Input<pulumi.Input<string>[]>;
  /** Answer at most this many. Default: all of them. */
  limit?: pulumi.Input<number>;
}

/**
 * All lookup caches of the account, without those in the recycle bin.
 *
 * Calls `GET /v1/lookupcaches`.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's.
 */
export function getLookupCaches(
  args: GetLookupCachesArgs = {},
  opts?: pulumi.InvokeOptions,
): Promise<LookupCacheDocument[]> {
  return invoke("getLookupCaches", args, opts);
}

/**
 * All lookup caches of the account, without those in the recycle bin.
 *
 * The same as {@link getLookupCaches}, for arguments that are outputs: while they are unknown in a
 * preview, so is the answer.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's; `dependsOn`, what must be there first.
 */
export function getLookupCachesOutput(
  args: GetLookupCachesOutputArgs = {},
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<LookupCacheDocument[]> {
  return invokeOutput("getLookupCaches", args, opts);
}

/** Arguments of {@link getLookupCache}. */
export interface GetLookupCacheArgs {
  /** Id of the lookup cache. Give this or `name`. */
  _id?: string;
  /**
   * Name of the lookup cache, exactly. Names are not unique in Celigo: none or several with it are an
   * error that names the ids.
   */
  name?: string;
}

/** Arguments of {@link getLookupCacheOutput}. */
export interface GetLookupCacheOutputArgs {
  /** Id of the lookup cache. Give this or `name`. */
  _id?: pulumi.Input<string>;
  /**
   * Name of the lookup cache, exactly. Names are not unique in Celigo: none or several with it are an
   * error that names the ids.
   */
  name?: pulumi.Input<string>;
}

/**
 * One lookup cache, by its id or its name.
 *
 * Calls `GET /v1/lookupcaches/{_id}`, and the list to find a name.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's.
 *
 * @example
 * ```ts
 * const { _id } = await celigo.getLookupCache({ name: "Orders to ERP" });
 * ```
 */
export function getLookupCache(
  args: GetLookupCacheArgs,
  opts?: pulumi.InvokeOptions,
): Promise<LookupCacheDocument> {
  return invoke("getLookupCache", args, opts);
}

/**
 * One lookup cache, by its id or its name.
 *
 * The same as {@link getLookupCache}, for arguments that are outputs: while they are unknown in a
 * preview, so is the answer.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's; `dependsOn`, what must be there first.
 */
export function getLookupCacheOutput(
  args: GetLookupCacheOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<LookupCacheDocument> {
  return invokeOutput("getLookupCache", args, opts);
}

/** Arguments of {@link getDocuments}. */
export interface GetDocumentsArgs {
  /** Collection: the path below `/v1/`, such as `filedefinitions`. */
  collection: string;
  /**
   * Ask for these fields only, besides `_id` and `name`; `a.b` is a field within a field. Celigo may
   * answer more.
   */
  include?: string[];
  /** Leave these fields out; not together with `include`. Celigo may answer them all the same. */
  exclude?: string[];
  /** Answer at most this many. Default: all of them. */
  limit?: number;
}

/** Arguments of {@link getDocumentsOutput}. */
export interface GetDocumentsOutputArgs {
  /** Collection: the path below `/v1/`, such as `filedefinitions`. */
  collection: pulumi.Input<string>;
  /**
   * Ask for these fields only, besides `_id` and `name`; `a.b` is a field within a field. Celigo may
   * answer more.
   */
  include?: pulumi.Input<pulumi.Input<string>[]>;
  /** Leave these fields out; not together with `include`. Celigo may answer them all the same. */
  exclude?: pulumi.Input<pulumi.Input<string>[]>;
  /** Answer at most this many. Default: all of them. */
  limit?: pulumi.Input<number>;
}

/**
 * All documents of a collection, without those in the recycle bin.
 *
 * Calls `GET /v1/{collection}`.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's.
 */
export function getDocuments(args: GetDocumentsArgs, opts?: pulumi.InvokeOptions): Promise<AnyDocument[]> {
  return invoke("getDocuments", args, opts);
}

/**
 * All documents of a collection, without those in the recycle bin.
 *
 * The same as {@link getDocuments}, for arguments that are outputs: while they are unknown in a
 * preview, so is the answer.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's; `dependsOn`, what must be there first.
 */
export function getDocumentsOutput(
  args: GetDocumentsOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<AnyDocument[]> {
  return invokeOutput("getDocuments", args, opts);
}

/** Arguments of {@link getDocument}. */
export interface GetDocumentArgs {
  /** Collection: the path below `/v1/`, such as `filedefinitions`. */
  collection: string;
  /** Id of the document. Give this or `naturalKey`. */
  _id?: string;
  /**
   * Values of fields that together identify the document, such as `{ name: "Orders" }`. None or several
   * with them are an error that names the ids.
   */
  naturalKey?: object;
}

/** Arguments of {@link getDocumentOutput}. */
export interface GetDocumentOutputArgs {
  /** Collection: the path below `/v1/`, such as `filedefinitions`. */
  collection: pulumi.Input<string>;
  /** Id of the document. Give this or `naturalKey`. */
  _id?: pulumi.Input<string>;
  /**
   * Values of fields that together identify the document, such as `{ name: "Orders" }`. None or several
   * with them are an error that names the ids.
   */
  naturalKey?: pulumi.Input<object>;
}

/**
 * One document of a collection, by its id or by fields that identify it.
 *
 * Calls `GET /v1/{collection}/{_id}`, and the list to find a name.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's.
 *
 * @example
 * ```ts
 * const { _id } = await celigo.getDocument({ name: "Orders to ERP" });
 * ```
 */
export function getDocument(args: GetDocumentArgs, opts?: pulumi.InvokeOptions): Promise<AnyDocument> {
  return invoke("getDocument", args, opts);
}

/**
 * One document of a collection, by its id or by fields that identify it.
 *
 * The same as {@link getDocument}, for arguments that are outputs: while they are unknown in a
 * preview, so is the answer.
 *
 * @param args What to read.
 * @param opts Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the
 * stack's; `dependsOn`, what must be there first.
 */
export function getDocumentOutput(
  args: GetDocumentOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<AnyDocument> {
  return invokeOutput("getDocument", args, opts);
}
