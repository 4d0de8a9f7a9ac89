/** Looks for tokens and secrets in everything that a test got to see: state, output, error objects. */
import { inspect } from "node:util";

/** Collects what was seen, and knows what must not be in it. */
export class Scan {
  private readonly secrets = new Map<string, string>();
  private readonly findings = new Set<string>();
  /** How many texts were searched. */
  texts = 0;

  /** A text that must never be seen, in any of the spellings in which it may appear. */
  secret(text: string): string {
    for (const form of [
      text,
      JSON.stringify(text).slice(1, -1),
      encodeURIComponent(text),
      Buffer.from(text).toString("base64").replace(/=+$/, ""),
    ])
      this.secrets.set(form, text);
    return text;
  }

  /** Searches a value in every form in which it could be printed. */
  see(what: string, value: unknown): void {
    for (const text of formsOf(value)) this.text(what, text);
  }

  /** What was found, with where; empty when all is well. */
  found(): string[] {
    return [...this.findings];
  }

  private text(what: string, text: string): void {
    this.texts++;
    for (const [form, secret] of this.secrets) {
      const at = text.indexOf(form);
      if (at >= 0)
        this.findings.add(
          `${what}: ${JSON.stringify(secret)} at ${at}: ${text.slice(Math.max(0, at - 60), at + 80)}`,
        );
    }
  }
}

function formsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  const forms = [
    inspect(value, { depth: 20, showHidden: true, maxStringLength: null, maxArrayLength: null }),
  ];
  try {
    forms.push(JSON.stringify(value) ?? "");
  } catch {
    // A cycle: inspect has shown it.
  }
  if (value instanceof Error) forms.push(String(value), value.message, value.stack ?? "");
  return forms;
}
