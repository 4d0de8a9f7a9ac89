/** What this package needs is said in package.json alone. */
import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import { checkNode, checkPackages } from "../../cli/doctor/machine";
import { LEAST_NODE, LEAST_SDK, isAtLeast } from "../../provider/celigo/version";
import { ROOT, tempDirectory, writeFiles } from "../support/temp";

interface Manifest {
  engines: { node: string };
  peerDependencies: Record<string, string>;
}

const read = (file: string) => fs.readFileSync(path.join(ROOT, file), "utf8");
const manifest = JSON.parse(read("package.json")) as Manifest;

test("the lowest versions are those of package.json, in the README too", () => {
  expect(manifest.engines.node).toBe(`>=${LEAST_NODE}`);
  expect(manifest.peerDependencies["@pulumi/pulumi"]).toMatch(new RegExp(`^>=${LEAST_SDK} `));
  const lock = JSON.parse(read("package-lock.json")) as { packages: Record<string, Manifest> };
  expect(lock.packages[""]?.engines).toEqual(manifest.engines);
  const named = [...read("README.md").matchAll(/Node (\d[\d.]*\d)/g)].map(([, version]) => version);
  expect(named.length).toBeGreaterThan(0);
  // Versions with a known fault are named in full.
  for (const version of named.filter((each) => each?.split(".")[0] === LEAST_NODE.split(".")[0]))
    expect(version).toBe(LEAST_NODE);
});

test.each([
  ["20.12.0", "20.12", true],
  ["20.11.1", "20.12", false],
  ["19.99.99", "20.12", false],
  ["24.0.0", "20.12", true],
  ["3.216.0", "3.216.0", true],
  ["3.215.9", "3.216.0", false],
  ["3.216.0-alpha.1", "3.216.0", true],
])("%s is at least %s: %s", (version, least, expected) => {
  expect(isAtLeast(version, least)).toBe(expected);
});

const versions = Object.getOwnPropertyDescriptor(process.versions, "node");
afterEach(() => Object.defineProperty(process.versions, "node", versions ?? {}));

test("doctor finds a Node that is too old, and an SDK", () => {
  const [major, minor] = LEAST_NODE.split(".").map(Number);
  Object.defineProperty(process.versions, "node", { ...versions, value: `${major}.${Number(minor) - 1}.0` });
  expect(checkNode()).toMatchObject({
    status: "problem",
    fix: expect.stringContaining(`Node ${LEAST_NODE} `),
  });
  Object.defineProperty(process.versions, "node", { ...versions, value: `${LEAST_NODE}.0` });
  expect(checkNode().status).toBe("ok");

  const directory = tempDirectory("sdk");
  const sdk = (version: string) => {
    writeFiles(directory, {
      "package.json": "{}",
      "node_modules/@pulumi/pulumi/package.json": JSON.stringify({ name: "@pulumi/pulumi", version }),
    });
    return checkPackages(directory).find(({ name }) => name === "@pulumi/pulumi");
  };
  expect(sdk("3.215.0")).toMatchObject({ status: "problem", message: expect.stringContaining(LEAST_SDK) });
  expect(sdk(LEAST_SDK)?.status).toBe("ok");
  expect(sdk("4.0.0")?.status).toBe("problem");
});

test("set-up refuses a Node that is too old before it does anything", () => {
  const [major, minor] = LEAST_NODE.split(".").map(Number);
  const old = `${major}.${Number(minor) - 1}.0`;
  const script = `Object.defineProperty(process.versions, "node", { value: ${JSON.stringify(old)} }); require("./dev/setup.js");`;
  const { status, stderr } = spawnSync(process.execPath, ["-e", script], { cwd: ROOT, encoding: "utf8" });
  expect({ status, stderr }).toEqual({
    status: 1,
    stderr: `setup: Node ${LEAST_NODE} or newer is needed, this is ${old}. Get one from https://nodejs.org\n`,
  });
});
