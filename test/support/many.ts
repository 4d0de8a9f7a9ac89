/** Programs of many resources, `pulumi up` killed in the middle of them, and whether each is there exactly once. */
import { type Declaration, judge, sourceOf, type Standing } from "./campaign";
import type { Doc, TestAccount } from "./account";
import type { Project, StateResource, UpdateOptions } from "./engine";

/** A program with this many resources, and what it needs in a test. */
export interface Many {
  declarations: Declaration[];
  /** For `index.js`. */
  source: string;
}

/** One connector and, of each ten, an integration with flow groups, a license, two state keys and six scripts. */
export function manyResources(size: number): Many {
  const declarations = Array.from({ length: size }, (_, n) => (n === 0 ? connector() : declaration(n)));
  return { declarations, source: sourceOf(declarations) };
}

function connector(): Declaration {
  return { key: "app", kind: "Connector", inputs: { name: "App" }, refs: {} };
}

function declaration(n: number): Declaration {
  const value = { count: n, list: [n, null, "x"] };
  switch (n % 10) {
    case 1: {
      const flowGroupings = [{ name: "In" }, { name: "Out" }];
      const inputs = { name: `Integration ${n}`, settings: { batch: n }, flowGroupings };
      return { key: `i${n}`, kind: "Integration", inputs, refs: {} };
    }
    case 2: {
      const inputs = { email: `user${n}@example.com`, expires: "2031-01-01T00:00:00Z", opts: {} };
      return { key: `l${n}`, kind: "ConnectorLicense", inputs, refs: { _connectorId: { ref: "app" } } };
    }
    case 3:
      return { key: `k${n}`, kind: "StateKey", inputs: { key: `key ${n}`, value }, refs: {} };
    case 4: {
      const inputs = { key: `cursor ${n}`, value, resourceType: "integrations" };
      return { key: `k${n}`, kind: "StateKey", inputs, refs: { _resourceId: { ref: `i${n - 3}` } } };
    }
    default:
      return {
        key: `s${n}`,
        kind: "Script",
        inputs: { name: `Script ${n}`, content: `// ${n}\n` },
        refs: {},
      };
  }
}

/** Starts `pulumi up`, and kills all of its processes when the server has done this many writes. */
export async function upKilledAfter(
  writes: number,
  { project, account }: { project: Project; account: TestAccount },
  options: UpdateOptions = {},
): Promise<void> {
  const up = project.spawnUp(options);
  let hasEnded = false;
  const ended = up.done.then(
    () => (hasEnded = true),
    () => (hasEnded = true),
  );
  while (writesDone(account) < writes) {
    if (hasEnded) throw new Error(`pulumi up ended before it was killed:\n${up.stdout}${up.stderr}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  up.killTree();
  await ended;
  // What the killed process had sent is served all the same: the emulator, in this process, gets turns of the event loop
  // to read it, and the time of its latency, however busy the machine is.
  for (let turn = 0; turn < 10; turn++) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** Writes that the server has done since the last `account.forget()`. */
export function writesDone({ emulator }: TestAccount): number {
  return emulator.requests.filter(({ method, status }) => method !== "GET" && status >= 200 && status < 300)
    .length;
}

/** What is in the account: natural key and id of each object. */
export function objects({ emulator }: TestAccount): { key: string; id: string }[] {
  const there = emulator.snapshot().environments.dev as unknown as Doc;
  const rows = (collection: string) => there[collection] as Doc[];
  const named = ["integrations", "scripts", "connectors"].flatMap((collection) =>
    rows(collection).map(({ _id, name }) => ({ key: `${collection} ${name}`, id: _id as string })),
  );
  const licenses = rows("licenses").map(({ _id, _connectorId, user }) => ({
    key: `license ${_connectorId} ${user.email}`,
    id: `${_connectorId}/${_id}`,
  }));
  // The state of a deleted integration cannot be reached any more.
  const scopes = ["", ...rows("integrations").map(({ _id }) => `integrations/${_id}`)];
  const states = scopes.flatMap((scope) =>
    Object.keys((there.state[scope] ?? {}) as Doc).map((key) => ({
      key: `state ${scope} ${key}`,
      id: stateId(scope, key),
    })),
  );
  return [...named, ...licenses, ...states];
}

function stateId(scope: string, key: string): string {
  return `${scope === "" ? "" : `${scope}/`}${encodeURIComponent(key)}`;
}

/** What differs between the program, the state and the account. */
export interface Comparison {
  /** Natural keys of which there is more than one object. */
  duplicates: string[];
  /** Objects that no resource of the state has. */
  orphans: string[];
  /** All of it in words, these two included: empty when every declared object is there once, as declared. */
  wrong: string[];
}

/** Compares what a program declares with the state's resources and the account's objects. */
export async function compare(project: Project, account: TestAccount, many: Many): Promise<Comparison> {
  const { deployment } = await project.exportState();
  const resources = (deployment.resources ?? []).filter(({ type }) => type.startsWith("pulumi-nodejs:"));
  const there = objects(account);
  const inState = new Set(resources.map(({ id }) => id));
  const duplicates = repeated(there.map(({ key }) => key));
  const orphans = there.filter(({ id }) => !inState.has(id)).map(({ key, id }) => `${key} ${id}`);
  const environment = account.emulator.snapshot().environments.dev as unknown as Doc;
  const wrong = [
    ...duplicates.map((key) => `twice at the server: ${key}`),
    ...orphans.map((object) => `not in state: ${object}`),
    ...repeated(resources.map(({ id }) => id as string)).map((id) => `twice in state: ${id}`),
    ...differ(
      "names in state",
      new Set(resources.map(nameOf)),
      new Set(many.declarations.map(({ key }) => key)),
    ),
    ...differ("ids in state", inState, new Set(there.map(({ id }) => id))),
    ...(deployment.pending_operations ?? []).map(({ type, resource }) => `pending: ${type} ${resource.urn}`),
    ...judge(
      environment,
      resources.map((resource) => standing(many, resource)),
      [],
      new Set(),
    ),
  ];
  return { duplicates, orphans, wrong };
}

function nameOf({ urn }: StateResource): string {
  return urn.split("::").at(-1) as string;
}

function standing({ declarations }: Many, resource: StateResource): Standing {
  const declared = declarations.find(({ key }) => key === nameOf(resource));
  const references = Object.keys(declared?.refs ?? {}).map((name) => [
    name,
    resource.inputs?.[name] as unknown,
  ]);
  return {
    kind: resource.type.split(":").at(-1) as string,
    id: resource.id as string,
    inputs: { ...declared?.inputs, ...(Object.fromEntries(references) as Doc) },
  };
}

function repeated(values: readonly string[]): string[] {
  const seen = new Set<string>();
  return values.filter((value) => seen.size === seen.add(value).size);
}

function differ<T>(what: string, actual: ReadonlySet<T>, expected: ReadonlySet<T>): string[] {
  const missing = [...expected].filter((each) => !actual.has(each));
  const more = [...actual].filter((each) => !expected.has(each));
  return [
    ...missing.map((each) => `${what}: ${String(each)} is missing`),
    ...more.map((each) => `${what}: ${String(each)} is not expected`),
  ];
}
