/**
 * The program of a benchmark. It is copied into the generated project as `index.js`, so that it looks like a user's
 * own: Pulumi records with every resource where in the program it was made.
 */
import { readFileSync } from "node:fs";
import * as pulumi from "@pulumi/pulumi";
import type { Declared, Side } from "./plan";

/** What `plan.json` beside the program holds. */
export interface ProgramPlan {
  side: Side;
  plan: Declared[];
}

// By its name, as a user imports it: the project has it in its own `node_modules`.
// eslint-disable-next-line @typescript-eslint/no-require-imports
const celigo = require("pulumi-celigo") as typeof import("../../sdk");

/** A resource of the floor: the same inputs, and as many outputs. */
class Thing extends pulumi.CustomResource {
  constructor(name: string, args: object) {
    const outputs = { createdAt: undefined, contentHash: undefined, record: undefined };
    const __provider = 'exports.handler = () => require("benchmark-floor").provider';
    super("pulumi-nodejs:dynamic/floor:Thing", name, { ...outputs, ...args, __provider });
  }
}

const { plan, side } = JSON.parse(readFileSync("plan.json", "utf8")) as ProgramPlan;
let connectorId: pulumi.Output<string> | undefined;
for (const { args, file, kind, resource } of plan) {
  const all = {
    ...args,
    ...(file === undefined ? {} : { content: new pulumi.asset.FileAsset(file) }),
    ...(kind === "ConnectorLicense" ? { _connectorId: connectorId } : {}),
  };
  const Class = side === "floor" ? Thing : (celigo[kind] as typeof Thing);
  const made = new Class(resource, all);
  if (kind === "Connector") connectorId = made.id;
}
