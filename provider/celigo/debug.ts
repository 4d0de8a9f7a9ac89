/** `CELIGO_DEBUG=1`: a log line for each request, and stack traces of errors. */

/** True while `CELIGO_DEBUG` is `1` or `true`. */
export function isDebugging(env: NodeJS.ProcessEnv = process.env): boolean {
  return ["1", "true"].includes((env.CELIGO_DEBUG ?? "").trim().toLowerCase());
}
