/** Fields of a document that a resource of its own may declare: next flows and a `FlowChain`, aliases and an `IntegrationAlias`. */

/** Who declares fields of one object, as far as this process was asked. */
export class SharedFields {
  private readonly owners = new Map<string, Set<string>>();
  private readonly parts = new Map<string, Set<string>>();

  /** The object's own resource declares these fields. @returns those that a part declares too. */
  declaredByOwner(object: string, fields: readonly string[]): string[] {
    this.owners.set(object, new Set(fields));
    return common(this.parts.get(object), fields);
  }

  /** A part declares these fields. @returns those that the object's own resource declares too. */
  declaredByPart(object: string, fields: readonly string[]): string[] {
    this.parts.set(object, new Set([...(this.parts.get(object) ?? []), ...fields]));
    return common(this.owners.get(object), fields);
  }
}

function common(set: ReadonlySet<string> | undefined, fields: readonly string[]): string[] {
  return fields.filter((field) => set?.has(field));
}
