/** Runs of the Pulumi CLI that ask nothing, touch nothing of the user's, and leave nothing behind. */
import type { ChildProcess } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import type { Pulumi } from "../cli/find-pulumi";

/** How long Pulumi may take to end by itself after Ctrl-C. */
const GRACE_MS = 8_000;

/** No questions, no network, nothing of the user's own Pulumi or Celigo settings; home and state lie in `directory`. */
export function quietEnvironment(pulumi: Pulumi, directory: string): NodeJS.ProcessEnv {
  const inherited = Object.entries({ ...process.env, ...pulumi.env }).filter(
    ([key]) => !/^(PULUMI|CELIGO|NODE_OPTIONS$|npm_)/i.test(key),
  );
  const loopback = [process.env.NO_PROXY ?? process.env.no_proxy, "127.0.0.1", "localhost"];
  const noProxy = loopback.filter(Boolean).join(",");
  const languageHost = path.join(path.dirname(pulumi.command), "pulumi-language-nodejs");
  return {
    ...Object.fromEntries(inherited),
    NO_PROXY: noProxy,
    no_proxy: noProxy,
    PULUMI_HOME: path.join(directory, "home"),
    PULUMI_BACKEND_URL: `file://${path.join(directory, "state").replaceAll("\\", "/")}`,
    PULUMI_CONFIG_PASSPHRASE: "",
    PULUMI_SKIP_UPDATE_CHECK: "true",
    PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "true",
    PULUMI_DISABLE_REGISTRY_RESOLVE: "true",
    PULUMI_SUPPRESS_NEO_LINK: "true",
    PULUMI_DIY_BACKEND_DISABLE_CHECKPOINT_BACKUPS: "true",
    ...(fs.existsSync(languageHost) ? { PULUMI_IGNORE_AMBIENT_PLUGINS: "true" } : {}),
  };
}

/** On Ctrl-C: Pulumi ends what it began, then `clean` takes the temporary directories away. */
export function endWithoutTraces(
  children: ReadonlySet<ChildProcess>,
  clean: () => void,
  waiting: () => void = () => undefined,
): void {
  const leave = (code: number) => {
    for (const child of children) kill(child);
    clean();
    process.exit(code);
  };
  let isStopping = false;
  const stop = (code: number) => {
    // npm hands on what the terminal has sent here already.
    if (isStopping) return;
    isStopping = true;
    if (children.size === 0) return leave(code);
    waiting();
    for (const child of children) {
      child.once("close", () => leave(code));
      child.kill("SIGINT");
    }
    setTimeout(() => leave(code), GRACE_MS);
  };
  process.on("SIGINT", () => stop(130));
  process.on("SIGTERM", () => stop(143));
}

/** Kills a child with its process group, which it has for itself. */
function kill(child: ChildProcess): void {
  try {
    if (child.pid === undefined || process.platform === "win32") child.kill("SIGKILL");
    else process.kill(-child.pid, "SIGKILL");
  } catch {
    // It has ended by itself.
  }
}
