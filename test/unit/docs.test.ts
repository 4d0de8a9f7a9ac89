/** What people read: links and anchors lead somewhere, and programs compile. */
import * as fs from "node:fs";
import * as path from "node:path";
import ts from "typescript";
import { previewOf, svgOf } from "../../dev/preview-image";
import { linkModules, ROOT, tempDirectory, writeFiles } from "../support/temp";

const markdownIn = (folder: string): string[] =>
  fs
    .readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md") && !file.includes("node_modules"))
    .map((file) => path.join(folder, file));

const PAGES = [
  ...fs.readdirSync(ROOT).filter((file) => file.endsWith(".md")),
  ...["docs", "examples"].flatMap(markdownIn),
];

const textOf = (page: string) => fs.readFileSync(path.join(ROOT, page), "utf8");
const withoutCode = (text: string) => text.replace(/^ *```[^]*?^ *```$/gm, "").replace(/`[^`\n]*`/g, "code");

/** The anchors of headings, as GitHub makes them. */
function anchorsOf(page: string): string[] {
  const headings = [...textOf(page).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading]) => String(heading));
  return headings.map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );
}

/** Links and pictures within the repository, with the page that has them. */
function linksOf(page: string): { target: string; anchor: string | undefined }[] {
  const links = [...withoutCode(textOf(page)).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => String(link));
  return links
    .filter((link) => !/^[a-z]+:/.test(link))
    .map((link) => {
      const [file = "", anchor] = link.split("#");
      return { target: file === "" ? page : path.join(path.dirname(page), file), anchor };
    });
}

test("links lead to files and headings of this repository", () => {
  const broken = PAGES.flatMap((page) =>
    linksOf(page)
      .filter(
        ({ target, anchor }) =>
          !fs.existsSync(path.join(ROOT, target)) ||
          (anchor !== undefined && !anchorsOf(target).includes(anchor)),
      )
      .map(({ target, anchor }) => `${page}: ${target}${anchor === undefined ? "" : `#${anchor}`}`),
  );
  expect(broken).toEqual([]);
  expect(PAGES.flatMap(linksOf).length).toBeGreaterThan(40);
});

test("the picture of a preview is made of the lines that the tour prints", () => {
  const tour = "x\n  $ pulumi preview --refresh --diff\n  | ~ a & <b>\n  |     b\n  OK\n";
  expect(previewOf(tour)).toEqual(["~ a & <b>", "    b"]);
  expect(svgOf(previewOf(tour))).toContain(">~ a &amp; &lt;b&gt;</text>");
  expect(textOf("docs/images/preview.svg")).toMatch(/batchSize : 50 =&gt; 500/);
});

test("docs/README.md leads to every page", () => {
  const linked = linksOf("docs/README.md").map(({ target }) => target);
  const pages = markdownIn("docs").filter((page) => page !== path.join("docs", "README.md"));
  expect(pages.filter((page) => !linked.includes(page))).toEqual([]);
});

test("programs in TypeScript compile", () => {
  const directory = tempDirectory("docs");
  linkModules(directory);
  const programs = PAGES.flatMap((page) =>
    [...textOf(page).matchAll(/^( *)```ts\n([^]*?)^ *```$/gm)].map(([, indent = "", code = ""], at) => ({
      name: `${page.replaceAll(/\W/g, "-")}-${at}.ts`,
      code: withImports(code.replaceAll(new RegExp(`^${indent}`, "gm"), "")),
    })),
  );
  writeFiles(directory, Object.fromEntries(programs.map(({ name, code }) => [name, code])));
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.Node16,
    moduleResolution: ts.ModuleResolutionKind.Node16,
    moduleDetection: ts.ModuleDetectionKind.Force,
    types: ["node"],
    typeRoots: [path.join(ROOT, "node_modules", "@types")],
  };
  const program = ts.createProgram(
    programs.map(({ name }) => path.join(directory, name)),
    options,
  );
  const wrong = ts
    .getPreEmitDiagnostics(program)
    .map(
      ({ file, messageText }) =>
        `${path.basename(file?.fileName ?? "")}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`,
    );
  expect(wrong).toEqual([]);
  expect(programs.length).toBeGreaterThan(5);
});

/** A part of a program gets what it does not declare itself. */
function withImports(code: string): string {
  const given = [
    ["pulumi", `import * as pulumi from "@pulumi/pulumi";`],
    ["celigo", `import * as celigo from "pulumi-celigo";`],
    ["script", "declare const script: celigo.Script;"],
  ] as const;
  const lines = given
    .filter(
      ([name]) =>
        new RegExp(`\\b${name}\\b`).test(code) &&
        !new RegExp(`(const|as) ${name}\\b`).test(code.replaceAll(/"[^"]*"/g, "")),
    )
    .map(([, line]) => line);
  // CommonJS has no `await` outside of functions.
  return [...lines, /^(const \w+ = )?await /m.test(code) ? asynchronous(code) : code].join("\n");
}

function asynchronous(code: string): string {
  const imports = code.split("\n").filter((line) => line.startsWith("import "));
  const rest = code.split("\n").filter((line) => !line.startsWith("import "));
  return [...imports, "export async function run() {", ...rest, "}"].join("\n");
}
