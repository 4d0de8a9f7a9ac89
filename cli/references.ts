import { Command } from "commander";
import { withProgram } from "./options";

/** `pulumi-celigo references`: shows and fills the ids that each stack needs. */
export function referencesCommand(): Command {
  return withProgram(new Command("references"))
    .exitOverride()
    .action(() => {
      throw new Error("references is not there yet");
    });
}
