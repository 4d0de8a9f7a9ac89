import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { resources } from "../../provider/resources";
import { withStandIns } from "../../provider/json/comparable";
import { Declaration } from "../../provider/model/declaration";
import type { Kind } from "../../provider/model/kind";
import { changedPaths } from "../../provider/json/change";
import { ObjectState } from "../../provider/model/object-state";
import type { Provenance } from "../../provider/model/provenance";
import { HIDDEN, recordOf } from "../../provider/pulumi/record";
import { anyObject } from "../support/random";
import type { Json, JsonObject } from "../../provider/json/json";

const ID = "5f1e2d3c4b5a69788796a5b4";
const account = {
  origin: "https://api.integrator.io",
  source: "env:CELIGO_API_TOKEN",
  user: ID,
  anchor: `/v1/integrations/${ID}`,
};

function spec(kind: string): Kind {
  const found = resources[kind];
  if (!found) throw new Error(kind);
  return found;
}

function after(kind: Kind, inputs: JsonObject, document: JsonObject | undefined, provenance: Provenance) {
  const desired = new Declaration(kind, inputs);
  const written = document && { live: {}, sent: desired.comparable, answer: document };
  return ObjectState.after(ID, { desired, document, provenance, written });
}
const declarationDifferences = (kind: Kind, a: JsonObject, b: JsonObject) => changedPaths(a, b, kind.schema);
const stateOf = (kind: Kind, outputs: JsonObject) => new ObjectState(kind, ID, outputs);
const outputsOf = (
  kind: Kind,
  inputs: JsonObject,
  document: JsonObject | undefined,
  provenance: Provenance,
) => after(kind, inputs, document, provenance).outputs;
const observedInputs = (kind: Kind, outputs: JsonObject, document: JsonObject) =>
  stateOf(kind, outputs).observed(document)?.inputs;
const refreshedOutputs = (kind: Kind, olds: JsonObject, document: JsonObject, provenance: Provenance) =>
  stateOf(kind, olds).refreshed(document, provenance).outputs;
const bodyOf = (kind: Kind, inputs: JsonObject) => new Declaration(kind, inputs).body();
const comparableInputs = (kind: Kind, inputs: JsonObject) =>
  withStandIns(new Declaration(kind, inputs).comparable) as JsonObject;
const comparableOutputs = (kind: Kind, outputs: JsonObject) =>
  withStandIns(stateOf(kind, outputs).declared) as JsonObject;

function bytes(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}

/** What the outputs hold beside the echo of the inputs. */
function beside(inputs: JsonObject, outputs: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(outputs).filter(
      ([key, value]) => !(Object.hasOwn(inputs, key) && isDeepStrictEqual(inputs[key], value)),
    ),
  );
}

function asset(text: string): JsonObject {
  return {
    "4dabf18193072939515e22adb298388d": "c44067f5952c0a294b673a41bacd8c17",
    hash: createHash("sha256").update(text).digest("hex"),
    path: `/some/long/path/of/a/checkout/${"directory/".repeat(20)}hooks.js`,
  };
}

const LONG = "long text é ".repeat(200);

const declared: Record<string, JsonObject> = {
  Integration: {
    name: "n",
    description: "d",
    settings: { a: [1, { b: null }] },
    flowGroupings: [{ name: "g" }],
    onExisting: "adopt",
    adoptId: ID,
    forceDestroy: true,
    extraFields: { brandNew: { x: 1 } },
  },
  Script: { name: "n", description: "d", content: "function f() {}" },
  Connector: { name: "n", _iClientIdMap: [{ _id: true }], published: false },
  ConnectorLicense: {
    _connectorId: ID,
    email: "a@b.example",
    expires: "2030-12-31T18:29:59.999Z",
    opts: {},
    forceDestroy: false,
  },
  ConnectorTrial: { _connectorId: ID, _trialLicenseId: ID, trialPeriod: 30 },
  StateKey: { key: "k", value: { a: [1] }, resourceType: "exports", _resourceId: ID, seedOnce: false },
};

/** An API's document of what is declared, with what servers add. */
function documentOf(kind: string, inputs: JsonObject): JsonObject {
  const { extraFields, onExisting, adoptId, forceDestroy, seedOnce, ...fields } = inputs;
  return {
    ...fields,
    ...(extraFields as JsonObject | undefined),
    _id: ID,
    createdAt: "2026-01-01T00:00:00.000Z",
    created: "2026-01-01T00:00:00.000Z",
    lastModified: "2026-01-02T00:00:00.000Z",
    handle: "abc123",
    numInstalls: 3,
    __hash: "0123456789abcdef0123456789abcdef",
    ...(kind === "Integration" ? { flowGroupings: [{ _id: ID, name: "g" }], aliases: [], install: [] } : {}),
  };
}

describe.each(Object.entries(declared))("%s", (kind, inputs) => {
  const outputs = outputsOf(spec(kind), inputs, documentOf(kind, inputs), account);

  it("echoes the inputs", () => {
    for (const [key, value] of Object.entries(inputs))
      if (key !== spec(kind).asset) expect(outputs[key]).toEqual(value);
  });

  it("takes under 500 bytes beside the echo", () => {
    expect(bytes(beside(inputs, outputs))).toBeLessThan(500);
  });

  it("... whatever the server returns", () => {
    const hostile: Json[] = [
      "x".repeat(100_000),
      "語".repeat(64),
      "🚀".repeat(32),
      "\u0000".repeat(64),
      '"'.repeat(64),
      { deep: ["x".repeat(1000)] },
      1e308,
      ["x"],
      "x".repeat(64),
    ];
    const names = [
      ...Object.keys(spec(kind).outputs ?? {}),
      ...Object.keys(spec(kind).volatile ?? {}),
      "_userId",
      "newField",
      "__proto__",
    ];
    for (const value of hostile) {
      const document = {
        ...documentOf(kind, inputs),
        ...Object.fromEntries(names.map((name) => [name, value])),
      };
      for (const state of [
        outputsOf(spec(kind), inputs, document, account),
        refreshedOutputs(spec(kind), outputs, document, account),
      ]) {
        const size = bytes(beside(inputs, state));
        if (size >= 500)
          throw new Error(`${size} bytes: ${JSON.stringify(beside(inputs, state)).slice(0, 600)}`);
      }
    }
  });

  it("... and whatever it says about the account", () => {
    const state = outputsOf(spec(kind), inputs, documentOf(kind, inputs), {
      ...account,
      user: "u".repeat(10_000),
      anchor: `/v1/integrations/${"a".repeat(10_000)}`,
    });
    expect(bytes(beside(inputs, state))).toBeLessThan(500);
  });

  it("is plain JSON", () => {
    expect(isDeepStrictEqual(JSON.parse(JSON.stringify(outputs)), outputs)).toBe(true);
  });

  it("hides what changes by itself", () => {
    for (const name of Object.keys(spec(kind).volatile ?? {}))
      expect(Object.hasOwn(outputs, name)).toBe(false);
    expect(HIDDEN).toMatch(/^__/);
    expect(recordOf(outputs)?.schema).toBeGreaterThan(0);
    expect(recordOf({ name: "n" })).toBeUndefined();
  });

  it("is no change to the same inputs", () => {
    expect(
      declarationDifferences(
        spec(kind),
        comparableOutputs(spec(kind), outputs),
        comparableInputs(spec(kind), inputs),
      ),
    ).toEqual([]);
    expect(observedInputs(spec(kind), outputs, documentOf(kind, inputs))).toBeUndefined();
  });

  it("read returns all inputs when one of them changed, and only then", () => {
    const fields = Object.keys(comparableInputs(spec(kind), inputs)).filter(
      (key) => !["brandNew"].includes(key),
    );
    for (const key of fields) {
      const edited = { ...documentOf(kind, inputs), [key]: "edited outside" };
      const observed = observedInputs(spec(kind), outputs, edited);
      expect([key, observed]).toEqual([key, { ...inputs, [key]: "edited outside" }]);
    }
    for (const quiet of ["lastModified", "createdAt", "numInstalls", "__hash", "notDeclared"])
      if (!Object.hasOwn(inputs, quiet))
        expect(
          observedInputs(spec(kind), outputs, { ...documentOf(kind, inputs), [quiet]: "other" }),
        ).toBeUndefined();
  });
});

describe("long text", () => {
  const texts = { description: LONG, readme: `${LONG}2` };
  const inputs: JsonObject = { name: "n", ...texts, settings: { a: 1 } };
  const document: JsonObject = {
    ...inputs,
    _id: ID,
    createdAt: "2026-01-01T00:00:00.000Z",
    lastModified: "2026-01-01T00:00:00.000Z",
  };
  const it_ = spec("Integration");
  const outputs = outputsOf(it_, inputs, document, account);

  it("is left out of the outputs, with its hash in the hidden part", () => {
    expect(Object.keys(outputs)).toEqual(expect.arrayContaining(["name", "settings"]));
    expect(JSON.stringify(outputs)).not.toContain("long text");
    expect(Object.keys(recordOf(outputs)?.hashes ?? {}).sort()).toEqual(["description", "readme"]);
    expect(bytes(beside(inputs, outputs))).toBeLessThan(500);
  });

  it("begins over 1 KB, in bytes", () => {
    const kept = (text: string) =>
      Object.hasOwn(outputsOf(it_, { name: "n", readme: text }, undefined, account), "readme");
    expect(kept("x".repeat(1024))).toBe(true);
    expect(kept("x".repeat(1025))).toBe(false);
    expect(kept("é".repeat(512))).toBe(true);
    expect(kept("é".repeat(513))).toBe(false);
  });

  it("takes under 500 bytes even when every text is long", () => {
    const all = Object.fromEntries(
      Object.entries(it_.schema.properties)
        .filter(
          ([key, schema]) =>
            schema.type === "string" && !schema.enum && !schema.format && !["adoptId"].includes(key),
        )
        .map(([key]) => [key, LONG]),
    );
    const state = outputsOf(it_, all, { ...document, ...all }, account);
    expect(bytes(beside(all, state))).toBeLessThan(500);
  });

  it("is compared by its hash, and no other text passes for it", () => {
    const before = comparableOutputs(it_, outputs);
    const differ = (news: JsonObject) => declarationDifferences(it_, before, comparableInputs(it_, news));
    expect(differ(inputs)).toEqual([]);
    expect(differ({ ...inputs, readme: LONG })).toEqual(["readme"]);
    expect(differ({ ...inputs, readme: "short" })).toEqual(["readme"]);
    const { readme: _, ...rest } = inputs;
    expect(differ(rest)).toEqual(["readme"]);
  });

  it("that changed outside is returned as it is there, beside all other inputs", () => {
    expect(observedInputs(it_, outputs, document)).toBeUndefined();
    expect(observedInputs(it_, outputs, { ...document, readme: `${LONG}3` })).toEqual({
      ...inputs,
      readme: `${LONG}3`,
    });
    expect(observedInputs(it_, outputs, { ...document, readme: "short" })).toEqual({
      ...inputs,
      readme: "short",
    });
    // Another field changed: the long ones are there, too.
    expect(observedInputs(it_, outputs, { ...document, settings: { a: 2, theirs: 1 } })).toEqual({
      ...inputs,
      settings: { a: 2 },
    });
  });

  it("that is gone outside is no input any more", () => {
    const { readme: _, ...rest } = document;
    const seen = observedInputs(it_, outputs, rest);
    expect(seen?.readme ?? null).toBeNull();
    expect(seen).toMatchObject({ name: "n", description: LONG, settings: { a: 1 } });
  });
});

describe("Script", () => {
  const script = spec("Script");
  const text = `\ufeffzwölf\r\n${"x\u2028🚀".repeat(30_000)}`;
  const hash = createHash("sha256").update(text).digest("hex");
  const document: JsonObject = {
    name: "n",
    content: text,
    _id: ID,
    createdAt: "2026-01-01T00:00:00.000Z",
    lastModified: "2026-01-01T00:00:00.000Z",
    __hash: "0".repeat(32),
  };

  it("as a FileAsset takes under 2 KB in all, without its path", () => {
    const inputs = { name: "n", description: "d", content: asset(text) };
    const outputs = outputsOf(script, inputs, document, account);
    expect(bytes(outputs)).toBeLessThan(2000);
    expect(outputs.contentHash).toBe(hash);
    expect(Object.hasOwn(outputs, "content")).toBe(false);
    expect(JSON.stringify(outputs)).not.toContain("checkout");
  });

  it("as a text has the hash of its bytes and no content", () => {
    const outputs = outputsOf(script, { name: "n", content: text }, document, account);
    expect(outputs.contentHash).toBe(hash);
    expect(Object.hasOwn(outputs, "content")).toBe(false);
    expect(bytes(beside({ name: "n" }, outputs))).toBeLessThan(500);
  });

  it("moved, or given as text instead of a file, is no change", () => {
    const before = comparableOutputs(
      script,
      outputsOf(script, { name: "n", content: asset(text) }, document, account),
    );
    for (const content of [{ ...asset(text), path: "elsewhere.js" }, text])
      expect(
        declarationDifferences(script, before, comparableInputs(script, { name: "n", content })),
      ).toEqual([]);
    expect(
      declarationDifferences(script, before, comparableInputs(script, { name: "n", content: `${text} ` })),
    ).toEqual(["content"]);
  });

  it("that changed outside is returned with all inputs", () => {
    for (const content of [text, asset(text)]) {
      const inputs = { name: "n", content };
      const outputs = outputsOf(script, inputs, document, account);
      expect(observedInputs(script, outputs, document)).toBeUndefined();
      const observed = observedInputs(script, outputs, { ...document, content: "edited" });
      expect(Object.keys(observed ?? {}).sort()).toEqual(["content", "name"]);
      expect(comparableInputs(script, observed ?? {})).toEqual(
        comparableInputs(script, { name: "n", content: "edited" }),
      );
    }
  });

  it("of which the name changed outside returns its content, too", () => {
    const outputs = outputsOf(script, { name: "n", content: asset(text) }, document, account);
    const observed = observedInputs(script, outputs, { ...document, name: "m" });
    expect(observed?.name).toBe("m");
    expect(comparableInputs(script, observed ?? {}).content).toBe(
      comparableInputs(script, { content: asset(text) }).content,
    );
  });

  it("that Celigo keeps otherwise is no change when only the name changed", () => {
    const inputs = { name: "n", content: asset("x = 1\n") };
    const outputs = outputsOf(script, inputs, { _id: ID, name: "n", content: "x = 1" }, account);
    const seen = observedInputs(script, outputs, { _id: ID, name: "N", content: "x = 1" });
    expect(seen?.name).toBe("N");
    expect(comparableInputs(script, seen ?? {}).content).toBe(comparableInputs(script, inputs).content);
  });

  it("sends its bytes unchanged", async () => {
    expect((await bodyOf(script, { name: "n", content: text })).content === text).toBe(true);
    expect(
      await bodyOf(script, {
        name: "n",
        content: "",
        onExisting: "adopt",
        adoptId: ID,
        extraFields: { newer: 1 },
      }),
    ).toEqual({ name: "n", content: "", newer: 1 });
  });
});

describe("StateKey.value", () => {
  it("is owned whole: nothing in it is a default of the server", () => {
    const key = spec("StateKey");
    const inputs = { key: "k", value: { a: 1, b: null, c: [] } };
    const outputs = outputsOf(key, inputs, { key: "k", value: inputs.value }, account);
    expect(observedInputs(key, outputs, { key: "k", value: { a: 1, b: null, c: [] } })).toBeUndefined();
    const others: Json[] = [{ a: 1 }, { a: 1, b: null, c: [], d: 1 }, { a: 1, b: [], c: null }];
    for (const value of others)
      expect(observedInputs(key, outputs, { key: "k", value })).toEqual({ key: "k", value });
  });

  it("with any content gives no false difference and loses nothing", () => {
    const key = spec("StateKey");
    fc.assert(
      fc.property(anyObject, anyObject, (value, other) => {
        const inputs = { key: "k", value };
        const outputs = JSON.parse(
          JSON.stringify(outputsOf(key, inputs, { key: "k", value }, account)),
        ) as JsonObject;
        expect(isDeepStrictEqual(outputs.value, JSON.parse(JSON.stringify(value)))).toBe(true);
        expect(
          observedInputs(key, outputs, { key: "k", value: JSON.parse(JSON.stringify(value)) as Json }),
        ).toBeUndefined();
        const seen = observedInputs(key, outputs, { key: "k", value: other });
        expect(seen === undefined).toBe(isDeepStrictEqual(JSON.parse(JSON.stringify(value)), other));
      }),
    );
  });
});

it("settings with any content give no false difference", () => {
  const integration = spec("Integration");
  fc.assert(
    fc.property(anyObject, anyObject, (settings, extraFields) => {
      const known = new Set([...Object.keys(integration.schema.properties), HIDDEN]);
      const extra = Object.fromEntries(Object.entries(extraFields).filter(([key]) => !known.has(key)));
      const inputs = { name: "n", settings, extraFields: extra };
      const document = Object.fromEntries([
        ...Object.entries(extra),
        ["name", "n"],
        ["settings", settings],
        ["_id", ID],
      ] as [string, Json][]);
      const outputs = outputsOf(integration, inputs, document, account);
      if (Object.hasOwn(extra, "_id")) return;
      expect(observedInputs(integration, outputs, document)).toBeUndefined();
      expect(
        declarationDifferences(
          integration,
          comparableOutputs(integration, outputs),
          comparableInputs(integration, inputs),
        ),
      ).toEqual([]);
    }),
  );
});
