import type { FunctionSpec } from "../model/define-function";
import { connectorFunctions } from "./connector";
import { flowPartFunctions } from "./flow-parts";
import { integrationFunctions } from "./integration";
import { scriptFunctions } from "./script";
import { stateKeyFunctions } from "./state-key";

/** Every function that reads, in the order of the API documents. */
export const functions: readonly FunctionSpec[] = [
  ...integrationFunctions,
  ...connectorFunctions,
  ...scriptFunctions,
  ...stateKeyFunctions,
  ...flowPartFunctions,
];
