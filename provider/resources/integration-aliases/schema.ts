/** One alias of an integration, as an object of its own. */
import type { InputSchema, Schema } from "../../json/schema";
import { reference, string } from "../parts/fields";

/** The inputs of which an alias has exactly one. */
export const ALIAS_TARGETS = [
  "_flowId",
  "_exportId",
  "_importId",
  "_connectionId",
  "_lookupCacheId",
] as const;

function target(description: string, kind: string, key: (typeof ALIAS_TARGETS)[number]): Schema {
  return reference(description, kind, { excludes: ALIAS_TARGETS.filter((other) => other !== key) });
}

/** The inputs of an alias. */
export const integrationAliasSchema: InputSchema = {
  type: "object",
  required: ["_integrationId", "alias"],
  additionalProperties: false,
  properties: {
    _integrationId: reference(
      "Id of the integration that has the alias. That `Integration` does not declare `aliases`. A change replaces the alias.",
      "Integration",
      { format: "objectId", minLength: 1 },
    ),
    alias: string("The name that scripts use, unique in the integration. A change replaces the alias."),
    description: string("What the alias stands for."),
    _flowId: target("Id of the flow that is meant.", "Flow", "_flowId"),
    _exportId: target("Id of the export that is meant.", "Export", "_exportId"),
    _importId: target("Id of the import that is meant.", "Import", "_importId"),
    _connectionId: target("Id of the connection that is meant.", "Connection", "_connectionId"),
    _lookupCacheId: target("Id of the lookup cache that is meant.", "LookupCache", "_lookupCacheId"),
  },
};

/** What else the description of `IntegrationAlias` says. */
export const integrationAliasFields = {
  naturalKey: ["_integrationId", "alias"],
  replaceOn: ["_integrationId", "alias"],
} as const;
