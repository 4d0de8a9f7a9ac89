/** How often a property is tried: many times more by `npm run test:long`. */
export function runs(count: number): { numRuns: number } {
  return { numRuns: process.env.LONG === "1" ? count * 20 : count };
}
