import type { JsonObject } from "../../provider/json/json";
import type { InputSchema } from "../../provider/json/schema";
import { validate } from "../../provider/json/validate";
import { exportFields, exportSchema } from "../../provider/resources/exports/schema";
import { flowChainFields, flowChainSchema } from "../../provider/resources/flow-chains/schema";
import { flowFields, flowSchema } from "../../provider/resources/flows/schema";
import {
  ALIAS_TARGETS,
  integrationAliasFields,
  integrationAliasSchema,
} from "../../provider/resources/integration-aliases/schema";
import { lookupCacheFields, lookupCacheSchema } from "../../provider/resources/lookup-caches/schema";
import { elementOf, fieldsOf } from "../support/schemas";

const ID = "5f1e2d3c4b5a69788796a5b4";

interface Lists {
  naturalKey: readonly string[];
  replaceOn?: readonly string[];
  patchable?: readonly string[];
  local?: readonly string[];
  noise?: readonly string[];
  readOnly?: readonly string[];
  outputs?: Record<string, { description: string }>;
  volatile?: Record<string, { description: string }>;
}

const schemas: Record<string, { schema: InputSchema; lists: Lists }> = {
  Flow: { schema: flowSchema, lists: flowFields },
  Export: { schema: exportSchema, lists: exportFields },
  LookupCache: { schema: lookupCacheSchema, lists: lookupCacheFields },
  FlowChain: { schema: flowChainSchema, lists: flowChainFields },
  IntegrationAlias: { schema: integrationAliasSchema, lists: integrationAliasFields },
};

/** Nothing tells the elements of these arrays apart but their order. */
const WITHOUT_IDENTITY = ["mockOutput.page_of_records", "netsuite.searches[].criteria"];

/** These end in `Id` and are no ids of Celigo's objects: ids of NetSuite, of the user's own, and of parts of the flow. */
const NOT_CELIGO_IDS = [
  "nextRouterId",
  "branchId",
  "externalId",
  "savedSearchId",
  "searchId",
  "internalId",
  "fileInternalId",
  "folderInternalId",
  "backupFolderInternalId",
  "skipExportFieldId",
];

function check(name: string, inputs: JsonObject): string[] {
  const found = schemas[name];
  if (!found) throw new Error(name);
  return validate(found, inputs).map(({ path, reason }) => `${path}: ${reason}`);
}

describe.each(Object.entries(schemas))("%s", (name, { schema, lists }) => {
  const fields = fieldsOf(schema);
  const paths = fields.map(({ path }) => path);

  test("every field has a description of whole sentences", () => {
    const described = [
      ...fields.map(({ path, schema: { description } }) => ({ path, description })),
      ...Object.entries({ ...lists.outputs, ...lists.volatile }).map(([path, { description }]) => ({
        path,
        description,
      })),
    ];
    expect(described.filter(({ description }) => !/^[A-Z`].*\.$/s.test(description ?? ""))).toEqual([]);
  });

  test("every array of objects says how its elements are told apart", () => {
    const silent = fields.filter(({ path, schema: array }) => {
      if (array.type !== "array" || array.identity || WITHOUT_IDENTITY.includes(path)) return false;
      const element = elementOf(schema, array);
      // In an array of arrays, the inner one has the identity.
      return element?.type === "object" || (element?.items !== undefined && !element.identity);
    });
    expect(silent.map(({ path }) => path)).toEqual([]);
  });

  test("an identity is made of fields of the elements", () => {
    for (const { path, schema: array } of fields) {
      const element = elementOf(schema, array.items?.identity ? array.items : array);
      const identity = array.identity ?? array.items?.identity ?? [];
      for (const key of identity.flat()) {
        expect([path, Object.keys(element?.properties ?? {})]).toEqual([
          path,
          expect.arrayContaining([key]) as string[],
        ]);
      }
    }
  });

  test("every id says what it refers to", () => {
    const silent = fields.filter(
      ({ key, schema: field }) =>
        /Ids?$/.test(key) &&
        !NOT_CELIGO_IDS.includes(key) &&
        // The elements of `_runNextExportIds` are objects, which hold ids themselves.
        field.items?.type !== "object" &&
        (field.refersTo ?? field.items?.refersTo) === undefined,
    );
    expect(silent.map(({ path }) => path)).toEqual([]);
  });

  test("fields that exclude each other say so on both sides", () => {
    for (const { path, key, schema: field } of fields) {
      for (const other of field.excludes ?? []) {
        const beside = path.slice(0, path.length - key.length) + other;
        const twin = fields.find((each) => each.path === beside);
        expect([path, twin?.schema.excludes]).toEqual([path, expect.arrayContaining([key]) as string[]]);
      }
    }
  });

  test("required fields exist, and the lists name inputs", () => {
    const listed = Object.keys(schema.properties);
    expect(listed).toEqual(expect.arrayContaining([...(schema.required ?? [])]));
    const { naturalKey, replaceOn = [], patchable = [], local = [], noise = [] } = lists;
    for (const names of [naturalKey, replaceOn, patchable, local, noise]) {
      expect(listed).toEqual(expect.arrayContaining([...names]));
    }
    for (const { path, schema: field } of fields) {
      for (const required of field.items?.required ?? []) expect(paths).toContain(`${path}[].${required}`);
      for (const required of field.required ?? []) expect(paths).toContain(`${path}.${required}`);
    }
  });

  test("what Celigo makes is no input", () => {
    const made = [...(lists.readOnly ?? []), ...Object.keys({ ...lists.outputs, ...lists.volatile })];
    expect(Object.keys(schema.properties).filter((input) => made.includes(input))).toEqual([]);
  });

  test("the schema compiles", () => {
    expect(check(name, {})).toEqual(
      (schema.required ?? []).map((key) => `${key}: the required property \`${key}\` is missing`),
    );
  });
});

test("the values that Celigo never shows are those that are known", () => {
  const hidden = Object.entries(schemas).flatMap(([name, { schema }]) =>
    fieldsOf(schema)
      .filter(({ schema: field }) => field.writeOnly)
      .map(({ path }) => `${name}.${path}`),
  );
  expect(hidden).toEqual([
    "Export.webhook.token",
    "Export.webhook.key",
    "Export.webhook.password",
    "Export.distributed.bearerToken",
  ]);
});

test("long texts may be assets", () => {
  const texts = fieldsOf(exportSchema)
    .filter(({ schema }) => schema.text)
    .map(({ path }) => path);
  expect(texts).toEqual(
    expect.arrayContaining([
      "http.body",
      "http.paging.body",
      "rdbms.query",
      "jdbc.query",
      "salesforce.soql.query",
    ]),
  );
});

test("an alias excludes every other target", () => {
  for (const target of ALIAS_TARGETS) {
    expect([target, ...(integrationAliasSchema.properties[target]?.excludes ?? [])].sort()).toEqual(
      [...ALIAS_TARGETS].sort(),
    );
  }
});

const flow: JsonObject = {
  name: "Orders",
  _integrationId: ID,
  flowGroup: "Orders",
  disabled: true,
  schedule: "? 5 0,4,8 ? * *",
  timezone: "Europe/Berlin",
  pageGenerators: [{ _exportId: ID, schedule: "? 5 * * * *", skipRetries: false, unlisted: 1 }],
  routers: [
    {
      id: "r1",
      routeRecordsTo: "all_matching_branches",
      branches: [
        { name: "none", pageProcessors: [] },
        {
          name: "open",
          inputFilter: { version: "1", rules: ["equals", ["string", ["extract", "status"]], "open"] },
          pageProcessors: [
            {
              type: "export",
              _exportId: ID,
              responseMapping: { fields: [{ extract: "id", generate: "id" }], lists: [] },
            },
            {
              type: "import",
              _importId: ID,
              proceedOnFailure: true,
              hooks: { postResponseMap: { function: "f", _scriptId: ID } },
            },
          ],
          nextRouterId: "r2",
        },
      ],
    },
    { id: "r2", branches: [{ name: "all", pageProcessors: [{ type: "import", _importId: ID }] }] },
  ],
  _runNextFlowIds: [ID],
  _runNextExportIds: [{ _flowId: ID, _exportId: ID }],
  settings: { a: { b: [1] } },
  aliases: [{ alias: "erp", _connectionId: ID }],
  logging: { mode: "basic", debugUntil: "2026-11-30T10:00:00.000Z" },
};

const nested: JsonObject = {
  generate: "lines",
  dataType: "objectarray",
  status: "Active",
  buildArrayHelper: [
    {
      extract: "$.items[*]",
      mappings: [
        { generate: "sku", dataType: "string", extract: "$.items.sku", status: "Active" },
        {
          generate: "matrix",
          dataType: "arrayarray",
          status: "Active",
          buildArrayHelper: [{ mappings: [{}] }],
        },
      ],
    },
  ],
};

const orders: JsonObject = {
  name: "Orders",
  adaptorType: "HTTPExport",
  _connectionId: ID,
  type: "delta",
  http: {
    method: "POST",
    relativeURI: "/orders?since={{lastExportDateTime}}",
    headers: [{ name: "Accept", value: "application/json" }],
    body: "{}",
    paging: { method: "token", path: "next", lastPageValues: ["end"] },
    response: { resourcePath: "data" },
  },
  file: { type: "csv", csv: { hasHeaderRow: true }, sortByFields: [{ field: "id", descending: true }] },
  filter: { type: "expression", expression: { version: "1", rules: ["notempty", ["extract", "id"]] } },
  transform: {
    type: "expression",
    expression: {
      version: "2",
      rules: [[{ extract: "a", generate: "b" }]],
      rulesTwoDotZero: { mode: "create", mappings: [nested], lookups: [{ name: "l", map: { a: "b" } }] },
    },
  },
  mappings: [nested],
  hooks: { preSavePage: { function: "f", _scriptId: ID, configuration: { a: 1 } } },
  mockOutput: { page_of_records: [{ record: { id: 1 } }] },
};

test("complete documents are accepted", () => {
  expect(check("Flow", flow)).toEqual([]);
  expect(check("Export", orders)).toEqual([]);
  expect(
    check("Export", {
      name: "Hook",
      adaptorType: "WebhookExport",
      type: "webhook",
      webhook: { provider: "custom", verify: "hmac", key: "k", header: "x-signature", algorithm: "sha256" },
    }),
  ).toEqual([]);
  expect(check("LookupCache", { name: "SKUs", includeDataInTemplatesAndCloning: true })).toEqual([]);
  expect(check("FlowChain", { _flowId: ID, _runNextFlowIds: [ID] })).toEqual([]);
  expect(check("IntegrationAlias", { _integrationId: ID, alias: "erp", _flowId: ID })).toEqual([]);
});

test("a wrong type is found at any depth, in mappings within mappings too", () => {
  expect(
    check("Flow", { ...flow, routers: [{ branches: [{ name: "a", pageProcessors: [{ type: 1 }] }] }] }),
  ).toEqual(["routers[0].branches[0].pageProcessors[0].type: must be a string"]);
  const wrong = {
    generate: "a",
    mappings: [{ generate: "b", buildArrayHelper: [{ mappings: [{ extract: 1 }] }] }],
  };
  expect(check("Export", { ...orders, mappings: [wrong] })).toEqual([
    "mappings[0].mappings[0].buildArrayHelper[0].mappings[0].extract: must be a string",
  ]);
});

test("an unknown field is an error at the top level only", () => {
  expect(check("Export", { ...orders, htp: {} })).toHaveLength(1);
  expect(check("Export", { ...orders, http: { method: "GET", newField: 1 } })).toEqual([]);
});
