import { isObject, own, type Json, type JsonObject } from "../../json/json";
import { UNKNOWN } from "../../pulumi/marks";
import { defineResource } from "../../model/define-resource";
import { whatRefersTo } from "../../model/dependencies";
import { connectionFields, connectionSchema } from "./schema";

/** Access to an application. */
export const connection = defineResource({
  ...connectionFields,
  name: "Connection",
  description:
    "Access to an application: its address and the credentials. Celigo never shows credentials, so a connection is changed as a whole only where the program declares them. Use `celigo.reference` instead where a connection exists in each environment. Uses `GET /v1/connections`, `POST /v1/connections`, `GET /v1/connections/{_id}`, `PUT /v1/connections/{_id}`, `PATCH /v1/connections/{_id}`, `DELETE /v1/connections/{_id}` and `GET /v1/connections/{_id}/dependencies`.",
  path: "/v1/connections",
  example: `{
  name: "Shop",
  type: "http",
  http: {
    baseURI: "https://shop.example.com",
    mediaType: "json",
    auth: { type: "basic", basic: { username: "celigo", password: config.requireSecret("shopPassword") } },
  },
}`,
  schema: connectionSchema,
  credentials: { obtained },
  row: "whole",
  check: objectOfType,
  whyNotDeleted: (api, path) => whatRefersTo(api, path),
});

function at(document: JsonObject, path: string): Json | undefined {
  return path
    .split(".")
    .reduce<Json | undefined>((value, key) => (isObject(value) ? own(value, key) : undefined), document);
}

function lower(value: Json | undefined): string {
  return typeof value === "string" ? value.toLowerCase() : "";
}

/** Tokens that a person obtains in a browser. Celigo may not even show that they are there. */
function obtained(document: JsonObject): string[] {
  const isOauth = (path: string) => {
    const grant = lower(at(document, `${path}.oauth.grantType`));
    return lower(at(document, `${path}.type`)) === "oauth" && (grant === "" || grant === "authorizecode");
  };
  return [
    ...(isOauth("http.auth") ? ["http.auth.token.token", "http.auth.token.refreshToken"] : []),
    ...(lower(at(document, "netsuite.authType")) === "token-auto"
      ? ["netsuite.tokenId", "netsuite.tokenSecret"]
      : []),
    ...(lower(at(document, "salesforce.oauth2FlowType")) === "refreshtoken"
      ? ["salesforce.bearerToken", "salesforce.refreshToken"]
      : []),
    ...(lower(at(document, "mcp.http.auth.type")) === "oauth"
      ? ["mcp.http.auth.token.token", "mcp.http.auth.token.refreshToken"]
      : []),
  ];
}

/** The object of the type holds everything that a connection needs. */
function objectOfType(inputs: JsonObject): { path: string; reason: string }[] {
  const { type, extraFields } = inputs;
  if (typeof type !== "string" || type === UNKNOWN || !Object.hasOwn(connectionSchema.properties, type))
    return [];
  const isThere = [inputs, extraFields].some(
    (each) => isObject(each) && (own(each, type) ?? undefined) !== undefined,
  );
  return isThere ? [] : [{ path: type, reason: `is required where type is ${JSON.stringify(type)}` }];
}
