import type { FastifyRequest } from "fastify";

import { json } from "./body";
import { ApiError } from "./errors";
import type { Quirks } from "./options";

/** One whitelisted change: a field of the document and its new value, undefined to remove it. */
export interface Change {
  field: string;
  value: unknown;
}

/** Reads a JSON Patch of which the API takes only `replace` on a few whole fields. */
export function patchChanges(
  request: FastifyRequest,
  whitelist: readonly string[],
  quirks: Quirks,
): Change[] {
  const operations = json(request);
  if (!Array.isArray(operations))
    throw new ApiError(400, {
      code: "invalid_json",
      message: "The request body must be an array of patch operations.",
    });
  if (operations.length === 0)
    throw new ApiError(422, {
      code: "missing_required_field",
      message: "At least one patch operation is required.",
    });
  return operations.map((operation: unknown) => {
    const { op, path, value } = (operation ?? {}) as { op?: unknown; path?: unknown; value?: unknown };
    if (typeof path !== "string" || !whitelist.includes(path))
      throw new ApiError(422, {
        code: "invalid_field",
        message: `${String(path)} is not a whitelisted property`,
        field: String(path),
      });
    if (op === "remove" && quirks.patchRemove) return { field: path.slice(1), value: undefined };
    if (op !== "replace")
      throw new ApiError(422, {
        code: "invalid_field",
        message: `${String(op)} is not a supported operation`,
        field: "op",
      });
    if (value === undefined)
      throw new ApiError(422, {
        code: "missing_required_field",
        message: "value is required.",
        field: "value",
      });
    return { field: path.slice(1), value };
  });
}
