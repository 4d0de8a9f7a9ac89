import * as celigo from "pulumi-celigo";

const update = new celigo.Script("delivery-update", {
  name: "Delivery app: update",
  content: "function update(options) {\n  return {};\n}\n",
});

const app = new celigo.Connector("delivery-app", { name: "Delivery notes", updateFunction: "update" });

// Whenever the script changes, all installs are updated.
new celigo.ConnectorPush("delivery-push", {
  _connectorId: app.id,
  allInstalls: true,
  triggers: [update.contentHash],
});
