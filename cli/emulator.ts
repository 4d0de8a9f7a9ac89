import { Command, InvalidArgumentError, Option } from "commander";

import type { EmulatorOptions } from "../emulator";

const defaultTokens = "dev=tok-dev,prod=tok-prod";

const HELP = `
Its first line is its URL, for celigo:baseUrl or CELIGO_BASE_URL. It ends on Ctrl-C.

Examples:
  $ pulumi-celigo emulator --data celigo.json
  $ CELIGO_BASE_URL=http://127.0.0.1:4010 CELIGO_API_TOKEN=tok-dev pulumi up`;

interface Flags {
  port: number;
  data?: string;
  tokens: Record<string, string[]>;
  rate?: number;
  burst?: number;
  latency?: number;
}

/** `pulumi-celigo emulator`: serves integrator.io on loopback until SIGINT or SIGTERM. */
export function emulatorCommand(): Command {
  return new Command("emulator")
    .description("serve a stateful integrator.io on loopback, one environment per token")
    .option("--port <number>", "port to listen on, 0 for any free one", wholeNumber(0, 65535), 4010)
    .option("--data <file>", "file that keeps the content across restarts")
    .addOption(
      new Option("--tokens <list>", "environment=token, separated by commas")
        .argParser(tokenList)
        .default(tokenList(defaultTokens), defaultTokens),
    )
    .option("--rate <number>", "requests per second that refill the account's bucket", wholeNumber(1))
    .option("--burst <number>", "requests the bucket holds", wholeNumber(1))
    .option("--latency <ms>", "milliseconds every request waits", wholeNumber(0))
    .addHelpText("after", HELP)
    .allowExcessArguments(false)
    .exitOverride()
    .action(async (flags: Flags) => {
      await serve(flags);
    });
}

async function serve(options: EmulatorOptions): Promise<void> {
  const ended = new Promise<void>((resolve) => {
    process.once("SIGINT", resolve);
    process.once("SIGTERM", resolve);
  });
  // Loaded here, since other commands need no server.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { startEmulator } = require("../emulator") as typeof import("../emulator");
  const emulator = await startEmulator(options).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    throw new Error(
      `Port ${options.port ?? 0} is in use. Stop what listens there, or choose another with --port.`,
      { cause: error },
    );
  });
  process.stdout.write(`${emulator.url}\n`);
  await ended;
  await emulator.close();
}

function wholeNumber(minimum: number, maximum = Number.MAX_SAFE_INTEGER): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= minimum && value <= maximum) return value;
    throw new InvalidArgumentError(
      `It must be a whole number from ${minimum}${maximum < 1e9 ? ` to ${maximum}` : ""}.`,
    );
  };
}

function tokenList(text: string): Record<string, string[]> {
  const tokens = new Map<string, string[]>();
  const all = new Set<string>();
  for (const pair of text.split(",")) {
    const [, name, token] = /^\s*([^=\s]+)=(\S+)\s*$/.exec(pair) ?? [];
    if (!name || !token) throw new InvalidArgumentError(`"${pair}" is not of the form environment=token.`);
    if (all.has(token)) throw new InvalidArgumentError(`The token of "${name}" is already another's.`);
    all.add(token);
    tokens.set(name, [...(tokens.get(name) ?? []), token]);
  }
  return Object.fromEntries(tokens);
}
