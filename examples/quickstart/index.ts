/**
 * All six resources: an integration with its script, an Integration App with a trial, and two state keys.
 * The same program serves every environment; what differs between them is in each stack's config.
 */
import * as pulumi from "@pulumi/pulumi";
import * as celigo from "pulumi-celigo";

const config = new pulumi.Config();
const subsidiary = config.require("subsidiary");

const hooks = new celigo.Script("order-hooks", {
  name: "Order hooks",
  description: "Checks the settings and leaves out cancelled orders.",
  content: new pulumi.asset.FileAsset("scripts/order-hooks.js"),
});

const orders = new celigo.Integration("orders", {
  name: "Orders to ERP",
  description: "Takes orders and refunds from the shop to the ERP.",
  settings: { subsidiary, batchSize: 50 },
  flowGroupings: [{ name: "Orders" }, { name: "Refunds" }],
  preSave: { _scriptId: hooks.id, function: "checkSettings" },
});

// Kept under the integration, and owned by this program.
new celigo.StateKey("tax-codes", {
  resourceType: "integrations",
  _resourceId: orders.id,
  key: "taxCodes",
  value: { standard: "S-20", reduced: "R-5" },
});

// Global. Flows count it up: it is seeded once and then left to them.
new celigo.StateKey("last-order", {
  key: "lastOrder",
  value: { number: 0 },
  seedOnce: true,
});

// Integration Apps are for Celigo partners; `pulumi config set partner false` leaves this part out.
if (config.requireBoolean("partner")) {
  const app = new celigo.Connector("app", {
    name: "Orders to ERP",
    description: "The integration above as an app that customers install.",
    _integrationId: orders.id,
    applications: ["shopify", "netsuite"],
  });
  const license = new celigo.ConnectorLicense("trial-license", {
    _connectorId: app.id,
    email: config.require("licensedUser"),
    expires: "2035-12-31T23:59:59.999Z",
    opts: { connectorEdition: "standard" },
  });
  new celigo.ConnectorTrial("trial", {
    _connectorId: app.id,
    _trialLicenseId: license._id,
    trialPeriod: 14,
  });
}

export const integrationId = orders.id;
