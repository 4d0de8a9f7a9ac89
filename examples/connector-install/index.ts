import * as pulumi from "@pulumi/pulumi";
import * as celigo from "pulumi-celigo";

const config = new pulumi.Config();

// Another run would install the app once more: give it `triggers` only if that is what you want.
const install = new celigo.ConnectorInstall("marketplace-app", {
  _connectorId: config.require("appId"),
  options: { tag: "installed by Pulumi" },
});

export const integrationId = install._integrationId;
