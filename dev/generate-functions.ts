/** Writes the text of `sdk/functions.ts` from the tables in `provider/functions/`. */
import type { Schema } from "../provider/json/schema";
import { pathInputs } from "../provider/model/document";
import { functions } from "../provider/functions";
import type { FunctionSpec, Shape } from "../provider/model/define-function";
import { NestedTypes, doc, pascal } from "./generate";

const HEAD = `// Generated from provider/functions by \`npm run generate\`: do not edit.
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Functions that read. \`getX\` returns a promise, \`getXOutput\` takes and returns outputs. Both ask the account of
 * \`opts.provider\` (an \`Account\`) or of \`opts.parent\`, else the one of the stack's config and the environment. In an
 * inline program of the Automation API the environment does not count, because the resources may have another one. Pages
 * are put together. What is read is not secret by itself: wrap what holds secrets in \`pulumi.secret\`.
 */
import * as pulumi from "@pulumi/pulumi";
import { invoke, invokeOutput } from "./invoke";
`;

const OPTIONS =
  "Options: `provider` (an `Account`) or `parent`, whose account is asked instead of the stack's";

/** Interfaces of the answers, and what they take from the files of the resources. */
class Shapes {
  readonly declarations: string[] = [];
  /** Names by file. */
  readonly imports = new Map<string, Set<string>>();
  private readonly done = new Set<string>();

  /** The type of an answer, or of one row of it. */
  of({ name, schema, resource }: Shape): string {
    const isPlainMap = schema.type === "object" && !schema.properties;
    if (schema.type !== "object") return name;
    if (isPlainMap) {
      this.once(name, () => `export type ${name} = ${this.typeOf(schema, name)};\n`, schema.description);
      return name;
    }
    const more = resource ? this.fieldsOf(resource, Object.keys(schema.properties ?? {})) : {};
    this.once(name, () => this.body(name, schema, more), schema.description);
    return name;
  }

  private once(name: string, text: () => string, description?: string): void {
    if (this.done.has(name)) return;
    this.done.add(name);
    const place = this.declarations.push("") - 1;
    this.declarations[place] = doc(description) + text();
  }

  private body(name: string, schema: Schema, more: Record<string, string> = {}): string {
    const required = new Set(schema.required);
    const lines = Object.entries(schema.properties ?? {}).map(([property, inner]) => {
      const type = this.typeOf(inner, name + pascal(property, inner));
      return `${doc(inner.description)}${property}${required.has(property) ? "" : "?"}: ${type};\n`;
    });
    const others = schema.additionalProperties
      ? `${doc("Whatever else the API answers.")}[key: string]: any;\n`
      : "";
    return `export interface ${name} {\n${[...lines, ...Object.values(more)].join("")}${others}}\n`;
  }

  private typeOf(schema: Schema, name: string): string {
    if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
    if (schema.type === "array") return `${this.typeOf(schema.items ?? {}, name)}[]`;
    if (schema.type !== "object") {
      const type = schema.type === "integer" ? "number" : (schema.type ?? "any");
      return schema.default === null ? `${type} | null` : type;
    }
    if (schema.properties) {
      if (!schema.description) throw new Error(`provider/functions: describe ${name}`);
      this.once(name, () => this.body(name, schema), schema.description);
      return name;
    }
    const { additionalProperties: inner } = schema;
    return typeof inner === "object"
      ? `{ [key: string]: ${this.typeOf(inner, name.replace(/s$/, ""))} }`
      : "{ [key: string]: any }";
  }

  /** The lines of what the API answers of a resource's inputs and outputs, with the types of its class. */
  private fieldsOf(resource: NonNullable<Shape["resource"]>, listed: string[]): Record<string, string> {
    const { name, schema, local = [], createOnly = [], outputs, volatile } = resource;
    const asset = Object.keys(schema.properties).find((field) => schema.properties[field]?.text);
    const ours = ["adoptId", "onExisting", "extraFields", ...(asset ? [asset, `${asset}Hash`] : [])];
    const left = [...listed, ...ours, ...local, ...createOnly, ...pathInputs(resource)];
    const types = new NestedTypes(name);
    const all: Record<string, Schema> = { ...schema.properties, ...outputs, ...volatile };
    const fields = Object.entries(all).filter(([property]) => !left.includes(property));
    return Object.fromEntries(
      fields.map(([property, inner]) => {
        const type = types.of(inner, name + pascal(property, inner), "output");
        const file = `./${name.replace(/(?!^)[A-Z]/g, "-$&").toLowerCase()}`;
        const names = this.imports.get(file) ?? new Set();
        for (const [used] of type.matchAll(/\b[A-Z]\w*Output\b/g)) names.add(used);
        if (names.size > 0) this.imports.set(file, names);
        const mark = schema.required?.includes(property) ? "" : "?";
        return [property, `${doc(inner.description)}${property}${mark}: ${type};\n`];
      }),
    );
  }
}

/** The whole file, not formatted. */
export function functionsFile(): string {
  const shapes = new Shapes();
  const texts = functions.map((spec) => functionText(spec, shapes));
  const imports = [...shapes.imports].map(
    ([file, names]) => `import type { ${[...names].sort().join(", ")} } from "${file}";\n`,
  );
  return [HEAD, ...imports, "\n", ...shapes.declarations.map((each) => `${each}\n`), ...texts].join("");
}

function functionText(spec: FunctionSpec, shapes: Shapes): string {
  const Name = spec.name.replace(/^g/, "G");
  const isList = !["document", "object", "value"].includes(spec.answer);
  const result = shapes.of(spec.result) + (isList ? "[]" : "");
  const isOptional = spec.byName !== true && (spec.schema.required ?? []).length === 0;
  const args = (type: string): string => `args: ${type}${isOptional ? " = {}" : ""}`;
  const calls = spec.operations.map((operation) => `\`${operation}\``).join(" or ");
  const params = `@param args What to read.\n@param opts ${OPTIONS}`;
  const example = spec.byName
    ? `\n\n@example\n\`\`\`ts\nconst { _id } = await celigo.${spec.name}({ name: "Orders to ERP" });\n\`\`\``
    : "";
  return `${argsText(spec, `${Name}Args`, "plain")}
${argsText(spec, `${Name}OutputArgs`, "input")}
${doc(`${spec.description}\n\nCalls ${calls}${spec.byName ? ", and the list to find a name" : ""}.\n\n${params}.${example}`)}export function ${spec.name}(${args(`${Name}Args`)}, opts?: pulumi.InvokeOptions): Promise<${result}> {
  return invoke("${spec.name}", args, opts);
}

${doc(`${spec.description}\n\nThe same as {@link ${spec.name}}, for arguments that are outputs: while they are unknown in a preview, so is the answer.\n\n${params}; \`dependsOn\`, what must be there first.`)}export function ${spec.name}Output(${args(`${Name}OutputArgs`)}, opts?: pulumi.InvokeOutputOptions): pulumi.Output<${result}> {
  return invokeOutput("${spec.name}", args, opts);
}

`;
}

function argsText(spec: FunctionSpec, name: string, side: "plain" | "input"): string {
  const required = new Set(spec.schema.required);
  const lines = Object.entries(spec.schema.properties).map(([property, schema]) => {
    const type = argumentType(schema, side);
    return `${doc(schema.description)}${property}${required.has(property) ? "" : "?"}: ${type};\n`;
  });
  const of = side === "plain" ? spec.name : `${spec.name}Output`;
  return `${doc(`Arguments of {@link ${of}}.`)}export interface ${name} {\n${lines.join("")}}\n`;
}

function argumentType(schema: Schema, side: "plain" | "input"): string {
  const wrap = (type: string): string => (side === "input" ? `pulumi.Input<${type}>` : type);
  if (schema.enum) return wrap(schema.enum.map((value) => JSON.stringify(value)).join(" | "));
  if (schema.type === "array") return wrap(`${argumentType(schema.items ?? {}, side)}[]`);
  return wrap(schema.type === "integer" ? "number" : (schema.type ?? "any"));
}
