// Generated from provider/resources by `npm run generate`: do not edit.
/* eslint-disable @typescript-eslint/no-explicit-any */
import * as pulumi from "@pulumi/pulumi";
import { typeToken } from "../provider/pulumi/registration";
import { isKind, props, readProps, volatile } from "./resource";
import { restoreTexts } from "./texts";

/** Inputs of Integration. */
export interface IntegrationArgs {
  /** Name of the integration. Celigo does not keep it unique. */
  name: pulumi.Input<string>;
  /** What the integration does. */
  description?: pulumi.Input<string>;
  /** Longer notes for its users, normally Markdown: set-up, prerequisites, operation. */
  readme?: pulumi.Input<string>;
  /** Id of the Integration App that this integration was installed from, if any. */
  _connectorId?: pulumi.Input<string>;
  /** Id of the template that this integration is made from, if any. */
  _templateId?: pulumi.Input<string>;
  /** Cards shown while an Integration App of the older kind is installed. */
  install?: pulumi.Input<pulumi.Input<IntegrationInstall>[]>;
  /** Where an Integration App is in its life. Usually system-managed. */
  mode?: pulumi.Input<"install" | "settings" | "uninstall" | (string & {})>;
  /**
   * Values that hooks, filters, mappings and handlebars read at run time, often collected by
   * `settingsForm`.
   */
  settings?: pulumi.Input<{ [key: string]: any }>;
  /** Version of the Integration App or template. Usually system-managed. */
  version?: pulumi.Input<string>;
  /** Tells several installs of one Integration App in one environment apart. Legacy. */
  tag?: pulumi.Input<string>;
  /** Whether an update of the Integration App is running. Usually system-managed. */
  updateInProgress?: pulumi.Input<boolean>;
  /** When the last installation or update was completed (ISO 8601). Usually system-managed. */
  resolvedAt?: pulumi.Input<string>;
  /** Form that asks users for `settings`. */
  settingsForm?: pulumi.Input<IntegrationSettingsForm>;
  /** Script function that checks or changes the integration before it is saved, and returns it. */
  preSave?: pulumi.Input<IntegrationPreSave>;
  /** Function that brings the integration to a newer version. */
  update?: pulumi.Input<IntegrationUpdate>;
  /** Steps of the installer, in order. */
  installSteps?: pulumi.Input<pulumi.Input<IntegrationInstallStep>[]>;
  /** Steps of the uninstaller, in order. */
  uninstallSteps?: pulumi.Input<pulumi.Input<IntegrationInstallStep>[]>;
  /** Steps of a change of edition or license, in order. */
  changeEditionSteps?: pulumi.Input<pulumi.Input<IntegrationInstallStep>[]>;
  /** A change of license or edition that is under way. */
  pendingLicense?: pulumi.Input<IntegrationPendingLicense>;
  /** Id of the parent, for an integration that is a child of another. */
  _parentId?: pulumi.Input<string>;
  /** What children made during installation are called. */
  childDisplayName?: pulumi.Input<string>;
  /** Function that prepares a child integration during installation. */
  initChild?: pulumi.Input<IntegrationInitChild>;
  /**
   * Named groups of flows, in order. Groups keep their flows across updates; a flow chooses its group by
   * `_flowGroupingId`.
   */
  flowGroupings?: pulumi.Input<pulumi.Input<IntegrationFlowGrouping>[]>;
  /** Named groups of APIs, in order. Groups keep their APIs across updates. */
  apiGroupings?: pulumi.Input<pulumi.Input<IntegrationApiGrouping>[]>;
  /** The distributed NetSuite adaptor of this integration. */
  netSuiteDistributedAdaptor?: pulumi.Input<IntegrationNetSuiteDistributedAdaptor>;
  /** Id of the integration that this one comes from. Usually system-managed. */
  _sourceId?: pulumi.Input<string>;
  /** Whether this is a sample integration. Usually system-managed. */
  sampleIntegration?: pulumi.Input<boolean>;
  /** Whether the integration holds syncs instead of flows. Usually system-managed. */
  syncs?: pulumi.Input<boolean>;
  /** Stable names for resources of the integration, for scripts to use in place of ids. */
  aliases?: pulumi.Input<pulumi.Input<IntegrationAliasEntry>[]>;
  /** What integration lifecycle management leaves out. */
  iLMIgnore?: pulumi.Input<{ [key: string]: any }>;
  /**
   * Allow deletion although the integration has flows, which Celigo deletes with it, together with their
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
  /**
   * Fields of the API that this version of the package does not know yet, or whose documented form does
   * not fit, sent and managed as they are.
   */
  extraFields?: pulumi.Input<{ [key: string]: any }>;
}

/** An element of: Cards shown while an Integration App of the older kind is installed. */
export interface IntegrationInstall {
  /** Name of the card. */
  name?: pulumi.Input<string>;
  /** Help text for the user. */
  description?: pulumi.Input<string>;
  /** Address of an image to show. */
  imageURL?: pulumi.Input<string>;
  /** Id of the connection that the card refers to, makes or registers. */
  _connectionId?: pulumi.Input<string>;
  /** Address to open during installation. */
  installURL?: pulumi.Input<string>;
  /** Whether the card is done. Usually system-managed. */
  completed?: pulumi.Input<boolean>;
  /** Name of the function that installs what the card stands for. */
  installerFunction?: pulumi.Input<string>;
  /** Name of the function that uninstalls it. */
  uninstallerFunction?: pulumi.Input<string>;
  /** Options for the two functions, of any shape. */
  options?: pulumi.Input<{ [key: string]: any }>;
  /** The connection that this card's one is modelled on. */
  sourceConnection?: pulumi.Input<{ [key: string]: any }>;
  /** Whether the card uses a template zip. */
  templateZip?: pulumi.Input<boolean>;
  /** Id of the stack that runs the installer. */
  _stackId?: pulumi.Input<string>;
  /** Whether the card is part of a clone. */
  isClone?: pulumi.Input<boolean>;
  /** Definition of the card's form. */
  form?: pulumi.Input<{ [key: string]: any }>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** Form that asks users for `settings`. */
export interface IntegrationSettingsForm {
  /** The form: its fields and their layout. */
  form?: pulumi.Input<IntegrationSettingsFormForm>;
  /** Script function that prepares the form when it is opened, and returns it. */
  init?: pulumi.Input<IntegrationSettingsFormInit>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** The form: its fields and their layout. */
export interface IntegrationSettingsFormForm {
  /** The fields of the form by their ids. */
  fieldMap?: pulumi.Input<{ [key: string]: pulumi.Input<IntegrationSettingsFormFormFieldMapValue> }>;
  /** How the fields are arranged. */
  layout?: pulumi.Input<IntegrationSettingsFormFormLayout>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** A value of: The fields of the form by their ids. */
export interface IntegrationSettingsFormFormFieldMapValue {
  /** Id of the field within the form, normally the same as its key in `fieldMap`. */
  id?: pulumi.Input<string>;
  /** Name of the property that holds the field's value in `settings`. */
  name?: pulumi.Input<string>;
  /** Kind of form control. */
  type?: pulumi.Input<
    | "text"
    | "checkbox"
    | "radiogroup"
    | "relativeuri"
    | "editor"
    | "keyvalue"
    | "select"
    | "multiselect"
    | "toggle"
    | "datetime"
    | "date"
    | (string & {})
  >;
  /** Label shown beside the field. */
  label?: pulumi.Input<string>;
  /** Explanation shown below the field. */
  description?: pulumi.Input<string>;
  /** Explanation shown on hovering over the help icon. */
  helpText?: pulumi.Input<string>;
  /** Whether the field must be filled in to submit the form. Celigo's default is false. */
  required?: pulumi.Input<boolean>;
  /** For `text`: whether the input has several lines. Celigo's default is false. */
  multiline?: pulumi.Input<boolean>;
  /** For `text` with `multiline`: most lines that are visible. */
  rowsMax?: pulumi.Input<number>;
  /** For `text`: HTML input type, for its validation and behavior. */
  inputType?: pulumi.Input<"text" | "number" | "email" | "password" | "tel" | "url" | (string & {})>;
  /** For `text`: character that splits the input into an array. */
  delimiter?: pulumi.Input<string>;
  /** For `editor`: kind of content, for highlighting. */
  mode?: pulumi.Input<"json" | "xml" | "csv" | "text" | (string & {})>;
  /** For `keyvalue`: placeholder and field name of the key. */
  keyName?: pulumi.Input<string>;
  /** For `keyvalue`: placeholder and field name of the value. */
  valueName?: pulumi.Input<string>;
  /** For `keyvalue`: whether each pair has a delete button. */
  showDelete?: pulumi.Input<boolean>;
  /** For `date` and `datetime`: whether dates in the future are refused. */
  doNotAllowFutureDates?: pulumi.Input<boolean>;
  /** For `datetime`: whether the value is kept without time zone conversion. */
  skipTimezoneConversion?: pulumi.Input<boolean>;
  /**
   * For `select`, `multiselect`, `radiogroup` and `toggle`: what can be chosen, as groups (`{ items:
   * [...] }`) or as labels with values (`{ label, value }`).
   */
  options?: pulumi.Input<pulumi.Input<IntegrationSettingsFormFormFieldMapValueOption>[]>;
  /** When the field is shown. Empty or left out: always. */
  visibleWhen?: pulumi.Input<pulumi.Input<IntegrationSettingsFormFormFieldMapValueVisibleWhen>[]>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/**
 * An element of: For `select`, `multiselect`, `radiogroup` and `toggle`: what can be chosen, as groups
 * (`{ items: [...] }`) or as labels with values (`{ label, value }`).
 */
export interface IntegrationSettingsFormFormFieldMapValueOption {
  /** The options of this group: plain strings, or a label with a value. */
  items?: pulumi.Input<pulumi.Input<string | IntegrationSettingsFormFormFieldMapValueOptionItemWithLabel>[]>;
  /** Text that the option shows. */
  label?: pulumi.Input<string>;
  /** Value that is stored when the option is chosen. */
  value?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** An element of: The options of this group: plain strings, or a label with a value. */
export interface IntegrationSettingsFormFormFieldMapValueOptionItemWithLabel {
  /** Text that the option shows. */
  label?: pulumi.Input<string>;
  /** Value that is stored when the option is chosen. */
  value?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** An element of: When the field is shown. Empty or left out: always. */
export interface IntegrationSettingsFormFormFieldMapValueVisibleWhen {
  /** Id of the field whose value decides. */
  field?: pulumi.Input<string>;
  /** Values for which the field is shown. */
  is?: pulumi.Input<pulumi.Input<string>[]>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** How the fields are arranged. */
export interface IntegrationSettingsFormFormLayout {
  /** Kind of layout. */
  type?: pulumi.Input<"column" | (string & {})>;
  /** Groups of fields, in order. */
  containers?: pulumi.Input<pulumi.Input<IntegrationSettingsFormFormLayoutContainer>[]>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** An element of: Groups of fields, in order. */
export interface IntegrationSettingsFormFormLayoutContainer {
  /** Look of the container. */
  type?: pulumi.Input<"indent" | "box" | "collapse" | (string & {})>;
  /** Heading of the container. */
  label?: pulumi.Input<string>;
  /** Ids of the fields to show here, each a key of `fieldMap`. */
  fields?: pulumi.Input<pulumi.Input<string>[]>;
  /** Containers within this one. */
  containers?: pulumi.Input<pulumi.Input<IntegrationSettingsFormFormLayoutContainerContainer>[]>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** An element of: Containers within this one. */
export interface IntegrationSettingsFormFormLayoutContainerContainer {
  /** Heading of the nested container. */
  label?: pulumi.Input<string>;
  /** Ids of the fields to show here, each a key of `fieldMap`. */
  fields?: pulumi.Input<pulumi.Input<string>[]>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** Script function that prepares the form when it is opened, and returns it. */
export interface IntegrationSettingsFormInit {
  /** Name of the function; case matters. */
  function?: pulumi.Input<string>;
  /** Id of the script that holds the function. */
  _scriptId?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** Script function that checks or changes the integration before it is saved, and returns it. */
export interface IntegrationPreSave {
  /** Name of the function; case matters. */
  function?: pulumi.Input<string>;
  /** Id of the script that holds the function. */
  _scriptId?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** Function that brings the integration to a newer version. */
export interface IntegrationUpdate {
  /** Id of the script that holds the function. */
  _scriptId?: pulumi.Input<string>;
  /** Id of the stack that the function runs in, if any. */
  _stackId?: pulumi.Input<string>;
  /** Name of the function; case matters. */
  function?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** An element of: Steps of the installer, in order. */
export interface IntegrationInstallStep {
  /** Name of the step. */
  name: pulumi.Input<string>;
  /** Help text for the user. */
  description?: pulumi.Input<string>;
  /** Address of an image to show. */
  imageUrl?: pulumi.Input<string>;
  /** Whether the step is done. Usually system-managed. */
  completed?: pulumi.Input<boolean>;
  /**
   * Kind of step: `connection` uses `_connectionId`, `url` uses `url` or `getUrlFunction`, `form` uses
   * `form` or `initFormFunction`, `template_zip` uses `templateZip`, `stack` uses `_stackId`, `edition`
   * takes part in license changes, `hidden` only runs its function.
   */
  type: pulumi.Input<
    "connection" | "url" | "form" | "hidden" | "template_zip" | "stack" | "edition" | (string & {})
  >;
  /** For `url`: address to open. */
  url?: pulumi.Input<string>;
  /** For `form`: definition of the form. */
  form?: pulumi.Input<{ [key: string]: any }>;
  /** Name of the script function that runs for this step. */
  function?: pulumi.Input<string>;
  /** For `form`: name of the script function that prepares the form. */
  initFormFunction?: pulumi.Input<string>;
  /** Id of the script that holds `function`, `initFormFunction` or `getUrlFunction`. */
  _scriptId?: pulumi.Input<string>;
  /** The connection that this step's one is modelled on. */
  sourceConnection?: pulumi.Input<{ [key: string]: any }>;
  /** Whether the step uses a template zip. */
  templateZip?: pulumi.Input<boolean>;
  /** For `connection`: id of the connection. */
  _connectionId?: pulumi.Input<string>;
  /** For `stack`: id of the stack. */
  _stackId?: pulumi.Input<string>;
  /** Whether the step is part of a clone. */
  isClone?: pulumi.Input<boolean>;
  /** For `url`: name of the script function that computes the address. */
  getUrlFunction?: pulumi.Input<string>;
  /** Options for the installer, of any shape. */
  options?: pulumi.Input<{ [key: string]: any }>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** A change of license or edition that is under way. */
export interface IntegrationPendingLicense {
  /** Options of the license, of any shape. */
  opts?: pulumi.Input<{ [key: string]: any }>;
  /** Id of the edition to change to. */
  _editionId?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** Function that prepares a child integration during installation. */
export interface IntegrationInitChild {
  /** Name of the function; case matters. */
  function?: pulumi.Input<string>;
  /** Id of the script that holds the function. */
  _scriptId?: pulumi.Input<string>;
  /** Id of the stack that the function runs in, if any. */
  _stackId?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/**
 * An element of: Named groups of flows, in order. Groups keep their flows across updates; a flow
 * chooses its group by `_flowGroupingId`.
 */
export interface IntegrationFlowGrouping {
  /**
   * Id that Celigo gives the group and flows refer to. Needed only to rename and reorder groups in one
   * update; otherwise it is carried along.
   */
  _id?: pulumi.Input<string>;
  /** Name of the group. */
  name: pulumi.Input<string>;
  /** Settings for the flows of this group. */
  settings?: pulumi.Input<{ [key: string]: any }>;
  /** Form that asks users for the group's settings. */
  settingsForm?: pulumi.Input<IntegrationFlowGroupingSettingsForm>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** Form that asks users for the group's settings. */
export interface IntegrationFlowGroupingSettingsForm {
  /** The form: its fields and their layout. */
  form?: pulumi.Input<IntegrationSettingsFormForm>;
  /** Script function that prepares the form when it is opened, and returns it. */
  init?: pulumi.Input<IntegrationSettingsFormInit>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** An element of: Named groups of APIs, in order. Groups keep their APIs across updates. */
export interface IntegrationApiGrouping {
  /**
   * Id that Celigo gives the group and APIs refer to. Needed only to rename and reorder groups in one
   * update; otherwise it is carried along.
   */
  _id?: pulumi.Input<string>;
  /** Name of the group. */
  name: pulumi.Input<string>;
  /** Settings for the APIs of this group. */
  settings?: pulumi.Input<{ [key: string]: any }>;
  /** Form that asks users for the group's settings. */
  settingsForm?: pulumi.Input<IntegrationApiGroupingSettingsForm>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** Form that asks users for the group's settings. */
export interface IntegrationApiGroupingSettingsForm {
  /** The form: its fields and their layout. */
  form?: pulumi.Input<IntegrationSettingsFormForm>;
  /** Script function that prepares the form when it is opened, and returns it. */
  init?: pulumi.Input<IntegrationSettingsFormInit>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** The distributed NetSuite adaptor of this integration. */
export interface IntegrationNetSuiteDistributedAdaptor {
  /** NetSuite account id. */
  accountId?: pulumi.Input<string>;
  /** NetSuite environment. */
  environment?: pulumi.Input<"production" | "beta" | (string & {})>;
  /** Id that the adaptor uses for this integration. */
  integrationId?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** An element of: Stable names for resources of the integration, for scripts to use in place of ids. */
export interface IntegrationAliasEntry {
  /** The name. */
  alias?: pulumi.Input<string>;
  /** What the alias stands for. */
  description?: pulumi.Input<string>;
  /** Id of the export that is meant. */
  _exportId?: pulumi.Input<string>;
  /** Id of the import that is meant. */
  _importId?: pulumi.Input<string>;
  /** Id of the flow that is meant. */
  _flowId?: pulumi.Input<string>;
  /** Id of the connection that is meant. */
  _connectionId?: pulumi.Input<string>;
  /** Id of the lookup cache that is meant. */
  _lookupCacheId?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link IntegrationInstall} as an output. */
export interface IntegrationInstallOutput {
  /** Name of the card. */
  name?: string;
  /** Help text for the user. */
  description?: string;
  /** Address of an image to show. */
  imageURL?: string;
  /** Id of the connection that the card refers to, makes or registers. */
  _connectionId?: string;
  /** Address to open during installation. */
  installURL?: string;
  /** Whether the card is done. Usually system-managed. */
  completed?: boolean;
  /** Name of the function that installs what the card stands for. */
  installerFunction?: string;
  /** Name of the function that uninstalls it. */
  uninstallerFunction?: string;
  /** Options for the two functions, of any shape. */
  options?: { [key: string]: any };
  /** The connection that this card's one is modelled on. */
  sourceConnection?: { [key: string]: any };
  /** Whether the card uses a template zip. */
  templateZip?: boolean;
  /** Id of the stack that runs the installer. */
  _stackId?: string;
  /** Whether the card is part of a clone. */
  isClone?: boolean;
  /** Definition of the card's form. */
  form?: { [key: string]: any };
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link IntegrationSettingsForm} as an output. */
export interface IntegrationSettingsFormOutput {
  /** The form: its fields and their layout. */
  form?: IntegrationSettingsFormFormOutput;
  /** Script function that prepares the form when it is opened, and returns it. */
  init?: IntegrationSettingsFormInitOutput;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link IntegrationSettingsFormForm} as an output. */
export interface IntegrationSettingsFormFormOutput {
  /** The fields of the form by their ids. */
  fieldMap?: { [key: string]: IntegrationSettingsFormFormFieldMapValueOutput };
  /** How the fields are arranged. */
  layout?: IntegrationSettingsFormFormLayoutOutput;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link IntegrationSettingsFormFormFieldMapValue} as an output. */
export interface IntegrationSettingsFormFormFieldMapValueOutput {
  /** Id of the field within the form, normally the same as its key in `fieldMap`. */
  id?: string;
  /** Name of the property that holds the field's value in `settings`. */
  name?: string;
  /** Kind of form control. */
  type?:
    | "text"
    | "checkbox"
    | "radiogroup"
    | "relativeuri"
    | "editor"
    | "keyvalue"
    | "select"
    | "multiselect"
    | "toggle"
    | "datetime"
    | "date"
    | (string & {});
  /** Label shown beside the field. */
  label?: string;
  /** Explanation shown below the field. */
  description?: string;
  /** Explanation shown on hovering over the help icon. */
  helpText?: string;
  /** Whether the field must be filled in to submit the form. Celigo's default is false. */
  required?: boolean;
  /** For `text`: whether the input has several lines. Celigo's default is false. */
  multiline?: boolean;
  /** For `text` with `multiline`: most lines that are visible. */
  rowsMax?: number;
  /** For `text`: HTML input type, for its validation and behavior. */
  inputType?: "text" | "number" | "email" | "password" | "tel" | "url" | (string & {});
  /** For `text`: character that splits the input into an array. */
  delimiter?: string;
  /** For `editor`: kind of content, for highlighting. */
  mode?: "json" | "xml" | "csv" | "text" | (string & {});
  /** For `keyvalue`: placeholder and field name of the key. */
  keyName?: string;
  /** For `keyvalue`: placeholder and field name of the value. */
  valueName?: string;
  /** For `keyvalue`: whether each pair has a delete button. */
  showDelete?: boolean;
  /** For `date` and `datetime`: whether dates in the future are refused. */
  doNotAllowFutureDates?: boolean;
  /** For `datetime`: whether the value is kept without time zone conversion. */
  skipTimezoneConversion?: boolean;
  /**
   * For `select`, `multiselect`, `radiogroup` and `toggle`: what can be chosen, as groups (`{ items:
   * [...] }`) or as labels with values (`{ label, value }`).
   */
  options?: IntegrationSettingsFormFormFieldMapValueOptionOutput[];
  /** When the field is shown. Empty or left out: always. */
  visibleWhen?: IntegrationSettingsFormFormFieldMapValueVisibleWhenOutput[];
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link IntegrationSettingsFormFormFieldMapValueOption} as an output. */
export interface IntegrationSettingsFormFormFieldMapValueOptionOutput {
  /** The options of this group: plain strings, or a label with a value. */
  items?: (string | IntegrationSettingsFormFormFieldMapValueOptionItemWithLabelOutput)[];
  /** Text that the option shows. */
  label?: string;
  /** Value that is stored when the option is chosen. */
  value?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link IntegrationSettingsFormFormFieldMapValueOptionItemWithLabel} as an output. */
export interface IntegrationSettingsFormFormFieldMapValueOptionItemWithLabelOutput {
  /** Text that the option shows. */
  label?: string;
  /** Value that is stored when the option is chosen. */
  value?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link IntegrationSettingsFormFormFieldMapValueVisibleWhen} as an output. */
export interface IntegrationSettingsFormFormFieldMapValueVisibleWhenOutput {
  /** Id of the field whose value decides. */
  field?: string;
  /** Values for which the field is shown. */
  is?: string[];
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link IntegrationSettingsFormFormLayout} as an output. */
export interface IntegrationSettingsFormFormLayoutOutput {
  /** Kind of layout. */
  type?: "column" | (string & {});
  /** Groups of fields, in order. */
  containers?: IntegrationSettingsFormFormLayoutContainerOutput[];
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link IntegrationSettingsFormFormLayoutContainer} as an output. */
export interface IntegrationSettingsFormFormLayoutContainerOutput {
  /** Look of the container. */
  type?: "indent" | "box" | "collapse" | (string & {});
  /** Heading of the container. */
  label?: string;
  /** Ids of the fields to show here, each a key of `fieldMap`. */
  fields?: string[];
  /** Containers within this one. */
  containers?: IntegrationSettingsFormFormLayoutContainerContainerOutput[];
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link IntegrationSettingsFormFormLayoutContainerContainer} as an output. */
export interface IntegrationSettingsFormFormLayoutContainerContainerOutput {
  /** Heading of the nested container. */
  label?: string;
  /** Ids of the fields to show here, each a key of `fieldMap`. */
  fields?: string[];
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link IntegrationSettingsFormInit} as an output. */
export interface IntegrationSettingsFormInitOutput {
  /** Name of the function; case matters. */
  function?: string;
  /** Id of the script that holds the function. */
  _scriptId?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link IntegrationPreSave} as an output. */
export interface IntegrationPreSaveOutput {
  /** Name of the function; case matters. */
  function?: string;
  /** Id of the script that holds the function. */
  _scriptId?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link IntegrationUpdate} as an output. */
export interface IntegrationUpdateOutput {
  /** Id of the script that holds the function. */
  _scriptId?: string;
  /** Id of the stack that the function runs in, if any. */
  _stackId?: string;
  /** Name of the function; case matters. */
  function?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link IntegrationInstallStep} as an output. */
export interface IntegrationInstallStepOutput {
  /** Name of the step. */
  name: string;
  /** Help text for the user. */
  description?: string;
  /** Address of an image to show. */
  imageUrl?: string;
  /** Whether the step is done. Usually system-managed. */
  completed?: boolean;
  /**
   * Kind of step: `connection` uses `_connectionId`, `url` uses `url` or `getUrlFunction`, `form` uses
   * `form` or `initFormFunction`, `template_zip` uses `templateZip`, `stack` uses `_stackId`, `edition`
   * takes part in license changes, `hidden` only runs its function.
   */
  type: "connection" | "url" | "form" | "hidden" | "template_zip" | "stack" | "edition" | (string & {});
  /** For `url`: address to open. */
  url?: string;
  /** For `form`: definition of the form. */
  form?: { [key: string]: any };
  /** Name of the script function that runs for this step. */
  function?: string;
  /** For `form`: name of the script function that prepares the form. */
  initFormFunction?: string;
  /** Id of the script that holds `function`, `initFormFunction` or `getUrlFunction`. */
  _scriptId?: string;
  /** The connection that this step's one is modelled on. */
  sourceConnection?: { [key: string]: any };
  /** Whether the step uses a template zip. */
  templateZip?: boolean;
  /** For `connection`: id of the connection. */
  _connectionId?: string;
  /** For `stack`: id of the stack. */
  _stackId?: string;
  /** Whether the step is part of a clone. */
  isClone?: boolean;
  /** For `url`: name of the script function that computes the address. */
  getUrlFunction?: string;
  /** Options for the installer, of any shape. */
  options?: { [key: string]: any };
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link IntegrationPendingLicense} as an output. */
export interface IntegrationPendingLicenseOutput {
  /** Options of the license, of any shape. */
  opts?: { [key: string]: any };
  /** Id of the edition to change to. */
  _editionId?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link IntegrationInitChild} as an output. */
export interface IntegrationInitChildOutput {
  /** Name of the function; case matters. */
  function?: string;
  /** Id of the script that holds the function. */
  _scriptId?: string;
  /** Id of the stack that the function runs in, if any. */
  _stackId?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link IntegrationFlowGrouping} as an output. */
export interface IntegrationFlowGroupingOutput {
  /**
   * Id that Celigo gives the group and flows refer to. Needed only to rename and reorder groups in one
   * update; otherwise it is carried along.
   */
  _id?: string;
  /** Name of the group. */
  name: string;
  /** Settings for the flows of this group. */
  settings?: { [key: string]: any };
  /** Form that asks users for the group's settings. */
  settingsForm?: IntegrationFlowGroupingSettingsFormOutput;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link IntegrationFlowGroupingSettingsForm} as an output. */
export interface IntegrationFlowGroupingSettingsFormOutput {
  /** The form: its fields and their layout. */
  form?: IntegrationSettingsFormFormOutput;
  /** Script function that prepares the form when it is opened, and returns it. */
  init?: IntegrationSettingsFormInitOutput;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link IntegrationApiGrouping} as an output. */
export interface IntegrationApiGroupingOutput {
  /**
   * Id that Celigo gives the group and APIs refer to. Needed only to rename and reorder groups in one
   * update; otherwise it is carried along.
   */
  _id?: string;
  /** Name of the group. */
  name: string;
  /** Settings for the APIs of this group. */
  settings?: { [key: string]: any };
  /** Form that asks users for the group's settings. */
  settingsForm?: IntegrationApiGroupingSettingsFormOutput;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link IntegrationApiGroupingSettingsForm} as an output. */
export interface IntegrationApiGroupingSettingsFormOutput {
  /** The form: its fields and their layout. */
  form?: IntegrationSettingsFormFormOutput;
  /** Script function that prepares the form when it is opened, and returns it. */
  init?: IntegrationSettingsFormInitOutput;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link IntegrationNetSuiteDistributedAdaptor} as an output. */
export interface IntegrationNetSuiteDistributedAdaptorOutput {
  /** NetSuite account id. */
  accountId?: string;
  /** NetSuite environment. */
  environment?: "production" | "beta" | (string & {});
  /** Id that the adaptor uses for this integration. */
  integrationId?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link IntegrationAliasEntry} as an output. */
export interface IntegrationAliasEntryOutput {
  /** The name. */
  alias?: string;
  /** What the alias stands for. */
  description?: string;
  /** Id of the export that is meant. */
  _exportId?: string;
  /** Id of the import that is meant. */
  _importId?: string;
  /** Id of the flow that is meant. */
  _flowId?: string;
  /** Id of the connection that is meant. */
  _connectionId?: string;
  /** Id of the lookup cache that is meant. */
  _lookupCacheId?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/**
 * An integration: the folder of flows that Celigo installs, clones and shares. Uses `GET
 * /v1/integrations`, `POST /v1/integrations`, `GET /v1/integrations/{_id}`, `PUT
 * /v1/integrations/{_id}`, `PATCH /v1/integrations/{_id}` (when only settings or groups change),
 * `DELETE /v1/integrations/{_id}` and `GET /v1/integrations/{_id}/flows`.
 *
 * Natural key: `name`. Id: the object's `_id`.
 *
 * @example
 * ```ts
 * const integration = new celigo.Integration("integration", {
 *   name: "Orders to ERP",
 *   flowGroupings: [{ name: "Orders" }, { name: "Refunds" }],
 * });
 * ```
 */
export class Integration extends pulumi.CustomResource {
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
  ): Integration {
    return new Integration(name, undefined as unknown as IntegrationArgs, { ...opts, id });
  }

  /** Name of the integration. Celigo does not keep it unique. */
  declare public readonly name: pulumi.Output<string>;
  /** What the integration does. */
  declare public readonly description: pulumi.Output<string | undefined>;
  /** Longer notes for its users, normally Markdown: set-up, prerequisites, operation. */
  declare public readonly readme: pulumi.Output<string | undefined>;
  /** Id of the Integration App that this integration was installed from, if any. */
  declare public readonly _connectorId: pulumi.Output<string | undefined>;
  /** Id of the template that this integration is made from, if any. */
  declare public readonly _templateId: pulumi.Output<string | undefined>;
  /** Cards shown while an Integration App of the older kind is installed. */
  declare public readonly install: pulumi.Output<IntegrationInstallOutput[] | undefined>;
  /** Where an Integration App is in its life. Usually system-managed. */
  declare public readonly mode: pulumi.Output<
    "install" | "settings" | "uninstall" | (string & {}) | undefined
  >;
  /**
   * Values that hooks, filters, mappings and handlebars read at run time, often collected by
   * `settingsForm`.
   */
  declare public readonly settings: pulumi.Output<{ [key: string]: any } | undefined>;
  /** Version of the Integration App or template. Usually system-managed. */
  declare public readonly version: pulumi.Output<string | undefined>;
  /** Tells several installs of one Integration App in one environment apart. Legacy. */
  declare public readonly tag: pulumi.Output<string | undefined>;
  /** Whether an update of the Integration App is running. Usually system-managed. */
  declare public readonly updateInProgress: pulumi.Output<boolean | undefined>;
  /** When the last installation or update was completed (ISO 8601). Usually system-managed. */
  declare public readonly resolvedAt: pulumi.Output<string | undefined>;
  /** Form that asks users for `settings`. */
  declare public readonly settingsForm: pulumi.Output<IntegrationSettingsFormOutput | undefined>;
  /** Script function that checks or changes the integration before it is saved, and returns it. */
  declare public readonly preSave: pulumi.Output<IntegrationPreSaveOutput | undefined>;
  /** Function that brings the integration to a newer version. */
  declare public readonly update: pulumi.Output<IntegrationUpdateOutput | undefined>;
  /** Steps of the installer, in order. */
  declare public readonly installSteps: pulumi.Output<IntegrationInstallStepOutput[] | undefined>;
  /** Steps of the uninstaller, in order. */
  declare public readonly uninstallSteps: pulumi.Output<IntegrationInstallStepOutput[] | undefined>;
  /** Steps of a change of edition or license, in order. */
  declare public readonly changeEditionSteps: pulumi.Output<IntegrationInstallStepOutput[] | undefined>;
  /** A change of license or edition that is under way. */
  declare public readonly pendingLicense: pulumi.Output<IntegrationPendingLicenseOutput | undefined>;
  /** Id of the parent, for an integration that is a child of another. */
  declare public readonly _parentId: pulumi.Output<string | undefined>;
  /** What children made during installation are called. */
  declare public readonly childDisplayName: pulumi.Output<string | undefined>;
  /** Function that prepares a child integration during installation. */
  declare public readonly initChild: pulumi.Output<IntegrationInitChildOutput | undefined>;
  /**
   * Named groups of flows, in order. Groups keep their flows across updates; a flow chooses its group by
   * `_flowGroupingId`.
   */
  declare public readonly flowGroupings: pulumi.Output<IntegrationFlowGroupingOutput[] | undefined>;
  /** Named groups of APIs, in order. Groups keep their APIs across updates. */
  declare public readonly apiGroupings: pulumi.Output<IntegrationApiGroupingOutput[] | undefined>;
  /** The distributed NetSuite adaptor of this integration. */
  declare public readonly netSuiteDistributedAdaptor: pulumi.Output<
    IntegrationNetSuiteDistributedAdaptorOutput | undefined
  >;
  /** Id of the integration that this one comes from. Usually system-managed. */
  declare public readonly _sourceId: pulumi.Output<string | undefined>;
  /** Whether this is a sample integration. Usually system-managed. */
  declare public readonly sampleIntegration: pulumi.Output<boolean | undefined>;
  /** Whether the integration holds syncs instead of flows. Usually system-managed. */
  declare public readonly syncs: pulumi.Output<boolean | undefined>;
  /** Stable names for resources of the integration, for scripts to use in place of ids. */
  declare public readonly aliases: pulumi.Output<IntegrationAliasEntryOutput[] | undefined>;
  /** What integration lifecycle management leaves out. */
  declare public readonly iLMIgnore: pulumi.Output<{ [key: string]: any } | undefined>;
  /**
   * Allow deletion although the integration has flows, which Celigo deletes with it, together with their
   * exports and imports. Never sent to Celigo.
   */
  declare public readonly forceDestroy: pulumi.Output<boolean | undefined>;
  /**
   * Fields of the API that this version of the package does not know yet, or whose documented form does
   * not fit, sent and managed as they are.
   */
  declare public readonly extraFields: pulumi.Output<{ [key: string]: any } | undefined>;
  /** When Celigo made the integration (ISO 8601). */
  declare public readonly createdAt: pulumi.Output<string>;

  /**
   * Makes the resource.
   *
   * @param name Pulumi's name of the resource.
   * @param args Its inputs.
   * @param opts Options such as `provider` (an `Account`), `protect` or `aliases`.
   */
  constructor(name: string, args: IntegrationArgs, opts?: pulumi.CustomResourceOptions) {
    super(
      typeToken("Integration"),
      name,
      opts?.id === undefined
        ? props("Integration", args, { outputs: ["createdAt"], naturalKey: ["name"] }, opts)
        : readProps("Integration", [
            "name",
            "description",
            "readme",
            "_connectorId",
            "_templateId",
            "install",
            "mode",
            "settings",
            "version",
            "tag",
            "updateInProgress",
            "resolvedAt",
            "settingsForm",
            "preSave",
            "update",
            "installSteps",
            "uninstallSteps",
            "changeEditionSteps",
            "pendingLicense",
            "_parentId",
            "childDisplayName",
            "initChild",
            "flowGroupings",
            "apiGroupings",
            "netSuiteDistributedAdaptor",
            "_sourceId",
            "sampleIntegration",
            "syncs",
            "aliases",
            "iLMIgnore",
            "extraFields",
            "createdAt",
          ]),
      opts,
    );
    restoreTexts(this, args);
  }

  /** When the integration was last changed (ISO 8601). */
  public get lastModified(): pulumi.Output<string | undefined> {
    return volatile(this, "lastModified");
  }

  /** Whether a value is a Integration, also one from another copy of this package, and within transformations. */
  public static override isInstance(obj: any): obj is Integration {
    return isKind(obj, "Integration");
  }
}
