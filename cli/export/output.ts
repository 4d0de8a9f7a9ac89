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
  /** Unlisted fields that `--extra` named: what was exported once stays in the program. */
  extra: string[];
  /** What the exports of a stack were about. */
  stacks: { [stack: string]: StackMemory };
}

/** What is remembered of a stack's exports. Ids are fingerprints, so that the project names no environment's ids. */
export interface StackMemory {
  all: boolean;
  integrations: string[];
  /** Pulumi's names by fingerprints of objects. */
  names: { [fingerprint: string]: string };
  /** Where objects are declared, by their fingerprints. */
  places?: { [fingerprint: string]: PlaceMemory };
  /** Fingerprints of named objects that have left the program. */
  gone: string[];
  /** The types of parts of no integration whose state is in the program. */
  unownedStates: PartType[];
}

/** Where an object is declared. */
export interface PlaceMemory {
  /** The file, without extension. */
  module: string;
  variable: string;
  /** The file of a script's text. */
  file?: string;
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

  /** Takes files on disk that hold just these texts for generated ones. */
  recognize(files: Map<string, string>): void {
    for (const [file, text] of files) {
      const known = this.manifest.files[file] ?? [];
      if (this.digestOf(file) === digest(text))
        this.manifest.files[file] = [...new Set([...known, digest(text)])];
    }
  }

  /** True for a file with a text that people have written or edited, which stays as it is. */
  isEdited(file: string): boolean {
    const found = this.digestOf(file);
    return !this.isForced && found !== undefined && !(this.manifest.files[file] ?? []).includes(found);
  }

  /** Writes generated files, and removes those of earlier exports that are no more, except for `needed` ones. */
  generate(files: Map<string, string>, needed: string[] = []): void {
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
    const others = Object.entries(known).filter(([file]) => !files.has(file));
    for (const [file, hashes] of others) if (!needed.includes(file)) this.remove(file, hashes);
    // Of a file that was kept, what was generated before: whoever takes an edit back has a file of ours again.
    const kept = [...this.result.kept, ...needed];
    this.manifest.files = Object.fromEntries(
      [...new Set([...files.keys(), ...kept])].flatMap((file) => {
        const text = files.get(file);
        const isKept = text === undefined || kept.includes(file);
        const hashes = isKept ? (known[file] ?? []) : [digest(text)];
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

  /** The digest of a file on disk, whatever its line ends. */
  private digestOf(file: string): string | undefined {
    const found = this.read(file);
    return found === undefined ? undefined : digest(withoutCarriageReturns(file, found));
  }

  private place(file: string, text: string, known: string[]): void {
    const found = this.digestOf(file);
    const isOurs = found === undefined || [digest(text), ...known].includes(found);
    if (isOurs || this.isForced) this.write(file, text);
    else this.result.kept.push(file);
  }

  private remove(file: string, known: string[]): void {
    const found = this.digestOf(file);
    if (found === undefined) return;
    if (known.includes(found) || this.isForced) {
      fs.rmSync(path.join(this.directory, file));
      this.result.removed.push(file);
    } else this.result.kept.push(file);
  }
}

function readManifest(text: string | undefined): Manifest {
  const none: Manifest = { files: {}, secrets: [], extra: [], stacks: {} };
  if (text === undefined) return none;
  try {
    const { files, secrets, extra, stacks } = JSON.parse(text) as Partial<Manifest>;
    return {
      files: { ...files },
      secrets: [...(secrets ?? [])],
      extra: [...(extra ?? [])],
      stacks: { ...stacks },
    };
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
