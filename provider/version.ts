/** The package's version. */
// eslint-disable-next-line @typescript-eslint/no-require-imports -- its own package.json, found by its own name from source and dist alike
export const { version } = require("pulumi-celigo/package.json") as { version: string };
