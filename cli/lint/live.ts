/** Objects that an installed Integration App controls, as Celigo tells it. */
import { CeligoError, messageOf } from "../../provider/celigo/errors";
import { readObject, type Live } from "../live";
import { inParallel } from "../parallel";
import { Progress } from "../report";
import type { Stack } from "../stack";
import type { Finding, Report } from "./finding";
import type { PlaceOf } from "./ids";
import { own } from "../../provider/json/json";

/** How many objects are asked for at a time; the client keeps to the account's rate by itself. */
const AT_ONCE = 16;
/** What an Integration App installs. */
const INSTALLED = ["Integration", "IntegrationClone", "Script"];

/** Asks for every integration and script of the stacks; a stack without a token becomes a note, a refusal an error. */
export async function lintLive(stacks: Stack[], placeOf: PlaceOf): Promise<Report> {
  const report: Report = { findings: [], notes: [], errors: [] };
  for (const stack of stacks) await lintStack(stack, placeOf, report);
  return report;
}

async function lintStack(stack: Stack, placeOf: PlaceOf, report: Report): Promise<void> {
  const asked = stack.managed.filter(({ kind }) => INSTALLED.includes(kind));
  const progress = new Progress(`asking Celigo about stack ${stack.name}`);
  let done = 0;
  try {
    const found = await inParallel(asked, AT_ONCE, async (object) => {
      const live = await readObject(object);
      report.findings.push(...controlled(stack.name, live, placeOf));
      progress.report(++done, asked.length);
      return live;
    });
    report.notes.push(...unknown(stack.name, found));
  } catch (error) {
    const reason = messageOf(error);
    const told = reason.startsWith(`stack ${stack.name}`) ? reason : `stack ${stack.name}: ${reason}`;
    // Settings fail before anything is asked: there is no token here, as on a pull request from a fork.
    const place = error instanceof CeligoError ? report.errors : report.notes;
    place.push(`It is not known which objects an Integration App controls; ${told}`);
  } finally {
    progress.end();
  }
}

/** Nothing is known of what the account does not have: it is gone, or another environment's. */
function unknown(stack: string, found: Live[]): string[] {
  const readable = found.filter(({ isReadable }) => isReadable);
  const missing = readable.filter(({ document }) => document === undefined);
  if (missing.length === 0) return [];
  return [
    `It is not known of ${missing.length} of ${readable.length} integrations and scripts whether an Integration App controls them; stack ${stack}: the token's account does not have them. They are gone from Celigo, or the token is that of another environment.`,
  ];
}

function controlled(stack: string, { object, document }: Live, placeOf: PlaceOf): Finding[] {
  const app = document && own(document, "_connectorId");
  if (typeof app !== "string" || app === "") return [];
  const message = `${object.kind} ${object.id} (${JSON.stringify(object.name)}) belongs to an installed Integration App (connector ${app}), whose updates write it as well: leave it out of the program and change the app, or its settings in Celigo`;
  return [
    { rule: "controlled-object", severity: "warning", message, stack, urn: object.urn, ...placeOf(object) },
  ];
}
