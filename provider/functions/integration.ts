import type { Schema } from "../json/schema";
import {
  DEPENDENTS,
  LIMIT,
  PROJECTION,
  args,
  checkProjection,
  id,
  lookUp,
  text,
  time,
  type FunctionSpec,
  type Shape,
} from "../model/define-function";
import { integration } from "../resources/integration";

const DOCUMENT: Shape = {
  name: "IntegrationDocument",
  resource: integration,
  schema: {
    type: "object",
    description: "An integration, as the API answers it.",
    required: ["_id"],
    properties: {
      _id: id("Id of the integration."),
      _integrationId: id("Id of the installed integration that it is part of, within an Integration App."),
      _registeredConnectionIds: {
        type: "array",
        items: { type: "string" },
        description: "Ids of the connections that are registered to it.",
      },
    },
  },
};

const OWN = id("Id of the integration.");
const SHARE = id(
  "Id of the account share in whose context the call is made: the token's user must be its `sharedWithUser`.",
);
const REVISION = id("Id of the revision.");

/** Documents whose fields the API documents of integrations do not list. */
function open(name: string, description: string): Shape {
  const properties = { _id: id("Its id.") };
  return {
    name,
    schema: { type: "object", description, required: ["_id"], properties, additionalProperties: true },
  };
}

function free(description: string): Schema {
  return { type: "object", additionalProperties: true, description };
}

const REVISION_DOCUMENT: Shape = {
  name: "RevisionDocument",
  schema: {
    type: "object",
    description: "An entry of an integration's history: a snapshot, a pull or a revert.",
    required: ["_id", "_integrationId", "type", "status", "createdAt"],
    properties: {
      _id: REVISION,
      _integrationId: OWN,
      _fromIntegrationId: id("Id of the integration that the changes come from; a snapshot's own."),
      _fromIntegrationEnvId: id("Id of the environment that the changes come from."),
      fromIntegrationName: text("Name of the integration that the changes come from, as it was then."),
      type: { type: "string", enum: ["snapshot", "pull", "revert"], description: "Kind of revision." },
      status: {
        type: "string",
        enum: ["inprogress", "completed", "failed", "canceled"],
        description: "How far it is.",
      },
      description: text("What its maker wrote about it."),
      beforeRevisionHash: text("Hash of the integration before it."),
      afterRevisionHash: text("Hash of the integration after it; pulls and reverts only."),
      transactionHash: text("Hash of the write; pulls and reverts only."),
      _revertToRevisionId: id("Id of the revision that a revert goes back to."),
      revertToRevisionHash: text("Hash of the revision that a revert goes back to."),
      _createdByUserId: id("Id of the user who made it."),
      installSteps: {
        type: "array",
        items: { type: "object", additionalProperties: true },
        description: "Steps that a person has to take; empty for snapshots.",
      },
      createdAt: time("When it was made (ISO 8601)."),
      lastModified: time("When it was last changed (ISO 8601)."),
    },
  },
};

const SHARE_DOCUMENT: Shape = {
  name: "ShareDocument",
  schema: {
    type: "object",
    description: "The access of one user to the account that owns the integration.",
    properties: {
      _id: id("Id of the share."),
      accepted: { type: "boolean", description: "Whether the user has accepted the invitation." },
      accessLevel: text("What the user may do: `administrator`, `manage`, `monitor`, ..."),
      accountSSORequired: { type: "boolean", description: "Whether the user must sign in by SSO." },
      accountMFARequired: { type: "boolean", description: "Whether the user must sign in by MFA." },
      createdAt: time("When it was made (ISO 8601)."),
      lastModified: time("When it was last changed (ISO 8601)."),
      lastSignIn: time("When the user last signed in (ISO 8601)."),
      isProductionAdmin: { type: "boolean", description: "Whether the user administers Production." },
      sharedWithUser: {
        type: "object",
        description: "The user.",
        properties: {
          _id: id("Id of the user."),
          email: text("The user's address."),
          name: text("The user's name."),
          lastSignIn: time("When the user last signed in (ISO 8601)."),
          allowedToResetMFA: { type: "boolean", description: "Whether the user may reset MFA." },
          accountSSOLinked: { type: "boolean", description: "Whether the user's account is linked to SSO." },
        },
      },
    },
  },
};

/** A list below an integration whose documents the API documents do not describe. */
function sublist(
  name: string,
  description: string,
  { path, hasLimit = true }: { path: string; hasLimit?: boolean },
  result: Shape,
): FunctionSpec {
  return {
    name,
    description,
    operations: [`GET /v1/integrations/{_id}/${path}`],
    id: "_integrationId",
    schema: args({ _integrationId: OWN, ...(hasLimit ? { limit: LIMIT } : {}) }, "_integrationId"),
    query: hasLimit ? ["limit"] : [],
    answer: "list",
    result,
  };
}

const NONE_FOR_NONE = "For an id of no integration, Celigo answers an empty list.";

/** What can be read of integrations. */
export const integrationFunctions: readonly FunctionSpec[] = [
  {
    name: "getIntegrations",
    description: "All integrations of the account, without those in the recycle bin.",
    operations: ["GET /v1/integrations"],
    schema: args({ ...PROJECTION, limit: LIMIT }),
    query: ["include", "exclude"],
    check: checkProjection,
    answer: "list",
    result: DOCUMENT,
  },
  {
    name: "getIntegration",
    description: "One integration, by its id or its name. Its `settings` may hold secrets.",
    operations: ["GET /v1/integrations/{_id}"],
    ...lookUp("integration"),
    answer: "document",
    result: DOCUMENT,
  },
  sublist(
    "getIntegrationFlows",
    `The flows of an integration. ${NONE_FOR_NONE}`,
    { path: "flows" },
    open("FlowDocument", "A flow, with all fields that `GET /v1/flows/{_id}` answers."),
  ),
  sublist(
    "getIntegrationImports",
    `The imports of an integration. ${NONE_FOR_NONE}`,
    { path: "imports" },
    open("ImportDocument", "An import, with all fields that `GET /v1/imports/{_id}` answers."),
  ),
  sublist(
    "getIntegrationExports",
    `The exports of an integration. ${NONE_FOR_NONE}`,
    { path: "exports" },
    open("ExportDocument", "An export, with all fields that `GET /v1/exports/{_id}` answers."),
  ),
  sublist(
    "getIntegrationConnections",
    "The connections that are registered to an integration. They may hold secrets.",
    { path: "connections" },
    open("ConnectionDocument", "A connection, with all fields that `GET /v1/connections/{_id}` answers."),
  ),
  sublist(
    "getIntegrationAsyncHelpers",
    "The async helpers of an integration.",
    { path: "asynchelpers", hasLimit: false },
    open(
      "AsyncHelperDocument",
      "An async helper, with all fields that `GET /v1/asynchelpers/{_id}` answers.",
    ),
  ),
  sublist(
    "getIntegrationShares",
    "The account shares of an integration: who else has access to it.",
    { path: "ashares", hasLimit: false },
    SHARE_DOCUMENT,
  ),
  sublist(
    "getIntegrationRevisions",
    "The history of an integration, newest first: snapshots, pulls and reverts.",
    { path: "revisions", hasLimit: false },
    REVISION_DOCUMENT,
  ),
  {
    name: "getIntegrationRevision",
    description: "One entry of an integration's history.",
    operations: ["GET /v1/integrations/{_id}/revisions/{_revisionId}"],
    id: "_integrationId",
    schema: args({ _integrationId: OWN, _revisionId: REVISION }, "_integrationId", "_revisionId"),
    answer: "document",
    result: REVISION_DOCUMENT,
  },
  {
    name: "getIntegrationRevisionDiff",
    description:
      "What a pull or a revert changes or has changed. Snapshots and canceled revisions have no diff: an error (`invalid_revision_state`).",
    operations: ["GET /v1/integrations/{_id}/revisions/{_revisionId}/diff"],
    id: "_integrationId",
    schema: args({ _integrationId: OWN, _revisionId: REVISION }, "_integrationId", "_revisionId"),
    answer: "object",
    result: {
      name: "RevisionDiff",
      schema: free("The documents before and after, by type of resource and id. Celigo may change its form."),
    },
  },
  {
    name: "getIntegrationClonePreview",
    description:
      "What a clone of an integration would make: the integration and everything it needs. Nothing is made. An integration with tools cannot be cloned: an error (`tools_not_supported`).",
    operations: ["GET /v1/integrations/{_id}/clone/preview"],
    id: "_integrationId",
    schema: args({ _integrationId: OWN }, "_integrationId"),
    answer: "object",
    result: {
      name: "ClonePreview",
      schema: {
        type: "object",
        description: "What a clone would make.",
        required: ["objects", "stackRequired", "_stackId"],
        properties: {
          objects: {
            type: "array",
            description: "The resources, each with its kind and its document.",
            items: {
              type: "object",
              description: "A resource that a clone would make.",
              required: ["model", "doc"],
              properties: {
                model: text(
                  "Kind of resource: `Integration`, `Flow`, `Export`, `Import`, `Connection`, `Script`, ...",
                ),
                doc: free("The whole document."),
              },
            },
          },
          stackRequired: { type: "boolean", description: "Whether the clone needs a stack." },
          // The default tells that it may be null.
          _stackId: { ...text("Id of the stack, or null where there is none."), default: null },
        },
      },
    },
  },
  {
    name: "getIntegrationCloneFamily",
    description:
      "The integration that this one was cloned from, and all clones of it, across environments. Works within an account share only.",
    operations: ["GET /v1/integrations/{_id}/clonefamily"],
    id: "_integrationId",
    schema: args({ _integrationId: OWN, ashareId: SHARE }, "_integrationId", "ashareId"),
    answer: "list",
    needs: "share",
    result: {
      name: "CloneFamilyMember",
      schema: {
        type: "object",
        description: "An integration of a clone family.",
        required: ["_id"],
        properties: {
          _id: OWN,
          name: text("Its name."),
          _envId: id("Id of the environment that it is in."),
        },
        additionalProperties: true,
      },
    },
  },
  {
    name: "getIntegrationIlmIgnoreFields",
    description:
      "The fields that lifecycle management (pulls and reverts) can be told to ignore; what it does ignore stands in the integration's `iLMIgnore`. Works within an account share only.",
    operations: ["GET /v1/integrations/{_id}/iLMIgnore"],
    id: "_integrationId",
    schema: args({ _integrationId: OWN, ashareId: SHARE }, "_integrationId", "ashareId"),
    answer: "object",
    needs: "share",
    result: {
      name: "IlmIgnoreFields",
      schema: {
        type: "object",
        description: "Paths of fields, by kind of resource (`integration`, `flow`, `export`, ...).",
        additionalProperties: { type: "array", items: { type: "string" } },
      },
    },
  },
  {
    name: "getIntegrationTree",
    description:
      "The structure of an integration and of its children: install, uninstall and edition steps, groups, registered connections. Mostly of use for Integration Apps.",
    operations: ["GET /v1/integrations/{_id}/tree/metadata"],
    id: "_integrationId",
    schema: args({ _integrationId: OWN }, "_integrationId"),
    answer: "object",
    result: {
      name: "IntegrationTree",
      schema: {
        type: "object",
        description: "The structure of an integration and of its children.",
        properties: {
          integration: free("The integration's own structure."),
          childIntegrations: {
            type: "array",
            items: { type: "object", additionalProperties: true },
            description: "The structure of each child; empty where there is none.",
          },
        },
      },
    },
  },
  sublist(
    "getIntegrationErrors",
    "How many open errors each flow of an integration has. Empty where no flow has any.",
    { path: "errors", hasLimit: false },
    {
      name: "FlowErrors",
      schema: {
        type: "object",
        description: "The open errors of one flow, counted.",
        required: ["_flowId", "numError"],
        properties: {
          _flowId: id("Id of the flow."),
          numError: { type: "integer", description: "How many open errors it has." },
          lastErrorAt: time("When the newest one happened (ISO 8601); left out where there is none."),
        },
      },
    },
  ),
  {
    name: "getIntegrationDependencies",
    description: "What refers to an integration. Empty for nothing, and for an id of no integration.",
    operations: ["GET /v1/integrations/{_id}/dependencies"],
    id: "_integrationId",
    schema: args({ _integrationId: OWN }, "_integrationId"),
    answer: "object",
    result: DEPENDENTS,
  },
];
