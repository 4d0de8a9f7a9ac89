/** `Pulumi.<stack>.yaml`: what it says about the account, and what an export adds to it. Nothing in it is lost. */
import { Document, isAlias, isMap, isScalar, parseDocument, type Tags, type YAMLMap } from "yaml";
import { stackFileName } from "../program";
import type { Output } from "./output";

const KEY_SETTINGS = ["encryptionsalt", "encryptedkey", "secretsprovider"] as const;

const REFERENCES = ["config", "celigo:references"];

/** What encrypts a stack's secrets: the salt of its passphrase, or the key that a key service has encrypted. */
export type KeySettings = { [name in (typeof KEY_SETTINGS)[number]]?: string };

/** A stack's config file. */
export class StackFile {
  private readonly document: Document;

  /** @throws Error when the text is not YAML. */
  constructor(file: string, text = "") {
    this.document = parseDocument(text, { customTags: (tags) => tags.map(asWritten) });
    const [error] = this.document.errors;
    if (error) throw new Error(`${file} is not YAML: ${error.message}`);
    if (!isMap(this.document.contents)) this.document.contents = this.document.createNode({});
  }

  /** A setting in clear, such as `celigo:region`. */
  get(key: string): string | undefined {
    return textOf(this.at(["config", key]));
  }

  /** The ciphertext of a secret setting. */
  secure(key: string): string | undefined {
    const value: unknown = this.document.getIn(["config", key, "secure"]);
    return typeof value === "string" ? value : undefined;
  }

  /** True when it says what encrypts its secrets. */
  get hasKey(): boolean {
    return KEY_SETTINGS.some((name) => this.document.has(name));
  }

  /** Says what encrypts its secrets. */
  setKey(settings: KeySettings): void {
    for (const [name, value] of Object.entries(settings)) this.document.set(name, value);
  }

  has(key: string): boolean {
    return this.document.hasIn(["config", key]);
  }

  /** Sets what is not set already to this value. */
  set(key: string, value: string | { secure: string }): void {
    if (this.get(key) !== value) this.setIn(["config", key], value);
  }

  /** `celigo:references`: ids by their keys. */
  references(): { [key: string]: string } {
    const found = this.at(REFERENCES);
    if (isMap(found))
      return Object.fromEntries(
        found.items.map(({ key, value }) => [textOf(key) ?? "", textOf(this.meant(value)) ?? ""]),
      );
    const parsed = JSON.parse(textOf(found) || "{}") as object;
    return Object.fromEntries(Object.entries(parsed).map(([key, id]) => [key, String(id)]));
  }

  /** Adds ids to `celigo:references`. */
  refer(references: Map<string, string>): void {
    if (references.size === 0) return;
    if (!isMap(this.document.getIn(REFERENCES, true))) this.setIn(REFERENCES, this.references());
    const map = this.document.getIn(REFERENCES, true) as YAMLMap;
    for (const [key, id] of references) {
      const known = map.items.find((each) => textOf(each.key) === key)?.key ?? key;
      // An id of digits without quotes would be a number to Pulumi.
      if (map.get(known) !== id) map.set(known, this.document.createNode(id));
    }
  }

  toString(): string {
    const text = this.document.toString({ lineWidth: 0 });
    return text.trim() === "{}" ? "" : text;
  }

  private at(path: string[]): unknown {
    return this.meant(this.document.getIn(path, true));
  }

  private meant(node: unknown): unknown {
    return isAlias(node) ? node.resolve(this.document) : node;
  }

  private setIn(path: string[], value: unknown): void {
    if (!isMap(this.document.get("config"))) this.document.set("config", this.document.createNode({}));
    this.document.setIn(path, this.document.createNode(value));
  }
}

/** Numbers keep the form that they have: `007`, `1e3`, and more digits than JavaScript can hold. */
function asWritten(tag: Tags[number]): Tags[number] {
  if (typeof tag === "string" || tag.collection !== undefined || !/:(int|float)$/.test(tag.tag)) return tag;
  return { ...tag, stringify: (node) => node.source ?? String(node.value) };
}

/** A scalar's text; a number's is the one that stands in the file. */
function textOf(node: unknown): string | undefined {
  if (typeof node === "string") return node;
  if (!isScalar(node)) return undefined;
  const { value, source } = node;
  if (typeof value === "number") return source;
  return typeof value === "string" || typeof value === "boolean" ? String(value) : undefined;
}

/** A stack's config file in a directory of exports. @throws Error when it is not YAML. */
export function stackFileOf(output: Output, stack: string): StackFile {
  const file = stackFileName(output.directory, stack);
  return new StackFile(file, output.read(file));
}

/** Writes it back. */
export function writeStackFile(output: Output, stack: string, file: StackFile): void {
  const text = file.toString();
  if (text !== "") output.write(stackFileName(output.directory, stack), text);
}
