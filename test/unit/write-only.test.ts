/** Values that Celigo takes and never shows: what is sent, what is refused, and what is marked as a secret. */
import * as fc from "fast-check";
import type { JsonObject } from "../../provider/json/json";
import type { Schema } from "../../provider/json/schema";
import { maskedPaths, withoutMasks, withSecretsMarked, writeOnlyPaths } from "../../provider/json/write-only";
import { applyChange, applyDeclaration, changeBetween } from "../../provider/model/change";
import { Declaration } from "../../provider/model/declaration";
import { defineResource } from "../../provider/model/define-resource";
import { kindOf } from "../../provider/model/kind";
import { declaredMasks, refuseInPreview, whyPatchOnly } from "../../provider/model/masked";
import { ObjectState } from "../../provider/model/object-state";
import { SECRET_MARK, SIGNATURE } from "../../provider/pulumi/marks";
import { runs } from "../support/runs";

const secret: Schema = { type: "string", writeOnly: true };
const properties: Record<string, Schema> = {
  name: { type: "string" },
  type: { type: "string" },
  http: {
    type: "object",
    properties: {
      baseURI: { type: "string" },
      auth: { type: "object", properties: { user: { type: "string" }, password: secret, token: secret } },
      encrypted: { type: "object", writeOnly: true },
      headers: {
        type: "array",
        identity: ["name"],
        items: { type: "object", properties: { name: { type: "string" }, value: secret } },
      },
    },
  },
};

const kind = kindOf(
  defineResource({
    name: "Safe",
    description: "A test kind.",
    path: "/v1/safes",
    naturalKey: ["name"],
    example: "{}",
    patchable: ["name"],
    credentials: {
      obtained: ({ type }) => (type === "browser" ? ["http.auth.token"] : []),
    },
    schema: { type: "object", required: ["name"], properties },
  }),
);

const declaration = (inputs: JsonObject) => new Declaration(kind, inputs);
const provenance = { origin: "o", source: "s", user: undefined, anchor: undefined };
const stateOf = (inputs: JsonObject, isCreated = true): ObjectState =>
  ObjectState.after("1", { desired: declaration(inputs), provenance, isCreated });

/** The part of a simulated server: what a PUT leaves of the credentials, and what a GET shows. */
type Behaviour = "keeps" | "wipes" | "stores";
const MASK = "******";
const SECRETS = ["http.auth.password", "http.auth.token", "http.encrypted"];

function at(document: JsonObject, path: string): unknown {
  return path.split(".").reduce<unknown>((value, key) => (value as JsonObject | undefined)?.[key], document);
}

function put(document: JsonObject, path: string, value: unknown): void {
  const keys = path.split(".");
  const last = keys.pop() as string;
  let parent = document;
  for (const key of keys) parent = (parent[key] ??= {}) as JsonObject;
  if (value === undefined) Reflect.deleteProperty(parent, last);
  else parent[last] = value as string;
}

function shown(document: JsonObject): JsonObject {
  const copy = structuredClone(document);
  for (const path of SECRETS) if (at(copy, path) !== undefined) put(copy, path, MASK);
  return copy;
}

function afterPut(body: JsonObject, before: JsonObject, behaviour: Behaviour): JsonObject {
  const result = structuredClone(body);
  for (const path of SECRETS) {
    const sent = at(body, path);
    if (sent !== undefined && sent !== MASK) continue;
    if (behaviour === "keeps" && at(before, path) !== undefined) put(result, path, at(before, path));
    if (behaviour === "wipes") put(result, path, undefined);
  }
  return result;
}

const auth = fc.record(
  {
    user: fc.constantFrom("u", "v"),
    password: fc.constantFrom("p1", "p2"),
    token: fc.constantFrom("t1", "t2"),
  },
  { requiredKeys: ["password", "token"] },
);
const encrypted = fc.dictionary(fc.constantFrom("a", "b"), fc.constantFrom("1", "2"), { minKeys: 1 });
const inputs = fc
  .record({ name: fc.constantFrom("n", "m"), baseURI: fc.constantFrom("x", "y"), auth, encrypted })
  .map(({ name, baseURI, ...rest }): JsonObject => ({ name, http: { baseURI, ...rest } }));

test("after any updates the server has exactly the declared credentials, and no body held a mask", () => {
  fc.assert(
    fc.property(
      fc.constantFrom<Behaviour[]>("keeps", "wipes", "stores"),
      inputs,
      fc.array(inputs, { maxLength: 4 }),
      (behaviour, first, later) => {
        let server = applyDeclaration(declaration(first), {}).document as JsonObject;
        let before = first;
        for (const next of later) {
          const prior = stateOf(before);
          const live = shown(server);
          if (changeBetween(prior, declaration(next)).isLocal) continue;
          const merged = applyChange(prior, declaration(next), live).document as JsonObject;
          expect(maskedPaths(merged, kind.schema)).toEqual([]);
          expect(JSON.stringify(merged)).not.toContain(MASK);
          server = afterPut(merged, server, behaviour);
          before = next;
          for (const path of SECRETS) expect(at(server, path)).toEqual(at(next, path));
        }
      },
    ),
    runs(300),
  );
});

test("masks, absent values and stars in place of an object are no drift", () => {
  const declared = declaration({
    name: "n",
    http: { auth: { password: "p" }, encrypted: { a: "1" }, extra: "secret" },
  });
  for (const http of <JsonObject[]>[
    { auth: { password: MASK }, encrypted: MASK, extra: "***" },
    { auth: MASK, extra: "***" },
    { auth: {}, extra: "***" },
  ])
    expect(declared.differencesIn({ name: "n", http })).toEqual([]);
  expect(declared.differencesIn({ name: "n", http: { auth: { user: "w" }, extra: "changed" } })).toEqual([
    "http.extra",
  ]);
});

test("a value that is taken out of the program leaves the document, and null declares that there is none", () => {
  const prior = stateOf({ name: "n", http: { auth: { user: "u", password: "p" } } });
  const live = { name: "n", http: { auth: { user: "u", password: MASK, token: MASK } } };
  const without = applyChange(prior, declaration({ name: "n", http: { auth: { user: "u" } } }), live);
  expect(without.document).toEqual({ name: "n", http: { auth: { user: "u", token: MASK } } });
  const none = declaration({ name: "n", http: { auth: { user: "u", password: "p", token: null } } });
  expect(applyChange(prior, none, live).document).toEqual({
    name: "n",
    http: { auth: { user: "u", password: "p" } },
  });
});

describe("a PUT that could remove credentials", () => {
  const why = (inputs: JsonObject, isCreated: boolean, document?: JsonObject) =>
    whyPatchOnly({ kind, isCreated, declared: declaration(inputs).comparable }, document);

  test("is none where every credential is declared, or none is there", () => {
    expect(why({ name: "n", http: { auth: { password: "p" } } }, false)).toBeUndefined();
    expect(why({ name: "n" }, true, { name: "n", http: { auth: { user: "u" } } })).toBeUndefined();
  });

  test("is refused for masks, adopted objects, and what a person authorized", () => {
    expect(why({ name: "n" }, true, { name: "n", http: { auth: { password: MASK } } })).toMatch(
      /http\.auth\.password only as asterisks/,
    );
    expect(why({ name: "n" }, false)).toMatch(/did not create it/);
    expect(why({ name: "n", type: "browser" }, true)).toMatch(/http\.auth\.token/);
    expect(why({ name: "n", type: "browser", http: { auth: { token: "t" } } }, true)).toBeUndefined();
  });

  test("is refused in the preview with the fields, where it does not depend on live", () => {
    const [before, after] = [
      { name: "n", http: { baseURI: "x" } },
      { name: "m", http: { baseURI: "y" } },
    ];
    const preview = (isCreated: boolean, news: JsonObject) => () => {
      const desired = declaration(news);
      const change = changeBetween(stateOf(before, isCreated), desired);
      refuseInPreview({ kind, id: "1", isCreated, declared: desired.comparable }, change, desired);
    };
    expect(preview(false, after)).toThrow(/a change of http\.baseURI replaces the whole document/);
    expect(preview(false, { ...before, name: "m" })).not.toThrow();
    expect(preview(false, { ...after, updateWithout: "send" })).not.toThrow();
    expect(preview(true, after)).not.toThrow();
  });
});

test("rewriteOn is a change that is sent, and no field of the document", () => {
  const prior = stateOf({ name: "n", rewriteOn: "1" });
  expect(changeBetween(prior, declaration({ name: "n", rewriteOn: "2" }))).toMatchObject({
    rewrites: true,
    isLocal: false,
    paths: [],
  });
  expect(declaration({ name: "n", rewriteOn: "2", updateWithout: "send" }).comparable).toEqual({ name: "n" });
});

test("a declared mask is a mistake, ordinary text with stars is none", () => {
  const problems = (inputs: JsonObject) =>
    declaredMasks(kind, declaration(inputs).comparable).map(({ path }) => path);
  expect(
    problems({ name: "n", http: { auth: { password: MASK }, encrypted: "***", extra: "****" } }),
  ).toEqual(["http.auth.password", "http.encrypted", "http.extra"]);
  expect(
    problems({ name: "****", http: { baseURI: "****", extra: "***.csv", auth: { password: "p**d" } } }),
  ).toEqual([]);
});

test("write-only values are found and marked as secrets at any depth", () => {
  const http = {
    baseURI: "x",
    auth: { user: "u", password: "p" },
    encrypted: { a: "1" },
    headers: [{ name: "h", value: "v" }],
  };
  expect(writeOnlyPaths(declaration({ name: "n", http }).comparable, kind.schema)).toEqual([
    "http.auth.password",
    "http.encrypted",
    "http.headers[0].value",
  ]);
  const mark = (value: unknown) => ({ [SIGNATURE]: SECRET_MARK, value });
  expect(withSecretsMarked({ name: "n", http, extraFields: { http } }, kind.schema)).toEqual({
    name: "n",
    ...Object.fromEntries(
      ["http"].map((key) => [
        key,
        {
          ...http,
          auth: { user: "u", password: mark("p") },
          encrypted: mark({ a: "1" }),
          headers: [{ name: "h", value: mark("v") }],
        },
      ]),
    ),
    extraFields: {
      http: {
        ...http,
        auth: { user: "u", password: mark("p") },
        encrypted: mark({ a: "1" }),
        headers: [{ name: "h", value: mark("v") }],
      },
    },
  });
});

test("a document without its masks keeps everything else", () => {
  expect(
    withoutMasks(
      { name: "***", http: { baseURI: "***", encrypted: "***", other: "***", list: ["***", "a"] } },
      kind.schema,
    ),
  ).toEqual({ name: "***", http: { baseURI: "***", list: ["a"] } });
});
