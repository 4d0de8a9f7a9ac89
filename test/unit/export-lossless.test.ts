/** What an exported program declares is what Celigo has: rule by rule, and for documents with anything in them. */
import fc from "fast-check";
import * as fs from "node:fs";
import * as path from "node:path";
import type { Account } from "../../cli/export/account";
import { computedFields, computedPaths } from "../../cli/export/computed";
import { declaration } from "../../cli/export/declaration";
import { Extra, extraName } from "../../cli/export/extra";
import { KINDS } from "../../cli/export/object";
import { secretLeaves } from "../../cli/export/secret";
import type { Json, JsonObject } from "../../provider/json/json";
import { defineResource } from "../../provider/model/define-resource";
import { kindOf, type Kind } from "../../provider/model/kind";
import { typeToken } from "../../provider/pulumi/registration";
import { resources } from "../../provider/resources";
import { programOf, registeredBy } from "../support/evaluate";
import { declarablePart, declaredPart, documentOf, fieldsThatDiffer } from "../support/lossless";

const kindNamed = (name: string) => resources[name] as Kind;

/** The inputs of a document, and what is said about it. */
function declared(name: string | Kind, document: JsonObject, ...names: string[]) {
  const kind = typeof name === "string" ? kindNamed(name) : name;
  const notices: string[] = [];
  const notice = (message: string) => void notices.push(message);
  const extra = new Extra(names);
  const inputs = declaration(kind, { document, label: `${kind.name} it` }, { extra, notice });
  extra.tell(notice);
  return { inputs, notices };
}

/** The field of an integration, wherever it is declared. */
function field(name: string, value: Json) {
  const { inputs = {} } = declared("Integration", { name: "A", [name]: value });
  return declaredPart(kindNamed("Integration"), inputs)[name];
}

describe("below the top level", () => {
  test("every field of a settings form stays, with its value and its place", () => {
    const settingsForm = {
      form: {
        layout: { fields: ["m", "createdAt"], type: "tabs" },
        fieldMap: {
          m: {
            id: "m",
            defaultValue: "N/A",
            copyToClipboard: false,
            type: "exportSelect",
            allowFreeText: true,
            options: [],
            help: null,
            required: false,
          },
          // A field of the form, not a date of Celigo's.
          createdAt: { id: "createdAt", name: "" },
        },
        __v: 1,
      },
    };
    expect(JSON.stringify(field("settingsForm", settingsForm))).toBe(JSON.stringify(settingsForm));
  });

  test("`null` in a listed property means that it is left out, and is data anywhere else", () => {
    const steps = [{ name: "Run", type: "hidden", url: null, more: null, options: { a: null, b: [] } }];
    const { url: _, ...step } = steps[0] ?? {};
    expect(field("installSteps", steps)).toEqual([step]);
  });

  test.each([
    [
      "flowGroupings",
      { name: "Orders", settings: { _id: "mine" } },
      { _id: "5f", __v: 0, _integrationId: "5e" },
    ],
    ["apiGroupings", { name: "Orders", color: "red" }, { _id: "5f", createdAt: "2025-01-01T00:00:00Z" }],
    ["installSteps", { name: "Run", type: "hidden", _editionId: "x" }, { _id: "5f", completed: true }],
    ["aliases", { alias: "shop", extra: [] }, { _id: "5f", lastModified: "2025-01-01T00:00:00Z" }],
  ])("%s: only what Celigo computes in an element is left out", (name, own, computed) => {
    expect(field(name, [{ ...computed, ...own }])).toEqual([own]);
  });

  test.each<[string, string, Json]>([
    ["preSave", "function", { function: "f", timeout: 0 }],
    ["initChild", "function", { function: "f", _scriptId: null, more: {} }],
    ["update", "function", { function: "f", retries: [] }],
    ["netSuiteDistributedAdaptor", "accountId", { accountId: "A", environment: "gamma" }],
  ])("%s keeps what no document lists", (name, _, value) => {
    const { _scriptId, ...kept } = value as JsonObject;
    expect(field(name, value)).toEqual(kept);
    expect(_scriptId ?? null).toBeNull();
  });

  test("entries of connectors and licenses keep what no document lists", () => {
    const connector = {
      name: "App",
      _iClientIdMap: [{ _id: "shop", connection: { type: "rest", assistant: "shopify" }, more: null }],
      oAuthServerFlow: { _iClientId: "x", scopes: [] },
    };
    const app = declared("Connector", connector).inputs ?? {};
    expect(declaredPart(kindNamed("Connector"), app)).toEqual(connector);
    const license = {
      _connectorId: "5f4d3c2b1a0987654321fedc",
      email: "a@b.example",
      expires: "2035-12-31T18:29:59.999Z",
      opts: { tier: 3, addonLicenses: [{ _id: "5f", type: "x", licenses: [{ _id: "5f", seats: 0 }] }] },
    };
    const { inputs = {}, notices } = declared("ConnectorLicense", {
      ...license,
      user: { email: "a@b.example", name: "A" },
      created: "2025-01-01T00:00:00Z",
      _integrationId: "5e",
    });
    expect(declaredPart(kindNamed("ConnectorLicense"), inputs)).toEqual({
      ...license,
      opts: { tier: 3, addonLicenses: [{ type: "x", licenses: [{ seats: 0 }] }] },
    });
    expect(notices.filter((each) => /no document/.test(each))).toEqual([]);
  });
});

describe("at the top level", () => {
  const example = kindOf(
    defineResource({
      ...kindNamed("Script"),
      name: "Example",
      path: "/v1/examples",
      schema: {
        type: "object",
        required: ["name"],
        properties: {
          name: { type: "string" },
          flag: { type: "boolean" },
          off: { type: "boolean", default: false },
          retry: { type: "object", default: { count: 3 }, properties: { count: { type: "integer" } } },
          made: { type: "string", readOnly: true },
        },
      },
      outputs: {},
      readOnly: ["hash"],
    } as never),
  );

  test("only defaults, and what means that nobody set a field, are left out", () => {
    const unset = { name: "A", off: false, retry: { count: 3 }, made: "x", hash: "y" };
    expect(declared(example, unset)).toEqual({ inputs: { name: "A" }, notices: [] });
    const set = { name: "A", flag: false, off: true, retry: { count: 0 } };
    expect(declared(example, set)).toEqual({ inputs: set, notices: [] });
    for (const value of [null, "", [], {}])
      expect(declared("Integration", { name: "A", description: value, tag: value })).toEqual({
        inputs: { name: "A" },
        notices: [],
      });
  });

  test("a field that no document lists is named once for each kind, and exported with --extra", () => {
    const document = { name: "A", copyMode: { deep: null }, sandbox: false, unset: null, settings: { a: 1 } };
    const { inputs, notices } = declared("Integration", document);
    expect(inputs).toEqual({ name: "A", settings: { a: 1 } });
    expect(notices).toEqual(
      ["copyMode", "sandbox"].map(
        (name) =>
          `Integration: the field "${name}" is not exported: no document of Celigo's API lists it. \`--extra Integration.${name}\` exports it in extraFields.`,
      ),
    );
    const all = declared("Integration", document, "copyMode", "Integration.sandbox", "Script.unset");
    expect(all).toEqual({
      inputs: { name: "A", settings: { a: 1 }, extraFields: { copyMode: { deep: null }, sandbox: false } },
      notices: [],
    });
    expect(declared("Script", { name: "A", content: "x", forceful: 1 }).notices).toHaveLength(1);
  });

  test("one notice names a field, however many objects have it", () => {
    const { notices } = programOf(
      accountOf({ integrations: ["a", "b", "c"].map((name) => ({ _id: id(name), name, sandbox: true })) }),
    );
    expect(notices).toEqual([expect.stringMatching(/^Integration: the field "sandbox" is not exported/)]);
  });

  test("a field that has an input's name by chance is named, too", () => {
    const { inputs, notices } = declared("Integration", { name: "A", forceDestroy: true }, "forceDestroy");
    expect(inputs).toEqual({ name: "A" });
    expect(notices).toEqual([expect.stringMatching(/"forceDestroy" is not exported: .* input of this name/)]);
  });

  test("a value that its schema refuses is declared in extraFields", () => {
    const { inputs, notices } = declared("Integration", { name: "A", childDisplayName: 7, tag: "x" });
    expect(inputs).toEqual({ name: "A", tag: "x", extraFields: { childDisplayName: 7 } });
    expect(notices).toEqual([
      "Integration it: childDisplayName is declared in extraFields, where types are not checked: childDisplayName must be a string.",
    ]);
    const step = { url: "https://example.com" };
    expect(declared("Integration", { name: "A", installSteps: [step] }).inputs).toEqual({
      name: "A",
      extraFields: { installSteps: [step] },
    });
  });

  test("a document whose required field is wrong is not exported", () => {
    for (const [name, document] of [
      ["Integration", { name: 7 }],
      ["Integration", { description: "x" }],
      ["Script", { name: "", content: "x" }],
      ["ConnectorTrial", { _connectorId: "5f", _trialLicenseId: "5e" }],
      [
        "ConnectorLicense",
        { _connectorId: "5f", email: "nobody", expires: "2035-12-31T00:00:00Z", opts: {} },
      ],
    ] as [string, JsonObject][]) {
      const { inputs, notices } = declared(name, document);
      expect(inputs).toBeUndefined();
      expect(notices).toEqual([expect.stringMatching(`^${name} it is not exported: \\w+: `)]);
    }
  });

  test("what Pulumi cannot carry is left out, and named", () => {
    let deep: Json = "x";
    for (let i = 0; i < 250; i++) deep = [deep];
    const { inputs, notices } = declared(
      "Integration",
      { name: "A", settings: { deep }, more: deep },
      "more",
    );
    expect(inputs).toEqual({ name: "A" });
    expect(notices.filter((each) => /left out: .*nested deeper than 200 levels/.test(each))).toHaveLength(2);
  });

  test("`--secret settings.key` names a field that is declared in extraFields as well", () => {
    const inputs = { name: "A", extraFields: { settings: [{ key: "x" }], token2: "y" } };
    const paths = secretLeaves(
      { kind: "Integration", spec: kindNamed("Integration"), inputs },
      ["settings"],
      () => false,
    );
    expect(paths.map(({ path: steps }) => steps.join("."))).toContain("extraFields.settings.0.key");
  });
});

describe("--extra", () => {
  test.each(["copyMode", "Integration.copyMode", "Script.sandbox", "a.b", "_userId"])("takes %s", (name) => {
    expect(extraName(name)).toBe(name);
  });

  test.each([
    ["", "must be <field> or <Kind>.<field>"],
    ["Integration.", "must be <field> or <Kind>.<field>"],
    ["Flows.x", "begins with a kind that takes unlisted fields"],
    ["StateKey.x", "begins with a kind that takes unlisted fields"],
    ["Integration.settings", "is an input, and is exported without"],
    ["Script.__hash", "Celigo computes"],
    ["lastModified", "Celigo computes"],
  ])("refuses %j", (name, message) => {
    expect(() => extraName(name)).toThrow(message);
  });
});

test("the fields of a connector's trial are the trial's as long as it is on, else the connector's", () => {
  const trial = { trialPeriod: 14, _trialLicenseId: id("license") };
  const inputs = (trialEnabled: boolean) =>
    programOf(
      accountOf({ connectors: [{ _id: id("app"), name: "App", trialEnabled, ...trial }] }),
    ).objects.map((each) => [each.kind, each.inputs]);
  expect(inputs(true)).toEqual([
    ["Connector", { name: "App" }],
    ["ConnectorTrial", { _connectorId: id("app"), ...trial }],
  ]);
  expect(inputs(false)).toEqual([["Connector", { name: "App", trialEnabled: false, ...trial }]]);
});

test("registered connections become resources beside their integration", () => {
  const integration = { _id: id("orders"), name: "Orders" };
  const connection = id("shop");
  const { modules, notices, config } = programOf({
    ...accountOf({ integrations: [integration] }),
    registrations: [{ integration, _connectionId: connection, name: "Shop" }],
    names: new Map([[connection, "Shop"]]),
  });
  expect(modules.get("integrations/orders")).toContain(`new celigo.ConnectionRegistration("orders-shop", {
  _integrationId: orders.id,
  _connectionId: celigo.reference("shop"),
});
`);
  expect(JSON.parse(config["celigo:references"] ?? "")).toEqual({ shop: connection });
  expect(notices).toEqual([]);
});

test("docs/export.md lists what Celigo computes", () => {
  const docs = fs.readFileSync(path.join(__dirname, "../../docs/export.md"), "utf8");
  const row = (kind: string) => docs.split("\n").find((line) => line.startsWith(`| \`${kind}\``)) ?? "";
  const missing = KINDS.flatMap((name) => {
    const kind = kindNamed(name);
    const common = ["_id", "createdAt", "lastModified", "deletedAt", "__v"];
    const names = [
      ...computedFields(kind),
      ...[...computedPaths(kind)].map((each) => each.replace(/.*\./, "")),
    ];
    const elements = [...computedPaths(kind)].map((each) => each.replace(/\.\w+$/, ""));
    const listed = [...names.filter((each) => !common.includes(each)), ...elements];
    return listed.filter((each) => !row(name).includes(`\`${each}\``)).map((each) => `${name}: ${each}`);
  });
  expect(missing).toEqual([]);
});

describe("any account", () => {
  const IDS = ["hooks", "orders", "app", "license", "shop"].map(id);
  const [hooks, orders, app, license] = IDS as [string, string, string, string];
  const word = fc.constantFrom("Orders", "Заказы", "`${x}`", "a");
  const named = (_id: string) => ({ _id: fc.constant<Json>(_id), name: word });
  const flag = fc.boolean();
  const account = fc.record({
    script: documentOf(kindNamed("Script"), { ...named(hooks), content: word }, IDS),
    integration: documentOf(kindNamed("Integration"), named(orders), IDS),
    connector: documentOf(kindNamed("Connector"), named(app), IDS),
    license: documentOf(
      kindNamed("ConnectorLicense"),
      {
        _id: fc.constant<Json>(license),
        _connectorId: fc.constant<Json>(app),
        email: fc.constant<Json>("a@b.example"),
        expires: fc.constant<Json>("2035-12-31T18:29:59.999Z"),
        opts: fc.constant<Json>({ edition: null, addonLicenses: [{ type: "x", _id: "5f", more: [] }] }),
      },
      IDS,
    ),
  });

  test("declares what it has, and names the rest", async () => {
    await fc.assert(
      fc.asyncProperty(account, flag, async (documents, isExtra) => {
        const { script, integration, connector } = documents;
        const { email, ...own } = documents.license;
        const user = { user: { email: email ?? null } };
        const found = accountOf({
          scripts: [script],
          integrations: [integration],
          connectors: [connector],
          licenses: [{ connector, document: { ...own, ...user } }],
        });
        const sources: [string, JsonObject][] = [
          ["Script", script],
          ["Integration", integration],
          ["Connector", connector],
          ["ConnectorLicense", documents.license],
        ];
        const isUnlisted = ([name, document]: [string, JsonObject]) =>
          Object.keys(document)
            .filter((each) => !Object.hasOwn(kindNamed(name).schema.properties, each))
            .map((each) => `${name}.${each}`);
        const program = programOf(found, { extra: isExtra ? sources.flatMap(isUnlisted) : [] });
        const registered = await registeredBy(program);
        const lost = sources.flatMap(([name, document]) => {
          const kind = kindNamed(name);
          const object = program.objects.find((each) => each.kind === name);
          const inputs = registered.get(`${typeToken(name)} ${object?.name ?? ""}`);
          if (inputs === undefined) return [`${name} is not declared`];
          const trial = name === "Connector" && document.trialEnabled === true;
          const ofTrial = (each: string) => trial && /^(trial|_trial)/.test(each);
          return (
            fieldsThatDiffer(declarablePart(kind, document), declaredPart(kind, inputs))
              // No `--extra` names a field without a name.
              .filter((each) => each !== "" && !ofTrial(each) && !isNamed(program.notices, kind, each))
              .map((each) => `${name}.${each}`)
          );
        });
        expect(lost).toEqual([]);
      }),
      { numRuns: 30 },
    );
  }, 120_000);
});

/** True where a notice says that a field is not exported. */
function isNamed(notices: string[], { name }: Kind, key: string): boolean {
  return notices.some((each) => each.startsWith(`${name}: the field ${JSON.stringify(key)} is not exported`));
}

/** An id of Celigo's for a word. */
function id(word: string): string {
  return Buffer.from(word.padEnd(12)).toString("hex");
}

/** An account with these documents. */
function accountOf(some: Partial<Account>): Account {
  return {
    integrations: [],
    scripts: [],
    connectors: [],
    licenses: [],
    states: [],
    registrations: [],
    withoutRegistrations: new Map(),
    names: new Map(),
    lost: [],
    withoutParts: [],
    unowned: { exports: { ids: new Set() }, imports: { ids: new Set() } },
    ...some,
  };
}
