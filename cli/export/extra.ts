/** `--extra`: top-level fields that no document lists, and that are exported all the same. */
import type { Kind } from "../../provider/model/kind";
import { resources } from "../../provider/resources";
import { computedFields, hasExtraFields, steeringInputs } from "./computed";
import type { Notice } from "./notice";

/** The unlisted fields that `--extra` names, by `field` or `Kind.field`, and those that no one named. */
export class Extra {
  private readonly names: Set<string>;
  private readonly left = new Map<string, [kind: Kind, field: string]>();
  /** The names that an object had a field for. */
  readonly used = new Set<string>();

  constructor(names: Iterable<string> = []) {
    this.names = new Set(names);
  }

  /** True for a field that is to be exported. */
  takes(kind: Kind, field: string): boolean {
    if (steeringInputs(kind).includes(field)) return false;
    const found = [field, `${kind.name}.${field}`].filter((name) => this.names.has(name));
    for (const name of found) this.used.add(name);
    return found.length > 0;
  }

  /** Notes a field that is not exported. */
  leave(kind: Kind, field: string): void {
    this.left.set(`${kind.name}.${field}`, [kind, field]);
  }

  /** Names each field that was left out, once for each kind. */
  tell(notice: Notice): void {
    for (const [name, [kind, field]] of [...this.left].sort(([a], [b]) => (a < b ? -1 : 1)))
      notice(
        steeringInputs(kind).includes(field)
          ? `${kind.name}: the field ${JSON.stringify(field)} is not exported: no document of Celigo's API lists it, and ${kind.name} has an input of this name that is never sent.`
          : `${kind.name}: the field ${JSON.stringify(field)} is not exported: no document of Celigo's API lists it. \`--extra ${name}\` exports it in extraFields.`,
      );
  }

  /** Says which of these names no object has a field for. */
  tellIdle(names: string[], notice: Notice): void {
    const idle = [...new Set(names)].filter((name) => !this.used.has(name));
    if (idle.length > 0)
      notice(
        `--extra ${idle.join(", ")}: nothing that is exported has such a field, so it is not remembered. Notices name the fields that --extra can export.`,
      );
  }
}

/** The resources that take unlisted fields. */
function open(): Kind[] {
  return Object.values(resources).filter(hasExtraFields);
}

/** Checks a name that was given to `--extra`. @throws Error with what is allowed. */
export function extraName(text: string): string {
  const [, kindName, field] = /^([A-Z]\w*)\.(.*)$/s.exec(text) ?? [undefined, undefined, text];
  const kinds = open().filter(({ name }) => kindName === undefined || name === kindName);
  if (kinds.length === 0)
    throw new Error(
      `It begins with a kind that takes unlisted fields (${open()
        .map(({ name }) => name)
        .join(", ")}), or names a field alone.`,
    );
  if (field === undefined || field === "") throw new Error("It must be <field> or <Kind>.<field>.");
  if (kinds.every((kind) => computedFields(kind).has(field)))
    throw new Error(`Celigo computes ${JSON.stringify(field)}, so no program declares it.`);
  if (kinds.every((kind) => Object.hasOwn(kind.schema.properties, field) || computedFields(kind).has(field)))
    throw new Error(`${JSON.stringify(field)} is an input, and is exported without --extra.`);
  return text;
}
