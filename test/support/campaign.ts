/**
 * Random programs under random faults, driven as the engine drives them: a small engine of our own that talks to the
 * real dynamic host, and the questions to ask of the account when all is over.
 */
import {
  type Collection,
  type Emulator,
  type Fault,
  type InjectedFault,
  startEmulator,
} from "../../emulator";
import type { Doc } from "./account";
import { createProject, type StateResource, type UpdateResult } from "./engine";
import { missingIn, same, tokenOf } from "./faults";
import { type Host, HostError, type Properties } from "./host";
import type { Scan } from "./scan";

// ---- chance ----

/** A stream of decisions; the same seed gives the same ones. */
export class Chance {
  constructor(private seed: number) {}

  /** From 0 to 1, 1 excluded (mulberry32). */
  next(): number {
    this.seed = (this.seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.seed ^ (this.seed >>> 15), 1 | this.seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  is(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(values: readonly T[]): T {
    return values[this.below(values.length)] as T;
  }
}

// ---- programs ----

/** The id of another resource of the program. */
interface Ref {
  ref: string;
  /** The last part of the id: a license's own. */
  isOwn?: boolean;
}

export interface Declaration {
  /** Pulumi's name; never changes. */
  key: string;
  kind: "Integration" | "Script" | "Connector" | "ConnectorLicense" | "ConnectorTrial" | "StateKey";
  inputs: Properties;
  refs: Record<string, Ref>;
}

const WORDS = ["alpha", "beta", "gamma", "delta", "épsilon", "ζ", "a/b", "..", "<b>", "'", '"', "\\"];

/** A program with this many resources; the marker keeps its names apart from those of other programs. */
export function randomProgram(chance: Chance, size: number, marker: string): Declaration[] {
  const program: Declaration[] = [];
  while (program.length < size) program.push(randomDeclaration(chance, program, marker));
  return program;
}

function randomDeclaration(chance: Chance, program: readonly Declaration[], marker: string): Declaration {
  const n = serial(program);
  const of = (kind: Declaration["kind"]) => program.filter((one) => one.kind === kind);
  const connectors = of("Connector");
  const trialOf = new Set(of("ConnectorTrial").map(({ refs }) => refs._connectorId?.ref));
  const licenses = of("ConnectorLicense").filter(({ refs }) => !trialOf.has(refs._connectorId?.ref));
  const roll = chance.below(100);
  const name = `${marker} ${n} ${chance.pick(WORDS)}`;
  if (roll < 30)
    return { key: `i${n}`, kind: "Integration", refs: {}, inputs: randomIntegration(chance, name) };
  if (roll < 50) return { key: `s${n}`, kind: "Script", refs: {}, inputs: randomScript(chance, name) };
  if (roll < 60) return { key: `c${n}`, kind: "Connector", refs: {}, inputs: randomConnector(chance, name) };
  if (roll < 72 && connectors.length > 0) {
    const inputs = { email: `${marker}-${n}@example.com`.toLowerCase(), ...randomTerms(chance) };
    return {
      key: `l${n}`,
      kind: "ConnectorLicense",
      refs: { _connectorId: { ref: chance.pick(connectors).key } },
      inputs,
    };
  }
  if (roll < 78 && licenses.length > 0) {
    const license = chance.pick(licenses);
    const refs = {
      _connectorId: license.refs._connectorId as Ref,
      _trialLicenseId: { ref: license.key, isOwn: true },
    };
    return { key: `t${n}`, kind: "ConnectorTrial", refs, inputs: { trialPeriod: 1 + chance.below(60) } };
  }
  const integrations = of("Integration");
  const isScoped = chance.is(0.4) && integrations.length > 0;
  return {
    key: `k${n}`,
    kind: "StateKey",
    refs: isScoped ? { _resourceId: { ref: chance.pick(integrations).key } } : {},
    inputs: {
      key: name,
      value: { n: chance.below(1000), of: chance.pick(WORDS) },
      ...(isScoped ? { resourceType: "integrations" } : {}),
    },
  };
}

function serial(program: readonly Declaration[]): number {
  return 1 + Math.max(0, ...program.map(({ key }) => Number(key.slice(1))));
}

function randomIntegration(chance: Chance, name: string): Properties {
  return {
    name,
    ...(chance.is(0.5) ? { description: `about ${chance.pick(WORDS)}` } : {}),
    settings: { a: chance.below(100), deep: { b: chance.pick(WORDS), list: [chance.below(3), "x"] } },
    ...(chance.is(0.6)
      ? {
          flowGroupings: ["In", "Out", "Aside"]
            .slice(0, 1 + chance.below(3))
            .map((group) => ({ name: group })),
        }
      : {}),
  };
}

function randomScript(chance: Chance, name: string): Properties {
  return { name, content: `// ${chance.pick(WORDS)}\r\n${"x();\n".repeat(chance.below(400))}` };
}

function randomConnector(chance: Chance, name: string): Properties {
  return {
    name,
    applications: ["netsuite", "shopify", "other"].slice(chance.below(3)),
    contactEmail: `c${chance.below(50)}@example.com`,
  };
}

function randomTerms(chance: Chance): Properties {
  return {
    expires: `20${30 + chance.below(9)}-01-01T00:00:00Z`,
    opts: { connectorEdition: chance.pick(["standard", "premium"]) },
  };
}

/**
 * The program after a while: other values, resources more and less. Names and keys stay. What no state knows stays in
 * the program: nobody could tell that it may have been made by a run that failed.
 */
export function evolve(
  chance: Chance,
  program: readonly Declaration[],
  marker: string,
  known: ReadonlySet<string>,
): Declaration[] {
  const gone = new Set<string>();
  for (const { key, refs } of program) {
    const isUsed = program.some(
      (other) => Object.values(other.refs).some(({ ref }) => ref === key) && !known.has(other.key),
    );
    const dependsOnGone = Object.values(refs).some(({ ref }) => gone.has(ref));
    const isUnlucky = chance.is(0.08);
    if (dependsOnGone || (isUnlucky && known.has(key) && !isUsed)) gone.add(key);
  }
  const kept = program
    .filter(({ key }) => !gone.has(key))
    .map((one) => (chance.is(0.4) ? { ...one, inputs: changed(chance, one) } : one));
  // A number is used once, so that nothing that was taken out comes back.
  let all = [...kept];
  for (let more = chance.below(5); more > 0; more--) {
    const added = randomDeclaration(chance, [...program, ...all], marker);
    const isReachable = Object.values(added.refs).every(({ ref }) => all.some(({ key }) => key === ref));
    if (isReachable) all = [...all, added];
  }
  return all;
}

function changed(chance: Chance, { kind, inputs }: Declaration): Properties {
  const name = inputs.name as string;
  switch (kind) {
    case "Integration":
      return randomIntegration(chance, name);
    case "Script":
      return randomScript(chance, name);
    case "Connector":
      return randomConnector(chance, name);
    case "ConnectorLicense":
      return { ...inputs, ...randomTerms(chance) };
    case "ConnectorTrial":
      return { trialPeriod: 1 + chance.below(60) };
    case "StateKey":
      return { ...inputs, value: [chance.below(1000), null, { again: chance.pick(WORDS) }] };
  }
}

/** The program as the source of a Pulumi program. */
export function sourceOf(program: readonly Declaration[]): string {
  const lines = program.map(({ key, kind, inputs, refs }) => {
    const args = Object.entries(refs).map(
      ([name, { ref, isOwn }]) => `${name}: ${ref}.${isOwn ? "_id" : "id"}`,
    );
    return `const ${key} = new celigo.${kind}("${key}", { ...${JSON.stringify(inputs)}${args.map((arg) => `, ${arg}`).join("")} });`;
  });
  return `const celigo = require("pulumi-celigo");\n${lines.join("\n")}\n`;
}

// ---- faults and people ----

const KINDS: readonly Fault[] = [
  { kind: "reset", when: "before" },
  { kind: "reset", when: "after" },
  { kind: "hang", when: "before" },
  { kind: "hang", when: "after" },
  { kind: "truncate", when: "after" },
  { kind: "empty", when: "after" },
  { kind: "html", when: "before", status: 200 },
  { kind: "html", when: "after", status: 200 },
  { kind: "html", when: "before", status: 502 },
  { kind: "status", when: "before", status: 429, headers: { "retry-after": "0" } },
  ...[500, 502, 503, 504].flatMap((status): Fault[] => [
    { kind: "status", when: "before", status },
    { kind: "status", when: "after", status },
  ]),
];

/** Lays faults over the next requests of an environment: each is hit with this probability. */
export function injectRandomFaults(
  emulator: Emulator,
  environment: string,
  chance: Chance,
  probability: number,
  requests = 250,
): { readonly fired: number; remove(): void } {
  const injected: InjectedFault[] = [];
  // Every fault waits its turn: it counts what passes those before it.
  for (let at = 0; ;) {
    at += 1 + Math.floor(Math.log(1 - chance.next()) / Math.log(1 - probability));
    if (at > requests) break;
    injected.push(emulator.inject({ ...chance.pick(KINDS), environment, skip: at }));
  }
  return {
    get fired() {
      return injected.reduce((sum, { fired }) => sum + fired, 0);
    },
    remove: () => injected.forEach((one) => one.remove()),
  };
}

/** A value that a person wrote and no program declares; it has to stay as long as its object does. */
export interface Note {
  collection: Collection;
  id: string;
  field: string;
  value: string;
}

/** People edit what is there: declared values, others, whole objects. */
export function editOutside(
  emulator: Emulator,
  environment: string,
  chance: Chance,
  edits: number,
  marker: string,
  content = emulator.snapshot().environments[environment] as unknown as Doc,
): Note[] {
  const gone = new Set<string>();
  const notes: Note[] = [];
  for (let i = 0; i < edits; i++) {
    const collection = chance.pick(["integrations", "integrations", "scripts", "connectors"] as const);
    const rows = (content[collection] as Doc[]).filter(({ name }) => String(name).startsWith(marker));
    if (rows.length === 0) continue;
    const id = chance.pick(rows)._id as string;
    const roll = chance.below(10);
    if (gone.has(id)) continue;
    if (roll === 0 && collection !== "connectors") {
      emulator.edit(environment, collection, id, (document) => {
        document.deletedAt = new Date().toISOString();
      });
      gone.add(id);
      continue;
    }
    const [field, value] = [fieldFor(collection), `note ${i} ${chance.below(1000)}`];
    emulator.edit(environment, collection, id, (document) => {
      const row = document as Doc;
      if (roll < 5) {
        if (collection === "integrations") row.settings = { ...row.settings, a: "edited" };
        else if (collection === "scripts") row.content = "// edited";
        else row.contactEmail = "edited@example.com";
      } else if (collection === "integrations" && roll < 7)
        row.settings = { ...row.settings, undeclared: value };
      else row[field] = value;
    });
    if (roll >= 5) {
      const note = {
        collection,
        id,
        value,
        field: collection === "integrations" && roll < 7 ? "settings.undeclared" : field,
      };
      const before = notes.findIndex((one) => one.id === id && one.field === note.field);
      if (before >= 0) notes.splice(before, 1);
      notes.push(note);
    }
  }
  return notes;
}

function fieldFor(collection: Collection): string {
  if (collection === "integrations") return "readme";
  return collection === "scripts" ? "description" : "websiteURL";
}

// ---- the small engine ----

/** What a state file holds of one resource. */
export interface Entry {
  kind: Declaration["kind"];
  inputs: Properties;
  id: string;
  outs: Properties;
  /** Keys of the resources it refers to: deletions go the other way round. */
  dependsOn: string[];
}

/** What a state file holds. */
export interface StateFile {
  entries: Map<string, Entry>;
  /** Replaced objects that have still to be deleted. */
  condemned: Entry[];
}

/** Requests of the engine that are under way at once. */
const PARALLEL = 8;

/** One `pulumi up`: like the engine it starts nothing new after the first failure. */
export class Up {
  readonly errors: Error[] = [];
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly host: Host,
    private readonly environment: string,
    private readonly state: StateFile,
  ) {}

  async run(program: readonly Declaration[], options: { refresh?: boolean } = {}): Promise<boolean> {
    if (options.refresh && !(await this.refresh())) return false;
    const done = new Map<string, Promise<boolean>>();
    for (const declaration of program) {
      const needs = Object.values(declaration.refs).map(({ ref }) => done.get(ref) as Promise<boolean>);
      done.set(
        declaration.key,
        Promise.all(needs).then((ready) => ready.every(Boolean) && this.step(() => this.settle(declaration))),
      );
    }
    if (!(await Promise.all(done.values())).every(Boolean)) return false;
    return this.deleteRest(new Set(program.map(({ key }) => key)));
  }

  private async refresh(): Promise<boolean> {
    const read = ([key, entry]: [string, Entry]) =>
      this.step(async () => {
        const now = await this.host.read(this.kind(entry), entry.id, entry.outs);
        if (now.id === "") this.state.entries.delete(key);
        else entry.outs = now.props;
      });
    return (await Promise.all([...this.state.entries].map(read))).every(Boolean);
  }

  private async settle({ key, kind, inputs, refs }: Declaration): Promise<void> {
    const resolved = { ...inputs };
    for (const [name, { ref, isOwn }] of Object.entries(refs)) {
      const id = this.state.entries.get(ref)?.id as string;
      resolved[name] = isOwn ? id.split("/").at(-1) : id;
    }
    const wire = `${kind}@${this.environment}`;
    const { failures } = await this.host.check(wire, resolved);
    if (failures.length > 0) throw new Error(`${key}: ${JSON.stringify(failures)}`);
    const old = this.state.entries.get(key);
    const entry = { kind, inputs: resolved, dependsOn: Object.values(refs).map(({ ref }) => ref) };
    const diff = old && (await this.host.diff(wire, old.id, old.outs, resolved));
    try {
      if (!old || !diff || diff.replaces.length > 0) {
        const made = await this.host.create(wire, resolved);
        this.state.entries.set(key, { ...entry, ...made });
        if (old) this.state.condemned.push(old);
      } else if (diff.changes !== false) {
        const { outs } = await this.host.update(wire, old.id, old.outs, resolved);
        this.state.entries.set(key, { ...entry, id: old.id, outs });
      } else this.state.entries.set(key, { ...old, ...entry });
    } catch (error) {
      // Made or changed, but not completely: the engine keeps what it was told.
      if (error instanceof HostError && error.id !== undefined) {
        const { __provider, ...outs } = error.properties ?? {};
        this.state.entries.set(key, { ...entry, id: error.id, outs });
      }
      throw error;
    }
  }

  /** Deletes what the program has no more, users before what they use. */
  private async deleteRest(keys: ReadonlySet<string>): Promise<boolean> {
    const { entries, condemned } = this.state;
    const removed = [...entries].filter(([key]) => !keys.has(key));
    const all = [
      ...condemned.map((entry) => ({
        key: "",
        entry,
        forget: () => void condemned.splice(condemned.indexOf(entry), 1),
      })),
      ...removed.map(([key, entry]) => ({ key, entry, forget: () => void entries.delete(key) })),
    ];
    const done = new Map<object, Promise<boolean>>();
    const remove = (one: (typeof all)[number]): Promise<boolean> => {
      const known = done.get(one);
      if (known) return known;
      const users = all.filter(({ entry }) => one.key !== "" && entry.dependsOn.includes(one.key));
      const result = Promise.all(users.map(remove)).then(
        (ready) =>
          ready.every(Boolean) &&
          this.step(async () => {
            await this.host.delete(this.kind(one.entry), one.entry.id, one.entry.outs);
            one.forget();
          }),
      );
      done.set(one, result);
      return result;
    };
    return (await Promise.all(all.map(remove))).every(Boolean);
  }

  private async step(work: () => Promise<void>): Promise<boolean> {
    while (this.running >= PARALLEL) await new Promise<void>((resolve) => this.waiting.push(resolve));
    if (this.errors.length > 0) {
      this.waiting.shift()?.();
      return false;
    }
    this.running++;
    try {
      await work();
      return true;
    } catch (error) {
      this.errors.push(error as Error);
      return false;
    } finally {
      this.running--;
      this.waiting.shift()?.();
    }
  }

  private kind({ kind }: Entry): string {
    return `${kind}@${this.environment}`;
  }
}

// ---- what must be so when all is over ----

const COLLECTIONS: Partial<Record<Declaration["kind"], Collection>> = {
  Integration: "integrations",
  Script: "scripts",
  Connector: "connectors",
  ConnectorLicense: "licenses",
};

/** What the state says of one resource: its id, and the inputs that were declared. */
export interface Standing {
  kind: string;
  id: string;
  inputs: Properties;
}

/**
 * Compares an account with a program: every declaration has its object with the declared content, there is no other
 * object, and what people wrote into the ones that were never replaced is still there. Returns what is wrong.
 */
export function judge(
  account: Doc,
  standing: readonly Standing[],
  notes: readonly Note[],
  seeded: ReadonlySet<string>,
): string[] {
  const wrong: string[] = [];
  const expected = new Set(seeded);
  const states = new Set<string>();
  for (const { kind, id, inputs } of standing) {
    const own = id.split("/").at(-1);
    const collection = COLLECTIONS[kind as Declaration["kind"]];
    if (collection) {
      expected.add(own as string);
      const row = (account[collection] as Doc[]).find(({ _id }) => _id === own);
      const { _connectorId, email, expires, ...rest } = inputs;
      const instant = expires === undefined ? {} : { expires: new Date(expires as string).toISOString() };
      const missing = row ? missingIn(row, { ...rest, ...instant }) : ["the object"];
      wrong.push(...missing.map((at) => `lost write: ${kind} ${id}: ${at}`));
    } else if (kind === "ConnectorTrial") {
      const row = (account.connectors as Doc[]).find(({ _id }) => _id === id);
      const wanted = {
        trialEnabled: true,
        trialPeriod: inputs.trialPeriod,
        _trialLicenseId: inputs._trialLicenseId,
      };
      wrong.push(...missingIn(row, wanted).map((at) => `lost write: ${kind} ${id}: ${at}`));
    } else {
      const scope = inputs.resourceType ? `${inputs.resourceType}/${inputs._resourceId}` : "";
      states.add(`${scope} ${inputs.key}`);
      const value = (account.state as Doc)[scope]?.[inputs.key as string] as unknown;
      if (!same(value, inputs.value)) wrong.push(`lost write: StateKey ${id}: ${JSON.stringify(value)}`);
    }
  }
  for (const collection of Object.values(COLLECTIONS))
    for (const row of account[collection] as Doc[])
      if (!expected.has(row._id as string))
        wrong.push(`orphan: ${collection} ${row._id} ${row.name ?? row.user?.email}`);
  const trialsOn = new Set(standing.filter(({ kind }) => kind === "ConnectorTrial").map(({ id }) => id));
  for (const row of account.connectors as Doc[])
    if (row.trialEnabled === true && !trialsOn.has(row._id as string))
      wrong.push(`orphan: trial of ${row._id}`);
  const integrations = new Set((account.integrations as Doc[]).map(({ _id }) => `integrations/${_id}`));
  for (const [scope, values] of Object.entries(account.state as Doc))
    for (const key of Object.keys(values as Doc))
      // The state of a deleted integration cannot be reached any more.
      if ((scope === "" || integrations.has(scope)) && !states.has(`${scope} ${key}`))
        wrong.push(`orphan: state ${scope} ${key}`);
  for (const { collection, id, field, value } of notes) {
    const row = (account[collection] as Doc[]).find(({ _id }) => _id === id);
    const found = field.split(".").reduce<unknown>((inner, key) => (inner as Doc | undefined)?.[key], row);
    if (row && found !== value) wrong.push(`undeclared value changed: ${collection} ${id} ${field}`);
  }
  return wrong;
}

// ---- through the real engine ----

/** What came of one program. */
export interface EngineResult {
  wrong: string[];
  /** `pulumi up` runs until one ended well. */
  runs: number;
  faults: number;
  /** Milliseconds. */
  duration: number;
}

/** One random program through the real engine: two runs under faults with edits outside between, then one without. */
export async function runThroughEngine(
  seed: number,
  size: number,
  scan: Scan,
  { isDestroyed = true } = {},
): Promise<EngineResult> {
  const started = Date.now();
  const environment = `e${seed}`;
  const token = scan.secret(tokenOf(environment));
  const chance = new Chance(seed);
  const password = scan.secret(`password-never-to-be-seen-${seed}`);
  const emulator = await startEmulator({ tokens: { [environment]: token } });
  const seeded = new Set<string>();
  if (chance.is(0.5)) seeded.add(emulator.seed(environment, "integrations", { name: "Somebody else's" })._id);
  let program = randomProgram(chance, size, environment);
  const source = () =>
    `${sourceOf(program)}
const pulumi = require("@pulumi/pulumi");
new celigo.StateKey("k0", { key: "secret", value: pulumi.secret({ password: process.env.PASSWORD }) });
`;
  const project = await createProject({
    program: source(),
    config: { "celigo:baseUrl": emulator.url, "celigo:maxRetries": "2", "celigo:timeoutSeconds": "2" },
    env: { CELIGO_API_TOKEN: token, PASSWORD: password },
  });
  const notes: Note[] = [];
  let faults = 0;
  const run = async (injected: ReturnType<typeof injectRandomFaults> | undefined, refresh: boolean) => {
    const env = injected ? {} : { CELIGO_ON_EXISTING: "adopt" };
    const done = await project.spawnUp({ refresh, env }).done;
    faults += injected?.fired ?? 0;
    injected?.remove();
    scanRun(scan, seed, done);
    return done;
  };
  await run(injectRandomFaults(emulator, environment, chance, 0.06), false);
  notes.push(...editOutside(emulator, environment, chance, 6, environment));
  const { deployment } = await project.exportState();
  const known = new Set((deployment.resources ?? []).map(({ urn }) => urn.split("::").at(-1) as string));
  program = evolve(chance, program, environment, known);
  project.setProgram(source());
  let last = await run(injectRandomFaults(emulator, environment, chance, 0.03), true);
  let runs = 2;
  if (last.code !== 0) {
    last = await run(undefined, true);
    runs = 3;
  }
  const wrong = last.code === 0 ? [] : [`the last run failed: ${last.stdout.slice(-3000)}`];
  const state = await project.exportState();
  scan.see(`exported state of seed ${seed}`, state);
  if (last.code === 0) {
    const account = emulator.snapshot().environments[environment] as unknown as Doc;
    const resources = (state.deployment.resources ?? []).filter(({ type }) =>
      type.startsWith("pulumi-nodejs:"),
    );
    const kinds = resources.filter(({ delete: isCondemned }) => !isCondemned).map(kindOf);
    if (kinds.length !== program.length + 1)
      wrong.push(`${kinds.length} resources in state, ${program.length + 1} declared`);
    const plain = resources.filter(({ urn }) => !urn.endsWith("::k0"));
    const standing = plain.map((resource) => ({
      kind: kindOf(resource),
      id: resource.id as string,
      inputs: declaredOf(program, resource),
    }));
    const value = { password };
    standing.push({ kind: "StateKey", id: "secret", inputs: { key: "secret", value } });
    wrong.push(...judge(account, standing, notes, seeded));
    // The state is what the server has.
    const preview = await project.preview({ refresh: true });
    if (Object.keys(preview.changes).length > 0)
      wrong.push(`a preview has changes: ${JSON.stringify(preview.changes)}`);
    if (isDestroyed) {
      scanRun(scan, seed, await project.destroy());
      const rest = emulator.snapshot().environments[environment] as unknown as Doc;
      wrong.push(...judge(rest, [], [], seeded).map((words) => `after destroy: ${words}`));
    }
  }
  project.remove();
  await emulator.close();
  return {
    wrong: wrong.map((words) => `seed ${seed}: ${words}`),
    runs,
    faults,
    duration: Date.now() - started,
  };
}

function scanRun(scan: Scan, seed: number, { stdout, stderr, events }: UpdateResult): void {
  scan.see(`output of seed ${seed}`, stdout + stderr);
  // Pulumi's SDK prints whole messages of its own protocol for debugging, secrets of any provider included.
  const shown = events.filter(({ diagnosticEvent }) => diagnosticEvent?.severity !== "debug");
  scan.see(`events of seed ${seed}`, JSON.stringify(shown));
}

function kindOf({ type }: StateResource): string {
  return type.split(":").at(-1) as string;
}

/** The inputs of a declaration, with the ids that the state holds. */
function declaredOf(program: readonly Declaration[], { urn, inputs }: StateResource): Properties {
  const key = urn.split("::").at(-1);
  const declaration = program.find((one) => one.key === key);
  const refs = Object.keys(declaration?.refs ?? {}).map((name) => [name, inputs?.[name] as unknown] as const);
  return { ...declaration?.inputs, ...Object.fromEntries(refs) };
}
