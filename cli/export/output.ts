/** Writes an export's files so that nobody's work is lost: what people have edited is kept, and an end at any time does no harm. */
import { createHash } from "node:crypto";
import * as fs from "node:fs";
import * as path from "node:path";
import type { PartType } from "./account";

/** Remembers what was generated; part of the project, so that exports by others know it too. */
export const MANIFEST = "celigo-export.json";

/** What is remembered of earlier exports. */
export interface Manifest {
  /** sha256 of each generated file; two while an export is under way. */
  files: { [file: string]: string[] };
  /** Paths that `--secret` named, each in its one form: what was a secret once is never written in clear. */
  secrets: string[];
  /** What the exports of a stack were about. */
  stacks: { [stack: string]: StackMemory };
}

/** What is remembered of a stack's exports. Ids are fingerprints, so that the project names no environment's ids. */
export interface StackMemory {
  all: boolean;
  integrations: string[];
  /** Pulumi's names by fingerprints of objects. */
  names: { [fingerprint: string]: string };
  /** Fingerprints of named objects that have left the program. */
  gone: string[];
  /** The types of parts of no integration whose state is in the program. */
  unownedStates: PartType[];
}

/** What became of the files. */
export interface Written {
  written: string[];
  /** Edited by hand, and different from what would have been written. */
  kept: string[];
  removed: string[];
}

/** A directory that exports go to. */
export class Output {
  readonly manifest: Manifest;
  readonly result: Written = { written: [], kept: [], removed: [] };

  constructor(
    readonly directory: string,
    private readonly isForced: boolean,
  ) {
    this.manifest = readManifest(this.read(MANIFEST));
  }

  /** The text of a file; undefined where there is none. */
  read(file: string): string | undefined {
    try {
      return fs.readFileSync(path.join(this.directory, file), "utf8");
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
      throw error;
    }
  }

  /** Writes generated files, and removes those of earlier exports that are no more. */
  generate(files: Map<string, string>): void {
    const known = this.manifest.files;
    // First what may be there from now on: after an end halfway, a file of ours is still known as one.
    this.manifest.files = Object.fromEntries(
      [...new Set([...Object.keys(known), ...files.keys()])].map((file) => {
        const text = files.get(file);
        return [file, [...new Set([...(text === undefined ? [] : [digest(text)]), ...(known[file] ?? [])])]];
      }),
    );
    this.remember();
    for (const [file, text] of files) this.place(file, text, known[file] ?? []);
    for (const [file, hashes] of Object.entries(known)) if (!files.has(file)) this.remove(file, hashes);
    // Of a file that was kept, what was generated before: whoever takes an edit back has a file of ours again.
    this.manifest.files = Object.fromEntries(
      [...files].flatMap(([file, text]) => {
        const hashes = this.result.kept.includes(file) ? (known[file] ?? []) : [digest(text)];
        return hashes.length > 0 ? [[file, hashes]] : [];
      }),
    );
    this.remember();
  }

  /** Writes a file whatever is there. */
  write(file: string, text: string, mode?: number): void {
    if (this.read(file) === text) return;
    const full = path.join(this.directory, file);
    fs.mkdirSync(path.dirname(full), { recursive: true });
    const temporary = `${full}.${process.pid}.tmp`;
    try {
      fs.writeFileSync(temporary, text, mode === undefined ? {} : { mode });
      fs.renameSync(temporary, full);
    } finally {
      fs.rmSync(temporary, { force: true });
    }
    this.result.written.push(file);
  }

  /** Writes down what is remembered. */
  remember(): void {
    const files = Object.fromEntries(
      Object.entries(this.manifest.files).sort(([a], [b]) => (a < b ? -1 : 1)),
    );
    const note = "Written by `pulumi-celigo export`, to tell its own files from edited ones. Commit it.";
    this.write(MANIFEST, `${JSON.stringify({ note, ...this.manifest, files }, undefined, 2)}\n`);
    this.result.written = [...new Set(this.result.written)];
  }

  private place(file: string, text: string, known: string[]): void {
    const found = this.read(file);
    const isOurs =
      found === undefined || [digest(text), ...known].includes(digest(withoutCarriageReturns(file, found)));
    if (isOurs || this.isForced) this.write(file, text);
    else this.result.kept.push(file);
  }

  private remove(file: string, known: string[]): void {
    const found = this.read(file);
    if (found === undefined) return;
    if (known.includes(digest(withoutCarriageReturns(file, found))) || this.isForced) {
      fs.rmSync(path.join(this.directory, file));
      this.result.removed.push(file);
    } else this.result.kept.push(file);
  }
}

function readManifest(text: string | undefined): Manifest {
  const none: Manifest = { files: {}, secrets: [], stacks: {} };
  if (text === undefined) return none;
  try {
    const { files, secrets, stacks } = JSON.parse(text) as Partial<Manifest>;
    return { files: { ...files }, secrets: [...(secrets ?? [])], stacks: { ...stacks } };
  } catch {
    throw new Error(`${MANIFEST} is not JSON. Restore it, or delete it and run the export with --force.`);
  }
}

/** A checkout may change line ends, but for scripts: of these, Celigo has every byte. */
function withoutCarriageReturns(file: string, text: string): string {
  return file.startsWith("scripts/") ? text : text.replaceAll("\r\n", "\n");
}

/** sha256 of a text, hex. */
export function digest(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** What stands for an id where ids must not stand. */
export function fingerprint(text: string): string {
  return digest(`pulumi-celigo:${text}`).slice(0, 16);
}
