/** The objects of an import's adaptors, but for HTTP, NetSuite and files. */
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
  reference,
  string,
  strings,
} from "../parts/fields";
import { lookupFields, lookups } from "../parts/lookups";

const bulkInsert: Schema = object("For `bulk_insert`: the table.", {
  tableName: string("Name of the table."),
  batchSize: string("Rows in one insert."),
});

const bulkLoad: Schema = object("For `bulk_load`: the table.", {
  tableName: string("Name of the table."),
  primaryKeys: anyValue("Columns by which existing rows are found."),
  overrideMergeQuery: boolean("Whether `query` replaces the merge query that Celigo makes."),
});

const queries: Schema = array("SQL statements, one for each operation; handlebars expressions.", {
  type: "string",
  text: true,
  description: "One SQL statement.",
});

const queryType: Schema = choices("How each statement is carried out.", [
  "per_record",
  "per_page",
  "bulk_insert",
  "bulk_load",
  "INSERT",
  "UPDATE",
  "MERGE",
]);

const rdbms: Schema = object(
  "For `RDBMSImport`: the statements.",
  {
    query: queries,
    queryType,
    bulkInsert,
    bulkLoad,
    lookups: lookups("Lookups that the statements use."),
    updateLookupName: string("Name of the lookup that decides whether the record is updated."),
    updateExtract: string("Path of the value that decides whether the record is updated."),
    ignoreLookupName: string("Name of the lookup that decides whether the record is left out."),
    ignoreExtract: string("Path of the value that decides whether the record is left out."),
  },
  { parallel: [["query", "queryType"]] },
);

const jdbc: Schema = object(
  "For `JDBCImport`: the statements.",
  {
    query: queries,
    queryType,
    bulkInsert,
    bulkLoad,
    lookups: array(
      "Lookups that the statements use.",
      object("One lookup.", {
        ...lookupFields,
        query: string("SQL statement of a dynamic lookup."),
      }),
      { identity: ["name"] },
    ),
  },
  { parallel: [["query", "queryType"]] },
);

const salesforce: Schema = object("For `SalesforceImport`: the records.", {
  operation: choice("What is done with the record.", [
    "insert",
    "update",
    "upsert",
    "upsertpicklistvalues",
    "delete",
    "addupdate",
  ]),
  api: choice("API that carries the requests.", ["soap", "rest", "metadata", "compositerecord"]),
  sObjectType: string("Type of the record, such as `Account`."),
  soap: object("For `soap`: the requests.", {
    headers: openObject("Headers of the requests."),
    batchSize: integer("Most records in one request."),
  }),
  idLookup: object("How an existing record is found.", {
    extract: string("Path of the id in the source record."),
    whereClause: string("Condition of the search, a SOQL `where` clause."),
  }),
  upsert: object("For `upsert`: the key.", {
    externalIdField: string("External id field that tells records apart."),
  }),
  upsertpicklistvalues: openObject("For `upsertpicklistvalues`: the picklist."),
  removeNonSubmittableFields: boolean("Whether fields that Salesforce does not take are left out."),
  document: openObject("For documents: the file."),
  attachment: openObject("For attachments: the file."),
  contentVersion: openObject("For content versions: the file."),
  lookups: anyValue("Lookups that the mapping uses."),
});

const aiAgent: Schema = object("For `AiAgentImport`: the agent.", {
  provider: choice("Provider of the model. Celigo's default is `openai`.", ["openai", "gemini"]),
  openai: object("For `openai`: the model.", {
    instructions: string("Instructions for the model; a handlebars expression.", { text: true }),
    model: string("Name of the model."),
    reasoning: openObject("How much the model reasons."),
    temperature: { type: "number", description: "Randomness of the answers, 0 to 2." },
    topP: { type: "number", description: "Share of likely words that the model chooses from, 0 to 1." },
    maxOutputTokens: integer("Most tokens of an answer. Celigo's default is 1,000."),
    serviceTier: choice("Service tier. Celigo's default is `default`.", ["auto", "default", "priority"]),
    output: openObject("Format of the answer."),
    tools: array("Tools that the model may call.", openObject("A tool."), {}),
  }),
  litellm: openObject("For other providers: the model and its parameters."),
});

const guardrail: Schema = object("For `GuardrailImport`: what is checked.", {
  type: choice("Kind of check.", ["ai_agent", "pii", "moderation"]),
  confidenceThreshold: {
    type: "number",
    description: "Confidence from which a finding counts, 0 to 1. Celigo's default is 0.7.",
  },
  aiAgent: openObject("For `ai_agent`: the agent that checks."),
  pii: object("For `pii`: personal data.", {
    entities: strings("Kinds of data that are looked for, such as `email_address`."),
    mask: boolean("Whether findings are masked. Celigo's default is false: they are errors."),
  }),
  moderation: object("For `moderation`: content.", {
    categories: strings("Kinds of content that are looked for, such as `hate`."),
  }),
});

const region: Schema = string("AWS region, such as `us-east-1`.");

/** By the names of the objects. */
export const importAdaptors: Record<string, Schema> = {
  rdbms,
  jdbc,
  salesforce,
  aiAgent,
  guardrail,
  ftp: object("For `FTPImport`: where files go.", {
    _tpConnectorId: reference("Id of the trading partner connector.", "tpconnectors"),
    directoryPath: string("Directory of the files."),
    fileName: string("Name of the file; a handlebars expression."),
    inProgressFileName: string("Name of the file while it is written."),
    backupDirectoryPath: string("Directory for copies of the files."),
  }),
  s3: object("For `S3Import`: where files go.", {
    region,
    bucket: string("Name of the bucket."),
    fileKey: string("Key of the file; a handlebars expression."),
    backupBucket: string("Bucket for copies of the files."),
    serverSideEncryptionType: string("Encryption at S3, such as `AES256`."),
  }),
  as2: object("For `AS2Import`: the message.", {
    _tpConnectorId: reference("Id of the trading partner connector.", "tpconnectors"),
    fileNameTemplate: string("Name of the file; a handlebars expression."),
    messageIdTemplate: string("Id of the message; a handlebars expression."),
    maxRetries: integer("How often a message is sent again."),
    headers: openObject("Headers of the message."),
  }),
  filesystem: object("For `FileSystemImport`: where files go.", {
    directoryPath: string("Directory of the files."),
  }),
  mongodb: object("For `MongodbImport`: the operation.", {
    method: choice("Operation.", ["insertMany", "updateOne"]),
    collection: string("Name of the collection."),
    filter: string("For `updateOne`: filter of the documents, as JSON.", { text: true }),
    document: string("For `insertMany`: the document, as JSON.", { text: true }),
    update: string("For `updateOne`: the update, as JSON.", { text: true }),
    upsert: boolean("Whether a missing document is created."),
    ignoreExtract: string("Path of the value that decides whether the record is left out."),
    ignoreLookupFilter: string("Filter that finds existing documents, whose records are left out."),
  }),
  dynamodb: object("For `DynamodbImport`: the operation.", {
    region,
    method: choice("Operation.", ["putItem", "updateItem"]),
    tableName: string("Name of the table."),
    partitionKey: string("Name of the partition key."),
    sortKey: string("Name of the sort key."),
    itemDocument: string("For `putItem`: the item, as JSON."),
    updateExpression: string("For `updateItem`: the update expression."),
    conditionExpression: string("Condition of the operation."),
    expressionAttributeNames: string("Names in the expressions, as JSON."),
    expressionAttributeValues: string("Values in the expressions, as JSON."),
    ignoreExtract: string("Path of the value that decides whether the record is left out."),
  }),
  wrapper: object("For `WrapperImport`: the function of a stack.", {
    function: string("Name of the function to call."),
    configuration: openObject("Values that are passed to the function with each call."),
    lookups: anyValue("Lookups that the mapping uses."),
    _stackId: reference("Id of the stack that holds the function.", "stacks"),
  }),
  tool: object("For `ToolImport`: the tool.", {
    _toolId: reference("Id of the tool.", "tools"),
    overrides: openObject("What differs from the tool."),
  }),
};
