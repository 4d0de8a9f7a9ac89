/** Tables that translate values. */
import type { Schema } from "../../json/schema";
import { array, boolean, object, openObject, reference, string } from "./fields";

/** The fields that lookups of all adaptors have. */
export const lookupFields: Record<string, Schema> = {
  name: string("Name by which mappings refer to the lookup; unique in its list."),
  map: openObject("For a static lookup: the results by the values that they replace."),
  _lookupCacheId: reference("For a dynamic lookup: id of the lookup cache that is read.", "LookupCache"),
  extract: string("For a dynamic lookup: path of the result within the cached value."),
  default: string("Result where nothing is found. It needs `allowFailures`."),
  allowFailures: boolean(
    "Whether a value that is not found is accepted, with `default` as the result. Otherwise the record fails.",
  ),
};

const lookup: Schema = object("One lookup.", lookupFields);

/** The description says whose lookups they are. */
export function lookups(description: string): Schema {
  return array(description, lookup, { identity: ["name"] });
}
