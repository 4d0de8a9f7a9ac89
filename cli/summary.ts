import { Command } from "commander";
import { withAccount, withProgram } from "./options";

/** `pulumi-celigo summary`: describes a preview in Markdown, for a pull request. */
export function summaryCommand(): Command {
  return withAccount(withProgram(new Command("summary")))
    .exitOverride()
    .action(() => {
      throw new Error("summary is not there yet");
    });
}
