import * as celigo from "pulumi-celigo";

const app = new celigo.Connector("loyalty-app", { name: "Loyalty points" });

const license = new celigo.ConnectorLicense("model", {
  _connectorId: app.id,
  email: "trials@example.com",
  expires: "2035-12-31T23:59:59.999Z",
  opts: { connectorEdition: "standard" },
});

// The license needs the connector, and the connector's trial the license: so the trial is a resource of its own.
new celigo.ConnectorTrial("trial", {
  _connectorId: app.id,
  _trialLicenseId: license._id,
  trialPeriod: 14,
});
