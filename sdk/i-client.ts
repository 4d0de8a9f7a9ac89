// Generated from provider/resources by `npm run generate`: do not edit.
/* eslint-disable @typescript-eslint/no-explicit-any */
import * as pulumi from "@pulumi/pulumi";
import { typeToken } from "../provider/pulumi/registration";
import { isKind, props, readProps, volatile } from "./resource";
import { restoreTexts } from "./texts";

/** Inputs of IClient. */
export interface IClientArgs {
  /** Name of the iClient. Celigo does not keep it unique. */
  name: pulumi.Input<string>;
  /** Application. The object of the same kind holds the settings. A change replaces the iClient. */
  provider: pulumi.Input<
    | "custom_oauth2"
    | "netsuite"
    | "amazonmws"
    | "awsIam"
    | "azureserviceprincipal"
    | "integrator"
    | "salesforce"
    | "shopify"
    | "ebay-xml"
    | "microsoftbusinesscentral"
    | "google"
    | "azureoauth"
    | "squareup"
    | "zendesk"
    | "docusign"
    | "ebay"
    | "windowslive"
    | "bigcommerce"
    | "asana"
    | "box"
    | "dropbox"
    | "clover"
    | "servicenow"
    | "jobvite"
    | "twilio"
    | "certify"
    | "woocommerce"
    | (string & {})
  >;
  /** Whether the iClient is published. Usually system-managed. */
  published?: pulumi.Input<boolean>;
  /** Whether JSON Web Tokens are used. */
  enableJWT?: pulumi.Input<boolean>;
  /** Whether handlebars may read the iClient. */
  enableIClientReferences?: pulumi.Input<boolean>;
  /** Form that the user interface shows. */
  formType?: pulumi.Input<"assistant" | "http" | (string & {})>;
  /** Id of Celigo's HTTP connector, which is the same in all accounts. A change replaces the iClient. */
  _httpConnectorId?: pulumi.Input<string>;
  /** Id of the API of Celigo's HTTP connector, which is the same in all accounts. */
  _httpConnectorApiId?: pulumi.Input<string>;
  /**
   * Values that hooks, filters, mappings and handlebars read at run time, often collected by
   * `settingsForm`.
   */
  settings?: pulumi.Input<{ [key: string]: any }>;
  /** Form that asks users for `settings`. */
  settingsForm?: pulumi.Input<IClientSettingsForm>;
  /** OAuth settings. */
  oauth2?: pulumi.Input<IClientOauth2>;
  /** For `netsuite`: the integration record. */
  netsuite?: pulumi.Input<IClientNetsuite>;
  /** For `salesforce`: the connected app. */
  salesforce?: pulumi.Input<IClientSalesforce>;
  /** For `ebay-xml`: the application keys. */
  ebay?: pulumi.Input<IClientEbay>;
  /** For `amazonmws`: the access key. */
  amazonmws?: pulumi.Input<IClientAmazonmws>;
  /** For `azureserviceprincipal`: the principal. */
  azureserviceprincipal?: pulumi.Input<IClientAzureserviceprincipal>;
  /** For `awsIam`: the role. */
  awsIam?: pulumi.Input<IClientAwsIam>;
  /** For `enableJWT`: the token. */
  jwt?: pulumi.Input<IClientJwt>;
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
export interface IClientSettingsForm {
  /** The form: its fields (`fieldMap`) and their arrangement (`layout`). */
  form?: pulumi.Input<{ [key: string]: any }>;
  /** Script function that prepares the form when it is opened, and returns it. */
  init?: pulumi.Input<IClientSettingsFormInit>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** Script function that prepares the form when it is opened, and returns it. */
export interface IClientSettingsFormInit {
  /** Name of the function to call; case matters. */
  function?: pulumi.Input<string>;
  /** Id of the script that holds the function. */
  _scriptId?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** OAuth settings. */
export interface IClientOauth2 {
  /** Client id. */
  clientId?: pulumi.Input<string>;
  /** Client secret. */
  clientSecret?: pulumi.Input<string>;
  /** Scopes of the token: a list, or a text. */
  scope?: pulumi.Input<any>;
  /** Text between scopes. */
  scopeDelimiter?: pulumi.Input<string>;
  /** Address that the browser returns to. */
  redirectUri?: pulumi.Input<string>;
  /** How a token is obtained. */
  grantType?: pulumi.Input<"authorizecode" | "password" | "clientcredentials" | (string & {})>;
  /** Where client id and secret are sent. */
  clientCredentialsLocation?: pulumi.Input<"basicauthheader" | "body" | (string & {})>;
  /** For `password`: name of the user. */
  username?: pulumi.Input<string>;
  /** For `password`: password of the user. */
  password?: pulumi.Input<string>;
  /** The authorization page. */
  auth?: pulumi.Input<IClientOauth2Auth>;
  /** Request that gets a token. */
  token?: pulumi.Input<IClientOauth2Token>;
  /** Request that gets a new token. */
  refresh?: pulumi.Input<IClientOauth2Refresh>;
  /** Request that revokes a token. */
  revoke?: pulumi.Input<IClientOauth2Revoke>;
  /** Where the token is sent. */
  accessTokenLocation?: pulumi.Input<"url" | "header" | "body" | (string & {})>;
  /** For `header`: name of the header. */
  accessTokenHeaderName?: pulumi.Input<string>;
  /** For `url`: name of the parameter. */
  accessTokenParamName?: pulumi.Input<string>;
  /** Path of the token in the answer. */
  accessTokenPath?: pulumi.Input<string>;
  /** Path of the refresh token in the answer. */
  refreshTokenPath?: pulumi.Input<string>;
  /** For `header`: word before the token. */
  scheme?: pulumi.Input<string>;
  /** Domains that the connections may use. */
  validDomainNames?: pulumi.Input<pulumi.Input<string>[]>;
  /** Path of the value that shows that the authorization failed. */
  failPath?: pulumi.Input<string>;
  /** Values that show that the authorization failed. */
  failValues?: pulumi.Input<pulumi.Input<string>[]>;
  /** Status that shows that the authorization failed. */
  failStatusCode?: pulumi.Input<number>;
  /** Method of PKCE. */
  pkceCodeChallengeMethod?: pulumi.Input<"plain" | "s256" | (string & {})>;
  /** Whether connections use these settings. */
  useIClientFields?: pulumi.Input<boolean>;
  /** Secrets that handlebars read, by their names. */
  encrypted?: pulumi.Input<{ [key: string]: any }>;
  /** Values that handlebars read, and that are no secrets, by their names. */
  unencrypted?: pulumi.Input<{ [key: string]: any }>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** The authorization page. */
export interface IClientOauth2Auth {
  /** Address of the page. */
  uri?: pulumi.Input<string>;
  /** Parameters of the address. */
  queryParameters?: pulumi.Input<{ [key: string]: any }>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** Request that gets a token. */
export interface IClientOauth2Token {
  /** Method of the request. */
  method?: pulumi.Input<"GET" | "POST" | (string & {})>;
  /** Address of the request. */
  uri?: pulumi.Input<string>;
  /** Body of the request. */
  body?: pulumi.Input<string>;
  /** Headers of the request. */
  headers?: pulumi.Input<any>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** Request that gets a new token. */
export interface IClientOauth2Refresh {
  /** Method of the request. */
  method?: pulumi.Input<"GET" | "POST" | (string & {})>;
  /** Address of the request. */
  uri?: pulumi.Input<string>;
  /** Body of the request. */
  body?: pulumi.Input<string>;
  /** Headers of the request. */
  headers?: pulumi.Input<any>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** Request that revokes a token. */
export interface IClientOauth2Revoke {
  /** Method of the request. */
  method?: pulumi.Input<"GET" | "POST" | (string & {})>;
  /** Address of the request. */
  uri?: pulumi.Input<string>;
  /** Body of the request. */
  body?: pulumi.Input<string>;
  /** Headers of the request. */
  headers?: pulumi.Input<any>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `netsuite`: the integration record. */
export interface IClientNetsuite {
  /** Consumer key. */
  consumerKey?: pulumi.Input<string>;
  /** Consumer secret. */
  consumerSecret?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `salesforce`: the connected app. */
export interface IClientSalesforce {
  /** Client id. */
  clientId?: pulumi.Input<string>;
  /** Client secret. */
  clientSecret?: pulumi.Input<string>;
  /** API token. */
  apiToken?: pulumi.Input<string>;
  /** Private key of JSON Web Tokens. */
  privateKey?: pulumi.Input<string>;
  /** Public key of JSON Web Tokens. */
  publicKey?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `ebay-xml`: the application keys. */
export interface IClientEbay {
  /** Application id. */
  appId?: pulumi.Input<string>;
  /** Developer id. */
  devId?: pulumi.Input<string>;
  /** Certificate id. */
  certId?: pulumi.Input<string>;
  /** Redirect name. */
  ruName?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `amazonmws`: the access key. */
export interface IClientAmazonmws {
  /** Id of the access key. */
  accessKeyId?: pulumi.Input<string>;
  /** Secret of the access key. */
  secretKey?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `azureserviceprincipal`: the principal. */
export interface IClientAzureserviceprincipal {
  /** Client id. */
  clientId?: pulumi.Input<string>;
  /** Client secret. */
  clientSecret?: pulumi.Input<string>;
  /** Tenant id. */
  tenantId?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `awsIam`: the role. */
export interface IClientAwsIam {
  /** External id. */
  externalId?: pulumi.Input<string>;
  /** ARN of the role. */
  roleArn?: pulumi.Input<string>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** For `enableJWT`: the token. */
export interface IClientJwt {
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
  payload?: pulumi.Input<any>;
  /** Header of the token. */
  headers?: pulumi.Input<any>;
  /** Private key. */
  privateKey?: pulumi.Input<string>;
  /** For HMAC: the secret. */
  secret?: pulumi.Input<string>;
  /** Whether the secret is in base64. */
  isSecretBase64Encoded?: pulumi.Input<boolean>;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link IClientSettingsForm} as an output. */
export interface IClientSettingsFormOutput {
  /** The form: its fields (`fieldMap`) and their arrangement (`layout`). */
  form?: { [key: string]: any };
  /** Script function that prepares the form when it is opened, and returns it. */
  init?: IClientSettingsFormInitOutput;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link IClientSettingsFormInit} as an output. */
export interface IClientSettingsFormInitOutput {
  /** Name of the function to call; case matters. */
  function?: string;
  /** Id of the script that holds the function. */
  _scriptId?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link IClientOauth2} as an output. */
export interface IClientOauth2Output {
  /** Client id. */
  clientId?: string;
  /** Client secret. */
  clientSecret?: string;
  /** Scopes of the token: a list, or a text. */
  scope?: any;
  /** Text between scopes. */
  scopeDelimiter?: string;
  /** Address that the browser returns to. */
  redirectUri?: string;
  /** How a token is obtained. */
  grantType?: "authorizecode" | "password" | "clientcredentials" | (string & {});
  /** Where client id and secret are sent. */
  clientCredentialsLocation?: "basicauthheader" | "body" | (string & {});
  /** For `password`: name of the user. */
  username?: string;
  /** For `password`: password of the user. */
  password?: string;
  /** The authorization page. */
  auth?: IClientOauth2AuthOutput;
  /** Request that gets a token. */
  token?: IClientOauth2TokenOutput;
  /** Request that gets a new token. */
  refresh?: IClientOauth2RefreshOutput;
  /** Request that revokes a token. */
  revoke?: IClientOauth2RevokeOutput;
  /** Where the token is sent. */
  accessTokenLocation?: "url" | "header" | "body" | (string & {});
  /** For `header`: name of the header. */
  accessTokenHeaderName?: string;
  /** For `url`: name of the parameter. */
  accessTokenParamName?: string;
  /** Path of the token in the answer. */
  accessTokenPath?: string;
  /** Path of the refresh token in the answer. */
  refreshTokenPath?: string;
  /** For `header`: word before the token. */
  scheme?: string;
  /** Domains that the connections may use. */
  validDomainNames?: string[];
  /** Path of the value that shows that the authorization failed. */
  failPath?: string;
  /** Values that show that the authorization failed. */
  failValues?: string[];
  /** Status that shows that the authorization failed. */
  failStatusCode?: number;
  /** Method of PKCE. */
  pkceCodeChallengeMethod?: "plain" | "s256" | (string & {});
  /** Whether connections use these settings. */
  useIClientFields?: boolean;
  /** Secrets that handlebars read, by their names. */
  encrypted?: { [key: string]: any };
  /** Values that handlebars read, and that are no secrets, by their names. */
  unencrypted?: { [key: string]: any };
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link IClientOauth2Auth} as an output. */
export interface IClientOauth2AuthOutput {
  /** Address of the page. */
  uri?: string;
  /** Parameters of the address. */
  queryParameters?: { [key: string]: any };
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link IClientOauth2Token} as an output. */
export interface IClientOauth2TokenOutput {
  /** Method of the request. */
  method?: "GET" | "POST" | (string & {});
  /** Address of the request. */
  uri?: string;
  /** Body of the request. */
  body?: string;
  /** Headers of the request. */
  headers?: any;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link IClientOauth2Refresh} as an output. */
export interface IClientOauth2RefreshOutput {
  /** Method of the request. */
  method?: "GET" | "POST" | (string & {});
  /** Address of the request. */
  uri?: string;
  /** Body of the request. */
  body?: string;
  /** Headers of the request. */
  headers?: any;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link IClientOauth2Revoke} as an output. */
export interface IClientOauth2RevokeOutput {
  /** Method of the request. */
  method?: "GET" | "POST" | (string & {});
  /** Address of the request. */
  uri?: string;
  /** Body of the request. */
  body?: string;
  /** Headers of the request. */
  headers?: any;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link IClientNetsuite} as an output. */
export interface IClientNetsuiteOutput {
  /** Consumer key. */
  consumerKey?: string;
  /** Consumer secret. */
  consumerSecret?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link IClientSalesforce} as an output. */
export interface IClientSalesforceOutput {
  /** Client id. */
  clientId?: string;
  /** Client secret. */
  clientSecret?: string;
  /** API token. */
  apiToken?: string;
  /** Private key of JSON Web Tokens. */
  privateKey?: string;
  /** Public key of JSON Web Tokens. */
  publicKey?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link IClientEbay} as an output. */
export interface IClientEbayOutput {
  /** Application id. */
  appId?: string;
  /** Developer id. */
  devId?: string;
  /** Certificate id. */
  certId?: string;
  /** Redirect name. */
  ruName?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link IClientAmazonmws} as an output. */
export interface IClientAmazonmwsOutput {
  /** Id of the access key. */
  accessKeyId?: string;
  /** Secret of the access key. */
  secretKey?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link IClientAzureserviceprincipal} as an output. */
export interface IClientAzureserviceprincipalOutput {
  /** Client id. */
  clientId?: string;
  /** Client secret. */
  clientSecret?: string;
  /** Tenant id. */
  tenantId?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link IClientAwsIam} as an output. */
export interface IClientAwsIamOutput {
  /** External id. */
  externalId?: string;
  /** ARN of the role. */
  roleArn?: string;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/** {@link IClientJwt} as an output. */
export interface IClientJwtOutput {
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
  payload?: any;
  /** Header of the token. */
  headers?: any;
  /** Private key. */
  privateKey?: string;
  /** For HMAC: the secret. */
  secret?: string;
  /** Whether the secret is in base64. */
  isSecretBase64Encoded?: boolean;
  /** Fields that Celigo knows and no document lists. */
  [key: string]: any;
}

/**
 * The OAuth client of an application, which connections share: client id, client secret, and how
 * tokens are obtained. Uses `GET /v1/iclients`, `POST /v1/iclients`, `GET /v1/iclients/{_id}`, `PUT
 * /v1/iclients/{_id}`, `DELETE /v1/iclients/{_id}` and `GET /v1/iclients/{_id}/dependencies`.
 *
 * Natural key: `name`, `provider`. Id: the object's `_id`.
 *
 * @example
 * ```ts
 * const iClient = new celigo.IClient("i-client", {
 *   name: "Shop",
 *   provider: "custom_oauth2",
 *   oauth2: {
 *     clientId: config.require("shopClientId"),
 *     clientSecret: config.requireSecret("shopClientSecret"),
 *     grantType: "clientcredentials",
 *     token: { method: "POST", uri: "https://shop.example.com/oauth/token" },
 *   },
 * });
 * ```
 */
export class IClient extends pulumi.CustomResource {
  /**
   * Reads an existing object, which this program does not manage: it is never changed and never deleted.
   *
   * @param name Pulumi's name of the resource.
   * @param id Its id: the object's `_id`. An id of no object is an error.
   * @param opts Options such as `provider` (an `Account`).
   */
  public static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): IClient {
    return new IClient(name, undefined as unknown as IClientArgs, { ...opts, id });
  }

  /** Name of the iClient. Celigo does not keep it unique. */
  declare public readonly name: pulumi.Output<string>;
  /** Application. The object of the same kind holds the settings. A change replaces the iClient. */
  declare public readonly provider: pulumi.Output<
    | "custom_oauth2"
    | "netsuite"
    | "amazonmws"
    | "awsIam"
    | "azureserviceprincipal"
    | "integrator"
    | "salesforce"
    | "shopify"
    | "ebay-xml"
    | "microsoftbusinesscentral"
    | "google"
    | "azureoauth"
    | "squareup"
    | "zendesk"
    | "docusign"
    | "ebay"
    | "windowslive"
    | "bigcommerce"
    | "asana"
    | "box"
    | "dropbox"
    | "clover"
    | "servicenow"
    | "jobvite"
    | "twilio"
    | "certify"
    | "woocommerce"
    | (string & {})
  >;
  /** Whether the iClient is published. Usually system-managed. */
  declare public readonly published: pulumi.Output<boolean | undefined>;
  /** Whether JSON Web Tokens are used. */
  declare public readonly enableJWT: pulumi.Output<boolean | undefined>;
  /** Whether handlebars may read the iClient. */
  declare public readonly enableIClientReferences: pulumi.Output<boolean | undefined>;
  /** Form that the user interface shows. */
  declare public readonly formType: pulumi.Output<"assistant" | "http" | (string & {}) | undefined>;
  /** Id of Celigo's HTTP connector, which is the same in all accounts. A change replaces the iClient. */
  declare public readonly _httpConnectorId: pulumi.Output<string | undefined>;
  /** Id of the API of Celigo's HTTP connector, which is the same in all accounts. */
  declare public readonly _httpConnectorApiId: pulumi.Output<string | undefined>;
  /**
   * Values that hooks, filters, mappings and handlebars read at run time, often collected by
   * `settingsForm`.
   */
  declare public readonly settings: pulumi.Output<{ [key: string]: any } | undefined>;
  /** Form that asks users for `settings`. */
  declare public readonly settingsForm: pulumi.Output<IClientSettingsFormOutput | undefined>;
  /** OAuth settings. */
  declare public readonly oauth2: pulumi.Output<IClientOauth2Output | undefined>;
  /** For `netsuite`: the integration record. */
  declare public readonly netsuite: pulumi.Output<IClientNetsuiteOutput | undefined>;
  /** For `salesforce`: the connected app. */
  declare public readonly salesforce: pulumi.Output<IClientSalesforceOutput | undefined>;
  /** For `ebay-xml`: the application keys. */
  declare public readonly ebay: pulumi.Output<IClientEbayOutput | undefined>;
  /** For `amazonmws`: the access key. */
  declare public readonly amazonmws: pulumi.Output<IClientAmazonmwsOutput | undefined>;
  /** For `azureserviceprincipal`: the principal. */
  declare public readonly azureserviceprincipal: pulumi.Output<
    IClientAzureserviceprincipalOutput | undefined
  >;
  /** For `awsIam`: the role. */
  declare public readonly awsIam: pulumi.Output<IClientAwsIamOutput | undefined>;
  /** For `enableJWT`: the token. */
  declare public readonly jwt: pulumi.Output<IClientJwtOutput | undefined>;
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
  /** When Celigo created the iClient (ISO 8601). */
  declare public readonly createdAt: pulumi.Output<string>;

  /**
   * Makes the resource.
   *
   * @param name Pulumi's name of the resource.
   * @param args Its inputs.
   * @param opts Options such as `provider` (an `Account`), `protect` or `aliases`.
   */
  constructor(name: string, args: IClientArgs, opts?: pulumi.CustomResourceOptions) {
    super(
      typeToken("IClient"),
      name,
      opts?.id === undefined
        ? props("IClient", args, { outputs: ["createdAt"], naturalKey: ["name", "provider"] }, opts)
        : readProps("IClient", [
            "name",
            "provider",
            "published",
            "enableJWT",
            "enableIClientReferences",
            "formType",
            "_httpConnectorId",
            "_httpConnectorApiId",
            "settings",
            "settingsForm",
            "oauth2",
            "netsuite",
            "salesforce",
            "ebay",
            "amazonmws",
            "azureserviceprincipal",
            "awsIam",
            "jwt",
            "extraFields",
            "createdAt",
          ]),
      opts,
    );
    restoreTexts(this, args);
  }

  /** When the iClient was last changed (ISO 8601). */
  public get lastModified(): pulumi.Output<string | undefined> {
    return volatile(this, "lastModified");
  }

  /** Whether a value is a IClient, also one from another copy of this package, and within transformations. */
  public static override isInstance(obj: any): obj is IClient {
    return isKind(obj, "IClient");
  }
}
