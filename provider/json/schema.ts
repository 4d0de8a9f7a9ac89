/** How resources and functions describe their values. */
import type { Json } from "./json";

/** The part of JSON Schema (draft 2020-12) that resource files use; `description` is the documentation of the SDK. */
export interface Schema {
  type?: "object" | "array" | "string" | "integer" | "number" | "boolean";
  description?: string;
  /** The name of the generated type, where the one made of the path is taken. */
  typeName?: string;
  /** What a message calls one value: `flow group`. Left out: the words of its key. */
  title?: string;
  properties?: Record<string, Schema>;
  required?: readonly string[];
  /** `true` or a schema: an open object, whose keys we do not know. Left out with `properties` present: closed. */
  additionalProperties?: boolean | Schema;
  items?: Schema;
  anyOf?: readonly Schema[];
  /** The documented values. Celigo may know more: a probable typing error is a warning, except where `isClosed` is true. */
  enum?: readonly (string | number | boolean)[];
  /** True for an enumeration of this package, or one that is part of a path. */
  isClosed?: boolean;
  format?: "date-time" | "email" | "objectId";
  minLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  minProperties?: number;
  pattern?: string;
  /** When the first property is present, the others must be too. */
  dependentRequired?: Record<string, readonly string[]>;
  default?: Json;
  /** True for text that may be given as an asset. Text that is long is kept out of state, wherever it stands. */
  text?: boolean;
  /** True for a value that is owned whole: compared exactly and written as it is. */
  opaque?: boolean;
  /** True for a text whose case means nothing to Celigo. */
  ignoreCase?: boolean;
  /** True for an array whose order means nothing to Celigo. */
  unordered?: boolean;
  /** On an array: the keys that tell its elements apart. The first one that an element has counts; a list is a compound key. */
  identity?: readonly (string | readonly string[])[];
  /** On an object: groups of arrays that belong together index by index and are merged as one value. */
  parallel?: readonly (readonly string[])[];
  /** The properties beside this one that Celigo does not take together with it. */
  excludes?: readonly string[];
  /** A value that Celigo takes and never shows. It is sent with every write, and `null` declares that there is none. */
  writeOnly?: boolean;
  /** True for a value that stays as it is when the program declares it no longer. */
  retained?: boolean;
  /** A listed value that is no input: Celigo makes it. */
  readOnly?: boolean;
  /**
   * What the id in this text is the id of: the name of a class (`Export`), or the name of a collection that has no class
   * (`ediprofiles`).
   */
  refersTo?: string;
  /** At the root of an input schema: schemas that refer to themselves, by the names that their types get. */
  $defs?: Record<string, Schema>;
  /** `#/$defs/Name`: the schema of that name at the root, in place of everything else but `description` and `title`. */
  $ref?: string;
}

/** The schema of a resource's inputs. */
export type InputSchema = Schema & { type: "object"; properties: Record<string, Schema> };
