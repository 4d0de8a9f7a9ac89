import type { Api } from "../../celigo/api";
import { defineResource } from "../../model/define-resource";
import { whatRefersTo } from "../../model/dependencies";
import { iClientFields, iClientSchema } from "./schema";

/** OAuth settings that connections share. */
export const iClient = defineResource({
  ...iClientFields,
  name: "IClient",
  description:
    "The OAuth client of an application, which connections share: client id, client secret, and how tokens are obtained. Uses `GET /v1/iclients`, `POST /v1/iclients`, `GET /v1/iclients/{_id}`, `PUT /v1/iclients/{_id}`, `DELETE /v1/iclients/{_id}` and `GET /v1/iclients/{_id}/dependencies`.",
  path: "/v1/iclients",
  example: `{
  name: "Shop",
  provider: "custom_oauth2",
  oauth2: {
    clientId: config.require("shopClientId"),
    clientSecret: config.requireSecret("shopClientSecret"),
    grantType: "clientcredentials",
    token: { method: "POST", uri: "https://shop.example.com/oauth/token" },
  },
}`,
  schema: iClientSchema,
  credentials: {},
  row: "whole",
  whyNotDeleted: dependentsOf,
});

async function dependentsOf(api: Api, path: string): Promise<string> {
  return (
    (await whatRefersTo(api, path)) ??
    "Connections that used it may be in Celigo's recycle bin: Celigo deletes an iClient only when these are purged there."
  );
}
