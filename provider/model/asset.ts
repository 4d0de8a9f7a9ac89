/** Text that is given as a string or as a Pulumi asset, and kept out of state. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { CeligoError } from "../celigo/errors";
import { isAsset } from "../json/asset";
import { own, type Json, type JsonObject } from "../json/json";
import { ASSET_MARK, SIGNATURE, UNKNOWN } from "../pulumi/marks";

/** sha256 of a text's UTF-8 bytes, in hex: what Pulumi records for an asset, too. */
export function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** In place of a path: Pulumi's SDK takes an asset without any for broken. No file has this name. */
const NO_FILE = "(as Celigo has it)";

/** An asset of which only the hash is known, as Pulumi's state holds it. */
export function assetOfHash(hash: string): JsonObject {
  return { [SIGNATURE]: ASSET_MARK, hash, path: NO_FILE };
}

/** The file of an asset, as the program names it; undefined where only its hash or its text is known. */
export function fileOfAsset(value: Json | undefined): string | undefined {
  const path = isAsset(value) ? own(value, "path") : undefined;
  return typeof path === "string" && path !== "" && path !== NO_FILE ? path : undefined;
}

/**
 * True for an asset whose file has another text than its hash says: with `ignoreChanges` Pulumi gives what state holds,
 * whatever the file holds by now.
 */
export async function isOutdated(value: Json | undefined): Promise<boolean> {
  return isAsset(value) && (await textOf("", value).catch(() => undefined)) === undefined;
}

/** The hash of a string or an asset, without reading any file; undefined while Pulumi does not know it. */
export function hashOf(value: Json | undefined): string | undefined {
  if (value === UNKNOWN) return undefined;
  if (typeof value === "string") return sha256(value);
  const hash = isAsset(value) ? own(value, "hash") : undefined;
  return typeof hash === "string" && hash !== "" ? hash : undefined;
}

/**
 * The text of a string or an asset, byte for byte.
 * @throws CeligoError when the file cannot be read, is not UTF-8, or has changed since Pulumi read it.
 */
export async function textOf(property: string, value: Json | undefined): Promise<string | undefined> {
  if (!isAsset(value)) return typeof value === "string" ? value : undefined;
  const text = own(value, "text");
  if (typeof text === "string" && text !== "") return text;
  const path = fileOfAsset(value);
  if (path === undefined) return hashOf(value) === sha256("") ? "" : missing(property);
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new CeligoError(`${property}: the file ${path} cannot be read (${error.code ?? "error"}).`);
  });
  const decoded = decode(bytes);
  if (decoded === undefined)
    throw new CeligoError(`${property}: the file ${path} is not UTF-8 text; save it as UTF-8.`);
  const hash = hashOf(value);
  if (hash !== undefined && hash !== sha256(decoded)) {
    throw new CeligoError(
      `${property}: the file ${path} has changed while Pulumi was at work; run \`pulumi up\` again.`,
    );
  }
  return decoded;
}

function decode(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function missing(property: string): never {
  throw new CeligoError(`${property}: the asset has neither a text nor a file.`);
}
