/** What one running emulator knows, and what a request of it carries. */
import type { Quirks } from "./options";
import type { ServedRequest } from "./served-request";
import type { Environment, Store } from "./store";

/** What every handler works on. */
export interface World {
  store: Store;
  quirks: Quirks;
  pageSize: number;
}

declare module "fastify" {
  interface FastifyRequest {
    environment: Environment;
    served: ServedRequest;
    /** Set when the answer is not the API's own, so that no second fault is laid over it. */
    answeredEarly: boolean;
  }
}
