/** What a benchmark's program declares: the same objects on both sides. */

/** `ours` is this provider against the emulator; `floor` a provider that only waits. */
export type Side = "ours" | "floor";

/** The kinds of objects, by the name of their class. */
export type Kind = "Script" | "Integration" | "StateKey" | "Connector" | "ConnectorLicense";

/** One resource of the program. */
export interface Declared {
  kind: Kind;
  /** Pulumi's name of it. */
  resource: string;
  /** What it is called in the account: a name, a key or an email. */
  name: string;
  args: Record<string, unknown>;
  /** A script's file, relative to the project. */
  file?: string;
}

/** How many objects are edited or deleted outside before the refresh that has to find them. */
export const OUTSIDE_CHANGES = 18;

/** A script's size. */
const SCRIPT_BYTES = 2048;
/** One integration, state key and license for so many scripts. */
export const SCRIPTS_PER_OTHER = 50;
/** One script is updated of so many: 5 %. */
const SCRIPTS_PER_UPDATE = 20;

/** The connector, N scripts, and N/50 integrations, state keys and licenses. */
export function planOf(n: number): Declared[] {
  const others = Math.max(1, Math.round(n / SCRIPTS_PER_OTHER));
  return [
    ...numbered(n, script),
    ...numbered(others, integration),
    ...numbered(others, stateKey),
    connector(),
    ...numbered(others, license),
  ];
}

/** The scripts whose files change before the update: the last ones, which nobody edits outside. */
export function updatedOf(plan: readonly Declared[]): Declared[] {
  const scripts = ofKind(plan, "Script");
  return scripts.slice(-Math.max(1, Math.round(scripts.length / SCRIPTS_PER_UPDATE)));
}

/** What changes outside: a deleted script, up to two objects of each other kind, and edited scripts for the rest. */
export function editedOf(plan: readonly Declared[]): { deleted: Declared; edited: Declared[] } {
  const others = (["Integration", "StateKey", "ConnectorLicense"] as const).flatMap((kind) =>
    ofKind(plan, kind).slice(0, 2),
  );
  const [deleted, ...scripts] = ofKind(plan, "Script").slice(0, OUTSIDE_CHANGES - others.length);
  if (!deleted) throw new Error("a benchmark needs scripts");
  return { deleted, edited: [...scripts, ...others] };
}

/** The objects of one kind. */
export function ofKind(plan: readonly Declared[], kind: Kind): Declared[] {
  return plan.filter((each) => each.kind === kind);
}

/** The text of a script, of 2 KB; another one for each version. */
export function scriptText(name: string, version: number): string {
  const head = `// ${name}, version ${version}\nfunction preSavePage(options) {\n`;
  const line = "  if (options.data.length > 0) options.data[0].seen = (options.data[0].seen || 0) + 1;\n";
  const tail = "  return { data: options.data, errors: options.errors, abort: false };\n}\n";
  const room = SCRIPT_BYTES - head.length - tail.length;
  const lines = line.repeat(Math.floor(room / line.length));
  return `${head}${lines}${"//".padEnd(room - lines.length - 1, "-")}\n${tail}`;
}

function numbered(count: number, make: (index: number) => Declared): Declared[] {
  return Array.from({ length: count }, (_, index) => make(index + 1));
}

function script(index: number): Declared {
  const name = `Script ${index}`;
  return {
    kind: "Script",
    resource: `script-${index}`,
    name,
    args: { name, description: "Counts the pages that it has seen." },
    file: `scripts/script-${index}.js`,
  };
}

function integration(index: number): Declared {
  const name = `Integration ${index}`;
  const settings = { subsidiary: "Main", batchSize: 50, retries: { count: 3, pauseSeconds: 60 } };
  const args = { name, description: "Takes orders and refunds from the shop to the ERP.", settings };
  return { kind: "Integration", resource: `integration-${index}`, name, args };
}

function stateKey(index: number): Declared {
  const name = `last-order-${index}`;
  const value = { number: index, at: "2026-01-01T00:00:00.000Z" };
  return { kind: "StateKey", resource: `state-${index}`, name, args: { key: name, value } };
}

function connector(): Declared {
  const name = "Shop to ERP";
  const args = { name, description: "Orders and refunds.", contactEmail: "help@example.com" };
  return { kind: "Connector", resource: "connector", name, args };
}

function license(index: number): Declared {
  const name = `customer-${index}@example.com`;
  const args = { email: name, expires: "2030-12-31T23:59:59.999Z", opts: { connectorEdition: "standard" } };
  return { kind: "ConnectorLicense", resource: `license-${index}`, name, args };
}
