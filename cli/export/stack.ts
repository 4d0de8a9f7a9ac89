/** The stack that an export is for: it encrypts what must not be read. */
import * as fs from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { inParallel } from "../parallel";
import { Progress } from "../report";
import { openProgram, stackConfig, type Program } from "../program";
import type { Secret } from "./secret";
import { StackFile } from "./stack-file";

/** Calls of the CLI under way at once. */
const AT_ONCE = 3;

/** Opens the stack of a program, made where it is not there yet. @throws Error with what Pulumi says. */
export async function openOrMake(directory: string, stack: string): Promise<Program> {
  const program = await openProgram(directory);
  await program.pulumi(["stack", "select", stack, "--create"]);
  return program;
}

/** Secrets as a stack encrypts them. */
export interface Ciphertexts {
  /** For the stack's config, by key; without those that it has already. */
  config: Map<string, string>;
  /** For state, by value. */
  state: Map<Secret["value"], string>;
}

/** Encrypts secrets with the stack's own key, by `pulumi config set --secret` on copies of its config file. */
export async function encrypt(
  program: Program,
  stack: string,
  project: string,
  secrets: Secret[],
): Promise<Ciphertexts> {
  const result: Ciphertexts = { config: new Map(), state: new Map() };
  if (secrets.length === 0) return result;
  const known = await stackConfig(program, stack);
  const isSet = ({ key, value }: Secret): boolean => {
    const setting = known.get(`${project}:${key}`);
    return setting?.value === String(value) && setting.secret;
  };
  const texts = new Set<string>();
  for (const secret of secrets) {
    texts.add(JSON.stringify(secret.value));
    if (!isSet(secret)) texts.add(String(secret.value));
  }
  const ciphertexts = await encryptTexts(program, stack, [...texts]);
  for (const secret of secrets) {
    const { key, value } = secret;
    const setting = ciphertexts.get(String(value));
    if (setting !== undefined && !isSet(secret)) result.config.set(key, setting);
    result.state.set(value, ciphertexts.get(JSON.stringify(value)) ?? "");
  }
  return result;
}

async function encryptTexts(program: Program, stack: string, texts: string[]): Promise<Map<string, string>> {
  const progress = new Progress("Encrypting secrets");
  const found = new Map<string, string>();
  await inParallel(texts, AT_ONCE, async (text) => {
    found.set(text, await encryptText(program, stack, text));
    progress.report(found.size, texts.length);
  }).finally(() => {
    progress.end();
  });
  return found;
}

/** The text goes through standard input: what stands on a command line can be seen by others. */
async function encryptText(program: Program, stack: string, text: string): Promise<string> {
  const directory = fs.mkdtempSync(path.join(tmpdir(), "pulumi-celigo-"));
  const file = path.join(directory, `Pulumi.${stack.split("/").at(-1)}.yaml`);
  try {
    const own = path.join(program.directory, path.basename(file));
    if (fs.existsSync(own)) fs.copyFileSync(own, file);
    // Pulumi takes one newline away from the end.
    await program.pulumi(
      ["config", "set", "--secret", "--stack", stack, "--config-file", file, "celigo-export:text"],
      `${text}\n`,
    );
    const secure = new StackFile(file, fs.readFileSync(file, "utf8")).secure("celigo-export:text");
    if (secure === undefined) throw new Error("`pulumi config set --secret` wrote no secret.");
    return secure;
  } finally {
    fs.rmSync(directory, { recursive: true, force: true });
  }
}
