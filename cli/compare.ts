import { Command } from "commander";
import { withProgram } from "./options";

/** `pulumi-celigo compare`: shows how two environments of one program differ. */
export function compareCommand(): Command {
  return withProgram(new Command("compare"))
    .exitOverride()
    .action(() => {
      throw new Error("compare is not there yet");
    });
}
