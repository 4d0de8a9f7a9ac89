/** Who is called what, who stands in which file, and who can refer to whom. */
import { Graph } from "./graph";
import { idsIn } from "../id";
import { NOTHING_KEPT, moduleOf, type Kept } from "./kept";
import { visit } from "./leaf";
import { Names, fileName, kebab, variable } from "./name";
import type { Exported, Kind } from "./object";
import type { PlaceMemory } from "./output";
import { resourceKey, type Declared } from "./program-on-disk";
import { secretsOf, type Secret } from "./secret";
import type { JsonObject } from "../../provider/json/json";

/** An object with its place in the program. */
export interface Planned extends Exported {
  /** Pulumi's name. */
  name: string;
  variable: string;
  /** The file that declares it, without extension: `integrations/orders`. */
  module: string;
  secrets: Secret[];
  /** The file that the program reads a script's text from. */
  file?: string;
  /** Its declaration in a file that is kept. */
  kept?: Declared;
  /** True where a kept file uses its variable. */
  isPinned?: boolean;
  /** Why the program does not declare it. */
  reason?: string;
}

/** True for an object whose declaration this export writes. */
export function isWritten({ kept, reason }: Planned): boolean {
  return kept === undefined && reason === undefined;
}

/** The program's structure. */
export interface Plan {
  objects: Planned[];
  /** Objects by the ids by which others refer to them. */
  byId: Map<string, Planned>;
  /** References that the program can make; others would run in a circle. */
  references: Graph<Planned>;
}

/** Words that name variables of a kind where the name alone does not do. */
const WORDS: { [kind in Kind]: string } = {
  Script: "script",
  Integration: "integration",
  ConnectionRegistration: "registration",
  Connector: "connector",
  ConnectorLicense: "license",
  ConnectorTrial: "trial",
  StateKey: "state",
};

/** What a plan takes from outside. */
export interface PlanOptions {
  /** Paths that `--secret` names. */
  secrets: string[];
  /** The Pulumi name that an object has in the stack, or had in an earlier export. */
  nameOf: (object: Exported) => string | undefined;
  /** True for a name that something else in the stack has. */
  isTaken?: (kind: Kind, name: string, object: Exported) => boolean;
  /** Where an earlier export declared an object. */
  placeOf?: (object: Exported) => PlaceMemory | undefined;
  /** Why an object must not be declared by a generated file. */
  reasonOf?: (object: Exported) => string | undefined;
  /** The files that the export does not write. */
  kept?: Kept;
}

/** Plans the program. */
export function plan(objects: Exported[], options: PlanOptions): Plan {
  const kept = options.kept ?? NOTHING_KEPT;
  const named = withNames(objects, kept, options);
  const byId = new Map(named.flatMap((each) => (each.target ? [[each.target._id, each] as const] : [])));
  for (const each of named) {
    each.kept = declarationIn(kept, each);
    if (each.kept === undefined) each.reason = options.reasonOf?.(each);
  }
  const keys = new Names("");
  for (const each of named)
    each.secrets =
      each.reason === undefined
        ? secretsOf(each, options.secrets, (id) => byId.has(id), each.variable, keys)
        : [];
  const edges = edgesOf(named, byId);
  placeInModules(named, edges, (each) => options.placeOf?.(each)?.module);
  for (const each of named) place(each, kept, options);
  return { objects: named, byId, references: acyclic(edges, kept) };
}

/** The declaration of an object in a kept file: one of its name, that does not say another one's. */
function declarationIn({ declarations }: Kept, object: Planned): Declared | undefined {
  const found = declarations.get(resourceKey(object));
  const isOther = object.spec.naturalKey.some((key) => {
    const text = found?.texts[key];
    return text !== undefined && text !== object.inputs[key];
  });
  return isOther ? undefined : found;
}

/** Finds the file of an object: a kept file gets nothing new. */
function place(each: Planned, kept: Kept, { placeOf }: PlanOptions): void {
  const before = placeOf?.(each);
  if (each.kept !== undefined) {
    each.module = moduleOf(each.kept.file);
    if (each.kind === "Script") each.file = each.kept.assets.content;
    return;
  }
  const use = before && kept.uses.get(`${before.module}.ts`);
  each.isPinned = before !== undefined && use?.names.has(before.variable) === true;
  if (before && each.isPinned && !kept.isKept(before.module)) each.module = before.module;
  if (before?.module !== undefined && kept.isKept(before.module))
    each.reason ??= `${before.module}.ts declared it and was edited: no declaration of it was found there`;
  const home = each.module;
  for (let number = 2; kept.isKept(each.module); number++) each.module = `${home}.${number}`;
}

function withNames(objects: Exported[], kept: Kept, options: PlanOptions): Planned[] {
  const { nameOf, placeOf, isTaken } = options;
  const names = new Map<Kind, Names>();
  const [variables, files] = [new Names(""), new Names()];
  const remembered = new Map(objects.map((each) => [each, nameOf(each)]));
  const namesOf = (kind: Kind): Names => {
    const known = names.get(kind) ?? new Names();
    names.set(kind, known);
    return known;
  };
  // Names of earlier exports first: Pulumi takes a resource with another name for another resource.
  const known = new Map(
    objects
      .filter((each) => {
        const name = remembered.get(each);
        return name !== undefined && namesOf(each.kind).take(name);
      })
      .map((each) => [each, remembered.get(each) ?? ""]),
  );
  // The same for what kept files use: variables, and the files of scripts.
  const before = new Map(objects.map((each) => [each, placeOf?.(each)]));
  for (const place of before.values()) if (place?.file !== undefined) files.take(stemOf(place.file));
  const own = new Map(
    [...before].flatMap(([each, place]) =>
      place && variables.take(place.variable) ? [[each, place.variable] as const] : [],
    ),
  );
  const fresh = (each: Exported): string => {
    const wanted = kebab(each.title, WORDS[each.kind]);
    for (;;) {
      const name = namesOf(each.kind).unique(wanted);
      const declared = kept.declarations.get(resourceKey({ kind: each.kind, name }));
      const isFree =
        declared === undefined || declarationIn(kept, { ...each, name } as Planned) !== undefined;
      if (isFree && isTaken?.(each.kind, name, each) !== true) return name;
    }
  };
  return objects.map((each) => {
    const word = WORDS[each.kind];
    const name = known.get(each) ?? fresh(each);
    const file = before.get(each)?.file ?? `scripts/${files.unique(fileName(name, word))}.js`;
    return {
      ...each,
      name,
      variable: own.get(each) ?? variable(name, word, variables),
      module: "",
      secrets: [],
      ...(each.kind === "Script" ? { file } : {}),
    };
  });
}

function stemOf(file: string): string {
  return file.replace(/^.*\//, "").replace(/\.js$/, "");
}

interface Edge {
  from: Planned;
  to: Planned;
  /** The API's own fields come before ids in settings and texts. */
  isFree: boolean;
}

function edgesOf(objects: Planned[], byId: Map<string, Planned>): Edge[] {
  const edges: Edge[] = [];
  for (const from of objects) {
    const secret = new Set(from.secrets.map(({ path }) => JSON.stringify(path)));
    const look = (text: string, isFree: boolean): void => {
      for (const { id } of idsIn(text, (each) => byId.has(each)))
        edges.push({ from, to: byId.get(id) as Planned, isFree });
    };
    visit(visible(from), from.spec.schema, ({ path, value, schema }) => {
      if (typeof value !== "string" || secret.has(JSON.stringify(path))) return;
      look(value, schema === undefined || !/^_\w*Ids?$/.test(fieldName(path)));
    });
  }
  return edges.sort((a, b) => Number(a.isFree) - Number(b.isFree));
}

/** The name of the field that holds a value, also as an element of a list. */
function fieldName(path: readonly (string | number)[]): string {
  return path.filter((step) => typeof step === "string").at(-1) ?? "";
}

/** The inputs that stand in the program's files; a script's text stands in its own. */
export function visible({ kind, inputs }: Exported): JsonObject {
  if (kind !== "Script") return inputs;
  return Object.fromEntries(Object.entries(inputs).filter(([key]) => key !== "content"));
}

function placeInModules(
  objects: Planned[],
  edges: Edge[],
  before: (object: Planned) => string | undefined,
): void {
  const directories = { Integration: new Names(), Connector: new Names() };
  const parents = objects.filter(({ kind }) => kind === "Integration" || kind === "Connector");
  const known = parents.filter((each) => {
    const { kind } = each as { kind: "Integration" | "Connector" };
    const [, stem] = new RegExp(`^${WORDS[kind]}s/([^.]+)`).exec(before(each) ?? "") ?? [];
    if (stem === undefined || !directories[kind].take(stem)) return false;
    each.module = `${WORDS[kind]}s/${stem}`;
    return true;
  });
  for (const each of parents) {
    if (known.includes(each) || (each.kind !== "Integration" && each.kind !== "Connector")) continue;
    const word = WORDS[each.kind];
    each.module = `${word}s/${directories[each.kind].unique(fileName(each.name, word))}`;
  }
  for (const each of objects) {
    if (each.kind === "Script") each.module = onlyUser(each, edges)?.module ?? "shared-scripts";
    if (each.kind === "StateKey") each.module = ownIntegration(each, edges)?.module ?? "state";
    if (each.kind === "ConnectionRegistration")
      each.module = parentOf(each, "_integrationId", objects)?.module ?? "shared-registrations";
    if (each.kind === "ConnectorLicense" || each.kind === "ConnectorTrial")
      each.module = parentOf(each, "_connectorId", objects)?.module ?? "connectors/others";
  }
}

/** The integration that alone uses a script. */
function onlyUser(script: Planned, edges: Edge[]): Planned | undefined {
  const [user, ...others] = new Set(edges.filter(({ to }) => to === script).map(({ from }) => from));
  return others.length === 0 && user?.kind === "Integration" ? user : undefined;
}

/** The integration that a state key is kept under, where its value refers to nothing else. */
function ownIntegration(key: Planned, edges: Edge[]): Planned | undefined {
  const [target, ...others] = new Set(edges.filter(({ from }) => from === key).map(({ to }) => to));
  return others.length === 0 && target?.kind === "Integration" ? target : undefined;
}

/** The object that an input of another one names by its id. */
function parentOf(part: Planned, input: string, objects: Planned[]): Planned | undefined {
  const id = part.inputs[input];
  const isParent = ({ kind }: Planned) => kind === "Connector" || kind === "Integration";
  return objects.find((each) => isParent(each) && each.target?._id === id);
}

/** The references that make no circle, neither of resources nor of the files that declare them. */
function acyclic(edges: Edge[], kept: Kept): Graph<Planned> {
  const [modules, references] = [new Graph<string>(), new Graph<Planned>()];
  for (const [from, to] of kept.imports) modules.link(from, to);
  for (const { from, to } of edges) {
    if (from === to || !isWritten(from) || !canBeReferred(to) || references.reaches(to, from)) continue;
    if (from.module !== to.module && !modules.add(from.module, to.module)) continue;
    references.add(from, to);
  }
  return references;
}

/** A generated file can refer to what it declares itself, and to what another file exports. */
function canBeReferred({ kept, reason }: Planned): boolean {
  if (kept === undefined) return reason === undefined;
  return kept.exported !== undefined && /\.(ts|tsx|js)$/.test(kept.file);
}
