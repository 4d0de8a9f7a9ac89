import { Command } from "commander";
import { recordOf } from "../provider/pulumi/record";
import { Checkout } from "./checkout";
import { driftedInputs, readStack, type Live } from "./live";
import { withProgram, type ProgramFlags } from "./options";
import { Owners, labelOf, titleOf, type Owner } from "./owners";
import { currentStack, lastRefreshed, openProgram, type Program } from "./program";
import { programEntry } from "./source/entry";
import type { Item, Outcome } from "./pull/item";
import { driftOf, writeProperties } from "./pull/properties";
import { ScriptFiles } from "./pull/script-files";
import { isFromAsset, isToBeRead, pullScript } from "./pull/scripts";
import { readSource, type Source } from "./pull/source";
import { textOf } from "./pull/text";
import { EXIT, print, printJson } from "./report";
import { openStack, type Stack } from "./stack";

interface Flags extends ProgramFlags {
  stack?: string;
  json?: boolean;
}

/** `pulumi-celigo pull`: brings edits made in Celigo back into the program. */
export function pullCommand(): Command {
  return withProgram(new Command("pull"))
    .description("bring edits made in Celigo back into the scripts' files and, where it is safe, the program")
    .option("--stack <stack>", "stack of the environment (default: the selected one)")
    .option("--json", "print one JSON document")
    .allowExcessArguments(false)
    .exitOverride()
    .action(pull);
}

async function pull(flags: Flags): Promise<void> {
  const program = await openProgram(flags.cwd);
  const stack = await openStack(program, await currentStack(program, flags.stack));
  const [live, refreshed] = await Promise.all([readStack(stack), lastRefreshed(program, stack.name)]);
  const outcome = bringBack(stack, live, filesOf(program));
  if (flags.json) printJson({ stack: stack.name, ...outcome });
  else
    textOf({ stack: stack.name, compared: live.length, refreshed, ...outcome }).forEach((line) =>
      print(line),
    );
  if (outcome.remaining.length > 0) process.exitCode = EXIT.differences;
}

/** The files of the program that may be written. */
interface Files {
  source: Source;
  scripts: ScriptFiles;
  checkout: Checkout;
}

function filesOf(program: Program): Files {
  const { directory } = programEntry(program, []);
  const source = readSource(program);
  const checkout = new Checkout(program.directory);
  return { source, checkout, scripts: new ScriptFiles({ directory, source, checkout }) };
}

/** Writes what can be written. All is decided before the first file changes. */
function bringBack(stack: Stack, live: Live[], { source, checkout, scripts: files }: Files): Outcome {
  const owners = new Owners(stack);
  const expressionFor = (id: string) => expressionOf(owners.of(id), source);
  const isAmbiguous = ({ kind, name }: Live["object"]) =>
    stack.managed.filter((other) => other.kind === kind && other.name === name).length > 1;
  const drifted = live
    .filter((each) => absence(each) === undefined)
    .map((each) => ({ each, inputs: driftedInputs(each) }));
  const properties = drifted.flatMap(({ each, inputs }) => {
    const rest = inputs.filter((key) => key !== each.object.spec.asset || !isFromAsset(each.object));
    return driftOf(each, rest, { source, expressionFor, isAmbiguous });
  });
  const scripts = { live, files };
  const texts = drifted.filter(({ each, inputs }) => isToBeRead(each, inputs, scripts));
  const outcomes = [
    { written: [], remaining: live.flatMap((each) => absence(each) ?? []) },
    ...texts.map(({ each }) => pullScript(each, scripts)),
    writeProperties(properties, source, checkout),
  ];
  return {
    written: outcomes.flatMap(({ written }) => written),
    remaining: outcomes.flatMap(({ remaining }) => remaining),
  };
}

/** What there is to say of an object that cannot be compared; nothing of one in another environment. */
function absence({ object, document, isReadable }: Live): Item[] | undefined {
  const title = titleOf(object);
  if (!isReadable) return [];
  if (!document)
    return [
      {
        ...title,
        reason:
          "it is gone from Celigo: take it out of the program, too, or `pulumi up --refresh` makes it again; see the recycle bin for the old one",
      },
    ];
  if (recordOf(object.outputs)?.incomplete)
    return [{ ...title, reason: "its last update did not get through: run `pulumi up` first" }];
  return undefined;
}

/** How the program says an id: by a resource where it has one, and by the Connector rather than its ConnectorTrial. */
function expressionOf(owners: Owner[], source: Source): string | undefined {
  if (owners.length === 0) return undefined;
  const references = owners.flatMap((owner) => ("reference" in owner ? owner.reference : []));
  const objects = owners.flatMap((owner) => ("object" in owner ? owner.object : []));
  const [object] = objects.sort((a, b) => (labelOf(a) < labelOf(b) ? -1 : 1));
  if (object === undefined) return `celigo.reference(${JSON.stringify(references[0])})`;
  const { kind, name, id } = object;
  const place = "problem" in source ? source : source.find(kind, name);
  const variable = "variable" in place ? place.variable : undefined;
  return `${variable ?? `<${name}>`}.${id.includes("/") ? "_id" : "id"}`;
}
