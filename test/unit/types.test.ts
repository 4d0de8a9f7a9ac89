/** The public types: a program that must compile, and mistakes that must not. */
import * as path from "node:path";
import ts from "typescript";
import { linkModules, tempDirectory, writeFiles } from "../support/temp";

const HEAD = `import * as pulumi from "@pulumi/pulumi";\nimport * as celigo from "pulumi-celigo";\n`;

const RIGHT = `
const account = new celigo.Account("a", { tokenEnv: "T", region: "eu", maxRetries: 3 });
const script = new celigo.Script("s", { name: "S", content: new pulumi.asset.FileAsset("s.js") }, { provider: account });
const config = new pulumi.Config();
const integration = new celigo.Integration("i", {
  name: pulumi.interpolate\`I \${script.id}\`,
  settings: { password: config.requireSecret("p"), nested: [{ a: script.id }] },
  flowGroupings: [{ name: "A", settings: { x: 1 } }, { name: script.name }],
  installSteps: [{ name: "s", type: "url", url: "https://example.com" }],
  preSave: { _scriptId: script.id, function: "f" },
});
const license = new celigo.ConnectorLicense("l", {
  _connectorId: "c", email: "a@example.com", expires: "2030-01-01T00:00:00Z", opts: {}, forceDestroy: true,
});
new celigo.StateKey("k", { key: "k", value: { any: ["thing"] }, seedOnce: true });
export const out: pulumi.Output<string> = pulumi.all([license._id, integration.createdAt, script.contentHash]).apply((all) => all.join());
export const modified: pulumi.Output<string | undefined> = integration.lastModified;
export const flows: Promise<number> = celigo.getIntegrationFlows({ _integrationId: "x", limit: 3 }).then((all) => all.length);
export const content: pulumi.Output<string | undefined> = celigo.getScriptOutput({ name: script.name }, { provider: account }).apply((it) => it.content);
`;

const WRONG = [
  `new celigo.Script("s", { content: "//" });`,
  `new celigo.Script("s", { name: 5, content: "//" });`,
  `new celigo.Script("s", { name: "S", content: "//", contnt: "x" });`,
  `new celigo.Integration("i", { name: "I", installSteps: [{ name: "s" }] });`,
  `new celigo.ConnectorLicense("l", { _connectorId: "c", email: "a@example.com", opts: {} });`,
  `new celigo.StateKey("k", { key: "k", value: "text" });`,
  `new celigo.Account("a", { region: "mars" });`,
  `new celigo.ConnectorTrial("t", { _connectorId: "c", onExisting: "create", _trialLicenseId: "l", trialPeriod: 1 });`,
  `celigo.getIntegrationFlows({});`,
  `celigo.getScript({ _id: 5 });`,
];

function errorsOf(files: Record<string, string>, more: ts.CompilerOptions = {}): Record<string, string[]> {
  const directory = tempDirectory("types");
  writeFiles(directory, files);
  linkModules(directory, ["pulumi-celigo", "@pulumi/pulumi"]);
  const names = Object.keys(files).map((name) => path.join(directory, name));
  const program = ts.createProgram(names, {
    strict: true,
    noEmit: true,
    skipLibCheck: false,
    target: ts.ScriptTarget.ES2020,
    module: ts.ModuleKind.Node16,
    moduleResolution: ts.ModuleResolutionKind.Node16,
    types: [],
    ...more,
  });
  return Object.fromEntries(
    names.map((name) => {
      const found = ts.getPreEmitDiagnostics(program, program.getSourceFile(name));
      return [
        path.basename(name),
        found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n")),
      ];
    }),
  );
}

test("a program that uses everything rightly compiles", () => {
  expect(errorsOf({ "right.ts": HEAD + RIGHT }, { skipLibCheck: true })).toEqual({ "right.ts": [] });
});

test("each mistake is an error", () => {
  const files = Object.fromEntries(WRONG.map((line, i) => [`wrong-${i}.ts`, `${HEAD}${line}\nexport {};\n`]));
  const errors = errorsOf(files, { skipLibCheck: true });
  WRONG.forEach((line, i) => {
    expect([line, (errors[`wrong-${i}.ts`] ?? []).length > 0]).toEqual([line, true]);
  });
});
