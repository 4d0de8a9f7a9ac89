/** The objects of an account that become resources of the program. */
import { naturalKeyOf } from "../../provider/model/natural-key";
import type { Kind as ResourceKind } from "../../provider/model/kind";
import { resources } from "../../provider/resources";
import { isReadable, type Account, type License, type Registration, type StateValue } from "./account";
import { declaration } from "./declaration";
import { Extra } from "./extra";
import type { Notice } from "./notice";
import { portable } from "./portable";
import { isObject, own, type Json, type JsonObject } from "../../provider/json/json";
import { asText } from "../../provider/json/text";

/** The kinds of resources that an export makes, in the order in which people read them. */
export const KINDS = [
  "Script",
  "Integration",
  "ConnectionRegistration",
  "Connector",
  "ConnectorLicense",
  "ConnectorTrial",
  "StateKey",
] as const;

/** One of them. */
export type Kind = (typeof KINDS)[number];

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
  /** What `--extra` names. */
  extra?: Extra;
}

/** Objects of one kind have different ids. */
export function objectKey({ kind, id }: { kind: string; id: string }): string {
  return `${kind} ${id}`;
}

/** Makes the resources; says what cannot be one. */
export function objectsOf(account: Account, options: Options, notice: Notice): Exported[] {
  const exporter = new Exporter(options, notice);
  const kinds: Record<Kind, Exported[]> = {
    Script: account.scripts.flatMap((each) => exporter.document("Script", each)),
    Integration: account.integrations.flatMap((each) => exporter.document("Integration", each)),
    ConnectionRegistration: account.registrations.flatMap((each) => exporter.registration(each)),
    Connector: account.connectors.flatMap((each) => exporter.document("Connector", each)),
    ConnectorLicense: account.licenses.flatMap((each) => exporter.license(each)),
    ConnectorTrial: account.connectors.flatMap((each) => exporter.trial(each)),
    StateKey: account.states.flatMap((each) => exporter.stateKey(each)),
  };
  exporter.extra.tell(notice);
  return twins(KINDS.flatMap((kind) => kinds[kind]));
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

/** What a resource is made from. */
interface Facts extends Pick<Exported, "label" | "title" | "target" | "document"> {
  /** The fields that its inputs are read from. */
  fields: JsonObject;
  elsewhere?: readonly string[];
}

/** What a ConnectorTrial declares of a connector. */
const TRIAL_FIELDS = ["trialEnabled", "trialPeriod", "_trialLicenseId"];

class Exporter {
  readonly extra: Extra;

  constructor(
    private readonly options: Options,
    private readonly notice: Notice,
  ) {
    this.extra = options.extra ?? new Extra();
  }

  document(kind: "Script" | "Integration" | "Connector", found: JsonObject): Exported[] {
    this.see(kind, found, found);
    const title = asText(found.name ?? "");
    const label = `${kind} ${JSON.stringify(title)} (${asText(found._id)})`;
    const content = own(found, "content");
    if (kind === "Script" && (typeof content !== "string" || /^\*+$/.test(content))) {
      this.notice(`${label} is not exported: Celigo does not show its content.`);
      return [];
    }
    if (kind !== "Connector" && typeof found._connectorId === "string" && found._connectorId !== "")
      this.notice(
        `${label} was installed from an Integration App, whose updates write it as well. Take it out of the program where the app should have the say.`,
      );
    const target = { _id: asText(found._id), property: "id" } as const;
    const elsewhere = kind === "Connector" && found.trialEnabled === true ? TRIAL_FIELDS : [];
    return this.make(kind, { label, title, target, document: found, fields: found, elsewhere });
  }

  /** No exported flow causes a registration, since flows are not exported: all of them are resources. */
  registration({ integration, _connectionId, name }: Registration): Exported[] {
    const fields = { _integrationId: integration._id ?? null, _connectionId };
    const document = { _id: _connectionId };
    this.see("ConnectionRegistration", document, fields);
    const label = `ConnectionRegistration of ${JSON.stringify(name ?? _connectionId)} with ${JSON.stringify(integration.name)}`;
    const title = `${asText(integration.name ?? "")} ${name ?? "connection"}`;
    return this.make("ConnectionRegistration", { label, title, document, fields });
  }

  license({ connector, document: found }: License): Exported[] {
    this.see("ConnectorLicense", found, { _connectorId: connector._id ?? null });
    const label = `ConnectorLicense ${asText(found._id)} of ${JSON.stringify(connector.name)}`;
    const email = isObject(found.user) ? found.user.email : undefined;
    if (typeof email !== "string" || email === "") {
      this.notice(`${label} is not exported: Celigo does not show whom it is for.`);
      return [];
    }
    const title = `${asText(connector.name ?? "")} ${email.split("@")[0] ?? ""}`;
    const fields = { opts: {}, ...found, _connectorId: connector._id ?? null, email };
    const target = { _id: asText(found._id), property: "_id" } as const;
    return this.make("ConnectorLicense", { label, title, target, document: found, fields });
  }

  trial(connector: JsonObject): Exported[] {
    if (connector.trialEnabled !== true) return [];
    this.see("ConnectorTrial", connector, { _connectorId: connector._id ?? null });
    const label = `ConnectorTrial of ${JSON.stringify(connector.name)}`;
    const fields = { ...connector, _connectorId: connector._id ?? null };
    const title = `${asText(connector.name ?? "")} trial`;
    return this.make("ConnectorTrial", { label, title, document: connector, fields });
  }

  stateKey({ resourceType, _resourceId, key, value }: StateValue): Exported[] {
    const scope: JsonObject =
      resourceType === undefined ? {} : { resourceType, _resourceId: _resourceId ?? null };
    const where = resourceType === undefined ? "" : ` of ${resourceType}/${_resourceId ?? ""}`;
    const label = `StateKey ${JSON.stringify(key)}${where}`;
    if (!isReadable(key)) {
      this.notice(
        `${label} is not exported: its key is blank, only dots or half of a character, and has no path of its own.`,
      );
      return [];
    }
    const document = { key, value };
    this.see("StateKey", document, { key, ...scope });
    const [made] = this.make("StateKey", { label, title: key, document, fields: { key, value, ...scope } });
    if (!made) return [];
    if (this.options.stateValues && isWhole(value)) return [made];
    if (this.options.stateValues)
      this.notice(`${label} is seeded once and not managed: a part of its value cannot be declared.`);
    return [{ ...made, inputs: { ...made.inputs, seedOnce: true } }];
  }

  /** Notes that the account has an object. */
  private see(kind: Kind, document: JsonObject, inputs: JsonObject): void {
    const id = (resources[kind] as ResourceKind).remote.idOf(document, inputs);
    if (id !== undefined) this.options.seen?.add(objectKey({ kind, id }));
  }

  private make(kind: Kind, { fields, elsewhere, ...facts }: Facts): Exported[] {
    const spec = resources[kind] as ResourceKind;
    const source = { document: fields, label: facts.label, ...(elsewhere ? { elsewhere } : {}) };
    const inputs = declaration(spec, source, { extra: this.extra, notice: this.notice });
    const id = inputs && spec.remote.idOf(facts.document, inputs);
    return inputs && id !== undefined ? [{ kind, spec, id, inputs, ...facts }] : [];
  }
}

/** A state value is owned whole: one of which something had to be left out would be another value. */
function isWhole(value: Json): boolean {
  let lost = false;
  portable(value, () => (lost = true));
  return !lost;
}
