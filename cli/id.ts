/** Celigo's ids in texts. */

/** True for a text that is an id of Celigo and nothing else. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{24}$/i.test(text);
}

/** The places of known ids in a text, in order; ids stand in runs of hex digits, alone or side by side. */
export function idsIn(text: string, isKnown: (id: string) => boolean): { id: string; at: number }[] {
  if (isKnown(text)) return [{ id: text, at: 0 }];
  const found: { id: string; at: number }[] = [];
  for (const run of text.matchAll(/[0-9a-f]{24,}/gi)) {
    for (let at = 0; at + 24 <= run[0].length; at++) {
      const id = run[0].slice(at, at + 24);
      if (!isKnown(id)) continue;
      found.push({ id, at: run.index + at });
      at += 23;
    }
  }
  return found;
}
