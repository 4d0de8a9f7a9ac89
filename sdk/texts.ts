/** Long texts that state does not hold: a property of a resource has them from the program. */
import * as pulumi from "@pulumi/pulumi";
import { LONG_TEXT_BYTES, PLACEHOLDER } from "../provider/pulumi/marks";

/**
 * State holds the hash of a text of more than 1 KB in place of the text. For one at the top level, Pulumi itself resolves
 * the property to the program's input; within objects and arrays this fills the gaps, so that a program that passes the
 * property on never passes on a gap.
 */
export function restoreTexts(resource: pulumi.CustomResource, args: object): void {
  const properties = resource as unknown as { [name: string]: unknown };
  for (const [name, given] of Object.entries(args ?? {}) as [string, unknown][]) {
    if (!mayHoldTexts(given) || !pulumi.Output.isInstance(properties[name])) continue;
    properties[name] = pulumi
      .all([properties[name], given])
      .apply(([held, program]) => filled(held, program as unknown));
  }
}

function mayHoldTexts(value: unknown): boolean {
  return typeof value === "object" && value !== null && !pulumi.asset.Asset.isInstance(value);
}

/** A value of state, with the long texts of the program where state has gaps. */
function filled(held: unknown, program: unknown): unknown {
  if (isLong(program)) return held === undefined || isPlaceholder(held) ? program : held;
  if (Array.isArray(held) && Array.isArray(program)) {
    if (held.length !== program.length) return held;
    return held.map((element, i) => filled(element, program[i]));
  }
  if (!isPlain(held) || !isPlain(program)) return held;
  const gaps = Object.entries(program).filter(([key, value]) => !Object.hasOwn(held, key) && isLong(value));
  const there = Object.entries(held).map(
    ([key, value]) => [key, Object.hasOwn(program, key) ? filled(value, program[key]) : value] as const,
  );
  return Object.fromEntries([...there, ...gaps]);
}

function isLong(value: unknown): boolean {
  return typeof value === "string" && Buffer.byteLength(value) > LONG_TEXT_BYTES;
}

function isPlaceholder(value: unknown): boolean {
  return typeof value === "string" && value.startsWith(PLACEHOLDER);
}

function isPlain(value: unknown): value is { [key: string]: unknown } {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    !pulumi.asset.Asset.isInstance(value)
  );
}
