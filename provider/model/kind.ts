/** A kind of resource, built once from its description. */
import type { JsonObject } from "../json/json";
import type { Schema } from "../json/schema";
import type { Remote, ResourceSpec } from "./define-resource";
import { pathInputs, remoteOf } from "./document";

/** What this token can do with an object once it exists. */
export type Access = "everything" | "read" | "nothing";

/** A completed description: what a resource file says, and what follows from it. */
export interface Kind extends Omit<ResourceSpec, "remote" | "reach"> {
  /** How its objects are reached. */
  readonly remote: Remote;
  /** The schema of the document: that of the inputs, unless the document stands in one of them. */
  readonly document: Schema;
  /** The inputs that are part of its path (`{_connectorId}`). */
  readonly pathInputs: readonly string[];
  /** The inputs whose change means another object. */
  readonly identity: readonly string[];
  /** The input whose text is kept out of state, however short, and whose hash is the output `contentHash`. */
  readonly asset: string | undefined;
  /** The inputs that are owned whole: compared exactly and written as they are. */
  readonly whole: readonly string[];
  /** What this token can do with the object of an id. */
  readonly access: (id: string) => Access;
}

/** Completes a description. */
export function kindOf(spec: ResourceSpec): Kind {
  const inPath = pathInputs(spec);
  const fields = Object.entries(spec.schema.properties);
  const named = (is: (schema: Schema) => boolean) =>
    fields.filter(([, schema]) => is(schema)).map(([name]) => name);
  return {
    ...spec,
    remote: remoteOf(spec),
    document: spec.documentSchema ?? spec.schema,
    pathInputs: inPath,
    identity: [...new Set([...inPath, ...(spec.replaceOn ?? [])])],
    asset:
      spec.outputs && "contentHash" in spec.outputs ? named((schema) => schema.text === true)[0] : undefined,
    whole: named((schema) => schema.opaque === true),
    access: (id) => spec.reach?.(id) ?? "everything",
  };
}

/** The kind, as the inputs or outputs of one resource describe it. */
export function specialized(kind: Kind, properties: JsonObject): Kind {
  return kind.specialize ? kindOf(kind.specialize(properties)) : kind;
}

/** True where stars in a document stand for values that Celigo hides; elsewhere they are ordinary text. */
export function hasMasks({ credentials }: Pick<Kind, "credentials">): boolean {
  return credentials !== undefined;
}

/** The inputs that say "this is the same thing" to a person, in words. */
export function naturalKeyWords({ naturalKey }: Pick<Kind, "naturalKey">): string {
  return naturalKey.join(" and ");
}
