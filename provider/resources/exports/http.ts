/** `http` of an export: requests to any HTTP API. */
import type { Schema } from "../../json/schema";
import {
  boolean,
  choice,
  longText,
  nameValuePairs,
  object,
  reference,
  string,
  strings,
} from "../parts/fields";
import { paging } from "../parts/paging";

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"];

const response: Schema = object("How a response is read.", {
  resourcePath: string("Path of the array of records in the response. Left out: the root."),
  resourceIdPath: string("Path of the id within each record."),
  successPath: string("Path of the field that tells success, for APIs that answer 200 to a failure."),
  successValues: strings("Values at `successPath` that mean success. Left out: any value does.", {
    unordered: true,
  }),
  failPath: string("Path of the field that tells a failure, for APIs that answer 200 to a failure."),
  failValues: strings("Values at `failPath` that mean a failure. Left out: any value does.", {
    unordered: true,
  }),
  errorPath: string("Path of the error message in the response."),
  blobFormat: choice("For blobs: encoding of the content.", [
    "utf8",
    "ucs2",
    "utf-16le",
    "ascii",
    "binary",
    "base64",
    "hex",
  ]),
});

/** Requests of an HTTP export. */
export const exportHttp: Schema = object("For `HTTPExport`: the requests.", {
  type: choice("`file` exports the response as a file. Left out: the response holds records.", ["file"]),
  method: choice("HTTP method.", METHODS),
  relativeURI: string(
    "Address below the base URI of the connection, a handlebars expression. A delta export uses `{{lastExportDateTime}}` in it.",
  ),
  headers: nameValuePairs(
    "Headers in addition to those of the connection.",
    "Name of the header.",
    "Value of the header, a handlebars expression.",
  ),
  requestMediaType: choice("Format of the request body. Left out: as the connection says.", [
    "json",
    "xml",
    "urlencoded",
    "form-data",
    "plaintext",
  ]),
  body: longText("Request body, a handlebars expression."),
  successMediaType: choice("Format of a successful response. Left out: as the connection says.", [
    "json",
    "xml",
    "csv",
    "plaintext",
  ]),
  errorMediaType: choice("Format of an error response. Left out: as the connection says.", [
    "json",
    "xml",
    "plaintext",
  ]),
  _asyncHelperId: reference(
    "Id of the async helper that polls for the result of a long-running request.",
    "asynchelpers",
  ),
  once: object("For type `once`: the request that marks a record as exported.", {
    relativeURI: string("Address below the base URI of the connection, a handlebars expression."),
    method: choice("HTTP method.", METHODS),
    body: longText("Request body, a handlebars expression."),
  }),
  paging,
  response,
  sendAuthForFileDownloads: boolean(
    "Whether requests that download files carry the credentials of the connection.",
  ),
  _httpConnectorVersionId: reference("Id of the version of the HTTP connector.", "httpconnectorversions"),
  _httpConnectorResourceId: reference("Id of the resource of the HTTP connector.", "httpconnectorresources"),
  _httpConnectorEndpointId: reference("Id of the endpoint of the HTTP connector.", "httpconnectorendpoints"),
});
