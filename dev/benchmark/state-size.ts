/** What resources take in Pulumi's state. */

/**
 * Bytes in state, after the first step of a life. What single resources take is counted without the positions in the
 * program that Pulumi records with each: their length is that of paths and of the calls above.
 */
export interface StateSize {
  /** The whole file, divided by its resources. */
  perResource: number;
  /** What of that are positions in the program. */
  positions: number;
  /** The largest script. */
  script: number;
  /** Of the other kinds: the resource that comes nearest to what is allowed for its inputs, or exceeds it most. */
  other: { bytes: number; inputs: number };
}

interface Resource {
  custom?: boolean;
  type: string;
  inputs?: Record<string, unknown>;
  sourcePosition?: unknown;
  stackTrace?: unknown;
}

/** What a resource other than a script may take. */
export function allowance(inputBytes: number): number {
  return 2.2 * inputBytes + 1_300;
}

/** Measures a state file. */
export function stateSize(file: string): StateSize {
  const state = JSON.parse(file) as { checkpoint: { latest?: { resources?: Resource[] } } };
  const resources = (state.checkpoint.latest?.resources ?? []).filter(isObject);
  const scripts = resources.filter((each) => each.inputs?.content !== undefined);
  const others = resources
    .filter((each) => each.inputs?.content === undefined)
    .map((each) => ({ bytes: own(each), inputs: bytesOf(withoutProvider(each.inputs ?? {})) }))
    .sort((a, b) => b.bytes - allowance(b.inputs) - (a.bytes - allowance(a.inputs)));
  const positions = resources.reduce((sum, each) => sum + bytesOf(each) - own(each), 0);
  const count = Math.max(1, resources.length);
  return {
    perResource: Math.round(Buffer.byteLength(file) / count),
    positions: Math.round(positions / count),
    script: Math.max(0, ...scripts.map(own)),
    other: others[0] ?? { bytes: 0, inputs: 0 },
  };
}

/** What a resource takes beside positions in the program. */
function own({ sourcePosition: _position, stackTrace: _trace, ...resource }: Resource): number {
  return bytesOf(resource);
}

/** An object of the account, and no provider. */
function isObject({ custom, type }: Resource): boolean {
  return custom === true && !type.startsWith("pulumi:providers:");
}

function withoutProvider({ __provider: _text, ...inputs }: Record<string, unknown>): object {
  return inputs;
}

function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}
