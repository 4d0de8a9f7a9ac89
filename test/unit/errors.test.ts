import { inspect } from "node:util";
import {
  ApiError,
  asError,
  Cancelled,
  CeligoError,
  LostAnswer,
  PartlyDone,
} from "../../provider/celigo/errors";

const LIMIT = 8 * 1024;

function bytes(text: string): number {
  return Buffer.byteLength(text, "utf8");
}

/** What Pulumi's host writes for a failed check, diff, read or delete. */
function asPulumiPrints(error: Error): string {
  return `${String(error)}: ${String(error.stack)}`;
}

const all: [string, (message: string) => Error][] = [
  ["CeligoError", (message) => new CeligoError(message)],
  ["ApiError", (message) => new ApiError(message, 422, "invalid_ref")],
  ["LostAnswer", (message) => new LostAnswer(message, "timeout")],
  ["PartlyDone", (message) => new PartlyDone("id", {}, message)],
  ["asError of a text", (message) => asError(message)],
  ["asError of an error", (message) => asError(new Error(message))],
];

describe.each(all)("%s", (_name, make) => {
  it.each([
    ["one byte", "x"],
    ["two bytes", "é"],
    ["three bytes", "語"],
    ["four bytes", "🚀"],
    ["half a surrogate pair", "\ud83d"],
    ["mixed", "aé語🚀"],
  ])("is at most 8 KB long with characters of %s", (_kind, character) => {
    for (const length of [2000, 4096, 8190, 8191, 8192, 8193, 100_000]) {
      for (const shift of ["", "a", "aa", "aaa"]) {
        const { message } = make(shift + character.repeat(length));
        expect(bytes(message)).toBeLessThanOrEqual(LIMIT);
      }
    }
  });

  it("does not break a character in two", () => {
    for (const shift of ["", "a", "aa", "aaa"]) {
      expect(make(shift + "🚀".repeat(5000)).message.includes("\ufffd")).toBe(false);
    }
  });

  it("keeps a short message as it is", () => {
    expect(make("état: 語 🚀").message).toContain("état: 語 🚀");
  });

  it("is an Error, and takes one line where Pulumi prints error and stack", () => {
    const error = make("first");
    expect(error).toBeInstanceOf(Error);
    expect(asPulumiPrints(error)).not.toContain("\n");
    expect(asPulumiPrints(error).length).toBeLessThan(200);
    expect(asPulumiPrints(error)).not.toContain("undefined");
  });
});

it("tells what a caller has to tell apart", () => {
  expect(new ApiError("m", 404, "invalid_ref")).toMatchObject({
    status: 404,
    code: "invalid_ref",
    message: "m",
  });
  expect(new LostAnswer("m", "timeout").reason).toBe("timeout");
  expect(new LostAnswer("m", "broken")).toBeInstanceOf(CeligoError);
  expect(new Cancelled().message).toMatch(/pulumi up/);
});

it("leaves its own errors as they are", () => {
  const error = new ApiError("m", 422);
  expect(asError(error)).toBe(error);
});

it.each<[unknown]>([[undefined], [null], [0], ["text"], [{}], [Symbol("s")], [Object.create(null)]])(
  "makes an error of anything that is thrown: %p",
  (thrown) => {
    expect(asError(thrown)).toBeInstanceOf(CeligoError);
  },
);

describe("PartlyDone", () => {
  const secret = "hunter2-in-settings";
  const error = new PartlyDone("id1", { settings: { password: secret } }, "the second step failed");

  it("has what Pulumi's host reads", () => {
    expect(error.id).toBe("id1");
    expect(error.properties).toEqual({ settings: { password: secret } });
    expect(error.reasons).toEqual(["the second step failed"]);
  });

  it("prints no value of the object", () => {
    for (const text of [
      inspect(error, { depth: 10 }),
      JSON.stringify(error),
      String(error),
      error.message,
      error.stack,
    ])
      expect(text).not.toContain(secret);
  });

  it("has short reasons", () => {
    const { reasons } = new PartlyDone("id", {}, "語".repeat(50_000));
    expect(bytes(reasons.join(""))).toBeLessThanOrEqual(LIMIT);
  });
});
