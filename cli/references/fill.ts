/** Gives a stack the id for a key, by the name that the thing has in the stack's account. */
import { messageOf } from "../../provider/celigo/errors";
import { openStack } from "../stack";
import { referencesOf, stackConfig, stackNames, type Program } from "../program";
import { findById, findByName } from "./find";

/** How the id is to be found. */
export interface FillFlags {
  name?: string;
  type?: string;
  from?: string;
  id?: string;
  force?: boolean;
}

/** What was set. */
export interface Filled {
  stack: string;
  key: string;
  id: string;
  /** The id was looked up by this name. */
  name?: string;
  type?: string;
  /** The id that it replaces. */
  before?: string;
}

/** Looks the id up and writes it into the stack's config. @throws Error that says what stands in the way. */
export async function fill(
  program: Program,
  stack: string,
  flags: FillFlags & { key: string },
): Promise<Filled> {
  const { key } = flags;
  const before = referencesOf(await stackConfig(program, stack))[key]?.trim();
  if (before && !flags.force)
    throw new Error(
      `stack ${stack} has an id for ${JSON.stringify(key)} already: ${before}. Replace it with --force.`,
    );
  const found = await lookUp(program, stack, flags);
  const path = `celigo:references[${JSON.stringify(key)}]`;
  await program.pulumi(["config", "set", "--stack", stack, "--plaintext", "--path", path, found.id]);
  return { stack, key, ...found, ...(before ? { before } : {}) };
}

async function lookUp(
  program: Program,
  stack: string,
  { key, id, name, type, from }: FillFlags & { key: string },
): Promise<{ id: string; name?: string; type?: string }> {
  if (id !== undefined) return { id };
  const wanted = name === undefined ? await nameIn(program, stack, key, type, from) : { name, type };
  const { client } = (await openStack(program, stack)).account();
  try {
    return await findByName(client, wanted.name, wanted.type);
  } catch (error) {
    throw new Error(`stack ${stack}: ${messageOf(error)}`, {
      cause: error,
    });
  }
}

/** Name and type of what another stack has for the key. */
async function nameIn(
  program: Program,
  stack: string,
  key: string,
  type: string | undefined,
  from: string | undefined,
): Promise<{ name: string; type: string }> {
  const source = from ?? (await onlyOther(program, stack, key));
  const other = await openStack(program, source);
  const id = other.references[key];
  if (id === undefined)
    throw new Error(`stack ${source} has no id for ${JSON.stringify(key)} either. Give a --name to look up.`);
  return findById(other.account().client, id.trim(), type);
}

async function onlyOther(program: Program, stack: string, key: string): Promise<string> {
  const others = (await stackNames(program)).filter((name) => name !== stack);
  const having: string[] = [];
  for (const name of others) {
    if (Object.hasOwn(referencesOf(await stackConfig(program, name)), key)) having.push(name);
  }
  const [only] = having;
  if (only !== undefined && having.length === 1) return only;
  const which =
    having.length === 0 ? "No other stack has the key" : `Several stacks have it (${having.join(", ")})`;
  throw new Error(
    `${which}: give --name${having.length === 0 ? "" : " or --from"} for ${JSON.stringify(key)}.`,
  );
}
