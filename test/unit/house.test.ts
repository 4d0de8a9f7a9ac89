/** The rules of the house, over import statements and over what the built package loads. */
import { execFileSync } from "node:child_process";
import * as fs from "node:fs";
import { builtinModules } from "node:module";
import { homedir } from "node:os";
import * as path from "node:path";
import ts from "typescript";
import { ROOT } from "../support/temp";

interface Import {
  /** The importing file, relative to the checkout. */
  file: string;
  line: number;
  /** A package (`axios`, without subpath), or a file of ours relative to the checkout, without extension. */
  target: string;
  /** `require()` or `import()` inside a function: runs when that is called. */
  lazy: boolean;
  /** Leaves no trace in the JavaScript. */
  typeOnly: boolean;
}

const FOLDERS = ["sdk", "provider", "emulator", "cli", "dev", "test", "examples"];
const files = FOLDERS.flatMap((folder) => sourcesIn(folder));
const imports = files.flatMap(importsOf);

function sourcesIn(folder: string): string[] {
  const full = path.join(ROOT, folder);
  if (!fs.existsSync(full)) return [];
  return fs
    .readdirSync(full, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(ts|js|mjs)$/.test(name) && !name.split(path.sep).includes("node_modules"))
    .map((name) => path.join(folder, name).replaceAll(path.sep, "/"))
    .sort();
}

function importsOf(file: string): Import[] {
  const text = fs.readFileSync(path.join(ROOT, file), "utf8");
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, at: ts.Node, lazy: boolean, typeOnly: boolean) => {
    if (!specifier || !ts.isStringLiteralLike(specifier)) return;
    const line = source.getLineAndCharacterOfPosition(at.getStart()).line + 1;
    found.push({ file, line, target: targetOf(file, specifier.text), lazy, typeOnly });
  };
  const visit = (node: ts.Node, inFunction: boolean): void => {
    if (ts.isImportDeclaration(node)) {
      add(
        node.moduleSpecifier,
        node,
        inFunction,
        node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword,
      );
    } else if (ts.isExportDeclaration(node)) {
      add(node.moduleSpecifier, node, inFunction, node.isTypeOnly);
    } else if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference)) {
      add(node.moduleReference.expression, node, inFunction, node.isTypeOnly);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      add(node.argument.literal, node, inFunction, true);
    } else if (ts.isCallExpression(node)) {
      const called = node.expression;
      const isImport = called.kind === ts.SyntaxKind.ImportKeyword;
      const isRequire = ts.isIdentifier(called) && called.text === "require";
      if (isImport || isRequire) add(node.arguments[0], node, inFunction, false);
    }
    const inside = inFunction || ts.isFunctionLike(node);
    ts.forEachChild(node, (child) => visit(child, inside));
  };
  visit(source, false);
  return found;
}

function targetOf(file: string, specifier: string): string {
  if (specifier.startsWith(".")) {
    const target = path.posix.join(path.posix.dirname(file), specifier).replace(/\.(js|ts)$/, "");
    return fs.existsSync(path.join(ROOT, `${target}.ts`)) ? target : `${target}/index`.replace(/\/+/g, "/");
  }
  if (specifier.startsWith("node:")) return specifier;
  if (builtinModules.includes(specifier)) return `node:${specifier}`;
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}

/** Says where each offending import is. */
function expectNone(offenders: Import[]): void {
  expect(offenders.map(({ file, line, target }) => `${file}:${line} imports ${target}`)).toEqual([]);
}

const inFolder = (folder: string) => imports.filter((each) => each.file.startsWith(`${folder}/`));
const isOurs = (target: string) => FOLDERS.some((folder) => target.startsWith(`${folder}/`));

/** Everything that a file imports, directly or through files of ours, when it is loaded. */
function reaches(file: string, seen = new Set<string>()): Set<string> {
  for (const each of imports) {
    if (each.file.replace(/\.ts$/, "") !== file || each.typeOnly || seen.has(each.target)) continue;
    seen.add(each.target);
    reaches(each.target, seen);
  }
  return seen;
}

test("there are imports to look at", () => {
  expect(files.length).toBeGreaterThan(30);
  expect(imports).toContainEqual(
    expect.objectContaining({ file: "provider/celigo/client.ts", target: "axios" }),
  );
});

test("sdk imports Pulumi and itself; the provider's door only when a function that reads is called", () => {
  const allowed = ({ target, lazy, typeOnly }: Import) =>
    target === "@pulumi/pulumi" ||
    target.startsWith("sdk/") ||
    target.startsWith("provider/pulumi/") ||
    (target === "provider/index" && (lazy || typeOnly));
  expectNone(inFolder("sdk").filter((each) => !allowed(each)));
});

test("a resource file knows its resource: not another one, not HTTP, not validation, not Pulumi", () => {
  const collected = "provider/resources/index.ts";
  for (const each of inFolder("provider/resources")) {
    if (each.file === collected) continue;
    expectNone(each.target.startsWith("provider/") ? [] : [each]);
    expectNone(isOfAnotherResource(each) ? [each] : []);
    const behind = [...reaches(each.target)].filter(
      (target) =>
        ["provider/celigo/client", "provider/json/validate", "provider/lifecycle/resource"].includes(
          target,
        ) || ["axios", "ajv", "@pulumi/pulumi", "node:http", "node:https"].includes(target),
    );
    expect({ file: each.file, through: each.target, behind }).toMatchObject({ behind: [] });
  }
});

/** A resource has a file or a folder; `parts` has what several documents are made of, and knows no resource. */
function isOfAnotherResource({ file, target }: Import): boolean {
  const folderOf = (path: string) => /^provider\/resources\/(.+)\/[^/]+$/.exec(path)?.[1];
  if (!target.startsWith("provider/resources/")) return false;
  const folder = folderOf(target);
  return folder === undefined || (folder !== "parts" && folder !== folderOf(file));
}

test("a folder is a resource, and its parts are for all", () => {
  const at = (file: string, target: string) =>
    isOfAnotherResource({
      file: `provider/resources/${file}.ts`,
      target: `provider/resources/${target}`,
      line: 1,
      lazy: false,
      typeOnly: false,
    });
  expect(at("flows/schema", "flows/steps")).toBe(false);
  expect(at("flows/schema", "parts/hooks")).toBe(false);
  expect(at("parts/transform", "parts/mappings")).toBe(false);
  expect(at("flows/schema", "exports/schema")).toBe(true);
  expect(at("parts/hooks", "flows/schema")).toBe(true);
  expect(at("script", "flows/schema")).toBe(true);
  expect(at("flows/schema", "script")).toBe(true);
  expect(at("script", "state-key")).toBe(true);
});

const ONLY_CLIENT = /^(axios|follow-redirects|undici|node:https?|node:http2|.*proxy-agent|agentkeepalive)$/;

test("provider/celigo/client.ts alone speaks HTTP", () => {
  expectNone(
    inFolder("provider").filter(
      ({ file, target }) => ONLY_CLIENT.test(target) && file !== "provider/celigo/client.ts",
    ),
  );
  const elsewhere = [...inFolder("sdk"), ...inFolder("emulator"), ...inFolder("cli"), ...inFolder("dev")];
  expectNone(elsewhere.filter(({ target }) => target === "axios"));
});

test("provider/json/validate.ts alone knows ajv", () => {
  expectNone(
    imports.filter(
      ({ file, target }) => /^ajv(-|$)/.test(target) && file !== "provider/json/validate.ts" && !isTest(file),
    ),
  );
});

const isTest = (file: string) => file.startsWith("test/");

test("the provider imports neither the sdk nor the emulator nor the command", () => {
  expectNone(inFolder("provider").filter(({ target }) => isOurs(target) && !target.startsWith("provider/")));
});

/** Today's circles, type-only imports included. A line gets shorter, or goes with its circle; none is added. */
const CIRCLES = ["dev/benchmark/account, dev/benchmark/life", "dev/generate, dev/generate-functions"];

test("no imports in a circle, type-only ones included", () => {
  const targets = new Map<string, string[]>();
  for (const { file, target } of imports) {
    const from = file.replace(/\.(ts|js|mjs)$/, "");
    if (isOurs(target)) targets.set(from, [...(targets.get(from) ?? []), target]);
  }
  expect(circlesOf(targets)).toEqual(CIRCLES);
});

test("a circle is found, and named once", () => {
  const graph = new Map([
    ["a", ["b", "d"]],
    ["b", ["c"]],
    ["c", ["a", "d"]],
    ["d", ["e"]],
    ["e", ["e"]],
  ]);
  expect(circlesOf(graph)).toEqual(["a, b, c", "e"]);
});

/** The groups of files that reach each other, each as a sorted list of names. */
function circlesOf(targets: ReadonlyMap<string, readonly string[]>): string[] {
  const reached = new Map([...targets.keys()].map((from) => [from, reachable(targets, from)]));
  const circles = [...targets.keys()]
    .filter((file) => reached.get(file)?.has(file))
    .map((file) =>
      [...targets.keys()].filter((each) => reached.get(file)?.has(each) && reached.get(each)?.has(file)),
    );
  return [...new Set(circles.map((circle) => circle.sort().join(", ")))].sort();
}

function reachable(targets: ReadonlyMap<string, readonly string[]>, from: string): Set<string> {
  const seen = new Set<string>();
  const queue = [...(targets.get(from) ?? [])];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    queue.push(...(targets.get(next) ?? []));
  }
  return seen;
}

/** The floors of provider/, the highest first; files of one floor may import each other. */
const FLOORS: [floor: string, files: RegExp][] = [
  ["the door", /^index$/],
  ["hosts", /^hosts\//],
  ["lifecycle", /^lifecycle\//],
  ["run and resources", /^(run|resources|functions)\//],
  ["model", /^model\//],
  ["celigo", /^celigo\//],
  ["ground", /^(json|pulumi)\//],
];

/** Today's imports of a higher floor. A line goes when its import does; none is added. */
const UPWARD: string[] = [];

test("an import inside provider goes down, or stays on its floor", () => {
  const floorOf = (file: string) =>
    FLOORS.findIndex(([, pattern]) => pattern.test(file.replace(/^provider\//, "").replace(/\.ts$/, "")));
  const own = files.filter((file) => file.startsWith("provider/"));
  expect(own.filter((file) => floorOf(file) === -1)).toEqual([]);
  const inside = inFolder("provider").filter(({ target }) => target.startsWith("provider/"));
  const upward = inside.filter(({ file, target }) => floorOf(target) < floorOf(file));
  const arrows = upward.map(({ file, target }) => `${file.replace(/\.ts$/, "")} -> ${target}`);
  expect([...new Set(arrows)].sort()).toEqual(UPWARD);
});

/** A function, a method or its signature. */
interface Func {
  /** `provider/run/run.ts Run.lock`. */
  name: string;
  parameters: number;
  lines: number;
  /** Inside another function, whose lines are its lines too. */
  isInner: boolean;
}

const functions = files.filter((file) => file.startsWith("provider/")).flatMap(functionsOf);

function functionsOf(file: string): Func[] {
  const text = fs.readFileSync(path.join(ROOT, file), "utf8");
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const lineOf = (position: number) => source.getLineAndCharacterOfPosition(position).line;
  const found: Func[] = [];
  const visit = (node: ts.Node, around: string[], isInner: boolean): void => {
    const isFunction = ts.isFunctionLike(node);
    const own = nameOf(node) ?? (isFunction ? "function" : undefined);
    const names = own === undefined ? around : [...around, own];
    if (isFunction) {
      found.push({
        name: `${file} ${names.join(".")}`,
        parameters: node.parameters.length,
        lines: lineOf(node.end) - lineOf(node.getStart()) + 1,
        isInner,
      });
    }
    ts.forEachChild(node, (child) => visit(child, names, isInner || isFunction));
  };
  visit(source, [], false);
  return found;
}

/** The name of a declaration that others can be inside of. */
function nameOf(node: ts.Node): string | undefined {
  if (ts.isConstructorDeclaration(node)) return "constructor";
  const isNamed =
    ts.isFunctionLike(node) ||
    ts.isClassLike(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isVariableDeclaration(node);
  return isNamed ? node.name?.getText() : undefined;
}

/** What travels together is an object. */
const MOST_PARAMETERS = 4;
test("no function of provider has more than four parameters", () => {
  const many = functions.filter(({ parameters }) => parameters > MOST_PARAMETERS);
  expect(many.map(({ name, parameters }) => `${name}: ${parameters}`)).toEqual([]);
});

const MOST_LINES = 40;
test("no function of provider/lifecycle is longer than 40 lines", () => {
  const long = functions.filter(
    ({ name, lines, isInner }) => name.startsWith("provider/lifecycle/") && !isInner && lines > MOST_LINES,
  );
  expect(long.map(({ name, lines }) => `${name}: ${lines}`)).toEqual([]);
});

test("functions are found wherever they are", () => {
  const found = (name: string) => functions.find((each) => each.name === `provider/${name}`);
  expect(found("run/run.ts Run.constructor")).toMatchObject({ parameters: 2, isInner: false });
  expect(found("lifecycle/create.ts create")).toMatchObject({ parameters: 2, isInner: false });
  expect(found("lifecycle/handler.ts Handler.diff")).toMatchObject({ lines: 1 });
  expect(functions.filter(({ isInner }) => isInner).length).toBeGreaterThan(100);
});

test("the emulator shares nothing with what it is there to test", () => {
  expectNone(
    inFolder("emulator").filter(
      ({ target }) => (isOurs(target) && !target.startsWith("emulator/")) || target === "pulumi-celigo",
    ),
  );
});

test("nothing imports the tests, and what is shipped imports nothing of dev", () => {
  expectNone(imports.filter(({ file, target }) => target.startsWith("test/") && !isTest(file)));
  expectNone(
    imports.filter(
      ({ file, target }) => target.startsWith("dev/") && !isTest(file) && !file.startsWith("dev/"),
    ),
  );
});

test("examples import what users import", () => {
  expectNone(
    inFolder("examples").filter(
      ({ target }) =>
        !["@pulumi/pulumi", "pulumi-celigo"].includes(target) && !target.startsWith("examples/"),
    ),
  );
});

test("what is shipped imports only what package.json names", () => {
  const manifest = JSON.parse(fs.readFileSync(path.join(ROOT, "package.json"), "utf8")) as {
    dependencies: Record<string, string>;
    peerDependencies: Record<string, string>;
  };
  const named = new Set([
    ...Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }),
    "pulumi-celigo",
  ]);
  const shipped = ["sdk", "provider", "emulator", "cli"].flatMap(inFolder);
  const packages = shipped.filter(({ target }) => !isOurs(target) && !target.startsWith("node:"));
  expectNone(packages.filter(({ target }) => !named.has(target)));
  const used = new Set(packages.map(({ target }) => target));
  expect(Object.keys(manifest.dependencies).filter((name) => !used.has(name))).toEqual([]);
});

test("the lock file holds the packages of every system, or npm ci refuses it", () => {
  const { packages } = JSON.parse(fs.readFileSync(path.join(ROOT, "package-lock.json"), "utf8")) as {
    packages: Record<string, { optionalDependencies?: Record<string, string> }>;
  };
  const missing = Object.entries(packages).flatMap(([where, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !(`node_modules/${name}` in packages) && !(`${where}/node_modules/${name}` in packages),
    ),
  );
  expect(missing).toEqual([]);
});

test("importing the built package loads neither axios nor ajv", () => {
  const script = `require("pulumi-celigo"); console.log(JSON.stringify(Object.keys(require.cache)))`;
  const output = execFileSync(process.execPath, ["-e", script], { cwd: ROOT, encoding: "utf8" });
  const loaded = JSON.parse(output) as string[];
  expect(loaded.map(inRepository)).toContain("dist/sdk/index.js");
  const packages = ["axios", "ajv", "ajv-formats", "fastify", "commander", "follow-redirects"];
  const unwanted = packages.map((name) => `node_modules/${name}/`);
  expect(loaded.map(inRepository).filter((file) => unwanted.some((each) => file.startsWith(each)))).toEqual(
    [],
  );
  expect(
    loaded.map(inRepository).filter((file) => /^dist\/(provider\/(?!pulumi\/)|emulator|cli)/.test(file)),
  ).toEqual([]);
});

const inRepository = (file: string) => path.relative(ROOT, file).replaceAll(path.sep, "/");

test("no file of the repository knows this machine", () => {
  const tracked = git("ls-files", "--cached", "--others", "--exclude-standard", "-z").split("\0");
  const words = [
    // Written in two halves, so that this file does not hold what it looks for.
    ...["/wo" + "rk/", "../sha" + "red", "contract" + ".md", "-facts" + ".md"],
    ...[ROOT, homedir()].filter((each) => each.length > 4).map((each) => `${each}/`),
  ];
  const offenders: string[] = [];
  for (const file of tracked) {
    const full = path.join(ROOT, file);
    if (!file || /(^|\/)(package-lock\.json|go\.sum)$/.test(file) || !fs.existsSync(full)) continue;
    const lines = fs.readFileSync(full, "utf8").split("\n");
    for (const [index, line] of lines.entries()) {
      const word = words.find((each) => line.includes(each));
      if (word) offenders.push(`${file}:${index + 1} holds ${word}`);
    }
  }
  expect(offenders).toEqual([]);
});

/** Empty where there is no git, or no repository (a source archive). */
function git(...args: string[]): string {
  try {
    return execFileSync("git", args, { cwd: ROOT, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  } catch {
    return "";
  }
}
