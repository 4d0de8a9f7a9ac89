/** Texts that were changed in Celigo, back into the files that they came from. */
import * as fs from "node:fs";
import { hashOf, sha256 } from "../../provider/model/asset";
import { isSecret } from "../changes";
import { lineDiff } from "../line-diff";
import type { Live } from "../live";
import { titleOf } from "../owners";
import type { Managed } from "../stack";
import { readText, relative, replaceFile } from "../file";
import type { Item, Outcome } from "./item";
import { isRefreshed, type ScriptFiles } from "./script-files";
import { isAsset } from "../../provider/json/asset";
import { own, type Json } from "../../provider/json/json";

/** What texts are decided by. */
export interface Scripts {
  live: Live[];
  files: ScriptFiles;
}

/** True for an input whose text the program takes from an asset. */
export function isFromAsset({ spec, inputs }: Managed): boolean {
  return spec.asset !== undefined && isAsset(own(inputs, spec.asset));
}

/** The objects whose texts have to be looked at, given the inputs that were changed in Celigo. */
export function isToBeRead({ object }: Live, drifted: string[], scripts: Scripts): boolean {
  if (!isFromAsset(object)) return false;
  const asset = object.spec.asset ?? "";
  if (drifted.includes(asset)) return true;
  // A refresh has taken the change into the state: the file alone can still tell.
  const isSecretText = isSecret([asset], object.secrets);
  return isRefreshed(object) && !isSecretText && fileOf(object, scripts) !== undefined;
}

/** Writes the file of one object whose text was changed, or says why not. */
export function pullScript(each: Live, scripts: Scripts): Outcome {
  const { object, document } = each;
  const asset = object.spec.asset ?? "";
  const item: Item = { ...titleOf(object), path: asset };
  const remains = (reason: string, more: Partial<Item> = {}): Outcome => ({
    written: [],
    remaining: [{ ...item, ...more, reason }],
  });
  if (isSecret([asset], object.secrets))
    return remains("the text is a secret; it is never written into a file", { secret: true });
  const text = own(document ?? {}, asset);
  if (typeof text !== "string" || !text.isWellFormed())
    return remains("Celigo has no text that a file can hold");
  const place = scripts.files.of(object);
  if (place && "problem" in place) return remains(place.problem);
  const file = place?.file;
  const local = file === undefined ? ownText(object) : readText(file);
  if (local === text) return { written: [], remaining: [] };
  const diff = local === undefined ? {} : { diff: lineDiff(local, text) };
  if (file === undefined) {
    const isKnown = local !== undefined;
    return remains(isKnown ? "the program holds the text itself" : "its file is not known", diff);
  }
  const problem = problemOf(file, local, each, scripts) ?? replaceFile(file, text);
  if (problem !== undefined) return remains(problem, diff);
  return { written: [{ ...item, file: relative(file), ...diff }], remaining: [] };
}

/** Why a file must not be overwritten, or undefined. */
function problemOf(
  file: string,
  local: string | undefined,
  { object }: Live,
  scripts: Scripts,
): string | undefined {
  if (local === undefined)
    return `${relative(file)} ${fs.existsSync(file) ? "is not a file in UTF-8" : "does not exist"}`;
  const deployed = hashOf(own(object.inputs, object.spec.asset ?? ""));
  if (isRefreshed(object))
    return `the state was refreshed, so that it does not tell whether ${relative(file)} or Celigo is newer`;
  if (sha256(local) !== deployed)
    return `${relative(file)} was changed, too, since the last \`pulumi up\`; bring the two together by hand`;
  const others = scripts.live.filter(
    (other) => other.object !== object && isSameFile(fileOf(other.object, scripts), file),
  );
  const text = (live: Live) => own(live.document ?? {}, live.object.spec.asset ?? "");
  const itself = scripts.live.find((live) => live.object === object);
  const different = others.find((other) => itself && text(other) !== text(itself));
  return (
    different &&
    `${relative(file)} is also the text of ${different.object.name}, which has another one in Celigo`
  );
}

function fileOf(object: Managed, { files }: Scripts): string | undefined {
  const place = files.of(object);
  return place && "file" in place ? place.file : undefined;
}

function isSameFile(a: string | undefined, b: string): boolean {
  if (a === undefined) return false;
  const [left, right] = [a, b].map((file) => (fs.existsSync(file) ? fs.realpathSync(file) : file));
  return left === right;
}

function ownText({ spec, inputs }: Managed): string | undefined {
  const value: Json | undefined = own(inputs, spec.asset ?? "");
  const text = isAsset(value) ? own(value, "text") : value;
  return typeof text === "string" ? text : undefined;
}
