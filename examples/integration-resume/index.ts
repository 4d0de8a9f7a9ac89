import * as pulumi from "@pulumi/pulumi";
import * as celigo from "pulumi-celigo";

const config = new pulumi.Config();

new celigo.IntegrationResume("resume", {
  _integrationId: config.require("installedAppId"),
  triggers: [config.require("release")],
});
