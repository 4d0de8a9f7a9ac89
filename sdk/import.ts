// Generated from provider/resources by `npm run generate`: do not edit.
/* eslint-disable @typescript-eslint/no-explicit-any */
import * as pulumi from "@pulumi/pulumi";
import { typeToken } from "../provider/pulumi/registration";
import { isKind, props, readProps, volatile } from "./resource";
import { restoreTexts } from "./texts";

/** Inputs of Import. */
export interface ImportArgs {
  /** Name of the import. Celigo does not keep it unique. */
  name: pulumi.Input<string>;
  /** What the import writes, at most 10,240 characters. */
  description?: pulumi.Input<string>;
  /**
   * Id of the connection to the destination; agents, guardrails and tools have none. A change cancels
   * the running and queued jobs of the flows that use the import.
   */
  _connectionId?: pulumi.Input<string>;
  /**
   * Kind of destination. The object of the same kind says what is written, such as `http` for
   * `HTTPImport`; `NetSuiteDistributedImport` uses `netsuite_da`. A change replaces the import.
   */
  adaptorType: pulumi.Input<
    | "HTTPImport"
    | "FTPImport"
    | "AS2Import"
    | "S3Import"
    | "NetSuiteImport"
    | "NetSuiteDistributedImport"
    | "SalesforceImport"
    | "JDBCImport"
    | "RDBMSImport"
    | "MongodbImport"
    | "DynamodbImport"
    | "WrapperImport"
    | "FileSystemImport"
    | "AiAgentImport"
    | "GuardrailImport"
    | "ToolImport"
    | (string & {})
  >;
  /** Id of your own for the import, which Celigo keeps and does not read. */
  externalId?: pulumi.Input<string>;
  /** Whether each element of an array in the record is written by itself. */
  oneToMany?: pulumi.Input<boolean>;
  /** For `oneToMany`: path of the array in the record. */
  pathToMany?: pulumi.Input<string>;
  /** Whether records that exist at the destination are left out. */
  ignoreExisting?: pulumi.Input<boolean>;
  /** Whether records that do not exist at the destination are left out. */
  ignoreMissing?: pulumi.Input<boolean>;
  /** How often a record is tried. */
  maxAttempts?: pulumi.Input<number>;
  /** Key by which records are kept from being written at the same time; a handlebars expression. */
  idLockTemplate?: pulumi.Input<string>;
  /** Link to a record in the destination application, shown with its errors; a handlebars expression. */
  dataURITemplate?: pulumi.Input<string>;
  /** Key that identifies a record in the error lists; a handlebars expression. */
  traceKeyTemplate?: pulumi.Input<string>;
  /** Whether files are written as they are. */
  blob?: pulumi.Input<boolean>;
  /** For `blob`: path of the file's key in the record. */
  blobKeyPath?: pulumi.Input<string>;
  /** Whether the file is deleted at its source after it was written. */
  deleteAfterImport?: pulumi.Input<boolean>;
  /** Whether the import runs in the destination application. Usually system-managed. */
  distributed?: pulumi.Input<boolean>;
  /** What the destination application keeps of the import. */
  distributedAdaptorData?: pulumi.Input<{ [key: string]: any }>;
  /** Values for stacks and handlebars that are no secrets. */
  unencrypted?: pulumi.Input<{ [key: string]: any }>;
  /** Which records are written. */
  filter?: pulumi.Input<ImportFilter>;
  /** How the record to write is made of the source record, in version 1.0. */
  mapping?: pulumi.Input<ImportMapping>;
  /** How the record to write is made of the source record, in version 2.0. */
  mappings?: pulumi.Input<pulumi.Input<ImportFieldMapping>[]>;
  /** Lookups that `mappings` uses. */
  lookups?: pulumi.Input<pulumi.Input<ImportLookup>[]>;
  /** How the answer of the application is reshaped. */
  responseTransform?: pulumi.Input<ImportResponseTransform>;
  /** Functions that Celigo calls during the import. */
  hooks?: pulumi.Input<ImportHooks>;
  /** Parsers of the import, of any shape. */
  parsers?: pulumi.Input<any>;
  /**
   * Values that hooks, filters, mappings and handlebars read at run time, often collected by
   * `settingsForm`.
   */
  settings?: pulumi.Input<{ [key: string]: any }>;
  /** Form that asks users for `settings`. */
  settingsForm?: pulumi.Input<ImportSettingsForm>;
  /** Script function that checks or changes the document before it is saved, and returns it. */
  preSave?: pulumi.Input<ImportPreSave>;
  /** Answers that a test run of the flow uses in place of the application. */
  mockResponse?: pulumi.Input<pulumi.Input<{ [key: string]: any }>[]>;
  /** Sample record that the user interface works with. */
  sampleData?: pulumi.Input<any>;
  /** Sample answer that the user interface works with. */
  sampleResponseData?: pulumi.Input<any>;
  /** What the user interface keeps of the destination's fields. */
  modelMetadata?: pulumi.Input<{ [key: string]: any }>;
  /** Name of the form that the user interface shows for the application. */
  assistant?: pulumi.Input<string>;
  /** What the user interface keeps for that form. */
  assistantMetadata?: pulumi.Input<{ [key: string]: any }>;
  /** Whether the user interface shows the technical form. */
  useTechAdaptorForm?: pulumi.Input<boolean>;
  /** Id of the EDI profile that describes the X12 files. */
  _ediProfileId?: pulumi.Input<string>;
  /**
   * For `HTTPImport`: the requests. `method`, `relativeURI`, `body` and `requestType` have one entry for
   * each operation.
   */
  http?: pulumi.Input<ImportHttp>;
  /** How records become files. */
  file?: pulumi.Input<ImportFile>;
  /** For `NetSuiteImport`: the records. */
  netsuite?: pulumi.Input<ImportNetsuite>;
  /** For `NetSuiteDistributedImport`: the records. */
  netsuite_da?: pulumi.Input<ImportNetsuite_da>;
  /** For `RDBMSImport`: the statements. */
  rdbms?: pulumi.Input<ImportRdbms>;
  /** For `JDBCImport`: the statements. */
  jdbc?: pulumi.Input<ImportJdbc>;
  /** For `SalesforceImport`: the records. */
  salesforce?: pulumi.Input<ImportSalesforce>;
  /** For `AiAgentImport`: the agent. */
  aiAgent?: pulumi.Input<ImportAiAgent>;
  /** For `GuardrailImport`: what is checked. */
  guardrail?: pulumi.Input<ImportGuardrail>;
  /** For `FTPImport`: where files go. */
  ftp?: pulumi.Input<ImportFtp>;
  /** For `S3Import`: where files go. */
  s3?: pulumi.Input<ImportS3>;
  /** For `AS2Import`: the message. */
  as2?: pulumi.Input<ImportAs2>;
  /** For `FileSystemImport`: where files go. */
  filesystem?: pulumi.Input<ImportFilesystem>;
  /** For `MongodbImport`: the operation. */
  mongodb?: pulumi.Input<ImportMongodb>;
  /** For `DynamodbImport`: the operation. */
  dynamodb?: pulumi.Input<ImportDynamodb>;
  /** For `WrapperImport`: the function of a stack. */
  wrapper?: pulumi.Input<ImportWrapper>;
  /** For `ToolImport`: the tool. */
  tool?: pulumi.Input<ImportTool>;
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

/** Which records are written. */
export interface ImportFilter {
  /** How records are selected: by a condition or by a script. */
  type?: pulumi.Input<"expression" | "script" | (string & {})>;
  /** For `expression`: the condition. */
  expression?: pulumi.Input<ImportFilterExpression>;
  /** For `script`: the function that receives the records and returns those to keep. */
  script?: pulumi.Input<ImportFilterScript>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `expression`: the condition. */
export interface ImportFilterExpression {
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
export interface ImportFilterScript {
  /** Name of the function to call; case matters. */
  function?: pulumi.Input<string>;
  /** Id of the script that holds the function. */
  _scriptId?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** How the record to write is made of the source record, in version 1.0. */
export interface ImportMapping {
  /** Fields of the record. */
  fields?: pulumi.Input<pulumi.Input<ImportMappingField>[]>;
  /** Lists within the record. */
  lists?: pulumi.Input<pulumi.Input<ImportMappingList>[]>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** A field that is written. */
export interface ImportMappingField {
  /** Path of the value in the source record, or a handlebars expression. */
  extract?: pulumi.Input<string>;
  /** Field to write at the destination. */
  generate?: pulumi.Input<string>;
  /** Fixed value to write in place of an extracted one: a text, a number or a boolean. */
  hardCodedValue?: pulumi.Input<any>;
  /** Name of the lookup that translates the extracted value. */
  lookupName?: pulumi.Input<string>;
  /** Data type of the value to write. */
  dataType?: pulumi.Input<
    "string" | "number" | "boolean" | "numberarray" | "stringarray" | "json" | (string & {})
  >;
  /** Format of the date in the source, in the notation of Moment.js. */
  extractDateFormat?: pulumi.Input<string>;
  /** IANA time zone of the date in the source. */
  extractDateTimezone?: pulumi.Input<string>;
  /** Format of the date to write, in the notation of Moment.js. */
  generateDateFormat?: pulumi.Input<string>;
  /** Whether the field is written at creation only, and never at an update. */
  immutable?: pulumi.Input<boolean>;
  /** Whether the field is left out where the value is empty. */
  discardIfEmpty?: pulumi.Input<boolean>;
  /** For NetSuite: whether the value is an internal id. */
  internalId?: pulumi.Input<boolean>;
  /** For NetSuite: mapping of the subrecord that the field holds. */
  subRecordMapping?: pulumi.Input<{ [key: string]: any }>;
  /** When the mapping applies. */
  conditional?: pulumi.Input<ImportMappingFieldConditional>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** When the mapping applies. */
export interface ImportMappingFieldConditional {
  /** For the conditions on a lookup: name of the lookup. */
  lookupName?: pulumi.Input<string>;
  /** The condition. */
  when?: pulumi.Input<
    | "record_created"
    | "record_updated"
    | "extract_not_empty"
    | "lookup_not_empty"
    | "lookup_empty"
    | "ignore_if_set"
    | (string & {})
  >;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** A list that is written. */
export interface ImportMappingList {
  /** List or sublist to write at the destination. */
  generate?: pulumi.Input<string>;
  /** Path of the array in the source record whose elements become the list. */
  jsonPath?: pulumi.Input<string>;
  /** The fields of each element. */
  fields?: pulumi.Input<pulumi.Input<ImportMappingListField>[]>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** A field of the list's elements. */
export interface ImportMappingListField {
  /** Path of the value in the source record, or a handlebars expression. */
  extract?: pulumi.Input<string>;
  /** Field to write at the destination. */
  generate?: pulumi.Input<string>;
  /** Fixed value to write in place of an extracted one: a text, a number or a boolean. */
  hardCodedValue?: pulumi.Input<any>;
  /** Name of the lookup that translates the extracted value. */
  lookupName?: pulumi.Input<string>;
  /** Data type of the value to write. */
  dataType?: pulumi.Input<
    "string" | "number" | "boolean" | "numberarray" | "stringarray" | "json" | (string & {})
  >;
  /** Format of the date in the source, in the notation of Moment.js. */
  extractDateFormat?: pulumi.Input<string>;
  /** IANA time zone of the date in the source. */
  extractDateTimezone?: pulumi.Input<string>;
  /** Format of the date to write, in the notation of Moment.js. */
  generateDateFormat?: pulumi.Input<string>;
  /** Whether the field is written at creation only, and never at an update. */
  immutable?: pulumi.Input<boolean>;
  /** Whether the field is left out where the value is empty. */
  discardIfEmpty?: pulumi.Input<boolean>;
  /** For NetSuite: whether the value is an internal id. */
  internalId?: pulumi.Input<boolean>;
  /** For NetSuite: mapping of the subrecord that the field holds. */
  subRecordMapping?: pulumi.Input<{ [key: string]: any }>;
  /** When the mapping applies. */
  conditional?: pulumi.Input<ImportMappingFieldConditional>;
  /** Whether the field tells existing lines of the list apart. */
  isKey?: pulumi.Input<boolean>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** A field of the record that is made. */
export interface ImportFieldMapping {
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
  conditional?: pulumi.Input<ImportMappingConditional>;
  /** For `object`: the fields of the object. */
  mappings?: pulumi.Input<pulumi.Input<ImportFieldMapping>[]>;
  /** For the array data types: where the elements of the array come from, in order. */
  buildArrayHelper?: pulumi.Input<pulumi.Input<ImportMappingBuildArrayHelper>[]>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** When the mapping applies. */
export interface ImportMappingConditional {
  /** Condition: for created records, for updated ones, or where `extract` finds a value. */
  when?: pulumi.Input<"record_created" | "record_updated" | "extract_not_empty" | (string & {})>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** A source of elements for the array. */
export interface ImportMappingBuildArrayHelper {
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
  conditional?: pulumi.Input<ImportMappingBuildArrayHelperConditional>;
  /** For `objectarray` and `arrayarray`: the fields of each element. */
  mappings?: pulumi.Input<pulumi.Input<ImportFieldMapping>[]>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** When the element is added. */
export interface ImportMappingBuildArrayHelperConditional {
  /** Condition: only where `extract` finds a value. */
  when?: pulumi.Input<"extract_not_empty" | (string & {})>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** One lookup. */
export interface ImportLookup {
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

/** How the answer of the application is reshaped. */
export interface ImportResponseTransform {
  /** How records are reshaped: by rules or by a script. */
  type?: pulumi.Input<"expression" | "script" | (string & {})>;
  /** For `expression`: the rules. */
  expression?: pulumi.Input<ImportResponseTransformExpression>;
  /** For `script`: the function that receives the record and returns the new one. */
  script?: pulumi.Input<ImportResponseTransformScript>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `expression`: the rules. */
export interface ImportResponseTransformExpression {
  /** Version of the rules: `1` uses `rules`, `2` uses `rulesTwoDotZero`. */
  version?: pulumi.Input<"1" | "2" | (string & {})>;
  /** Rules of version 1: groups of rules, of which there is normally one. */
  rules?: pulumi.Input<pulumi.Input<pulumi.Input<ImportResponseTransformExpressionRule>[]>[]>;
  /** Rules of version 2. */
  rulesTwoDotZero?: pulumi.Input<ImportResponseTransformExpressionRulesTwoDotZero>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** A field of the reshaped record. */
export interface ImportResponseTransformExpressionRule {
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
export interface ImportResponseTransformExpressionRulesTwoDotZero {
  /**
   * `create` makes a new record of the mapped fields only; `modify` changes the record and keeps all
   * other fields.
   */
  mode?: pulumi.Input<"create" | "modify" | (string & {})>;
  /** The fields to write. */
  mappings?: pulumi.Input<pulumi.Input<ImportFieldMapping>[]>;
  /** Lookups that the mappings of the transformation use. */
  lookups?: pulumi.Input<pulumi.Input<ImportLookup>[]>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `script`: the function that receives the record and returns the new one. */
export interface ImportResponseTransformScript {
  /** Name of the function to call; case matters. */
  function?: pulumi.Input<string>;
  /** Id of the script that holds the function. */
  _scriptId?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** Functions that Celigo calls during the import. */
export interface ImportHooks {
  /** Function that receives the records before they are mapped. */
  preMap?: pulumi.Input<ImportHooksPreMap>;
  /** Function that receives the mapped records. */
  postMap?: pulumi.Input<ImportHooksPostMap>;
  /** Function that receives the results. */
  postSubmit?: pulumi.Input<ImportHooksPostSubmit>;
  /** Function that receives the file after it was written. */
  postAggregate?: pulumi.Input<ImportHooksPostAggregate>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** Function that receives the records before they are mapped. */
export interface ImportHooksPreMap {
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

/** Function that receives the mapped records. */
export interface ImportHooksPostMap {
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

/** Function that receives the results. */
export interface ImportHooksPostSubmit {
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

/** Function that receives the file after it was written. */
export interface ImportHooksPostAggregate {
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
export interface ImportSettingsForm {
  /** The form: its fields (`fieldMap`) and their arrangement (`layout`). */
  form?: pulumi.Input<{ [key: string]: any }>;
  /** Script function that prepares the form when it is opened, and returns it. */
  init?: pulumi.Input<ImportSettingsFormInit>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** Script function that prepares the form when it is opened, and returns it. */
export interface ImportSettingsFormInit {
  /** Name of the function to call; case matters. */
  function?: pulumi.Input<string>;
  /** Id of the script that holds the function. */
  _scriptId?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** Script function that checks or changes the document before it is saved, and returns it. */
export interface ImportPreSave {
  /** Name of the function to call; case matters. */
  function?: pulumi.Input<string>;
  /** Id of the script that holds the function. */
  _scriptId?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/**
 * For `HTTPImport`: the requests. `method`, `relativeURI`, `body` and `requestType` have one entry for
 * each operation.
 */
export interface ImportHttp {
  /** HTTP method of each operation. */
  method?: pulumi.Input<pulumi.Input<"GET" | "PUT" | "POST" | "PATCH" | "DELETE" | (string & {})>[]>;
  /** Path of each operation, below the base URI of the connection; handlebars expressions. */
  relativeURI?: pulumi.Input<pulumi.Input<string>[]>;
  /** Body of each operation; a handlebars expression. Left out: the mapped record. */
  body?: pulumi.Input<pulumi.Input<string | pulumi.asset.Asset>[]>;
  /** What each operation does to the record. */
  requestType?: pulumi.Input<pulumi.Input<"CREATE" | "UPDATE" | (string & {})>[]>;
  /** Format of the requests. */
  requestMediaType?: pulumi.Input<
    "xml" | "json" | "csv" | "urlencoded" | "form-data" | "octet-stream" | "plaintext" | (string & {})
  >;
  /** Format of successful answers. */
  successMediaType?: pulumi.Input<"xml" | "json" | "plaintext" | (string & {})>;
  /** Format of error answers. */
  errorMediaType?: pulumi.Input<"xml" | "json" | "plaintext" | (string & {})>;
  /** Headers of the requests. */
  headers?: pulumi.Input<pulumi.Input<ImportHttpHeader>[]>;
  /** Most records in one request. Celigo's default is 1. */
  batchSize?: pulumi.Input<number>;
  /** Most bytes of a request's body that the application takes. */
  endPointBodyLimit?: pulumi.Input<number>;
  /** Where the answer of the application holds what. */
  response?: pulumi.Input<ImportHttpResponse>;
  /** Lookups that the requests use. */
  lookups?: pulumi.Input<pulumi.Input<ImportLookup>[]>;
  /** Path of the value that shows that the record exists, in the source record. */
  existingExtract?: pulumi.Input<string>;
  /** Path of the value that decides whether the record is left out, in the source record. */
  ignoreExtract?: pulumi.Input<string>;
  /** Name of the lookup that decides whether the record is left out. */
  ignoreLookupName?: pulumi.Input<string>;
  /** `file` sends files, `records` sends records. */
  type?: pulumi.Input<"file" | "records" | (string & {})>;
  /** Form that the user interface shows. */
  formType?: pulumi.Input<"assistant" | "http" | "rest" | "graph_ql" | "assistant_graphql" | (string & {})>;
  /** Encoding of files in requests. */
  blobFormat?: pulumi.Input<
    "utf8" | "ucs2" | "utf-16le" | "ascii" | "binary" | "base64" | "hex" | (string & {})
  >;
  /** Id of the async helper that waits for the result. */
  _asyncHelperId?: pulumi.Input<string>;
  /** Id of the endpoint of Celigo's HTTP connector, which is the same in all accounts. */
  _httpConnectorEndpointId?: pulumi.Input<string>;
  /** Ids of the endpoints of Celigo's HTTP connector, one per operation. */
  _httpConnectorEndpointIds?: pulumi.Input<pulumi.Input<string>[]>;
  /** Id of the resource of Celigo's HTTP connector, which is the same in all accounts. */
  _httpConnectorResourceId?: pulumi.Input<string>;
  /** Id of the version of Celigo's HTTP connector, which is the same in all accounts. */
  _httpConnectorVersionId?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** An element of: Headers of the requests. */
export interface ImportHttpHeader {
  /** Name of the header. */
  name?: pulumi.Input<string>;
  /** Value of the header; a handlebars expression. */
  value?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** Where the answer of the application holds what. */
export interface ImportHttpResponse {
  /** Path of the written records in the answer, for each operation. */
  resourcePath?: pulumi.Input<pulumi.Input<string>[]>;
  /** Path of the record's id in the answer, for each operation. */
  resourceIdPath?: pulumi.Input<pulumi.Input<string>[]>;
  /** Path of the value that shows a success, for each operation. */
  successPath?: pulumi.Input<pulumi.Input<string>[]>;
  /** Values that show a success, for each operation. */
  successValues?: pulumi.Input<pulumi.Input<pulumi.Input<string>[]>[]>;
  /** Path of the value that shows a failure, for each operation. */
  failPath?: pulumi.Input<pulumi.Input<string>[]>;
  /** Values that show a failure, for each operation. */
  failValues?: pulumi.Input<pulumi.Input<pulumi.Input<string>[]>[]>;
  /** Path of the error message in the answer. */
  errorPath?: pulumi.Input<string>;
  /** Whether `successPath` may lead to an array. */
  allowArrayforSuccessPath?: pulumi.Input<boolean>;
  /** For CSV answers: whether the first row holds the names of the fields. */
  hasHeader?: pulumi.Input<boolean>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** How records become files. */
export interface ImportFile {
  /** Name of the file to write, a handlebars expression. */
  fileName?: pulumi.Input<string>;
  /**
   * Whether each record makes a file of its own. Celigo's default is false: the records of a run go into
   * one file.
   */
  skipAggregation?: pulumi.Input<boolean>;
  /** Format of the file. */
  type?: pulumi.Input<"csv" | "json" | "xlsx" | "xml" | "filedefinition" | (string & {})>;
  /** Character encoding of the file. Celigo's default is `utf8`. */
  encoding?: pulumi.Input<
    "utf8" | "win1252" | "utf-16le" | "gb18030" | "macroman" | "iso88591" | "shiftjis" | (string & {})
  >;
  /** Whether the source file is deleted after it was imported. Celigo's default is false. */
  delete?: pulumi.Input<boolean>;
  /** Compression of the file. */
  compressionFormat?: pulumi.Input<"gzip" | "zip" | (string & {})>;
  /** Folder that receives a copy of each file. */
  backupPath?: pulumi.Input<string>;
  /** Whether Celigo keeps no copy of the processed files of its own. Celigo's default is false. */
  purgeInternalBackup?: pulumi.Input<boolean>;
  /** How many records go into one file or batch. */
  batchSize?: pulumi.Input<number>;
  /** Whether the file is encrypted with the PGP key of the connection. Celigo's default is false. */
  encrypt?: pulumi.Input<boolean>;
  /** For `csv`: how records become rows. */
  csv?: pulumi.Input<ImportFileCsv>;
  /** For `json`: where the records go. */
  json?: pulumi.Input<ImportFileJson>;
  /** For `xml`: where the records go. */
  xml?: pulumi.Input<ImportFileXml>;
  /** For `filedefinition`: the format. */
  fileDefinition?: pulumi.Input<ImportFileFileDefinition>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `csv`: how records become rows. */
export interface ImportFileCsv {
  /** Text between rows. Celigo's default is a line feed. */
  rowDelimiter?: pulumi.Input<string>;
  /** Text between columns. Celigo's default is a comma. */
  columnDelimiter?: pulumi.Input<string>;
  /** Whether the first row holds the names of the fields. Celigo's default is true. */
  includeHeader?: pulumi.Input<boolean>;
  /** Whether values are put into quotation marks. Celigo's default is false. */
  wrapWithQuotes?: pulumi.Input<boolean>;
  /** Whether tabs in values become spaces. Celigo's default is false. */
  replaceTabWithSpace?: pulumi.Input<boolean>;
  /** Whether line breaks in values become spaces. Celigo's default is false. */
  replaceNewlineWithSpace?: pulumi.Input<boolean>;
  /** Whether the file ends without a row delimiter. Celigo's default is false. */
  truncateLastRowDelimiter?: pulumi.Input<boolean>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `json`: where the records go. */
export interface ImportFileJson {
  /** Path of the array of records in the file. */
  resourcePath?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `xml`: where the records go. */
export interface ImportFileXml {
  /** XPath of the elements in the file. */
  resourcePath?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `filedefinition`: the format. */
export interface ImportFileFileDefinition {
  /** Id of the file definition that describes the format. */
  _fileDefinitionId?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `NetSuiteImport`: the records. */
export interface ImportNetsuite {
  /** What is done with the record. */
  operation?: pulumi.Input<"add" | "update" | "addupdate" | "attach" | "detach" | "delete" | (string & {})>;
  /** Type of the record. */
  recordType?: pulumi.Input<string>;
  /** Id of a custom record type. */
  recordTypeId?: pulumi.Input<string>;
  /** Most records in one request. */
  batchSize?: pulumi.Input<number>;
  /** How an existing record is found. */
  internalIdLookup?: pulumi.Input<ImportNetsuiteInternalIdLookup>;
  /** Lookups that the mapping uses. */
  lookups?: pulumi.Input<any>;
  /** Preferences of the requests. */
  preferences?: pulumi.Input<{ [key: string]: any }>;
  /** Whether an update of a missing record is tried again as an add. */
  retryUpdateAsAdd?: pulumi.Input<boolean>;
  /** Whether files of the file cabinet are written. */
  isFileProvider?: pulumi.Input<boolean>;
  /** For file cabinets: the file. */
  file?: pulumi.Input<{ [key: string]: any }>;
  /** What the user interface keeps of custom fields. */
  customFieldMetadata?: pulumi.Input<{ [key: string]: any }>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** How an existing record is found. */
export interface ImportNetsuiteInternalIdLookup {
  /** Path of the value in the source record. */
  extract?: pulumi.Input<string>;
  /** Field of NetSuite that is searched. */
  searchField?: pulumi.Input<string>;
  /** Operator of the search, such as `is`. */
  operator?: pulumi.Input<string>;
  /** Search expression with several conditions. */
  expression?: pulumi.Input<any>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `NetSuiteDistributedImport`: the records. */
export interface ImportNetsuite_da {
  /** What is done with the record. */
  operation?: pulumi.Input<"add" | "update" | "addupdate" | "attach" | "detach" | "delete" | (string & {})>;
  /** Type of the record, such as `salesorder`. */
  recordType?: pulumi.Input<string>;
  /** Identifier of the record type that the user interface shows. */
  recordIdentifier?: pulumi.Input<string>;
  /** Id of a custom record type. */
  recordTypeId?: pulumi.Input<string>;
  /** What carries the requests in NetSuite. */
  restletVersion?: pulumi.Input<"suitebundle" | "suiteapp1.0" | "suiteapp2.0" | (string & {})>;
  /** Whether SuiteScript 2 restlets are used. */
  useSS2Restlets?: pulumi.Input<boolean>;
  /** Most records in one request. */
  batchSize?: pulumi.Input<number>;
  /** How an existing record is found. */
  internalIdLookup?: pulumi.Input<ImportNetsuiteInternalIdLookup>;
  /** How the NetSuite record is made of the source record. */
  mapping?: pulumi.Input<ImportNetsuite_daMapping>;
  /** Lookups that the mapping uses. */
  lookups?: pulumi.Input<pulumi.Input<ImportNetsuite_daLookup>[]>;
  /** Functions of SuiteScripts that Celigo calls in NetSuite. */
  hooks?: pulumi.Input<ImportNetsuite_daHooks>;
  /** Preferences of the requests. */
  preferences?: pulumi.Input<ImportNetsuite_daPreferences>;
  /** Whether an update of a missing record is tried again as an add. */
  retryUpdateAsAdd?: pulumi.Input<boolean>;
  /** Whether files of the file cabinet are written. */
  isFileProvider?: pulumi.Input<boolean>;
  /** For file cabinets: the file. */
  file?: pulumi.Input<ImportNetsuite_daFile>;
  /** What the user interface keeps of custom fields. */
  customFieldMetadata?: pulumi.Input<{ [key: string]: any }>;
  /** Settings that replace the others, where `useRawOverride` is true. */
  rawOverride?: pulumi.Input<{ [key: string]: any }>;
  /** Whether `rawOverride` replaces the other settings. */
  useRawOverride?: pulumi.Input<boolean>;
  /** Whether the import was migrated from an older kind. Usually system-managed. */
  isMigrated?: pulumi.Input<boolean>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** How the NetSuite record is made of the source record. */
export interface ImportNetsuite_daMapping {
  /** Fields of the record. */
  fields?: pulumi.Input<pulumi.Input<ImportMappingField>[]>;
  /** Lists within the record. */
  lists?: pulumi.Input<pulumi.Input<ImportMappingList>[]>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** A lookup in NetSuite. */
export interface ImportNetsuite_daLookup {
  /** Name by which mappings refer to the lookup. */
  name?: pulumi.Input<string>;
  /** Type of the record that is searched. */
  recordType?: pulumi.Input<string>;
  /** Field that is searched. */
  searchField?: pulumi.Input<string>;
  /** Field whose value is the result. */
  resultField?: pulumi.Input<string>;
  /** Search expression with several conditions. */
  expression?: pulumi.Input<any>;
  /** Operator of the search. */
  operator?: pulumi.Input<string>;
  /** Whether inactive records are found. */
  includeInactive?: pulumi.Input<boolean>;
  /** Whether `default` is the result where several records are found. */
  useDefaultOnMultipleMatches?: pulumi.Input<boolean>;
  /** Whether a value that is not found is accepted, with `default` as the result. */
  allowFailures?: pulumi.Input<boolean>;
  /** For a static lookup: the results by the values that they replace. */
  map?: pulumi.Input<{ [key: string]: any }>;
  /** Result where nothing is found. It needs `allowFailures`. */
  default?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** Functions of SuiteScripts that Celigo calls in NetSuite. */
export interface ImportNetsuite_daHooks {
  /** Function that receives the records before they are mapped. */
  preMap?: pulumi.Input<ImportNetsuite_daHooksPreMap>;
  /** Function that receives the mapped records. */
  postMap?: pulumi.Input<ImportNetsuite_daHooksPostMap>;
  /** Function that receives the results. */
  postSubmit?: pulumi.Input<ImportNetsuite_daHooksPostSubmit>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** Function that receives the records before they are mapped. */
export interface ImportNetsuite_daHooksPreMap {
  /** Internal id of the script file in NetSuite. */
  fileInternalId?: pulumi.Input<string>;
  /** Name of the function to call; case matters. */
  function?: pulumi.Input<string>;
  /** Values that are passed to the function with each call. */
  configuration?: pulumi.Input<{ [key: string]: any }>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** Function that receives the mapped records. */
export interface ImportNetsuite_daHooksPostMap {
  /** Internal id of the script file in NetSuite. */
  fileInternalId?: pulumi.Input<string>;
  /** Name of the function to call; case matters. */
  function?: pulumi.Input<string>;
  /** Values that are passed to the function with each call. */
  configuration?: pulumi.Input<{ [key: string]: any }>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** Function that receives the results. */
export interface ImportNetsuite_daHooksPostSubmit {
  /** Internal id of the script file in NetSuite. */
  fileInternalId?: pulumi.Input<string>;
  /** Name of the function to call; case matters. */
  function?: pulumi.Input<string>;
  /** Values that are passed to the function with each call. */
  configuration?: pulumi.Input<{ [key: string]: any }>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** Preferences of the requests. */
export interface ImportNetsuite_daPreferences {
  /** Whether read-only fields are left out. */
  ignoreReadOnlyFields?: pulumi.Input<boolean>;
  /** Whether warnings of NetSuite count as errors. */
  warningAsError?: pulumi.Input<boolean>;
  /** Whether metadata of custom fields is not read. */
  skipCustomMetadataRequests?: pulumi.Input<boolean>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For file cabinets: the file. */
export interface ImportNetsuite_daFile {
  /** Name of the file; a handlebars expression. */
  name?: pulumi.Input<string>;
  /** Type of the file in NetSuite. */
  fileType?: pulumi.Input<string>;
  /** Folder of the file. */
  folder?: pulumi.Input<string>;
  /** Internal id of the folder. */
  folderInternalId?: pulumi.Input<string>;
  /** Internal id of the file. */
  internalId?: pulumi.Input<string>;
  /** Internal id of the folder for backups. */
  backupFolderInternalId?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `RDBMSImport`: the statements. */
export interface ImportRdbms {
  /** SQL statements, one for each operation; handlebars expressions. */
  query?: pulumi.Input<pulumi.Input<string | pulumi.asset.Asset>[]>;
  /** How each statement is carried out. */
  queryType?: pulumi.Input<
    pulumi.Input<
      "per_record" | "per_page" | "bulk_insert" | "bulk_load" | "INSERT" | "UPDATE" | "MERGE" | (string & {})
    >[]
  >;
  /** For `bulk_insert`: the table. */
  bulkInsert?: pulumi.Input<ImportRdbmsBulkInsert>;
  /** For `bulk_load`: the table. */
  bulkLoad?: pulumi.Input<ImportRdbmsBulkLoad>;
  /** Lookups that the statements use. */
  lookups?: pulumi.Input<pulumi.Input<ImportLookup>[]>;
  /** Name of the lookup that decides whether the record is updated. */
  updateLookupName?: pulumi.Input<string>;
  /** Path of the value that decides whether the record is updated. */
  updateExtract?: pulumi.Input<string>;
  /** Name of the lookup that decides whether the record is left out. */
  ignoreLookupName?: pulumi.Input<string>;
  /** Path of the value that decides whether the record is left out. */
  ignoreExtract?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `bulk_insert`: the table. */
export interface ImportRdbmsBulkInsert {
  /** Name of the table. */
  tableName?: pulumi.Input<string>;
  /** Rows in one insert. */
  batchSize?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `bulk_load`: the table. */
export interface ImportRdbmsBulkLoad {
  /** Name of the table. */
  tableName?: pulumi.Input<string>;
  /** Columns by which existing rows are found. */
  primaryKeys?: pulumi.Input<any>;
  /** Whether `query` replaces the merge query that Celigo makes. */
  overrideMergeQuery?: pulumi.Input<boolean>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `JDBCImport`: the statements. */
export interface ImportJdbc {
  /** SQL statements, one for each operation; handlebars expressions. */
  query?: pulumi.Input<pulumi.Input<string | pulumi.asset.Asset>[]>;
  /** How each statement is carried out. */
  queryType?: pulumi.Input<
    pulumi.Input<
      "per_record" | "per_page" | "bulk_insert" | "bulk_load" | "INSERT" | "UPDATE" | "MERGE" | (string & {})
    >[]
  >;
  /** For `bulk_insert`: the table. */
  bulkInsert?: pulumi.Input<ImportRdbmsBulkInsert>;
  /** For `bulk_load`: the table. */
  bulkLoad?: pulumi.Input<ImportRdbmsBulkLoad>;
  /** Lookups that the statements use. */
  lookups?: pulumi.Input<pulumi.Input<ImportJdbcLookup>[]>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** One lookup. */
export interface ImportJdbcLookup {
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
  /** SQL statement of a dynamic lookup. */
  query?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `SalesforceImport`: the records. */
export interface ImportSalesforce {
  /** What is done with the record. */
  operation?: pulumi.Input<
    "insert" | "update" | "upsert" | "upsertpicklistvalues" | "delete" | "addupdate" | (string & {})
  >;
  /** API that carries the requests. */
  api?: pulumi.Input<"soap" | "rest" | "metadata" | "compositerecord" | (string & {})>;
  /** Type of the record, such as `Account`. */
  sObjectType?: pulumi.Input<string>;
  /** For `soap`: the requests. */
  soap?: pulumi.Input<ImportSalesforceSoap>;
  /** How an existing record is found. */
  idLookup?: pulumi.Input<ImportSalesforceIdLookup>;
  /** For `upsert`: the key. */
  upsert?: pulumi.Input<ImportSalesforceUpsert>;
  /** For `upsertpicklistvalues`: the picklist. */
  upsertpicklistvalues?: pulumi.Input<{ [key: string]: any }>;
  /** Whether fields that Salesforce does not take are left out. */
  removeNonSubmittableFields?: pulumi.Input<boolean>;
  /** For documents: the file. */
  document?: pulumi.Input<{ [key: string]: any }>;
  /** For attachments: the file. */
  attachment?: pulumi.Input<{ [key: string]: any }>;
  /** For content versions: the file. */
  contentVersion?: pulumi.Input<{ [key: string]: any }>;
  /** Lookups that the mapping uses. */
  lookups?: pulumi.Input<any>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `soap`: the requests. */
export interface ImportSalesforceSoap {
  /** Headers of the requests. */
  headers?: pulumi.Input<{ [key: string]: any }>;
  /** Most records in one request. */
  batchSize?: pulumi.Input<number>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** How an existing record is found. */
export interface ImportSalesforceIdLookup {
  /** Path of the id in the source record. */
  extract?: pulumi.Input<string>;
  /** Condition of the search, a SOQL `where` clause. */
  whereClause?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `upsert`: the key. */
export interface ImportSalesforceUpsert {
  /** External id field that tells records apart. */
  externalIdField?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `AiAgentImport`: the agent. */
export interface ImportAiAgent {
  /** Provider of the model. Celigo's default is `openai`. */
  provider?: pulumi.Input<"openai" | "gemini" | (string & {})>;
  /** For `openai`: the model. */
  openai?: pulumi.Input<ImportAiAgentOpenai>;
  /** For other providers: the model and its parameters. */
  litellm?: pulumi.Input<{ [key: string]: any }>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `openai`: the model. */
export interface ImportAiAgentOpenai {
  /** Instructions for the model; a handlebars expression. */
  instructions?: pulumi.Input<string | pulumi.asset.Asset>;
  /** Name of the model. */
  model?: pulumi.Input<string>;
  /** How much the model reasons. */
  reasoning?: pulumi.Input<{ [key: string]: any }>;
  /** Randomness of the answers, 0 to 2. */
  temperature?: pulumi.Input<number>;
  /** Share of likely words that the model chooses from, 0 to 1. */
  topP?: pulumi.Input<number>;
  /** Most tokens of an answer. Celigo's default is 1,000. */
  maxOutputTokens?: pulumi.Input<number>;
  /** Service tier. Celigo's default is `default`. */
  serviceTier?: pulumi.Input<"auto" | "default" | "priority" | (string & {})>;
  /** Format of the answer. */
  output?: pulumi.Input<{ [key: string]: any }>;
  /** Tools that the model may call. */
  tools?: pulumi.Input<pulumi.Input<{ [key: string]: any }>[]>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `GuardrailImport`: what is checked. */
export interface ImportGuardrail {
  /** Kind of check. */
  type?: pulumi.Input<"ai_agent" | "pii" | "moderation" | (string & {})>;
  /** Confidence from which a finding counts, 0 to 1. Celigo's default is 0.7. */
  confidenceThreshold?: pulumi.Input<number>;
  /** For `ai_agent`: the agent that checks. */
  aiAgent?: pulumi.Input<{ [key: string]: any }>;
  /** For `pii`: personal data. */
  pii?: pulumi.Input<ImportGuardrailPii>;
  /** For `moderation`: content. */
  moderation?: pulumi.Input<ImportGuardrailModeration>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `pii`: personal data. */
export interface ImportGuardrailPii {
  /** Kinds of data that are looked for, such as `email_address`. */
  entities?: pulumi.Input<pulumi.Input<string>[]>;
  /** Whether findings are masked. Celigo's default is false: they are errors. */
  mask?: pulumi.Input<boolean>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `moderation`: content. */
export interface ImportGuardrailModeration {
  /** Kinds of content that are looked for, such as `hate`. */
  categories?: pulumi.Input<pulumi.Input<string>[]>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `FTPImport`: where files go. */
export interface ImportFtp {
  /** Id of the trading partner connector. */
  _tpConnectorId?: pulumi.Input<string>;
  /** Directory of the files. */
  directoryPath?: pulumi.Input<string>;
  /** Name of the file; a handlebars expression. */
  fileName?: pulumi.Input<string>;
  /** Name of the file while it is written. */
  inProgressFileName?: pulumi.Input<string>;
  /** Directory for copies of the files. */
  backupDirectoryPath?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `S3Import`: where files go. */
export interface ImportS3 {
  /** AWS region, such as `us-east-1`. */
  region?: pulumi.Input<string>;
  /** Name of the bucket. */
  bucket?: pulumi.Input<string>;
  /** Key of the file; a handlebars expression. */
  fileKey?: pulumi.Input<string>;
  /** Bucket for copies of the files. */
  backupBucket?: pulumi.Input<string>;
  /** Encryption at S3, such as `AES256`. */
  serverSideEncryptionType?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `AS2Import`: the message. */
export interface ImportAs2 {
  /** Id of the trading partner connector. */
  _tpConnectorId?: pulumi.Input<string>;
  /** Name of the file; a handlebars expression. */
  fileNameTemplate?: pulumi.Input<string>;
  /** Id of the message; a handlebars expression. */
  messageIdTemplate?: pulumi.Input<string>;
  /** How often a message is sent again. */
  maxRetries?: pulumi.Input<number>;
  /** Headers of the message. */
  headers?: pulumi.Input<{ [key: string]: any }>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `FileSystemImport`: where files go. */
export interface ImportFilesystem {
  /** Directory of the files. */
  directoryPath?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `MongodbImport`: the operation. */
export interface ImportMongodb {
  /** Operation. */
  method?: pulumi.Input<"insertMany" | "updateOne" | (string & {})>;
  /** Name of the collection. */
  collection?: pulumi.Input<string>;
  /** For `updateOne`: filter of the documents, as JSON. */
  filter?: pulumi.Input<string | pulumi.asset.Asset>;
  /** For `insertMany`: the document, as JSON. */
  document?: pulumi.Input<string | pulumi.asset.Asset>;
  /** For `updateOne`: the update, as JSON. */
  update?: pulumi.Input<string | pulumi.asset.Asset>;
  /** Whether a missing document is created. */
  upsert?: pulumi.Input<boolean>;
  /** Path of the value that decides whether the record is left out. */
  ignoreExtract?: pulumi.Input<string>;
  /** Filter that finds existing documents, whose records are left out. */
  ignoreLookupFilter?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `DynamodbImport`: the operation. */
export interface ImportDynamodb {
  /** AWS region, such as `us-east-1`. */
  region?: pulumi.Input<string>;
  /** Operation. */
  method?: pulumi.Input<"putItem" | "updateItem" | (string & {})>;
  /** Name of the table. */
  tableName?: pulumi.Input<string>;
  /** Name of the partition key. */
  partitionKey?: pulumi.Input<string>;
  /** Name of the sort key. */
  sortKey?: pulumi.Input<string>;
  /** For `putItem`: the item, as JSON. */
  itemDocument?: pulumi.Input<string>;
  /** For `updateItem`: the update expression. */
  updateExpression?: pulumi.Input<string>;
  /** Condition of the operation. */
  conditionExpression?: pulumi.Input<string>;
  /** Names in the expressions, as JSON. */
  expressionAttributeNames?: pulumi.Input<string>;
  /** Values in the expressions, as JSON. */
  expressionAttributeValues?: pulumi.Input<string>;
  /** Path of the value that decides whether the record is left out. */
  ignoreExtract?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `WrapperImport`: the function of a stack. */
export interface ImportWrapper {
  /** Name of the function to call. */
  function?: pulumi.Input<string>;
  /** Values that are passed to the function with each call. */
  configuration?: pulumi.Input<{ [key: string]: any }>;
  /** Lookups that the mapping uses. */
  lookups?: pulumi.Input<any>;
  /** Id of the stack that holds the function. */
  _stackId?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `ToolImport`: the tool. */
export interface ImportTool {
  /** Id of the tool. */
  _toolId?: pulumi.Input<string>;
  /** What differs from the tool. */
  overrides?: pulumi.Input<{ [key: string]: any }>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ImportFilter} as an output. */
export interface ImportFilterOutput {
  /** How records are selected: by a condition or by a script. */
  type?: "expression" | "script" | (string & {});
  /** For `expression`: the condition. */
  expression?: ImportFilterExpressionOutput;
  /** For `script`: the function that receives the records and returns those to keep. */
  script?: ImportFilterScriptOutput;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ImportFilterExpression} as an output. */
export interface ImportFilterExpressionOutput {
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

/** {@link ImportFilterScript} as an output. */
export interface ImportFilterScriptOutput {
  /** Name of the function to call; case matters. */
  function?: string;
  /** Id of the script that holds the function. */
  _scriptId?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ImportMapping} as an output. */
export interface ImportMappingOutput {
  /** Fields of the record. */
  fields?: ImportMappingFieldOutput[];
  /** Lists within the record. */
  lists?: ImportMappingListOutput[];
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ImportMappingField} as an output. */
export interface ImportMappingFieldOutput {
  /** Path of the value in the source record, or a handlebars expression. */
  extract?: string;
  /** Field to write at the destination. */
  generate?: string;
  /** Fixed value to write in place of an extracted one: a text, a number or a boolean. */
  hardCodedValue?: any;
  /** Name of the lookup that translates the extracted value. */
  lookupName?: string;
  /** Data type of the value to write. */
  dataType?: "string" | "number" | "boolean" | "numberarray" | "stringarray" | "json" | (string & {});
  /** Format of the date in the source, in the notation of Moment.js. */
  extractDateFormat?: string;
  /** IANA time zone of the date in the source. */
  extractDateTimezone?: string;
  /** Format of the date to write, in the notation of Moment.js. */
  generateDateFormat?: string;
  /** Whether the field is written at creation only, and never at an update. */
  immutable?: boolean;
  /** Whether the field is left out where the value is empty. */
  discardIfEmpty?: boolean;
  /** For NetSuite: whether the value is an internal id. */
  internalId?: boolean;
  /** For NetSuite: mapping of the subrecord that the field holds. */
  subRecordMapping?: { [key: string]: any };
  /** When the mapping applies. */
  conditional?: ImportMappingFieldConditionalOutput;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ImportMappingFieldConditional} as an output. */
export interface ImportMappingFieldConditionalOutput {
  /** For the conditions on a lookup: name of the lookup. */
  lookupName?: string;
  /** The condition. */
  when?:
    | "record_created"
    | "record_updated"
    | "extract_not_empty"
    | "lookup_not_empty"
    | "lookup_empty"
    | "ignore_if_set"
    | (string & {});
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ImportMappingList} as an output. */
export interface ImportMappingListOutput {
  /** List or sublist to write at the destination. */
  generate?: string;
  /** Path of the array in the source record whose elements become the list. */
  jsonPath?: string;
  /** The fields of each element. */
  fields?: ImportMappingListFieldOutput[];
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ImportMappingListField} as an output. */
export interface ImportMappingListFieldOutput {
  /** Path of the value in the source record, or a handlebars expression. */
  extract?: string;
  /** Field to write at the destination. */
  generate?: string;
  /** Fixed value to write in place of an extracted one: a text, a number or a boolean. */
  hardCodedValue?: any;
  /** Name of the lookup that translates the extracted value. */
  lookupName?: string;
  /** Data type of the value to write. */
  dataType?: "string" | "number" | "boolean" | "numberarray" | "stringarray" | "json" | (string & {});
  /** Format of the date in the source, in the notation of Moment.js. */
  extractDateFormat?: string;
  /** IANA time zone of the date in the source. */
  extractDateTimezone?: string;
  /** Format of the date to write, in the notation of Moment.js. */
  generateDateFormat?: string;
  /** Whether the field is written at creation only, and never at an update. */
  immutable?: boolean;
  /** Whether the field is left out where the value is empty. */
  discardIfEmpty?: boolean;
  /** For NetSuite: whether the value is an internal id. */
  internalId?: boolean;
  /** For NetSuite: mapping of the subrecord that the field holds. */
  subRecordMapping?: { [key: string]: any };
  /** When the mapping applies. */
  conditional?: ImportMappingFieldConditionalOutput;
  /** Whether the field tells existing lines of the list apart. */
  isKey?: boolean;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ImportFieldMapping} as an output. */
export interface ImportFieldMappingOutput {
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
  conditional?: ImportMappingConditionalOutput;
  /** For `object`: the fields of the object. */
  mappings?: ImportFieldMappingOutput[];
  /** For the array data types: where the elements of the array come from, in order. */
  buildArrayHelper?: ImportMappingBuildArrayHelperOutput[];
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ImportMappingConditional} as an output. */
export interface ImportMappingConditionalOutput {
  /** Condition: for created records, for updated ones, or where `extract` finds a value. */
  when?: "record_created" | "record_updated" | "extract_not_empty" | (string & {});
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ImportMappingBuildArrayHelper} as an output. */
export interface ImportMappingBuildArrayHelperOutput {
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
  conditional?: ImportMappingBuildArrayHelperConditionalOutput;
  /** For `objectarray` and `arrayarray`: the fields of each element. */
  mappings?: ImportFieldMappingOutput[];
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ImportMappingBuildArrayHelperConditional} as an output. */
export interface ImportMappingBuildArrayHelperConditionalOutput {
  /** Condition: only where `extract` finds a value. */
  when?: "extract_not_empty" | (string & {});
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ImportLookup} as an output. */
export interface ImportLookupOutput {
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

/** {@link ImportResponseTransform} as an output. */
export interface ImportResponseTransformOutput {
  /** How records are reshaped: by rules or by a script. */
  type?: "expression" | "script" | (string & {});
  /** For `expression`: the rules. */
  expression?: ImportResponseTransformExpressionOutput;
  /** For `script`: the function that receives the record and returns the new one. */
  script?: ImportResponseTransformScriptOutput;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ImportResponseTransformExpression} as an output. */
export interface ImportResponseTransformExpressionOutput {
  /** Version of the rules: `1` uses `rules`, `2` uses `rulesTwoDotZero`. */
  version?: "1" | "2" | (string & {});
  /** Rules of version 1: groups of rules, of which there is normally one. */
  rules?: ImportResponseTransformExpressionRuleOutput[][];
  /** Rules of version 2. */
  rulesTwoDotZero?: ImportResponseTransformExpressionRulesTwoDotZeroOutput;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ImportResponseTransformExpressionRule} as an output. */
export interface ImportResponseTransformExpressionRuleOutput {
  /** Path of the value in the record. */
  extract: string;
  /** Field to write. */
  generate: string;
  /** Key by which Celigo's editor keeps track of the rule. Usually system-managed. */
  key?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ImportResponseTransformExpressionRulesTwoDotZero} as an output. */
export interface ImportResponseTransformExpressionRulesTwoDotZeroOutput {
  /**
   * `create` makes a new record of the mapped fields only; `modify` changes the record and keeps all
   * other fields.
   */
  mode?: "create" | "modify" | (string & {});
  /** The fields to write. */
  mappings?: ImportFieldMappingOutput[];
  /** Lookups that the mappings of the transformation use. */
  lookups?: ImportLookupOutput[];
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ImportResponseTransformScript} as an output. */
export interface ImportResponseTransformScriptOutput {
  /** Name of the function to call; case matters. */
  function?: string;
  /** Id of the script that holds the function. */
  _scriptId?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ImportHooks} as an output. */
export interface ImportHooksOutput {
  /** Function that receives the records before they are mapped. */
  preMap?: ImportHooksPreMapOutput;
  /** Function that receives the mapped records. */
  postMap?: ImportHooksPostMapOutput;
  /** Function that receives the results. */
  postSubmit?: ImportHooksPostSubmitOutput;
  /** Function that receives the file after it was written. */
  postAggregate?: ImportHooksPostAggregateOutput;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ImportHooksPreMap} as an output. */
export interface ImportHooksPreMapOutput {
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

/** {@link ImportHooksPostMap} as an output. */
export interface ImportHooksPostMapOutput {
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

/** {@link ImportHooksPostSubmit} as an output. */
export interface ImportHooksPostSubmitOutput {
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

/** {@link ImportHooksPostAggregate} as an output. */
export interface ImportHooksPostAggregateOutput {
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

/** {@link ImportSettingsForm} as an output. */
export interface ImportSettingsFormOutput {
  /** The form: its fields (`fieldMap`) and their arrangement (`layout`). */
  form?: { [key: string]: any };
  /** Script function that prepares the form when it is opened, and returns it. */
  init?: ImportSettingsFormInitOutput;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ImportSettingsFormInit} as an output. */
export interface ImportSettingsFormInitOutput {
  /** Name of the function to call; case matters. */
  function?: string;
  /** Id of the script that holds the function. */
  _scriptId?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ImportPreSave} as an output. */
export interface ImportPreSaveOutput {
  /** Name of the function to call; case matters. */
  function?: string;
  /** Id of the script that holds the function. */
  _scriptId?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ImportHttp} as an output. */
export interface ImportHttpOutput {
  /** HTTP method of each operation. */
  method?: ("GET" | "PUT" | "POST" | "PATCH" | "DELETE" | (string & {}))[];
  /** Path of each operation, below the base URI of the connection; handlebars expressions. */
  relativeURI?: string[];
  /** Body of each operation; a handlebars expression. Left out: the mapped record. */
  body?: (string | pulumi.asset.Asset)[];
  /** What each operation does to the record. */
  requestType?: ("CREATE" | "UPDATE" | (string & {}))[];
  /** Format of the requests. */
  requestMediaType?:
    "xml" | "json" | "csv" | "urlencoded" | "form-data" | "octet-stream" | "plaintext" | (string & {});
  /** Format of successful answers. */
  successMediaType?: "xml" | "json" | "plaintext" | (string & {});
  /** Format of error answers. */
  errorMediaType?: "xml" | "json" | "plaintext" | (string & {});
  /** Headers of the requests. */
  headers?: ImportHttpHeaderOutput[];
  /** Most records in one request. Celigo's default is 1. */
  batchSize?: number;
  /** Most bytes of a request's body that the application takes. */
  endPointBodyLimit?: number;
  /** Where the answer of the application holds what. */
  response?: ImportHttpResponseOutput;
  /** Lookups that the requests use. */
  lookups?: ImportLookupOutput[];
  /** Path of the value that shows that the record exists, in the source record. */
  existingExtract?: string;
  /** Path of the value that decides whether the record is left out, in the source record. */
  ignoreExtract?: string;
  /** Name of the lookup that decides whether the record is left out. */
  ignoreLookupName?: string;
  /** `file` sends files, `records` sends records. */
  type?: "file" | "records" | (string & {});
  /** Form that the user interface shows. */
  formType?: "assistant" | "http" | "rest" | "graph_ql" | "assistant_graphql" | (string & {});
  /** Encoding of files in requests. */
  blobFormat?: "utf8" | "ucs2" | "utf-16le" | "ascii" | "binary" | "base64" | "hex" | (string & {});
  /** Id of the async helper that waits for the result. */
  _asyncHelperId?: string;
  /** Id of the endpoint of Celigo's HTTP connector, which is the same in all accounts. */
  _httpConnectorEndpointId?: string;
  /** Ids of the endpoints of Celigo's HTTP connector, one per operation. */
  _httpConnectorEndpointIds?: string[];
  /** Id of the resource of Celigo's HTTP connector, which is the same in all accounts. */
  _httpConnectorResourceId?: string;
  /** Id of the version of Celigo's HTTP connector, which is the same in all accounts. */
  _httpConnectorVersionId?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ImportHttpHeader} as an output. */
export interface ImportHttpHeaderOutput {
  /** Name of the header. */
  name?: string;
  /** Value of the header; a handlebars expression. */
  value?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ImportHttpResponse} as an output. */
export interface ImportHttpResponseOutput {
  /** Path of the written records in the answer, for each operation. */
  resourcePath?: string[];
  /** Path of the record's id in the answer, for each operation. */
  resourceIdPath?: string[];
  /** Path of the value that shows a success, for each operation. */
  successPath?: string[];
  /** Values that show a success, for each operation. */
  successValues?: string[][];
  /** Path of the value that shows a failure, for each operation. */
  failPath?: string[];
  /** Values that show a failure, for each operation. */
  failValues?: string[][];
  /** Path of the error message in the answer. */
  errorPath?: string;
  /** Whether `successPath` may lead to an array. */
  allowArrayforSuccessPath?: boolean;
  /** For CSV answers: whether the first row holds the names of the fields. */
  hasHeader?: boolean;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ImportFile} as an output. */
export interface ImportFileOutput {
  /** Name of the file to write, a handlebars expression. */
  fileName?: string;
  /**
   * Whether each record makes a file of its own. Celigo's default is false: the records of a run go into
   * one file.
   */
  skipAggregation?: boolean;
  /** Format of the file. */
  type?: "csv" | "json" | "xlsx" | "xml" | "filedefinition" | (string & {});
  /** Character encoding of the file. Celigo's default is `utf8`. */
  encoding?:
    "utf8" | "win1252" | "utf-16le" | "gb18030" | "macroman" | "iso88591" | "shiftjis" | (string & {});
  /** Whether the source file is deleted after it was imported. Celigo's default is false. */
  delete?: boolean;
  /** Compression of the file. */
  compressionFormat?: "gzip" | "zip" | (string & {});
  /** Folder that receives a copy of each file. */
  backupPath?: string;
  /** Whether Celigo keeps no copy of the processed files of its own. Celigo's default is false. */
  purgeInternalBackup?: boolean;
  /** How many records go into one file or batch. */
  batchSize?: number;
  /** Whether the file is encrypted with the PGP key of the connection. Celigo's default is false. */
  encrypt?: boolean;
  /** For `csv`: how records become rows. */
  csv?: ImportFileCsvOutput;
  /** For `json`: where the records go. */
  json?: ImportFileJsonOutput;
  /** For `xml`: where the records go. */
  xml?: ImportFileXmlOutput;
  /** For `filedefinition`: the format. */
  fileDefinition?: ImportFileFileDefinitionOutput;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ImportFileCsv} as an output. */
export interface ImportFileCsvOutput {
  /** Text between rows. Celigo's default is a line feed. */
  rowDelimiter?: string;
  /** Text between columns. Celigo's default is a comma. */
  columnDelimiter?: string;
  /** Whether the first row holds the names of the fields. Celigo's default is true. */
  includeHeader?: boolean;
  /** Whether values are put into quotation marks. Celigo's default is false. */
  wrapWithQuotes?: boolean;
  /** Whether tabs in values become spaces. Celigo's default is false. */
  replaceTabWithSpace?: boolean;
  /** Whether line breaks in values become spaces. Celigo's default is false. */
  replaceNewlineWithSpace?: boolean;
  /** Whether the file ends without a row delimiter. Celigo's default is false. */
  truncateLastRowDelimiter?: boolean;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ImportFileJson} as an output. */
export interface ImportFileJsonOutput {
  /** Path of the array of records in the file. */
  resourcePath?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ImportFileXml} as an output. */
export interface ImportFileXmlOutput {
  /** XPath of the elements in the file. */
  resourcePath?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ImportFileFileDefinition} as an output. */
export interface ImportFileFileDefinitionOutput {
  /** Id of the file definition that describes the format. */
  _fileDefinitionId?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ImportNetsuite} as an output. */
export interface ImportNetsuiteOutput {
  /** What is done with the record. */
  operation?: "add" | "update" | "addupdate" | "attach" | "detach" | "delete" | (string & {});
  /** Type of the record. */
  recordType?: string;
  /** Id of a custom record type. */
  recordTypeId?: string;
  /** Most records in one request. */
  batchSize?: number;
  /** How an existing record is found. */
  internalIdLookup?: ImportNetsuiteInternalIdLookupOutput;
  /** Lookups that the mapping uses. */
  lookups?: any;
  /** Preferences of the requests. */
  preferences?: { [key: string]: any };
  /** Whether an update of a missing record is tried again as an add. */
  retryUpdateAsAdd?: boolean;
  /** Whether files of the file cabinet are written. */
  isFileProvider?: boolean;
  /** For file cabinets: the file. */
  file?: { [key: string]: any };
  /** What the user interface keeps of custom fields. */
  customFieldMetadata?: { [key: string]: any };
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ImportNetsuiteInternalIdLookup} as an output. */
export interface ImportNetsuiteInternalIdLookupOutput {
  /** Path of the value in the source record. */
  extract?: string;
  /** Field of NetSuite that is searched. */
  searchField?: string;
  /** Operator of the search, such as `is`. */
  operator?: string;
  /** Search expression with several conditions. */
  expression?: any;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ImportNetsuite_da} as an output. */
export interface ImportNetsuite_daOutput {
  /** What is done with the record. */
  operation?: "add" | "update" | "addupdate" | "attach" | "detach" | "delete" | (string & {});
  /** Type of the record, such as `salesorder`. */
  recordType?: string;
  /** Identifier of the record type that the user interface shows. */
  recordIdentifier?: string;
  /** Id of a custom record type. */
  recordTypeId?: string;
  /** What carries the requests in NetSuite. */
  restletVersion?: "suitebundle" | "suiteapp1.0" | "suiteapp2.0" | (string & {});
  /** Whether SuiteScript 2 restlets are used. */
  useSS2Restlets?: boolean;
  /** Most records in one request. */
  batchSize?: number;
  /** How an existing record is found. */
  internalIdLookup?: ImportNetsuiteInternalIdLookupOutput;
  /** How the NetSuite record is made of the source record. */
  mapping?: ImportNetsuite_daMappingOutput;
  /** Lookups that the mapping uses. */
  lookups?: ImportNetsuite_daLookupOutput[];
  /** Functions of SuiteScripts that Celigo calls in NetSuite. */
  hooks?: ImportNetsuite_daHooksOutput;
  /** Preferences of the requests. */
  preferences?: ImportNetsuite_daPreferencesOutput;
  /** Whether an update of a missing record is tried again as an add. */
  retryUpdateAsAdd?: boolean;
  /** Whether files of the file cabinet are written. */
  isFileProvider?: boolean;
  /** For file cabinets: the file. */
  file?: ImportNetsuite_daFileOutput;
  /** What the user interface keeps of custom fields. */
  customFieldMetadata?: { [key: string]: any };
  /** Settings that replace the others, where `useRawOverride` is true. */
  rawOverride?: { [key: string]: any };
  /** Whether `rawOverride` replaces the other settings. */
  useRawOverride?: boolean;
  /** Whether the import was migrated from an older kind. Usually system-managed. */
  isMigrated?: boolean;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ImportNetsuite_daMapping} as an output. */
export interface ImportNetsuite_daMappingOutput {
  /** Fields of the record. */
  fields?: ImportMappingFieldOutput[];
  /** Lists within the record. */
  lists?: ImportMappingListOutput[];
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ImportNetsuite_daLookup} as an output. */
export interface ImportNetsuite_daLookupOutput {
  /** Name by which mappings refer to the lookup. */
  name?: string;
  /** Type of the record that is searched. */
  recordType?: string;
  /** Field that is searched. */
  searchField?: string;
  /** Field whose value is the result. */
  resultField?: string;
  /** Search expression with several conditions. */
  expression?: any;
  /** Operator of the search. */
  operator?: string;
  /** Whether inactive records are found. */
  includeInactive?: boolean;
  /** Whether `default` is the result where several records are found. */
  useDefaultOnMultipleMatches?: boolean;
  /** Whether a value that is not found is accepted, with `default` as the result. */
  allowFailures?: boolean;
  /** For a static lookup: the results by the values that they replace. */
  map?: { [key: string]: any };
  /** Result where nothing is found. It needs `allowFailures`. */
  default?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ImportNetsuite_daHooks} as an output. */
export interface ImportNetsuite_daHooksOutput {
  /** Function that receives the records before they are mapped. */
  preMap?: ImportNetsuite_daHooksPreMapOutput;
  /** Function that receives the mapped records. */
  postMap?: ImportNetsuite_daHooksPostMapOutput;
  /** Function that receives the results. */
  postSubmit?: ImportNetsuite_daHooksPostSubmitOutput;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ImportNetsuite_daHooksPreMap} as an output. */
export interface ImportNetsuite_daHooksPreMapOutput {
  /** Internal id of the script file in NetSuite. */
  fileInternalId?: string;
  /** Name of the function to call; case matters. */
  function?: string;
  /** Values that are passed to the function with each call. */
  configuration?: { [key: string]: any };
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ImportNetsuite_daHooksPostMap} as an output. */
export interface ImportNetsuite_daHooksPostMapOutput {
  /** Internal id of the script file in NetSuite. */
  fileInternalId?: string;
  /** Name of the function to call; case matters. */
  function?: string;
  /** Values that are passed to the function with each call. */
  configuration?: { [key: string]: any };
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ImportNetsuite_daHooksPostSubmit} as an output. */
export interface ImportNetsuite_daHooksPostSubmitOutput {
  /** Internal id of the script file in NetSuite. */
  fileInternalId?: string;
  /** Name of the function to call; case matters. */
  function?: string;
  /** Values that are passed to the function with each call. */
  configuration?: { [key: string]: any };
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ImportNetsuite_daPreferences} as an output. */
export interface ImportNetsuite_daPreferencesOutput {
  /** Whether read-only fields are left out. */
  ignoreReadOnlyFields?: boolean;
  /** Whether warnings of NetSuite count as errors. */
  warningAsError?: boolean;
  /** Whether metadata of custom fields is not read. */
  skipCustomMetadataRequests?: boolean;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ImportNetsuite_daFile} as an output. */
export interface ImportNetsuite_daFileOutput {
  /** Name of the file; a handlebars expression. */
  name?: string;
  /** Type of the file in NetSuite. */
  fileType?: string;
  /** Folder of the file. */
  folder?: string;
  /** Internal id of the folder. */
  folderInternalId?: string;
  /** Internal id of the file. */
  internalId?: string;
  /** Internal id of the folder for backups. */
  backupFolderInternalId?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ImportRdbms} as an output. */
export interface ImportRdbmsOutput {
  /** SQL statements, one for each operation; handlebars expressions. */
  query?: (string | pulumi.asset.Asset)[];
  /** How each statement is carried out. */
  queryType?: (
    "per_record" | "per_page" | "bulk_insert" | "bulk_load" | "INSERT" | "UPDATE" | "MERGE" | (string & {})
  )[];
  /** For `bulk_insert`: the table. */
  bulkInsert?: ImportRdbmsBulkInsertOutput;
  /** For `bulk_load`: the table. */
  bulkLoad?: ImportRdbmsBulkLoadOutput;
  /** Lookups that the statements use. */
  lookups?: ImportLookupOutput[];
  /** Name of the lookup that decides whether the record is updated. */
  updateLookupName?: string;
  /** Path of the value that decides whether the record is updated. */
  updateExtract?: string;
  /** Name of the lookup that decides whether the record is left out. */
  ignoreLookupName?: string;
  /** Path of the value that decides whether the record is left out. */
  ignoreExtract?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ImportRdbmsBulkInsert} as an output. */
export interface ImportRdbmsBulkInsertOutput {
  /** Name of the table. */
  tableName?: string;
  /** Rows in one insert. */
  batchSize?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ImportRdbmsBulkLoad} as an output. */
export interface ImportRdbmsBulkLoadOutput {
  /** Name of the table. */
  tableName?: string;
  /** Columns by which existing rows are found. */
  primaryKeys?: any;
  /** Whether `query` replaces the merge query that Celigo makes. */
  overrideMergeQuery?: boolean;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ImportJdbc} as an output. */
export interface ImportJdbcOutput {
  /** SQL statements, one for each operation; handlebars expressions. */
  query?: (string | pulumi.asset.Asset)[];
  /** How each statement is carried out. */
  queryType?: (
    "per_record" | "per_page" | "bulk_insert" | "bulk_load" | "INSERT" | "UPDATE" | "MERGE" | (string & {})
  )[];
  /** For `bulk_insert`: the table. */
  bulkInsert?: ImportRdbmsBulkInsertOutput;
  /** For `bulk_load`: the table. */
  bulkLoad?: ImportRdbmsBulkLoadOutput;
  /** Lookups that the statements use. */
  lookups?: ImportJdbcLookupOutput[];
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ImportJdbcLookup} as an output. */
export interface ImportJdbcLookupOutput {
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
  /** SQL statement of a dynamic lookup. */
  query?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ImportSalesforce} as an output. */
export interface ImportSalesforceOutput {
  /** What is done with the record. */
  operation?:
    "insert" | "update" | "upsert" | "upsertpicklistvalues" | "delete" | "addupdate" | (string & {});
  /** API that carries the requests. */
  api?: "soap" | "rest" | "metadata" | "compositerecord" | (string & {});
  /** Type of the record, such as `Account`. */
  sObjectType?: string;
  /** For `soap`: the requests. */
  soap?: ImportSalesforceSoapOutput;
  /** How an existing record is found. */
  idLookup?: ImportSalesforceIdLookupOutput;
  /** For `upsert`: the key. */
  upsert?: ImportSalesforceUpsertOutput;
  /** For `upsertpicklistvalues`: the picklist. */
  upsertpicklistvalues?: { [key: string]: any };
  /** Whether fields that Salesforce does not take are left out. */
  removeNonSubmittableFields?: boolean;
  /** For documents: the file. */
  document?: { [key: string]: any };
  /** For attachments: the file. */
  attachment?: { [key: string]: any };
  /** For content versions: the file. */
  contentVersion?: { [key: string]: any };
  /** Lookups that the mapping uses. */
  lookups?: any;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ImportSalesforceSoap} as an output. */
export interface ImportSalesforceSoapOutput {
  /** Headers of the requests. */
  headers?: { [key: string]: any };
  /** Most records in one request. */
  batchSize?: number;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ImportSalesforceIdLookup} as an output. */
export interface ImportSalesforceIdLookupOutput {
  /** Path of the id in the source record. */
  extract?: string;
  /** Condition of the search, a SOQL `where` clause. */
  whereClause?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ImportSalesforceUpsert} as an output. */
export interface ImportSalesforceUpsertOutput {
  /** External id field that tells records apart. */
  externalIdField?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ImportAiAgent} as an output. */
export interface ImportAiAgentOutput {
  /** Provider of the model. Celigo's default is `openai`. */
  provider?: "openai" | "gemini" | (string & {});
  /** For `openai`: the model. */
  openai?: ImportAiAgentOpenaiOutput;
  /** For other providers: the model and its parameters. */
  litellm?: { [key: string]: any };
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ImportAiAgentOpenai} as an output. */
export interface ImportAiAgentOpenaiOutput {
  /** Instructions for the model; a handlebars expression. */
  instructions?: string | pulumi.asset.Asset;
  /** Name of the model. */
  model?: string;
  /** How much the model reasons. */
  reasoning?: { [key: string]: any };
  /** Randomness of the answers, 0 to 2. */
  temperature?: number;
  /** Share of likely words that the model chooses from, 0 to 1. */
  topP?: number;
  /** Most tokens of an answer. Celigo's default is 1,000. */
  maxOutputTokens?: number;
  /** Service tier. Celigo's default is `default`. */
  serviceTier?: "auto" | "default" | "priority" | (string & {});
  /** Format of the answer. */
  output?: { [key: string]: any };
  /** Tools that the model may call. */
  tools?: { [key: string]: any }[];
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ImportGuardrail} as an output. */
export interface ImportGuardrailOutput {
  /** Kind of check. */
  type?: "ai_agent" | "pii" | "moderation" | (string & {});
  /** Confidence from which a finding counts, 0 to 1. Celigo's default is 0.7. */
  confidenceThreshold?: number;
  /** For `ai_agent`: the agent that checks. */
  aiAgent?: { [key: string]: any };
  /** For `pii`: personal data. */
  pii?: ImportGuardrailPiiOutput;
  /** For `moderation`: content. */
  moderation?: ImportGuardrailModerationOutput;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ImportGuardrailPii} as an output. */
export interface ImportGuardrailPiiOutput {
  /** Kinds of data that are looked for, such as `email_address`. */
  entities?: string[];
  /** Whether findings are masked. Celigo's default is false: they are errors. */
  mask?: boolean;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ImportGuardrailModeration} as an output. */
export interface ImportGuardrailModerationOutput {
  /** Kinds of content that are looked for, such as `hate`. */
  categories?: string[];
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ImportFtp} as an output. */
export interface ImportFtpOutput {
  /** Id of the trading partner connector. */
  _tpConnectorId?: string;
  /** Directory of the files. */
  directoryPath?: string;
  /** Name of the file; a handlebars expression. */
  fileName?: string;
  /** Name of the file while it is written. */
  inProgressFileName?: string;
  /** Directory for copies of the files. */
  backupDirectoryPath?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ImportS3} as an output. */
export interface ImportS3Output {
  /** AWS region, such as `us-east-1`. */
  region?: string;
  /** Name of the bucket. */
  bucket?: string;
  /** Key of the file; a handlebars expression. */
  fileKey?: string;
  /** Bucket for copies of the files. */
  backupBucket?: string;
  /** Encryption at S3, such as `AES256`. */
  serverSideEncryptionType?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ImportAs2} as an output. */
export interface ImportAs2Output {
  /** Id of the trading partner connector. */
  _tpConnectorId?: string;
  /** Name of the file; a handlebars expression. */
  fileNameTemplate?: string;
  /** Id of the message; a handlebars expression. */
  messageIdTemplate?: string;
  /** How often a message is sent again. */
  maxRetries?: number;
  /** Headers of the message. */
  headers?: { [key: string]: any };
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ImportFilesystem} as an output. */
export interface ImportFilesystemOutput {
  /** Directory of the files. */
  directoryPath?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ImportMongodb} as an output. */
export interface ImportMongodbOutput {
  /** Operation. */
  method?: "insertMany" | "updateOne" | (string & {});
  /** Name of the collection. */
  collection?: string;
  /** For `updateOne`: filter of the documents, as JSON. */
  filter?: string | pulumi.asset.Asset;
  /** For `insertMany`: the document, as JSON. */
  document?: string | pulumi.asset.Asset;
  /** For `updateOne`: the update, as JSON. */
  update?: string | pulumi.asset.Asset;
  /** Whether a missing document is created. */
  upsert?: boolean;
  /** Path of the value that decides whether the record is left out. */
  ignoreExtract?: string;
  /** Filter that finds existing documents, whose records are left out. */
  ignoreLookupFilter?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ImportDynamodb} as an output. */
export interface ImportDynamodbOutput {
  /** AWS region, such as `us-east-1`. */
  region?: string;
  /** Operation. */
  method?: "putItem" | "updateItem" | (string & {});
  /** Name of the table. */
  tableName?: string;
  /** Name of the partition key. */
  partitionKey?: string;
  /** Name of the sort key. */
  sortKey?: string;
  /** For `putItem`: the item, as JSON. */
  itemDocument?: string;
  /** For `updateItem`: the update expression. */
  updateExpression?: string;
  /** Condition of the operation. */
  conditionExpression?: string;
  /** Names in the expressions, as JSON. */
  expressionAttributeNames?: string;
  /** Values in the expressions, as JSON. */
  expressionAttributeValues?: string;
  /** Path of the value that decides whether the record is left out. */
  ignoreExtract?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ImportWrapper} as an output. */
export interface ImportWrapperOutput {
  /** Name of the function to call. */
  function?: string;
  /** Values that are passed to the function with each call. */
  configuration?: { [key: string]: any };
  /** Lookups that the mapping uses. */
  lookups?: any;
  /** Id of the stack that holds the function. */
  _stackId?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ImportTool} as an output. */
export interface ImportToolOutput {
  /** Id of the tool. */
  _toolId?: string;
  /** What differs from the tool. */
  overrides?: { [key: string]: any };
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/**
 * A step of a flow that writes records to an application. AI agents and guardrails are imports too.
 * Uses `GET /v1/imports`, `POST /v1/imports`, `GET /v1/imports/{_id}`, `PUT /v1/imports/{_id}`,
 * `DELETE /v1/imports/{_id}` and `GET /v1/imports/{_id}/dependencies`.
 *
 * Natural key: `name`, `adaptorType`, `_connectionId`. Id: the object's `_id`.
 *
 * @example
 * ```ts
 * const import = new celigo.Import("import", {
 *   name: "Create sales orders",
 *   adaptorType: "HTTPImport",
 *   _connectionId: celigo.reference("erp"),
 *   http: { method: ["POST"], relativeURI: ["/orders"], requestType: ["CREATE"] },
 *   mappings: [{ generate: "orderId", dataType: "string", extract: "$.id", status: "Active" }],
 * });
 * ```
 */
export class Import extends pulumi.CustomResource {
  /**
   * Reads an existing object, which this program does not manage: it is never changed and never deleted.
   *
   * @param name Pulumi's name of the resource.
   * @param id Its id: the object's `_id`. An id of no object is an error.
   * @param opts Options such as `provider` (an `Account`).
   */
  public static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): Import {
    return new Import(name, undefined as unknown as ImportArgs, { ...opts, id });
  }

  /** Name of the import. Celigo does not keep it unique. */
  declare public readonly name: pulumi.Output<string>;
  /** What the import writes, at most 10,240 characters. */
  declare public readonly description: pulumi.Output<string | undefined>;
  /**
   * Id of the connection to the destination; agents, guardrails and tools have none. A change cancels
   * the running and queued jobs of the flows that use the import.
   */
  declare public readonly _connectionId: pulumi.Output<string | undefined>;
  /**
   * Kind of destination. The object of the same kind says what is written, such as `http` for
   * `HTTPImport`; `NetSuiteDistributedImport` uses `netsuite_da`. A change replaces the import.
   */
  declare public readonly adaptorType: pulumi.Output<
    | "HTTPImport"
    | "FTPImport"
    | "AS2Import"
    | "S3Import"
    | "NetSuiteImport"
    | "NetSuiteDistributedImport"
    | "SalesforceImport"
    | "JDBCImport"
    | "RDBMSImport"
    | "MongodbImport"
    | "DynamodbImport"
    | "WrapperImport"
    | "FileSystemImport"
    | "AiAgentImport"
    | "GuardrailImport"
    | "ToolImport"
    | (string & {})
  >;
  /** Id of your own for the import, which Celigo keeps and does not read. */
  declare public readonly externalId: pulumi.Output<string | undefined>;
  /** Whether each element of an array in the record is written by itself. */
  declare public readonly oneToMany: pulumi.Output<boolean | undefined>;
  /** For `oneToMany`: path of the array in the record. */
  declare public readonly pathToMany: pulumi.Output<string | undefined>;
  /** Whether records that exist at the destination are left out. */
  declare public readonly ignoreExisting: pulumi.Output<boolean | undefined>;
  /** Whether records that do not exist at the destination are left out. */
  declare public readonly ignoreMissing: pulumi.Output<boolean | undefined>;
  /** How often a record is tried. */
  declare public readonly maxAttempts: pulumi.Output<number | undefined>;
  /** Key by which records are kept from being written at the same time; a handlebars expression. */
  declare public readonly idLockTemplate: pulumi.Output<string | undefined>;
  /** Link to a record in the destination application, shown with its errors; a handlebars expression. */
  declare public readonly dataURITemplate: pulumi.Output<string | undefined>;
  /** Key that identifies a record in the error lists; a handlebars expression. */
  declare public readonly traceKeyTemplate: pulumi.Output<string | undefined>;
  /** Whether files are written as they are. */
  declare public readonly blob: pulumi.Output<boolean | undefined>;
  /** For `blob`: path of the file's key in the record. */
  declare public readonly blobKeyPath: pulumi.Output<string | undefined>;
  /** Whether the file is deleted at its source after it was written. */
  declare public readonly deleteAfterImport: pulumi.Output<boolean | undefined>;
  /** Whether the import runs in the destination application. Usually system-managed. */
  declare public readonly distributed: pulumi.Output<boolean | undefined>;
  /** What the destination application keeps of the import. */
  declare public readonly distributedAdaptorData: pulumi.Output<{ [key: string]: any } | undefined>;
  /** Values for stacks and handlebars that are no secrets. */
  declare public readonly unencrypted: pulumi.Output<{ [key: string]: any } | undefined>;
  /** Which records are written. */
  declare public readonly filter: pulumi.Output<ImportFilterOutput | undefined>;
  /** How the record to write is made of the source record, in version 1.0. */
  declare public readonly mapping: pulumi.Output<ImportMappingOutput | undefined>;
  /** How the record to write is made of the source record, in version 2.0. */
  declare public readonly mappings: pulumi.Output<ImportFieldMappingOutput[] | undefined>;
  /** Lookups that `mappings` uses. */
  declare public readonly lookups: pulumi.Output<ImportLookupOutput[] | undefined>;
  /** How the answer of the application is reshaped. */
  declare public readonly responseTransform: pulumi.Output<ImportResponseTransformOutput | undefined>;
  /** Functions that Celigo calls during the import. */
  declare public readonly hooks: pulumi.Output<ImportHooksOutput | undefined>;
  /** Parsers of the import, of any shape. */
  declare public readonly parsers: pulumi.Output<any>;
  /**
   * Values that hooks, filters, mappings and handlebars read at run time, often collected by
   * `settingsForm`.
   */
  declare public readonly settings: pulumi.Output<{ [key: string]: any } | undefined>;
  /** Form that asks users for `settings`. */
  declare public readonly settingsForm: pulumi.Output<ImportSettingsFormOutput | undefined>;
  /** Script function that checks or changes the document before it is saved, and returns it. */
  declare public readonly preSave: pulumi.Output<ImportPreSaveOutput | undefined>;
  /** Answers that a test run of the flow uses in place of the application. */
  declare public readonly mockResponse: pulumi.Output<{ [key: string]: any }[] | undefined>;
  /** Sample record that the user interface works with. */
  declare public readonly sampleData: pulumi.Output<any>;
  /** Sample answer that the user interface works with. */
  declare public readonly sampleResponseData: pulumi.Output<any>;
  /** What the user interface keeps of the destination's fields. */
  declare public readonly modelMetadata: pulumi.Output<{ [key: string]: any } | undefined>;
  /** Name of the form that the user interface shows for the application. */
  declare public readonly assistant: pulumi.Output<string | undefined>;
  /** What the user interface keeps for that form. */
  declare public readonly assistantMetadata: pulumi.Output<{ [key: string]: any } | undefined>;
  /** Whether the user interface shows the technical form. */
  declare public readonly useTechAdaptorForm: pulumi.Output<boolean | undefined>;
  /** Id of the EDI profile that describes the X12 files. */
  declare public readonly _ediProfileId: pulumi.Output<string | undefined>;
  /**
   * For `HTTPImport`: the requests. `method`, `relativeURI`, `body` and `requestType` have one entry for
   * each operation.
   */
  declare public readonly http: pulumi.Output<ImportHttpOutput | undefined>;
  /** How records become files. */
  declare public readonly file: pulumi.Output<ImportFileOutput | undefined>;
  /** For `NetSuiteImport`: the records. */
  declare public readonly netsuite: pulumi.Output<ImportNetsuiteOutput | undefined>;
  /** For `NetSuiteDistributedImport`: the records. */
  declare public readonly netsuite_da: pulumi.Output<ImportNetsuite_daOutput | undefined>;
  /** For `RDBMSImport`: the statements. */
  declare public readonly rdbms: pulumi.Output<ImportRdbmsOutput | undefined>;
  /** For `JDBCImport`: the statements. */
  declare public readonly jdbc: pulumi.Output<ImportJdbcOutput | undefined>;
  /** For `SalesforceImport`: the records. */
  declare public readonly salesforce: pulumi.Output<ImportSalesforceOutput | undefined>;
  /** For `AiAgentImport`: the agent. */
  declare public readonly aiAgent: pulumi.Output<ImportAiAgentOutput | undefined>;
  /** For `GuardrailImport`: what is checked. */
  declare public readonly guardrail: pulumi.Output<ImportGuardrailOutput | undefined>;
  /** For `FTPImport`: where files go. */
  declare public readonly ftp: pulumi.Output<ImportFtpOutput | undefined>;
  /** For `S3Import`: where files go. */
  declare public readonly s3: pulumi.Output<ImportS3Output | undefined>;
  /** For `AS2Import`: the message. */
  declare public readonly as2: pulumi.Output<ImportAs2Output | undefined>;
  /** For `FileSystemImport`: where files go. */
  declare public readonly filesystem: pulumi.Output<ImportFilesystemOutput | undefined>;
  /** For `MongodbImport`: the operation. */
  declare public readonly mongodb: pulumi.Output<ImportMongodbOutput | undefined>;
  /** For `DynamodbImport`: the operation. */
  declare public readonly dynamodb: pulumi.Output<ImportDynamodbOutput | undefined>;
  /** For `WrapperImport`: the function of a stack. */
  declare public readonly wrapper: pulumi.Output<ImportWrapperOutput | undefined>;
  /** For `ToolImport`: the tool. */
  declare public readonly tool: pulumi.Output<ImportToolOutput | undefined>;
  /**
   * Fields of the API that this version of the package does not know yet, or whose documented form does
   * not fit, sent and managed as they are.
   */
  declare public readonly extraFields: pulumi.Output<{ [key: string]: any } | undefined>;
  /** When Celigo created the import (ISO 8601). */
  declare public readonly createdAt: pulumi.Output<string>;

  /**
   * Makes the resource.
   *
   * @param name Pulumi's name of the resource.
   * @param args Its inputs.
   * @param opts Options such as `provider` (an `Account`), `protect` or `aliases`.
   */
  constructor(name: string, args: ImportArgs, opts?: pulumi.CustomResourceOptions) {
    super(
      typeToken("Import"),
      name,
      opts?.id === undefined
        ? props(
            "Import",
            args,
            { outputs: ["createdAt"], naturalKey: ["name", "adaptorType", "_connectionId"] },
            opts,
          )
        : readProps("Import", [
            "name",
            "description",
            "_connectionId",
            "adaptorType",
            "externalId",
            "oneToMany",
            "pathToMany",
            "ignoreExisting",
            "ignoreMissing",
            "maxAttempts",
            "idLockTemplate",
            "dataURITemplate",
            "traceKeyTemplate",
            "blob",
            "blobKeyPath",
            "deleteAfterImport",
            "distributed",
            "distributedAdaptorData",
            "unencrypted",
            "filter",
            "mapping",
            "mappings",
            "lookups",
            "responseTransform",
            "hooks",
            "parsers",
            "settings",
            "settingsForm",
            "preSave",
            "mockResponse",
            "sampleData",
            "sampleResponseData",
            "modelMetadata",
            "assistant",
            "assistantMetadata",
            "useTechAdaptorForm",
            "_ediProfileId",
            "http",
            "file",
            "netsuite",
            "netsuite_da",
            "rdbms",
            "jdbc",
            "salesforce",
            "aiAgent",
            "guardrail",
            "ftp",
            "s3",
            "as2",
            "filesystem",
            "mongodb",
            "dynamodb",
            "wrapper",
            "tool",
            "extraFields",
            "createdAt",
          ]),
      opts,
    );
    restoreTexts(this, args);
  }

  /** When the import was last changed (ISO 8601). */
  public get lastModified(): pulumi.Output<string | undefined> {
    return volatile(this, "lastModified");
  }

  /** Whether a value is a Import, also one from another copy of this package, and within transformations. */
  public static override isInstance(obj: any): obj is Import {
    return isKind(obj, "Import");
  }
}
