/** Assets and long texts at any depth, and schemas that refer to themselves. */
import * as fs from "node:fs";
import * as path from "node:path";
import type { JsonObject } from "../../provider/json/json";
import type { Schema } from "../../provider/json/schema";
import { validate } from "../../provider/json/validate";
import { sha256 } from "../../provider/model/asset";
import { applyChange, changeBetween } from "../../provider/model/change";
import { Declaration } from "../../provider/model/declaration";
import { defineResource } from "../../provider/model/define-resource";
import { kindOf } from "../../provider/model/kind";
import { ObjectState } from "../../provider/model/object-state";
import { ASSET_MARK, SIGNATURE } from "../../provider/pulumi/marks";
import { tempDirectory } from "../support/temp";

const mapping: Schema = {
  type: "object",
  properties: {
    generate: { type: "string" },
    status: { type: "string", enum: ["Active", "Draft"] },
    mappings: { type: "array", identity: ["generate"], items: { $ref: "#/$defs/Mapping" } },
  },
};

const kind = kindOf(
  defineResource({
    name: "Step",
    description: "A test kind.",
    path: "/v1/steps",
    naturalKey: ["name"],
    example: "{}",
    schema: {
      type: "object",
      required: ["name"],
      $defs: { Mapping: mapping },
      properties: {
        name: { type: "string" },
        limit: { type: "integer" },
        rules: { opaque: true },
        rdbms: {
          type: "object",
          properties: {
            query: { type: "string", text: true },
            list: { type: "array", items: { type: "string" } },
          },
        },
        mappings: { type: "array", identity: ["generate"], items: { $ref: "#/$defs/Mapping" } },
      },
    },
  }),
);

const SQL = "select * from orders;\n";
function assetOf(text: string, file?: string): JsonObject {
  return { [SIGNATURE]: ASSET_MARK, hash: sha256(text), ...(file === undefined ? { text } : { path: file }) };
}

const declaration = (inputs: JsonObject) => new Declaration(kind, inputs);
const provenance = { origin: "o", source: "s", user: undefined, anchor: undefined };
const stateOf = (inputs: JsonObject) => ObjectState.after("1", { desired: declaration(inputs), provenance });
const problems = (inputs: JsonObject) =>
  validate(kind, inputs).map(({ path, reason }) => `${path}: ${reason}`);

describe("assets", () => {
  const inputs: JsonObject = {
    name: "n",
    rdbms: { query: assetOf(SQL), list: [assetOf("a"), "b"], open: { text: assetOf("c") } },
  };

  test("are accepted where the value is a text, open objects included", () => {
    expect(problems(inputs)).toEqual([]);
  });

  test.each<[JsonObject, string]>([
    [{ limit: assetOf("1") }, "limit"],
    [{ rdbms: assetOf("x") }, "rdbms"],
    [{ rules: ["and", assetOf("x")] }, "rules[1]"],
    [{ mappings: [assetOf("x")] }, "mappings[0]"],
  ])("are refused elsewhere: %#", (more, place) => {
    expect(
      problems({ name: "n", ...more }).filter((each) => each.startsWith(`${place}: must not be an asset`)),
    ).toHaveLength(1);
  });

  test("are sent as texts, and are no change when a text replaces them", async () => {
    expect(await declaration(inputs).body()).toEqual({
      name: "n",
      rdbms: { query: SQL, list: ["a", "b"], open: { text: "c" } },
    });
    const text: JsonObject = { name: "n", rdbms: { query: SQL, list: ["a", "b"], open: { text: "c" } } };
    expect(changeBetween(stateOf(inputs), declaration(text)).paths).toEqual([]);
    expect(changeBetween(stateOf(text), declaration(inputs)).paths).toEqual([]);
    const long = "x".repeat(5_000);
    const [asset, string] = [assetOf(long), long].map((query): JsonObject => ({
      name: "n",
      rdbms: { query },
    }));
    expect(changeBetween(stateOf(asset as JsonObject), declaration(string as JsonObject)).paths).toEqual([]);
    expect(changeBetween(stateOf(string as JsonObject), declaration(asset as JsonObject)).paths).toEqual([]);
  });

  test("leave state, and a change of the file is a change of its path alone", () => {
    const state = stateOf(inputs);
    expect(JSON.stringify(state.outputs)).not.toContain("select");
    const changed = {
      ...inputs,
      rdbms: { ...(inputs.rdbms as JsonObject), query: assetOf(`${SQL}-- more`) },
    };
    const change = changeBetween(new ObjectState(kind, "1", state.outputs), declaration(changed));
    expect(change.paths).toEqual(["rdbms.query"]);
  });

  test("are read when they are sent; the document's other texts stay", async () => {
    const file = path.join(tempDirectory("assets"), "orders.sql");
    fs.writeFileSync(file, SQL);
    const desired = declaration({ name: "n", rdbms: { query: assetOf(SQL, file) } });
    expect(await desired.body()).toEqual({ name: "n", rdbms: { query: SQL } });
    const merged = applyChange(stateOf({ name: "n", rdbms: { query: "old" } }), desired, {
      name: "n",
      rdbms: { query: "old", other: "kept" },
    });
    expect(merged.document).toMatchObject({ rdbms: { other: "kept" } });
    expect(desired.isIn({ name: "n", rdbms: { query: SQL, other: "kept" } })).toBe(true);
    expect(desired.differencesIn({ name: "n", rdbms: { query: "edited" } })).toEqual(["rdbms.query"]);
  });
});

describe("a schema that refers to itself", () => {
  const nested = (generate: string, more: JsonObject = {}): JsonObject => ({
    name: "n",
    mappings: [{ generate: "a", mappings: [{ generate: "b", mappings: [{ generate, ...more }] }] }],
  });

  test("is checked at every level", () => {
    expect(problems(nested("c"))).toEqual([]);
    expect(problems(nested("c", { status: "Other", unlisted: 1 }))).toEqual([]);
    expect(problems(nested("c", { generate: 5 }))).toEqual([
      "mappings[0].mappings[0].mappings[0].generate: must be a string",
    ]);
  });

  test("has its identities at every level", () => {
    const live = nested("c", { undeclared: "kept" });
    const inner = (
      ((live.mappings as JsonObject[])[0] as JsonObject).mappings as JsonObject[]
    )[0] as JsonObject;
    (inner.mappings as JsonObject[]).unshift({ generate: "foreign" });
    const merged = applyChange(stateOf(nested("c")), declaration(nested("c", { status: "Draft" })), live);
    expect(merged.document).toEqual({
      name: "n",
      mappings: [
        {
          generate: "a",
          mappings: [
            {
              generate: "b",
              mappings: [{ generate: "foreign" }, { generate: "c", undeclared: "kept", status: "Draft" }],
            },
          ],
        },
      ],
    });
  });
});
