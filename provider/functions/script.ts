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
import { script } from "../resources/script";

function shape(name: string, description: string, properties: Record<string, Schema> = {}): Shape {
  return {
    name,
    resource: script,
    schema: {
      type: "object",
      description,
      required: ["_id"],
      properties: {
        _id: id("Id of the script."),
        ...properties,
        _userId: id("Id of the user who owns it."),
        _sourceId: id("Id of the script that it was copied from."),
        __hash: text("Celigo's own hash of the script, for telling changes."),
        _integrationId: id("Id of the installed integration that it is part of, within an Integration App."),
        _connectorId: id("Id of the Integration App that it is part of."),
      },
    },
  };
}

const DOCUMENT = shape("ScriptDocument", "A script, as the API answers it.", {
  content: text("The JavaScript source; in lists it is left out."),
});

const OWN = id("Id of the script.");
const ACTIONS = ["created", "updated", "deleted", "executed", "enabled", "disabled"];
const LEVELS = ["error", "warn", "info", "debug"];

/** The part of a log that is asked for. */
const RANGE: Record<string, Schema> = {
  limit: LIMIT,
  offset: { type: "integer", minimum: 0, description: "Leave out this many entries at the beginning." },
  startDate: time("Entries from this moment on only (ISO 8601)."),
  endDate: time("Entries up to this moment only (ISO 8601)."),
};

/** What can be read of scripts. */
export const scriptFunctions: readonly FunctionSpec[] = [
  {
    name: "getScripts",
    description:
      "All scripts of the account, without those in the recycle bin. Celigo leaves `content` out here: `getScript` has it.",
    operations: ["GET /v1/scripts"],
    schema: args({ ...PROJECTION, limit: LIMIT }),
    query: ["include", "exclude"],
    check: checkProjection,
    answer: "list",
    result: DOCUMENT,
  },
  {
    name: "getScript",
    description: "One script with its `content`, by its id or its name.",
    operations: ["GET /v1/scripts/{_id}"],
    ...lookUp("script"),
    answer: "document",
    result: DOCUMENT,
  },
  {
    name: "getScriptLogs",
    description: "What a script has logged while its debug window was open. Logs may hold secrets.",
    operations: ["GET /v1/scripts/{_id}/logs"],
    id: "_scriptId",
    schema: args(
      {
        _scriptId: OWN,
        ...RANGE,
        level: { type: "string", enum: LEVELS, isClosed: true, description: "Entries of this level only." },
      },
      "_scriptId",
    ),
    query: ["startDate", "endDate", "level"],
    answer: "logs",
    result: {
      name: "ScriptLogEntry",
      schema: {
        type: "object",
        description: "One line of a script's log.",
        properties: {
          timestamp: time("When it was logged (ISO 8601)."),
          level: { type: "string", enum: LEVELS, description: "How bad it is." },
          message: text("What was logged."),
          executionId: text("Id of the run that logged it."),
          metadata: { type: "object", additionalProperties: true, description: "More about it." },
        },
      },
    },
  },
  {
    name: "getScriptAudit",
    description: "Who did what to a script, and when.",
    operations: ["GET /v1/scripts/{_id}/audit"],
    id: "_scriptId",
    schema: args(
      {
        _scriptId: OWN,
        ...RANGE,
        action: { type: "string", enum: ACTIONS, isClosed: true, description: "Entries of this kind only." },
        ...PROJECTION,
      },
      "_scriptId",
    ),
    query: ["startDate", "endDate", "action", "include", "exclude"],
    check: checkProjection,
    answer: "audit",
    result: {
      name: "ScriptAuditEntry",
      schema: {
        type: "object",
        description: "One entry of a script's audit log.",
        properties: {
          _id: id("Id of the entry."),
          timestamp: time("When it happened (ISO 8601)."),
          action: { type: "string", enum: ACTIONS, description: "What was done." },
          userId: id("Id of who did it."),
          userName: text("Name of who did it."),
          changes: {
            type: "object",
            description: "What an update changed.",
            properties: {
              before: { type: "object", additionalProperties: true, description: "The fields before." },
              after: { type: "object", additionalProperties: true, description: "The fields after." },
            },
          },
          metadata: {
            type: "object",
            additionalProperties: true,
            description: "More about it, such as its `source`.",
          },
        },
      },
    },
  },
  {
    name: "getScriptDependencies",
    description: "What refers to a script. Empty for nothing, and for an id of no script.",
    operations: ["GET /v1/scripts/{_id}/dependencies"],
    id: "_scriptId",
    schema: args({ _scriptId: OWN }, "_scriptId"),
    answer: "object",
    result: DEPENDENTS,
  },
];
