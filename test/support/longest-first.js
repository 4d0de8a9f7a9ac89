"use strict";

const { default: Sequencer } = require("@jest/test-sequencer");

/** Where nothing tells Jest how long a file takes, on a fresh clone: what starts last should end soon. */
const LONGEST = [
  "engine/examples-ci",
  "engine/identity",
  "host/export",
  "engine/export-round-trip",
  "engine/random",
  "engine/promotion-failures",
  "engine/examples",
  "host/random",
  "engine/safety",
  "engine/compare-command",
  "host/faults",
  "host/actions",
  "unit/client",
  "unit/compare",
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
