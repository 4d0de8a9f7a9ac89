/** `CELIGO_MODE=read`: nothing but GET leaves this machine, from the client and from every command. */
import * as fs from "node:fs";
import * as path from "node:path";
import fc from "fast-check";
import { clientFor } from "../../cli/stack";
import { Client } from "../../provider/celigo/client";
import { CeligoError } from "../../provider/celigo/errors";
import type { Settings } from "../../provider/run/settings";
import { TestAccount } from "../support/account";
import { runCommand } from "../support/command";
import { createProject, type Project } from "../support/engine";
import { tempDirectory } from "../support/temp";

const SETTINGS: Omit<Settings, "origin"> = {
  token: "tok-dev",
  tokenSource: "env:CELIGO_API_TOKEN",
  mode: "read",
  onExisting: "fail",
  maxRetries: 1,
  allowAccountChange: false,
  fullRefresh: false,
  forceDestroyIds: [],
};

test("the client refuses every kind of write before the network, for any path", async () => {
  const account = await TestAccount.start();
  const client = new Client({ ...SETTINGS, origin: account.url }, () => undefined);
  const { _id } = account.emulator.seed("dev", "scripts", { name: "A", content: "a" });
  const writes: [string, (path: string) => Promise<unknown>][] = [
    ["POST", (at) => client.post(at, { a: 1 })],
    ["PUT", (at) => client.put(at, { a: 1 })],
    ["PATCH", (at) => client.patch(at, [{ op: "replace", path: "/a", value: 1 }])],
    ["DELETE", (at) => client.delete(at)],
    ["DELETE", (at) => client.deleteOnce(at)],
    [
      "PUT",
      () =>
        client.rewrite(
          `/v1/scripts/${_id}`,
          (document) => ({ ...document, name: "B" }),
          () => true,
        ),
    ],
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...writes),
      fc.webPath(),
      fc.webQueryParameters(),
      async ([method, write], at, query) => {
        const error: unknown = await write(`/v1${at}?${query}`).catch((thrown: unknown) => thrown);
        expect(error).toBeInstanceOf(CeligoError);
        const { message } = error as CeligoError;
        expect(message).toMatch(/^celigo:mode is read: .* refused, nothing was sent\. /);
        expect(message).toContain(`: ${method} /v1`);
        expect(message).toMatch(/ Set celigo:mode to full or operate to allow it\./);
      },
    ),
    { numRuns: 200 },
  );
  expect(account.writes()).toEqual([]);
  await account.close();
});

test("a command's client only reads, whatever the settings of the account allow", async () => {
  const account = await TestAccount.start();
  const client = clientFor({ ...SETTINGS, mode: "full", origin: account.url });
  await expect(client.post("/v1/scripts", { name: "A", content: "a" })).rejects.toThrow(
    "celigo:mode is read",
  );
  expect(account.requests()).toEqual([]);
  await account.close();
});

const PROGRAM = `
const pulumi = require("@pulumi/pulumi");
const celigo = require("pulumi-celigo");
new celigo.Script("hooks", { name: "Hooks", content: new pulumi.asset.FileAsset("hooks.js") });
new celigo.Integration("orders", { name: "Orders", settings: { erp: celigo.reference("erp") } });
new celigo.StateKey("last", { key: "last", value: { n: 1 } });
if (process.env.MORE) new celigo.Script("more", { name: "More", content: "x" });
`;

describe("CELIGO_MODE=read", () => {
  let account: TestAccount;
  let project: Project;
  const id = "5f4d3c2b1a0987654321fe77";
  const config = (token: string) => ({
    ...account.config,
    "celigo:tokenEnv": token,
    // What a stack allows does not count against the environment.
    "celigo:mode": "full",
    "celigo:onExisting": "adopt",
    "celigo:references": { erp: id },
  });

  beforeAll(async () => {
    account = await TestAccount.start();
    project = await createProject({
      program: PROGRAM,
      config: config("DEV"),
      env: { DEV: "tok-dev", PROD: "tok-prod" },
      files: { "hooks.js": "// 1\n" },
    });
    await project.up();
    await project.newStack("prod", config("PROD"));
    await project.up();
    const script = account.named("scripts", "Hooks")._id as string;
    account.emulator.edit("dev", "scripts", script, (document) => (document.content = "// in Celigo\n"));
    project.write({ "hooks.js": "// 2\n" });
    const { stdout } = await project.pulumi(["preview", "--json", "--stack", "dev"], { env: { MORE: "1" } });
    project.write({ "preview.json": stdout, "hooks.js": "// 1\n" });
  });
  afterAll(() => account.close());

  test.each([
    ["compare", ["compare", "--from", "dev", "--to", "prod"], 2],
    ["summary", ["summary", "preview.json"], 0],
    ["pull", ["pull", "--stack", "dev"], 0],
    ["lint", ["lint"], 0],
    ["references", ["references", "--stack", "dev", "--fill", "shop=Hooks", "--type", "scripts"], 0],
    ["doctor", ["doctor", "--stack", "dev"], 0],
    ["export", ["export", "--all", "--stack", "dev", "--token-env", "DEV"], 0],
  ])("%s sends nothing but GET", async (name, args, code) => {
    account.forget();
    const out = tempDirectory("read-mode");
    const place = name === "export" ? ["--out", out, "--base-url", account.url] : [];
    const env = { CELIGO_MODE: "read", MORE: "1" };
    // As the preview saw it, and as it was deployed.
    project.write({ "hooks.js": name === "summary" ? "// 2\n" : "// 1\n" });
    const done = await runCommand(project, [...args, ...place], env);
    if (done.code !== code) throw new Error(`exit ${done.code}: ${done.stdout}${done.stderr}`);
    expect(done.stdout + done.stderr).not.toContain("mode is read: POST");
    const methods = new Set(account.emulator.requests.map(({ method }) => method));
    expect([...methods]).toEqual(["GET"]);
    if (name === "pull")
      expect(fs.readFileSync(path.join(project.directory, "hooks.js"), "utf8")).toBe("// in Celigo\n");
  });
});
