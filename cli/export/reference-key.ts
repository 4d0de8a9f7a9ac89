/** Keys of `celigo:references`: what the program calls ids that it does not make. */
import { isId } from "../id";
import { Names, kebab } from "./name";

/** Gives each id one key, that of the stack's config where it has one. */
export class ReferenceKeys {
  private readonly keys = new Map<string, string>();
  private readonly names = new Names();
  /** The keys that the program uses, with their ids. */
  readonly used = new Map<string, string>();

  /** `known` are the keys that the stack's config has, `titles` the names of things by their ids. */
  constructor(
    known: { [key: string]: string },
    private readonly titles: Map<string, string>,
  ) {
    for (const [key, id] of Object.entries(known)) {
      this.names.take(key);
      if (!this.keys.has(id)) this.keys.set(id, key);
    }
  }

  /** The key of an id; `property` is where it stands (`_connectionId`), `title` what it is called. */
  of(id: string, property: string, title = this.titles.get(id)): string {
    const known = this.keys.get(id);
    const key = known ?? this.names.unique(kebab(title ?? "", "") || fromProperty(property));
    this.keys.set(id, key);
    this.used.set(key, id);
    return key;
  }
}

/** `_registeredConnectionIds` as `registered-connection`. */
function fromProperty(property: string): string {
  const name = isId(property) ? "" : property.replace(/^_+/, "").replace(/Ids?$/, "");
  return kebab(name, "id");
}
