/** What an export is made of: a source of records, or a lookup within a flow. */
import type { InputSchema } from "../../json/schema";
import {
  anyValue,
  array,
  boolean,
  choice,
  integer,
  nameValuePairs,
  object,
  openObject,
  reference,
  string,
  strings,
} from "../parts/fields";
import { exportFile } from "../parts/file";
import { filter } from "../parts/filter";
import { hook, preSave, settings, settingsForm } from "../parts/hooks";
import { mappingDefinitions, mappings } from "../parts/mappings";
import { READ_ONLY_EVERYWHERE } from "../parts/read-only";
import { transform } from "../parts/transform";
import { exportAdaptors } from "./adaptors";
import { exportHttp } from "./http";
import { exportNetsuite } from "./netsuite";
import { exportSalesforce } from "./salesforce";
import { webhook } from "./webhook";

/** The inputs of an export. */
export const exportSchema: InputSchema = {
  type: "object",
  required: ["name", "adaptorType"],
  additionalProperties: false,
  $defs: mappingDefinitions,
  properties: {
    name: string("Name of the export. Celigo does not keep it unique."),
    description: string("What the export reads, at most 10,240 characters."),
    _connectionId: reference(
      "Id of the connection to the source; webhooks have none. A change cancels the running and queued jobs of the flows that use the export.",
      "Connection",
    ),
    adaptorType: choice(
      "Kind of source. The object of the same kind says what is read, such as `http` for `HTTPExport`. A change replaces the export: its delta timestamp, the address of a webhook, and state under its id are lost.",
      [
        "HTTPExport",
        "FTPExport",
        "AS2Export",
        "S3Export",
        "NetSuiteExport",
        "SalesforceExport",
        "JDBCExport",
        "RDBMSExport",
        "MongodbExport",
        "DynamodbExport",
        "WrapperExport",
        "SimpleExport",
        "WebhookExport",
        "FileSystemExport",
      ],
    ),
    type: choice(
      "Which records are exported. Left out: all. `delta` those changed since the last run, `once` those not marked as exported, `test` a few, `blob` unparsed files, `webhook` and `distributed` those that arrive as events, `tranlinedelta` changed lines of transactions, `simple` an uploaded file, `stream` a continuous stream.",
      ["webhook", "test", "delta", "once", "tranlinedelta", "simple", "blob", "distributed", "stream"],
    ),
    pageSize: integer(
      "Records on each page that goes through the flow. Celigo's default is 20; a page has at most 5 MB.",
    ),
    dataURITemplate: string(
      "Link to a record in the source application, shown with its errors; a handlebars expression.",
    ),
    traceKeyTemplate: string("Key that identifies a record in the error lists; a handlebars expression."),
    oneToMany: boolean("For lookups: whether each element of an array in the record is looked up by itself."),
    pathToMany: string("For `oneToMany`: path of the array in the record."),
    isLookup: boolean(
      "Whether the export looks records up within a flow. Celigo's default is false: it is a source.",
    ),
    groupByFields: strings("Fields whose equal values put records into one group."),
    delta: object("For type `delta`: what counts as changed.", {
      dateField: string(
        "Field with the time of the last change; several are separated by commas. HTTP exports have none.",
      ),
      dateFormat: string(
        "Format of the time in requests, in the notation of Moment.js. Celigo's default is ISO 8601.",
      ),
      lagOffset: integer(
        "Milliseconds that are subtracted from the time of the last run, for sources that show changes late.",
      ),
      startDate: string("Time of the last run that the first run assumes, in documents of the older kind."),
    }),
    test: object("For type `test`: how much is exported.", {
      limit: integer("Most records of a run, 1 to 100."),
    }),
    once: object("For type `once`: how exported records are marked.", {
      booleanField: string(
        "Boolean field that is false until a record is exported. HTTP exports use `http.once`.",
      ),
    }),
    filter: filter("Which exported records go on in the flow."),
    inputFilter: filter("For lookups: which records of the flow are looked up."),
    mappings: mappings(
      "For lookups: the record that the request is made of. Left out: the record of the flow.",
    ),
    transform: transform("How exported records are reshaped before they go on in the flow."),
    hooks: object("Functions that Celigo calls during the export.", {
      preSavePage: hook("Function that receives each page of records before it goes on in the flow."),
    }),
    parsers: anyValue("Parsers of the export, of any shape."),
    settings,
    settingsForm,
    preSave,
    mockOutput: object("Records that a test run of the flow uses in place of the source.", {
      page_of_records: array(
        "The records.",
        object("A record.", { record: openObject("Fields of the record.") }, { title: "record" }),
      ),
    }),
    _ediProfileId: reference("Id of the EDI profile that describes the X12 files.", "ediprofiles"),
    _postParseListenerId: reference(
      "Id of the webhook export that is called after an EDI file was parsed.",
      "Export",
    ),
    assistant: string("Name of the form that the user interface shows for the application."),
    assistantMetadata: openObject("What the user interface keeps for that form."),
    sampleData: string("Sample record that the user interface works with."),
    sampleHeaders: nameValuePairs(
      "Headers that the user interface previews with.",
      "Name of the header.",
      "Value of the header.",
    ),
    sampleQueryParams: nameValuePairs(
      "Query parameters that the user interface previews with.",
      "Name of the parameter.",
      "Value of the parameter.",
    ),
    http: exportHttp,
    file: exportFile,
    netsuite: exportNetsuite,
    salesforce: exportSalesforce,
    webhook,
    ...exportAdaptors,
  },
};

/** What else the description of `Export` says. */
export const exportFields = {
  naturalKey: ["name", "adaptorType", "_connectionId"],
  replaceOn: ["adaptorType"],
  patchable: [],
  readOnly: [
    ...READ_ONLY_EVERYWHERE,
    "_integrationId",
    "_connectorId",
    "asynchronous",
    "debugUntil",
    "aiDescription",
    "apim",
    "__linkedLookupCacheIds",
    "webhookUrl",
  ],
  outputs: {
    createdAt: { type: "string", description: "When Celigo created the export (ISO 8601)." },
    webhookUrl: {
      type: "string",
      optional: true,
      description: "For `WebhookExport`: address that receives the requests.",
    },
  },
  volatile: {
    lastModified: { type: "string", description: "When the export was last changed (ISO 8601)." },
  },
  // Written by the user interface while people look at previews.
  noise: ["sampleData", "sampleHeaders", "sampleQueryParams", "assistantMetadata", "mockOutput"],
} as const;
