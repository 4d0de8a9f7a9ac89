/** What an import is made of: a step that writes records. */
import type { InputSchema } from "../../json/schema";
import {
  anyValue,
  array,
  boolean,
  choice,
  integer,
  object,
  openObject,
  reference,
  string,
} from "../parts/fields";
import { importFile } from "../parts/file";
import { filter } from "../parts/filter";
import { hook, preSave, settings, settingsForm } from "../parts/hooks";
import { lookups } from "../parts/lookups";
import { mapping } from "../parts/mapping";
import { mappingDefinitions, mappings } from "../parts/mappings";
import { READ_ONLY_EVERYWHERE } from "../parts/read-only";
import { transform } from "../parts/transform";
import { importAdaptors } from "./adaptors";
import { importHttp } from "./http";
import { importNetsuite, importNetsuiteDistributed } from "./netsuite";

/** The inputs of an import. */
export const importSchema: InputSchema = {
  type: "object",
  required: ["name", "adaptorType"],
  additionalProperties: false,
  $defs: mappingDefinitions,
  properties: {
    name: string("Name of the import. Celigo does not keep it unique."),
    description: string("What the import writes, at most 10,240 characters."),
    _connectionId: reference(
      "Id of the connection to the destination; agents, guardrails and tools have none. A change cancels the running and queued jobs of the flows that use the import.",
      "Connection",
    ),
    adaptorType: choice(
      "Kind of destination. The object of the same kind says what is written, such as `http` for `HTTPImport`; `NetSuiteDistributedImport` uses `netsuite_da`. A change replaces the import.",
      [
        "HTTPImport",
        "FTPImport",
        "AS2Import",
        "S3Import",
        "NetSuiteImport",
        "NetSuiteDistributedImport",
        "SalesforceImport",
        "JDBCImport",
        "RDBMSImport",
        "MongodbImport",
        "DynamodbImport",
        "WrapperImport",
        "FileSystemImport",
        "AiAgentImport",
        "GuardrailImport",
        "ToolImport",
      ],
    ),
    externalId: string("Id of your own for the import, which Celigo keeps and does not read."),
    oneToMany: boolean("Whether each element of an array in the record is written by itself."),
    pathToMany: string("For `oneToMany`: path of the array in the record."),
    ignoreExisting: boolean("Whether records that exist at the destination are left out."),
    ignoreMissing: boolean("Whether records that do not exist at the destination are left out."),
    maxAttempts: integer("How often a record is tried."),
    idLockTemplate: string(
      "Key by which records are kept from being written at the same time; a handlebars expression.",
    ),
    dataURITemplate: string(
      "Link to a record in the destination application, shown with its errors; a handlebars expression.",
    ),
    traceKeyTemplate: string("Key that identifies a record in the error lists; a handlebars expression."),
    blob: boolean("Whether files are written as they are."),
    blobKeyPath: string("For `blob`: path of the file's key in the record."),
    deleteAfterImport: boolean("Whether the file is deleted at its source after it was written."),
    distributed: boolean("Whether the import runs in the destination application. Usually system-managed."),
    distributedAdaptorData: openObject("What the destination application keeps of the import."),
    unencrypted: openObject("Values for stacks and handlebars that are no secrets."),
    filter: filter("Which records are written."),
    mapping: {
      ...mapping("How the record to write is made of the source record, in version 1.0."),
      excludes: ["mappings"],
    },
    mappings: mappings("How the record to write is made of the source record, in version 2.0."),
    lookups: lookups("Lookups that `mappings` uses."),
    responseTransform: transform("How the answer of the application is reshaped."),
    hooks: object("Functions that Celigo calls during the import.", {
      preMap: hook("Function that receives the records before they are mapped."),
      postMap: hook("Function that receives the mapped records."),
      postSubmit: hook("Function that receives the results."),
      postAggregate: hook("Function that receives the file after it was written."),
    }),
    parsers: anyValue("Parsers of the import, of any shape."),
    settings,
    settingsForm,
    preSave,
    mockResponse: array(
      "Answers that a test run of the flow uses in place of the application.",
      openObject("An answer."),
      {},
    ),
    sampleData: anyValue("Sample record that the user interface works with."),
    sampleResponseData: anyValue("Sample answer that the user interface works with."),
    modelMetadata: openObject("What the user interface keeps of the destination's fields."),
    assistant: string("Name of the form that the user interface shows for the application."),
    assistantMetadata: openObject("What the user interface keeps for that form."),
    useTechAdaptorForm: boolean("Whether the user interface shows the technical form."),
    _ediProfileId: reference("Id of the EDI profile that describes the X12 files.", "ediprofiles"),
    http: importHttp,
    file: importFile,
    netsuite: importNetsuite,
    netsuite_da: importNetsuiteDistributed,
    ...importAdaptors,
  },
};

/** What else the description of `Import` says. */
export const importFields = {
  naturalKey: ["name", "adaptorType", "_connectionId"],
  replaceOn: ["adaptorType"],
  patchable: [],
  readOnly: [
    ...READ_ONLY_EVERYWHERE,
    "_integrationId",
    "_connectorId",
    "debugUntil",
    "aiDescription",
    "apim",
    "__linkedLookupCacheIds",
  ],
  outputs: { createdAt: { type: "string", description: "When Celigo created the import (ISO 8601)." } },
  volatile: {
    lastModified: { type: "string", description: "When the import was last changed (ISO 8601)." },
  },
  // Written by the user interface while people look at previews.
  noise: ["sampleData", "sampleResponseData", "modelMetadata", "mockResponse", "assistantMetadata"],
} as const;
