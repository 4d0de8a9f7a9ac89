/** Assets as Pulumi's host hands them over. */
import { ASSET_MARK, SIGNATURE } from "../pulumi/marks";
import { isObject, own, type Json, type JsonObject } from "./json";

/** True for a `FileAsset`, `StringAsset` or `RemoteAsset` as the host hands it over. */
export function isAsset(value: Json | undefined): value is JsonObject {
  return isObject(value) && own(value, SIGNATURE) === ASSET_MARK;
}

/** What is wrong with a value that must be a text or an asset, or undefined. */
export function assetProblem(value: Json | undefined): string | undefined {
  if (typeof value === "string" || value === undefined) return undefined;
  if (!isAsset(value)) return "must be a string or a pulumi.asset.FileAsset or StringAsset";
  if (typeof own(value, "uri") === "string" && own(value, "uri") !== "") {
    return "must not be a RemoteAsset; download the file and use a FileAsset";
  }
  return undefined;
}
