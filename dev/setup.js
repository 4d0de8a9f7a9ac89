/**
 * Brings a checkout into a state in which everything else runs: dependencies installed, TypeScript compiled.
 * Plain JavaScript without dependencies, since on a fresh clone nothing but Node is there. Quiet when there is nothing to do.
 */
"use strict";

const { createHash } = require("node:crypto");
const { spawn } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");

const ROOT = path.resolve(__dirname, "..");
/** The lowest version of Node, which package.json alone says. */
const MIN_NODE = require("../package.json").engines.node.replace(/^>=/, "");
const SOURCES = ["sdk", "provider", "emulator", "cli", "dev"];
const STAMP = path.join(ROOT, "dist", ".sources");

/** Without a terminal, how often a long step says that it is still going on. */
const REPORT_EVERY_MS = 30_000;

main().catch((error) => {
  console.error(`setup: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
});

async function main() {
  if (isOlder(process.versions.node, MIN_NODE)) {
    throw new Error(
      `Node ${MIN_NODE} or newer is needed, this is ${process.versions.node}. Get one from https://nodejs.org`,
    );
  }
  const missing = whatIsNotInstalled();
  if (missing) await install(missing);
  const sources = hashOfSources();
  if (read(STAMP) !== sources) await build(sources);
}

function isOlder(version, least) {
  const [found, wanted] = [version, least].map((each) => each.split(".").map(Number));
  const at = wanted.findIndex((part, i) => part !== found[i]);
  return at >= 0 && found[at] < wanted[at];
}

/** Why `npm ci` is needed, or undefined: compares what npm recorded in node_modules with the lock file. */
function whatIsNotInstalled() {
  if (!fs.existsSync(path.join(ROOT, "node_modules"))) return "first run";
  const wanted = packagesOf("package-lock.json");
  const installed = packagesOf("node_modules/.package-lock.json");
  if (!wanted) throw new Error("package-lock.json is missing or damaged; `git checkout package-lock.json`");
  if (!installed) return "node_modules is incomplete";
  for (const [where, entry] of Object.entries(wanted)) {
    if (where === "") continue;
    const there = installed[where];
    if (!there) {
      // Packages for other systems are in the lock file and never installed.
      if (entry.optional || entry.devOptional || entry.peer) continue;
      return `${where} is not installed`;
    }
    if (there.version !== entry.version || there.integrity !== entry.integrity) return `${where} has changed`;
    if (!fs.existsSync(path.join(ROOT, where))) return `${where} is gone`;
  }
  return undefined;
}

function packagesOf(file) {
  try {
    return JSON.parse(fs.readFileSync(path.join(ROOT, file), "utf8")).packages;
  } catch {
    return undefined;
  }
}

async function install(why) {
  const quiet = ["--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const what = `Installing dependencies (npm ci: ${why})`;
  try {
    await npm(what, ["ci", ...quiet]);
  } catch (error) {
    // npm ci refuses a lock file without the packages of some other system, which npm writes where it cannot get them.
    if (!error.message.includes("EUSAGE")) throw error;
    console.error("npm ci finds package-lock.json incomplete; npm install takes what is in it all the same");
    await npm("Installing dependencies (npm install)", ["install", "--no-save", ...quiet]);
  }
  const still = whatIsNotInstalled();
  if (still) throw new Error(`npm reported success, but ${still}; delete node_modules and try again`);
}

/** Under `npm run` npm names its own script; on Windows that is also the way round `npm.cmd`, which needs a shell. */
function npm(what, args) {
  const script = process.env.npm_execpath;
  if (script && /npm-cli\.[cm]?js$/.test(script) && fs.existsSync(script)) {
    return step(what, process.execPath, [script, ...args]);
  }
  return step(what, "npm", args, { shell: process.platform === "win32" });
}

async function build(sources) {
  fs.mkdirSync(path.join(ROOT, "dist"), { recursive: true });
  fs.rmSync(STAMP, { force: true });
  // The build information lies in dist, so that whoever deletes dist gets all of it again.
  const tsc = [path.join("node_modules", "typescript", "bin", "tsc"), "-p", "tsconfig.build.json"];
  await step("Compiling TypeScript", process.execPath, [
    ...tsc,
    "--incremental",
    "--tsBuildInfoFile",
    path.join("dist", ".tsbuildinfo"),
  ]);
  removeStale(path.join(ROOT, "dist"));
  const bin = path.join(ROOT, "dist", "cli", "index.js");
  if (fs.existsSync(bin)) fs.chmodSync(bin, 0o755);
  fs.writeFileSync(STAMP, sources);
}

/** One hash over everything the compiler reads that is ours; contents, since a checkout changes the times of files. */
function hashOfSources() {
  const hash = createHash("sha256");
  const files = ["package-lock.json", "tsconfig.json", "tsconfig.build.json"];
  for (const folder of SOURCES) files.push(...sourceFiles(folder));
  for (const file of files.sort()) {
    hash
      .update(`${file}\0`)
      .update(fs.readFileSync(path.join(ROOT, file)))
      .update("\0");
  }
  return hash.digest("hex");
}

function sourceFiles(folder) {
  const full = path.join(ROOT, folder);
  if (!fs.existsSync(full)) return [];
  return fs
    .readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|json)$/.test(entry.name))
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath ?? entry.path, entry.name)));
}

/** Removes what was compiled from files that are gone: `npm pack` would ship it, and `require` would find it. */
function removeStale(dist) {
  for (const entry of fs.readdirSync(dist, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath ?? entry.path, entry.name);
    const source = path.relative(dist, file).replace(/(\.d\.ts|\.js|\.js\.map)$/, "");
    if (!entry.isFile() || source === path.relative(dist, file)) continue;
    if (!fs.existsSync(path.join(ROOT, `${source}.ts`))) fs.rmSync(file);
  }
}

/** Runs a command with one line when it begins and one when it ends; its own output is shown only when it fails. */
function step(what, command, args, options) {
  const started = Date.now();
  const seconds = () => `${Math.round((Date.now() - started) / 1000)} s`;
  console.error(`${what} ...`);
  const report = setInterval(() => console.error(`${what}: ${seconds()} so far`), REPORT_EVERY_MS);
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"], ...options });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8");
      stream.on("data", (text) => (output += text));
    }
    child.on("error", (error) => {
      clearInterval(report);
      reject(new Error(`${what} could not start \`${command}\`: ${error.message}`));
    });
    child.on("close", (code, signal) => {
      clearInterval(report);
      if (code === 0) {
        console.error(`${what}: done in ${seconds()}`);
        resolve();
      } else {
        reject(
          new Error(`${what} failed (${signal ?? `exit ${code}`}) after ${seconds()}:\n${output.trim()}`),
        );
      }
    });
  });
}

function read(file) {
  try {
    return fs.readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
