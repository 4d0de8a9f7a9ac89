/**
 * Freezes what the present version leaves in state, for `test/engine/upgrade.test.ts`. Run once per version that
 * changes the shape of state (`npm run build && node dist/dev/freeze-state.js`), and never again for an old one.
 */
import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { promisify } from "node:util";
import { startEmulator } from "../emulator";
import { findPulumi, ROOT } from "../cli/find-pulumi";

/** The hidden `schema` number that the present code writes. */
const SCHEMA = 1;

async function main(): Promise<void> {
  const fixture = path.join(ROOT, "test", "fixtures", `schema-${SCHEMA}`);
  const work = mkdtempSync(path.join(tmpdir(), "pulumi-celigo-freeze-"));
  cpSync(fixture, work, { recursive: true });
  mkdirSync(path.join(work, "node_modules", "@pulumi"), { recursive: true });
  mkdirSync(path.join(work, "state"));
  symlinkSync(ROOT, path.join(work, "node_modules", "pulumi-celigo"));
  symlinkSync(
    path.join(ROOT, "node_modules", "@pulumi", "pulumi"),
    path.join(work, "node_modules", "@pulumi", "pulumi"),
  );
  writeFileSync(
    path.join(work, "Pulumi.yaml"),
    JSON.stringify({
      name: "test",
      main: "index.js",
      runtime: { name: "nodejs", options: { typescript: false } },
    }),
  );
  writeFileSync(path.join(work, "package.json"), JSON.stringify({ name: "test", private: true }));
  const data = path.join(fixture, "account.json");
  const emulator = await startEmulator({ data });
  const { command, env } = await findPulumi();
  const pulumi = (...args: string[]) =>
    run(command, ["--non-interactive", ...args], work, { ...env, CELIGO_API_TOKEN: "tok-dev" });
  await pulumi("stack", "init", "dev");
  await pulumi("config", "set", "celigo:baseUrl", emulator.url);
  await pulumi("up", "--yes", "--skip-preview");
  const state = await pulumi("stack", "export");
  await emulator.close();
  // Where the program stood on this machine is nobody's business.
  const clean = JSON.stringify(
    JSON.parse(state),
    (key, value: unknown) => (key === "sourcePosition" || key === "stackTrace" ? undefined : value),
    2,
  );
  writeFileSync(
    path.join(fixture, "state.json"),
    `${clean.replaceAll(emulator.url, "http://127.0.0.1:1")}\n`,
  );
  console.log(`froze ${fixture} (${readFileSync(data).length} bytes of account)`);
}

async function run(command: string, args: string[], cwd: string, env: NodeJS.ProcessEnv): Promise<string> {
  const { stdout } = await promisify(execFile)(command, args, {
    cwd,
    env: {
      ...process.env,
      ...env,
      PULUMI_HOME: path.join(cwd, "home"),
      PULUMI_BACKEND_URL: `file://${path.join(cwd, "state")}`,
      PULUMI_CONFIG_PASSPHRASE: "",
      PULUMI_SKIP_UPDATE_CHECK: "true",
    },
  });
  return stdout;
}

void main();
