/** What the commands see of an object is what a refresh sees. */
import { refreshed, valuesIn } from "../../cli/live";
import { differencesOf } from "../../cli/doctor/differences";
import type { Managed } from "../../cli/stack";
import type { Json, JsonObject } from "../../provider/json/json";
import { Declaration } from "../../provider/model/declaration";
import { sha256 } from "../../provider/model/asset";
import type { Kind } from "../../provider/model/kind";
import { ObjectState } from "../../provider/model/object-state";
import { ASSET_MARK, SIGNATURE, UNKNOWN } from "../../provider/pulumi/marks";
import { resources } from "../../provider/resources";

const LONG = "long text\n".repeat(200);
const ID = "5f4d3c2b1a0987654321fe01";

/** An object as state holds it after a create that Celigo answered with `answer`. */
function managed(kind: string, inputs: JsonObject, answer: JsonObject): Managed {
  const spec = resources[kind] as Kind;
  const desired = new Declaration(spec, inputs);
  const { outputs } = ObjectState.after(ID, {
    desired,
    provenance: { origin: "https://api.integrator.io", source: "env:CELIGO_API_TOKEN" },
    written: { live: {}, sent: desired.comparable, answer },
    document: answer,
  });
  return { spec, kind, id: ID, name: "x", inputs, outputs, secrets: [] } as unknown as Managed;
}

describe("what pull sees of an object", () => {
  it("is the declaration where nothing changed, also of what Celigo normalised", () => {
    const inputs: JsonObject = { name: "N ", settings: { text: `${LONG} `, list: [], gone: null } };
    const answer: JsonObject = { name: "N", settings: { text: LONG } };
    expect(refreshed(managed("Integration", inputs, answer), answer)).toEqual(inputs);
  });

  it("is the value at Celigo where one changed, beside the texts as they are declared", () => {
    const inputs: JsonObject = {
      name: "N ",
      settings: { text: `${LONG} `, n: 1 },
      extraFields: { x: 1, y: 2 },
    };
    const answer: JsonObject = { name: "N", settings: { text: LONG, n: 1 }, x: 1, y: 2 };
    const live: JsonObject = { name: "N", settings: { text: LONG, n: 2, other: 1 }, x: 1, y: 3 };
    expect(refreshed(managed("Integration", inputs, answer), live)).toEqual({
      name: "N ",
      settings: { text: `${LONG} `, n: 2 },
      extraFields: { x: 1, y: 3 },
    });
  });

  it("has the elements in the order of Celigo, each with its own declared form", () => {
    const inputs: JsonObject = {
      name: "N",
      aliases: [{ alias: "a", _flowId: "1" }],
      flowGroupings: [{ name: "A" }, { name: "B" }],
    };
    const object = managed("Integration", inputs, inputs);
    const live: JsonObject = {
      name: "N",
      aliases: [{ alias: "a", _flowId: "1", _id: "3" }],
      flowGroupings: [
        { _id: "2", name: "B", settings: {} },
        { _id: "9", name: "C" },
        { _id: "1", name: "A" },
      ],
    };
    expect(refreshed(object, live)).toEqual({
      ...inputs,
      flowGroupings: [{ name: "B" }, { name: "C" }, { name: "A" }],
    });
  });
});

describe("what compare sees of an object", () => {
  it("is what Celigo has, also of what it normalised, with texts in clear", () => {
    const asset: Json = { [SIGNATURE]: ASSET_MARK, hash: sha256(LONG), path: "hooks.js" };
    const script = managed("Script", { name: "S ", content: asset }, { name: "S", content: LONG });
    expect(valuesIn(script, script.inputs, { name: "S", content: LONG })).toEqual({
      name: "S",
      content: LONG,
    });
  });
});

describe("what doctor sees of an object that a create would take over", () => {
  const script = resources.Script as Kind;
  const assetWith = (hash: string): Json => ({ [SIGNATURE]: ASSET_MARK, hash, path: "hooks.js" });

  it.each<[string, Json, JsonObject]>([
    ["the same text", assetWith(sha256(LONG)), { paths: [], secret: [] }],
    ["another text", assetWith(sha256("")), { paths: ["content"], secret: [] }],
    ["a text that is not known yet", UNKNOWN, { paths: [], secret: ["content"] }],
    ["a file that was not read", assetWith(""), { paths: [], secret: ["content"] }],
  ])("with %s", (_, content, expected) => {
    expect(differencesOf(script, { name: "S", content }, { name: "S", content: LONG })).toEqual(expected);
  });

  it("leaves a value alone that is only seeded", () => {
    const inputs: JsonObject = { key: "k", value: { n: 0 }, seedOnce: true };
    expect(differencesOf(resources.StateKey as Kind, inputs, { value: { n: 41 } }).paths).toEqual([]);
  });
});
