/** What every Output has, although Pulumi's types do not show it. */
import type * as pulumi from "@pulumi/pulumi";

/** The hidden members of an Output. */
export interface OutputInternals<T> {
  isKnown: Promise<boolean>;
  promise(): Promise<T>;
  allResources(): Promise<Set<pulumi.Resource>>;
}

/** An Output with its hidden members. */
export function internals<T>(output: pulumi.Output<T>): OutputInternals<T> {
  return output as unknown as OutputInternals<T>;
}
