/** `http` of an import. */
import type { Schema } from "../../json/schema";
import {
  array,
  boolean,
  choice,
  choices,
  integer,
  nameValuePairs,
  object,
  reference,
  string,
  strings,
} from "../parts/fields";
import { lookups } from "../parts/lookups";

/** One entry per operation: they belong together index by index. */
const OPERATIONS = ["method", "relativeURI", "body", "requestType"];

const response: Schema = object("Where the answer of the application holds what.", {
  resourcePath: strings("Path of the written records in the answer, for each operation."),
  resourceIdPath: strings("Path of the record's id in the answer, for each operation."),
  successPath: strings("Path of the value that shows a success, for each operation."),
  successValues: array(
    "Values that show a success, for each operation.",
    strings("Values of one operation."),
  ),
  failPath: strings("Path of the value that shows a failure, for each operation."),
  failValues: array("Values that show a failure, for each operation.", strings("Values of one operation.")),
  errorPath: string("Path of the error message in the answer."),
  allowArrayforSuccessPath: boolean("Whether `successPath` may lead to an array."),
  hasHeader: boolean("For CSV answers: whether the first row holds the names of the fields."),
});

/** Requests that an import sends. */
export const importHttp: Schema = object(
  "For `HTTPImport`: the requests. `method`, `relativeURI`, `body` and `requestType` have one entry for each operation.",
  {
    method: choices("HTTP method of each operation.", ["GET", "PUT", "POST", "PATCH", "DELETE"]),
    relativeURI: strings(
      "Path of each operation, below the base URI of the connection; handlebars expressions.",
    ),
    body: array("Body of each operation; a handlebars expression. Left out: the mapped record.", {
      type: "string",
      text: true,
      description: "Body of one operation.",
    }),
    requestType: choices("What each operation does to the record.", ["CREATE", "UPDATE"]),
    requestMediaType: choice("Format of the requests.", [
      "xml",
      "json",
      "csv",
      "urlencoded",
      "form-data",
      "octet-stream",
      "plaintext",
    ]),
    successMediaType: choice("Format of successful answers.", ["xml", "json", "plaintext"]),
    errorMediaType: choice("Format of error answers.", ["xml", "json", "plaintext"]),
    headers: nameValuePairs(
      "Headers of the requests.",
      "Name of the header.",
      "Value of the header; a handlebars expression.",
    ),
    batchSize: integer("Most records in one request. Celigo's default is 1."),
    endPointBodyLimit: integer("Most bytes of a request's body that the application takes."),
    response,
    lookups: lookups("Lookups that the requests use."),
    existingExtract: string("Path of the value that shows that the record exists, in the source record."),
    ignoreExtract: string(
      "Path of the value that decides whether the record is left out, in the source record.",
    ),
    ignoreLookupName: string("Name of the lookup that decides whether the record is left out."),
    type: choice("`file` sends files, `records` sends records.", ["file", "records"]),
    formType: choice("Form that the user interface shows.", [
      "assistant",
      "http",
      "rest",
      "graph_ql",
      "assistant_graphql",
    ]),
    blobFormat: choice("Encoding of files in requests.", [
      "utf8",
      "ucs2",
      "utf-16le",
      "ascii",
      "binary",
      "base64",
      "hex",
    ]),
    _asyncHelperId: reference("Id of the async helper that waits for the result.", "asynchelpers"),
    _httpConnectorEndpointId: string(
      "Id of the endpoint of Celigo's HTTP connector, which is the same in all accounts.",
    ),
    _httpConnectorEndpointIds: strings("Ids of the endpoints of Celigo's HTTP connector, one per operation."),
    _httpConnectorResourceId: string(
      "Id of the resource of Celigo's HTTP connector, which is the same in all accounts.",
    ),
    _httpConnectorVersionId: string(
      "Id of the version of Celigo's HTTP connector, which is the same in all accounts.",
    ),
  },
  { parallel: [OPERATIONS] },
);
