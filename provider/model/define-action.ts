/**
 * What an action's file says about it. An action is no object: it is carried out when its resource is made and whenever
 * an input changes, and leaves nothing that could be read or deleted. The life that all of them share is in `action.ts`.
 */
import { openBelow } from "../json/open";
import type { Api } from "../celigo/api";
import type { JsonObject } from "../json/json";
import type { InputSchema, Schema } from "../json/schema";
import type { OutputSpec } from "./define-resource";

/** One way to carry an action out, after a look at what is there. */
export interface Attempt {
  /** Sends it; what is returned becomes outputs. A `LostAnswer` is left to the caller. */
  send(): Promise<JsonObject>;
  /** After a lost answer: the outputs, when it can be seen that it was carried out; otherwise undefined. */
  seen?(): Promise<JsonObject | undefined>;
}

/** One kind of action. */
export interface ActionSpec {
  /** What the user types, and the key in state: never renamed. */
  name: string;
  /** One or two sentences; the documentation of the class. */
  description: string;
  /** Method and path of the API's operation, with `{input}` for inputs in the path. */
  operation: string;
  /** The arguments of the documentation's example, after the name. */
  example: string;
  /** Inputs, without `triggers` and `skip`, which `defineAction` adds. */
  schema: InputSchema;
  /** What an action tells, besides `ranAt`, which `defineAction` adds. */
  outputs?: Record<string, OutputSpec>;
  /** What kind of account it needs: told when the API answers 403. */
  needs?: string;
  /** True where the API may hide the operation from accounts of another kind: `needs` is told at 404, too. */
  isHidden?: boolean;
  /** What it does in Celigo; the mode `operate` allows changes of what is there. */
  effect: "change" | "make" | "delete";
  /** True where carrying it out twice is, as far as Celigo documents it, the same as once: a lost answer is settled by that. */
  idempotent?: boolean;
  /** A sentence for a lost answer: what carrying it out once more would do. */
  again: string;
  /** The path of the document that it acts on, if it acts on one; nothing else is written there meanwhile. */
  target(inputs: JsonObject): string | undefined;
  /** A sentence for each way in which valid-looking inputs are wrong, with the property it is about. */
  check?(inputs: JsonObject): { path: string; reason: string }[];
  /** Looks at what is there, refuses what must not be done, and tells how to do it. Sends no write itself. */
  prepare(api: Api, inputs: JsonObject): Attempt | Promise<Attempt>;
}

const COMMON: Record<string, Schema> = {
  triggers: {
    anyOf: [{ type: "object", additionalProperties: true }, { type: "array" }],
    description:
      "Any values, such as a version or the hash of a script: when they change, the action is carried out again.",
  },
  skip: {
    type: "boolean",
    description:
      "Record the action without carrying it out. For one `pulumi up` after an error said that it may have been carried out, and you found that it was. Its own change is no reason to run.",
  },
};

const RAN_AT: OutputSpec = {
  type: "string",
  description: "When the action was carried out last (ISO 8601); missing when it was only recorded (`skip`).",
};

/** Completes an action's description with the inputs and outputs that all actions share. */
export function defineAction(spec: ActionSpec): ActionSpec {
  return {
    ...spec,
    schema: {
      ...spec.schema,
      additionalProperties: false,
      properties: { ...openBelow(spec.schema).properties, ...COMMON },
    },
    // What was only recorded (`skip`) has no results.
    outputs: Object.fromEntries(
      Object.entries({ ...spec.outputs, ranAt: RAN_AT }).map(([name, output]) => [
        name,
        { ...output, optional: true },
      ]),
    ),
  };
}

/** The schema of an id of Celigo. */
export function objectId(description: string): Schema {
  return { type: "string", format: "objectId", minLength: 1, description };
}
