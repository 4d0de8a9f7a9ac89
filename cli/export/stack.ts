/** The stack that an export is for: it encrypts what must not be read. */
import * as fs from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { inParallel } from "../parallel";
import { openProgram, stackConfig, stackFileName, type Deployment, type Program } from "../program";
import { Progress } from "../report";
import type { Secret } from "./secret";
import { StackFile, type KeySettings } from "./stack-file";
import type { Json } from "../../provider/json/json";

/** The config key that texts go through. */
const TEXT = "celigo-export:text";
/** Calls of the CLI under way at once. */
const AT_ONCE = 3;

/** Opens the stack of a program, made where it is not there yet. @throws Error with what Pulumi says. */
export async function openOrMake(directory: string, stack: string): Promise<Program> {
  const program = await openProgram(directory);
  await program.pulumi(["stack", "select", stack, "--create"]);
  return program;
}

/** What a stack's config file has to say about the key of its secrets, where its state tells that. */
export function keySettings({ secrets_providers: provider }: Deployment): KeySettings | undefined {
  const { salt, url, encryptedkey } = (provider?.state ?? {}) as { [name: string]: string };
  if (provider === undefined) return undefined;
  if (provider.type === "passphrase") return { encryptionsalt: salt };
  // Pulumi Cloud keeps the key, and the file says nothing of it.
  return provider.type === "cloud" ? { secretsprovider: url, encryptedkey } : {};
}

/** Makes a key of a stack that has none: setting a secret does. */
export async function makeKey(program: Program, stack: string): Promise<void> {
  await program.pulumi(["config", "set", "--secret", "--stack", stack, TEXT], "text\n");
  await program.pulumi(["config", "rm", "--stack", stack, TEXT]);
}

/** Secrets as a stack encrypts them. */
export interface Ciphertexts {
  /** For the stack's config, by key; without those that it has already. */
  config: Map<string, string>;
  /** For state, by the value's JSON. */
  state: Map<string, string>;
}

/**
 * Encrypts secrets with the stack's own key, by `pulumi config set --secret` on copies of its config file. `values` are
 * those for state.
 */
export async function encrypt(
  program: Program,
  stack: string,
  project: string,
  secrets: Secret[],
  values: Json[],
): Promise<Ciphertexts> {
  const result: Ciphertexts = { config: new Map(), state: new Map() };
  if (secrets.length === 0) return result;
  const known = await stackConfig(program, stack);
  const isSet = ({ key, value }: Secret): boolean => {
    const setting = known.get(`${project}:${key}`);
    return setting?.value === String(value) && setting.secret;
  };
  const missing = secrets.filter((secret) => !isSet(secret));
  const forState = values.map((value) => JSON.stringify(value));
  const texts = new Set([...forState, ...missing.map(({ value }) => String(value))]);
  const ciphertexts = await encryptTexts(program, stack, [...texts]);
  for (const { key, value } of missing) result.config.set(key, ciphertexts.get(String(value)) ?? "");
  for (const text of forState) result.state.set(text, ciphertexts.get(text) ?? "");
  const [text = "", secure = ""] = [...ciphertexts][0] ?? [];
  if ((await decryptText(program, stack, secure)) !== text)
    throw new Error(`what was encrypted for stack ${stack} cannot be decrypted with its key.`);
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
function encryptText(program: Program, stack: string, text: string): Promise<string> {
  return withCopy(program, stack, async (file) => {
    // Pulumi takes one newline away from the end.
    await program.pulumi(
      ["config", "set", "--secret", "--stack", stack, "--config-file", file, TEXT],
      `${text}\n`,
    );
    const secure = new StackFile(file, fs.readFileSync(file, "utf8")).secure(TEXT);
    if (secure === undefined) throw new Error("`pulumi config set --secret` wrote no secret.");
    return secure;
  });
}

function decryptText(program: Program, stack: string, secure: string): Promise<string | undefined> {
  return withCopy(program, stack, async (file) => {
    const config = new StackFile(file, fs.existsSync(file) ? fs.readFileSync(file, "utf8") : "");
    config.set(TEXT, { secure });
    fs.writeFileSync(file, config.toString());
    const args = ["config", "get", "--json", "--stack", stack, "--config-file", file, TEXT];
    const found = await program.pulumi(args);
    return (JSON.parse(found) as { value?: string }).value;
  });
}

/** Works on a copy of the stack's config file, where it has one. */
async function withCopy<T>(program: Program, stack: string, work: (file: string) => Promise<T>): Promise<T> {
  const directory = fs.mkdtempSync(path.join(tmpdir(), "pulumi-celigo-"));
  const own = path.join(program.directory, stackFileName(program.directory, stack));
  const file = path.join(directory, path.basename(own));
  try {
    if (fs.existsSync(own)) fs.copyFileSync(own, file);
    return await work(file);
  } finally {
    fs.rmSync(directory, { recursive: true, force: true });
  }
}
