/** Whose an id is: the name under which the program knows it, which is the same in every environment. */
import { isObject } from "../provider/compare";
import type { Json } from "../provider/define-resource";
import type { Managed, Stack } from "./stack";

/**
 * What an id belongs to: an object that the stack manages, a named part of one (a flow group), or a key of
 * `celigo:references`.
 */
export type Owner = { object: Managed; part?: string } | { reference: string };

/** An id of Celigo's, wherever it stands in a text. */
const ID = /(?<![0-9A-Za-z])[0-9a-f]{24}(?![0-9A-Za-z])/g;

/** True where a value holds something that looks like an id of Celigo's. */
export function holdsId(value: Json): boolean {
  return new RegExp(ID).test(JSON.stringify(value));
}

/** The owners of a stack's ids. */
export class Owners {
  private readonly known = new Map<string, Owner[]>();

  constructor(
    { managed, references }: Stack,
    /** The word that stands for an id, by its owners: at least one, a reference last. */
    private readonly word: (owners: Owner[]) => string,
    parts: Iterable<readonly [string, Owner]> = [],
  ) {
    const add = (id: string, owner: Owner) => this.known.set(id, [...(this.known.get(id) ?? []), owner]);
    for (const [id, owner] of parts) add(id, owner);
    for (const object of managed) add(object.id.split("/").at(-1) ?? object.id, { object });
    for (const [reference, id] of Object.entries(references)) add(id.trim(), { reference });
  }

  /** The owners of each id: a Connector and its ConnectorTrial have one, and so may several references. */
  all(): Iterable<Owner[]> {
    return this.known.values();
  }

  /** Whose id the text is; nobody's, where the list is empty. */
  of(text: string): Owner[] {
    const owners = this.known.get(text) ?? [];
    // A name is an id to Pulumi, but the same text may stand anywhere; a reference is what the user says it is.
    const isId = text.length === 24 && new RegExp(ID).test(text);
    return isId ? owners : owners.filter((owner) => "reference" in owner);
  }

  /** A text with the words for the ids in it. */
  inText(text: string): string {
    const wordOr = (id: string) => {
      const owners = this.of(id);
      return owners.length > 0 ? this.word(owners) : id;
    };
    return this.of(text).length > 0 ? wordOr(text) : text.replace(ID, wordOr);
  }

  /** A value with the words for the ids in it, keys included. */
  inValue(value: Json): Json {
    if (typeof value === "string") return this.inText(value);
    if (Array.isArray(value)) return value.map((element) => this.inValue(element));
    if (!isObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        new RegExp(ID).test(key) ? this.inText(key) : key,
        this.inValue(inner),
      ]),
    );
  }
}

/** What tells an object from all others of its stack, and is the same in every stack: type, parents' types and name. */
export function identityKey({ urn }: Managed): string {
  return urn.split("::").slice(2).join("::");
}

/** What people call an object. */
export interface Title {
  kind: string;
  name: string;
  /** The types of the components that it is part of, outermost first; another one may have a child of the same name. */
  component?: string;
}

/** What people call this object. */
export function titleOf(object: Managed): Title {
  const [types = ""] = identityKey(object).split("::");
  const parents = types.split("$").slice(0, -1);
  const { kind, name } = object;
  return { kind, name, ...(parents.length > 0 ? { component: parents.join(" > ") } : {}) };
}

/** `Script order-hooks`, with its component where it has one. */
export function titleText({ kind, name, component }: Title): string {
  return `${kind} ${name}${component === undefined ? "" : ` (in ${component})`}`;
}

/** The title of an object as text. */
export function labelOf(object: Managed): string {
  return titleText(titleOf(object));
}
