/** What connections of several types have. */
import type { Schema } from "../../json/schema";
import {
  array,
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

/** How many requests run at the same time. */
export const concurrency: Record<string, Schema> = {
  concurrencyLevel: integer(
    "Most requests at the same time. Celigo lowers it for a while where the application limits the rate.",
  ),
  targetConcurrencyLevel: integer(
    "Requests at the same time that Celigo returns to after it lowered the level.",
  ),
};

/** The iClient with the OAuth settings. */
export const iClient: Schema = reference("Id of the iClient that holds the OAuth settings.", "IClient");

/** Secrets that handlebars read, by names of the user's own. Celigo shows stars in place of all of them. */
export const encrypted: Schema = openObject(
  "Secrets that handlebars read as `connection.…encrypted`, by their names.",
  {
    writeOnly: true,
  },
);

/** Values that handlebars read, and that are no secrets. */
export const unencrypted: Schema = openObject(
  "Values that handlebars read as `connection.…unencrypted`, by their names.",
);

function formFields(description: string): Schema {
  return array(
    description,
    object("A field of the form.", {
      id: string("Name of the value."),
      label: string("Label of the field."),
      required: boolean("Whether the field must be filled in. Celigo's default is false."),
      position: integer("Place of the field in the form."),
      helpText: string("Help text of the field."),
      type: string("Kind of the field."),
    }),
    { identity: ["id"] },
  );
}

/** Forms for `encrypted` and `unencrypted`. */
export const valueForms: Record<string, Schema> = {
  encryptedFields: formFields("Fields of the form that asks for `encrypted`."),
  unencryptedFields: formFields("Fields of the form that asks for `unencrypted`."),
};

/** OAuth of version 1. */
const oauth1: Schema = object("For `oauth1`: the signature.", {
  consumerKey: string("Consumer key."),
  consumerSecret: secret("Consumer secret."),
  accessToken: secret("Access token."),
  tokenSecret: secret("Secret of the access token."),
  signatureMethod: choice(
    "How requests are signed.",
    ["hmac-sha1", "hmac-sha256", "hmac-sha512", "rsa-sha1", "rsa-sha256", "rsa-sha512", "plaintext"],
    { ignoreCase: true },
  ),
  consumerPrivateKey: secret("For RSA: private key."),
  realm: string("Realm."),
});

/** OAuth of version 2, and 1. */
export const oauth: Schema = object("For `oauth`: how access tokens are obtained.", {
  type: choice("`custom` for the settings given here, `assistant` for those of Celigo's form.", [
    "custom",
    "assistant",
  ]),
  grantType: choice(
    "How a token is obtained. With `authorizecode` (Celigo's default) a person authorizes the connection in a browser.",
    ["authorizecode", "clientcredentials", "password"],
    { ignoreCase: true },
  ),
  authURI: string("Address of the authorization page."),
  tokenURI: string("Address that gives tokens."),
  skipOauthValidations: boolean("Whether Celigo does not check the settings. Celigo's default is false."),
  scope: strings("Scopes of the token.", { unordered: true }),
  scopeDelimiter: string("Text between scopes. Celigo's default is a space."),
  clientId: string("Client id."),
  clientSecret: secret("Client secret."),
  username: string("For `password`: name of the user."),
  password: secret("For `password`: password of the user."),
  clientCredentialsLocation: choice("Where client id and secret are sent.", ["basicauthheader", "body"]),
  accessTokenPath: string("Path of the token in the answer."),
  accessTokenHeaders: nameValuePairs(
    "Headers of the token request.",
    "Name of the header.",
    "Value of the header.",
  ),
  accessTokenBody: string("Body of the token request."),
  oauth2RedirectUrl: string("Address that the browser returns to."),
  useIClientFields: boolean("Whether the iClient's settings are used."),
  pkceCodeVerifier: secret("Verifier of PKCE."),
  oauth1,
});

/** JSON Web Tokens. */
export const jwt: Schema = object("For `jwt` and `jwtbearer`: the token.", {
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
  payload: openObject("Claims of the token."),
  headers: openObject("Header of the token."),
  secret: secret("For HMAC: the secret."),
  isSecretBase64Encoded: boolean("Whether the secret is in base64."),
  privateKey: secret("For other methods: the private key."),
  token: secret("The token itself."),
});

/** Tokens in requests. */
export function token(description: string): Schema {
  return object(description, {
    token: secret("The token."),
    location: choice("Where the token is sent.", ["url", "header", "body"], { ignoreCase: true }),
    headerName: string("For `header`: name of the header. Celigo's default is `Authorization`."),
    scheme: string("For `header`: word before the token. Celigo's default is `Bearer`."),
    paramName: string("For `url`: name of the parameter."),
    refreshMethod: choice("Method of the request for a new token. Celigo's default is `POST`.", [
      "GET",
      "POST",
      "PUT",
    ]),
    refreshRelativeURI: string("Path of the request for a new token."),
    refreshBody: string("Body of the request for a new token."),
    refreshMediaType: choice("Format of the request for a new token.", [
      "json",
      "urlencoded",
      "xml",
      "plaintext",
    ]),
    refreshResponseMediaType: choice("Format of its answer.", ["json", "xml"]),
    refreshTokenPath: string("Path of the new token in the answer."),
    refreshToken: secret("Token that gets a new token."),
    refreshTokenLocation: choice("Where the refresh token is sent.", ["header", "body"]),
    refreshHeaders: nameValuePairs(
      "Headers of the request for a new token.",
      "Name of the header.",
      "Value of the header.",
    ),
    tokenPaths: strings("Paths of the tokens in the answer."),
    revoke: openObject("How a token is revoked."),
  });
}

/** A user name with a password. */
export const basic: Schema = object("For `basic`: the user.", {
  username: string("Name of the user."),
  password: secret("Password of the user."),
});

/** How a rate limit shows. */
export const rateLimit: Schema = object("How the application shows that its rate limit is reached.", {
  failStatusCode: integer("Status of the answer. Celigo's default is 429."),
  failPath: string("Path of the value that shows it."),
  failValues: strings("Values that show it."),
  limit: integer("Milliseconds between requests."),
});
