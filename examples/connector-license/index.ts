import * as celigo from "pulumi-celigo";

const app = new celigo.Connector("returns-app", { name: "Returns portal" });

// The customer must have an integrator.io user of this address. Another address is another license.
const license = new celigo.ConnectorLicense("customer", {
  _connectorId: app.id,
  email: "customer@example.com",
  expires: "2035-12-31T23:59:59.999Z",
  opts: {
    connectorEdition: "standard",
    addonLicenses: [{ type: "store", licenses: [{ addOnEdition: "premium" }] }],
  },
});

export const id = license.id;
