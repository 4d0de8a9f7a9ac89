/** Work on many things, some at a time. */

/**
 * Works on items, at most `limit` of them at once; results come in the items' order. After a failure nothing more is
 * begun.
 */
export async function inParallel<T, R>(
  items: readonly T[],
  limit: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const waiting = items.map((item, index) => ({ item, index }));
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift())
      results[next.index] = await work(next.item);
  };
  try {
    await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
  } finally {
    waiting.length = 0;
  }
  return results;
}
