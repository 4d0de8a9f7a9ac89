/** Announces to the provider processes of the same `pulumi` command which objects the program declares. */
import * as pulumi from "@pulumi/pulumi";
import { declarationOf, naturalKeyText } from "../provider/pulumi/digest";
import { Journal } from "../provider/pulumi/journal";
import { internals } from "./output";

let journal: Journal | undefined | "none";

/**
 * Announces that the program declares an object with this natural key. In an update with targets, Pulumi does not ask
 * providers about other resources. Without the announcement, deleting a leftover state entry could delete an object
 * that one of them manages.
 */
export function announce(kind: string, naturalKey: readonly string[], args: object): void {
  if (naturalKey.length === 0 || !joined()) return;
  const values = naturalKey.map((name) => (args as { [name: string]: unknown })[name]);
  void known(values).then((texts) => {
    if (texts) write(["declare", declarationOf(kind, naturalKeyText(texts))]);
  });
}

/** The values of inputs and outputs; undefined where one is not known, or never will be. */
async function known(values: readonly unknown[]): Promise<unknown[] | undefined> {
  try {
    const texts = await Promise.all(
      values.map(async (value) => {
        if (!pulumi.Output.isInstance(value)) return { value: await value };
        const { isKnown } = internals<unknown>(value);
        return (await isKnown) ? { value: await internals<unknown>(value).promise() } : undefined;
      }),
    );
    return texts.every((text) => text !== undefined) ? texts.map((text) => text?.value) : undefined;
  } catch {
    // Pulumi reports it where the value is used.
    return undefined;
  }
}

/** Only a program that Pulumi's language host started has the address of the engine; an inline program has not. */
function joined(): boolean {
  if (journal === undefined) {
    try {
      journal = Journal.join(process.env.PULUMI_NODEJS_ENGINE, "program") ?? "none";
    } catch {
      journal = "none";
    }
    if (journal !== "none") process.once("exit", () => write(["end"]));
  }
  return journal !== "none";
}

function write(event: string[]): void {
  try {
    if (journal !== undefined && journal !== "none") journal.append(event);
  } catch {
    // The provider processes then know less, and delete nothing that they cannot be sure of.
  }
}
