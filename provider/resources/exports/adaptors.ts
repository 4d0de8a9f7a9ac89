/** The smaller adaptor objects of an export. */
import type { Schema } from "../../json/schema";
import {
  boolean,
  choice,
  longText,
  object,
  openObject,
  reference,
  secret,
  string,
  strings,
} from "../parts/fields";
import { exportFile } from "../parts/file";

/** Statements of a database export, for `rdbms` and `jdbc`. */
function statements(description: string): Schema {
  return object(description, {
    query: longText(
      "SQL query that reads the records, a handlebars expression. A delta export uses `{{lastExportDateTime}}` in it.",
    ),
    once: object("For type `once`: how a record is marked as exported.", {
      query: longText("SQL statement that marks a record as exported, a handlebars expression."),
    }),
  });
}

const ftp: Schema = object("For `FTPExport`: which files are read.", {
  _tpConnectorId: reference("Id of the trading-partner connector.", "tpconnectors"),
  directoryPath: string("Folder of the files, a handlebars expression."),
  fileNameStartsWith: string("Start of the names of the files, a handlebars expression."),
  fileNameEndsWith: string("End of the names of the files, a handlebars expression."),
  backupDirectoryPath: string(
    "Folder that files are moved to after the export. Left out: they are deleted, unless `file.skipDelete` is true.",
  ),
});

const s3: Schema = object("For `S3Export`: which files are read.", {
  region: string("AWS region of the bucket, such as `us-east-1`."),
  bucket: string("Name of the bucket."),
  keyStartsWith: string("Start of the keys of the files."),
  keyEndsWith: string("End of the keys of the files."),
  backupBucket: string(
    "Bucket that files are moved to after the export. Left out: they are deleted, unless `file.skipDelete` is true.",
  ),
  keyPrefix: string("For `backupBucket`: text that is put in front of the keys there."),
});

const fileSystem: Schema = object(
  "For `FileSystemExport`: which files are read, by an on-premise agent.",
  {
    directoryPath: string("Folder of the files."),
  },
  { required: ["directoryPath"] },
);

const mongodb: Schema = object("For `MongodbExport`: the query.", {
  method: choice("Operation.", ["find"]),
  collection: string("Name of the collection."),
  filter: longText("Query filter as JSON text, a handlebars expression."),
  projection: longText("Projection as JSON text: the fields to read."),
});

const dynamodb: Schema = object("For `DynamodbExport`: the query.", {
  region: string("AWS region of the table, such as `us-east-1`."),
  method: choice("Operation.", ["query"]),
  tableName: string("Name of the table."),
  keyConditionExpression: string("Condition on the keys of the items."),
  filterExpression: string("Condition on the other attributes of the items."),
  projectionExpression: strings("Attributes to read. Left out: all.", { unordered: true }),
  expressionAttributeNames: string("Names for the placeholders of the expressions, as JSON text."),
  expressionAttributeValues: string("Values for the placeholders of the expressions, as JSON text."),
  onceExportPartitionKey: string("For type `once`: value of the partition key of the item to mark."),
  onceExportSortKey: string("For type `once`: value of the sort key of the item to mark."),
});

const as2: Schema = object("For `AS2Export`: the listener.", {
  _tpConnectorId: reference("Id of the trading-partner connector.", "tpconnectors"),
  blob: boolean("Whether the received files are passed on without being parsed."),
});

const wrapper: Schema = object("For `WrapperExport`: the function that gets the records.", {
  function: string("Name of the function; case matters."),
  configuration: openObject("Values that are passed to the function with each call."),
  _stackId: reference("Id of the stack that holds the function.", "stacks"),
});

const simple: Schema = object("For `SimpleExport`: the file that a person uploads.", {
  file: { ...exportFile, description: "How the uploaded file is parsed." },
});

const distributed: Schema = object("For real-time exports of NetSuite and Salesforce: the authorization.", {
  bearerToken: secret("Token of the requests that deliver the records."),
});

/** The objects by the names that they have in an export. */
export const exportAdaptors: Record<string, Schema> = {
  rdbms: statements("For `RDBMSExport`: the SQL statements."),
  jdbc: statements("For `JDBCExport`: the SQL statements."),
  ftp,
  s3,
  filesystem: fileSystem,
  mongodb,
  dynamodb,
  as2,
  wrapper,
  simple,
  distributed,
};
