import type { Schema } from "../json/schema";
import { defineResource } from "../model/define-resource";
import { whatRefersTo } from "../model/dependencies";
import { READ_ONLY, flowsThatGo } from "../model/integration-document";

function id(description: string): Schema {
  return { type: "string", format: "objectId", minLength: 1, description };
}

function text(description: string): Schema {
  return { type: "string", description };
}

function flag(description: string): Schema {
  return { type: "boolean", description };
}

function free(description: string): Schema {
  return { type: "object", additionalProperties: true, description };
}

const optionChoice: Schema = {
  type: "object",
  additionalProperties: false,
  properties: {
    label: text("Text that the option shows."),
    value: text("Value that is stored when the option is chosen."),
  },
};

// The API's `oneOf` has branches that overlap, so that no option would be valid; this accepts what both describe.
const option: Schema = {
  type: "object",
  properties: {
    items: {
      type: "array",
      description: "The options of this group: plain strings, or a label with a value.",
      items: { anyOf: [{ type: "string" }, optionChoice] },
    },
    ...optionChoice.properties,
  },
};

const formField: Schema = {
  type: "object",
  additionalProperties: false,
  properties: {
    id: text("Id of the field within the form, normally the same as its key in `fieldMap`."),
    name: text("Name of the property that holds the field's value in `settings`."),
    type: {
      type: "string",
      enum: [
        "text",
        "checkbox",
        "radiogroup",
        "relativeuri",
        "editor",
        "keyvalue",
        "select",
        "multiselect",
        "toggle",
        "datetime",
        "date",
      ],
      description: "Kind of form control.",
    },
    label: text("Label shown beside the field."),
    description: text("Explanation shown below the field."),
    helpText: text("Explanation shown on hovering over the help icon."),
    required: flag("Whether the field must be filled in to submit the form. Celigo's default is false."),
    multiline: flag("For `text`: whether the input has several lines. Celigo's default is false."),
    rowsMax: { type: "integer", description: "For `text` with `multiline`: most lines that are visible." },
    inputType: {
      type: "string",
      enum: ["text", "number", "email", "password", "tel", "url"],
      description: "For `text`: HTML input type, for its validation and behavior.",
    },
    delimiter: text("For `text`: character that splits the input into an array."),
    mode: {
      type: "string",
      enum: ["json", "xml", "csv", "text"],
      description: "For `editor`: kind of content, for highlighting.",
    },
    keyName: text("For `keyvalue`: placeholder and field name of the key."),
    valueName: text("For `keyvalue`: placeholder and field name of the value."),
    showDelete: flag("For `keyvalue`: whether each pair has a delete button."),
    doNotAllowFutureDates: flag("For `date` and `datetime`: whether dates in the future are refused."),
    skipTimezoneConversion: flag("For `datetime`: whether the value is kept without time zone conversion."),
    options: {
      type: "array",
      items: option,
      description:
        "For `select`, `multiselect`, `radiogroup` and `toggle`: what can be chosen, as groups (`{ items: [...] }`) or as labels with values (`{ label, value }`).",
    },
    visibleWhen: {
      type: "array",
      description: "When the field is shown. Empty or left out: always.",
      items: {
        type: "object",
        additionalProperties: false,
        properties: {
          field: text("Id of the field whose value decides."),
          is: {
            type: "array",
            items: { type: "string" },
            description: "Values for which the field is shown.",
          },
        },
      },
    },
  },
};

const fieldIds: Schema = {
  type: "array",
  items: { type: "string" },
  description: "Ids of the fields to show here, each a key of `fieldMap`.",
};

const form: Schema = {
  type: "object",
  additionalProperties: true,
  description: "The form: its fields and their layout.",
  properties: {
    fieldMap: {
      type: "object",
      additionalProperties: formField,
      description: "The fields of the form by their ids.",
    },
    layout: {
      type: "object",
      additionalProperties: false,
      description: "How the fields are arranged.",
      properties: {
        type: { type: "string", enum: ["column"], description: "Kind of layout." },
        containers: {
          type: "array",
          description: "Groups of fields, in order.",
          items: {
            type: "object",
            additionalProperties: false,
            properties: {
              type: {
                type: "string",
                enum: ["indent", "box", "collapse"],
                description: "Look of the container.",
              },
              label: text("Heading of the container."),
              fields: fieldIds,
              containers: {
                type: "array",
                description: "Containers within this one.",
                items: {
                  type: "object",
                  additionalProperties: false,
                  properties: { label: text("Heading of the nested container."), fields: fieldIds },
                },
              },
            },
          },
        },
      },
    },
  },
};

const formProperties: Record<string, Schema> = {
  form,
  init: {
    type: "object",
    additionalProperties: false,
    description: "Script function that prepares the form when it is opened, and returns it.",
    properties: {
      function: text("Name of the function; case matters."),
      _scriptId: text("Id of the script that holds the function."),
    },
  },
};

function settingsForm(description: string): Schema {
  return { type: "object", additionalProperties: false, description, properties: formProperties };
}

const step: Schema = {
  type: "object",
  additionalProperties: true,
  required: ["name", "type"],
  properties: {
    name: text("Name of the step."),
    description: text("Help text for the user."),
    imageUrl: text("Address of an image to show."),
    completed: flag("Whether the step is done. Usually system-managed."),
    type: {
      type: "string",
      enum: ["connection", "url", "form", "hidden", "template_zip", "stack", "edition"],
      description:
        "Kind of step: `connection` uses `_connectionId`, `url` uses `url` or `getUrlFunction`, `form` uses `form` or `initFormFunction`, `template_zip` uses `templateZip`, `stack` uses `_stackId`, `edition` takes part in license changes, `hidden` only runs its function.",
    },
    url: text("For `url`: address to open."),
    form: free("For `form`: definition of the form."),
    function: text("Name of the script function that runs for this step."),
    initFormFunction: text("For `form`: name of the script function that prepares the form."),
    _scriptId: id("Id of the script that holds `function`, `initFormFunction` or `getUrlFunction`."),
    sourceConnection: free("The connection that this step's one is modelled on."),
    templateZip: flag("Whether the step uses a template zip."),
    _connectionId: id("For `connection`: id of the connection."),
    _stackId: id("For `stack`: id of the stack."),
    isClone: flag("Whether the step is part of a clone."),
    getUrlFunction: text("For `url`: name of the script function that computes the address."),
    options: free("Options for the installer, of any shape."),
  },
};

/** Flow groups and API groups are alike; `_id` is declared because dropping it takes the members out of the group. */
function grouping(members: string): Schema {
  return {
    type: "object",
    additionalProperties: true,
    required: ["name"],
    properties: {
      _id: text(
        `Id that Celigo gives the group and ${members} refer to. Needed only to rename and reorder groups in one update; otherwise it is carried along.`,
      ),
      name: text("Name of the group."),
      settings: free(`Settings for the ${members} of this group.`),
      settingsForm: settingsForm("Form that asks users for the group's settings."),
    },
  };
}

/** A folder of flows: the unit that Celigo installs, clones and shares. */
export const integration = defineResource({
  name: "Integration",
  description:
    "An integration: the folder of flows that Celigo installs, clones and shares. Uses `GET /v1/integrations`, `POST /v1/integrations`, `GET /v1/integrations/{_id}`, `PUT /v1/integrations/{_id}`, `PATCH /v1/integrations/{_id}` (when only settings or groups change), `DELETE /v1/integrations/{_id}` and `GET /v1/integrations/{_id}/flows`.",
  path: "/v1/integrations",
  naturalKey: ["name"],
  sharedFields: ["aliases"],
  example: `{
  name: "Orders to ERP",
  flowGroupings: [{ name: "Orders" }, { name: "Refunds" }],
}`,
  schema: {
    type: "object",
    required: ["name"],
    additionalProperties: false,
    properties: {
      name: {
        type: "string",
        minLength: 1,
        description: "Name of the integration. Celigo does not keep it unique.",
      },
      description: text("What the integration does."),
      readme: text("Longer notes for its users, normally Markdown: set-up, prerequisites, operation."),
      _connectorId: id("Id of the Integration App that this integration was installed from, if any."),
      _templateId: id("Id of the template that this integration is made from, if any."),
      install: {
        type: "array",
        description: "Cards shown while an Integration App of the older kind is installed.",
        items: {
          type: "object",
          additionalProperties: true,
          properties: {
            name: text("Name of the card."),
            description: text("Help text for the user."),
            imageURL: text("Address of an image to show."),
            _connectionId: id("Id of the connection that the card refers to, makes or registers."),
            installURL: text("Address to open during installation."),
            completed: flag("Whether the card is done. Usually system-managed."),
            installerFunction: text("Name of the function that installs what the card stands for."),
            uninstallerFunction: text("Name of the function that uninstalls it."),
            options: free("Options for the two functions, of any shape."),
            sourceConnection: free("The connection that this card's one is modelled on."),
            templateZip: flag("Whether the card uses a template zip."),
            _stackId: id("Id of the stack that runs the installer."),
            isClone: flag("Whether the card is part of a clone."),
            form: free("Definition of the card's form."),
          },
        },
      },
      mode: {
        type: "string",
        enum: ["install", "settings", "uninstall"],
        description: "Where an Integration App is in its life. Usually system-managed.",
      },
      settings: free(
        "Values that hooks, filters, mappings and handlebars read at run time, often collected by `settingsForm`.",
      ),
      version: text("Version of the Integration App or template. Usually system-managed."),
      tag: text("Tells several installs of one Integration App in one environment apart. Legacy."),
      updateInProgress: flag("Whether an update of the Integration App is running. Usually system-managed."),
      resolvedAt: {
        type: "string",
        format: "date-time",
        description: "When the last installation or update was completed (ISO 8601). Usually system-managed.",
      },
      settingsForm: settingsForm("Form that asks users for `settings`."),
      preSave: {
        type: "object",
        additionalProperties: false,
        description:
          "Script function that checks or changes the integration before it is saved, and returns it.",
        properties: {
          function: text("Name of the function; case matters."),
          _scriptId: text("Id of the script that holds the function."),
        },
      },
      update: {
        type: "object",
        additionalProperties: false,
        description: "Function that brings the integration to a newer version.",
        properties: {
          _scriptId: id("Id of the script that holds the function."),
          _stackId: id("Id of the stack that the function runs in, if any."),
          function: text("Name of the function; case matters."),
        },
      },
      installSteps: { type: "array", items: step, description: "Steps of the installer, in order." },
      uninstallSteps: { type: "array", items: step, description: "Steps of the uninstaller, in order." },
      changeEditionSteps: {
        type: "array",
        items: step,
        description: "Steps of a change of edition or license, in order.",
      },
      pendingLicense: {
        type: "object",
        additionalProperties: false,
        description: "A change of license or edition that is under way.",
        properties: {
          opts: free("Options of the license, of any shape."),
          _editionId: id("Id of the edition to change to."),
        },
      },
      _parentId: id("Id of the parent, for an integration that is a child of another."),
      childDisplayName: text("What children made during installation are called."),
      initChild: {
        type: "object",
        additionalProperties: false,
        description: "Function that prepares a child integration during installation.",
        properties: {
          function: text("Name of the function; case matters."),
          _scriptId: id("Id of the script that holds the function."),
          _stackId: id("Id of the stack that the function runs in, if any."),
        },
      },
      flowGroupings: {
        type: "array",
        items: { ...grouping("flows"), title: "flow group" },
        description:
          "Named groups of flows, in order. Groups keep their flows across updates; a flow chooses its group by `_flowGroupingId`.",
      },
      apiGroupings: {
        type: "array",
        items: { ...grouping("APIs"), title: "API group" },
        description: "Named groups of APIs, in order. Groups keep their APIs across updates.",
      },
      netSuiteDistributedAdaptor: {
        type: "object",
        additionalProperties: false,
        description: "The distributed NetSuite adaptor of this integration.",
        properties: {
          accountId: text("NetSuite account id."),
          environment: {
            type: "string",
            enum: ["production", "beta"],
            description: "NetSuite environment.",
          },
          integrationId: text("Id that the adaptor uses for this integration."),
        },
      },
      _sourceId: id("Id of the integration that this one comes from. Usually system-managed."),
      sampleIntegration: flag("Whether this is a sample integration. Usually system-managed."),
      syncs: flag("Whether the integration holds syncs instead of flows. Usually system-managed."),
      aliases: {
        type: "array",
        description: "Stable names for resources of the integration, for scripts to use in place of ids.",
        identity: ["alias"],
        unordered: true,
        items: {
          type: "object",
          // `IntegrationAlias` is a class.
          typeName: "IntegrationAliasEntry",
          additionalProperties: false,
          properties: {
            alias: text("The name."),
            description: text("What the alias stands for."),
            _exportId: id("Id of the export that is meant."),
            _importId: id("Id of the import that is meant."),
            _flowId: id("Id of the flow that is meant."),
            _connectionId: id("Id of the connection that is meant."),
            _lookupCacheId: text("Id of the lookup cache that is meant."),
          },
        },
      },
      iLMIgnore: free("What integration lifecycle management leaves out."),
      forceDestroy: flag(
        "Allow deletion although the integration has flows, which Celigo deletes with it, together with their exports and imports. Never sent to Celigo.",
      ),
    },
  },
  local: ["forceDestroy"],
  patchable: ["settings", "flowGroupings", "apiGroupings"],
  outputs: {
    createdAt: { type: "string", description: "When Celigo made the integration (ISO 8601)." },
  },
  volatile: {
    lastModified: { type: "string", description: "When the integration was last changed (ISO 8601)." },
  },
  row: "dated",
  readOnly: READ_ONLY,
  beforeDelete: flowsThatGo,
  whyNotDeleted: (api, path) => whatRefersTo(api, path),
});
