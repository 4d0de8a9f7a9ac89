/** Reshaping of records. */
import type { Schema } from "../../json/schema";
import { array, choice, object, string } from "./fields";
import { scriptHook } from "./hooks";
import { lookups } from "./lookups";
import { mappings } from "./mappings";

const rule: Schema = object(
  "A field of the reshaped record.",
  {
    extract: string("Path of the value in the record."),
    generate: string("Field to write."),
    key: string("Key by which Celigo's editor keeps track of the rule. Usually system-managed."),
  },
  { required: ["extract", "generate"] },
);

const expression: Schema = object("For `expression`: the rules.", {
  version: choice("Version of the rules: `1` uses `rules`, `2` uses `rulesTwoDotZero`.", ["1", "2"]),
  rules: array(
    "Rules of version 1: groups of rules, of which there is normally one.",
    array("A group of rules.", rule, { identity: ["generate"] }),
  ),
  rulesTwoDotZero: object("Rules of version 2.", {
    mode: choice(
      "`create` makes a new record of the mapped fields only; `modify` changes the record and keeps all other fields.",
      ["create", "modify"],
    ),
    mappings: mappings("The fields to write."),
    lookups: lookups("Lookups that the mappings of the transformation use."),
  }),
});

const script: Schema = scriptHook(
  "For `script`: the function that receives the record and returns the new one.",
);

/** Uses `mappings`, so that the input schema needs `mappingDefinitions`. */
export function transform(description: string): Schema {
  return object(description, {
    type: choice("How records are reshaped: by rules or by a script.", ["expression", "script"]),
    expression,
    script,
  });
}
