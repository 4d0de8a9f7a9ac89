import * as celigo from "pulumi-celigo";

const template = new celigo.Integration("template", { name: "Shop to ERP" });

// An update changes the app; it never pushes a new version to the installs there are.
const app = new celigo.Connector("app", {
  name: "Shop to ERP",
  description: "Takes orders from the shop to the ERP.",
  contactEmail: "apps@example.com",
  applications: ["shopify", "netsuite"],
  _integrationId: template.id,
  published: false,
});

export const handle = app.handle;
