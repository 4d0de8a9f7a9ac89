/** `webhook` of an export: a listener for requests of other systems. */
import type { Schema } from "../../json/schema";
import {
  choice,
  integer,
  longText,
  nameValuePairs,
  object,
  reference,
  secret,
  string,
} from "../parts/fields";

const MEDIA_TYPES = ["json", "xml", "plaintext"];

const PROVIDERS = [
  "activecampaign",
  "aha",
  "box",
  "custom",
  "dropbox",
  "errorception",
  "github",
  "happyreturns",
  "helpscout",
  "hubspot",
  "integrator-extension",
  "intercom",
  "jira",
  "mailchimp",
  "mailparser-io",
  "onfleet",
  "pagerduty",
  "parseur",
  "postmark",
  "recurly",
  "sapariba",
  "segment",
  "shipwire",
  "shopify",
  "slack",
  "stripe",
  "surveymonkey",
  "travis",
  "travis-org",
  "typeform",
];

/** Listener of a webhook export. */
export const webhook: Schema = object("For `WebhookExport`: the listener.", {
  provider: choice("System that sends the requests; `custom` for any other.", PROVIDERS),
  _httpConnectorId: reference("Id of the HTTP connector of the provider, if any.", "httpconnectors"),
  verify: choice(
    "How a request proves where it comes from: `token` a text in the request, `hmac` a signature in a header, `basic` a user name with password, `publickey` a signature that a public key verifies, `secret_url` a text in the address.",
    ["token", "hmac", "basic", "publickey", "secret_url"],
  ),
  token: secret("For `token` and `secret_url`: the text that the request must have."),
  path: string("For `token`: path of the token in the request body."),
  algorithm: choice("For `hmac`: algorithm of the signature.", ["sha1", "sha256", "sha384", "sha512"]),
  encoding: choice("For `hmac`: encoding of the signature.", ["hex", "base64"]),
  key: secret("For `hmac` and `publickey`: the key that verifies the signature."),
  header: string("For `hmac`: name of the header that holds the signature."),
  username: string("For `basic`: user name."),
  password: secret("For `basic`: password."),
  successStatusCode: integer("HTTP status of the response. Celigo's default is 204, which has no body."),
  successBody: longText("Body of the response. Celigo's default is empty."),
  successMediaType: choice("Format of the response. Celigo's default is `json`.", MEDIA_TYPES),
  successResponseHeaders: nameValuePairs(
    "Headers of the response.",
    "Name of the header.",
    "Value of the header.",
  ),
  challengeSuccessStatusCode: integer(
    "HTTP status of the response to a verification request of the sender. Celigo's default is 200.",
  ),
  challengeSuccessBody: longText("Body of the response to a verification request."),
  challengeSuccessMediaType: choice(
    "Format of the response to a verification request. Celigo's default is `json`.",
    MEDIA_TYPES,
  ),
  challengeResponseHeaders: nameValuePairs(
    "Headers of the response to a verification request.",
    "Name of the header.",
    "Value of the header.",
  ),
});
