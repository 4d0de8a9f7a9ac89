/** Who is called what, who stands in which file, and who can refer to whom. */
import type { JsonObject } from "../../provider/define-resource";
import { Graph } from "./graph";
import { idsIn } from "../id";
import { visit } from "./leaf";
import { Names, fileName, kebab, variable } from "./name";
import type { Exported, Kind } from "./object";
import { secretsOf, type Secret } from "./secret";

/** An object with its place in the program. */
export interface Planned extends Exported {
  /** Pulumi's name. */
  name: string;
  variable: string;
  /** The file that declares it, without extension: `integrations/orders`. */
  module: string;
  secrets: Secret[];
  /** The script's file. */
  file?: string;
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
  Connector: "connector",
  ConnectorLicense: "license",
  ConnectorTrial: "trial",
  StateKey: "state",
};

/** What a plan takes from outside. */
export interface PlanOptions {
  /** Paths that `--secret` names. */
  secrets: string[];
  /** The Pulumi name that an object had in an earlier export. */
  nameOf: (object: Exported) => string | undefined;
}

/** Plans the program. */
export function plan(objects: Exported[], options: PlanOptions): Plan {
  const named = withNames(objects, options);
  const byId = new Map(named.flatMap((each) => (each.target ? [[each.target._id, each] as const] : [])));
  const keys = new Names("");
  for (const each of named)
    each.secrets = secretsOf(each, options.secrets, (id) => byId.has(id), each.variable, keys);
  const edges = edgesOf(named, byId);
  placeInModules(named, edges);
  return { objects: named, byId, references: acyclic(edges) };
}

function withNames(objects: Exported[], { nameOf }: PlanOptions): Planned[] {
  const names = new Map<Kind, Names>();
  const [variables, files] = [new Names(""), new Names()];
  const remembered = new Map(objects.map((each) => [each, nameOf(each)]));
  const namesOf = (kind: Kind): Names => {
    const known = names.get(kind) ?? new Names();
    names.set(kind, known);
    return known;
  };
  // Names of earlier exports first: Pulumi takes a resource with another name for another resource.
  const kept = new Map(
    objects
      .filter((each) => {
        const name = remembered.get(each);
        return name !== undefined && namesOf(each.kind).take(name);
      })
      .map((each) => [each, remembered.get(each) ?? ""]),
  );
  return objects.map((each) => {
    const word = WORDS[each.kind];
    const name = kept.get(each) ?? namesOf(each.kind).unique(kebab(each.title, word));
    const file = each.kind === "Script" ? { file: `scripts/${files.unique(fileName(name, word))}.js` } : {};
    return { ...each, name, variable: variable(name, word, variables), module: "", secrets: [], ...file };
  });
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
      look(value, schema?.format !== "objectId");
    });
  }
  return edges.sort((a, b) => Number(a.isFree) - Number(b.isFree));
}

/** The inputs that stand in the program's files; a script's text stands in its own. */
export function visible({ kind, inputs }: Exported): JsonObject {
  if (kind !== "Script") return inputs;
  return Object.fromEntries(Object.entries(inputs).filter(([key]) => key !== "content"));
}

function placeInModules(objects: Planned[], edges: Edge[]): void {
  const directories = { Integration: new Names(), Connector: new Names() };
  for (const each of objects) {
    if (each.kind !== "Integration" && each.kind !== "Connector") continue;
    const word = WORDS[each.kind];
    each.module = `${word}s/${directories[each.kind].unique(fileName(each.name, word))}`;
  }
  for (const each of objects) {
    if (each.kind === "Script") each.module = onlyUser(each, edges)?.module ?? "shared-scripts";
    if (each.kind === "StateKey") each.module = ownIntegration(each, edges)?.module ?? "state";
    if (each.kind === "ConnectorLicense" || each.kind === "ConnectorTrial")
      each.module = connectorOf(each, objects)?.module ?? "connectors/others";
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

function connectorOf(part: Planned, objects: Planned[]): Planned | undefined {
  return objects.find(({ kind, target }) => kind === "Connector" && target?._id === part.inputs._connectorId);
}

/** The references that make no circle, neither of resources nor of the files that declare them. */
function acyclic(edges: Edge[]): Graph<Planned> {
  const [modules, references] = [new Graph<string>(), new Graph<Planned>()];
  for (const { from, to } of edges) {
    if (from === to || references.reaches(to, from)) continue;
    if (from.module !== to.module && !modules.add(from.module, to.module)) continue;
    references.add(from, to);
  }
  return references;
}
