/**
 * Writes the classes and types in `sdk/` and the resource tables of docs/resources.md from the resources' schemas, and the
 * picture of the provider's rooms from its import statements.
 * `node dist/dev/generate.js` writes; with `--check` it writes nothing, names what differs and exits with 1.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import * as markdown from "prettier/plugins/markdown";
import * as estree from "prettier/plugins/estree";
import * as typescript from "prettier/plugins/typescript";
// Not "prettier": its main file loads itself with `import()`, which jest does not allow.
import type { Plugin } from "prettier";
import { format } from "prettier/standalone";
import type { ActionSpec } from "../provider/model/define-action";
import type { OutputSpec, ResourceSpec } from "../provider/model/define-resource";
import { actions, resources } from "../provider/resources";
import { roomsPicture } from "./architecture";
import { operationsPage } from "./operations";
import { functionsFile } from "./generate-functions";
import type { Schema } from "../provider/json/schema";

const FIRST_LINE = "// Generated from provider/resources by `npm run generate`: do not edit.\n";
const TABLE = /(<!-- resources:begin -->)[^]*?(<!-- resources:end -->)/;
const ARCHITECTURE = "docs/contributing/architecture.md";
const ROOMS = /(<!-- rooms:begin -->)[^]*?(<!-- rooms:end -->)/;

/** What resources and actions have in common: what a class shows. */
type ClassSpec = Pick<ResourceSpec, "name" | "description" | "example" | "schema" | "outputs" | "volatile"> &
  Partial<Pick<ResourceSpec, "naturalKey" | "idForm">> & { asset?: string | undefined };

/** What programs pass (`Input` at every depth), or what they get back (plain). */
type Side = "input" | "output";

/** The directory of package.json, from the source as well as from `dist`. */
export function projectRoot(): string {
  let directory = __dirname;
  while (!existsSync(join(directory, "package.json"))) directory = dirname(directory);
  return directory;
}

/** The text of every generated file by its path; pages that are generated in part only where they have their markers. */
export async function generate(root: string = projectRoot()): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const specs = Object.values(resources);
  const acts = Object.values(actions);
  for (const spec of specs)
    files.set(`sdk/${kebab(spec.name)}.ts`, await pretty(classFile(spec, identityText(spec))));
  for (const spec of acts)
    files.set(`sdk/${kebab(spec.name)}.ts`, await pretty(classFile(spec, ACTION_TEXT)));
  files.set("sdk/resources.ts", await pretty(barrel([...specs, ...acts])));
  files.set("sdk/functions.ts", await pretty(functionsFile()));
  files.set("docs/operations.md", await pretty(operationsPage(), "markdown"));
  const page = textOf(root, "docs/resources.md");
  if (TABLE.test(page)) {
    const rows = await pretty(`${table(specs)}\n${ACTIONS_INTRODUCTION}\n\n${actionTable(acts)}`, "markdown");
    files.set(
      "docs/resources.md",
      page.replace(TABLE, (_all, begin, end) => `${begin}\n\n${rows}\n${end}`),
    );
  }
  const architecture = textOf(root, ARCHITECTURE);
  if (ROOMS.test(architecture)) {
    const picture = roomsPicture(root);
    files.set(
      ARCHITECTURE,
      architecture.replace(ROOMS, (_all, begin, end) => `${begin}\n\n${picture}\n${end}`),
    );
  }
  return files;
}

function textOf(root: string, file: string): string {
  return existsSync(join(root, file)) ? readFileSync(join(root, file), "utf8") : "";
}

/** The paths of the generated files whose text on disk is another one. */
export function differing(files: Map<string, string>, root: string = projectRoot()): string[] {
  return [...files.keys()].filter(
    (path) => !existsSync(join(root, path)) || readFileSync(join(root, path), "utf8") !== files.get(path),
  );
}

async function pretty(text: string, parser: "typescript" | "markdown" = "typescript"): Promise<string> {
  const config = JSON.parse(readFileSync(join(projectRoot(), ".prettierrc.json"), "utf8")) as object;
  return format(text, { ...config, parser, plugins: [estree as Plugin, typescript, markdown] });
}

function barrel(specs: ClassSpec[]): string {
  return FIRST_LINE + specs.map((spec) => `export * from "./${kebab(spec.name)}";\n`).join("");
}

function table(specs: ResourceSpec[]): string {
  const code = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(", ");
  const rows = specs.map((spec) =>
    [
      `\`${spec.name}\``,
      code(spec.naturalKey),
      spec.idForm ?? "`_id`",
      `\`${spec.path}\``,
      code(spec.schema.required ?? []),
    ].join(" | "),
  );
  return ["class | natural key | id | path | required inputs", "--- | --- | --- | --- | ---", ...rows]
    .map((row) => `| ${row} |\n`)
    .join("");
}

const ACTIONS_INTRODUCTION =
  "Actions are carried out when their resource is made and whenever an input changes (`triggers` is there for that), and do nothing on deletion:";

function actionTable(specs: ActionSpec[]): string {
  const rows = specs.map((spec) => {
    const required = (spec.schema.required ?? []).map((name) => `\`${name}\``).join(", ");
    return `\`${spec.name}\` | \`${spec.operation}\` | ${required}`;
  });
  return ["action | operation | required inputs", "--- | --- | ---", ...rows]
    .map((row) => `| ${row} |\n`)
    .join("");
}

function classFile(spec: ClassSpec, identity: string): string {
  const types = new NestedTypes(spec.name);
  const args = types.declare(`${spec.name}Args`, spec.name, spec.schema, "input", `Inputs of ${spec.name}.`);
  const body = resourceClass(spec, types, identity);
  const helpers = ["endOfId", "volatile"].filter((helper) => body.includes(`${helper}(this`));
  return [
    FIRST_LINE + "/* eslint-disable @typescript-eslint/no-explicit-any */",
    `import * as pulumi from "@pulumi/pulumi";`,
    `import { typeToken } from "../provider/pulumi/registration";\nimport { ${["isKind", "props", ...(spec.naturalKey === undefined ? [] : ["readProps"]), ...helpers].join(", ")} } from "./resource";\nimport { restoreTexts } from "./texts";\n`,
    args,
    ...types.declarations,
    body,
  ].join("\n");
}

function resourceClass(spec: ClassSpec, types: NestedTypes, identity: string): string {
  const { name } = spec;
  const required = new Set(spec.schema.required);
  const inputs = Object.entries(spec.schema.properties)
    .filter(([input]) => !["adoptId", "onExisting", spec.asset].includes(input))
    .map(([input, schema]) => {
      const type = types.of(schema, name + pascal(input, schema), "output");
      const isOptional = type !== "any" && !required.has(input);
      return field(input, `${type}${isOptional ? " | undefined" : ""}`, schema.description);
    });
  const made = Object.entries(spec.outputs ?? {});
  const registered = made.filter(([, { isEndOfId }]) => !isEndOfId);
  const outputs = registered.map(([output, outputSpec]) =>
    field(output, outputType(outputSpec, types, name + pascal(output, outputSpec)), outputSpec.description),
  );
  const shape = `{ outputs: ${JSON.stringify(registered.map(([output]) => output))}, naturalKey: ${JSON.stringify(spec.naturalKey ?? [])} }`;
  const getter = (output: string, type: string, value: string, description: string) =>
    `${doc(description)}public get ${output}(): pulumi.Output<${type}> {
        return ${value};
      }\n`;
  const getters = [
    ...made.flatMap(([output, { isEndOfId, description }]) =>
      isEndOfId ? [getter(output, "string", "endOfId(this)", description)] : [],
    ),
    ...Object.entries(spec.volatile ?? {}).map(([output, { type, description }]) =>
      getter(output, `${scalar(type)} | undefined`, `volatile(this, "${output}")`, description),
    ),
  ];
  const isResource = spec.naturalKey !== undefined;
  const names = [
    ...Object.keys(spec.schema.properties).filter((each) => !NOT_OF_DOCUMENT.has(each)),
    ...registered.map(([output]) => output),
  ];
  const registration = `props("${name}", args, ${shape}, opts)`;
  const known = isResource
    ? `opts?.id === undefined ? ${registration} : readProps("${name}", ${JSON.stringify([...new Set(names)])})`
    : registration;
  const get = isResource
    ? `${doc(`Reads an existing object, which this program does not manage: it is never changed and never deleted.\n\n@param name Pulumi's name of the resource.\n@param id Its id: ${spec.idForm ?? "the object's `_id`"}. An id of no object is an error.\n@param opts Options such as \`provider\` (an \`Account\`).`)}public static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): ${name} {
      return new ${name}(name, undefined as unknown as ${name}Args, { ...opts, id });
    }

    `
    : "";
  return `${doc(classText(spec, identity))}export class ${name} extends pulumi.CustomResource {
    ${get}
${[...inputs, ...outputs].join("")}
    ${doc(`Makes the resource.\n\n@param name Pulumi's name of the resource.\n@param args Its inputs.\n@param opts Options such as \`provider\` (an \`Account\`), \`protect\` or \`aliases\`.`)}constructor(name: string, args: ${name}Args, opts?: pulumi.CustomResourceOptions) {
      super(typeToken("${name}"), name, ${known}, opts);
      restoreTexts(this, args);
    }

    ${getters.join("\n")}
    /** Whether a value is a ${name}, also one from another copy of this package, and within transformations. */
    public static override isInstance(obj: any): obj is ${name} {
      return isKind(obj, "${name}");
    }
  }
  `;
}

function outputType(spec: OutputSpec, types: NestedTypes, name: string): string {
  const type = spec.type === "array" ? types.of(spec, name, "output") : scalar(spec.type);
  return spec.optional ? `${type} | undefined` : type;
}

function identityText(spec: ResourceSpec): string {
  const key = spec.naturalKey.map((name) => `\`${name}\``).join(", ");
  return `${key === "" ? "" : `Natural key: ${key}. `}Id: ${spec.idForm ?? "the object's `_id`"}.`;
}

/** Inputs that say how an object is created or treated. */
const NOT_OF_DOCUMENT = new Set([
  "adoptId",
  "onExisting",
  "forceDestroy",
  "rewriteOn",
  "updateWithout",
  "seedOnce",
]);

const ACTION_TEXT =
  "An action: it is carried out when the resource is made and whenever an input changes, and deletion undoes nothing.";

function classText(spec: ClassSpec, identity: string): string {
  const variable = spec.name.charAt(0).toLowerCase() + spec.name.slice(1);
  return `${spec.description}

${identity}

@example
\`\`\`ts
const ${variable} = new celigo.${spec.name}("${kebab(spec.name)}", ${spec.example});
\`\`\``;
}

/** `declare` makes TypeScript emit no field that would overwrite what Pulumi's constructor sets. */
function field(name: string, type: string, description: string | undefined): string {
  return `${doc(description)}declare public readonly ${name}: pulumi.Output<${type}>;\n`;
}

/** The interfaces of a resource's nested objects; one schema object, used twice, is one interface. */
export class NestedTypes {
  readonly declarations: string[] = [];
  private readonly names = { input: new Map<Schema, string>(), output: new Map<Schema, string>() };
  private readonly taken: Set<string>;

  constructor(private readonly resource: string) {
    this.taken = new Set([resource, `${resource}Args`]);
  }

  /** The type of a schema; `name` is for the interface, should there be one. */
  of(schema: Schema, name: string, side: Side, about = schema.description ?? ""): string {
    const wrap = (type: string): string => (side === "input" ? `pulumi.Input<${type}>` : type);
    if (schema.text) return "string | pulumi.asset.Asset";
    if (schema.enum) {
      const listed = schema.enum.map((value) => JSON.stringify(value)).join(" | ");
      // Celigo may know more values; an editor still completes the listed ones.
      return schema.isClosed || schema.type !== "string" ? listed : `${listed} | (string & {})`;
    }
    if (schema.anyOf) return this.union(schema.anyOf, name, side, about);
    if (schema.type === "array")
      return schema.items
        ? `${parenthesized(wrap(this.of(schema.items, name, side, `An element of: ${about}`)))}[]`
        : "any[]";
    if (schema.type !== "object") return scalar(schema.type);
    if (schema.properties) return this.interface(schema, name, side, schema.description ?? about);
    if (typeof schema.additionalProperties === "object")
      return `{ [key: string]: ${wrap(this.of(schema.additionalProperties, `${name}Value`, side, `A value of: ${about}`))} }`;
    return "{ [key: string]: any }";
  }

  /** The text of an interface with one line per property. */
  declare(name: string, path: string, schema: Schema, side: Side, description: string): string {
    const required = new Set(schema.required);
    const lines = Object.entries(schema.properties ?? {}).map(([property, inner]) => {
      const type = this.of(inner, path + pascal(property, inner), side);
      const optional = required.has(property) ? "" : "?";
      return `${doc(inner.description)}${property}${optional}: ${side === "input" ? `pulumi.Input<${type}>` : type};\n`;
    });
    const others = schema.additionalProperties
      ? `${doc("Fields that Celigo knows and no document lists.")}[key: string]: any;\n`
      : "";
    return `${doc(description)}export interface ${name} {\n${lines.join("")}${others}}\n`;
  }

  private interface(schema: Schema, path: string, side: Side, about: string): string {
    const known = this.names[side].get(schema);
    if (known) return known;
    // What refers to itself has a name of its own.
    const own =
      schema.$ref === undefined
        ? (schema.typeName ?? path)
        : this.resource + (schema.$ref.split("/").at(-1) ?? "");
    const name = side === "input" ? own : `${own}Output`;
    if (this.taken.has(name)) throw new Error(`dev/generate.ts: two types are named ${name}`);
    this.taken.add(name);
    this.names[side].set(schema, name);
    const place = this.declarations.push("") - 1;
    const isBoth = side === "output" && this.names.input.has(schema);
    const description = isBoth ? `{@link ${own}} as an output.` : about;
    this.declarations[place] = this.declare(name, path, schema, side, description);
    return name;
  }

  /** Objects among the branches are named after their first property. */
  private union(branches: readonly Schema[], name: string, side: Side, about: string): string {
    const types = branches.map((branch) => {
      const [first] = Object.keys(branch.properties ?? {});
      return this.of(branch, first ? `${name}With${pascal(first, {})}` : name, side, about);
    });
    return types.includes("any") ? "any" : [...new Set(types)].join(" | ");
  }
}

function scalar(type: Schema["type"]): string {
  if (type === "integer") return "number";
  return type ?? "any";
}

function parenthesized(type: string): string {
  return / \| /.test(type) && !type.startsWith("pulumi.Input<") ? `(${type})` : type;
}

/** `_iClientIdMap` becomes `IClientIdMap`; what names the elements of an array loses its plural. */
export function pascal(property: string, schema: Schema): string {
  const name = property.replace(/^_+/, "").replace(/^./, (letter) => letter.toUpperCase());
  return schema.type === "array" ? name.replace(/(?<=lias)es$|s$/, "") : name;
}

function kebab(name: string): string {
  return name.replace(/(?!^)[A-Z]/g, "-$&").toLowerCase();
}

export function doc(text: string | undefined): string {
  if (!text) return "";
  const lines = text.replace(/\*\//g, "*\\/").split("\n").flatMap(folded);
  return lines.length === 1
    ? `/** ${lines[0]} */\n`
    : `/**\n${lines.map((line) => ` * ${line}\n`).join("")} */\n`;
}

/** Prettier leaves comments alone, so long lines are broken here. */
function folded(line: string): string[] {
  return line.match(/.{1,100}(?= |$)|\S+/g)?.map((part, at) => (at === 0 ? part : part.trimStart())) ?? [""];
}

async function main(): Promise<void> {
  const root = projectRoot();
  const files = await generate(root);
  const paths = differing(files, root);
  if (process.argv.includes("--check")) {
    for (const path of paths) console.error(`${path} differs from what its schemas say: npm run generate`);
    if (paths.length > 0) process.exitCode = 1;
    return;
  }
  for (const path of paths) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), files.get(path) ?? "");
    console.log(`wrote ${path}`);
  }
}

if (require.main === module) void main();
