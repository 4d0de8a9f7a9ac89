/** What this package's own package.json says of it: its version, and the versions that it needs. */

interface Manifest {
  version: string;
  engines: { node: string };
  peerDependencies: { "@pulumi/pulumi": string };
}

// eslint-disable-next-line @typescript-eslint/no-require-imports -- found by its own name from source and dist alike
const manifest = require("pulumi-celigo/package.json") as Manifest;

/** The package's version. */
export const { version } = manifest;

/** The lowest version of Node that runs it, such as `20.12`. */
export const LEAST_NODE = lowestOf(manifest.engines.node);

/** The lowest version of `@pulumi/pulumi` that it works with, such as `3.216.0`. */
export const LEAST_SDK = lowestOf(manifest.peerDependencies["@pulumi/pulumi"]);

/** The version after `>=` in a range. */
function lowestOf(range: string): string {
  return /^>=([\d.]+)/.exec(range)?.[1] ?? "0";
}

/** True for a version that is not older than another; `20.12` is `20.12.0`. */
export function isAtLeast(version: string, least: string): boolean {
  const [found, wanted] = [version, least].map((each) => each.split(/[.+-]/).slice(0, 3).map(Number));
  for (const [i, part] of (wanted ?? []).entries()) {
    const difference = (found?.[i] ?? 0) - part;
    if (difference !== 0) return difference > 0;
  }
  return true;
}
