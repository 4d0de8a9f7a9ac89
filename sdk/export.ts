// Generated from provider/resources by `npm run generate`: do not edit.
/* eslint-disable @typescript-eslint/no-explicit-any */
import * as pulumi from "@pulumi/pulumi";
import { typeToken } from "../provider/pulumi/registration";
import { isKind, props, readProps, volatile } from "./resource";
import { restoreTexts } from "./texts";

/** Inputs of Export. */
export interface ExportArgs {
  /** Name of the export. Celigo does not keep it unique. */
  name: pulumi.Input<string>;
  /** What the export reads, at most 10,240 characters. */
  description?: pulumi.Input<string>;
  /**
   * Id of the connection to the source; webhooks have none. A change cancels the running and queued jobs
   * of the flows that use the export.
   */
  _connectionId?: pulumi.Input<string>;
  /**
   * Kind of source. The object of the same kind says what is read, such as `http` for `HTTPExport`. A
   * change replaces the export: its delta timestamp, the address of a webhook, and state under its id
   * are lost.
   */
  adaptorType: pulumi.Input<
    | "HTTPExport"
    | "FTPExport"
    | "AS2Export"
    | "S3Export"
    | "NetSuiteExport"
    | "SalesforceExport"
    | "JDBCExport"
    | "RDBMSExport"
    | "MongodbExport"
    | "DynamodbExport"
    | "WrapperExport"
    | "SimpleExport"
    | "WebhookExport"
    | "FileSystemExport"
    | (string & {})
  >;
  /**
   * Which records are exported. Left out: all. `delta` those changed since the last run, `once` those
   * not marked as exported, `test` a few, `blob` unparsed files, `webhook` and `distributed` those that
   * arrive as events, `tranlinedelta` changed lines of transactions, `simple` an uploaded file,
   * `stream` a continuous stream.
   */
  type?: pulumi.Input<
    | "webhook"
    | "test"
    | "delta"
    | "once"
    | "tranlinedelta"
    | "simple"
    | "blob"
    | "distributed"
    | "stream"
    | (string & {})
  >;
  /** Records on each page that goes through the flow. Celigo's default is 20; a page has at most 5 MB. */
  pageSize?: pulumi.Input<number>;
  /** Link to a record in the source application, shown with its errors; a handlebars expression. */
  dataURITemplate?: pulumi.Input<string>;
  /** Key that identifies a record in the error lists; a handlebars expression. */
  traceKeyTemplate?: pulumi.Input<string>;
  /** For lookups: whether each element of an array in the record is looked up by itself. */
  oneToMany?: pulumi.Input<boolean>;
  /** For `oneToMany`: path of the array in the record. */
  pathToMany?: pulumi.Input<string>;
  /** Whether the export looks records up within a flow. Celigo's default is false: it is a source. */
  isLookup?: pulumi.Input<boolean>;
  /** Fields whose equal values put records into one group. */
  groupByFields?: pulumi.Input<pulumi.Input<string>[]>;
  /** For type `delta`: what counts as changed. */
  delta?: pulumi.Input<ExportDelta>;
  /** For type `test`: how much is exported. */
  test?: pulumi.Input<ExportTest>;
  /** For type `once`: how exported records are marked. */
  once?: pulumi.Input<ExportOnce>;
  /** Which exported records go on in the flow. */
  filter?: pulumi.Input<ExportFilter>;
  /** For lookups: which records of the flow are looked up. */
  inputFilter?: pulumi.Input<ExportInputFilter>;
  /** For lookups: the record that the request is made of. Left out: the record of the flow. */
  mappings?: pulumi.Input<pulumi.Input<ExportFieldMapping>[]>;
  /** How exported records are reshaped before they go on in the flow. */
  transform?: pulumi.Input<ExportTransform>;
  /** Functions that Celigo calls during the export. */
  hooks?: pulumi.Input<ExportHooks>;
  /** Parsers of the export, of any shape. */
  parsers?: pulumi.Input<any>;
  /**
   * Values that hooks, filters, mappings and handlebars read at run time, often collected by
   * `settingsForm`.
   */
  settings?: pulumi.Input<{ [key: string]: any }>;
  /** Form that asks users for `settings`. */
  settingsForm?: pulumi.Input<ExportSettingsForm>;
  /** Script function that checks or changes the document before it is saved, and returns it. */
  preSave?: pulumi.Input<ExportPreSave>;
  /** Records that a test run of the flow uses in place of the source. */
  mockOutput?: pulumi.Input<ExportMockOutput>;
  /** Id of the EDI profile that describes the X12 files. */
  _ediProfileId?: pulumi.Input<string>;
  /** Id of the webhook export that is called after an EDI file was parsed. */
  _postParseListenerId?: pulumi.Input<string>;
  /** Name of the form that the user interface shows for the application. */
  assistant?: pulumi.Input<string>;
  /** What the user interface keeps for that form. */
  assistantMetadata?: pulumi.Input<{ [key: string]: any }>;
  /** Sample record that the user interface works with. */
  sampleData?: pulumi.Input<string>;
  /** Headers that the user interface previews with. */
  sampleHeaders?: pulumi.Input<pulumi.Input<ExportSampleHeader>[]>;
  /** Query parameters that the user interface previews with. */
  sampleQueryParams?: pulumi.Input<pulumi.Input<ExportSampleQueryParam>[]>;
  /** For `HTTPExport`: the requests. */
  http?: pulumi.Input<ExportHttp>;
  /** How the files of the source are selected and parsed. */
  file?: pulumi.Input<ExportFile>;
  /** For `NetSuiteExport`: what is read. */
  netsuite?: pulumi.Input<ExportNetsuite>;
  /** For `SalesforceExport`: what is read. */
  salesforce?: pulumi.Input<ExportSalesforce>;
  /** For `WebhookExport`: the listener. */
  webhook?: pulumi.Input<ExportWebhook>;
  /** For `RDBMSExport`: the SQL statements. */
  rdbms?: pulumi.Input<ExportRdbms>;
  /** For `JDBCExport`: the SQL statements. */
  jdbc?: pulumi.Input<ExportJdbc>;
  /** For `FTPExport`: which files are read. */
  ftp?: pulumi.Input<ExportFtp>;
  /** For `S3Export`: which files are read. */
  s3?: pulumi.Input<ExportS3>;
  /** For `FileSystemExport`: which files are read, by an on-premise agent. */
  filesystem?: pulumi.Input<ExportFilesystem>;
  /** For `MongodbExport`: the query. */
  mongodb?: pulumi.Input<ExportMongodb>;
  /** For `DynamodbExport`: the query. */
  dynamodb?: pulumi.Input<ExportDynamodb>;
  /** For `AS2Export`: the listener. */
  as2?: pulumi.Input<ExportAs2>;
  /** For `WrapperExport`: the function that gets the records. */
  wrapper?: pulumi.Input<ExportWrapper>;
  /** For `SimpleExport`: the file that a person uploads. */
  simple?: pulumi.Input<ExportSimple>;
  /** For real-time exports of NetSuite and Salesforce: the authorization. */
  distributed?: pulumi.Input<ExportDistributed>;
  /**
   * Any text. Changing it writes the declared credentials again, for example after somebody changed them
   * in Celigo, which nothing shows.
   */
  rewriteOn?: pulumi.Input<string>;
  /**
   * What an update does that would replace the document although the program does not declare
   * credentials that it has: `refuse` (default) fails and names the fields, `send` sends the document
   * without them, and Celigo may remove them.
   */
  updateWithout?: pulumi.Input<"refuse" | "send">;
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

/** For type `delta`: what counts as changed. */
export interface ExportDelta {
  /** Field with the time of the last change; several are separated by commas. HTTP exports have none. */
  dateField?: pulumi.Input<string>;
  /** Format of the time in requests, in the notation of Moment.js. Celigo's default is ISO 8601. */
  dateFormat?: pulumi.Input<string>;
  /** Milliseconds that are subtracted from the time of the last run, for sources that show changes late. */
  lagOffset?: pulumi.Input<number>;
  /** Time of the last run that the first run assumes, in documents of the older kind. */
  startDate?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For type `test`: how much is exported. */
export interface ExportTest {
  /** Most records of a run, 1 to 100. */
  limit?: pulumi.Input<number>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For type `once`: how exported records are marked. */
export interface ExportOnce {
  /** Boolean field that is false until a record is exported. HTTP exports use `http.once`. */
  booleanField?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** Which exported records go on in the flow. */
export interface ExportFilter {
  /** How records are selected: by a condition or by a script. */
  type?: pulumi.Input<"expression" | "script" | (string & {})>;
  /** For `expression`: the condition. */
  expression?: pulumi.Input<ExportFilterExpression>;
  /** For `script`: the function that receives the records and returns those to keep. */
  script?: pulumi.Input<ExportFilterScript>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `expression`: the condition. */
export interface ExportFilterExpression {
  /** Version of the notation; there is only `1`. */
  version?: pulumi.Input<"1" | (string & {})>;
  /**
   * Condition in prefix notation: an operator, then its operands, which may be conditions themselves,
   * such as `["equals", ["string", ["extract", "status"]], "open"]`. Managed as one value.
   */
  rules?: pulumi.Input<any[]>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `script`: the function that receives the records and returns those to keep. */
export interface ExportFilterScript {
  /** Name of the function to call; case matters. */
  function?: pulumi.Input<string>;
  /** Id of the script that holds the function. */
  _scriptId?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For lookups: which records of the flow are looked up. */
export interface ExportInputFilter {
  /** How records are selected: by a condition or by a script. */
  type?: pulumi.Input<"expression" | "script" | (string & {})>;
  /** For `expression`: the condition. */
  expression?: pulumi.Input<ExportFilterExpression>;
  /** For `script`: the function that receives the records and returns those to keep. */
  script?: pulumi.Input<ExportFilterScript>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** A field of the record that is made. */
export interface ExportFieldMapping {
  /**
   * Name of the field to write, without dots: nested fields go into `mappings`. Left out for an array
   * within an array.
   */
  generate?: pulumi.Input<string>;
  /** Data type of the field to write. */
  dataType?: pulumi.Input<
    | "string"
    | "number"
    | "boolean"
    | "object"
    | "stringarray"
    | "numberarray"
    | "booleanarray"
    | "objectarray"
    | "arrayarray"
    | (string & {})
  >;
  /**
   * Where the value comes from: a JSONPath (`$.customer.email`), a fixed text, or a handlebars
   * expression.
   */
  extract?: pulumi.Input<string>;
  /** Format of the date in the source, in the notation of Moment.js. */
  extractDateFormat?: pulumi.Input<string>;
  /** IANA time zone of the date in the source. */
  extractDateTimezone?: pulumi.Input<string>;
  /** Format of the date to write, in the notation of Moment.js. */
  generateDateFormat?: pulumi.Input<string>;
  /** IANA time zone of the date to write. */
  generateDateTimezone?: pulumi.Input<string>;
  /** Value to write where `extract` finds an empty value or none. */
  default?: pulumi.Input<string>;
  /** Name of the lookup that translates the extracted value. */
  lookupName?: pulumi.Input<string>;
  /** Note for the people who maintain the mapping. */
  description?: pulumi.Input<string>;
  /** Data type of the value in the source. */
  sourceDataType?: pulumi.Input<
    | "string"
    | "number"
    | "boolean"
    | "object"
    | "stringarray"
    | "numberarray"
    | "booleanarray"
    | "objectarray"
    | "arrayarray"
    | (string & {})
  >;
  /** Whether the mapping applies. Celigo rejects a mapping without it. */
  status?: pulumi.Input<"Active" | (string & {})>;
  /** When the mapping applies. */
  conditional?: pulumi.Input<ExportMappingConditional>;
  /** For `object`: the fields of the object. */
  mappings?: pulumi.Input<pulumi.Input<ExportFieldMapping>[]>;
  /** For the array data types: where the elements of the array come from, in order. */
  buildArrayHelper?: pulumi.Input<pulumi.Input<ExportMappingBuildArrayHelper>[]>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** When the mapping applies. */
export interface ExportMappingConditional {
  /** Condition: for created records, for updated ones, or where `extract` finds a value. */
  when?: pulumi.Input<"record_created" | "record_updated" | "extract_not_empty" | (string & {})>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** A source of elements for the array. */
export interface ExportMappingBuildArrayHelper {
  /** JSONPath of the values or objects in the source record, such as `$.items[*].sku`. */
  extract?: pulumi.Input<string>;
  /** Data type of the values that `extract` finds. */
  sourceDataType?: pulumi.Input<
    | "string"
    | "number"
    | "boolean"
    | "object"
    | "stringarray"
    | "numberarray"
    | "booleanarray"
    | "objectarray"
    | "arrayarray"
    | (string & {})
  >;
  /** Element to use where `extract` finds an empty value or none. */
  default?: pulumi.Input<string>;
  /** When the element is added. */
  conditional?: pulumi.Input<ExportMappingBuildArrayHelperConditional>;
  /** For `objectarray` and `arrayarray`: the fields of each element. */
  mappings?: pulumi.Input<pulumi.Input<ExportFieldMapping>[]>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** When the element is added. */
export interface ExportMappingBuildArrayHelperConditional {
  /** Condition: only where `extract` finds a value. */
  when?: pulumi.Input<"extract_not_empty" | (string & {})>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** How exported records are reshaped before they go on in the flow. */
export interface ExportTransform {
  /** How records are reshaped: by rules or by a script. */
  type?: pulumi.Input<"expression" | "script" | (string & {})>;
  /** For `expression`: the rules. */
  expression?: pulumi.Input<ExportTransformExpression>;
  /** For `script`: the function that receives the record and returns the new one. */
  script?: pulumi.Input<ExportTransformScript>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `expression`: the rules. */
export interface ExportTransformExpression {
  /** Version of the rules: `1` uses `rules`, `2` uses `rulesTwoDotZero`. */
  version?: pulumi.Input<"1" | "2" | (string & {})>;
  /** Rules of version 1: groups of rules, of which there is normally one. */
  rules?: pulumi.Input<pulumi.Input<pulumi.Input<ExportTransformExpressionRule>[]>[]>;
  /** Rules of version 2. */
  rulesTwoDotZero?: pulumi.Input<ExportTransformExpressionRulesTwoDotZero>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** A field of the reshaped record. */
export interface ExportTransformExpressionRule {
  /** Path of the value in the record. */
  extract: pulumi.Input<string>;
  /** Field to write. */
  generate: pulumi.Input<string>;
  /** Key by which Celigo's editor keeps track of the rule. Usually system-managed. */
  key?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** Rules of version 2. */
export interface ExportTransformExpressionRulesTwoDotZero {
  /**
   * `create` makes a new record of the mapped fields only; `modify` changes the record and keeps all
   * other fields.
   */
  mode?: pulumi.Input<"create" | "modify" | (string & {})>;
  /** The fields to write. */
  mappings?: pulumi.Input<pulumi.Input<ExportFieldMapping>[]>;
  /** Lookups that the mappings of the transformation use. */
  lookups?: pulumi.Input<pulumi.Input<ExportTransformExpressionRulesTwoDotZeroLookup>[]>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** One lookup. */
export interface ExportTransformExpressionRulesTwoDotZeroLookup {
  /** Name by which mappings refer to the lookup; unique in its list. */
  name?: pulumi.Input<string>;
  /** For a static lookup: the results by the values that they replace. */
  map?: pulumi.Input<{ [key: string]: any }>;
  /** For a dynamic lookup: id of the lookup cache that is read. */
  _lookupCacheId?: pulumi.Input<string>;
  /** For a dynamic lookup: path of the result within the cached value. */
  extract?: pulumi.Input<string>;
  /** Result where nothing is found. It needs `allowFailures`. */
  default?: pulumi.Input<string>;
  /**
   * Whether a value that is not found is accepted, with `default` as the result. Otherwise the record
   * fails.
   */
  allowFailures?: pulumi.Input<boolean>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `script`: the function that receives the record and returns the new one. */
export interface ExportTransformScript {
  /** Name of the function to call; case matters. */
  function?: pulumi.Input<string>;
  /** Id of the script that holds the function. */
  _scriptId?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** Functions that Celigo calls during the export. */
export interface ExportHooks {
  /** Function that receives each page of records before it goes on in the flow. */
  preSavePage?: pulumi.Input<ExportHooksPreSavePage>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** Function that receives each page of records before it goes on in the flow. */
export interface ExportHooksPreSavePage {
  /** Name of the function to call; case matters. */
  function?: pulumi.Input<string>;
  /** Id of the script that holds the function. */
  _scriptId?: pulumi.Input<string>;
  /** Id of the stack that holds the function, in place of `_scriptId`. */
  _stackId?: pulumi.Input<string>;
  /** Values that are passed to the function with each call. */
  configuration?: pulumi.Input<{ [key: string]: any }>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** Form that asks users for `settings`. */
export interface ExportSettingsForm {
  /** The form: its fields (`fieldMap`) and their arrangement (`layout`). */
  form?: pulumi.Input<{ [key: string]: any }>;
  /** Script function that prepares the form when it is opened, and returns it. */
  init?: pulumi.Input<ExportSettingsFormInit>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** Script function that prepares the form when it is opened, and returns it. */
export interface ExportSettingsFormInit {
  /** Name of the function to call; case matters. */
  function?: pulumi.Input<string>;
  /** Id of the script that holds the function. */
  _scriptId?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** Script function that checks or changes the document before it is saved, and returns it. */
export interface ExportPreSave {
  /** Name of the function to call; case matters. */
  function?: pulumi.Input<string>;
  /** Id of the script that holds the function. */
  _scriptId?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** Records that a test run of the flow uses in place of the source. */
export interface ExportMockOutput {
  /** The records. */
  page_of_records?: pulumi.Input<pulumi.Input<ExportMockOutputPage_of_record>[]>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** A record. */
export interface ExportMockOutputPage_of_record {
  /** Fields of the record. */
  record?: pulumi.Input<{ [key: string]: any }>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** An element of: Headers that the user interface previews with. */
export interface ExportSampleHeader {
  /** Name of the header. */
  name?: pulumi.Input<string>;
  /** Value of the header. */
  value?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** An element of: Query parameters that the user interface previews with. */
export interface ExportSampleQueryParam {
  /** Name of the parameter. */
  name?: pulumi.Input<string>;
  /** Value of the parameter. */
  value?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `HTTPExport`: the requests. */
export interface ExportHttp {
  /** `file` exports the response as a file. Left out: the response holds records. */
  type?: pulumi.Input<"file" | (string & {})>;
  /** HTTP method. */
  method?: pulumi.Input<"GET" | "POST" | "PUT" | "PATCH" | "DELETE" | (string & {})>;
  /**
   * Address below the base URI of the connection, a handlebars expression. A delta export uses
   * `{{lastExportDateTime}}` in it.
   */
  relativeURI?: pulumi.Input<string>;
  /** Headers in addition to those of the connection. */
  headers?: pulumi.Input<pulumi.Input<ExportHttpHeader>[]>;
  /** Format of the request body. Left out: as the connection says. */
  requestMediaType?: pulumi.Input<"json" | "xml" | "urlencoded" | "form-data" | "plaintext" | (string & {})>;
  /** Request body, a handlebars expression. */
  body?: pulumi.Input<string | pulumi.asset.Asset>;
  /** Format of a successful response. Left out: as the connection says. */
  successMediaType?: pulumi.Input<"json" | "xml" | "csv" | "plaintext" | (string & {})>;
  /** Format of an error response. Left out: as the connection says. */
  errorMediaType?: pulumi.Input<"json" | "xml" | "plaintext" | (string & {})>;
  /** Id of the async helper that polls for the result of a long-running request. */
  _asyncHelperId?: pulumi.Input<string>;
  /** For type `once`: the request that marks a record as exported. */
  once?: pulumi.Input<ExportHttpOnce>;
  /** How the pages after the first one are requested. Left out: one request. */
  paging?: pulumi.Input<ExportHttpPaging>;
  /** How a response is read. */
  response?: pulumi.Input<ExportHttpResponse>;
  /** Whether requests that download files carry the credentials of the connection. */
  sendAuthForFileDownloads?: pulumi.Input<boolean>;
  /** Id of the version of the HTTP connector. */
  _httpConnectorVersionId?: pulumi.Input<string>;
  /** Id of the resource of the HTTP connector. */
  _httpConnectorResourceId?: pulumi.Input<string>;
  /** Id of the endpoint of the HTTP connector. */
  _httpConnectorEndpointId?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** An element of: Headers in addition to those of the connection. */
export interface ExportHttpHeader {
  /** Name of the header. */
  name?: pulumi.Input<string>;
  /** Value of the header, a handlebars expression. */
  value?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For type `once`: the request that marks a record as exported. */
export interface ExportHttpOnce {
  /** Address below the base URI of the connection, a handlebars expression. */
  relativeURI?: pulumi.Input<string>;
  /** HTTP method. */
  method?: pulumi.Input<"GET" | "POST" | "PUT" | "PATCH" | "DELETE" | (string & {})>;
  /** Request body, a handlebars expression. */
  body?: pulumi.Input<string | pulumi.asset.Asset>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** How the pages after the first one are requested. Left out: one request. */
export interface ExportHttpPaging {
  /**
   * What leads to the next page: `linkheader` a Link header, `page` a page number, `skip` an offset,
   * `token` a token of the response, `nextpageurl` an address in the response, `relativeuri` another
   * relative URI, `body` another request body.
   */
  method?: pulumi.Input<
    "linkheader" | "page" | "skip" | "token" | "nextpageurl" | "relativeuri" | "body" | (string & {})
  >;
  /** For `page`: number of the first page. Celigo's default is 0. */
  page?: pulumi.Input<number>;
  /** For `skip`: offset of the first page, in records. Celigo's default is 0. */
  skip?: pulumi.Input<number>;
  /** For `token`: token of the first request, where the API wants one. */
  token?: pulumi.Input<string>;
  /** For `token` and `nextpageurl`: where the response holds the token or the address. */
  path?: pulumi.Input<string>;
  /** For `token`: part of the response that holds the token. */
  pathLocation?: pulumi.Input<"body" | "header" | (string & {})>;
  /** For `token`: path of the token from the second response on, where it differs. */
  pathAfterFirstRequest?: pulumi.Input<string>;
  /** Relative URI of the requests after the first one, a handlebars expression. */
  relativeURI?: pulumi.Input<string>;
  /** Body of the requests after the first one, a handlebars expression. */
  body?: pulumi.Input<string | pulumi.asset.Asset>;
  /** For `linkheader`: relation of the next page's link. Celigo's default is `next`. */
  linkHeaderRelation?: pulumi.Input<string>;
  /** Path of the records in the responses after the first one, where it differs. */
  resourcePath?: pulumi.Input<string>;
  /** HTTP status that means that there are no more pages. Celigo's default is 404. */
  lastPageStatusCode?: pulumi.Input<number>;
  /** Path of a field in the response that tells the last page. */
  lastPagePath?: pulumi.Input<string>;
  /** Values at `lastPagePath` that mean that there are no more pages. */
  lastPageValues?: pulumi.Input<pulumi.Input<string>[]>;
  /** For `page`: path of the number of pages in the response. */
  maxPagePath?: pulumi.Input<string>;
  /** For `skip`: path of the number of records in the response. */
  maxCountPath?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** How a response is read. */
export interface ExportHttpResponse {
  /** Path of the array of records in the response. Left out: the root. */
  resourcePath?: pulumi.Input<string>;
  /** Path of the id within each record. */
  resourceIdPath?: pulumi.Input<string>;
  /** Path of the field that tells success, for APIs that answer 200 to a failure. */
  successPath?: pulumi.Input<string>;
  /** Values at `successPath` that mean success. Left out: any value does. */
  successValues?: pulumi.Input<pulumi.Input<string>[]>;
  /** Path of the field that tells a failure, for APIs that answer 200 to a failure. */
  failPath?: pulumi.Input<string>;
  /** Values at `failPath` that mean a failure. Left out: any value does. */
  failValues?: pulumi.Input<pulumi.Input<string>[]>;
  /** Path of the error message in the response. */
  errorPath?: pulumi.Input<string>;
  /** For blobs: encoding of the content. */
  blobFormat?: pulumi.Input<
    "utf8" | "ucs2" | "utf-16le" | "ascii" | "binary" | "base64" | "hex" | (string & {})
  >;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** How the files of the source are selected and parsed. */
export interface ExportFile {
  /** Format of the files. */
  type?: pulumi.Input<"csv" | "json" | "xlsx" | "xml" | "filedefinition" | (string & {})>;
  /** Character encoding of the file. Celigo's default is `utf8`. */
  encoding?: pulumi.Input<
    "utf8" | "win1252" | "utf-16le" | "gb18030" | "macroman" | "iso88591" | "shiftjis" | (string & {})
  >;
  /**
   * What the export gives: `records` of the parsed files, `metadata` of the files only, or `blobKeys` of
   * unparsed files.
   */
  output?: pulumi.Input<"records" | "metadata" | "blobKeys" | (string & {})>;
  /**
   * Whether files stay at the source after they were exported. Celigo's default is false: it deletes
   * them.
   */
  skipDelete?: pulumi.Input<boolean>;
  /** Compression that is undone before the files are parsed. */
  compressionFormat?: pulumi.Input<"gzip" | "zip" | (string & {})>;
  /** Whether Celigo keeps no copy of the processed files of its own. Celigo's default is false. */
  purgeInternalBackup?: pulumi.Input<boolean>;
  /** Encryption that is undone before the files are parsed. */
  decrypt?: pulumi.Input<"pgp" | (string & {})>;
  /** How many files are processed in one batch, at most 1,000. */
  batchSize?: pulumi.Input<number>;
  /** Fields that the records of a file are sorted by, the most significant first. */
  sortByFields?: pulumi.Input<pulumi.Input<ExportFileSortByField>[]>;
  /** Fields whose equal values put records into one group. */
  groupByFields?: pulumi.Input<pulumi.Input<string>[]>;
  /** For `csv`: how rows become records. */
  csv?: pulumi.Input<ExportFileCsv>;
  /** For `json`: where the records are. */
  json?: pulumi.Input<ExportFileJson>;
  /** For `xlsx`: how rows become records. */
  xlsx?: pulumi.Input<ExportFileXlsx>;
  /** For `xml`: where the records are. */
  xml?: pulumi.Input<ExportFileXml>;
  /** For `filedefinition`: the format. */
  fileDefinition?: pulumi.Input<ExportFileFileDefinition>;
  /** Which files are processed, by their metadata. */
  filter?: pulumi.Input<ExportFileFilter>;
  /** Folder that receives a copy of each file before it is processed. */
  backupPath?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** A field to sort by. */
export interface ExportFileSortByField {
  /** Name of the field. */
  field?: pulumi.Input<string>;
  /** Whether the order is descending. Celigo's default is false. */
  descending?: pulumi.Input<boolean>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `csv`: how rows become records. */
export interface ExportFileCsv {
  /** Text between columns. Celigo's default is a comma. */
  columnDelimiter?: pulumi.Input<string>;
  /** Text between rows. Left out, Celigo detects it. */
  rowDelimiter?: pulumi.Input<string>;
  /** Whether the first row holds the names of the fields. Celigo's default is true. */
  hasHeaderRow?: pulumi.Input<boolean>;
  /** Whether spaces around values are removed. */
  trimSpaces?: pulumi.Input<boolean>;
  /** Rows to leave out at the start of each file. Celigo's default is 0. */
  rowsToSkip?: pulumi.Input<number>;
  /** Whether quotation marks have no meaning and are removed around values. */
  disableQuoteAndStripEnclosingQuotes?: pulumi.Input<boolean>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `json`: where the records are. */
export interface ExportFileJson {
  /** Path of the array of records. Left out: the root. */
  resourcePath?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `xlsx`: how rows become records. */
export interface ExportFileXlsx {
  /** Whether the first row holds the names of the fields. Celigo's default is true. */
  hasHeaderRow?: pulumi.Input<boolean>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `xml`: where the records are. */
export interface ExportFileXml {
  /** XPath of the elements that become records. */
  resourcePath?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `filedefinition`: the format. */
export interface ExportFileFileDefinition {
  /** Id of the file definition that describes the format. */
  _fileDefinitionId?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** Which files are processed, by their metadata. */
export interface ExportFileFilter {
  /** How records are selected: by a condition or by a script. */
  type?: pulumi.Input<"expression" | "script" | (string & {})>;
  /** For `expression`: the condition. */
  expression?: pulumi.Input<ExportFilterExpression>;
  /** For `script`: the function that receives the records and returns those to keep. */
  script?: pulumi.Input<ExportFilterScript>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `NetSuiteExport`: what is read. */
export interface ExportNetsuite {
  /**
   * Kind of request: `search` and `basicSearch` use `searches`, `restlet` uses `restlet`, `distributed`
   * exports events, `getList` reads by ids, `file` parses files of the file cabinet, `metadata` and
   * `selectoption` describe record types and fields, `getServerTime` gives the time.
   */
  type?: pulumi.Input<
    | "search"
    | "basicSearch"
    | "metadata"
    | "selectoption"
    | "restlet"
    | "getList"
    | "getServerTime"
    | "distributed"
    | "file"
    | (string & {})
  >;
  /** For `search` and `basicSearch`: the searches. */
  searches?: pulumi.Input<pulumi.Input<ExportNetsuiteSearche>[]>;
  /** For type `restlet`: the search that the RESTlet runs. */
  restlet?: pulumi.Input<ExportNetsuiteRestlet>;
  /** For type `distributed`: which events in NetSuite are exported. */
  distributed?: pulumi.Input<ExportNetsuiteDistributed>;
  /** For `getList`: record type and ids to read. */
  getList?: pulumi.Input<any>;
  /** How searches run. */
  searchPreferences?: pulumi.Input<ExportNetsuiteSearchPreferences>;
  /** Whether the lines of a transaction are not grouped into one record. */
  skipGrouping?: pulumi.Input<boolean>;
  /** Whether only totals are returned, without records. */
  statsOnly?: pulumi.Input<boolean>;
  /** For type `blob` of the export: internal id of the file in the file cabinet. */
  internalId?: pulumi.Input<string>;
  /** For type `blob` of the export: what happens to the file. */
  blob?: pulumi.Input<ExportNetsuiteBlob>;
  /** For `file`: where the files are. */
  file?: pulumi.Input<ExportNetsuiteFile>;
  /** For `metadata`: the record type to describe. */
  metadata?: pulumi.Input<any>;
  /** For `selectoption`: the field whose options are read. */
  selectoption?: pulumi.Input<any>;
  /** Description of custom fields. Usually system-managed. */
  customFieldMetadata?: pulumi.Input<any>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** A search. */
export interface ExportNetsuiteSearche {
  /** Internal id of the saved search. */
  savedSearchId?: pulumi.Input<string>;
  /** Record type that is searched, in lower case, such as `salesorder`. */
  recordType?: pulumi.Input<string>;
  /** Further conditions. */
  criteria?: pulumi.Input<pulumi.Input<{ [key: string]: any }>[]>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For type `restlet`: the search that the RESTlet runs. */
export interface ExportNetsuiteRestlet {
  /** Record type that is searched, in lower case. */
  recordType?: pulumi.Input<string>;
  /** Internal id of the saved search. */
  searchId?: pulumi.Input<string>;
  /** Whether the RESTlets of SuiteScript 2.0 are used. */
  useSS2Restlets?: pulumi.Input<boolean>;
  /** Version of the RESTlets. */
  restletVersion?: pulumi.Input<"suitebundle" | "suiteapp1.0" | "suiteapp2.0" | (string & {})>;
  /** Conditions in addition to those of the saved search, with the fields of NetSuite's filters. */
  criteria?: pulumi.Input<any>;
  /** Columns in addition to those of the saved search. */
  columns?: pulumi.Input<any>;
  /** For type `once`: how many records are marked as exported in one request. */
  markExportedBatchSize?: pulumi.Input<any>;
  /** SuiteScript functions that the RESTlet calls. */
  hooks?: pulumi.Input<ExportNetsuiteRestletHooks>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** SuiteScript functions that the RESTlet calls. */
export interface ExportNetsuiteRestletHooks {
  /** How many records one call of the hook receives. */
  batchSize?: pulumi.Input<number>;
  /** Function that receives the records before NetSuite sends them. */
  preSend?: pulumi.Input<ExportNetsuiteRestletHooksPreSend>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** Function that receives the records before NetSuite sends them. */
export interface ExportNetsuiteRestletHooksPreSend {
  /** Internal id of the SuiteScript file in the file cabinet. */
  fileInternalId?: pulumi.Input<string>;
  /** Name of the function; case matters. */
  function?: pulumi.Input<string>;
  /** Values that are passed to the function with each call. */
  configuration?: pulumi.Input<{ [key: string]: any }>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For type `distributed`: which events in NetSuite are exported. */
export interface ExportNetsuiteDistributed {
  /** Record type whose events are exported, in lower case. */
  recordType?: pulumi.Input<string>;
  /**
   * Contexts of NetSuite in which a change is exported. Celigo's default is `userinterface` and
   * `webstore`.
   */
  executionContext?: pulumi.Input<
    pulumi.Input<
      | "userinterface"
      | "webservices"
      | "csvimport"
      | "offlineclient"
      | "portlet"
      | "scheduled"
      | "suitelet"
      | "custommassupdate"
      | "workflow"
      | "webstore"
      | "userevent"
      | "mapreduce"
      | "restlet"
      | "webapplication"
      | "restwebservices"
      | (string & {})
    >[]
  >;
  /** Operations that are exported. Celigo's default is `create`, `edit` and `xedit`. */
  executionType?: pulumi.Input<
    pulumi.Input<
      | "create"
      | "edit"
      | "delete"
      | "xedit"
      | "copy"
      | "view"
      | "cancel"
      | "approve"
      | "reject"
      | "pack"
      | "ship"
      | "markcomplete"
      | "reassign"
      | "editforecast"
      | "dropship"
      | "specialorder"
      | "orderitems"
      | "paybills"
      | "print"
      | "email"
      | (string & {})
    >[]
  >;
  /** Whether the listener is switched off. */
  disabled?: pulumi.Input<boolean>;
  /** Condition on records, in the prefix notation of filters. Managed as one value. */
  qualifier?: pulumi.Input<any>;
  /** NetSuite id of the checkbox field that keeps a record from being exported. */
  skipExportFieldId?: pulumi.Input<string>;
  /** Sublists that are exported with the record. */
  sublists?: pulumi.Input<any>;
  /** Fields of referenced records that are exported with the record. */
  referencedFields?: pulumi.Input<any>;
  /** Lists of related records that are exported with the record. */
  relatedLists?: pulumi.Input<any>;
  /** Whether NetSuite loads the record again before it is exported. */
  forceReload?: pulumi.Input<boolean>;
  /** Whether the framework of SuiteScript 2.0 is used. */
  useSS2Framework?: pulumi.Input<boolean>;
  /** Version of the framework. */
  frameworkVersion?: pulumi.Input<"suitebundle" | "suiteapp1.0" | "suiteapp2.0" | (string & {})>;
  /** SuiteScript functions that NetSuite calls. */
  hooks?: pulumi.Input<ExportNetsuiteDistributedHooks>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** SuiteScript functions that NetSuite calls. */
export interface ExportNetsuiteDistributedHooks {
  /** Function that receives the records before NetSuite sends them. */
  preSend?: pulumi.Input<ExportNetsuiteRestletHooksPreSend>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** How searches run. */
export interface ExportNetsuiteSearchPreferences {
  /** Whether only body fields are read, without sublists. */
  bodyFieldsOnly?: pulumi.Input<boolean>;
  /** Records on each page of a search. */
  pageSize?: pulumi.Input<number>;
  /** Whether the columns of the saved search are returned. */
  returnSearchColumns?: pulumi.Input<boolean>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For type `blob` of the export: what happens to the file. */
export interface ExportNetsuiteBlob {
  /** Whether the file is deleted in NetSuite after it was exported. */
  purgeFileAfterExport?: pulumi.Input<boolean>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `file`: where the files are. */
export interface ExportNetsuiteFile {
  /** Internal id of the folder in the file cabinet. */
  folderInternalId?: pulumi.Input<string>;
  /** Internal id of the folder that exported files are moved to. */
  backupFolderInternalId?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `SalesforceExport`: what is read. */
export interface ExportSalesforce {
  /** Kind of source: `soql` a query, `distributed` events. */
  type?: pulumi.Input<"soql" | "distributed" | (string & {})>;
  /** API name of the object, such as `Account` or `Order__c`. */
  sObjectType?: pulumi.Input<string>;
  /** For type `blob` of the export: id of the file, a handlebars expression. */
  id?: pulumi.Input<string>;
  /** Whether records in the recycle bin of Salesforce are included. Celigo's default is false. */
  includeDeletedRecords?: pulumi.Input<boolean>;
  /** API for `soql`: `rest` for small results and lookups, `bulk` for large ones. */
  api?: pulumi.Input<"rest" | "bulk" | (string & {})>;
  /** For `bulk`: settings of the Bulk API 2.0. */
  bulk?: pulumi.Input<ExportSalesforceBulk>;
  /** For `soql`: the query. */
  soql?: pulumi.Input<ExportSalesforceSoql>;
  /** For `distributed`: which events are exported. */
  distributed?: pulumi.Input<ExportSalesforceDistributed>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `bulk`: settings of the Bulk API 2.0. */
export interface ExportSalesforceBulk {
  /** Most records in one result of a job, at least 10,000. */
  maxRecords?: pulumi.Input<number>;
  /** Whether the job is deleted in Salesforce after the export. */
  purgeJobAfterExport?: pulumi.Input<boolean>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `soql`: the query. */
export interface ExportSalesforceSoql {
  /**
   * SOQL query, a handlebars expression of at most 200,000 characters. A delta export uses
   * `{{lastExportDateTime}}` in it.
   */
  query?: pulumi.Input<string | pulumi.asset.Asset>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `distributed`: which events are exported. */
export interface ExportSalesforceDistributed {
  /** Fields of referenced records that are exported with the record. */
  referencedFields?: pulumi.Input<pulumi.Input<string>[]>;
  /** Whether the listener is switched off. */
  disabled?: pulumi.Input<boolean>;
  /** Condition on records, in the notation of Salesforce formulas. */
  qualifier?: pulumi.Input<string>;
  /** Records in one batch, 4 to 200. */
  batchSize?: pulumi.Input<number>;
  /** API name of the checkbox field that keeps a record from being exported. */
  skipExportFieldId?: pulumi.Input<string>;
  /** Child records that are exported with the record. */
  relatedLists?: pulumi.Input<pulumi.Input<ExportSalesforceDistributedRelatedList>[]>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** A list of child records. */
export interface ExportSalesforceDistributedRelatedList {
  /** API name of the child object. */
  sObjectType?: pulumi.Input<string>;
  /** Field of the child that refers to the parent. */
  parentField?: pulumi.Input<string>;
  /** Fields of the child that are exported. */
  referencedFields?: pulumi.Input<pulumi.Input<string>[]>;
  /** SOQL `WHERE` condition on the children. */
  filter?: pulumi.Input<string>;
  /** SOQL `ORDER BY` expression of the children. */
  orderBy?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `WebhookExport`: the listener. */
export interface ExportWebhook {
  /** System that sends the requests; `custom` for any other. */
  provider?: pulumi.Input<
    | "activecampaign"
    | "aha"
    | "box"
    | "custom"
    | "dropbox"
    | "errorception"
    | "github"
    | "happyreturns"
    | "helpscout"
    | "hubspot"
    | "integrator-extension"
    | "intercom"
    | "jira"
    | "mailchimp"
    | "mailparser-io"
    | "onfleet"
    | "pagerduty"
    | "parseur"
    | "postmark"
    | "recurly"
    | "sapariba"
    | "segment"
    | "shipwire"
    | "shopify"
    | "slack"
    | "stripe"
    | "surveymonkey"
    | "travis"
    | "travis-org"
    | "typeform"
    | (string & {})
  >;
  /** Id of the HTTP connector of the provider, if any. */
  _httpConnectorId?: pulumi.Input<string>;
  /**
   * How a request proves where it comes from: `token` a text in the request, `hmac` a signature in a
   * header, `basic` a user name with password, `publickey` a signature that a public key verifies,
   * `secret_url` a text in the address.
   */
  verify?: pulumi.Input<"token" | "hmac" | "basic" | "publickey" | "secret_url" | (string & {})>;
  /** For `token` and `secret_url`: the text that the request must have. */
  token?: pulumi.Input<string>;
  /** For `token`: path of the token in the request body. */
  path?: pulumi.Input<string>;
  /** For `hmac`: algorithm of the signature. */
  algorithm?: pulumi.Input<"sha1" | "sha256" | "sha384" | "sha512" | (string & {})>;
  /** For `hmac`: encoding of the signature. */
  encoding?: pulumi.Input<"hex" | "base64" | (string & {})>;
  /** For `hmac` and `publickey`: the key that verifies the signature. */
  key?: pulumi.Input<string>;
  /** For `hmac`: name of the header that holds the signature. */
  header?: pulumi.Input<string>;
  /** For `basic`: user name. */
  username?: pulumi.Input<string>;
  /** For `basic`: password. */
  password?: pulumi.Input<string>;
  /** HTTP status of the response. Celigo's default is 204, which has no body. */
  successStatusCode?: pulumi.Input<number>;
  /** Body of the response. Celigo's default is empty. */
  successBody?: pulumi.Input<string | pulumi.asset.Asset>;
  /** Format of the response. Celigo's default is `json`. */
  successMediaType?: pulumi.Input<"json" | "xml" | "plaintext" | (string & {})>;
  /** Headers of the response. */
  successResponseHeaders?: pulumi.Input<pulumi.Input<ExportWebhookSuccessResponseHeader>[]>;
  /** HTTP status of the response to a verification request of the sender. Celigo's default is 200. */
  challengeSuccessStatusCode?: pulumi.Input<number>;
  /** Body of the response to a verification request. */
  challengeSuccessBody?: pulumi.Input<string | pulumi.asset.Asset>;
  /** Format of the response to a verification request. Celigo's default is `json`. */
  challengeSuccessMediaType?: pulumi.Input<"json" | "xml" | "plaintext" | (string & {})>;
  /** Headers of the response to a verification request. */
  challengeResponseHeaders?: pulumi.Input<pulumi.Input<ExportWebhookChallengeResponseHeader>[]>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** An element of: Headers of the response. */
export interface ExportWebhookSuccessResponseHeader {
  /** Name of the header. */
  name?: pulumi.Input<string>;
  /** Value of the header. */
  value?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** An element of: Headers of the response to a verification request. */
export interface ExportWebhookChallengeResponseHeader {
  /** Name of the header. */
  name?: pulumi.Input<string>;
  /** Value of the header. */
  value?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `RDBMSExport`: the SQL statements. */
export interface ExportRdbms {
  /**
   * SQL query that reads the records, a handlebars expression. A delta export uses
   * `{{lastExportDateTime}}` in it.
   */
  query?: pulumi.Input<string | pulumi.asset.Asset>;
  /** For type `once`: how a record is marked as exported. */
  once?: pulumi.Input<ExportRdbmsOnce>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For type `once`: how a record is marked as exported. */
export interface ExportRdbmsOnce {
  /** SQL statement that marks a record as exported, a handlebars expression. */
  query?: pulumi.Input<string | pulumi.asset.Asset>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `JDBCExport`: the SQL statements. */
export interface ExportJdbc {
  /**
   * SQL query that reads the records, a handlebars expression. A delta export uses
   * `{{lastExportDateTime}}` in it.
   */
  query?: pulumi.Input<string | pulumi.asset.Asset>;
  /** For type `once`: how a record is marked as exported. */
  once?: pulumi.Input<ExportJdbcOnce>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For type `once`: how a record is marked as exported. */
export interface ExportJdbcOnce {
  /** SQL statement that marks a record as exported, a handlebars expression. */
  query?: pulumi.Input<string | pulumi.asset.Asset>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `FTPExport`: which files are read. */
export interface ExportFtp {
  /** Id of the trading-partner connector. */
  _tpConnectorId?: pulumi.Input<string>;
  /** Folder of the files, a handlebars expression. */
  directoryPath?: pulumi.Input<string>;
  /** Start of the names of the files, a handlebars expression. */
  fileNameStartsWith?: pulumi.Input<string>;
  /** End of the names of the files, a handlebars expression. */
  fileNameEndsWith?: pulumi.Input<string>;
  /**
   * Folder that files are moved to after the export. Left out: they are deleted, unless
   * `file.skipDelete` is true.
   */
  backupDirectoryPath?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `S3Export`: which files are read. */
export interface ExportS3 {
  /** AWS region of the bucket, such as `us-east-1`. */
  region?: pulumi.Input<string>;
  /** Name of the bucket. */
  bucket?: pulumi.Input<string>;
  /** Start of the keys of the files. */
  keyStartsWith?: pulumi.Input<string>;
  /** End of the keys of the files. */
  keyEndsWith?: pulumi.Input<string>;
  /**
   * Bucket that files are moved to after the export. Left out: they are deleted, unless
   * `file.skipDelete` is true.
   */
  backupBucket?: pulumi.Input<string>;
  /** For `backupBucket`: text that is put in front of the keys there. */
  keyPrefix?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `FileSystemExport`: which files are read, by an on-premise agent. */
export interface ExportFilesystem {
  /** Folder of the files. */
  directoryPath: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `MongodbExport`: the query. */
export interface ExportMongodb {
  /** Operation. */
  method?: pulumi.Input<"find" | (string & {})>;
  /** Name of the collection. */
  collection?: pulumi.Input<string>;
  /** Query filter as JSON text, a handlebars expression. */
  filter?: pulumi.Input<string | pulumi.asset.Asset>;
  /** Projection as JSON text: the fields to read. */
  projection?: pulumi.Input<string | pulumi.asset.Asset>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `DynamodbExport`: the query. */
export interface ExportDynamodb {
  /** AWS region of the table, such as `us-east-1`. */
  region?: pulumi.Input<string>;
  /** Operation. */
  method?: pulumi.Input<"query" | (string & {})>;
  /** Name of the table. */
  tableName?: pulumi.Input<string>;
  /** Condition on the keys of the items. */
  keyConditionExpression?: pulumi.Input<string>;
  /** Condition on the other attributes of the items. */
  filterExpression?: pulumi.Input<string>;
  /** Attributes to read. Left out: all. */
  projectionExpression?: pulumi.Input<pulumi.Input<string>[]>;
  /** Names for the placeholders of the expressions, as JSON text. */
  expressionAttributeNames?: pulumi.Input<string>;
  /** Values for the placeholders of the expressions, as JSON text. */
  expressionAttributeValues?: pulumi.Input<string>;
  /** For type `once`: value of the partition key of the item to mark. */
  onceExportPartitionKey?: pulumi.Input<string>;
  /** For type `once`: value of the sort key of the item to mark. */
  onceExportSortKey?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `AS2Export`: the listener. */
export interface ExportAs2 {
  /** Id of the trading-partner connector. */
  _tpConnectorId?: pulumi.Input<string>;
  /** Whether the received files are passed on without being parsed. */
  blob?: pulumi.Input<boolean>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `WrapperExport`: the function that gets the records. */
export interface ExportWrapper {
  /** Name of the function; case matters. */
  function?: pulumi.Input<string>;
  /** Values that are passed to the function with each call. */
  configuration?: pulumi.Input<{ [key: string]: any }>;
  /** Id of the stack that holds the function. */
  _stackId?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `SimpleExport`: the file that a person uploads. */
export interface ExportSimple {
  /** How the uploaded file is parsed. */
  file?: pulumi.Input<ExportSimpleFile>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** How the uploaded file is parsed. */
export interface ExportSimpleFile {
  /** Format of the files. */
  type?: pulumi.Input<"csv" | "json" | "xlsx" | "xml" | "filedefinition" | (string & {})>;
  /** Character encoding of the file. Celigo's default is `utf8`. */
  encoding?: pulumi.Input<
    "utf8" | "win1252" | "utf-16le" | "gb18030" | "macroman" | "iso88591" | "shiftjis" | (string & {})
  >;
  /**
   * What the export gives: `records` of the parsed files, `metadata` of the files only, or `blobKeys` of
   * unparsed files.
   */
  output?: pulumi.Input<"records" | "metadata" | "blobKeys" | (string & {})>;
  /**
   * Whether files stay at the source after they were exported. Celigo's default is false: it deletes
   * them.
   */
  skipDelete?: pulumi.Input<boolean>;
  /** Compression that is undone before the files are parsed. */
  compressionFormat?: pulumi.Input<"gzip" | "zip" | (string & {})>;
  /** Whether Celigo keeps no copy of the processed files of its own. Celigo's default is false. */
  purgeInternalBackup?: pulumi.Input<boolean>;
  /** Encryption that is undone before the files are parsed. */
  decrypt?: pulumi.Input<"pgp" | (string & {})>;
  /** How many files are processed in one batch, at most 1,000. */
  batchSize?: pulumi.Input<number>;
  /** Fields that the records of a file are sorted by, the most significant first. */
  sortByFields?: pulumi.Input<pulumi.Input<ExportFileSortByField>[]>;
  /** Fields whose equal values put records into one group. */
  groupByFields?: pulumi.Input<pulumi.Input<string>[]>;
  /** For `csv`: how rows become records. */
  csv?: pulumi.Input<ExportFileCsv>;
  /** For `json`: where the records are. */
  json?: pulumi.Input<ExportFileJson>;
  /** For `xlsx`: how rows become records. */
  xlsx?: pulumi.Input<ExportFileXlsx>;
  /** For `xml`: where the records are. */
  xml?: pulumi.Input<ExportFileXml>;
  /** For `filedefinition`: the format. */
  fileDefinition?: pulumi.Input<ExportFileFileDefinition>;
  /** Which files are processed, by their metadata. */
  filter?: pulumi.Input<ExportFileFilter>;
  /** Folder that receives a copy of each file before it is processed. */
  backupPath?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For real-time exports of NetSuite and Salesforce: the authorization. */
export interface ExportDistributed {
  /** Token of the requests that deliver the records. */
  bearerToken?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ExportDelta} as an output. */
export interface ExportDeltaOutput {
  /** Field with the time of the last change; several are separated by commas. HTTP exports have none. */
  dateField?: string;
  /** Format of the time in requests, in the notation of Moment.js. Celigo's default is ISO 8601. */
  dateFormat?: string;
  /** Milliseconds that are subtracted from the time of the last run, for sources that show changes late. */
  lagOffset?: number;
  /** Time of the last run that the first run assumes, in documents of the older kind. */
  startDate?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ExportTest} as an output. */
export interface ExportTestOutput {
  /** Most records of a run, 1 to 100. */
  limit?: number;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ExportOnce} as an output. */
export interface ExportOnceOutput {
  /** Boolean field that is false until a record is exported. HTTP exports use `http.once`. */
  booleanField?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ExportFilter} as an output. */
export interface ExportFilterOutput {
  /** How records are selected: by a condition or by a script. */
  type?: "expression" | "script" | (string & {});
  /** For `expression`: the condition. */
  expression?: ExportFilterExpressionOutput;
  /** For `script`: the function that receives the records and returns those to keep. */
  script?: ExportFilterScriptOutput;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ExportFilterExpression} as an output. */
export interface ExportFilterExpressionOutput {
  /** Version of the notation; there is only `1`. */
  version?: "1" | (string & {});
  /**
   * Condition in prefix notation: an operator, then its operands, which may be conditions themselves,
   * such as `["equals", ["string", ["extract", "status"]], "open"]`. Managed as one value.
   */
  rules?: any[];
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ExportFilterScript} as an output. */
export interface ExportFilterScriptOutput {
  /** Name of the function to call; case matters. */
  function?: string;
  /** Id of the script that holds the function. */
  _scriptId?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ExportInputFilter} as an output. */
export interface ExportInputFilterOutput {
  /** How records are selected: by a condition or by a script. */
  type?: "expression" | "script" | (string & {});
  /** For `expression`: the condition. */
  expression?: ExportFilterExpressionOutput;
  /** For `script`: the function that receives the records and returns those to keep. */
  script?: ExportFilterScriptOutput;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ExportFieldMapping} as an output. */
export interface ExportFieldMappingOutput {
  /**
   * Name of the field to write, without dots: nested fields go into `mappings`. Left out for an array
   * within an array.
   */
  generate?: string;
  /** Data type of the field to write. */
  dataType?:
    | "string"
    | "number"
    | "boolean"
    | "object"
    | "stringarray"
    | "numberarray"
    | "booleanarray"
    | "objectarray"
    | "arrayarray"
    | (string & {});
  /**
   * Where the value comes from: a JSONPath (`$.customer.email`), a fixed text, or a handlebars
   * expression.
   */
  extract?: string;
  /** Format of the date in the source, in the notation of Moment.js. */
  extractDateFormat?: string;
  /** IANA time zone of the date in the source. */
  extractDateTimezone?: string;
  /** Format of the date to write, in the notation of Moment.js. */
  generateDateFormat?: string;
  /** IANA time zone of the date to write. */
  generateDateTimezone?: string;
  /** Value to write where `extract` finds an empty value or none. */
  default?: string;
  /** Name of the lookup that translates the extracted value. */
  lookupName?: string;
  /** Note for the people who maintain the mapping. */
  description?: string;
  /** Data type of the value in the source. */
  sourceDataType?:
    | "string"
    | "number"
    | "boolean"
    | "object"
    | "stringarray"
    | "numberarray"
    | "booleanarray"
    | "objectarray"
    | "arrayarray"
    | (string & {});
  /** Whether the mapping applies. Celigo rejects a mapping without it. */
  status?: "Active" | (string & {});
  /** When the mapping applies. */
  conditional?: ExportMappingConditionalOutput;
  /** For `object`: the fields of the object. */
  mappings?: ExportFieldMappingOutput[];
  /** For the array data types: where the elements of the array come from, in order. */
  buildArrayHelper?: ExportMappingBuildArrayHelperOutput[];
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ExportMappingConditional} as an output. */
export interface ExportMappingConditionalOutput {
  /** Condition: for created records, for updated ones, or where `extract` finds a value. */
  when?: "record_created" | "record_updated" | "extract_not_empty" | (string & {});
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ExportMappingBuildArrayHelper} as an output. */
export interface ExportMappingBuildArrayHelperOutput {
  /** JSONPath of the values or objects in the source record, such as `$.items[*].sku`. */
  extract?: string;
  /** Data type of the values that `extract` finds. */
  sourceDataType?:
    | "string"
    | "number"
    | "boolean"
    | "object"
    | "stringarray"
    | "numberarray"
    | "booleanarray"
    | "objectarray"
    | "arrayarray"
    | (string & {});
  /** Element to use where `extract` finds an empty value or none. */
  default?: string;
  /** When the element is added. */
  conditional?: ExportMappingBuildArrayHelperConditionalOutput;
  /** For `objectarray` and `arrayarray`: the fields of each element. */
  mappings?: ExportFieldMappingOutput[];
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ExportMappingBuildArrayHelperConditional} as an output. */
export interface ExportMappingBuildArrayHelperConditionalOutput {
  /** Condition: only where `extract` finds a value. */
  when?: "extract_not_empty" | (string & {});
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ExportTransform} as an output. */
export interface ExportTransformOutput {
  /** How records are reshaped: by rules or by a script. */
  type?: "expression" | "script" | (string & {});
  /** For `expression`: the rules. */
  expression?: ExportTransformExpressionOutput;
  /** For `script`: the function that receives the record and returns the new one. */
  script?: ExportTransformScriptOutput;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ExportTransformExpression} as an output. */
export interface ExportTransformExpressionOutput {
  /** Version of the rules: `1` uses `rules`, `2` uses `rulesTwoDotZero`. */
  version?: "1" | "2" | (string & {});
  /** Rules of version 1: groups of rules, of which there is normally one. */
  rules?: ExportTransformExpressionRuleOutput[][];
  /** Rules of version 2. */
  rulesTwoDotZero?: ExportTransformExpressionRulesTwoDotZeroOutput;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ExportTransformExpressionRule} as an output. */
export interface ExportTransformExpressionRuleOutput {
  /** Path of the value in the record. */
  extract: string;
  /** Field to write. */
  generate: string;
  /** Key by which Celigo's editor keeps track of the rule. Usually system-managed. */
  key?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ExportTransformExpressionRulesTwoDotZero} as an output. */
export interface ExportTransformExpressionRulesTwoDotZeroOutput {
  /**
   * `create` makes a new record of the mapped fields only; `modify` changes the record and keeps all
   * other fields.
   */
  mode?: "create" | "modify" | (string & {});
  /** The fields to write. */
  mappings?: ExportFieldMappingOutput[];
  /** Lookups that the mappings of the transformation use. */
  lookups?: ExportTransformExpressionRulesTwoDotZeroLookupOutput[];
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ExportTransformExpressionRulesTwoDotZeroLookup} as an output. */
export interface ExportTransformExpressionRulesTwoDotZeroLookupOutput {
  /** Name by which mappings refer to the lookup; unique in its list. */
  name?: string;
  /** For a static lookup: the results by the values that they replace. */
  map?: { [key: string]: any };
  /** For a dynamic lookup: id of the lookup cache that is read. */
  _lookupCacheId?: string;
  /** For a dynamic lookup: path of the result within the cached value. */
  extract?: string;
  /** Result where nothing is found. It needs `allowFailures`. */
  default?: string;
  /**
   * Whether a value that is not found is accepted, with `default` as the result. Otherwise the record
   * fails.
   */
  allowFailures?: boolean;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ExportTransformScript} as an output. */
export interface ExportTransformScriptOutput {
  /** Name of the function to call; case matters. */
  function?: string;
  /** Id of the script that holds the function. */
  _scriptId?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ExportHooks} as an output. */
export interface ExportHooksOutput {
  /** Function that receives each page of records before it goes on in the flow. */
  preSavePage?: ExportHooksPreSavePageOutput;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ExportHooksPreSavePage} as an output. */
export interface ExportHooksPreSavePageOutput {
  /** Name of the function to call; case matters. */
  function?: string;
  /** Id of the script that holds the function. */
  _scriptId?: string;
  /** Id of the stack that holds the function, in place of `_scriptId`. */
  _stackId?: string;
  /** Values that are passed to the function with each call. */
  configuration?: { [key: string]: any };
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ExportSettingsForm} as an output. */
export interface ExportSettingsFormOutput {
  /** The form: its fields (`fieldMap`) and their arrangement (`layout`). */
  form?: { [key: string]: any };
  /** Script function that prepares the form when it is opened, and returns it. */
  init?: ExportSettingsFormInitOutput;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ExportSettingsFormInit} as an output. */
export interface ExportSettingsFormInitOutput {
  /** Name of the function to call; case matters. */
  function?: string;
  /** Id of the script that holds the function. */
  _scriptId?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ExportPreSave} as an output. */
export interface ExportPreSaveOutput {
  /** Name of the function to call; case matters. */
  function?: string;
  /** Id of the script that holds the function. */
  _scriptId?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ExportMockOutput} as an output. */
export interface ExportMockOutputOutput {
  /** The records. */
  page_of_records?: ExportMockOutputPage_of_recordOutput[];
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ExportMockOutputPage_of_record} as an output. */
export interface ExportMockOutputPage_of_recordOutput {
  /** Fields of the record. */
  record?: { [key: string]: any };
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ExportSampleHeader} as an output. */
export interface ExportSampleHeaderOutput {
  /** Name of the header. */
  name?: string;
  /** Value of the header. */
  value?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ExportSampleQueryParam} as an output. */
export interface ExportSampleQueryParamOutput {
  /** Name of the parameter. */
  name?: string;
  /** Value of the parameter. */
  value?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ExportHttp} as an output. */
export interface ExportHttpOutput {
  /** `file` exports the response as a file. Left out: the response holds records. */
  type?: "file" | (string & {});
  /** HTTP method. */
  method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE" | (string & {});
  /**
   * Address below the base URI of the connection, a handlebars expression. A delta export uses
   * `{{lastExportDateTime}}` in it.
   */
  relativeURI?: string;
  /** Headers in addition to those of the connection. */
  headers?: ExportHttpHeaderOutput[];
  /** Format of the request body. Left out: as the connection says. */
  requestMediaType?: "json" | "xml" | "urlencoded" | "form-data" | "plaintext" | (string & {});
  /** Request body, a handlebars expression. */
  body?: string | pulumi.asset.Asset;
  /** Format of a successful response. Left out: as the connection says. */
  successMediaType?: "json" | "xml" | "csv" | "plaintext" | (string & {});
  /** Format of an error response. Left out: as the connection says. */
  errorMediaType?: "json" | "xml" | "plaintext" | (string & {});
  /** Id of the async helper that polls for the result of a long-running request. */
  _asyncHelperId?: string;
  /** For type `once`: the request that marks a record as exported. */
  once?: ExportHttpOnceOutput;
  /** How the pages after the first one are requested. Left out: one request. */
  paging?: ExportHttpPagingOutput;
  /** How a response is read. */
  response?: ExportHttpResponseOutput;
  /** Whether requests that download files carry the credentials of the connection. */
  sendAuthForFileDownloads?: boolean;
  /** Id of the version of the HTTP connector. */
  _httpConnectorVersionId?: string;
  /** Id of the resource of the HTTP connector. */
  _httpConnectorResourceId?: string;
  /** Id of the endpoint of the HTTP connector. */
  _httpConnectorEndpointId?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ExportHttpHeader} as an output. */
export interface ExportHttpHeaderOutput {
  /** Name of the header. */
  name?: string;
  /** Value of the header, a handlebars expression. */
  value?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ExportHttpOnce} as an output. */
export interface ExportHttpOnceOutput {
  /** Address below the base URI of the connection, a handlebars expression. */
  relativeURI?: string;
  /** HTTP method. */
  method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE" | (string & {});
  /** Request body, a handlebars expression. */
  body?: string | pulumi.asset.Asset;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ExportHttpPaging} as an output. */
export interface ExportHttpPagingOutput {
  /**
   * What leads to the next page: `linkheader` a Link header, `page` a page number, `skip` an offset,
   * `token` a token of the response, `nextpageurl` an address in the response, `relativeuri` another
   * relative URI, `body` another request body.
   */
  method?: "linkheader" | "page" | "skip" | "token" | "nextpageurl" | "relativeuri" | "body" | (string & {});
  /** For `page`: number of the first page. Celigo's default is 0. */
  page?: number;
  /** For `skip`: offset of the first page, in records. Celigo's default is 0. */
  skip?: number;
  /** For `token`: token of the first request, where the API wants one. */
  token?: string;
  /** For `token` and `nextpageurl`: where the response holds the token or the address. */
  path?: string;
  /** For `token`: part of the response that holds the token. */
  pathLocation?: "body" | "header" | (string & {});
  /** For `token`: path of the token from the second response on, where it differs. */
  pathAfterFirstRequest?: string;
  /** Relative URI of the requests after the first one, a handlebars expression. */
  relativeURI?: string;
  /** Body of the requests after the first one, a handlebars expression. */
  body?: string | pulumi.asset.Asset;
  /** For `linkheader`: relation of the next page's link. Celigo's default is `next`. */
  linkHeaderRelation?: string;
  /** Path of the records in the responses after the first one, where it differs. */
  resourcePath?: string;
  /** HTTP status that means that there are no more pages. Celigo's default is 404. */
  lastPageStatusCode?: number;
  /** Path of a field in the response that tells the last page. */
  lastPagePath?: string;
  /** Values at `lastPagePath` that mean that there are no more pages. */
  lastPageValues?: string[];
  /** For `page`: path of the number of pages in the response. */
  maxPagePath?: string;
  /** For `skip`: path of the number of records in the response. */
  maxCountPath?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ExportHttpResponse} as an output. */
export interface ExportHttpResponseOutput {
  /** Path of the array of records in the response. Left out: the root. */
  resourcePath?: string;
  /** Path of the id within each record. */
  resourceIdPath?: string;
  /** Path of the field that tells success, for APIs that answer 200 to a failure. */
  successPath?: string;
  /** Values at `successPath` that mean success. Left out: any value does. */
  successValues?: string[];
  /** Path of the field that tells a failure, for APIs that answer 200 to a failure. */
  failPath?: string;
  /** Values at `failPath` that mean a failure. Left out: any value does. */
  failValues?: string[];
  /** Path of the error message in the response. */
  errorPath?: string;
  /** For blobs: encoding of the content. */
  blobFormat?: "utf8" | "ucs2" | "utf-16le" | "ascii" | "binary" | "base64" | "hex" | (string & {});
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ExportFile} as an output. */
export interface ExportFileOutput {
  /** Format of the files. */
  type?: "csv" | "json" | "xlsx" | "xml" | "filedefinition" | (string & {});
  /** Character encoding of the file. Celigo's default is `utf8`. */
  encoding?:
    "utf8" | "win1252" | "utf-16le" | "gb18030" | "macroman" | "iso88591" | "shiftjis" | (string & {});
  /**
   * What the export gives: `records` of the parsed files, `metadata` of the files only, or `blobKeys` of
   * unparsed files.
   */
  output?: "records" | "metadata" | "blobKeys" | (string & {});
  /**
   * Whether files stay at the source after they were exported. Celigo's default is false: it deletes
   * them.
   */
  skipDelete?: boolean;
  /** Compression that is undone before the files are parsed. */
  compressionFormat?: "gzip" | "zip" | (string & {});
  /** Whether Celigo keeps no copy of the processed files of its own. Celigo's default is false. */
  purgeInternalBackup?: boolean;
  /** Encryption that is undone before the files are parsed. */
  decrypt?: "pgp" | (string & {});
  /** How many files are processed in one batch, at most 1,000. */
  batchSize?: number;
  /** Fields that the records of a file are sorted by, the most significant first. */
  sortByFields?: ExportFileSortByFieldOutput[];
  /** Fields whose equal values put records into one group. */
  groupByFields?: string[];
  /** For `csv`: how rows become records. */
  csv?: ExportFileCsvOutput;
  /** For `json`: where the records are. */
  json?: ExportFileJsonOutput;
  /** For `xlsx`: how rows become records. */
  xlsx?: ExportFileXlsxOutput;
  /** For `xml`: where the records are. */
  xml?: ExportFileXmlOutput;
  /** For `filedefinition`: the format. */
  fileDefinition?: ExportFileFileDefinitionOutput;
  /** Which files are processed, by their metadata. */
  filter?: ExportFileFilterOutput;
  /** Folder that receives a copy of each file before it is processed. */
  backupPath?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ExportFileSortByField} as an output. */
export interface ExportFileSortByFieldOutput {
  /** Name of the field. */
  field?: string;
  /** Whether the order is descending. Celigo's default is false. */
  descending?: boolean;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ExportFileCsv} as an output. */
export interface ExportFileCsvOutput {
  /** Text between columns. Celigo's default is a comma. */
  columnDelimiter?: string;
  /** Text between rows. Left out, Celigo detects it. */
  rowDelimiter?: string;
  /** Whether the first row holds the names of the fields. Celigo's default is true. */
  hasHeaderRow?: boolean;
  /** Whether spaces around values are removed. */
  trimSpaces?: boolean;
  /** Rows to leave out at the start of each file. Celigo's default is 0. */
  rowsToSkip?: number;
  /** Whether quotation marks have no meaning and are removed around values. */
  disableQuoteAndStripEnclosingQuotes?: boolean;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ExportFileJson} as an output. */
export interface ExportFileJsonOutput {
  /** Path of the array of records. Left out: the root. */
  resourcePath?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ExportFileXlsx} as an output. */
export interface ExportFileXlsxOutput {
  /** Whether the first row holds the names of the fields. Celigo's default is true. */
  hasHeaderRow?: boolean;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ExportFileXml} as an output. */
export interface ExportFileXmlOutput {
  /** XPath of the elements that become records. */
  resourcePath?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ExportFileFileDefinition} as an output. */
export interface ExportFileFileDefinitionOutput {
  /** Id of the file definition that describes the format. */
  _fileDefinitionId?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ExportFileFilter} as an output. */
export interface ExportFileFilterOutput {
  /** How records are selected: by a condition or by a script. */
  type?: "expression" | "script" | (string & {});
  /** For `expression`: the condition. */
  expression?: ExportFilterExpressionOutput;
  /** For `script`: the function that receives the records and returns those to keep. */
  script?: ExportFilterScriptOutput;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ExportNetsuite} as an output. */
export interface ExportNetsuiteOutput {
  /**
   * Kind of request: `search` and `basicSearch` use `searches`, `restlet` uses `restlet`, `distributed`
   * exports events, `getList` reads by ids, `file` parses files of the file cabinet, `metadata` and
   * `selectoption` describe record types and fields, `getServerTime` gives the time.
   */
  type?:
    | "search"
    | "basicSearch"
    | "metadata"
    | "selectoption"
    | "restlet"
    | "getList"
    | "getServerTime"
    | "distributed"
    | "file"
    | (string & {});
  /** For `search` and `basicSearch`: the searches. */
  searches?: ExportNetsuiteSearcheOutput[];
  /** For type `restlet`: the search that the RESTlet runs. */
  restlet?: ExportNetsuiteRestletOutput;
  /** For type `distributed`: which events in NetSuite are exported. */
  distributed?: ExportNetsuiteDistributedOutput;
  /** For `getList`: record type and ids to read. */
  getList?: any;
  /** How searches run. */
  searchPreferences?: ExportNetsuiteSearchPreferencesOutput;
  /** Whether the lines of a transaction are not grouped into one record. */
  skipGrouping?: boolean;
  /** Whether only totals are returned, without records. */
  statsOnly?: boolean;
  /** For type `blob` of the export: internal id of the file in the file cabinet. */
  internalId?: string;
  /** For type `blob` of the export: what happens to the file. */
  blob?: ExportNetsuiteBlobOutput;
  /** For `file`: where the files are. */
  file?: ExportNetsuiteFileOutput;
  /** For `metadata`: the record type to describe. */
  metadata?: any;
  /** For `selectoption`: the field whose options are read. */
  selectoption?: any;
  /** Description of custom fields. Usually system-managed. */
  customFieldMetadata?: any;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ExportNetsuiteSearche} as an output. */
export interface ExportNetsuiteSearcheOutput {
  /** Internal id of the saved search. */
  savedSearchId?: string;
  /** Record type that is searched, in lower case, such as `salesorder`. */
  recordType?: string;
  /** Further conditions. */
  criteria?: { [key: string]: any }[];
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ExportNetsuiteRestlet} as an output. */
export interface ExportNetsuiteRestletOutput {
  /** Record type that is searched, in lower case. */
  recordType?: string;
  /** Internal id of the saved search. */
  searchId?: string;
  /** Whether the RESTlets of SuiteScript 2.0 are used. */
  useSS2Restlets?: boolean;
  /** Version of the RESTlets. */
  restletVersion?: "suitebundle" | "suiteapp1.0" | "suiteapp2.0" | (string & {});
  /** Conditions in addition to those of the saved search, with the fields of NetSuite's filters. */
  criteria?: any;
  /** Columns in addition to those of the saved search. */
  columns?: any;
  /** For type `once`: how many records are marked as exported in one request. */
  markExportedBatchSize?: any;
  /** SuiteScript functions that the RESTlet calls. */
  hooks?: ExportNetsuiteRestletHooksOutput;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ExportNetsuiteRestletHooks} as an output. */
export interface ExportNetsuiteRestletHooksOutput {
  /** How many records one call of the hook receives. */
  batchSize?: number;
  /** Function that receives the records before NetSuite sends them. */
  preSend?: ExportNetsuiteRestletHooksPreSendOutput;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ExportNetsuiteRestletHooksPreSend} as an output. */
export interface ExportNetsuiteRestletHooksPreSendOutput {
  /** Internal id of the SuiteScript file in the file cabinet. */
  fileInternalId?: string;
  /** Name of the function; case matters. */
  function?: string;
  /** Values that are passed to the function with each call. */
  configuration?: { [key: string]: any };
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ExportNetsuiteDistributed} as an output. */
export interface ExportNetsuiteDistributedOutput {
  /** Record type whose events are exported, in lower case. */
  recordType?: string;
  /**
   * Contexts of NetSuite in which a change is exported. Celigo's default is `userinterface` and
   * `webstore`.
   */
  executionContext?: (
    | "userinterface"
    | "webservices"
    | "csvimport"
    | "offlineclient"
    | "portlet"
    | "scheduled"
    | "suitelet"
    | "custommassupdate"
    | "workflow"
    | "webstore"
    | "userevent"
    | "mapreduce"
    | "restlet"
    | "webapplication"
    | "restwebservices"
    | (string & {})
  )[];
  /** Operations that are exported. Celigo's default is `create`, `edit` and `xedit`. */
  executionType?: (
    | "create"
    | "edit"
    | "delete"
    | "xedit"
    | "copy"
    | "view"
    | "cancel"
    | "approve"
    | "reject"
    | "pack"
    | "ship"
    | "markcomplete"
    | "reassign"
    | "editforecast"
    | "dropship"
    | "specialorder"
    | "orderitems"
    | "paybills"
    | "print"
    | "email"
    | (string & {})
  )[];
  /** Whether the listener is switched off. */
  disabled?: boolean;
  /** Condition on records, in the prefix notation of filters. Managed as one value. */
  qualifier?: any;
  /** NetSuite id of the checkbox field that keeps a record from being exported. */
  skipExportFieldId?: string;
  /** Sublists that are exported with the record. */
  sublists?: any;
  /** Fields of referenced records that are exported with the record. */
  referencedFields?: any;
  /** Lists of related records that are exported with the record. */
  relatedLists?: any;
  /** Whether NetSuite loads the record again before it is exported. */
  forceReload?: boolean;
  /** Whether the framework of SuiteScript 2.0 is used. */
  useSS2Framework?: boolean;
  /** Version of the framework. */
  frameworkVersion?: "suitebundle" | "suiteapp1.0" | "suiteapp2.0" | (string & {});
  /** SuiteScript functions that NetSuite calls. */
  hooks?: ExportNetsuiteDistributedHooksOutput;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ExportNetsuiteDistributedHooks} as an output. */
export interface ExportNetsuiteDistributedHooksOutput {
  /** Function that receives the records before NetSuite sends them. */
  preSend?: ExportNetsuiteRestletHooksPreSendOutput;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ExportNetsuiteSearchPreferences} as an output. */
export interface ExportNetsuiteSearchPreferencesOutput {
  /** Whether only body fields are read, without sublists. */
  bodyFieldsOnly?: boolean;
  /** Records on each page of a search. */
  pageSize?: number;
  /** Whether the columns of the saved search are returned. */
  returnSearchColumns?: boolean;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ExportNetsuiteBlob} as an output. */
export interface ExportNetsuiteBlobOutput {
  /** Whether the file is deleted in NetSuite after it was exported. */
  purgeFileAfterExport?: boolean;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ExportNetsuiteFile} as an output. */
export interface ExportNetsuiteFileOutput {
  /** Internal id of the folder in the file cabinet. */
  folderInternalId?: string;
  /** Internal id of the folder that exported files are moved to. */
  backupFolderInternalId?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ExportSalesforce} as an output. */
export interface ExportSalesforceOutput {
  /** Kind of source: `soql` a query, `distributed` events. */
  type?: "soql" | "distributed" | (string & {});
  /** API name of the object, such as `Account` or `Order__c`. */
  sObjectType?: string;
  /** For type `blob` of the export: id of the file, a handlebars expression. */
  id?: string;
  /** Whether records in the recycle bin of Salesforce are included. Celigo's default is false. */
  includeDeletedRecords?: boolean;
  /** API for `soql`: `rest` for small results and lookups, `bulk` for large ones. */
  api?: "rest" | "bulk" | (string & {});
  /** For `bulk`: settings of the Bulk API 2.0. */
  bulk?: ExportSalesforceBulkOutput;
  /** For `soql`: the query. */
  soql?: ExportSalesforceSoqlOutput;
  /** For `distributed`: which events are exported. */
  distributed?: ExportSalesforceDistributedOutput;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ExportSalesforceBulk} as an output. */
export interface ExportSalesforceBulkOutput {
  /** Most records in one result of a job, at least 10,000. */
  maxRecords?: number;
  /** Whether the job is deleted in Salesforce after the export. */
  purgeJobAfterExport?: boolean;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ExportSalesforceSoql} as an output. */
export interface ExportSalesforceSoqlOutput {
  /**
   * SOQL query, a handlebars expression of at most 200,000 characters. A delta export uses
   * `{{lastExportDateTime}}` in it.
   */
  query?: string | pulumi.asset.Asset;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ExportSalesforceDistributed} as an output. */
export interface ExportSalesforceDistributedOutput {
  /** Fields of referenced records that are exported with the record. */
  referencedFields?: string[];
  /** Whether the listener is switched off. */
  disabled?: boolean;
  /** Condition on records, in the notation of Salesforce formulas. */
  qualifier?: string;
  /** Records in one batch, 4 to 200. */
  batchSize?: number;
  /** API name of the checkbox field that keeps a record from being exported. */
  skipExportFieldId?: string;
  /** Child records that are exported with the record. */
  relatedLists?: ExportSalesforceDistributedRelatedListOutput[];
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ExportSalesforceDistributedRelatedList} as an output. */
export interface ExportSalesforceDistributedRelatedListOutput {
  /** API name of the child object. */
  sObjectType?: string;
  /** Field of the child that refers to the parent. */
  parentField?: string;
  /** Fields of the child that are exported. */
  referencedFields?: string[];
  /** SOQL `WHERE` condition on the children. */
  filter?: string;
  /** SOQL `ORDER BY` expression of the children. */
  orderBy?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ExportWebhook} as an output. */
export interface ExportWebhookOutput {
  /** System that sends the requests; `custom` for any other. */
  provider?:
    | "activecampaign"
    | "aha"
    | "box"
    | "custom"
    | "dropbox"
    | "errorception"
    | "github"
    | "happyreturns"
    | "helpscout"
    | "hubspot"
    | "integrator-extension"
    | "intercom"
    | "jira"
    | "mailchimp"
    | "mailparser-io"
    | "onfleet"
    | "pagerduty"
    | "parseur"
    | "postmark"
    | "recurly"
    | "sapariba"
    | "segment"
    | "shipwire"
    | "shopify"
    | "slack"
    | "stripe"
    | "surveymonkey"
    | "travis"
    | "travis-org"
    | "typeform"
    | (string & {});
  /** Id of the HTTP connector of the provider, if any. */
  _httpConnectorId?: string;
  /**
   * How a request proves where it comes from: `token` a text in the request, `hmac` a signature in a
   * header, `basic` a user name with password, `publickey` a signature that a public key verifies,
   * `secret_url` a text in the address.
   */
  verify?: "token" | "hmac" | "basic" | "publickey" | "secret_url" | (string & {});
  /** For `token` and `secret_url`: the text that the request must have. */
  token?: string;
  /** For `token`: path of the token in the request body. */
  path?: string;
  /** For `hmac`: algorithm of the signature. */
  algorithm?: "sha1" | "sha256" | "sha384" | "sha512" | (string & {});
  /** For `hmac`: encoding of the signature. */
  encoding?: "hex" | "base64" | (string & {});
  /** For `hmac` and `publickey`: the key that verifies the signature. */
  key?: string;
  /** For `hmac`: name of the header that holds the signature. */
  header?: string;
  /** For `basic`: user name. */
  username?: string;
  /** For `basic`: password. */
  password?: string;
  /** HTTP status of the response. Celigo's default is 204, which has no body. */
  successStatusCode?: number;
  /** Body of the response. Celigo's default is empty. */
  successBody?: string | pulumi.asset.Asset;
  /** Format of the response. Celigo's default is `json`. */
  successMediaType?: "json" | "xml" | "plaintext" | (string & {});
  /** Headers of the response. */
  successResponseHeaders?: ExportWebhookSuccessResponseHeaderOutput[];
  /** HTTP status of the response to a verification request of the sender. Celigo's default is 200. */
  challengeSuccessStatusCode?: number;
  /** Body of the response to a verification request. */
  challengeSuccessBody?: string | pulumi.asset.Asset;
  /** Format of the response to a verification request. Celigo's default is `json`. */
  challengeSuccessMediaType?: "json" | "xml" | "plaintext" | (string & {});
  /** Headers of the response to a verification request. */
  challengeResponseHeaders?: ExportWebhookChallengeResponseHeaderOutput[];
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ExportWebhookSuccessResponseHeader} as an output. */
export interface ExportWebhookSuccessResponseHeaderOutput {
  /** Name of the header. */
  name?: string;
  /** Value of the header. */
  value?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ExportWebhookChallengeResponseHeader} as an output. */
export interface ExportWebhookChallengeResponseHeaderOutput {
  /** Name of the header. */
  name?: string;
  /** Value of the header. */
  value?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ExportRdbms} as an output. */
export interface ExportRdbmsOutput {
  /**
   * SQL query that reads the records, a handlebars expression. A delta export uses
   * `{{lastExportDateTime}}` in it.
   */
  query?: string | pulumi.asset.Asset;
  /** For type `once`: how a record is marked as exported. */
  once?: ExportRdbmsOnceOutput;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ExportRdbmsOnce} as an output. */
export interface ExportRdbmsOnceOutput {
  /** SQL statement that marks a record as exported, a handlebars expression. */
  query?: string | pulumi.asset.Asset;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ExportJdbc} as an output. */
export interface ExportJdbcOutput {
  /**
   * SQL query that reads the records, a handlebars expression. A delta export uses
   * `{{lastExportDateTime}}` in it.
   */
  query?: string | pulumi.asset.Asset;
  /** For type `once`: how a record is marked as exported. */
  once?: ExportJdbcOnceOutput;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ExportJdbcOnce} as an output. */
export interface ExportJdbcOnceOutput {
  /** SQL statement that marks a record as exported, a handlebars expression. */
  query?: string | pulumi.asset.Asset;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ExportFtp} as an output. */
export interface ExportFtpOutput {
  /** Id of the trading-partner connector. */
  _tpConnectorId?: string;
  /** Folder of the files, a handlebars expression. */
  directoryPath?: string;
  /** Start of the names of the files, a handlebars expression. */
  fileNameStartsWith?: string;
  /** End of the names of the files, a handlebars expression. */
  fileNameEndsWith?: string;
  /**
   * Folder that files are moved to after the export. Left out: they are deleted, unless
   * `file.skipDelete` is true.
   */
  backupDirectoryPath?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ExportS3} as an output. */
export interface ExportS3Output {
  /** AWS region of the bucket, such as `us-east-1`. */
  region?: string;
  /** Name of the bucket. */
  bucket?: string;
  /** Start of the keys of the files. */
  keyStartsWith?: string;
  /** End of the keys of the files. */
  keyEndsWith?: string;
  /**
   * Bucket that files are moved to after the export. Left out: they are deleted, unless
   * `file.skipDelete` is true.
   */
  backupBucket?: string;
  /** For `backupBucket`: text that is put in front of the keys there. */
  keyPrefix?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ExportFilesystem} as an output. */
export interface ExportFilesystemOutput {
  /** Folder of the files. */
  directoryPath: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ExportMongodb} as an output. */
export interface ExportMongodbOutput {
  /** Operation. */
  method?: "find" | (string & {});
  /** Name of the collection. */
  collection?: string;
  /** Query filter as JSON text, a handlebars expression. */
  filter?: string | pulumi.asset.Asset;
  /** Projection as JSON text: the fields to read. */
  projection?: string | pulumi.asset.Asset;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ExportDynamodb} as an output. */
export interface ExportDynamodbOutput {
  /** AWS region of the table, such as `us-east-1`. */
  region?: string;
  /** Operation. */
  method?: "query" | (string & {});
  /** Name of the table. */
  tableName?: string;
  /** Condition on the keys of the items. */
  keyConditionExpression?: string;
  /** Condition on the other attributes of the items. */
  filterExpression?: string;
  /** Attributes to read. Left out: all. */
  projectionExpression?: string[];
  /** Names for the placeholders of the expressions, as JSON text. */
  expressionAttributeNames?: string;
  /** Values for the placeholders of the expressions, as JSON text. */
  expressionAttributeValues?: string;
  /** For type `once`: value of the partition key of the item to mark. */
  onceExportPartitionKey?: string;
  /** For type `once`: value of the sort key of the item to mark. */
  onceExportSortKey?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ExportAs2} as an output. */
export interface ExportAs2Output {
  /** Id of the trading-partner connector. */
  _tpConnectorId?: string;
  /** Whether the received files are passed on without being parsed. */
  blob?: boolean;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ExportWrapper} as an output. */
export interface ExportWrapperOutput {
  /** Name of the function; case matters. */
  function?: string;
  /** Values that are passed to the function with each call. */
  configuration?: { [key: string]: any };
  /** Id of the stack that holds the function. */
  _stackId?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ExportSimple} as an output. */
export interface ExportSimpleOutput {
  /** How the uploaded file is parsed. */
  file?: ExportSimpleFileOutput;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ExportSimpleFile} as an output. */
export interface ExportSimpleFileOutput {
  /** Format of the files. */
  type?: "csv" | "json" | "xlsx" | "xml" | "filedefinition" | (string & {});
  /** Character encoding of the file. Celigo's default is `utf8`. */
  encoding?:
    "utf8" | "win1252" | "utf-16le" | "gb18030" | "macroman" | "iso88591" | "shiftjis" | (string & {});
  /**
   * What the export gives: `records` of the parsed files, `metadata` of the files only, or `blobKeys` of
   * unparsed files.
   */
  output?: "records" | "metadata" | "blobKeys" | (string & {});
  /**
   * Whether files stay at the source after they were exported. Celigo's default is false: it deletes
   * them.
   */
  skipDelete?: boolean;
  /** Compression that is undone before the files are parsed. */
  compressionFormat?: "gzip" | "zip" | (string & {});
  /** Whether Celigo keeps no copy of the processed files of its own. Celigo's default is false. */
  purgeInternalBackup?: boolean;
  /** Encryption that is undone before the files are parsed. */
  decrypt?: "pgp" | (string & {});
  /** How many files are processed in one batch, at most 1,000. */
  batchSize?: number;
  /** Fields that the records of a file are sorted by, the most significant first. */
  sortByFields?: ExportFileSortByFieldOutput[];
  /** Fields whose equal values put records into one group. */
  groupByFields?: string[];
  /** For `csv`: how rows become records. */
  csv?: ExportFileCsvOutput;
  /** For `json`: where the records are. */
  json?: ExportFileJsonOutput;
  /** For `xlsx`: how rows become records. */
  xlsx?: ExportFileXlsxOutput;
  /** For `xml`: where the records are. */
  xml?: ExportFileXmlOutput;
  /** For `filedefinition`: the format. */
  fileDefinition?: ExportFileFileDefinitionOutput;
  /** Which files are processed, by their metadata. */
  filter?: ExportFileFilterOutput;
  /** Folder that receives a copy of each file before it is processed. */
  backupPath?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ExportDistributed} as an output. */
export interface ExportDistributedOutput {
  /** Token of the requests that deliver the records. */
  bearerToken?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/**
 * Where a flow gets records from: a source that runs on a schedule, a webhook that receives them, or a
 * lookup within a flow. Uses `GET /v1/exports`, `POST /v1/exports`, `GET /v1/exports/{_id}`, `PUT
 * /v1/exports/{_id}`, `DELETE /v1/exports/{_id}` and `GET /v1/exports/{_id}/dependencies`.
 *
 * Natural key: `name`, `adaptorType`, `_connectionId`. Id: the object's `_id`.
 *
 * @example
 * ```ts
 * const export = new celigo.Export("export", {
 *   name: "Get orders",
 *   adaptorType: "HTTPExport",
 *   _connectionId: celigo.reference("shop"),
 *   type: "delta",
 *   http: { method: "GET", relativeURI: "/orders?since={{{lastExportDateTime}}}" },
 * });
 * ```
 */
export class Export extends pulumi.CustomResource {
  /**
   * Reads an existing object, which this program does not manage: it is never changed and never deleted.
   *
   * @param name Pulumi's name of the resource.
   * @param id Its id: the object's `_id`. An id of no object is an error.
   * @param opts Options such as `provider` (an `Account`).
   */
  public static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): Export {
    return new Export(name, undefined as unknown as ExportArgs, { ...opts, id });
  }

  /** Name of the export. Celigo does not keep it unique. */
  declare public readonly name: pulumi.Output<string>;
  /** What the export reads, at most 10,240 characters. */
  declare public readonly description: pulumi.Output<string | undefined>;
  /**
   * Id of the connection to the source; webhooks have none. A change cancels the running and queued jobs
   * of the flows that use the export.
   */
  declare public readonly _connectionId: pulumi.Output<string | undefined>;
  /**
   * Kind of source. The object of the same kind says what is read, such as `http` for `HTTPExport`. A
   * change replaces the export: its delta timestamp, the address of a webhook, and state under its id
   * are lost.
   */
  declare public readonly adaptorType: pulumi.Output<
    | "HTTPExport"
    | "FTPExport"
    | "AS2Export"
    | "S3Export"
    | "NetSuiteExport"
    | "SalesforceExport"
    | "JDBCExport"
    | "RDBMSExport"
    | "MongodbExport"
    | "DynamodbExport"
    | "WrapperExport"
    | "SimpleExport"
    | "WebhookExport"
    | "FileSystemExport"
    | (string & {})
  >;
  /**
   * Which records are exported. Left out: all. `delta` those changed since the last run, `once` those
   * not marked as exported, `test` a few, `blob` unparsed files, `webhook` and `distributed` those that
   * arrive as events, `tranlinedelta` changed lines of transactions, `simple` an uploaded file,
   * `stream` a continuous stream.
   */
  declare public readonly type: pulumi.Output<
    | "webhook"
    | "test"
    | "delta"
    | "once"
    | "tranlinedelta"
    | "simple"
    | "blob"
    | "distributed"
    | "stream"
    | (string & {})
    | undefined
  >;
  /** Records on each page that goes through the flow. Celigo's default is 20; a page has at most 5 MB. */
  declare public readonly pageSize: pulumi.Output<number | undefined>;
  /** Link to a record in the source application, shown with its errors; a handlebars expression. */
  declare public readonly dataURITemplate: pulumi.Output<string | undefined>;
  /** Key that identifies a record in the error lists; a handlebars expression. */
  declare public readonly traceKeyTemplate: pulumi.Output<string | undefined>;
  /** For lookups: whether each element of an array in the record is looked up by itself. */
  declare public readonly oneToMany: pulumi.Output<boolean | undefined>;
  /** For `oneToMany`: path of the array in the record. */
  declare public readonly pathToMany: pulumi.Output<string | undefined>;
  /** Whether the export looks records up within a flow. Celigo's default is false: it is a source. */
  declare public readonly isLookup: pulumi.Output<boolean | undefined>;
  /** Fields whose equal values put records into one group. */
  declare public readonly groupByFields: pulumi.Output<string[] | undefined>;
  /** For type `delta`: what counts as changed. */
  declare public readonly delta: pulumi.Output<ExportDeltaOutput | undefined>;
  /** For type `test`: how much is exported. */
  declare public readonly test: pulumi.Output<ExportTestOutput | undefined>;
  /** For type `once`: how exported records are marked. */
  declare public readonly once: pulumi.Output<ExportOnceOutput | undefined>;
  /** Which exported records go on in the flow. */
  declare public readonly filter: pulumi.Output<ExportFilterOutput | undefined>;
  /** For lookups: which records of the flow are looked up. */
  declare public readonly inputFilter: pulumi.Output<ExportInputFilterOutput | undefined>;
  /** For lookups: the record that the request is made of. Left out: the record of the flow. */
  declare public readonly mappings: pulumi.Output<ExportFieldMappingOutput[] | undefined>;
  /** How exported records are reshaped before they go on in the flow. */
  declare public readonly transform: pulumi.Output<ExportTransformOutput | undefined>;
  /** Functions that Celigo calls during the export. */
  declare public readonly hooks: pulumi.Output<ExportHooksOutput | undefined>;
  /** Parsers of the export, of any shape. */
  declare public readonly parsers: pulumi.Output<any>;
  /**
   * Values that hooks, filters, mappings and handlebars read at run time, often collected by
   * `settingsForm`.
   */
  declare public readonly settings: pulumi.Output<{ [key: string]: any } | undefined>;
  /** Form that asks users for `settings`. */
  declare public readonly settingsForm: pulumi.Output<ExportSettingsFormOutput | undefined>;
  /** Script function that checks or changes the document before it is saved, and returns it. */
  declare public readonly preSave: pulumi.Output<ExportPreSaveOutput | undefined>;
  /** Records that a test run of the flow uses in place of the source. */
  declare public readonly mockOutput: pulumi.Output<ExportMockOutputOutput | undefined>;
  /** Id of the EDI profile that describes the X12 files. */
  declare public readonly _ediProfileId: pulumi.Output<string | undefined>;
  /** Id of the webhook export that is called after an EDI file was parsed. */
  declare public readonly _postParseListenerId: pulumi.Output<string | undefined>;
  /** Name of the form that the user interface shows for the application. */
  declare public readonly assistant: pulumi.Output<string | undefined>;
  /** What the user interface keeps for that form. */
  declare public readonly assistantMetadata: pulumi.Output<{ [key: string]: any } | undefined>;
  /** Sample record that the user interface works with. */
  declare public readonly sampleData: pulumi.Output<string | undefined>;
  /** Headers that the user interface previews with. */
  declare public readonly sampleHeaders: pulumi.Output<ExportSampleHeaderOutput[] | undefined>;
  /** Query parameters that the user interface previews with. */
  declare public readonly sampleQueryParams: pulumi.Output<ExportSampleQueryParamOutput[] | undefined>;
  /** For `HTTPExport`: the requests. */
  declare public readonly http: pulumi.Output<ExportHttpOutput | undefined>;
  /** How the files of the source are selected and parsed. */
  declare public readonly file: pulumi.Output<ExportFileOutput | undefined>;
  /** For `NetSuiteExport`: what is read. */
  declare public readonly netsuite: pulumi.Output<ExportNetsuiteOutput | undefined>;
  /** For `SalesforceExport`: what is read. */
  declare public readonly salesforce: pulumi.Output<ExportSalesforceOutput | undefined>;
  /** For `WebhookExport`: the listener. */
  declare public readonly webhook: pulumi.Output<ExportWebhookOutput | undefined>;
  /** For `RDBMSExport`: the SQL statements. */
  declare public readonly rdbms: pulumi.Output<ExportRdbmsOutput | undefined>;
  /** For `JDBCExport`: the SQL statements. */
  declare public readonly jdbc: pulumi.Output<ExportJdbcOutput | undefined>;
  /** For `FTPExport`: which files are read. */
  declare public readonly ftp: pulumi.Output<ExportFtpOutput | undefined>;
  /** For `S3Export`: which files are read. */
  declare public readonly s3: pulumi.Output<ExportS3Output | undefined>;
  /** For `FileSystemExport`: which files are read, by an on-premise agent. */
  declare public readonly filesystem: pulumi.Output<ExportFilesystemOutput | undefined>;
  /** For `MongodbExport`: the query. */
  declare public readonly mongodb: pulumi.Output<ExportMongodbOutput | undefined>;
  /** For `DynamodbExport`: the query. */
  declare public readonly dynamodb: pulumi.Output<ExportDynamodbOutput | undefined>;
  /** For `AS2Export`: the listener. */
  declare public readonly as2: pulumi.Output<ExportAs2Output | undefined>;
  /** For `WrapperExport`: the function that gets the records. */
  declare public readonly wrapper: pulumi.Output<ExportWrapperOutput | undefined>;
  /** For `SimpleExport`: the file that a person uploads. */
  declare public readonly simple: pulumi.Output<ExportSimpleOutput | undefined>;
  /** For real-time exports of NetSuite and Salesforce: the authorization. */
  declare public readonly distributed: pulumi.Output<ExportDistributedOutput | undefined>;
  /**
   * Any text. Changing it writes the declared credentials again, for example after somebody changed them
   * in Celigo, which nothing shows.
   */
  declare public readonly rewriteOn: pulumi.Output<string | undefined>;
  /**
   * What an update does that would replace the document although the program does not declare
   * credentials that it has: `refuse` (default) fails and names the fields, `send` sends the document
   * without them, and Celigo may remove them.
   */
  declare public readonly updateWithout: pulumi.Output<"refuse" | "send" | undefined>;
  /**
   * Fields of the API that this version of the package does not know yet, or whose documented form does
   * not fit, sent and managed as they are.
   */
  declare public readonly extraFields: pulumi.Output<{ [key: string]: any } | undefined>;
  /** When Celigo created the export (ISO 8601). */
  declare public readonly createdAt: pulumi.Output<string>;
  /** For `WebhookExport`: address that receives the requests. */
  declare public readonly webhookUrl: pulumi.Output<string | undefined>;

  /**
   * Makes the resource.
   *
   * @param name Pulumi's name of the resource.
   * @param args Its inputs.
   * @param opts Options such as `provider` (an `Account`), `protect` or `aliases`.
   */
  constructor(name: string, args: ExportArgs, opts?: pulumi.CustomResourceOptions) {
    super(
      typeToken("Export"),
      name,
      opts?.id === undefined
        ? props(
            "Export",
            args,
            { outputs: ["createdAt", "webhookUrl"], naturalKey: ["name", "adaptorType", "_connectionId"] },
            opts,
          )
        : readProps("Export", [
            "name",
            "description",
            "_connectionId",
            "adaptorType",
            "type",
            "pageSize",
            "dataURITemplate",
            "traceKeyTemplate",
            "oneToMany",
            "pathToMany",
            "isLookup",
            "groupByFields",
            "delta",
            "test",
            "once",
            "filter",
            "inputFilter",
            "mappings",
            "transform",
            "hooks",
            "parsers",
            "settings",
            "settingsForm",
            "preSave",
            "mockOutput",
            "_ediProfileId",
            "_postParseListenerId",
            "assistant",
            "assistantMetadata",
            "sampleData",
            "sampleHeaders",
            "sampleQueryParams",
            "http",
            "file",
            "netsuite",
            "salesforce",
            "webhook",
            "rdbms",
            "jdbc",
            "ftp",
            "s3",
            "filesystem",
            "mongodb",
            "dynamodb",
            "as2",
            "wrapper",
            "simple",
            "distributed",
            "extraFields",
            "createdAt",
            "webhookUrl",
          ]),
      opts,
    );
    restoreTexts(this, args);
  }

  /** When the export was last changed (ISO 8601). */
  public get lastModified(): pulumi.Output<string | undefined> {
    return volatile(this, "lastModified");
  }

  /** Whether a value is a Export, also one from another copy of this package, and within transformations. */
  public static override isInstance(obj: any): obj is Export {
    return isKind(obj, "Export");
  }
}
