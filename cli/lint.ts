import { Command, InvalidArgumentError } from "commander";
import { messageOf } from "../provider/celigo/errors";
import {
  IGNORE,
  idsInProgram,
  idsInScripts,
  idsInSettings,
  Known,
  scriptFiles,
  type PlaceOf,
} from "./lint/ids";
import type { Finding, Report } from "./lint/finding";
import { ignoredIndexes } from "./lint/ignored-index";
import { lintLicenses } from "./lint/licenses";
import { lintLive } from "./lint/live";
import { lintObjects } from "./lint/objects";
import { lintReferences } from "./lint/references";
import { withProgram, type ProgramFlags } from "./options";
import { openProgram, stackNames, type Program } from "./program";
import { EXIT, counted, oneLine, paint, print, printJson, printable } from "./report";
import { programSources, resourcePlace, type Sources } from "./sources";
import { openStack, type Stack } from "./stack";

interface Flags extends ProgramFlags {
  stack?: string[];
  days: number;
  offline?: boolean;
  json?: boolean;
}

const HELP = `
Each finding names file and line where they are known. Celigo is asked only which objects an Integration App controls.
With --stack the other stacks are read as well, but only to find objects that two stacks manage.
A line with the comment celigo-lint-ignore is passed over.

Examples:
  $ pulumi-celigo lint
  $ pulumi-celigo lint --offline --stack prod --days 60 --json

Exit codes: 0 nothing found, 1 failed or refused by Celigo, 2 findings, 64 wrong usage.`;

/** `pulumi-celigo lint`: finds what would break in another environment. */
export function lintCommand(): Command {
  return withProgram(new Command("lint"))
    .description(
      "find ids in texts, references that lack, objects managed twice, ignoreChanges by index, licenses about to expire",
    )
    .option("--stack <name...>", "the stacks to look at (default: all of the program)")
    .option("--days <number>", "tell licenses that end within so many days", dayCount, 30)
    .option("--offline", "ask Celigo nothing: leaves out what an Integration App controls")
    .option("--json", "print one JSON document")
    .addHelpText("after", HELP)
    .allowExcessArguments(false)
    .exitOverride()
    .action(async (flags: Flags) => {
      const report = await lint(await openProgram(flags.cwd), flags);
      if (flags.json) printJson(report);
      else printReport(report);
      if (report.errors.length > 0) process.exitCode = EXIT.failed;
      else process.exitCode = report.findings.length > 0 ? EXIT.differences : EXIT.done;
    });
}

function dayCount(text: string): number {
  if (/^\d{1,6}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("It must be a whole number of days.");
}

async function lint(program: Program, flags: Flags): Promise<Report> {
  const names = [...new Set(flags.stack ?? (await stackNames(program)))];
  const stacks: Stack[] = [];
  for (const name of names) stacks.push(await openStack(program, name));
  const others = flags.stack === undefined ? NONE : await otherStacks(program, names);
  const sources = programSources(program.directory);
  const placeOf = placesIn(sources);
  const files = scriptFiles(sources, stacks);
  const known = new Known(stacks);
  const references = lintReferences(sources, stacks);
  const live = flags.offline ? { findings: [], notes: [], errors: [] } : await lintLive(stacks, placeOf);
  const ids = [
    ...idsInScripts(files, stacks, known, placeOf),
    ...idsInSettings(stacks, known, sources, placeOf),
  ];
  const findings = [
    ...lintObjects(stacks, placeOf, others.stacks),
    ...references.findings,
    ...ignoredIndexes(sources),
    ...ids,
    ...idsInProgram(sources, new Set(files.keys()), known).filter((each) => !isTold(each, ids)),
    ...live.findings,
    ...lintLicenses(stacks, flags.days, placeOf),
  ];
  const notes = [
    ...(sources.note === undefined ? [] : [sources.note]),
    ...references.notes,
    ...others.notes,
    ...live.notes,
  ];
  const meant = findings.filter(({ file, line }) => !isMarked(sources, file, line));
  return { findings: unique(meant).sort(byPlace), notes, errors: live.errors };
}

/** Stacks that only one rule looks at, and why others of them could not be read. */
interface Others {
  stacks: Stack[];
  notes: string[];
}

const NONE: Others = { stacks: [], notes: [] };

/** The program's stacks that `--stack` does not name: they may manage the same objects. */
async function otherStacks(program: Program, named: string[]): Promise<Others> {
  const others: Others = { stacks: [], notes: [] };
  // `pulumi stack ls` leaves out the organization and the project that a name may begin with.
  const isNamed = (name: string) =>
    named.some((each) => each === name || each.endsWith(`/${name}`) || name.endsWith(`/${each}`));
  for (const name of (await stackNames(program)).filter((each) => !isNamed(each))) {
    try {
      others.stacks.push(await openStack(program, name));
    } catch (error) {
      others.notes.push(
        `Stack ${name} could not be read, so objects that it manages as well are not found: ${messageOf(error)}`,
      );
    }
  }
  return others;
}

/** Where the program makes a resource: in its sources, else where Pulumi saw it the last time. */
function placesIn(sources: Sources): PlaceOf {
  return ({ kind, name, sourcePosition }) => {
    const place = resourcePlace(sources, kind, name);
    if (place) return place;
    const [, file, line] = /^project:\/\/\/([^#]+)#(\d+)/.exec(sourcePosition ?? "") ?? [];
    const isOurs = file !== undefined && !file.startsWith("..") && !file.includes("node_modules/");
    return isOurs ? { file: decodeURIComponent(file), line: Number(line) } : undefined;
  };
}

/** Whether the line is as its author wants it. */
function isMarked({ files }: Sources, file?: string, line?: number): boolean {
  const text = files.find((each) => each.file === file)?.text;
  return line !== undefined && IGNORE.test(text?.split("\n")[line - 1] ?? "");
}

/** Whether a finding about a script or settings names the same id there. */
function isTold({ file, line, id }: Finding, others: Finding[]): boolean {
  return others.some((each) => each.file === file && each.line === line && (each.id ?? id) === id);
}

function byPlace(a: Finding, b: Finding): number {
  const [one, other] = [a.file ?? "", b.file ?? ""];
  return one === other ? (a.line ?? 0) - (b.line ?? 0) : one < other ? -1 : 1;
}

function unique(findings: Finding[]): Finding[] {
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}

function printReport({ findings, notes, errors: refusals }: Report): void {
  const stacksOf = new Map<string, string[]>();
  for (const { rule, severity, message, file, line, stack } of findings) {
    const place = [file, line].filter((part) => part !== undefined).join(":");
    const told =
      printable(place === "" ? "" : `${place}: `) +
      paint(severity === "error" ? "red" : "yellow", severity) +
      printable(` ${rule}: ${message}`);
    stacksOf.set(told, [...(stacksOf.get(told) ?? []), ...(stack === undefined ? [] : [stack])]);
  }
  for (const [told, stacks] of stacksOf) {
    const whose = stacks.length === 0 ? "" : ` (stack ${[...new Set(stacks)].join(", ")})`;
    print(`${told}${printable(whose)}.`);
  }
  for (const note of notes) print(`note: ${oneLine(note)}`);
  for (const refusal of refusals) print(paint("red", "error") + `: ${oneLine(refusal)}`);
  const errors = findings.filter(({ severity }) => severity === "error").length;
  if (findings.length === 0) print("Nothing found.");
  else {
    const parts = [counted(errors, "error"), counted(findings.length - errors, "warning")];
    print(`${counted(findings.length, "finding")}: ${parts.join(", ")}.`);
  }
}
