import type { Document } from "./document";

/** One object that refers to another, and where. */
export interface Reference {
  collection: string;
  id: string;
  paths: string[];
}

// `_sourceId` is provenance and `_userId` ownership; neither keeps its target from being deleted.
const notReferences = new Set(["_id", "_userId", "_sourceId", "_envId", "_createdByUserId"]);

/** Every reference in a document: fields such as `_scriptId` and `_sharedImportIds`, at any depth. */
export function referencesIn(document: object): { target: string; path: string; key: string }[] {
  const found: { target: string; path: string; key: string }[] = [];
  const open: [value: unknown, path: string][] = [[document, ""]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [value, path] = next;
    if (Array.isArray(value)) {
      for (let i = value.length - 1; i >= 0; i--) open.push([value[i], `${path}[${i}]`]);
    } else if (typeof value === "object" && value !== null) {
      for (const [key, child] of Object.entries(value)) {
        const childPath = path ? `${path}.${key}` : key;
        if (/^_\w*Ids?$/.test(key) && !notReferences.has(key)) {
          const targets = Array.isArray(child) ? child : [child];
          for (const target of targets)
            if (typeof target === "string") found.push({ target, path: childPath, key });
        }
        if (typeof child === "object") open.push([child, childPath]);
      }
    }
  }
  return found;
}

/** Who refers to whom in one environment, kept up with every write, so that a deletion need not search. */
export class ReferenceIndex {
  private readonly byTarget = new Map<string, Map<string, Reference>>();
  private readonly targetsOf = new Map<string, string[]>();

  /** Notes the references of a document in place of those it had before. */
  put(collection: string, document: Document): void {
    this.remove(collection, document._id);
    if (document.deletedAt) return;
    const source = `${collection}/${document._id}`;
    const references = referencesIn(document);
    for (const { target, path } of references) {
      const sources = this.byTarget.get(target) ?? new Map<string, Reference>();
      this.byTarget.set(target, sources);
      const reference = sources.get(source) ?? { collection, id: document._id, paths: [] };
      reference.paths.push(path);
      sources.set(source, reference);
    }
    const targets = [...new Set(references.map(({ target }) => target))];
    if (targets.length > 0) this.targetsOf.set(source, targets);
  }

  /** Forgets what a document refers to. */
  remove(collection: string, id: string): void {
    const source = `${collection}/${id}`;
    for (const target of this.targetsOf.get(source) ?? []) {
      const sources = this.byTarget.get(target);
      sources?.delete(source);
      if (sources?.size === 0) this.byTarget.delete(target);
    }
    this.targetsOf.delete(source);
  }

  /** The live objects that refer to this id. */
  to(id: string): Reference[] {
    return [...(this.byTarget.get(id)?.values() ?? [])];
  }
}
