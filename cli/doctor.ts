import { Command } from "commander";
import { withAccount, withProgram } from "./options";

/** `pulumi-celigo doctor`: looks for what stands in the way, and says what to do. */
export function doctorCommand(): Command {
  return withAccount(withProgram(new Command("doctor")))
    .exitOverride()
    .action(() => {
      throw new Error("doctor is not there yet");
    });
}
