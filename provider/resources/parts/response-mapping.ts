/** What a step of a flow writes back into the record. */
import type { Schema } from "../../json/schema";
import { array, object, string } from "./fields";

// The API's own documents show `{ fields: { type: [...] } }` here; real documents hold plain arrays.
const field: Schema = object("A field that is written.", {
  extract: string("Path of the value in the response of the step, such as `id` or `data[0].status`."),
  generate: string("Field of the record that receives the value."),
});

const list: Schema = object("An array that is written.", {
  generate: string("Field of the record that receives the array."),
  fields: array("The fields of each element of the array.", field, { identity: ["generate"] }),
});

/** For a page processor of a flow. */
export const responseMapping: Schema = object(
  "Values of the step's response that are written into the record for the steps after it. Celigo's default is empty.",
  {
    fields: array("Fields of the record.", field, { identity: ["generate"] }),
    lists: array("Arrays of the record.", list, { identity: ["generate"] }),
  },
);
