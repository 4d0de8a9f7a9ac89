import { Command } from "commander";
import { withProgram } from "./options";

/** `pulumi-celigo pull`: brings edits made in Celigo back into the program. */
export function pullCommand(): Command {
  return withProgram(new Command("pull"))
    .exitOverride()
    .action(() => {
      throw new Error("pull is not there yet");
    });
}
