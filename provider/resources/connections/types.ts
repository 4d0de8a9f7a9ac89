/** The objects of the types of connections, but for HTTP and MCP. */
import type { Schema } from "../../json/schema";
import {
  boolean,
  choice,
  integer,
  nameValuePairs,
  object,
  openObject,
  reference,
  secret,
  string,
  strings,
} from "../parts/fields";
import { scriptHook } from "../parts/hooks";
import {
  basic,
  concurrency,
  encrypted,
  iClient,
  oauth,
  rateLimit,
  token,
  unencrypted,
  valueForms,
} from "./parts";

/** Certificates and keys of TLS. */
export const ssl: Schema = object("Certificates and keys of TLS.", {
  ca: secret("Certificate of the authority, in PEM."),
  cert: secret("Certificate of the client, in PEM."),
  key: secret("Private key of the client, in PEM."),
  passphrase: secret("Passphrase of the key."),
});

const options: Schema = nameValuePairs(
  "Options of the driver.",
  "Name of the option.",
  "Value of the option.",
);

const netsuite: Schema = object("For `netsuite`: the account.", {
  account: string("Id of the NetSuite account. Celigo stores it in upper case.", { ignoreCase: true }),
  environment: choice("Environment of the account.", ["production", "sandbox", "sandbox2.0", "beta"]),
  authType: choice(
    "`token` for tokens given here, `token-auto` for tokens that a person obtains in a browser, `basic` for a password.",
    ["basic", "token", "token-auto"],
  ),
  tokenId: secret("Id of the token."),
  tokenSecret: secret("Secret of the token."),
  tokenName: string("Name of the token."),
  entityId: string("Id of the token's user."),
  email: string("For `basic`: email of the user."),
  password: secret("For `basic`: password of the user."),
  roleId: string("Id of the role."),
  accountName: string("Name of the account."),
  roleName: string("Name of the role."),
  applicationId: string("Application id of requests."),
  requestLevelCredentials: boolean(
    "Whether each request carries the credentials. Celigo's default is false.",
  ),
  wsdlVersion: choice("Version of the web services. Celigo's default is `latest`.", ["latest", "next"]),
  ...concurrency,
  _iClientId: iClient,
});

const salesforce: Schema = object("For `salesforce`: the organization.", {
  sandbox: boolean("Whether it is a sandbox. Celigo's default is false."),
  oauth2FlowType: choice(
    "`refreshToken` for tokens that a person obtains in a browser (Celigo's default), `jwtBearerToken` for a key.",
    ["jwtBearerToken", "refreshToken"],
  ),
  username: string("Name of the user."),
  baseURI: string("Address of the organization."),
  bearerToken: secret("Access token."),
  refreshToken: secret("Token that gets a new access token."),
  packagedOAuth: boolean("Whether the OAuth settings of Celigo's package are used."),
  scope: strings("Scopes of the token.", { unordered: true }),
  ...concurrency,
  _iClientId: iClient,
});

const ftp: Schema = object("For `ftp`: the server.", {
  type: choice("Protocol.", ["ftp", "sftp", "ftps"]),
  hostURI: string("Host name of the server."),
  port: integer("Port of the server."),
  username: string("Name of the user."),
  password: secret("Password of the user."),
  authKey: secret("For SFTP: private key of the user."),
  usePassiveMode: boolean("Whether the server opens the data connections. Celigo's default is true."),
  enableHostVerification: boolean("Whether the key of the host is checked."),
  userDirectoryIsRoot: boolean("Whether paths begin at the user's directory. Celigo's default is false."),
  useImplicitFtps: boolean("Whether TLS begins with the connection. Celigo's default is false."),
  requireSocketReUse: boolean("Whether data connections reuse the TLS session. Celigo's default is false."),
  entryParser: string("Format of directory lists, such as `UNIX`."),
  pgpEncryptKey: secret("Public PGP key that files are encrypted with."),
  pgpDecryptKey: secret("Private PGP key that files are decrypted with."),
  pgpPassphrase: secret("Passphrase of the private PGP key."),
  pgpKeyAlgorithm: choice("Algorithm of the PGP encryption.", [
    "CAST5",
    "3DES",
    "AES-128",
    "AES-192",
    "AES-256",
  ]),
  pgpSignAndVerify: boolean("Whether files are signed and verified. Celigo's default is false."),
  _tpConnectorId: reference("Id of the trading partner connector.", "tpconnectors"),
  ...concurrency,
});

const rdbms: Schema = object("For `rdbms`: the database.", {
  type: choice("Kind of database.", [
    "mysql",
    "postgresql",
    "mssql",
    "snowflake",
    "oracle",
    "bigquery",
    "redshift",
    "mariadb",
    "azuresynapse",
  ]),
  host: string("Host name of the server."),
  port: integer("Port of the server."),
  database: string("Name of the database."),
  instanceName: string("For SQL Server: name of the instance."),
  serviceName: string("For Oracle: name of the service."),
  serverType: choice("For Oracle: kind of server.", ["dedicated", "shared", "pooled"]),
  version: string("Version of the database, such as `SQL Server 2017`."),
  user: string("Name of the user."),
  password: secret("Password of the user."),
  key: secret("Private key of the user."),
  passphrase: secret("Passphrase of the private key."),
  snowflake: object("For Snowflake: the warehouse.", {
    warehouse: string("Name of the warehouse."),
    schema: string("Name of the schema."),
    role: string("Role of the user."),
    authType: choice("How the user is authorized.", ["keyPair", "basic"]),
  }),
  mssql: object("For SQL Server: the authorization.", {
    authType: choice("How the user is authorized. Celigo's default is `basic`.", [
      "basic",
      "azure-service-principal",
    ]),
  }),
  bigquery: object("For BigQuery: the project.", {
    projectId: string("Id of the project."),
    dataset: string("Name of the dataset."),
    clientEmail: string("Email of the service account."),
    privateKey: secret("Private key of the service account."),
  }),
  redshift: object("For Redshift: the cluster.", {
    aws: object("Access to AWS.", {
      accessKeyId: string("Id of the access key."),
      secretAccessKey: secret("Secret of the access key."),
    }),
    clusterIdentifier: string("Identifier of the cluster."),
    region: string("AWS region, such as `us-east-1`."),
  }),
  ssl,
  options,
  disableStrictSSL: boolean("Whether certificates are not checked. Celigo's default is false."),
  ...concurrency,
  _iClientId: iClient,
});

const contentBasedFlowRouter: Schema = scriptHook("Script function that chooses the flow for a message.");

/** By the names of the objects. */
export const connectionTypes: Record<string, Schema> = {
  netsuite,
  salesforce,
  ftp,
  rdbms,
  s3: object("For `s3`: access to the bucket.", {
    authType: choice("How requests are authorized. Celigo's default is `accesskey`.", [
      "accesskey",
      "awsIam",
    ]),
    accessKeyId: string("Id of the access key."),
    secretAccessKey: secret("Secret of the access key."),
    pingBucket: string("Bucket that shows whether the access works."),
    ...concurrency,
    _iClientId: iClient,
  }),
  jdbc: object("For `jdbc`: the database.", {
    type: choice("Kind of database.", [
      "agent",
      "netsuitejdbc",
      "databricks",
      "oracle:thin",
      "sqlserver",
      "activedirectory",
      "db2",
      "workday",
    ]),
    version: string("Version of the driver."),
    host: string("Host name of the server."),
    port: integer("Port of the server."),
    database: string("Name of the database."),
    user: string("Name of the user."),
    password: secret("Password of the user."),
    serviceName: string("Name of the service."),
    authType: choice("How the user is authorized.", ["customjdbc", "wallet"]),
    wallet: secret("For `wallet`: the wallet."),
    driverPath: string("Path of the driver on the agent's machine."),
    properties: nameValuePairs(
      "Properties of the driver.",
      "Name of the property.",
      "Value of the property.",
    ),
    ...concurrency,
  }),
  mongodb: object("For `mongodb`: the database.", {
    host: strings("Host names of the servers."),
    database: string("Name of the database."),
    username: string("Name of the user."),
    password: secret("Password of the user."),
    replicaSet: string("Name of the replica set."),
    ssl: boolean("Whether TLS is used. Celigo's default is false."),
    authSource: string("Database that holds the user."),
    ...concurrency,
  }),
  dynamodb: object("For `dynamodb`: access to AWS.", {
    aws: object("Access to AWS.", {
      accessKeyId: string("Id of the access key."),
      secretAccessKey: secret("Secret of the access key."),
    }),
    ...concurrency,
  }),
  as2: object("For `as2`: the two stations.", {
    as2Id: string("AS2 id of your own station."),
    partnerId: string("AS2 id of the partner's station."),
    _tpConnectorId: reference("Id of the trading partner connector.", "tpconnectors"),
    contentBasedFlowRouter,
    partnerStationInfo: object("The partner's station.", {
      as2URI: string("Address of the station."),
      mdn: openObject("How receipts are sent and checked."),
      auth: object("How requests are authorized.", {
        type: choice("Kind of authorization.", ["basic", "token", "none"]),
        basic,
        token: token("For `token`: the token."),
        failStatusCode: integer("Status that shows that the authorization failed."),
        failPath: string("Path of the value that shows that the authorization failed."),
        failValues: strings("Values that show that the authorization failed."),
      }),
      rateLimit,
      SMIMEVersion: choice("Version of S/MIME.", ["v2", "v3"]),
      signing: choice("How messages are signed.", ["NONE", "SHA1", "MD5", "SHA256"]),
      encryptionType: choice("How messages are encrypted.", [
        "NONE",
        "DES",
        "RC2",
        "3DES",
        "AES128",
        "AES256",
      ]),
      encoding: choice("Encoding of messages.", ["base64", "binary"]),
      signatureEncoding: choice("Encoding of signatures.", ["base64", "binary"]),
    }),
    userStationInfo: object("Your own station.", {
      mdn: openObject("How receipts are sent and checked."),
      signing: choice("How messages are signed.", ["NONE", "SHA1", "MD5", "SHA256"]),
      encryptionType: choice("How messages are encrypted.", [
        "NONE",
        "DES",
        "RC2",
        "3DES",
        "AES128",
        "AES256",
      ]),
      encoding: choice("Encoding of messages.", ["base64", "binary"]),
      compressed: boolean("Whether messages are compressed. Celigo's default is false."),
    }),
    encrypted: object("Secrets of your own station.", {
      userPrivateKey: secret("Private key of the station."),
    }),
    unencrypted: object("Certificates of the stations.", {
      userPublicKey: string("Certificate of your own station."),
      partnerCertificate: string("Certificate of the partner's station."),
    }),
    preventCanonicalization: boolean("Whether messages are signed as they are. Celigo's default is false."),
    ...concurrency,
  }),
  wrapper: object("For `wrapper`: the functions of a stack.", {
    _stackId: reference("Id of the stack that holds the functions.", "stacks"),
    pingFunction: string("Name of the function that shows whether the application answers."),
    encrypted,
    unencrypted,
    ...valueForms,
    ...concurrency,
  }),
  van: object("For `van`: the mailbox.", {
    as2Id: string("AS2 id of the mailbox."),
    contentBasedFlowRouter,
  }),
  filesystem: object("For `filesystem`: the directory on an agent's machine.", {
    ping: object("Directory that shows whether the access works.", {
      directoryPath: string("Path of the directory."),
    }),
    ...concurrency,
  }),
  rest: object("For `rest`, an older form of `http`: the application.", {
    mediaType: choice("Format of requests.", ["json", "urlencoded", "xml", "csv"]),
    baseURI: string("Base URI of the application."),
    authType: choice("Kind of authorization.", [
      "basic",
      "token",
      "oauth",
      "custom",
      "cookie",
      "jwt",
      "hmac",
      "wsse",
      "oauth1",
    ]),
    authURI: string("Address of the authorization page."),
    oauthTokenURI: string("Address that gives tokens."),
    scope: strings("Scopes of the token.", { unordered: true }),
    bearerToken: secret("Access token."),
    refreshToken: secret("Token that gets a new access token."),
    basicAuth: basic,
    oauth,
    encrypted,
    unencrypted,
    ...valueForms,
    ...concurrency,
  }),
};
