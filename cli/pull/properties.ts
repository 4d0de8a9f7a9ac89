/** Properties that were changed in Celigo, back into the program where it holds them as literals. */
import { changes, isSecret, pathText, type Change, type Path } from "../changes";
import type { Checkout } from "../checkout";
import { credentialsIn, holdsOne } from "../credentials";
import { lineDiff } from "../line-diff";
import { declaredOf, inputSchema, refreshed, type Live } from "../live";
import { holdsId, titleOf } from "../owners";
import type { Managed } from "../stack";
import { DONE, editOf, edited, type Edit } from "./edit";
import { readText, relative, replaceFile } from "../file";
import { codeOf, type ExpressionFor, type Item, type Outcome } from "./item";
import { ProgramSource, type Source } from "./source";
import { own, type Json } from "../../provider/json/json";
import { isMask } from "../../provider/json/mask";

/** One property that differs, and the edit that would bring it back. */
interface Drift {
  object: Managed;
  change: Change;
  item: Item;
  edit: Edit | { problem: string };
}

/** What properties are decided by. */
export interface Properties {
  source: Source;
  expressionFor: ExpressionFor;
  /** True where another object of the stack has the same kind and name. */
  isAmbiguous(object: Managed): boolean;
}

/** The properties of one object that were changed, with what is to be done about each. */
export function driftOf(live: Live, inputs: string[], properties: Properties): Drift[] {
  const { object, document } = live;
  const { spec } = object;
  const declared = declaredOf(object);
  const seen = refreshed(object, document ?? {});
  const found = inputs.flatMap((key) =>
    changes(
      own(declared, key),
      own(seen, key),
      { schema: inputSchema(spec, key), isWhole: isWhole(object, [key]) },
      [key],
    ),
  );
  const { expressionFor } = properties;
  const credentials = credentialsIn(object, seen, (id) => expressionFor(id) !== undefined);
  const drifts = found.flatMap((change) => {
    const edit = planned(object, change, properties);
    if (edit === DONE) return [];
    const problem = secrecyOf(object, change, credentials);
    if (problem === undefined) return [{ object, change, item: itemOf(object, change, expressionFor), edit }];
    const item: Item = { ...titleOf(object), path: pathText(change.path), secret: true };
    return [{ object, change, item, edit: { problem } }];
  });
  return wholeArrays(drifts);
}

/** As absence, but for values that are owned whole. */
function isAbsence(value: Json): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}

function isWhole({ spec }: Managed, [input]: Change["path"]): boolean {
  return spec.whole?.includes(String(input)) ?? false;
}

/** Why a value is neither written nor shown, or undefined. */
function secrecyOf({ secrets }: Managed, { path }: Change, credentials: Path[]): string | undefined {
  if (isSecret(path, secrets))
    return "a secret: set it where the program takes it from (`pulumi config set --secret`)";
  if (holdsOne(path, credentials))
    return "it looks like a credential, which does not belong in the program: take it from `config.requireSecret`, and set it by `pulumi config set --secret`";
  return undefined;
}

function planned(
  object: Managed,
  { path, from, to }: Change,
  properties: Properties,
): ReturnType<typeof editOf> {
  const { source } = properties;
  if (to === undefined || (isAbsence(to) && !isWhole(object, path)))
    return { problem: "it was taken out in Celigo: take it out of the program, too" };
  if (isMask(to)) return { problem: "Celigo shows asterisks instead of the value: change it by hand" };
  if (holdsId(to))
    return { problem: "ids differ from environment to environment and do not belong in the program" };
  if ("problem" in source) return source;
  if (properties.isAmbiguous(object)) return { problem: "several resources have this name" };
  const place = source.find(object.kind, object.name);
  if ("problem" in place) {
    const at = madeAt(object);
    return { problem: place.problem.endsWith(at) ? place.problem : place.problem + at };
  }
  return editOf(source, place, path, from, to);
}

/** Where the program made an object, as Pulumi recorded it (`project:///index.ts#12,3`). */
function madeAt({ sourcePosition }: Managed): string {
  const [, file, line] = /^project:\/\/\/(.+)#(\d+)/.exec(sourcePosition ?? "") ?? [];
  return file === undefined || line === undefined ? "" : ` (${file}:${line})`;
}

function itemOf(object: Managed, { path, from, to }: Change, expressionFor: ExpressionFor): Item {
  return {
    ...titleOf(object),
    path: pathText(path),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(to === undefined || to === null ? {} : { code: codeOf(to, expressionFor) }),
    ...(isLong(from) && typeof to === "string" ? { diff: lineDiff(from, to) } : {}),
  };
}

function isLong(value: Json | undefined): value is string {
  return typeof value === "string" && value.includes("\n");
}

/** Elements that changed places differ in several properties: of an array all is written, or nothing. */
function wholeArrays(drifts: Drift[]): Drift[] {
  const arrayOf = ({ path }: Change) => {
    const index = path.findIndex((part) => typeof part === "number");
    return index === -1 ? undefined : pathText(path.slice(0, index));
  };
  const stuck = new Set(drifts.filter(({ edit }) => "problem" in edit).map(({ change }) => arrayOf(change)));
  return drifts.map((drift) => {
    const array = arrayOf(drift.change);
    if ("problem" in drift.edit || array === undefined || !stuck.has(array)) return drift;
    return { ...drift, edit: { problem: `not all changes of ${array} can be written` } };
  });
}

/** Writes the edits, file by file; no file outside the checkout. */
export function writeProperties(drifts: Drift[], source: Source, checkout: Checkout): Outcome {
  const outcome: Outcome = { written: [], remaining: [] };
  const files = new Map<string, Drift[]>();
  for (const drift of drifts) {
    if ("problem" in drift.edit) outcome.remaining.push({ ...drift.item, reason: drift.edit.problem });
    else files.set(drift.edit.source.file, [...(files.get(drift.edit.source.file) ?? []), drift]);
  }
  for (const [file, ofFile] of files) {
    const problem = !checkout.has(file)
      ? `${relative(file)} is outside this project; change it by hand`
      : source instanceof ProgramSource
        ? write(file, ofFile, source)
        : "";
    for (const { item } of ofFile) {
      if (problem === undefined) outcome.written.push({ ...item, file: relative(file) });
      else outcome.remaining.push({ ...item, reason: problem });
    }
  }
  return outcome;
}

/** Writes one file when the new text says exactly what it should; otherwise says why not. */
function write(file: string, drifts: Drift[], source: ProgramSource): string | undefined {
  const edits = drifts.flatMap(({ edit }) => ("problem" in edit ? [] : [edit]));
  const [first] = edits;
  if (!first || readText(file) !== first.source.text) return `${relative(file)} is no UTF-8 text`;
  const text = edited(first.source.text, edits);
  const after = source.with(file, text);
  const isRight = drifts.every(({ object, change: { path, to } }) => {
    const place = after?.find(object.kind, object.name);
    if (!after || !place || "problem" in place || to === undefined) return false;
    return editOf(after, place, path, undefined, to) === DONE;
  });
  if (!isRight) return `${relative(file)} would not say the same afterwards`;
  return replaceFile(file, text);
}
