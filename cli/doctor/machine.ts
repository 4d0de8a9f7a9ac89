/** Node, the Pulumi CLI, and the packages of a program. */
import * as fs from "node:fs";
import { createRequire } from "node:module";
import * as path from "node:path";
import { isObject } from "../../provider/compare";
import { messageOf } from "../../provider/errors";
import { version } from "../../provider/version";
import { findPulumi } from "../find-pulumi";
import type { Program } from "../program";
import { note, ok, problem, type Check } from "./check";

const LEAST_NODE = 20;
/** As in package.json's peerDependencies. */
const LEAST_SDK = [3, 216, 0] as const;

/** This Node. */
export function checkNode(): Check {
  const found = process.versions.node;
  if (Number.parseInt(found, 10) >= LEAST_NODE) return ok("node", `Node ${found}`);
  return problem(
    "node",
    `Node ${found} is too old`,
    `Install Node ${LEAST_NODE} or newer: https://nodejs.org.`,
  );
}

/** The Pulumi CLI that commands here would run; its language and dynamic hosts are looked for with it. */
export async function checkCli(): Promise<Check> {
  try {
    const { command, from } = await findPulumi();
    const place = from === "path" ? command : `${command} (not on PATH)`;
    return ok("pulumi", `${place}, with its Node language host`);
  } catch (error) {
    return problem("pulumi", messageOf(error), "Install Pulumi: https://www.pulumi.com/docs/install/.");
  }
}

/** The version of the CLI. */
export async function checkCliVersion(program: Program): Promise<Check> {
  return ok("pulumi", `Pulumi ${(await program.pulumi(["version"])).trim()}`);
}

/** The packages that a program needs, as its provider process would find them. */
export function checkPackages(directory: string): Check[] {
  return [checkOurs(directory), checkSdk(directory)];
}

function checkOurs(directory: string): Check {
  const found = manifestOf(directory, "pulumi-celigo");
  const install =
    "Run `npm install pulumi-celigo` (or your package manager's form of it) in the program's directory.";
  if (found === undefined)
    return problem("pulumi-celigo", `pulumi-celigo cannot be found from ${directory}`, install);
  if (!isDirect(directory))
    return note(
      "pulumi-celigo",
      `pulumi-celigo ${found} is there, but package.json does not name it: with pnpm, or after another install, Pulumi may not find it`,
      install,
    );
  if (found !== version)
    return note("pulumi-celigo", `the program has pulumi-celigo ${found}, and this command is ${version}`);
  return ok("pulumi-celigo", `pulumi-celigo ${found}, a direct dependency`);
}

function checkSdk(directory: string): Check {
  const found = manifestOf(directory, "@pulumi/pulumi");
  const install = "Run `npm install @pulumi/pulumi@^3` in the program's directory.";
  if (found === undefined)
    return problem("@pulumi/pulumi", `@pulumi/pulumi cannot be found from ${directory}`, install);
  if (!isSupported(found))
    return problem(
      "@pulumi/pulumi",
      `@pulumi/pulumi is ${found}, not from ${LEAST_SDK.join(".")} to below 4`,
      install,
    );
  return ok("@pulumi/pulumi", `@pulumi/pulumi ${found}`);
}

function isSupported(found: string): boolean {
  const parts = found.split(/[.-]/).map(Number);
  if (parts[0] !== LEAST_SDK[0]) return false;
  const differing = LEAST_SDK.findIndex((least, i) => parts[i] !== least);
  return differing < 0 || (parts[differing] ?? 0) > (LEAST_SDK[differing] ?? 0);
}

function manifestOf(directory: string, name: string): string | undefined {
  try {
    const file = createRequire(path.join(directory, "package.json")).resolve(`${name}/package.json`);
    const manifest: unknown = JSON.parse(fs.readFileSync(file, "utf8"));
    return isObject(manifest) && typeof manifest.version === "string" ? manifest.version : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the nearest package.json names this package. */
function isDirect(directory: string): boolean {
  for (let place = directory; ; place = path.dirname(place)) {
    const file = path.join(place, "package.json");
    if (fs.existsSync(file)) {
      const manifest: unknown = JSON.parse(fs.readFileSync(file, "utf8"));
      const lists = ["dependencies", "devDependencies", "peerDependencies", "optionalDependencies"];
      return (
        isObject(manifest) && lists.some((list) => names(manifest[list]) || manifest.name === "pulumi-celigo")
      );
    }
    if (place === path.dirname(place)) return false;
  }
}

function names(list: unknown): boolean {
  return isObject(list) && Object.hasOwn(list, "pulumi-celigo");
}
