/** Many resources at once against a small request budget that is shared with production traffic. */
import { TestAccount } from "../support/account";
import { startHost } from "../support/host";

/** What `--parallel 32` keeps under way. */
const PARALLEL = 32;

async function createMany(account: TestAccount, count: number): Promise<number> {
  const host = await startHost({ env: account.env(), config: account.config, deadline: 280_000 });
  const names = Array.from({ length: count }, (_, i) => `Script ${i}`);
  const started = Date.now();
  const worker = async () => {
    for (let name = names.shift(); name !== undefined; name = names.shift()) {
      await host.check("Script", { name, content: "x" });
      await host.create("Script", { name, content: "x" });
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, worker));
  await host.close();
  return (Date.now() - started) / 1000;
}

function figures(account: TestAccount, seconds: number) {
  const ours = account.emulator.requests.filter(({ environment }) => environment === "dev");
  const throttled = ours.filter(({ status }) => status === 429).length;
  const share = throttled / ours.length;
  console.log(
    JSON.stringify({ requests: ours.length, throttled, share, seconds, perSecond: ours.length / seconds }),
  );
  return { objects: account.rows("scripts").length, share };
}

test("100 resources at 5 requests per second", async () => {
  const account = await TestAccount.start({ rate: 5, burst: 5 });
  const seconds = await createMany(account, 100);
  const { objects, share } = figures(account, seconds);
  await account.close();
  expect(objects).toBe(100);
  expect(share).toBeLessThan(0.1);
}, 300_000);

test("300 resources at 50 requests per second, of which others take 80 %", async () => {
  const account = await TestAccount.start({ rate: 50, burst: 50 });
  // Production traffic: 40 requests per second, whatever happens to them.
  const others = setInterval(() => {
    void fetch(`${account.url}/v1/scripts/000000000000000000000000`, {
      headers: { authorization: "Bearer tok-prod" },
    })
      .then((answer) => answer.text())
      .catch(() => undefined);
  }, 25);
  const seconds = await createMany(account, 300);
  clearInterval(others);
  const { objects, share } = figures(account, seconds);
  await account.close();
  expect(objects).toBe(300);
  expect(share).toBeLessThan(0.1);
}, 300_000);
