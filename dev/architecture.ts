/**
 * The picture of the rooms of `provider/` and the imports between them, which `npm run generate` writes into
 * `docs/contributing/architecture.md` from the import statements.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join, posix, sep } from "node:path";
import ts from "typescript";

/** The rooms by floor, the highest first; `test/unit/house.test.ts` sees to it that imports only go down. */
const FLOORS: readonly (readonly string[])[] = [
  ["index"],
  ["hosts"],
  ["lifecycle"],
  ["run", "resources", "functions"],
  ["model"],
  ["celigo"],
  ["json", "pulumi"],
];

/** The rooms that each room imports, type-only imports included. */
export function roomImports(root: string): Map<string, Set<string>> {
  const rooms = new Map(FLOORS.flat().map((room) => [room, new Set<string>()]));
  for (const file of sources(root)) {
    const from = rooms.get(roomOf(file));
    if (!from) throw new Error(`dev/architecture.ts: add the room of provider/${file} to its floor`);
    const text = readFileSync(join(root, "provider", file), "utf8");
    for (const { fileName } of ts.preProcessFile(text).importedFiles) {
      if (!fileName.startsWith(".")) continue;
      const to = roomOf(posix.join(posix.dirname(file), fileName));
      if (to !== roomOf(file)) from.add(to);
    }
  }
  return rooms;
}

function sources(root: string): string[] {
  return readdirSync(join(root, "provider"), { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll(sep, "/"))
    .filter((file) => file.endsWith(".ts"))
    .sort();
}

/** The folder of a file, or its name where it is in none: `index`. */
function roomOf(file: string): string {
  return (file.split("/")[0] ?? "").replace(/\.ts$/, "");
}

/** The picture as Markdown: a Mermaid graph, one row for each floor. */
export function roomsPicture(root: string): string {
  const floors = FLOORS.map(
    (rooms, floor) =>
      `  subgraph floor${floor}[" "]\n${rooms.map((room) => `    ${room}\n`).join("")}  end\n`,
  );
  const arrows = [...roomImports(root)].flatMap(([from, targets]) =>
    FLOORS.flat()
      .filter((to) => targets.has(to))
      .map((to) => `  ${from} --> ${to}\n`),
  );
  return `\`\`\`mermaid\ngraph TD\n${floors.join("")}${arrows.join("")}\`\`\`\n`;
}
