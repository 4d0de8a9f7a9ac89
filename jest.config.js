"use strict";

/**
 * What a test needs decides its level, and the level how long it may take (milliseconds):
 * pure functions and small local I/O; the real provider host or the commands; the real Pulumi CLI; the packed package.
 * The limits only end a test that hangs: other work on the machine can make each several times slower.
 */
const LEVELS = { unit: 60_000, host: 300_000, engine: 600_000, package: 900_000 };
/** LONG=1: the long random campaigns, and the other random tests with many more cases. */
const LONG = { long: 600_000, unit: 600_000, host: 600_000 };

const isLong = process.env.LONG === "1";
/** The test files of a level. */
const filesOf = (level) => (isLong && level === "host" ? "random.test.ts" : "**/*.test.ts");

/** @type {import("jest").Config} */
module.exports = {
  projects: Object.entries(isLong ? LONG : LEVELS).map(([level, timeLimit]) => ({
    displayName: level,
    rootDir: __dirname,
    testEnvironment: "node",
    // Otherwise Jest warns of globals of other packages that a test file leaves.
    testEnvironmentOptions: { globalsCleanup: "off" },
    testMatch: [`<rootDir>/test/${level}/${filesOf(level)}`],
    transform: {
      "\\.ts$": [
        "@swc/jest",
        {
          jsc: { parser: { syntax: "typescript" }, target: "es2022" },
          module: { type: "commonjs" },
          sourceMaps: "inline",
        },
      ],
    },
    // Jest knows no time limit for a single project: the setup file sets it.
    globals: { TEST_LIMIT_MS: timeLimit },
    setupFilesAfterEnv: ["<rootDir>/test/support/each-file.ts"],
  })),
  testSequencer: "<rootDir>/test/support/longest-first.js",
  // More than there are cores, because tests wait much of their time.
  maxWorkers: 3,
};
