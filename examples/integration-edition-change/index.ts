import * as pulumi from "@pulumi/pulumi";
import * as celigo from "pulumi-celigo";

const config = new pulumi.Config();

new celigo.IntegrationEditionChange("to-premium", {
  _integrationId: config.require("installedAppId"),
  triggers: { edition: "premium" },
});
