/**
 * Freezes what the present version leaves in state, for `test/engine/upgrade.test.ts`. Run once per version that
 * changes the shape of state, for each of its programs (`npm run build && node dist/dev/freeze-state.js schema-1`,
 * which stand in a folder of that name below `test/fixtures`), and never again for an old one.
 */
import { execFile } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { promisify } from "node:util";
import { startEmulator } from "../emulator";
import { findPulumi, ROOT } from "../cli/find-pulumi";

async function main(name: string): Promise<void> {
  const fixture = path.join(ROOT, "test", "fixtures", name);
  const frozen = path.join(fixture, "account.json");
  if (existsSync(frozen)) throw new Error(`${frozen} exists: a frozen state is never made again`);
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
  const data = path.join(work, "account.json");
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
  cpSync(data, frozen);
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

const [name] = process.argv.slice(2);
if (name === undefined) throw new Error("Usage: node dist/dev/freeze-state.js schema-<number>[-<about>]");
void main(name);
