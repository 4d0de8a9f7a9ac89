/** One request as the emulator saw it; `status` is 0 while, or if, no answer was sent. */
export interface ServedRequest {
  method: string;
  path: string;
  query: string;
  environment: string | undefined;
  status: number;
  /** Milliseconds since 1970. */
  at: number;
}
