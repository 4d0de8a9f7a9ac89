// Generated from provider/resources by `npm run generate`: do not edit.
export * from "./integration";
export * from "./script";
export * from "./connector";
export * from "./connector-license";
export * from "./connector-trial";
export * from "./state-key";
