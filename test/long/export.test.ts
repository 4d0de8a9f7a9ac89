/** 200 random accounts through export, import, preview, and creation in an empty environment. */
import { roundTrip } from "../support/round-trip";

const ACCOUNTS = 200;
const IN_ONE_STACK = 5;

const firsts = Array.from({ length: ACCOUNTS / IN_ONE_STACK }, (_, i) => 1001 + i * IN_ONE_STACK);

test.each(firsts)(
  "random accounts from %i",
  async (first) => {
    const seeds = Array.from({ length: IN_ONE_STACK }, (_, i) => first + i);
    const [stateValues, isRefreshed] = [first % 2 === 0, first % 25 === 1];
    expect(await roundTrip(seeds, { stateValues, isRefreshed, isCreated: true })).toEqual([]);
  },
  600_000,
);
