/** How a run ends before its time: SIGINT, as Pulumi sends it five seconds before it kills. */
import { spawn } from "node:child_process";
import { TestAccount } from "../support/account";
import { startHost, type Host } from "../support/host";
import { isAlive, ROOT, track } from "../support/temp";

let account: TestAccount;
let host: Host;
beforeEach(async () => {
  account = await TestAccount.start();
  host = await startHost({ env: account.env(), config: account.config });
});
afterEach(async () => {
  await host.close();
  await account.close();
});

async function ended(within: number): Promise<boolean> {
  for (let waited = 0; waited < within; waited += 50) {
    if (!isAlive(host.pid)) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}

test("an idle provider ends at once", async () => {
  await host.check("Script", { name: "S", content: "//" });
  host.signal("SIGINT");
  expect(await ended(20_000)).toBe(true);
});

test("waits end, nothing new is written, and the user is told", async () => {
  account.emulator.inject({ kind: "status", status: 429, headers: { "retry-after": "40" }, times: Infinity });
  const creates = ["a", "b", "c"].map((name) =>
    host.create("Script", { name, content: "//" }).then(
      () => "made",
      (error: Error) => error.message,
    ),
  );
  while (!host.stdout.includes("waiting 40 s")) await new Promise((resolve) => setTimeout(resolve, 20));
  account.forget();
  account.emulator.clearFaults();
  host.signal("SIGINT");
  for (const message of await Promise.all(creates)) expect(message).toMatch(/cancelled.*pulumi up/);
  expect(await ended(20_000)).toBe(true);
  expect(account.writes()).toEqual([]);
});

test("a provider that Pulumi was killed before ends when nobody reads what it says", async () => {
  const child = track(
    spawn(
      process.execPath,
      [
        "-e",
        `require("pulumi-celigo/dynamic").provider("Script").configure({ config: { get: () => undefined } });
       process.on("uncaughtException", (error) => console.error(error));
       setInterval(() => console.log("still there"), 20);`,
      ],
      { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"] },
    ),
  );
  const ended = new Promise((resolve) => child.once("exit", resolve));
  await new Promise((resolve) => child.stdout.once("data", resolve));
  child.stdout.destroy();
  child.stderr.destroy();
  expect(await ended).toBe(1);
});

test("a write that is under way may finish, so that its object is recorded", async () => {
  const slow = account.emulator.inject({ kind: "delay", method: "POST", path: "/v1/scripts", ms: 800 });
  const made = host.create("Script", { name: "Slow", content: "//" });
  while (slow.fired === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  host.signal("SIGINT");
  const { id } = await made;
  expect(account.named("scripts", "Slow")._id).toBe(id);
  expect(await ended(20_000)).toBe(true);
});
