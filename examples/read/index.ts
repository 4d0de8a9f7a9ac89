import * as pulumi from "@pulumi/pulumi";
import * as celigo from "pulumi-celigo";

const integration = new celigo.Integration("read-me", { name: "Shipments to ERP" });
const script = new celigo.Script("read-me", { name: "Shipment hooks", content: "function preSave(o) {}\n" });

// While the program runs: in a preview as well as in an update.
export const integrations = celigo.getIntegrations({ include: ["_parentId"] }).then((all) => all.length);
export const newest = celigo.getScripts({ limit: 5 }).then((all) => all.map(({ name }) => name));

// Once there is something to read: in the first preview the ids are unknown, so the answers are, too.
const _integrationId = integration.id;
export const settings = celigo.getIntegrationOutput({ _id: _integrationId }).settings;
export const parts = {
  flows: celigo.getIntegrationFlowsOutput({ _integrationId }).length,
  imports: celigo.getIntegrationImportsOutput({ _integrationId, limit: 100 }).length,
  exports: celigo.getIntegrationExportsOutput({ _integrationId, limit: 100 }).length,
  connections: celigo.getIntegrationConnectionsOutput({ _integrationId }).length,
  asyncHelpers: celigo.getIntegrationAsyncHelpersOutput({ _integrationId }).length,
};
export const openErrors = celigo
  .getIntegrationErrorsOutput({ _integrationId })
  .apply((flows) => flows.reduce((sum, { numError }) => sum + numError, 0));
export const sharedWith = celigo
  .getIntegrationSharesOutput({ _integrationId })
  .apply((shares) => shares.map(({ sharedWithUser }) => sharedWithUser?.email));
export const children = celigo.getIntegrationTreeOutput({ _integrationId }).childIntegrations;
export const usedBy = celigo.getIntegrationDependenciesOutput({ _integrationId });
export const wouldBeCloned = celigo
  .getIntegrationClonePreviewOutput({ _integrationId })
  .apply(({ objects }) => objects.map(({ model }) => model));

// A name instead of an id. It is known before the script is made, and still nothing is asked before that.
export const source = celigo.getScriptOutput({ name: script.name }).content;
export const scriptUsedBy = celigo.getScriptDependenciesOutput({ _scriptId: script.id });
export const errorLines = celigo.getScriptLogsOutput({ _scriptId: script.id, level: "error", limit: 20 });
export const changedBy = celigo
  .getScriptAuditOutput({ _scriptId: script.id, action: "updated" })
  .apply((entries) => entries.map(({ userName, timestamp }) => `${userName} ${timestamp}`));

// State: global, or below an export, an import or an integration. Values may hold secrets.
const scope = { resourceType: "integrations", _resourceId: _integrationId } as const;
const cursor = new celigo.StateKey("cursor", { key: "shipmentCursor", value: { page: 1 }, seedOnce: true });
const rates = new celigo.StateKey("rates", { ...scope, key: "shipmentRates", value: { eu: 5 } });
export const globalKeys = celigo.getStateKeysOutput({}, { dependsOn: cursor });
export const keys = celigo.getStateKeysOutput(scope, { dependsOn: rates });
export const page = celigo.getStateValueOutput({ key: cursor.key }).page;
export const rate = pulumi.secret(celigo.getStateValueOutput({ ...scope, key: rates.key }).eu);

// Connectors and licenses, for partners.
const connector = new celigo.Connector("read-me", { name: "Shipments app", _integrationId });
const license = new celigo.ConnectorLicense("read-me", {
  _connectorId: connector.id,
  email: "customer@example.com",
  expires: "2030-12-31T23:59:59.999Z",
  opts: { connectorEdition: "standard" },
});
const _connectorId = connector.id;
export const connectors = celigo.getConnectors().then((all) => all.length);
export const handle = celigo.getConnectorOutput({ _id: _connectorId }).handle;
export const installs = celigo.getConnectorInstallBaseOutput({ _connectorId }).length;
export const wouldBeInstalled = celigo.getConnectorInstallPreviewOutput({ _connectorId });
export const licenses = celigo.getConnectorLicensesOutput({ _connectorId }, { dependsOn: license }).length;
export const licensedUser = celigo.getConnectorLicenseOutput({ _connectorId, _licenseId: license._id }).user;

// An integration that others maintain: `pulumi config set maintained "Orders to ERP"`.
const config = new pulumi.Config();
export const maintained = historyOf(config.get("maintained"), config.get("ashareId"));

/** Its history, and, within an account share, its clones and what a pull can be told to ignore. */
async function historyOf(name?: string, ashareId?: string) {
  if (!name) return undefined;
  const { _id: _integrationId } = await celigo.getIntegration({ name });
  const revisions = await celigo.getIntegrationRevisions({ _integrationId });
  const changes = revisions
    .filter(({ type, status }) => type !== "snapshot" && status !== "canceled")
    .map(async ({ _id: _revisionId }) => {
      const { description } = await celigo.getIntegrationRevision({ _integrationId, _revisionId });
      return { description, diff: await celigo.getIntegrationRevisionDiff({ _integrationId, _revisionId }) };
    });
  const shared = ashareId && {
    clones: await celigo.getIntegrationCloneFamily({ _integrationId, ashareId }),
    ignorable: await celigo.getIntegrationIlmIgnoreFields({ _integrationId, ashareId }),
  };
  return { changes: await Promise.all(changes), shared };
}
