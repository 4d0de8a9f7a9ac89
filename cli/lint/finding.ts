/** What lint finds. */
import type { Place } from "../sources";

/** A rule, by the name that stands in the output. */
export type Rule =
  | "id-in-script"
  | "id-in-settings"
  | "id-in-program"
  | "ignored-index"
  | "reference-missing"
  | "reference-unused"
  | "same-object"
  | "shared-object"
  | "controlled-object"
  | "license-expired"
  | "license-expires";

/** One finding. */
export interface Finding extends Partial<Place> {
  rule: Rule;
  severity: "error" | "warning";
  message: string;
  /** The id that was found, where it is no secret. */
  id?: string;
  stack?: string;
  urn?: string;
}

/** What a run of lint comes to. */
export interface Report {
  findings: Finding[];
  /** What was not looked at, and why. */
  notes: string[];
  /** What Celigo was asked and did not tell: no findings then mean nothing. */
  errors: string[];
}
