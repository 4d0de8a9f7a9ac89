/** Mappings of version 2.0: a tree of fields to generate. */
import type { Schema } from "../../json/schema";
import { array, choice, object, string } from "./fields";

const DATA_TYPES = [
  "string",
  "number",
  "boolean",
  "object",
  "stringarray",
  "numberarray",
  "booleanarray",
  "objectarray",
  "arrayarray",
];

/** An element of `mappings`, or of the mappings within one. */
function mappingList(description: string): Schema {
  // Elements of an array within an array have no name: they are paired by their order.
  return array(description, { $ref: "#/$defs/FieldMapping" }, { identity: ["generate"] });
}

const arrayPart: Schema = object(
  "A source of elements for the array.",
  {
    extract: string("JSONPath of the values or objects in the source record, such as `$.items[*].sku`."),
    sourceDataType: choice("Data type of the values that `extract` finds.", DATA_TYPES),
    default: string("Element to use where `extract` finds an empty value or none."),
    conditional: object("When the element is added.", {
      when: choice("Condition: only where `extract` finds a value.", ["extract_not_empty"]),
    }),
    mappings: mappingList("For `objectarray` and `arrayarray`: the fields of each element."),
  },
  { title: "array source" },
);

const mapping: Schema = object("A field of the record that is made.", {
  generate: string(
    "Name of the field to write, without dots: nested fields go into `mappings`. Left out for an array within an array.",
  ),
  dataType: choice("Data type of the field to write.", DATA_TYPES),
  extract: string(
    "Where the value comes from: a JSONPath (`$.customer.email`), a fixed text, or a handlebars expression.",
  ),
  extractDateFormat: string("Format of the date in the source, in the notation of Moment.js."),
  extractDateTimezone: string("IANA time zone of the date in the source."),
  generateDateFormat: string("Format of the date to write, in the notation of Moment.js."),
  generateDateTimezone: string("IANA time zone of the date to write."),
  default: string("Value to write where `extract` finds an empty value or none."),
  lookupName: string("Name of the lookup that translates the extracted value."),
  description: string("Note for the people who maintain the mapping."),
  sourceDataType: choice("Data type of the value in the source.", DATA_TYPES),
  status: choice("Whether the mapping applies. Celigo rejects a mapping without it.", ["Active"]),
  conditional: object("When the mapping applies.", {
    when: choice("Condition: for created records, for updated ones, or where `extract` finds a value.", [
      "record_created",
      "record_updated",
      "extract_not_empty",
    ]),
  }),
  mappings: mappingList("For `object`: the fields of the object."),
  buildArrayHelper: array(
    "For the array data types: where the elements of the array come from, in order.",
    arrayPart,
    {
      identity: ["extract"],
    },
  ),
});

/** Belongs into `$defs` of each input schema that uses `mappings`. */
export const mappingDefinitions: Record<string, Schema> = { FieldMapping: mapping };

/** The description says which records are made. */
export function mappings(description: string): Schema {
  return mappingList(description);
}
