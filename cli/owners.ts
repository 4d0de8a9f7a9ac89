/** Whose an id is: the name under which the program knows it, which is the same in every environment. */
import { isId } from "./id";
import type { Managed, Stack } from "./stack";
import type { Json } from "../provider/json/json";

/**
 * What an id belongs to: an object that the stack manages, a named part of one (a flow group), or a key of
 * `celigo:references`.
 */
export type Owner = { object: Managed; part?: string } | { reference: string };

/** An id of Celigo's, wherever it stands in a text. */
const ID = /(?<![0-9A-Za-z])[0-9a-f]{24}(?![0-9A-Za-z])/gi;

/** True where a value holds something that looks like an id of Celigo's. */
export function holdsId(value: Json): boolean {
  return new RegExp(ID).test(JSON.stringify(value));
}

/** The owners of a stack's ids. */
export class Owners {
  private readonly known = new Map<string, Owner[]>();

  constructor(
    { managed, references }: Pick<Stack, "managed" | "references">,
    parts: Iterable<readonly [string, Owner]> = [],
  ) {
    const add = (id: string, owner: Owner) =>
      this.known.set(keyOf(id), [...(this.known.get(keyOf(id)) ?? []), owner]);
    for (const [id, owner] of parts) add(id, owner);
    for (const object of managed) add(object.id.split("/").at(-1) ?? object.id, { object });
    for (const [reference, id] of Object.entries(references)) add(id.trim(), { reference });
  }

  /**
   * Whose id the text is; nobody's, where the list is empty. A Connector and its ConnectorTrial have one, and so may
   * several references.
   */
  of(text: string): Owner[] {
    const owners = this.known.get(keyOf(text)) ?? [];
    // A name is an id to Pulumi, but the same text may stand anywhere; a reference is what the user says it is.
    return isId(text) ? owners : owners.filter((owner) => "reference" in owner);
  }

  /** The ids in a text, in order: the text itself where it is one, else what looks like one of Celigo's. */
  idsIn(text: string): string[] {
    return this.of(text).length > 0 ? [text] : (text.match(ID) ?? []);
  }

  /** A text with words for the ids in it; they are counted from 0. */
  inText(text: string, word: (id: string, place: number) => string): string {
    if (this.of(text).length > 0) return word(text, 0);
    let place = 0;
    return text.replace(ID, (id) => word(id, place++));
  }
}

/** The case of an id's letters says nothing. */
function keyOf(id: string): string {
  return isId(id) ? id.toLowerCase() : id;
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
