/** How a document may be changed that has values which Celigo never shows (`Credentials`). */
import { CeligoError, pageOf } from "../celigo/errors";
import { withStandIns, type ComparableObject } from "../json/comparable";
import type { JsonObject } from "../json/json";
import { maskedPaths, writeOnlyPaths } from "../json/write-only";
import type { Change } from "./change";
import type { Declaration } from "./declaration";
import type { Kind } from "./kind";

/** Who may lose what by a PUT of the whole document. */
interface Owner {
  kind: Kind;
  /** True when this stack created the object. */
  isCreated: boolean;
  declared: ComparableObject;
}

/**
 * Why an object is changed by a PATCH only; undefined where a PUT loses nothing. Without a document, as far as it does
 * not depend on what Celigo shows.
 */
export function whyPatchOnly(
  { kind, isCreated, declared }: Owner,
  document?: JsonObject,
): string | undefined {
  if (!kind.credentials) return undefined;
  const masked = document ? maskedPaths(document, kind.document) : [];
  if (masked.length > 0)
    return `Celigo shows ${masked.slice(0, 5).join(", ")} only as asterisks, and the program does not declare ${masked.length > 1 ? "them" : "it"}`;
  const declares = writeOnlyPaths(declared, kind.document);
  const shown = document ?? (withStandIns(declared) as JsonObject);
  const mayHave = kind.credentials.mayHave?.(shown) ?? true;
  if (!isCreated && mayHave && declares.length === 0)
    return "this stack did not create it, and the program declares none of its credentials";
  const obtained = kind.credentials.obtained?.(shown) ?? [];
  if (obtained.length > 0 && !obtained.some((path) => declares.includes(path)))
    return `a person authorized it in a browser, and the program does not declare the tokens (${obtained.join(", ")})`;
  return undefined;
}

/** @throws CeligoError that names the fields, where a change needs a PUT that could remove credentials. */
export function refusePut(kind: Kind, id: string, fields: readonly string[], why: string): never {
  const words = fields.slice(0, 10).join(", ");
  throw new CeligoError(
    `${kind.name} ${id} is not updated: a change of ${words} replaces the whole document, and could remove its credentials: ${why}. Declare the credentials in the program, change the object in Celigo, or set updateWithout: "send". See ${pageOf("behavior", "values-that-celigo-never-shows")}.`,
  );
}

/** Refuses in a preview what an update would refuse whatever Celigo shows. */
export function refuseInPreview(
  { kind, declared, isCreated, id }: Owner & { id: string },
  change: Pick<Change, "paths" | "isLocal">,
  desired: Declaration,
): void {
  if (!kind.credentials || change.isLocal || sendsWithout(desired)) return;
  const why = whyPatchOnly({ kind, isCreated, declared });
  if (why === undefined) return;
  const fields = change.paths.filter((path) => !(kind.patchable ?? []).includes(path));
  if (fields.length > 0) refusePut(kind, id, fields, why);
}

/** True where the program accepts that a PUT leaves out what Celigo hides. */
export function sendsWithout(desired: Declaration): boolean {
  return desired.local("updateWithout") === "send";
}

/** The mistakes of a declaration that holds what Celigo shows in place of a value. */
export function declaredMasks(kind: Kind, declared: ComparableObject): { path: string; reason: string }[] {
  if (!kind.credentials) return [];
  return maskedPaths(declared, kind.document).map((path) => ({
    path,
    reason:
      "holds asterisks, which Celigo shows in place of the value: declare the value itself, null for none, or leave the property out",
  }));
}
