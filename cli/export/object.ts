/** The objects of an account that become resources of the program. */
import { naturalKeyOf } from "../../provider/model/natural-key";
import type { Kind as ResourceKind } from "../../provider/model/kind";
import { resources } from "../../provider/resources";
import { isReadable, type Account, type License, type StateValue } from "./account";
import { declaration, type Notice } from "./declaration";
import { portable } from "./portable";
import { isObject, own, type Json, type JsonObject } from "../../provider/json/json";
import { asText } from "../../provider/json/text";

/** The kinds of resources that an export makes, in the order in which people read them. */
export type Kind =
  "Script" | "Integration" | "Connector" | "ConnectorLicense" | "ConnectorTrial" | "StateKey";

/** An object that becomes a resource. */
export interface Exported {
  kind: Kind;
  spec: ResourceKind;
  /** Its id in Pulumi's state. */
  id: string;
  /** The id by which other objects refer to it, and the output that holds it. */
  target?: { _id: string; property: "id" | "_id" };
  /** Its inputs, with ids and secrets in clear; a script's content is its text. */
  inputs: JsonObject;
  /** The document of the API that they were made from. */
  document: JsonObject;
  /** What people call it. */
  label: string;
  /** What its names are made of. */
  title: string;
}

/** How an object becomes a resource. */
export interface Options {
  /** State keys as plain ones, whose values are managed. */
  stateValues: boolean;
  /** Is filled with what the account has, by `objectKey`, exported or not. */
  seen?: Set<string>;
}

/** Objects of one kind have different ids. */
export function objectKey({ kind, id }: { kind: string; id: string }): string {
  return `${kind} ${id}`;
}

function see(seen: Set<string> | undefined, kind: Kind, document: JsonObject, inputs: JsonObject): void {
  const id = (resources[kind] as ResourceKind).remote.idOf(document, inputs);
  if (id !== undefined) seen?.add(objectKey({ kind, id }));
}

/** Makes the resources; says what cannot be one. */
export function objectsOf(account: Account, options: Options, notice: Notice): Exported[] {
  return twins([
    ...account.scripts.flatMap((each) => document("Script", each, options, notice)),
    ...account.integrations.flatMap((each) => document("Integration", each, options, notice)),
    ...account.connectors.flatMap((each) => document("Connector", each, options, notice)),
    ...account.licenses.flatMap((each) => license(each, options, notice)),
    ...account.connectors.flatMap((each) => trial(each, options, notice)),
    ...account.states.flatMap((each) => stateKey(each, options, notice)),
  ]);
}

/**
 * Of several with one natural key, all but the first say so: on a new stack all of them are made, and only the first
 * one meets what is there already.
 */
function twins(objects: Exported[]): Exported[] {
  const known = new Set<string>();
  return objects.map((each) => {
    const { kind, spec, inputs } = each;
    const key = `${kind} ${naturalKeyOf(spec, inputs)}`;
    const isFirst = !known.has(key);
    known.add(key);
    return isFirst || spec.unique ? each : { ...each, inputs: { ...inputs, onExisting: "create" } };
  });
}

function make(
  kind: Kind,
  source: JsonObject,
  facts: { label: string; title: string; target?: Exported["target"]; document: JsonObject },
  notice: Notice,
): Exported[] {
  const spec = resources[kind] as ResourceKind;
  const inputs = declaration(spec, source, facts.label, notice);
  const id = inputs && spec.remote.idOf(facts.document, inputs);
  return inputs && id !== undefined ? [{ kind, spec, id, inputs, ...facts }] : [];
}

function document(kind: Kind, found: JsonObject, { seen }: Options, notice: Notice): Exported[] {
  see(seen, kind, found, found);
  const title = asText(found.name ?? "");
  const label = `${kind} ${JSON.stringify(title)} (${asText(found._id)})`;
  const content = own(found, "content");
  if (kind === "Script" && (typeof content !== "string" || /^\*+$/.test(content))) {
    notice(`${label} is not exported: Celigo does not show its content.`);
    return [];
  }
  if (kind !== "Connector" && typeof found._connectorId === "string" && found._connectorId !== "")
    notice(
      `${label} was installed from an Integration App, whose updates write it as well. Take it out of the program where the app should have the say.`,
    );
  const target = { _id: asText(found._id), property: "id" } as const;
  return make(kind, found, { label, title, target, document: found }, notice);
}

function license({ connector, document: found }: License, { seen }: Options, notice: Notice): Exported[] {
  see(seen, "ConnectorLicense", found, { _connectorId: connector._id ?? null });
  const label = `ConnectorLicense ${asText(found._id)} of ${JSON.stringify(connector.name)}`;
  const email = isObject(found.user) ? found.user.email : undefined;
  if (typeof email !== "string" || email === "") {
    notice(`${label} is not exported: Celigo does not show whom it is for.`);
    return [];
  }
  const title = `${asText(connector.name ?? "")} ${email.split("@")[0] ?? ""}`;
  const source = { opts: {}, ...found, _connectorId: connector._id ?? null, email };
  const target = { _id: asText(found._id), property: "_id" } as const;
  return make("ConnectorLicense", source, { label, title, target, document: found }, notice);
}

function trial(connector: JsonObject, { seen }: Options, notice: Notice): Exported[] {
  if (connector.trialEnabled !== true) return [];
  see(seen, "ConnectorTrial", connector, { _connectorId: connector._id ?? null });
  const label = `ConnectorTrial of ${JSON.stringify(connector.name)}`;
  const source = { ...connector, _connectorId: connector._id ?? null };
  const title = `${asText(connector.name ?? "")} trial`;
  return make("ConnectorTrial", source, { label, title, document: connector }, notice);
}

function stateKey(found: StateValue, { stateValues, seen }: Options, notice: Notice): Exported[] {
  const { resourceType, _resourceId, key, value } = found;
  const scope: JsonObject =
    resourceType === undefined ? {} : { resourceType, _resourceId: _resourceId ?? null };
  const where = resourceType === undefined ? "" : ` of ${resourceType}/${_resourceId ?? ""}`;
  const label = `StateKey ${JSON.stringify(key)}${where}`;
  if (isReadable(key)) see(seen, "StateKey", { key, value }, { key, ...scope });
  else {
    notice(
      `${label} is not exported: its key is blank, only dots or half of a character, and has no path of its own.`,
    );
    return [];
  }
  const source: JsonObject = { key, value, ...scope };
  const [made] = make("StateKey", source, { label, title: key, document: { key, value } }, notice);
  if (!made) return [];
  if (stateValues && isWhole(value)) return [made];
  if (stateValues) notice(`${label} is seeded once and not managed: a part of its value cannot be declared.`);
  return [{ ...made, inputs: { ...made.inputs, seedOnce: true } }];
}

/** A state value is owned whole: one of which something had to be left out would be another value. */
function isWhole(value: Json): boolean {
  let lost = false;
  portable(value, () => (lost = true));
  return !lost;
}
