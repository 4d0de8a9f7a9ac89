import { Command } from "commander";
import { withProgram } from "./options";

/** `pulumi-celigo lint`: finds what will break on the way to another environment. */
export function lintCommand(): Command {
  return withProgram(new Command("lint"))
    .exitOverride()
    .action(() => {
      throw new Error("lint is not there yet");
    });
}
