/** The package as users get it: packed, and installed with npm in an empty directory. */
import { execFile } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import { createProject, type Project, type ProjectOptions } from "./engine";
import { cleanEnvironment, ROOT, tempDirectory, writeFiles } from "./temp";

/** npm may have to fetch some 150 packages. */
const NPM_LIMIT_MS = 300_000;

export interface InstalledPackage {
  /** Holds package.json and node_modules, nothing else. */
  directory: string;
  /** The paths of the files in the tarball. */
  files: string[];
}

let installed: Promise<InstalledPackage> | undefined;

/** Packs what is built and installs it together with the checkout's version of Pulumi; once for each test file. */
export function installPackage(): Promise<InstalledPackage> {
  return (installed ??= packAndInstall());
}

/** A Pulumi project in the directory of `installPackage`, whose node_modules npm has made. */
export async function installedProject(
  options: Omit<ProjectOptions, "link" | "directory">,
): Promise<Project> {
  const { directory } = await installPackage();
  return createProject({ ...options, directory, link: false });
}

async function packAndInstall(): Promise<InstalledPackage> {
  const temporary = tempDirectory("pack");
  const directory = path.join(temporary, "installed");
  writeFiles(directory, { "package.json": JSON.stringify({ name: "installed", private: true }) });
  // Without scripts: prepack would compile into the dist that other tests are loading from.
  const packed = await npm(ROOT, "pack", "--json", "--ignore-scripts", "--pack-destination", temporary);
  const { filename, files } = firstOf(JSON.parse(packed) as Packed[] | Record<string, Packed>);
  const sdk = path.join(ROOT, "node_modules", "@pulumi", "pulumi", "package.json");
  const { version } = JSON.parse(fs.readFileSync(sdk, "utf8")) as { version: string };
  await npm(
    directory,
    ...["install", path.join(temporary, filename), `@pulumi/pulumi@${version}`],
    ...["--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error"],
  );
  return { directory, files: files.map((file) => file.path) };
}

interface Packed {
  filename: string;
  files: { path: string }[];
}

/** npm up to 11 prints a list, later ones an object by package name. */
function firstOf(packed: Packed[] | Record<string, Packed>): Packed {
  const [first] = Object.values(packed);
  if (!first) throw new Error("npm pack made nothing");
  return first;
}

function npm(cwd: string, ...args: string[]): Promise<string> {
  const options = {
    cwd,
    env: cleanEnvironment(),
    timeout: NPM_LIMIT_MS,
    maxBuffer: 2 ** 26,
    shell: process.platform === "win32",
  };
  return new Promise((resolve, reject) => {
    execFile("npm", args, options, (error, stdout, stderr) => {
      if (error) reject(new Error(`npm ${args[0]} failed: ${error.message}\n${stderr}`));
      else resolve(stdout);
    });
  });
}
