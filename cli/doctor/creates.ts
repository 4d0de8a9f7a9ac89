/** Which creates of a preview would meet an object that is there already: the preview itself may not ask. */
import type { Client } from "../../provider/celigo/client";
import { messageOf } from "../../provider/celigo/errors";
import type { Remote, ResourceSpec } from "../../provider/model/define-resource";
import { alive, remoteOf } from "../../provider/model/document";
import { resources } from "../../provider/resources";
import type { Settings } from "../../provider/run/settings";
import { SECRET, kindOf, type Preview, type PreviewStep } from "../preview";
import { nameOf } from "../stack";
import { note, ok, problem, type Check } from "./check";
import { changesInWords, differencesOf, type Differences } from "./differences";
import { UNKNOWN } from "../../provider/pulumi/marks";
import { own, type Json, type JsonObject } from "../../provider/json/json";

/** The account that a step's resource would be made in. */
export type AccountOf = (step: PreviewStep) => { client: Client; settings: Settings };

/** A create that is looked into. */
interface Create {
  step: PreviewStep;
  kind: string;
  spec: ResourceSpec;
  remote: Remote;
  inputs: JsonObject;
}

/** Looks for the objects that the creates of a preview would meet. */
export async function checkCreates(preview: Preview, accountOf: AccountOf): Promise<Check[]> {
  const creates = preview.steps.flatMap((step) => createOf(step) ?? []);
  if (creates.length === 0) return [ok("creates", "the preview makes nothing new")];
  // A license of a connector that is not there yet, say.
  const waiting = creates.filter((create) => identityOf(create).includes(UNKNOWN));
  const askable = creates.filter((create) => !waiting.includes(create));
  const kept = keptObjects(preview.steps);
  const lists = new Map<string, Promise<JsonObject[]>>();
  const checks: Check[] = [];
  for (const create of askable) checks.push(...(await checkCreate(create, accountOf, kept, lists)));
  const free = askable.length - checks.length;
  return [
    ...(free > 0 ? [ok("creates", `${free} of ${creates.length} creates meet nothing`)] : []),
    ...(waiting.length > 0
      ? [ok("creates", `${waiting.length} need ids first that other creates make`)]
      : []),
    ...checks,
  ];
}

function identityOf({ spec, inputs }: Create): (Json | undefined)[] {
  return spec.naturalKey.map((name) => own(inputs, name));
}

function createOf(step: PreviewStep): Create | undefined {
  const kind = step.op === "create" ? kindOf(step.new?.type ?? "") : undefined;
  const spec = kind !== undefined && Object.hasOwn(resources, kind) ? resources[kind] : undefined;
  if (kind === undefined || spec === undefined || spec.naturalKey.length === 0) return undefined;
  const { __provider, ...inputs } = step.new?.inputs ?? {};
  return { step, kind, spec, remote: remoteOf(spec), inputs };
}

/** Objects that resources of the program stand for already. */
function keptObjects(steps: PreviewStep[]): Map<string, string> {
  return new Map(
    steps.flatMap(({ op, urn, old }) =>
      old?.id === undefined || op === "delete"
        ? []
        : [[`${kindOf(old.type) ?? ""} ${old.id}`, nameOf(urn)] as const],
    ),
  );
}

async function checkCreate(
  create: Create,
  accountOf: AccountOf,
  kept: Map<string, string>,
  lists: Map<string, Promise<JsonObject[]>>,
): Promise<Check[]> {
  const { step, kind, spec, remote, inputs } = create;
  const label = `${kind} ${JSON.stringify(nameOf(step.urn))}`;
  if (identityOf(create).includes(SECRET))
    return [
      note(
        "creates",
        `${label}: its ${spec.naturalKey.join(" or ")} is a secret, so that nothing can be looked for`,
      ),
    ];
  try {
    const { client, settings } = accountOf(step);
    if (typeof inputs.adoptId === "string") return [await adoption(create, client, label, inputs.adoptId)];
    const collection = remote.collection(inputs);
    const key = `${settings.origin} ${settings.tokenSource} ${collection}`;
    const rows = await (lists.get(key) ?? remember(lists, key, remote.list(client, collection)));
    const ids = rows
      .filter((row) => alive(row) !== undefined && remote.matches(row, inputs))
      .flatMap((row) => remote.idOf(row, inputs) ?? []);
    return ids.length === 0 ? [] : [await meeting(create, client, label, ids, kept, settings)];
  } catch (error) {
    return [note("creates", `${label}: could not look for it: ${messageOf(error)}`)];
  }
}

function remember<T>(known: Map<string, Promise<T>>, key: string, value: Promise<T>): Promise<T> {
  known.set(key, value);
  return value;
}

async function adoption(create: Create, client: Client, label: string, id: string): Promise<Check> {
  const document = alive(await create.remote.get(client, id));
  if (!document) {
    const fix = "Check the id and the account, or leave adoptId out to make a new one.";
    return {
      ...problem("creates", `${label}: adoptId ${id} is not in this account`, fix),
      urn: create.step.urn,
    };
  }
  const differs = await differencesOf(create.spec, create.inputs, document);
  return {
    ...note("creates", `${label} takes over ${id}, and ${changesInWords(differs)}`),
    ...about(create, [id], differs),
  };
}

async function meeting(
  create: Create,
  client: Client,
  label: string,
  ids: string[],
  kept: Map<string, string>,
  settings: Settings,
): Promise<Check> {
  const { kind, spec, remote, inputs } = create;
  const free = ids.filter((id) => !kept.has(`${kind} ${id}`));
  const [id] = free;
  const natural = spec.naturalKey.join(" and ");
  if (id === undefined) {
    const other = kept.get(`${kind} ${ids[0] ?? ""}`) ?? "";
    const check = problem(
      "creates",
      `${label} has the ${natural} of ${JSON.stringify(other)} of this program`,
      `Give them different ones${spec.unique ? "" : ', or set onExisting: "create"'}.`,
    );
    return { ...check, ...about(create, ids) };
  }
  const document = free.length === 1 ? alive(await remote.get(client, id)) : undefined;
  const differs = document
    ? await differencesOf(create.spec, create.inputs, document)
    : { paths: [], secret: [] };
  const policy = typeof inputs.onExisting === "string" ? inputs.onExisting : settings.onExisting;
  return { ...outcome(create, label, free, policy, differs), ...about(create, free, differs) };
}

/** What the create would do, by the same rules as the provider. */
function outcome(
  { spec, inputs }: Create,
  label: string,
  free: string[],
  policy: string,
  differs: Differences,
): Check {
  const [id = ""] = free;
  const met = `${label} meets ${free.join(", ")}`;
  const change = changesInWords(differs);
  if (policy === "create" && !spec.unique)
    return note("creates", `${met}; another one is made (onExisting: create)`);
  if (free.length > 1)
    return problem(
      "creates",
      `${met}: several have its ${spec.naturalKey.join(" and ")}, and the create fails`,
      `Name the one to take over with adoptId${spec.unique ? "" : ', or set onExisting: "create" to make another one'}.`,
    );
  const isSettled = spec.unique && differs.paths.length + differs.secret.length === 0;
  const isLeftAlone = spec.once !== undefined && own(inputs, spec.once) === true;
  if (isLeftAlone) return note("creates", `${met}, takes it over and leaves its value alone`);
  if (policy === "adopt" || isSettled) return note("creates", `${met}, takes it over, and ${change}`);
  const another = spec.unique ? "" : '; onExisting: "create" makes another one';
  return problem(
    "creates",
    `${met} and fails; taking it over ${change}`,
    `To take it over, set adoptId: ${JSON.stringify(id)} or onExisting: "adopt"${another} (for all: celigo:onExisting).`,
  );
}

function about({ step }: Create, ids: string[], differs?: Differences): Partial<Check> {
  return { urn: step.urn, ids, ...(differs ? { differs: differs.paths } : {}) };
}
