/** A table of keys and values that lookups read. */
import type { InputSchema } from "../../json/schema";
import { boolean, reference, string } from "../parts/fields";
import { READ_ONLY_EVERYWHERE } from "../parts/read-only";

/** The inputs of a lookup cache. */
export const lookupCacheSchema: InputSchema = {
  type: "object",
  required: ["name"],
  additionalProperties: false,
  properties: {
    name: string("Name of the lookup cache, at most 200 characters. Celigo does not keep it unique."),
    description: string("What the cache holds, at most 10,240 characters."),
    externalId: string("Id of your own for the cache, which Celigo keeps and does not read."),
    includeDataInTemplatesAndCloning: boolean(
      "Whether the data goes along when the cache is cloned or put into a template. Celigo's default is false.",
    ),
    _integrationId: reference(
      "Id of the integration that the cache belongs to, in documents of the older kind.",
      "Integration",
    ),
    _stackId: reference("Id of the stack that uses the cache.", "stacks"),
    forceDestroy: boolean("Allow deletion although the cache holds data. Never sent to Celigo."),
  },
};

/** What else the description of `LookupCache` says. */
export const lookupCacheFields = {
  naturalKey: ["name"],
  patchable: ["name", "description"],
  local: ["forceDestroy"],
  readOnly: [...READ_ONLY_EVERYWHERE, "_connectorId", "size", "sizeInMB"],
  outputs: { createdAt: { type: "string", description: "When Celigo created the cache (ISO 8601)." } },
  volatile: {
    lastModified: { type: "string", description: "When the cache was last changed (ISO 8601)." },
    size: { type: "integer", optional: true, description: "Size of the data, in bytes." },
  },
  noise: [],
} as const;
