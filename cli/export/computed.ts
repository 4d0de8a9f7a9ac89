/** What an export never declares: fields that Celigo computes (docs/export.md lists them), and inputs that no document has. */
import type { Kind } from "../../provider/model/kind";

/** Fields of every document and of every part with an `_id`. */
const OF_ALL = ["_id", "createdAt", "lastModified", "__v"];

/** What a kind has besides the read-only fields and outputs of its description. */
interface Computed {
  /** Fields of the document. */
  fields?: readonly string[];
  /** Fields below the top level, by path; `[]` are an array's elements. */
  nested?: readonly string[];
}

function elements(path: string, ...more: string[]): string[] {
  return [...OF_ALL, ...more].map((name) => `${path}[].${name}`);
}

/** By kind. Some of these fields can be written, but Celigo sets them itself while an app is installed or updated. */
const COMPUTED: { [kind: string]: Computed } = {
  Integration: {
    fields: [
      "mode",
      "version",
      "updateInProgress",
      "resolvedAt",
      "pendingLicense",
      "_sourceId",
      "sampleIntegration",
    ],
    nested: [
      ...["flowGroupings", "apiGroupings"].flatMap((path) => elements(path, "_integrationId")),
      ...["install", "installSteps", "uninstallSteps", "changeEditionSteps"].flatMap((path) =>
        elements(path, "completed"),
      ),
      ...elements("aliases"),
    ],
  },
  Script: { fields: ["debugUntil"] },
  ConnectorLicense: {
    nested: [...elements("opts.addonLicenses"), ...elements("opts.addonLicenses[].licenses")],
  },
};

/** The top-level fields of a kind that Celigo computes. */
export function computedFields(kind: Kind): Set<string> {
  const { readOnly = [], computed = [], outputs = {}, volatile = {}, mark } = kind;
  const listed = Object.entries(kind.schema.properties).filter(([, schema]) => schema.readOnly);
  return new Set([
    ...OF_ALL,
    "deletedAt",
    ...readOnly,
    ...computed,
    ...Object.keys(outputs),
    ...Object.keys(volatile),
    ...(mark === undefined ? [] : [mark]),
    ...listed.map(([name]) => name),
    ...(COMPUTED[kind.name]?.fields ?? []),
  ]);
}

/** The same below the top level, by path: `flowGroupings[]._id`. */
export function computedPaths(kind: Kind): Set<string> {
  return new Set(COMPUTED[kind.name]?.nested ?? []);
}

/** The input for fields without an input, and for values that their input does not take. */
export const EXTRA_FIELDS = "extraFields";

/** The inputs that steer the provider and stand in no document. */
export function steeringInputs({ local = [] }: Kind): string[] {
  return ["adoptId", "onExisting", EXTRA_FIELDS, ...local];
}

/** True for a kind whose resources take fields that no document lists. */
export function hasExtraFields({ schema }: Kind): boolean {
  return Object.hasOwn(schema.properties, EXTRA_FIELDS);
}
