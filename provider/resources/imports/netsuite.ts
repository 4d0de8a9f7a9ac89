/** `netsuite_da` and `netsuite` of an import. */
import type { Schema } from "../../json/schema";
import { anyValue, array, boolean, choice, integer, object, openObject, string } from "../parts/fields";
import { mapping } from "../parts/mapping";

const operation: Schema = choice("What is done with the record.", [
  "add",
  "update",
  "addupdate",
  "attach",
  "detach",
  "delete",
]);

const internalIdLookup: Schema = object("How an existing record is found.", {
  extract: string("Path of the value in the source record."),
  searchField: string("Field of NetSuite that is searched."),
  operator: string("Operator of the search, such as `is`."),
  expression: anyValue("Search expression with several conditions."),
});

const lookup: Schema = object("A lookup in NetSuite.", {
  name: string("Name by which mappings refer to the lookup."),
  recordType: string("Type of the record that is searched."),
  searchField: string("Field that is searched."),
  resultField: string("Field whose value is the result."),
  expression: anyValue("Search expression with several conditions."),
  operator: string("Operator of the search."),
  includeInactive: boolean("Whether inactive records are found."),
  useDefaultOnMultipleMatches: boolean("Whether `default` is the result where several records are found."),
  allowFailures: boolean("Whether a value that is not found is accepted, with `default` as the result."),
  map: openObject("For a static lookup: the results by the values that they replace."),
  default: string("Result where nothing is found. It needs `allowFailures`."),
});

/** A function of a SuiteScript in the NetSuite account. */
function suiteScriptHook(description: string): Schema {
  return object(description, {
    fileInternalId: string("Internal id of the script file in NetSuite."),
    function: string("Name of the function to call; case matters."),
    configuration: openObject("Values that are passed to the function with each call."),
  });
}

const file: Schema = object("For file cabinets: the file.", {
  name: string("Name of the file; a handlebars expression."),
  fileType: string("Type of the file in NetSuite."),
  folder: string("Folder of the file."),
  folderInternalId: string("Internal id of the folder."),
  internalId: string("Internal id of the file."),
  backupFolderInternalId: string("Internal id of the folder for backups."),
});

/** Records that are written through Celigo's bundle or SuiteApp in NetSuite. */
export const importNetsuiteDistributed: Schema = object("For `NetSuiteDistributedImport`: the records.", {
  operation,
  recordType: string("Type of the record, such as `salesorder`."),
  recordIdentifier: string("Identifier of the record type that the user interface shows."),
  recordTypeId: string("Id of a custom record type."),
  restletVersion: choice("What carries the requests in NetSuite.", [
    "suitebundle",
    "suiteapp1.0",
    "suiteapp2.0",
  ]),
  useSS2Restlets: boolean("Whether SuiteScript 2 restlets are used."),
  batchSize: integer("Most records in one request."),
  internalIdLookup,
  mapping: mapping("How the NetSuite record is made of the source record."),
  lookups: array("Lookups that the mapping uses.", lookup, { identity: ["name"] }),
  hooks: object("Functions of SuiteScripts that Celigo calls in NetSuite.", {
    preMap: suiteScriptHook("Function that receives the records before they are mapped."),
    postMap: suiteScriptHook("Function that receives the mapped records."),
    postSubmit: suiteScriptHook("Function that receives the results."),
  }),
  preferences: object("Preferences of the requests.", {
    ignoreReadOnlyFields: boolean("Whether read-only fields are left out."),
    warningAsError: boolean("Whether warnings of NetSuite count as errors."),
    skipCustomMetadataRequests: boolean("Whether metadata of custom fields is not read."),
  }),
  retryUpdateAsAdd: boolean("Whether an update of a missing record is tried again as an add."),
  isFileProvider: boolean("Whether files of the file cabinet are written."),
  file,
  customFieldMetadata: openObject("What the user interface keeps of custom fields."),
  rawOverride: openObject("Settings that replace the others, where `useRawOverride` is true."),
  useRawOverride: boolean("Whether `rawOverride` replaces the other settings."),
  isMigrated: boolean("Whether the import was migrated from an older kind. Usually system-managed."),
});

/** Records that are written through NetSuite's web services. */
export const importNetsuite: Schema = object("For `NetSuiteImport`: the records.", {
  operation,
  recordType: string("Type of the record."),
  recordTypeId: string("Id of a custom record type."),
  batchSize: integer("Most records in one request."),
  internalIdLookup,
  lookups: anyValue("Lookups that the mapping uses."),
  preferences: openObject("Preferences of the requests."),
  retryUpdateAsAdd: boolean("Whether an update of a missing record is tried again as an add."),
  isFileProvider: boolean("Whether files of the file cabinet are written."),
  file: openObject("For file cabinets: the file."),
  customFieldMetadata: openObject("What the user interface keeps of custom fields."),
});
