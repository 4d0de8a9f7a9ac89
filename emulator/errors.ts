/** One entry of the API's errors envelope. */
export interface ErrorEntry {
  code?: string | number;
  message: string;
  field?: string;
}

/** An answer other than 2xx, thrown by a handler and sent as `{errors: [...]}`. */
export class ApiError extends Error {
  readonly errors: ErrorEntry[];

  constructor(
    readonly status: number,
    ...errors: ErrorEntry[]
  ) {
    super(errors[0]?.message ?? `status ${status}`);
    this.errors = errors;
  }
}

/** 404 for an object that is not there (or not visible). */
export function notFound(message = "Resource not found.", field?: string): ApiError {
  return new ApiError(404, { code: "invalid_ref", message, ...(field && { field }) });
}

/** 400 for an id that is not 24 hex digits. */
export function invalidId(field: string): ApiError {
  return new ApiError(400, { code: "invalid_ref", message: `${field} is not a valid identifier.`, field });
}

/** 422 that lists every field a body lacks. */
export function missingFields(...fields: string[]): ApiError {
  return new ApiError(
    422,
    ...fields.map((field) => ({ code: "missing_required_field", message: `${field} is required.`, field })),
  );
}

/** 422 for a field of the wrong type or value. */
export function invalidField(field: string, message: string): ApiError {
  return new ApiError(422, { code: "invalid_field", message: `${field} ${message}`, field });
}

/** 400 for a query the endpoint cannot take. */
export function invalidQuery(message: string): ApiError {
  return new ApiError(400, { code: "invalid_query_params", message });
}
