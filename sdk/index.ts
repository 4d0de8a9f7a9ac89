/** Celigo integrator.io as code: the classes that Pulumi programs import. */
export * from "./account";
export * from "./resources";
