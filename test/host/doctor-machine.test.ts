/** `pulumi-celigo doctor` on a machine without Pulumi: it looks, and installs nothing. */
import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import type { Check } from "../../cli/doctor/check";
import { ROOT, cleanEnvironment, linkModules, tempDirectory, writeFiles } from "../support/temp";

test("a missing Pulumi CLI is a problem with its fix; nothing is installed or built", () => {
  const directory = tempDirectory("doctor");
  writeFiles(directory, {
    "Pulumi.yaml": "name: test\nruntime: nodejs\n",
    "package.json": JSON.stringify({ name: "test", dependencies: { "pulumi-celigo": "*" } }),
    "index.js": "",
  });
  linkModules(directory);
  fs.mkdirSync(path.join(directory, "empty"));
  const cache = path.join(directory, "cache");
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [path.join(ROOT, "dist", "cli", "index.js"), "doctor", "--json"],
    {
      cwd: directory,
      encoding: "utf8",
      env: {
        ...cleanEnvironment(),
        PATH: path.join(directory, "empty"),
        PULUMI_CELIGO_CACHE: cache,
        CELIGO_BASE_URL: "http://127.0.0.1:1",
        CELIGO_API_TOKEN: "tok-dev",
        CELIGO_MAX_RETRIES: "0",
      },
      timeout: 60_000,
    },
  );
  expect({ stderr, status }).toEqual({ stderr: "", status: 1 });
  const { checks } = JSON.parse(stdout) as { checks: Check[] };
  const found = checks.find(({ name }) => name === "pulumi");
  expect(found).toMatchObject({
    status: "problem",
    message: expect.stringMatching(
      /no usable Pulumi CLI on PATH \(not there\), and no version 3\.\d+\.\d+ in .*cache/,
    ),
    fix: expect.stringContaining("https://www.pulumi.com/docs/install/"),
  });
  expect(fs.existsSync(cache)).toBe(false);
});
