/** The program's text: one file per integration and connector, and what they share. */
import type { Notice } from "./notice";
import { printObject, quoted, widthOf, type Expression, type Key, type Text } from "./expression";
import { idsIn, isId } from "../id";
import { lastName } from "./leaf";
import { isWritten, visible, type Plan, type Planned } from "./plan";
import type { ReferenceKeys } from "./reference-key";
import { isObject, type Json } from "../../provider/json/json";

/** Columns that a line has. */
const WIDTH = 80;
/** Texts for people: an id in them is no reference, unless it is one of the exported objects. */
const WORDS = ["name", "description", "readme", "key", "email", "title", "label"];

/** A file of the program, by its path without extension. */
export type Modules = Map<string, string>;

/** What a program is written with. */
export interface Writing {
  keys: ReferenceKeys;
  /** Names of groups of flows by the ids that Celigo gave them. */
  groups: Map<string, string>;
  notice: Notice;
  /** True where relative imports end in `.js`: in an ES module. */
  isModule?: boolean;
  /** Files of the program that are kept, which the index imports as well. */
  kept?: string[];
}

/**
 * Writes all modules, `index` among them. Says which ids of its own objects the program has to take from the config.
 */
export function writeProgram(plan: Plan, writing: Writing): Modules {
  const writer = new Writer(plan, writing);
  const names = new Set(plan.objects.filter(isWritten).map(({ module }) => module));
  const modules: Modules = new Map([...names].sort(byPlace).map((name) => [name, writer.module(name)]));
  const all = [...new Set([...names, ...(writing.kept ?? [])])].filter((name) => name !== "index");
  const imports = all.sort(byPlace).map((name) => `${importLine(`./${name}`, writing)}\n`);
  return modules.set("index", imports.length > 0 ? imports.join("") : "export {};\n");
}

/** The statement that loads a file of the program. */
export function importLine(from: string, { isModule }: Pick<Writing, "isModule">): string {
  return `import ${quoted(from + (isModule ? ".js" : ""))};`;
}

function byPlace(a: string, b: string): number {
  const place = (name: string) => (/^state\b/.test(name) ? 2 : name.startsWith("shared-scripts") ? 0 : 1);
  return place(a) - place(b) || (a < b ? -1 : 1);
}

class Writer {
  private readonly referred = new Set<Planned>();
  /** Those that another file refers to. */
  private readonly imported = new Set<Planned>();
  /** What the module that is being written uses. */
  private readonly needs = new Set<"pulumi" | "config">();

  constructor(
    private readonly plan: Plan,
    private readonly writing: Writing,
  ) {
    for (const from of plan.objects) {
      for (const to of plan.references.from(from)) {
        this.referred.add(to);
        if (from.module !== to.module) this.imported.add(to);
      }
    }
  }

  module(name: string): string {
    const here = this.plan.objects.filter((each) => each.module === name && isWritten(each));
    this.needs.clear();
    const body = this.plan.references.sorted(here).map((each) => this.declaration(each));
    return [this.head(name, here), ...body].join("\n");
  }

  private head(name: string, here: Planned[]): string {
    const lines = [];
    if (this.needs.has("pulumi") || this.needs.has("config"))
      lines.push('import * as pulumi from "@pulumi/pulumi";');
    lines.push('import * as celigo from "pulumi-celigo";');
    const others = new Set(
      here.flatMap((each) => this.plan.references.from(each)).filter(({ module }) => module !== name),
    );
    const modules = [...new Set([...others].map(({ module }) => module))].sort();
    for (const module of modules) {
      const variables = [...others].filter((each) => each.module === module).map(imported);
      lines.push(importOf(variables.sort(), relative(name, module) + (this.writing.isModule ? ".js" : "")));
    }
    if (this.needs.has("config")) lines.push("", "const config = new pulumi.Config();");
    return `${lines.join("\n")}\n`;
  }

  private declaration(object: Planned): string {
    const start = this.start(object);
    const open = `new celigo.${object.kind}(`;
    const name = quoted(object.name);
    const entries = this.entries(object);
    if (widthOf(`${start}${open}${name}, {`) <= WIDTH)
      return `${start}${open}${name}, ${printObject(entries, "")});\n`;
    if (widthOf(start + open) <= WIDTH)
      return `${start}${open}\n  ${name},\n  ${printObject(entries, "  ")},\n);\n`;
    return `${start.trimEnd()}\n  ${open}${name}, ${printObject(entries, "  ")});\n`;
  }

  /** The variable that holds an object; what nobody refers to needs none, except what others may want to use. */
  private start(object: Planned): string {
    const isOwn = object.kind === "Script" && this.referred.has(object) && object.module !== "shared-scripts";
    const isOffered = ["Integration", "Script", "Connector"].includes(object.kind) && !isOwn;
    if (isOffered || this.imported.has(object) || object.isPinned)
      return `export const ${object.variable} = `;
    return this.referred.has(object) ? `const ${object.variable} = ` : "";
  }

  private entries(object: Planned): [Key, Expression][] {
    const inputs = this.expression(object, visible(object), []);
    const entries = inputs.type === "object" ? inputs.entries : [];
    if (object.file === undefined) return entries;
    this.needs.add("pulumi");
    return [...entries, ["content", { type: "file", path: object.file }]];
  }

  private expression(object: Planned, value: Json, path: (string | number)[]): Expression {
    const secret = object.secrets.find((each) => samePath(each.path, path));
    if (secret) {
      this.needs.add("config");
      return { type: "secret", key: secret.key, of: typeof secret.value as "string" };
    }
    if (Array.isArray(value)) {
      return { type: "array", elements: value.map((each, i) => this.expression(object, each, [...path, i])) };
    }
    if (isObject(value)) {
      const entries = Object.entries(value).map(([key, inner]): [Key, Expression] => [
        this.key(object, key, path),
        this.expression(object, inner, [...path, key]),
      ]);
      return { type: "object", entries };
    }
    if (typeof value !== "string") return { type: "literal", value };
    const parts = this.text(object, value, path, true);
    const [only, ...others] = parts;
    if (others.length > 0 && parts.some((part) => typeof part === "object" && "variable" in part))
      this.needs.add("pulumi");
    if (others.length > 0 || typeof only === "object") return { type: "text", parts };
    return { type: "literal", value };
  }

  /** Names of properties are known at once, so that they can hold ids of the config only. */
  private key(object: Planned, key: string, path: (string | number)[]): Key {
    const parts = this.text(object, key, path, false);
    return parts.every((part) => typeof part === "string") ? key : parts;
  }

  private text(object: Planned, text: string, path: (string | number)[], isValue: boolean): Text {
    const { byId } = this.plan;
    const isKnown = (id: string) => byId.has(id) || this.writing.groups.has(id);
    const found = idsIn(text, isKnown);
    if (found.length === 0) {
      const property = isValue ? lastName(path) : "";
      const isOther = isId(text) && !WORDS.includes(property);
      return isOther ? [{ reference: this.writing.keys.of(text, property) }] : [text];
    }
    const parts: Text = [];
    let end = 0;
    for (const { id, at } of found) {
      if (at > end) parts.push(text.slice(end, at));
      parts.push(this.reference(object, id, path, isValue));
      end = at + id.length;
    }
    return end < text.length ? [...parts, text.slice(end)] : parts;
  }

  private reference(object: Planned, id: string, path: (string | number)[], isValue: boolean): Text[number] {
    const target = this.plan.byId.get(id);
    if (!target) return { reference: this.writing.keys.of(id, "group", this.writing.groups.get(id)) };
    if (isValue && target.target && this.plan.references.from(object).includes(target))
      return { variable: target.variable, property: target.target.property };
    const reference = this.writing.keys.of(id, "id", target.name);
    const where = `${isValue ? "" : "a name in "}${path.join(".")}`;
    const whose = target === object ? "its own id" : `the id of ${target.kind} ${target.name}`;
    const why = isValue ? whyNot(target) : "names must be known before anything is made";
    this.writing.notice(
      `${object.label}: ${where} holds ${whose}; ${why}, so the program takes it from the config. On a new stack, set a placeholder with \`pulumi config set --path 'celigo:references.${reference}' 000000000000000000000000\`, run \`pulumi up\`, set the id that \`pulumi stack --show-ids\` shows, and run it again.`,
    );
    return { reference };
  }
}

/** Why a value cannot refer to an object. */
function whyNot({ kind, name, kept, reason }: Planned): string {
  if (reason !== undefined) return "no generated file declares that";
  if (kept && kept.exported === undefined)
    return `${kept.file} does not export it (\`export const ... = new celigo.${kind}(${JSON.stringify(name)}, ...)\`)`;
  return "a reference would run in a circle";
}

/** A variable as an import names it. */
function imported({ variable, kept }: Planned): string {
  return kept?.exported === undefined || kept.exported === variable
    ? variable
    : `${kept.exported} as ${variable}`;
}

function samePath(a: (string | number)[], b: (string | number)[]): boolean {
  return a.length === b.length && a.every((step, i) => step === b[i]);
}

function importOf(variables: string[], from: string): string {
  const line = `import { ${variables.join(", ")} } from ${quoted(from)};`;
  if (line.length <= WIDTH || variables.length === 1) return line;
  return `import {\n${variables.map((each) => `  ${each},\n`).join("")}} from ${quoted(from)};`;
}

/** How one module names another: beside it, or from the top. */
function relative(from: string, to: string): string {
  const up = from.split("/").length - 1;
  const sameFolder = up > 0 && from.split("/")[0] === to.split("/")[0];
  if (sameFolder) return `./${to.split("/").slice(1).join("/")}`;
  return up === 0 ? `./${to}` : `${"../".repeat(up)}${to}`;
}
