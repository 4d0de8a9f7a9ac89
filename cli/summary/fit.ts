/** Cuts a report to what fits, by whole lines, the least important parts first. */

/** A part of the report. Lists are cut line by line; other parts stay whole or go. */
export interface Block {
  text: string;
  /** What the note calls it when it is left out, such as `details of 3 resources`: counted by this name. */
  kind: string;
  /** Its lines stand alone, so that some of them may go. */
  isList?: boolean;
}

const bytes = (text: string): number => Buffer.byteLength(text);

/** The blocks in their order, in less than `limit` bytes; those that do not fit are told in a note at the end. */
export function fit(blocks: Block[], limit: number): string {
  const whole = `${blocks.map(({ text }) => text).join("\n\n")}\n`;
  if (bytes(whole) < limit) return whole;
  // The note counts what is left out: room for the longest one it may become.
  const room = limit - bytes(note(new Map(blocks.map(({ kind }) => [kind, 999_999])), limit)) - 4;
  const kept: string[] = [];
  const missing = new Map<string, number>();
  let used = 0;
  for (const block of blocks) {
    const [text, lost] = partOf(block, room - used);
    if (lost > 0) missing.set(block.kind, (missing.get(block.kind) ?? 0) + lost);
    if (text === "") continue;
    kept.push(text);
    used += bytes(text) + 2;
  }
  return `${[...kept, note(missing, limit)].join("\n\n")}\n`;
}

/** What of a block fits, and how many of its lines, or the block itself, do not. */
function partOf({ text, isList }: Block, room: number): [string, number] {
  if (bytes(text) <= room) return [text, 0];
  if (!isList) return ["", 1];
  const lines = text.split("\n");
  const isNote = (line: string) => line.startsWith(" ");
  // What is said about an item goes before any item does.
  const order = [...lines.keys()].sort(
    (a, b) => Number(isNote(lines[a] ?? "")) - Number(isNote(lines[b] ?? "")),
  );
  const kept = new Set<number>();
  let used = 0;
  for (const index of order) {
    used += bytes(lines[index] ?? "") + 1;
    if (used > room) break;
    kept.add(index);
  }
  const lost = lines.length - kept.size;
  // A heading alone says nothing.
  return kept.size <= 2 ? ["", lost] : [lines.filter((_, index) => kept.has(index)).join("\n"), lost];
}

function note(missing: Map<string, number>, limit: number): string {
  const parts = [...missing].map(([kind, count]) => `${kind} (${count})`);
  return `_Cut at ${limit} bytes. Left out: ${parts.join(", ")}. \`pulumi preview --diff\` shows everything._`;
}
