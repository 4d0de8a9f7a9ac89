import * as pulumi from "@pulumi/pulumi";
import * as celigo from "pulumi-celigo";

const config = new pulumi.Config();

const assignment = new celigo.IntegrationErrorAssignment("on-call", {
  _integrationId: config.require("integrationId"),
  errorIds: config.requireObject<string[]>("errorIds"),
  email: config.require("onCall"),
  // Celigo takes this request only through a share of the account with the token's user.
  ashareId: config.require("shareId"),
});

export const assigned = assignment.assignedErrorIds;
