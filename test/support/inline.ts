/** Runs inline programs of the Automation API, in a process of their own, through the real CLI. */
import { spawn } from "node:child_process";
import * as path from "node:path";
import { findPulumi } from "../../cli/find-pulumi";
import { createProject } from "./engine";
import { track } from "./temp";

export interface InlineOptions {
  /** Statements of the inline program; `celigo` and `pulumi` are there. */
  program: string;
  /** Of the process; the workspace's `envVars` are laid over it for the CLI. */
  env?: Record<string, string>;
  envVars?: Record<string, string>;
  config?: Record<string, string>;
  /** Stored as a secret. */
  apiToken?: string;
}

/** Runs an inline program in a process of its own, and prints what `up` or the program's error says. */
const SCRIPT = `
const automation = require("@pulumi/pulumi/automation");
const pulumi = require("@pulumi/pulumi");
const celigo = require("pulumi-celigo");
const options = JSON.parse(process.env.OPTIONS);
const program = new (Object.getPrototypeOf(async () => {}).constructor)("celigo", "pulumi", options.program);

(async () => {
  const args = { stackName: "dev", projectName: "inline", program: () => program(celigo, pulumi) };
  const stack = await automation.LocalWorkspace.createOrSelectStack(args, { envVars: options.envVars });
  const { apiToken } = options;
  const config = Object.entries(options.config).map(([key, value]) => [key, { value }]);
  await stack.setAllConfig(Object.fromEntries([
    ...config,
    ...(apiToken ? [["celigo:apiToken", { value: apiToken, secret: true }]] : []),
  ]));
  const { outputs, summary } = await stack.up().catch((error) => ({ outputs: { error: { value: error.message } } }));
  // What failed has made nothing.
  if (summary) await stack.destroy();
  await stack.removeAllConfig([...Object.keys(options.config), "celigo:apiToken"]);
  console.log(Object.values(outputs).map(({ value }) => value).join());
})();
`;

/** Makes a project for inline programs; what is returned runs one and answers what its process printed. */
export async function inlineRunner(): Promise<(options: InlineOptions) => Promise<string>> {
  const project = await createProject({ program: "", files: { "inline.js": SCRIPT } });
  const command = process.env.PULUMI_CELIGO_CLI ?? (await findPulumi()).command;
  return async ({ program, env = {}, envVars = {}, config = {}, apiToken }) => {
    const child = track(
      spawn(process.execPath, ["inline.js"], {
        cwd: project.directory,
        env: {
          ...project.env,
          PATH: `${path.dirname(command)}${path.delimiter}${process.env.PATH}`,
          PULUMI_AUTOMATION_API_SKIP_VERSION_CHECK: "true",
          ...env,
          OPTIONS: JSON.stringify({ program, envVars, config, apiToken }),
        },
      }),
    );
    let printed = "";
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text: string) => (printed += text));
    await new Promise((resolve) => child.once("close", resolve));
    return printed;
  };
}
