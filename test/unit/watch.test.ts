/** The watch over tokens and secrets sees what it is there to see. */
import { leaksIn, mustBeWatched, watched } from "../support/watch";

test.each([
  ["a token in a line", "Authorization: Bearer tok-dev"],
  ["a secret in JSON", JSON.stringify({ settings: { key: "hunter2-deep" } })],
  ["the message of an error", new Error("tok-dev is no token")],
  ["what an error carries", Object.assign(new Error("no"), { config: { headers: ["hunter2"] } })],
  ["what caused an error", new Error("no", { cause: new Error("tok-dev") })],
])("%s", (_, seen) => {
  expect(leaksIn(seen)).not.toEqual([]);
});

test("what is neither is let through", () => {
  expect(leaksIn("3 tokens, see celigo:tokenEnv")).toEqual([]);
  expect(leaksIn(new Error("CELIGO_API_TOKEN is empty"))).toEqual([]);
  expect(watched()).toEqual([]);
});

test("a secret that it could not recognize is refused", () => {
  expect(() => mustBeWatched("swordfish")).toThrow("hunter2");
  expect(() => mustBeWatched("tok-dev")).not.toThrow();
});
