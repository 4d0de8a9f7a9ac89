/** Node, the Pulumi CLI, and the packages of a program. */
import { createRequire } from "node:module";
import * as path from "node:path";
import { messageOf } from "../../provider/celigo/errors";
import { LEAST_NODE, LEAST_SDK, isAtLeast, version } from "../../provider/celigo/version";
import { isFile } from "../file";
import { findPulumi } from "../find-pulumi";
import { readManifest } from "../manifest";
import type { Program } from "../program";
import { note, ok, problem, type Check } from "./check";
import { isObject } from "../../provider/json/json";

/** This Node. */
export function checkNode(): Check {
  const found = process.versions.node;
  if (isAtLeast(found, LEAST_NODE)) return ok("node", `Node ${found}`);
  return problem(
    "node",
    `Node ${found} is too old`,
    `Install Node ${LEAST_NODE} or newer: https://nodejs.org.`,
  );
}

/** The Pulumi CLI that commands here would run, with its language and dynamic hosts. It is looked for, never installed. */
export async function checkCli(): Promise<Check> {
  try {
    const { command, from } = await findPulumi({ lookOnly: true });
    const place = from === "path" ? command : `${command} (not on PATH)`;
    return ok("pulumi", `${place}, with its Node language host`);
  } catch (error) {
    const fix =
      "Install Pulumi: https://www.pulumi.com/docs/install/. The other commands of pulumi-celigo get one into their cache by themselves.";
    return problem("pulumi", messageOf(error), fix);
  }
}

/** The version of the CLI. */
export async function checkCliVersion(program: Program): Promise<Check> {
  return ok("pulumi", `Pulumi ${(await program.pulumi(["version"])).trim()}`);
}

/** The packages that a program needs, as its provider process would find them. */
export function checkPackages(directory: string): Check[] {
  const place = packageDirectory(directory);
  if (place !== undefined && readManifest(place) === undefined)
    return [
      problem(
        "package.json",
        `${path.join(place, "package.json")} cannot be read: it is no JSON object in UTF-8`,
        "Correct it: neither Node nor a package manager can work with it.",
      ),
    ];
  return [checkOurs(directory), checkSdk(directory)];
}

function checkOurs(directory: string): Check {
  const found = versionOf(directory, "pulumi-celigo");
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
  const found = versionOf(directory, "@pulumi/pulumi");
  const install = "Run `npm install @pulumi/pulumi@^3` in the program's directory.";
  if (found === undefined)
    return problem("@pulumi/pulumi", `@pulumi/pulumi cannot be found from ${directory}`, install);
  if (!isSupported(found))
    return problem("@pulumi/pulumi", `@pulumi/pulumi is ${found}, not from ${LEAST_SDK} to below 4`, install);
  return ok("@pulumi/pulumi", `@pulumi/pulumi ${found}`);
}

/** The next major version may change anything. */
function isSupported(found: string): boolean {
  return isAtLeast(found, LEAST_SDK) && found.split(".")[0] === LEAST_SDK.split(".")[0];
}

function versionOf(directory: string, name: string): string | undefined {
  try {
    const file = createRequire(path.join(directory, "package.json")).resolve(`${name}/package.json`);
    const found = readManifest(path.dirname(file))?.version;
    return typeof found === "string" ? found : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the nearest package.json names this package. */
function isDirect(directory: string): boolean {
  const manifest = readManifest(packageDirectory(directory) ?? directory);
  const lists = ["dependencies", "devDependencies", "peerDependencies", "optionalDependencies"];
  return (
    manifest !== undefined &&
    (manifest.name === "pulumi-celigo" || lists.some((list) => names(manifest[list])))
  );
}

/** The nearest directory with a package.json. */
function packageDirectory(directory: string): string | undefined {
  if (isFile(path.join(directory, "package.json"))) return directory;
  const above = path.dirname(directory);
  return above === directory ? undefined : packageDirectory(above);
}

function names(list: unknown): boolean {
  return isObject(list) && Object.hasOwn(list, "pulumi-celigo");
}
