/** Runs the cells of the table of faults: each in an environment of its own, all through the real dynamic host. */
import { HIDDEN, hiddenOf, recordOf, type Record as StateRecord } from "../../provider/pulumi/record";
import {
  type Deed,
  type DeedOutcome,
  type FaultColumn,
  type Mode,
  type Operation,
  type Outcome,
  deedColumns,
  deeds,
  faultColumns,
  operations,
} from "../../dev/faults";
import { type Collection, type Emulator, type InjectedFault, startEmulator } from "../../emulator";
import type { Doc } from "./account";
import { type Host, type HostOptions, HostError, type Properties, startHost } from "./host";
import type { Scan } from "./scan";

/** A declaration, and the object that stands for it once there is one. */
export interface Managed {
  kind: string;
  inputs: Properties;
  id?: string;
  outs?: Properties;
}

/** Settings of one account in a host that serves many; keys without namespace. */
export type AccountSettings = Record<string, string>;

/**
 * A host whose kinds have the form `Script@<environment>`: one process that works for many accounts, each with its own
 * token and settings, so that hundreds of short runs do not need a process each.
 */
export function startSharedHost(
  url: string,
  settings: Record<string, AccountSettings>,
  options: HostOptions = {},
): Promise<Host> {
  const tokens = Object.keys(settings).map((name) => [tokenVariable(name), tokenOf(name)] as const);
  return startHost({
    deadline: 120_000,
    ...options,
    env: { ...Object.fromEntries(tokens), ...options.env },
    config: { "celigo:baseUrl": url, ...options.config },
    provider: (text) => {
      const [kind = "", name = ""] = text.split("@");
      const own = { tokenEnv: tokenVariable(name), ...settings[name] };
      return `exports.handler = () => {
        const own = ${JSON.stringify(own)};
        const provider = require("pulumi-celigo/dynamic").provider("${kind}");
        const get = (config) => (key) => own[key.replace("celigo:", "")] ?? config.get(key);
        return { ...provider, configure: ({ config }) => provider.configure({ config: { get: get(config) } }) };
      };`;
    },
  });
}

/** The token of an environment; long enough to be recognized wherever it turns up. */
export function tokenOf(environment: string): string {
  return `tok-never-to-be-seen-${environment}`;
}

function tokenVariable(environment: string): string {
  return `TOKEN_${environment.replace(/\W/g, "_")}`;
}

/** One test: an operation, a fault, and how long it lasts. */
export interface Cell {
  operation: Operation;
  column: FaultColumn;
  mode: Mode;
  /** The environment in which it happens. */
  environment: string;
}

/** All cells. A killed process cannot go on, so that `once` makes no sense there. */
export const cells: readonly Cell[] = operations.flatMap((operation, row) =>
  faultColumns.flatMap((column, at) =>
    (column.kill ? (["lasts"] as const) : (["once", "lasts"] as const)).map((mode) => ({
      operation,
      column,
      mode,
      environment: `c${row}-${at}-${mode}`,
    })),
  ),
);

/** What was measured. */
export interface Measured {
  cell: Cell;
  outcome: Outcome;
  /** Messages of the errors on the way. */
  errors: string[];
  duplicates: string[];
  orphans: string[];
  lost: string[];
  undeclared: string[];
}

const GROUPS = [{ name: "In" }, { name: "Out" }];

/** What is there before: an object for every update and deletion, and the parents that others need. */
interface Ground {
  before: Map<string, Managed>;
  anchor: string;
  parent: string;
  trials: Map<string, { connector: string; license: string }>;
  snapshot: Doc;
}

/** The emulator, its cells' environments, and the objects that they begin with. */
export class FaultBench {
  private constructor(
    readonly emulator: Emulator,
    private readonly ground: Ground,
    private readonly scan: Scan,
    private readonly hostOptions: HostOptions,
  ) {}

  static async start(
    scan: Scan,
    chosen: readonly Cell[] = cells,
    hostOptions: HostOptions = {},
  ): Promise<FaultBench> {
    const names = ["ground", ...chosen.map(({ environment }) => environment)];
    for (const name of names) scan.secret(tokenOf(name));
    const emulator = await startEmulator({
      tokens: Object.fromEntries(names.map((name) => [name, tokenOf(name)])),
    });
    const ground = await prepare(emulator, hostOptions);
    for (const { environment } of chosen) copyInto(emulator, ground.snapshot, environment);
    return new FaultBench(emulator, ground, scan, hostOptions);
  }

  close(): Promise<void> {
    return this.emulator.close();
  }

  /** Runs cells at once, in as few processes as the order of their runs allows. */
  async run(chosen: readonly Cell[]): Promise<Measured[]> {
    const tasks = chosen.map((cell) => new Task(cell, this.ground, this.emulator));
    for (const task of tasks) task.inject();
    await this.phase(tasks, (host, task) => task.first(host), {
      isKilled: chosen.some(({ column }) => column.kill),
    });
    this.emulator.clearFaults();
    const between = this.emulator.snapshot().environments;
    for (const task of tasks) task.between(between[task.cell.environment] as unknown as Doc);
    this.emulator.requests.length = 0;
    await this.phase(tasks, (host, task) => task.next(host));
    const unhealed = tasks.filter((task) => task.isOpen);
    if (unhealed.length > 0)
      await this.phase(unhealed, (host, task) => task.next(host), { settings: { onExisting: "adopt" } });
    const after = this.emulator.snapshot().environments;
    return tasks.map((task) => task.judge(after[task.cell.environment] as unknown as Doc));
  }

  private async phase(
    tasks: readonly Task[],
    work: (host: Host, task: Task) => Promise<void>,
    { isKilled = false, settings = {} }: { isKilled?: boolean; settings?: AccountSettings } = {},
  ): Promise<void> {
    const own = Object.fromEntries(
      tasks.map(({ cell }) => [cell.environment, { ...settingsOf(cell), ...settings }] as const),
    );
    const host = await startSharedHost(this.emulator.url, own, this.hostOptions);
    const queue = [...tasks];
    const worker = async () => {
      for (let task = queue.shift(); task; task = queue.shift()) await work(host, task);
    };
    const all = Promise.all(Array.from({ length: isKilled ? tasks.length : AT_ONCE }, worker));
    if (isKilled) {
      while (tasks.some((task) => task.fired === 0)) await new Promise((resolve) => setTimeout(resolve, 50));
      await host.kill();
    }
    await all;
    await host.close();
    this.scan.see("output of the host", host.stdout + host.stderr);
    for (const task of tasks) {
      for (const error of task.errors) this.scan.see(`error of ${task.cell.environment}`, error);
      this.scan.see(`state of ${task.cell.environment}`, task.state);
    }
  }
}

/** Cells that run at the same time in one process. */
const AT_ONCE = 60;

function settingsOf({ column, mode }: Pick<Cell, "column" | "mode">): AccountSettings {
  const isThrottled = column.name === "429" && mode === "lasts";
  return {
    maxRetries: isThrottled ? "0" : "1",
    ...(column.fault.kind === "hang" && !column.kill ? { timeoutSeconds: "4" } : {}),
  };
}

/** One cell under way. */
class Task {
  /** What Pulumi would have in its state file. */
  state: Managed | undefined;
  readonly errors: HostError[] = [];
  isOpen = true;
  /** What must not be, found on the way. */
  private readonly troubles: string[] = [];
  private readonly desired: Managed | undefined;
  private readonly target: { method: string; path: string };
  private injected: InjectedFault | undefined;
  private firstWrites = 0;
  private outcome: Outcome = { run: "done" };
  private adopts = false;
  private untouched: Doc | undefined;

  constructor(
    readonly cell: Cell,
    private readonly ground: Ground,
    private readonly emulator: Emulator,
  ) {
    const before = structuredClone(ground.before.get(keyOf(cell.operation)));
    if (before?.outs) {
      const record = recordOf(before.outs) as StateRecord;
      before.outs[HIDDEN] = hiddenOf({ ...record, source: `env:${tokenVariable(cell.environment)}` });
      this.state = before;
    }
    this.desired = cell.operation.action === "delete" ? undefined : desiredOf(cell.operation, ground);
    this.target = targetOf(cell.operation, ground, before);
  }

  get fired(): number {
    return this.injected?.fired ?? 0;
  }

  inject(): void {
    const { column, mode, environment } = this.cell;
    this.injected = this.emulator.inject({
      ...column.fault,
      method: this.target.method,
      path: new RegExp(`^${this.target.path.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`),
      environment,
      times: mode === "once" ? 1 : Infinity,
    });
  }

  /** The run with the fault. */
  async first(host: Host): Promise<void> {
    await this.apply(host);
    if (this.fired === 0) this.troubles.push("the fault met no request");
    const writes = this.writes();
    this.firstWrites = writes.length;
    const last = this.errors.at(-1);
    if (this.cell.column.kill) this.outcome = { run: "killed" };
    else if (last) this.outcome = { run: this.certainlyNothing(last) ? "refused" : "unsure" };
    else if (writes.length > 1) this.outcome = { run: "sent again" };
    else this.outcome = { run: this.looks() > 0 ? "found" : "done" };
  }

  /** Somebody changes what nobody declared, also in an object that no state knows yet. */
  between(environment: Doc): void {
    const { collection } = placeOf(this.cell.operation);
    if (collection !== undefined && collection !== "licenses") {
      for (const row of environment[collection] as Doc[]) {
        if (!this.isMine(row)) continue;
        this.emulator.edit(this.cell.environment, collection, row._id as string, (document) => {
          document.description = "written between the runs";
        });
      }
    }
    this.untouched = environment;
  }

  /** A run without faults, in a new process. */
  async next(host: Host): Promise<void> {
    if (!this.isOpen) return this.verifySame(host);
    const before = this.writes().length;
    await this.apply(host);
    if (this.isOpen) {
      this.adopts = true;
      return;
    }
    const sent = this.writes().length > before;
    this.outcome.next = this.adopts ? "adopted" : sent && !this.isGoneAlready() ? "done" : "found";
  }

  /** What the account looks like when all is over. */
  judge(environment: Doc): Measured {
    const { cell, ground } = this;
    const result: Measured = {
      cell,
      outcome: this.outcome,
      errors: this.errors.map(({ message }) => message),
      duplicates: [],
      orphans: [],
      lost: [],
      undeclared: [],
    };
    result.lost.push(...this.troubles);
    if (this.isOpen) result.lost.push("no run ended well");
    const expectedIds = new Set(
      ["integrations", "scripts", "connectors", "licenses"].flatMap((name) =>
        (ground.snapshot[name] as Doc[]).map((row) => `${name}/${row._id}`),
      ),
    );
    const place = placeOf(cell.operation);
    const own = this.state?.id?.split("/").at(-1);
    const was = ground.before.get(keyOf(cell.operation))?.id?.split("/").at(-1);
    if (place.collection !== undefined) {
      if (cell.operation.action === "delete") expectedIds.delete(`${place.collection}/${was}`);
      else if (own !== undefined) expectedIds.add(`${place.collection}/${own}`);
      const mine = (environment[place.collection] as Doc[]).filter((row) => this.isMine(row));
      if (cell.operation.action !== "delete" && mine.length > 1)
        result.duplicates.push(mine.map((row) => row._id as string).join(", "));
    }
    for (const name of ["integrations", "scripts", "connectors", "licenses"])
      for (const row of environment[name] as Doc[]) {
        if (!expectedIds.delete(`${name}/${row._id}`)) result.orphans.push(`${name}/${row._id}`);
        result.undeclared.push(...this.changes(name, row));
      }
    for (const id of expectedIds) result.lost.push(`${id} is missing`);
    this.judgeContent(environment, result);
    return result;
  }

  private judgeContent(environment: Doc, result: Measured): void {
    const { cell } = this;
    const inputs = this.desired?.inputs ?? {};
    if (cell.operation.kind === "StateKey") {
      const { scope, key } = statePlace(cell.operation, this.ground);
      const values = (environment.state as Doc)[scope] as Doc | undefined;
      if (!same(values?.[key], this.desired ? inputs.value : undefined))
        result.lost.push(`state ${key} is ${JSON.stringify(values?.[key])}`);
      const others = (state: Doc) =>
        JSON.stringify(
          Object.entries(state).flatMap(([name, held]) =>
            Object.entries(held as Doc).filter(([other]) => name !== scope || other !== key),
          ),
        );
      if (others(environment.state as Doc) !== others(this.ground.snapshot.state as Doc))
        result.undeclared.push("another state key");
      return;
    }
    if (cell.operation.kind === "ConnectorTrial") {
      const { connector } = this.ground.trials.get(cell.operation.action) as { connector: string };
      const row = (environment.connectors as Doc[]).find(({ _id }) => _id === connector) ?? {};
      const told = { on: row.trialEnabled === true, days: row.trialPeriod };
      const wanted = this.desired ? { on: true, days: inputs.trialPeriod } : { on: false, days: undefined };
      if (!same(told, wanted)) result.lost.push(JSON.stringify(told));
      return;
    }
    if (!this.desired) return;
    const { collection } = placeOf(cell.operation);
    const id = this.state?.id?.split("/").at(-1);
    const row = (environment[collection as string] as Doc[]).find(({ _id }) => _id === id);
    const missing = row ? missingIn(row, declaredPart(inputs)) : ["the object"];
    if (cell.operation.action === "update" && row?.settings?.dropped !== undefined)
      missing.push("settings.dropped stayed");
    result.lost.push(...missing);
  }

  /** What changed in an object although no program declared it. */
  private changes(collection: string, row: Doc): string[] {
    const before = (this.ground.snapshot[collection] as Doc[]).find(({ _id }) => _id === row._id);
    const isEdited = this.isMine(row) && collection === placeOf(this.cell.operation).collection;
    if (!before) {
      return isEdited &&
        this.madeBefore(collection, row) &&
        collection !== "licenses" &&
        row.description !== "written between the runs"
        ? [`${collection}/${row._id}: description`]
        : [];
    }
    const wanted =
      isEdited && collection !== "licenses" ? { ...before, description: "written between the runs" } : before;
    return UNDECLARED.filter((name) => !same(partOf(row, name), partOf(wanted, name))).map(
      (name) => `${collection}/${row._id}: ${name}`,
    );
  }

  private madeBefore(collection: string, row: Doc): boolean {
    return ((this.untouched?.[collection] ?? []) as Doc[]).some(({ _id }) => _id === row._id);
  }

  /** Brings the declaration to the account, as the engine would. */
  private async apply(host: Host): Promise<void> {
    const kind = `${this.cell.operation.kind}@${this.cell.environment}`;
    const { desired, state } = this;
    try {
      if (!desired) {
        if (state) await host.delete(kind, state.id as string, state.outs as Properties);
        this.state = undefined;
      } else {
        const { failures } = await host.check(kind, desired.inputs);
        if (failures.length > 0) this.troubles.push(JSON.stringify(failures));
        if (!state) {
          const { id, outs } = await host.create(kind, desired.inputs);
          this.state = { ...desired, id, outs };
        } else {
          const difference = await host.diff(
            kind,
            state.id as string,
            state.outs as Properties,
            desired.inputs,
          );
          if (difference.changes !== true || difference.replaces.length > 0)
            this.troubles.push("no update is planned");
          const { outs } = await host.update(
            kind,
            state.id as string,
            state.outs as Properties,
            desired.inputs,
          );
          this.state = { ...state, ...desired, outs };
        }
      }
      this.isOpen = false;
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      this.errors.push(error);
      if (error.code === 4) this.troubles.push("no end within 2 min");
      if (error.id !== undefined && desired)
        this.state = { ...desired, id: error.id, outs: error.properties };
    }
  }

  /** Nothing is left to do, and the state is what the server has. */
  private async verifySame(host: Host): Promise<void> {
    const { state, desired } = this;
    if (!state || !desired) return;
    const kind = `${this.cell.operation.kind}@${this.cell.environment}`;
    const read = await host.read(kind, state.id as string, state.outs as Properties);
    if (read.id === "" || read.inputs) this.troubles.push("the state is not what the server has");
    const difference = await host.diff(kind, state.id as string, read.props, desired.inputs);
    if (difference.changes !== false) this.troubles.push("a second run has something to do");
  }

  private isMine(row: Doc): boolean {
    const { operation } = this.cell;
    if (operation.kind === "ConnectorLicense") return row.user?.email === emailOf(operation);
    return row.name === nameOf(operation);
  }

  private isGoneAlready(): boolean {
    return this.cell.operation.action === "delete" && this.cell.column.fault.when === "after";
  }

  private certainlyNothing(error: HostError): boolean {
    return /failed \(429/.test(error.message) && !/may have been/.test(error.message);
  }

  private writes(): { path: string }[] {
    return this.mine().filter(
      ({ method, path }) => method === this.target.method && path === this.target.path,
    );
  }

  /** Requests that were sent after the first write. */
  private looks(): number {
    const mine = this.mine();
    const at = mine.findIndex(
      ({ method, path }) => method === this.target.method && path === this.target.path,
    );
    // A PATCH is answered without a body, so these faults change nothing of it, and the object is read once afterwards.
    const isAnswered = this.target.method === "PATCH" && /^(truncated|empty)/.test(this.cell.column.name);
    return mine.length - at - 1 - (isAnswered ? 1 : 0);
  }

  private mine() {
    return this.emulator.requests.filter(({ environment }) => environment === this.cell.environment);
  }
}

// ---- the second table ----

/** One deed, a fault, and how long it lasts. */
export interface DeedCell {
  deed: Deed;
  column: FaultColumn;
  mode: Mode;
  environment: string;
}

/** All cells of the second table. */
export const deedCells: readonly DeedCell[] = deeds.flatMap((deed, row) =>
  deedColumns.flatMap((column, at) =>
    (["once", "lasts"] as const).map((mode) => ({
      deed,
      column,
      mode,
      environment: `d${row}-${at}-${mode}`,
    })),
  ),
);

/** What was measured of a deed. */
export interface MeasuredDeed {
  outcome: DeedOutcome;
  /** The message of the run that failed. */
  error?: string;
  /** What must not be. */
  troubles: string[];
}

/** What a deed needs, and how its effect shows. */
interface Stage {
  inputs: Properties;
  /** The request that meets the fault. */
  method: string;
  path: RegExp;
  /** How much of it is there; undefined where nothing shows. `each`: every time adds to it. */
  effect?: (environment: Doc) => number;
  each?: true;
}

type Seed = (collection: Collection, document: object) => string;

const count = (environment: Doc, collection: Collection, is: (row: Doc) => boolean): number =>
  (environment[collection] as Doc[]).filter(is).length;

/** Puts into an environment what the deed acts on. */
function stageOf({ kind, action }: Deed, seed: Seed, emulator: Emulator, environment: string): Stage {
  const connector = (more: object = {}) => seed("connectors", { name: "App", ...more });
  const installed = (more: object = {}) =>
    seed("integrations", { name: "Installed", _connectorId: connector(), ...more });
  const on = (_integrationId: string) => ({ _integrationId });
  switch (kind) {
    case "ConnectionRegistration": {
      const _integrationId = seed("integrations", { name: "I" });
      const _connectionId = seed("connections", { name: "C" });
      return {
        inputs: { _integrationId, _connectionId },
        method: action === "delete" ? "DELETE" : "PUT",
        path: /\/register$/,
        effect: (all) =>
          count(all, "integrations", (row) =>
            ((row._registeredConnectionIds ?? []) as string[]).includes(_connectionId),
          ),
      };
    }
    case "IntegrationSnapshot":
      return {
        inputs: { _integrationId: seed("integrations", { name: "I" }), description: "Before" },
        method: "POST",
        path: /\/revisions\/create$/,
        effect: (all) => count(all, "revisions", () => true),
        each: true,
      };
    case "IntegrationClone": {
      const _integrationId = seed("integrations", { name: "Source" });
      return {
        inputs: { _integrationId, name: "Copy" },
        ...(action === "delete"
          ? { method: "DELETE", path: /^\/v1\/integrations\/\w+$/ }
          : { method: "POST", path: /\/clone$/ }),
        effect: (all) => count(all, "integrations", (row) => row._sourceId === _integrationId),
        each: true,
      };
    }
    case "ConnectorInstall":
      return {
        inputs: { _connectorId: connector({ _integrationId: seed("integrations", { name: "Template" }) }) },
        method: "POST",
        path: /\/install$/,
        effect: (all) => count(all, "installBase", () => true),
        each: true,
      };
    case "ChildIntegration": {
      const _parentId = installed({ initChild: { function: "init" } });
      return {
        inputs: { _parentId },
        method: "POST",
        path: /\/initChild$/,
        effect: (all) => count(all, "integrations", (row) => row._parentId === _parentId),
        each: true,
      };
    }
    case "ConnectorPush":
      return {
        inputs: { _connectorId: connector(), allInstalls: true },
        method: "PUT",
        path: /\/update$/,
        effect: (all) => count(all, "pushes", () => true),
        each: true,
      };
    case "IntegrationResume": {
      const id = installed({ mode: "install" });
      return {
        inputs: on(id),
        method: "PUT",
        path: /\/resume$/,
        effect: (all) => count(all, "integrations", (row) => row._id === id && row.mode === "settings"),
      };
    }
    case "IntegrationEditionChange":
      return { inputs: on(installed()), method: "POST", path: /\/changeEdition$/ };
    case "LicenseDetachment": {
      const id = installed();
      const license = seed("licenses", on(id));
      return {
        inputs: on(id),
        method: "PUT",
        path: /\/detachLicense$/,
        effect: (all) =>
          count(all, "licenses", (row) => row._id === license && row._integrationId === undefined),
      };
    }
    case "IntegrationErrorAssignment": {
      const { _userId } = emulator.snapshot().environments[environment] as unknown as { _userId: string };
      const _integrationId = seed("integrations", { name: "Errors" });
      const email = "ann@example.com";
      const error = seed("errors", { _flowId: seed("flows", { _integrationId }) });
      return {
        inputs: {
          _integrationId,
          errorIds: [error],
          email,
          ashareId: seed("ashares", { sharedWithUser: { _id: _userId, email } }),
        },
        method: "PUT",
        path: /\/errors\/assign$/,
        effect: (all) => count(all, "errors", (row) => row.assignedTo === email),
      };
    }
    case "StatePurge":
      emulator.setState(environment, "a", { n: 1 });
      return {
        inputs: { expectedKeys: 1 },
        method: "DELETE",
        path: /^\/v1\/state$/,
        effect: (all) => ("a" in (((all.state as Doc)[""] ?? {}) as Doc) ? 0 : 1),
      };
  }
  const _scriptId = seed("scripts", { name: "S", content: "//" });
  if (kind === "ScriptDebugWindow") {
    return {
      inputs: { _scriptId, minutes: 60 },
      method: "PATCH",
      path: /^\/v1\/scripts\/\w+$/,
      effect: (all) => count(all, "scripts", (row) => row._id === _scriptId && row.debugUntil !== undefined),
    };
  }
  seed("scriptLogs", { _scriptId });
  return {
    inputs: { _scriptId },
    method: "DELETE",
    path: /\/logs$/,
    effect: (all) => 1 - count(all, "scriptLogs", (row) => row._scriptId === _scriptId),
  };
}

/** Runs all cells of the second table, at once and in three processes one after the other. */
export async function runDeeds(
  scan: Scan,
  chosen: readonly DeedCell[] = deedCells,
): Promise<Map<string, MeasuredDeed>> {
  for (const { environment } of chosen) scan.secret(tokenOf(environment));
  const emulator = await startEmulator({
    tokens: Object.fromEntries(chosen.map(({ environment }) => [environment, tokenOf(environment)])),
    quirks: { checkReferences: false },
  });
  try {
    const tasks = chosen.map((cell) => new DeedTask(cell, emulator));
    const phase = async (some: readonly DeedTask[], work: (host: Host, task: DeedTask) => Promise<void>) => {
      const settings = some.map(({ cell }) => [cell.environment, settingsOf(cell)] as const);
      // A lost clone is looked for over 30 s.
      const host = await startSharedHost(emulator.url, Object.fromEntries(settings), { deadline: 90_000 });
      const queue = [...some];
      const worker = async () => {
        for (let task = queue.shift(); task; task = queue.shift()) await work(host, task);
      };
      await Promise.all(Array.from({ length: AT_ONCE }, worker));
      await host.close();
      scan.see("output of the host of deeds", host.stdout + host.stderr);
    };
    await phase(
      tasks.filter(({ cell }) => cell.deed.action === "delete"),
      (host, task) => task.prepare(host),
    );
    emulator.requests.length = 0;
    for (const task of tasks) task.inject();
    // The slow ones first.
    const isSlow = ({ cell }: DeedTask) => (cell.deed.kind === "IntegrationClone" ? 0 : 1);
    await phase(
      [...tasks].sort((a, b) => isSlow(a) - isSlow(b)),
      (host, task) => task.first(host),
    );
    emulator.clearFaults();
    const first = emulator.snapshot().environments;
    for (const task of tasks) task.judge(first[task.cell.environment] as unknown as Doc);
    emulator.requests.length = 0;
    await phase(
      tasks.filter(({ error }) => error !== undefined),
      (host, task) => task.next(host),
    );
    const last = emulator.snapshot().environments;
    for (const task of tasks) task.judgeEnd(last[task.cell.environment] as unknown as Doc);
    for (const task of tasks) scan.see(`deed of ${task.cell.environment}`, [task.made, task.error]);
    return new Map(tasks.map((task) => [task.cell.environment, task.measured()]));
  } finally {
    await emulator.close();
  }
}

/** One cell of the second table under way. */
class DeedTask {
  made: { id: string; outs: Properties } | undefined;
  error: string | undefined;
  private readonly stage: Stage;
  private readonly troubles: string[] = [];
  private injected: InjectedFault | undefined;
  private outcome: DeedOutcome = { run: "done", sent: 0, carriedOut: 0 };

  constructor(
    readonly cell: DeedCell,
    private readonly emulator: Emulator,
  ) {
    const { deed, environment } = cell;
    const seed: Seed = (collection, document) => emulator.seed(environment, collection, document)._id;
    // An older object of the account, as every real one has.
    seed("integrations", { name: "Older", createdAt: "2020-01-01T00:00:00.000Z" });
    this.stage = stageOf(deed, seed, emulator, environment);
  }

  private get kind(): string {
    return `${this.cell.deed.kind}@${this.cell.environment}`;
  }

  private get isDeletion(): boolean {
    return this.cell.deed.action === "delete";
  }

  async prepare(host: Host): Promise<void> {
    this.made = await host.create(this.kind, this.stage.inputs);
  }

  inject(): void {
    const { column, mode, environment } = this.cell;
    const { method, path } = this.stage;
    const times = mode === "once" ? 1 : Infinity;
    this.injected = this.emulator.inject({ ...column.fault, method, path, environment, times });
  }

  /** The run with the fault. */
  async first(host: Host): Promise<void> {
    await this.apply(host, this.stage.inputs).catch((error: unknown) => {
      if (!(error instanceof HostError)) throw error;
      if (error.code === 4) this.troubles.push("no end within 90 s");
      this.error = error.message;
    });
    const sent = this.mine().filter((request) => this.isWrite(request)).length;
    const fired = this.injected?.fired ?? 0;
    if (fired === 0) this.troubles.push("the fault met no request");
    const carriedOut = sent - (this.cell.column.fault.when === "after" ? 0 : fired);
    const isUnsure = /may have been (carried out|created)/.test(this.error ?? "");
    const failed = this.cell.column.name === "429" ? "refused" : "failed";
    const ended = sent > 1 ? "sent again" : "done";
    const run = this.error === undefined ? ended : isUnsure ? "unsure" : failed;
    this.outcome = { run, sent, carriedOut };
  }

  /** What the account shows is what was counted. */
  judge(environment: Doc): void {
    const { effect, each } = this.stage;
    const { carriedOut } = this.outcome;
    if (!effect) return;
    const times = each ? carriedOut : Math.min(carriedOut, 1);
    const wanted = this.isDeletion ? 1 - Math.min(carriedOut, 1) : times;
    if (effect(environment) !== wanted) this.troubles.push(`the effect is ${effect(environment)}`);
  }

  /** What the message of the failure says to do: again for what is declared, recorded for what was done. */
  async next(host: Host): Promise<void> {
    const { action } = this.cell.deed;
    const inputs = action === "run" ? { ...this.stage.inputs, skip: true } : this.stage.inputs;
    await this.apply(host, inputs);
    const writes = this.mine().filter((request) => this.isWrite(request)).length;
    if (action === "run" && writes > 0) this.troubles.push("skip: true sends something");
  }

  judgeEnd(environment: Doc): void {
    const { effect } = this.stage;
    if (!effect || this.cell.deed.action === "run") return;
    const wanted = this.isDeletion ? 0 : 1;
    if (effect(environment) !== wanted) this.troubles.push(`at the end there are ${effect(environment)}`);
  }

  measured(): MeasuredDeed {
    return { outcome: this.outcome, error: this.error, troubles: this.troubles };
  }

  private async apply(host: Host, inputs: Properties): Promise<void> {
    if (this.isDeletion) {
      if (this.made) await host.delete(this.kind, this.made.id, this.made.outs);
      return;
    }
    const { failures } = await host.check(this.kind, inputs);
    if (failures.length > 0) this.troubles.push(JSON.stringify(failures));
    this.made = await host.create(this.kind, inputs);
  }

  private isWrite({ method, path }: { method: string; path: string }): boolean {
    return method === this.stage.method && this.stage.path.test(path);
  }

  private mine() {
    return this.emulator.requests.filter(({ environment }) => environment === this.cell.environment);
  }
}

// ---- what the cells declare ----

function keyOf({ kind, action, variant }: Operation): string {
  return `${kind} ${action} ${variant ?? ""}`.trim();
}

function nameOf(operation: Operation): string {
  return `Cell ${keyOf(operation)}`;
}

function emailOf({ action }: Operation): string {
  return `${action}@example.com`;
}

function placeOf({ kind }: Operation): { collection?: Collection } {
  const places: Record<string, Collection> = {
    Integration: "integrations",
    Script: "scripts",
    Connector: "connectors",
    ConnectorLicense: "licenses",
  };
  return { collection: places[kind] };
}

function statePlace(
  operation: Operation,
  { anchor }: Pick<Ground, "anchor">,
): { scope: string; key: string } {
  return {
    scope: operation.variant === "scoped" ? `integrations/${anchor}` : "",
    key: `cell/${operation.action}`,
  };
}

/** What the program declares before an update or a deletion; for a creation, what it declares at all. */
function declarationOf(operation: Operation, ground: Omit<Ground, "before" | "snapshot">): Properties {
  const name = nameOf(operation);
  const { anchor } = ground;
  switch (operation.kind) {
    case "Integration":
      return { name, settings: { kept: "a", dropped: "b", deep: { own: 1 } }, flowGroupings: GROUPS };
    case "Script":
      return { name, content: "function first(options) {\n  return options;\n}" };
    case "Connector":
      return { name, contactEmail: "first@example.com", applications: ["netsuite", "shopify"] };
    case "ConnectorLicense":
      return {
        _connectorId: ground.parent,
        email: emailOf(operation),
        expires: "2031-01-01T00:00:00Z",
        opts: { connectorEdition: "standard" },
      };
    case "ConnectorTrial": {
      const { connector, license } = ground.trials.get(operation.action) as {
        connector: string;
        license: string;
      };
      return { _connectorId: connector, _trialLicenseId: license, trialPeriod: 14 };
    }
    case "StateKey":
      return {
        key: statePlace(operation, ground).key,
        ...(operation.variant === "scoped" ? { resourceType: "integrations", _resourceId: anchor } : {}),
        value: { n: 1, list: [1, null, { deep: true }] },
      };
  }
}

function desiredOf(operation: Operation, ground: Ground): Managed {
  const inputs = declarationOf(operation, ground);
  if (operation.action === "create") return { kind: operation.kind, inputs };
  const changed: Record<string, Properties> = {
    Integration: {
      settings: { kept: "changed", deep: { own: 2 } },
      ...(operation.variant === "PUT" ? { version: "2.0.0" } : {}),
    },
    Script: { content: "function second(options) {\r\n  return options;\r\n}" },
    Connector: { contactEmail: "second@example.com", applications: ["netsuite"] },
    ConnectorLicense: { expires: "2032-02-02T00:00:00Z" },
    ConnectorTrial: { trialPeriod: 28 },
    StateKey: { value: [{ n: 2 }] },
  };
  return { kind: operation.kind, inputs: { ...inputs, ...changed[operation.kind] } };
}

function targetOf(
  operation: Operation,
  ground: Ground,
  before: Managed | undefined,
): { method: string; path: string } {
  const id = before?.id?.split("/").at(-1);
  if (operation.kind === "StateKey") {
    const { scope, key } = statePlace(operation, ground);
    const base = scope === "" ? "/v1/state" : `/v1/${scope}/state`;
    return {
      method: operation.action === "delete" ? "DELETE" : "PUT",
      path: `${base}/${encodeURIComponent(key)}`,
    };
  }
  if (operation.kind === "ConnectorTrial") {
    return { method: "PUT", path: `/v1/connectors/${ground.trials.get(operation.action)?.connector}` };
  }
  const { collection } = placeOf(operation);
  const base =
    operation.kind === "ConnectorLicense" ? `/v1/connectors/${ground.parent}/licenses` : `/v1/${collection}`;
  if (operation.action === "create") return { method: "POST", path: base };
  const method = operation.action === "delete" ? "DELETE" : (operation.variant ?? "PUT");
  return { method, path: `${base}/${id}` };
}

// ---- what is there before ----

/** Parts of documents that no cell declares. */
const UNDECLARED = [
  "readme",
  "aliases",
  "settings.undeclared",
  "settings.deep.undeclared",
  "groups",
  "description",
  "websiteURL",
  "handle",
  "opts.addonLicenses",
  "user",
] as const;

function partOf(row: Doc, name: string): unknown {
  if (name === "groups") return ((row.flowGroupings ?? []) as Doc[]).map((group) => [group.name, group._id]);
  return name.split(".").reduce<unknown>((value, key) => (value as Doc | undefined)?.[key], row);
}

async function prepare(emulator: Emulator, hostOptions: HostOptions): Promise<Ground> {
  const seed = (collection: Collection, document: object) =>
    emulator.seed("ground", collection, document)._id;
  const anchor = seed("integrations", { name: "Older than all", createdAt: "2020-01-01T00:00:00.000Z" });
  const parent = seed("connectors", { name: "Parent of licenses" });
  const trials = new Map<string, { connector: string; license: string }>();
  for (const action of ["create", "update", "delete"]) {
    const connector = seed("connectors", { name: `Trial ${action}`, description: "undeclared" });
    const license = seed("licenses", {
      _connectorId: connector,
      expires: "2031-01-01T00:00:00.000Z",
      opts: {},
      user: { email: "trial@example.com" },
    });
    trials.set(action, { connector, license });
  }
  const host = await startSharedHost(emulator.url, { ground: {} }, hostOptions);
  const before = new Map<string, Managed>();
  for (const operation of operations) {
    if (operation.action === "create") continue;
    const inputs = declarationOf(operation, { anchor, parent, trials });
    const { id, outs } = await host.create(`${operation.kind}@ground`, inputs);
    before.set(keyOf(operation), { kind: operation.kind, inputs, id, outs });
    addUndeclared(emulator, operation, id.split("/").at(-1) ?? "");
  }
  await host.close();
  const snapshot = emulator.snapshot().environments.ground as unknown as Doc;
  return { before, anchor, parent, trials, snapshot };
}

/** What people, flows and Celigo put into an object beside what a program declares. */
function addUndeclared(emulator: Emulator, operation: Operation, id: string): void {
  const { collection } = placeOf(operation);
  if (!collection) return;
  emulator.edit("ground", collection, id, (document) => {
    const more = document as Doc;
    if (collection === "integrations") {
      more.readme = "undeclared";
      more.aliases = [{ alias: "undeclared", _connectionId: "5f0f0f0f0f0f0f0f0f0f0f0f" }];
      more.settings.undeclared = { by: "a person" };
      more.settings.deep.undeclared = [1, 2];
    } else if (collection === "licenses") more.opts.addonLicenses = [{ type: "store", licenses: [] }];
    else more.description = "undeclared";
    if (collection === "connectors") more.websiteURL = "https://undeclared.example";
  });
}

function copyInto(emulator: Emulator, snapshot: Doc, environment: string): void {
  for (const name of ["integrations", "scripts", "connectors", "licenses"] as const)
    for (const row of snapshot[name] as Doc[]) emulator.seed(environment, name, row);
  for (const [scope, values] of Object.entries(snapshot.state as Doc))
    for (const [key, value] of Object.entries(values as Doc))
      emulator.setState(environment, key, value, scope);
}

// ---- comparing ----

/** Equal as JSON, whatever the order of keys. Objects of Jest's realm and of Node's differ in their prototypes. */
export function same(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

function canonical(value: unknown): string {
  const sorted = (_: string, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([left], [right]) => (left < right ? -1 : 1)))
      : inner;
  return JSON.stringify(value, sorted) ?? "undefined";
}

/** Inputs that are fields of the document. */
function declaredPart(inputs: Properties): Doc {
  const { _connectorId, email, expires, ...rest } = inputs;
  return {
    ...rest,
    ...(expires === undefined ? {} : { expires: new Date(expires as string).toISOString() }),
  };
}

/** The paths at which a document lacks what is declared; arrays count and order included. */
export function missingIn(actual: unknown, declared: unknown, at = ""): string[] {
  if (Array.isArray(declared)) {
    if (!Array.isArray(actual) || actual.length !== declared.length) return [at];
    return declared.flatMap((element, i) => missingIn(actual[i], element, `${at}[${i}]`));
  }
  if (typeof declared === "object" && declared !== null) {
    if (typeof actual !== "object" || actual === null) return [at];
    return Object.entries(declared).flatMap(([key, value]) =>
      missingIn((actual as Doc)[key], value, at === "" ? key : `${at}.${key}`),
    );
  }
  return Object.is(actual, declared) ? [] : [at];
}
