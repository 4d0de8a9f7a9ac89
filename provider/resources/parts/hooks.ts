/** Functions of scripts and stacks that Celigo calls. */
import type { Schema } from "../../json/schema";
import { object, openObject, reference, string } from "./fields";

/** A hook that runs in a script or in a stack. */
export function hook(description: string): Schema {
  return object(description, {
    function: string("Name of the function to call; case matters."),
    _scriptId: reference("Id of the script that holds the function.", "Script"),
    _stackId: reference("Id of the stack that holds the function, in place of `_scriptId`.", "stacks"),
    configuration: openObject("Values that are passed to the function with each call."),
  });
}

/** A hook that runs in a script only. */
export function scriptHook(description: string): Schema {
  return object(description, {
    function: string("Name of the function to call; case matters."),
    _scriptId: reference("Id of the script that holds the function.", "Script"),
  });
}

/** Script function that runs before a document is saved. */
export const preSave: Schema = scriptHook(
  "Script function that checks or changes the document before it is saved, and returns it.",
);

/** Values for scripts and handlebars. */
export const settings: Schema = openObject(
  "Values that hooks, filters, mappings and handlebars read at run time, often collected by `settingsForm`.",
);

/** Form for `settings`. */
export const settingsForm: Schema = object("Form that asks users for `settings`.", {
  form: openObject("The form: its fields (`fieldMap`) and their arrangement (`layout`)."),
  init: scriptHook("Script function that prepares the form when it is opened, and returns it."),
});
