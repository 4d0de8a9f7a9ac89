/** Random accounts go under code and come out of the first preview unchanged. */
import { roundTrips } from "../support/round-trip";

// Two at a time: most of each round trip is a process of Pulumi.
test.each([1, 3, 5, 7, 9])("random accounts %i and the next one: export, import, preview", async (seed) => {
  const isRefreshed = (each: number) => each === 1 || each === 6;
  expect(await roundTrips([seed, seed + 1], { isRefreshed })).toEqual([]);
});
