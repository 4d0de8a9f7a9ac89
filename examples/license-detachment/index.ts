import * as pulumi from "@pulumi/pulumi";
import * as celigo from "pulumi-celigo";

const config = new pulumi.Config();

const detached = new celigo.LicenseDetachment("old-install", {
  _integrationId: config.require("installedAppId"),
});

export const detachedAt = detached.ranAt;
