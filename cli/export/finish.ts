/** The last part of an export: what needs Pulumi. */
import { sentence } from "../../provider/celigo/answer";
import { messageOf } from "../../provider/celigo/errors";
import { typeToken } from "../../provider/pulumi/registration";
import type { Run } from "../../provider/run/run";
import { stackDeployment, type Deployment, type Program } from "../program";
import { counted } from "../report";
import { nameOf } from "../stack";
import type { Arrangement } from "./arrange";
import { hiddenOutputs, importFile, type Encrypted } from "./import-file";
import type { Output } from "./output";
import type { Planned } from "./plan";
import { IMPORT_FILE, projectName } from "./project";
import type { Secret } from "./secret";
import { encrypt, keySettings, makeKey, openOrMake } from "./stack";
import { stackFileOf, writeStackFile } from "./stack-file";

/** What became of the stack's part. */
export interface Finish {
  /** How many of the objects its state has already; undefined where it cannot be read. */
  known: number | undefined;
  failure?: string;
}

/** What needs Pulumi: the stack, its secrets, and the import file, which holds them encrypted. */
export async function finishStack(
  output: Output,
  stack: string,
  { secrets, declared: objects }: Pick<Arrangement, "declared"> & { secrets: Secret[] },
  run: Run,
): Promise<Finish> {
  const done: Finish = { known: undefined };
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

function isIn({ resources }: Deployment, { kind, name, id }: Planned): boolean {
  const type = typeToken(kind);
  return resources.some((each) => each.type === type && nameOf(each.urn) === name && each.id === id);
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
