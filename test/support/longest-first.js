"use strict";

const { default: Sequencer } = require("@jest/test-sequencer");

/** Where nothing tells Jest how long a file takes, on a fresh clone: what starts last should end soon. */
const LONGEST = [
  "engine/export-again",
  "engine/examples-ci",
  "host/export",
  "engine/examples",
  "host/faults",
  "engine/one-command",
  "host/random",
  "engine/compare-command",
  "host/existing-values",
  "engine/promotion-failures",
  "host/actions",
  "engine/summary-account",
  "engine/identity",
  "host/processes",
  "unit/client",
  "unit/limiter",
];

/** Jest's order, but for these. */
module.exports = class LongestFirst extends Sequencer {
  async sort(tests) {
    const rank = ({ path }) => {
      const place = LONGEST.findIndex((name) => path.replaceAll("\\", "/").endsWith(`/test/${name}.test.ts`));
      return place === -1 ? LONGEST.length : place;
    };
    return [...(await super.sort(tests))].sort((a, b) => rank(a) - rank(b));
  }
};
