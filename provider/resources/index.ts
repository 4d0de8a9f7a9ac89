import type { ResourceSpec } from "../define-resource";
import { connector } from "./connector";
import { connectorLicense } from "./connector-license";
import { connectorTrial } from "./connector-trial";
import { integration } from "./integration";
import { script } from "./script";
import { stateKey } from "./state-key";

/** Every resource of the package, by the name that users type. */
export const resources: Record<string, ResourceSpec> = {
  Integration: integration,
  Script: script,
  Connector: connector,
  ConnectorLicense: connectorLicense,
  ConnectorTrial: connectorTrial,
  StateKey: stateKey,
};
