/** The command line as a whole: help, mistakes, exit codes, closed pipes. Subcommands have tests of their own. */
import { spawn } from "node:child_process";
import * as path from "node:path";
import { TestAccount } from "../support/account";
import { ROOT, cleanEnvironment, tempDirectory, track } from "../support/temp";

interface Printed {
  stdout: string;
  stderr: string;
  code: number | null;
}

/** Runs the built command; `isClosed` takes the reader of its output away at once. */
function run(args: string[], { env = {}, isClosed = false }: { env?: object; isClosed?: boolean } = {}) {
  const child = track(
    spawn(process.execPath, [path.join(ROOT, "dist/cli/index.js"), ...args], {
      cwd: tempDirectory("command-line"),
      env: { ...cleanEnvironment(), ...env },
    }),
  );
  let [stdout, stderr] = ["", ""];
  child.stdout.on("data", (text: Buffer) => (stdout += text.toString()));
  child.stderr.on("data", (text: Buffer) => (stderr += text.toString()));
  if (isClosed) child.stdout.destroy();
  return new Promise<Printed>((resolve) => child.once("close", (code) => resolve({ stdout, stderr, code })));
}

test("every subcommand has a help with examples, and a mistake names it", async () => {
  const { stdout } = await run(["--help"]);
  const own = ["export", "lint", "references", "doctor", "emulator"];
  for (const name of own) expect(stdout).toMatch(new RegExp(`^  ${name} \\[options\\] +[a-z]`, "m"));
  const helps = await Promise.all(own.map((name) => run([name, "--help"])));
  helps.forEach((help, i) => {
    expect(help).toMatchObject({ code: 0, stderr: "" });
    expect(help.stdout).toMatch(new RegExp(`Examples?:\\n  \\$ pulumi-celigo ${own[i] ?? ""}`));
    expect(help.stdout).not.toContain("default: []");
  });
  expect(await run(["lint", "--ofline"])).toEqual({
    code: 64,
    stdout: "",
    stderr:
      "pulumi-celigo: unknown option '--ofline'\n(Did you mean --offline?)\n(see pulumi-celigo lint --help)\n",
  });
});

test.each([
  [["exprot"], "unknown command 'exprot'\n(Did you mean export?)"],
  [["help", "exprot"], "unknown command 'exprot'\n(Did you mean export?)"],
  [["export", "--out", "", "--all"], "'' is invalid. It must not be empty"],
  [["export", "--out", "x", "--all", "--region", "mars"], "Allowed choices are us, eu, au, ca."],
  [["references", "--name", "NetSuite"], "--name needs --fill."],
  [["emulator", "--tokens", "dev"], '"dev" is not of the form environment=token.'],
])("%j is wrong usage", async (args, words) => {
  const { code, stdout, stderr } = await run(args);
  expect({ code, stdout }).toEqual({ code: 64, stdout: "" });
  expect(stderr).toContain(words);
  expect(stderr.split("\n").length).toBeLessThan(5);
});

test("a reader that goes away does not crash it", async () => {
  expect(await run(["--help"], { isClosed: true })).toEqual({ code: 0, stdout: "", stderr: "" });
});

test("environments of the emulator may have any name", async () => {
  const child = run(["emulator", "--port", "0", "--tokens", "constructor=a,constructor=b", "--data", "."]);
  const { code, stderr } = await child;
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: expect.stringMatching(/^pulumi-celigo: \. is not readable as the emulator's data/) as string,
  });
});

test("a server's words cannot steer the terminal, nor show the token", async () => {
  const account = await TestAccount.start();
  try {
    const body = { message: "no \u001b[31mtok-dev\u001b[0m\nhere" };
    account.emulator.inject({ kind: "status", status: 403, body, times: Infinity });
    const env = { ...account.env(), CELIGO_BASE_URL: account.url };
    const { code, stdout, stderr } = await run(["export", "--out", "x", "--all"], { env });
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain("no \\u001b[31m***\\u001b[0m here");
    expect(stderr.trim().split("\n")).toHaveLength(1);
  } finally {
    await account.close();
  }
});
