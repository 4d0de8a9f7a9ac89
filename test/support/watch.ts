/**
 * Watches everything that a test file gets to see of commands and providers: what they print, what they fail with, what
 * they store. Tokens of the tests begin with `tok-`, and their secrets hold `hunter2`; neither may ever be seen.
 */
import { inspect } from "node:util";

const TOKEN = /tok-[\w-]+/;
const SECRET = /tok-[\w-]+|hunter2/;
/** Shown around a finding. */
const CONTEXT = 80;

const findings = new Set<string>();
const lastLooks: (() => void)[] = [];

/** Looks for tokens and secrets in what was printed, stored or thrown. */
export function watch(what: string, seen: string | Error): void {
  for (const leak of leaksIn(seen, SECRET)) findings.add(`${what}: ${leak}`);
}

/** Looks for tokens in values that Pulumi's engine would encrypt as far as they are secret. */
export function watchUnencrypted(what: string, seen: unknown): void {
  for (const leak of leaksIn(JSON.stringify(seen) ?? "", TOKEN)) findings.add(`${what}: ${leak}`);
}

/** A look at something that goes on until the test file ends. */
export function watchAtEnd(look: () => void): void {
  lastLooks.push(look);
}

/** @throws Error for a token or secret that the watch would not notice. */
export function mustBeWatched(secret: string): void {
  if (SECRET.test(secret)) return;
  throw new Error(`a token of a test begins with "tok-", a secret holds "hunter2"; not so ${secret}`);
}

/** What was found in this test file, with where. */
export function watched(): string[] {
  for (const look of lastLooks) look();
  return [...findings];
}

/** The first leak in a text, or in any form in which an error may be printed, with what surrounds it. */
export function leaksIn(seen: string | Error, unseen = SECRET): string[] {
  const forms = typeof seen === "string" ? [seen] : formsOf(seen);
  return forms.flatMap((text) => {
    const found = unseen.exec(text);
    return found ? [text.slice(Math.max(0, found.index - CONTEXT), found.index + CONTEXT)] : [];
  });
}

function formsOf(error: Error): string[] {
  const deep = { depth: 20, showHidden: true, maxStringLength: null, maxArrayLength: null };
  return [String(error), error.stack ?? "", inspect(error, deep), JSON.stringify(error)];
}
