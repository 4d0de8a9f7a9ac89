/** 200 random accounts through export, install, import and preview. */
import { roundTrips } from "../support/round-trip";

const ACCOUNTS = 200;
const AT_ONCE = 2;

const firsts = Array.from({ length: ACCOUNTS / AT_ONCE }, (_, i) => 1001 + i * AT_ONCE);

test.each(firsts)(
  "random accounts from %i",
  async (first) => {
    const seeds = Array.from({ length: AT_ONCE }, (_, i) => first + i);
    expect(await roundTrips(seeds, { isRefreshed: (seed) => seed % 10 === 1 })).toEqual([]);
  },
  300_000,
);
