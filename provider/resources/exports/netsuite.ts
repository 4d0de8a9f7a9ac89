/** `netsuite` of an export. */
import type { Schema } from "../../json/schema";
import {
  anyValue,
  array,
  boolean,
  choice,
  choices,
  integer,
  object,
  openObject,
  string,
} from "../parts/fields";

const VERSIONS = ["suitebundle", "suiteapp1.0", "suiteapp2.0"];

const EXECUTION_CONTEXTS = [
  "userinterface",
  "webservices",
  "csvimport",
  "offlineclient",
  "portlet",
  "scheduled",
  "suitelet",
  "custommassupdate",
  "workflow",
  "webstore",
  "userevent",
  "mapreduce",
  "restlet",
  "webapplication",
  "restwebservices",
];

const EXECUTION_TYPES = [
  "create",
  "edit",
  "delete",
  "xedit",
  "copy",
  "view",
  "cancel",
  "approve",
  "reject",
  "pack",
  "ship",
  "markcomplete",
  "reassign",
  "editforecast",
  "dropship",
  "specialorder",
  "orderitems",
  "paybills",
  "print",
  "email",
];

const preSend: Schema = object("Function that receives the records before NetSuite sends them.", {
  fileInternalId: string("Internal id of the SuiteScript file in the file cabinet."),
  function: string("Name of the function; case matters."),
  configuration: openObject("Values that are passed to the function with each call."),
});

const search: Schema = object(
  "A search.",
  {
    savedSearchId: string("Internal id of the saved search."),
    recordType: string("Record type that is searched, in lower case, such as `salesorder`."),
    criteria: array("Further conditions.", { type: "object", additionalProperties: true }),
  },
  { title: "search" },
);

const restlet: Schema = object("For type `restlet`: the search that the RESTlet runs.", {
  recordType: string("Record type that is searched, in lower case."),
  searchId: string("Internal id of the saved search."),
  useSS2Restlets: boolean("Whether the RESTlets of SuiteScript 2.0 are used."),
  restletVersion: choice("Version of the RESTlets.", VERSIONS, { ignoreCase: true }),
  criteria: anyValue(
    "Conditions in addition to those of the saved search, with the fields of NetSuite's filters.",
  ),
  columns: anyValue("Columns in addition to those of the saved search."),
  markExportedBatchSize: anyValue("For type `once`: how many records are marked as exported in one request."),
  hooks: object("SuiteScript functions that the RESTlet calls.", {
    batchSize: integer("How many records one call of the hook receives."),
    preSend,
  }),
});

const distributed: Schema = object("For type `distributed`: which events in NetSuite are exported.", {
  recordType: string("Record type whose events are exported, in lower case."),
  executionContext: choices(
    "Contexts of NetSuite in which a change is exported. Celigo's default is `userinterface` and `webstore`.",
    EXECUTION_CONTEXTS,
    { unordered: true },
  ),
  executionType: choices(
    "Operations that are exported. Celigo's default is `create`, `edit` and `xedit`.",
    EXECUTION_TYPES,
    { unordered: true },
  ),
  disabled: boolean("Whether the listener is switched off."),
  qualifier: anyValue("Condition on records, in the prefix notation of filters. Managed as one value.", {
    opaque: true,
  }),
  skipExportFieldId: string("NetSuite id of the checkbox field that keeps a record from being exported."),
  sublists: anyValue("Sublists that are exported with the record."),
  referencedFields: anyValue("Fields of referenced records that are exported with the record."),
  relatedLists: anyValue("Lists of related records that are exported with the record."),
  forceReload: boolean("Whether NetSuite loads the record again before it is exported."),
  useSS2Framework: boolean("Whether the framework of SuiteScript 2.0 is used."),
  frameworkVersion: choice("Version of the framework.", VERSIONS),
  hooks: object("SuiteScript functions that NetSuite calls.", { preSend }),
});

/** Source of a NetSuite export. */
export const exportNetsuite: Schema = object("For `NetSuiteExport`: what is read.", {
  type: choice(
    "Kind of request: `search` and `basicSearch` use `searches`, `restlet` uses `restlet`, `distributed` exports events, `getList` reads by ids, `file` parses files of the file cabinet, `metadata` and `selectoption` describe record types and fields, `getServerTime` gives the time.",
    [
      "search",
      "basicSearch",
      "metadata",
      "selectoption",
      "restlet",
      "getList",
      "getServerTime",
      "distributed",
      "file",
    ],
  ),
  searches: array("For `search` and `basicSearch`: the searches.", search, {
    identity: ["savedSearchId", "recordType"],
  }),
  restlet,
  distributed,
  getList: anyValue("For `getList`: record type and ids to read."),
  searchPreferences: object("How searches run.", {
    bodyFieldsOnly: boolean("Whether only body fields are read, without sublists."),
    pageSize: integer("Records on each page of a search."),
    returnSearchColumns: boolean("Whether the columns of the saved search are returned."),
  }),
  skipGrouping: boolean("Whether the lines of a transaction are not grouped into one record."),
  statsOnly: boolean("Whether only totals are returned, without records."),
  internalId: string("For type `blob` of the export: internal id of the file in the file cabinet."),
  blob: object("For type `blob` of the export: what happens to the file.", {
    purgeFileAfterExport: boolean("Whether the file is deleted in NetSuite after it was exported."),
  }),
  file: object("For `file`: where the files are.", {
    folderInternalId: string("Internal id of the folder in the file cabinet."),
    backupFolderInternalId: string("Internal id of the folder that exported files are moved to."),
  }),
  metadata: anyValue("For `metadata`: the record type to describe."),
  selectoption: anyValue("For `selectoption`: the field whose options are read."),
  customFieldMetadata: anyValue("Description of custom fields. Usually system-managed."),
});
