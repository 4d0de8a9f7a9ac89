/** Celigo integrator.io as code: the classes that Pulumi programs import. */
export { Account } from "./account";
export type { AccountArgs } from "./account";
export { reference } from "./reference";
export * from "./resources";
export * from "./functions";
