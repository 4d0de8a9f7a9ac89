/** What the figures were measured on. */
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { cpus, release, totalmem, type } from "node:os";
import * as path from "node:path";
import { promisify } from "node:util";
import { ROOT, type Pulumi } from "../../cli/find-pulumi";

/** Machine, versions and date. */
export interface Machine {
  /** ISO 8601. */
  date: string;
  processor: string;
  memory: string;
  system: string;
  node: string;
  "Pulumi CLI": string;
  "@pulumi/pulumi": string;
  "pulumi-celigo": string;
  /** Pulumi's `--parallel`. */
  parallel: string;
}

/** Describes this machine. */
export async function describeMachine(pulumi: Pulumi, parallel: number | undefined): Promise<Machine> {
  const processors = cpus();
  const { stdout } = await promisify(execFile)(pulumi.command, ["version"]);
  return {
    date: new Date().toISOString(),
    processor: `${processors.length} x ${processors[0]?.model.trim() ?? "unknown"}`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    system: `${type()} ${release()}`,
    node: process.version,
    "Pulumi CLI": stdout.trim(),
    "@pulumi/pulumi": versionOf(path.join(ROOT, "node_modules/@pulumi/pulumi")),
    "pulumi-celigo": versionOf(ROOT),
    parallel: parallel === undefined ? `Pulumi's default, ${4 * processors.length}` : String(parallel),
  };
}

function versionOf(directory: string): string {
  const manifest = readFileSync(path.join(directory, "package.json"), "utf8");
  return (JSON.parse(manifest) as { version: string }).version;
}
