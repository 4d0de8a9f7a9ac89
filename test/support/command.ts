/** Runs the built command `pulumi-celigo` in a project, as a user does. */
import { spawn } from "node:child_process";
import * as path from "node:path";
import type { Project } from "./engine";
import { ROOT, track } from "./temp";
import { watch } from "./watch";

/** How long one command may take before it is killed: other work on the machine can make it much slower. */
const LIMIT_MS = 300_000;

/** What a command printed, and how it ended. */
export interface CommandResult {
  stdout: string;
  stderr: string;
  code: number;
}

/** Never blocking: the emulator that it talks to lives in this process. */
export function runCommand(
  project: Project,
  args: string[],
  env: NodeJS.ProcessEnv = {},
): Promise<CommandResult> {
  const child = track(
    spawn(process.execPath, [path.join(ROOT, "dist", "cli", "index.js"), ...args], {
      cwd: project.directory,
      env: { ...project.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
      timeout: LIMIT_MS,
    }),
  );
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      watch(`pulumi-celigo ${args.join(" ")}`, stdout + stderr);
      resolve({ stdout, stderr, code: code ?? 1 });
    });
  });
}
