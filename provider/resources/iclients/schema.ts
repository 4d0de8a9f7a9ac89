/** What an iClient is made of: the OAuth settings of an application. */
import type { InputSchema, Schema } from "../../json/schema";
import {
  anyValue,
  boolean,
  choice,
  integer,
  object,
  openObject,
  secret,
  string,
  strings,
} from "../parts/fields";
import { settings, settingsForm } from "../parts/hooks";
import { READ_ONLY_EVERYWHERE } from "../parts/read-only";

function request(description: string): Schema {
  return object(description, {
    method: choice("Method of the request.", ["GET", "POST"]),
    uri: string("Address of the request."),
    body: string("Body of the request."),
    headers: anyValue("Headers of the request."),
  });
}

const oauth2: Schema = object("OAuth settings.", {
  clientId: string("Client id."),
  clientSecret: secret("Client secret."),
  // Celigo takes a text as well, and answers a list.
  scope: anyValue("Scopes of the token: a list, or a text."),
  scopeDelimiter: string("Text between scopes."),
  redirectUri: string("Address that the browser returns to."),
  grantType: choice("How a token is obtained.", ["authorizecode", "password", "clientcredentials"], {
    ignoreCase: true,
  }),
  clientCredentialsLocation: choice("Where client id and secret are sent.", ["basicauthheader", "body"]),
  username: string("For `password`: name of the user."),
  password: secret("For `password`: password of the user."),
  auth: object("The authorization page.", {
    uri: string("Address of the page."),
    queryParameters: openObject("Parameters of the address.", { writeOnly: true }),
  }),
  token: request("Request that gets a token."),
  refresh: request("Request that gets a new token."),
  revoke: request("Request that revokes a token."),
  accessTokenLocation: choice("Where the token is sent.", ["url", "header", "body"]),
  accessTokenHeaderName: string("For `header`: name of the header."),
  accessTokenParamName: string("For `url`: name of the parameter."),
  accessTokenPath: string("Path of the token in the answer."),
  refreshTokenPath: string("Path of the refresh token in the answer."),
  scheme: string("For `header`: word before the token."),
  validDomainNames: strings("Domains that the connections may use.", { unordered: true }),
  failPath: string("Path of the value that shows that the authorization failed."),
  failValues: strings("Values that show that the authorization failed."),
  failStatusCode: integer("Status that shows that the authorization failed."),
  pkceCodeChallengeMethod: choice("Method of PKCE.", ["plain", "s256"], { ignoreCase: true }),
  useIClientFields: boolean("Whether connections use these settings."),
  encrypted: openObject("Secrets that handlebars read, by their names.", { writeOnly: true }),
  unencrypted: openObject("Values that handlebars read, and that are no secrets, by their names."),
});

/** The inputs of an iClient. */
export const iClientSchema: InputSchema = {
  type: "object",
  required: ["name", "provider"],
  additionalProperties: false,
  properties: {
    name: string("Name of the iClient. Celigo does not keep it unique."),
    provider: choice(
      "Application. The object of the same kind holds the settings. A change replaces the iClient.",
      [
        "custom_oauth2",
        "netsuite",
        "amazonmws",
        "awsIam",
        "azureserviceprincipal",
        "integrator",
        "salesforce",
        "shopify",
        "ebay-xml",
        "microsoftbusinesscentral",
        "google",
        "azureoauth",
        "squareup",
        "zendesk",
        "docusign",
        "ebay",
        "windowslive",
        "bigcommerce",
        "asana",
        "box",
        "dropbox",
        "clover",
        "servicenow",
        "jobvite",
        "twilio",
        "certify",
        "woocommerce",
      ],
    ),
    published: boolean("Whether the iClient is published. Usually system-managed."),
    enableJWT: boolean("Whether JSON Web Tokens are used."),
    enableIClientReferences: boolean("Whether handlebars may read the iClient."),
    formType: choice("Form that the user interface shows.", ["assistant", "http"]),
    _httpConnectorId: string(
      "Id of Celigo's HTTP connector, which is the same in all accounts. A change replaces the iClient.",
    ),
    _httpConnectorApiId: string(
      "Id of the API of Celigo's HTTP connector, which is the same in all accounts.",
    ),
    settings,
    settingsForm,
    oauth2,
    netsuite: object("For `netsuite`: the integration record.", {
      consumerKey: secret("Consumer key."),
      consumerSecret: secret("Consumer secret."),
    }),
    salesforce: object("For `salesforce`: the connected app.", {
      clientId: string("Client id."),
      clientSecret: secret("Client secret."),
      apiToken: secret("API token."),
      privateKey: secret("Private key of JSON Web Tokens."),
      publicKey: string("Public key of JSON Web Tokens."),
    }),
    ebay: object("For `ebay-xml`: the application keys.", {
      appId: string("Application id."),
      devId: string("Developer id."),
      certId: secret("Certificate id."),
      ruName: string("Redirect name."),
    }),
    amazonmws: object("For `amazonmws`: the access key.", {
      accessKeyId: string("Id of the access key."),
      secretKey: secret("Secret of the access key."),
    }),
    azureserviceprincipal: object("For `azureserviceprincipal`: the principal.", {
      clientId: string("Client id."),
      clientSecret: secret("Client secret."),
      tenantId: string("Tenant id."),
    }),
    awsIam: object("For `awsIam`: the role.", {
      externalId: string("External id."),
      roleArn: string("ARN of the role."),
    }),
    jwt: object("For `enableJWT`: the token.", {
      signatureMethod: choice(
        "How the token is signed.",
        [
          "hmac-sha256",
          "hmac-sha384",
          "hmac-sha512",
          "rsa-sha256",
          "rsa-sha384",
          "rsa-sha512",
          "es256",
          "es384",
          "es512",
          "ps256",
          "ps384",
          "ps512",
        ],
        { ignoreCase: true },
      ),
      payload: anyValue("Claims of the token."),
      headers: anyValue("Header of the token."),
      privateKey: secret("Private key."),
      secret: secret("For HMAC: the secret."),
      isSecretBase64Encoded: boolean("Whether the secret is in base64."),
    }),
  },
};

/** What else the description of `IClient` says. */
export const iClientFields = {
  naturalKey: ["name", "provider"],
  replaceOn: ["provider", "_httpConnectorId"],
  patchable: [],
  readOnly: [...READ_ONLY_EVERYWHERE, "_connectorId"],
  outputs: { createdAt: { type: "string", description: "When Celigo created the iClient (ISO 8601)." } },
  volatile: {
    lastModified: { type: "string", description: "When the iClient was last changed (ISO 8601)." },
  },
  noise: [],
} as const;
