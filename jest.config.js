"use strict";

// LONG=1 runs the long random campaigns of test/long, and only those.
const long = process.env.LONG === "1";

/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  testMatch: long ? ["<rootDir>/test/long/**/*.test.ts"] : ["<rootDir>/test/**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/", ...(long ? [] : ["<rootDir>/test/long/"])],
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
  setupFilesAfterEnv: ["<rootDir>/test/support/watch-each-file.ts"],
  testSequencer: "<rootDir>/test/support/longest-first.js",
  // More than there are cores, because tests wait much of their time.
  maxWorkers: 3,
  // Tests through the real engine take seconds for each command, more on a busy machine.
  testTimeout: 300_000,
};
