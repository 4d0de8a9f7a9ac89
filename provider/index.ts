/**
 * The permanent entry point `pulumi-celigo/dynamic`. State files name it
 * (`require("pulumi-celigo/dynamic").provider("Script")`), so its path in the package and its exports never change.
 */
export { invoke, provider } from "./hosts/dynamic";
