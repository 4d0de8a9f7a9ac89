/** The last part of an export: what needs Pulumi. */
import { sentence } from "../../provider/answer";
import { messageOf } from "../../provider/errors";
import type { Run } from "../../provider/run";
import { stackDeployment, type Deployment, type Program } from "../program";
import { counted } from "../report";
import { nameOf } from "../stack";
import { hiddenOutputs, importFile, registration, type Encrypted } from "./import-file";
import type { Output } from "./output";
import type { Plan, Planned } from "./plan";
import { IMPORT_FILE, projectName } from "./project";
import { encrypt, keySettings, makeKey, openOrMake } from "./stack";
import { stackFileOf, writeStackFile } from "./stack-file";

/** What became of the stack's part. */
export interface Finish {
  /** How many of the objects its state has already. */
  known: number;
  failure?: string;
}

/** What needs Pulumi: the stack, its secrets, and the import file, which holds them encrypted. */
export async function finishStack(
  output: Output,
  stack: string,
  { objects }: Plan,
  run: Run,
): Promise<Finish> {
  const secrets = objects.flatMap((each) => each.secrets);
  const done: Finish = { known: 0 };
  let encrypted: Encrypted = () => "";
  try {
    const program = await openOrMake(output.directory, stack);
    const deployment = await stackDeployment(program, stack);
    done.known = objects.filter((each) => isIn(deployment, each)).length;
    if (secrets.length > 0) await restoreKey(output, stack, program, deployment);
    const project = projectName(output.directory);
    const values = objects.flatMap((each) => [...each.secrets, ...hiddenOutputs(each)]);
    const { config, state } = await encrypt(
      ...([program, stack, project] as const),
      secrets,
      values.map(({ value }) => value),
    );
    const file = stackFileOf(output, stack);
    for (const [key, secure] of config) file.set(`${project}:${key}`, { secure });
    writeStackFile(output, stack, file);
    encrypted = (value) => state.get(JSON.stringify(value)) ?? "";
  } catch (error) {
    const words = sentence(messageOf(error).trim());
    done.failure = `the program is written, but stack ${stack} is not ready, so ${counted(secrets.length, "secret")} and ${IMPORT_FILE} are missing: ${words} Log in with \`pulumi login\`, set PULUMI_CONFIG_PASSPHRASE where the stack has one, and run the same export again.`;
    if (secrets.length > 0) return done;
  }
  const document = await importFile(objects, run, encrypted);
  output.write(IMPORT_FILE, `${JSON.stringify(document, undefined, 2)}\n`, 0o600);
  return done;
}

function isIn({ resources }: Deployment, { kind, name }: Planned): boolean {
  return resources.some(({ type, urn }) => type === registration(kind).type && nameOf(urn) === name);
}

/** Sees to it that the config file names the key of the state: without it, each secret would get a key of its own. */
async function restoreKey(
  output: Output,
  stack: string,
  program: Program,
  deployment: Deployment,
): Promise<void> {
  const file = stackFileOf(output, stack);
  if (file.hasKey) return;
  const settings = keySettings(deployment);
  if (settings === undefined) return makeKey(program, stack);
  file.setKey(settings);
  writeStackFile(output, stack, file);
}
