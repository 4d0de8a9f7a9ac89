/** What an update changes: the difference of what state holds and what the program declares now. */
import { changedPaths } from "../json/change";
import { withStandIns, type ComparableObject } from "../json/comparable";
import { differences } from "../json/compare";
import type { JsonObject } from "../json/json";
import { merge, type Merged } from "../json/merge";
import type { Declaration } from "./declaration";
import { valueAt } from "../json/field";
import { identityOf } from "./identity";
import { hasMasks } from "./kind";
import type { ObjectState } from "./object-state";

/** The difference of two declarations of one object. */
export interface Change {
  /** The declared leaves that changed. */
  paths: string[];
  /** The inputs whose change means another object. */
  replaces: string[];
  /** The inputs that only steer this provider and differ. */
  local: string[];
  /** True where the credentials are to be written again (`rewriteOn`). */
  rewrites: boolean;
  /** True where nothing has to be sent: the API would get what it has. */
  isLocal: boolean;
}

/** Compares the last declaration with the desired one. */
export function changeBetween(prior: ObjectState, desired: Declaration): Change {
  const { kind } = desired;
  const paths = desired.leavesValueAlone
    ? []
    : changedPaths(declaredBefore(prior), desired.comparable, kind.document);
  const local = (kind.local ?? []).filter(
    (name) => differences(prior.declaration.local(name), desired.local(name)).length > 0,
  );
  const rewrites = kind.credentials !== undefined && local.includes("rewriteOn");
  return {
    paths,
    replaces: [
      ...kind.identity.filter(
        (name) =>
          differences(identityOf(kind, prior.outputs, name), identityOf(kind, desired.inputs, name)).length >
          0,
      ),
      ...bodyReplaced(prior, desired),
    ],
    local,
    rewrites,
    isLocal: !prior.isIncomplete && !rewrites && paths.length === 0,
  };
}

/** A change of a field of the body that names another object is told as one of the body. */
function bodyReplaced(prior: ObjectState, { kind, comparable }: Declaration): string[] {
  const { bodyInput, replacedBy = [] } = kind;
  if (bodyInput === undefined) return [];
  const differs = (path: string) =>
    differences(
      withStandIns(valueAt(prior.declared, path) ?? null),
      withStandIns(valueAt(comparable, path) ?? null),
    ).length > 0;
  return replacedBy.some(differs) ? [bodyInput] : [];
}

/** Flows may have written to what was left alone until now: nothing of it was declared. */
function declaredBefore(prior: ObjectState): ComparableObject {
  return prior.leavesValueAlone ? {} : prior.declared;
}

/** The document to write for a change, and what it leaves alone. */
export function applyChange(prior: ObjectState, desired: Declaration, live: JsonObject): Merged {
  return merge(
    {
      prior: declaredBefore(prior),
      desired: desired.comparable,
      live,
      isIncomplete: prior.isIncomplete,
      normalized: prior.leavesValueAlone ? [] : prior.normalizedIn(live),
      hasMasks: hasMasks(desired.kind),
    },
    desired.kind.document,
  );
}

/** The document to write where nothing counts as declared before: everything that is declared is written. */
export function applyDeclaration(desired: Declaration, live: JsonObject): Merged {
  const declared = desired.leavesValueAlone ? {} : desired.comparable;
  const { kind } = desired;
  return merge({ prior: undefined, desired: declared, live, hasMasks: hasMasks(kind) }, kind.document);
}
