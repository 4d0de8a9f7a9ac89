/** Conditions on records. */
import type { Schema } from "../../json/schema";
import { choice, object } from "./fields";
import { scriptHook } from "./hooks";

/**
 * A condition in prefix notation, owned whole: the position of an element is its meaning, so that two versions of it
 * cannot be merged element by element.
 */
export const filterRules: Schema = {
  type: "array",
  opaque: true,
  description:
    'Condition in prefix notation: an operator, then its operands, which may be conditions themselves, such as `["equals", ["string", ["extract", "status"]], "open"]`. Managed as one value.',
};

const expression: Schema = object("For `expression`: the condition.", {
  version: choice("Version of the notation; there is only `1`.", ["1"]),
  rules: filterRules,
});

const script: Schema = scriptHook(
  "For `script`: the function that receives the records and returns those to keep.",
);

/** The description says which records it is about. */
export function filter(description: string): Schema {
  return object(description, {
    type: choice("How records are selected: by a condition or by a script.", ["expression", "script"]),
    expression,
    script,
  });
}
