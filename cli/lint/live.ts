/** Objects that an installed Integration App controls, as Celigo tells it. */
import { messageOf } from "../../provider/errors";
import { own } from "../../provider/compare";
import type { JsonObject } from "../../provider/define-resource";
import { alive, remoteOf } from "../../provider/document";
import { inParallel } from "../parallel";
import { Progress } from "../report";
import type { Managed, Stack } from "../stack";
import type { Finding, Report } from "./finding";
import type { PlaceOf } from "./ids";

/** How many objects are asked for at a time; the client keeps to the account's rate by itself. */
const AT_ONCE = 16;
/** What an Integration App installs. */
const INSTALLED = ["Integration", "IntegrationClone", "Script"];

/** Asks for every integration and script of the stacks; an account that cannot be asked becomes a note. */
export async function lintLive(stacks: Stack[], placeOf: PlaceOf): Promise<Report> {
  const reports: Report[] = [];
  for (const stack of stacks) reports.push(await lintStack(stack, placeOf));
  return { findings: reports.flatMap((each) => each.findings), notes: reports.flatMap((each) => each.notes) };
}

async function lintStack(stack: Stack, placeOf: PlaceOf): Promise<Report> {
  const asked = stack.managed.filter(({ kind }) => INSTALLED.includes(kind));
  const progress = new Progress(`asking Celigo about stack ${stack.name}`);
  const findings: Finding[] = [];
  let done = 0;
  try {
    await inParallel(asked, AT_ONCE, async (object) => {
      findings.push(...controlled(stack.name, object, await documentOf(object), placeOf));
      progress.report(++done, asked.length);
    });
    return { findings, notes: [] };
  } catch (error) {
    const reason = messageOf(error);
    const told = reason.startsWith(`stack ${stack.name}`) ? reason : `stack ${stack.name}: ${reason}`;
    return { findings, notes: [`Not asked which objects an Integration App controls; ${told}`] };
  } finally {
    progress.end();
  }
}

async function documentOf({ client, spec, id }: Managed): Promise<JsonObject | undefined> {
  if (spec.reach?.(id) === "nothing") return undefined;
  return alive(await remoteOf(spec).get(client, id));
}

function controlled(
  stack: string,
  object: Managed,
  document: JsonObject | undefined,
  placeOf: PlaceOf,
): Finding[] {
  const app = document && own(document, "_connectorId");
  if (typeof app !== "string" || app === "") return [];
  const message = `${object.kind} ${object.id} (${JSON.stringify(object.name)}) belongs to an installed Integration App (connector ${app}), whose updates write it as well: leave it out of the program and change the app, or its settings in Celigo`;
  return [
    { rule: "controlled-object", severity: "warning", message, stack, urn: object.urn, ...placeOf(object) },
  ];
}
