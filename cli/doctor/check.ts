/** What doctor looks at, and how it is. */

/** One thing that was looked at. */
export interface Check {
  /** What was looked at, such as `node` or `rights`. */
  name: string;
  /** A note is worth knowing, and nothing has to be done about it. */
  status: "ok" | "note" | "problem";
  message: string;
  /** What to do. */
  fix?: string;
  urn?: string;
  /** The objects that a create would meet. */
  ids?: string[];
  /** The declared paths at which the object that a create would meet is different. */
  differs?: string[];
}

/** Something that is as it should be. */
export function ok(name: string, message: string): Check {
  return { name, status: "ok", message };
}

/** Something worth knowing. */
export function note(name: string, message: string, fix?: string): Check {
  return { name, status: "note", message, ...(fix === undefined ? {} : { fix }) };
}

/** Something that stands in the way. */
export function problem(name: string, message: string, fix: string): Check {
  return { name, status: "problem", message, fix };
}
