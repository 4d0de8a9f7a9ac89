/** What an update changes: the difference of two declarations of one object. */
import { withStandIns } from "../json/comparable";
import { differences, merge } from "../json/compare";
import { own, type JsonObject } from "../json/json";
import { Declaration } from "./declaration";
import { identityOf } from "./natural-key";
import { declarationDifferences, type ObjectState } from "./object-state";

/** The difference of what state holds and what the program declares now. */
export interface Change {
  /** The declared paths that differ. */
  paths: string[];
  /** The inputs whose change means another object. */
  replaces: string[];
  /** The inputs that only steer this provider and differ. */
  local: string[];
  /** True where nothing has to be sent: the API would get what it has. */
  isLocal: boolean;
}

/** Compares the last declaration with the desired one. */
export function changeBetween(prior: ObjectState, desired: Declaration): Change {
  const { kind } = desired;
  const paths = changedPaths(prior, desired);
  return {
    paths,
    replaces: kind.identity.filter(
      (name) =>
        differences(identityOf(kind, prior.outputs, name), identityOf(kind, desired.inputs, name)).length > 0,
    ),
    local: (kind.local ?? []).filter(
      (name) => differences(prior.declaration.local(name), desired.local(name)).length > 0,
    ),
    isLocal: !prior.isIncomplete && paths.length === 0,
  };
}

function changedPaths(prior: ObjectState, desired: Declaration): string[] {
  if (desired.leavesValueAlone) return [];
  // Flows may have written to what was left alone until now: nothing of it was declared.
  const declared = prior.leavesValueAlone ? {} : (withStandIns(prior.declared) as JsonObject);
  return declarationDifferences(desired.kind, declared, withStandIns(desired.comparable) as JsonObject);
}

/** The document to write: the live one, without what was declared before and is declared no more, and with what is declared now. */
export function applied(
  live: JsonObject,
  prior: JsonObject,
  desired: Declaration,
  body: JsonObject,
): JsonObject {
  const { whole = [] } = desired.kind;
  const opaque = Object.entries(body).filter(([key]) => whole.includes(key));
  const parts = Object.fromEntries(Object.entries(body).filter(([key]) => !whole.includes(key)));
  return { ...(merge(live, prior, parts) as JsonObject), ...Object.fromEntries(opaque) };
}

/** The fields of a document except one, such as a text that is left alone. */
export function without(fields: JsonObject, name: string | undefined): JsonObject {
  if (name === undefined || own(fields, name) === undefined) return fields;
  return Object.fromEntries(Object.entries(fields).filter(([each]) => each !== name));
}
