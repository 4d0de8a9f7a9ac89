import { Command } from "commander";
import { withAccount, withProgram } from "./options";

/** `pulumi-celigo export`: writes the program that makes an existing account. */
export function exportCommand(): Command {
  return withAccount(withProgram(new Command("export")))
    .exitOverride()
    .action(() => {
      throw new Error("export is not there yet");
    });
}
