/** Mapping of version 1.0: flat lists of fields. */
import type { Schema } from "../../json/schema";
import { anyValue, array, boolean, choice, object, openObject, string } from "./fields";

const conditional: Schema = object("When the mapping applies.", {
  lookupName: string("For the conditions on a lookup: name of the lookup."),
  when: choice("The condition.", [
    "record_created",
    "record_updated",
    "extract_not_empty",
    "lookup_not_empty",
    "lookup_empty",
    "ignore_if_set",
  ]),
});

const fieldProperties: Record<string, Schema> = {
  extract: string("Path of the value in the source record, or a handlebars expression."),
  generate: string("Field to write at the destination."),
  hardCodedValue: anyValue(
    "Fixed value to write in place of an extracted one: a text, a number or a boolean.",
  ),
  lookupName: string("Name of the lookup that translates the extracted value."),
  dataType: choice(
    "Data type of the value to write.",
    ["string", "number", "boolean", "numberarray", "stringarray", "json"],
    { ignoreCase: true },
  ),
  extractDateFormat: string("Format of the date in the source, in the notation of Moment.js."),
  extractDateTimezone: string("IANA time zone of the date in the source."),
  generateDateFormat: string("Format of the date to write, in the notation of Moment.js."),
  immutable: boolean("Whether the field is written at creation only, and never at an update."),
  discardIfEmpty: boolean("Whether the field is left out where the value is empty."),
  internalId: boolean("For NetSuite: whether the value is an internal id."),
  subRecordMapping: openObject("For NetSuite: mapping of the subrecord that the field holds."),
  conditional,
};

const field: Schema = object("A field that is written.", fieldProperties);

const listField: Schema = object("A field of the list's elements.", {
  ...fieldProperties,
  isKey: boolean("Whether the field tells existing lines of the list apart."),
});

const list: Schema = object("A list that is written.", {
  generate: string("List or sublist to write at the destination."),
  jsonPath: string("Path of the array in the source record whose elements become the list."),
  fields: array("The fields of each element.", listField, { identity: ["generate"] }),
});

/** The description says which records are made. */
export function mapping(description: string): Schema {
  return object(description, {
    fields: array("Fields of the record.", field, { identity: ["generate"] }),
    lists: array("Lists within the record.", list, { identity: ["generate"] }),
  });
}
