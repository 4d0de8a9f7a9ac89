import type { ActionSpec } from "../model/define-action";
import type { ResourceSpec } from "../model/define-resource";
import { kindOf, type Kind } from "../model/kind";
import { childIntegration } from "./child-integration";
import { connection } from "./connections/connection";
import { connectionRegistration } from "./connection-registration";
import { connector } from "./connector";
import { connectorInstall } from "./connector-install";
import { connectorLicense } from "./connector-license";
import { connectorPush } from "./connector-push";
import { connectorTrial } from "./connector-trial";
import { connectionPing } from "./connections/connection-ping";
import { document } from "./documents/document";
import { exportResource } from "./exports/export";
import { flowChain } from "./flow-chains/flow-chain";
import { flow } from "./flows/flow";
import { flowRun } from "./flows/flow-run";
import { iClient } from "./iclients/iclient";
import { importResource } from "./imports/import";
import { integration } from "./integration";
import { integrationAlias } from "./integration-aliases/integration-alias";
import { integrationClone } from "./integration-clone";
import { integrationEditionChange } from "./integration-edition-change";
import { integrationErrorAssignment } from "./integration-error-assignment";
import { integrationResume } from "./integration-resume";
import { integrationSnapshot } from "./integration-snapshot";
import { lookupCache } from "./lookup-caches/lookup-cache";
import { licenseDetachment } from "./license-detachment";
import { script } from "./script";
import { scriptDebugWindow } from "./script-debug-window";
import { scriptLogPurge } from "./script-log-purge";
import { stateKey } from "./state-key";
import { statePurge } from "./state-purge";

/** Every kind of resource of the package, by the name that users type. */
export const resources: Record<string, Kind> = mapped({
  Integration: integration,
  Script: script,
  Connector: connector,
  ConnectorLicense: connectorLicense,
  ConnectorTrial: connectorTrial,
  StateKey: stateKey,
  ConnectionRegistration: connectionRegistration,
  IntegrationSnapshot: integrationSnapshot,
  IntegrationClone: integrationClone,
  Flow: flow,
  Export: exportResource,
  Import: importResource,
  LookupCache: lookupCache,
  FlowChain: flowChain,
  IntegrationAlias: integrationAlias,
  Document: document,
  Connection: connection,
  IClient: iClient,
});

function mapped(specs: Record<string, ResourceSpec>): Record<string, Kind> {
  return Object.fromEntries(Object.entries(specs).map(([name, spec]) => [name, kindOf(spec)]));
}

/** Every action of the package, by the name that users type. */
export const actions: Record<string, ActionSpec> = {
  ConnectorInstall: connectorInstall,
  ChildIntegration: childIntegration,
  ConnectorPush: connectorPush,
  IntegrationResume: integrationResume,
  IntegrationEditionChange: integrationEditionChange,
  LicenseDetachment: licenseDetachment,
  IntegrationErrorAssignment: integrationErrorAssignment,
  ScriptDebugWindow: scriptDebugWindow,
  ScriptLogPurge: scriptLogPurge,
  StatePurge: statePurge,
  FlowRun: flowRun,
  ConnectionPing: connectionPing,
};
