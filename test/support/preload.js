/**
 * Loaded into each Node process that a test starts, before its own code, because most of a short run of Pulumi is the
 * loading of the same packages. What V8 made of them is kept, as NODE_COMPILE_CACHE does from Node 22 on.
 */
"use strict";

const fs = require("node:fs");
const Module = require("node:module");
const path = require("node:path");
const v8 = require("node:v8");
const vm = require("node:vm");

const ROOT = path.resolve(__dirname, "..", "..");
const PULUMI = path.join(ROOT, "node_modules", "@pulumi", "pulumi") + path.sep;
/** Packages and what is compiled of this one: what a test writes is loaded once. */
const KEPT = ["node_modules", "dist"].map((name) => path.join(ROOT, name) + path.sep);
/** V8 does not take an `import()` within evaluated text from what was kept: Pulumi loads ES modules with one. */
const EVALUATED_IMPORT = /\beval\)?\(.*\bimport\(/;
/** Some processes are killed and never exit: what they compiled is stored once they have loaded nothing for so long. */
const QUIET_MS = 300;

const { TEST_COMPILE_CACHE: directory, TEST_PLAIN_JAVASCRIPT } = process.env;
// Pulumi sets this later, after which V8 refuses what was kept with other flags.
v8.setFlagsFromString("--allow-natives-syntax");
if (directory) keepCompiled(path.join(directory, `${process.version} ${nameOfMain()}`));
// A language host that was built from Go sources reads no `typescript: false` from Pulumi.yaml.
if (TEST_PLAIN_JAVASCRIPT) delete process.env.PULUMI_NODEJS_TYPESCRIPT;

leaveOut();

/** What Pulumi's SDK loads at its start, and needs for other things than a program of JavaScript. */
const UNUSED = new Set([
  // To pack functions for clouds: an installer of npm, and a compiler.
  "@npmcli/arborist",
  "../../typescript-shim",
  "./automation",
]);
/** What exports traces: none of the commands of tests is traced. */
const TRACING = /^@opentelemetry\/(?!api$)/;

/**
 * Most of what Pulumi's SDK loads is for other things than running a program: it is loaded when it is used.
 * For the stack of each resource Pulumi reads source maps of its own; stacks show its JavaScript instead.
 */
function leaveOut() {
  const load = Module._load;
  Module._load = function (request, ...rest) {
    if (!rest[0]?.filename?.startsWith(PULUMI)) return load.call(this, request, ...rest);
    if (request === "source-map-support/register" || TRACING.test(request)) return {};
    if (!UNUSED.has(request)) return load.call(this, request, ...rest);
    let real;
    const get = (_, key) => (key === "__esModule" ? true : (real ??= load.call(this, request, ...rest))[key]);
    return new Proxy({}, { get });
  };
}

/** A process loads what its main file is made of: each kind of process has a file of its own. */
function nameOfMain() {
  try {
    const main = fs.realpathSync(require.resolve(process.argv[1]));
    // The directories of a test have a name of their own each time.
    return main.startsWith(ROOT) ? main.split(path.sep).slice(-3).join("-") : path.basename(main);
  } catch {
    return "none";
  }
}

function keepCompiled(file) {
  const stored = read(file);
  const scripts = new Map();
  let isComplete = true;
  let timer;

  const store = () => {
    if (isComplete) return;
    isComplete = true;
    const compiled = new Map(stored);
    for (const [filename, { version, script }] of scripts)
      compiled.set(filename, { version, data: script.createCachedData() });
    write(file, v8.serialize(compiled));
  };
  process.once("exit", store);

  const compile = Module.prototype._compile;
  Module.prototype._compile = function (source, filename, ...rest) {
    if (!KEPT.some((start) => filename.startsWith(start)))
      return compile.call(this, source, filename, ...rest);
    const { size, ctimeMs } = fs.statSync(filename);
    const version = `${size} ${ctimeMs}`;
    const before = stored.get(filename);
    const cachedData = before?.version === version ? before.data : undefined;
    if (!cachedData && EVALUATED_IMPORT.test(source)) return compile.call(this, source, filename, ...rest);
    const script = scriptOf(source, { filename, cachedData });
    if (!script) return compile.call(this, source, filename, ...rest);
    scripts.set(filename, { version, script });
    if (!cachedData || script.cachedDataRejected) {
      isComplete = false;
      clearTimeout(timer);
      timer = setTimeout(store, QUIET_MS).unref();
    }
    const run = script.runInThisContext();
    return run.call(this.exports, this.exports, requireOf(this), this, filename, path.dirname(filename));
  };
}

/** Undefined where Node itself should tell what is wrong, or find out that it is an ES module. */
function scriptOf(source, options) {
  try {
    return new vm.Script(Module.wrap(source.replace(/^#!/, "//")), {
      ...options,
      importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    });
  } catch {
    return undefined;
  }
}

/** The `require` of a module, made as Node makes it. */
function requireOf(module) {
  const require = (id) => module.require(id);
  require.resolve = (request, options) => Module._resolveFilename(request, module, false, options);
  require.resolve.paths = (request) => Module._resolveLookupPaths(request, module);
  return Object.assign(require, {
    main: process.mainModule,
    extensions: Module._extensions,
    cache: Module._cache,
  });
}

function read(file) {
  try {
    return v8.deserialize(fs.readFileSync(file));
  } catch {
    return new Map();
  }
}

/** In one go, because other processes read and write it as well. */
function write(file, content) {
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(`${file}.${process.pid}`, content);
    fs.renameSync(`${file}.${process.pid}`, file);
  } catch {
    // The next process compiles again.
  }
}
