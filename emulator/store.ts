import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

import type { Document } from "./document";
import { newId } from "./ids";
import { ReferenceIndex } from "./references";

/** What an environment holds, by the API's plural names, and rows that only the emulator has. */
const collections = [
  "integrations",
  "scripts",
  "connectors",
  "licenses",
  "flows",
  "exports",
  "imports",
  "connections",
  "iclients",
  "asynchelpers",
  "lookupcaches",
  "filedefinitions",
  "ediprofiles",
  "tools",
  "apis",
  "mcpservers",
  "stacks",
  "tags",
  "jobs",
  "ashares",
  "revisions",
  "errors",
  "installBase",
  "pushes",
  "scriptLogs",
  "audit",
] as const;

export type Collection = (typeof collections)[number];

/** Rows whose references keep nothing from being deleted. */
const notReferring: ReadonlySet<string> = new Set<Collection>([
  "scripts",
  "licenses",
  "jobs",
  "ashares",
  "revisions",
  "errors",
  "installBase",
  "pushes",
  "scriptLogs",
  "audit",
]);

/** Oldest audit rows go when an environment has more: they are a by-product that must not grow without bound. */
const maxAuditRows = 10_000;

let lastStamp = 0;

/** The time now as the API writes it; two calls never give the same millisecond. */
export function stamp(): string {
  lastStamp = Math.max(Date.now(), lastStamp + 1);
  return new Date(lastStamp).toISOString();
}

/** One environment: documents by collection and id, and state by scope and key. */
export class Environment {
  private readonly documents = new Map<Collection, Map<string, Document>>();
  readonly references = new ReferenceIndex();
  /** State values; the scope is `""` (global) or `<resourceType>/<id>`. */
  private readonly scopes = new Map<string, Map<string, unknown>>();

  constructor(
    readonly name: string,
    readonly _id: string,
    readonly userId: string,
    private readonly changed: () => void,
  ) {
    for (const collection of collections) this.documents.set(collection, new Map());
  }

  private of(collection: Collection): Map<string, Document> {
    const documents = this.documents.get(collection);
    if (!documents)
      throw new Error(`The emulator has no collection "${collection}"; it has ${collections.join(", ")}.`);
    return documents;
  }

  /** The live object of this id. */
  find(collection: Collection, id: string): Document | undefined {
    const document = this.of(collection).get(id.toLowerCase());
    return document?.deletedAt ? undefined : document;
  }

  /** The object of this id, deleted or not. */
  findAny(collection: Collection, id: string): Document | undefined {
    return this.of(collection).get(id.toLowerCase());
  }

  /** Every live object, oldest first. */
  live(collection: Collection): Document[] {
    return this.all(collection).filter((document) => !document.deletedAt);
  }

  /** Every object, deleted ones too, oldest first. */
  all(collection: Collection): Document[] {
    return [...this.of(collection).values()];
  }

  /** Stores a document, new or changed. */
  write(collection: Collection, document: Document): Document {
    const documents = this.of(collection);
    documents.set(document._id, document);
    if (!notReferring.has(collection)) this.references.put(collection, document);
    if (collection === "audit" && documents.size > maxAuditRows) {
      const oldest = documents.keys().next();
      if (!oldest.done) documents.delete(oldest.value);
    }
    this.changed();
    return document;
  }

  /** Moves an object to the recycle bin; everything deleted by one request shares the time. */
  remove(collection: Collection, document: Document, deletedAt = stamp()): void {
    this.write(collection, Object.assign(document, { deletedAt }));
  }

  /** Deletes for good: licenses, logs and rows have no recycle bin. */
  purge(collection: Collection, id: string): void {
    this.of(collection).delete(id);
    this.references.remove(collection, id);
    this.changed();
  }

  /** The keys and values of one state scope. */
  state(scope: string): ReadonlyMap<string, unknown> {
    return this.scopes.get(scope) ?? new Map<string, unknown>();
  }

  /** Sets a state value; answers whether the key is new. */
  setState(scope: string, key: string, value: unknown): boolean {
    const values = this.scopes.get(scope) ?? new Map<string, unknown>();
    this.scopes.set(scope, values);
    const isNew = !values.has(key);
    values.set(key, value);
    this.changed();
    return isNew;
  }

  /** Deletes a state value; answers whether it was there. */
  deleteState(scope: string, key: string): boolean {
    const deleted = this.scopes.get(scope)?.delete(key) ?? false;
    if (deleted) this.changed();
    return deleted;
  }

  /** Deletes every value of one scope. */
  clearState(scope: string): void {
    this.scopes.delete(scope);
    this.changed();
  }

  /** Content as plain JSON: live objects by collection, deleted ones under `recycleBin`, state by scope. */
  snapshot(): EnvironmentSnapshot {
    const live = Object.fromEntries(collections.map((name) => [name, this.live(name)]));
    const deleted = collections.map((name) => [name, this.all(name).filter((d) => d.deletedAt)] as const);
    const state = [...this.scopes].map(([scope, values]) => [scope, Object.fromEntries(values)] as const);
    return structuredClone({
      _id: this._id,
      _userId: this.userId,
      ...(live as Record<Collection, Document[]>),
      recycleBin: Object.fromEntries(deleted.filter(([, rows]) => rows.length > 0)),
      state: Object.fromEntries(
        state.filter(([scope, values]) => scope === "" || Object.keys(values).length > 0),
      ),
    });
  }

  /** What the data file holds of this environment. */
  save(): SavedEnvironment {
    return {
      name: this.name,
      _id: this._id,
      collections: Object.fromEntries(collections.map((name) => [name, this.all(name)])),
      state: [...this.scopes].map(([scope, values]) => [scope, [...values]]),
    };
  }

  /** Takes over what the data file held. */
  load(saved: SavedEnvironment): void {
    for (const collection of collections)
      for (const document of saved.collections[collection] ?? []) this.write(collection, document);
    for (const [scope, values] of saved.state) this.scopes.set(scope, new Map(values));
  }
}

/** One environment as `GET /` shows it; state is keyed by scope (`""` is global), then by key. */
export type EnvironmentSnapshot = Record<Collection, Document[]> & {
  _id: string;
  _userId: string;
  recycleBin: Partial<Record<Collection, Document[]>>;
  state: Record<string, Record<string, unknown>>;
};

/** What `GET /` answers. */
export interface Snapshot {
  environments: Record<string, EnvironmentSnapshot>;
}

interface SavedEnvironment {
  name: string;
  _id: string;
  collections: Partial<Record<Collection, Document[]>>;
  state: [scope: string, values: [key: string, value: unknown][]][];
}

/** All environments of the emulated account, and the file that outlives a restart. */
export class Store {
  readonly environments = new Map<string, Environment>();
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<void> = Promise.resolve();
  private dirty = false;
  private pause = 100;
  /** False while the file is read and after `close`. */
  private open = false;
  private lastFailure = "";

  constructor(
    names: readonly string[],
    userIds: Record<string, string>,
    private readonly file?: string,
  ) {
    if (file) mkdirSync(dirname(file), { recursive: true });
    const saved = file && existsSync(file) ? readData(file) : [];
    for (const name of names) {
      const before = saved.find((environment) => environment.name === name);
      // Ids made from the name stay the same over restarts without a data file too.
      const id = before?._id ?? digest(`environment ${name}`).slice(0, 24);
      const userId = userIds[name] ?? digest("owner").slice(0, 24);
      const environment = new Environment(name, id, userId, () => {
        this.changed();
      });
      if (before) environment.load(before);
      this.environments.set(name, environment);
    }
    // Environments whose token was not given this time stay in the file.
    this.absent = saved.filter(({ name }) => !this.environments.has(name));
    this.open = true;
  }

  private readonly absent: SavedEnvironment[];

  /** What every environment holds. */
  snapshot(): Snapshot {
    const environments = [...this.environments].map(
      ([name, environment]) => [name, environment.snapshot()] as const,
    );
    return { environments: Object.fromEntries(environments) };
  }

  private changed(): void {
    if (!this.file || !this.open) return;
    this.dirty = true;
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.writing = this.writing.then(() => this.persist());
    }, this.pause);
  }

  private async persist(): Promise<void> {
    if (!this.file || !this.dirty) return;
    this.dirty = false;
    const start = performance.now();
    const temporary = `${this.file}.${process.pid}.tmp`;
    try {
      await writeFile(temporary, this.text());
      await rename(temporary, this.file);
      this.lastFailure = "";
    } catch (error) {
      // The emulator goes on serving; the next change, or closing, tries again.
      this.dirty = true;
      const { message } = error as Error;
      if (message !== this.lastFailure) process.stderr.write(`emulator: cannot save: ${message}\n`);
      this.lastFailure = message;
    }
    // A large file must not keep the emulator busy with saving: at most a tenth of the time.
    this.pause = Math.max(100, 10 * (performance.now() - start));
  }

  private text(): string {
    const environments = [...this.environments.values()].map((environment) => environment.save());
    return JSON.stringify({ version: 1, environments: [...environments, ...this.absent] });
  }

  /** Writes what is not yet in the file. */
  async close(): Promise<void> {
    this.open = false;
    clearTimeout(this.timer);
    this.timer = undefined;
    await this.writing;
    if (!this.file || !this.dirty) return;
    this.dirty = false;
    const temporary = `${this.file}.${process.pid}.tmp`;
    writeFileSync(temporary, this.text());
    renameSync(temporary, this.file);
  }
}

function readData(file: string): SavedEnvironment[] {
  try {
    const data = JSON.parse(readFileSync(file, "utf8")) as {
      version?: number;
      environments?: SavedEnvironment[];
    };
    if (data.version === 1 && Array.isArray(data.environments)) return data.environments;
  } catch (error) {
    throw new Error(
      `${file} is not readable as the emulator's data: ${(error as Error).message}. Delete it to start empty.`,
      { cause: error },
    );
  }
  throw new Error(`${file} is not a data file of this emulator. Delete it, or name another file.`);
}

/** A hex digest, for hashes the server makes. */
export function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** Copies a document a caller handed in, with the fields every stored object has. */
export function newDocument(fields: object): Document {
  const now = stamp();
  return { _id: newId(), createdAt: now, lastModified: now, ...structuredClone(fields) };
}
