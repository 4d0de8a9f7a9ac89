/** `http` and `mcp` of a connection. */
import type { Schema } from "../../json/schema";
import {
  array,
  boolean,
  choice,
  integer,
  nameValuePairs,
  object,
  openObject,
  secret,
  string,
  strings,
} from "../parts/fields";
import {
  basic,
  concurrency,
  encrypted,
  iClient,
  jwt,
  oauth,
  rateLimit,
  token,
  unencrypted,
  valueForms,
} from "./parts";

const headers: Schema = nameValuePairs(
  "Headers of every request.",
  "Name of the header.",
  "Value of the header; a handlebars expression.",
);

const auth: Schema = object("How requests are authorized.", {
  type: choice(
    "Kind of authorization.",
    [
      "custom",
      "basic",
      "token",
      "oauth",
      "wsse",
      "cookie",
      "jwt",
      "digest",
      "specific",
      "oauth1",
      "jwtbearer",
    ],
    { ignoreCase: true },
  ),
  basic,
  token: token("For `token`, and for the tokens of `oauth`: the token."),
  oauth,
  jwt,
  cookie: object("For `cookie`: the request that gets the cookie.", {
    uri: string("Address of the request."),
    body: string("Body of the request."),
    method: string("Method of the request."),
    successStatusCode: integer("Status of a successful answer."),
  }),
  failStatusCode: integer("Status that shows that the authorization failed."),
  failPath: string("Path of the value that shows that the authorization failed."),
  failValues: strings("Values that show that the authorization failed."),
  failures: array("Answers that show that the authorization failed.", openObject("One kind of answer."), {}),
  skipFollowAuthorizationHeader: boolean("Whether the authorization is left out of redirected requests."),
});

/** Applications with an HTTP API. */
export const connectionHttp: Schema = object("For `http`: the application.", {
  baseURI: string("Base URI of the application."),
  mediaType: choice("Format of requests.", ["xml", "json", "urlencoded", "form-data", "plaintext"], {
    ignoreCase: true,
  }),
  successMediaType: choice("Format of successful answers.", ["xml", "csv", "json", "plaintext"]),
  errorMediaType: choice("Format of error answers.", ["xml", "json", "plaintext"]),
  auth,
  headers,
  ping: object("Request that shows whether the application answers.", {
    relativeURI: string("Path of the request."),
    method: choice("Method of the request. Celigo's default is `GET`.", ["GET", "POST", "PUT", "HEAD"]),
    body: string("Body of the request."),
    successPath: string("Path of the value that shows a success."),
    successValues: strings("Values that show a success."),
    allowArrayforSuccessPath: boolean("Whether `successPath` may lead to an array."),
    failPath: string("Path of the value that shows a failure."),
    failValues: strings("Values that show a failure."),
    errorPath: string("Path of the error message in the answer."),
  }),
  rateLimit,
  retryHeader: string("Header with the seconds to wait. Celigo's default is `Retry-After`."),
  ...concurrency,
  disableStrictSSL: boolean("Whether certificates are not checked. Celigo's default is false."),
  clientCertificates: object("Certificate of the client.", {
    cert: string("Certificate, in PEM."),
    key: secret("Private key, in PEM."),
    ca: string("Certificate of the authority, in PEM."),
    passphrase: secret("Passphrase of the key."),
    pfx: secret("Certificate and key, in PFX."),
  }),
  encrypted,
  unencrypted,
  ...valueForms,
  formType: choice("Form that the user interface shows.", [
    "assistant",
    "rest",
    "http",
    "graph_ql",
    "assistant_graphql",
  ]),
  type: choice("Kind of Amazon API.", ["Amazon-SP-API", "Amazon-Hybrid", "vendor_central"]),
  _iClientId: iClient,
  _httpConnectorId: string("Id of Celigo's HTTP connector, which is the same in all accounts."),
  _httpConnectorApiId: string("Id of the API of Celigo's HTTP connector, which is the same in all accounts."),
  _httpConnectorVersionId: string(
    "Id of the version of Celigo's HTTP connector, which is the same in all accounts.",
  ),
  isRest: boolean("Whether the connection was made for REST. Usually system-managed."),
  useNewAuthFailSchema: boolean("Whether `failures` is used. Usually system-managed."),
});

/** MCP servers. */
export const connectionMcp: Schema = object("For `mcp`: the server.", {
  serverURL: string("Address of the server."),
  timeout: integer("Milliseconds until a request ends. Celigo's default is 600,000."),
  allowedTools: strings("Names of the tools that may be called.", { unordered: true }),
  http: object("How requests are authorized.", {
    _iClientId: iClient,
    auth: object("The authorization.", {
      type: choice("Kind of authorization.", ["token", "oauth", "custom"], { ignoreCase: true }),
      token: token("For `token`: the token."),
      oauth,
    }),
    headers,
    encrypted,
    unencrypted,
  }),
});
