import * as pulumi from "@pulumi/pulumi";
import * as celigo from "pulumi-celigo";

const config = new pulumi.Config();

// Only for a test environment: what flows remember does not come back.
const scratch = new celigo.Account("scratch", { tokenEnv: "CELIGO_SANDBOX_TOKEN" });

// When another number of keys is there, nothing is deleted, and the error says how many there are.
new celigo.StatePurge("global-keys", { expectedKeys: 2 }, { provider: scratch });

new celigo.StatePurge("keys-of-one-integration", {
  resourceType: "integrations",
  _resourceId: config.require("integrationId"),
  expectedKeys: 1,
});
