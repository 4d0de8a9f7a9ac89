/** What Celigo has now of the objects that a stack manages, restricted to what the program declares of them. */
import type { Client } from "../provider/celigo/client";
import { propertySchema } from "../provider/json/compare";
import { observed } from "../provider/json/drift";
import type { Schema } from "../provider/json/schema";
import { Declaration, declaredFields } from "../provider/model/declaration";
import { alive } from "../provider/model/document";
import { hasMasks, type Kind } from "../provider/model/kind";
import { withTexts } from "../provider/model/long-texts";
import { ObjectState } from "../provider/model/object-state";
import { messageOf, withNeeds } from "../provider/celigo/errors";
import { recordOf } from "../provider/pulumi/record";
import { inParallel } from "./parallel";
import { Progress } from "./report";
import type { Managed, Stack } from "./stack";
import { isObject, own, type Json, type JsonObject } from "../provider/json/json";

/** How many objects are asked for at a time; the client keeps to the account's rate by itself. */
const AT_ONCE = 32;
/** How many of the objects that state recorded as proof of the account are asked for. */
const ANCHORS = 3;

/** An object of a stack as Celigo has it now. */
export interface Live {
  object: Managed;
  /** The API's document; undefined where the object is gone. */
  document?: JsonObject;
  /** False where this token cannot read it, because it lives in another environment. */
  isReadable: boolean;
}

/** Reads everything that a stack manages. @throws Error that names the stack, where the account refuses. */
export async function readStack(stack: Stack): Promise<Live[]> {
  const progress = new Progress(`reading ${stack.name}`);
  let done = 0;
  try {
    const found = await inParallel(stack.managed, AT_ONCE, async (object) => {
      const live = await readObject(object);
      progress.report(++done, stack.managed.length);
      return live;
    });
    await proveAccounts(found);
    return found;
  } catch (error) {
    const message = messageOf(error);
    const whose = `stack ${stack.name}: `;
    throw new Error(message.startsWith(whose) ? message : whose + message, { cause: error });
  } finally {
    progress.end();
  }
}

/** Reads one object; gone is also what the token's account does not know. */
export async function readObject(object: Managed): Promise<Live> {
  const { client, id, spec } = object;
  if (spec.access(id) === "nothing") return { object, isReadable: false };
  try {
    const document = alive(await spec.remote.get(client, id));
    return { object, isReadable: true, ...(document ? { document } : {}) };
  } catch (error) {
    throw withNeeds(spec, error);
  }
}

/** A state key of the same name exists in many environments, and 404 says nothing by itself: the account is shown first. */
async function proveAccounts(found: Live[]): Promise<void> {
  const readable = found.filter(({ isReadable }) => isReadable);
  for (const client of new Set(readable.map(({ object }) => object.client))) {
    const lives = readable.filter(({ object }) => object.client === client);
    await proveAccount(client, lives);
  }
}

/** @throws Error when neither a document of the account is there nor what state recorded beside them. */
async function proveAccount(client: Client, lives: Live[]): Promise<void> {
  if (lives.some(({ object, document }) => document && object.spec.anchors !== false)) return;
  if (lives.some(({ object }) => object.settings.allowAccountChange)) return;
  const anchors = new Set(lives.flatMap(({ object }) => recordOf(object.outputs)?.anchor ?? []));
  // Without a record of anything older there is no proof either way.
  if (anchors.size === 0) return;
  for (const anchor of [...anchors].slice(0, ANCHORS)) if (await client.document(anchor)) return;
  throw new Error(
    `nothing shows that this is the account of the ${lives.length} objects that it manages: neither they nor what was recorded with them is there. The token may be that of another environment; see celigo:tokenEnv and CELIGO_API_TOKEN.`,
  );
}

/** True for a state key that is only seeded: its value belongs to the flows. */
export function isSeedOnly({ spec, inputs }: Managed): boolean {
  return spec.once !== undefined && own(inputs, spec.once) === true;
}

/** What the program declares of the object's document, by input. */
export function declaredOf(object: Managed): JsonObject {
  const { spec, inputs } = object;
  const fields = declaredFields(spec, inputs);
  const isIgnored = (key: string) => isSeedOnly(object) && spec.whole?.includes(key) === true;
  return Object.fromEntries(
    Object.entries(inputs).filter(
      ([key]) => (Object.hasOwn(fields, key) || key === "extraFields") && !isIgnored(key),
    ),
  );
}

/** The inputs that say which object it is; they stand in no document, and only a replacement changes them. */
export function identityOf({ spec, inputs }: Managed): JsonObject {
  const names = new Set([
    ...spec.pathInputs,
    ...(spec.replaceOn ?? []),
    ...(spec.createOnly ?? []),
    ...(spec.unique ? spec.naturalKey : []),
  ]);
  const isOurs = (key: string) => names.has(key) && spec.local?.includes(key) !== true;
  return Object.fromEntries(Object.entries(inputs).filter(([key]) => isOurs(key)));
}

/** The schema of an input; fields within `extraFields` have that of the document. */
export function inputSchema({ schema }: Kind, key: string): Schema | undefined {
  return key === "extraFields" ? schema : propertySchema(schema, key);
}

/** What the program declares of the object's document, by input, as the next refresh will find it. */
export function refreshed({ spec, id, inputs, outputs }: Managed, document: JsonObject): JsonObject {
  const declaration = new Declaration(spec, inputs);
  const seen = new ObjectState(spec, id, outputs).seen(document, declaration.comparable);
  // A text that nobody changed is the declared one, also where Celigo keeps it otherwise.
  return documentInputs(declaration, withTexts(seen, undefined) as JsonObject);
}

/**
 * Declared inputs with the values that the document has; texts, that of an asset too, in clear. What Celigo normalised
 * is shown as Celigo has it: two environments are compared by what they have, not by what their programs say.
 */
export function valuesIn({ spec }: Managed, declared: JsonObject, document: JsonObject): JsonObject {
  const declaration = new Declaration(spec, declared);
  const seen = observed(declaration.comparable, document, spec.schema, { hasMasks: hasMasks(spec) }) ?? {};
  return documentInputs(declaration, withTexts(seen, document) as JsonObject);
}

/** Fields of a document by input, without the ids that Celigo gives to elements. */
function documentInputs(declaration: Declaration, fields: JsonObject): JsonObject {
  const { kind, inputs } = declaration;
  const declared = declaredFields(kind, inputs);
  const isDocument = (key: string) =>
    Object.hasOwn(declared, key) || key === "extraFields" || key === kind.bodyInput;
  // In the order of the inputs.
  const order = Object.keys(inputs);
  return Object.fromEntries(
    Object.entries(declaration.inputsWith(fields) as JsonObject)
      .filter(([key]) => isDocument(key))
      .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
      .map(([key, value]) => [
        key,
        declaration.kind.whole.includes(key) ? value : withoutServerIds(value, own(declaration.inputs, key)),
      ]),
  );
}

/** Celigo gives elements an `_id`; where no element is declared with one, it is nobody's business. */
function withoutServerIds(seen: Json, declared: Json | undefined): Json {
  if (Array.isArray(seen)) {
    const known = Array.isArray(declared) ? declared.filter(isObject) : [];
    const hasIds = known.some((element) => Object.hasOwn(element, "_id"));
    return seen.map((element) => {
      if (!isObject(element)) return element;
      const { _id, ...rest } = element;
      return withoutServerIds(hasIds ? element : rest, known[0]);
    });
  }
  if (!isObject(seen)) return seen;
  const below = isObject(declared) ? declared : {};
  return Object.fromEntries(
    Object.entries(seen).map(([key, value]) => [key, withoutServerIds(value, own(below, key))]),
  );
}

/** The declared inputs that somebody has changed at Celigo since the last deployment. */
export function driftedInputs({ object, document }: Live): string[] {
  const { spec, id, outputs } = object;
  return document ? new ObjectState(spec, id, outputs).driftedInputs(document) : [];
}
