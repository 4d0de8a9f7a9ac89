/** What messages refer to. */
import { execFileSync } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import { ROOT } from "../support/temp";

/** Pages and anchors that the sources name by `pageOf`. */
function pages(): { page: string; anchor: string }[] {
  const files = execFileSync("git", ["ls-files", "provider", "sdk", "cli"], { cwd: ROOT, encoding: "utf8" });
  return files
    .split("\n")
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) => [
      ...fs.readFileSync(path.join(ROOT, file), "utf8").matchAll(/pageOf\(\s*"([\w-]+)",\s*"([\w-]+)"/g),
    ])
    .map(([, page = "", anchor = ""]) => ({ page, anchor }));
}

test("every page and anchor that a message names is in docs/, and docs/ is in the package", () => {
  const named = pages();
  expect(named.length).toBeGreaterThan(3);
  const missing = named.filter(({ page, anchor }) => {
    const file = path.join(ROOT, "docs", `${page}.md`);
    if (!fs.existsSync(file)) return true;
    const headings = [...fs.readFileSync(file, "utf8").matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
      heading
        .toLowerCase()
        .replace(/[^\w\s-]/g, "")
        .replace(/\s/g, "-"),
    );
    return !headings.includes(anchor);
  });
  expect(missing).toEqual([]);
  const { files } = JSON.parse(fs.readFileSync(path.join(ROOT, "package.json"), "utf8")) as {
    files: string[];
  };
  expect(files).toContain("docs");
});
