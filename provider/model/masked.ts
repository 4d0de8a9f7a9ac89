/** Values that Celigo shows as asterisks. */
import { CeligoError } from "../celigo/errors";
import { maskedPath } from "../json/compare";
import type { JsonObject } from "../json/json";
import type { ResourceSpec } from "./define-resource";

/** Celigo shows some secrets as asterisks. Writing them back would replace the secret. */
export function refuseMasked(
  spec: Pick<ResourceSpec, "name">,
  id: string,
  target: JsonObject,
  after: JsonObject,
): void {
  const path = maskedPath(target, after);
  if (path === undefined) return;
  throw new CeligoError(
    `${spec.name} ${id} was not updated: Celigo shows ${path.join(".")} only as asterisks, and an update would write these back in place of the real value. Declare ${path.join(".")} in the program (as a secret), or change the object in Celigo.`,
  );
}
