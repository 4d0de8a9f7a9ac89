/**
 * Writes the classes and types in `sdk/` and the resource table of the README from the resources' schemas.
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
import type { ResourceSpec, Schema } from "../provider/define-resource";
import { resources } from "../provider/resources";

const FIRST_LINE = "// Generated from provider/resources by `npm run generate`: do not edit.\n";
const TABLE = /(<!-- resources:begin -->)[^]*?(<!-- resources:end -->)/;

/** Ids that are not simply the `_id` of the object. */
const IDS: Record<string, string> = {
  ConnectorLicense: "`<connectorId>/<licenseId>`",
  ConnectorTrial: "`<connectorId>`",
  StateKey: "`<key>` or `<resourceType>/<resourceId>/<key>`, each part URL-encoded",
};

/** The arguments of each class's documentation example, after the name. */
const EXAMPLES: Record<string, string> = {
  Integration: `{
  name: "Orders to ERP",
  flowGroupings: [{ name: "Orders" }, { name: "Refunds" }],
}`,
  Script: `{
  name: "Order hooks",
  content: new pulumi.asset.FileAsset("scripts/order-hooks.js"),
}`,
  Connector: `{
  name: "Shop to ERP",
  _integrationId: integration.id,
  applications: ["shopify", "netsuite"],
}`,
  ConnectorLicense: `{
  _connectorId: connector.id,
  email: "customer@example.com",
  expires: "2030-12-31T23:59:59.999Z",
  opts: { connectorEdition: "standard" },
}`,
  ConnectorTrial: `{
  _connectorId: connector.id,
  _trialLicenseId: license._id,
  trialPeriod: 14,
}`,
  StateKey: `{
  key: "sequenceNumber",
  value: { counter: 1 },
  resourceType: "integrations",
  _resourceId: integration.id,
  seedOnce: true,
}`,
};

/** What programs pass (`Input` at every depth), or what they get back (plain). */
type Side = "input" | "output";

/** The directory of package.json, from the source as well as from `dist`. */
export function projectRoot(): string {
  let directory = __dirname;
  while (!existsSync(join(directory, "package.json"))) directory = dirname(directory);
  return directory;
}

/** The text of every generated file by its path; README.md only when it has the table's markers. */
export async function generate(root: string = projectRoot()): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const specs = Object.values(resources);
  for (const spec of specs) files.set(`sdk/${kebab(spec.name)}.ts`, await pretty(resourceFile(spec)));
  files.set("sdk/resources.ts", await pretty(barrel(specs)));
  const readme = existsSync(join(root, "README.md")) ? readFileSync(join(root, "README.md"), "utf8") : "";
  if (TABLE.test(readme)) {
    const rows = await pretty(table(specs), "markdown");
    files.set(
      "README.md",
      readme.replace(TABLE, (_all, begin, end) => `${begin}\n\n${rows}\n${end}`),
    );
  }
  return files;
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

function barrel(specs: ResourceSpec[]): string {
  return FIRST_LINE + specs.map((spec) => `export * from "./${kebab(spec.name)}";\n`).join("");
}

function table(specs: ResourceSpec[]): string {
  const code = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(", ");
  const rows = specs.map((spec) =>
    [
      `\`${spec.name}\``,
      code(spec.naturalKey),
      IDS[spec.name] ?? "`_id`",
      `\`${spec.path}\``,
      code(spec.schema.required ?? []),
    ].join(" | "),
  );
  return ["class | natural key | id | path | required inputs", "--- | --- | --- | --- | ---", ...rows]
    .map((row) => `| ${row} |\n`)
    .join("");
}

function resourceFile(spec: ResourceSpec): string {
  const types = new NestedTypes(spec.name);
  const args = types.declare(`${spec.name}Args`, spec.name, spec.schema, "input", `Inputs of ${spec.name}.`);
  const body = resourceClass(spec, types);
  return [
    FIRST_LINE +
      "/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-member-access */",
    `import * as pulumi from "@pulumi/pulumi";`,
    `import { type, props${spec.volatile ? ", volatile" : ""} } from "./resource";\n`,
    args,
    ...types.declarations,
    body,
  ].join("\n");
}

function resourceClass(spec: ResourceSpec, types: NestedTypes): string {
  const { name } = spec;
  const required = new Set(spec.schema.required);
  const inputs = Object.entries(spec.schema.properties)
    .filter(([input]) => !["adoptId", "onExisting", spec.asset].includes(input))
    .map(([input, schema]) => {
      const type = types.of(schema, name + pascal(input, schema), "output");
      return field(input, `${type}${required.has(input) ? "" : " | undefined"}`, schema.description);
    });
  const outputs = Object.entries(spec.outputs ?? {}).map(([output, { type, description }]) =>
    field(output, scalar(type), description),
  );
  const getters = Object.entries(spec.volatile ?? {}).map(
    ([output, { type, description }]) =>
      `${doc(description)}public get ${output}(): pulumi.Output<${scalar(type)} | undefined> {
        return volatile(this, "${output}");
      }\n`,
  );
  return `${doc(classText(spec))}export class ${name} extends pulumi.CustomResource {
    ${[...inputs, ...outputs].join("")}
    ${doc(`Makes the resource.\n\n@param name Pulumi's name of the resource.\n@param args Its inputs.\n@param opts Options such as \`provider\` (an \`Account\`), \`protect\` or \`aliases\`.`)}constructor(name: string, args: ${name}Args, opts?: pulumi.CustomResourceOptions) {
      super(type("${name}"), name, props("${name}", args, ${JSON.stringify(Object.keys(spec.outputs ?? {}))}), opts);
    }

    ${getters.join("\n")}
    /** Whether a value is a ${name}, also one from another copy of this package. */
    public static override isInstance(obj: any): obj is ${name} {
      return pulumi.CustomResource.isInstance(obj) && (obj as any).__pulumiType === type("${name}");
    }
  }
  `;
}

function classText(spec: ResourceSpec): string {
  const example = EXAMPLES[spec.name];
  if (!example) throw new Error(`dev/generate.ts: add an example of ${spec.name} to EXAMPLES`);
  const variable = spec.name.charAt(0).toLowerCase() + spec.name.slice(1);
  return `${spec.description}

Natural key: ${spec.naturalKey.map((key) => `\`${key}\``).join(", ")}. Id: ${IDS[spec.name] ?? "the object's `_id`"}.

@example
\`\`\`ts
const ${variable} = new celigo.${spec.name}("${kebab(spec.name)}", ${example});
\`\`\``;
}

/** `declare` makes TypeScript emit no field that would overwrite what Pulumi's constructor sets. */
function field(name: string, type: string, description: string | undefined): string {
  return `${doc(description)}declare public readonly ${name}: pulumi.Output<${type}>;\n`;
}

/** The interfaces of a resource's nested objects; one schema object, used twice, is one interface. */
class NestedTypes {
  readonly declarations: string[] = [];
  private readonly names = { input: new Map<Schema, string>(), output: new Map<Schema, string>() };
  private readonly taken: Set<string>;

  constructor(resource: string) {
    this.taken = new Set([resource, `${resource}Args`]);
  }

  /** The type of a schema; `name` is for the interface, should there be one. */
  of(schema: Schema, name: string, side: Side, about = schema.description ?? ""): string {
    const wrap = (type: string): string => (side === "input" ? `pulumi.Input<${type}>` : type);
    if (schema.format === "asset") return "string | pulumi.asset.Asset";
    if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
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
      ? `${doc("Further properties that the API may know.")}[key: string]: any;\n`
      : "";
    return `${doc(description)}export interface ${name} {\n${lines.join("")}${others}}\n`;
  }

  private interface(schema: Schema, path: string, side: Side, about: string): string {
    const known = this.names[side].get(schema);
    if (known) return known;
    const name = side === "input" ? path : `${path}Output`;
    if (this.taken.has(name)) throw new Error(`dev/generate.ts: two types are named ${name}`);
    this.taken.add(name);
    this.names[side].set(schema, name);
    const place = this.declarations.push("") - 1;
    const description = side === "input" ? about : `{@link ${path}} as an output.`;
    this.declarations[place] = this.declare(name, path, schema, side, description);
    return name;
  }

  /** Objects among the branches are named after their first property. */
  private union(branches: readonly Schema[], name: string, side: Side, about: string): string {
    const types = branches.map((branch) => {
      const [first] = Object.keys(branch.properties ?? {});
      return this.of(branch, first ? `${name}With${pascal(first, {})}` : name, side, about);
    });
    return [...new Set(types)].join(" | ");
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
function pascal(property: string, schema: Schema): string {
  const name = property.replace(/^_+/, "").replace(/^./, (letter) => letter.toUpperCase());
  return schema.type === "array" ? name.replace(/(?<=lias)es$|s$/, "") : name;
}

function kebab(name: string): string {
  return name.replace(/(?!^)[A-Z]/g, "-$&").toLowerCase();
}

function doc(text: string | undefined): string {
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
