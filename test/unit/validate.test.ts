import fc from "fast-check";
import { propertySchema } from "../../provider/json/compare";
import type { Schema } from "../../provider/json/schema";
import { isTypo, warningsOf } from "../../provider/json/warnings";
import type { Kind } from "../../provider/model/kind";
import { actions, resources } from "../../provider/resources";
import { validate, type Problem } from "../../provider/json/validate";
import { anyObject, anyValue, leaves, put } from "../support/random";
import { UNKNOWN } from "../../provider/pulumi/marks";
import { isObject, type Json, type JsonObject } from "../../provider/json/json";

const ID = "5f1e2d3c4b5a69788796a5b4";

function check(kind: string, inputs: JsonObject): Problem[] {
  const spec = resources[kind];
  if (!spec) throw new Error(kind);
  return validate(spec, inputs);
}

function paths(kind: string, inputs: JsonObject): string[] {
  return check(kind, inputs).map(({ path }) => path);
}

function form(options: Json): JsonObject {
  return { name: "n", settingsForm: { form: { fieldMap: { f: { id: "f", type: "select", options } } } } };
}

const asset = (more: JsonObject): JsonObject => ({
  "4dabf18193072939515e22adb298388d": "c44067f5952c0a294b673a41bacd8c17",
  hash: "0".repeat(64),
  ...more,
});

const full: Record<string, JsonObject> = {
  Integration: {
    name: "n",
    description: "d",
    readme: "# r",
    settings: { a: [1, { b: null }] },
    settingsForm: {
      form: { fieldMap: { f: { id: "f", type: "text", required: true } } },
      init: { function: "f", _scriptId: ID },
    },
    preSave: { function: "f", _scriptId: ID },
    installSteps: [{ name: "s", type: "form", form: { any: 1 }, newerField: true }],
    uninstallSteps: [{ name: "s", type: "hidden" }],
    flowGroupings: [{ name: "g" }, { _id: ID, name: "h", settings: {} }],
    aliases: [{ alias: "a", _flowId: ID }],
    resolvedAt: "2030-01-31T23:59:59.999+05:30",
    onExisting: "create",
    adoptId: ID,
    forceDestroy: true,
    extraFields: { brandNew: { deep: [1] } },
  },
  Script: { name: "n", content: "", description: "d", extraFields: {} },
  Connector: {
    name: "n",
    contactEmail: "a@b.example",
    _iClientIdMap: [{ _id: true, _iClientIds: ["x"], connection: { type: "netsuite" } }, { _id: "text" }],
    applications: ["netsuite"],
    trialEnabled: true,
    trialPeriod: 30,
    _trialLicenseId: ID,
  },
  ConnectorLicense: {
    _connectorId: ID,
    email: "a@b.example",
    expires: "2030-12-31T18:29:59.999Z",
    opts: {
      connectorEdition: "premium",
      addonLicenses: [{ type: "store", licenses: [{ addOnEdition: "x" }] }],
    },
  },
  ConnectorTrial: { _connectorId: ID, _trialLicenseId: ID, trialPeriod: 30 },
  StateKey: {
    key: "k/../%2f 🔑",
    value: { a: 1 },
    resourceType: "integrations",
    _resourceId: ID,
    seedOnce: true,
  },
};

describe.each(Object.entries(full))("%s", (kind, inputs) => {
  const spec = resources[kind];
  const required = spec?.schema.required ?? [];

  it("passes when it is right, in full and at its smallest", () => {
    expect(check(kind, inputs)).toEqual([]);
    const smallest = Object.fromEntries(Object.entries(inputs).filter(([key]) => required.includes(key)));
    expect(check(kind, smallest)).toEqual([]);
  });

  it("names every required property that is missing, at once; null is missing", () => {
    for (const empty of [{}, Object.fromEntries(required.map((key) => [key, null]))]) {
      const reasons = check(kind, empty).map(({ path, reason }) => `${path} ${reason}`);
      for (const key of required) expect(reasons.some((reason) => reason.includes(key))).toBe(true);
    }
  });

  it("passes where Pulumi does not know a value yet, anywhere", () => {
    for (const { path } of leaves(inputs)) {
      for (let length = 1; length <= path.length; length++) {
        const place = path.slice(0, length);
        expect([place, check(kind, put(inputs, place, UNKNOWN) as JsonObject)]).toEqual([place, []]);
      }
    }
    for (const key of Object.keys(spec?.schema.properties ?? {}))
      expect([key, check(kind, { ...inputs, [key]: UNKNOWN })]).toEqual([key, []]);
  });

  it("... and only there", () => {
    for (const key of required) {
      const { [key]: _, ...rest } = inputs;
      const others = Object.fromEntries(Object.keys(rest).map((other) => [other, UNKNOWN]));
      expect([key, check(kind, others)]).not.toEqual([key, []]);
    }
    expect(check(kind, { ...inputs, unheardOf: UNKNOWN })).not.toEqual([]);
    expect(check(kind, { ...inputs, [UNKNOWN]: 1 })).not.toEqual([]);
  });

  it("takes null for a listed property that may be left out", () => {
    for (const key of Object.keys(spec?.schema.properties ?? {}).filter((name) => !required.includes(name))) {
      // Scope and trial settings need each other.
      if (["resourceType", "_resourceId", "trialPeriod", "_trialLicenseId"].includes(key)) continue;
      expect([key, check(kind, { ...inputs, [key]: null })]).toEqual([key, []]);
    }
  });

  it("refuses a wrong type in every listed property, with its path and without the value", () => {
    for (const [key, schema] of Object.entries(spec?.schema.properties ?? {})) {
      const wrong = schema.type === "boolean" || schema.type === "integer" ? "s3cr3t-value" : 4711.5;
      const problems = check(kind, { ...inputs, [key]: wrong });
      expect([key, problems.some(({ path }) => path === key)]).toEqual([key, true]);
      expect(JSON.stringify(problems)).not.toMatch(/s3cr3t|4711/);
    }
  });

  it("refuses an unknown property and keys of Object.prototype", () => {
    for (const key of ["unheardOf", "__proto__", "constructor", "toString", "", "hasOwnProperty"]) {
      const problems = check(kind, Object.fromEntries([...Object.entries(inputs), [key, 1]]));
      expect([key, problems.length]).toEqual([key, 1]);
      expect(problems[0]?.reason).toMatch(/unknown property/);
    }
  });

  it("never throws, never prints a value, never changes its inputs", () => {
    fc.assert(
      fc.property(
        anyObject,
        fc.constantFrom(...Object.keys(spec?.schema.properties ?? {})),
        anyValue,
        (noise, key, value) => {
          const before = JSON.stringify(noise);
          validate(spec as never, noise);
          expect(JSON.stringify(noise)).toBe(before);
          const problems = check(kind, {
            ...inputs,
            [key]: [value, { a: ["s3cr3t-value"], b: "s3cr3t-value" }, "s3cr3t-value"],
          });
          expect(JSON.stringify(problems)).not.toContain("s3cr3t");
        },
      ),
      { numRuns: 200 },
    );
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

describe("all failures at once", () => {
  it("with path and what is allowed", () => {
    const problems = check("Integration", {
      description: 1,
      mode: "broken",
      installSteps: [{ name: "a", type: "form" }, { name: "", type: "s3cr3t" }, { type: "url" }],
      settingsForm: { form: { fieldMap: { f: { type: "textt", lable: "x" } }, layout: { type: "row" } } },
      resolvedAt: "yesterday",
      flowGroupings: [{}],
      nmae: "n",
    });
    const at = (path: string) =>
      problems
        .filter((problem) => problem.path === path)
        .map(({ reason }) => reason)
        .join(" ");
    expect(at("name")).toMatch(/`name` is missing/);
    expect(at("nmae")).toMatch(/did you mean `name`/);
    expect(at("description")).toMatch(/string/);
    expect(at("installSteps[1].name")).toBe("");
    expect(at("installSteps[2].name")).toMatch(/missing/);
    expect(at("resolvedAt")).toMatch(/date/);
    expect(at("flowGroupings[0].name")).toMatch(/missing/);
    expect(JSON.stringify(problems)).not.toMatch(/s3cr3t|yesterday|broken/);
  });

  it("or says that there are more", () => {
    const problems = check("Integration", {
      name: "n",
      installSteps: Array.from({ length: 200 }, () => ({ name: "a", type: 5 })),
    });
    expect(problems.length === 200 || /more|\b150\b|\b200\b/.test(problems.at(-1)?.reason ?? "")).toBe(true);
  });

  it("for extraFields", () => {
    expect(
      paths("Integration", {
        name: "n",
        extraFields: { name: "m", _id: ID, lastModified: "x", "a b": 1 },
      }).sort(),
    ).toEqual(["extraFields._id", "extraFields.lastModified", "extraFields.name"]);
    for (const wrong of ["text", [1], 4])
      expect(paths("Script", { name: "n", content: "", extraFields: wrong })).toEqual(["extraFields"]);
    for (const kind of ["StateKey", "ConnectorTrial"])
      expect(check(kind, { ...full[kind], extraFields: { a: 1 } })).toHaveLength(1);
    expect(
      check(
        "Script",
        JSON.parse(
          '{"name":"n","content":"","extraFields":{"__proto__":{"a":1},"constructor":1}}',
        ) as JsonObject,
      ),
    ).toEqual([]);
  });

  it("onExisting: create is an error where a second object cannot be", () => {
    expect(paths("StateKey", { key: "k", value: [1], onExisting: "create" })).toEqual(["onExisting"]);
    expect(paths("Script", { name: "n", content: "", onExisting: "create" })).toEqual([]);
  });
});

describe("open and closed objects", () => {
  it.each<[string, JsonObject]>([
    ["settings", { name: "n", settings: { anything: { at: ["all"] } } }],
    [
      "install steps",
      { name: "n", installSteps: [{ name: "s", type: "url", newer: 1, form: { x: 1 }, options: { y: 1 } }] },
    ],
    ["flow groups", { name: "n", flowGroupings: [{ name: "g", newer: 1 }] }],
    ["the form", { name: "n", settingsForm: { form: { newer: 1 } } }],
    [
      "hostile keys in settings",
      JSON.parse('{"name":"n","settings":{"__proto__":{"a":1},"constructor":null,"":1}}') as JsonObject,
    ],
  ])("%s take unknown keys", (_name, inputs) => {
    expect(check("Integration", inputs)).toEqual([]);
  });

  it("a known field may stand in extraFields, unless it is declared directly or says which object it is", () => {
    const inputs = { name: "n", extraFields: { settingsForm: [], mode: 5 } };
    expect(check("Integration", inputs)).toEqual([]);
    const twice = { name: "n", settings: {}, extraFields: { settings: {} } };
    expect(paths("Integration", twice)).toEqual(["extraFields.settings"]);
    expect(paths("Integration", { name: "n", extraFields: { forceDestroy: true } })).toEqual([
      "extraFields.forceDestroy",
    ]);
    expect(paths("Script", { name: "n", content: "", extraFields: { content: "x" } })).toEqual([
      "extraFields.content",
    ]);
    const { opts: _, ...license } = full.ConnectorLicense as JsonObject;
    expect(paths("ConnectorLicense", { ...license, extraFields: { opts: {} } })).toEqual([]);
    for (const key of ["email", "_connectorId", "_id", "user", "_integrationId"])
      expect(paths("ConnectorLicense", { ...full.ConnectorLicense, extraFields: { [key]: "x" } })).toEqual([
        `extraFields.${key}`,
      ]);
  });

  it("anything in any listed object of any kind is accepted, and a listed field keeps its type", () => {
    for (const [kind, { schema }] of Object.entries(resources)) {
      const base = full[kind];
      if (!base) continue;
      fc.assert(
        fc.property(anyObject, fc.nat(), (extra, pick) => {
          const places = objectsIn(base, schema, "");
          const place = places[pick % Math.max(1, places.length)];
          if (!place) return;
          const listed = Object.keys(place.schema.properties ?? {});
          const unlisted = Object.entries(extra).filter(([key]) => !listed.includes(key));
          const inputs = structuredClone(base);
          Object.assign(place.of(inputs), Object.fromEntries(unlisted));
          expect(check(kind, inputs)).toEqual([]);
        }),
        { numRuns: 200 },
      );
    }
  });
});

it("below the top level there are no limits that Celigo does not document", () => {
  const names = { installSteps: [{ name: "", type: "" }], flowGroupings: [{ name: "", _id: "" }] };
  expect(check("Integration", { name: "n", ...names })).toEqual([]);
  const scripts = { settingsForm: { init: { _scriptId: "a b" } }, preSave: { _scriptId: "" } };
  expect(check("Integration", { name: "n", ...scripts })).toEqual([]);
  // These are documented to hold ids.
  const ids = {
    update: { _scriptId: "a b" },
    initChild: { _scriptId: "a b" },
    aliases: [{ _flowId: "a/b" }],
  };
  expect(paths("Integration", { name: "n", ...ids }).sort()).toEqual([
    "aliases[0]._flowId",
    "initChild._scriptId",
    "update._scriptId",
  ]);
});

/** The limits below the top level that the OpenAPI documents state: all of them are ids. */
const DOCUMENTED_LIMITS = new Set([
  "Integration.install[]._connectionId",
  "Integration.install[]._stackId",
  "Integration.update._scriptId",
  "Integration.update._stackId",
  ...["installSteps", "uninstallSteps", "changeEditionSteps"].flatMap((steps) =>
    ["_scriptId", "_connectionId", "_stackId"].map((field) => `Integration.${steps}[].${field}`),
  ),
  "Integration.pendingLicense._editionId",
  "Integration.initChild._scriptId",
  "Integration.initChild._stackId",
  ...["_exportId", "_importId", "_flowId", "_connectionId"].map((field) => `Integration.aliases[].${field}`),
  "Connector.oAuthServerFlow._iClientId",
]);
/** Dates are compared as instants. */
const DATES = ["Flow.logging.debugUntil"];

/** The nested schemas with a limit, as `Kind.path` and their limits. */
function nestedLimits(
  schema: Schema,
  path: string,
  seen: readonly Schema[] = [],
): [path: string, limits: object][] {
  if (seen.includes(schema)) return [];
  const above = schema.$ref === undefined ? seen : [...seen, schema];
  const { properties = {}, items, additionalProperties, anyOf = [] } = schema;
  const inner: [path: string, schema: Schema][] = [
    ...Object.entries(properties).map(([key, value]): [string, Schema] => [`${path}.${key}`, value]),
    ...(items ? [[`${path}[]`, items] as [string, Schema]] : []),
    ...(isObject(additionalProperties) ? [[`${path}.*`, additionalProperties] as [string, Schema]] : []),
    ...anyOf.map((value): [string, Schema] => [path, value]),
  ];
  const isNested = /[.[].*[.[]/.test(path);
  const { format, minLength, minimum, maximum, minItems, minProperties, pattern } = schema;
  const limits = { format, minLength, minimum, maximum, minItems, minProperties, pattern };
  const own = isNested && Object.values(limits).some((limit) => limit !== undefined);
  return [
    ...(own ? [[path, JSON.parse(JSON.stringify(limits)) as object] as [string, object]] : []),
    ...inner.flatMap(([at, value]) => nestedLimits(value, at, above)),
  ];
}

it("nested limits match a list of documented ones", () => {
  const found = Object.entries({ ...resources, ...actions }).flatMap(([name, { schema }]) =>
    nestedLimits(schema, name),
  );
  const [dates, ids] = [true, false].map((isDate) =>
    found.filter(([path]) => DATES.includes(path) === isDate),
  );
  expect(new Set(ids?.map(([path]) => path))).toEqual(DOCUMENTED_LIMITS);
  for (const [, limits] of ids ?? []) expect(limits).toEqual({ format: "objectId", minLength: 1 });
  expect(dates).toEqual(DATES.map((path) => [path, { format: "date-time" }]));
});

describe("warnings", () => {
  const warnings = (inputs: JsonObject, kind = "Integration") =>
    warningsOf({ name: "n", ...inputs }, (resources[kind] as Kind).schema).map(
      ({ path, reason }) => `${path} ${/`(.*)`/.exec(reason)?.[1] ?? reason}`,
    );

  it.each<[string, JsonObject]>([
    ["preSave._scriptID _scriptId", { preSave: { _scriptID: ID } }],
    ["settingsForm.from form", { settingsForm: { from: {} } }],
    [
      "settingsForm.form.fieldMap.f.requird required",
      { settingsForm: { form: { fieldMap: { f: { requird: true } } } } },
    ],
    ["aliases[1].flowId _flowId", { aliases: [{ alias: "a" }, { flowId: ID }] }],
    ["flowGroupings[0].settingsForm.frm form", { flowGroupings: [{ name: "g", settingsForm: { frm: {} } }] }],
    [
      "settingsForm.form.fieldMap.f.options[0].items[0].lable label",
      { settingsForm: { form: { fieldMap: { f: { options: [{ items: [{ lable: "x" }] }] } } } } },
    ],
    ["flowGroupings[0].NAME name", { flowGroupings: [{ NAME: "x" }] }],
    ["extraFields.preSave._scriptID _scriptId", { extraFields: { preSave: { _scriptID: ID } } }],
    ["extraFields.mode install", { extraFields: { mode: "instal" } }],
  ])("name the path and the probable name: %s", (expected, inputs) => {
    expect(warnings(inputs)).toEqual([expected]);
  });

  it.each<[string, JsonObject]>([
    ["exact names", { preSave: { _scriptId: ID, function: "f" }, flowGroupings: [{ name: "g" }] }],
    ["a final s", { settingsForm: { form: { layout: { containers: [{ field: [] }] } } } }],
    ["other names", { settingsForm: { form: { copyToClipboard: true }, init: { anything: 1 } } }],
    ["a listed field that is there as well", { settingsForm: { form: {}, from: {} } }],
    ["other names in extraFields", { extraFields: { preSaves: { _scriptID: ID }, settings: { lable: 1 } } }],
    ["free objects", { settings: { lable: 1, from: 2, nmae: 3 } }],
  ])("there is none for %s", (_name, inputs) => {
    expect(warnings(inputs)).toEqual([]);
  });

  it("name the documented value that is probably meant; any other value is right", () => {
    expect(warnings({ mode: "instal" })).toEqual(["mode install"]);
    expect(warnings({ mode: "s3cr3t" })).toEqual([]);
    expect(check("Integration", { name: "n", mode: "other" })).toEqual([]);
    expect(paths("StateKey", { key: "k", value: [1], resourceType: "flows", _resourceId: ID })).toEqual([
      "resourceType",
    ]);
  });

  it.each([
    ["metod", "method", true],
    ["methdo", "method", true],
    ["mthd", "method", false],
    ["discripton", "description", true],
    ["dscrptn", "description", false],
    ["URL", "url", true],
    ["ur", "url", false],
    ["header", "headers", false],
    ["headers", "header", false],
    ["method", "method", false],
  ])("%s for %s: %p", (name, listed, expected) => {
    expect(isTypo(name, listed)).toBe(expected);
  });
});

test("every schema compiles, and a misspelt keyword does not", () => {
  for (const spec of [...Object.values(resources), ...Object.values(actions)])
    expect(() => validate(spec, {})).not.toThrow();
  const wrong = { schema: { type: "object", properties: { a: { type: "string", opaqe: true } } } };
  expect(() => validate(wrong as Parameters<typeof validate>[0], {})).toThrow(/opaqe/);
});

/** An object of inputs that the schema lists, how to reach it, and its schema. */
interface Listed {
  schema: Schema;
  of(inputs: JsonObject): JsonObject;
}

function objectsIn(
  value: Json,
  schema: Schema | undefined,
  path: string,
  of = (inputs: JsonObject): Json => inputs,
): Listed[] {
  if (Array.isArray(value))
    return value.flatMap((element, i) =>
      objectsIn(element, schema?.items, `${path}[${i}]`, (inputs) => (of(inputs) as Json[])[i] as Json),
    );
  if (typeof value !== "object" || value === null || schema?.opaque) return [];
  const inner = Object.entries(value).flatMap(([key, each]) =>
    objectsIn(
      each,
      propertySchema(schema, key),
      `${path}.${key}`,
      (inputs) => (of(inputs) as JsonObject)[key] as Json,
    ),
  );
  const isListed = path !== "" && schema?.properties !== undefined;
  return [...(isListed ? [{ schema, of: of as Listed["of"] }] : []), ...inner];
}

describe("options of forms", () => {
  it.each<[string, Json]>([
    ["none", []],
    ["labels with values", [{ label: "A", value: "a" }]],
    ["only values", [{ value: "a" }]],
    ["only labels", [{ label: "A" }]],
    ["empty ones", [{}]],
    ["groups of texts", [{ items: ["a", "b"] }]],
    ["groups of labels with values", [{ items: [{ label: "A", value: "a" }] }]],
    ["groups of both", [{ items: ["a", { label: "B", value: "b" }] }]],
    ["an empty group", [{ items: [] }]],
    ["several groups and labels", [{ items: ["a"] }, { label: "B", value: "b" }]],
    ["an unknown one", [UNKNOWN]],
    ["an unknown label", [{ label: UNKNOWN, value: "a" }]],
    ["unknown items", [{ items: UNKNOWN }]],
    ["an unknown item", [{ items: [UNKNOWN, "a"] }]],
    ["an item with an unknown value", [{ items: [{ label: "A", value: UNKNOWN }] }]],
  ])("accept %s", (_name, options) => {
    expect(check("Integration", form(options))).toEqual([]);
  });

  it.each<[string, Json]>([
    ["a text in place of an option", ["a"]],
    ["a number as value", [{ value: 1 }]],
    ["items that are none", [{ items: "a" }]],
  ])("refuse %s", (_name, options) => {
    const problems = check("Integration", form(options));
    expect(problems.length).toBeGreaterThan(0);
    expect(problems[0]?.path).toMatch(/^settingsForm\.form\.fieldMap\.f\.options\[0\]/);
  });
});

describe("formats", () => {
  const license = (more: JsonObject) => paths("ConnectorLicense", { ...full.ConnectorLicense, ...more });

  it.each([
    "2030-12-31T18:29:59Z",
    "2030-12-31T18:29:59.999Z",
    "2030-12-31T18:29:59+05:30",
    "2028-02-29T00:00:00Z",
  ])("%s is a date", (expires) => {
    expect(license({ expires })).toEqual([]);
  });

  it.each([
    "",
    "2030-12-31",
    "31.12.2030",
    "tomorrow",
    "2030-12-31T18:29:59",
    "2030-13-01T00:00:00Z",
    "2030-02-31T00:00:00Z",
    "2029-02-29T00:00:00Z",
    "2030-01-01T25:00:00Z",
    "1893456000000",
    "2030-12-31T18:29:59Z\n",
  ])("%j is none", (expires) => {
    expect(license({ expires })).toEqual(["expires"]);
  });

  it.each(["", "a", "a@", "@b", "a b@c.example", "a@b@c", "a@b.example\n"])(
    "%j is no email address",
    (email) => {
      expect(license({ email })).toEqual(["email"]);
    },
  );

  it.each([
    "",
    " ",
    ".",
    "..",
    "a/b",
    "../scripts",
    "a%2fb",
    "%2e%2e",
    "a?b",
    "a#b",
    "a\\b",
    "a b",
    "a\nb",
    "a\u0000b",
    "a\u0007",
    "a\u001fb",
    "a\u007fb",
    "a\u0085b",
    "a\ud800b",
  ])("%j is no id", (id) => {
    const problems = check("ConnectorTrial", { ...full.ConnectorTrial, _connectorId: id });
    expect(problems.length).toBeGreaterThan(0);
    for (const { path, reason } of problems) {
      expect(path).toBe("_connectorId");
      expect(reason).toMatch(/empty|id/);
    }
    expect(paths("Integration", { name: "n", update: { _scriptId: id } })).toContain("update._scriptId");
    expect(paths("StateKey", { key: "k", value: [1], resourceType: "exports", _resourceId: id })).toContain(
      "_resourceId",
    );
  });
});

describe("StateKey", () => {
  it.each<Json>([{}, [], "text", 1, true, "", 0])("value %j is refused", (value) => {
    expect(paths("StateKey", { key: "k", value })).toContain("value");
  });

  it.each<Json>([{ a: null }, [null], [[]], [0], { "": 1 }, JSON.parse('{"__proto__":1}') as Json])(
    "value %j is accepted",
    (value) => {
      expect(check("StateKey", { key: "k", value })).toEqual([]);
    },
  );

  it.each(["", " ", "\t", ".", "..", "...", " . ", "\u00a0", "a\ud800"])("key %j is refused", (key) => {
    expect(paths("StateKey", { key, value: [1] })).toContain("key");
  });

  it.each([
    "a",
    "a/b",
    "../x",
    "%2f",
    "a b",
    ".a",
    "ключ",
    "🔑",
    "__proto__",
    "constructor",
    "x".repeat(10_000),
    "?",
    "#",
  ])("key %.20j is accepted", (key) => {
    expect(check("StateKey", { key, value: [1] })).toEqual([]);
  });

  it("needs both parts of a scope, and one that exists", () => {
    expect(check("StateKey", { key: "k", value: [1], resourceType: "exports" })[0]?.reason).toContain(
      "_resourceId",
    );
    expect(check("StateKey", { key: "k", value: [1], _resourceId: ID })[0]?.reason).toContain("resourceType");
    const [problem] = check("StateKey", { key: "k", value: [1], resourceType: "flows", _resourceId: ID });
    expect(problem).toMatchObject({
      path: "resourceType",
      reason: expect.stringContaining('"integrations"') as unknown,
    });
  });
});

describe("Script", () => {
  it.each<[string, Json]>([
    ["a FileAsset", asset({ path: "/a.js" })],
    ["a StringAsset", asset({ text: "x" })],
    ["an empty text", ""],
    ["a large text", "x".repeat(5_000_000)],
  ])("content may be %s", (_name, content) => {
    expect(check("Script", { name: "n", content })).toEqual([]);
  });

  it.each<[string, Json]>([
    ["an object", { text: "x" }],
    ["a RemoteAsset", asset({ uri: "https://evil.example/x.js" })],
    ["a list", ["x"]],
    ["an archive", { "4dabf18193072939515e22adb298388d": "0def7320c3a5731c473e5ecbe6d01bc7", assets: {} }],
  ])("content may not be %s", (_name, content) => {
    expect(paths("Script", { name: "n", content })).toContain("content");
  });
});

describe("Connector", () => {
  it("needs period and license for trials, unless Pulumi does not know yet", () => {
    expect(paths("Connector", { name: "n", trialEnabled: true }).sort()).toEqual([
      "_trialLicenseId",
      "trialPeriod",
    ]);
    expect(check("Connector", { name: "n", trialEnabled: UNKNOWN })).toEqual([]);
    expect(
      check("Connector", { name: "n", trialEnabled: true, trialPeriod: UNKNOWN, _trialLicenseId: UNKNOWN }),
    ).toEqual([]);
    expect(check("Connector", { name: "n", trialEnabled: false })).toEqual([]);
  });

  it("... wherever they are declared", () => {
    const extraFields: JsonObject = { trialEnabled: true, trialPeriod: "14 days" };
    expect(paths("Connector", { name: "n", extraFields })).toEqual(["_trialLicenseId"]);
    expect(paths("Connector", { name: "n", _trialLicenseId: ID, extraFields })).toEqual([]);
    const direct: JsonObject = { name: "n", trialEnabled: true, _trialLicenseId: ID };
    expect(paths("Connector", { ...direct, extraFields: { trialPeriod: null } })).toEqual(["trialPeriod"]);
    expect(paths("Connector", { ...direct, extraFields: { trialPeriod: 14 } })).toEqual([]);
  });
});

it.each([201, 5000])(
  "%i levels are refused by the name of the property, and nothing else is said",
  (levels) => {
    let deep: Json = {};
    for (let i = 1; i < levels; i++) deep = i % 2 ? [deep] : { deep };
    expect(check("Integration", { settings: { deep }, installSteps: 1 }).map(({ path }) => path)).toEqual([
      "settings",
    ]);
  },
);

it("200 levels and 5 MB are no trouble", () => {
  let deep: Json = 1;
  for (let i = 0; i < 199; i++) deep = i % 2 ? { deep } : [deep];
  expect(
    check("Integration", {
      name: "n",
      settings: {
        deep,
        wide: Object.fromEntries(Array.from({ length: 200_000 }, (_, i) => [`key-${i}`, i])),
      },
    }),
  ).toEqual([]);
});
