/** A do-nothing dynamic provider, for tests of the harness and of the engine itself. */

/** Files of a project: `noop.js` is the provider, `Thing` its resource; every call is a line in calls.log. */
export const NOOP_FILES = {
  "noop.js": `
const fs = require("node:fs");
const strip = ({ __provider, ...rest }) => rest;
const log = (line) => fs.appendFileSync(__dirname + "/calls.log", line + "\\n");
let config;
module.exports = {
  async configure(request) { config = request.config; },
  async check(olds, news) {
    const failures = news.bad ? [{ property: "", reason: "bad is bad" }] : [];
    return { inputs: news, failures };
  },
  async diff(id, olds, news) {
    return {
      changes: JSON.stringify(strip(olds)) !== JSON.stringify(strip(news)),
      replaces: olds.key === news.key ? [] : ["key"],
      deleteBeforeReplace: true,
    };
  },
  async create(inputs) {
    log("create " + inputs.key);
    if (inputs.hang) { console.log("hanging " + process.pid); await new Promise((r) => setTimeout(r, 600000)); }
    if (inputs.half) {
      const properties = inputs;
      throw Object.assign(new Error("half done"), { id: "half", properties, reasons: ["the other half failed"] });
    }
    if (inputs.broken) throw new Error("broken " + config.get("test:word"));
    return { id: inputs.key, outs: strip(inputs) };
  },
  async read(id, props) {
    if (fs.existsSync(__dirname + "/gone")) return {};
    return { id, props: strip(props) };
  },
  async update(id, olds, news) { log("update " + id); return { outs: strip(news) }; },
  async delete(id) { log("delete " + id); },
};
`,
  "thing.js": `
const pulumi = require("@pulumi/pulumi");
exports.Thing = class Thing extends pulumi.CustomResource {
  constructor(name, inputs, options) {
    const __provider = 'exports.handler = () => require("./noop.js")';
    super("pulumi-nodejs:dynamic/test:Thing", name, { ...inputs, __provider }, options);
  }
};
`,
};

/** The text that makes the host load `noop.js`. */
export const NOOP_TEXT = 'exports.handler = () => require("./noop.js")';
