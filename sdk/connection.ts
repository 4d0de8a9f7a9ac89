// Generated from provider/resources by `npm run generate`: do not edit.
/* eslint-disable @typescript-eslint/no-explicit-any */
import * as pulumi from "@pulumi/pulumi";
import { typeToken } from "../provider/pulumi/registration";
import { isKind, props, readProps, volatile } from "./resource";
import { restoreTexts } from "./texts";

/** Inputs of Connection. */
export interface ConnectionArgs {
  /** Name of the connection, at most 100 characters. Celigo does not keep it unique. */
  name: pulumi.Input<string>;
  /**
   * Kind of application. The object of the same name holds the settings. A change replaces the
   * connection.
   */
  type: pulumi.Input<
    | "netsuite"
    | "salesforce"
    | "ftp"
    | "s3"
    | "wrapper"
    | "http"
    | "rdbms"
    | "mongodb"
    | "as2"
    | "filesystem"
    | "mcp"
    | "dynamodb"
    | "jdbc"
    | "van"
    | "rest"
    | (string & {})
  >;
  /** Id of your own for the connection, which Celigo keeps and does not read. */
  externalId?: pulumi.Input<string>;
  /** Name of the form that the user interface shows for the application. */
  assistant?: pulumi.Input<string>;
  /** Id of the agent that reaches an application in a private network. */
  _agentId?: pulumi.Input<string>;
  /** Id of the connection with which this one shares its concurrency level. */
  _borrowConcurrencyFromConnectionId?: pulumi.Input<string>;
  /**
   * Values that hooks, filters, mappings and handlebars read at run time, often collected by
   * `settingsForm`.
   */
  settings?: pulumi.Input<{ [key: string]: any }>;
  /** Form that asks users for `settings`. */
  settingsForm?: pulumi.Input<ConnectionSettingsForm>;
  /** PGP keys for files. */
  pgp?: pulumi.Input<ConnectionPgp>;
  /** Certificates and keys of TLS. */
  ssl?: pulumi.Input<ConnectionSsl>;
  /** For `http`: the application. */
  http?: pulumi.Input<ConnectionHttp>;
  /** For `mcp`: the server. */
  mcp?: pulumi.Input<ConnectionMcp>;
  /** For `netsuite`: the account. */
  netsuite?: pulumi.Input<ConnectionNetsuite>;
  /** For `salesforce`: the organization. */
  salesforce?: pulumi.Input<ConnectionSalesforce>;
  /** For `ftp`: the server. */
  ftp?: pulumi.Input<ConnectionFtp>;
  /** For `rdbms`: the database. */
  rdbms?: pulumi.Input<ConnectionRdbms>;
  /** For `s3`: access to the bucket. */
  s3?: pulumi.Input<ConnectionS3>;
  /** For `jdbc`: the database. */
  jdbc?: pulumi.Input<ConnectionJdbc>;
  /** For `mongodb`: the database. */
  mongodb?: pulumi.Input<ConnectionMongodb>;
  /** For `dynamodb`: access to AWS. */
  dynamodb?: pulumi.Input<ConnectionDynamodb>;
  /** For `as2`: the two stations. */
  as2?: pulumi.Input<ConnectionAs2>;
  /** For `wrapper`: the functions of a stack. */
  wrapper?: pulumi.Input<ConnectionWrapper>;
  /** For `van`: the mailbox. */
  van?: pulumi.Input<ConnectionVan>;
  /** For `filesystem`: the directory on an agent's machine. */
  filesystem?: pulumi.Input<ConnectionFilesystem>;
  /** For `rest`, an older form of `http`: the application. */
  rest?: pulumi.Input<ConnectionRest>;
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

/** Form that asks users for `settings`. */
export interface ConnectionSettingsForm {
  /** The form: its fields (`fieldMap`) and their arrangement (`layout`). */
  form?: pulumi.Input<{ [key: string]: any }>;
  /** Script function that prepares the form when it is opened, and returns it. */
  init?: pulumi.Input<ConnectionSettingsFormInit>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** Script function that prepares the form when it is opened, and returns it. */
export interface ConnectionSettingsFormInit {
  /** Name of the function to call; case matters. */
  function?: pulumi.Input<string>;
  /** Id of the script that holds the function. */
  _scriptId?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** PGP keys for files. */
export interface ConnectionPgp {
  /** Public key that files are encrypted with. */
  publicKey?: pulumi.Input<string>;
  /** Private key that files are decrypted with. */
  privateKey?: pulumi.Input<string>;
  /** Passphrase of the private key. */
  passphrase?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** Certificates and keys of TLS. */
export interface ConnectionSsl {
  /** Certificate of the authority, in PEM. */
  ca?: pulumi.Input<string>;
  /** Certificate of the client, in PEM. */
  cert?: pulumi.Input<string>;
  /** Private key of the client, in PEM. */
  key?: pulumi.Input<string>;
  /** Passphrase of the key. */
  passphrase?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `http`: the application. */
export interface ConnectionHttp {
  /** Base URI of the application. */
  baseURI?: pulumi.Input<string>;
  /** Format of requests. */
  mediaType?: pulumi.Input<"xml" | "json" | "urlencoded" | "form-data" | "plaintext" | (string & {})>;
  /** Format of successful answers. */
  successMediaType?: pulumi.Input<"xml" | "csv" | "json" | "plaintext" | (string & {})>;
  /** Format of error answers. */
  errorMediaType?: pulumi.Input<"xml" | "json" | "plaintext" | (string & {})>;
  /** How requests are authorized. */
  auth?: pulumi.Input<ConnectionHttpAuth>;
  /** Headers of every request. */
  headers?: pulumi.Input<pulumi.Input<ConnectionHttpHeader>[]>;
  /** Request that shows whether the application answers. */
  ping?: pulumi.Input<ConnectionHttpPing>;
  /** How the application shows that its rate limit is reached. */
  rateLimit?: pulumi.Input<ConnectionHttpRateLimit>;
  /** Header with the seconds to wait. Celigo's default is `Retry-After`. */
  retryHeader?: pulumi.Input<string>;
  /** Most requests at the same time. Celigo lowers it for a while where the application limits the rate. */
  concurrencyLevel?: pulumi.Input<number>;
  /** Requests at the same time that Celigo returns to after it lowered the level. */
  targetConcurrencyLevel?: pulumi.Input<number>;
  /** Whether certificates are not checked. Celigo's default is false. */
  disableStrictSSL?: pulumi.Input<boolean>;
  /** Certificate of the client. */
  clientCertificates?: pulumi.Input<ConnectionHttpClientCertificates>;
  /** Secrets that handlebars read as `connection.…encrypted`, by their names. */
  encrypted?: pulumi.Input<{ [key: string]: any }>;
  /** Values that handlebars read as `connection.…unencrypted`, by their names. */
  unencrypted?: pulumi.Input<{ [key: string]: any }>;
  /** Fields of the form that asks for `encrypted`. */
  encryptedFields?: pulumi.Input<pulumi.Input<ConnectionHttpEncryptedField>[]>;
  /** Fields of the form that asks for `unencrypted`. */
  unencryptedFields?: pulumi.Input<pulumi.Input<ConnectionHttpUnencryptedField>[]>;
  /** Form that the user interface shows. */
  formType?: pulumi.Input<"assistant" | "rest" | "http" | "graph_ql" | "assistant_graphql" | (string & {})>;
  /** Kind of Amazon API. */
  type?: pulumi.Input<"Amazon-SP-API" | "Amazon-Hybrid" | "vendor_central" | (string & {})>;
  /** Id of the iClient that holds the OAuth settings. */
  _iClientId?: pulumi.Input<string>;
  /** Id of Celigo's HTTP connector, which is the same in all accounts. */
  _httpConnectorId?: pulumi.Input<string>;
  /** Id of the API of Celigo's HTTP connector, which is the same in all accounts. */
  _httpConnectorApiId?: pulumi.Input<string>;
  /** Id of the version of Celigo's HTTP connector, which is the same in all accounts. */
  _httpConnectorVersionId?: pulumi.Input<string>;
  /** Whether the connection was made for REST. Usually system-managed. */
  isRest?: pulumi.Input<boolean>;
  /** Whether `failures` is used. Usually system-managed. */
  useNewAuthFailSchema?: pulumi.Input<boolean>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** How requests are authorized. */
export interface ConnectionHttpAuth {
  /** Kind of authorization. */
  type?: pulumi.Input<
    | "custom"
    | "basic"
    | "token"
    | "oauth"
    | "wsse"
    | "cookie"
    | "jwt"
    | "digest"
    | "specific"
    | "oauth1"
    | "jwtbearer"
    | (string & {})
  >;
  /** For `basic`: the user. */
  basic?: pulumi.Input<ConnectionHttpAuthBasic>;
  /** For `token`, and for the tokens of `oauth`: the token. */
  token?: pulumi.Input<ConnectionHttpAuthToken>;
  /** For `oauth`: how access tokens are obtained. */
  oauth?: pulumi.Input<ConnectionHttpAuthOauth>;
  /** For `jwt` and `jwtbearer`: the token. */
  jwt?: pulumi.Input<ConnectionHttpAuthJwt>;
  /** For `cookie`: the request that gets the cookie. */
  cookie?: pulumi.Input<ConnectionHttpAuthCookie>;
  /** Status that shows that the authorization failed. */
  failStatusCode?: pulumi.Input<number>;
  /** Path of the value that shows that the authorization failed. */
  failPath?: pulumi.Input<string>;
  /** Values that show that the authorization failed. */
  failValues?: pulumi.Input<pulumi.Input<string>[]>;
  /** Answers that show that the authorization failed. */
  failures?: pulumi.Input<pulumi.Input<{ [key: string]: any }>[]>;
  /** Whether the authorization is left out of redirected requests. */
  skipFollowAuthorizationHeader?: pulumi.Input<boolean>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `basic`: the user. */
export interface ConnectionHttpAuthBasic {
  /** Name of the user. */
  username?: pulumi.Input<string>;
  /** Password of the user. */
  password?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `token`, and for the tokens of `oauth`: the token. */
export interface ConnectionHttpAuthToken {
  /** The token. */
  token?: pulumi.Input<string>;
  /** Where the token is sent. */
  location?: pulumi.Input<"url" | "header" | "body" | (string & {})>;
  /** For `header`: name of the header. Celigo's default is `Authorization`. */
  headerName?: pulumi.Input<string>;
  /** For `header`: word before the token. Celigo's default is `Bearer`. */
  scheme?: pulumi.Input<string>;
  /** For `url`: name of the parameter. */
  paramName?: pulumi.Input<string>;
  /** Method of the request for a new token. Celigo's default is `POST`. */
  refreshMethod?: pulumi.Input<"GET" | "POST" | "PUT" | (string & {})>;
  /** Path of the request for a new token. */
  refreshRelativeURI?: pulumi.Input<string>;
  /** Body of the request for a new token. */
  refreshBody?: pulumi.Input<string>;
  /** Format of the request for a new token. */
  refreshMediaType?: pulumi.Input<"json" | "urlencoded" | "xml" | "plaintext" | (string & {})>;
  /** Format of its answer. */
  refreshResponseMediaType?: pulumi.Input<"json" | "xml" | (string & {})>;
  /** Path of the new token in the answer. */
  refreshTokenPath?: pulumi.Input<string>;
  /** Token that gets a new token. */
  refreshToken?: pulumi.Input<string>;
  /** Where the refresh token is sent. */
  refreshTokenLocation?: pulumi.Input<"header" | "body" | (string & {})>;
  /** Headers of the request for a new token. */
  refreshHeaders?: pulumi.Input<pulumi.Input<ConnectionHttpAuthTokenRefreshHeader>[]>;
  /** Paths of the tokens in the answer. */
  tokenPaths?: pulumi.Input<pulumi.Input<string>[]>;
  /** How a token is revoked. */
  revoke?: pulumi.Input<{ [key: string]: any }>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** An element of: Headers of the request for a new token. */
export interface ConnectionHttpAuthTokenRefreshHeader {
  /** Name of the header. */
  name?: pulumi.Input<string>;
  /** Value of the header. */
  value?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `oauth`: how access tokens are obtained. */
export interface ConnectionHttpAuthOauth {
  /** `custom` for the settings given here, `assistant` for those of Celigo's form. */
  type?: pulumi.Input<"custom" | "assistant" | (string & {})>;
  /**
   * How a token is obtained. With `authorizecode` (Celigo's default) a person authorizes the connection
   * in a browser.
   */
  grantType?: pulumi.Input<"authorizecode" | "clientcredentials" | "password" | (string & {})>;
  /** Address of the authorization page. */
  authURI?: pulumi.Input<string>;
  /** Address that gives tokens. */
  tokenURI?: pulumi.Input<string>;
  /** Whether Celigo does not check the settings. Celigo's default is false. */
  skipOauthValidations?: pulumi.Input<boolean>;
  /** Scopes of the token. */
  scope?: pulumi.Input<pulumi.Input<string>[]>;
  /** Text between scopes. Celigo's default is a space. */
  scopeDelimiter?: pulumi.Input<string>;
  /** Client id. */
  clientId?: pulumi.Input<string>;
  /** Client secret. */
  clientSecret?: pulumi.Input<string>;
  /** For `password`: name of the user. */
  username?: pulumi.Input<string>;
  /** For `password`: password of the user. */
  password?: pulumi.Input<string>;
  /** Where client id and secret are sent. */
  clientCredentialsLocation?: pulumi.Input<"basicauthheader" | "body" | (string & {})>;
  /** Path of the token in the answer. */
  accessTokenPath?: pulumi.Input<string>;
  /** Headers of the token request. */
  accessTokenHeaders?: pulumi.Input<pulumi.Input<ConnectionHttpAuthOauthAccessTokenHeader>[]>;
  /** Body of the token request. */
  accessTokenBody?: pulumi.Input<string>;
  /** Address that the browser returns to. */
  oauth2RedirectUrl?: pulumi.Input<string>;
  /** Whether the iClient's settings are used. */
  useIClientFields?: pulumi.Input<boolean>;
  /** Verifier of PKCE. */
  pkceCodeVerifier?: pulumi.Input<string>;
  /** For `oauth1`: the signature. */
  oauth1?: pulumi.Input<ConnectionHttpAuthOauthOauth1>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** An element of: Headers of the token request. */
export interface ConnectionHttpAuthOauthAccessTokenHeader {
  /** Name of the header. */
  name?: pulumi.Input<string>;
  /** Value of the header. */
  value?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `oauth1`: the signature. */
export interface ConnectionHttpAuthOauthOauth1 {
  /** Consumer key. */
  consumerKey?: pulumi.Input<string>;
  /** Consumer secret. */
  consumerSecret?: pulumi.Input<string>;
  /** Access token. */
  accessToken?: pulumi.Input<string>;
  /** Secret of the access token. */
  tokenSecret?: pulumi.Input<string>;
  /** How requests are signed. */
  signatureMethod?: pulumi.Input<
    | "hmac-sha1"
    | "hmac-sha256"
    | "hmac-sha512"
    | "rsa-sha1"
    | "rsa-sha256"
    | "rsa-sha512"
    | "plaintext"
    | (string & {})
  >;
  /** For RSA: private key. */
  consumerPrivateKey?: pulumi.Input<string>;
  /** Realm. */
  realm?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `jwt` and `jwtbearer`: the token. */
export interface ConnectionHttpAuthJwt {
  /** How the token is signed. */
  signatureMethod?: pulumi.Input<
    | "hmac-sha256"
    | "hmac-sha384"
    | "hmac-sha512"
    | "rsa-sha256"
    | "rsa-sha384"
    | "rsa-sha512"
    | "es256"
    | "es384"
    | "es512"
    | "ps256"
    | "ps384"
    | "ps512"
    | (string & {})
  >;
  /** Claims of the token. */
  payload?: pulumi.Input<{ [key: string]: any }>;
  /** Header of the token. */
  headers?: pulumi.Input<{ [key: string]: any }>;
  /** For HMAC: the secret. */
  secret?: pulumi.Input<string>;
  /** Whether the secret is in base64. */
  isSecretBase64Encoded?: pulumi.Input<boolean>;
  /** For other methods: the private key. */
  privateKey?: pulumi.Input<string>;
  /** The token itself. */
  token?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `cookie`: the request that gets the cookie. */
export interface ConnectionHttpAuthCookie {
  /** Address of the request. */
  uri?: pulumi.Input<string>;
  /** Body of the request. */
  body?: pulumi.Input<string>;
  /** Method of the request. */
  method?: pulumi.Input<string>;
  /** Status of a successful answer. */
  successStatusCode?: pulumi.Input<number>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** An element of: Headers of every request. */
export interface ConnectionHttpHeader {
  /** Name of the header. */
  name?: pulumi.Input<string>;
  /** Value of the header; a handlebars expression. */
  value?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** Request that shows whether the application answers. */
export interface ConnectionHttpPing {
  /** Path of the request. */
  relativeURI?: pulumi.Input<string>;
  /** Method of the request. Celigo's default is `GET`. */
  method?: pulumi.Input<"GET" | "POST" | "PUT" | "HEAD" | (string & {})>;
  /** Body of the request. */
  body?: pulumi.Input<string>;
  /** Path of the value that shows a success. */
  successPath?: pulumi.Input<string>;
  /** Values that show a success. */
  successValues?: pulumi.Input<pulumi.Input<string>[]>;
  /** Whether `successPath` may lead to an array. */
  allowArrayforSuccessPath?: pulumi.Input<boolean>;
  /** Path of the value that shows a failure. */
  failPath?: pulumi.Input<string>;
  /** Values that show a failure. */
  failValues?: pulumi.Input<pulumi.Input<string>[]>;
  /** Path of the error message in the answer. */
  errorPath?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** How the application shows that its rate limit is reached. */
export interface ConnectionHttpRateLimit {
  /** Status of the answer. Celigo's default is 429. */
  failStatusCode?: pulumi.Input<number>;
  /** Path of the value that shows it. */
  failPath?: pulumi.Input<string>;
  /** Values that show it. */
  failValues?: pulumi.Input<pulumi.Input<string>[]>;
  /** Milliseconds between requests. */
  limit?: pulumi.Input<number>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** Certificate of the client. */
export interface ConnectionHttpClientCertificates {
  /** Certificate, in PEM. */
  cert?: pulumi.Input<string>;
  /** Private key, in PEM. */
  key?: pulumi.Input<string>;
  /** Certificate of the authority, in PEM. */
  ca?: pulumi.Input<string>;
  /** Passphrase of the key. */
  passphrase?: pulumi.Input<string>;
  /** Certificate and key, in PFX. */
  pfx?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** A field of the form. */
export interface ConnectionHttpEncryptedField {
  /** Name of the value. */
  id?: pulumi.Input<string>;
  /** Label of the field. */
  label?: pulumi.Input<string>;
  /** Whether the field must be filled in. Celigo's default is false. */
  required?: pulumi.Input<boolean>;
  /** Place of the field in the form. */
  position?: pulumi.Input<number>;
  /** Help text of the field. */
  helpText?: pulumi.Input<string>;
  /** Kind of the field. */
  type?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** A field of the form. */
export interface ConnectionHttpUnencryptedField {
  /** Name of the value. */
  id?: pulumi.Input<string>;
  /** Label of the field. */
  label?: pulumi.Input<string>;
  /** Whether the field must be filled in. Celigo's default is false. */
  required?: pulumi.Input<boolean>;
  /** Place of the field in the form. */
  position?: pulumi.Input<number>;
  /** Help text of the field. */
  helpText?: pulumi.Input<string>;
  /** Kind of the field. */
  type?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `mcp`: the server. */
export interface ConnectionMcp {
  /** Address of the server. */
  serverURL?: pulumi.Input<string>;
  /** Milliseconds until a request ends. Celigo's default is 600,000. */
  timeout?: pulumi.Input<number>;
  /** Names of the tools that may be called. */
  allowedTools?: pulumi.Input<pulumi.Input<string>[]>;
  /** How requests are authorized. */
  http?: pulumi.Input<ConnectionMcpHttp>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** How requests are authorized. */
export interface ConnectionMcpHttp {
  /** Id of the iClient that holds the OAuth settings. */
  _iClientId?: pulumi.Input<string>;
  /** The authorization. */
  auth?: pulumi.Input<ConnectionMcpHttpAuth>;
  /** Headers of every request. */
  headers?: pulumi.Input<pulumi.Input<ConnectionHttpHeader>[]>;
  /** Secrets that handlebars read as `connection.…encrypted`, by their names. */
  encrypted?: pulumi.Input<{ [key: string]: any }>;
  /** Values that handlebars read as `connection.…unencrypted`, by their names. */
  unencrypted?: pulumi.Input<{ [key: string]: any }>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** The authorization. */
export interface ConnectionMcpHttpAuth {
  /** Kind of authorization. */
  type?: pulumi.Input<"token" | "oauth" | "custom" | (string & {})>;
  /** For `token`: the token. */
  token?: pulumi.Input<ConnectionMcpHttpAuthToken>;
  /** For `oauth`: how access tokens are obtained. */
  oauth?: pulumi.Input<ConnectionHttpAuthOauth>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `token`: the token. */
export interface ConnectionMcpHttpAuthToken {
  /** The token. */
  token?: pulumi.Input<string>;
  /** Where the token is sent. */
  location?: pulumi.Input<"url" | "header" | "body" | (string & {})>;
  /** For `header`: name of the header. Celigo's default is `Authorization`. */
  headerName?: pulumi.Input<string>;
  /** For `header`: word before the token. Celigo's default is `Bearer`. */
  scheme?: pulumi.Input<string>;
  /** For `url`: name of the parameter. */
  paramName?: pulumi.Input<string>;
  /** Method of the request for a new token. Celigo's default is `POST`. */
  refreshMethod?: pulumi.Input<"GET" | "POST" | "PUT" | (string & {})>;
  /** Path of the request for a new token. */
  refreshRelativeURI?: pulumi.Input<string>;
  /** Body of the request for a new token. */
  refreshBody?: pulumi.Input<string>;
  /** Format of the request for a new token. */
  refreshMediaType?: pulumi.Input<"json" | "urlencoded" | "xml" | "plaintext" | (string & {})>;
  /** Format of its answer. */
  refreshResponseMediaType?: pulumi.Input<"json" | "xml" | (string & {})>;
  /** Path of the new token in the answer. */
  refreshTokenPath?: pulumi.Input<string>;
  /** Token that gets a new token. */
  refreshToken?: pulumi.Input<string>;
  /** Where the refresh token is sent. */
  refreshTokenLocation?: pulumi.Input<"header" | "body" | (string & {})>;
  /** Headers of the request for a new token. */
  refreshHeaders?: pulumi.Input<pulumi.Input<ConnectionMcpHttpAuthTokenRefreshHeader>[]>;
  /** Paths of the tokens in the answer. */
  tokenPaths?: pulumi.Input<pulumi.Input<string>[]>;
  /** How a token is revoked. */
  revoke?: pulumi.Input<{ [key: string]: any }>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** An element of: Headers of the request for a new token. */
export interface ConnectionMcpHttpAuthTokenRefreshHeader {
  /** Name of the header. */
  name?: pulumi.Input<string>;
  /** Value of the header. */
  value?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `netsuite`: the account. */
export interface ConnectionNetsuite {
  /** Id of the NetSuite account. Celigo stores it in upper case. */
  account?: pulumi.Input<string>;
  /** Environment of the account. */
  environment?: pulumi.Input<"production" | "sandbox" | "sandbox2.0" | "beta" | (string & {})>;
  /**
   * `token` for tokens given here, `token-auto` for tokens that a person obtains in a browser, `basic`
   * for a password.
   */
  authType?: pulumi.Input<"basic" | "token" | "token-auto" | (string & {})>;
  /** Id of the token. */
  tokenId?: pulumi.Input<string>;
  /** Secret of the token. */
  tokenSecret?: pulumi.Input<string>;
  /** Name of the token. */
  tokenName?: pulumi.Input<string>;
  /** Id of the token's user. */
  entityId?: pulumi.Input<string>;
  /** For `basic`: email of the user. */
  email?: pulumi.Input<string>;
  /** For `basic`: password of the user. */
  password?: pulumi.Input<string>;
  /** Id of the role. */
  roleId?: pulumi.Input<string>;
  /** Name of the account. */
  accountName?: pulumi.Input<string>;
  /** Name of the role. */
  roleName?: pulumi.Input<string>;
  /** Application id of requests. */
  applicationId?: pulumi.Input<string>;
  /** Whether each request carries the credentials. Celigo's default is false. */
  requestLevelCredentials?: pulumi.Input<boolean>;
  /** Version of the web services. Celigo's default is `latest`. */
  wsdlVersion?: pulumi.Input<"latest" | "next" | (string & {})>;
  /** Most requests at the same time. Celigo lowers it for a while where the application limits the rate. */
  concurrencyLevel?: pulumi.Input<number>;
  /** Requests at the same time that Celigo returns to after it lowered the level. */
  targetConcurrencyLevel?: pulumi.Input<number>;
  /** Id of the iClient that holds the OAuth settings. */
  _iClientId?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `salesforce`: the organization. */
export interface ConnectionSalesforce {
  /** Whether it is a sandbox. Celigo's default is false. */
  sandbox?: pulumi.Input<boolean>;
  /**
   * `refreshToken` for tokens that a person obtains in a browser (Celigo's default), `jwtBearerToken`
   * for a key.
   */
  oauth2FlowType?: pulumi.Input<"jwtBearerToken" | "refreshToken" | (string & {})>;
  /** Name of the user. */
  username?: pulumi.Input<string>;
  /** Address of the organization. */
  baseURI?: pulumi.Input<string>;
  /** Access token. */
  bearerToken?: pulumi.Input<string>;
  /** Token that gets a new access token. */
  refreshToken?: pulumi.Input<string>;
  /** Whether the OAuth settings of Celigo's package are used. */
  packagedOAuth?: pulumi.Input<boolean>;
  /** Scopes of the token. */
  scope?: pulumi.Input<pulumi.Input<string>[]>;
  /** Most requests at the same time. Celigo lowers it for a while where the application limits the rate. */
  concurrencyLevel?: pulumi.Input<number>;
  /** Requests at the same time that Celigo returns to after it lowered the level. */
  targetConcurrencyLevel?: pulumi.Input<number>;
  /** Id of the iClient that holds the OAuth settings. */
  _iClientId?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `ftp`: the server. */
export interface ConnectionFtp {
  /** Protocol. */
  type?: pulumi.Input<"ftp" | "sftp" | "ftps" | (string & {})>;
  /** Host name of the server. */
  hostURI?: pulumi.Input<string>;
  /** Port of the server. */
  port?: pulumi.Input<number>;
  /** Name of the user. */
  username?: pulumi.Input<string>;
  /** Password of the user. */
  password?: pulumi.Input<string>;
  /** For SFTP: private key of the user. */
  authKey?: pulumi.Input<string>;
  /** Whether the server opens the data connections. Celigo's default is true. */
  usePassiveMode?: pulumi.Input<boolean>;
  /** Whether the key of the host is checked. */
  enableHostVerification?: pulumi.Input<boolean>;
  /** Whether paths begin at the user's directory. Celigo's default is false. */
  userDirectoryIsRoot?: pulumi.Input<boolean>;
  /** Whether TLS begins with the connection. Celigo's default is false. */
  useImplicitFtps?: pulumi.Input<boolean>;
  /** Whether data connections reuse the TLS session. Celigo's default is false. */
  requireSocketReUse?: pulumi.Input<boolean>;
  /** Format of directory lists, such as `UNIX`. */
  entryParser?: pulumi.Input<string>;
  /** Public PGP key that files are encrypted with. */
  pgpEncryptKey?: pulumi.Input<string>;
  /** Private PGP key that files are decrypted with. */
  pgpDecryptKey?: pulumi.Input<string>;
  /** Passphrase of the private PGP key. */
  pgpPassphrase?: pulumi.Input<string>;
  /** Algorithm of the PGP encryption. */
  pgpKeyAlgorithm?: pulumi.Input<"CAST5" | "3DES" | "AES-128" | "AES-192" | "AES-256" | (string & {})>;
  /** Whether files are signed and verified. Celigo's default is false. */
  pgpSignAndVerify?: pulumi.Input<boolean>;
  /** Id of the trading partner connector. */
  _tpConnectorId?: pulumi.Input<string>;
  /** Most requests at the same time. Celigo lowers it for a while where the application limits the rate. */
  concurrencyLevel?: pulumi.Input<number>;
  /** Requests at the same time that Celigo returns to after it lowered the level. */
  targetConcurrencyLevel?: pulumi.Input<number>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `rdbms`: the database. */
export interface ConnectionRdbms {
  /** Kind of database. */
  type?: pulumi.Input<
    | "mysql"
    | "postgresql"
    | "mssql"
    | "snowflake"
    | "oracle"
    | "bigquery"
    | "redshift"
    | "mariadb"
    | "azuresynapse"
    | (string & {})
  >;
  /** Host name of the server. */
  host?: pulumi.Input<string>;
  /** Port of the server. */
  port?: pulumi.Input<number>;
  /** Name of the database. */
  database?: pulumi.Input<string>;
  /** For SQL Server: name of the instance. */
  instanceName?: pulumi.Input<string>;
  /** For Oracle: name of the service. */
  serviceName?: pulumi.Input<string>;
  /** For Oracle: kind of server. */
  serverType?: pulumi.Input<"dedicated" | "shared" | "pooled" | (string & {})>;
  /** Version of the database, such as `SQL Server 2017`. */
  version?: pulumi.Input<string>;
  /** Name of the user. */
  user?: pulumi.Input<string>;
  /** Password of the user. */
  password?: pulumi.Input<string>;
  /** Private key of the user. */
  key?: pulumi.Input<string>;
  /** Passphrase of the private key. */
  passphrase?: pulumi.Input<string>;
  /** For Snowflake: the warehouse. */
  snowflake?: pulumi.Input<ConnectionRdbmsSnowflake>;
  /** For SQL Server: the authorization. */
  mssql?: pulumi.Input<ConnectionRdbmsMssql>;
  /** For BigQuery: the project. */
  bigquery?: pulumi.Input<ConnectionRdbmsBigquery>;
  /** For Redshift: the cluster. */
  redshift?: pulumi.Input<ConnectionRdbmsRedshift>;
  /** Certificates and keys of TLS. */
  ssl?: pulumi.Input<ConnectionSsl>;
  /** Options of the driver. */
  options?: pulumi.Input<pulumi.Input<ConnectionRdbmsOption>[]>;
  /** Whether certificates are not checked. Celigo's default is false. */
  disableStrictSSL?: pulumi.Input<boolean>;
  /** Most requests at the same time. Celigo lowers it for a while where the application limits the rate. */
  concurrencyLevel?: pulumi.Input<number>;
  /** Requests at the same time that Celigo returns to after it lowered the level. */
  targetConcurrencyLevel?: pulumi.Input<number>;
  /** Id of the iClient that holds the OAuth settings. */
  _iClientId?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For Snowflake: the warehouse. */
export interface ConnectionRdbmsSnowflake {
  /** Name of the warehouse. */
  warehouse?: pulumi.Input<string>;
  /** Name of the schema. */
  schema?: pulumi.Input<string>;
  /** Role of the user. */
  role?: pulumi.Input<string>;
  /** How the user is authorized. */
  authType?: pulumi.Input<"keyPair" | "basic" | (string & {})>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For SQL Server: the authorization. */
export interface ConnectionRdbmsMssql {
  /** How the user is authorized. Celigo's default is `basic`. */
  authType?: pulumi.Input<"basic" | "azure-service-principal" | (string & {})>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For BigQuery: the project. */
export interface ConnectionRdbmsBigquery {
  /** Id of the project. */
  projectId?: pulumi.Input<string>;
  /** Name of the dataset. */
  dataset?: pulumi.Input<string>;
  /** Email of the service account. */
  clientEmail?: pulumi.Input<string>;
  /** Private key of the service account. */
  privateKey?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For Redshift: the cluster. */
export interface ConnectionRdbmsRedshift {
  /** Access to AWS. */
  aws?: pulumi.Input<ConnectionRdbmsRedshiftAws>;
  /** Identifier of the cluster. */
  clusterIdentifier?: pulumi.Input<string>;
  /** AWS region, such as `us-east-1`. */
  region?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** Access to AWS. */
export interface ConnectionRdbmsRedshiftAws {
  /** Id of the access key. */
  accessKeyId?: pulumi.Input<string>;
  /** Secret of the access key. */
  secretAccessKey?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** An element of: Options of the driver. */
export interface ConnectionRdbmsOption {
  /** Name of the option. */
  name?: pulumi.Input<string>;
  /** Value of the option. */
  value?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `s3`: access to the bucket. */
export interface ConnectionS3 {
  /** How requests are authorized. Celigo's default is `accesskey`. */
  authType?: pulumi.Input<"accesskey" | "awsIam" | (string & {})>;
  /** Id of the access key. */
  accessKeyId?: pulumi.Input<string>;
  /** Secret of the access key. */
  secretAccessKey?: pulumi.Input<string>;
  /** Bucket that shows whether the access works. */
  pingBucket?: pulumi.Input<string>;
  /** Most requests at the same time. Celigo lowers it for a while where the application limits the rate. */
  concurrencyLevel?: pulumi.Input<number>;
  /** Requests at the same time that Celigo returns to after it lowered the level. */
  targetConcurrencyLevel?: pulumi.Input<number>;
  /** Id of the iClient that holds the OAuth settings. */
  _iClientId?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `jdbc`: the database. */
export interface ConnectionJdbc {
  /** Kind of database. */
  type?: pulumi.Input<
    | "agent"
    | "netsuitejdbc"
    | "databricks"
    | "oracle:thin"
    | "sqlserver"
    | "activedirectory"
    | "db2"
    | "workday"
    | (string & {})
  >;
  /** Version of the driver. */
  version?: pulumi.Input<string>;
  /** Host name of the server. */
  host?: pulumi.Input<string>;
  /** Port of the server. */
  port?: pulumi.Input<number>;
  /** Name of the database. */
  database?: pulumi.Input<string>;
  /** Name of the user. */
  user?: pulumi.Input<string>;
  /** Password of the user. */
  password?: pulumi.Input<string>;
  /** Name of the service. */
  serviceName?: pulumi.Input<string>;
  /** How the user is authorized. */
  authType?: pulumi.Input<"customjdbc" | "wallet" | (string & {})>;
  /** For `wallet`: the wallet. */
  wallet?: pulumi.Input<string>;
  /** Path of the driver on the agent's machine. */
  driverPath?: pulumi.Input<string>;
  /** Properties of the driver. */
  properties?: pulumi.Input<pulumi.Input<ConnectionJdbcPropertie>[]>;
  /** Most requests at the same time. Celigo lowers it for a while where the application limits the rate. */
  concurrencyLevel?: pulumi.Input<number>;
  /** Requests at the same time that Celigo returns to after it lowered the level. */
  targetConcurrencyLevel?: pulumi.Input<number>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** An element of: Properties of the driver. */
export interface ConnectionJdbcPropertie {
  /** Name of the property. */
  name?: pulumi.Input<string>;
  /** Value of the property. */
  value?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `mongodb`: the database. */
export interface ConnectionMongodb {
  /** Host names of the servers. */
  host?: pulumi.Input<pulumi.Input<string>[]>;
  /** Name of the database. */
  database?: pulumi.Input<string>;
  /** Name of the user. */
  username?: pulumi.Input<string>;
  /** Password of the user. */
  password?: pulumi.Input<string>;
  /** Name of the replica set. */
  replicaSet?: pulumi.Input<string>;
  /** Whether TLS is used. Celigo's default is false. */
  ssl?: pulumi.Input<boolean>;
  /** Database that holds the user. */
  authSource?: pulumi.Input<string>;
  /** Most requests at the same time. Celigo lowers it for a while where the application limits the rate. */
  concurrencyLevel?: pulumi.Input<number>;
  /** Requests at the same time that Celigo returns to after it lowered the level. */
  targetConcurrencyLevel?: pulumi.Input<number>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `dynamodb`: access to AWS. */
export interface ConnectionDynamodb {
  /** Access to AWS. */
  aws?: pulumi.Input<ConnectionDynamodbAws>;
  /** Most requests at the same time. Celigo lowers it for a while where the application limits the rate. */
  concurrencyLevel?: pulumi.Input<number>;
  /** Requests at the same time that Celigo returns to after it lowered the level. */
  targetConcurrencyLevel?: pulumi.Input<number>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** Access to AWS. */
export interface ConnectionDynamodbAws {
  /** Id of the access key. */
  accessKeyId?: pulumi.Input<string>;
  /** Secret of the access key. */
  secretAccessKey?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `as2`: the two stations. */
export interface ConnectionAs2 {
  /** AS2 id of your own station. */
  as2Id?: pulumi.Input<string>;
  /** AS2 id of the partner's station. */
  partnerId?: pulumi.Input<string>;
  /** Id of the trading partner connector. */
  _tpConnectorId?: pulumi.Input<string>;
  /** Script function that chooses the flow for a message. */
  contentBasedFlowRouter?: pulumi.Input<ConnectionAs2ContentBasedFlowRouter>;
  /** The partner's station. */
  partnerStationInfo?: pulumi.Input<ConnectionAs2PartnerStationInfo>;
  /** Your own station. */
  userStationInfo?: pulumi.Input<ConnectionAs2UserStationInfo>;
  /** Secrets of your own station. */
  encrypted?: pulumi.Input<ConnectionAs2Encrypted>;
  /** Certificates of the stations. */
  unencrypted?: pulumi.Input<ConnectionAs2Unencrypted>;
  /** Whether messages are signed as they are. Celigo's default is false. */
  preventCanonicalization?: pulumi.Input<boolean>;
  /** Most requests at the same time. Celigo lowers it for a while where the application limits the rate. */
  concurrencyLevel?: pulumi.Input<number>;
  /** Requests at the same time that Celigo returns to after it lowered the level. */
  targetConcurrencyLevel?: pulumi.Input<number>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** Script function that chooses the flow for a message. */
export interface ConnectionAs2ContentBasedFlowRouter {
  /** Name of the function to call; case matters. */
  function?: pulumi.Input<string>;
  /** Id of the script that holds the function. */
  _scriptId?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** The partner's station. */
export interface ConnectionAs2PartnerStationInfo {
  /** Address of the station. */
  as2URI?: pulumi.Input<string>;
  /** How receipts are sent and checked. */
  mdn?: pulumi.Input<{ [key: string]: any }>;
  /** How requests are authorized. */
  auth?: pulumi.Input<ConnectionAs2PartnerStationInfoAuth>;
  /** How the application shows that its rate limit is reached. */
  rateLimit?: pulumi.Input<ConnectionHttpRateLimit>;
  /** Version of S/MIME. */
  SMIMEVersion?: pulumi.Input<"v2" | "v3" | (string & {})>;
  /** How messages are signed. */
  signing?: pulumi.Input<"NONE" | "SHA1" | "MD5" | "SHA256" | (string & {})>;
  /** How messages are encrypted. */
  encryptionType?: pulumi.Input<"NONE" | "DES" | "RC2" | "3DES" | "AES128" | "AES256" | (string & {})>;
  /** Encoding of messages. */
  encoding?: pulumi.Input<"base64" | "binary" | (string & {})>;
  /** Encoding of signatures. */
  signatureEncoding?: pulumi.Input<"base64" | "binary" | (string & {})>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** How requests are authorized. */
export interface ConnectionAs2PartnerStationInfoAuth {
  /** Kind of authorization. */
  type?: pulumi.Input<"basic" | "token" | "none" | (string & {})>;
  /** For `basic`: the user. */
  basic?: pulumi.Input<ConnectionHttpAuthBasic>;
  /** For `token`: the token. */
  token?: pulumi.Input<ConnectionAs2PartnerStationInfoAuthToken>;
  /** Status that shows that the authorization failed. */
  failStatusCode?: pulumi.Input<number>;
  /** Path of the value that shows that the authorization failed. */
  failPath?: pulumi.Input<string>;
  /** Values that show that the authorization failed. */
  failValues?: pulumi.Input<pulumi.Input<string>[]>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `token`: the token. */
export interface ConnectionAs2PartnerStationInfoAuthToken {
  /** The token. */
  token?: pulumi.Input<string>;
  /** Where the token is sent. */
  location?: pulumi.Input<"url" | "header" | "body" | (string & {})>;
  /** For `header`: name of the header. Celigo's default is `Authorization`. */
  headerName?: pulumi.Input<string>;
  /** For `header`: word before the token. Celigo's default is `Bearer`. */
  scheme?: pulumi.Input<string>;
  /** For `url`: name of the parameter. */
  paramName?: pulumi.Input<string>;
  /** Method of the request for a new token. Celigo's default is `POST`. */
  refreshMethod?: pulumi.Input<"GET" | "POST" | "PUT" | (string & {})>;
  /** Path of the request for a new token. */
  refreshRelativeURI?: pulumi.Input<string>;
  /** Body of the request for a new token. */
  refreshBody?: pulumi.Input<string>;
  /** Format of the request for a new token. */
  refreshMediaType?: pulumi.Input<"json" | "urlencoded" | "xml" | "plaintext" | (string & {})>;
  /** Format of its answer. */
  refreshResponseMediaType?: pulumi.Input<"json" | "xml" | (string & {})>;
  /** Path of the new token in the answer. */
  refreshTokenPath?: pulumi.Input<string>;
  /** Token that gets a new token. */
  refreshToken?: pulumi.Input<string>;
  /** Where the refresh token is sent. */
  refreshTokenLocation?: pulumi.Input<"header" | "body" | (string & {})>;
  /** Headers of the request for a new token. */
  refreshHeaders?: pulumi.Input<pulumi.Input<ConnectionAs2PartnerStationInfoAuthTokenRefreshHeader>[]>;
  /** Paths of the tokens in the answer. */
  tokenPaths?: pulumi.Input<pulumi.Input<string>[]>;
  /** How a token is revoked. */
  revoke?: pulumi.Input<{ [key: string]: any }>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** An element of: Headers of the request for a new token. */
export interface ConnectionAs2PartnerStationInfoAuthTokenRefreshHeader {
  /** Name of the header. */
  name?: pulumi.Input<string>;
  /** Value of the header. */
  value?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** Your own station. */
export interface ConnectionAs2UserStationInfo {
  /** How receipts are sent and checked. */
  mdn?: pulumi.Input<{ [key: string]: any }>;
  /** How messages are signed. */
  signing?: pulumi.Input<"NONE" | "SHA1" | "MD5" | "SHA256" | (string & {})>;
  /** How messages are encrypted. */
  encryptionType?: pulumi.Input<"NONE" | "DES" | "RC2" | "3DES" | "AES128" | "AES256" | (string & {})>;
  /** Encoding of messages. */
  encoding?: pulumi.Input<"base64" | "binary" | (string & {})>;
  /** Whether messages are compressed. Celigo's default is false. */
  compressed?: pulumi.Input<boolean>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** Secrets of your own station. */
export interface ConnectionAs2Encrypted {
  /** Private key of the station. */
  userPrivateKey?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** Certificates of the stations. */
export interface ConnectionAs2Unencrypted {
  /** Certificate of your own station. */
  userPublicKey?: pulumi.Input<string>;
  /** Certificate of the partner's station. */
  partnerCertificate?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `wrapper`: the functions of a stack. */
export interface ConnectionWrapper {
  /** Id of the stack that holds the functions. */
  _stackId?: pulumi.Input<string>;
  /** Name of the function that shows whether the application answers. */
  pingFunction?: pulumi.Input<string>;
  /** Secrets that handlebars read as `connection.…encrypted`, by their names. */
  encrypted?: pulumi.Input<{ [key: string]: any }>;
  /** Values that handlebars read as `connection.…unencrypted`, by their names. */
  unencrypted?: pulumi.Input<{ [key: string]: any }>;
  /** Fields of the form that asks for `encrypted`. */
  encryptedFields?: pulumi.Input<pulumi.Input<ConnectionHttpEncryptedField>[]>;
  /** Fields of the form that asks for `unencrypted`. */
  unencryptedFields?: pulumi.Input<pulumi.Input<ConnectionHttpUnencryptedField>[]>;
  /** Most requests at the same time. Celigo lowers it for a while where the application limits the rate. */
  concurrencyLevel?: pulumi.Input<number>;
  /** Requests at the same time that Celigo returns to after it lowered the level. */
  targetConcurrencyLevel?: pulumi.Input<number>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `van`: the mailbox. */
export interface ConnectionVan {
  /** AS2 id of the mailbox. */
  as2Id?: pulumi.Input<string>;
  /** Script function that chooses the flow for a message. */
  contentBasedFlowRouter?: pulumi.Input<ConnectionAs2ContentBasedFlowRouter>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `filesystem`: the directory on an agent's machine. */
export interface ConnectionFilesystem {
  /** Directory that shows whether the access works. */
  ping?: pulumi.Input<ConnectionFilesystemPing>;
  /** Most requests at the same time. Celigo lowers it for a while where the application limits the rate. */
  concurrencyLevel?: pulumi.Input<number>;
  /** Requests at the same time that Celigo returns to after it lowered the level. */
  targetConcurrencyLevel?: pulumi.Input<number>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** Directory that shows whether the access works. */
export interface ConnectionFilesystemPing {
  /** Path of the directory. */
  directoryPath?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `rest`, an older form of `http`: the application. */
export interface ConnectionRest {
  /** Format of requests. */
  mediaType?: pulumi.Input<"json" | "urlencoded" | "xml" | "csv" | (string & {})>;
  /** Base URI of the application. */
  baseURI?: pulumi.Input<string>;
  /** Kind of authorization. */
  authType?: pulumi.Input<
    "basic" | "token" | "oauth" | "custom" | "cookie" | "jwt" | "hmac" | "wsse" | "oauth1" | (string & {})
  >;
  /** Address of the authorization page. */
  authURI?: pulumi.Input<string>;
  /** Address that gives tokens. */
  oauthTokenURI?: pulumi.Input<string>;
  /** Scopes of the token. */
  scope?: pulumi.Input<pulumi.Input<string>[]>;
  /** Access token. */
  bearerToken?: pulumi.Input<string>;
  /** Token that gets a new access token. */
  refreshToken?: pulumi.Input<string>;
  /** For `basic`: the user. */
  basicAuth?: pulumi.Input<ConnectionHttpAuthBasic>;
  /** For `oauth`: how access tokens are obtained. */
  oauth?: pulumi.Input<ConnectionHttpAuthOauth>;
  /** Secrets that handlebars read as `connection.…encrypted`, by their names. */
  encrypted?: pulumi.Input<{ [key: string]: any }>;
  /** Values that handlebars read as `connection.…unencrypted`, by their names. */
  unencrypted?: pulumi.Input<{ [key: string]: any }>;
  /** Fields of the form that asks for `encrypted`. */
  encryptedFields?: pulumi.Input<pulumi.Input<ConnectionHttpEncryptedField>[]>;
  /** Fields of the form that asks for `unencrypted`. */
  unencryptedFields?: pulumi.Input<pulumi.Input<ConnectionHttpUnencryptedField>[]>;
  /** Most requests at the same time. Celigo lowers it for a while where the application limits the rate. */
  concurrencyLevel?: pulumi.Input<number>;
  /** Requests at the same time that Celigo returns to after it lowered the level. */
  targetConcurrencyLevel?: pulumi.Input<number>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ConnectionSettingsForm} as an output. */
export interface ConnectionSettingsFormOutput {
  /** The form: its fields (`fieldMap`) and their arrangement (`layout`). */
  form?: { [key: string]: any };
  /** Script function that prepares the form when it is opened, and returns it. */
  init?: ConnectionSettingsFormInitOutput;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ConnectionSettingsFormInit} as an output. */
export interface ConnectionSettingsFormInitOutput {
  /** Name of the function to call; case matters. */
  function?: string;
  /** Id of the script that holds the function. */
  _scriptId?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ConnectionPgp} as an output. */
export interface ConnectionPgpOutput {
  /** Public key that files are encrypted with. */
  publicKey?: string;
  /** Private key that files are decrypted with. */
  privateKey?: string;
  /** Passphrase of the private key. */
  passphrase?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ConnectionSsl} as an output. */
export interface ConnectionSslOutput {
  /** Certificate of the authority, in PEM. */
  ca?: string;
  /** Certificate of the client, in PEM. */
  cert?: string;
  /** Private key of the client, in PEM. */
  key?: string;
  /** Passphrase of the key. */
  passphrase?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ConnectionHttp} as an output. */
export interface ConnectionHttpOutput {
  /** Base URI of the application. */
  baseURI?: string;
  /** Format of requests. */
  mediaType?: "xml" | "json" | "urlencoded" | "form-data" | "plaintext" | (string & {});
  /** Format of successful answers. */
  successMediaType?: "xml" | "csv" | "json" | "plaintext" | (string & {});
  /** Format of error answers. */
  errorMediaType?: "xml" | "json" | "plaintext" | (string & {});
  /** How requests are authorized. */
  auth?: ConnectionHttpAuthOutput;
  /** Headers of every request. */
  headers?: ConnectionHttpHeaderOutput[];
  /** Request that shows whether the application answers. */
  ping?: ConnectionHttpPingOutput;
  /** How the application shows that its rate limit is reached. */
  rateLimit?: ConnectionHttpRateLimitOutput;
  /** Header with the seconds to wait. Celigo's default is `Retry-After`. */
  retryHeader?: string;
  /** Most requests at the same time. Celigo lowers it for a while where the application limits the rate. */
  concurrencyLevel?: number;
  /** Requests at the same time that Celigo returns to after it lowered the level. */
  targetConcurrencyLevel?: number;
  /** Whether certificates are not checked. Celigo's default is false. */
  disableStrictSSL?: boolean;
  /** Certificate of the client. */
  clientCertificates?: ConnectionHttpClientCertificatesOutput;
  /** Secrets that handlebars read as `connection.…encrypted`, by their names. */
  encrypted?: { [key: string]: any };
  /** Values that handlebars read as `connection.…unencrypted`, by their names. */
  unencrypted?: { [key: string]: any };
  /** Fields of the form that asks for `encrypted`. */
  encryptedFields?: ConnectionHttpEncryptedFieldOutput[];
  /** Fields of the form that asks for `unencrypted`. */
  unencryptedFields?: ConnectionHttpUnencryptedFieldOutput[];
  /** Form that the user interface shows. */
  formType?: "assistant" | "rest" | "http" | "graph_ql" | "assistant_graphql" | (string & {});
  /** Kind of Amazon API. */
  type?: "Amazon-SP-API" | "Amazon-Hybrid" | "vendor_central" | (string & {});
  /** Id of the iClient that holds the OAuth settings. */
  _iClientId?: string;
  /** Id of Celigo's HTTP connector, which is the same in all accounts. */
  _httpConnectorId?: string;
  /** Id of the API of Celigo's HTTP connector, which is the same in all accounts. */
  _httpConnectorApiId?: string;
  /** Id of the version of Celigo's HTTP connector, which is the same in all accounts. */
  _httpConnectorVersionId?: string;
  /** Whether the connection was made for REST. Usually system-managed. */
  isRest?: boolean;
  /** Whether `failures` is used. Usually system-managed. */
  useNewAuthFailSchema?: boolean;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ConnectionHttpAuth} as an output. */
export interface ConnectionHttpAuthOutput {
  /** Kind of authorization. */
  type?:
    | "custom"
    | "basic"
    | "token"
    | "oauth"
    | "wsse"
    | "cookie"
    | "jwt"
    | "digest"
    | "specific"
    | "oauth1"
    | "jwtbearer"
    | (string & {});
  /** For `basic`: the user. */
  basic?: ConnectionHttpAuthBasicOutput;
  /** For `token`, and for the tokens of `oauth`: the token. */
  token?: ConnectionHttpAuthTokenOutput;
  /** For `oauth`: how access tokens are obtained. */
  oauth?: ConnectionHttpAuthOauthOutput;
  /** For `jwt` and `jwtbearer`: the token. */
  jwt?: ConnectionHttpAuthJwtOutput;
  /** For `cookie`: the request that gets the cookie. */
  cookie?: ConnectionHttpAuthCookieOutput;
  /** Status that shows that the authorization failed. */
  failStatusCode?: number;
  /** Path of the value that shows that the authorization failed. */
  failPath?: string;
  /** Values that show that the authorization failed. */
  failValues?: string[];
  /** Answers that show that the authorization failed. */
  failures?: { [key: string]: any }[];
  /** Whether the authorization is left out of redirected requests. */
  skipFollowAuthorizationHeader?: boolean;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ConnectionHttpAuthBasic} as an output. */
export interface ConnectionHttpAuthBasicOutput {
  /** Name of the user. */
  username?: string;
  /** Password of the user. */
  password?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ConnectionHttpAuthToken} as an output. */
export interface ConnectionHttpAuthTokenOutput {
  /** The token. */
  token?: string;
  /** Where the token is sent. */
  location?: "url" | "header" | "body" | (string & {});
  /** For `header`: name of the header. Celigo's default is `Authorization`. */
  headerName?: string;
  /** For `header`: word before the token. Celigo's default is `Bearer`. */
  scheme?: string;
  /** For `url`: name of the parameter. */
  paramName?: string;
  /** Method of the request for a new token. Celigo's default is `POST`. */
  refreshMethod?: "GET" | "POST" | "PUT" | (string & {});
  /** Path of the request for a new token. */
  refreshRelativeURI?: string;
  /** Body of the request for a new token. */
  refreshBody?: string;
  /** Format of the request for a new token. */
  refreshMediaType?: "json" | "urlencoded" | "xml" | "plaintext" | (string & {});
  /** Format of its answer. */
  refreshResponseMediaType?: "json" | "xml" | (string & {});
  /** Path of the new token in the answer. */
  refreshTokenPath?: string;
  /** Token that gets a new token. */
  refreshToken?: string;
  /** Where the refresh token is sent. */
  refreshTokenLocation?: "header" | "body" | (string & {});
  /** Headers of the request for a new token. */
  refreshHeaders?: ConnectionHttpAuthTokenRefreshHeaderOutput[];
  /** Paths of the tokens in the answer. */
  tokenPaths?: string[];
  /** How a token is revoked. */
  revoke?: { [key: string]: any };
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ConnectionHttpAuthTokenRefreshHeader} as an output. */
export interface ConnectionHttpAuthTokenRefreshHeaderOutput {
  /** Name of the header. */
  name?: string;
  /** Value of the header. */
  value?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ConnectionHttpAuthOauth} as an output. */
export interface ConnectionHttpAuthOauthOutput {
  /** `custom` for the settings given here, `assistant` for those of Celigo's form. */
  type?: "custom" | "assistant" | (string & {});
  /**
   * How a token is obtained. With `authorizecode` (Celigo's default) a person authorizes the connection
   * in a browser.
   */
  grantType?: "authorizecode" | "clientcredentials" | "password" | (string & {});
  /** Address of the authorization page. */
  authURI?: string;
  /** Address that gives tokens. */
  tokenURI?: string;
  /** Whether Celigo does not check the settings. Celigo's default is false. */
  skipOauthValidations?: boolean;
  /** Scopes of the token. */
  scope?: string[];
  /** Text between scopes. Celigo's default is a space. */
  scopeDelimiter?: string;
  /** Client id. */
  clientId?: string;
  /** Client secret. */
  clientSecret?: string;
  /** For `password`: name of the user. */
  username?: string;
  /** For `password`: password of the user. */
  password?: string;
  /** Where client id and secret are sent. */
  clientCredentialsLocation?: "basicauthheader" | "body" | (string & {});
  /** Path of the token in the answer. */
  accessTokenPath?: string;
  /** Headers of the token request. */
  accessTokenHeaders?: ConnectionHttpAuthOauthAccessTokenHeaderOutput[];
  /** Body of the token request. */
  accessTokenBody?: string;
  /** Address that the browser returns to. */
  oauth2RedirectUrl?: string;
  /** Whether the iClient's settings are used. */
  useIClientFields?: boolean;
  /** Verifier of PKCE. */
  pkceCodeVerifier?: string;
  /** For `oauth1`: the signature. */
  oauth1?: ConnectionHttpAuthOauthOauth1Output;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ConnectionHttpAuthOauthAccessTokenHeader} as an output. */
export interface ConnectionHttpAuthOauthAccessTokenHeaderOutput {
  /** Name of the header. */
  name?: string;
  /** Value of the header. */
  value?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ConnectionHttpAuthOauthOauth1} as an output. */
export interface ConnectionHttpAuthOauthOauth1Output {
  /** Consumer key. */
  consumerKey?: string;
  /** Consumer secret. */
  consumerSecret?: string;
  /** Access token. */
  accessToken?: string;
  /** Secret of the access token. */
  tokenSecret?: string;
  /** How requests are signed. */
  signatureMethod?:
    | "hmac-sha1"
    | "hmac-sha256"
    | "hmac-sha512"
    | "rsa-sha1"
    | "rsa-sha256"
    | "rsa-sha512"
    | "plaintext"
    | (string & {});
  /** For RSA: private key. */
  consumerPrivateKey?: string;
  /** Realm. */
  realm?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ConnectionHttpAuthJwt} as an output. */
export interface ConnectionHttpAuthJwtOutput {
  /** How the token is signed. */
  signatureMethod?:
    | "hmac-sha256"
    | "hmac-sha384"
    | "hmac-sha512"
    | "rsa-sha256"
    | "rsa-sha384"
    | "rsa-sha512"
    | "es256"
    | "es384"
    | "es512"
    | "ps256"
    | "ps384"
    | "ps512"
    | (string & {});
  /** Claims of the token. */
  payload?: { [key: string]: any };
  /** Header of the token. */
  headers?: { [key: string]: any };
  /** For HMAC: the secret. */
  secret?: string;
  /** Whether the secret is in base64. */
  isSecretBase64Encoded?: boolean;
  /** For other methods: the private key. */
  privateKey?: string;
  /** The token itself. */
  token?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ConnectionHttpAuthCookie} as an output. */
export interface ConnectionHttpAuthCookieOutput {
  /** Address of the request. */
  uri?: string;
  /** Body of the request. */
  body?: string;
  /** Method of the request. */
  method?: string;
  /** Status of a successful answer. */
  successStatusCode?: number;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ConnectionHttpHeader} as an output. */
export interface ConnectionHttpHeaderOutput {
  /** Name of the header. */
  name?: string;
  /** Value of the header; a handlebars expression. */
  value?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ConnectionHttpPing} as an output. */
export interface ConnectionHttpPingOutput {
  /** Path of the request. */
  relativeURI?: string;
  /** Method of the request. Celigo's default is `GET`. */
  method?: "GET" | "POST" | "PUT" | "HEAD" | (string & {});
  /** Body of the request. */
  body?: string;
  /** Path of the value that shows a success. */
  successPath?: string;
  /** Values that show a success. */
  successValues?: string[];
  /** Whether `successPath` may lead to an array. */
  allowArrayforSuccessPath?: boolean;
  /** Path of the value that shows a failure. */
  failPath?: string;
  /** Values that show a failure. */
  failValues?: string[];
  /** Path of the error message in the answer. */
  errorPath?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ConnectionHttpRateLimit} as an output. */
export interface ConnectionHttpRateLimitOutput {
  /** Status of the answer. Celigo's default is 429. */
  failStatusCode?: number;
  /** Path of the value that shows it. */
  failPath?: string;
  /** Values that show it. */
  failValues?: string[];
  /** Milliseconds between requests. */
  limit?: number;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ConnectionHttpClientCertificates} as an output. */
export interface ConnectionHttpClientCertificatesOutput {
  /** Certificate, in PEM. */
  cert?: string;
  /** Private key, in PEM. */
  key?: string;
  /** Certificate of the authority, in PEM. */
  ca?: string;
  /** Passphrase of the key. */
  passphrase?: string;
  /** Certificate and key, in PFX. */
  pfx?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ConnectionHttpEncryptedField} as an output. */
export interface ConnectionHttpEncryptedFieldOutput {
  /** Name of the value. */
  id?: string;
  /** Label of the field. */
  label?: string;
  /** Whether the field must be filled in. Celigo's default is false. */
  required?: boolean;
  /** Place of the field in the form. */
  position?: number;
  /** Help text of the field. */
  helpText?: string;
  /** Kind of the field. */
  type?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ConnectionHttpUnencryptedField} as an output. */
export interface ConnectionHttpUnencryptedFieldOutput {
  /** Name of the value. */
  id?: string;
  /** Label of the field. */
  label?: string;
  /** Whether the field must be filled in. Celigo's default is false. */
  required?: boolean;
  /** Place of the field in the form. */
  position?: number;
  /** Help text of the field. */
  helpText?: string;
  /** Kind of the field. */
  type?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ConnectionMcp} as an output. */
export interface ConnectionMcpOutput {
  /** Address of the server. */
  serverURL?: string;
  /** Milliseconds until a request ends. Celigo's default is 600,000. */
  timeout?: number;
  /** Names of the tools that may be called. */
  allowedTools?: string[];
  /** How requests are authorized. */
  http?: ConnectionMcpHttpOutput;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ConnectionMcpHttp} as an output. */
export interface ConnectionMcpHttpOutput {
  /** Id of the iClient that holds the OAuth settings. */
  _iClientId?: string;
  /** The authorization. */
  auth?: ConnectionMcpHttpAuthOutput;
  /** Headers of every request. */
  headers?: ConnectionHttpHeaderOutput[];
  /** Secrets that handlebars read as `connection.…encrypted`, by their names. */
  encrypted?: { [key: string]: any };
  /** Values that handlebars read as `connection.…unencrypted`, by their names. */
  unencrypted?: { [key: string]: any };
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ConnectionMcpHttpAuth} as an output. */
export interface ConnectionMcpHttpAuthOutput {
  /** Kind of authorization. */
  type?: "token" | "oauth" | "custom" | (string & {});
  /** For `token`: the token. */
  token?: ConnectionMcpHttpAuthTokenOutput;
  /** For `oauth`: how access tokens are obtained. */
  oauth?: ConnectionHttpAuthOauthOutput;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ConnectionMcpHttpAuthToken} as an output. */
export interface ConnectionMcpHttpAuthTokenOutput {
  /** The token. */
  token?: string;
  /** Where the token is sent. */
  location?: "url" | "header" | "body" | (string & {});
  /** For `header`: name of the header. Celigo's default is `Authorization`. */
  headerName?: string;
  /** For `header`: word before the token. Celigo's default is `Bearer`. */
  scheme?: string;
  /** For `url`: name of the parameter. */
  paramName?: string;
  /** Method of the request for a new token. Celigo's default is `POST`. */
  refreshMethod?: "GET" | "POST" | "PUT" | (string & {});
  /** Path of the request for a new token. */
  refreshRelativeURI?: string;
  /** Body of the request for a new token. */
  refreshBody?: string;
  /** Format of the request for a new token. */
  refreshMediaType?: "json" | "urlencoded" | "xml" | "plaintext" | (string & {});
  /** Format of its answer. */
  refreshResponseMediaType?: "json" | "xml" | (string & {});
  /** Path of the new token in the answer. */
  refreshTokenPath?: string;
  /** Token that gets a new token. */
  refreshToken?: string;
  /** Where the refresh token is sent. */
  refreshTokenLocation?: "header" | "body" | (string & {});
  /** Headers of the request for a new token. */
  refreshHeaders?: ConnectionMcpHttpAuthTokenRefreshHeaderOutput[];
  /** Paths of the tokens in the answer. */
  tokenPaths?: string[];
  /** How a token is revoked. */
  revoke?: { [key: string]: any };
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ConnectionMcpHttpAuthTokenRefreshHeader} as an output. */
export interface ConnectionMcpHttpAuthTokenRefreshHeaderOutput {
  /** Name of the header. */
  name?: string;
  /** Value of the header. */
  value?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ConnectionNetsuite} as an output. */
export interface ConnectionNetsuiteOutput {
  /** Id of the NetSuite account. Celigo stores it in upper case. */
  account?: string;
  /** Environment of the account. */
  environment?: "production" | "sandbox" | "sandbox2.0" | "beta" | (string & {});
  /**
   * `token` for tokens given here, `token-auto` for tokens that a person obtains in a browser, `basic`
   * for a password.
   */
  authType?: "basic" | "token" | "token-auto" | (string & {});
  /** Id of the token. */
  tokenId?: string;
  /** Secret of the token. */
  tokenSecret?: string;
  /** Name of the token. */
  tokenName?: string;
  /** Id of the token's user. */
  entityId?: string;
  /** For `basic`: email of the user. */
  email?: string;
  /** For `basic`: password of the user. */
  password?: string;
  /** Id of the role. */
  roleId?: string;
  /** Name of the account. */
  accountName?: string;
  /** Name of the role. */
  roleName?: string;
  /** Application id of requests. */
  applicationId?: string;
  /** Whether each request carries the credentials. Celigo's default is false. */
  requestLevelCredentials?: boolean;
  /** Version of the web services. Celigo's default is `latest`. */
  wsdlVersion?: "latest" | "next" | (string & {});
  /** Most requests at the same time. Celigo lowers it for a while where the application limits the rate. */
  concurrencyLevel?: number;
  /** Requests at the same time that Celigo returns to after it lowered the level. */
  targetConcurrencyLevel?: number;
  /** Id of the iClient that holds the OAuth settings. */
  _iClientId?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ConnectionSalesforce} as an output. */
export interface ConnectionSalesforceOutput {
  /** Whether it is a sandbox. Celigo's default is false. */
  sandbox?: boolean;
  /**
   * `refreshToken` for tokens that a person obtains in a browser (Celigo's default), `jwtBearerToken`
   * for a key.
   */
  oauth2FlowType?: "jwtBearerToken" | "refreshToken" | (string & {});
  /** Name of the user. */
  username?: string;
  /** Address of the organization. */
  baseURI?: string;
  /** Access token. */
  bearerToken?: string;
  /** Token that gets a new access token. */
  refreshToken?: string;
  /** Whether the OAuth settings of Celigo's package are used. */
  packagedOAuth?: boolean;
  /** Scopes of the token. */
  scope?: string[];
  /** Most requests at the same time. Celigo lowers it for a while where the application limits the rate. */
  concurrencyLevel?: number;
  /** Requests at the same time that Celigo returns to after it lowered the level. */
  targetConcurrencyLevel?: number;
  /** Id of the iClient that holds the OAuth settings. */
  _iClientId?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ConnectionFtp} as an output. */
export interface ConnectionFtpOutput {
  /** Protocol. */
  type?: "ftp" | "sftp" | "ftps" | (string & {});
  /** Host name of the server. */
  hostURI?: string;
  /** Port of the server. */
  port?: number;
  /** Name of the user. */
  username?: string;
  /** Password of the user. */
  password?: string;
  /** For SFTP: private key of the user. */
  authKey?: string;
  /** Whether the server opens the data connections. Celigo's default is true. */
  usePassiveMode?: boolean;
  /** Whether the key of the host is checked. */
  enableHostVerification?: boolean;
  /** Whether paths begin at the user's directory. Celigo's default is false. */
  userDirectoryIsRoot?: boolean;
  /** Whether TLS begins with the connection. Celigo's default is false. */
  useImplicitFtps?: boolean;
  /** Whether data connections reuse the TLS session. Celigo's default is false. */
  requireSocketReUse?: boolean;
  /** Format of directory lists, such as `UNIX`. */
  entryParser?: string;
  /** Public PGP key that files are encrypted with. */
  pgpEncryptKey?: string;
  /** Private PGP key that files are decrypted with. */
  pgpDecryptKey?: string;
  /** Passphrase of the private PGP key. */
  pgpPassphrase?: string;
  /** Algorithm of the PGP encryption. */
  pgpKeyAlgorithm?: "CAST5" | "3DES" | "AES-128" | "AES-192" | "AES-256" | (string & {});
  /** Whether files are signed and verified. Celigo's default is false. */
  pgpSignAndVerify?: boolean;
  /** Id of the trading partner connector. */
  _tpConnectorId?: string;
  /** Most requests at the same time. Celigo lowers it for a while where the application limits the rate. */
  concurrencyLevel?: number;
  /** Requests at the same time that Celigo returns to after it lowered the level. */
  targetConcurrencyLevel?: number;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ConnectionRdbms} as an output. */
export interface ConnectionRdbmsOutput {
  /** Kind of database. */
  type?:
    | "mysql"
    | "postgresql"
    | "mssql"
    | "snowflake"
    | "oracle"
    | "bigquery"
    | "redshift"
    | "mariadb"
    | "azuresynapse"
    | (string & {});
  /** Host name of the server. */
  host?: string;
  /** Port of the server. */
  port?: number;
  /** Name of the database. */
  database?: string;
  /** For SQL Server: name of the instance. */
  instanceName?: string;
  /** For Oracle: name of the service. */
  serviceName?: string;
  /** For Oracle: kind of server. */
  serverType?: "dedicated" | "shared" | "pooled" | (string & {});
  /** Version of the database, such as `SQL Server 2017`. */
  version?: string;
  /** Name of the user. */
  user?: string;
  /** Password of the user. */
  password?: string;
  /** Private key of the user. */
  key?: string;
  /** Passphrase of the private key. */
  passphrase?: string;
  /** For Snowflake: the warehouse. */
  snowflake?: ConnectionRdbmsSnowflakeOutput;
  /** For SQL Server: the authorization. */
  mssql?: ConnectionRdbmsMssqlOutput;
  /** For BigQuery: the project. */
  bigquery?: ConnectionRdbmsBigqueryOutput;
  /** For Redshift: the cluster. */
  redshift?: ConnectionRdbmsRedshiftOutput;
  /** Certificates and keys of TLS. */
  ssl?: ConnectionSslOutput;
  /** Options of the driver. */
  options?: ConnectionRdbmsOptionOutput[];
  /** Whether certificates are not checked. Celigo's default is false. */
  disableStrictSSL?: boolean;
  /** Most requests at the same time. Celigo lowers it for a while where the application limits the rate. */
  concurrencyLevel?: number;
  /** Requests at the same time that Celigo returns to after it lowered the level. */
  targetConcurrencyLevel?: number;
  /** Id of the iClient that holds the OAuth settings. */
  _iClientId?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ConnectionRdbmsSnowflake} as an output. */
export interface ConnectionRdbmsSnowflakeOutput {
  /** Name of the warehouse. */
  warehouse?: string;
  /** Name of the schema. */
  schema?: string;
  /** Role of the user. */
  role?: string;
  /** How the user is authorized. */
  authType?: "keyPair" | "basic" | (string & {});
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ConnectionRdbmsMssql} as an output. */
export interface ConnectionRdbmsMssqlOutput {
  /** How the user is authorized. Celigo's default is `basic`. */
  authType?: "basic" | "azure-service-principal" | (string & {});
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ConnectionRdbmsBigquery} as an output. */
export interface ConnectionRdbmsBigqueryOutput {
  /** Id of the project. */
  projectId?: string;
  /** Name of the dataset. */
  dataset?: string;
  /** Email of the service account. */
  clientEmail?: string;
  /** Private key of the service account. */
  privateKey?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ConnectionRdbmsRedshift} as an output. */
export interface ConnectionRdbmsRedshiftOutput {
  /** Access to AWS. */
  aws?: ConnectionRdbmsRedshiftAwsOutput;
  /** Identifier of the cluster. */
  clusterIdentifier?: string;
  /** AWS region, such as `us-east-1`. */
  region?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ConnectionRdbmsRedshiftAws} as an output. */
export interface ConnectionRdbmsRedshiftAwsOutput {
  /** Id of the access key. */
  accessKeyId?: string;
  /** Secret of the access key. */
  secretAccessKey?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ConnectionRdbmsOption} as an output. */
export interface ConnectionRdbmsOptionOutput {
  /** Name of the option. */
  name?: string;
  /** Value of the option. */
  value?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ConnectionS3} as an output. */
export interface ConnectionS3Output {
  /** How requests are authorized. Celigo's default is `accesskey`. */
  authType?: "accesskey" | "awsIam" | (string & {});
  /** Id of the access key. */
  accessKeyId?: string;
  /** Secret of the access key. */
  secretAccessKey?: string;
  /** Bucket that shows whether the access works. */
  pingBucket?: string;
  /** Most requests at the same time. Celigo lowers it for a while where the application limits the rate. */
  concurrencyLevel?: number;
  /** Requests at the same time that Celigo returns to after it lowered the level. */
  targetConcurrencyLevel?: number;
  /** Id of the iClient that holds the OAuth settings. */
  _iClientId?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ConnectionJdbc} as an output. */
export interface ConnectionJdbcOutput {
  /** Kind of database. */
  type?:
    | "agent"
    | "netsuitejdbc"
    | "databricks"
    | "oracle:thin"
    | "sqlserver"
    | "activedirectory"
    | "db2"
    | "workday"
    | (string & {});
  /** Version of the driver. */
  version?: string;
  /** Host name of the server. */
  host?: string;
  /** Port of the server. */
  port?: number;
  /** Name of the database. */
  database?: string;
  /** Name of the user. */
  user?: string;
  /** Password of the user. */
  password?: string;
  /** Name of the service. */
  serviceName?: string;
  /** How the user is authorized. */
  authType?: "customjdbc" | "wallet" | (string & {});
  /** For `wallet`: the wallet. */
  wallet?: string;
  /** Path of the driver on the agent's machine. */
  driverPath?: string;
  /** Properties of the driver. */
  properties?: ConnectionJdbcPropertieOutput[];
  /** Most requests at the same time. Celigo lowers it for a while where the application limits the rate. */
  concurrencyLevel?: number;
  /** Requests at the same time that Celigo returns to after it lowered the level. */
  targetConcurrencyLevel?: number;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ConnectionJdbcPropertie} as an output. */
export interface ConnectionJdbcPropertieOutput {
  /** Name of the property. */
  name?: string;
  /** Value of the property. */
  value?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ConnectionMongodb} as an output. */
export interface ConnectionMongodbOutput {
  /** Host names of the servers. */
  host?: string[];
  /** Name of the database. */
  database?: string;
  /** Name of the user. */
  username?: string;
  /** Password of the user. */
  password?: string;
  /** Name of the replica set. */
  replicaSet?: string;
  /** Whether TLS is used. Celigo's default is false. */
  ssl?: boolean;
  /** Database that holds the user. */
  authSource?: string;
  /** Most requests at the same time. Celigo lowers it for a while where the application limits the rate. */
  concurrencyLevel?: number;
  /** Requests at the same time that Celigo returns to after it lowered the level. */
  targetConcurrencyLevel?: number;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ConnectionDynamodb} as an output. */
export interface ConnectionDynamodbOutput {
  /** Access to AWS. */
  aws?: ConnectionDynamodbAwsOutput;
  /** Most requests at the same time. Celigo lowers it for a while where the application limits the rate. */
  concurrencyLevel?: number;
  /** Requests at the same time that Celigo returns to after it lowered the level. */
  targetConcurrencyLevel?: number;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ConnectionDynamodbAws} as an output. */
export interface ConnectionDynamodbAwsOutput {
  /** Id of the access key. */
  accessKeyId?: string;
  /** Secret of the access key. */
  secretAccessKey?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ConnectionAs2} as an output. */
export interface ConnectionAs2Output {
  /** AS2 id of your own station. */
  as2Id?: string;
  /** AS2 id of the partner's station. */
  partnerId?: string;
  /** Id of the trading partner connector. */
  _tpConnectorId?: string;
  /** Script function that chooses the flow for a message. */
  contentBasedFlowRouter?: ConnectionAs2ContentBasedFlowRouterOutput;
  /** The partner's station. */
  partnerStationInfo?: ConnectionAs2PartnerStationInfoOutput;
  /** Your own station. */
  userStationInfo?: ConnectionAs2UserStationInfoOutput;
  /** Secrets of your own station. */
  encrypted?: ConnectionAs2EncryptedOutput;
  /** Certificates of the stations. */
  unencrypted?: ConnectionAs2UnencryptedOutput;
  /** Whether messages are signed as they are. Celigo's default is false. */
  preventCanonicalization?: boolean;
  /** Most requests at the same time. Celigo lowers it for a while where the application limits the rate. */
  concurrencyLevel?: number;
  /** Requests at the same time that Celigo returns to after it lowered the level. */
  targetConcurrencyLevel?: number;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ConnectionAs2ContentBasedFlowRouter} as an output. */
export interface ConnectionAs2ContentBasedFlowRouterOutput {
  /** Name of the function to call; case matters. */
  function?: string;
  /** Id of the script that holds the function. */
  _scriptId?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ConnectionAs2PartnerStationInfo} as an output. */
export interface ConnectionAs2PartnerStationInfoOutput {
  /** Address of the station. */
  as2URI?: string;
  /** How receipts are sent and checked. */
  mdn?: { [key: string]: any };
  /** How requests are authorized. */
  auth?: ConnectionAs2PartnerStationInfoAuthOutput;
  /** How the application shows that its rate limit is reached. */
  rateLimit?: ConnectionHttpRateLimitOutput;
  /** Version of S/MIME. */
  SMIMEVersion?: "v2" | "v3" | (string & {});
  /** How messages are signed. */
  signing?: "NONE" | "SHA1" | "MD5" | "SHA256" | (string & {});
  /** How messages are encrypted. */
  encryptionType?: "NONE" | "DES" | "RC2" | "3DES" | "AES128" | "AES256" | (string & {});
  /** Encoding of messages. */
  encoding?: "base64" | "binary" | (string & {});
  /** Encoding of signatures. */
  signatureEncoding?: "base64" | "binary" | (string & {});
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ConnectionAs2PartnerStationInfoAuth} as an output. */
export interface ConnectionAs2PartnerStationInfoAuthOutput {
  /** Kind of authorization. */
  type?: "basic" | "token" | "none" | (string & {});
  /** For `basic`: the user. */
  basic?: ConnectionHttpAuthBasicOutput;
  /** For `token`: the token. */
  token?: ConnectionAs2PartnerStationInfoAuthTokenOutput;
  /** Status that shows that the authorization failed. */
  failStatusCode?: number;
  /** Path of the value that shows that the authorization failed. */
  failPath?: string;
  /** Values that show that the authorization failed. */
  failValues?: string[];
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ConnectionAs2PartnerStationInfoAuthToken} as an output. */
export interface ConnectionAs2PartnerStationInfoAuthTokenOutput {
  /** The token. */
  token?: string;
  /** Where the token is sent. */
  location?: "url" | "header" | "body" | (string & {});
  /** For `header`: name of the header. Celigo's default is `Authorization`. */
  headerName?: string;
  /** For `header`: word before the token. Celigo's default is `Bearer`. */
  scheme?: string;
  /** For `url`: name of the parameter. */
  paramName?: string;
  /** Method of the request for a new token. Celigo's default is `POST`. */
  refreshMethod?: "GET" | "POST" | "PUT" | (string & {});
  /** Path of the request for a new token. */
  refreshRelativeURI?: string;
  /** Body of the request for a new token. */
  refreshBody?: string;
  /** Format of the request for a new token. */
  refreshMediaType?: "json" | "urlencoded" | "xml" | "plaintext" | (string & {});
  /** Format of its answer. */
  refreshResponseMediaType?: "json" | "xml" | (string & {});
  /** Path of the new token in the answer. */
  refreshTokenPath?: string;
  /** Token that gets a new token. */
  refreshToken?: string;
  /** Where the refresh token is sent. */
  refreshTokenLocation?: "header" | "body" | (string & {});
  /** Headers of the request for a new token. */
  refreshHeaders?: ConnectionAs2PartnerStationInfoAuthTokenRefreshHeaderOutput[];
  /** Paths of the tokens in the answer. */
  tokenPaths?: string[];
  /** How a token is revoked. */
  revoke?: { [key: string]: any };
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ConnectionAs2PartnerStationInfoAuthTokenRefreshHeader} as an output. */
export interface ConnectionAs2PartnerStationInfoAuthTokenRefreshHeaderOutput {
  /** Name of the header. */
  name?: string;
  /** Value of the header. */
  value?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ConnectionAs2UserStationInfo} as an output. */
export interface ConnectionAs2UserStationInfoOutput {
  /** How receipts are sent and checked. */
  mdn?: { [key: string]: any };
  /** How messages are signed. */
  signing?: "NONE" | "SHA1" | "MD5" | "SHA256" | (string & {});
  /** How messages are encrypted. */
  encryptionType?: "NONE" | "DES" | "RC2" | "3DES" | "AES128" | "AES256" | (string & {});
  /** Encoding of messages. */
  encoding?: "base64" | "binary" | (string & {});
  /** Whether messages are compressed. Celigo's default is false. */
  compressed?: boolean;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ConnectionAs2Encrypted} as an output. */
export interface ConnectionAs2EncryptedOutput {
  /** Private key of the station. */
  userPrivateKey?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ConnectionAs2Unencrypted} as an output. */
export interface ConnectionAs2UnencryptedOutput {
  /** Certificate of your own station. */
  userPublicKey?: string;
  /** Certificate of the partner's station. */
  partnerCertificate?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ConnectionWrapper} as an output. */
export interface ConnectionWrapperOutput {
  /** Id of the stack that holds the functions. */
  _stackId?: string;
  /** Name of the function that shows whether the application answers. */
  pingFunction?: string;
  /** Secrets that handlebars read as `connection.…encrypted`, by their names. */
  encrypted?: { [key: string]: any };
  /** Values that handlebars read as `connection.…unencrypted`, by their names. */
  unencrypted?: { [key: string]: any };
  /** Fields of the form that asks for `encrypted`. */
  encryptedFields?: ConnectionHttpEncryptedFieldOutput[];
  /** Fields of the form that asks for `unencrypted`. */
  unencryptedFields?: ConnectionHttpUnencryptedFieldOutput[];
  /** Most requests at the same time. Celigo lowers it for a while where the application limits the rate. */
  concurrencyLevel?: number;
  /** Requests at the same time that Celigo returns to after it lowered the level. */
  targetConcurrencyLevel?: number;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ConnectionVan} as an output. */
export interface ConnectionVanOutput {
  /** AS2 id of the mailbox. */
  as2Id?: string;
  /** Script function that chooses the flow for a message. */
  contentBasedFlowRouter?: ConnectionAs2ContentBasedFlowRouterOutput;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ConnectionFilesystem} as an output. */
export interface ConnectionFilesystemOutput {
  /** Directory that shows whether the access works. */
  ping?: ConnectionFilesystemPingOutput;
  /** Most requests at the same time. Celigo lowers it for a while where the application limits the rate. */
  concurrencyLevel?: number;
  /** Requests at the same time that Celigo returns to after it lowered the level. */
  targetConcurrencyLevel?: number;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ConnectionFilesystemPing} as an output. */
export interface ConnectionFilesystemPingOutput {
  /** Path of the directory. */
  directoryPath?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link ConnectionRest} as an output. */
export interface ConnectionRestOutput {
  /** Format of requests. */
  mediaType?: "json" | "urlencoded" | "xml" | "csv" | (string & {});
  /** Base URI of the application. */
  baseURI?: string;
  /** Kind of authorization. */
  authType?:
    "basic" | "token" | "oauth" | "custom" | "cookie" | "jwt" | "hmac" | "wsse" | "oauth1" | (string & {});
  /** Address of the authorization page. */
  authURI?: string;
  /** Address that gives tokens. */
  oauthTokenURI?: string;
  /** Scopes of the token. */
  scope?: string[];
  /** Access token. */
  bearerToken?: string;
  /** Token that gets a new access token. */
  refreshToken?: string;
  /** For `basic`: the user. */
  basicAuth?: ConnectionHttpAuthBasicOutput;
  /** For `oauth`: how access tokens are obtained. */
  oauth?: ConnectionHttpAuthOauthOutput;
  /** Secrets that handlebars read as `connection.…encrypted`, by their names. */
  encrypted?: { [key: string]: any };
  /** Values that handlebars read as `connection.…unencrypted`, by their names. */
  unencrypted?: { [key: string]: any };
  /** Fields of the form that asks for `encrypted`. */
  encryptedFields?: ConnectionHttpEncryptedFieldOutput[];
  /** Fields of the form that asks for `unencrypted`. */
  unencryptedFields?: ConnectionHttpUnencryptedFieldOutput[];
  /** Most requests at the same time. Celigo lowers it for a while where the application limits the rate. */
  concurrencyLevel?: number;
  /** Requests at the same time that Celigo returns to after it lowered the level. */
  targetConcurrencyLevel?: number;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/**
 * Access to an application: its address and the credentials. Celigo never shows credentials, so a
 * connection is changed as a whole only where the program declares them. Use `celigo.reference`
 * instead where a connection exists in each environment. Uses `GET /v1/connections`, `POST
 * /v1/connections`, `GET /v1/connections/{_id}`, `PUT /v1/connections/{_id}`, `PATCH
 * /v1/connections/{_id}`, `DELETE /v1/connections/{_id}` and `GET
 * /v1/connections/{_id}/dependencies`.
 *
 * Natural key: `name`, `type`. Id: the object's `_id`.
 *
 * @example
 * ```ts
 * const connection = new celigo.Connection("connection", {
 *   name: "Shop",
 *   type: "http",
 *   http: {
 *     baseURI: "https://shop.example.com",
 *     mediaType: "json",
 *     auth: { type: "basic", basic: { username: "celigo", password:
 * config.requireSecret("shopPassword") } },
 *   },
 * });
 * ```
 */
export class Connection extends pulumi.CustomResource {
  /**
   * Reads an existing object, which this program does not manage: it is never changed and never deleted.
   *
   * @param name Pulumi's name of the resource.
   * @param id Its id: the object's `_id`. An id of no object is an error.
   * @param opts Options such as `provider` (an `Account`).
   */
  public static get(
    name: string,
    id: pulumi.Input<pulumi.ID>,
    opts?: pulumi.CustomResourceOptions,
  ): Connection {
    return new Connection(name, undefined as unknown as ConnectionArgs, { ...opts, id });
  }

  /** Name of the connection, at most 100 characters. Celigo does not keep it unique. */
  declare public readonly name: pulumi.Output<string>;
  /**
   * Kind of application. The object of the same name holds the settings. A change replaces the
   * connection.
   */
  declare public readonly type: pulumi.Output<
    | "netsuite"
    | "salesforce"
    | "ftp"
    | "s3"
    | "wrapper"
    | "http"
    | "rdbms"
    | "mongodb"
    | "as2"
    | "filesystem"
    | "mcp"
    | "dynamodb"
    | "jdbc"
    | "van"
    | "rest"
    | (string & {})
  >;
  /** Id of your own for the connection, which Celigo keeps and does not read. */
  declare public readonly externalId: pulumi.Output<string | undefined>;
  /** Name of the form that the user interface shows for the application. */
  declare public readonly assistant: pulumi.Output<string | undefined>;
  /** Id of the agent that reaches an application in a private network. */
  declare public readonly _agentId: pulumi.Output<string | undefined>;
  /** Id of the connection with which this one shares its concurrency level. */
  declare public readonly _borrowConcurrencyFromConnectionId: pulumi.Output<string | undefined>;
  /**
   * Values that hooks, filters, mappings and handlebars read at run time, often collected by
   * `settingsForm`.
   */
  declare public readonly settings: pulumi.Output<{ [key: string]: any } | undefined>;
  /** Form that asks users for `settings`. */
  declare public readonly settingsForm: pulumi.Output<ConnectionSettingsFormOutput | undefined>;
  /** PGP keys for files. */
  declare public readonly pgp: pulumi.Output<ConnectionPgpOutput | undefined>;
  /** Certificates and keys of TLS. */
  declare public readonly ssl: pulumi.Output<ConnectionSslOutput | undefined>;
  /** For `http`: the application. */
  declare public readonly http: pulumi.Output<ConnectionHttpOutput | undefined>;
  /** For `mcp`: the server. */
  declare public readonly mcp: pulumi.Output<ConnectionMcpOutput | undefined>;
  /** For `netsuite`: the account. */
  declare public readonly netsuite: pulumi.Output<ConnectionNetsuiteOutput | undefined>;
  /** For `salesforce`: the organization. */
  declare public readonly salesforce: pulumi.Output<ConnectionSalesforceOutput | undefined>;
  /** For `ftp`: the server. */
  declare public readonly ftp: pulumi.Output<ConnectionFtpOutput | undefined>;
  /** For `rdbms`: the database. */
  declare public readonly rdbms: pulumi.Output<ConnectionRdbmsOutput | undefined>;
  /** For `s3`: access to the bucket. */
  declare public readonly s3: pulumi.Output<ConnectionS3Output | undefined>;
  /** For `jdbc`: the database. */
  declare public readonly jdbc: pulumi.Output<ConnectionJdbcOutput | undefined>;
  /** For `mongodb`: the database. */
  declare public readonly mongodb: pulumi.Output<ConnectionMongodbOutput | undefined>;
  /** For `dynamodb`: access to AWS. */
  declare public readonly dynamodb: pulumi.Output<ConnectionDynamodbOutput | undefined>;
  /** For `as2`: the two stations. */
  declare public readonly as2: pulumi.Output<ConnectionAs2Output | undefined>;
  /** For `wrapper`: the functions of a stack. */
  declare public readonly wrapper: pulumi.Output<ConnectionWrapperOutput | undefined>;
  /** For `van`: the mailbox. */
  declare public readonly van: pulumi.Output<ConnectionVanOutput | undefined>;
  /** For `filesystem`: the directory on an agent's machine. */
  declare public readonly filesystem: pulumi.Output<ConnectionFilesystemOutput | undefined>;
  /** For `rest`, an older form of `http`: the application. */
  declare public readonly rest: pulumi.Output<ConnectionRestOutput | undefined>;
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
  /** When Celigo created the connection (ISO 8601). */
  declare public readonly createdAt: pulumi.Output<string>;

  /**
   * Makes the resource.
   *
   * @param name Pulumi's name of the resource.
   * @param args Its inputs.
   * @param opts Options such as `provider` (an `Account`), `protect` or `aliases`.
   */
  constructor(name: string, args: ConnectionArgs, opts?: pulumi.CustomResourceOptions) {
    super(
      typeToken("Connection"),
      name,
      opts?.id === undefined
        ? props("Connection", args, { outputs: ["createdAt"], naturalKey: ["name", "type"] }, opts)
        : readProps("Connection", [
            "name",
            "type",
            "externalId",
            "assistant",
            "_agentId",
            "_borrowConcurrencyFromConnectionId",
            "settings",
            "settingsForm",
            "pgp",
            "ssl",
            "http",
            "mcp",
            "netsuite",
            "salesforce",
            "ftp",
            "rdbms",
            "s3",
            "jdbc",
            "mongodb",
            "dynamodb",
            "as2",
            "wrapper",
            "van",
            "filesystem",
            "rest",
            "extraFields",
            "createdAt",
          ]),
      opts,
    );
    restoreTexts(this, args);
  }

  /** When the connection was last changed (ISO 8601). */
  public get lastModified(): pulumi.Output<string | undefined> {
    return volatile(this, "lastModified");
  }

  /** Whether the connection does not answer. */
  public get offline(): pulumi.Output<boolean | undefined> {
    return volatile(this, "offline");
  }

  /** Whether a value is a Connection, also one from another copy of this package, and within transformations. */
  public static override isInstance(obj: any): obj is Connection {
    return isKind(obj, "Connection");
  }
}
