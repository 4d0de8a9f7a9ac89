/** `Pulumi.<stack>.yaml`: what it says about the account, and what an export adds to it. Nothing in it is lost. */
import { Document, isMap, parseDocument } from "yaml";

const KEY_SETTINGS = ["encryptionsalt", "encryptedkey", "secretsprovider"] as const;

/** What encrypts a stack's secrets: the salt of its passphrase, or the key that a key service has encrypted. */
export type KeySettings = { [name in (typeof KEY_SETTINGS)[number]]?: string };

/** A stack's config file. */
export class StackFile {
  private readonly document: Document;

  /** @throws Error when the text is not YAML. */
  constructor(file: string, text = "") {
    this.document = parseDocument(text);
    const [error] = this.document.errors;
    if (error) throw new Error(`${file} is not YAML: ${error.message}`);
    if (!isMap(this.document.contents)) this.document.contents = this.document.createNode({});
  }

  /** A setting in clear, such as `celigo:region`. */
  get(key: string): string | undefined {
    const value: unknown = this.document.getIn(["config", key]);
    return ["string", "number", "boolean"].includes(typeof value) ? String(value) : undefined;
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
    const { config } = (this.document.toJS() ?? {}) as { config?: { [key: string]: unknown } };
    let found = config?.["celigo:references"] ?? {};
    if (typeof found === "string") found = JSON.parse(found) as object;
    return Object.fromEntries(Object.entries(found).map(([key, id]) => [key, String(id)]));
  }

  /** Adds ids to `celigo:references`. */
  refer(references: Map<string, string>): void {
    if (references.size === 0) return;
    const before = this.references();
    const setting = ["config", "celigo:references"];
    if (!isMap(this.document.getIn(setting, true))) this.setIn(setting, before);
    for (const [key, id] of references) if (before[key] !== id) this.setIn([...setting, key], id);
  }

  toString(): string {
    const text = this.document.toString({ lineWidth: 0 });
    return text.trim() === "{}" ? "" : text;
  }

  private setIn(path: string[], value: unknown): void {
    if (!isMap(this.document.get("config"))) this.document.set("config", this.document.createNode({}));
    this.document.setIn(path, this.document.createNode(value));
  }
}

/** The name of a stack's config file; an organization and a project are no part of it. */
export function stackFileName(stack: string): string {
  return `Pulumi.${stack.split("/").at(-1) ?? stack}.yaml`;
}

/** A stack's config file in a directory of exports. @throws Error when it is not YAML. */
export function stackFileOf(output: { read(file: string): string | undefined }, stack: string): StackFile {
  const file = stackFileName(stack);
  return new StackFile(file, output.read(file));
}
