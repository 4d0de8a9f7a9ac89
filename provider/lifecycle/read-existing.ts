/** Reads an object for `X.get`: the whole document as outputs. Nothing of it is managed. */
import { CeligoError } from "../celigo/errors";
import type { Json, JsonObject } from "../json/json";
import { alive } from "../model/document";
import type { Kind } from "../model/kind";
import { serverValues } from "../model/server-values";
import { HIDDEN, READ, SCHEMA, hiddenOf } from "../pulumi/record";
import type { Run } from "../run/run";
import type { ReadBack } from "./handler";

/** The document of an id. @throws CeligoError where there is none. */
export async function readExisting(run: Run, kind: Kind, id: string): Promise<ReadBack> {
  const document = alive(await kind.remote.get(run.client, id));
  if (!document) throw new CeligoError(`there is no ${kind.name} ${id} in this account.`);
  const { origin, tokenSource } = run.settings;
  const server = serverValues(Object.keys(kind.volatile ?? {}), document);
  const record = hiddenOf({ schema: SCHEMA, origin, source: tokenSource, server });
  return { id, props: { ...fieldsOf(kind, id, document), [READ]: true, [HIDDEN]: record as Json } };
}

/** The document's fields, and the inputs that are part of the path. */
function fieldsOf(kind: Kind, id: string, document: JsonObject): JsonObject {
  const parents = id.split("/").slice(0, -1);
  const fromPath = Object.fromEntries(
    kind.pathInputs.flatMap((name, at) => (parents[at] === undefined ? [] : [[name, parents[at]] as const])),
  );
  return {
    ...fromPath,
    ...document,
    ...(kind.bodyInput === undefined ? {} : { collection: parents[0] ?? "", [kind.bodyInput]: document }),
  };
}
